"""The condition of the ledger: tried while it is typed; where it is none, it is told what would be one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from reader.errors import UsageError
from reader.figures.conditions import Condition, parse


class LedgerWhere(Vertical):
    """Hidden until `open`; Enter keeps the condition, Esc takes it away."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "abandon", "no condition", priority=True)]

    @dataclass
    class Changed(Message):
        """Another condition holds, or none."""

        condition: Condition | None
        text: str

    class Left(Message):
        """Enter or Esc: back to the table."""

    def compose(self) -> ComposeResult:
        """A prompt and the input; under them what is wrong with it."""
        with Horizontal(id="ledger-where-line"):
            yield Static("where", id="ledger-where-prompt", markup=False)
            yield Input(id="ledger-where-input", placeholder=">1亿元  50%..100%", compact=True)
        yield Static("", id="ledger-where-wrong", markup=False)

    def on_mount(self) -> None:
        """Wait to be opened."""
        self.display = False
        self._say("")

    def open(self) -> None:
        """Show the bar and write in it."""
        self.display = True
        box = self.query_one(Input)
        self.screen.set_focus(box)
        box.action_select_all()

    def clear(self) -> None:
        """Hide the bar, empty, and say nothing of it."""
        box = self.query_one(Input)
        with box.prevent(Input.Changed):
            box.value = ""
        self._say("")
        self.display = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Try what stands there; while it is no condition, the last one holds."""
        event.stop()
        text = event.value.strip()
        try:
            condition = parse(text) if text else None
        except UsageError as error:
            self._say(str(error))
            return
        self._say("")
        self.post_message(self.Changed(condition, text))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter: to the table, unless something is wrong."""
        event.stop()
        if not self.query_one("#ledger-where-wrong").display:
            self.display = bool(event.value.strip())
            self.post_message(self.Left())

    def action_abandon(self) -> None:
        """Esc: no condition."""
        self.clear()
        self.post_message(self.Changed(None, ""))
        self.post_message(self.Left())

    def _say(self, wrong: str) -> None:
        line = self.query_one("#ledger-where-wrong", Static)
        line.update(Content(wrong))
        line.display = bool(wrong)
