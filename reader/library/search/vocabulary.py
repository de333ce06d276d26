"""Which characters follow each other in the articles, and how often: what bears a reading of pinyin out."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from operator import add
from typing import Generic, NamedTuple, Protocol, TypeVar

from reader.article import Article
from reader.library.record import Record
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
KEPT = 200_000
"""Strings of which it is remembered how many articles hold them: some 40 MB."""


class Pairs(Protocol):
    """Which pairs of characters occur, and in how many articles."""

    @property
    def large(self) -> bool:
        """Whether numbers are estimates, and what follows only headlines are asked for."""

    def following(self, first: str, seconds: Sound, *, every: bool) -> dict[str, int]:
        """Which of `seconds`, likelier ones first, follow `first`, with about the number of articles.

        `every` asks for whatever stands anywhere, where there are no more than LOOKED_UP of them.
        """

    def rarer(self, first: str, second: str, *, every: bool) -> int:
        """About how many articles hold the rarer of two characters, where `following` looked for them."""

    def articles_with(self, text: str) -> int:
        """About how many articles hold `text`: none only where none does."""

    def texts_with(self, text: str) -> list[str]:
        """Some folded texts, the newest, that may hold `text`."""


Found = TypeVar("Found")
Key = TypeVar("Key")


class Memory:
    """What was looked up in an index, for all threads that search it: nothing in it is a connection's own."""

    def __init__(self) -> None:
        self.following: dict[tuple[str, str], _Held[dict[str, int]]] = {}
        self.after: dict[str, _Held[dict[str, int]]] = {}
        self.headlines: dict[str, _Held[int]] = {}
        self.articles: dict[str, _Held[int]] = {}


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
        present = [char for char in seconds if self.articles_with(char)][:LOOKED_UP]
        return +Counter({char: self.articles_with(first + char) for char in present})

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
        rows = self._connection.execute(
            "SELECT folded FROM words CROSS JOIN articles ON docid = words.rowid CROSS JOIN texts USING (id)"
            " WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT ?",
            (grams.substring(text), TRIED if self.large else SMALL),
        )
        return [words.decode() for (words,) in rows]

    def _held(self, held: dict[Key, _Held[Found]], key: Key, find: Callable[[Key], Found]) -> Found:
        """What was found of `key` before, where it holds still; or what is now."""
        known = held.get(key)
        if known is None or not self._holds(known):
            if len(held) >= KEPT:
                held.clear()
            known = held[key] = _Held(find(key), self.state, self._now)
        return known.found

    def _holds(self, known: _Held[Found]) -> bool:
        """Whether the index is as it was; or was, of a large one, so short a time ago that it is alike."""
        lasting = LASTING if known.found else NOWHERE
        return known.state == self.state or (self.large and self._now - known.at < lasting)

    def _count(self, text: str) -> int:
        # Most of what is asked is one term, and asked a thousand times.
        expression = grams.quoted(text) if len(text) <= 2 and text.isalpha() else grams.substring(text)
        if self.large:
            counted, oldest = self._connection.execute(
                "SELECT count(*), min(rowid) FROM"
                " (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?)",
                (expression, COUNTED),
            ).fetchone()
            offered = counted if counted < COUNTED else counted * self._last // (self._last - oldest + 1)
        else:
            offered = self._connection.execute(
                "SELECT count(*) FROM words WHERE words MATCH ?", (expression,)
            ).fetchone()[0]
        if grams.decides(text) or not offered:
            return int(offered)
        tried = self.texts_with(text)
        true = sum(text in words for words in tried)
        return -(-int(offered) * true // len(tried))

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


class TextVocabulary:
    """The pairs of articles that are in no index."""

    large = False

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = articles

    def following(self, first: str, seconds: Sound, *, every: bool) -> dict[str, int]:  # noqa: ARG002, all are
        """From the texts."""
        after = self._after.get(first, Counter())
        return {char: articles for char, articles in after.items() if char in seconds.every}

    def rarer(self, first: str, second: str, *, every: bool) -> int:  # noqa: ARG002
        """From the texts."""
        return min(self.articles_with(first), self.articles_with(second))

    def articles_with(self, text: str) -> int:
        """From the texts."""
        return len(self.texts_with(text))

    def texts_with(self, text: str) -> list[str]:
        """All that do."""
        return [each for each in self._texts if text in each]

    @cached_property
    def _texts(self) -> list[str]:
        return [Record.of(article).folded for article in self._articles]

    @cached_property
    def _after(self) -> dict[str, Counter[str]]:
        """The characters after each, with the number of articles."""
        table: dict[str, Counter[str]] = {}
        for text in self._texts:
            for pair in set(map(add, text, text[1:])):
                table.setdefault(pair[0], Counter())[pair[1]] += 1
        return table
