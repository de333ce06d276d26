"""One line of text cut to a width, for lists and status lines."""

from __future__ import annotations

from reader.typeset import cells


def clip(text: str, width: int, *, ambiguous: int = 1) -> str:
    """`text` in at most `width` cells, its end replaced by … where it is longer."""
    if cells(text, ambiguous=ambiguous) <= width:
        return text
    room = width - cells("…", ambiguous=ambiguous)
    low, high = 0, min(len(text), max(0, width))
    while low < high:
        middle = (low + high + 1) // 2
        if cells(text[:middle], ambiguous=ambiguous) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…" if room >= 0 else ""
