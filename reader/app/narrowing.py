"""A facet or a reading of pinyin that was chosen → the query that says so, in its own language.

The query in the input stays the one truth: what narrows the list can be read there, edited and taken out.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import Literal

from reader.library.folding import fold
from reader.library.search import pinyin
from reader.library.search.parser import parse
from reader.library.search.query import And, Dates, Label, Node, Or, QueryError, Term, positive_leaves

FacetName = Literal["paper", "date", "section"]
"""The field of the query language that a facet narrows by; a year is a date."""

_PLAIN = re.compile(r"[^\s()\"“”]+")


def clause(field: FacetName, name: str) -> str | None:
    """A facet as the language writes it, exactly; None where it has no way to: no date, or all its quotes."""
    begin = f"{field}:" if field == "date" else f"{field}:="
    written = [name] if _PLAIN.fullmatch(name) or not name else [f'"{name}"', f"“{name}”"]
    return next((begin + each for each in written if _tree(begin + each) == _leaf(field, name)), None)


def has(query: str, field: FacetName, name: str) -> bool:
    """Whether `query` is narrowed by this facet already."""
    written = clause(field, name)
    return written is not None and _place(query, written) is not None


def narrow(query: str, field: FacetName, name: str) -> str | None:
    """`query` narrowed by a facet, or freed from it where it is; None where that cannot be written."""
    written = clause(field, name)
    if written is None:
        return None
    if found := _place(query, written):
        return f"{query[: found.start()]} {query[found.end() :]}".strip()
    query = query.strip()
    try:
        tree = parse(query)
    except QueryError:
        return None
    leaf = _leaf(field, name)
    if tree is None:
        return written
    if isinstance(tree, Or) and not _in_brackets(query):
        query = f"({query})"
    parts = tree.parts if isinstance(tree, And) else (tree,)
    # A word that holds a lone slash or quote may mean something else with more behind it.
    for text, wanted in ((f"{query} {written}", (*parts, leaf)), (f"{written} {query}", (leaf, *parts))):
        if _tree(text) == And(wanted):
            return text
    return None


def as_read(query: str, reading: str) -> str | None:
    """`query` with the letters that may be read as `reading` written so; None where none may."""
    tree = _tree(query)
    words = sorted(
        (leaf for leaf in positive_leaves(tree) if isinstance(leaf, Term) and not leaf.quoted),
        key=lambda term: term.at,
    )
    runs = sorted(combinations(range(len(words) + 1), 2), key=lambda run: run[1] - run[0])
    for first, last in runs:
        run = words[first:last]
        start, end = run[0].at, run[-1].at + len(run[-1].text)
        texts = [term.text for term in run]
        if query[start:end].split() == texts and _may_be("'".join(texts), fold(reading)):
            return query[:start] + reading + query[end:]
    return None


def _may_be(word: str, reading: str) -> bool:
    return any(
        len(each.places) == len(reading)
        and all(char in place for char, place in zip(reading, each.places, strict=True))
        for each in pinyin.readings(word)
    )


def _leaf(field: FacetName, name: str) -> Node:
    return Dates(name, name) if field == "date" else Label(field, fold(name), whole=True)


def _tree(query: str) -> Node | None:
    try:
        return parse(query)
    except QueryError:
        return None


def _place(query: str, written: str) -> re.Match[str] | None:
    return re.search(rf"(?:^|(?<=\s)){re.escape(written)}(?:\s+|$)", query)


def _in_brackets(query: str) -> bool:
    return query.startswith("(") and query.endswith(")") and _tree(query[1:-1]) is not None
