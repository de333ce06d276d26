"""What the search screen asks for results: a library, or the articles that are open and in none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reader.article import Article
from reader.errors import BroadsheetError
from reader.library.record import Record
from reader.library.search import judge, snippets, words
from reader.library.search.engine import Order, Tier
from reader.library.search.judge import IsRead, Mark
from reader.library.search.parser import parse
from reader.library.search.readings import Readings, read
from reader.library.search.results import Facets, Results
from reader.library.search.streams import score
from reader.library.search.text_vocabulary import TextVocabulary
from reader.library.stop import Stop
from reader.library.understanding import guessed, nothing_read

if TYPE_CHECKING:
    from reader.library.library import Library


class Searchable(Protocol):
    """The part of the library's façade that searching needs; each method may be called from any thread.

    All raise QueryError for a query that cannot be read, and Stopped once `stop` is set.
    """

    def prepare(self) -> None:
        """Have at hand what the first query needs, while it is being typed."""

    def search(
        self, query: str, limit: int = ..., offset: int = ..., *, order: Order = ..., stop: Stop | None = ...
    ) -> Results:
        """A page of hits and the number of all."""

    def count(self, query: str, *, stop: Stop | None = ...) -> int:
        """Exactly how many articles answer, where `search` gave an estimate."""

    def facets(self, query: str, *, stop: Stop | None = ...) -> Facets:
        """The hits counted by paper, year and section."""

    def article(self, article: str) -> Article | None:
        """The article with this id."""

    def marks(self, query: str, article: Article) -> list[Mark]:
        """Every place of the query in an article."""


class OpenArticles:
    """Articles in memory, searched by reading them: the same language, the same judgement as the index.

    What can be known before a query comes is found once, at the first: 0.1 ms an article.
    """

    def __init__(self, articles: Iterable[Article], is_read: IsRead = nothing_read) -> None:
        self._articles = tuple(articles)
        self._is_read = is_read
        self._last: _Answer | None = None

    def prepare(self) -> None:
        """Fold the articles; and load what reads pinyin."""
        self._records  # noqa: B018, found when first asked for
        words.is_word("")

    def search(
        self,
        query: str,
        limit: int = 50,
        offset: int = 0,
        *,
        order: Order = "newest",
        stop: Stop | None = None,
    ) -> Results:
        """Newest first, or the most relevant; exact readings before guesses, as in the library."""
        if not offset:
            self._last = None  # what was read meanwhile may answer otherwise
        answer = self._answer(query, stop)
        if answer is None:
            return Results(0, True, ())
        tree, tiers = answer.readings.tree, answer.tiers
        if order == "relevance":
            tiers = [sorted(tier, key=lambda record: -score(tree, record)) for tier in tiers]
        found = [record for tier in tiers for record in tier]
        hits = snippets.Hits(tree, found[offset : offset + limit])
        return Results(len(found), True, hits, answer.readings.shown)

    def count(self, query: str, *, stop: Stop | None = None) -> int:
        """How many articles answer."""
        return len(self._found(query, stop))

    def facets(self, query: str, *, stop: Stop | None = None) -> Facets:
        """Of all articles that answer."""
        found = self._found(query, stop)
        return Facets(
            papers=tuple(Counter(article.paper for article in found).most_common()),
            years=tuple(sorted(Counter(article.date[:4] for article in found).items(), reverse=True)),
            sections=tuple(Counter(article.section for article in found).most_common()),
            complete=True,
        )

    def article(self, article: str) -> Article | None:
        """The first article with this id."""
        return next((each for each in self._articles if each.id == article), None)

    def marks(self, query: str, article: Article) -> list[Mark]:
        """Letters are read as the whole of the articles bears them out."""
        answer = self._answer(query, None)
        return judge.marks(answer.readings.tree, Record.of(article)) if answer else []

    @cached_property
    def _records(self) -> list[Record]:
        newest_first = sorted(self._articles, key=lambda article: article.date, reverse=True)
        return [Record.of(article) for article in newest_first]

    @cached_property
    def _vocabulary(self) -> TextVocabulary:
        return TextVocabulary(self._articles)

    def _found(self, query: str, stop: Stop | None) -> list[Article]:
        answer = self._answer(query, stop)
        return [record.article for tier in answer.tiers for record in tier] if answer else []

    def _answer(self, query: str, stop: Stop | None) -> _Answer | None:
        """Who answers; a query is asked for its hits, its facets and its marks in a row."""
        last = self._last
        if last is not None and last.query == query:
            return last
        stop = stop or Stop()
        tree = parse(query)
        if tree is None:
            return None
        readings = read(tree, self._vocabulary)
        tiers = [self._of(tier, stop) for tier in readings.tiers]
        wider = guessed(tree, readings, self._vocabulary, lambda: any(tiers))
        if wider is not readings:
            readings, tiers = wider, [self._of(tier, stop) for tier in wider.tiers]
        self._last = _Answer(query, readings, tiers)
        return self._last

    def _of(self, tier: Tier, stop: Stop) -> list[Record]:
        answering = []
        for record in self._records:
            stop.check()
            if judge.holds(tier.whole, record, self._is_read):
                answering.append(record)
        return answering


class _Answer(NamedTuple):
    query: str
    readings: Readings
    tiers: list[list[Record]]


class LibrarySource:
    """The library, searched with what the reader has read."""

    def __init__(self, library: Library, is_read: IsRead = nothing_read) -> None:
        self._library = library
        self._is_read = is_read

    def prepare(self) -> None:
        """Letters need the most: what reads pinyin is loaded too."""
        with suppress(BroadsheetError):
            self._library.search("a", 1)
        words.is_word("")

    def search(
        self,
        query: str,
        limit: int = 50,
        offset: int = 0,
        *,
        order: Order = "newest",
        stop: Stop | None = None,
    ) -> Results:
        """From the index."""
        return self._library.search(query, limit, offset, order=order, is_read=self._is_read, stop=stop)

    def count(self, query: str, *, stop: Stop | None = None) -> int:
        """Exactly, however long that takes."""
        return self._library.count(query, is_read=self._is_read, stop=stop)

    def facets(self, query: str, *, stop: Stop | None = None) -> Facets:
        """Of the articles that answer."""
        return self._library.facets(query, is_read=self._is_read, stop=stop)

    def article(self, article: str) -> Article | None:
        """From the index."""
        return self._library.article(article)

    def marks(self, query: str, article: Article) -> list[Mark]:
        """As the library reads the query."""
        return self._library.marks(query, article)
