"""One query put to what is searched, in threads; what comes of it is posted, step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from textual.message import Message

from reader.app.search_state import PAGE, Listed
from reader.app.searchable import Searchable
from reader.errors import BroadsheetError
from reader.library.search.engine import Order
from reader.library.search.results import Facets, Results
from reader.library.search.snippets import make
from reader.library.stop import Stop, Stopped

SHOWN = 20
"""Hits that the tallest of usual windows shows: made in the thread, the others when they are looked at."""
PAINTED = 0.05
"""Seconds in which the hits are painted: counting would take half the processor from that."""
MANY = 20_000
"""Articles from which on counting takes a tenth of a second and more, and so waits for a pause."""
PAUSED = 0.4
"""Seconds after which no further key is likely to follow; counting would keep that key's hits waiting."""


class Inquiry:
    """Each method runs in a thread of its own; `end` may be called from any."""

    @dataclass
    class Found(Message):
        """The first hits are there."""

        inquiry: Inquiry
        listed: Listed

    @dataclass
    class More(Message):
        """Further hits are there."""

        inquiry: Inquiry
        offset: int
        results: Results

    @dataclass
    class Counted(Message):
        """The facets, or the exact total, are known."""

        inquiry: Inquiry
        facets: Facets | None = None
        total: int | None = None

    @dataclass
    class Failed(Message):
        """The query cannot be read, or the library not be searched."""

        inquiry: Inquiry
        error: BroadsheetError

    def __init__(
        self, source: Searchable, query: str, order: Order, post: Callable[[Message], object]
    ) -> None:
        self.query = query
        self._source = source
        self._order = order
        self._post = post
        self._stop = Stop()

    def begin(self) -> None:
        """The first hits."""
        with self._telling():
            found = self._source.search(self.query, PAGE, 0, order=self._order, stop=self._stop)
            make(found.hits, SHOWN)
            listed = Listed(
                self.query,
                self._order,
                found.total,
                found.exact,
                found.readings,
                found.waiting,
                found.hits,
            )
            self._post(self.Found(self, listed))
            self._stop.wait(PAINTED)
            make(found.hits, len(found.hits))

    def facets(self, found: int) -> None:
        """What the `found` articles, or about so many, may be narrowed by."""
        with self._telling():
            self._rest(found)
            self._post(self.Counted(self, facets=self._source.facets(self.query, stop=self._stop)))

    def count(self, found: int) -> None:
        """The exact total of about `found` articles."""
        with self._telling():
            self._rest(found)
            self._post(self.Counted(self, total=self._source.count(self.query, stop=self._stop)))

    def go_on(self, offset: int) -> None:
        """The hits from `offset` on."""
        with self._telling():
            results = self._source.search(self.query, PAGE, offset, order=self._order, stop=self._stop)
            self._post(self.More(self, offset, results))

    def end(self) -> None:
        """Nobody waits for it any more."""
        self._stop.set()

    def _rest(self, found: int) -> None:
        """Leave the processor to those who paint, and to the next key where counting takes long."""
        self._stop.wait(PAINTED if found < MANY else PAUSED)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except Stopped:
            pass
        except BroadsheetError as error:
            self._post(self.Failed(self, error))
