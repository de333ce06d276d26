"""The articles of a section: headline over one or two lines, and under it what awaits the reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from reader.app.holdings import key_of
from reader.app.widgets.row_list import Painted, RowList
from reader.article import Article
from reader.compose import clip
from reader.library.heading import Heading
from reader.typeset import fill

if TYPE_CHECKING:
    from reader.app.holdings import Entry

UNREAD = "∙"
"""What stands before the headline of an article that was not read."""
KINDS = {"photo": "图片", "notice": "启事"}


class ArticleList(RowList):
    """Headlines are typeset by our own rules, like the articles."""

    ROWS: ClassVar[int] = 3

    def __init__(self, *, ambiguous: int, id: str | None = None) -> None:
        super().__init__(id=id)
        self.articles: Sequence[Entry] = ()
        self.is_read: Callable[[str], bool] | None = None
        """Whether an article has been read; None while that is not known."""
        self._beside: Sequence[str] = ()
        self._ambiguous = ambiguous

    def fill_with(self, articles: Sequence[Entry], cursor: int = 0, *, beside: Sequence[str] = ()) -> None:
        """List `articles`, the cursor on `cursor`; `beside` each stands its date, its paper."""
        self.articles, self._beside = articles, beside
        self.refill(cursor)

    def count(self) -> int:
        """Articles listed."""
        return len(self.articles)

    def paint(self, index: int, width: int) -> list[Painted]:
        """Two lines of headline at most, then a faint one: date, page, kind, length, captions."""
        article = self.articles[index]
        room = max(4, width - 2)
        headline = article.headline or "—"
        if isinstance(article, Article) and article.blocks:
            headline = article.headline or article.blocks[0].text[:80]
        lines = fill(headline, room, ambiguous=self._ambiguous)
        shown = [headline[start:end].rstrip() for start, end, _ in lines[:2]]
        if len(lines) > 2:
            shown[1] = clip(headline[lines[1][0] :], room, ambiguous=self._ambiguous)
        about = clip(self._about(article), room, ambiguous=self._ambiguous)
        unread = self.is_read is not None and not self.is_read(key_of(article))
        sign = (UNREAD, "accent") if unread else (" ", "text")
        first, *rest = shown or [""]
        return [[sign, (first, "text")], *([(f" {line}", "text")] for line in rest), [(f" {about}", "faint")]]

    def _about(self, article: Entry) -> str:
        parts = [getattr(article, name) for name in self._beside]
        parts += [KINDS.get(article.kind, ""), article.page and f"{article.page} 版"]
        series, length, captions = "", 0, 0
        if isinstance(article, Article):
            series = article.series.raw if article.series else ""
            length, captions = sum(len(block.text) for block in article.blocks), len(article.captions)
        elif isinstance(article, Heading):
            series, length, captions = article.series, article.length, article.captions
        parts += [series, f"{length:,} 字" if length else "", f"{captions} 图" if captions else ""]
        return " · ".join(filter(None, parts))
