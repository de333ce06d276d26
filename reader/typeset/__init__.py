"""Typesetting: text and a width in, lines out. Offsets are in characters, widths in cells.

The room takes text and returns data; it knows no article and draws nothing.
"""

from reader.typeset.breaks import breaks
from reader.typeset.fill import Line, fill
from reader.typeset.widths import cell_at, cells, offset_at

__all__ = ["Line", "breaks", "cell_at", "cells", "fill", "offset_at"]
