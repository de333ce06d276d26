"""What a search has found, what of it was opened, and where it was left: data that the screen shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # 13 ms, and most readings never search
    from reader.app.searchable import Searchable
    from reader.article import Article
    from reader.library.search.engine import Order
    from reader.library.search.results import Facets, Hit

IN_BODY = ("text", "caption")
"""Roles of lines that are a block's text."""


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
    hits: list[Hit] = field(default_factory=list)
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
    hits: tuple[tuple[int, int, int], ...]
    """Every hit in the body, as (block, start, end), in reading order: what is lit up and walked."""


def opened(source: Searchable, hit: Hit, query: str) -> Opened | None:
    """The article of a hit with all its places; None where it is gone. Raises BroadsheetError."""
    article = source.article(hit.article)
    if article is None:
        return None
    start, end = hit.spans[0] if hit.role in IN_BODY and hit.spans else (0, 0)
    marks = source.marks(query, article)
    hits = tuple((mark.line.block, mark.start, mark.end) for mark in marks if mark.line.role in IN_BODY)
    return Opened(article, query, hit.block, start, end, hits)
