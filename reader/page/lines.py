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


def _spaced(text: str) -> int:
    """The words of a line that has spaces between all its characters, 中 央 公 园; nought of other lines."""
    if text.isascii():
        return 0
    words = text.split()
    if len(words) < _SPACED_AMONG or not has_han(text):
        return 0
    return len(words) if sum(len(word) == 1 for word in words) * 10 >= len(words) * 9 else 0


def split(text: str, *, first: int = 1) -> list[Line]:
    """The lines of `text` that show something; `first` is the number of its first line."""
    lines: list[Line] = []
    gap = 0
    # What a web page set as a space that no line breaks at pads names like any other.
    rows = text.replace("\f", "\n").replace("\t", "    ").replace("\xa0", " ").split("\n")
    spaced = [*map(_spaced, rows)]
    several = sum(words >= _SPACED for words in spaced) >= _PAGE
    least = _SPACED_AMONG if several else _SPACED
    for number, (raw, words) in enumerate(zip(rows, spaced, strict=True), first):
        shown = raw.strip()
        if not shown:
            gap += 1
            continue
        indent = len(raw) - len(raw.lstrip())
        if words >= least:
            shown = "".join(shown.split())
        lines.append(Line(number, shown, indent and cells(raw[:indent]), cells(shown), gap))
        gap = 0
    return lines
