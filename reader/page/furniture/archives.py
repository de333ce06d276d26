"""Old papers' archives: a note of day, page and number stands over, under or around each article.

Its title is one line, in which spaces part the headings that stood in print one under another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.page.furniture import records
from reader.page.marks import HAN_CHAR
from reader.page.pieces import Piece

STACK = "stack"
"""What such a title is told to be."""
_NOTE = re.compile(
    r"(?:\w{2,10} )?日期[:：][12]\d{3}-\d\d-\d\d 版次/卷期[:：]\d{1,3} 版(?: .{1,24})?$"
    r"|(?P<twice>\w{2,10} [12]\d{3}年\d{1,2}月\d{1,2}日 第\d{1,3}版 第\d{2,6}期)$"
)
_SENTENCE = re.compile("[，。；]")
_TITLE = 90
"""Characters of the longest title."""
_HAN = re.compile(HAN_CHAR)
_SHORT = 7
"""Characters of the longest line that with another one, about as long, makes a heading of two lines."""
_TWICE = 2
"""Characters by which the lines of a headline that has two may be longer than a kicker."""


def told(texts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Indices of lines and what they hold: the notes, and the titles over or under them.

    A note that papers also print as their folio is one where it comes again; it closes the article then.
    """
    found = [(at, note) for at, text in enumerate(texts) if "期" in text and (note := _NOTE.match(text))]
    notes = {at for at, note in found if not note["twice"] or texts.count(note["twice"]) > 1}
    open_notes: set[str] = set()
    for at, note in found:
        if at not in notes:
            continue
        yield at, "other"
        open_notes ^= {note["twice"]}
        if note["twice"] and (0 in notes or note["twice"] not in open_notes):
            continue
        title = at + 1 if 0 in notes else at - 1
        if 0 <= title < len(texts) and title not in notes and _is_title(texts[title]):
            yield title, STACK


def _is_title(text: str) -> bool:
    return len(text) <= _TITLE and bool(_HAN.search(text)) and not _SENTENCE.search(text)


def part(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, titles parted into the headings that stood in print."""
    sign = records.named(STACK)
    for piece in pieces:
        if sign not in piece.signs:
            yield piece
            continue
        for at, (kind, text) in enumerate(headings(piece.text)):
            gap, indent = (0, 0) if at else (piece.gap, piece.indent)
            yield replace(piece, text=text, gap=gap, indent=indent, signs=[records.named(kind)])


def headings(title: str) -> list[tuple[str, str]]:
    """The headings of a title, each with its kind.

    Of several the headline was set in the largest type, so in the shortest lines; of two it is the first.
    """
    words = title.split()
    if len(words) == 2 and max(map(len, words)) <= _SHORT:
        return [("headline", " ".join(words))]
    stack = [*_coupled(words)]
    main = min(range(len(stack)), key=lambda at: len(stack[at][0]) - _TWICE * (len(stack[at]) - 1))
    if len(stack) == 2 and len(stack[1]) == 1:
        main = 0
    kinds = ["kicker"] * main + ["headline"] + ["deck"] * (len(stack) - main - 1)
    return [(kind, " ".join(lines)) for kind, lines in zip(kinds, stack, strict=True)]


def _coupled(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """The headings of a stack: lines of one length, two by two, short ones of nearly one, and single ones."""
    at = 0
    while at < len(words):
        own, below, next_below = (*map(len, words[at : at + 3]), 0, 0)[:3]
        near = max(own, below) <= _SHORT and abs(own - below) < 2 and below != next_below
        size = 2 if own == below or (below and near) else 1
        yield words[at : at + size]
        at += size
