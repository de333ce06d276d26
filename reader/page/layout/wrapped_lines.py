"""A line of wrapped text by itself: how it begins and ends, what it leaves of its measure."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.page.furniture import records
from reader.page.layout.setting import Setting
from reader.page.lines import Line
from reader.page.marks import CLOSERS, MARKERS, ends_sentence, is_caps, is_chinese, is_titled, pair_marks
from reader.page.parts import captions, continuations, credits, datelines, notices
from reader.page.signing import bylines

ALONE = ("a photo credit", "a byline", "a continuation", "a notice's label")
"""What a short line is by itself, whatever its neighbours are."""
RECORD = "a record's field"
ONE_BRACKET = "one bracket"
_FULL = 0.85
"""The share of the measure from which on a line is not short."""

_SLACK = 2
"""Cells that a full line may leave, or take more: a mark that begins no line hangs over."""

_NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[、.．)](?!\d))"
)
_MARKS = re.compile(r"[，、。；！？,;（）()]")
_ENDS = {
    **dict.fromkeys("，、,", "a comma"),
    **dict.fromkeys("；;", "a semicolon"),
    **dict.fromkeys("：:", "a colon"),
    **dict.fromkeys("-­¬", "a hyphen"),
    **dict.fromkeys("—–", "a dash"),
    **dict.fromkeys("）)】]", "a bracket"),
    **dict.fromkeys(CLOSERS, "a quotation mark"),
}
_STARTS = {
    **dict.fromkeys("，、。；：！？）」』”》〉】…%", "a closing mark"),
    **dict.fromkeys("“‘「『\"'", "a quotation mark"),
    **dict.fromkeys("（(【〔[", "a bracket"),
    **dict.fromkeys("《〈", "a title"),
    **dict.fromkeys("—–-", "a dash"),
    **dict.fromkeys(MARKERS, "a marker"),
}


class WrappedLine:
    """What one line tells; `room`, `measure` and `indent` are in cells, the rest in words for signs."""

    def __init__(self, line: Line, page: Setting) -> None:
        text = line.text
        self.line = line
        self.chinese = is_chinese(text)
        self.measure = max(1, page.measures[line.number])
        self.room = page.room(line)
        self.indent = line.indent - page.margin
        self.ended = ends_sentence(text)
        self.end = "a full stop" if self.ended else _ENDS.get(text[-1], "no mark")
        self.start = _start(text)
        self.caps = is_caps(text)
        self.titled = not self.caps and is_titled(text) and len(text.split()) > 1
        self.share = min(4, max(0, line.width * 5 // self.measure))
        """The fifths of the measure that it fills."""
        self.left = _room(self)
        self.depth = _depth(self)
        self.pairs = pair_marks(text)
        """The marks in it that open and close."""
        self.marks = "marks" if _MARKS.search(text) else "none"
        self.case = _case(self)
        self.kind = _kind(text)
        full = line.width >= self.measure * _FULL and not _opens_byline(self.kind, text)
        if self.kind in ALONE and self.kind != "a continuation" and full:
            self.kind = ONE_BRACKET if _is_bracketed(text) else ""


def goes_through(above: Line, line: Line, page: Setting) -> bool:
    """Whether a Chinese paragraph goes on from the full line `above` through `line`, maybe its last."""
    if line.gap or line.indent > page.margin + 1 or ends_sentence(above.text) or not is_chinese(line.text):
        return False
    left = page.measures[above.number] - line.width
    return abs(page.room(above)) <= _SLACK and (abs(left) <= _SLACK or line.text[-1] == "。")


@lru_cache(4096)
def _kind(text: str) -> str:
    """What a short line is taken for whatever its neighbours are; "" for most."""
    if len(text) <= 60:
        if credits.is_credit(text):
            return "a photo credit"
        if bylines.is_byline(text):
            return "a byline"
        if continuations.is_continuation(text):
            return "a continuation"
        if notices.label(text):
            return "a notice's label"
    if records.field(text)[0]:
        return RECORD
    if captions.cue(text[:8]):
        return "a caption's cue"
    if captions.has_marker(text):
        return "a marker"
    if _is_bracketed(text):
        return ONE_BRACKET
    if _NUMBERED.match(text):
        return "a numeral"
    if datelines.english(text) > 0:
        return "a dateline"
    return ""


def _opens_byline(kind: str, text: str) -> bool:
    """Whether a byline that fills its line is one all the same: By X, of a paper; and no more is to come."""
    return kind == "a byline" and text.startswith("By ") and not text.endswith((",", "&", " and"))


def _is_bracketed(text: str) -> bool:
    return text[0] in "（(〔[" and text[-1] in "）)〕]" and len(text) > 12


def _start(text: str) -> str:
    first = text[0]
    if first in _STARTS:
        return _STARTS[first]
    if first.isdigit():
        return "a figure"
    if first.islower():
        return "a small letter"
    return "a capital" if first.isupper() else "a character"


def _room(look: WrappedLine) -> str:
    """How much of its measure a line leaves."""
    if look.room <= -3:
        return "wider than its column"
    step = look.room * 20 // look.measure
    for most, name in ((0, "full"), (1, "nearly full"), (2, "a tenth left"), (4, "a fifth left")):
        if step <= most:
            return name
    return "much left" if step <= 9 else "half left"


def _depth(look: WrappedLine) -> str:
    """The indent of a line, and whether it is centred."""
    if look.indent >= 4 and look.room >= 4 and abs(look.indent - look.room) <= 4:
        return "centred"
    return "deep" if look.indent > 8 else "indent" if look.indent >= 2 else "no indent"


def _case(look: WrappedLine) -> str:
    if look.caps:
        return "capitals" if sum(char.isalpha() for char in look.line.text) >= 6 else "few capitals"
    return "title case" if look.titled else "text"
