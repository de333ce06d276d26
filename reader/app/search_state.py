"""What a search has found, what of it was opened, and where it was left: data that the screen shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # 13 ms, and most readings never search
    from reader.app.searchable import Searchable
    from reader.article import Article
    from reader.library.search.engine import Order
    from reader.library.search.results import Facets, Hit

PAGE = 50
"""Hits that are fetched at a time."""
LIT = ("headline", "text", "caption")
"""Roles of lines whose hits are lit up: the headline, and what is a block's text."""

Lit = tuple[int, int, int]
"""A hit as (block, start, end), in characters of the block's text; of the headline where the block is -1."""


@dataclass
class Listed:
    """What the list shows."""

    query: str
    order: Order
    total: int
    exact: bool
    """False where `total` is an estimate."""
    readings: tuple[str, ...] = ()
    """What letters of the query were also read as."""
    waiting: int = 0
    """Articles that are not indexed yet."""
    hits: Sequence[Hit] = ()
    """The first so many."""
    facets: Facets | None = None
    """None until they are counted."""


@dataclass
class SearchState:
    """A search as it was left: handed to the next screen, it goes on there."""

    query: str = ""
    """What stands in the input."""
    order: Order = "newest"
    listed: Listed | None = None
    cursor: int = 0
    top: int = 0
    """Line of the list at the window's top."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The result that a reader opened."""

    article: Article
    query: str
    """That found it."""
    block: int
    """Of the best hit, index into the article's blocks; -1 where only what stands above the body was hit."""
    start: int
    """In characters of that block's text, as `end`; both 0 where the hit is not in it."""
    end: int
    hits: tuple[Lit, ...]
    """Every hit in headline and body, in reading order: what is lit up and walked."""
    listed: Listed | None = None
    """The list that it was opened from."""
    cursor: int = 0


def opened(source: Searchable, listed: Listed, cursor: int) -> Opened | None:
    """The article of a hit with all its places; None where it is gone. Raises BroadsheetError."""
    hit = listed.hits[cursor]
    article = source.article(hit.article)
    if article is None:
        return None
    start, end = hit.spans[0] if hit.role in LIT and hit.spans else (0, 0)
    hits = tuple(lit(source, listed.query, article))
    return Opened(article, listed.query, hit.block, start, end, hits, listed, cursor)


def more(source: Searchable, listed: Listed) -> bool:
    """List a further page of hits; whether there was any. Raises BroadsheetError."""
    if listed.exact and len(listed.hits) >= listed.total:
        return False
    found = source.search(listed.query, PAGE, len(listed.hits), order=listed.order)
    listed.hits = [*listed.hits, *found.hits]
    return bool(found.hits)


def lit(source: Searchable, query: str, article: Article) -> Iterator[Lit]:
    """What of an article is lit up for a query. Raises BroadsheetError."""
    for mark in source.marks(query, article):
        if mark.line.role in LIT:
            yield mark.line.block, mark.start, mark.end
