"""A run of a sheet: pages in a row, each set when it is asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import overload

from reader.typeset.columns import Page, Piece


class Heights(Sequence[Piece]):
    """The pieces from `start` to before `end` as the columns want them, each measured when it is reached."""

    def __init__(self, measure: Callable[[int], Piece], start: int, end: int) -> None:
        self._measure = measure
        self._start = start
        self._size = end - start
        self._known: dict[int, Piece] = {}

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, index: int) -> Piece: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Piece]: ...
    def __getitem__(self, index: int | slice) -> Piece | Sequence[Piece]:
        if isinstance(index, slice):
            return [self[at] for at in range(self._size)[index]]
        piece = self._known.get(index)
        if piece is None:
            if not 0 <= index < self._size:
                raise IndexError(index)
            piece = self._known[index] = self._measure(self._start + index)
        return piece


class Run:
    """`pages` as far as they are set; `start` is the piece that the run begins with."""

    def __init__(self, pages: Iterator[Page], start: int) -> None:
        self.start = start
        self.pages: list[Page] = []
        self.whole = False
        """Whether there are no more pages."""
        self.set = 0
        """Pieces that stand on the pages, if only with their first line."""
        self._to_come = pages
        self._heads: list[tuple[int, int]] = []
        """The piece and the line that each page begins with."""
        self._reached = (-1, 0)
        """The last piece, and the line behind its last one."""

    def more(self) -> None:
        """Set the next page, where there is one."""
        page = next(self._to_come, None)
        if page is None:
            self.whole = True
            return
        parts = [*page.across, *(part for column in page.columns for part in column)]
        self.pages.append(page)
        self._heads.append(min((part.piece, part.start) for part in parts))
        self._reached = max((part.piece, part.end) for part in parts)
        self.set = self._reached[0] + 1

    def reaches(self, index: int, line: int) -> bool:
        """Whether a line of the sheet's piece `index` stands on a page that is set."""
        return self._reached > (index - self.start, line)

    def row(self, index: int, line: int, height: int) -> int:
        """The row, counted from the run's first, of a line that is set; pages are `height` rows high."""
        wanted = (index - self.start, line)
        number = max(0, bisect_right(self._heads, wanted) - 1)
        across, columns = self.pages[number]
        for parts in (across, *columns):
            for part in parts:
                if part.piece == wanted[0] and part.start <= line < part.end:
                    return number * height + part.row + line - part.start
        return number * height
