"""The shelf: what the reader did. Never rebuilt and never lost: a file of its own in the data folder.

It holds ids, places and the reader's own words, and of articles only what it takes to name them: they may be
gone from the library, and come again.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from reader import paths
from reader.article import Article, Place
from reader.library.shelf_file import ShelfFile

HISTORY = 500
"""Queries that are remembered."""


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
    url: str = ""
    """Where it stands on the web; empty where it came from a file."""


class Shelf:
    """Reads nothing and makes nothing before it is used; used from one thread, but for `is_read`.

    Every change is written when it is made. All methods may raise ShelfError.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = ShelfFile((folder or paths.data_dir()) / paths.SHELF)
        self._read: set[str] | None = None

    # Articles

    def is_read(self, article: str) -> bool:
        """Whether the article with this id was read. From any thread, once it was asked from its own."""
        if self._read is None:
            self._read = {key for (key,) in self._file.rows("SELECT article FROM read")}
        return article in self._read

    def mark_read(self, article: str, read: bool = True) -> None:
        """Note that an article was read, or take that back."""
        if self.is_read(article) == read:
            return
        if read:
            self._file.do("INSERT OR IGNORE INTO read VALUES (?, ?)", article, time.time())
        else:
            self._file.do("DELETE FROM read WHERE article = ?", article)
        known = self._read or set()
        # A new set: other threads may look at the old one.
        self._read = known | {article} if read else known - {article}

    def place(self, article: str) -> Place | None:
        """Where an article was left; None where it was left at its top."""
        found = self._file.rows('SELECT block, "offset" FROM places WHERE article = ?', article)
        return Place(article, *found[0]) if found else None

    def keep_place(self, place: Place) -> None:
        """Note where an article is left."""
        if place.block < 0:
            if self.place(place.article) is not None:
                self._file.do("DELETE FROM places WHERE article = ?", place.article)
            return
        self._file.do(
            "INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?)",
            place.article,
            place.block,
            place.offset,
            time.time(),
        )

    def lay_open(self, edition: str, article: str) -> None:
        """Note that of an edition, by its key, this article lies open."""
        self._file.do("INSERT OR REPLACE INTO open VALUES (?, ?, ?)", edition, article, time.time())

    def lying_open(self, edition: str) -> str | None:
        """The id of the article at which an edition was left; None where it was never opened."""
        found = self._file.rows("SELECT article FROM open WHERE edition = ?", edition)
        return str(found[0][0]) if found else None

    # Bookmarks

    def bookmarks(self) -> list[Bookmark]:
        """The newest first."""
        rows = self._file.rows(
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
        if self._file.rows('SELECT 1 FROM bookmarks WHERE article = ? AND block = ? AND "offset" = ?', *at):
            self._file.do('DELETE FROM bookmarks WHERE article = ? AND block = ? AND "offset" = ?', *at)
            return False
        self._file.do(
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
        self._file.do("DELETE FROM bookmarks WHERE id = ?", bookmark.id)

    # Searches

    def searches(self) -> list[str]:
        """The saved queries, in the order of saving."""
        return [query for (query,) in self._file.rows("SELECT query FROM searches ORDER BY at, query")]

    def save_search(self, query: str) -> bool:
        """Save a query, or, where it is saved, forget it; whether it is saved now."""
        query = query.strip()
        if query in self.searches():
            self._file.do("DELETE FROM searches WHERE query = ?", query)
            return False
        self._file.do("INSERT INTO searches VALUES (?, ?)", query, time.time())
        return True

    def history(self) -> list[str]:
        """Queries that led somewhere, the latest first."""
        return [query for (query,) in self._file.rows("SELECT query FROM history ORDER BY at DESC, query")]

    def remember(self, query: str) -> None:
        """Put a query at the head of the history."""
        if query := query.strip():
            self._file.do("INSERT OR REPLACE INTO history VALUES (?, ?)", query, time.time())
            self._file.do(
                "DELETE FROM history WHERE at < (SELECT at FROM history ORDER BY at DESC LIMIT 1 OFFSET ?)",
                HISTORY - 1,
            )

    # Clippings

    def clippings(self) -> list[Clipping]:
        """In the order of clipping."""
        rows = self._file.rows(
            "SELECT text, headline, authors, paper, date, page, article, at, url FROM clippings ORDER BY id"
        )
        return [
            Clipping(text, headline, tuple(filter(None, authors.split("\n"))), *rest)
            for text, headline, authors, *rest in rows
        ]

    def clip(self, article: Article, text: str) -> None:
        """Keep a passage of an article."""
        self._file.do(
            "INSERT INTO clippings (article, headline, authors, paper, date, page, text, at, url)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            article.id,
            article.headline,
            "\n".join(article.authors),
            article.paper,
            article.date,
            article.page,
            text,
            time.time(),
            str((article.extra or {}).get("url", "")),
        )

    def close(self) -> None:
        """Close the file; it may be used again."""
        self._file.close()
