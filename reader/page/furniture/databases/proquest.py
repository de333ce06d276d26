"""ProQuest: the abstract is a part of the text that stands under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.furniture.databases.places import HEAD, Told, find, others

ANCHOR = "Abstract:.*"
FIRST = "A"
_FULL_TEXT = re.compile(r"Full text:")


def tell(texts: Sequence[str], _: int, at: int, __: int) -> Told:
    """The abstract, down to the text."""
    yield from others(range(at, find(texts, _FULL_TEXT, at, at + HEAD)))
