"""The Textual app. `run` is its door; the command line opens it only on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Edition
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.app.holdings import Holdings
    from reader.first_screen import Memory


def run(edition: Edition | Holdings, settings: Settings, memory: Memory | None = None) -> int:
    """Show `edition` until the reader leaves; returns the exit code.

    In `memory` the first screen is kept, to stand at once next time.
    """
    from textual.drivers import linux_driver

    # With all keys reported as escape codes, terminals cut what an input method commits into stray keys
    # once it is longer than a few characters; without the two flags it arrives as the text it is.
    for flag in ("KITTY_REPORT_ALL_KEYS", "KITTY_REPORT_ASSOCIATED_TEXT"):
        setattr(linux_driver, flag, 0)

    from reader.app.app import BroadsheetApp

    app = BroadsheetApp(edition, settings, memory)
    app.run()
    return app.return_code or 0
