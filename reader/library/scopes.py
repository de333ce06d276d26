"""How far a reader looks: the article, its section, the edition, what a search found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.article import Article, Edition


@dataclass(frozen=True, slots=True)
class Scope:
    """Articles that belong together."""

    name: str
    """As it is shown: article, section 要闻, edition, search."""
    articles: Sequence[Article]


def scopes(edition: Edition, article: Article, found: Sequence[Article] | None = None) -> list[Scope]:
    """The scopes around `article`, from near to far; last what a search `found`, where there was one."""
    section = [one for one in edition.articles if one.section == article.section]
    around = [
        Scope("article", (article,)),
        Scope(f"section {article.section}".rstrip(), section),
        Scope("edition", edition.articles),
    ]
    return around if found is None else [*around, Scope("search", found)]
