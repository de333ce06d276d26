"""The articles of a section: headline over one or two lines, and under it what awaits the reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from reader.app.widgets.row_list import Painted, RowList
from reader.article import Article
from reader.compose import clip
from reader.typeset import fill

KINDS = {"photo": "图片", "notice": "启事"}


class ArticleList(RowList):
    """Headlines are typeset by our own rules, like the articles."""

    ROWS: ClassVar[int] = 3

    def __init__(self, *, ambiguous: int, id: str | None = None) -> None:
        super().__init__(id=id)
        self.articles: Sequence[Article] = ()
        self._ambiguous = ambiguous

    def fill_with(self, articles: Sequence[Article], cursor: int = 0) -> None:
        """List `articles`, the cursor on `cursor`."""
        self.articles = articles
        self.refill(cursor)

    def count(self) -> int:
        """Articles listed."""
        return len(self.articles)

    def paint(self, index: int, width: int) -> list[Painted]:
        """Two lines of headline at most, then a faint one: page, kind, length, captions."""
        article = self.articles[index]
        room = max(4, width - 2)
        headline = article.headline or (article.blocks[0].text[:80] if article.blocks else "—")
        lines = fill(headline, room, ambiguous=self._ambiguous)
        shown = [headline[start:end].rstrip() for start, end, _ in lines[:2]]
        if len(lines) > 2:
            shown[1] = clip(headline[lines[1][0] :], room, ambiguous=self._ambiguous)
        about = clip(self._about(article), room, ambiguous=self._ambiguous)
        return [*([(f" {line}", "text")] for line in shown), [(f" {about}", "faint")]]

    @staticmethod
    def _about(article: Article) -> str:
        length = sum(len(block.text) for block in article.blocks)
        parts = [
            KINDS.get(article.kind, ""),
            article.page and f"{article.page} 版",
            article.series.raw if article.series else "",
            f"{length:,} 字" if length else "",
            f"{len(article.captions)} 图" if article.captions else "",
        ]
        return " · ".join(part for part in parts if part)
