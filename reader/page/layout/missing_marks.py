"""How surely a mark is missing between two characters: a clause ends there, and nothing says so.

Where a heading was glued to its text, writing stops without a stop. A logistic model tells by the characters
on both sides; `tests/page/fit_missing_marks.py` fits it to the marks that articles do have.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from reader.page import stored

RUNS = {
    "a": (-1, 0),
    "b": (-2, 0),
    "c": (-3, 0),
    "d": (0, 1),
    "e": (0, 2),
    "f": (0, 3),
    "g": (-1, 1),
    "h": (-2, 1),
    "i": (-1, 2),
}
"""Where the runs of characters begin and end that tell, by their letters, from the place asked about."""
MARKS = "，。；：！？…"
"""The marks that may be missing."""
BASE = "base"
"""The sign that every place has."""


def signs(text: str, at: int) -> list[str]:
    """The runs of characters around the place before `text[at]`, each with its letter."""
    return [f"{letter}{text[max(0, at + first) : at + last]}" for letter, (first, last) in RUNS.items()]


def wanted(text: str, at: int) -> float:
    """What speaks for a mark before the character `at` of a plain text, three from its head on, in nats."""
    base, runs = _runs()
    return (base + sum([get(text[at + first : at + last], 0) for get, first, last in runs])) / stored.UNIT


@lru_cache(1)
def _runs() -> tuple[int, list[tuple[Callable[[str, int], int], int, int]]]:
    """What is added to each sum, and for each kind of run how its weights are got and where it stands."""
    told = stored.packed("missing_marks.json")
    by_letter: dict[str, dict[str, int]] = {letter: {} for letter in RUNS}
    base = told.pop(BASE)
    for sign, weight in told.items():
        by_letter[sign[0]][sign[1:]] = weight
    return base, [(by_letter[letter].get, first, last) for letter, (first, last) in RUNS.items()]
