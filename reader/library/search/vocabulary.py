"""Which characters follow each other in the articles, and how often: what bears a reading of pinyin out."""

from __future__ import annotations

import json
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from heapq import nlargest
from typing import Generic, NamedTuple, Protocol, TypeVar

from reader.library.search import grams
from reader.library.search.syllables import Sound

SMALL = 2_000
"""Articles up to which everything is taken from whole texts and counted; beyond, much is estimated."""
COUNTED = 64
"""Articles with a string that are counted; of more, the newest so many tell how dense they lie."""
TRIED = 10
"""Articles that are read to see whether a longer string stands in any."""
LOOKED_UP = 40
"""Characters that may follow another which are looked up one by one; of more, headlines tell."""
LASTING = 10.0
"""Seconds for which what was found is believed although the library goes on growing."""
NOWHERE = 2.0
"""Seconds for which it is believed that nothing was: a few keys amid a sync, which commits twice a second."""
FOLLOWED = 250
"""Pairs that may go on the strings of an offset: the most frequent."""
LISTED = 400
"""Lists of such pairs that are remembered: some 20 MB."""
KEPT = 200_000
"""Strings of which it is remembered how many articles hold them: some 40 MB."""


_COUNT_EACH = f"""
SELECT group_concat(key || ':' || (
    SELECT count(*) || ':' || ifnull(min(rowid), 0) FROM (
        SELECT rowid FROM words WHERE words MATCH '"' || value || '"' ORDER BY rowid DESC LIMIT {COUNTED}
    )
), ' ') FROM json_each(?)"""
"""Of a list of terms: number in the list, articles, COUNTED at most, and the oldest of them. One row: a
thread that reads many is held up at each by others that compute."""


class Pair(NamedTuple):
    """Two characters that follow each other."""

    first: str
    second: str
    articles: int
    """About how many hold the pair."""
    share: float
    """Of those that hold the rarer of the two."""


class Pairs(Protocol):
    """Which pairs of characters occur, and in how many articles."""

    @property
    def large(self) -> bool:
        """Whether numbers are estimates, and what follows only headlines are asked for."""

    def following(self, first: str, seconds: Sound, *, every: bool) -> dict[str, int]:
        """Which of `seconds`, likelier ones first, follow `first`, with about the number of articles.

        `every` asks for whatever stands anywhere, where there are no more than LOOKED_UP of them.
        """

    def frequent(self, firsts: str, seconds: Sound, *, every: bool) -> Sequence[Pair]:
        """The FOLLOWED most frequent pairs of one of `firsts` and one of `seconds`."""

    def rarer(self, first: str, second: str, *, every: bool) -> int:
        """About how many articles hold the rarer of two characters, where `following` looked for them."""

    def articles_with(self, text: str) -> int:
        """About how many articles hold `text`: none only where none does."""

    def texts_with(self, text: str) -> list[str]:
        """Some folded texts, the newest, that may hold `text`."""

    def prepare(self, texts: Sequence[str]) -> None:
        """Have at hand what `articles_with` will be asked for, most of it."""


Found = TypeVar("Found")
Key = TypeVar("Key")


class Memory:
    """What was looked up in an index, for all threads that search it: nothing in it is a connection's own."""

    def __init__(self) -> None:
        self.following: dict[tuple[str, str], _Held[dict[str, int]]] = {}
        self.after: dict[str, _Held[dict[str, int]]] = {}
        self.headlines: dict[str, _Held[int]] = {}
        self.articles: dict[str, _Held[int]] = {}
        self.frequent: dict[tuple[str, str, bool], _Held[list[Pair]]] = {}


class _Held(NamedTuple, Generic[Found]):
    """Something found, in which state of the index and when (seconds of the clock that never goes back)."""

    found: Found
    state: str
    at: float


