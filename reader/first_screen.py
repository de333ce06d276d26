"""The first screen, before the app is there: a terminal app in Python spends most of its start on imports.

The screen that was last shown is kept in the cache folder, for these paths, this window and these settings,
and written again at once, before anything is imported, if no file behind it has changed. Where none is kept,
`reader.app.front` draws it once the text is read. The app paints over it when it is there, and writes nothing
at all where the picture is the same.

From the first byte on the terminal is silent (no echo, no lines), so that keys typed early wait for the app;
Ctrl+C still interrupts until the app takes the keys. Whoever ends without the app calls `leave`.

Only built-in modules may be imported here: every other costs the time that this saves.
"""

from __future__ import annotations

import os

from reader import kept, terminal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Figures = Mapping[str, Sequence[tuple[int, int, str]]]
    """The figures of texts: start, end and kind. Finding them takes compiling what does (20 ms)."""

KEPT = 32
"""Screens kept; the one not opened for longest goes first."""
ENTER = b"\x1b[?1049h\x1b[?25l\x1b[?7l"
"""The alternate screen, no cursor, no wrapping of lines: as the app has it."""
LEAVE = b"\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h"

Frame = tuple[bytes, int, int]
"""The bytes that paint the screen, and its columns and lines."""


class _Terminal:
    """What the terminal was before us; there is one terminal, so there is one of this."""

    before: list[object] | None = None
    shown: Frame | None = None
    kept: bool = False
    """Whether that is a screen of an earlier time."""
    figures: Figures = {}  # noqa: RUF012, one terminal


def shown() -> Frame | None:
    """The screen that stands on the terminal since the start; None where none does."""
    return _Terminal.shown


def is_kept() -> bool:
    """Whether the screen that stands since the start is one of an earlier time."""
    return _Terminal.kept


def figures() -> Figures:
    """The figures of the texts on the screen that stands since the start: start, end and kind of each."""
    return _Terminal.figures


def before() -> list[object] | None:
    """The terminal's attributes as they were before `silence`; None where it was not silenced."""
    return _Terminal.before


def show(words: list[str]) -> None:
    """Write the screen kept for the command line `words`, where there is one and it is still true."""
    if not all(map(os.isatty, (0, 1, 2))):
        return
    columns, lines = os.get_terminal_size(2)
    found = _kept(words, columns, lines)
    if found is not None:
        _Terminal.kept = True
        paint((found[0], columns, lines), found[1])


def paint(frame: Frame, figures: Figures) -> None:
    """Write `frame`, for which `figures` were found, and let it stand until the app has the terminal."""
    if silence():
        _end_well()
        _Terminal.shown, _Terminal.figures = frame, figures
        rest = ENTER + frame[0]
        while rest:
            rest = rest[os.write(2, rest) :]


def silence() -> bool:
    """Keep what is typed from being echoed, or waiting for a line's end; whether that could be done."""
    if _Terminal.before is not None:
        return True
    try:
        import termios
    except ImportError:  # Windows: the app's own driver sees to it, later
        return False
    try:
        attributes = termios.tcgetattr(0)
        _Terminal.before = list(attributes)
        attributes[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR)
        attributes[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        termios.tcsetattr(0, termios.TCSANOW, attributes)
    except termios.error:
        _Terminal.before = None
        return False
    terminal.ask()
    return True


def leave() -> None:
    """Give the terminal back as it was. Does nothing where nothing was done to it."""
    if _Terminal.shown is not None:
        os.write(2, LEAVE)
        _Terminal.shown = None
    if _Terminal.before is not None:
        import termios

        termios.tcsetattr(0, termios.TCSANOW, _Terminal.before)  # type: ignore[arg-type]
        _Terminal.before = None


def taken() -> None:
    """The app has the terminal now, and gives it back itself."""
    _Terminal.shown = None


class Memory:
    """Where the first screen of a command line, `words`, is kept for the next time that it is given.

    It is true as long as no one of `files` changes; files that are not there count as well. Made before they
    are read: what changes from then on is not in the screen.
    """

    def __init__(self, words: list[str], files: list[str]) -> None:
        self._words = words
        self._files = files
        try:
            self._stamps: list[kept.Stamp] | None = kept.stamps(files)
        except kept.TooManyError:
            self._stamps = None

    def keep(self, frame: Frame, figures: Figures) -> None:
        """Keep `frame` and the figures of its texts."""
        painted, columns, lines = frame
        if self._stamps is not None:
            value = (self._files, self._stamps, painted, figures)
            kept.put("screens", _key(self._words, columns, lines), value, at_most=KEPT)

    def forget(self, columns: int, lines: int) -> None:
        """Keep none for a window of this size: it would not be true."""
        kept.drop("screens", _key(self._words, columns, lines))


def _kept(words: list[str], columns: int, lines: int) -> tuple[bytes, Figures] | None:
    found = kept.get("screens", _key(words, columns, lines))
    if not isinstance(found, tuple):
        return None
    files, stamps, painted, figures = found
    try:
        return (painted, figures) if stamps == kept.stamps(files) else None
    except kept.TooManyError:
        return None


def _key(words: list[str], columns: int, lines: int) -> tuple[object, ...]:
    environment = tuple(os.environ.get(name) for name in ("TERM", "COLORTERM", "NO_COLOR"))
    return (tuple(words), kept.here(), columns, lines, environment, terminal.remembered())


def _end_well() -> None:
    """Told to end before the app is there to hear it, give the terminal back first."""
    import signal

    def end(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGHUP, end)
