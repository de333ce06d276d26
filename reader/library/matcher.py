"""The matcher: where a query stands in a text. The find bar and the search over the library both use it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, overload

from reader.library.folding import BLOCK_END, FoldedText, fold

if TYPE_CHECKING:
    from reader.library.sounds import Sound


def find(query: str, text: str) -> list[tuple[int, int]]:
    """Every place where `query` stands in `text`, as (start, end) in characters of `text`.

    The query is a substring of any length from one character, compared by `folding.fold`; spans are in
    order and do not overlap, as in a browser's find. An empty query, or one that folds away, is nowhere.
    """
    needle = fold(query)
    return folded(text).find(needle) if needle else []


class Finder:
    """Many texts, the blocks of an article, folded once to be searched at every keystroke.

    They are folded some at a time: by `prepare`, or when first searched.
    """

    TOGETHER = 1 << 16
    """Characters that are folded together: some milliseconds."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._chunks: list[_Chunk] = []
        first = size = 0
        for index, text in enumerate(texts, 1):
            size += len(text)
            if size >= self.TOGETHER or index == len(texts):
                self._chunks.append(_Chunk(texts[first:index], first))
                first, size = index, 0
        self._prepared = 0

    def prepare(self) -> bool:
        """Fold some more of the texts; whether all are folded then."""
        if self._prepared < len(self._chunks):
            self._chunks[self._prepared].folded  # noqa: B018, it is folded when it is first asked for
            self._prepared += 1
        return self._prepared == len(self._chunks)

    def hits(self, query: str) -> Hits:
        """Every place of `query`, as `find` has them, in order; of letters that stand nowhere, as pinyin."""
        needle = fold(query).replace(BLOCK_END, "")
        hits = Hits(self._chunks if needle else [], needle)
        if not hits and any(char.isascii() and char.isalpha() for char in needle):
            from reader.library.sounds import sounds

            for sound in sounds(query):
                hits = Hits(self._chunks, sound)
                if hits:
                    break
        return hits

    def find(self, query: str) -> list[tuple[int, int, int]]:
        """Every place of `query`, as (index of the text, start, end), in order."""
        return list(self.hits(query))


class Hits(Sequence[tuple[int, int, int]]):
    """The places of one query: counted at once, each found when it is asked for."""

    def __init__(self, chunks: Sequence[_Chunk], needle: str | Sound) -> None:
        self._chunks = chunks
        self._needle = needle
        self._ends = list(accumulate(chunk.count(needle) for chunk in chunks))
        """How many places there are up to the end of each chunk."""
        self._found: dict[int, list[tuple[int, int, int]]] = {}

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, index: int) -> tuple[int, int, int]: ...
    @overload
    def __getitem__(self, index: slice) -> list[tuple[int, int, int]]: ...
    def __getitem__(self, index: int | slice) -> tuple[int, int, int] | list[tuple[int, int, int]]:
        if isinstance(index, slice):
            return [self[at] for at in range(len(self))[index]]
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(index)
        chunk = bisect_right(self._ends, index)
        return self._in(chunk)[index - self._before(chunk)]

    def position(self, place: tuple[int, int, int]) -> int:
        """How many hits stand before `place`."""
        chunk = bisect_right(self._chunks, place[0], key=lambda chunk: chunk.first) - 1
        return self._before(chunk) + bisect_left(self._in(chunk), place) if chunk >= 0 else 0

    def _before(self, chunk: int) -> int:
        return self._ends[chunk - 1] if chunk else 0

    def _in(self, chunk: int) -> list[tuple[int, int, int]]:
        found = self._found.get(chunk)
        if found is None:
            found = self._found[chunk] = self._chunks[chunk].find(self._needle)
        return found


def position(hits: Sequence[tuple[int, int, int]], place: tuple[int, int, int]) -> int:
    """How many of `hits`, which are in order, stand before `place`."""
    return hits.position(place) if isinstance(hits, Hits) else bisect_left(hits, place)


class _Chunk:
    """Some texts, the first of which is number `first`, searched as one."""

    def __init__(self, texts: Sequence[str], first: int) -> None:
        self.first = first
        self._texts = texts

    @cached_property
    def folded(self) -> FoldedText:
        return FoldedText(BLOCK_END.join(text.replace(BLOCK_END, " ") for text in self._texts))

    def count(self, needle: str | Sound) -> int:
        return self.folded.count(needle) if isinstance(needle, str) else len(needle.spans(self.folded.folded))

    def find(self, needle: str | Sound) -> list[tuple[int, int, int]]:
        ends = accumulate(len(text) + 1 for text in self._texts)
        found = []
        at, begin, following = self.first - 1, 0, 0
        for start, end in self._spans(needle):
            while start >= following:
                at, begin, following = at + 1, following, next(ends)
            found.append((at, start - begin, end - begin))
        return found

    def _spans(self, needle: str | Sound) -> list[tuple[int, int]]:
        if isinstance(needle, str):
            return self.folded.find(needle)
        return [self.folded.span(*span) for span in needle.spans(self.folded.folded)]


@lru_cache(maxsize=256)
def folded(text: str) -> FoldedText:
    """`text` folded, kept for the next keystroke."""
    return FoldedText(text)
