"""A list's or the pane's scroll: what is in its window, and the bar that says so."""

from __future__ import annotations

from collections.abc import Iterator

EIGHTHS = " ▁▂▃▄▅▆▇"
"""A cell filled from below by so many eighths."""


def bar(lines: int, top: int, height: int) -> Iterator[tuple[str, bool]]:
    """The cells of the bar of a window of `lines` rows at `top` of `height`: a sign, and whether reversed.

    The thumb is drawn to an eighth of a cell; it is the blank of a reversed cell.
    """
    if not lines or height <= lines:
        yield from [(" ", False)] * lines
        return
    thumb = max(1, lines / (height / lines))
    start = int((lines - thumb) * (top / (height - lines)) * 8)
    end = start + -int(-thumb * 8 // 1)
    for cell in range(lines):
        above, below = start - 8 * cell, end - 8 * cell
        if above >= 8 or below <= 0:
            yield " ", False
        elif above > 0:
            yield EIGHTHS[8 - above], False
        elif below < 8:
            yield EIGHTHS[8 - below], True
        else:
            yield " ", True


def window(cursor: int, lines: int, height: int, rows: int) -> int:
    """The top of a list of entries of `rows` lines, `height` in all, that shows the one at `cursor`."""
    last = (cursor + 1) * rows
    return max(0, min(last - lines, height - lines)) if lines >= rows else min(cursor * rows, height - lines)
