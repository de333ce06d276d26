"""Reading a long text to its end behind the reader's back: in a thread; what comes of it is posted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from textual.message import Message
from textual.worker import get_current_worker

from reader.sources.growing import Grown


class ReadingOn:
    """`run` belongs in the thread of a worker, and ends with it."""

    @dataclass
    class Came(Message):
        """More has been read."""

        grown: Grown

    def __init__(self, rest: Iterator[Grown], post: Callable[[Message], object]) -> None:
        self._rest = rest
        self._post = post

    def run(self) -> None:
        """Read."""
        worker = get_current_worker()
        for grown in self._rest:
            if worker.is_cancelled:
                return
            self._post(self.Came(grown))
