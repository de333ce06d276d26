"""Asking for what is typed: each query in a thread, its hits and counts shown as they come."""

from __future__ import annotations

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen
from textual.widgets import Input

from reader.app.inquiry import Inquiry
from reader.app.search_state import Listed, Opened, SearchState
from reader.app.searchable import Searchable
from reader.app.widgets.facet_list import FacetList
from reader.app.widgets.key_line import KeyLine
from reader.app.widgets.query_notes import Language
from reader.app.widgets.result_list import ResultList
from reader.app.widgets.row_list import RowList
from reader.app.widgets.search_bar import SearchBar

LATE = 0.9
"""Seconds for which facets that count what was asked before stay as they are: what flickers is not read."""


class AskingScreen(Screen[Opened | None]):
    """What a search shows. What its keys do is said by the search screen; `state` is kept up to date."""

    def __init__(self, source: Searchable, state: SearchState, *, ambiguous: int) -> None:
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
        elif state.listed is None:
            self.run_worker(self._source.prepare, thread=True)
        else:
            self._count(self._ask_again(state.listed), state.listed)

    def on_unmount(self) -> None:
        """Nothing is awaited any more."""
        if self._inquiry is not None:
            self._inquiry.end()

    def query_typed(self, query: str) -> None:
        """Another query stands in the input; it is not yet asked for."""

    def action_open(self) -> None:
        """Open what the cursor is on."""
        raise NotImplementedError

    # Searching

    @on(Input.Changed)
    def _query_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.query_typed(event.value)
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
        self._list(event.listed)
        self._count(event.inquiry, event.listed)
        if self._open_when_found:
            self.action_open()
        else:
            self._paint()

    def _paint(self) -> None:
        """Paint at once what has come; Textual would wait for the next tick of its clock, some 17 ms."""
        # Each by itself: what stands between them would be drawn as well.
        news = (self._results, self._bar.notes, self._bar.total)
        for widget in filter(self._compositor.visible_widgets.__contains__, news):
            self._dirty_widgets.add(widget)
            self._on_timer_update()
            widget._repaint_required = False  # else it would ask for that again

    def _count(self, inquiry: Inquiry, listed: Listed) -> None:
        """Ask for what is not known yet; neither total nor facets wait for the other."""
        if not listed.exact:
            self.run_worker(partial(inquiry.count, listed.total), thread=True)
        if listed.facets is None:
            self.run_worker(partial(inquiry.facets, listed.total), thread=True)
            self.set_timer(LATE, partial(self._facets_late, listed))

    def _facets_late(self, listed: Listed) -> None:
        """What the facets count of an earlier query is shown no longer; the list keeps its rows."""
        if listed is self._state.listed and listed.facets is None:
            self._facets.uncount()

    @on(Inquiry.Counted)
    def _counted(self, event: Inquiry.Counted) -> None:
        listed = self._state.listed
        if event.inquiry is not self._inquiry or listed is None:
            return
        if event.facets is not None:
            listed.facets = event.facets
            self._tell(listed)
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
            inquiry = self._ask_again(listed)
        self._fetching = True
        self.run_worker(partial(inquiry.go_on, event.loaded), thread=True)

    def _ask_again(self, listed: Listed) -> Inquiry:
        """For more of what is listed."""
        self._inquiry = Inquiry(self._source, listed.query, listed.order, self.post_message)
        return self._inquiry

    @on(Inquiry.More)
    def _more(self, event: Inquiry.More) -> None:
        listed = self._state.listed
        if event.inquiry is not self._inquiry or listed is None or event.offset != len(listed.hits):
            return
        # Where nothing more comes there is nothing to ask for again.
        self._fetching = not event.results.hits
        listed.hits = [*listed.hits, *event.results.hits]
        self._results.extend(event.results.hits)

    # Showing

    def _list(self, listed: Listed | None, cursor: int = 0) -> None:
        self._state.listed, self._state.cursor = listed, cursor
        self._results.show(listed.hits if listed else (), cursor)
        self.set_class(listed is None, "-unasked")
        self._tell(listed)
        if listed:
            self._bar.note(listed.readings, listed.waiting)
        else:
            self._bar.notes.clear()
        self._bar.show_total(self._state.listed, self._results.cursor)

    def _tell(self, listed: Listed | None) -> None:
        """Show its facets; until they come those of before stay: a list that empties at each key flickers."""
        if listed is None:
            self._facets.show("", (), None)
        elif listed.facets is not None:
            self._facets.show(listed.query, listed.readings, listed.facets)
        elif listed.readings != self._facets.readings:
            self._facets.read_as(listed.readings)

    @on(RowList.Highlighted, "#search-results")
    def _result_highlighted(self, event: RowList.Highlighted) -> None:
        self._state.cursor = event.index
        self._bar.show_total(self._state.listed, self._results.cursor)

    def on_descendant_focus(self) -> None:
        """A narrow window shows the results or the facets."""
        self.set_class(self.focused is self._facets, "-at-facets")
