"""The matcher: where a query stands in a text. The find bar and the search over the library both use it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from reader.library.folding import BLOCK_END, FoldedText, fold


def find(query: str, text: str) -> list[tuple[int, int]]:
    """Every place where `query` stands in `text`, as (start, end) in characters of `text`.

    The query is a substring of any length from one character, compared by `folding.fold`; spans are in
    order and do not overlap, as in a browser's find. An empty query, or one that folds away, is nowhere.
    """
    needle = fold(query)
    return folded(text).find(needle) if needle else []


class Finder:
    """Many texts, the blocks of an article, folded once to be searched at every keystroke."""

    def __init__(self, texts: Sequence[str]) -> None:
        joined = BLOCK_END.join(text.replace(BLOCK_END, " ") for text in texts)
        self._folded = FoldedText(joined)
        self._ends = list(accumulate(len(text) + 1 for text in texts))
        """Where the next text begins."""

    def find(self, query: str) -> list[tuple[int, int, int]]:
        """Every place of `query`, as (index of the text, start, end), as `find` has them, in order."""
        needle = fold(query).replace(BLOCK_END, "")
        if not needle:
            return []
        found = []
        at, begin, following = -1, 0, 0
        for start, end in self._folded.find(needle):
            while start >= following:
                at, begin, following = at + 1, following, self._ends[at + 1]
            found.append((at, start - begin, end - begin))
        return found


@lru_cache(maxsize=256)
def folded(text: str) -> FoldedText:
    """`text` folded, kept for the next keystroke."""
    return FoldedText(text)
