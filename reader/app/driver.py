"""The terminal, as the app has it: taken over without a flicker from the first screen, left at once."""

from __future__ import annotations

import asyncio
import os
import re
import select
import signal
import termios
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import Any

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from reader import first_screen, terminal
from reader.app.compact import compact

ALTERNATE = "\x1b[?1049h"
FULL = "\x1b[1;1H"
"""A full frame begins with the cursor at the top left."""
MOVES = re.compile(r"\x1b\[\d+;\d+H")


class Terminal(LinuxDriver):
    """Textual's own driver, but for its start and its end."""

    on_first_frame: Callable[[first_screen.Frame], None] | None = None
    """Told of the first full frame before it is written, and then no more."""
    _framed = False
    _painted = ""
    """The last that was painted, where nothing was painted over it."""
    _watched = False
    """Whether the terminal is watched for being gone."""
    _standing = ""
    """The first screen, taken over and yet to be compared with what the app itself would have painted."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._listening = Event()

    def listen(self) -> None:
        """Take keys from now on: what was typed earlier waited in the terminal, and comes first."""
        self._listening.set()

    def run_input_thread(self) -> None:
        """Wait for input, once there is a screen whose keys it can be."""
        while not self.exit_event.is_set():
            if self._listening.wait(0.1):
                self._take(terminal.typed())
                super().run_input_thread()
                return

    def _take(self, typed: bytes) -> None:
        """What was typed while the terminal was asked something, as if it were typed now."""
        parser = XTermParser()
        for message in (*parser.feed(typed.decode("utf-8", "replace")), *parser.tick()) if typed else ():
            self.process_message(message)

    def start_application_mode(self) -> None:
        """Take the terminal; where the first screen stands on it, it is not entered anew.

        Told to end from here on, the app gives it back.
        """
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self._app.exit, None, 128 + number)
        if not self._watched:
            self._watched = True
            Thread(target=self._watch, args=(loop,), daemon=True).start()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        before = first_screen.before()
        if before is not None:
            self.attrs_before = before

    def _watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """End the app when its terminal is gone: a shell or `make` above it may keep the signal to itself."""
        watched = select.poll()
        watched.register(self.fileno, 0)
        if any(told & select.POLLHUP for _, told in watched.poll()):
            with suppress(RuntimeError):  # it has ended by itself
                loop.call_soon_threadsafe(self._app.exit, None, 128 + signal.SIGHUP)

    def write(self, data: str) -> None:
        """Write `data`; what stands on the screen already is not painted again."""
        if data.startswith(FULL):
            self._paint(compact(data))
        elif self._framed or data != ALTERNATE or first_screen.shown() is None:
            if MOVES.match(data):
                self._painted = ""
            super().write(data)

    def take_over(self, columns: int, lines: int) -> bool:
        """Whether the first screen stands in a window of this size: it is the app's own from now on."""
        standing = first_screen.shown()
        if self._framed or standing is None or standing[1:] != (columns, lines):
            return False
        self._framed = True
        self._standing = standing[0].decode()
        first_screen.taken()
        if self.on_first_frame is not None and not first_screen.is_kept():
            self.on_first_frame(standing)
        self.listen()
        return True

    def _paint(self, frame: str) -> None:
        if not self._framed:
            self._framed = True
            first_screen.taken()
            if self.on_first_frame is not None:
                columns, lines = os.get_terminal_size(2)
                self.on_first_frame((frame.encode("utf-8", "replace"), columns, lines))
            self.listen()  # no earlier: what a key brings must not be kept as the first screen
        standing, self._standing = self._standing, ""
        # What was painted over the first screen since then was painted right, and has changed back to this.
        if frame not in (self._painted, standing):
            super().write(frame)
        self._painted = frame

    def leave(self) -> None:
        """Give the terminal back now: nothing typed or moved from here on is meant for us.

        A terminal that is gone already, its window closed, needs nothing given back.
        """
        writer = self._writer_thread
        if writer is None or not writer.is_alive():
            return
        self._disable_bracketed_paste()
        self._enable_line_wrap()
        self._disable_in_band_window_resize()
        self._disable_mouse_support()
        self.write("\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l")
        writer.stop()
        if self.attrs_before is not None:
            with suppress(termios.error):
                termios.tcflush(self.fileno, termios.TCIFLUSH)
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
