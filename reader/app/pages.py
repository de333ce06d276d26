"""A list of any length, fetched page by page as it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, overload

from reader.app.holdings import key_of
from reader.errors import BroadsheetError

if TYPE_CHECKING:
    from reader.app.holdings import Entry
    from reader.library.heading import Heading

PAGE = 25
"""Entries that are fetched at a time."""
PAGES = 40
"""Pages that are kept."""


class Pages(Sequence["Heading"]):
    """Headings that are fetched as they are looked at; what has gone meanwhile has no id."""

    def __init__(self, total: int, fetch: Callable[[int, int], list[Heading]]) -> None:
        """`fetch(limit, offset)` gives a page."""
        self._total = total
        self._fetch = fetch
        self._pages: dict[int, list[Heading]] = {}

    def __len__(self) -> int:
        return self._total

    @overload
    def __getitem__(self, index: int) -> Heading: ...
    @overload
    def __getitem__(self, index: slice) -> list[Heading]: ...
    def __getitem__(self, index: int | slice) -> Heading | list[Heading]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(self._total))]
        if not 0 <= index < self._total:
            raise IndexError(index)
        number, at = divmod(index, PAGE)
        page = self._page(number)
        if at < len(page):
            return page[at]
        from reader.library.heading import GONE

        return GONE

    def place(self, key: str) -> int | None:
        """Where an article stands, if it was looked at."""
        for number, page in self._pages.items():
            for at, heading in enumerate(page):
                if heading.article == key:
                    return number * PAGE + at
        return None

    def _page(self, number: int) -> list[Heading]:
        page = self._pages.get(number)
        if page is None:
            try:
                page = self._fetch(PAGE, number * PAGE)
            except BroadsheetError:
                page = []
            if len(self._pages) >= PAGES:
                del self._pages[next(iter(self._pages))]
            self._pages[number] = page
        return page


def place_in(entries: Sequence[Entry], key: str) -> int | None:
    """Where an article is listed; of pages only those that were fetched are looked at."""
    if isinstance(entries, Pages):
        return entries.place(key)
    return next((at for at, entry in enumerate(entries) if key_of(entry) == key), None)
