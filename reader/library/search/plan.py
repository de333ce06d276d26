"""From a resolved query to one expression of the index, and whether the expression alone decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from reader.library.folding import fold
from reader.library.search import grams
from reader.library.search.grams import EVERYTHING
from reader.library.search.judge import in_range
from reader.library.search.query import (
    And,
    Dates,
    From,
    HasFigure,
    Is,
    Label,
    Near,
    Node,
    Not,
    Or,
    Regex,
    Term,
)

NOTHING = grams.quoted(grams.MARK + "-")
"""A term that no article has."""

LabelNumbers = Callable[[Label], Iterable[int]]
"""The catalogue's numbers of the papers, sections or pages that a label means."""


class Plan(NamedTuple):
    """Which articles the index should offer."""

    expression: str
    """For MATCH: every article that answers is among those it gives."""
    exact: bool
    """Whether every article it gives answers, so that no text need be read."""


class Years(NamedTuple):
    """The years of the articles in the index, ends included."""

    first: int
    last: int


def plan(node: Node, years: Years, numbers: LabelNumbers) -> Plan:
    """The plan of a resolved query for an index that holds `years`."""
    match node:
        case And(parts):
            wanted = [plan(part, years, numbers) for part in parts if not isinstance(part, Not)]
            unwanted = [plan(part.part, years, numbers) for part in parts if isinstance(part, Not)]
            return _all(wanted, unwanted)
        case Or(parts):
            return _any([plan(part, years, numbers) for part in parts])
        case Not(part):
            return _all([], [plan(part, years, numbers)])
        case Term():
            return _term(node)
        case Near(_, terms):
            return Plan(_all([_term(term) for term in terms], []).expression, False)
        case Label():
            found = [grams.quoted(grams.label_term(number)) for number in numbers(node)]
            return _any([Plan(term, True) for term in found]) if found else Plan(NOTHING, True)
        case Dates(first, last):
            found = [grams.quoted(grams.date_term(date)) for date in covering(first, last, years)]
            return _any([Plan(term, True) for term in found]) if found else Plan(NOTHING, True)
        case Is("captioned"):
            return Plan(grams.quoted(grams.CAPTIONED), True)
        case Is("unread" | "read") | Regex() | HasFigure() | From():
            return Plan(EVERYTHING, False)
        case Is(kind):
            return Plan(grams.quoted(grams.kind_term(kind)), True)


def covering(first: str | None, last: str | None, years: Years) -> list[str]:
    """The fewest date terms that cover a range: whole years, then whole months, then days."""
    low, high = first or f"{years.first:04}", last or f"{years.last:04}"
    covered = []
    for year in range(max(int(low[:4]), years.first), min(int(high[:4]), years.last) + 1):
        covered += _cover(f"{year:04}", low, high)
    return covered


def _cover(date: str, low: str, high: str) -> list[str]:
    """Terms for what lies in the range of one year, month or day."""
    depth = len(date.split("-"))
    if depth == 3:
        return [date] if in_range(date, low, high) else []
    parts = [f"{date}-{number:02}" for number in range(1, 13 if depth == 1 else 32)]
    # Whole when both its first and its last day lie inside.
    if in_range(f"{date}-01-01"[:10], low, high) and in_range(
        f"{date}-12-31"[:10] if depth == 1 else f"{date}-31", low, high
    ):
        return [date]
    covered = [date + grams.UNDATED_WITHIN] if in_range(date, low, high) else []
    for part in parts:
        covered += _cover(part, low, high)
    return covered


def _term(term: Term) -> Plan:
    headline = term.part == "headline"
    if term.fuzzy:
        folded = fold(term.text)
        half = len(folded) // 2
        # One wrong character leaves one half right.
        texts, exact = [folded[:half], folded[half:]], False
    else:
        texts = [form.text for form in term.forms]
        exact = all(grams.decides(form.text, headline=headline) and not form.whole for form in term.forms)
    if not texts:
        return Plan(NOTHING, True)
    expression = _any([Plan(grams.substring(text, headline=headline), True) for text in texts]).expression
    if term.part == "caption":
        expression = f"({expression} AND {grams.quoted(grams.CAPTIONED)})"
    return Plan(expression, exact and (headline or term.part is None))


def _all(wanted: list[Plan], unwanted: list[Plan]) -> Plan:
    """What answers all of `wanted` and none of `unwanted`; only an exact plan can be taken away."""
    expressions = [each.expression for each in wanted if each.expression != EVERYTHING]
    expression = (
        "(" + " AND ".join(expressions) + ")" if len(expressions) > 1 else (expressions or [EVERYTHING])[0]
    )
    taken = [each.expression for each in unwanted if each.exact]
    if taken:
        expression = f"({expression} NOT ({' OR '.join(taken)}))"
    return Plan(expression, all(each.exact for each in [*wanted, *unwanted]))


def _any(plans: list[Plan]) -> Plan:
    exact = all(each.exact for each in plans)
    expressions = list(dict.fromkeys(each.expression for each in plans))
    if EVERYTHING in expressions:
        return Plan(EVERYTHING, exact)
    return Plan(expressions[0] if len(expressions) == 1 else "(" + " OR ".join(expressions) + ")", exact)
