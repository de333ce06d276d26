"""Bringing the index up to date with the folders and files of the library: only what changed is read.

A file is known by its path, size, time of change and content; an article by its content. Work is committed in
slices, each of which leaves a good index, so that a sync may be stopped or killed at any moment and the next
one goes on from there.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from reader import sources
from reader.article import LeftOut
from reader.errors import SourceError
from reader.library.on_disk import Numbers, digest_of, files_of
from reader.library.progress import Progress, Report, Watcher
from reader.library.record import Record
from reader.library.roots import is_unicode, place
from reader.library.stop import Stop, Stopped
from reader.library.store import Store, transaction
from reader.library.writer import Writer
from reader.sources.address import is_address

SLICE_SECONDS = 0.5
"""How long a transaction goes on: what a kill may cost, and how soon others may write."""
INDEX_BATCH = 4000
"""Articles indexed in one transaction."""
MERGE_PAGES = 400
MERGE_FROM = 5_000
"""Articles indexed in one sync from which on, and from a quarter of all on, its end merges all segments.

What fewer have brought is merged with its like: each posting as often as the library has grown fourfold.
"""


def sync(
    store: Store,
    roots: list[str],
    data: Path,
    *,
    forget_others: bool = False,
    watch: Watcher = lambda _: None,
    stop: Stop | None = None,
) -> Report:
    """Bring the index up to date with `roots`. `watch` is told of progress, ten times a second or so.

    What feeds bring is kept in the folder `data`. `forget_others` takes out what came from other roots.
    `stop` ends it early, with all that is done kept.
    Raises LibraryError where another sync is going on.
    """
    return _Sync(store, watch, stop or Stop()).run(roots, data, forget_others)


def forget(store: Store, root: str, *, stop: Stop | None = None) -> int:
    """Take a root's articles out of the index; returns how many there were."""
    return _Sync(store, lambda _: None, stop or Stop()).forget(root)


