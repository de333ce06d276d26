"""A page's text as lines: each with its number, indent, width and the empty lines above it."""

from __future__ import annotations

from typing import NamedTuple

from reader.page.marks import cells, has_han


class Line(NamedTuple):
    """One line of a page that shows something."""

    number: int
    """Counts from 1 over all lines of the page, empty ones too."""
    text: str
    """Without the white space at its ends."""
    indent: int
    """The white space before the text, in cells."""
    width: int
    """The text's width in cells, the indent not counted."""
    gap: int
    """Empty lines between this line and the one before."""


_SPACED, _SPACED_AMONG = 7, 4
"""Words of the shortest line that is closed up by itself, and among others that are."""
_PAGE = 3
"""Such lines from which on a page is one of them."""


def _closed(text: str, least: int) -> str:
    """`text` without the spaces between all its characters, where it has `least` of these: 中 央 公 园."""
    if text.isascii():
        return text
    words = text.split()
    if len(words) < least or not has_han(text) or sum(len(word) == 1 for word in words) * 10 < len(words) * 9:
        return text
    return "".join(words)


def split(text: str, *, first: int = 1) -> list[Line]:
    """The lines of `text` that show something; `first` is the number of its first line."""
    lines: list[Line] = []
    gap = 0
    rows = text.replace("\f", "\n").replace("\t", "    ").split("\n")
    spaced = sum(_closed(row, _SPACED) != row for row in rows)
    least = _SPACED_AMONG if spaced >= _PAGE else _SPACED
    for number, raw in enumerate(rows, first):
        shown = raw.strip()
        if not shown:
            gap += 1
            continue
        indent = len(raw) - len(raw.lstrip())
        shown = _closed(shown, least)
        lines.append(Line(number, shown, indent and cells(raw[:indent]), cells(shown), gap))
        gap = 0
    return lines
