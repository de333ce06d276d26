"""The line at the bottom: the keys that act now, each with its word. One widget, painted at once."""

from __future__ import annotations

from itertools import accumulate, chain, groupby
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from reader.typeset import cells

LAST = ("help", "quit")
"""Bindings that stand at the end, however narrow the window."""


class _Part(NamedTuple):
    """A piece of the line."""

    text: str
    is_key: bool
    binding: Binding


def _width(parts: list[_Part]) -> int:
    return sum(cells(part.text) for part in parts)


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
        shown = [self._parts(list(same)) for _, same in groupby(self._shown(), _together)]
        last = [parts for parts in shown if parts[0].binding.id in LAST]
        room = self.size.width - sum(map(_width, last))
        parts: list[_Part] = []
        for group in shown:
            if group not in last:
                room -= _width(group)
                if room < 0:
                    break
                parts += group
        parts += chain.from_iterable(last)
        self._at = [
            (end - cells(part.text), end, part.binding)
            for part, end in zip(parts, accumulate(cells(part.text) for part in parts), strict=True)
        ]
        styles = {
            on: self.get_visual_style(f"key-line--{name}") for on, name in ((True, "key"), (False, "word"))
        }
        return Content.assemble(*((part.text, styles[part.is_key]) for part in parts))

    def _parts(self, bindings: list[Binding]) -> list[_Part]:
        """What is shown of bindings that share a word, or of one."""
        keys = [self.app.get_key_display(binding) for binding in bindings]
        apart = " " if any(len(key) > 1 for key in keys) else ""
        parts = [
            _Part((apart if number else " ") + key, True, binding)
            for number, (key, binding) in enumerate(zip(keys, bindings, strict=True))
        ]
        group = bindings[0].group
        word = group.description if group is not None else bindings[0].description
        return [*parts, _Part(f" {word} ", False, bindings[0])]

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
