"""An article as a list shows it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import Article
from reader.passages import size


@dataclass(frozen=True, slots=True)
class Heading:
    """An article in a list."""

    article: str
    """Its id."""
    kind: str
    headline: str
    paper: str
    date: str
    section: str
    page: str
    source: str
    series: str = ""
    length: int = 0
    """Characters of its body."""
    captions: int = 0


GONE = Heading("", "article", "", "", "", "", "", "")
"""In the place of an article that went away while it was listed."""


def heading(article: Article) -> Heading:
    """An article as a list shows it."""
    return Heading(
        article=article.id,
        kind=article.kind,
        headline=article.headline,
        paper=article.paper,
        date=article.date,
        section=article.section,
        page=article.page,
        source=article.source,
        series=article.series.raw if article.series else "",
        length=size(article.blocks),
        captions=len(article.captions),
    )
