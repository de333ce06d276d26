"""An edition in memory, as one browses it: everything, then section by section, or page by page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.app.holdings import ALL, OTHERS, Node, page_name
from reader.article import Article, Edition, LeftOut, identity

if TYPE_CHECKING:
    from reader.app.holdings import IsRead
    from reader.app.searchable import Searchable
    from reader.library.library import Library
    from reader.sources.growing import Grown


class EditionHoldings:
    """An edition in memory."""

    library: Library | None = None

    def __init__(self, edition: Edition, rest: Iterator[Grown] | None = None) -> None:
        self._edition = edition
        self.rest = rest
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
        """Everything, then section by section, where there are any; else page by page."""
        everything, sections = Node(ALL, len(self._edition.articles)), self._edition.sections
        if any(name for name, _ in sections):
            return [everything, *(Node(name or OTHERS, len(held), section=name) for name, held in sections)]
        pages = Counter(article.page for article in self._edition.articles)
        if len(pages) < 2:
            return [everything]
        return [everything, *(Node(page_name(page), held, page=page) for page, held in pages.items())]

    def below(self, node: Node) -> list[Node]:  # noqa: ARG002, sections hold no others
        """Nothing."""
        return []

    def entries(self, node: Node) -> Sequence[Article]:
        """The articles of a section or page, as the edition has them."""
        if node.page is not None:
            return tuple(article for article in self._edition.articles if article.page == node.page)
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

    def grow(self, edition: Edition) -> None:
        """Hold what has been read of it by now."""
        self._edition = edition
        self.left_out = edition.left_out

    def source(self, is_read: IsRead) -> Searchable:
        """Its articles, read for every query."""
        from reader.app.searchable import OpenArticles

        return OpenArticles(self._edition.articles, is_read)
