"""What formats have in common: where a record begins, what may be its headline, its day, its last line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.page.furniture import days
from reader.page.marks import ends_sentence
from reader.page.signing import bylines
from reader.page.signing.authors import authors_of

Told = Iterator[tuple[int, str]]
"""Indices of lines, and what they hold: the kinds of `records.field`."""
HEAD = 14
"""Lines that the head of a record has at most."""
TITLE = 160
"""Characters of the longest headline."""
_DATED, _DAY = 70, 24
"""Characters of the longest line that opens with a day, and of the longest day."""
_NAMES, _WORDS = 20, 4
"""Characters of the longest bracket of names, and words of the longest name."""


def find(texts: Sequence[str], pattern: re.Pattern[str], start: int, end: int) -> int:
    """The first of the lines from `start` to `end` that begins with `pattern`; -1 where none does."""
    return next((at for at in range(start, min(end, len(texts))) if pattern.match(texts[at])), -1)


def others(indices: Iterable[int]) -> Told:
    """The lines at some indices hold what belongs to no article."""
    return ((index, "other") for index in indices)


def top(ends: Sequence[int], above: int) -> int:
    """The first line of a record, under the `ends` of others; -1 where one `above` it has no end."""
    if ends:
        return ends[-1] + 1
    return 0 if above < 0 else -1


def is_dated(text: str) -> bool:
    """Whether a short line opens with a day."""
    return len(text) <= _DATED and bool(days.iso_date(text[:_DAY]))


def is_title(text: str) -> bool:
    """Whether a line may be a headline."""
    return len(text) <= TITLE and not (len(text) > TITLE // 2 and ends_sentence(text))


def signed(texts: Sequence[str], first: int, last: int) -> Told:
    """The last line of the text from the `first` on, where it signs it."""
    if first < last and _may_sign(texts[last]):
        yield last, "signature"


def _may_sign(text: str) -> bool:
    """Whether a line is a byline, or no more than names: in brackets, or words with capitals."""
    words = text.split()
    capitals = text[-1].isalpha() and all(word[0].isupper() for word in words)
    bracketed = len(text) <= _NAMES and text[0] in "（(" and text[-1] in "）)"
    named = (bracketed and any(authors_of(text))) or (2 <= len(words) <= _WORDS and capitals)
    return named or bylines.is_byline(text)
