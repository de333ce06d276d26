"""Where words end in a text that is written without spaces, by a model that was trained on it.

The models are BudouX's (Apache 2.0), read as data: importing its code would bring in an HTML parser. What a
model says is a sum of scores, one for each run of one to three characters around an offset: far above nought
where one word ends and another begins, far below inside a word, near it where either may be.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path
from typing import NamedTuple

SURE = 1_000
"""A score from which on, or below which, there is no doubt (of nine in ten offsets of headlines)."""

KANA = re.compile("[ぁ-ヿ]")
HAN = re.compile("[㐀-鿿]")
TRADITIONAL = frozenset(
    "國會這個們來時說對為過後業產開關車門點發動現員進經實務機應將體於與兩區電學書見長問無樣從處"
)
"""Common characters that simplified Chinese writes otherwise: one of them tells which it is."""

RUNS = {
    **{f"UW{at + 4}": (at, at + 1) for at in range(-3, 3)},
    **{f"BW{at + 3}": (at, at + 2) for at in range(-2, 1)},
    **{f"TW{at + 4}": (at, at + 3) for at in range(-3, 1)},
}
"""Where the runs of a model begin and end, by the names it gives them, counted from the offset weighed."""


class Model(NamedTuple):
    """The scores of runs of characters."""

    base: float
    """What is added to every sum."""
    scores: Sequence[tuple[int, int, Mapping[str, int]]]
    """Where runs begin and end, from the offset weighed, and what each run adds."""


def splits(text: str) -> list[float] | None:
    """For each character, how surely a break before it would split a word: 0 surely not … 1 surely.

    None where nothing is known: of a text that is not Chinese or Japanese.
    """
    name = _language(text)
    if name is None:
        return None
    model = _model(name)
    return [1.0, *(_torn(text, at, model) for at in range(1, len(text)))]


def split_at(text: str, at: int) -> float | None:
    """What `splits` tells of the character `at`, which is not the first one."""
    name = _language(text)
    return None if name is None else _torn(text, at, _model(name))


def _torn(text: str, at: int, model: Model) -> float:
    """How surely a break before the character `at` of a text would split a word."""
    size = len(text)
    score, scores = model
    for first, last, of_runs in scores:
        if at + first >= 0 and at + last <= size:
            score += of_runs.get(text[at + first : at + last], 0)
    return min(1.0, max(0.0, 0.5 - score / (2 * SURE)))


def _language(text: str) -> str | None:
    if KANA.search(text):
        return "ja"
    if not HAN.search(text):
        return None
    return "zh-hans" if TRADITIONAL.isdisjoint(text) else "zh-hant"


@cache
def _model(name: str) -> Model:
    import json

    spec = PathFinder.find_spec("budoux")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("budoux, whose models say where words end, is not installed")
    path = Path(spec.origin).parent / "models" / f"{name}.json"
    groups: dict[str, dict[str, int]] = json.loads(path.read_bytes())
    total = sum(sum(group.values()) for group in groups.values())
    return Model(-total / 2, [(*RUNS[name], group) for name, group in groups.items()])
