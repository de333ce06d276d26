"""A real terminal for a test: the program in a pty, its screen read through pyte."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Sequence
from types import TracebackType

import pyte

MOUSE = b"\x1b[?1000h"
"""What the app asks the terminal for when it begins."""
PATIENCE = 20.0
"""Seconds to wait for the screen; a failing test's time, never a passing one's."""
UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b[P_^][^\x1b]*\x1b\\")


class Terminal:
    """The program `argv` on a screen of `columns` × `rows`; leaving its context ends the program."""

    def __init__(
        self,
        argv: Sequence[str],
        *,
        columns: int = 120,
        rows: int = 40,
        env: dict[str, str] | None = None,
        answers: bool = True,
    ):
        self.screen = pyte.Screen(columns, rows)
        if answers:
            self.screen.write_process_input = self.send  # type: ignore[method-assign]
        self._stream = pyte.ByteStream(self.screen)
        self.written = b""
        """Every byte that the program wrote."""
        self.master, self._slave = self._open = pty.openpty()
        self._size(columns, rows)
        self.before = termios.tcgetattr(self._slave)
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(self._slave, termios.TIOCSCTTY, 0)
            for number in (0, 1, 2):
                os.dup2(self._slave, number)
            whole = dict(os.environ, TERM="xterm-256color", COLORTERM="truecolor", **(env or {}))
            for name in ("COLUMNS", "LINES", "TMUX", "NO_COLOR"):
                whole.pop(name, None)
            os.execvpe(argv[0], list(argv), whole)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        try:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        self.hang_up()

    @property
    def text(self) -> str:
        """The screen, without the stubs behind wide characters and without blanks."""
        width = range(self.screen.columns)
        rows = (self.screen.buffer[y] for y in range(self.screen.lines))
        return re.sub(r"[ \t]+", " ", "\n".join("".join(row[x].data for x in width).rstrip() for row in rows))

    def send(self, keys: str | bytes) -> None:
        """Type `keys`."""
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)

    def hang_up(self) -> None:
        """Close the window."""
        for number in self._open:
            os.close(number)
        self._open = ()

    def resize(self, columns: int, rows: int) -> None:
        """Another size of the window."""
        self.screen.resize(rows, columns)
        self._size(columns, rows)
        os.kill(self.pid, signal.SIGWINCH)

    def see(self, *needles: str, gone: Sequence[str] = ()) -> str:
        """Wait until the screen shows every needle and nothing of `gone`; the screen then."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            text = self.text
            if all(needle in text for needle in needles) and not any(needle in text for needle in gone):
                return text
            if not self._pump(0.1) and self.exited:
                break
        raise AssertionError(f"never seen: {needles}, gone: {gone}\n{self.text}")

    def begun(self) -> None:
        """Wait until the app itself has the terminal, whose first screen stands before it."""
        end = time.monotonic() + PATIENCE
        while MOUSE not in self.written and time.monotonic() < end:
            self._pump(0.1)
        assert MOUSE in self.written

    def wait(self) -> int:
        """Wait until the program has ended; its exit code, or minus the signal's number."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self._pump(0.05)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                while self._pump(0):
                    pass
                return os.waitstatus_to_exitcode(status)
        raise AssertionError(f"still running\n{self.text}")

    @property
    def exited(self) -> bool:
        """Whether the program is no more."""
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return True
        return False

    def as_it_was(self) -> bool:
        """Whether the terminal's modes are those from before the program."""
        return termios.tcgetattr(self._slave) == self.before

    def _size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _pump(self, patience: float) -> bool:
        if not self._open:
            time.sleep(patience)
            return False
        ready, _, _ = select.select([self.master], [], [], patience)
        if not ready:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            return False
        self.written += data
        self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", data))
        return bool(data)


def broadsheet(*arguments: str, **options: object) -> Terminal:
    """The program itself on a terminal."""
    return Terminal([sys.executable, "-m", "reader", *arguments], **options)  # type: ignore[arg-type]
