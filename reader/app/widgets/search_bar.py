"""The line that a query is typed in, how many articles answer it, and below it what is to be said of it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from reader.app.search_state import Listed
from reader.app.widgets.query_input import QueryInput
from reader.app.widgets.query_notes import QueryNotes
from reader.errors import BroadsheetError
from reader.library.search.query import QueryError
from reader.typeset import cells


class SearchBar(Vertical):
    """As high as what it says."""

    def __init__(self, query: str, *, ambiguous: int) -> None:
        super().__init__()
        self.input = QueryInput(query, placeholder="search everywhere", compact=True, select_on_focus=False)
        self.total = Static("", id="search-total", markup=False)
        self._widest = 0
        self.notes = QueryNotes(ambiguous=ambiguous, id="search-notes")

    def compose(self) -> ComposeResult:
        """The query with its total, the notes."""
        with Horizontal(id="search-bar"):
            yield Static("/", id="search-prompt")
            yield self.input
            yield self.total
        yield self.notes

    def write(self, query: str) -> None:
        """Put `query` into the input, which asks for it."""
        self.input.value = query
        self.input.cursor_position = len(query)

    def note(self, readings: Sequence[str], waiting: int) -> None:
        """Say what letters were read as, and how many articles are not searched yet; nothing of neither."""
        notes = []
        if readings:
            notes.append(f"also read as {'、'.join(readings)}: tab picks one")
        if waiting:
            notes.append(f"{waiting:,} articles are not indexed yet")
        self.notes.say("   ".join(notes))

    def say(self, note: str) -> None:
        """Say something of the query."""
        self.notes.say(note)

    def wrong(self, problem: str | BroadsheetError) -> None:
        """Say what is wrong; of a query under the character where it is."""
        if isinstance(problem, QueryError):
            self.notes.wrong(problem.problem, self._column(problem.at))
        else:
            self.notes.wrong(str(problem))

    def _column(self, at: int) -> int | None:
        """The cell of the screen under character `at` of the query; None where that is out of sight."""
        box = self.input.content_region
        column = cells(self.input.value[:at]) - round(self.input.scroll_offset.x)
        return box.x + column if 0 <= column < max(1, box.width) else None

    def show_total(self, listed: Listed | None, cursor: int) -> None:
        """How many answer, and which of them the cursor is on."""
        if listed is None:
            total = ""
        elif not listed.total:
            total = "no article"
        else:
            about = "" if listed.exact else "约"
            here = f"{cursor + 1:,}/" if listed.hits else ""
            order = "" if listed.order == "newest" else " by relevance"
            total = f"{here}{about}{listed.total:,} 篇{order}"
        # It keeps the room that it has had: with more, the whole screen is laid out.
        wider = cells(total) > self._widest
        self._widest = max(self._widest, cells(total))
        self.total.update(Content(total), layout=wider)
