"""Rich and Textual made to count and draw as a terminal does that shows ambiguous characters in two cells.

Both take “ ” … — ■ ① for one cell wide. What they lay out by that comes apart where the terminal takes two,
so the table that they look widths up in is changed for one made of ours. Their frames and bars are of such
characters too, one a cell: there they are drawn in ASCII.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from rich import cells, segment
from rich.cells import CellTable
from textual import _border
from textual.scrollbar import ScrollBarRender

from reader.typeset import widths
from reader.typeset._widths import STARTS, WIDENED

HORIZONTAL, VERTICAL = frozenset("─━═╌╍┄┅┈┉▀▁▂▄▔"), frozenset("│┃║╎╏┆┇┊┋▌▍▎▏▐▊▋▕")


class _Drawing(NamedTuple):
    """What is changed, in Rich and in Textual."""

    table: Callable[..., CellTable]
    single: frozenset[str]
    """Characters that are one cell wide, as far as they are known without a look at the table."""
    borders: dict[Any, Any]
    bars: tuple[list[str], list[str]]
    """The ends of scroll bars, vertical and horizontal."""


_NARROW = _Drawing(
    vars(cells)["load_cell_table"],
    cells._SINGLE_CELLS,
    {**_border.BORDER_CHARS},
    (ScrollBarRender.VERTICAL_BARS, ScrollBarRender.HORIZONTAL_BARS),
)
"""As they come."""


def draw_ambiguous(wide: int) -> None:
    """Have ambiguous characters drawn in `wide` cells, 1 or 2, all over the process from now on."""
    drawing = _NARROW if wide == 1 else _wide()
    single = drawing.single.issuperset
    vars(cells).update(load_cell_table=drawing.table, _is_single_cell_widths=single)
    vars(segment).update(_is_single_cell_widths=single)
    vars(_border)["BORDER_CHARS"].update(drawing.borders)
    ScrollBarRender.VERTICAL_BARS, ScrollBarRender.HORIZONTAL_BARS = drawing.bars
    measured = (cells.get_character_cell_size, cells.cached_cell_len, segment.Segment._split_cells)
    for remembering in (*measured, _border.get_box):
        remembering.cache_clear()


@cache
def _wide() -> _Drawing:
    two = widths(2)
    points = [*map(ord, STARTS), 0x110000]
    runs = [(start, end - 1, two[chr(start)]) for start, end in pairwise(points)]
    joined = frozenset(char for char in WIDENED if two[char] == 1)
    table = CellTable("ambiguous wide", [run for run in runs if run[2] != 1], joined)
    blank = [" "] * len(ScrollBarRender.VERTICAL_BARS)
    return _Drawing(
        lambda _="auto": table,
        frozenset(char for char in _NARROW.single if two[char] == 1),
        {name: [[*map(_stroke, row)] for row in box] for name, box in _NARROW.borders.items()},
        (blank, blank),
    )


def _stroke(char: str) -> str:
    """A stroke of a border, in ASCII where it is ambiguous."""
    if widths(2)[char] == 1:
        return char
    if char in HORIZONTAL:
        return "-"
    return "|" if char in VERTICAL else "+"
