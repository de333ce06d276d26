"""The sheet: an article set in several columns, page by page, each page as high as the window."""

from __future__ import annotations

from reader.article import Article, Place
from reader.compose.galley import Galley, Keep, Stretch, nothing_kept
from reader.compose.pieces import HEAD
from reader.typeset import columns
from reader.typeset.columns import Part
from reader.typeset.columns import Piece as Height

GUTTER = 4
"""Cells between two columns."""
NARROWEST = 36
"""Cells of a column at least: 18 Chinese characters, what newspapers take for a narrow one."""


def columns_in(width: int) -> int:
    """How many columns `width` cells hold; 1 at least."""
    return max(1, (width + GUTTER) // (NARROWEST + GUTTER))


class Sheet:
    """`article` in `count` columns over `width` cells, on pages of `page` rows; headlines run across."""

    settled = True

    def __init__(
        self,
        article: Article,
        width: int,
        page: int,
        count: int,
        *,
        keep: Keep = nothing_kept,
        ambiguous: int = 1,
    ) -> None:
        self.article = article
        self.page = max(1, page)
        column = max(2, (width - GUTTER * (count - 1)) // count)
        self.width = column * count + GUTTER * (count - 1)
        across = Galley(article, self.width, keep=keep, ambiguous=ambiguous)
        within = Galley(article, column, keep=keep, ambiguous=ambiguous)
        self.pieces = within.pieces
        self._lines = [
            (across if piece.block == HEAD else within).lines_of(index)
            for index, piece in enumerate(self.pieces)
        ]
        self._rows: list[list[Stretch]] = []
        self._starts: list[list[tuple[int, int]]] = [[] for _ in self.pieces]
        """For each piece, its parts: the first line, and the row in which that stands."""
        for number, sheet in enumerate(columns(self._heights(), self.page, count)):
            self._rows += ([] for _ in range(self.page))
            for part in sheet.across:
                self._stand(part, number, 0, self.width)
            for at, parts in enumerate(sheet.columns):
                for part in parts:
                    self._stand(part, number, at * (column + GUTTER), column)

    @property
    def height(self) -> int:
        """Rows in all: whole pages."""
        return max(self.page, len(self._rows))

    def settle(self, _pieces: int) -> bool:
        """Everything is set from the start, since pages cannot be known before what stands on them."""
        return True

    def stretches(self, row: int) -> list[Stretch]:
        """The lines that stand in `row`, from left to right."""
        return self._rows[row] if 0 <= row < len(self._rows) else []

    def place(self, row: int) -> Place:
        """The place of the first text at or below `row`."""
        for stretches in self._rows[row : row + self.page]:
            for stretch in stretches:
                line = stretch.line
                return Place(self.article.id, line.piece.block, line.start if line.piece.block != HEAD else 0)
        return Place(self.article.id, HEAD)

    def row(self, place: Place) -> int:
        """The row that shows `place`; the top where it is in the headline block."""
        if place.block <= HEAD:
            return 0
        index = next((i for i, piece in enumerate(self.pieces) if piece.block == place.block), -1)
        lines = self._lines[index]
        within = next((i for i, line in enumerate(lines) if place.offset < line.end), max(0, len(lines) - 1))
        parts = [(start, row) for start, row in self._starts[index] if start <= within]
        return parts[-1][1] + within - parts[-1][0] if parts else 0

    def _heights(self) -> list[Height]:
        return [
            Height(
                len(lines) + (piece.role == "rule"),  # and an empty row between it and the columns
                piece.gap,
                whole=piece.role == "caption",
                with_next=piece.role == "subhead",
                across=piece.block == HEAD,
            )
            for piece, lines in zip(self.pieces, self._lines, strict=True)
        ]

    def _stand(self, part: Part, number: int, x: int, width: int) -> None:
        top = number * self.page + part.row
        self._starts[part.piece].append((part.start, top))
        for at, line in enumerate(self._lines[part.piece][part.start : part.end]):
            self._rows[top + at].append(Stretch(x, width, line))
