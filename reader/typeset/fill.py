"""Text and a width in, lines out: greedy filling that looks for breaks near line ends only.

Where no proper break fits, the rules give way one after another, the least first: what is only better
kept whole, then the figures and spans asked to be kept, then words, then the shape of punctuation. Each
step allows what the one before allowed, which is why a wider line never ends earlier than a narrower one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from reader.typeset.breaks import CHINESE, Opportunities
from reader.typeset.uax14 import letters
from reader.typeset.wholes import IN_NUMBER, Wholes
from reader.typeset.widths import EMOJI_STYLE, JOINER, cell_ends, cells


class Line(NamedTuple):
    """One line of a text: `text[start:end]`, of which the spaces at its end are not drawn."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset past its last one, where the next line starts."""
    cells: int
    """Cells drawn: without the spaces and line ends that close it, with hanging punctuation."""


_SPACES = (
    " \t\n\v\f\r\x85\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b"
    "\u2028\u2029\u205f\u3000"
)
SPACES = frozenset(_SPACES)
"""What is not drawn at a line's end and starts no line: every white space that does not glue."""

HANGING = frozenset("。，、．,.")
"""Stops and commas, which may stand in the gutter right of a full line (CLREQ 3.1.3)."""

_FREE_LEFT = letters("ID+e", "CL+e", "NS+e", "EX+e", "QU+f")
_FREE_RIGHT = letters("ID+e", "OP+e")
_NO_START = letters(
    *("CL", "CP", "EX", "IS", "SY", "NS", "PO", "BA", "HH", "HY", "QU+f", "IN"),
    *("CM", "ZWJ", "EM", "SP", "ZW", "WJ", "GL", "VF", "VI", "JV", "JT"),
)
_NO_END = letters("OP", "QU+i", "PR", "BB", "GL", "WJ", "ZWJ")

_free_left: set[str] = set()
_free_right: set[str] = set()
"""Characters between which a line may break whatever stands around them, as they are met."""

_SHUT = frozenset("，。、；：！？）》〉」』】”’")
"""Characters that no line starts with, whatever stands before them but a space."""

SOFT, FIRM, WORD, ANYWHERE, NEVER = 1, 2, 3, 4, 5
"""What a break that is none by the rules splits: a title; a figure; a word; the hold of punctuation."""


def fill(
    text: str,
    width: int,
    *,
    first_indent: int = 0,
    indent: int = 0,
    keep: Iterable[tuple[int, int]] = (),
    ambiguous: int = 1,
    hang: bool = False,
) -> list[Line]:
    """Break a text into lines of at most `width` cells; put together, the lines are the text.

    `first_indent` and `indent` are cells left empty before the first and the other lines; they are not
    counted in `Line.cells`. Spans of `keep` are split only where they are wider than a line together with
    the punctuation that clings to them. With `hang` a stop or comma may stand past the width. A line is
    wider than asked only where a single character is. Line ends in the text end lines; an empty text has
    none. Raises ValueError for a width below 1.
    """
    if width < 1:
        raise ValueError(f"a line needs at least one cell, not {width}")
    least = 1 if width == 1 else 2
    first, rest = max(width - first_indent, least), max(width - indent, least)
    kept = {offset for start, end in keep for offset in range(start + 1, end)} if keep else _NOTHING
    if len(text.splitlines()) < 2:
        return _fill(text, first, rest, kept, ambiguous, hang) if text else []
    lines: list[Line] = []
    for match in _PARAGRAPH.finditer(text):
        start, end = match.span()
        inside = {offset - start for offset in kept if start < offset < end} if kept else kept
        filled = _fill(text[start:end], first, rest, inside, ambiguous, hang)
        lines += [Line(line.start + start, line.end + start, line.cells) for line in filled]
        first = rest
    return lines


_NOTHING: frozenset[int] = frozenset()
_LINE_END = "\n\v\f\r\x85\u2028\u2029"
_PARAGRAPH = re.compile(f"[^{_LINE_END}]*(?:\r\n|[{_LINE_END}])|[^{_LINE_END}]+")


