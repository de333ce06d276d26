"""The galley: an article set in one column at one width, piece by piece, as lines are asked for.

Heights not yet set are estimated, so that a line in the middle of ten megabytes costs what a line at the top
does. What was estimated becomes exact when its piece is set, and rows below it shift: a place (block,
character) outlives that, and so does an anchor, the piece and the row in it that a window stands on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

from reader.article import Article, Place
from reader.compose.pieces import HEAD, Pieces
from reader.compose.setting import Line, Setting, Style

Keep = Callable[[str], Sequence[tuple[int, int]]]
"""Spans of a text (character offsets) that a line break may not cut: its figures."""
Anchor = tuple[int, int]
"""A part of the setting, and a row in it: what a row is whatever is set above it."""

GROUP = 256
"""Pieces whose heights are summed up as one until one of them is looked at."""
HELD = 2_000
"""Pieces whose lines are held; those set first go first."""


def nothing_kept(_: str) -> Sequence[tuple[int, int]]:
    """Of a text of which any line break may be taken."""
    return ()


class Stretch(NamedTuple):
    """A line where it stands in a row: `x` cells from the left, in a column `width` cells wide."""

    x: int
    width: int
    line: Line


class Galley:
    """`article` set `width` cells wide. `ambiguous` is the width in cells of “”…—■① on this terminal."""

    def __init__(
        self,
        article: Article,
        width: int,
        *,
        keep: Keep = nothing_kept,
        ambiguous: int = 1,
        style: Style | None = None,
    ) -> None:
        self.article = article
        self.width = max(2, width)
        self.ambiguous = ambiguous
        self.style = style or Style()
        self.pieces = Pieces(article, indent=self.style.indent)
        self._setting = Setting(self.width, keep, ambiguous, self.style)
        self._lines: dict[int, tuple[Line, ...]] = {}
        self._known = bytearray(len(self.pieces))
        """For each piece, whether its height is exact."""
        self._unset = 0
        self._left = len(self.pieces)
        """Pieces whose height is an estimate."""
        self._opened: dict[int, list[int]] = {}
        """The heights of each group that was looked into."""
        self._heights = [self.guess(start, start + GROUP) for start in range(0, len(self.pieces), GROUP)]
        self._tops: list[int] = []

    @property
    def height(self) -> int:
        """Lines in all; an estimate until every piece is set."""
        return self._positions()[-1]

    @property
    def settled(self) -> bool:
        """Whether every piece is set, and `height` exact."""
        return not self._left

    def line(self, row: int) -> Line | None:
        """The line at `row` (0 is the first), or None where the row is empty.

        Sets the piece at that row; where its height proves other than estimated, rows below it shift.
        """
        index, within = self.anchor(row)
        if index >= len(self.pieces):
            return None
        lines = self.lines_of(index)
        within -= self.pieces[index].gap
        return lines[within] if 0 <= within < len(lines) else None

    def stretches(self, row: int) -> list[Stretch]:
        """The line at `row` over the whole width, or nothing where the row is empty."""
        line = self.line(row) if row < self.height else None
        return [Stretch(0, self.width, line)] if line is not None else []

    def lines_of(self, index: int) -> tuple[Line, ...]:
        """The lines of the piece at `index`, set now if they are not at hand."""
        lines = self._lines.get(index)
        if lines is None:
            piece = self.pieces[index]
            if len(self._lines) >= HELD:
                del self._lines[next(iter(self._lines))]
            lines = self._lines[index] = self._setting.lines(piece, index)
            if not self._known[index]:
                self._known[index] = 1
                self._left -= 1
                self._measure(index, piece.gap + len(lines))
        return lines

    def settle(self, pieces: int) -> bool:
        """Set up to `pieces` further pieces, from the top; whether all are set then."""
        while pieces > 0 and self._left:
            self._unset = self._known.index(0, self._unset)
            self.lines_of(self._unset)
            pieces -= 1
        return not self._left

    def guess(self, start: int, end: int) -> int:
        """The height of the pieces from `start` to before `end`, without a look at them."""
        end = min(end, len(self.pieces))
        return self._setting.guess(end - start, self.pieces.characters(start, end))

    # Rows, places, anchors

    def place(self, row: int) -> Place:
        """The place of the first text at or below `row`."""
        for below in range(row, min(row + 4, self.height)):
            line = self.line(below)
            if line is not None:
                piece = line.piece
                return Place(
                    self.article.id, piece.block, piece.at + line.start if piece.block != HEAD else 0
                )
        return Place(self.article.id, max(len(self.article.blocks) - 1, HEAD))

    def row(self, place: Place) -> int:
        """The row that shows `place`; the top where it is in the headline block."""
        if place.block <= HEAD:
            return 0
        index = self.pieces.index_of(place.block, place.offset)
        piece, lines = self.pieces[index], self.lines_of(index)
        offset = place.offset - piece.at
        within = next((i for i, line in enumerate(lines) if offset < line.end), max(0, len(lines) - 1))
        return self._row((index, piece.gap + within))

    def anchor(self, row: int) -> Anchor:
        """What stands at `row`, exact from its piece on; past the end, as many pieces as there are."""
        while True:
            tops = self._positions()
            group = bisect_right(tops, row) - 1
            if not 0 <= group < len(self._heights):
                return len(self.pieces), 0
            within = row - tops[group]
            ends = list(accumulate(self._open(group)))
            at = bisect_right(ends, within)
            if at == len(ends):
                continue  # looked into, the group proved lower than it was held to be
            within -= ends[at - 1] if at else 0
            index = group * GROUP + at
            self.lines_of(index)
            if self._positions() is tops:
                return index, within

    def around(self, anchor: Anchor, above: int, below: int) -> int:
        """The row of `anchor`, once all is set from `above` rows over it to `below` rows under it."""
        index = min(anchor[0], len(self.pieces) - 1)
        before, left = index, above - anchor[1]
        while left > 0 and before > 0:
            before -= 1
            left -= self._height(before)
        after, left = index, below + anchor[1]
        while after < len(self.pieces) and left > 0:
            left -= self._height(after)
            after += 1
        return self._row((index, anchor[1]))

    def _row(self, anchor: Anchor) -> int:
        group, within = divmod(anchor[0], GROUP)
        heights = self._open(group)
        return self._positions()[group] + sum(heights[:within]) + anchor[1]

    # Heights

    def _height(self, index: int) -> int:
        if not self._known[index]:
            self.lines_of(index)
        return self._open(index // GROUP)[index % GROUP]

    def _measure(self, index: int, height: int) -> None:
        group, within = divmod(index, GROUP)
        heights = self._open(group)
        if height != heights[within]:
            self._heights[group] += height - heights[within]
            heights[within] = height
            self._tops = []

    def _open(self, group: int) -> list[int]:
        heights = self._opened.get(group)
        if heights is None:
            start = group * GROUP
            end = min(start + GROUP, len(self.pieces))
            heights = self._opened[group] = [
                self._setting.estimate(piece) for piece in self.pieces[start:end]
            ]
            if sum(heights) != self._heights[group]:
                self._heights[group] = sum(heights)
                self._tops = []
        return heights

    def _positions(self) -> list[int]:
        if not self._tops:
            self._tops = [0, *accumulate(self._heights)]
        return self._tops
