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

from reader.typeset import cells


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
        """Keys and words: `[ ] article`, `q quit`."""
        key_style = self.get_visual_style("key-line--key")
        word_style = self.get_visual_style("key-line--word")
        parts: list[tuple[str, Style]] = []
        self._at = []
        at = 0

        def put(text: str, style: Style, binding: Binding) -> None:
            nonlocal at
            parts.append((text, style))
            self._at.append((at, at + cells(text), binding))
            at += cells(text)

        for group, same in groupby(self._shown(), lambda binding: binding.group):
            bindings = list(same)
            keys = [self.app.get_key_display(binding) for binding in bindings]
            apart = " " if any(len(key) > 1 for key in keys) else ""
            for number, (key, binding) in enumerate(zip(keys, bindings, strict=True)):
                put((apart if number else " ") + key, key_style, binding)
                if group is None:
                    put(f" {binding.description} ", word_style, binding)
            if group is not None:
                put(f" {group.description} ", word_style, bindings[0])
        return Content.assemble(*parts)

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
