"""The labels of a record's fields, parted from what the fields hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.page.furniture import records
from reader.page.marks import HAN_CHAR, ends_sentence
from reader.page.parts.headings import LONGEST
from reader.page.pieces import Piece

_COLUMN = re.compile(rf"{HAN_CHAR}{{2,6}}(?: {{2}}|\u3000)(?=[^ \u3000─―—-]{{8,}}$)")
"""The name of a column before a headline in its field: 简讯  渡口通了新桥."""


def part(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, each named by the label above it or before it, which is parted from it as furniture."""
    labelled = ""
    for piece in pieces:
        if labelled and not piece.role and (labelled != "text" or _is_text(piece)):
            piece.signs.append(records.named(labelled))
        held, end = records.field(piece.text)
        labelled = held if piece.signs[:1] == [records.LABEL] else ""
        if held and not piece.role and end < len(piece.text):
            yield piece.head(end, records.LABEL)
            piece = replace(piece, text=piece.text[end:], gap=0, indent=0, signs=[records.named(held)])
            column = _COLUMN.match(piece.text) if held == "headline" else None
            if column:
                yield replace(piece, text=column.group().strip(), signs=[records.named("kicker")])
                piece = replace(piece, text=piece.text[column.end() :])
        if not piece.role and records.SUMMARY.match(piece.text):
            piece.signs.append(records.named("deck"))
        yield piece


def _is_text(piece: Piece) -> bool:
    """Whether what stands under the label of a text may be no heading in it."""
    return len(piece.own) > 1 or ends_sentence(piece.text) or len(piece.text) > LONGEST
