"""Where the panes stand in a window, as `styles/reading.tcss` has it."""

from __future__ import annotations

NARROW, MIDDLE, WIDE = 0, 80, 120
"""Cells from which on a layout holds (DESIGN, the app)."""
LAYOUTS = ((NARROW, "-narrow"), (MIDDLE, "-middle"), (WIDE, "-wide"))
"""The screen's class for each."""
SECTIONS, ARTICLES, SIDEBAR = 18, 36, 28
"""Cells of the lists in a wide window, the border of the articles included; of both in a middle one."""
BARS = 3
"""Lines of the masthead, the status line and the key line."""


class Region:
    """A list or the pane, in cells and lines, with the empty lines above and below its rows."""

    def __init__(self, width: int, height: int, above: int = 0, below: int = 0) -> None:
        self.width, self.above, self.below = width, above, below
        self.height = max(0, height - above - below)


def regions(columns: int, lines: int, nodes: int) -> tuple[Region | None, Region | None, Region]:
    """Sections, articles without their border, and the pane; `nodes` are the rows of the sections.

    The lists are None in a narrow window, which shows the pane alone.
    """
    height = max(0, lines - BARS)
    if columns >= WIDE:
        lists = Region(SECTIONS, height, 1, 1), Region(ARTICLES - 1, height, 1, 1)
        return *lists, Region(columns - SECTIONS - ARTICLES, height, 1)
    if columns >= MIDDLE:
        sections = min(nodes, height * 2 // 5)
        articles = max(0, height - sections - 1)
        return Region(SIDEBAR, sections), Region(SIDEBAR, articles), Region(columns - SIDEBAR, height)
    return None, None, Region(columns, height)
