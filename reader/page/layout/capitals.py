"""Latin text glued on one line: it is parted at the headings in capitals behind a sentence's end."""

from __future__ import annotations

import re

_LEAST = 240
"""Characters from which on a line may hold a heading and its text."""
_PAGE = 600
"""Characters from which on it may hold more than one paragraph."""
_CAPITALS = re.compile(
    r"(?:(?<=[.!?\"”)] )|^)"
    r"((?:[A-Z][A-Z0-9'’$,.:;&-]*[A-Z0-9'’.:;,]\s+|(?:A|I|&|\d[\d,]*)\s+){2,24}[A-Z][A-Z0-9'’$.,;:&-]+)"
    r"\s+(?=[A-Z\"“][a-z]|[A-Z]{1,4} [a-z]|[(\[][A-Z])"
)
"""Three words in capitals or more, at the head of a line or behind a sentence, with a text behind them."""
_HEADS = re.compile(r"(?<=[A-Z]{3}[.,]) (?=[A-Z’']{3,}[^a-z]*$)")
"""Between two headings in capitals that stand together."""


def part(text: str) -> list[str]:
    """The headings and the texts of a page or an article, in order; [`text`] where nothing parts it."""
    found = [text]
    if len(text) > _LEAST:
        heads = _CAPITALS.findall(text)
        headed = text.startswith(heads[0]) and len(heads[0].split()) > 2 if heads else False
        if headed or (len(heads) > 1 and len(text) > _PAGE):
            found = [part for stretch in _CAPITALS.split(text) for part in _HEADS.split(stretch)]
    return [part.strip() for part in found if part.strip()]
