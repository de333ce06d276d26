"""What a search may be narrowed by: papers, years and sections of its hits, readings of its letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType

from reader.app.narrowing import FacetName, clause, has
from reader.app.widgets.lit import visible
from reader.app.widgets.row_list import Painted, RowList
from reader.compose import clip
from reader.library.search.results import Facets
from reader.typeset import cells

UNNAMED = "—"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a heading, a reading (no `field`), or a facet with its count."""

    field: FacetName | None
    name: str
    count: int | None = None
    heading: bool = False


class FacetList(RowList):
    """Headings are passed over by the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("o", "screen.order", "order", show=False)]
    """Where no query is typed, a letter will do."""

    def __init__(self, *, ambiguous: int, id: str | None = None) -> None:
        super().__init__(id=id)
        self.entries: list[Entry] = []
        self.readings: tuple[str, ...] = ()
        """What letters of the query may be read as."""
        self._query = ""
        self._facets: Facets | None = None
        self._counted = True
        self._ambiguous = ambiguous

    def show(self, query: str, readings: Sequence[str], facets: Facets | None) -> None:
        """List what `query` may be read as and narrowed by; the cursor stays on its facet if that stays."""
        self._query, self._facets, self._counted = query, facets, True
        self.read_as(readings)

    def read_as(self, readings: Sequence[str]) -> None:
        """List other readings; below them everything stays."""
        here, self.readings = self.entry, tuple(readings)
        self.entries = _entries(readings, self._facets)
        same = [
            number
            for number, entry in enumerate(self.entries)
            if here is not None and (entry.field, entry.name) == (here.field, here.name)
        ]
        # Readings stand above everything else, ready to be picked.
        self.refill(same[0] if same and not readings else 0)

    def uncount(self) -> None:
        """The counts are those of another query: leave the names, which can be picked all the same."""
        self._counted = False
        self.repaint()

    @property
    def entry(self) -> Entry | None:
        """The entry that the cursor is on."""
        return self.entries[self.cursor] if self.cursor < len(self.entries) else None

    def count(self) -> int:
        """Rows, headings among them."""
        return len(self.entries)

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on an entry that can be chosen."""
        cursor = super().validate_cursor(cursor)
        if cursor < len(self.entries) and self.entries[cursor].heading:
            # The first row is a heading, and no heading is the last.
            cursor += -1 if 0 < cursor < self.cursor else 1
        return cursor

    def paint(self, index: int, width: int) -> list[Painted]:
        """The name at the left, the count at the right; what the query says already bears a +."""
        entry = self.entries[index]
        wide = self._ambiguous
        if entry.heading:
            return [[(f" {clip(entry.name, max(0, width - 2), ambiguous=wide)}", "faint")]]
        number = f"{entry.count:,} " if entry.count is not None and self._counted else ""
        chosen = entry.field is not None and has(self._query, entry.field, entry.name)
        begin = " + " if chosen else "   "
        name = visible(entry.name) or UNNAMED
        name = clip(name, max(0, width - len(begin) - len(number) - 1), ambiguous=wide)
        room = width - len(begin) - cells(name, ambiguous=wide) - len(number)
        look = "accent" if chosen else "text" if _can_be_said(entry) else "faint"
        return [[(begin + name, look), (" " * max(0, room), look), (number, "faint")]]


def _entries(readings: Sequence[str], facets: Facets | None) -> list[Entry]:
    entries = [Entry(None, reading) for reading in readings]
    if entries:
        entries.insert(0, Entry(None, "Read as", heading=True))
    if facets is None:
        return entries
    about = "" if facets.complete else " (of the first)"
    groups: tuple[tuple[str, FacetName, tuple[tuple[str, int], ...]], ...] = (
        ("Paper", "paper", facets.papers),
        ("Year", "date", facets.years),
        ("Section", "section", facets.sections),
    )
    for title, field, counts in groups:
        if counts:
            entries.append(Entry(None, title + about, heading=True))
            entries += (Entry(field, name, count) for name, count in counts)
    return entries


def _can_be_said(entry: Entry) -> bool:
    """Whether the query language has words for it: for a section without a name it has none."""
    return entry.field is None or clause(entry.field, entry.name) is not None
