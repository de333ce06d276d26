"""The App: themes, the command palette, and an end that leaves the terminal as it was."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen
from textual.theme import Theme

from reader.app.keys import Key, shown
from reader.app.screens.reading import ReadingScreen
from reader.article import Edition
from reader.compose.palette import Palette, names, palette
from reader.paths import bundled
from reader.settings import Settings


class BroadsheetApp(App[None]):
    """Reads one edition."""

    TITLE = "broadsheet"
    CSS_PATH: ClassVar = [bundled("styles") / "reading.tcss", bundled("styles") / "ledger.tcss"]
    # Textual reads a screen's own stylesheet only when it is pushed, and the ground screen never is.
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, edition: Edition, settings: Settings) -> None:
        super().__init__()
        self._edition = edition
        self._settings = settings
        self.animation_level = "none"
        for name in names():
            self.register_theme(_theme(palette(name)))
        self.theme = settings.theme

    def get_default_screen(self) -> Screen[None]:
        """The reading screen is the ground, nothing lies under it."""
        return ReadingScreen(self._edition, self._settings, self.theme)

    def on_mount(self) -> None:
        """Give the reader's own keys, and end well when told to end."""
        if self._settings.keys:
            self.set_keymap(self._settings.keys)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self.exit, None, 128 + number)

    def action_next_theme(self) -> None:
        """The next of the themes, in order of name."""
        mine = names()
        at = mine.index(self.theme) if self.theme in mine else -1
        self.theme = mine[(at + 1) % len(mine)]

    def watch_theme(self, theme_name: str) -> None:
        """The article is painted by our own palette; it follows the theme where there is one of that name."""
        if theme_name in names():
            for screen in self.screen_stack if self.is_running else ():
                if isinstance(screen, ReadingScreen):
                    screen.use_theme(theme_name)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key of the screen, by name."""
        for key in getattr(screen, "KEYS", ()):
            yield from _commands(key, screen)


def _commands(key: Key, screen: Screen[object]) -> Iterable[SystemCommand]:
    first = shown(key.keys.split(",")[0])
    directions = [(f"{key.action}(1)", "", first)] if key.back else [(key.action, "", first)]
    if key.back:
        directions.append((f"{key.action}(-1)", " (back)", shown(key.back.split(",")[0])))
    for action, suffix, keyed in directions:
        act = partial(screen.run_action, action)
        yield SystemCommand(f"{key.label.capitalize()}{suffix}", f"{key.help} [{keyed}]", act)


def _theme(palette: Palette) -> Theme:
    return Theme(name=palette.name, dark=palette.dark, **palette.colours)  # type: ignore[arg-type]
