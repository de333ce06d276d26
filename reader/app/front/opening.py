"""What lies open when the app begins: the lists, the article and the place in it, as the shelf left them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.app.holdings import Node
from reader.app.pages import place_in
from reader.article import Article, Place
from reader.errors import BroadsheetError
from reader.paths import SHELF, data_dir

if TYPE_CHECKING:
    from reader.app.holdings import Entry, Holdings


class Opening(NamedTuple):
    """The state of the reading screen before the first key."""

    nodes: Sequence[Node]
    """The sections; the cursor is on the first."""
    entries: Sequence[Entry]
    cursor: int
    """Which of the entries lies open."""
    article: Article
    place: Place
    is_read: Callable[[str], bool]


def opening(holdings: Holdings) -> Opening | None:
    """What lies open of `holdings`; None where that takes more than a look, or cannot be told."""
    if not (data_dir() / SHELF).exists():
        return _at(holdings, (), None, lambda _: False, lambda _: None)
    from reader.library.shelf import Shelf

    shelf = Shelf()
    try:
        left = shelf.lying_open(holdings.key)
        return _at(holdings, shelf.searches(), left, shelf.is_read, shelf.place)
    except BroadsheetError:
        return None


def _at(
    holdings: Holdings,
    searches: Sequence[str],
    left: str | None,
    is_read: Callable[[str], bool],
    place_of: Callable[[str], Place | None],
) -> Opening | None:
    everything, *others = holdings.roots()
    nodes = [everything, *(Node(query, None, query=query) for query in searches), *others]
    entries = holdings.entries(everything)
    if not len(entries):
        return None
    entry = entries[0]  # of what comes by pages, only what was looked at is found
    cursor = place_in(entries, left) if left else 0
    if cursor is None:
        return None
    entry = entries[cursor]
    article = entry if isinstance(entry, Article) else holdings.article(entry.article)
    if article is None:
        return None
    place = place_of(article.id) or Place(article.id, -1)
    return Opening(nodes, entries, cursor, article, place, is_read)
