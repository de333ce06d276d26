"""Which files could not be read, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.article import LeftOut
from reader.paths import bundled


class LeftOutScreen(ModalScreen[None]):
    """A line a file."""

    CSS_PATH = bundled("styles") / "left_out.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,exclamation_mark,！", "dismiss", "close", key_display="esc"),
    ]

    def __init__(self, left_out: Sequence[LeftOut]) -> None:
        super().__init__()
        self._left_out = left_out

    def compose(self) -> ComposeResult:
        """The reasons; each names its file."""
        with VerticalScroll(id="left-out") as box:
            box.border_title = "Left out"
            box.border_subtitle = "esc closes"
            for file in self._left_out:
                yield Static(Content(file.reason), classes="left-out")
