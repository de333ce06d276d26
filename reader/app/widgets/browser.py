"""The browser: sections at the left, the articles of the one under the cursor beside or below them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container

from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.row_list import RowList
from reader.app.widgets.section_list import SectionList
from reader.article import Article, Edition


class Browser(Container):
    """The lists of an edition. Whoever moves a cursor asks for `article` and shows it."""

    def __init__(self, edition: Edition, *, ambiguous: int, id: str | None = None) -> None:
        super().__init__(id=id)
        self._edition = edition
        self._sections = edition.sections
        counts = [(name, len(articles)) for name, articles in self._sections]
        self.sections = SectionList(counts, ambiguous=ambiguous, id="sections")
        self.articles = ArticleList(ambiguous=ambiguous, id="articles")

    def compose(self) -> ComposeResult:
        """Both lists; the stylesheet says how they stand."""
        yield self.sections
        yield self.articles

    @property
    def article(self) -> Article | None:
        """The article that the cursor is on."""
        return self.articles.articles[self.articles.cursor] if self.articles.articles else None

    def list_section(self) -> None:
        """List the articles of the section that the cursor is on."""
        index = self.sections.cursor
        articles: Sequence[Article] = self._edition.articles if index == 0 else self._sections[index - 1][1]
        self.articles.fill_with(articles)

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
        """Put the cursor on `article`, and return it as listed; a section that lacks it gives way to all."""
        listed = [one.id for one in self.articles.articles]
        if article.id not in listed:
            self.sections.refill()
            self.list_section()
            listed = [one.id for one in self.articles.articles]
        if article.id not in listed:
            return article
        self.articles.refill(listed.index(article.id))
        return self.articles.articles[self.articles.cursor]

    def replace(self, edition: Edition, old: Article, new: Article) -> None:
        """List `new`, which stands in `edition`, where `old` is listed."""
        self._edition, self._sections = edition, edition.sections
        listed = [new if one is old else one for one in self.articles.articles]
        self.articles.fill_with(listed, self.articles.cursor)
