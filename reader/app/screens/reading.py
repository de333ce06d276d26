"""The reading screen: sections, articles, the article; three panes, two, or one, as the window allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reader.app.edition_holdings import EditionHoldings
from reader.app.front import bars
from reader.app.holdings import Holdings
from reader.app.screens.desk import DeskScreen
from reader.app.search_state import Opened, SearchState, lit
from reader.app.widgets.browser import Browser
from reader.app.widgets.marks import Mark
from reader.app.widgets.reading_column import ReadingColumn
from reader.app.widgets.reading_pane import ReadingPane
from reader.app.widgets.status_line import Said
from reader.article import Article, Edition, Place
from reader.compose import columns_in
from reader.errors import BroadsheetError
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.app.searchable import Searchable
    from reader.app.syncing import Sync
    from reader.app.widgets.ledger import Ledger


FOUND = 300
"""Articles of a search at most whose figures are gathered."""


class ReadingScreen(DeskScreen):
    """Shows one edition. What the first article does not need is imported when it is asked for."""

    def __init__(self, opened: Edition | Holdings, settings: Settings, theme: str, *, columns: int) -> None:
        """`columns` are those of the window."""
        holdings = EditionHoldings(opened) if isinstance(opened, Edition) else opened
        super().__init__(holdings, settings, theme, columns=columns)
        self._search = SearchState()
        self._source: Searchable | None = None
        self._to_search = False
        """Whether Esc leads back to the list of a search."""
        self._sync: Sync | None = None
        """The one that goes on."""

    @property
    def source(self) -> Searchable:
        """What is searched; most readings never need its 12 ms of imports."""
        if self._source is None:
            self._source = self.holdings.source(self._is_read)
        return self._source

    @property
    def lies_open(self) -> bool:
        """Whether what is on the screen is what will be, when the same is opened again."""
        moved = self.column.finding or self.pane.marks.here is not None or self.selections
        around = self.has_class("-columns") or self.has_class("-with-ledger") or self.sections.cursor
        return self.focused is self.pane and not moved and not around

    def forget_source(self) -> None:
        """What is searched has changed."""
        self._source = None

    def _is_read(self, article: str) -> bool:
        return self.shelf is not None and self.shelf.is_read(article)

    def on_mount(self) -> None:
        """Open the article that was left open, or the first."""
        first = self.browser.follow(self.sections)
        left = self.open_shelf()
        self.show(first if left is None else self.browser.find(left))
        if self.holdings.left_out:
            self.status.say(bars.left_out(len(self.holdings.left_out)))
        library = self.holdings.library
        if library is not None and library.is_stale:
            self.call_after_refresh(self.action_sync)

    # Opening

    def show(self, article: Article | None) -> None:
        """Show what the reader went to; at once, so that a key typed ahead finds it there."""
        if article is not None and article != self.pane.article:
            self.column.show(article, self.left_at(article))
            self._light(article)
            if self.ledger is not None:
                self.ledger.follow(article, self.holdings.issue)
            self._show_status()

    # Figures side by side

    async def action_ledger(self) -> None:
        """The figures side by side; again, away with them."""
        ledger = await self.ledger_mounted()
        if ledger.is_open:
            ledger.close()
        elif self.pane.article is not None:
            issue = self.holdings.issue(self.pane.article)
            ledger.open(issue, self.pane.article, found=self._found_articles(), at=self.pane.place)

    def _found_articles(self) -> list[Article] | None:
        """The articles of the search that led here, FOUND of them at most; None where none did."""
        if not self.column.found_by:
            return None
        found = self.source.search(self.column.found_by, limit=FOUND)
        if found.total > len(found.hits):
            self.status.say(f"the figures of the first {len(found.hits):,} of {found.total:,} articles")
        articles = (self.source.article(hit.article) for hit in found.hits)
        return [article for article in articles if article is not None]

    @on(Browser.Listed)
    def _search_listed(self) -> None:
        if self.focused is not self.pane:
            self.show(self.browser.article)

    def on_ledger_chosen(self, event: Ledger.Chosen) -> None:
        """A row of the ledger was opened."""
        self._open_at(event.article, event.block, event.start, event.end)

    def on_ledger_closed(self) -> None:
        """Back to the article."""
        self.set_focus(self.pane)

    # Searching

    def action_search(self) -> None:
        """Search everywhere."""
        from reader.app.screens.search import SearchScreen

        screen = SearchScreen(
            self.source,
            self._search,
            ambiguous=self._ambiguous,
            shelf=self.shelf,
            save=self.save_search if self.shelf else None,
        )
        self.app.push_screen(screen, self._open_found)

    def _open_found(self, found: Opened | None) -> None:
        if found is None:
            return
        if self.holdings.library is not None and found.listed is not None:
            self.browser.list_hits(found.query, found.listed.hits, found.cursor)
        self._go_to(found.article)
        self.column.light(found.hits, found.query)
        self._to_search = True
        mark = Mark(found.block, found.start, found.end)
        if mark in self.pane.marks.hits:
            self.pane.go(mark)
        else:
            self.pane.go_to(Place(found.article.id, found.block))
        self._show_status()

    def action_back(self) -> None:
        """End the find; come from a search, go back to its list; else go to the pane before."""
        if self._to_search and self.focused is self.pane and not self.column.finding:
            self._to_search = False
            self.column.end_find()
            self.action_search()
        else:
            super().action_back()

    def _light(self, article: Article) -> None:
        """Light up what the listed search has found in an article."""
        query = self.browser.query_listed
        try:
            hits = list(lit(self.source, query, article)) if query else []
        except BroadsheetError as error:
            self.status.say(str(error))
        else:
            if hits:
                self.column.light(hits, query)

    def _open_at(self, article: Article, block: int, start: int, end: int) -> None:
        self._go_to(article)
        if block < 0:
            self.pane.restore(Place(article.id, -1))
        else:
            self.pane.go(Mark(block, start, end))
        self._show_status()

    def go_to(self, article: Article, place: Place) -> None:
        """Show `article` with `place` at the top, the list's cursor on it."""
        self._go_to(article)
        self.pane.restore(place)

    def _go_to(self, article: Article) -> None:
        """Show `article`, the list's cursor on it."""
        self.show(self.browser.find(article))
        self.set_focus(self.pane)

    # Keeping the library in step with its files

    def action_sync(self) -> None:
        """Read what changed; while that goes on, stop it."""
        library = self.holdings.library
        if self._sync is not None:
            self._sync.end()
        elif library is None:
            self.status.say("no library is open: start broadsheet without a path")
        else:
            from reader.app.syncing import Sync

            self._sync = Sync(library, self.post_message)
            self.run_worker(self._sync.run, thread=True, group="sync")

    def on_sync_progressed(self, event: Sync.Progressed) -> None:
        """Say how far it is."""
        from reader.app.syncing import said

        self.status.busy(said(event.progress))

    def on_sync_failed(self, event: Sync.Failed) -> None:
        """Say why."""
        self._sync = None
        self.status.busy("")
        self.status.say(str(event.error))

    def on_sync_done(self, event: Sync.Done) -> None:
        """Show what there is now."""
        from reader.app.syncing import told

        self._sync = None
        self.status.busy("")
        report = event.report
        self.holdings.left_out = report.left_out
        if news := told(report):
            self.status.say(news)
        if report.added or report.removed:
            self.browser.reread()
            self.masthead.show(self.holdings.name, self.holdings.about)
            if self.pane.article is None:
                self.show(self.browser.follow(self.sections))
            self._show_status()

    # Saying

    @on(ReadingPane.Moved)
    def _moved(self) -> None:
        self._show_status()
        self.app.raise_curtain()  # type: ignore[attr-defined]

    @on(ReadingColumn.Changed)
    def _show_status(self) -> None:
        here, hits = self.column.count_hits()
        self.status.show(
            self.pane,
            position=(self.articles.cursor + 1, self.articles.count()),
            hit=(here, hits),
            figure=self.pane.marks.figure_here() if not here else None,
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
        if on and columns_in(self.size.width) < 2:
            self.status.say("this window is too narrow for columns")
            return
        self.set_class(on, "-columns")
        self.pane.use_columns(on)
        self.set_focus(self.pane)

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
