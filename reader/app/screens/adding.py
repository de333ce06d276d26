"""Adding to the library: a line for a path or an address, completed as one types."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input, Static

from reader.app.widgets.lit import visible
from reader.errors import BroadsheetError
from reader.library.library import Library
from reader.paths import bundled

ASKS = "a folder, a file of articles, or https://… of an RSS or Atom feed"


class PathSuggester(Suggester):
    """The first name in its folder that begins as what was typed; hidden ones when a dot was."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """`value` with the name made whole; None where none begins so."""
        typed, begun = os.path.split(value)
        if not begun:
            return None
        try:
            names = sorted(os.listdir(Path(typed).expanduser()))  # noqa: PTH208, names alone: they may be many
        except (OSError, ValueError, RuntimeError):
            return None
        for name in names:
            if name.startswith(begun) and name.isprintable():
                whole = os.path.join(typed, name)  # noqa: PTH118, what was typed stays as it is
                return whole + os.sep * Path(whole).expanduser().is_dir()
        return None


class AddingScreen(ModalScreen[Library | None]):
    """Dismissed with the library once something was put into it, or with None."""

    CSS_PATH = bundled("styles") / "adding.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "close", key_display="esc"),
        Binding("tab", "complete", "complete", priority=True),
    ]
    AUTO_FOCUS = "Input"

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._input = Input(placeholder=ASKS, suggester=PathSuggester(), compact=True)
        self._notes = Static("", id="adding-notes", markup=False)

    def compose(self) -> ComposeResult:
        """The line in a box, and under it what is wrong."""
        with Vertical(id="adding") as box:
            box.border_title = "Add to the library"
            box.border_subtitle = "tab completes · enter adds · esc closes"
            yield self._input
            yield self._notes

    def on_mount(self) -> None:
        """Nothing is wrong yet."""
        self._say("")

    def action_complete(self) -> None:
        """Take what is suggested."""
        self._input.action_end()
        self._input.action_cursor_right()

    @on(Input.Changed)
    def _typed(self) -> None:
        self._say("")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        path = event.value.strip()
        if not path:
            return
        try:
            self._library.add(path)
        except BroadsheetError as error:
            self._say(visible(str(error)))
        else:
            self.dismiss(self._library)

    def _say(self, problem: str) -> None:
        self._notes.update(problem)
        self._notes.display = bool(problem)
