"""Chinese paragraphs on one line that single spaces part: which of the spaces do, and which went astray.

A stretch that ends a sentence is a paragraph; short ones that do not are headings, bylines or credits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_letters

from reader.page.marks import MARKERS, ends_sentence, has_han, is_chinese, is_text, open_pairs
from reader.page.parts import credits, leads
from reader.page.parts.headings import WANTS_MORE
from reader.page.signing import bylines

_LEAST = 120
"""Characters from which on a line may hold several paragraphs."""
_BYLINE = re.compile(
    r"^[（(【〔]?(?:記者|记者|本[报報]|撰文|文[／/：:]|圖[／/：:]|图[／/：:]|攝影|摄影|報導|通讯员|通訊員)"
)
"""What a byline or a photo credit begins with."""
_LETTERS = frozenset(ascii_letters)
_BRACKETED = 30
"""Characters within which a bracket that a space stands in is closed."""
_NO_FIRST = frozenset("的了着們们，、。；：！？”’」』）》")
"""What no piece begins with."""
_NUMBER = re.compile(r"\d[\d.,:%]*")
_UNITS = frozenset("年月日號号時时點点分秒歲岁人名個个位次件家元万萬億亿％%")
"""What a number is counted in, from which a space may set it off."""
_BRACKET = re.compile(r"^[【〔■▲▼◀▶△◎●]")
"""What a piece begins with, whatever stands before the space."""


def is_spaced(text: str) -> bool:
    """Whether single spaces part the paragraphs of a line."""
    at = credits.at(text)
    words = (text[:at] if at > 0 else text).split()
    ended = sum(ends_sentence(word) for word in words)
    return len(text) >= _LEAST and len(words) >= 4 and ended >= 2 and is_chinese(text)


def part(stretch: str, *, strays: bool) -> Iterator[str]:
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
    if open_pairs("".join(group))[-1:] in {"（", "("} or goes_on(last, word):
        return False
    if open_pairs("".join(group)[-_BRACKETED:])[-1:] in {"【", "《", "〔"}:
        return False
    if credits.is_credit(word) or credits.is_credit(f"{last} {word}"):
        return False
    if len(group) > 1 and _ends_latin(last) and not has_han(last) and has_han(word[0] + group[-2][-1]):
        # Spaces set a word in Latin letters off in mid-sentence: 搭 Quill Ferry 过河.
        return False
    if _BRACKET.match(word) or (_BYLINE.match(word) and not is_text(last)):
        return True
    if re.search(rf"[{MARKERS}]", group[0][0]) and credits.at(" ".join(group)) > 0:
        return True
    if last[-1] in "，、" or (len(last) <= 14 and last[-1] in "？！"):
        return False
    if _BYLINE.match(group[0]) and not is_text(last):
        return bylines.is_byline(" ".join(group)) and not (
            len(word) <= 4 and bylines.is_byline(" ".join([*group, word]))
        )
    if is_text(last) and (ends_sentence(last) or last[-1] in "；）】〕" or credits.at(last) > 0):
        return True
    return not is_text(last) and is_text(word)


def _ends_latin(word: str) -> bool:
    return word.rstrip("®™")[-1:] in _LETTERS


def goes_on(last: str, word: str) -> bool:
    """Whether a sentence goes on over the space between `last` and `word`: 4 月, (Ann Crane) 说, 甲和 乙.

    It does between the words of a name that Chinese stands around: 一号码头Ferry House昨天.
    """
    if word[0] in _NO_FIRST or last[-1] in WANTS_MORE or (word[0] == "暨" and word[:2] != "暨南"):
        return True
    if last[-1].isdecimal() and word[0] in _UNITS:
        return True
    if _ends_latin(last) and word[0] in _LETTERS and (has_han(last) or has_han(word)):
        return True
    if last[-1] in ")）" and last[-2:-1] in _LETTERS:
        return True
    return bool(_NUMBER.fullmatch(word)) and not ends_sentence(last)
