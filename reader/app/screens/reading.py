"""The reading screen: sections, articles, the article; three panes, two, or one, as the window allows."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from textual import on

from reader.app.holdings import EditionHoldings, Holdings
from reader.app.screens.panes import PanesScreen
from reader.app.search_state import Opened, SearchState
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
    from reader.app.widgets.ledger import Ledger


FOUND = 300
"""Articles of a search at most whose figures are gathered."""


class ReadingScreen(PanesScreen):
    """Shows one edition. What the first article does not need is imported when it is asked for."""

    def __init__(self, opened: Edition | Holdings, settings: Settings, theme: str) -> None:
        holdings = EditionHoldings(opened) if isinstance(opened, Edition) else opened
        super().__init__(holdings, settings, theme)
        self._holdings = holdings
        self._search = SearchState()

    @cached_property
    def _source(self) -> Searchable:
        """What is searched; most readings never need its 12 ms of imports."""
        return self._holdings.source(lambda _: False)

    def on_mount(self) -> None:
        """Open the first article."""
        self.show(self.browser.follow(self.sections))
        if self._holdings.left_out:
            count = len(self._holdings.left_out)
            self.status.say(f"{count} file{'s' * (count > 1)} left out: press !")

    # Opening

    def show(self, article: Article | None) -> None:
        """Show what the reader went to; at once, so that a key typed ahead finds it there."""
        if article is not None and article is not self.pane.article:
            self.column.show(article)
            if self.ledger is not None:
                self.ledger.follow(article, self._holdings.issue)
            self._show_status()

    # Walking the article

    def action_figure(self, direction: int) -> None:
        """The next or the previous figure."""
        self.column.walk("figure", direction)

    def action_caption(self, direction: int) -> None:
        """The next or the previous caption."""
        self.column.walk("caption", direction)

    def action_subhead(self, direction: int) -> None:
        """The next or the previous subhead."""
        self.column.walk("subhead", direction)

    def action_hit(self, direction: int) -> None:
        """The next or the previous hit of the find."""
        self.column.walk("hit", direction)

    def action_find(self) -> None:
        """Open the find bar."""
        self.column.find()

    # Figures side by side

    async def action_ledger(self) -> None:
        """The figures side by side; again, away with them."""
        ledger = await self.ledger_mounted()
        if ledger.is_open:
            ledger.close()
        elif self.pane.article is not None:
            issue = self._holdings.issue(self.pane.article)
            ledger.open(issue, self.pane.article, found=self._found_articles(), at=self.pane.place)

    def _found_articles(self) -> list[Article] | None:
        """The articles of the search that led here, FOUND of them at most; None where none did."""
        if not self.column.found_by:
            return None
        found = self._source.search(self.column.found_by, limit=FOUND)
        if found.total > len(found.hits):
            self.status.say(f"the figures of the first {len(found.hits):,} of {found.total:,} articles")
        articles = (self._source.article(hit.article) for hit in found.hits)
        return [article for article in articles if article is not None]

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

        screen = SearchScreen(self._source, self._search, ambiguous=self._ambiguous)
        self.app.push_screen(screen, self._open_found)

    def _open_found(self, found: Opened | None) -> None:
        if found is None:
            return
        self._go_to(found.article)
        self.column.light(found.hits, found.query)
        mark = Mark(found.block, found.start, found.end)
        if mark in self.pane.marks.hits:
            self.pane.go(mark)
        else:
            self.pane.go_to(Place(found.article.id, found.block))
        self._show_status()

    def _open_at(self, article: Article, block: int, start: int, end: int) -> None:
        self._go_to(article)
        if block < 0:
            self.pane.restore(Place(article.id, -1))
        else:
            self.pane.go(Mark(block, start, end))
        self._show_status()

    def _go_to(self, article: Article) -> None:
        """Show `article`, the list's cursor on it."""
        self.show(self.browser.find(article))
        self.set_focus(self.pane)

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

    # Taking out, setting right

    def action_copy(self) -> None:
        """The selection, or the paragraph in the window, with its citation."""
        article = self.pane.article
        if article is None:
            return
        from reader.app.citing import cited

        text = self.get_selected_text() or self._paragraph(article)
        self.app.copy_to_clipboard(cited(text, article))
        self.status.say(f"copied with its citation: {text}")

    def _paragraph(self, article: Article) -> str:
        here = self.pane.marks.here or self.pane.place
        block = here.block if here else 0
        return article.blocks[block].text if 0 <= block < len(article.blocks) else article.headline

    def action_edit(self) -> None:
        """The article's Markdown in the reader's editor; what comes back is shown."""
        article = self.pane.article
        if article is None:
            return
        from reader.app.editing import edit

        place = self.pane.place
        try:
            corrected = edit(self.app, article)
        except BroadsheetError as error:
            self.status.say(str(error))
            return
        self._holdings.correct(article, corrected)
        self.__dict__.pop("_source", None)
        self.browser.correct(article, corrected)
        self.pane.show(corrected, place)
        self.status.say("as you left it")

    def action_left_out(self) -> None:
        """What could not be read."""
        if self._holdings.left_out:
            from reader.app.screens.left_out import LeftOutScreen

            self.app.push_screen(LeftOutScreen(self._holdings.left_out))
        else:
            self.status.say("every file was read")

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit()
