"""Weights fitted to things in a row whose states are known: a conditional random field by python-crfsuite."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import pycrfsuite

Chain = tuple[list[list[str]], list[str]]
"""The signs and the states of things that stand in a row."""

_LEAST = 0.02
"""The least weight that is kept."""


def fit(chains: Iterable[Chain], c1: float, c2: float) -> dict[str, Any]:
    """The weights that tell the states of `chains` best, with penalties on their size (`c1`, `c2`)."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for seen, found in chains:
        trainer.append(seen, found)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": 400, "feature.possible_transitions": True})
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/model")
        tagger = pycrfsuite.Tagger()
        tagger.open(f"{folder}/model")
        info = tagger.info()
        tagger.close()
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for (sign, state), weight in info.state_features.items():
        if abs(weight) >= _LEAST:
            weights[sign][state] = round(weight, 2)
    follows = {f"{a} > {b}": round(weight, 2) for (a, b), weight in info.transitions.items()}
    return {"follows": dict(sorted(follows.items())), "signs": dict(sorted(weights.items()))}


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
