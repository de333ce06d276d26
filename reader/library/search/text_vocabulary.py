"""Which characters follow each other in articles that are in no index: what bears a reading of pinyin out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from operator import add

from reader.article import Article
from reader.library.record import Record
from reader.library.search.syllables import Sound
from reader.library.search.vocabulary import Pair, most_frequent


class TextVocabulary:
    """The pairs of articles that are in no index."""

    large = False

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = articles

    def following(self, first: str, seconds: Sound, *, every: bool) -> dict[str, int]:  # noqa: ARG002, all are
        """From the texts."""
        after = self._after.get(first, Counter())
        return {char: articles for char, articles in after.items() if char in seconds.every}

    def frequent(self, firsts: str, seconds: Sound, *, every: bool) -> Sequence[Pair]:
        """From the texts."""
        return most_frequent(self, firsts, seconds, every=every)

    def rarer(self, first: str, second: str, *, every: bool) -> int:  # noqa: ARG002
        """From the texts."""
        return min(self.articles_with(first), self.articles_with(second))

    def articles_with(self, text: str) -> int:
        """From the texts."""
        return len(self.texts_with(text))

    def texts_with(self, text: str) -> list[str]:
        """All that do."""
        return [each for each in self._texts if text in each]

    def prepare(self, texts: Sequence[str]) -> None:
        """They are at hand."""

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
