"""From a resolved query to one expression of the index, and whether the expression alone decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from reader.library.folding import fold
from reader.library.search import grams
from reader.library.search.grams import EVERYTHING, NOTHING
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

LabelNumbers = Callable[[Label], Iterable[int]]
"""The catalogue's numbers of the papers, sections or pages that a label means."""


class Plan(NamedTuple):
    """Which articles the index should offer."""

    expression: str
    """For MATCH: every article that answers is among those it gives."""
    judged: Node | None
    """What each article it gives must yet be judged by; None where all of them answer."""

    @property
    def exact(self) -> bool:
        """Whether every article it gives answers, so that no text need be read."""
        return self.judged is None


class Years(NamedTuple):
    """The years of the articles in the index, ends included."""

    first: int
    last: int


def plan(node: Node, years: Years, numbers: LabelNumbers) -> Plan:
    """The plan of a resolved query for an index that holds `years`."""
    match node:
        case And(parts):
            wanted = [plan(part, years, numbers) for part in parts if not isinstance(part, Not)]
            unwanted = [part.part for part in parts if isinstance(part, Not)]
            return _all(wanted, {part: plan(part, years, numbers) for part in unwanted})
        case Or(parts):
            return _any([plan(part, years, numbers) for part in parts], node)
        case Not(part):
            return _all([], {part: plan(part, years, numbers)})
        case Term():
            return _term(node)
        case Near(_, terms):
            return Plan(_all([_term(term) for term in terms], {}).expression, node)
        case Label():
            return _one_of(map(grams.label_term, numbers(node)))
        case Dates(first, last):
            return _one_of(map(grams.date_term, covering(first, last, years)))
        case Is("captioned"):
            return _one_of([grams.CAPTIONED])
        case Is("unread" | "read") | Regex() | HasFigure() | From():
            return Plan(EVERYTHING, node)
        case Is(kind):
            return _one_of([grams.kind_term(kind)])


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
    exact = exact and (headline or term.part is None)
    expression = _either([grams.substring(text, headline=headline) for text in texts])
    if term.part == "caption":
        expression = f"({expression} AND {grams.quoted(grams.CAPTIONED)})"
    return Plan(expression, None if exact else term)


def _all(wanted: list[Plan], unwanted: dict[Node, Plan]) -> Plan:
    """What answers all of `wanted` and none of `unwanted`; only an exact plan can be taken away."""
    expressions = [each.expression for each in wanted if each.expression != EVERYTHING]
    expression = (
        "(" + " AND ".join(expressions) + ")" if len(expressions) > 1 else (expressions or [EVERYTHING])[0]
    )
    taken = [each.expression for each in unwanted.values() if each.exact]
    if taken:
        expression = f"({expression} NOT ({' OR '.join(taken)}))"
    judged = [each.judged for each in wanted if each.judged is not None]
    judged += [Not(part) for part, each in unwanted.items() if not each.exact]
    return Plan(expression, judged[0] if len(judged) == 1 else And(tuple(judged)) if judged else None)


def _any(plans: list[Plan], whole: Node) -> Plan:
    exact = all(each.exact for each in plans)
    return Plan(_either([each.expression for each in plans]), None if exact else whole)


def _one_of(terms: Iterable[str]) -> Plan:
    return Plan(_either([grams.quoted(term) for term in terms]), None)


def _either(expressions: list[str]) -> str:
    unique = list(dict.fromkeys(expressions))
    if not unique:
        return NOTHING
    if EVERYTHING in unique:
        return EVERYTHING
    return unique[0] if len(unique) == 1 else "(" + " OR ".join(unique) + ")"
