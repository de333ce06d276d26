"""Lists of other texts at a page's end: what stands below Related stories or 相关阅读 is of no article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.furniture import web
from reader.page.marks import ends_sentence, is_chinese
from reader.page.pieces import Piece

LISTED = "in a list of other texts at the end"
"""The sign of its lines."""
_MAY_HEAD = re.compile(r"^(?:(?:trending|popular|promoted)(?: now| stories)?|featured|just in)$", re.I)
"""What heads such a list, or stands in a menu."""
_TEXT = {True: 24, False: 60}
"""Characters from which on what ends a sentence is a text, Chinese or not."""
_LONGEST = {True: 120, False: 320}
"""Characters of the longest line of a list."""
_LEADS = 3
"""First lines of other texts under their headlines, from which on they are no text of the page's own."""


def drop(pieces: Sequence[Piece]) -> None:
    """Give the furniture the last list of other texts, where nothing but it stands down to the page's end.

    The pieces are those of lines that width did not break.
    """
    for at, piece in enumerate(pieces):
        heads = web.heads_list(piece.text) or _MAY_HEAD.match(piece.text)
        if heads and _are_listed(pieces[at + 1 :]):
            for each in pieces[at:]:
                if not each.role:
                    each.to_furniture(LISTED)
            return


def _are_listed(pieces: Sequence[Piece]) -> bool:
    """Whether pieces are headlines of other texts, each alone or over its first lines."""
    leads = 0
    above = False
    for piece in pieces:
        chinese = is_chinese(piece.text)
        if len(piece.text) > _LONGEST[chinese]:
            return False
        lead = len(piece.text) > _TEXT[chinese] and ends_sentence(piece.text)
        if lead and above:
            return False
        leads += lead
        above = lead
    return not leads or leads >= _LEADS
