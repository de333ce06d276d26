"""Weights fitted to things in a row whose states are known: a conditional random field by python-crfsuite."""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pycrfsuite

Chain = tuple[list[list[str]], list[str]]
"""The signs and the states of things that stand in a row."""

_SAID_BEFORE = "said before: "
_LEAST = 0.02
"""The least weight that is kept."""


def fit(chains: Iterable[Chain], c1: float, c2: float, upon: dict[str, Any] | None = None) -> dict[str, Any]:
    """The weights that tell the states of `chains` best, with penalties on their size (`c1`, `c2`).

    They stand `upon` earlier weights where such are given: what these say for each state is one sign more,
    so that what they learnt from other things is kept as far as the new ones do not speak against it.
    """
    trainer = pycrfsuite.Trainer(verbose=False)
    for seen, found in chains:
        trainer.append(seen if upon is None else [_valued(signs, upon) for signs in seen], found)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": 400, "feature.possible_transitions": True})
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/model")
        tagger = pycrfsuite.Tagger()
        tagger.open(f"{folder}/model")
        info = tagger.info()
        tagger.close()
    weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for (sign, state), weight in info.state_features.items():
        if upon is not None and sign.startswith(_SAID_BEFORE):
            for earlier, row in upon["signs"].items():
                weights[earlier][state] += weight * row.get(sign.removeprefix(_SAID_BEFORE), 0)
        else:
            weights[sign][state] += weight
    signs = {
        sign: {state: round(weight, 2) for state, weight in row.items() if abs(weight) >= _LEAST}
        for sign, row in sorted(weights.items())
    }
    follows = {f"{a} > {b}": round(weight, 2) for (a, b), weight in info.transitions.items()}
    return {
        "follows": dict(sorted(follows.items())),
        "signs": {sign: row for sign, row in signs.items() if row},
    }


def _valued(signs: Iterable[str], upon: dict[str, Any]) -> dict[str, float]:
    """The signs of a thing, and for each state what the earlier weights say of it together."""
    valued: dict[str, float] = dict.fromkeys(signs, 1.0)
    for sign in signs:
        for state, weight in upon["signs"].get(sign, {}).items():
            name = _SAID_BEFORE + state
            valued[name] = valued.get(name, 0.0) + weight
    return valued


def model(path: Path) -> dict[str, Any]:
    """The weights that were written at `path`."""
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def mean(models: Sequence[dict[str, Any]], states: Sequence[str]) -> dict[str, Any]:
    """The mean of several fits: what only one makes much of is chance."""
    follows = {key for model in models for key in model["follows"]}
    heard = {sign for model in models for sign in model["signs"]}
    return {
        "follows": {key: _mean(model["follows"].get(key, 0) for model in models) for key in sorted(follows)},
        "signs": {
            sign: {
                state: weight
                for state in states
                if (weight := _mean(model["signs"].get(sign, {}).get(state, 0) for model in models))
            }
            for sign in sorted(heard)
        },
    }


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return round(sum(found) / len(found), 2)
