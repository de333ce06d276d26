"""The search screen: results while one types, what they may be narrowed by, and the one that is opened."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Input

from reader.app.keys import FIND, Key, bindings
from reader.app.narrowing import as_read, narrow
from reader.app.query_history import QueryHistory
from reader.app.screens.asking import AskingScreen
from reader.app.search_state import Opened, SearchState, opened
from reader.app.searchable import Searchable
from reader.app.widgets.row_list import RowList
from reader.errors import BroadsheetError
from reader.paths import bundled

if TYPE_CHECKING:
    from reader.library.shelf import Shelf

SEARCHING = (
    Key("search-open", "enter", "open", "open", "Open the result at its hit; n N walk on", FIND),
    Key("search-narrow", "tab,shift+tab", "narrow", "narrow", "By paper, year, section; and back", FIND),
    Key("search-order", "ctrl+o", "order", "order", "Newest or most relevant first", FIND),
    Key("search-save", "ctrl+s", "save", "save", "Save the query as a section, or take it away", FIND),
    Key("search-close", "escape", "close", "close", "Back to the article; the search stays as it is", FIND),
    Key(
        "search-move",
        "down",
        "move",
        "hit",
        "Next, previous result; up at the first: earlier queries",
        FIND,
        back="up",
    ),
    Key("search-page", "pagedown", "page", "screen", "A screen of results", FIND, back="pageup"),
)
"""The keys of the search screen."""


class SearchScreen(AskingScreen):
    """Dismissed with the result that was opened, or with None. `state` is kept up to date by it."""

    CSS_PATH = bundled("styles") / "search.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = SEARCHING
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(SEARCHING),
        Binding("ctrl+f", "select_query", "select the query", show=False, priority=True),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-middle"), (120, "-wide")]  # noqa: RUF012, Textual's
    AUTO_FOCUS = "QueryInput"

    def __init__(
        self,
        source: Searchable,
        state: SearchState,
        *,
        ambiguous: int = 1,
        shelf: Shelf | None = None,
        save: Callable[[str], bool] | None = None,
    ) -> None:
        """`shelf` has the history; `save` saves a query or takes it away, and says whether it is saved."""
        super().__init__(source, state, ambiguous=ambiguous)
        self._shelf = shelf
        self._save = save
        self._history = QueryHistory(shelf.history() if shelf else ())

    def query_typed(self, query: str) -> None:
        """Once it is edited, it is no longer one of the history."""
        if not self._history.holds(query):
            self._history.end()

    # Keys

    def action_move(self, direction: int) -> None:
        """An entry down or up, in the list that is looked at; above the first hit stand earlier queries."""
        if self.focused is not self._facets:
            if direction < 0 and self._results.cursor == 0:
                query = self._history.older(self._input.value)
                if query is not None:
                    self._bar.write(query)
                return
            if direction > 0 and self._history.walking:
                self._bar.write(self._history.newer())
                return
        self._looked_at.move(direction)

    def action_page(self, direction: int) -> None:
        """A window of entries."""
        self._history.end()
        self._looked_at.move(direction * self._looked_at.page)

    @property
    def _looked_at(self) -> RowList:
        return self._facets if self.focused is self._facets else self._results

    def action_select_query(self) -> None:
        """Back to the query, ready to be typed over."""
        self.set_focus(self._input)
        self._input.action_select_all()

    def action_narrow(self) -> None:
        """To the facets, and back to the query."""
        if self.focused is self._facets or not self._facets.count():
            self.set_focus(self._input)
        else:
            self.set_focus(self._facets)

    def action_order(self) -> None:
        """The other order."""
        self._state.order = "relevance" if self._state.order == "newest" else "newest"
        self._search(self._input.value)

    def action_save(self) -> None:
        """Save the query as a section of the sidebar; saved already, take it away."""
        query = self._input.value.strip()
        if self._save is None or not query:
            self._bar.wrong("there is no query to save" if self._save else "nothing can be saved here")
            return
        saved = self._save(query)
        self._bar.say("saved: a section in the sidebar" if saved else "no longer a section in the sidebar")

    def action_close(self) -> None:
        """From the facets back to the query; from there back to what was read."""
        if self.focused is self._facets:
            self.set_focus(self._input)
        else:
            self._leave(None)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_open()

    @on(RowList.Chosen, "#search-results")
    def _result_chosen(self) -> None:
        self.set_focus(self._input)
        self.action_open()

    @on(RowList.Chosen, "#search-facets")
    def _facet_chosen(self) -> None:
        entry = self._facets.entry
        query = self._input.value
        if entry is None or entry.heading:
            return
        if entry.field is None:
            self._ask_instead(as_read(query, entry.name))
        else:
            self._ask_instead(narrow(query, entry.field, entry.name))

    def _ask_instead(self, query: str | None) -> None:
        self.set_focus(self._input)
        if query is None:
            self._bar.wrong("the query language has no way to say this")
            return
        self._bar.write(query)

    def action_open(self) -> None:
        """Open what the cursor is on; where the results are not there yet, the first of them."""
        listed = self._state.listed
        if self.focused is self._facets:
            self._facets.choose()
        elif self._searching:
            self._open_when_found = True
        elif listed is not None and listed.hits:
            self._open_when_found = False
            try:
                result = opened(self._source, listed, self._results.cursor)
            except BroadsheetError as error:
                self._bar.wrong(error)
                return
            if result is None:
                self._bar.wrong("this article is no longer in the library")
            else:
                self._leave(result)

    def _leave(self, result: Opened | None) -> None:
        self._state.cursor = self._results.cursor
        self._state.top = round(self._results.scroll_offset.y)
        if self._shelf is not None and self._state.listed is not None and self._state.listed.total:
            with suppress(BroadsheetError):  # the reading screen says what is wrong with the shelf
                self._shelf.remember(self._state.listed.query)
        self.dismiss(result)
