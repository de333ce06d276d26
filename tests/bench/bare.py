"""The bare Textual app that ours is measured against: a line, a key that changes it, one that quits."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

SHOWN = ("P000001 bare", "P000002 bare")
"""What it shows before its key and after; as a paragraph of the samples opens (samples.MARKER)."""


class Bare(App[None]):
    """Nothing that an app could do without."""

    BINDINGS: ClassVar[list[BindingType]] = [("space", "turn", ""), ("q", "quit", "")]

    def compose(self) -> ComposeResult:
        yield Static(SHOWN[0])

    def action_turn(self) -> None:
        self.query_one(Static).update(SHOWN[1])


def main() -> None:
    """Run it."""
    Bare().run()
