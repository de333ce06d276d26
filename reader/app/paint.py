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


class Painted(NamedTuple):
    """Runs of one line, from `x` cells on."""

    x: int
    runs: Sequence[Run]


def strip(stretches: Iterable[Painted], palette: Palette, *, margin: int, width: int, base: Look) -> Strip:
    """One row, `width` cells wide, its text `margin` cells from the left."""
    ground = style(base)
    segments: list[Segment] = []
    at = 0
    for x, runs in stretches:
        if margin + x > at:
            segments.append(Segment(" " * (margin + x - at), ground))
            at = margin + x
        for run in runs:
            segments.append(Segment(run.text, style(palette.look(run.names).over(base))))
            at += segments[-1].cell_length
    return Strip(segments).adjust_cell_length(width, ground)
