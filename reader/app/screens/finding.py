"""Finding across: the search screen, what it led to, and the walk along the hits from article to article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reader.app.holdings import Holdings
from reader.app.screens.desk import DeskScreen
from reader.app.search_state import Opened, SearchState, lit, more
from reader.app.widgets.browser import Browser
from reader.app.widgets.marks import Mark
from reader.article import Article, Place
from reader.errors import BroadsheetError
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.app.searchable import Searchable

FOUND = 300
"""Articles of a search at most whose figures are gathered."""


class FindingScreen(DeskScreen):
    """What was found is listed beside the article, its hits lit up, until it is put out."""

    def __init__(self, holdings: Holdings, settings: Settings, theme: str, *, columns: int) -> None:
        super().__init__(holdings, settings, theme, columns=columns)
        self._search = SearchState()
        self._source: Searchable | None = None
        self._to_search = False
        """Whether Esc leads back to the list of a search."""

    @property
    def source(self) -> Searchable:
        """What is searched; most readings never need its 12 ms of imports."""
        if self._source is None:
            self._source = self.holdings.source(self._is_read)
        return self._source

    def forget_source(self) -> None:
        """What is searched has changed."""
        self._source = None

    def _is_read(self, article: str) -> bool:
        return self.shelf is not None and self.shelf.is_read(article)

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
        if found.listed is not None:
            self.browser.list_hits(found.query, found.listed.hits, found.cursor)
        self.turn_to(found.article)
        self.column.light(found.hits, found.query)
        self._to_search = True
        mark = Mark(found.block, found.start, found.end)
        if mark in self.pane.marks.hits:
            self.pane.go(mark)
        else:
            self.pane.go_to(Place(found.article.id, found.block))
        self.show_status()

    def action_back(self) -> None:
        """End the find; come from a search, go back to its list; else go to the pane before."""
        if self._to_search and self.focused is self.pane and not self.column.finding:
            self._to_search = False
            self.column.end_find()
            self.action_search()
        else:
            super().action_back()

    def light(self, article: Article) -> None:
        """Light up what the listed search has found in an article."""
        query = self.browser.query_listed
        try:
            hits = list(lit(self.source, query, article)) if query else []
        except BroadsheetError as error:
            self.status.say(str(error))
        else:
            if hits:
                self.column.light(hits, query)

    # Walking on

    def action_hit(self, direction: int) -> None:
        """The next or the previous hit; past the last of the article, in the next article of the list."""
        lit_by = self.column.found_by
        if lit_by and lit_by == self.browser.query_listed and self.column.at_last_hit(direction):
            self._walk_on(direction)
        else:
            super().action_hit(direction)

    def _walk_on(self, direction: int) -> None:
        rows, listed = self.articles, self._search.listed
        if direction > 0 and rows.cursor + 1 == rows.count() and listed is not None:
            self._list_more()
        if not 0 <= rows.cursor + direction < rows.count():
            where = "after the last hit of the last" if direction > 0 else "before the first hit of the first"
            self.status.say(f"nothing {where} article that was found")
            return
        self.action_article(direction)
        hits = self.pane.marks.hits
        if hits:
            self.pane.go(Mark(*hits[0 if direction > 0 else -1]))
        self.show_status()

    def _list_more(self) -> None:
        """The next page of what the search has found, behind what is listed of it."""
        listed = self._search.listed
        try:
            if listed is not None and listed.query == self.browser.query_listed and more(self.source, listed):
                self.browser.list_hits(listed.query, listed.hits, self.articles.cursor)
        except BroadsheetError as error:
            self.status.say(str(error))

    # What was found, elsewhere

    def found_articles(self) -> list[Article] | None:
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

    def turn_to(self, article: Article) -> None:
        """Show `article`, the list's cursor on it."""
        raise NotImplementedError

    def show_status(self) -> None:
        """Say where one is."""
        raise NotImplementedError
