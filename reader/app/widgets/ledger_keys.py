"""Every key of the ledger, once, beside those that it shares with the other lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from textual.binding import Binding

from reader.app.keys import READING, Key
from reader.library.ledger import COLUMNS

GROUP = "Ledger"
KEYS = (
    Key(
        "ledger-scope",
        "o",
        "scope",
        "of",
        "Figures of the article, section, edition, search",
        GROUP,
        back="O",
    ),
    Key("ledger-kind", "i", "kind", "kind", "Only figures of the next, previous kind", GROUP, back="I"),
    Key("ledger-unit", "u", "unit", "unit", "Only figures of the same unit as this one; again all", GROUP),
    Key("ledger-where", "w", "where", "where", "Only figures like >1亿元 or 50%..100%", GROUP),
    Key("ledger-all", "0", "all", "all", "No filter", GROUP),
    Key("ledger-bars", "p", "bars", "bars", "Show and hide the bars", GROUP),
    Key("ledger-full", "z", "full", "full", "The ledger over the whole width, and back", GROUP),
    Key("ledger-close", "escape,l", "close", "close", "Close the ledger", GROUP),
)
"""The ledger's own keys, beside those of every list."""
SORT = Key("ledger-sort", "1,2,3,4,5,6", "sort", "sort", "Sort by a column; again the other way", GROUP)
"""For lists of keys: each of the six has a binding of its own."""

_LISTS = frozenset({"move", "page", "half", "end", "open"})
OWN = _LISTS | {"back"}
"""Actions of the reading screen that are the ledger's own while its table has the focus."""


def bindings() -> Iterator[Binding]:
    """The bindings; those of every list stand in the footer of the lists only."""
    for key in KEYS:
        yield from key.bindings()
    for key in READING:
        if key.id in _LISTS:
            yield from (replace(binding, show=False) for binding in key.bindings())
    sort = Binding.Group("sort", compact=True)
    for number, column in enumerate(COLUMNS, 1):
        keys = f"{number},{chr(ord('０') + number)}"
        name = f"ledger-sort-{column}"
        yield Binding(
            keys, f"sort('{column}')", "sort", id=name, key_display=str(number), group=sort, priority=True
        )
