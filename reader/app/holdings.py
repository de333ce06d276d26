"""What there is to read, as one browses it: the edition that was opened, or the library.

A tree of nodes at the left, and for each node a list of entries; whole articles only when one is opened.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol, overload

from reader.article import Article, Edition, LeftOut, identity
from reader.errors import BroadsheetError

if TYPE_CHECKING:
    from reader.app.searchable import Searchable
    from reader.library.heading import Heading
    from reader.library.library import Library
    from reader.library.search.results import Hit

    Entry = Article | Heading | Hit
    IsRead = Callable[[str], bool]

ALL = "全部"
OTHERS = "其他"
"""What belongs to no section, or names no paper, where others do."""
PAGE = 50
"""Entries that are fetched at a time."""
PAGES = 40
"""Pages that are kept."""
ISSUE = 300
"""Articles of an issue at most, where figures are gathered from it."""


class Node(NamedTuple):
    """A row of the sidebar: articles that belong together."""

    name: str
    articles: int | None
    """How many; None where they are not counted."""
    depth: int = 0
    paper: str | None = None
    """None where it is not narrowed to a paper; empty where the paper is not known."""
    date: str = ""
    """2022, 2022-05, 2022-05-19; empty for any."""
    section: str | None = None
    query: str = ""
    """Of a saved search."""
    opens: bool = False
    """Whether there are nodes below it."""

    @property
    def key(self) -> tuple[str | None, ...]:
        """The same for the same articles, however many they have become."""
        return (self.paper, self.date, self.section, self.query)


class Holdings(Protocol):
    """What the reading screen knows of what it shows."""

    @property
    def name(self) -> str:
        """The paper's name, or the library's."""

    @property
    def about(self) -> str:
        """Its dates, how many articles it holds."""

    @property
    def key(self) -> str:
        """The same whenever the same is opened."""

    left_out: Sequence[LeftOut]
    """Files that could not be read."""
    library: Library | None
    """Where there is more than can be held in memory, and what is to be kept in step with its files."""

    def roots(self) -> list[Node]:
        """The first rows; the very first stands for everything."""

    def below(self, node: Node) -> list[Node]:
        """The rows that stand under one."""

    def entries(self, node: Node) -> Sequence[Entry]:
        """The articles of a node, newest first or as the paper has them. Fetched as they are looked at."""

    def article(self, key: str) -> Article | None:
        """The article with this id, whole; None where it is gone. May raise BroadsheetError."""

    def around(self, article: Article) -> Sequence[Entry]:
        """The list that an article stands in, where the reader came to it from elsewhere."""

    def issue(self, article: Article) -> Edition:
        """The edition that an article appeared in."""

    def correct(self, old: Article, new: Article) -> None:
        """The reader has set an article right."""

    def source(self, is_read: IsRead) -> Searchable:
        """What is searched."""


class EditionHoldings:
    """An edition in memory."""

    library: Library | None = None

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self.left_out: Sequence[LeftOut] = edition.left_out

    @property
    def name(self) -> str:
        """The edition's."""
        return self._edition.name

    @property
    def key(self) -> str:
        """Made of the ids of its articles."""
        return identity(*(article.id for article in self._edition.articles))

    @property
    def about(self) -> str:
        """From the first date to the last, and how many articles."""
        dates = sorted({article.date for article in self._edition.articles if article.date})
        days = dates[0] if len(dates) == 1 else f"{dates[0]} – {dates[-1]}" if dates else ""
        return " · ".join(filter(None, [days, f"{len(self._edition.articles)} 篇"]))

    def roots(self) -> list[Node]:
        """Everything, then section by section, where there are any."""
        sections = self._edition.sections
        named = sections if any(name for name, _ in sections) else ()
        return [
            Node(ALL, len(self._edition.articles)),
            *(Node(name or OTHERS, len(articles), section=name) for name, articles in named),
        ]

    def below(self, node: Node) -> list[Node]:  # noqa: ARG002, sections hold no others
        """Nothing."""
        return []

    def entries(self, node: Node) -> Sequence[Article]:
        """The articles of a section, as the edition has them."""
        if node.section is None:
            return self._edition.articles
        return dict(self._edition.sections).get(node.section, ())

    def article(self, key: str) -> Article | None:
        """The first with this id."""
        return next((one for one in self._edition.articles if one.id == key), None)

    def around(self, article: Article) -> Sequence[Article]:  # noqa: ARG002, there is one
        """Everything."""
        return self._edition.articles

    def issue(self, article: Article) -> Edition:  # noqa: ARG002, there is one
        """The edition itself."""
        return self._edition

    def correct(self, old: Article, new: Article) -> None:
        """Hold the new one in the old one's place."""
        articles = tuple(new if one is old else one for one in self._edition.articles)
        self._edition = replace(self._edition, articles=articles)

    def source(self, is_read: IsRead) -> Searchable:
        """Its articles, read for every query."""
        from reader.app.searchable import OpenArticles

        return OpenArticles(self._edition.articles, is_read)


