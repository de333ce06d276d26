"""Looks of the palette → the styles and strips that Textual draws."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.compose.layers import Run
from reader.compose.palette import Look, Palette


@lru_cache(maxsize=1024)
def style(look: Look) -> Style:
    """`look` as a Rich style; what it leaves unset is not set."""
    return Style(
        color=look.colour or None,
        bgcolor=look.background or None,
        bold=look.bold or None,
        italic=look.italic or None,
        underline=look.underline or None,
    )


@lru_cache(maxsize=4096)
def _placed(look: Look, piece: int, offset: int) -> Style:
    """The style of a run that a mouse selection can find again: its character offset and its piece."""
    return style(look) + Style.from_meta({"offset": (offset, piece)})


class Painted(NamedTuple):
    """Runs of one piece, from `x` cells on."""

    x: int
    piece: int
    runs: Sequence[Run]


def strip(stretches: Iterable[Painted], palette: Palette, *, margin: int, width: int, base: Look) -> Strip:
    """One row, `width` cells wide, its text `margin` cells from the left."""
    ground = style(base)
    segments: list[Segment] = []
    at = 0
    for x, piece, runs in stretches:
        if margin + x > at:
            segments.append(Segment(" " * (margin + x - at), ground))
            at = margin + x
        for run in runs:
            look = palette.look(run.names).over(base)
            segments.append(
                Segment(run.text, style(look) if run.start < 0 else _placed(look, piece, run.start))
            )
            at += segments[-1].cell_length
    return Strip(segments).adjust_cell_length(width, ground)
