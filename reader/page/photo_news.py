"""Photo news: a headline, what the picture shows in a paragraph or two, and on its own line who took it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.pieces import Piece

_LONGEST = 350
"""Characters of the longest text of one picture."""
_MORE = re.compile("[图圖][为為]")
"""What opens the second paragraph of such a text."""
_TEXT = frozenset({"paragraph", "caption"})
_HEADING = frozenset({"headline", "subhead", "deck"})
_INSIDE = frozenset({"paragraph", "subhead", "caption", "credit", "signature", "goes on"})
"""What goes on with an article."""


def name(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with the texts of each such picture made one caption, and what heads it a headline."""
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        if piece.role == "credit":
            size = _text_above(found)
            over = found[-1 - size] if size and len(found) > size else None
            below = pieces[at + 1].role if at + 1 < len(pieces) else ""
            if over is not None and over.role in _HEADING and below not in _INSIDE:
                over.role = "headline" if over.role == "subhead" else over.role
                first, *others = found[-size:]
                first.role = "caption"
                for other in others:
                    first.text += other.text
                    other.joined = first
                del found[len(found) - len(others) :]
        found.append(piece)
    return found


def _text_above(pieces: Sequence[Piece]) -> int:
    """How many paragraphs at the end of `pieces` tell of one picture; 0 where they are a text."""
    if not pieces or not _tells(pieces[-1]):
        return 0
    if not _MORE.match(pieces[-1].text):
        return 1
    more = len(pieces) > 1 and _tells(pieces[-2])
    return 2 if more and len(pieces[-1].text) + len(pieces[-2].text) <= _LONGEST else 1


def _tells(piece: Piece) -> bool:
    return piece.role in _TEXT and len(piece.text) <= _LONGEST and not piece.byline
