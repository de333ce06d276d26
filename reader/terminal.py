"""How wide the terminal draws ambiguous characters (“ ” … — ■ ①), one cell or two: it is asked.

One is printed on the alternate screen, where nobody sees it, and the terminal asked where its cursor stands.
It is asked with the first bytes of all and answers while the program is still being loaded, so that nothing
waits for it, but once in a terminal that was never met before. What it answered is kept in the cache folder.

Only built-in modules may be imported here at the start: every other delays the first screen.
"""

from __future__ import annotations

import os
from time import monotonic

from reader import kept

QUESTION = "\x1b[?1049h\x1b[H“\x1b[6n\x1b[?1049l".encode()
MUTE = frozenset({None, "", "dumb", "linux"})
"""Values of TERM for terminals without an alternate screen."""
PATIENCE = 0.25
"""Seconds that a terminal never met before is given to answer in, while the program is being loaded."""
LONGEST = 4096
"""Bytes read at a time."""
KEPT = 32
"""Terminals remembered."""
SILENT = 0
"""What is kept of a terminal that has not answered."""
NAMES = (
    *("TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "LC_TERMINAL", "VTE_VERSION", "XTERM_VERSION"),
    *("LC_ALL", "LC_CTYPE", "LANG"),
)
"""Variables of the environment that tell one terminal, or one way of using it, from another."""
SESSIONS = ("WT_SESSION", "TMUX", "STY")
"""Those whose value is another each time: that they are there is what counts."""


class _Asked:
    """There is one terminal, so there is one of this."""

    at: float | None = None
    """When, by the monotonic clock, and not yet read; else None."""
    typed: bytes = b""
    answer: int = 0
    """What it has answered; 0 where it has not, or as ever."""


def ask() -> None:
    """Put the question; `width` reads the answer. The terminal must not echo."""
    if _Asked.at is None and os.environ.get("TERM") not in MUTE:
        _Asked.at = monotonic()
        os.write(2, QUESTION)


def width(*, wait: bool) -> int:
    """Cells of an ambiguous character: as the terminal says, or said when it was last asked, or else one.

    Only where it never said is an answer waited for, and only if one is to `wait`. What was typed before the
    answer is read with it; `typed` hands it on.
    """
    if _Asked.at is not None:
        known = kept.get("terminals", _terminal())
        answered = _answer(_Asked.at + PATIENCE if wait and known is None else 0.0)
        if wait or answered is not None:
            _Asked.at = None
        if wait and answered is None and known is None:
            answered = SILENT
        if answered is not None and answered != known:
            _Asked.answer = answered
            kept.later(lambda: kept.put("terminals", _terminal(), answered, at_most=KEPT))
    return remembered()


def remembered() -> int:
    """What this terminal last said an ambiguous character takes in cells; one where it never said."""
    answer = _Asked.answer or kept.get("terminals", _terminal())
    return 2 if answer == 2 else 1


def typed() -> bytes:
    """What was typed before the answer came, once."""
    early, _Asked.typed = _Asked.typed, b""
    return early


def _answer(end: float) -> int | None:
    """The answer, waited for until `end` by the monotonic clock; None where there is none."""
    import re
    from select import select

    read = b""
    try:
        while select([0], [], [], max(0.0, end - monotonic()))[0] and (more := os.read(0, LONGEST)):
            read += more
            if found := re.search(rb"\x1b\[\d+;(\d+)R", read):
                _Asked.typed += read[: found.start()] + read[found.end() :]
                return 2 if int(found[1]) > 2 else 1
    except OSError:  # the terminal has gone: whoever reads next says so
        pass
    _Asked.typed += read
    return None


def _terminal() -> tuple[str, ...]:
    """What tells this terminal from others, as far as the environment does."""
    named = [os.environ.get(name, "") for name in NAMES]
    inside = [str(name in os.environ) for name in SESSIONS]
    return (*named, *inside, os.environ.get("SSH_CONNECTION", "").split(" ")[0])
