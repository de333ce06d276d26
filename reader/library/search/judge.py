"""The last word on whether an article answers a query, and where: the text itself is read.

The index only narrows. The same judgement serves articles that are in no index.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from reader.library.folding import BLOCK_END, FoldedText, fold
from reader.library.record import Line, Record, Role
from reader.library.search import patterns
from reader.library.search.grams import ROLES
from reader.library.search.query import (
    And,
    Dates,
    From,
    HasFigure,
    Is,
    Label,
    Leaf,
    Near,
    Node,
    Not,
    Or,
    Regex,
    Term,
    positive_leaves,
)

_NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿半两")

IsRead = Callable[[str], bool]
"""Whether the article with this id has been read."""


class Mark(NamedTuple):
    """A place to be lit up: `start`..`end`, in characters of the line it stands in."""

    line: Line
    start: int
    end: int


def holds(node: Node, record: Record, is_read: IsRead) -> bool:
    """Whether the article answers the resolved query. Raises UsageError where a pattern is hopeless."""
    match node:
        case And(parts):
            return all(holds(part, record, is_read) for part in parts)
        case Or(parts):
            return any(holds(part, record, is_read) for part in parts)
        case Not(part):
            return not holds(part, record, is_read)
        case Term():
            return _term_holds(node, record)
        case Regex() | Near():
            return any(
                any(True for _ in _spans(node, *record.folded_line(number)))
                for number in counts([node], record)
            )
        case Label(name):
            return node.fits(fold(record.shape.get(name, "")))
        case Dates(first, last):
            return in_range(record.shape.get("date", ""), first, last)
        case Is("unread"):
            return not is_read(record.shape.get("id", ""))
        case Is("read"):
            return is_read(record.shape.get("id", ""))
        case Is("captioned"):
            return "caption" in record.roles
        case Is(kind):
            return bool(record.shape.get("kind", "article") == kind)
        case From(paths):
            return any(Path(record.shape.get("source", "")).is_relative_to(path) for path in paths)
        case HasFigure():
            return any(
                any(True for _ in _figures(node.condition, record.line(number).text))
                for number in counts([node], record)
            )


def needs_article(node: Node) -> bool:
    """Whether `holds` must look at more than the folded text."""
    match node:
        case And(parts) | Or(parts):
            return any(map(needs_article, parts))
        case Not(part):
            return needs_article(part)
        case Term():
            return node.part is not None
    return True


def marks(node: Node, record: Record) -> list[Mark]:
    """Everything in the article that the query asks for, in reading order, overlaps joined."""
    leaves = list(positive_leaves(node))
    return [mark for number in sorted(counts(leaves, record)) for mark in marks_in(leaves, record, number)]


def marks_in(leaves: Iterable[Leaf], record: Record, number: int) -> list[Mark]:
    """Every place of the leaves in one line of the article, in order, overlaps joined."""
    line, folded = record.folded_line(number)
    joined: list[Mark] = []
    for start, end in sorted(span for leaf in leaves for span in _spans(leaf, line, folded)):
        if joined and start < joined[-1].end:
            joined[-1] = Mark(line, joined[-1].start, max(end, joined[-1].end))
        else:
            joined.append(Mark(line, start, end))
    return joined


def counts(leaves: Iterable[Leaf], record: Record) -> Counter[int]:
    """The lines in which the leaves stand, or may: about how many hits each has."""
    found: Counter[int] = Counter()
    for leaf in leaves:
        if isinstance(leaf, Near):
            every = [counts([term], record) for term in leaf.terms]
            found.update(dict.fromkeys(set.intersection(*map(set, every)), 1))
        elif isinstance(leaf, Term) and not leaf.fuzzy:
            for form in leaf.forms:
                _count_lines(form.text, record.folded, found)
        else:
            found.update(range(len(record.folded_lines)))
    return found


def _count_lines(text: str, folded: str, found: Counter[int]) -> None:
    number = reached = 0
    place = folded.find(text)
    while place >= 0:
        number += folded.count(BLOCK_END, reached, place)
        found[number] += 1
        reached = place
        place = folded.find(text, place + len(text))


def occurrences(leaf: Leaf, record: Record, number: int, role: Role) -> int:
    """How often a leaf stands in a line of the article, given what that line is."""
    if isinstance(leaf, Term) and not leaf.fuzzy:
        if leaf.part and role not in ROLES[leaf.part]:
            return 0
        return sum(record.folded_lines[number].count(form.text) for form in leaf.forms)
    return sum(1 for _ in _spans(leaf, *record.folded_line(number)))


def in_range(date: str, first: str | None, last: str | None) -> bool:
    """Whether a date, perhaps partial, lies in a range whose ends are included and may be partial."""
    return (
        bool(date) and (not first or first <= date[: len(first)]) and (not last or date[: len(last)] <= last)
    )


Test = Callable[[bytes], bool]
"""Of the words of a record."""


def tester(node: Node) -> Test:
    """What tells, from the words alone, whether articles answer a node that `needs_article` says no to."""
    match node:
        case And(parts):
            every = [tester(part) for part in parts]
            return lambda words: all(test(words) for test in every)
        case Or(parts):
            each = [tester(part) for part in parts]
            return lambda words: any(test(words) for test in each)
        case Not(part):
            unwanted = tester(part)
            return lambda words: not unwanted(words)
        case Term():
            return _term_tester(node)
    raise TypeError(node)


@lru_cache(maxsize=64)
def _term_tester(term: Term) -> Test:
    if term.fuzzy:
        wrong = _one_wrong(fold(term.text))
        return lambda words: wrong.search(words.decode()) is not None
    # Bytes are looked through as quickly as text, and need not be decoded first.
    plain = [form.text.encode() for form in term.forms if not form.whole]
    whole = [(form.text.encode(), _whole(form.text)) for form in term.forms if form.whole]
    zeros = [each for each in whole if b"000" in each[0]]
    rest = [each for each in whole if each not in zeros]
    if len(plain) == 1 and not whole:
        needle = plain[0]
        return lambda words: needle in words

    def test(words: bytes) -> bool:
        for needle in plain:
            if needle in words:
                return True
        # Round numbers written out are most of the spellings, and few texts hold any.
        spelled = [*rest, *zeros] if b"000" in words else rest
        return any(needle in words and pattern.search(words.decode()) for needle, pattern in spelled)

    return test


def _term_holds(term: Term, record: Record) -> bool:
    if term.part is None:
        return _term_tester(term)(record.words)
    if term.fuzzy:
        wrong = _one_wrong(fold(term.text))
        return any(wrong.search(text) for text in _where(term, record))
    return any(
        form.text in text and (not form.whole or bool(_whole(form.text).search(text)))
        for text in _where(term, record)
        for form in term.forms
    )


def _where(term: Term, record: Record) -> Iterable[str]:
    """The folded lines that a term of a part may stand in."""
    roles = ROLES[term.part] if term.part else frozenset()
    return (text for role, text in zip(record.roles, record.folded_lines, strict=True) if role in roles)


def _spans(leaf: Leaf, line: Line, folded: FoldedText) -> Iterator[tuple[int, int]]:
    match leaf:
        case Term():
            if leaf.part and line.role not in ROLES[leaf.part]:
                return
            if leaf.fuzzy:
                for match in _one_wrong(fold(leaf.text)).finditer(folded.folded):
                    yield folded.span(*match.span())
                return
            for form in leaf.forms:
                if form.whole:
                    for match in _whole(form.text).finditer(folded.folded):
                        yield folded.span(*match.span())
                else:
                    yield from folded.find(form.text)
        case Regex(pattern):
            yield from patterns.spans(pattern, line.text)
        case Near(distance, terms):
            yield from _near(distance, terms, line, folded)
        case HasFigure(condition):
            yield from _figures(condition, line.text)


def _near(
    distance: int, terms: tuple[Term, ...], line: Line, folded: FoldedText
) -> Iterator[tuple[int, int]]:
    """The words that stand in a window which holds them all, at most `distance` from first to last word."""
    places = sorted(
        (start, end, number) for number, term in enumerate(terms) for start, end in _spans(term, line, folded)
    )
    last: dict[int, tuple[int, int]] = {}
    lit: dict[tuple[int, int], None] = {}
    for start, end, number in places:
        last[number] = (start, end)
        if len(last) == len(terms) and start - min(stop for _, stop in last.values()) <= distance:
            lit.update(dict.fromkeys(last.values()))
    yield from sorted(lit)


@lru_cache(maxsize=64)
def _one_wrong(folded: str) -> re.Pattern[str]:
    other = f"[^{BLOCK_END}]"
    wrong = (re.escape(folded[:at]) + other + re.escape(folded[at + 1 :]) for at in range(len(folded)))
    return re.compile("|".join(wrong))


@lru_cache(maxsize=64)
def _whole(folded: str) -> re.Pattern[str]:
    """A number, not inside a longer one."""
    return re.compile(
        rf"(?<!\d)(?<!\d[.,])(?<![零一二三四五六七八九十百千万亿点]){re.escape(folded)}(?![\d]|[.,]\d|[十百千万亿点])"
    )


def _figures(condition: str, text: str) -> Iterator[tuple[int, int]]:
    if not any(char.isdigit() or char in _NUMERALS for char in text):
        return
    from reader import figures
    from reader.figures.conditions import parse

    wanted = parse(condition)
    for figure in figures.find(text):
        if wanted.matches(figure):
            yield figure.start, figure.end
