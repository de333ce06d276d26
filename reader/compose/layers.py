"""What is painted over the lines: figures, hits, captions' credits, a selection, as spans of one text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.compose.pieces import BETWEEN
from reader.compose.setting import Line


class Span(NamedTuple):
    """Characters `start` to `end` of a piece's text, painted as `name` (see styles/)."""

    start: int
    end: int
    name: str


class Run(NamedTuple):
    """A stretch of one line painted alike: the names apply in order, later over earlier."""

    text: str
    start: int
    """Offset of the run's first character in the piece's text; -1 where it is no text of the article."""
    names: tuple[str, ...]


def runs(line: Line, spans: Sequence[Span]) -> Iterator[Run]:
    """`line` cut where its painting changes. `spans` may overlap; later ones lie on top.

    The spaces that close a line are not painted, nor is what parts a byline there.
    """
    piece = line.piece
    role = piece.role
    text = piece.text[line.start : line.end].rstrip()
    shown = line.start + len(text.removesuffix(BETWEEN.rstrip()) if role == "byline" else text)
    lead_at = line.indent - (2 if line.lead else 0)
    if lead_at > 0:
        yield Run(" " * lead_at, -1, (role,))
    if line.lead:
        yield Run(line.lead, -1, (role, "marker"))
    blanks = dict(line.blanks)
    touching = [span for span in spans if span.start < shown and span.end > line.start]
    if piece.role == "caption" and shown > piece.body:
        touching.insert(0, Span(piece.body, len(piece.text), "credit"))
    cuts = {line.start, shown, *blanks}
    for span in touching:
        cuts.update((max(span.start, line.start), min(span.end, shown)))
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        names = (role, *(span.name for span in touching if span.start <= start and end <= span.end))
        if start in blanks:
            inside = (span.name for span in touching if span.start < start < span.end)
            yield Run(" " * blanks[start], -1, (role, *inside))
        yield Run(piece.text[start:end], start, names)
