"""The columns of the ledger: which have room, how wide each is, and what stands in a cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.compose import clip
from reader.library.ledger import COLUMNS, Column, Row, value
from reader.typeset import cells

GAP = 1
"""Cells between two columns."""
MEASURED = 500
"""Rows that the widths are taken from."""
_LEAST_SENTENCE = 16
_MOST: dict[Column, int] = {"text": 16, "value": 22, "unit": 8, "kind": 8, "subject": 18}
_LEAST: dict[Column, int] = {"text": 9, "value": 13, "unit": 3, "kind": 4, "subject": 8}
_FIRST_TO_GO: tuple[Column, ...] = ("subject", "unit")
_ARROWS = {"up": "↑", "down": "↓", "flat": "→"}


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a column stands in a line."""

    column: Column
    left: int
    """Cells from the left edge."""
    width: int
    """Cells."""


def lay_out(rows: Sequence[Row], width: int, *, ambiguous: int) -> list[Cell]:
    """The columns in a line of `width` cells, as wide as the first rows need.

    What has no room is left away, the sentence first, then the kind (its colour tells it), the subject, the
    unit; what remains is narrowed where it must be.
    """
    sample = rows[:MEASURED]
    wide: dict[Column, int] = {
        column: min(
            _MOST[column],
            max(
                [len(column) + 3, *(cells(said(row, column), ambiguous=ambiguous) for row in sample)],
            ),
        )
        for column in COLUMNS
        if column != "sentence"
    }
    room = width - 2
    if _sum(wide.values()) > room:
        del wide["kind"]
    for column in _FIRST_TO_GO:
        if _sum(min(wide[name], _LEAST[name]) for name in wide) > room:
            del wide[column]
    while _sum(wide.values()) > room:
        widest = max(wide, key=lambda name: wide[name] - _LEAST[name])
        if wide[widest] <= 2:
            break
        wide[widest] -= 1
    rest = room - _sum(wide.values()) - GAP
    names: list[tuple[Column, int]] = list(wide.items())
    if rest >= _LEAST_SENTENCE:
        names.append(("sentence", rest))
    placed, left = [], 1
    for column, size in names:
        placed.append(Cell(column, left, size))
        left += size + GAP
    return placed


def _sum(widths: Iterable[int]) -> int:
    sizes = list(widths)
    return sum(sizes) + GAP * (len(sizes) - 1)


def said(row: Row, column: Column) -> str:
    """What stands in the cell, whole."""
    figure = row.figure
    if column == "value":
        return value(figure)
    if column == "subject":
        return printable(f"{_ARROWS.get(figure.change, '')}{figure.subject}")
    if column == "sentence":
        start, end = row.sentence
        return printable(row.text[start:end])
    return printable(str(getattr(figure, column)))


def printable(text: str) -> str:
    """`text` with a blank for everything that is not drawn, so that no character can break a line."""
    return text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)


def fit(text: str, width: int, *, ambiguous: int, right: bool = False) -> str:
    """`text` in exactly `width` cells, its end replaced by … where it is longer."""
    shown = clip(text, width, ambiguous=ambiguous)
    blank = " " * max(0, width - cells(shown, ambiguous=ambiguous))
    return blank + shown if right else shown + blank


def around(row: Row, width: int, *, ambiguous: int) -> tuple[str, str, str]:
    """The sentence in exactly `width` cells, the figure in it: before, figure, behind.

    A sentence too long is cut before the figure, as little as will show the figure.
    """
    start, end = row.sentence
    figure = row.figure
    text = row.text
    shown = printable(text[figure.start : figure.end])
    before, behind = printable(text[start : figure.start]), printable(text[figure.end : end])
    shown = clip(shown, width, ambiguous=ambiguous)
    room = width - cells(shown, ambiguous=ambiguous)
    whole = cells(before, ambiguous=ambiguous)
    if whole > room * 2 // 3 and whole + cells(behind, ambiguous=ambiguous) > room:
        before = _last(before, room * 2 // 3, ambiguous)
    room -= cells(before, ambiguous=ambiguous)
    return before, shown, fit(behind, room, ambiguous=ambiguous)


def _last(text: str, width: int, ambiguous: int) -> str:
    """The end of `text` in at most `width` cells, with … before it."""
    room = width - cells("…", ambiguous=ambiguous)
    if room < 0:
        return ""
    text = text[-width:] if width else ""
    while cells(text, ambiguous=ambiguous) > room:
        text = text[1:]
    return "…" + text
