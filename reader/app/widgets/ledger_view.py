"""What the ledger shows of what it was asked for: rows as they are found, the row in full, bars."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.message import Message

from reader.app.widgets.ledger_bars import LedgerBars
from reader.app.widgets.ledger_detail import LedgerDetail
from reader.app.widgets.ledger_table import LedgerHead, LedgerTable
from reader.app.widgets.ledger_title import LedgerTitle
from reader.app.widgets.ledger_where import LedgerWhere
from reader.app.widgets.row_list import RowList
from reader.article import Place
from reader.library.ledger import Ask, Gathering, Row, View
from reader.library.scopes import Scope
from reader.library.stop import Stop, Stopped

ROOMY = 100
"""Cells from which on the bars stand beside the table; below, they stand under it."""
LOW, SHORT = 12, 16
"""Lines below which the row under the cursor is told in one line, and no bars are drawn unless asked for."""


class LedgerView(Vertical):
    """Gathers the figures of a scope in a thread, and shows them; what is asked for is said by the ledger."""

    @dataclass
    class Gathered(Message):
        """More rows were found, or the last ones. From the worker to the ledger itself."""

        view: View
        asked: Stop
        """What stops the gathering that found it: it tells which one that was."""

    def __init__(self, *, ambiguous: int, id: str | None = None) -> None:
        super().__init__(id=id)
        self.table = LedgerTable(ambiguous=ambiguous, id="ledger-table")
        self.view = View()
        self.ask = Ask()
        self._title = LedgerTitle(ambiguous=ambiguous)
        self._head = LedgerHead(self.table, ambiguous=ambiguous)
        self._bars = LedgerBars(ambiguous=ambiguous)
        self._detail = LedgerDetail(ambiguous=ambiguous)
        self._where = LedgerWhere()
        self._condition = ""
        self._scopes: list[Scope] = []
        self._scope = 0
        self._gathering = Gathering()
        self._stop = Stop()
        self._start: Place | None = None
        """Where the cursor is to stand when the first rows are there."""
        self._stay = False
        """Whether the cursor is to stay on its row when the next rows are there."""
        self._bars_asked: bool | None = None

    def compose(self) -> ComposeResult:
        """Title, table and bars, the row in full, the condition."""
        yield self._title
        with Container(id="ledger-body"):
            with Vertical(id="ledger-rows"):
                yield self._head
                yield self.table
            yield self._bars
        yield self._detail
        yield self._where

    def on_unmount(self) -> None:
        """Gather no more."""
        self._stop.set()

    # Gathering

    def _gather(self, *, stay: bool) -> None:
        """Show what the reader asks for now, in a thread of its own: figures take a second a megabyte."""
        self._stop.set()
        self._stop = stop = Stop()
        self._stay = stay
        gathering, articles, ask = self._gathering, self._scopes[self._scope].articles, self.ask

        def gather() -> None:
            try:
                for view in gathering.views(articles, ask, stop):
                    self.post_message(self.Gathered(view, stop))
            except Stopped:
                pass

        self._head.show(ask)
        self._say_title(busy=True)
        self.run_worker(gather, name="ledger", group="ledger", exclusive=True, thread=True)

    @on(Gathered)
    def _show_view(self, event: Gathered) -> None:
        event.stop()
        if event.asked is self._stop:
            self._show(event.view)

    def _show(self, view: View) -> None:
        row = self.table.row if self._stay else None
        self.view = view
        self.table.fill_with(view.rows, self._index_of(row), self._nothing(view))
        if self._start is not None and view.done:
            self._start = None
        # While more is found the rows move under a cursor that the reader has moved; it stays on its own.
        self._stay = self._stay or self.table.cursor > 0
        self._arrange()
        self._say_title(busy=not view.done)
        self._tell()

    @staticmethod
    def _nothing(view: View) -> str:
        """What stands in the place of rows."""
        if not view.done:
            return "looking for figures …"
        return "no such figure: 0 takes the filters away" if view.total else "no figure here"

    def _index_of(self, row: Row | None) -> int:
        rows = self.view.rows
        if row is not None:
            same = (index for index, one in enumerate(rows) if _is(one, row))
            return next(same, 0)
        start = self._start
        if start is None:
            return 0
        place = (start.block, start.offset)
        behind = (
            index
            for index, one in enumerate(rows)
            if one.article.id == start.article and (one.block, one.figure.end) > place
        )
        return next(behind, 0)

    @on(LedgerTable.LaidOut)
    def _laid_out(self, event: LedgerTable.LaidOut) -> None:
        event.stop()
        self._head.refresh()

    @on(RowList.Highlighted, "#ledger-table")
    def _highlighted(self, event: RowList.Highlighted) -> None:
        event.stop()
        self._tell()

    def _tell(self) -> None:
        row = self.table.row
        self._detail.show(row)
        self._bars.show(self.view.groups, row.figure if row else None)

    def _say_title(self, *, busy: bool) -> None:
        unit = self.ask.unit
        filters = [
            self.ask.kind,
            "" if unit is None else unit or "no unit",
            self._condition,
        ]
        name = self._scopes[self._scope].name if self._scopes else ""
        self._title.show(name, filters, len(self.view.rows), self.view.total, busy=busy)

    # Room

    def on_resize(self, event: events.Resize) -> None:
        """Bars beside the table or under it, or none."""
        self.set_class(event.size.width >= ROOMY, "-roomy")
        self.set_class(event.size.height < LOW, "-low")
        self._arrange()

    def _arrange(self) -> None:
        shown = self.size.height >= SHORT if self._bars_asked is None else self._bars_asked
        self.set_class(shown and bool(self.view.groups), "-bars")


def _is(one: Row, other: Row) -> bool:
    """Whether two rows are of one figure, even if it was found twice."""
    return (
        one.article is other.article and one.block == other.block and one.figure.start == other.figure.start
    )
