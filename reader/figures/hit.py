"""What the scan leaves of a figure: where it is and the words of its numerals. Values come later."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.figures.figure import Kind


class Hit:
    """A figure found; `low` and `high` are its numerals as they stand in the folded text."""

    __slots__ = ("approximate", "end", "high", "kind", "low", "of", "start", "unit", "when")

    def __init__(
        self,
        start: int,
        end: int,
        kind: Kind,
        low: str = "",
        high: str = "",
        unit: str = "",
        approximate: bool = False,
        of: str = "",
        when: tuple[int, ...] = (),
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.low = low
        self.high = high
        self.unit = unit
        self.approximate = approximate
        self.of = of
        """What a ratio is of: 三 of 三分之二, or the second number of 3:1 with its mark before it."""
        self.when = when
        """Offsets of the date or dates in the span: start, end, start, end."""
