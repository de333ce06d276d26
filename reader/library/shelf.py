"""The shelf: what the reader did. Never rebuilt and never lost: a file of its own in the data folder.

It holds ids, places and the reader's own words, and of articles only what it takes to name them: they may be
gone from the library, and come again.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader import paths
from reader.article import Article, Place
from reader.errors import BroadsheetError

APPLICATION_ID = 0x62727368
HISTORY = 500
"""Queries that are remembered."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE read (article TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID",
        'CREATE TABLE places (article TEXT PRIMARY KEY, block INTEGER NOT NULL, "offset" INTEGER NOT NULL,'
        " at REAL NOT NULL) WITHOUT ROWID",
        "CREATE TABLE bookmarks (id INTEGER PRIMARY KEY, article TEXT NOT NULL, block INTEGER NOT NULL,"
        ' "offset" INTEGER NOT NULL, headline TEXT NOT NULL, paper TEXT NOT NULL, date TEXT NOT NULL,'
        ' excerpt TEXT NOT NULL, at REAL NOT NULL, UNIQUE (article, block, "offset"))',
        "CREATE TABLE searches (query TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID",
        "CREATE TABLE history (query TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID",
        "CREATE TABLE clippings (id INTEGER PRIMARY KEY, article TEXT NOT NULL, headline TEXT NOT NULL,"
        " authors TEXT NOT NULL, paper TEXT NOT NULL, date TEXT NOT NULL, page TEXT NOT NULL,"
        " text TEXT NOT NULL, at REAL NOT NULL)",
    ),
    ("CREATE TABLE open (edition TEXT PRIMARY KEY, article TEXT NOT NULL, at REAL NOT NULL) WITHOUT ROWID",),
)
"""What makes of each version the next one, from an empty file on. Only ever added to."""


class ShelfError(BroadsheetError):
    """The shelf cannot be used. It is never deleted or overwritten for that."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place that the reader marked."""

    id: int
    place: Place
    headline: str
    paper: str
    date: str
    excerpt: str
    """The words that stand there."""


@dataclass(frozen=True, slots=True)
class Clipping:
    """A passage that the reader kept, with what it takes to cite it."""

    text: str
    headline: str
    authors: tuple[str, ...]
    paper: str
    date: str
    page: str
    article: str
    """The article's id."""
    at: float = 0.0
    """When it was clipped, in seconds since 1970."""


