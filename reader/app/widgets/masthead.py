"""The line at the top: the paper, its date, how much there is to read."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from reader.compose import clip
from reader.typeset import cells


class Masthead(Widget):
    """One line; what does not fit is left away from the right."""

    def __init__(self, name: str, about: str) -> None:
        super().__init__()
        self.show(name, about)

    def show(self, name: str, about: str) -> None:
        """Say what is open: its name, its dates and how many articles."""
        self._paper, self._about = name, about
        self.refresh()

    def render(self) -> RenderResult:
        """The name at the left, the rest at the right."""
        width = self.size.width
        about = clip(self._about, width - 4)
        name = clip(self._paper, max(0, width - cells(about) - 4))
        room = max(1, width - cells(name) - cells(about) - 2)
        return Content.assemble(f" {name}", " " * room, (about, "not bold"), " ")
