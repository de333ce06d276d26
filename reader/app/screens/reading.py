"""The reading screen: sections, articles, the article; three panes, two, or one, as the window allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reader.app.edition_holdings import EditionHoldings
from reader.app.front.column import MARGIN
from reader.app.front.regions import regions
from reader.app.holdings import Holdings
from reader.app.screens.stocking import StockingScreen
from reader.app.widgets.marks import Mark
from reader.app.widgets.reading_column import ReadingColumn
from reader.app.widgets.reading_pane import ReadingPane
from reader.app.widgets.status_line import Said
from reader.article import Article, Edition, Place
from reader.compose import columns_in
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.app.widgets.ledger import Ledger


SOON = 0.3
"""Seconds after which the rest of a long text is read: by then the first keys act."""
SCROLL_BAR = 1
"""Cells of the article's scroll bar."""


class ReadingScreen(StockingScreen):
    """Shows one edition. What the first article does not need is imported when it is asked for."""

    def __init__(self, opened: Edition | Holdings, settings: Settings, theme: str, *, columns: int) -> None:
        """`columns` are those of the window."""
        holdings = EditionHoldings(opened) if isinstance(opened, Edition) else opened
        super().__init__(holdings, settings, theme, columns=columns)

    @property
    def lies_open(self) -> bool:
        """Whether what is on the screen is what will be, when the same is opened again."""
        moved = self.column.finding or self.pane.marks.here is not None or self.selections
        listed = self.sections.cursor or self.browser.query_listed
        around = self.has_class("-columns") or self.has_class("-with-ledger") or listed
        whole = self.holdings.rest is None
        return self.focused is self.pane and whole and not moved and not around

    def on_mount(self) -> None:
        """Open the article that was left open, or the first."""
        first = self.browser.follow(self.sections)
        left = self.open_shelf()
        self.show(first if left is None else self.browser.find(left))
        self.say_left_out()
        if self.holdings.rest is not None:
            self.first_at = self.pane.place
            self.set_timer(SOON, self.read_on)
        library = self.holdings.library
        if library is not None and library.is_stale:
            self.call_after_refresh(self.action_sync)

    # Opening

    def show(self, article: Article | None) -> None:
        """Show what the reader went to; at once, so that a key typed ahead finds it there."""
        if article is not None and article != self.pane.article:
            self.column.show(article, self.left_at(article))
            self.light(article)
            if self.ledger is not None:
                self.ledger.follow(article, self.holdings.issue)
            self.show_status()

    # Figures side by side

    async def action_ledger(self) -> None:
        """The figures side by side; again, away with them."""
        ledger = await self.ledger_mounted()
        if ledger.is_open:
            ledger.close()
        elif self.pane.article is not None:
            issue = self.holdings.issue(self.pane.article)
            ledger.open(issue, self.pane.article, found=self.found_articles(), at=self.pane.place)

    def on_ledger_chosen(self, event: Ledger.Chosen) -> None:
        """A row of the ledger was opened."""
        self._open_at(event.article, event.block, event.start, event.end)

    def on_ledger_closed(self) -> None:
        """Back to the article."""
        self.set_focus(self.pane)

    def _open_at(self, article: Article, block: int, start: int, end: int) -> None:
        self.turn_to(article)
        if block < 0:
            self.pane.restore(Place(article.id, -1))
        else:
            self.pane.go(Mark(block, start, end))
        self.show_status()

    def go_to(self, article: Article, place: Place) -> None:
        """Show `article` with `place` at the top, the list's cursor on it."""
        self.turn_to(article)
        self.pane.restore(place)

    def turn_to(self, article: Article) -> None:
        """Show `article`, the list's cursor on it."""
        self.show(self.browser.find(article))
        self.set_focus(self.pane)

    # Saying

    @on(ReadingPane.Moved)
    def _moved(self) -> None:
        self.show_status()
        self.app.raise_curtain()  # type: ignore[attr-defined]

    @on(ReadingColumn.Changed)
    def show_status(self) -> None:
        """Say where one is."""
        marks = self.pane.marks
        self.status.show(
            self.pane,
            position=(self.articles.cursor + 1, self.articles.count()),
            hits=self.column.count_hits(),
            figure=None if marks.on_hit else marks.figure_here(),
        )

    @on(Said)
    def _said(self, event: Said) -> None:
        self.status.say(event.text)

    def action_theme(self) -> None:
        """The other theme."""
        self.app.action_next_theme()  # type: ignore[attr-defined]

    def use_theme(self, name: str) -> None:
        """Paint the article in the palette `name`."""
        self.pane.use_theme(name)

    def action_help(self) -> None:
        """Every key."""
        from reader.app.screens.help import HelpScreen
        from reader.app.widgets.ledger_keys import KEYS, SORT

        self.app.push_screen(HelpScreen((*self.KEYS, *KEYS, SORT)))

    def action_columns(self) -> None:
        """Newspaper columns over the whole window, page by page; or one column beside the lists."""
        on = not self.has_class("-columns")
        if on and columns_in(self.size.width - SCROLL_BAR - 2 * MARGIN) < 2:
            self.status.say("this window is too narrow for columns")
            return
        self.set_class(on, "-columns")
        self.pane.use_columns(on, self._room(on))
        self.set_focus(self.pane)

    def _room(self, columns: bool) -> int | None:
        """Cells that the article will have for its text; None where the ledger has a part of the window."""
        if self.has_class("-with-ledger"):
            return None
        width, height = self.size
        if not columns:
            width = regions(width, height, self.sections.count())[-1].width
        return width - SCROLL_BAR

    def action_kinds(self) -> None:
        """Which kinds of figures are highlighted."""
        from reader.app.screens.kinds import KindsScreen

        self.app.push_screen(KindsScreen(self.pane.hidden, self.pane.palette, self.pane.repaint))

    def action_left_out(self) -> None:
        """What could not be read."""
        if self.holdings.left_out:
            from reader.app.screens.left_out import LeftOutScreen

            self.app.push_screen(LeftOutScreen(self.holdings.left_out))
        else:
            self.status.say("every file was read")
