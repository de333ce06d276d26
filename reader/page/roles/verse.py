"""Verse: short lines under who wrote them, which a menu's or a list's entries look like elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.page.marks import MARKERS
from reader.page.roles.kinds import BYLINE, CALL, LINE, SENTENCE
from reader.page.roles.shapes import Shape

VERSE = "in verse, under who wrote it"
_HEADING = frozenset({LINE, CALL, SENTENCE})
_LEAST = 8
"""Lines of the shortest poem that is told by its length."""
_LINE = 20
"""Characters of its longest line."""
_MEAN = 6
"""Characters that its lines have at least, all in all: fewer are a menu's, or debris of recognition."""


def lines_of(shapes: Sequence[Shape]) -> Iterator[int]:
    """The indexes of those of `shapes` that are lines of Chinese verse."""
    for at in range(1, len(shapes) - _LEAST):
        if shapes[at].kind == BYLINE and shapes[at - 1].kind in _HEADING:
            own = range(at + 1, _end(shapes, at + 1))
            if len(own) >= _LEAST and sum(shapes[line].length for line in own) >= _MEAN * len(own):
                yield from (line for line in own if shapes[line].text[0] not in MARKERS)


def _end(shapes: Sequence[Shape], first: int) -> int:
    """Before which of `shapes` the lines end that begin with the `first`: no heading below is among them."""
    end = first
    while end < len(shapes) and shapes[end].kind in _HEADING and _may_be_line(shapes[end]):
        end += 1
    if end == len(shapes) or shapes[end].kind in _HEADING:
        return end
    return max((at for at in range(first, end) if shapes[at].piece.gap), default=end - 1)


def _may_be_line(shape: Shape) -> bool:
    return shape.chinese and shape.length <= _LINE
