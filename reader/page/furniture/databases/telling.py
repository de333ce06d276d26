"""Which format a record has, by its anchor, and what its lines hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from reader.page.furniture import archives
from reader.page.furniture.databases import factiva, labelled, nexis, proquest, timed, wisers
from reader.page.furniture.databases.places import Told
from reader.page.lines import Line
from reader.page.marks import any_of

FIELD = "a database's field"
"""The sign of a line that a record's format gives to no article."""


class _Format(Protocol):
    ANCHOR: str
    """The pattern of the whole line that every record has."""
    FIRST: str
    """What such a line begins with."""

    def tell(self, texts: Sequence[str], above: int, at: int, below: int, /) -> Told:
        """What a record's lines hold, by its anchor, the one above and the one below.

        They are -1 and the end where there is none.
        """


_FORMATS: dict[str, _Format] = {
    "nexis": nexis,
    "factiva": factiva,
    "wisers": wisers,
    "labelled": labelled,
    "timed": timed,
    "proquest": proquest,
}
_ANCHOR = re.compile(any_of(*(f"(?P<{name}>{form.ANCHOR})" for name, form in _FORMATS.items())) + "$")
_FIRST = frozenset("".join(form.FIRST for form in _FORMATS.values()))
"""What an anchor begins with: a quick look before the long one."""


def opens(line: str) -> bool:
    """Whether a record begins with `line`: the number that it has in the dump."""
    return line[:1].isdecimal() and bool(nexis.TOP.match(line) or wisers.TOP.match(line))


def closes(line: str) -> bool:
    """Whether a record ends with `line`."""
    return line[:1] in "ED" and bool(nexis.END.match(line) or factiva.ID.match(line))


def told(lines: Sequence[Line]) -> dict[int, str]:
    """What the lines of databases' records hold that their formats tell, by index into `lines`."""
    texts = [line.text for line in lines]
    found = dict(archives.told(texts))
    anchors = [
        (at, anchor.lastgroup or "")
        for at, text in enumerate(texts)
        if text[0] in _FIRST and (anchor := _ANCHOR.match(text))
    ]
    if not anchors:
        return found
    for name, form in _FORMATS.items():
        places = [-1, *(at for at, each in anchors if each == name), len(texts)]
        for above, at, below in zip(places, places[1:], places[2:], strict=False):
            found.update(form.tell(texts, above, at, below))
    return found
