"""The line at the bottom: the keys that act now, each with its word. One widget, painted at once."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from reader.app.front import bars
from reader.typeset import cells

LAST = ("help", "quit")
"""Bindings that stand at the end, however narrow the window."""


def _together(binding: Binding) -> object:
    """The same for bindings that share a word."""
    return binding.group or binding.action


class KeyLine(Widget):
    """Shows the keys of the bindings that act; a click on one is the key. What does not fit is left away."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-line--key", "key-line--word"}
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._at: list[tuple[int, int, Binding]] = []
        """Where each key stands: its first cell, the cell behind its last, its binding."""

    def on_mount(self) -> None:
        """Follow what acts."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _screen: Screen[object]) -> None:
        self.refresh()

    def render(self) -> RenderResult:
        """`][ article`, `q quit`. The list of all keys and the way out are never left away."""
        groups = [list(same) for _, same in groupby(self._shown(), _together)]
        styles = [self.get_visual_style(f"key-line--{name}") for name in ("key", "word")]
        shown: list[tuple[str, Style]] = []
        self._at, at = [], 0
        for index, parts in bars.fitting([*map(self._word, groups)], self.size.width):
            for number, part in enumerate(parts):
                is_word = number == len(parts) - 1
                shown.append((part, styles[is_word]))
                end = at + cells(part)
                self._at.append((at, end, groups[index][0 if is_word else number]))
                at = end
        return Content.assemble(*shown)

    def _word(self, bindings: list[Binding]) -> bars.Word:
        """What is shown of bindings that share a word, or of one."""
        first = bindings[0]
        keys = [self.app.get_key_display(binding) for binding in bindings]
        word = first.group.description if first.group is not None else first.description
        return bars.Word(keys, word, stays=first.id in LAST)

    def _shown(self) -> list[Binding]:
        """One binding of every action that can be done now and is to be shown."""
        by_action = {
            binding.action: binding
            for _, binding, _, _ in reversed(self.screen.active_bindings.values())
            if binding.show
        }
        return list(reversed(by_action.values()))

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        for start, end, binding in self._at:
            if start <= event.x < end:
                self.app.simulate_key(binding.key)
                return