def _fill(text: str, room: int, rest: int, kept: AbstractSet[int], ambiguous: int, hang: bool) -> list[Line]:
    """Fill one paragraph. Its first line has `room` cells, each other one `rest`."""
    ends = cell_ends(text, ambiguous)
    length = len(text)
    if ends[-1] <= room:
        return [Line(0, length, cells(text.rstrip(_SPACES), ambiguous) if text[-1] in SPACES else ends[-1])]
    wholes = Wholes(text, kept)
    marked = wholes.marked
    joined = JOINER in text or EMOJI_STYLE in text
    chooser: _Chooser | None = None
    lines: list[Line] = []
    add = lines.append
    new = tuple.__new__
    start = used = 0
    while start < length:
        stop = bisect_right(ends, used + room, start)
        last = text[stop - 1]
        if stop < length and not (
            last in _free_left and text[stop] in _free_right and stop not in marked and stop > start
        ):
            chooser = chooser or _Chooser(text, ends, wholes)
            stop = chooser.choose(start, stop, hang)
            last = text[stop - 1]
        reached = ends[stop - 1]
        if joined or last in SPACES:
            drawn = cells(text[start:stop].rstrip(_SPACES), ambiguous)
        else:
            drawn = reached - used
        add(new(Line, (start, stop, drawn)))
        start = stop
        used = reached
        room = rest
    return lines


class _Chooser:
    """Where lines of one paragraph end when the plain case does not decide it."""

    def __init__(self, text: str, ends: Sequence[int], wholes: Wholes) -> None:
        self.text = text
        self.ends = ends
        self.wholes = wholes
        self.opportunities = Opportunities(text)

    def choose(self, start: int, stop: int, hang: bool) -> int:
        """The end of the line from `start`, of which the characters before `stop` fit."""
        text = self.text
        past = 0
        if hang or text[stop] in SPACES:
            past = self._past(start, stop, hang)
            if past == len(text) or (past and not self._cost(past)):
                return past
        offset = self._proper(start, stop)
        if offset:
            return offset
        candidates = [past] if past else []
        candidates += range(stop, start, -1)
        costs = [self._cost(offset) for offset in candidates]
        least = min(costs, default=NEVER)
        return self._next_cluster(start) if least == NEVER else candidates[costs.index(least)]

    def _proper(self, start: int, stop: int) -> int:
        """The last offset up to `stop` where a break splits nothing; 0 where there is none after `start`."""
        text, marked = self.text, self.wholes.marked
        allowed, number_at = self.opportunities.allowed, self.wholes.number_at
        offset = stop
        while offset > start:
            left, right = text[offset - 1], text[offset]
            if right in _SHUT and left not in SPACES:
                offset -= 1
            elif left in _free_left and right in _free_right:
                if offset not in marked:
                    return offset
                offset -= 1
            elif not allowed(offset) or offset in marked:
                offset -= 1
            elif (number := number_at(offset)) >= 0:
                offset = number
            else:
                _learn(left, right)
                return offset
        return 0

    def _past(self, start: int, stop: int, hang: bool) -> int:
        """The end of a line that is full at `stop`, with what is hung or not drawn; 0 where nothing is."""
        text = self.text
        offset = stop
        if hang and start < stop and text[offset] in HANGING:
            offset += 1
        while offset < len(text) and text[offset] in SPACES:
            offset += 1
        return offset if offset > stop else 0

    def _cost(self, offset: int) -> int:
        """What a break before the character at `offset` splits: nothing (0) … ANYWHERE, or NEVER."""
        text = self.text
        if self.opportunities.allowed(offset):
            if self.wholes.firm(offset):
                return FIRM
            return SOFT if offset in self.wholes.soft else 0
        if not self._starts_cluster(offset):
            return NEVER
        if CHINESE[text[offset]] in _NO_START or CHINESE[text[offset - 1]] in _NO_END:
            return ANYWHERE
        return WORD

    def _starts_cluster(self, offset: int) -> bool:
        """Whether the character at `offset` is drawn in cells of its own and is no space."""
        return (
            self.ends[offset] > self.ends[offset - 1]
            and self.text[offset] not in SPACES
            and self.text[offset - 1] != JOINER
        )

    def _next_cluster(self, start: int) -> int:
        """The end of a line for one character that is wider than the line."""
        offset = start + 1
        while offset < len(self.text) and not self._starts_cluster(offset):
            offset += 1
        return offset


def _learn(left: str, right: str) -> None:
    """Remember characters between which every break is proper, so that the next one is found at once."""
    if CHINESE[left] in _FREE_LEFT and left not in IN_NUMBER and len(_free_left) < CHINESE.CACHED:
        _free_left.add(left)
    if CHINESE[right] in _FREE_RIGHT and len(_free_right) < CHINESE.CACHED:
        _free_right.add(right)
