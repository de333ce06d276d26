"""The index file: one SQLite database in the cache folder, which may be deleted at any time.

Write-ahead logging lets any number of readers go on while one sync writes; a process that dies at any moment
leaves what it had last committed.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import BroadsheetError
from reader.library.search import grams

FORMAT = 4
"""Rises with every change of the tables below. An older index is built anew, a newer one is refused."""
APPLICATION_ID = 0x62726F61
FILE_NAME = "library.sqlite"
PAGE = 32768
"""Bytes of a page: several articles fit one, where smaller pages would be left half empty."""
HASHED = 1 << 20
"""Bytes of terms, some hundred articles', that are gathered before they are written as a segment.

As many as a processor's own cache holds: gathering is looking terms up in a table, in memory half as quickly.
"""
MAPPED = 1 << 40
"""Bytes of the file that searches see as memory, as far as SQLite can: reading a text costs a third so."""
WAIT = 30.0
"""Seconds that another process, which keeps the file to itself, is waited for."""
SEGMENTS = 32
"""Segments of a size that are merged into one while more come: each posting is written anew once in 32."""

_TABLES = f"""
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;

CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    root TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    mtime INTEGER NOT NULL,          -- nanoseconds
    digest BLOB,                     -- of the content; NULL while its articles are not all in
    problem TEXT                     -- why it could not be read
);
CREATE INDEX files_by_root ON files (root);

CREATE TABLE labels (                -- papers, sections, pages
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    folded TEXT NOT NULL,
    UNIQUE (name, text)
);

CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    docid INTEGER,                   -- rowid in words; NULL while it waits to be indexed
    key TEXT NOT NULL,               -- Article.id
    file INTEGER NOT NULL REFERENCES files,
    date TEXT NOT NULL,
    paper INTEGER NOT NULL,
    section INTEGER NOT NULL,
    page INTEGER NOT NULL,
    fingerprint BLOB NOT NULL
);
CREATE INDEX articles_waiting ON articles (date, id) WHERE docid IS NULL;
CREATE INDEX articles_by_docid ON articles (docid, paper, section, date);
CREATE INDEX articles_by_key ON articles (key);
CREATE INDEX articles_by_file ON articles (file);
CREATE INDEX articles_by_date ON articles (date);
CREATE INDEX articles_by_day ON articles (paper, date, section);

CREATE TABLE texts (                 -- library/record.py
    id INTEGER PRIMARY KEY REFERENCES articles,
    packed BLOB NOT NULL,
    folded BLOB NOT NULL
);

CREATE TABLE counts (                -- articles of a paper, and of each of its years, months and days
    paper INTEGER NOT NULL,
    date TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (paper, date)
) WITHOUT ROWID;

CREATE TABLE runs (                  -- docids that stand in the order of their articles' dates
    first INTEGER PRIMARY KEY,
    last INTEGER NOT NULL,
    oldest TEXT NOT NULL,
    newest TEXT NOT NULL
);
{grams.TABLE};
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, row);
INSERT INTO words (words, rank) VALUES ('hashsize', {HASHED});
INSERT INTO words (words, rank) VALUES ('automerge', {SEGMENTS});
INSERT INTO words (words, rank) VALUES ('crisismerge', {SEGMENTS});
"""


class LibraryError(BroadsheetError):
    """The index or the list of what is in the library cannot be used."""


class Store:
    """Connections to the index file, one a thread."""

    def __init__(self, folder: Path, *, wait: float = WAIT) -> None:
        """`wait` seconds at most for another process that keeps the file to itself."""
        self.path = folder / FILE_NAME
        self._wait = wait
        self._local = threading.local()
        self._opened: list[sqlite3.Connection] = []

    def connection(self) -> sqlite3.Connection:
        """This thread's connection, which commits by itself outside `BEGIN`.

        Makes the index where there is none or an outdated one. Raises LibraryError.
        """
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                connection = self._current()
            except sqlite3.OperationalError as error:
                raise LibraryError(f"{self.path}: cannot be opened ({error}); check the folder") from error
            except sqlite3.DatabaseError:
                # It is a cache: what is damaged is built anew.
                self.destroy()
                connection = self._current()
            except OSError as error:
                raise LibraryError(
                    f"{self.path}: {error.strerror}; set BROADSHEET_CACHE to another folder"
                ) from error
            self._local.connection = connection
            self._opened.append(connection)
        return connection

    def reading(self) -> sqlite3.Connection:
        """The same connection, made quick for searching."""
        connection = self.connection()
        if not getattr(self._local, "maps", False):
            connection.execute(f"PRAGMA mmap_size = {MAPPED}")
            self._local.maps = True
        return connection

    def note(self, key: str, value: str) -> None:
        """Keep a word about the index in it."""
        self.connection().execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def noted(self, key: str) -> str | None:
        """What was last kept under `key`."""
        row = self.connection().execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Be the only sync. The system lets go of the lock when the process dies, however it dies.

        Raises LibraryError where another has it.
        """
        lock = sqlite3.connect(self.path.with_suffix(".lock"), isolation_level=None, timeout=0)
        try:
            try:
                lock.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                raise LibraryError(
                    "another broadsheet is syncing the library; try again when it is done"
                ) from error
            yield
        finally:
            lock.close()

    def close(self) -> None:
        """Close every connection. None may be in use."""
        for connection in self._opened:
            connection.close()
        self._opened.clear()
        self._local = threading.local()

    def destroy(self) -> None:
        """Delete the index."""
        self.close()
        for ending in ("", "-wal", "-shm", "-journal"):
            self.path.with_name(FILE_NAME + ending).unlink(missing_ok=True)

    def _current(self) -> sqlite3.Connection:
        connection = self._connect()
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version > FORMAT:
                raise LibraryError(
                    f"{self.path}: made by a newer broadsheet; update broadsheet, or delete this file"
                )
            if version == FORMAT and _scheme(connection) == grams.SCHEME:
                return connection
            if version:
                connection.close()
                self.destroy()
                connection = self._connect()
            _make(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path, isolation_level=None, check_same_thread=False, timeout=self._wait
        )
        try:
            connection.execute(f"PRAGMA page_size = {PAGE}")  # of a file that is yet to be
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA cache_size = -32000")
            connection.execute("PRAGMA wal_autocheckpoint = 1000")  # pages: 32 MB
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("PRAGMA secure_delete = OFF")  # where SQLite was built to wipe what it frees
        except BaseException:
            connection.close()
            raise
        return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _scheme(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT value FROM meta WHERE key = 'scheme'").fetchone()
    return row[0] if row else None


def _make(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    if connection.execute("PRAGMA user_version").fetchone()[0] == 0:  # else another process was quicker
        for statement in _statements():
            connection.execute(statement)
        connection.execute("INSERT INTO meta VALUES ('scheme', ?)", (grams.SCHEME,))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
    connection.execute("COMMIT")


def _statements() -> Iterator[str]:
    statement = ""
    for piece in _TABLES.split(";"):
        statement += piece
        if sqlite3.complete_statement(statement + ";"):
            yield statement
            statement = ""
        else:
            statement += ";"
