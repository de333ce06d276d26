"""The line at the top: the paper, its date, how much there is to read."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from reader.app.front import bars


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
        name, about, end = bars.masthead(self._paper, self._about, self.size.width)
        return Content.assemble(name, (about, "not bold"), end)
