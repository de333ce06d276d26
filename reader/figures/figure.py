"""What a figure is: a number in a text that tells something, and what it tells."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

TYPE_CHECKING = False  # typing itself takes longer to import than this whole room
if TYPE_CHECKING:
    from typing import Literal

    Kind = Literal[
        "percent", "money", "count", "measure", "ordinal", "grade", "date", "time", "duration", "ratio"
    ]
    Change = Literal["", "up", "down", "flat"]

KINDS: tuple[Kind, ...] = (
    "percent",
    "money",
    "count",
    "measure",
    "ordinal",
    "grade",
    "date",
    "time",
    "duration",
    "ratio",
)
"""Every kind, in the order in which menus and legends list them."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a text. A range (3至5天) is one figure with `value` and `high`."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""
    text: str
    """The span as it stands: numeral, approximation and unit, not the noun."""
    kind: Kind
    value: Decimal | None = None
    """In `unit`, scale multiplied out: 37.6亿元 is 3760000000. None for dates and clock times."""
    high: Decimal | None = None
    """The upper end of a range, else None."""
    unit: str = ""
    """The unit in its one spelling (km, 千米 and 公里 are 公里); empty where there is none."""
    approximate: bool = False
    """Whether the text says that the number is not exact: 近, 约, 余, 多, 以上, 不足."""
    subject: str = ""
    """The words that it counts, as they stand near it; empty where none were found."""
    change: Change = ""
    """Which way it moved: 增长16.3% is up, 下降 down, 持平 flat; empty where nothing moved."""
    when: str = ""
    """Dates and times, ISO 8601, as exact as the text is: 2017, 2017-05, 2017-05-12, 10:30."""
    when_high: str = ""
    """The end of a date or time range, else empty."""
