"""Records that an hour ends, in seconds since 1970."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.furniture.databases.places import Told, others
from reader.page.marks import ends_sentence

ANCHOR = r"(?:9|1\d)\d{8}"
FIRST = "91"
_NUMBER = re.compile(r"\d{3,9}$")


def tell(texts: Sequence[str], above: int, at: int, _: int) -> Told:
    """A number and the headline open the record; the paper and the hour end it."""
    if above < 0 and _NUMBER.match(texts[0]):
        yield 0, "other"
        yield 1, "headline"
    elif above < 0:
        return
    yield from others(index for index in (at - 1, at) if not ends_sentence(texts[index]))
    if at + 2 < len(texts) and _NUMBER.match(texts[at + 1]):
        yield at + 1, "other"
        yield at + 2, "headline"
