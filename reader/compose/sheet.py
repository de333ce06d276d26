"""The sheet: an article set in several columns, page by page, each page as high as the window.

What stands on a page depends on every page before it. So a long article is parted into runs of some hundred
pieces, each beginning on a new page, at a subhead where there is one: a page in the middle is reached from
the head of its run. Pages not yet set are estimated; rows below them shift when they are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from reader.article import Article, Place
from reader.compose.galley import Anchor, Galley, Keep, Stretch, nothing_kept
from reader.compose.pieces import HEAD
from reader.compose.run import Heights, Run
from reader.compose.setting import Line, Style
from reader.typeset import columns
from reader.typeset.columns import Part
from reader.typeset.columns import Piece as Height

GUTTER = 4
"""Cells between two columns."""
NARROWEST = 34
"""Cells of a column at least: 17 Chinese characters, what newspapers take for a narrow one."""
LENGTH = 400
"""Pieces of a run, of which an article of up to half as many more has one."""
SEARCHED = 60
"""Pieces looked at for a subhead to begin a run with."""
HELD = 200
"""Pages whose rows are held."""


def columns_in(width: int) -> int:
    """How many columns `width` cells hold; 1 at least."""
    return max(1, (width + GUTTER) // (NARROWEST + GUTTER))


class Sheet:
    """`article` in `count` columns over `width` cells, on pages of `page` rows; headlines run across."""

    def __init__(
        self,
        article: Article,
        width: int,
        page: int,
        count: int,
        *,
        keep: Keep = nothing_kept,
        ambiguous: int = 1,
        style: Style | None = None,
    ) -> None:
        self.article = article
        self.page = max(1, page)
        self.count = count
        self.column = max(2, (width - GUTTER * (count - 1)) // count)
        self.width = self.column * count + GUTTER * (count - 1)
        self.style = style or Style()
        self.ambiguous = ambiguous
        self._across = Galley(article, self.width, keep=keep, ambiguous=ambiguous, style=style)
        self._within = Galley(article, self.column, keep=keep, ambiguous=ambiguous, style=style)
        self.pieces = self._within.pieces
        self._starts = self._parted()
        self._runs: dict[int, Run] = {}
        self._pages = [self._estimate(run) for run in range(len(self._starts))]
        """Pages of each run; an estimate until it is set to its end."""
        self._firsts: list[int] = []
        self._rows: dict[tuple[int, int], list[list[Stretch]]] = {}

    @property
    def settled(self) -> bool:
        """Whether all pages are known."""
        return len(self._runs) == len(self._starts) and all(run.whole for run in self._runs.values())

    @property
    def height(self) -> int:
        """Rows in all: whole pages; an estimate until every one is set."""
        return max(1, self._first_pages()[-1]) * self.page

    def settle(self, pieces: int) -> bool:
        """Set up to about `pieces` further pieces, from the top; whether all are set then."""
        for number in range(len(self._starts)):
            run = self._run(number)
            while not run.whole:
                if pieces <= 0:
                    return False
                before = run.set
                run.more()
                pieces -= max(1, run.set - before)
                self._note(number)
        return True

    def stretches(self, row: int) -> list[Stretch]:
        """The lines that stand in `row`, from left to right."""
        (number, within) = self.anchor(row)
        if number >= len(self._starts):
            return []
        page, line = divmod(within, self.page)
        rows = self._rows.get((number, page))
        if rows is None:
            if len(self._rows) >= HELD:
                del self._rows[next(iter(self._rows))]
            rows = self._rows[number, page] = self._laid_out(self._run(number), page)
        return rows[line]

    # Rows, places, anchors

    def place(self, row: int) -> Place:
        """The place of the first text at or below `row`."""
        for below in range(row, min(row + self.page, self.height)):
            for stretch in self.stretches(below):
                line = stretch.line
                piece = line.piece
                return Place(
                    self.article.id, piece.block, piece.at + line.start if piece.block != HEAD else 0
                )
        return Place(self.article.id, HEAD)

    def row(self, place: Place) -> int:
        """The row that shows `place`; the top where it is in the headline block."""
        if place.block <= HEAD:
            return 0
        index = self.pieces.index_of(place.block, place.offset)
        lines = self._within.lines_of(index)
        offset = place.offset - self.pieces[index].at
        within = next((i for i, line in enumerate(lines) if offset < line.end), max(0, len(lines) - 1))
        number = bisect_right(self._starts, index) - 1
        run = self._run(number)
        while not run.whole and not run.reaches(index, within):
            run.more()
        self._note(number)
        return self._first_pages()[number] * self.page + run.row(index, within, self.page)

    def anchor(self, row: int) -> Anchor:
        """The run that stands at `row`, and the row in it, set; past the end, as many runs as there are."""
        while True:
            firsts = self._first_pages()
            page, line = divmod(row, self.page)
            number = bisect_right(firsts, page) - 1
            if not 0 <= number < len(self._starts):
                return len(self._starts), 0
            run = self._run(number)
            while not run.whole and len(run.pages) <= page - firsts[number]:
                run.more()
            self._note(number)
            if self._first_pages() is firsts:
                return number, (page - firsts[number]) * self.page + line

    def around(self, anchor: Anchor, above: int, below: int) -> int:
        """The row of `anchor`, once all is set from `above` rows over it to `below` rows under it."""
        number = min(anchor[0], len(self._starts) - 1)
        before, left = number, above - anchor[1]
        while left > 0 and before > 0:
            before -= 1
            left -= self._set_whole(before) * self.page
        run = self._run(number)
        while not run.whole and len(run.pages) * self.page < anchor[1] + below:
            run.more()
        self._note(number)
        return self._first_pages()[number] * self.page + anchor[1]

    # Runs

    def _parted(self) -> list[int]:
        """The first piece of each run."""
        starts, size = [0], len(self.pieces)
        while size - starts[-1] > LENGTH * 3 // 2:
            at = starts[-1] + LENGTH
            near = range(at, at + SEARCHED)
            starts.append(next((index for index in near if self.pieces[index].role == "subhead"), at))
        return starts

    def _run(self, number: int) -> Run:
        run = self._runs.get(number)
        if run is None:
            start = self._starts[number]
            end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self.pieces)
            run = self._runs[number] = Run(
                columns(Heights(self._height, start, end), self.page, self.count), start
            )
        return run

    def _set_whole(self, number: int) -> int:
        run = self._run(number)
        while not run.whole:
            run.more()
        self._note(number)
        return self._pages[number]

    def _estimate(self, number: int) -> int:
        start = self._starts[number]
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self.pieces)
        rows = self._within.guess(start, end)
        return max(1, -(-rows // (self.page * self.count)))

    def _note(self, number: int) -> None:
        """Let what is known of a run's pages be known of the rows."""
        run = self._runs[number]
        pages = len(run.pages) if run.whole else max(len(run.pages) + 1, self._pages[number])
        if pages != self._pages[number]:
            self._pages[number] = pages
            self._firsts = []

    def _first_pages(self) -> list[int]:
        if not self._firsts:
            self._firsts = [0, *accumulate(self._pages)]
        return self._firsts

    def _laid_out(self, run: Run, page: int) -> list[list[Stretch]]:
        rows: list[list[Stretch]] = [[] for _ in range(self.page)]
        across, parts = run.pages[page]
        for part in across:
            self._stand(rows, run.start, part, 0, self.width)
        for at, column in enumerate(parts):
            for part in column:
                self._stand(rows, run.start, part, at * (self.column + GUTTER), self.column)
        return rows

    def _stand(self, rows: list[list[Stretch]], start: int, part: Part, x: int, width: int) -> None:
        lines = self._lines_of(start + part.piece)[part.start : part.end]
        for row, line in enumerate(lines, part.row):
            rows[row].append(Stretch(x, width, line))

    def _lines_of(self, index: int) -> Sequence[Line]:
        return (self._across if self.pieces[index].block == HEAD else self._within).lines_of(index)

    def _height(self, index: int) -> Height:
        piece = self.pieces[index]
        return Height(
            # Under the rule, an empty row between it and the columns.
            len(self._lines_of(index)) + (piece.role == "rule"),
            piece.gap,
            whole=piece.role == "caption",
            with_next=piece.role == "subhead",
            across=piece.block == HEAD,
        )
