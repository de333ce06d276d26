"""Figures side by side: what each one means in a line, which of them compare, and bars for those that do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reader.figures.figure import KINDS, Figure
from reader.figures.units import ISO_4217

_EIGHTHS = " ▏▎▍▌▋▊▉"
_ENDS = "。！？!?\n"
_CLOSING = "”’」』）)】》"
COLUMNS = ("text", "value", "unit", "kind", "subject", "change", "when")
"""What a ledger can be sorted by."""


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that compare: one unit, one subject."""

    unit: str
    subject: str
    figures: tuple[Figure, ...]


def groups(figures: Iterable[Figure], *, least: int = 2) -> list[Group]:
    """The groups of at least `least` figures of one unit and subject, in the order of their first figure."""
    found: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        if figure.value is not None and figure.subject:
            found.setdefault((figure.unit, figure.subject), []).append(figure)
    return [Group(*key, tuple(members)) for key, members in found.items() if len(members) >= least]


def sort_key(figure: Figure, column: str) -> tuple[object, ...]:
    """What to sort by for a column of `COLUMNS`; figures that have nothing in it come last.

    Values sort by unit first, so that metres are not weighed against yuan.
    """
    if column == "value":
        return (figure.value is None, figure.unit, figure.value or Decimal(0), figure.high or Decimal(0))
    if column == "kind":
        return (False, KINDS.index(figure.kind))
    said = getattr(figure, column)
    return (not said, said)


def sentence(text: str, offset: int) -> tuple[int, int]:
    """Start and end of the sentence of `text` in which `offset` lies."""
    start = max(text.rfind(mark, 0, offset) for mark in _ENDS) + 1
    while start < offset and (text[start] in _CLOSING or text[start].isspace()):
        start += 1
    ends = [at for mark in _ENDS if (at := text.find(mark, offset)) >= 0]
    end = min(ends) + 1 if ends else len(text)
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    return start, end


def number(value: Decimal) -> str:
    """A value to be read: 3760000000 is 3,760,000,000; a quotient that does not end is cut at six digits."""
    if value.adjusted() > 30 or value.adjusted() < -12:
        return f"{value:.6g}"
    if -value.as_tuple().exponent > 12:  # type: ignore[operator]
        return f"{value:,.6f}".rstrip("0").rstrip(".")
    return f"{value:,f}"


def meaning(figure: Figure) -> str:
    """What a figure says, in one line: 37.6亿元 = 3,760,000,000 CNY · 贷款."""
    said = figure.when
    if figure.when_high:
        said += f" – {figure.when_high}"
    if figure.value is not None:
        said = number(figure.value)
        if figure.high is not None:
            said += f" – {number(figure.high)}"
        if figure.approximate:
            said = f"≈ {said}"
        unit = ISO_4217.get(figure.unit, figure.unit)
        if unit:
            said += unit if unit in ("%", "‰") else f" {unit}"
    arrow = {"up": "↑", "down": "↓", "flat": "→"}.get(figure.change, "")
    line = f"{figure.text} = {said}" if said else figure.text
    return " · ".join(part for part in (line, arrow, figure.subject) if part)


def bars(values: Sequence[Decimal], cells: int) -> list[str]:
    """One bar for each value, the greatest magnitude `cells` wide, to an eighth of a cell, blanks behind."""
    top = max((abs(value) for value in values), default=Decimal(0))
    drawn = []
    for value in values:
        eighths = int(abs(value) / top * cells * 8 + Decimal("0.5")) if top else 0
        if eighths == 0 and value:
            eighths = 1
        bar = "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")
        drawn.append(bar.ljust(cells)[:cells])
    return drawn