class _Sync:
    def __init__(self, store: Store, watch: Watcher, stop: Stop) -> None:
        self._store = store
        self._connection = store.connection()
        self._writer = Writer(self._connection)
        self._stop = stop
        self._watch = watch
        self._watched = 0.0
        self._slice_ends = 0.0
        self._report = Report()

    def run(self, roots: list[str], data: Path, forget_others: bool) -> Report:
        with self._store.alone():
            try:
                self._fetch([root for root in roots if is_address(root)], data)
                for root in roots:
                    self._read_root(root, place(root, data))
                if forget_others:
                    for (root,) in self._connection.execute("SELECT DISTINCT root FROM files").fetchall():
                        if root not in roots:
                            self._forget_root(root)
                    self._commit()
                self._writer.drop_empty_runs()
                self._index()
            except Stopped:
                self._report.stopped = True
            finally:
                self._commit()
        return self._report

    def forget(self, root: str) -> int:
        with self._store.alone():
            try:
                self._forget_root(root)
                self._writer.drop_empty_runs()
            except Stopped:
                self._report.stopped = True
            finally:
                self._commit()
        return self._report.removed

    def _forget_root(self, root: str) -> None:
        for (file,) in self._connection.execute("SELECT id FROM files WHERE root = ?", (root,)).fetchall():
            self._remove_file(file)

    # Reading

    def _fetch(self, urls: list[str], data: Path) -> None:
        """Bring the folders of feeds up to date. One that cannot be had keeps what it brought before."""
        if not urls:
            return
        from reader.library import feeds

        for number, failed in enumerate(feeds.refresh_all(data, urls, self._stop), 1):
            self._say(Progress("fetching", number, len(urls)))
            if failed:
                self._report.left_out.append(failed)

    def _read_root(self, root: str, where: str) -> None:
        """Take in what changed in the files of a root, which lie in the folder, or are the file, `where`."""
        if not Path(where).exists():
            if is_address(root):
                return  # it never brought anything, and why has been said
            reason = (
                f"{root}: is not there now; its articles are kept until `broadsheet library remove` of it"
            )
            self._report.left_out.append(LeftOut(root, reason))
            return
        seen = Numbers(self._connection.execute("SELECT max(id) FROM files").fetchone()[0] or 0)
        whole = True
        try:
            for path in files_of(where):
                self._say(Progress("reading", self._report.files, None, path))
                if is_unicode(path):
                    seen.add(self._read_file(root, path))
                else:
                    reason = f"{path}: its name is not UTF-8; rename it"
                    self._report.left_out.append(LeftOut(path, reason))
                self._report.files += 1
        except OSError as error:
            # What cannot be listed cannot be said to be gone.
            whole = False
            reason = f"{error.filename or root}: cannot be listed ({error.strerror}); check its permissions"
            self._report.left_out.append(LeftOut(root, reason))
        if whole:
            files = self._connection.execute("SELECT id FROM files WHERE root = ?", (root,))
            for file in [number for (number,) in files if number not in seen]:
                self._remove_file(file)
        self._commit()

    def _read_file(self, root: str, path: str) -> int:
        """Take in what changed in one file; returns its number, 0 where it has gone since it was listed."""
        row = self._connection.execute(
            "SELECT id, size, mtime, digest, problem, root FROM files WHERE path = ?", (path,)
        ).fetchone()
        try:
            status = Path(path).stat()
        except FileNotFoundError:
            return 0
        except OSError as error:
            reason = f"{path}: cannot be read ({error.strerror}); check its permissions"
            self._report.left_out.append(LeftOut(path, reason))
            return int(row[0]) if row else 0
        size, mtime = status.st_size, status.st_mtime_ns
        if row and row[1:3] == (size, mtime) and row[3] is not None:
            if row[4]:
                self._report.left_out.append(LeftOut(path, row[4]))
            if row[5] != root:
                self._slice()
                self._connection.execute("UPDATE files SET root = ? WHERE id = ?", (root, row[0]))
            return int(row[0])
        digest = digest_of(path)
        self._slice()
        file = int(row[0]) if row else self._new_file(root, path, size, mtime)
        if not (row and row[3] is not None and row[3] == digest):
            self._connection.execute("UPDATE files SET digest = NULL WHERE id = ?", (file,))
            problem = self._read_articles(file, path)
            self._connection.execute(
                "UPDATE files SET digest = ?, problem = ? WHERE id = ?", (digest, problem, file)
            )
        # As it was before it was read: one that changes meanwhile is read again next time.
        self._connection.execute(
            "UPDATE files SET size = ?, mtime = ?, root = ? WHERE id = ?", (size, mtime, root, file)
        )
        return file

    def _read_articles(self, file: int, path: str) -> str | None:
        """Take in the articles of a file, keeping those that are as they were; returns what is wrong.

        Where something is wrong, what was known of the file stays.
        """
        before: dict[bytes, list[int]] = {}
        for article, fingerprint in self._connection.execute(
            "SELECT id, fingerprint FROM articles WHERE file = ?", (file,)
        ):
            before.setdefault(fingerprint, []).append(article)
        try:
            for article in sources.read(path):
                record = Record.of(article)
                self._slice()
                if before.get(record.fingerprint):
                    before[record.fingerprint].pop()
                    self._report.kept += 1
                else:
                    self._writer.store(article, file, record)
                    self._report.added += 1
        except SourceError as error:
            problem = str(error)
            self._report.left_out.append(LeftOut(path, problem))
            return problem
        for gone in before.values():
            for number in gone:
                self._slice()
                self._writer.remove(number)
                self._report.removed += 1
        return None

    def _new_file(self, root: str, path: str, size: int, mtime: int) -> int:
        added = self._connection.execute(
            "INSERT INTO files (root, path, size, mtime) VALUES (?, ?, ?, ?)", (root, path, size, mtime)
        )
        return int(added.lastrowid or 0)

    def _remove_file(self, file: int) -> None:
        articles = self._connection.execute("SELECT id FROM articles WHERE file = ?", (file,)).fetchall()
        for (article,) in articles:
            self._slice()
            self._writer.remove(article)
            self._report.removed += 1
        self._slice()
        self._connection.execute("DELETE FROM files WHERE id = ?", (file,))

    # Indexing

    def _index(self) -> None:
        """Give every waiting article its place, and keep the runs few."""
        indexed = self._index_waiting()
        while runs := self._writer.runs_to_join():
            for run in runs:
                self._in_batches(lambda run=run: self._writer.dissolve(run, INDEX_BATCH))  # type: ignore[misc]
            indexed += self._index_waiting()
        total = self._connection.execute("SELECT sum(last - first + 1) FROM runs").fetchone()[0] or 0
        if indexed:
            self._merge(everything=indexed >= max(MERGE_FROM, total // 4))

    def _merge(self, *, everything: bool) -> None:
        """Make of the segments few, or one: a query looks into each."""
        merging, rounds = True, 0
        while merging:
            self._say(Progress("tidying", rounds, None))
            with transaction(self._connection):
                merging = self._writer.merge(MERGE_PAGES, begin=everything and not rounds)
            rounds += 1

    def _index_waiting(self) -> int:
        waiting = self._connection.execute("SELECT count(*) FROM articles WHERE docid IS NULL").fetchone()[0]
        return self._in_batches(
            lambda: self._writer.index(INDEX_BATCH, lambda: not self._stop.is_set), waiting
        )

    def _in_batches(self, work: Callable[[], int], total: int | None = None) -> int:
        done = 0
        while True:
            self._say(Progress("indexing", done, total))
            with transaction(self._connection):
                count = work()
            done += count
            if not count:
                return done

    # Slices of work

    def _slice(self) -> None:
        """Be inside a transaction that has not lasted too long. A stop is heeded between slices."""
        now = time.monotonic()
        if self._connection.in_transaction:
            if now < self._slice_ends:
                return
            self._connection.execute("COMMIT")
        self._stop.check()
        self._connection.execute("BEGIN IMMEDIATE")
        self._slice_ends = now + SLICE_SECONDS

    def _commit(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("COMMIT")

    def _say(self, progress: Progress) -> None:
        self._stop.check()
        now = time.monotonic()
        if now - self._watched >= 0.1:
            self._watched = now
            self._watch(progress)
