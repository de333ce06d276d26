"""What there is to read, as one browses it: the edition that was opened, or the library.

A tree of nodes at the left, and for each node a list of entries; whole articles only when one is opened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reader.article import Article, Edition, LeftOut

if TYPE_CHECKING:
    from reader.app.searchable import Searchable
    from reader.library.heading import Heading
    from reader.library.library import Library
    from reader.library.search.results import Hit
    from reader.sources.growing import Grown

    Entry = Article | Heading | Hit
    IsRead = Callable[[str], bool]

ALL = "全部"
OTHERS = "其他"
"""What belongs to no section, or names no paper, where others do."""


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
    page: str | None = None
    """Of the paper, where its articles name no section."""
    query: str = ""
    """Of a saved search."""
    opens: bool = False
    """Whether there are nodes below it."""

    @property
    def key(self) -> tuple[str | None, ...]:
        """The same for the same articles, however many they have become."""
        return (self.paper, self.date, self.section, self.page, self.query)


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
    rest: Iterator[Grown] | None
    """Where it is not yet read to its end, what grows while that is done: for `grow`, each in turn."""
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

    def grow(self, edition: Edition) -> None:
        """More of `rest` has been read."""

    def source(self, is_read: IsRead) -> Searchable:
        """What is searched."""


def beside(holdings: Holdings, node: Node) -> Sequence[str]:
    """What is said of each article of a node in its list, for it is not the same for all: date, paper."""
    if holdings.library is None:
        return ()
    dated, named = len(node.date) == len("2022-05-19"), node.paper is not None
    return ["date"] * (not dated) + ["paper"] * (not named)


def key_of(entry: Entry) -> str:
    """The id of the article that an entry stands for."""
    return entry.id if isinstance(entry, Article) else entry.article


def page_name(page: str) -> str:
    """A page as a row names it."""
    return f"{page} 版" if page else OTHERS
