"""The search screen: results while one types, what they may be narrowed by, and the one that is opened."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import Screen
from textual.widgets import Input

from reader.app.inquiry import Inquiry
from reader.app.keys import FIND, Key, bindings
from reader.app.narrowing import as_read, narrow
from reader.app.search_state import Listed, Opened, SearchState, opened
from reader.app.searchable import Searchable
from reader.app.widgets.facet_list import FacetList
from reader.app.widgets.key_line import KeyLine
from reader.app.widgets.query_notes import Language
from reader.app.widgets.result_list import ResultList
from reader.app.widgets.row_list import RowList
from reader.app.widgets.search_bar import SearchBar
from reader.errors import BroadsheetError
from reader.library.search.results import Facets
from reader.paths import bundled

SEARCHING = (
    Key("search-open", "enter", "open", "open", "Open the result at its hit; n N walk on", FIND),
    Key("search-narrow", "tab,shift+tab", "narrow", "narrow", "By paper, year, section; and back", FIND),
    Key("search-order", "ctrl+o", "order", "order", "Newest or most relevant first", FIND),
    Key("search-close", "escape", "close", "close", "Back to the article; the search stays as it is", FIND),
    Key("search-move", "down", "move", "hit", "Next, previous result, while typing", FIND, back="up"),
    Key("search-page", "pagedown", "page", "screen", "A screen of results", FIND, back="pageup"),
)
"""The keys of the search screen."""


class SearchScreen(Screen[Opened | None]):
    """Dismissed with the result that was opened, or with None. `state` is kept up to date by it."""

    CSS_PATH = bundled("styles") / "search.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = SEARCHING
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(SEARCHING),
        Binding("ctrl+f", "select_query", "select the query", show=False, priority=True),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-middle"), (120, "-wide")]  # noqa: RUF012, Textual's
    AUTO_FOCUS = "QueryInput"

    def __init__(self, source: Searchable, state: SearchState, *, ambiguous: int = 1) -> None:
        super().__init__()
        self._source = source
        self._state = state
        self._inquiry: Inquiry | None = None
        """The latest; what an earlier one brings is late."""
        self._searching = False
        self._fetching = False
        self._open_when_found = False
        self._bar = SearchBar(state.query, ambiguous=ambiguous)
        self._input = self._bar.input
        self._language = Language(ambiguous=ambiguous, id="search-language")
        self._results = ResultList(ambiguous=ambiguous, id="search-results")
        self._facets = FacetList(ambiguous=ambiguous, id="search-facets")

    def compose(self) -> ComposeResult:
        """The query, what is to be said of it, results and facets, the footer."""
        yield self._bar
        with Container(id="search-found"):
            yield self._results
            yield self._facets
            yield self._language
        yield KeyLine()

    def on_mount(self) -> None:
        """Go on where the last search was left."""
        state = self._state
        self._input.action_select_all()
        top = state.top
        self._list(state.listed, state.cursor)
        self.call_after_refresh(self._results.scroll_to, y=top, animate=False)
        if state.query != (state.listed.query if state.listed else ""):
            self._search(state.query)

    def on_unmount(self) -> None:
        """Nothing is awaited any more."""
        if self._inquiry is not None:
            self._inquiry.end()

    # Searching

    @on(Input.Changed)
    def _query_changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != self._state.query:
            self._search(event.value)

    def _search(self, query: str) -> None:
        """Ask for `query` in a thread; the one before, if it still goes on, is stopped."""
        if self._inquiry is not None:
            self._inquiry.end()
        self._state.query = query
        self._open_when_found = self._fetching = False
        self._searching = bool(query.strip())
        if self._searching:
            self._inquiry = Inquiry(self._source, query, self._state.order, self.post_message)
            self.run_worker(self._inquiry.begin, thread=True)
        else:
            self._inquiry = None
            self._list(None)

    @on(Inquiry.Found)
    def _found(self, event: Inquiry.Found) -> None:
        if event.inquiry is not self._inquiry:
            return
        self._searching = False
        # The counts of before stay until the new ones come: a list that empties at each key flickers.
        before = self._state.listed
        self._list(event.listed, facets=before.facets if before else None)
        if self._open_when_found:
            self.action_open()

    @on(Inquiry.Counted)
    def _counted(self, event: Inquiry.Counted) -> None:
        listed = self._state.listed
        if event.inquiry is not self._inquiry or listed is None:
            return
        if event.facets is not None:
            listed.facets = event.facets
            self._facets.show(listed.query, listed.readings, listed.facets)
        if event.total is not None:
            listed.total, listed.exact = event.total, True
            self._bar.show_total(self._state.listed, self._results.cursor)

    @on(Inquiry.Failed)
    def _failed(self, event: Inquiry.Failed) -> None:
        """Say what is wrong; the results of before stay, so that a half-typed phrase does no harm."""
        if event.inquiry is not self._inquiry:
            return
        self._searching = self._open_when_found = False
        self._bar.wrong(event.error)

    @on(ResultList.NearEnd)
    def _near_end(self, event: ResultList.NearEnd) -> None:
        listed, inquiry = self._state.listed, self._inquiry
        if listed is None or self._fetching or self._searching or event.loaded != len(listed.hits):
            return
        if event.loaded >= listed.total and listed.exact:
            return
        if inquiry is None or inquiry.query != listed.query:
            inquiry = self._inquiry = Inquiry(self._source, listed.query, listed.order, self.post_message)
        self._fetching = True
        self.run_worker(partial(inquiry.go_on, event.loaded), thread=True)

    @on(Inquiry.More)
    def _more(self, event: Inquiry.More) -> None:
        listed = self._state.listed
        if event.inquiry is not self._inquiry or listed is None or event.offset != len(listed.hits):
            return
        # Where nothing more comes there is nothing to ask for again.
        self._fetching = not event.results.hits
        listed.hits += event.results.hits
        self._results.extend(event.results.hits)

    # Showing

    def _list(self, listed: Listed | None, cursor: int = 0, *, facets: Facets | None = None) -> None:
        self._state.listed, self._state.cursor = listed, cursor
        self._results.show(listed.hits if listed else (), cursor)
        self.set_class(listed is None, "-unasked")
        if listed is None:
            self._facets.show("", (), None)
            self._bar.note((), 0)
        else:
            self._facets.show(listed.query, listed.readings, listed.facets or facets)
            self._bar.note(listed.readings, listed.waiting)
        self._bar.show_total(self._state.listed, self._results.cursor)

    @on(RowList.Highlighted, "#search-results")
    def _result_highlighted(self, event: RowList.Highlighted) -> None:
        self._state.cursor = event.index
        self._bar.show_total(self._state.listed, self._results.cursor)

    def on_descendant_focus(self) -> None:
        """A narrow window shows the results or the facets."""
        self.set_class(self.focused is self._facets, "-at-facets")

    # Keys

    def action_move(self, direction: int) -> None:
        """An entry down or up, in the list that is looked at."""
        self._looked_at.move(direction)

    def action_page(self, direction: int) -> None:
        """A window of entries."""
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
        self.dismiss(result)
