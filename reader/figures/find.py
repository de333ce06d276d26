"""`find`: the figures of a text as values."""

from __future__ import annotations

from decimal import Decimal

from reader.figures import values
from reader.figures.figure import Figure
from reader.figures.fold import fold
from reader.figures.scan import Hit, scan_folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime


def find(text: str, *, reference_date: datetime.date | None = None) -> list[Figure]:
    """Every figure of `text`, in order, never overlapping.

    `reference_date` is the day the text was printed: with it 今年5月 and 上月 are resolved in `Figure.when`.
    Offsets are in characters. Nothing is raised, whatever the text.
    """
    folded = fold(text)
    return [_figure(text, folded, hit) for hit in scan_folded(folded)]


def _figure(text: str, folded: str, hit: Hit) -> Figure:
    low: Decimal | None
    high: Decimal | None
    low, high = values.pair(hit.low, hit.high) if hit.kind not in ("date", "time") else (None, None)
    return Figure(
        hit.start,
        hit.end,
        text[hit.start : hit.end],
        hit.kind,
        low,
        high,
        hit.unit,
        hit.approximate,
    )
