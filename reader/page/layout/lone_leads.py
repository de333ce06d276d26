"""Datelines on lines of their own, as web pages break them off: the text below goes on from them."""

from __future__ import annotations

from reader.page.marks import ends_sentence
from reader.page.parts import leads
from reader.page.pieces import Piece, opened

_TEXT = 24
"""Characters of the shortest text that a dateline above it opens."""


def join(pieces: list[Piece]) -> None:
    """Join each dateline that is alone on its line to the text below it."""
    for at in range(len(pieces) - 2, -1, -1):
        piece, below = pieces[at], pieces[at + 1]
        if piece.role or below.role or not leads.is_head(piece.text):
            continue
        if len(below.text) >= _TEXT and ends_sentence(below.text):
            pieces[at : at + 2] = [opened(piece, below)]
