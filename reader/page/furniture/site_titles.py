"""The title of a web page over its text: the headline, a dash or a bar, and the paper's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.page.furniture import papers
from reader.page.furniture.titles import NAMED, is_long
from reader.page.marks import is_chinese, is_sentence
from reader.page.pieces import Piece

_SITED = re.compile(r"(?P<title>.{6,}?)\s*[-_|｜－–—]\s*(?P<paper>[^-_|｜－–—]{2,40})$")
_LONGEST = 130
"""Characters of the longest title."""
_WORDS = 4
"""Words of the shortest English headline."""
_UNDER = 4
"""Pieces below the title among which its text begins."""
_PAPER = "the paper behind a web page's title"


def part(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, a paper's name parted from each headline over a text that does not stand there again."""
    for at, piece in enumerate(pieces):
        title = piece.text if piece.role else headline_of(piece.text)
        if title == piece.text or not _heads_text(pieces, at, title):
            yield piece
            continue
        # The paper goes before the headline, so that it parts nothing from that.
        paper = piece.text[len(title) :].strip()
        yield replace(piece, text=paper, role="furniture", signs=[_PAPER])
        yield replace(piece, text=title, gap=0, signs=[NAMED])


def _heads_text(pieces: Sequence[Piece], at: int, title: str) -> bool:
    """Whether a piece stands over a text, and neither it nor the `title` in it stands there again."""
    if any(each.text == title for each in pieces[at + 1 :]):
        return False
    if sum(each.text == pieces[at].text for each in pieces) > 1:
        return False
    # An English paper's name is less surely one: it stands on top of all text, or is none.
    if not is_chinese(title) and any(map(is_long, pieces[:at])):
        return False
    return any(map(is_long, pieces[at + 1 : at + 1 + _UNDER]))


def headline_of(title: str) -> str:
    """What a web page's title says before its paper's name; the whole of it where none stands behind."""
    found = _SITED.match(title) if len(title) <= _LONGEST else None
    if not found or is_sentence(found["title"]):
        return title
    if is_chinese(found["title"]):
        known = papers.is_paper(found["paper"]) or papers.is_site(found["paper"])
    else:
        known = len(found["title"].split()) >= _WORDS and papers.is_english_paper(found["paper"])
    return found["title"] if known else title
