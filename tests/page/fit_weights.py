"""Fit the weights of the signs to pages with gold, and print how well unseen papers are read.

python -m tests.page.fit_weights [--cross N] GOLD.yaml …      writes reader/page/data/weights.json

A linear-chain conditional random field with an elastic net (python-crfsuite), fitted to the roles that the
gold gives. Whatever pages it is fitted to, only weights of signs are kept of them: no word of theirs.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pycrfsuite
import yaml

from reader.page import lines, reading, signs
from reader.page import read
from reader.page.roles import DATA, STATES, Weights
from reader.sources.clean import clean
from tests.bench.page_scores import mean, scores
from tests.page import gold_roles

Chain = tuple[list[list[str]], list[str]]


def load(path: Path) -> tuple[dict[str, Any], str]:
    gold = yaml.safe_load(path.read_text("utf-8"))
    return gold, clean((path.parent / gold["text"]).read_bytes().decode("utf-8-sig"))


def chain(path: Path, show: bool = False) -> Chain:
    gold, text = load(path)
    pieces, setting, _ = reading.pieces_of(text, lines.split(text))
    found, missed = gold_roles.roles(pieces, gold)
    if show:
        for line in missed:
            print("  not one piece:", path.stem, line[:90])
    seen = signs.see(pieces, setting, text)
    shown = [role for piece, role in zip(pieces, found, strict=True) if piece.role != "furniture"]
    return [list(each) for each in seen], shown


def fit(chains: Sequence[Chain], c1: float, c2: float) -> dict[str, Any]:
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
    for (sign, role), weight in info.state_features.items():
        if abs(weight) >= 0.02:
            weights[sign][role] = round(weight, 2)
    follows = {f"{a} > {b}": round(weight, 2) for (a, b), weight in info.transitions.items()}
    return {"follows": dict(sorted(follows.items())), "signs": dict(sorted(weights.items()))}


def cross(paths: Sequence[Path], folds: int, c1: float, c2: float) -> None:
    """Print how pages are read by weights that were fitted without them."""
    rng = random.Random(1)
    order = list(paths)
    rng.shuffle(order)
    chains = {path: chain(path) for path in order}
    told: dict[Path, dict[str, float]] = {}
    for fold in range(folds):
        held = order[fold::folds]
        learnt = Weights(fit([chains[path] for path in order if path not in held], c1, c2))
        for path in held:
            gold, text = load(path)
            told[path] = scores(gold, read(text, weights=learnt).articles)
    for path in paths:
        odd = " ".join(f"{name} {score:.2f}" for name, score in told[path].items() if score < 1)
        print(f"{path.name.removesuffix('.gold.yaml'):<28}{mean(told[path].values()):.3f}  {odd}")
    print(f"{'mean':<28}{mean(mean(each.values()) for each in told.values()):.3f}")
    for name in ("headline", "articles", "deck", "subhead", "caption", "credit", "byline", "join", "paragraph"):
        print(f"  {name:<12}{mean(each[name] for each in told.values() if name in each):.3f}")


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("gold", nargs="+", type=Path)
    ap.add_argument("--cross", type=int, default=0)
    ap.add_argument("--c1", type=float, default=0.05)
    ap.add_argument("--c2", type=float, default=0.1)
    ap.add_argument("--out", type=Path, default=DATA)
    args = ap.parse_args()
    if args.cross:
        cross(args.gold, args.cross, args.c1, args.c2)
        return
    chains = [chain(path, show=True) for path in args.gold]
    model = fit(chains, args.c1, args.c2)
    args.out.parent.mkdir(exist_ok=True)
    args.out.write_text(json.dumps(model, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
    print(
        len(chains),
        "pages,",
        sum(len(found) for _, found in chains),
        "pieces,",
        len(model["signs"]),
        "signs,",
        STATES,
    )


if __name__ == "__main__":
    main()
