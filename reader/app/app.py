"""The App: themes, the command palette, and an end that leaves the terminal as it was."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from rich.console import RenderableType
from rich.control import Control
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.driver import Driver
from textual.events import DescendantFocus
from textual.screen import Screen
from textual.theme import Theme

from reader import first_screen, kept, precompiled
from reader.app.cell_widths import draw_ambiguous
from reader.app.compact import compact
from reader.app.holdings import Holdings
from reader.app.keys import Key, shown
from reader.app.screens.reading import ReadingScreen
from reader.article import Edition
from reader.compose.palette import Palette, names, palette
from reader.paths import bundled
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.first_screen import Frame, Memory

LONGEST_WAIT = 0.5
"""Seconds until the window is painted whatever it holds."""


class BroadsheetApp(App[None]):
    """Reads one edition."""

    TITLE = "broadsheet"
    CSS_PATH = bundled("styles") / "reading.tcss"
    # Textual reads a screen's own stylesheet only when it is pushed, and the ground screen never is.
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        edition: Edition | Holdings,
        settings: Settings,
        memory: Memory | None = None,
    ) -> None:
        super().__init__(driver_class=_driver())
        self._memory = memory
        self._curtain = ExitStack()
        self._raised = False
        self._edition = edition
        self._settings = settings = settings.on_terminal(1)
        draw_ambiguous(settings.ambiguous)
        self.animation_level = "none"
        for name in names():
            self.register_theme(_theme(palette(name)))
        self.theme = settings.theme

    def get_default_screen(self) -> Screen[None]:
        """The reading screen is the ground, nothing lies under it."""
        return ReadingScreen(self._edition, self._settings, self.theme, columns=self.size.width)

    def open_holdings(self, holdings: Holdings) -> None:
        """Read something else, as it was left; what was open lies under it."""
        self._memory = None  # what is seen first belongs to the command line, which named something else
        self.push_screen(ReadingScreen(holdings, self._settings, self.theme, columns=self.size.width))

    def on_mount(self) -> None:
        """Give the reader's own keys, and hold the curtain down."""
        # Nothing is painted until there is a page to see: a window that fills up in steps flickers.
        self._curtain.enter_context(self.batch_update())
        self.set_timer(LONGEST_WAIT, self._raise_late)
        if self._memory is not None:
            setattr(self._driver, "on_first_frame", self._keep_first)  # noqa: B010, other drivers lack it
        if self._settings.keys:
            self.set_keymap(self._settings.keys)

    def on_resize(self) -> None:
        """Lay out for a new size at once: Textual waits 8 ms for others, which are taken as one anyway."""
        if (at_once := getattr(self, "_check_resize", None)) is not None:
            self.call_next(at_once)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Nothing moves by itself, no caret either: over a slow line each blink would have to be sent."""
        if hasattr(event.widget, "cursor_blink"):
            event.widget.cursor_blink = False

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Give the terminal back and end, at once: all that is to be kept is written when it comes about.

        Taking down what is mounted, thread by thread, costs Textual a quarter of a second and nobody sees it.
        """
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen):
                screen.keep_place()
        leave = getattr(self._driver, "leave", None)
        if leave is None or message is not None:
            super().exit(result, return_code, message)
        else:
            try:
                leave()
                self._catch_up()
                self._keep_last()
            finally:
                os._exit(return_code)

    def _keep_first(self, frame: Frame) -> None:
        """Keep what is seen first, should the reader leave in a way that leaves no time for it."""
        screen = self.screen
        if self._memory is not None and isinstance(screen, ReadingScreen) and screen.holdings.rest is None:
            figures = first_screen.figures() or screen.pane.figures_around()
            kept.later(partial(self._memory.keep, frame, figures))

    def _keep_last(self) -> None:
        """Keep what the reader leaves: it is what will be seen first next time, or forgotten."""
        if self._memory is None:
            return
        screen, (columns, lines) = self.screen, self.size
        if isinstance(screen, ReadingScreen) and screen.lies_open and self.theme == self._settings.theme:
            frame = screen._compositor.render_full_update().render_segments(self.console)
            cursor = Control.move_to(*screen.outer_size.clamp_offset(self.cursor_position)).segment.text
            painted = compact(frame + cursor).encode("utf-8", "replace")
            self._memory.keep((painted, columns, lines), screen.pane.figures_around())
        else:
            self._memory.forget(columns, lines)

    def refresh_css(self, animate: bool = True) -> None:
        """Have the theme's colours in the stylesheets; at the start those are yet to be read, once."""
        if self.is_running and self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def takes_over(self) -> bool:
        """Whether the first screen stands, as tall and wide as the window: it need not be painted."""
        take_over = getattr(self._driver, "take_over", None)
        if take_over is None or not take_over(*self.size):
            return False
        # Later, when nobody waits for a key: where it was not what is painted now, that is put right.
        self.set_timer(LONGEST_WAIT, self.screen.refresh)
        return True

    def raise_curtain(self) -> None:
        """Paint: the page is set. Said again, it is nothing new."""
        if self._raised:
            return
        self._raised = True
        gc.freeze()
        gc.enable()
        # What was mounted behind it asks for a layout, which paints all, and again for all to be painted.
        self.screen._repaint_required = False
        self._curtain.close()
        self.set_timer(LONGEST_WAIT, self._catch_up)
        if listen := getattr(self._driver, "listen", None):
            self.set_timer(LONGEST_WAIT, listen)  # should no frame have been painted by then

    def _catch_up(self) -> None:
        """Keep what the start has made, now that nobody waits for it."""
        precompiled.keep()
        kept.catch_up()

    def _raise_late(self) -> None:
        """There is no page to wait for, as in a library that is yet to be read: paint what there is."""
        if not self._raised:
            self.raise_curtain()
            # What was laid out behind the curtain is not painted by itself any more.
            self.screen.refresh(layout=True)

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

    def action_command_palette(self) -> None:
        """Every command by name; imported now, for `run` leaves it out."""
        from textual.command import CommandPalette

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(id="--command-palette"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key of the screen, by name."""
        for key in getattr(screen, "KEYS", ()):
            yield from _commands(key, screen)


def _driver() -> type[Driver] | None:
    """Our own hold of the terminal where that is what the app is drawn on; else as Textual chooses."""
    if sys.platform == "win32" or os.environ.get("TEXTUAL_DRIVER"):
        return None
    from reader.app.driver import Terminal

    return Terminal


def _commands(key: Key, screen: Screen[object]) -> Iterable[SystemCommand]:
    first = shown(key.keys.split(",")[0])
    directions = [(f"{key.action}(1)", "", first)] if key.back else [(key.action, "", first)]
    if key.back:
        directions.append((f"{key.action}(-1)", " (back)", shown(key.back.split(",")[0])))
    for action, suffix, keyed in directions:
        act = partial(screen.run_action, action)
        yield SystemCommand(f"{key.label.capitalize()}{suffix}", f"{key.help} · {keyed}", act)


def _theme(palette: Palette) -> Theme:
    colours: Any = palette.colours
    # Said twice: of the first Textual makes shades, and from the shades the colour again, a step darker.
    return Theme(name=palette.name, dark=palette.dark, variables=colours, **colours)
