"""News of several places in a row, each under a heading that begins with its own: 重庆…, 湖北…, 浙江….

An article's parts are about its subject; short news of many places are articles of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.page.marks import HAN_CHAR
from reader.page.roles.kinds import CALL, LINE, RUNNING
from reader.page.roles.shapes import Shape

IN_PLACES = "one of several headings in a row that begin with a place of their own"
_LEAST = 3
"""Headings of the shortest row."""
_SHARE = 0.4
"""The share of them whose text says what kind of place it is."""
_HEADING = range(5, 31)
"""Characters of a heading."""
_BETWEEN = 8
"""Characters of the longest line in a text, who signs it or took its photo, that ends no row."""
_LABELLED = re.compile(r"^.{2,5}[ \u3000]{2}")
"""The head of a part that is called after its place."""
_SEEN = 40
"""Characters of a text in which its place is looked for."""
_KINDS = rf"{HAN_CHAR}{{0,3}}(?:[省县縣區区州旗镇鎮乡鄉盟村]|市(?![场場面民值价價]))"
"""What a place is, behind its name: 市 opens other words, too."""


def headings(shapes: Sequence[Shape]) -> Iterator[int]:
    """The indexes of those of `shapes` that are headings in such a row."""
    row: list[int] = []
    for at, shape in enumerate(shapes):
        over = shapes[at + 1] if at + 1 < len(shapes) else None
        heads = shape.kind in {LINE, CALL} and over is not None and over.kind in RUNNING
        if heads and shape.chinese and shape.length in _HEADING:
            row.append(at)
        elif shape.kind in {LINE, CALL} and (heads or shape.length > _BETWEEN):
            yield from _told(shapes, row)
            row = []
    yield from _told(shapes, row)


def _told(shapes: Sequence[Shape], row: Sequence[int]) -> Sequence[int]:
    """The whole of a `row` where enough of it begins with places, all of them different; else nothing."""
    firsts = {shapes[at].text[:2] for at in row}
    if len(row) < _LEAST or len(firsts) < len(row):
        return ()
    found = sum(_begins_with_place(shapes[at].text, shapes[at + 1].text) for at in row)
    return row if found >= _SHARE * len(row) else ()


def _begins_with_place(heading: str, text: str) -> bool:
    """Whether a `heading` begins with what its text calls a county, a town or the like."""
    return not _LABELLED.match(heading) and bool(re.search(re.escape(heading[:2]) + _KINDS, text[:_SEEN]))
