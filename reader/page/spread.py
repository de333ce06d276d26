"""The pages of a dump, several read at once by processes of their own, in their order."""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reader import precompiled
from reader.page.reading import Page, read

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Text = tuple[str, int]
"""What a page says, and the number of its first line in the dump."""
Batch = list[Text]
BATCH = 50_000
"""Characters that are given to a process at a time, at least."""
AHEAD = 3
"""Batches that wait for each process, or to be taken from it, so that none is idle and few are held."""
RARELY = 100_000
"""Objects that come to be before those that hold one another are looked for."""
MOST = 8
"""Processes: more only wait for the one that parts the dump."""


def processes() -> int:
    """How many processes may read at once: as many as there are processors for this one."""
    try:
        from multiprocessing import synchronize  # noqa: F401, which some systems lack
    except ImportError:
        return 1
    free = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(free, MOST)


def look_rarely() -> None:
    """Have this process look rarely for objects that hold one another: reading makes none of them."""
    gc.freeze()
    gc.set_threshold(RARELY)


def read_each(texts: Iterable[Text], source: str, at_once: int) -> Iterator[Page]:
    """The pages of `texts`, each as soon as it and those before it are read.

    Pages that another process has read cannot tell their lines (`Page.lines` is empty).
    """
    if at_once < 2:
        for text, first in texts:
            yield read(text, source=source, first=first)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(at_once, get_context("spawn"), _begin)
    waiting: deque[tuple[Batch, Future[list[Page]] | None]] = deque()
    try:
        for batch in _batches(texts):
            waiting.append((batch, _given(pool, batch, source)))
            if len(waiting) > AHEAD * at_once:
                yield from _taken(*waiting.popleft(), source)
        while waiting:
            yield from _taken(*waiting.popleft(), source)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _batches(texts: Iterable[Text]) -> Iterator[Batch]:
    batch: Batch = []
    size = 0
    for text in texts:
        batch.append(text)
        size += len(text[0])
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _given(pool: ProcessPoolExecutor, batch: Batch, source: str) -> Future[list[Page]] | None:
    """What a process will make of a batch; None where they were ended from outside."""
    from concurrent.futures import BrokenExecutor

    try:
        return pool.submit(_read, batch, source)
    except BrokenExecutor:
        return None


def _taken(batch: Batch, given: Future[list[Page]] | None, source: str) -> list[Page]:
    """The pages of a batch, read here where the process that had it was ended from outside."""
    from concurrent.futures import BrokenExecutor

    try:
        return given.result() if given is not None else _read(batch, source)
    except BrokenExecutor:
        return _read(batch, source)


def _begin() -> None:
    """Begin a process: who interrupts the program interrupts the one that started it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    precompiled.remember()
    look_rarely()


def _read(batch: Batch, source: str) -> list[Page]:
    pages = (read(text, source=source, first=first) for text, first in batch)
    return [replace(page, rule=tuple) for page in pages]
