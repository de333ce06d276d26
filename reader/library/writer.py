"""Putting articles into the index and taking them out: the one place that writes its tables.

Writing has two steps. `store` keeps an article, so that it can be listed and opened; `index` gives the
articles that wait their docids, in the order of their dates: the newest hits have the highest docids.
Every call belongs inside a transaction of the caller's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

from reader.article import Article
from reader.library.folding import fold
from reader.library.record import Record
from reader.library.search import grams

MOST_RUNS = 6
"""Runs of docids in date order; each costs a query one more look. More of them are put together."""


class Writer:
    """Writes over one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._labels: dict[tuple[str, str], int] = {}

    def store(self, article: Article, file: int, record: Record) -> None:
        """Keep an article of `file`; it waits to be indexed."""
        paper, section, page = (
            self._label(name, getattr(article, name)) for name in ("paper", "section", "page")
        )
        row = (article.id, file, article.date, paper, section, page, record.fingerprint)
        added = self._connection.execute(
            "INSERT INTO articles (key, file, date, paper, section, page, fingerprint)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            row,
        ).lastrowid
        self._connection.execute("INSERT INTO texts VALUES (?, ?, ?)", (added, record.packed, record.words))
        self._count(paper, article.date, 1)

    def remove(self, article: int) -> None:
        """Take an article out of everything."""
        paper, date = self._connection.execute(
            "SELECT paper, date FROM articles WHERE id = ?", (article,)
        ).fetchone()
        self.unindex(article)
        self._connection.execute("DELETE FROM texts WHERE id = ?", (article,))
        self._connection.execute("DELETE FROM articles WHERE id = ?", (article,))
        self._count(paper, date, -1)

    def unindex(self, article: int) -> None:
        """Take an article out of the words; it waits again."""
        row = self._indexed_row(article)
        if row:
            docid, terms = row
            # Without `contentless_delete` (SQLite 3.43) FTS5 must be told what it was given.
            self._connection.execute(
                "INSERT INTO words (words, rowid, terms) VALUES ('delete', ?, ?)", (docid, terms)
            )
            self._connection.execute("UPDATE articles SET docid = NULL WHERE id = ?", (article,))

    def index(self, batch: int, go_on: Callable[[], bool] = lambda: True) -> int:
        """Give up to `batch` waiting articles, oldest first, their docids; returns how many there were.

        Fewer where `go_on`, asked now and then, says no.
        """
        waiting = self._connection.execute(
            "SELECT id, date, paper, section, page FROM articles"
            " WHERE docid IS NULL ORDER BY date, id LIMIT ?",
            (batch,),
        ).fetchall()
        last = self._connection.execute(
            "SELECT first, last, newest FROM runs ORDER BY first DESC LIMIT 1"
        ).fetchone()
        start = last[1] + 1 if last else 1
        indexed = 0
        for article, _, *labels in waiting:
            if indexed % 64 == 63 and not go_on():
                break
            record = self._record(article)
            terms = grams.terms(record, map(grams.label_term, set(labels)))
            docid = start + indexed
            self._connection.execute("INSERT INTO words (rowid, terms) VALUES (?, ?)", (docid, terms))
            self._connection.execute("UPDATE articles SET docid = ? WHERE id = ?", (docid, article))
            indexed += 1
        if not indexed:
            return 0
        oldest, newest, end = waiting[0][1], waiting[indexed - 1][1], start + indexed - 1
        if last and last[2] <= oldest:
            self._connection.execute(
                "UPDATE runs SET last = ?, newest = ? WHERE first = ?", (end, newest, last[0])
            )
        else:
            self._connection.execute("INSERT INTO runs VALUES (?, ?, ?, ?)", (start, end, oldest, newest))
        return indexed

    def runs_to_join(self) -> list[tuple[int, int]]:
        """The (first, last) docids of runs that should be one, smallest first; empty while there are few.

        A run is left out where it is larger than all smaller ones together, so that each article is moved
        only about as often as the library has doubled.
        """
        runs = self._connection.execute("SELECT first, last FROM runs ORDER BY last - first").fetchall()
        if len(runs) <= MOST_RUNS:
            return []
        joined, total = runs[:2], sum(last - first + 1 for first, last in runs[:2])
        for first, last in runs[2:]:
            if last - first + 1 > total:
                break
            joined.append((first, last))
            total += last - first + 1
        return joined

    def dissolve(self, run: tuple[int, int], batch: int) -> int:
        """Make up to `batch` articles of a run wait again; returns how many. With the last, the run goes."""
        found = self._connection.execute(
            "SELECT id FROM articles WHERE docid BETWEEN ? AND ? LIMIT ?", (*run, batch)
        ).fetchall()
        for (article,) in found:
            self.unindex(article)
        if len(found) < batch:
            self._connection.execute("DELETE FROM runs WHERE first = ?", (run[0],))
        return len(found)

    def drop_empty_runs(self) -> None:
        """Forget runs whose articles are all gone."""
        self._connection.execute(
            "DELETE FROM runs WHERE NOT EXISTS (SELECT 1 FROM articles WHERE docid BETWEEN first AND last)"
        )

    def merge(self, pages: int, *, begin: bool) -> bool:
        """Merge `pages` pages of the words' segments; False where nothing is left to merge.

        `begin` sets all of them to be merged into one; else it goes on with that, or merges four of a size.
        """
        before = self._connection.total_changes
        self._connection.execute(
            "INSERT INTO words (words, rank) VALUES ('merge', ?)", (-pages if begin else pages,)
        )
        return self._connection.total_changes - before >= 2

    def _indexed_row(self, article: int) -> tuple[int, str] | None:
        row = self._connection.execute(
            "SELECT docid, paper, section, page FROM articles WHERE id = ? AND docid IS NOT NULL", (article,)
        ).fetchone()
        if row is None:
            return None
        docid, *labels = row
        return docid, grams.terms(self._record(article), map(grams.label_term, set(labels)))

    def _record(self, article: int) -> Record:
        row = self._connection.execute("SELECT packed, folded FROM texts WHERE id = ?", (article,)).fetchone()
        return Record(*row)

    def _label(self, name: str, text: str) -> int:
        number = self._labels.get((name, text))
        if number is None:
            self._connection.execute(
                "INSERT OR IGNORE INTO labels (name, text, folded) VALUES (?, ?, ?)", (name, text, fold(text))
            )
            number = int(
                self._connection.execute(
                    "SELECT id FROM labels WHERE name = ? AND text = ?", (name, text)
                ).fetchone()[0]
            )
            self._labels[name, text] = number
        return number

    def _count(self, paper: int, date: str, change: int) -> None:
        for prefix in date_prefixes(date):
            self._connection.execute(
                "INSERT INTO counts VALUES (?, ?, ?)"
                " ON CONFLICT (paper, date) DO UPDATE SET articles = articles + excluded.articles",
                (paper, prefix, change),
            )


def date_prefixes(date: str) -> Iterator[str]:
    """The levels that an article is counted at: all dates (empty), its year, month and day."""
    yield ""
    pieces = date.split("-") if date else []
    for size in range(1, len(pieces) + 1):
        yield "-".join(pieces[:size])