class Vocabulary:
    """The pairs of an index, as it is now."""

    def __init__(self, connection: sqlite3.Connection, memory: Memory | None = None) -> None:
        self._connection = connection
        self._memory = memory or Memory()
        self._now = time.monotonic()
        self._tried: dict[str, list[bytes]] = {}
        """The newest texts that the index offers for a string."""
        self._present: dict[str, list[str]] = {}
        """Of the characters of a sound, the first LOOKED_UP that occur."""

    @cached_property
    def large(self) -> bool:
        """More than SMALL articles."""
        return self._last > SMALL

    def following(self, first: str, seconds: Sound, *, every: bool) -> dict[str, int]:
        """From the index's own list of terms, or term by term."""
        if self.large and every:
            return self._held(self._memory.following, (first, seconds.characters), self._looked_up)
        after = self._held(self._memory.after, first, self._after)
        return {char: articles for char, articles in after.items() if char in seconds.every}

    def _looked_up(self, key: tuple[str, str]) -> dict[str, int]:
        first, seconds = key
        if seconds not in self._present:
            self.prepare(seconds)
            self._present[seconds] = [char for char in seconds if self.articles_with(char)][:LOOKED_UP]
        present = self._present[seconds]
        self.prepare([first + char for char in present])
        return +Counter({char: self.articles_with(first + char) for char in present})

    def frequent(self, firsts: str, seconds: Sound, *, every: bool) -> Sequence[Pair]:
        """From one letter to the next most of what is asked for stays."""
        held, key = self._memory.frequent, (firsts, seconds.characters, every)
        known = held.get(key)
        if known is None or known.state != self.state:
            if len(held) >= LISTED:
                held.clear()
            self._keep(held, key, most_frequent(self, firsts, seconds, every=every))
        return held[key].found

    def rarer(self, first: str, second: str, *, every: bool) -> int:
        """By the index."""
        if self.large and not every:
            return min(self._held(self._memory.headlines, char, self._headlines) for char in (first, second))
        return min(self.articles_with(first), self.articles_with(second))

    def articles_with(self, text: str) -> int:
        """By the index; that all pairs of a longer text occur is tried on the newest few articles."""
        return self._held(self._memory.articles, text, self._count)

    def texts_with(self, text: str) -> list[str]:
        """Those that the index offers first."""
        tried = self._tried.get(text)
        if tried is None:
            tried = self._words(self._newest(grams.substring(text), TRIED if self.large else SMALL))
        return [words.decode() for words in tried]

    def prepare(self, texts: Sequence[str]) -> None:
        """Characters and pairs are counted together: one by one they take half as long again."""
        known = self._memory.articles
        terms = [
            text for text in texts if _is_term(text) and not ((held := known.get(text)) and self._holds(held))
        ]
        if not self.large or len(terms) < 2:
            return
        (counts,) = self._connection.execute(_COUNT_EACH, (json.dumps(terms),)).fetchone()
        for each in counts.split():
            number, counted, oldest = map(int, each.split(":"))
            self._keep(known, terms[number], self._about(counted, oldest))

    def _held(self, held: dict[Key, _Held[Found]], key: Key, find: Callable[[Key], Found]) -> Found:
        """What was found of `key` before, where it holds still; or what is now."""
        known = held.get(key)
        if known is None or not self._holds(known):
            return self._keep(held, key, find(key))
        return known.found

    def _keep(self, held: dict[Key, _Held[Found]], key: Key, found: Found) -> Found:
        if len(held) >= KEPT:
            held.clear()
        held[key] = _Held(found, self.state, self._now)
        return found

    def _holds(self, known: _Held[Found]) -> bool:
        """Whether the index is as it was; or was, of a large one, so short a time ago that it is alike."""
        lasting = LASTING if known.found else NOWHERE
        return known.state == self.state or (self.large and self._now - known.at < lasting)

    def _count(self, text: str) -> int:
        # Most of what is asked is one term, and asked a thousand times.
        expression = grams.quoted(text) if _is_term(text) else grams.substring(text)
        newest = self._newest(expression, COUNTED if self.large else SMALL)
        offered = self._about(len(newest), newest[-1]) if newest and self.large else len(newest)
        if grams.decides(text) or not offered:
            return offered
        tried, needle = self._words(newest[:TRIED] if self.large else newest), text.encode()
        if self.large:
            self._tried[text] = tried
        return -(-offered * sum(needle in words for words in tried) // len(tried))

    def _about(self, counted: int, oldest: int) -> int:
        """How many articles hold what `counted` do, COUNTED at most, back to the docid `oldest`."""
        return counted if counted < COUNTED else counted * self._last // (self._last - oldest + 1)

    def _newest(self, expression: str, most: int) -> list[int]:
        """The docids that an expression gives, the newest first."""
        rows = self._connection.execute(
            "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?", (expression, most)
        )
        return [docid for (docid,) in rows]

    def _words(self, docids: list[int]) -> list[bytes]:
        """The words of articles, the newest first."""
        rows = self._connection.execute(
            "SELECT folded FROM articles JOIN texts USING (id)"
            f" WHERE docid IN ({','.join('?' * len(docids))}) ORDER BY docid DESC",
            docids,
        )
        return [words for (words,) in rows]

    def _after(self, first: str) -> dict[str, int]:
        """What follows a character, with the number of articles; of a large index, in headlines."""
        begin = grams.HEADLINE * self.large + first
        rows = self._connection.execute(
            "SELECT term, doc FROM vocabulary WHERE term > ? AND term <= ?", (begin, begin + "\U0010ffff")
        )
        return {term[len(begin) :]: articles for term, articles in rows}

    def _headlines(self, char: str) -> int:
        return sum(self._held(self._memory.after, char, self._after).values())

    @cached_property
    def _last(self) -> int:
        return int(self._connection.execute("SELECT max(last) FROM runs").fetchone()[0] or 0)

    @cached_property
    def state(self) -> str:
        """Changes whenever articles come in, and when a sync that took some away has ended."""
        return str(
            self._connection.execute(
                "SELECT max(last), count(*), (SELECT value FROM meta WHERE key = 'synced') FROM runs"
            ).fetchone()
        )


def most_frequent(pairs: Pairs, firsts: str, seconds: Sound, *, every: bool) -> list[Pair]:
    """The FOLLOWED most frequent pairs, each of one of `firsts` and one of `seconds`."""
    found = (
        (articles, first, second)
        for first in firsts
        for second, articles in pairs.following(first, seconds, every=every).items()
    )
    return [
        Pair(first, second, articles, min(1.0, articles / max(1, pairs.rarer(first, second, every=every))))
        for articles, first, second in nlargest(FOLLOWED, found)
    ]


def _is_term(text: str) -> bool:
    """Whether the index has `text` as one term, if at all."""
    return len(text) <= 2 and text.isalpha()
