"""Fit the weights of the signs by which wrapped lines are told apart, or print how well lines left out are.

python -m tests.page.fit_seams [--cross N] GOLD.yaml … PAGE.roles …     writes reader/page/data/seams.json

Pages whose pieces are known, sketches among them, are broken anew in many houses' ways; pages that were
broken when they came tell more, if their lines are marked up (`lined`).
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from reader.page import furniture, lines
from reader.page.chains import Weights, way
from reader.page.layout import seam_signs, seams, setting
from tests.page import fitting, lined, sketches, wrapping
from tests.page.fitting import Chain
from tests.page.sketches import Sketch

DATA = Path(__file__).parents[2] / "reader" / "page" / "data" / "seams.json"
_REAL = 6
"""How much a page that came broken counts, beside one that was broken by us."""


def chain(page: Sketch) -> Chain:
    """The signs and states of a page's seams; empty where the page does not read as wrapped."""
    rows = lines.split(page.text)
    signs = [furniture.judge(row, rows, at) for at, row in enumerate(rows)]
    text = [row for row, sign in zip(rows, signs, strict=True) if not sign]
    page_set = setting.of(text)
    if not page_set.wrapped or not text:
        return [], []
    parted = [bool(at and signs[at - 1]) for at, sign in enumerate(signs) if not sign]
    seen = seam_signs.see(text, page_set, parted)
    begun = page.begun
    found = [seams.PARTS if row.number in begun else seams.GOES_ON for row in text[1:]]
    return [list(each) for each in seen], found


def wrapped(pages: Iterable[Sketch], times: int, seed: int) -> list[Chain]:
    """The chains of `pages`, each broken anew so many times."""
    rng = random.Random(seed)
    return [chain(wrapping.wrapped(page, rng)) for page in pages for _ in range(times)]


def fit(real: Sequence[Chain], made: Sequence[Chain], options: argparse.Namespace) -> dict[str, Any]:
    chains = [each for each in [*made, *(list(real) * _REAL)] if each[1]]
    upon = fitting.model(DATA) if options.upon else None
    model = fitting.fit(chains, options.c1, options.c2, upon)
    return fitting.mean([model, model, upon], seams.STATES) if upon else model


def told(model: dict[str, Any], chains: Iterable[Chain]) -> tuple[float, float]:
    """Precision and recall of the seams that part, over `chains`."""
    weights = Weights(model, seams.STATES, seams.CERTAIN)
    right = found = true = 0
    for seen, states in chains:
        names = [seams.STATES[state] for state in way([tuple(each) for each in seen], weights)]
        right += sum(a == b == seams.PARTS for a, b in zip(names, states, strict=True))
        found += names.count(seams.PARTS)
        true += states.count(seams.PARTS)
    return right / max(1, found), right / max(1, true)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("pages", nargs="*", type=Path)
    ap.add_argument("--cross", type=int, default=0)
    ap.add_argument("--times", type=int, default=4, help="how often each page is broken anew")
    ap.add_argument("--c1", type=float, default=0.05)
    ap.add_argument("--c2", type=float, default=8.0)
    ap.add_argument(
        "--upon", action="store_true", help="keep what the weights here know, where nothing speaks against it"
    )
    ap.add_argument("--out", type=Path, default=DATA)
    options = ap.parse_args()
    marked = [path for path in options.pages if path.suffix == ".roles"]
    known = [*lined.drawn(), *(page for path in options.pages if (page := lined.pieces_of(path)).roles)]
    real = {path: chain(lined.of_roles(path)) for path in marked}
    sketched = [chain(page) for page in sketches.load() if page.broken]
    made = [*wrapped(known, options.times, seed=1), *(_REAL * sketched)]
    if not options.cross:
        model = fit(list(real.values()), made, options)
        options.out.write_text(
            json.dumps(model, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8"
        )
        print(len(real), "pages as they came,", len(made), "broken by us,", len(model["signs"]), "signs")
        return
    for name, part in (("as they came", marked), ("broken by us", known)):
        scores = []
        for fold in range(options.cross):
            if part is marked:
                held = marked[fold :: options.cross]
                model = fit([each for path, each in real.items() if path not in held], made, options)
                scores.append(told(model, [real[path] for path in held]))
            else:
                rest = [page for at, page in enumerate(known) if at % options.cross != fold]
                model = fit(list(real.values()), wrapped(rest, options.times, 1), options)
                scores.append(told(model, wrapped(known[fold :: options.cross], 2, 2)))
        precision, recall = (sum(each) / len(scores) for each in zip(*scores, strict=True))
        print(f"{name}: precision {precision:.3f} recall {recall:.3f}")


if __name__ == "__main__":
    main()
