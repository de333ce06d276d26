"""An article made up for a width: pieces, typeset lines, and what is painted over them.

Nothing here knows a screen: the app turns the runs into strips, `cat` turns them into plain or coloured text.
"""

from reader.compose.clip import clip
from reader.compose.galley import Galley, Stretch
from reader.compose.layers import Run, Span, runs
from reader.compose.pieces import HEAD, Piece, Pieces
from reader.compose.setting import Line, Style, rule, style_of
from reader.compose.sheet import Sheet, columns_in

__all__ = [
    "HEAD",
    "Galley",
    "Line",
    "Piece",
    "Pieces",
    "Run",
    "Sheet",
    "Span",
    "Stretch",
    "Style",
    "clip",
    "columns_in",
    "rule",
    "runs",
    "style_of",
]
