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


def _closed(text: str) -> str:
    """`text` without the spaces that character recognition put between all its characters: 中 央 公 园."""
    if text.isascii():
        return text
    words = text.split()
    if len(words) < 7 or not has_han(text) or sum(len(word) == 1 for word in words) * 10 < len(words) * 9:
        return text
    return "".join(words)


def split(text: str, *, first: int = 1) -> list[Line]:
    """The lines of `text` that show something; `first` is the number of its first line."""
    lines: list[Line] = []
    gap = 0
    for number, raw in enumerate(text.replace("\f", "\n").replace("\t", "    ").split("\n"), first):
        shown = raw.strip()
        if not shown:
            gap += 1
            continue
        indent = len(raw) - len(raw.lstrip())
        shown = _closed(shown)
        lines.append(Line(number, shown, indent and cells(raw[:indent]), cells(shown), gap))
        gap = 0
    return lines
