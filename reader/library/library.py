"""The library: the one façade that the command line and the app share. Nobody else opens its files."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from reader import paths
from reader.article import Article
from reader.library import corrections
from reader.library import sync as syncing
from reader.library.catalogue import Catalogue, Shelf
from reader.library.heading import Heading
from reader.library.progress import Report, Watcher
from reader.library.record import Record
from reader.library.roots import Roots, absolute, place
from reader.library.search import judge, snippets
from reader.library.search.engine import PATIENCE, Engine, Order
from reader.library.search.judge import IsRead, Mark
from reader.library.search.readings import Readings
from reader.library.search.results import Facets, Results
from reader.library.search.vocabulary import Memory, Vocabulary
from reader.library.stop import Stop
from reader.library.store import WAIT, LibraryError, Store
from reader.library.understanding import nothing_read, readings_of
from reader.sources.address import is_address

FRESH = 300.0
"""Seconds for which a library that was synced counts as being so."""


class Library:
    """Articles kept with an index. It may be used from several threads; each gets its own connection."""

    def __init__(self, *, cache: Path | None = None, data: Path | None = None, wait: float = WAIT) -> None:
        """`cache` holds the index, `data` the list of folders; by default the reader's own.

        `wait` seconds at most for another process that keeps the index to itself.
        """
        self._store = Store(cache or paths.cache_dir(), wait=wait)
        self._data = data or paths.data_dir()
        self._roots = Roots(self._data)
        self._memory = Memory()
        self._read: tuple[tuple[str, bool, str], Readings | None] | None = None
        """How the latest query was read, and in which state of the index."""

    # What is in it

    @property
    def roots(self) -> list[str]:
        """The folders, files and feeds that were added, as absolute paths and addresses."""
        return self._roots.all()

    def add(self, path: str) -> str:
        """Put a folder, file or feed into the library; `sync` then reads it. Returns the root that holds it.

        Raises LibraryError where there is no such path, SourceError where an address is none.
        """
        return self._roots.add(path)

    def remove(self, path: str, *, stop: Stop | None = None) -> int:
        """Take a folder, file or feed out of the library; returns how many articles went with it.

        What a feed has brought is deleted; folders and files stay as they are.
        """
        root = self._roots.remove(path)
        if is_address(root):
            from reader.library import feeds

            feeds.forget(self._data, root)
        with self._shown_plainly():
            return syncing.forget(self._store, root, stop=stop)

    def sync(
        self,
        roots: list[str] | None = None,
        *,
        watch: Watcher = lambda _: None,
        stop: Stop | None = None,
    ) -> Report:
        """Read what changed under `roots` (default: all). May take minutes: run it in a thread of its own.

        Readers in other threads are not blocked meanwhile. `watch` is called in this one; it must not search.
        Raises LibraryError where another sync is going on.
        """
        with self._shown_plainly():
            if roots is None:
                report = syncing.sync(
                    self._store, self.roots, self._data, forget_others=True, watch=watch, stop=stop
                )
                if not report.stopped:
                    self._store.note("synced", str(time.time()))
                    self._store.note("roots", "\n".join(self.roots))
                return report
            return syncing.sync(self._store, roots, self._data, watch=watch, stop=stop)

    @property
    def is_stale(self) -> bool:
        """Whether all of it was last synced longer than FRESH ago, or never; or something was added since."""
        with self._shown_plainly():
            synced, roots = self._store.noted("synced"), self._store.noted("roots")
        if synced is None or roots != "\n".join(self.roots):
            return True
        return not 0 <= time.time() - float(synced) < FRESH

    def rebuild(self) -> None:
        """Delete the index; the next sync makes it anew."""
        self._store.destroy()
        self._memory, self._read = Memory(), None

    def holds(self, path: str) -> bool:
        """Whether the articles of `path`, a root or a file or folder inside one, are in the index."""
        where, roots = absolute(path), self.roots
        inside = where in roots or any(Path(where).is_relative_to(root) for root in roots)
        return inside and self._catalogue().covers(where)

    def place(self, path: str) -> str:
        """Where the files of `path`, as `holds` takes it, lie: what `search` may be kept to."""
        return place(absolute(path), self._data)

    @property
    def files(self) -> list[Path]:
        """The files that it is kept in; as long as none changes, neither does the library."""
        index = self._store.path
        return [index, index.with_name(f"{index.name}-wal")]

    def root_articles(self, root: str) -> int:
        """How many articles a root has given."""
        return self._catalogue().root_articles(root)

    def __len__(self) -> int:
        return self._catalogue().articles()

    # Browsing

    def papers(self) -> list[Shelf]:
        """The papers, most articles first."""
        return self._catalogue().papers()

    def dates(self, paper: str, within: str = "") -> list[Shelf]:
        """A paper's years, or the months of a year (`within` 2022), or the days of a month (2022-05)."""
        return self._catalogue().dates(paper, within)

    def sections(self, paper: str, date: str = "") -> list[Shelf]:
        """The sections of a paper on a date, which may be partial."""
        return self._catalogue().sections(paper, date)

    def pages(self, paper: str, date: str = "") -> list[Shelf]:
        """The pages of a paper on a date, which may be partial."""
        return self._catalogue().pages(paper, date)

    def headings(
        self,
        paper: str | None = None,
        date: str = "",
        section: str | None = None,
        page: str | None = None,
        *,
        limit: int = 100,
        offset: int = 0,
        of: int = 0,
    ) -> list[Heading]:
        """Articles of a paper, date, section, page, newest first: `limit` of them, of `of` where known."""
        return self._catalogue().headings(paper, date, section, page, limit=limit, offset=offset, of=of)

    def article(self, article: str) -> Article | None:
        """The article with this id, whole, as it was last set right."""
        found = self._catalogue().article(article)
        return corrections.corrected(found) if found else None

    def articles(self) -> Iterator[Article]:
        """Every article, whole, newest first."""
        return map(corrections.corrected, self._catalogue().newest())

    # Searching

    def search(
        self,
        query: str,
        limit: int = 50,
        offset: int = 0,
        *,
        order: Order = "newest",
        as_written: bool = False,
        is_read: IsRead = nothing_read,
        stop: Stop | None = None,
        patience: float | None = PATIENCE,
        context: int = snippets.CONTEXT,
        under: Sequence[str] = (),
    ) -> Results:
        """The hits of `query` from `offset` on, at most `limit`, each with its best place.

        `as_written` takes the query for one substring, none of it syntax. `stop`, set from another thread,
        raises Stopped here. `patience` in seconds bounds queries that find little by reading much (None: no
        bound, totals exact). `under` keeps to articles from these files and folders. Raises QueryError.
        """
        if not offset:
            self._read = None  # what was read meanwhile may answer otherwise
        with self._reading(query, as_written, is_read, stop, patience, under) as (engine, readings):
            if readings is None:
                return Results(0, True, ())
            found = engine.search(readings.tiers, limit=limit, offset=offset, order=order, context=context)
            return replace(found, readings=readings.shown)

    def count(
        self,
        query: str,
        *,
        as_written: bool = False,
        is_read: IsRead = nothing_read,
        stop: Stop | None = None,
    ) -> int:
        """Exactly how many articles answer: refines a total that is an estimate. May take seconds."""
        with self._reading(query, as_written, is_read, stop, None) as (engine, readings):
            return engine.count(readings.tiers)[0] if readings else 0

    def facets(
        self,
        query: str,
        *,
        as_written: bool = False,
        is_read: IsRead = nothing_read,
        stop: Stop | None = None,
    ) -> Facets:
        """The hits counted by paper, year and section."""
        with self._reading(query, as_written, is_read, stop, PATIENCE) as (engine, readings):
            return engine.facets(readings.tiers) if readings else Facets((), (), (), True)

    def marks(self, query: str, article: Article, *, as_written: bool = False) -> list[Mark]:
        """Every place of the query in an article, in reading order: what to light up when a hit is opened."""
        with self._reading(query, as_written, nothing_read, None, None) as (_, readings):
            return judge.marks(readings.tree, Record.of(article)) if readings else []

    def close(self) -> None:
        """Close the index. No search or sync may be going on."""
        self._store.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _reading(
        self,
        query: str,
        as_written: bool,
        is_read: IsRead,
        stop: Stop | None,
        patience: float | None,
        under: Sequence[str] = (),
    ) -> Iterator[tuple[Engine, Readings | None]]:
        """An engine over one unchanging view of the index, and the query as it is read there."""
        with self._shown_plainly():
            connection = self._store.reading()
            stop = stop or Stop()
            engine = Engine(connection, is_read=is_read, stop=stop, patience=patience)
            try:
                with stop.over(connection):
                    connection.execute("BEGIN")
                    readings = self._readings(query, as_written, connection, engine)
                    yield engine, readings.within(under) if readings and under else readings
            finally:  # where nothing interrupts it any more
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def _readings(
        self, query: str, as_written: bool, connection: sqlite3.Connection, engine: Engine
    ) -> Readings | None:
        """A query is asked for its hits, its facets, its total and more hits in a row: it is read once."""
        pairs = Vocabulary(connection, self._memory)
        key, last = (query, as_written, pairs.state), self._read
        if last is None or last[0] != key:
            last = self._read = key, readings_of(query, as_written, pairs, engine.any_answers)
        return last[1]

    def _catalogue(self) -> Catalogue:
        with self._shown_plainly():
            return Catalogue(self._store.connection())

    @contextmanager
    def _shown_plainly(self) -> Iterator[None]:
        """Database errors as one line that says what to do."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise LibraryError(
                f"{self._store.path}: {error}; if this goes on, delete the file, it is built anew"
            ) from error
