"""Articles glued on one line: where headline, byline, paragraphs, subheads and captions part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.page.lines import Line
from reader.page.marks import HAN, MARKERS

_LONG = 120
"""Cells from which on a line may hold more than one paragraph."""

_PARAGRAPH_SPACES = re.compile(r"(?:\u3000{2,}| {4,})(?=\S)")
_MARKER = re.compile(rf"(?<=[。！？”」…）])[ \u3000]*(?=[{MARKERS}][^，。、）]{{4,}})|[ \u3000]+(?=[■▲▼◀▶◎●↑][{HAN}])")


def part(line: Line) -> Iterator[tuple[bool, str]]:
    """The texts that a line holds, each with whether it is the line's first."""
    if line.width < _LONG:
        yield True, line.text
        return
    first = True
    for stretch in _PARAGRAPH_SPACES.split(line.text):
        for text in _MARKER.split(stretch):
            if text.strip():
                yield first, text.strip()
                first = False
