"""The file of the shelf: made when first written to, brought up to date step by step, never rebuilt."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.errors import BroadsheetError

APPLICATION_ID = 0x62727368
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
    ("ALTER TABLE clippings ADD COLUMN url TEXT NOT NULL DEFAULT ''",),
)
"""What makes of each version the next one, from an empty file on. Only ever added to."""


class ShelfError(BroadsheetError):
    """The shelf cannot be used. It is never deleted or overwritten for that."""


class ShelfFile:
    """One connection, opened when it is first needed. All methods raise ShelfError."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._opened: sqlite3.Connection | None = None

    def close(self) -> None:
        """Close the file; it may be used again."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def rows(self, statement: str, *values: object) -> Sequence[tuple[Any, ...]]:
        """What a statement finds; nothing where there is no file."""
        if self._opened is None and not self.path.exists():
            return ()
        with self._said() as connection:
            return connection.execute(statement, values).fetchall()

    def do(self, statement: str, *values: object) -> None:
        """Run a statement, and keep what it does."""
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
