"""The figure ledger: the figures of the article, the section, the edition or a search, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from reader.app.widgets.ledger_keys import bindings
from reader.app.widgets.ledger_table import LedgerHead
from reader.app.widgets.ledger_view import LedgerView
from reader.app.widgets.ledger_where import LedgerWhere
from reader.app.widgets.row_list import RowList
from reader.article import Article, Edition, Place
from reader.library.ledger import Ask, Column, Gathering
from reader.library.scopes import scopes


class Ledger(LedgerView):
    """A pane at the right of the article. Hidden until `open`; the stylesheet gives it its room.

    The screen bears the class `-with-ledger` while it is open, `-ledger-full` while it is to take the whole
    width, and `-at-ledger` while it has the focus.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    @dataclass
    class Chosen(Message):
        """A row was opened: Enter, or a click."""

        article: Article
        block: int
        """Index into the article's blocks; -1 for its headline."""
        start: int
        end: int

        @property
        def article_id(self) -> str:
            """The article's id."""
            return self.article.id

    class Closed(Message):
        """The reader has done with it; it is hidden already."""

    def __init__(self, *, ambiguous: int, id: str | None = None) -> None:
        super().__init__(ambiguous=ambiguous, id=id)
        self._edition: Edition | None = None

    # Opening and closing

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return self.screen.has_class("-with-ledger")

    def open(
        self,
        edition: Edition,
        article: Article,
        *,
        found: Sequence[Article] | None = None,
        at: Place | None = None,
    ) -> None:
        """Show the figures of `article`, or of the articles `found` by a search, and take the focus.

        The cursor stands on the first figure at or behind `at`.
        """
        if edition is not self._edition:
            self._edition, self._gathering = edition, Gathering()
        self._scopes = scopes(edition, article, found)
        self._scope = 0 if found is None else len(self._scopes) - 1
        self._start = at
        # Both at once: hidden for a moment, it would lose the focus again.
        self.screen.add_class("-with-ledger", "-at-ledger")
        self.screen.set_focus(self.table)
        self._gather(stay=False)

    def follow(self, article: Article, issue: Callable[[Article], Edition]) -> None:
        """The reader went on to `article` of an `issue`: show its figures, where an article's are shown."""
        if self._edition is None or not self.is_open or article is self._scopes[0].articles[0]:
            return
        edition = issue(article)
        if edition is not self._edition:
            self._edition, self._gathering = edition, Gathering()
        found = self._scopes[3].articles if len(self._scopes) > 3 else None
        self._scopes = scopes(self._edition, article, found)
        if self._scope < 2:
            self._gather(stay=self._scope == 1)

    def close(self) -> None:
        """Hide it, and say so."""
        self._stop.set()
        self.screen.remove_class("-with-ledger", "-at-ledger", "-ledger-full")
        self.post_message(self.Closed())

    def on_descendant_focus(self) -> None:
        """A narrow window shows the pane that has the focus, alone."""
        self.screen.add_class("-at-ledger")

    def on_descendant_blur(self) -> None:
        """Another pane has the focus."""
        if self.screen.focused is None or self not in self.screen.focused.ancestors:
            self.screen.remove_class("-at-ledger")

    # Room

    def action_bars(self) -> None:
        """Show the bars, or hide them."""
        self._bars_asked = not self.has_class("-bars")
        self._arrange()

    def action_full(self) -> None:
        """Take the whole width, or give it back."""
        self.screen.toggle_class("-ledger-full")

    # Asking

    def _ask(self, ask: Ask, *, stay: bool = True) -> None:
        if ask != self.ask:
            self.ask = ask
            self._gather(stay=stay)

    def action_scope(self, direction: int) -> None:
        """The next scope, or the one before, around the end."""
        self._scope = (self._scope + direction) % len(self._scopes)
        self._gather(stay=True)

    def action_sort(self, column: Column) -> None:
        """By `column`; by the column that the rows are in order of, the other way."""
        again = column == self.ask.column
        self._ask(replace(self.ask, column=column, reverse=again and not self.ask.reverse), stay=False)

    @on(LedgerHead.Clicked)
    def _head_clicked(self, event: LedgerHead.Clicked) -> None:
        event.stop()
        self.action_sort(event.column)

    def action_kind(self, direction: int) -> None:
        """The next kind that there is in the scope; behind the last, every kind."""
        kinds = ["", *self.view.kinds]
        at = kinds.index(self.ask.kind) if self.ask.kind in kinds else 0
        self._ask(replace(self.ask, kind=kinds[(at + direction) % len(kinds)]))

    def action_unit(self) -> None:
        """The unit of the row under the cursor alone; again, every unit."""
        row = self.table.row
        unit = row.figure.unit if self.ask.unit is None and row is not None else None
        self._ask(replace(self.ask, unit=unit))

    def action_where(self) -> None:
        """Write a condition."""
        self._where.open()

    @on(LedgerWhere.Changed)
    def _where_changed(self, event: LedgerWhere.Changed) -> None:
        event.stop()
        self._condition = event.text
        self._ask(replace(self.ask, condition=event.condition))

    @on(LedgerWhere.Left)
    def _where_left(self, event: LedgerWhere.Left) -> None:
        event.stop()
        self.screen.set_focus(self.table)

    def action_all(self) -> None:
        """No filter."""
        self._where.clear()
        self._condition = ""
        self._ask(replace(self.ask, kind="", unit=None, condition=None))

    # Keys of every list

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """The keys are the table's; in the input they are text."""
        return not isinstance(self.screen.focused, Input)

    def action_move(self, direction: int) -> None:
        """A row."""
        self.table.move(direction)

    def action_page(self, direction: int) -> None:
        """A screen of rows."""
        self.table.move(direction * self.table.page)

    def action_half(self, direction: int) -> None:
        """Half a screen."""
        self.table.move(direction * max(1, self.table.page // 2))

    def action_end(self, direction: int) -> None:
        """To the last row, or the first."""
        self.table.move(direction * self.table.count())

    def action_open(self) -> None:
        """Go to the place of the row under the cursor."""
        self.table.choose()

    def action_close(self) -> None:
        """Close the ledger."""
        self.close()

    @on(RowList.Chosen, "#ledger-table")
    def _row_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        row = self.table.row
        if row is not None:
            # The article is to be seen.
            self.screen.remove_class("-ledger-full")
            self.post_message(self.Chosen(row.article, row.block, row.figure.start, row.figure.end))
