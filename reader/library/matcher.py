"""The matcher: where a query stands in a text. The find bar and the search over the library both use it."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from time import perf_counter
from typing import TYPE_CHECKING

from reader.article import Block
from reader.library.folding import BLOCK_END, FoldedText, fold
from reader.library.hits import Hits, Spot
from reader.passages import lengths, texts

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
    """The blocks of an article, folded once to be searched at every keystroke.

    They are folded some at a time: by `prepare`, or when first searched.
    """

    TOGETHER = 1 << 16
    """Characters that are folded together: a millisecond or two."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._chunks: list[_Chunk] = []
        upto = array("Q", accumulate(lengths(blocks)))
        first = size = 0
        while first < len(upto):
            end = min(bisect_left(upto, size + self.TOGETHER) + 1, len(upto))
            self._chunks.append(_Chunk(blocks, first, end))
            first, size = end, upto[end - 1]
        self._prepared = 0
        self._last: Search | None = None

    def prepare(self, until: float | None = None) -> bool:
        """Fold more of the texts, until then by `perf_counter` (None: all); whether all are folded."""
        while self._prepared < len(self._chunks):
            if until is not None and perf_counter() >= until:
                return False
            self._chunks[self._prepared].folded  # noqa: B018, it is folded when it is first asked for
            self._prepared += 1
        return True

    def search(self, query: str, start: Spot = (0, 0, 0)) -> Search:
        """`query`, to be looked for from `start` on."""
        needle, last = fold(query).replace(BLOCK_END, ""), self._last
        # Where a word does not stand, no longer one does that holds it.
        longer = last is not None and last.needle and last.needle in needle
        chunks = last.chunks if last and longer else self._chunks
        self._last = Search(query, needle, start, chunks, self._chunks)
        return self._last

    def hits(self, query: str) -> Hits:
        """Every place of `query`, as `find` has them, in order; of letters that stand nowhere, as pinyin."""
        search = self.search(query)
        search.go_on()
        return search.hits

    def find(self, query: str) -> list[Spot]:
        """Every place of `query`, as (index of the block, start, end), in order."""
        return list(self.hits(query))


class Search:
    """One query, looked for part by part from where the reader is to the end and on from the beginning."""

    def __init__(
        self, query: str, needle: str, start: Spot, chunks: Sequence[_Chunk], everywhere: Sequence[_Chunk]
    ) -> None:
        """Letters of `needle`, the query folded, that stand in none of `chunks` are pinyin `everywhere`."""
        self.needle = needle
        self.chunks = list(chunks)
        """Those that may hold the needle: all but those looked through in vain."""
        self.hits = Hits()
        """Of the first way to read the query that has any."""
        self.near = False
        """Whether the first hit beyond the start is known, or that there is none."""
        self.done = False
        """Whether every hit is counted."""
        self._steps = self._look(query, start, everywhere)

    def go_on(self, until: float | None = None) -> None:
        """Look through more of the text, until then by `perf_counter`; None: to the end."""
        for _ in self._steps:
            if until is not None and perf_counter() >= until:
                return
        self.near = self.done = True

    def _look(self, query: str, start: Spot, everywhere: Sequence[_Chunk]) -> Iterator[None]:
        """Stops after each part."""
        for needle in _ways(query, self.needle):
            chunks = list(self.chunks) if needle is self.needle else everywhere
            hits = Hits([_Searched(chunk, needle) for chunk in chunks])
            first = hits.part(start[0])
            for part in (*range(first, len(chunks)), *range(first)):
                if hits.count(part):
                    self.hits = hits
                    self.near = self.near or part != first or hits.spots(part)[-1] > start
                elif needle is self.needle:
                    self.chunks.remove(chunks[part])
                yield
            if self.hits:
                return


def load_pinyin() -> None:
    """Have at hand what letters are read by: some 20 ms, which no key need wait for."""
    from reader.library.sounds import sounds

    next(sounds("a"), None)


def _ways(query: str, needle: str) -> Iterator[str | Sound]:
    """What to look for, each where the one before stands nowhere."""
    if not needle:
        return
    yield needle
    if any(char.isascii() and char.isalpha() for char in needle):
        from reader.library.sounds import sounds

        yield from sounds(query)


class _Searched:
    """What a chunk holds of a needle."""

    def __init__(self, chunk: _Chunk, needle: str | Sound) -> None:
        self.first = chunk.first
        self._chunk = chunk
        self._needle = needle

    def count(self) -> int:
        return self._chunk.count(self._needle)

    def spots(self) -> list[Spot]:
        return self._chunk.find(self._needle)


class _Chunk:
    """The blocks from `first` to before `end`, searched as one text."""

    def __init__(self, blocks: Sequence[Block], first: int, end: int) -> None:
        self.first = first
        self._blocks = blocks
        self._end = end
        self._ends = array("I")
        """Where in the one text each block ends."""

    @cached_property
    def folded(self) -> FoldedText:
        said = texts(self._blocks, self.first, self._end)
        self._ends.extend(accumulate(len(text) + 1 for text in said))
        whole = BLOCK_END.join(said)
        if whole.count(BLOCK_END) >= len(said):
            whole = BLOCK_END.join(text.replace(BLOCK_END, " ") for text in said)
        return FoldedText(whole)

    def count(self, needle: str | Sound) -> int:
        if isinstance(needle, str):
            return self.folded.count(needle)
        return len(self._spans(needle) if self.folded.expands else needle.spans(self.folded.folded))

    def find(self, needle: str | Sound) -> list[Spot]:
        found = []
        spans = self._spans(needle)
        ends = iter(self._ends)
        at, begin, following = self.first - 1, 0, 0
        for start, end in spans:
            while start >= following:
                at, begin, following = at + 1, following, next(ends)
            found.append((at, start - begin, end - begin))
        return found

    def _spans(self, needle: str | Sound) -> list[tuple[int, int]]:
        if isinstance(needle, str):
            return self.folded.find(needle)
        return self.folded.apart(needle.spans(self.folded.folded))


@lru_cache(maxsize=256)
def folded(text: str) -> FoldedText:
    """`text` folded, kept for the next keystroke."""
    return FoldedText(text)
