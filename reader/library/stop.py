"""Stopping what goes on in another thread: a search a keystroke has overtaken, a sync at closing time."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Stop:
    """Set by another thread, it ends a search or a sync at once, or nearly."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._connections: list[sqlite3.Connection] = []

    def set(self) -> None:
        """Stop what is going on."""
        self._event.set()
        with self._lock:
            for connection in self._connections:
                connection.interrupt()

    @contextmanager
    def over(self, connection: sqlite3.Connection) -> Iterator[None]:
        """While it lasts, `set` interrupts `connection`. Raises Stopped."""
        with self._lock:
            self._connections.append(connection)
        try:
            self.check()
            yield
        except BaseException as error:
            import traceback

            # A cursor left open in some frame would have the interrupt go on through what comes next.
            traceback.clear_frames(error.__traceback__)
            if isinstance(error, sqlite3.OperationalError):
                self.check()
            raise
        finally:
            with self._lock:
                self._connections.remove(connection)

    @property
    def is_set(self) -> bool:
        """Whether it is set."""
        return self._event.is_set()

    def wait(self, seconds: float) -> None:
        """Let so much time pass. Raises Stopped as soon as it is set."""
        if self._event.wait(seconds):
            raise Stopped

    def check(self) -> None:
        """Raise Stopped when it is set."""
        if self._event.is_set():
            raise Stopped


class Stopped(Exception):  # noqa: N818  nothing went wrong
    """What was going on was stopped by whoever asked for it. Nothing is wrong."""
