"""A day as a text tells it, and its ISO 8601: as exactly as the text does.

Beyond plain ISO 8601, `2022-Q1` is a quarter, `2022-H1` a half-year, `199X` a decade and `20XX` a century
(EDTF), `--12-31` a day of an unknown year, `---12` a day of an unknown month.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Moment:
    """What a text says of a day: what it leaves open is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    clock: str = ""
    part: str = ""
    """Q1 to Q4, H1, H2, or a whole 199X."""
    leap: bool = False
    """A day of the lunar calendar, which is not resolved."""

    def iso(self) -> str:
        """ISO 8601, empty where nothing is known."""
        if self.leap:
            return ""
        if self.part[-1:] == "X":
            return self.part
        if self.year is not None:
            said = f"{self.year:04d}" if self.year > 0 else f"-{-self.year:04d}"
            if self.part:
                return f"{said}-{self.part}"
            if self.month is not None:
                said += f"-{self.month:02d}"
                if self.day is not None:
                    said += f"-{self.day:02d}"
                    if self.clock:
                        said += f"T{self.clock}"
            return said
        if self.month is not None:
            return f"--{self.month:02d}" + (f"-{self.day:02d}" if self.day is not None else "")
        if self.day is not None:
            return f"---{self.day:02d}"
        return self.clock or self.part


def valid(moment: Moment) -> Moment:
    """The moment, or an empty one where the calendar has no such month or day."""
    if moment.month is not None and not 1 <= moment.month <= 12:
        return Moment()
    if moment.day is not None and not 1 <= moment.day <= 31:
        return Moment()
    return moment


def near(moment: Moment, reference: datetime.date | None) -> Moment:
    """With the year or month that is left open filled in, as near to `reference` as can be."""
    if reference is None or moment.year is not None or moment.leap or moment.part[-1:] == "X":
        return moment
    months = reference.year * 12 + reference.month - 1
    if moment.month is not None:
        month, day = moment.month, moment.day or 15
        year = min(
            (reference.year - 1, reference.year, reference.year + 1),
            key=lambda year: abs((year * 12 + month - 1 - months) * 31 + day - reference.day),
        )
        return replace(moment, year=year)
    if moment.day is not None:
        day = moment.day
        at = min(
            (months - 1, months, months + 1), key=lambda at: abs((at - months) * 31 + day - reference.day)
        )
        return replace(moment, year=at // 12, month=at % 12 + 1)
    return replace(moment, year=reference.year) if moment.part else moment
