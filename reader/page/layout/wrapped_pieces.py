"""Pieces of wrapped lines: put together, without the captions and pictures that a column drops into them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import add

from reader.page.closing import Closer
from reader.page.layout.setting import Setting
from reader.page.lines import Line
from reader.page.marks import ends_sentence, is_chinese
from reader.page.parts import captions, credits, headings, pictures
from reader.page.pieces import Piece

_CLAUSE = 4
"""Characters of a line of a heading that is a clause: in shorter ones the columns of old papers broke it."""


def with_pictures(first: Iterable[int], text: Sequence[Line]) -> set[int]:
    """The numbers of the lines that begin a piece, where each picture's mark in `text` is one of its own.

    `first` are the numbers of those that begin one by their seams.
    """
    found = {*first}
    for rows in pictures.apart(text):
        found.difference_update(text[at].number for at in rows)
        found.update(line.number for line in (text[rows[0]], *text[rows[-1] + 1 : rows[-1] + 2]))
    return found


def made(group: Sequence[Line], below: Sequence[Line], page: Setting, closer: Closer) -> Iterator[Piece]:
    """The piece of a group of lines, and the caption in it that the credit `below` tells of."""
    cut = _caption_at_end(group, below, page)
    for lines in (group[:cut], group[cut:]):
        if lines:
            yield _joined(lines, page, closer)


def _caption_at_end(group: Sequence[Line], below: Sequence[Line], page: Setting) -> int:
    """Where a caption begins that a column dropped into a paragraph, told by the photo credit below it.

    The line above it breaks off in mid-sentence; of several such, the one that the text below the credit
    goes on from, else the last.
    """
    if len(group) < 2 or not below or not credits.is_credit(below[0].text):
        return len(group)
    if (page.indented or page.parted) and group[0].indent < page.margin + 2:
        return len(group)
    # A caption that says it is one has no other in it.
    if captions.cue("".join([line.text for line in group])):
        return len(group)
    cuts = [
        index
        for index in range(len(group) - 1, max(0, len(group) - 4), -1)
        if not ends_sentence(group[index - 1].text) and group[index - 1].text[-1] not in "，、"
    ]
    after = below[1].text if len(below) > 1 else ""
    fits = [index for index in cuts if _fits(group[index - 1].text, after)]
    return (fits or cuts or [len(group)])[0]


def _fits(left: str, right: str) -> bool:
    """Whether a number cut in two closes up across a seam: 26 | .8万."""
    return bool(re.search(r"\d$", left) and re.match(r"[\d.,%％万亿]", right))


def _joined(group: Sequence[Line], page: Setting, closer: Closer) -> Piece:
    """The lines of a group as one piece."""
    texts = [line.text for line in group]
    unfilled = all(page.room(line) * 4 >= page.measures[line.number] for line in group)
    in_clauses = (
        len(texts) > 1 and unfilled and all(len(text) >= _CLAUSE and is_chinese(text) for text in texts)
    )
    return Piece(
        closer.join(*texts),
        tuple(line.number for line in group),
        group[0].gap,
        group[0].indent,
        full=page.room(group[-1]) <= 4,
        unfilled=unfilled,
        # The closer counts the hyphens that it takes out: it joins lines once.
        clauses=headings.whole(texts, add) if in_clauses else "",
    )
