"""The galley: an article set in one column at one width, piece by piece, as lines are asked for.

Heights not yet set are estimated, so that a line in the middle of ten megabytes costs what a line at the top
does. What was estimated becomes exact when its piece is set; a place (block, character) outlives both.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from reader.article import Article, Place
from reader.compose.pieces import HEAD, Piece, pieces
from reader.typeset import cells, fill, headline

Keep = Callable[[str], Sequence[tuple[int, int]]]
"""Spans of a text (character offsets) that a line break may not cut: its figures."""


def nothing_kept(_: str) -> Sequence[tuple[int, int]]:
    """Of a text of which any line break may be taken."""
    return ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a piece: characters `start` to `end` of its text, after `indent` cells and `lead`."""

    piece: Piece
    index: int
    """The piece's index in its galley."""
    start: int
    end: int
    cells: int
    """Width of the text, without what stands before it."""
    indent: int
    """Cells before the text; `lead`, where there is one, stands in the last of them."""
    lead: str = ""


class Stretch(NamedTuple):
    """A line where it stands in a row: `x` cells from the left, in a column `width` cells wide."""

    x: int
    width: int
    line: Line


class Galley:
    """`article` set `width` cells wide. `ambiguous` is the width in cells of “”…—■① on this terminal."""

    def __init__(
        self, article: Article, width: int, *, keep: Keep = nothing_kept, ambiguous: int = 1
    ) -> None:
        self.article = article
        self.width = max(2, width)
        self.pieces = pieces(article)
        self._keep = keep
        self._ambiguous = ambiguous
        self._set: dict[int, tuple[Line, ...]] = {}
        self._heights = [self._estimate(piece) for piece in self.pieces]
        self._tops: list[int] = []
        self._unset = 0

    @property
    def height(self) -> int:
        """Lines in all; an estimate until every piece is set."""
        return self._positions()[-1]

    @property
    def settled(self) -> bool:
        """Whether every piece is set, and `height` exact."""
        return len(self._set) == len(self.pieces)

    def line(self, row: int) -> Line | None:
        """The line at `row` (0 is the first), or None where the row is empty.

        Sets the piece at that row; where its height proves other than estimated, rows below it shift.
        """
        while True:
            tops = self._positions()
            index = bisect_right(tops, row) - 1
            if not 0 <= index < len(self.pieces):
                return None
            lines = self.lines_of(index)
            if self._positions() is tops:
                within = row - tops[index] - self.pieces[index].gap
                return lines[within] if 0 <= within < len(lines) else None

    def stretches(self, row: int) -> list[Stretch]:
        """The line at `row` over the whole width, or nothing where the row is empty."""
        line = self.line(row) if row < self.height else None
        return [Stretch(0, self.width, line)] if line is not None else []

    def lines_of(self, index: int) -> tuple[Line, ...]:
        """The lines of the piece at `index`, set now if they were not."""
        lines = self._set.get(index)
        if lines is None:
            lines = self._set[index] = self._fill(index)
            height = self.pieces[index].gap + len(lines)
            if height != self._heights[index]:
                self._heights[index] = height
                self._tops = []
        return lines

    def settle(self, pieces: int) -> bool:
        """Set up to `pieces` further pieces, from the top; whether all are set then."""
        while pieces > 0 and self._unset < len(self.pieces):
            if self._unset not in self._set:
                self.lines_of(self._unset)
                pieces -= 1
            self._unset += 1
        return self._unset == len(self.pieces)

    def place(self, row: int) -> Place:
        """The place of the first text at or below `row`."""
        for below in range(row, min(row + 4, self.height)):
            line = self.line(below)
            if line is not None:
                return Place(self.article.id, line.piece.block, line.start if line.piece.block != HEAD else 0)
        return Place(self.article.id, max(len(self.article.blocks) - 1, HEAD))

    def row(self, place: Place) -> int:
        """The row that shows `place`; the top where it is in the headline block."""
        if place.block <= HEAD:
            return 0
        index = self.piece_of(place.block)
        lines = self.lines_of(index)
        within = next((i for i, line in enumerate(lines) if place.offset < line.end), max(0, len(lines) - 1))
        return self._positions()[index] + self.pieces[index].gap + within

    def piece_of(self, block: int) -> int:
        """Index of the piece that sets `block`."""
        first = next((i for i, piece in enumerate(self.pieces) if piece.block != HEAD), len(self.pieces))
        return min(first + block, len(self.pieces) - 1)

    def _positions(self) -> list[int]:
        if not self._tops:
            self._tops = [0, *accumulate(self._heights)]
        return self._tops

    def _estimate(self, piece: Piece) -> int:
        wide = len(piece.text) * (1 if piece.latin else 2) + piece.first_indent
        return piece.gap + max(1, -(-wide // max(2, self.width - piece.indent)))

    def _fill(self, index: int) -> tuple[Line, ...]:
        piece = self.pieces[index]
        if piece.role == "rule":
            return (Line(piece, index, 0, 0, 0, 0),)
        indent = min(piece.indent, self.width // 4)
        first = min(piece.first_indent, self.width // 4)
        lead = piece.lead if cells(piece.lead, ambiguous=self._ambiguous) <= indent else ""
        keep = [*self._keep(piece.text)]
        if piece.role == "caption" and piece.body < len(piece.text):
            keep.append((piece.body + 1, len(piece.text)))  # the credit, a name and its 摄
        if piece.role in {"headline", "kicker", "deck"}:
            set_lines = headline(piece.text, self.width, keep=keep, ambiguous=self._ambiguous)
        else:
            set_lines = fill(
                piece.text,
                self.width,
                first_indent=indent + first,
                indent=indent,
                keep=keep,
                ambiguous=self._ambiguous,
            )
        return tuple(
            Line(piece, index, start, end, wide, indent + (0 if number else first), "" if number else lead)
            for number, (start, end, wide) in enumerate(set_lines)
        )
