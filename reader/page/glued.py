"""Articles glued on one line: where headline, byline, paragraphs, subheads and captions part.

Two full-width spaces part paragraphs as they do at the start of a line. Where single spaces are all there
is, a stretch that ends a sentence is a paragraph, short ones that do not are headings, bylines or credits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from string import ascii_letters

from reader.page import bylines, captions, datelines, furniture, leads, names, records, run_together, stamps
from reader.page.headings import WANTS_MORE
from reader.page.lines import Line
from reader.page.marks import (
    HAN_CHAR,
    MARKERS,
    any_of,
    cells,
    ends_sentence,
    has_han,
    is_chinese,
    open_pairs,
    sentences_inside,
)

HEADS_LINE = "it heads a line that holds an article"
"""The sign of the first piece of a glued line."""
_LONG = 120
"""Cells from which on a line may hold more than one paragraph."""

_ARTICLE = 240
"""Cells from which on a line parted by single spaces may hold an article."""

_PARAGRAPH_SPACES = re.compile(r"(?:\u3000{2,}| {3,})(?=\S)")
_SIGNED_LEAD = re.compile(
    r"^(?P<head>[^。；【】〔〕]{4,40}[^。；，：【】〔〕 ])\s+"
    r"(?=[【〔(（]?(?:本[報报][讯訊記记]|新华社|新華社|中新社))"
)
"""A headline glued to the dateline or the byline of its text."""
_MARKER = re.compile(
    any_of(
        r"(?<=[。！？”」…）])[ \u3000]*(?=[■▲▼◀▶△◎●↑↓][^，。、）]{4,})",
        r"(?<=[。！？”」…）])[ \u3000]*(?=[图圖][①-⑳]\s*[:：])",
        rf"[ \u3000]+(?=[■▲▼◀▶△◎●↑↓](?:[「『“]|{HAN_CHAR}))",
    )
)
_MAY_MARK = re.compile("[■▲▼◀▶△◎●↑↓①-⑳]")
"""What no such place is without."""
_WIDE = 4
"""Stretches from which on wide spaces part paragraphs, and single spaces in them may be strays."""
_PAGE = 600
"""Characters from which on a line of Latin text may hold more than one paragraph."""

_CAPITALS = re.compile(
    r"(?:(?<=[.!?\"”)] )|^)"
    r"((?:[A-Z][A-Z0-9'’$,.:;&-]*[A-Z0-9'’.:;,]\s+|(?:A|I|&|\d[\d,]*)\s+){2,24}[A-Z][A-Z0-9'’$.,;:&-]+)"
    r"\s+(?=[A-Z\"“][a-z]|[A-Z]{1,4} [a-z]|[(\[][A-Z])"
)
_HEADS = re.compile(r"(?<=[A-Z]{3}[.,]) (?=[A-Z’']{3,}[^a-z]*$)")
"""Between two headings in capitals that stand together."""
_BYLINE = re.compile(
    r"^[（(【〔]?(?:記者|记者|本[报報]|撰文|文[／/：:]|圖[／/：:]|图[／/：:]|攝影|摄影|報導|通讯员|通訊員)"
)
_HEADED = re.compile(
    r"^(?P<head>[^ \u3000。；：]{5,28}[^ \u3000。；：，、]) (?P<text>[^ \u3000]{2}[^\n]{39,})$"
)
_NO_HEAD = re.compile(
    rf"^[{MARKERS}①-⑳（(【〔图圖]|^(?:本[报報]|新华社|新華社|中新社|据)|^{datelines.CHINESE}"
    rf"|^(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日"
)
_SHOWN = re.compile(r"^[图圖][①-⑳一二三四五六七八九十\d]{1,2}\s*[:：][^。]{4,80}。[ \u3000]+(?=\S.{30,}$)")
"""A numbered caption with no credit, and the space between it and the text behind."""
_BOXED = re.compile(r"^(?P<head>[^□■。，]{6,40})(?P<byline>[□■][^□■。，]{4,40})$")
"""A heading and the byline that a box parts from it: 渡口旧事□本报记者 沈 峤."""
_BACKSLASHED = re.compile(
    rf"^(?P<kicker>{HAN_CHAR}{{2,6}}[/／](?!\d))?"
    rf"(?P<head>[^\\。]{{4,40}})(?P<byline>\\(?P<name>{HAN_CHAR}(?:[ \u3000]?{HAN_CHAR}){{1,3}}))$"
)
"""A column, a headline and its author as a Hong Kong paper's pages part them: 文史/渡口旧事\\沈峤."""
_RUBRIC = re.compile(r"[\[［【][^\[\]［］【】]{2,12}[\]］】]\s*(?=○[^○])")
"""The head of an item in the first papers, before the ring that opens its text: [新國立約] ○."""
_RUBRIC_FIRST = frozenset("[［【")
_LETTERS = frozenset(ascii_letters)
_BRACKETED = 30
"""Characters within which a bracket that a space stands in is closed."""
_NO_FIRST = frozenset("的了着們们，、。；：！？”’」』）》")
"""What no piece begins with."""
_NUMBER = re.compile(r"\d[\d.,:%]*")
_UNITS = frozenset("年月日號号時时點点分秒歲岁人名個个位次件家元万萬億亿％%")
"""What a number is counted in, from which a space may set it off."""
_BRACKET = re.compile(r"^[【〔■▲▼◀▶△◎●]")


