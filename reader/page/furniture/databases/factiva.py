"""Factiva: section, headline and names over the number of words; day, paper and rights under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.furniture.databases.places import HEAD, Told, find, is_dated, others, signed, top
from reader.page.marks import ends_sentence

ANCHOR = r"[0-9][\d,]* words"
FIRST = "0123456789"
ID = re.compile(r"Document [A-Z][A-Z0-9]{3,}\d{8}\w+$")
"""A record's last line."""
_RIGHTS = re.compile(r"(?:\([cC]\)|©|Copyright\b)")


def tell(texts: Sequence[str], above: int, at: int, below: int) -> Told:
    """The head, the fields under it, and what stands below the text."""
    if not is_dated("".join(texts[at + 1 : at + 2])):
        return
    ids = [index for index in range(above + 1, at) if ID.match(texts[index])]
    first = top(ids, above)
    if first >= 0 and 0 < at - first <= HEAD // 2:
        head = max(range(first, at), key=lambda index: len(texts[index]))
        yield from others(range(first, head))
        yield head, "headline"
        yield from ((index, "byline") for index in range(head + 1, at))
    rights = find(texts, _RIGHTS, at, at + HEAD)
    yield from others(range(at, max(rights, at + 1) + 1))
    end = find(texts, ID, at, below)
    if end >= 0:
        yield from others(index for index in (end - 1, end) if not ends_sentence(texts[index]))
        yield from signed(texts, max(rights, at + 1) + 1, end - 2)
