"""The line above the footer: where one is, which hit, what the figure under the cursor means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from reader.app.front import bars
from reader.app.widgets.reading_pane import ReadingPane

if TYPE_CHECKING:
    from reader.figures import Figure

SAID_FOR = 4.0
"""Seconds that a message stays."""


@dataclass
class Said(Message):
    """Something to be told to the reader, from any widget."""

    text: str


class StatusLine(Widget):
    """One line. `say` puts a message over it for a while."""

    def __init__(self) -> None:
        super().__init__()
        self._left = ""
        self._right = ""
        self._said = ""
        self._busy = ""

    def show(self, pane: ReadingPane, *, position: tuple[int, int], hits: str, figure: Figure | None) -> None:
        """Say where `pane` is; `position` is the article's number of all, `hits` how many are lit up."""
        left = [hits] if hits else []
        if figure is not None:
            from reader.figures.ledger import meaning

            left.append(meaning(figure))
        bottom = pane.scroll_offset.y + pane.size.height
        self._left = "   ".join(left)
        self._right = bars.position(
            *position, bottom=bottom, height=pane.virtual_size.height, shown=pane.size.height
        )
        if self._left:
            self._said = ""
        self.refresh()

    def busy(self, what: str) -> None:
        """Say what goes on behind, until it is said again; nothing where it is over."""
        self._busy = what
        self.refresh()

    def say(self, message: str) -> None:
        """Show `message` for a while."""
        self._said = message
        self.refresh()
        self.set_timer(SAID_FOR, self._fall_silent)

    def _fall_silent(self) -> None:
        self._said = ""
        self.refresh()

    def render(self) -> RenderResult:
        """The message or the state at the left, the position at the right."""
        right = " · ".join(filter(None, [self._busy, self._right]))
        return Content(bars.status(self._said or self._left, right, self.size.width))
