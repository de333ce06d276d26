"""Pieces of a line that may hold several: what is furniture among them, and which heads the line."""

from __future__ import annotations

from collections.abc import Sequence

from reader.page import furniture
from reader.page.furniture import line_heads, records
from reader.page.furniture.line_heads import HEADS_LINE
from reader.page.layout import captions_inside, headed_lines, run_together
from reader.page.lines import Line
from reader.page.pieces import Piece

_COLUMN = ("kicker", "headline", "byline")
"""What a line is made of that names a column, a headline and its author."""
_HEAD = 28
"""Characters of the longest headline that one text stands behind."""


def made(line: Line, texts: Sequence[str], *, headed: bool = False) -> list[Piece]:
    """The pieces that the `texts` of a line make; of one that is `headed` the headline stands before them."""
    first, *others = texts
    found = [Piece(first, (line.number,), line.gap, line.indent)]
    for above, text, below in zip(texts, others, [*others[1:], ""], strict=False):
        piece = Piece(text, (line.number,), 0, 4)
        sign = furniture.WEB if run_together.is_banner(text) else furniture.judge_part(text)
        if sign:
            piece.to_furniture(sign)
        elif captions_inside.is_shown(text, above, below):
            piece.signs.append(captions_inside.SHOWN)
        found.append(piece)
    sign, sign_behind = line_heads.told(texts)
    if sign:
        found[0].to_furniture(sign)
    elif not headed and (len(others) > 1 or (others and len(first) <= _HEAD and first[-1] not in "。”」…")):
        found[0].signs.append(HEADS_LINE)
    if sign_behind:
        found[1].signs.append(sign_behind)
    if len(found) == len(_COLUMN) and headed_lines.is_column(line.text):
        for piece, kind in zip(found, _COLUMN, strict=True):
            piece.signs = [records.named(kind)]
    return found
