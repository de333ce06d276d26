"""The library, as one browses it: paper, year, month, day, section. Only what is looked at is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.app.holdings import ALL, OTHERS, Node, key_of, page_name
from reader.app.pages import Pages
from reader.article import Article, Edition, LeftOut

if TYPE_CHECKING:
    from reader.app.holdings import Entry, IsRead
    from reader.app.searchable import Searchable
    from reader.library.heading import Heading
    from reader.library.library import Library
    from reader.sources.growing import Grown

ISSUE = 300
"""Articles of an issue at most, where figures are gathered from it."""


class LibraryHoldings:
    """The library: paper, year, month, day, section. Only what is looked at is asked for."""

    rest: Iterator[Grown] | None = None

    def __init__(self, library: Library) -> None:
        self.left_out: Sequence[LeftOut] = ()
        self.library: Library | None = library
        self._library = library
        self._corrected: dict[str, Article] = {}
        self._issue = Edition("")

    @property
    def name(self) -> str:
        """The paper's, where it is the only one."""
        papers = self._library.papers()
        return papers[0].name or "报库" if len(papers) == 1 else "报库"

    @property
    def key(self) -> str:
        """There is one library."""
        return "library"

    @property
    def about(self) -> str:
        """How many papers and articles."""
        papers = len(self._library.papers())
        return " · ".join([*([f"{papers} 报"] if papers > 1 else []), f"{len(self._library):,} 篇"])

    def roots(self) -> list[Node]:
        """Everything, then the papers."""
        papers = [
            Node(paper.name or OTHERS, paper.articles, paper=paper.name, opens=True)
            for paper in self._library.papers()
        ]
        return [Node(ALL, len(self._library)), *papers]

    def below(self, node: Node) -> list[Node]:
        """Its years, or months, or days; where it has none, its sections, or else its pages."""
        if node.paper is None or node.section is not None or node.page is not None:
            return []
        library, paper, depth = self._library, node.paper, node.depth + 1
        dates = library.dates(paper, node.date) if len(node.date) < len("2022-05-19") else []
        if dates:
            return [
                Node(
                    _named(date.name),
                    date.articles,
                    depth,
                    paper,
                    date.name,
                    opens=self._opens(paper, date.name),
                )
                for date in dates
            ]
        sections = library.sections(paper, node.date)
        if any(section.name for section in sections):
            return [
                Node(section.name or OTHERS, section.articles, depth, paper, node.date, section.name)
                for section in sections
            ]
        pages = library.pages(paper, node.date)
        if not any(page.name for page in pages):
            return []
        return [
            Node(page_name(page.name), page.articles, depth, paper, node.date, page=page.name)
            for page in pages
        ]

    def _opens(self, paper: str, date: str) -> bool:
        """Whether something stands below a date: of a day it must be looked up, a year or month has days."""
        return len(date) < len("2022-05-19") or any(
            label.name
            for labels in (self._library.sections, self._library.pages)
            for label in labels(paper, date)
        )

    def entries(self, node: Node) -> Sequence[Heading]:
        """Headings by pages, newest first."""

        total = node.articles or 0

        def fetch(limit: int, offset: int) -> list[Heading]:
            return self._library.headings(
                node.paper, node.date, node.section, node.page, limit=limit, offset=offset, of=total
            )

        return Pages(total, fetch)

    def article(self, key: str) -> Article | None:
        """From the index."""
        return self._corrected.get(key) or self._library.article(key)

    def around(self, article: Article) -> Sequence[Entry]:
        """What its paper brought on its date, ISSUE articles at most; of an undated article itself."""
        if not article.date:
            return (article,)
        return self._library.headings(article.paper, article.date, limit=ISSUE)

    def issue(self, article: Article) -> Edition:
        """What stands around it, whole."""
        if not article.date:
            return Edition(article.paper, (article,))
        held = self._issue.articles
        if not held or (held[0].paper, held[0].date) != (article.paper, article.date):
            articles = (self._library.article(key_of(entry)) for entry in self.around(article))
            self._issue = Edition(article.paper, tuple(one for one in articles if one is not None))
        return self._issue

    def correct(self, old: Article, new: Article) -> None:
        """Show the new one until the next sync brings it."""
        self._corrected[old.id] = new
        self._issue = Edition("")

    def grow(self, edition: Edition) -> None:
        """The library does so by a sync."""

    def source(self, is_read: IsRead) -> Searchable:
        """The index."""
        from reader.app.searchable import LibrarySource

        return LibrarySource(self._library, is_read)


def _named(date: str) -> str:
    """The last part of a date, as a tree shows it: 2022, 5月, 19日."""
    year, *rest = date.split("-")
    if not rest:
        return year
    return f"{rest[-1].lstrip('0')}{'月' if len(rest) == 1 else '日'}"
