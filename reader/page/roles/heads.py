"""What heads a text, or is its deck, beyond doubt: told by its own words and by what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.page.marks import MARKERS
from reader.page.parts import caption_credits, headings
from reader.page.roles.kinds import BYLINE, CALL, CAPTION, CREDIT, EDGE, LINE, RUNNING, SENTENCE, TEXT
from reader.page.roles.shapes import Shape

IN_COLUMN = "the column that it stands in ends it"
OVER_SIGNED = "over who wrote, under a text"
LEADS_ON = "a dash ends it, over another line"
OVER_WIRED = "over a text that opens with who sent it"
SUMMARY = "clauses without an end under a short line, over a text"
_OVER_NEWS = RUNNING | {SENTENCE, BYLINE, CAPTION, CREDIT, EDGE}
_UNDER_HEADLINE = RUNNING | {LINE, BYLINE}
"""What stands above a headline, and below it."""
_WIRED = re.compile(r"[电電讯訊][\s\u3000]*(?:$|[）)】〕（(])")
"""The end of a Chinese dateline, a byline behind it or not."""
_GOES_ON = frozenset("，、：；—…:;,")
"""What a text that goes on below ends in."""
_DASHES = ("——", "──", "――", "－－")
"""What a kicker ends in that leads on to its headline."""
_SUMMARY = range(16, 61)
"""Characters of a deck that says in clauses what the text does."""


def signs(shape: Shape, above: str, below: str, under: Shape | None, wrapped: bool) -> Iterator[str]:
    """The signs of a piece between others of the kinds `above` and `below`, the latter being `under` it.

    `wrapped` tells whether the page broke its paragraphs into lines.
    """
    if not shape.chinese:
        return
    if above in _OVER_NEWS and below in _UNDER_HEADLINE and _names_column(shape.text):
        yield IN_COLUMN
    if above in RUNNING and below == BYLINE and shape.kind in {LINE, CALL}:
        yield OVER_SIGNED
    if above != LINE and shape.kind == LINE and below in {LINE, CALL} and shape.text.endswith(_DASHES):
        yield LEADS_ON
    if above in {LINE, CALL} and below in RUNNING and not wrapped and _is_summary(shape):
        yield SUMMARY
    if under is not None and shape.kind in {LINE, CALL} and _is_wired(under):
        yield OVER_WIRED


def _names_column(text: str) -> bool:
    """Whether a heading ends in its column, and not in whose picture is shown."""
    return headings.names_column(text) and caption_credits.at(text) < 0


def _is_summary(shape: Shape) -> bool:
    """Whether a piece is clauses that no mark ends: paragraphs end in one, decks in none."""
    text, piece = shape.text, shape.piece
    if shape.kind not in {LINE, TEXT} or shape.ended or shape.inside or text[-1] in _GOES_ON:
        return False
    lifted = piece.dateline or piece.byline or piece.continued
    item = text[0].isdigit() or text[0] in MARKERS
    return shape.length in _SUMMARY and "，" in text and not (lifted or item)


def _is_wired(shape: Shape) -> bool:
    """Whether a text opens with a Chinese dateline, who sent it behind it or not."""
    return bool(_WIRED.search(shape.piece.dateline or shape.piece.byline))
