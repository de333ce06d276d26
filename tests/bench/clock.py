"""A program on an emulated terminal, and the time at which its screen shows what is waited for.

Every chunk of bytes is stamped when it arrives and fed to the emulator afterwards, so that the emulator's own
time is in no figure. Times are of `time.perf_counter`, in seconds.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TypeVar

import pyte

Seen = TypeVar("Seen")

PATIENCE = 60.0
"""Seconds after which a program is held not to do what is waited for."""
QUIET = 0.15
"""Seconds without a byte after which a screen is held to be at rest."""
UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b[P_^][^\x1b]*\x1b\\")
UNFINISHED = re.compile(rb"\x1b(?:\[[0-9;?<>=$]*|[P_^][^\x1b]*\x1b?)?$")
ANSWERS = (
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
    (re.compile(rb"\x1b\[>0?c"), b"\x1b[>1;10;0c"),
    (re.compile(rb"\x1b\[\?(\d+)\$p"), b"\x1b[?\\1;0$y"),
)
"""What a terminal says when it is asked, so that no program sits out its own time-outs."""
WHERE = b"\x1b[6n"


class Program:
    """`argv` on a screen of `columns` × `rows`. `started` is the moment before the fork; leaving ends it."""

    def __init__(
        self,
        argv: Sequence[str],
        *,
        columns: int = 120,
        rows: int = 40,
        env: Mapping[str, str] | None = None,
    ) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._arrived: deque[tuple[float, bytes]] = deque()
        self._cut = b""
        self._ended: float | None = None
        self.stamp = 0.0
        """When the last bytes that the screen shows arrived."""
        self._master, slave = pty.openpty()
        self._size(columns, rows)
        whole = dict(os.environ, TERM="xterm-256color", COLORTERM="truecolor", **(env or {}))
        for name in ("COLUMNS", "LINES", "TMUX", "NO_COLOR", "PYTHONDONTWRITEBYTECODE"):
            whole.pop(name, None)
        self.started = time.perf_counter()
        self._pid = os.fork()
        if self._pid == 0:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for number in (0, 1, 2):
                os.dup2(slave, number)
            os.closerange(3, 64)
            try:
                os.execvpe(argv[0], list(argv), whole)
            finally:
                os._exit(127)
        os.close(slave)

    def __enter__(self) -> Program:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        try:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self._master)

    @property
    def text(self) -> str:
        """The screen, row by row, without blanks."""
        buffer, width = self._screen.buffer, range(self._screen.columns)
        rows = ("".join([buffer[y][x].data for x in width]) for y in range(self._screen.lines))
        return "\n".join("".join(row.split()) for row in rows)

    @property
    def painted(self) -> list[list[tuple[str, str, str]]]:
        """The screen, row by row: each cell with its colours."""
        buffer, width = self._screen.buffer, range(self._screen.columns)
        return [
            [(cell.data, cell.fg, cell.bg) for cell in map(buffer[y].__getitem__, width)]
            for y in range(self._screen.lines)
        ]

    def until(self, shows: Callable[[str], bool], patience: float = PATIENCE) -> float | None:
        """When the screen first showed what `shows` says of its text; None if it did not in time."""
        end = time.perf_counter() + patience
        while not shows(self.text):
            if not self._next(end - time.perf_counter()):
                return None
        return self.stamp

    def settle(self, quiet: float = QUIET) -> None:
        """Wait until nothing has come for `quiet` seconds."""
        while self._next(quiet):
            pass

    def gather(self, quiet: float = QUIET) -> None:
        """Wait as `settle` does, nothing being fed meanwhile, so that every chunk bears its own time."""
        while self._read(quiet):
            pass

    def settled(self, body: Callable[[str], object], quiet: float = 0.5) -> float:
        """When `body` of the screen's text became what it is once nothing has come for `quiet` seconds."""
        last, since = body(self.text), self.stamp
        while self._next(quiet):
            now = body(self.text)
            if now != last:
                last, since = now, self.stamp
        return since

    def changes(self, seen: Callable[[], Seen]) -> Iterator[tuple[float, Seen]]:
        """What is `seen` after each chunk that has come, and when that was."""
        while self._next(0):
            yield self.stamp, seen()

    def type(self, keys: bytes) -> float:
        """Type `keys`; when that was."""
        now = time.perf_counter()
        os.write(self._master, keys)
        return now

    def resize(self, columns: int, rows: int) -> float:
        """Give the window another size; when that was."""
        self._screen.resize(rows, columns)
        now = time.perf_counter()
        self._size(columns, rows)
        return now

    def until_ended(self, patience: float = 10) -> float | None:
        """When the process had ended; None if it runs on."""
        end = time.perf_counter() + patience
        while time.perf_counter() < end:
            pid, _ = os.waitpid(self._pid, os.WNOHANG)
            if pid:
                return time.perf_counter()
            if self._ended is None:
                self._read(0.0005)
            else:
                time.sleep(0.0002)
        return None

    def peak(self) -> float | None:
        """The most memory the process has held, in MB; None where the system does not say."""
        try:
            status = Path(f"/proc/{self._pid}/status").read_text("utf-8")
        except OSError:
            return None
        found = re.search(r"VmHWM:\s+(\d+)", status)
        return int(found[1]) * 1024 / 1e6 if found else None

    def _size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _next(self, patience: float) -> bool:
        """Feed one chunk to the screen; False if none came in time."""
        while self._read(0):
            pass
        if not self._arrived and not (patience > 0 and self._read(patience)):
            return False
        self.stamp, data = self._arrived.popleft()
        whole = self._cut + data
        unfinished = UNFINISHED.search(whole)
        self._cut = unfinished[0] if unfinished else b""
        whole = whole[: len(whole) - len(self._cut)]
        self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", whole))
        self._answer(whole)
        return True

    def _read(self, patience: float) -> bool:
        if self._ended is not None or not select.select([self._master], [], [], patience)[0]:
            return False
        now = time.perf_counter()
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:
            data = b""
        if not data:
            self._ended = now
            return False
        self._arrived.append((now, data))
        return True

    def _answer(self, data: bytes) -> None:
        for question, answer in ANSWERS:
            for found in question.finditer(data):
                self._say(found.expand(answer))
        if WHERE in data:
            self._say(b"\x1b[%d;%dR" % (self._screen.cursor.y + 1, self._screen.cursor.x + 1))

    def _say(self, answer: bytes) -> None:
        if self._ended is None:
            os.write(self._master, answer)
