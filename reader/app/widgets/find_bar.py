"""The find bar: a word goes in, hits light up while it is typed, and the count says where one is."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static


class FindBar(Horizontal):
    """Hidden until `open`; Enter keeps the hits and hides the bar, Esc takes them away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", "go on", show=False, priority=True),
        Binding("escape", "abandon", "end the find", show=True),
        Binding("down", "step(1)", "next hit", show=True),
        Binding("up", "step(-1)", "previous hit", show=True),
    ]

    @dataclass
    class Changed(Message):
        """Another query stands in the bar."""

        query: str

    class Kept(Message):
        """Enter: the reader goes on among the hits."""

    class Abandoned(Message):
        """Esc: back to where the find began."""

    @dataclass
    class Stepped(Message):
        """To the next (1) or the previous (-1) hit, the bar staying open."""

        direction: int

    _count = ""

    def compose(self) -> ComposeResult:
        """A prompt, the input, the count."""
        yield Static("/", id="find-prompt")
        yield Input(id="find-input", placeholder="find in this article", compact=True)
        yield Static("", id="find-count")

    def open(self) -> None:
        """Show the bar with its last query selected, ready to be typed over."""
        self.display = True
        box = self.query_one(Input)
        # Set at once: what is typed right behind the key belongs here already.
        self.screen.set_focus(box)
        box.action_select_all()
        if box.value:
            self.post_message(self.Changed(box.value))

    def close(self) -> None:
        """Hide the bar."""
        self.display = False

    def show_count(self, hits: str) -> None:
        """Say how many `hits` there are; nothing while nothing is looked for."""
        count = (hits or "no hit") if self.query_one(Input).value else ""
        if count != self._count:  # told anew, it would lay out the whole screen
            self._count = count
            self.query_one("#find-count", Static).update(count)

    def on_input_changed(self, event: Input.Changed) -> None:
        """A key was typed."""
        event.stop()
        if self.display:
            self.post_message(self.Changed(event.value))

    async def action_keep(self) -> None:
        """Enter: what was typed before it is the bar's, and what is typed behind it the article's."""
        way = [self, *([self.parent] if isinstance(self.parent, Widget) else [])]
        await _handled(self.query_one(Input), *way)
        self.post_message(self.Kept())
        await _handled(*way)

    def action_abandon(self) -> None:
        """Esc."""
        self.post_message(self.Abandoned())

    def action_step(self, direction: int) -> None:
        """Down or up, while the bar is open."""
        self.post_message(self.Stepped(direction))


async def _handled(*widgets: Widget) -> None:
    """Wait until each in turn has handled the messages that it has got so far."""
    for widget in widgets:
        done = asyncio.Event()
        if widget.call_later(done.set):
            await done.wait()