class Shelf:
    """Reads nothing and makes nothing before it is used; used from one thread, but for `is_read`.

    Every change is written when it is made. All methods may raise ShelfError.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.path = (folder or paths.data_dir()) / paths.SHELF
        self._opened: sqlite3.Connection | None = None
        self._read: set[str] | None = None

    # Articles

    def is_read(self, article: str) -> bool:
        """Whether the article with this id was read. From any thread, once it was asked from its own."""
        if self._read is None:
            self._read = {key for (key,) in self._rows("SELECT article FROM read")}
        return article in self._read

    def mark_read(self, article: str, read: bool = True) -> None:
        """Note that an article was read, or take that back."""
        if self.is_read(article) == read:
            return
        if read:
            self._do("INSERT OR IGNORE INTO read VALUES (?, ?)", article, time.time())
        else:
            self._do("DELETE FROM read WHERE article = ?", article)
        known = self._read or set()
        # A new set: other threads may look at the old one.
        self._read = known | {article} if read else known - {article}

    def place(self, article: str) -> Place | None:
        """Where an article was left; None where it was left at its top."""
        found = self._rows('SELECT block, "offset" FROM places WHERE article = ?', article)
        return Place(article, *found[0]) if found else None

    def keep_place(self, place: Place) -> None:
        """Note where an article is left."""
        if place.block < 0:
            if self.place(place.article) is not None:
                self._do("DELETE FROM places WHERE article = ?", place.article)
            return
        self._do(
            "INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?)",
            place.article,
            place.block,
            place.offset,
            time.time(),
        )

    def lay_open(self, edition: str, article: str) -> None:
        """Note that of an edition, by its key, this article lies open."""
        self._do("INSERT OR REPLACE INTO open VALUES (?, ?, ?)", edition, article, time.time())

    def lying_open(self, edition: str) -> str | None:
        """The id of the article at which an edition was left; None where it was never opened."""
        found = self._rows("SELECT article FROM open WHERE edition = ?", edition)
        return str(found[0][0]) if found else None

    # Bookmarks

    def bookmarks(self) -> list[Bookmark]:
        """The newest first."""
        rows = self._rows(
            'SELECT id, article, block, "offset", headline, paper, date, excerpt FROM bookmarks'
            " ORDER BY id DESC"
        )
        return [
            Bookmark(number, Place(article, block, offset), *words)
            for number, article, block, offset, *words in rows
        ]

    def bookmark(self, article: Article, place: Place, excerpt: str) -> bool:
        """Mark a place, or, where it is marked, take the mark away; whether it is marked now."""
        at = (article.id, place.block, place.offset)
        if self._rows('SELECT 1 FROM bookmarks WHERE article = ? AND block = ? AND "offset" = ?', *at):
            self._do('DELETE FROM bookmarks WHERE article = ? AND block = ? AND "offset" = ?', *at)
            return False
        self._do(
            'INSERT INTO bookmarks (article, block, "offset", headline, paper, date, excerpt, at)'
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            *at,
            article.headline,
            article.paper,
            article.date,
            excerpt,
            time.time(),
        )
        return True

    def drop_bookmark(self, bookmark: Bookmark) -> None:
        """Take a bookmark away."""
        self._do("DELETE FROM bookmarks WHERE id = ?", bookmark.id)

    # Searches

    def searches(self) -> list[str]:
        """The saved queries, in the order of saving."""
        return [query for (query,) in self._rows("SELECT query FROM searches ORDER BY at, query")]

    def save_search(self, query: str) -> bool:
        """Save a query, or, where it is saved, forget it; whether it is saved now."""
        query = query.strip()
        if query in self.searches():
            self._do("DELETE FROM searches WHERE query = ?", query)
            return False
        self._do("INSERT INTO searches VALUES (?, ?)", query, time.time())
        return True

    def history(self) -> list[str]:
        """Queries that led somewhere, the latest first."""
        return [query for (query,) in self._rows("SELECT query FROM history ORDER BY at DESC, query")]

    def remember(self, query: str) -> None:
        """Put a query at the head of the history."""
        if query := query.strip():
            self._do("INSERT OR REPLACE INTO history VALUES (?, ?)", query, time.time())
            self._do(
                "DELETE FROM history WHERE at < (SELECT at FROM history ORDER BY at DESC LIMIT 1 OFFSET ?)",
                HISTORY - 1,
            )

    # Clippings

    def clippings(self) -> list[Clipping]:
        """In the order of clipping."""
        rows = self._rows(
            "SELECT text, headline, authors, paper, date, page, article, at FROM clippings ORDER BY id"
        )
        return [
            Clipping(text, headline, tuple(filter(None, authors.split("\n"))), *rest)
            for text, headline, authors, *rest in rows
        ]

    def clip(self, article: Article, text: str) -> None:
        """Keep a passage of an article."""
        self._do(
            "INSERT INTO clippings (article, headline, authors, paper, date, page, text, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            article.id,
            article.headline,
            "\n".join(article.authors),
            article.paper,
            article.date,
            article.page,
            text,
            time.time(),
        )

    def close(self) -> None:
        """Close the file; it may be used again."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    # The file

    def _rows(self, statement: str, *values: object) -> Sequence[tuple[Any, ...]]:
        if self._opened is None and not self.path.exists():
            return ()
        with self._said() as connection:
            return connection.execute(statement, values).fetchall()

    def _do(self, statement: str, *values: object) -> None:
        with self._said() as connection:
            connection.execute(statement, values)

    @contextmanager
    def _said(self) -> Iterator[sqlite3.Connection]:
        """The connection; what goes wrong over it as one line."""
        try:
            if self._opened is None:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._opened = _open(self.path)
            yield self._opened
        except sqlite3.DatabaseError as error:
            raise ShelfError(f"{self.path}: {error}; what you do is not kept until it is mended") from error
        except OSError as error:
            raise ShelfError(
                f"{self.path}: {error.strerror}; set BROADSHEET_DATA to another folder"
            ) from error


def _open(path: Path) -> sqlite3.Connection:
    """A connection that commits by itself, the tables as this version has them."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=5)
    try:
        # Looked at before anything is written: it may be another's.
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        if application != APPLICATION_ID and connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise ShelfError(f"{path}: is no shelf of broadsheet; move it away")
        if version > len(MIGRATIONS):
            raise ShelfError(f"{path}: made by a newer broadsheet; update broadsheet")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if version < len(MIGRATIONS):
            _migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables up to this version, all steps or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        for statements in MIGRATIONS[version:]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
