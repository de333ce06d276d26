"""The help screen: every key, from the same table as the bindings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.app.keys import ALIKE, Key, shown
from reader.paths import bundled

KEYS = 13
"""Cells of the column of keys."""


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
                yield Static(_table((_names(key), key.help) for key in keys))
            forms = " ".join(form for forms in ALIKE.values() for form in forms.split())
            yield Static("Input method on", classes="help-group", markup=False)
            yield Static(Content(f"{forms}  act as their half-width keys"))
            yield Static("Everywhere", classes="help-group", markup=False)
            yield Static(_table([("^p", "Command palette: every command by name")]))

    def action_scroll(self, lines: int) -> None:
        """Move the list by `lines`."""
        self.query_one("#help").scroll_relative(y=lines, animate=False)


def _names(key: Key) -> str:
    return " ".join(shown(name) for name in f"{key.keys},{key.back}".split(",") if name)


def _table(rows: Iterable[tuple[str, str]]) -> Table:
    """What keys do, beside them; both wrap in their own column."""
    table = Table.grid(padding=(0, 2))
    table.add_column(width=KEYS)
    table.add_column()
    for names, meaning in rows:
        table.add_row(Text(names, "bold"), Text(meaning))
    return table
