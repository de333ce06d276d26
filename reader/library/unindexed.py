"""Searching articles that need be in no library, by reading them: what was named, what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.article import Article
from reader.library.record import Record
from reader.library.search import judge, snippets
from reader.library.search.judge import IsRead, Mark
from reader.library.search.results import Hit
from reader.library.search.scan import scan
from reader.library.search.text_vocabulary import TextVocabulary
from reader.library.understanding import nothing_read, readings_of


def search_articles(
    query: str,
    articles: Iterable[Article],
    *,
    as_written: bool = False,
    is_read: IsRead = nothing_read,
    context: int = snippets.CONTEXT,
) -> Iterator[Hit]:
    """The hits among articles that need be in no library, in their order, as found. Raises QueryError."""
    # Letters may be pinyin; which reading is meant shows in what the articles hold.
    articles = list(articles)
    readings = readings_of(
        query,
        as_written,
        TextVocabulary(articles),
        lambda tree: any(True for _ in scan(tree, articles, is_read=is_read)),
    )
    return scan(readings.tree, articles, is_read=is_read, context=context) if readings else iter(())


def marks_in(query: str, article: Article, *, as_written: bool = False) -> list[Mark]:
    """Every place of the query in an article that need be in no library. Raises QueryError."""
    vocabulary = TextVocabulary([article])
    record = Record.of(article)
    readings = readings_of(
        query, as_written, vocabulary, lambda tree: judge.holds(tree, record, nothing_read)
    )
    return judge.marks(readings.tree, record) if readings else []