class LibraryHoldings:
    """The library: paper, year, month, day, section. Only what is looked at is asked for."""

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
        """Its years, or months, or days; where it has none, its sections."""
        if node.paper is None or node.section is not None:
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
        named = sections if any(section.name for section in sections) else []
        return [
            Node(section.name or OTHERS, section.articles, depth, paper, node.date, section.name)
            for section in named
        ]

    def _opens(self, paper: str, date: str) -> bool:
        """Whether something stands below a date: of a day it must be looked up, a year or month has days."""
        return len(date) < len("2022-05-19") or any(
            section.name for section in self._library.sections(paper, date)
        )

    def entries(self, node: Node) -> Sequence[Heading]:
        """Headings by pages, newest first."""

        def fetch(limit: int, offset: int) -> list[Heading]:
            return self._library.headings(node.paper, node.date, node.section, limit=limit, offset=offset)

        return Pages(node.articles or 0, fetch)

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

    def source(self, is_read: IsRead) -> Searchable:
        """The index."""
        from reader.app.searchable import LibrarySource

        return LibrarySource(self._library, is_read)


class Pages(Sequence["Heading"]):
    """Headings that are fetched as they are looked at; what has gone meanwhile has no id."""

    def __init__(self, total: int, fetch: Callable[[int, int], list[Heading]]) -> None:
        """`fetch(limit, offset)` gives a page."""
        self._total = total
        self._fetch = fetch
        self._pages: dict[int, list[Heading]] = {}

    def __len__(self) -> int:
        return self._total

    @overload
    def __getitem__(self, index: int) -> Heading: ...
    @overload
    def __getitem__(self, index: slice) -> list[Heading]: ...
    def __getitem__(self, index: int | slice) -> Heading | list[Heading]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(self._total))]
        if not 0 <= index < self._total:
            raise IndexError(index)
        number, at = divmod(index, PAGE)
        page = self._page(number)
        if at < len(page):
            return page[at]
        from reader.library.heading import GONE

        return GONE

    def place(self, key: str) -> int | None:
        """Where an article stands, if it was looked at."""
        for number, page in self._pages.items():
            for at, heading in enumerate(page):
                if heading.article == key:
                    return number * PAGE + at
        return None

    def _page(self, number: int) -> list[Heading]:
        page = self._pages.get(number)
        if page is None:
            try:
                page = self._fetch(PAGE, number * PAGE)
            except BroadsheetError:
                page = []
            if len(self._pages) >= PAGES:
                del self._pages[next(iter(self._pages))]
            self._pages[number] = page
        return page


def place_in(entries: Sequence[Entry], key: str) -> int | None:
    """Where an article is listed; of pages only those that were fetched are looked at."""
    if isinstance(entries, Pages):
        return entries.place(key)
    return next((at for at, entry in enumerate(entries) if key_of(entry) == key), None)


def beside(holdings: Holdings, node: Node) -> Sequence[str]:
    """What is said of each article of a node in its list, for it is not the same for all: date, paper."""
    if holdings.library is None:
        return ()
    dated, named = len(node.date) == len("2022-05-19"), node.paper is not None
    return ["date"] * (not dated) + ["paper"] * (not named)


def key_of(entry: Entry) -> str:
    """The id of the article that an entry stands for."""
    return entry.id if isinstance(entry, Article) else entry.article


def _named(date: str) -> str:
    """The last part of a date, as a tree shows it: 2022, 5月, 19日."""
    year, *rest = date.split("-")
    if not rest:
        return year
    return f"{rest[-1].lstrip('0')}{'月' if len(rest) == 1 else '日'}"
