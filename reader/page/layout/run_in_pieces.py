"""Pieces of a line parted at the headings run in with their text; which of these head news in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.page.furniture import records, stamps
from reader.page.layout import captions_inside, run_in
from reader.page.lines import Line
from reader.page.marks import is_chinese
from reader.page.pieces import Piece

RUN_IN = "a heading by its words, in mid-line"
"""The sign of a heading that was run in with the text behind it."""
IN_ROW = "one of several headings in a row with their news"
"""The sign of a headline over one of several short news on a line."""
_SEVERAL = 3
"""Long lines from which on a page has its paragraphs on lines of their own."""
_ARTICLE = 320
"""Characters of a line that holds more than a paragraph even there."""
_HEAD = frozenset(map(records.named, ("headline", "byline")))
"""The signs of what stands once at the head of an article."""
_NEWS = 1.2
"""What speaks for news at least where there are several on a line, in nats: subheads are as common there."""


def least(lines: Sequence[Line]) -> int:
    """Characters from which on a line may hold headings: where many are long, those are paragraphs."""
    return run_in.LEAST if sum(len(line.text) >= run_in.LEAST for line in lines) < _SEVERAL else _ARTICLE


def part(pieces: Sequence[Piece], shortest: int) -> list[Piece]:
    """The pieces of one line; those of `shortest` characters and more are parted at their headings."""
    found: list[Piece] = []
    for piece in pieces:
        titled = bool(found) and stamps.names_title(found[-1].text)
        told = titled and (len(piece.text) >= run_in.LEAST or captions_inside.is_caption(piece.text))
        if piece.role or not (told or len(piece.text) >= shortest) or not is_chinese(piece.text):
            found.append(piece)
            continue
        first = all(above.role for above in found)
        for at, (text, heading) in enumerate(run_in.part(piece.text, first=first, titled=titled)):
            each = replace(piece, gap=0, indent=4, signs=[]) if at else piece
            named = records.named("headline") if titled and not at else RUN_IN
            found.append(replace(each, text=text, signs=[*each.signs, named] if heading else each.signs))
    _name_news(found)
    _name_parts(found)
    return found


def _name_parts(pieces: Sequence[Piece]) -> None:
    """Name the headings of a line subheads whose headline, or who wrote its text, is told already."""
    told = next((at for at, piece in enumerate(pieces) if _HEAD.intersection(piece.signs)), len(pieces))
    for piece in pieces[told + 1 :]:
        if RUN_IN in piece.signs and IN_ROW not in piece.signs:
            piece.signs.append(records.named("subhead"))


def _name_news(pieces: Sequence[Piece]) -> None:
    """Name the headings of a line headlines where what stands between them is news."""
    heads = [at for at, piece in enumerate(pieces) if RUN_IN in piece.signs]
    if heads and all(above.role for above in pieces[: heads[0]]):
        news = sum(run_in.for_news(pieces[at].text, pieces[at + 1].text) for at in heads[1:])
        for at in heads if news >= _NEWS else ():
            pieces[at].signs.append(IN_ROW)
