"""The # before headings, as plain text writes them, and before words that are tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reader.page.marks import ends_sentence, sentences_inside
from reader.page.parts.headings import LONGEST
from reader.page.pieces import Piece

HASH = "a heading's mark"
"""The sign of the # before a heading, and of the heading."""
TOP = "a heading's mark of the first level"
"""The sign of a heading with one # and a space before it."""
_TAG = "one of several words with a # before them"
_MARK = re.compile(r"#{1,6}\s*(?=[^\s#])(?![^#]*\s#)")
_WORD = re.compile(r"#[^\s#]{1,30}$")


def part(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, headings parted from the # before them; tags are furniture."""
    tags = set(_tags(pieces))
    words = {pieces[at].text for at in tags}
    for at, piece in enumerate(pieces):
        mark = _mark(piece)
        if at in tags or (mark and piece.text in words):
            piece.to_furniture(_TAG)
        elif mark and len(piece.text) <= LONGEST and _may_head(piece.text, mark):
            yield piece.head(len(mark), HASH)
            sign = TOP if mark[1:2].isspace() else HASH
            piece = replace(piece, text=piece.text[len(mark) :], signs=[sign])
        yield piece


def _mark(piece: Piece) -> str:
    """The # before what may be a heading, and the space behind it; "" where there is none."""
    found = _MARK.match(piece.text) if not piece.role and piece.text[0] == "#" else None
    return found.group() if found else ""


def _may_head(text: str, mark: str) -> bool:
    """Whether `text` is no sentence, or one of those that several # and a space before them make headings."""
    return not ends_sentence(text) or (mark[:2] == "##" and mark[-1].isspace() and not sentences_inside(text))


def _tags(pieces: Sequence[Piece]) -> Iterator[int]:
    """The pieces that are words with a # before them and no headings, which stand in rows of a level."""
    for level, run in groupby(range(len(pieces)), lambda at: _mark(pieces[at]).count("#")):
        row = [*run]
        if level and (len(row) > 2 or (len(row) > 1 and all(_WORD.match(pieces[at].text) for at in row))):
            yield from row
