"""The help screen: every key, from the same table as the bindings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.app.keys import ALIKE, Key, shown
from reader.paths import bundled


class HelpScreen(ModalScreen[None]):
    """Over the reading screen; any of its keys closes it."""

    CSS_PATH = bundled("styles") / "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,？,enter", "dismiss", "close", key_display="esc"),
        Binding("j,down", "scroll(1)", "down", show=False),
        Binding("k,up", "scroll(-1)", "up", show=False),
        Binding("space,pagedown", "scroll(10)", "page down", show=False),
        Binding("b,pageup", "scroll(-10)", "page up", show=False),
    ]

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__()
        self._keys = sorted(keys, key=lambda key: key.group)

    def compose(self) -> ComposeResult:
        """A heading and a table for each group of keys."""
        with VerticalScroll(id="help") as box:
            box.border_title = "Keys"
            box.border_subtitle = "esc closes"
            for group, keys in groupby(self._keys, key=lambda key: key.group):
                yield Static(group, classes="help-group", markup=False)
                for key in keys:
                    yield Static(_row(key), classes="help-key", markup=False)
            forms = " ".join(form for forms in ALIKE.values() for form in forms.split())
            yield Static("Input method on", classes="help-group", markup=False)
            yield Static(Content(f"{forms}  act as their half-width keys"), classes="help-key")
            yield Static("Everywhere", classes="help-group", markup=False)
            yield Static(Content.assemble(("^p".ljust(20), "bold"), "Command palette: every command by name"))

    def action_scroll(self, lines: int) -> None:
        """Move the list by `lines`."""
        self.query_one("#help").scroll_relative(y=lines, animate=False)


def _row(key: Key) -> Content:
    names = " ".join(shown(name) for name in f"{key.keys},{key.back}".split(",") if name)
    return Content.assemble((names.ljust(20), "bold"), key.help)
