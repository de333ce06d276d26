"""Typesetting: text and a width in, lines out. Offsets are in characters, widths in cells.

The room takes text and returns data; it knows no article and draws nothing.
"""

from reader.typeset.breaks import breaks
from reader.typeset.columns import Page, Part, Piece, columns
from reader.typeset.fill import Line, fill
from reader.typeset.headline import headline
from reader.typeset.justify import justify
from reader.typeset.widths import cell_at, cells, offset_at, widths

__all__ = [
    "Line",
    "Page",
    "Part",
    "Piece",
    "breaks",
    "cell_at",
    "cells",
    "columns",
    "fill",
    "headline",
    "justify",
    "offset_at",
    "widths",
]