def part_page(lines: Sequence[Line]) -> Iterator[list[str]]:
    """The texts of each line; where one line holds an article, a short one may hold headline and text."""
    parted = [part(line) for line in lines]
    glued = any(len(texts) > 2 or (len(texts) == 2 and not _is_text(texts[0])) for texts in parted)
    for texts in parted:
        if glued:
            yield [text for at, each in enumerate(texts) for text in _headed(each, first=not at)]
        else:
            yield texts


def _headed(text: str, *, first: bool) -> list[str]:
    """A headline and the text that goes on behind a space; two headlines behind one another; else `text`.

    Chinese only: elsewhere a space parts words. What is not the `first` of its line has a headline without
    clauses, if any: else a space went astray in its first sentence.
    """
    if not is_chinese(text[:_LONG]):
        return [text]
    found = _HEADED.match(text)
    if found and not _NO_HEAD.match(text) and _is_text(found["text"]) and not leads.lift(text).byline:
        astray = (
            open_pairs(found["head"])
            or (not first and "，" in found["head"])
            or _goes_on(found["head"], found["text"])
        )
        return [text] if astray else [found["head"], found["text"]]
    clauses = text.split(" ")
    if len(clauses) == 2 and (all(map(_is_whole_heading, clauses)) or _are_head_and_deck(*clauses)):
        return clauses
    if len(clauses) in {3, 4} and len(text) > 32 and all(map(_is_clause, clauses)):
        return clauses
    return [text]


def _is_whole_heading(clause: str) -> bool:
    """Whether a clause has clauses of its own, so that the space beside it parts two headings."""
    return 8 <= len(clause) <= 32 and "，" in clause and not _is_text(clause)


def _is_clause(clause: str) -> bool:
    return len(clause) >= 8 and is_chinese(clause) and not _is_text(clause)


def _are_head_and_deck(head: str, deck: str) -> bool:
    """Whether two clauses are too long and too unlike for one heading."""
    return (
        len(head) >= 8
        and len(head) + len(deck) > 40
        and len(deck) * 2 >= len(head) * 3
        and not _is_text(deck)
        and is_chinese(head)
    )


def part(line: Line) -> list[str]:
    """The texts that a line holds, in order; put together they are the line, white space left out."""
    original = records.ORIGINAL.match(line.text)
    record = original.end() if original else stamps.end(line.text) or furniture.record_head(line.text)
    head, text = line.text[:record].strip(), line.text[record:]
    found = _parted(text, cells(text) if record else line.width) if text else []
    return [head, *found] if head else found


def _parted(text: str, width: int) -> list[str]:
    rubric = _RUBRIC.match(text) if text[:1] in _RUBRIC_FIRST else None
    if rubric:
        return [rubric.group().strip(), text[rubric.end() :]]
    shown = _SHOWN.match(text) if text[0] in "图圖" else None
    if shown:
        return [shown.group().strip(), *_parted(text[shown.end() :], width - cells(shown.group()))]
    if width < _LONG:
        signed = _BOXED.match(text) if "□" in text or "■" in text else None
        if signed and bylines.is_byline(signed["byline"]):
            return [signed["head"].strip(), signed["byline"]]
        signed = _BACKSLASHED.match(text) if "\\" in text else None
        if signed and names.looks_like_name(signed["name"]):
            return [part.strip() for part in signed.group("kicker", "head", "byline") if part]
        head, *tail = _paragraphs(text)
        if len(tail) != 1 or captions.credit_at(text) > 0:
            return [text]
        heads = 4 <= len(head) <= 40 and not _is_text(head) and ends_sentence(tail[0]) and is_chinese(head)
        return [head, *tail] if heads or bylines.is_byline(tail[0]) else [text]
    if not is_chinese(text[:400]):
        return _latin(text)
    single = _is_single_spaced(text)
    signed = None if single else _SIGNED_LEAD.match(text)
    found = [
        part.strip()
        for stretch in _paragraphs(text[signed.end() :] if signed else text)
        for part in (_MARKER.split(stretch) if _MAY_MARK.search(stretch) else (stretch,))
        if part.strip()
    ]
    if width >= _ARTICLE and text[0] not in MARKERS:
        found = [part for stretch in found for part in run_together.part(stretch, spaced=single)]
    if single:
        wide = len(found) >= _WIDE
        return [
            part
            for stretch in found
            for part in (
                [stretch] if run_together.is_whole(stretch) else _single_spaced(stretch, strays=wide)
            )
        ]
    return [signed["head"], *found] if signed else found


