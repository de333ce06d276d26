"""The menus that a site sets above its text as lists: * Home, * News, * Sport."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from reader.page.furniture.titles import is_long
from reader.page.pieces import Piece

MENU = "an item of a menu"
"""The sign of its lines."""
_ITEM = re.compile(r"^\*\s+\S+(?:\s+\S+){0,3}$")
_LEAST = 5
"""Items of the shortest menu: a text may open with what it tells in a few."""


def drop(pieces: Sequence[Piece]) -> None:
    """Give the furniture the menus above a page's first text."""
    above = takewhile(lambda piece: piece.role or not is_long(piece), pieces)
    items = [piece for piece in above if _ITEM.match(piece.text)]
    for piece in items if len(items) >= _LEAST else ():
        if not piece.role:
            piece.to_furniture(MENU)
