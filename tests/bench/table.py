"""Rows of the table of speed: what was measured, ours, the peer's, the ratio, and whether it is as wanted."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table, each cell as it is printed."""

    what: str
    ours: str
    peer: str
    ratio: str = ""
    wanted: str = ""
    reached: str = "—"
    """yes, no, or — where there is nothing to hold it against."""


def compared(
    what: str,
    ours: Sequence[float],
    peer: Sequence[float],
    *,
    unit: str = "ms",
    most: float | None = None,
    least: float | None = None,
) -> Row:
    """A row of figures taken pairwise: medians, and the median of the ratios of the pairs."""
    ratio = statistics.median(own / other for own, other in zip(ours, peer, strict=True))
    wanted = f"≤ {most:g}" if most is not None else f"≥ {least:g}" if least is not None else ""
    reached = "—" if not wanted else said(ratio <= most if most is not None else ratio >= (least or 0))
    return Row(
        what,
        shown(statistics.median(ours), unit),
        shown(statistics.median(peer), unit),
        f"{ratio:.2f}",
        wanted,
        reached,
    )


def said(reached: bool) -> str:
    """As the table says it."""
    return "yes" if reached else "no"


def show(rows: Sequence[Row]) -> str:
    """The table."""
    head = ("what", "ours", "peer", "ratio", "wanted", "reached")
    lines = [head, *((row.what, row.ours, row.peer, row.ratio, row.wanted, row.reached) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    lines.insert(1, tuple("-" * width for width in widths))
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column in (1, 2, 3) else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def shown(value: float, unit: str) -> str:
    """A figure with its unit, as many digits as mean something."""
    number = f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
    return f"{number} {unit}"
