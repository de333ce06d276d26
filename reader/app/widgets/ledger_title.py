"""The line over the ledger: whose figures, which of them, how many."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from reader.app.widgets.ledger_columns import printable
from reader.compose import clip
from reader.typeset import cells


class LedgerTitle(Widget):
    """One line; what does not fit is left away before the count."""

    def __init__(self, *, ambiguous: int) -> None:
        super().__init__()
        self._ambiguous = ambiguous
        self._left = ""
        self._right = ""

    def show(self, scope: str, filters: Iterable[str], shown: int, total: int, *, busy: bool) -> None:
        """Say that `shown` of `total` figures pass `filters`; `busy` while more are looked for."""
        self._left = printable(" · ".join(filter(None, ["Figures", scope, *filters])))
        count = f"{shown:,}" if shown == total else f"{shown:,}/{total:,}"
        self._right = count + ("…" if busy else "")
        self.refresh()

    def render(self) -> RenderResult:
        """The scope and filters at the left, the count at the right."""
        wide = self._ambiguous
        room = max(0, self.size.width - cells(self._right, ambiguous=wide) - 3)
        left = clip(self._left, room, ambiguous=wide)
        return Content(f" {left}{' ' * (room - cells(left, ambiguous=wide))} {self._right} ")
