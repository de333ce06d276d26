"""Wide spaces and markers in a glued line: what they part, as they do at the start of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.page.marks import HAN_CHAR, any_of
from reader.page.parts import leads

_PARAGRAPH_SPACES = re.compile(r"(?:\u3000{2,}| {3,})(?=\S)")
_MARKER = re.compile(
    any_of(
        r"(?<=[。！？”」…）])[ \u3000]*(?=[■▲▼◀▶△◎●↑↓][^，。、）]{4,})",
        r"(?<=[。！？”」…）])[ \u3000]*(?=[图圖][①-⑳]\s*[:：])",
        rf"[ \u3000]+(?=[■▲▼◀▶△◎●↑↓](?:[「『“]|{HAN_CHAR}))",
    )
)
_MAY_MARK = re.compile("[■▲▼◀▶△◎●↑↓①-⑳]")
"""What no such place is without."""


def paragraphs(text: str) -> list[str]:
    """The stretches that wide spaces part; none parts a dateline from its text."""
    if "\u3000\u3000" not in text and "   " not in text:
        return [text]
    lead = leads.end(text)
    first, *others = _PARAGRAPH_SPACES.split(text[lead:])
    return [text[:lead] + first, *others]


def marked(text: str) -> Iterator[str]:
    """The stretches that wide spaces part, and markers in them; none is empty."""
    for stretch in paragraphs(text):
        for part in _MARKER.split(stretch) if _MAY_MARK.search(stretch) else (stretch,):
            if part.strip():
                yield part.strip()
