"""Text and a width in, lines out: greedy filling that looks for breaks near line ends only.

Where no proper break fits, the rules give way one after another, the least first: what is only better
kept whole, then the figures and spans asked to be kept, then words, then the shape of punctuation. Each
step allows what the one before allowed, which is why a wider line never ends earlier than a narrower one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
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


SPACES = frozenset(
    " \t\n\v\f\r\x85\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u2028\u2029\u205f\u3000"
)
"""What is not drawn at a line's end and starts no line: every white space that does not glue."""

HANGING = frozenset("。，、．,.")
"""Stops and commas, which may stand in the gutter right of a full line (CLREQ 3.1.3)."""

_FREE_LEFT = letters("ID+e", "CL+e", "NS+e", "EX+e", "QU+f")
_FREE_RIGHT = letters("ID+e", "OP+e")
_NO_START = letters(
    "CL", "CP", "EX", "IS", "SY", "NS", "PO", "BA", "HH", "HY", "QU+f", "IN", "CM", "ZWJ", "EM", "SP", "ZW", "WJ", "GL", "VF", "VI", "JV", "JT",
)  # fmt: skip
_NO_END = letters("OP", "QU+i", "PR", "BB", "GL", "WJ", "ZWJ")

_free_left: set[str] = set()
_free_right: set[str] = set()
"""Characters between which a line may break whatever stands around them, as they are met."""

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
    kept = {offset for start, end in keep for offset in range(start + 1, end)}
    rooms = (max(width - first_indent, min(width, 2)), max(width - indent, min(width, 2)))
    if len(text.splitlines()) < 2:
        return _fill(text, rooms, Wholes(text, kept), ambiguous, hang)
    lines: list[Line] = []
    for match in _PARAGRAPH.finditer(text):
        start, end = match.span()
        piece = text[start:end]
        shifted = {offset - start for offset in kept if start < offset < end} if kept else kept
        for line in _fill(piece, rooms, Wholes(piece, shifted), ambiguous, hang):
            lines.append(Line(line.start + start, line.end + start, line.cells))
        rooms = (rooms[1], rooms[1])
    return lines


_PARAGRAPH = re.compile(
    "[^\n\v\f\r\x85\u2028\u2029]*(?:\r\n|[\n\v\f\r\x85\u2028\u2029])|[^\n\v\f\r\x85\u2028\u2029]+"
)


def _fill(text: str, rooms: tuple[int, int], wholes: Wholes, ambiguous: int, hang: bool) -> list[Line]:
    """Fill one paragraph. Its first line has `rooms[0]` cells, each other one `rooms[1]`."""
    ends = cell_ends(text, ambiguous)
    length = len(text)
    joined = JOINER in text or EMOJI_STYLE in text
    chooser = _Chooser(text, ends, wholes)
    marked = wholes.marked
    lines: list[Line] = []
    add = lines.append
    new = tuple.__new__
    room = rooms[0]
    start = used = 0
    while start < length:
        stop = bisect_right(ends, used + room, start)
        if stop < length:
            left, right = text[stop - 1], text[stop]
            if not (stop > start and left in _free_left and right in _free_right and stop not in marked):
                stop = chooser.choose(start, stop, hang)
        last = stop - 1
        if text[last] in SPACES:
            while last >= start and text[last] in SPACES:
                last -= 1
        reached = ends[last] if last >= start else used
        drawn = cells(text[start : last + 1], ambiguous) if joined else reached - used
        add(new(Line, (start, stop, drawn)))
        start = stop
        used = ends[stop - 1]
        room = rooms[1]
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
        best, best_cost = 0, NEVER
        for offset in chain(self._beyond(start, stop, hang), range(stop, start, -1)):
            if offset == len(text):
                return offset
            cost = self._cost(offset)
            if not cost:
                _learn(text[offset - 1], text[offset])
                return offset
            if cost < best_cost:
                best, best_cost = offset, cost
        return best or self._next_cluster(start)

    def _beyond(self, start: int, stop: int, hang: bool) -> Iterator[int]:
        """The end of a line that is full at `stop`, past what is hung or not drawn there."""
        text = self.text
        offset = stop
        if hang and start < stop and text[offset] in HANGING:
            offset += 1
        while offset < len(text) and text[offset] in SPACES:
            offset += 1
        if offset > stop:
            yield offset

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
