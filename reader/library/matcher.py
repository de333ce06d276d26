"""The matcher: where a query stands in a text. The find bar and the search over the library both use it."""

from __future__ import annotations

from functools import lru_cache

from reader.library.folding import FoldedText, fold


def find(query: str, text: str) -> list[tuple[int, int]]:
    """Every place where `query` stands in `text`, as (start, end) in characters of `text`.

    The query is a substring of any length from one character, compared by `folding.fold`; spans are in
    order and do not overlap, as in a browser's find. An empty query, or one that folds away, is nowhere.
    """
    needle = fold(query)
    return folded(text).find(needle) if needle else []


@lru_cache(maxsize=256)
def folded(text: str) -> FoldedText:
    """`text` folded, kept for the next keystroke."""
    return FoldedText(text)
