"""The hits of a search: headline, where it appeared, the sentence with the words looked for lit up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.message import Message

from reader.app.widgets.lit import excerpt, line
from reader.app.widgets.row_list import Painted, RowList
from reader.library.search.results import Hit

SENTENCE = 2
"""Lines that a sentence takes at most."""


class ResultList(RowList, can_focus=False):
    """Never has the focus: the cursor is moved while one types."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"row-list--hit", "row-list--headline"}
    ROWS: ClassVar[int] = 2 + SENTENCE

    @dataclass
    class NearEnd(Message):
        """The window comes near the last of the `loaded` hits."""

        loaded: int

    def __init__(self, *, ambiguous: int, id: str | None = None) -> None:
        super().__init__(id=id)
        self.hits: Sequence[Hit] = ()
        self._ambiguous = ambiguous

    def show(self, hits: Sequence[Hit], cursor: int = 0) -> None:
        """List `hits`, the cursor on `cursor`."""
        self.hits = hits
        self.refill(cursor)

    def extend(self, hits: Sequence[Hit]) -> None:
        """List more behind the last; neither cursor nor window moves."""
        self.hits = [*self.hits, *hits]
        self.resized()
        self.refresh()

    def count(self) -> int:
        """Hits loaded."""
        return len(self.hits)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for more before the end is seen."""
        super().watch_scroll_y(old_value, new_value)
        bottom = (round(new_value) + self.size.height) // self.ROWS
        if bottom + self.page >= self.count():
            self.post_message(self.NearEnd(self.count()))

    def paint(self, index: int, width: int) -> list[Painted]:
        """Headline, label line, and the sentence; an empty line where the headline is all that was hit."""
        hit = self.hits[index]
        room, wide = max(2, width - 3), self._ambiguous
        headline = hit.headline or (hit.snippet.text if hit.role != "headline" else "") or "—"
        spans = hit.headline_spans if hit.headline else ()
        about = [hit.date, hit.paper, hit.section, hit.page and f"{hit.page} 版"]
        lines = [
            [(" ", "text"), *line(headline, spans, room + 1, "headline", ambiguous=wide)],
            [(" ", "faint"), *line(" · ".join(filter(None, about)), (), room + 1, "faint", ambiguous=wide)],
        ]
        if hit.role != "headline":
            sentence = excerpt(hit.snippet, max(2, room - 1), SENTENCE, ambiguous=wide)
            lines += ([("   ", "text"), *part] for part in sentence)
        return lines
