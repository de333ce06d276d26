"""The Textual app. `run` is its door; the command line opens it only on a terminal."""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import TYPE_CHECKING

from reader import terminal
from reader.article import Edition
from reader.later import instead
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.app.holdings import Holdings
    from reader.first_screen import Memory

FRAMES = "240"
"""Frames a second at most: of Textual's sixty the first two, which the first key waits for, take 30 ms."""

TURN = 0.001
"""Seconds until another thread gets its turn: the one that writes a frame waits while the next is made."""


class _Empty(ModuleType):
    """Stands for a module of which nothing is used yet: each of its names is an empty class."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


def run(edition: Edition | Holdings, settings: Settings, memory: Memory | None = None) -> int:
    """Show `edition` until the reader leaves; returns the exit code.

    In `memory` the first screen is kept, to stand at once next time.
    """
    sys.setswitchinterval(TURN)
    os.environ.setdefault("TEXTUAL_FPS", FRAMES)  # read once, when Textual is imported
    with instead("ssl", None):  # which asyncio would load for connections that nobody makes here (6 ms)
        import asyncio  # noqa: F401
    with instead("textual.command", _Empty("textual.command")):  # the palette, which few open (17 ms)
        import textual.app  # noqa: F401
    from textual.drivers import linux_driver

    # With all keys reported as escape codes, terminals cut what an input method commits into stray keys
    # once it is longer than a few characters; without the two flags it arrives as the text it is.
    for flag in ("KITTY_REPORT_ALL_KEYS", "KITTY_REPORT_ASSOCIATED_TEXT"):
        setattr(linux_driver, flag, 0)

    from reader.app.app import BroadsheetApp

    app = BroadsheetApp(edition, settings.on_terminal(terminal.width(wait=True)), memory)
    app.run()
    return app.return_code or 0
