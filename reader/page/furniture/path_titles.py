"""The headline below a web page's path: it ends the path, or stands between it and the hour."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.furniture import days, paths
from reader.page.furniture.titles import NAMED
from reader.page.marks import is_sentence, squeeze
from reader.page.pieces import Piece

PATH = "a web page's path"
"""The sign of a path whose last step is the headline below it."""
_LEAST, _MOST = 6, 60
"""Characters of the shortest and the longest headline that a path leads to."""
_SOURCE = re.compile(r"[来來]源\s*[:：]")
_NEAR = 6
"""Lines below a path among which its headline and the hour stand."""


def name(pieces: Sequence[Piece]) -> None:
    """Name the headlines below the paths on a page, and give the furniture the paths that end in them."""
    for at, piece in enumerate(pieces[:-1]):
        if piece.role == "furniture" and paths.leads_to_text(piece.text):
            named = _between(pieces, at)
        elif _ends_in(piece.text, pieces[at + 1].text):
            named = pieces[at + 1]
            piece.to_furniture(PATH)
        else:
            continue
        if named is not None and NAMED not in named.signs:
            named.role = ""
            named.signs = [NAMED]


def _ends_in(line: str, title: str) -> bool:
    """Whether a line is a path whose last step is `title`."""
    return paths.leads_to(line, title) and _LEAST <= len(squeeze(title)) <= _MOST


def _between(pieces: Sequence[Piece], at: int) -> Piece | None:
    """The one line between the path at `at` and what tells when and where the text came out."""
    found: Piece | None = None
    for piece in pieces[at + 1 : at + 1 + _NEAR]:
        if piece.role == "furniture":
            if found is not None and (days.iso_date(piece.text) or _SOURCE.search(piece.text)):
                return found
            if found is not None:
                return None
        elif found is not None or not _LEAST <= len(piece.text) <= _MOST or is_sentence(piece.text):
            return None
        else:
            found = piece
    return None
