"""Searching articles that are in no index, by reading them: a folder that was named, the open edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.article import Article
from reader.library.record import Record
from reader.library.search import snippets
from reader.library.search.judge import IsRead, holds
from reader.library.search.query import Node, positive_leaves
from reader.library.search.results import Hit


def scan(
    tree: Node,
    articles: Iterable[Article],
    *,
    is_read: IsRead = lambda _: False,
    context: int = snippets.CONTEXT,
) -> Iterator[Hit]:
    """The hits among `articles`, in their order, as they are found. The tree must be resolved."""
    leaves = list(positive_leaves(tree))
    for article in articles:
        record = Record.of(article)
        if holds(tree, record, is_read):
            yield snippets.hit(leaves, record, context)
