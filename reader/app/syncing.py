"""Bringing the library up to date behind the reader's back: in a thread; what comes of it is posted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual.message import Message

from reader.errors import BroadsheetError
from reader.library.library import Library
from reader.library.progress import Progress, Report
from reader.library.stop import Stop


class Sync:
    """`run` belongs in a thread, `end` may be called from any. Killed, it leaves a good index."""

    @dataclass
    class Progressed(Message):
        """It has come further."""

        progress: Progress

    @dataclass
    class Done(Message):
        """It has ended, or was ended."""

        report: Report

    @dataclass
    class Failed(Message):
        """It could not be done."""

        error: BroadsheetError

    def __init__(self, library: Library, post: Callable[[Message], object]) -> None:
        self._library = library
        self._post = post
        self._stop = Stop()

    def run(self) -> None:
        """Read what changed."""
        try:
            report = self._library.sync(watch=self._watch, stop=self._stop)
        except BroadsheetError as error:
            self._post(self.Failed(error))
        else:
            self._post(self.Done(report))

    def _watch(self, progress: Progress) -> None:
        self._post(self.Progressed(progress))

    def end(self) -> None:
        """Go no further; what is done is kept."""
        self._stop.set()


def said(progress: Progress) -> str:
    """How far a sync is, in a few words."""
    done = f"{progress.done:,}" if progress.total is None else f"{progress.done:,}/{progress.total:,}"
    return f"{progress.step} {done}"


def told(report: Report) -> str:
    """What a sync has done; nothing where nothing changed."""
    changes = [f"{report.added:,} added"] * bool(report.added) + [f"{report.removed:,} removed"] * bool(
        report.removed
    )
    left = len(report.left_out)
    changes += [f"{left} file{'s' * (left > 1)} left out: press !"] * bool(left)
    if report.stopped:
        changes.append("stopped; the next sync goes on from here")
    return ", ".join(changes)
