"""Which characters follow each other in the articles, and how often: what bears a reading of pinyin out."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cached_property
from itertools import islice
from operator import add
from typing import Protocol

from reader.article import Article
from reader.library.record import Record
from reader.library.search import grams

SMALL = 2_000
"""Articles up to which pairs are taken from whole texts; beyond, from headlines, where words are dense."""
MOST_PAIRS = 4_000
"""Pairs that are looked up one by one, at some microseconds each; for more, the index is read through."""
SAMPLE = 30_000
"""Newest articles by which the frequency of a character is judged in a larger library."""
TRIED = 10
"""Articles that are read to see whether a longer string stands in any."""


class Pairs(Protocol):
    """Which pairs of characters occur, and in how many articles."""

    @property
    def large(self) -> bool:
        """Whether to look at headlines before whole texts."""

    def pairs(self, firsts: Collection[str], seconds: Collection[str], *, headlines: bool) -> dict[str, int]:
        """The pairs that occur, with the number of articles."""

    def articles_with(self, text: str, *, headlines: bool) -> int:
        """About how many articles hold `text`: none only where none does."""


class Vocabulary:
    """The pairs of an index."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._version = self._data_version()
        self._after: dict[str, dict[str, int]] = {}
        self._with: dict[tuple[str, bool], int] = {}

    def is_of(self, connection: sqlite3.Connection) -> bool:
        """Whether what has been looked up holds still: the index is that of `connection`, unchanged."""
        return connection is self._connection and self._version == self._data_version()

    @cached_property
    def large(self) -> bool:
        """More than SMALL articles."""
        row = self._connection.execute("SELECT sum(last - first + 1) FROM runs").fetchone()
        return (row[0] or 0) > SMALL

    def pairs(self, firsts: Collection[str], seconds: Collection[str], *, headlines: bool) -> dict[str, int]:
        """From the index's own list of terms."""
        if headlines or (not self.large and len(firsts) * len(seconds) > MOST_PAIRS):
            found = {
                first + second: articles
                for first in firsts
                for second, articles in self._after_each(first, headlines).items()
                if second in seconds
            }
        else:
            found = self._looked_up(firsts, seconds)
        self._with.update({(pair, headlines): articles for pair, articles in found.items()})
        return found

    def _looked_up(self, firsts: Collection[str], seconds: Collection[str]) -> dict[str, int]:
        if len(firsts) * len(seconds) > MOST_PAIRS:
            firsts, seconds = _common(firsts), _common(seconds)
        wanted = (first + second for first in firsts for second in seconds)
        found: dict[str, int] = {}
        for terms in iter(lambda: list(islice(wanted, 500)), []):
            rows = self._connection.execute(
                f"SELECT term, doc FROM vocabulary WHERE term IN ({','.join('?' * len(terms))})", terms
            )
            found.update(rows)
        return found

    def articles_with(self, text: str, *, headlines: bool) -> int:
        """By the index; that all pairs of a longer text occur is tried on the newest few articles."""
        if (text, headlines) not in self._with:
            self._with[text, headlines] = self._count(text, headlines)
        return self._with[text, headlines]

    def _count(self, text: str, headlines: bool) -> int:
        if headlines and len(text) == 1:
            return sum(self._after_each(text, headlines).values())
        expression = grams.substring(text, headline=headlines)
        if len(text) == 1 and self._last > SAMPLE and (some := self._newest(expression)):
            return some * self._last // SAMPLE
        (offered,) = self._connection.execute(
            "SELECT count(*) FROM words WHERE words MATCH ?", (expression,)
        ).fetchone()
        if grams.decides(text, headline=headlines) or not offered:
            return int(offered)
        tried = self._connection.execute(
            "SELECT folded FROM words CROSS JOIN articles ON docid = words.rowid CROSS JOIN texts USING (id)"
            " WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT ?",
            (expression, TRIED),
        ).fetchall()
        true = sum(text.encode() in words for (words,) in tried)
        return -(-int(offered) * true // len(tried))

    def _newest(self, expression: str) -> int:
        """How many of the newest SAMPLE articles an expression gives."""
        row = self._connection.execute(
            "SELECT count(*) FROM words WHERE words MATCH ? AND rowid > ?", (expression, self._last - SAMPLE)
        ).fetchone()
        return int(row[0])

    @cached_property
    def _last(self) -> int:
        return int(self._connection.execute("SELECT max(last) FROM runs").fetchone()[0] or 0)

    def _after_each(self, first: str, headlines: bool) -> dict[str, int]:
        """What follows a character, with the number of articles; under "" its own, at the end of a clause."""
        begin = grams.HEADLINE * headlines + first
        if begin not in self._after:
            rows = self._connection.execute(
                "SELECT term, doc FROM vocabulary WHERE term >= ? AND term <= ?",
                (begin, begin + "\U0010ffff"),
            )
            self._after[begin] = {term[len(begin) :]: articles for term, articles in rows}
        return self._after[begin]

    def _data_version(self) -> tuple[int, int]:
        """What others changed, and what this connection did."""
        others = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return int(others), self._connection.total_changes


class TextVocabulary:
    """The pairs of articles that are in no index."""

    large = False

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = articles

    def pairs(self, firsts: Collection[str], seconds: Collection[str], *, headlines: bool) -> dict[str, int]:
        """From the texts."""
        found: Counter[str] = Counter()
        for first in firsts:
            after: Counter[str] = self._after[headlines].get(first, Counter())
            found.update({first + second: after[second] for second in after.keys() & set(seconds)})
        return dict(found)

    def articles_with(self, text: str, *, headlines: bool) -> int:
        """From the texts."""
        return sum(text in each for each in (self._headlines if headlines else self._texts))

    @cached_property
    def _texts(self) -> list[str]:
        return [Record.of(article).folded for article in self._articles]

    @cached_property
    def _headlines(self) -> list[str]:
        return [grams.headline_words(Record.of(article)) for article in self._articles]

    @cached_property
    def _after(self) -> tuple[dict[str, Counter[str]], dict[str, Counter[str]]]:
        """By whether headlines alone are meant: the characters after each, with the number of articles."""
        tables: tuple[dict[str, Counter[str]], dict[str, Counter[str]]] = ({}, {})
        for table, texts in zip(tables, (self._texts, self._headlines), strict=True):
            for text in texts:
                for pair in set(map(add, text, text[1:])):
                    table.setdefault(pair[0], Counter())[pair[1]] += 1
        return tables


def _common(characters: Collection[str]) -> list[str]:
    """The characters of GB 2312's first level, those of nearly all words, within bounds."""
    level_one = [char for char in characters if b"\xb0" <= char.encode("gb2312", "replace")[:1] < b"\xd8"]
    return level_one[: int(MOST_PAIRS**0.5)]
