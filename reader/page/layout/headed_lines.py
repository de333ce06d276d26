"""Lines that open with a headline: where it parts from the byline, the deck or the text glued to it."""

from __future__ import annotations

import re

from reader.page.agencies import AGENCY
from reader.page.furniture import folio, sources
from reader.page.layout.single_spaces import goes_on
from reader.page.layout.wide_spaces import paragraphs
from reader.page.marks import HAN_CHAR, MARKERS, ends_sentence, is_chinese, is_text, open_pairs
from reader.page.parts import credits, datelines, leads
from reader.page.signing import bylines, names

_HEADED = re.compile(
    r"^(?P<head>[^ \u3000。；：]{5,28}[^ \u3000。；：，、]) (?P<text>[^ \u3000]{2}[^\n]{39,})$"
)
"""A line's first words and a text, with the first of its spaces between them."""
_NO_HEAD = re.compile(
    rf"^[{MARKERS}①-⑳（(【〔图圖]|^(?:本[报報]|{AGENCY}|据)|^{datelines.CHINESE}"
    rf"|^(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日"
)
"""What opens with no headline: a caption, a byline, a dateline."""
_DATED = re.compile(
    r"^(?=[^:：。]*[「『“《！？，、 \u3000])(?P<head>[^:：。|｜]{9,50}(?:[^\W\d_]|[”」』》！？]))"
    r"(?P<day>[12]\d{3}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d\d(?::\d\d)?)$"
)
"""A headline of several clauses, and when it came out glued to its end."""
_BOXED = re.compile(r"^(?P<head>[^□■。，]{6,40})(?P<byline>[□■][^□■。，]{4,40})$")
"""A heading and the byline that a box parts from it: 渡口旧事□本报记者 沈 峤."""
_BACKSLASHED = re.compile(
    rf"^(?P<kicker>{HAN_CHAR}{{2,6}}[/／](?!\d))?"
    rf"(?P<head>[^\\。]{{4,40}})(?P<byline>\\(?P<name>{HAN_CHAR}(?:[ \u3000]?{HAN_CHAR}){{1,3}}))$"
)
"""A column, a headline and its author as a Hong Kong paper's pages part them: 文史/渡口旧事\\沈峤."""


def part(text: str) -> list[str]:
    """A headline parted from the byline or the sentence behind it, of a line too short for an article."""
    signed = _BOXED.match(text) if "□" in text or "■" in text else None
    if signed and bylines.is_byline(signed["byline"]):
        return [signed["head"].strip(), signed["byline"]]
    sourced = sources.behind_headline(text)
    if sourced:
        return [text[:sourced].strip(), text[sourced:].strip()]
    signed = _backslashed(text)
    if signed:
        return [part.strip() for part in signed.group("kicker", "head", "byline") if part]
    dated = _DATED.match(text) if text[-1].isdecimal() else None
    if dated and not (folio.is_dateline(text) or bylines.is_byline(text)):
        return [dated["head"], dated["day"]]
    head, *tail = paragraphs(text)
    if len(tail) != 1 or credits.at(text) > 0:
        return [text]
    heads = 4 <= len(head) <= 40 and not is_text(head) and ends_sentence(tail[0]) and is_chinese(head)
    return [head, *tail] if heads or bylines.is_byline(tail[0]) else [text]


def is_column(text: str) -> bool:
    """Whether a line is a column, a headline and its author."""
    signed = _backslashed(text)
    return bool(signed and signed["kicker"])


def _backslashed(text: str) -> re.Match[str] | None:
    """The parts of a headline and its author, a column before them or not; None for other lines."""
    found = _BACKSLASHED.match(text) if "\\" in text else None
    return found if found and names.looks_like_name(found["name"]) else None


def part_at_space(text: str, *, first: bool) -> list[str]:
    """A headline and the text that goes on behind a space; two headlines behind one another; else `text`.

    Chinese only: elsewhere a space parts words. What is not the `first` of its line has a headline without
    clauses, if any: else a space went astray in its first sentence.
    """
    if not is_chinese(text):
        return [text]
    found = _HEADED.match(text)
    if found and not _NO_HEAD.match(text) and is_text(found["text"]) and not leads.lift(text).byline:
        astray = (
            open_pairs(found["head"])
            or (not first and "，" in found["head"])
            or goes_on(found["head"], found["text"])
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
    return 8 <= len(clause) <= 32 and "，" in clause and not is_text(clause)


def _is_clause(clause: str) -> bool:
    return len(clause) >= 8 and is_chinese(clause) and not is_text(clause)


def _are_head_and_deck(head: str, deck: str) -> bool:
    """Whether two clauses are too long and too unlike for one heading."""
    return (
        len(head) >= 8
        and len(head) + len(deck) > 40
        and len(deck) * 2 >= len(head) * 3
        and not is_text(deck)
        and is_chinese(head)
    )
