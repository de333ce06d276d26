"""The browser: sections at the left, the articles of the one under the cursor beside or below them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message

from reader.app.holdings import Holdings, Node, beside, key_of
from reader.app.pages import PAGE, place_in
from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.row_list import RowList
from reader.app.widgets.section_list import SectionList
from reader.app.widgets.status_line import Said
from reader.article import Article
from reader.errors import BroadsheetError

if TYPE_CHECKING:
    from reader.app.searchable import Searchable
    from reader.library.search.results import Hit, Results
    from reader.library.stop import Stop

SAVED = 200
"""Articles of a saved search that are listed at most."""


class Browser(Container):
    """The lists of what there is to read. Whoever moves a cursor asks for `article` and shows it."""

    class Listed(Message):
        """What a saved search has found is listed."""

    @dataclass
    class Found(Message):
        """From the thread that searched, to the browser itself."""

        query: str
        results: Results

    def __init__(
        self,
        holdings: Holdings,
        source: Callable[[], Searchable],
        *,
        ambiguous: int,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._source = source
        self._stop: Stop | None = None
        self._holdings = holdings
        self.query_listed = ""
        """The query whose hits are listed; empty where a section is."""
        self._listed: tuple[str | None, ...] | None = None
        """The key of the node that is listed; None where it is no node."""
        self.searches: Sequence[str] = ()
        """The saved ones; `reread` after a change."""
        self.sections = SectionList(holdings.roots(), holdings.below, ambiguous=ambiguous, id="sections")
        self.articles = ArticleList(ambiguous=ambiguous, id="articles")

    def compose(self) -> ComposeResult:
        """Both lists; the stylesheet says how they stand."""
        yield self.sections
        yield self.articles

    # Articles

    @property
    def article(self) -> Article | None:
        """The article that the cursor is on, whole."""
        if not self.articles.articles:
            return None
        entry = self.articles.articles[self.articles.cursor]
        if isinstance(entry, Article):
            return entry
        try:
            article = self._holdings.article(entry.article)
        except BroadsheetError as error:
            self.post_message(Said(str(error)))
            return None
        if article is None:
            self.post_message(Said("this article is no longer in the library"))
        return article

    def list_section(self) -> None:
        """List the articles of the row that the cursor is on."""
        node = self.sections.node
        self.query_listed = node.query
        self._listed = node.key
        if node.query:
            self._list_search(node.query)
            return
        self.articles.fill_with(self._holdings.entries(node), beside=beside(self._holdings, node))

    def _roots(self) -> list[Node]:
        everything, *others = self._holdings.roots()
        searches = [Node(query, None, query=query) for query in self.searches]
        return [everything, *searches, *others]

    def _list_search(self, query: str) -> None:
        """List what a saved search finds; in a thread, for that may take a second."""
        from reader.library.stop import Stop, Stopped

        self.articles.fill_with(())
        if self._stop is not None:
            self._stop.set()
        self._stop = stop = Stop()

        def search() -> None:
            try:
                found = self._source().search(query, SAVED, stop=stop)
            except Stopped:
                pass
            except BroadsheetError as error:
                self.post_message(Said(str(error)))
            else:
                self.post_message(self.Found(query, found))

        self.run_worker(search, thread=True)

    @on(Found)
    def _found(self, event: Found) -> None:
        event.stop()
        if event.query != self.query_listed or self.articles.articles:
            return
        found = event.results
        self.list_hits(event.query, found.hits)
        if found.total > len(found.hits):
            self.post_message(Said(f"the newest {len(found.hits):,} of {found.total:,} articles"))
        elif not found.total:
            self.post_message(Said("no article answers this search now"))
        self.post_message(self.Listed())

    def list_hits(self, query: str, hits: Sequence[Hit], cursor: int = 0) -> None:
        """List what a search has found."""
        self.query_listed, self._listed = query, None
        self.articles.fill_with(hits, cursor, beside=("date", "paper"))

    def follow(self, rows: RowList) -> Article | None:
        """The article that the cursor of `rows` leads to."""
        if rows is self.sections:
            self.list_section()
        return self.article

    def move(self, rows: RowList, by: int) -> Article | None:
        """Move the cursor of `rows`; the article that it leads to, None where it stays."""
        before = rows.cursor
        rows.move(by)
        return self.follow(rows) if rows.cursor != before else None

    def find(self, article: Article) -> Article:
        """Put the cursor on `article`, and return it as listed; a list that lacks it gives way."""
        at = place_in(self.articles.articles, article.id)
        if at is None:
            entries = self._holdings.around(article)
            at = place_in(entries, article.id)
            self.sections.refill()
            self.query_listed, self._listed = "", None
            self.articles.fill_with(entries)
        if at is None:
            return article
        self.articles.refill(at)
        return self.article or article

    def correct(self, old: Article, new: Article) -> None:
        """List `new` where `old` is listed."""
        if isinstance(self.articles.articles, tuple):
            listed = tuple(new if one is old else one for one in self.articles.articles)
            self.articles.fill_with(listed, self.articles.cursor)

    # The tree

    def fold(self, direction: int) -> Article | None:
        """Open (1) or close (-1) the row under the cursor; the article that the list then leads to."""
        if direction > 0:
            self.sections.open_node()
        elif self.sections.close_node():
            return self.follow(self.sections)
        return None

    def reread(self) -> None:
        """The holdings have changed: show what they are now, the reader's article under the cursor."""
        self.sections.show(self._roots())
        node = self.sections.node
        if self._listed is not None and node.key == self._listed and not node.query:
            entries = self._holdings.entries(node)
            here = self.articles.cursor
            # Newer articles stand above: the cursor stays on its own, where it is among the first.
            key = key_of(self.articles.articles[here]) if here < len(self.articles.articles) else ""
            at = place_in(entries[:PAGE], key)
            self.articles.fill_with(entries, here if at is None else at, beside=beside(self._holdings, node))
