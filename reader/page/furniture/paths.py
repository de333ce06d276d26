"""Where a web page stands on its site, 首页 > 城事 > 正文, and the headline that stands below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.furniture import days
from reader.page.furniture.titles import NAMED
from reader.page.marks import is_sentence, squeeze
from reader.page.pieces import Piece

PATH = "a web page's path"
"""The sign of a path whose last step is the headline below it."""
_FIRST = re.compile(
    r"(?:[网網]站)?首[页頁]|主[页頁]|[当當]前(?:的)?位置|[您你](?:[现現]在|[当當]前)?(?:所)?在?的?位置"
)
"""What a path begins with."""
_TO_TEXT = re.compile(r"[>›»＞/·]\s*(?:新[闻聞]|文章)?正文\s*$")
_LEAST, _MOST = 6, 60
"""Characters of the shortest and the longest headline that a path leads to."""
_SOURCE = re.compile(r"[来來]源\s*[:：]")
_NEAR = 6
"""Lines below a path among which its headline and the hour stand."""


def name(pieces: Sequence[Piece]) -> None:
    """Name the headlines below the paths on a page, and give the furniture the paths that end in them."""
    for at, piece in enumerate(pieces[:-1]):
        if piece.role == "furniture" and _TO_TEXT.search(piece.text):
            named = _between(pieces, at)
        elif _FIRST.match(piece.text) and _ends_in(piece.text, pieces[at + 1].text):
            named = pieces[at + 1]
            piece.to_furniture(PATH)
        else:
            continue
        if named is not None and NAMED not in named.signs:
            named.role = ""
            named.signs = [NAMED]


def _ends_in(path: str, title: str) -> bool:
    """Whether the last step of `path` is `title`."""
    step = squeeze(title)
    return _LEAST <= len(step) <= _MOST and len(squeeze(path)) > len(step) and squeeze(path).endswith(step)


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