def _paragraphs(text: str) -> list[str]:
    """The stretches that wide spaces part; none parts a dateline from its text."""
    if "\u3000\u3000" not in text and "   " not in text:
        return [text]
    lead = leads.end(text)
    first, *others = _PARAGRAPH_SPACES.split(text[lead:])
    return [text[:lead] + first, *others]


def _latin(text: str) -> list[str]:
    """A page or article of Latin text on one line, parted at headings in capitals behind a sentence's end."""
    found = [text]
    if len(text) > _ARTICLE:
        heads = _CAPITALS.findall(text)
        headed = text.startswith(heads[0]) and len(heads[0].split()) > 2 if heads else False
        if headed or (len(heads) > 1 and len(text) > _PAGE):
            found = [part for stretch in _CAPITALS.split(text) for part in _HEADS.split(stretch)]
    return [part.strip() for part in found if part.strip()]


def _is_single_spaced(text: str) -> bool:
    """Whether single spaces part the paragraphs of a line."""
    at = captions.credit_at(text)
    words = (text[:at] if at > 0 else text).split()
    ended = sum(ends_sentence(word) for word in words)
    return len(text) >= _ARTICLE // 2 and len(words) >= 4 and ended >= 2 and is_chinese(text)


def _single_spaced(stretch: str, *, strays: bool) -> Iterator[str]:
    """The pieces that single spaces part; those that may be `strays` do behind sentences and bylines."""
    lead = leads.end(stretch)
    group: list[str] = []
    words = stretch[lead:].split() or [""]
    words[0] = stretch[:lead] + words[0]
    wrapped = not strays and sum(20 <= len(word) <= 45 and not ends_sentence(word) for word in words) >= 4
    for word in words:
        if strays:
            parted = bool(group) and (ends_sentence(group[-1]) or bylines.is_byline(" ".join(group)))
        elif wrapped and group and len(group[-1]) >= 20:
            parted = ends_sentence(group[-1])
        else:
            parted = bool(group) and _parts(group, word)
        if parted:
            yield " ".join(group)
            group = []
        group.append(word)
    yield " ".join(group)


def _parts(group: list[str], word: str) -> bool:
    """Whether the space before `word` parts two pieces."""
    last = group[-1]
    if open_pairs("".join(group))[-1:] in {"（", "("} or _goes_on(last, word):
        return False
    if open_pairs("".join(group)[-_BRACKETED:])[-1:] in {"【", "《", "〔"}:
        return False
    if last[-1] in _LETTERS and word[0] in _LETTERS and (has_han(last) or has_han(word)):
        return False
    if captions.is_credit(word) or captions.is_credit(f"{last} {word}"):
        return False
    if _BRACKET.match(word) or (_BYLINE.match(word) and not _is_text(last)):
        return True
    if re.search(rf"[{MARKERS}]", group[0][0]) and captions.credit_at(" ".join(group)) > 0:
        return True
    if last[-1] in "，、" or (len(last) <= 14 and last[-1] in "？！"):
        return False
    if _BYLINE.match(group[0]) and not _is_text(last):
        return bylines.is_byline(" ".join(group)) and not (
            len(word) <= 4 and bylines.is_byline(" ".join([*group, word]))
        )
    if _is_text(last) and (ends_sentence(last) or last[-1] in "；）】〕"):
        return True
    return not _is_text(last) and _is_text(word)


def _goes_on(last: str, word: str) -> bool:
    """Whether a sentence goes on over the space between `last` and `word`: 4 月, (Ann Crane) 说, 甲和 乙."""
    if word[0] in _NO_FIRST or last[-1] in WANTS_MORE:
        return True
    if last[-1].isdecimal() and word[0] in _UNITS:
        return True
    if last[-1] in ")）" and last[-2:-1] in _LETTERS:
        return True
    return bool(_NUMBER.fullmatch(word)) and not ends_sentence(last)


def _is_text(word: str) -> bool:
    """Whether a stretch is running text and no heading, name or credit."""
    return ends_sentence(word) or sentences_inside(word) > 0 or len(word) > 40
