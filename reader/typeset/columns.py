"""Newspaper columns: heights in, pages of columns out. It places lines and knows nothing of what they say.

A page is filled column by column; where the text ends, or a headline runs across, the columns above are
made level. No single line of a paragraph is left at a column's foot (orphan) or head (widow).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Piece(NamedTuple):
    """Lines that belong together: a paragraph, a caption, a subhead, a headline."""

    lines: int
    """How many lines it has; without any it takes no place."""
    gap: int = 0
    """Empty lines before it, left out at the head of a column."""
    whole: bool = False
    """Not to be split where it fits into a column: a caption with its marker."""
    with_next: bool = False
    """Not to stand at a column's foot without the start of what follows, and not to be split: a subhead."""
    across: bool = False
    """Set across all columns: a headline."""


class Part(NamedTuple):
    """Lines of one piece, standing together."""

    piece: int
    """Index of the piece."""
    start: int
    """Its first line here, counted from 0."""
    end: int
    """Past its last line here."""
    row: int
    """The row of the page where it starts, counted from 0."""


class Page(NamedTuple):
    """One windowful."""

    across: tuple[Part, ...]
    """What runs over all columns."""
    columns: tuple[tuple[Part, ...], ...]
    """The columns, left to right; each from top to bottom."""


SHORTEST = 2
"""Lines of a paragraph that may stand alone at a column's head or foot."""


def columns(pieces: Sequence[Piece], height: int, count: int) -> Iterator[Page]:
    """Set pieces in `count` columns on pages of `height` rows, page by page.

    Every line stands in exactly one part, in reading order. Only what a page needs is read of `pieces`.
    Raises ValueError for a height or a count below 1.
    """
    if height < 1 or count < 1:
        raise ValueError(f"a page needs a row and a column, not {height} rows and {count} columns")
    return _Layout(pieces, height, count).pages()


class _Layout:
    def __init__(self, pieces: Sequence[Piece], height: int, count: int) -> None:
        self.pieces = pieces
        self.height = height
        self.count = count
        self.across: list[Part] = []
        self.columns: list[list[Part]] = [[] for _ in range(count)]

    def pages(self) -> Iterator[Page]:
        piece = line = top = 0
        while piece < len(self.pieces):
            if self.pieces[piece].across and self.pieces[piece].lines > 0:
                placed = self._head(piece, line, top)
            else:
                placed = self._body(piece, line, top)
            piece, line, top = placed
            if top >= self.height and piece < len(self.pieces):
                yield self._page()
                top = 0
        if self.across or any(self.columns):
            yield self._page()

    def _page(self) -> Page:
        page = Page(tuple(self.across), tuple(map(tuple, self.columns)))
        self.across = []
        self.columns = [[] for _ in range(self.count)]
        return page

    def _head(self, index: int, line: int, top: int) -> tuple[int, int, int]:
        """Set a headline, on the next page where here it would stand without text below it."""
        piece = self.pieces[index]
        gap = max(0, piece.gap) if top and not line else 0
        left = max(0, piece.lines - line)
        if not left:
            return index + 1, 0, top
        needed = gap + left + (self._start(index + 1) if index + 1 < len(self.pieces) else 0)
        if top and top + needed > self.height:
            return index, line, self.height
        taken = min(left, self.height - top - gap)
        self.across.append(Part(index, line, line + taken, top + gap))
        if taken < left:
            return index, line + taken, self.height
        return index + 1, 0, top + gap + taken

    def _body(self, index: int, line: int, top: int) -> tuple[int, int, int]:
        """Set what runs in columns, up to the next headline or the foot of the page."""
        room = self.height - top
        filled, after = self._fill(index, line, room)
        if self._ends(after[0]):
            lines = sum(part.end - part.start for column in filled for part in column)
            for rows in range(max(1, -(-lines // self.count)), room):
                level, end = self._fill(index, line, rows)
                if end == after:
                    filled, room = level, rows
                    break
        elif top and not any(filled):
            return index, line, self.height
        for column, parts in zip(self.columns, filled, strict=True):
            column += [part._replace(row=part.row + top) for part in parts]
        used = max((part.row + part.end - part.start for parts in filled for part in parts), default=0)
        return *after, (top + used if self._ends(after[0]) else self.height)

    def _ends(self, index: int) -> bool:
        """Whether the columns end before this piece; a headline without lines runs across nothing."""
        return index == len(self.pieces) or (self.pieces[index].across and self.pieces[index].lines > 0)

    def _fill(self, index: int, line: int, rows: int) -> tuple[list[list[Part]], tuple[int, int]]:
        """Fill columns of `rows` rows; the parts of each, and the piece and line that come next."""
        filled = []
        for _ in range(self.count):
            parts, (index, line) = self._column(index, line, rows)
            filled.append(parts)
        return filled, (index, line)

    def _column(self, index: int, line: int, rows: int) -> tuple[list[Part], tuple[int, int]]:
        parts: list[Part] = []
        row = 0
        while not self._ends(index):
            piece = self.pieces[index]
            if piece.lines < 1:
                index += 1
                continue
            gap = max(0, piece.gap) if parts and not line else 0
            room = rows - row - gap
            taken = self._taken(index, line, room, forced=not parts and rows >= self.height)
            if not taken:
                break
            parts.append(Part(index, line, line + taken, row + gap))
            row += gap + taken
            line += taken
            if line < piece.lines:
                break
            index, line = index + 1, 0
        return parts, (index, line)

    def _taken(self, index: int, line: int, room: int, *, forced: bool) -> int:
        """How many lines of a piece to set in `room` rows; some at any rate where it is `forced`."""
        piece = self.pieces[index]
        left = piece.lines - line
        if room < 1:
            return 0
        if left <= room:
            alone = piece.with_next and not self._ends(index + 1) and self._start(index + 1) > room - left
            return 0 if alone and not forced else left
        if (piece.whole or piece.with_next) and left <= self.height:
            return 0
        taken = min(room, left - SHORTEST)
        if taken < SHORTEST and not line:
            taken = 0
        return taken if taken > 0 else room * forced

    def _start(self, index: int) -> int:
        """The rows that a piece needs, with its gap, to begin below something, subheads with what follows."""
        rows = 0
        while rows <= self.height:
            piece = self.pieces[index]
            held = (piece.whole or piece.with_next) and piece.lines <= self.height
            rows += max(0, piece.gap) + (piece.lines if held or piece.lines < 2 * SHORTEST else SHORTEST)
            if not piece.with_next or self._ends(index + 1):
                break
            index += 1
        return rows
