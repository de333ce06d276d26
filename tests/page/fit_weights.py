"""Fit the weights of the signs to pages with gold, or print how well pages are read that were left out.

python -m tests.page.fit_weights [--cross N] GOLD.yaml …      writes reader/page/data/weights_*.json

A linear-chain conditional random field with an elastic net (python-crfsuite), fitted to the roles that the
gold gives: one to each of several random shares of the pages, and the mean of them (bagging; Breiman, 1996),
which reads pages that none has seen better than any one does. A page named more than once is in every share,
told so often. Chinese pages are read by weights that were fitted to such alone, for these read them better,
others by weights fitted to all, for they are fewer. Whatever pages they are fitted to, only weights of
signs are kept of them: no word of theirs.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain as chained
from pathlib import Path
from typing import Any, NamedTuple

from reader.page import layout, read
from reader.page.chains import Weights
from reader.page.furniture.line_heads import HEADS_LINE
from reader.page.furniture.titles import NAMED
from reader.page.layout import seams
from reader.page.layout.setting import Setting
from reader.page.marks import is_chinese, is_chinese_page
from reader.page.parts.leads import SIGNED_BELOW, TITLED
from reader.page.pieces import Piece
from reader.page.roles import phrasing, signs
from reader.page.roles.forms import JUMPED
from reader.page.roles.kinds import file_of
from reader.page.roles.signs import OVER_JUMP
from reader.page.roles.weights import CERTAIN, LEAN, STATES
from tests.bench.page_scores import load, mean, scores
from tests.page import fit_phrasing, fitting, gold_roles, lined, mixed, sketches
from tests.page.fit_phrasing import Line
from tests.page.fitting import Chain
from tests.page.sketches import Sketch

MAXIMS = {
    HEADS_LINE: "headline",
    NAMED: "headline",
    TITLED: "headline",
    SIGNED_BELOW: "paragraph",
    "a dateline at its head": "paragraph",
    "a byline at its head": "paragraph",
    "a speaker opens it": "paragraph",
    "an item of a list": "paragraph",
    "several clauses and no end, under a text": "paragraph",
    "the text below goes on in mid-sentence": "paragraph",
    "the page knows its seam": "paragraph",
    "begins in mid-sentence": "paragraph",
    "Chinese, several sentences inside": "paragraph",
    "Latin, several sentences inside": "paragraph",
    "Chinese, ends in a comma": "paragraph",
    "Chinese, ends in a semicolon": "paragraph",
    "a photo credit and nothing else": "credit",
    "a photo credit ends it": "caption",
    "a caption's cue": "caption",
    "tells who took part, under a short line": "deck",
    "points at a picture": "caption",
    "a marker opens a sentence": "caption",
    "stands in a cut that goes on below": "caption",
    "a byline": "byline",
    "initials": "signature",
    "a pen-name": "signature",
    "an office": "goes on",
    "goes on on another page": "continuation",
    JUMPED: "continuation",
    OVER_JUMP: "headline",
    "a series with its number": "series",
    "a notice's label": "notice",
    "a notice's words": "notice",
}
"""What a sign says by itself, whatever stands around; pages too few to show it must not make it doubtful."""
DATA = Path(__file__).parents[2] / "reader" / "page" / "data"
_HEADINGS = ("headline:", "kicker:", "deck:", "subhead:")
"""Where one of these is no piece of its own, what holds it would be told as what it is not."""
_TOLD = 5
"""How often a page is told."""
_FOLDS = 4
"""Parts of the pages, of each of which the words of the others tell."""
_SAID = 6
"""How often the maxims are said to the fit."""


def chains_of(path: Path, reads: signs.Reads) -> list[Chain]:
    """The signs and roles of a page's pieces; of one marked up by lines, also by the seams it is read by."""
    marks = path.with_name(path.name.removesuffix(".gold.yaml")).with_suffix(".roles")
    if marks.exists():
        page = lined.of_roles(marks)
        return [
            chain(page.text, page, reads, begins=lambda *_: page.begun),
            chain(page.text, page, reads),
        ]
    gold, text = load(path)
    return [chain(text, gold, reads)]


def lines_of(path: Path, show: bool = False) -> list[Line]:
    """The pieces of a page and the role of each."""
    marks = path.with_name(path.name.removesuffix(".gold.yaml")).with_suffix(".roles")
    if marks.exists():
        page = lined.of_roles(marks)
        return known_lines(page.text, page, begins=lambda *_: page.begun)
    gold, text = load(path)
    return known_lines(text, gold, path.stem if show else "")


def mixtures(paths: Iterable[Path], count: int, seed: int, reads: signs.Reads) -> list[Chain]:
    """The signs and roles of pages made of articles of the pages at `paths` and of the sketches."""
    sources = [*lined.drawn(), *(lined.pieces_of(path) for path in paths)]
    found = [unit for page in sources for unit in mixed.units(page)]
    return [chain(page.text, page, reads) for page in mixed.pages(found, count, random.Random(seed))]


def sketched(reads: signs.Reads) -> list[Chain]:
    """The maxims, and the signs and roles of the sketches, with and without empty lines."""
    maxims: list[Chain] = [([[sign]], [role]) for sign, role in MAXIMS.items()]
    return maxims * _SAID + [
        chain(page.text, page, reads, begins=lambda *_, page=page: page.begun)
        for sketch in sketches.load()
        for page in ((sketch,) if sketch.broken else (sketch, sketch.spaced(0), sketch.spaced(1)))
    ]


class Known(NamedTuple):
    """A page's pieces, how it is set, and the role of each piece."""

    pieces: list[Piece]
    setting: Setting
    roles: list[str]

    @property
    def shown(self) -> list[tuple[Piece, str]]:
        """The pieces that were not furniture before roles were judged, each with its role."""
        pairs = zip(self.pieces, self.roles, strict=True)
        return [(piece, role) for piece, role in pairs if piece.role != "furniture"]


def known(
    text: str, gold: dict[str, Any] | Sketch, begins: layout.Begins = seams.begins, name: str = ""
) -> Known | None:
    """What `gold` tells of a page's text; None where a heading is no piece. `name` prints which are none."""
    pieces, setting = gold_roles.pieces_of(text, begins)
    found, missed = (gold.of(pieces), []) if isinstance(gold, Sketch) else gold_roles.roles(pieces, gold)
    for line in missed if name else ():
        print("  not one piece:", name, line[:90])
    return None if any(line.startswith(_HEADINGS) for line in missed) else Known(pieces, setting, found)


def known_lines(
    text: str, gold: dict[str, Any] | Sketch, name: str = "", begins: layout.Begins = seams.begins
) -> list[Line]:
    """The pieces of a page's text and their roles."""
    page = known(text, gold, begins, name)
    shown = page.shown if page else ()
    return [
        (piece.text, role)
        for piece, role in shown
        if len(piece.text) <= phrasing.LONGEST[is_chinese(piece.text)]
    ]


def chain(
    text: str, gold: dict[str, Any] | Sketch, reads: signs.Reads, begins: layout.Begins = seams.begins
) -> Chain:
    page = known(text, gold, begins)
    if page is None:
        return [], []
    seen = signs.see(page.pieces, page.setting, text, reads)
    return [list(each) for each in seen], [role for _, role in page.shown]


def speaks_chinese(chain: Chain) -> bool:
    """Whether the signs of a chain tell of Chinese lines more than of others."""
    said = [sign for signs in chain[0] for sign in signs]
    return sum("Chinese" in sign for sign in said) >= sum("Latin" in sign for sign in said)


def learn(
    paths: Sequence[Path], options: argparse.Namespace
) -> tuple[dict[bool, dict[str, Any]], fit_phrasing.Table]:
    """The weights of the signs, for Chinese pages and for others, and those of the words of lines.

    What words are like is told of each page by the words of the others: of its own they know too much.
    """
    named = Counter(paths)
    paths = list(named)
    words = {path: lines_of(path, show=not options.cross) for path in paths}
    drawn = [
        line
        for page in sketches.load()
        for line in known_lines(page.text, page, begins=lambda *_, page=page: page.begun)
    ]
    always = sketched(fit_phrasing.reads(fit_phrasing.fit(chained.from_iterable(words.values()))))
    parts = [paths[fold::_FOLDS] for fold in range(_FOLDS)]
    others = [
        fit_phrasing.reads(
            fit_phrasing.fit(
                [*drawn, *chained.from_iterable(words[path] for path in paths if path not in part)]
            )
        )
        for part in parts
    ]
    told: list[tuple[Path, list[Chain]]] = [
        (path, named[path] * _TOLD * chains_of(path, reads))
        for part, reads in zip(parts, others, strict=True)
        for path in part
    ]
    models: dict[bool, list[dict[str, Any]]] = {True: [], False: []}
    for seed in range(options.fits):
        chosen = random.Random(seed)
        chains = [
            each for path, own in told if named[path] > 1 or chosen.random() < options.share for each in own
        ]
        for part, reads in zip(parts, others, strict=True):
            chains += mixtures(part, options.mixes // _FOLDS, seed, reads)
        chains += always
        models[False].append(fitting.fit(chains, options.c1, options.c2))
        models[True].append(fitting.fit(filter(speaks_chinese, chains), options.c1, options.c2))
    if options.upon:
        # As loud as all the new ones, and none's prior: learnt upon again and again, it would overfit.
        for chinese, fits in models.items():
            fits += [fitting.model(DATA / file_of("weights", chinese))] * len(fits)
    means = {chinese: fitting.mean(fits, STATES) for chinese, fits in models.items()}
    return means, fit_phrasing.fit([*drawn, *chained.from_iterable(words.values())])


def cross(paths: Sequence[Path], options: argparse.Namespace) -> None:
    """Print how pages are read by weights that were fitted without them."""
    order = list(paths)
    random.Random(1).shuffle(order)
    told: dict[Path, dict[str, float]] = {}
    for fold in range(options.cross):
        held = set(order[fold :: options.cross])
        models, rows = learn([path for path in order if path not in held], options)
        learnt = {
            chinese: Weights(model, STATES, CERTAIN, LEAN[chinese]) for chinese, model in models.items()
        }
        reads = fit_phrasing.reads(rows)
        for path in held:
            gold, text = lined.gold_of(path) if path.suffix == ".roles" else load(path)
            found = read(text, weights=learnt[is_chinese_page(text)], reads=reads).articles
            told[path] = scores(gold, found) | {"kept": 1.0}
    for path in told:
        odd = " ".join(f"{name} {score:.2f}" for name, score in told[path].items() if score < 1)
        print(f"{path.name.removesuffix('.gold.yaml'):<32}{mean(told[path].values()):.3f}  {odd}")
    print(f"{'mean':<28}{mean(mean(each.values()) for each in told.values()):.3f}")
    for name in next(iter(told.values())):
        print(f"  {name:<12}{mean(each[name] for each in told.values() if name in each):.3f}")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", nargs="+", type=Path, help="GOLD.yaml, or .roles of pages marked up by lines")
    ap.add_argument(
        "--cross", type=int, default=0, help="parts that the pages are parted into, to try unseen ones"
    )
    ap.add_argument("--fits", type=int, default=10, help="shares that are fitted to")
    ap.add_argument("--share", type=float, default=0.75, help="the share of the pages that each fit sees")
    ap.add_argument("--mixes", type=int, default=120, help="mixtures of each fit")
    ap.add_argument("--c1", type=float, default=0.0)
    ap.add_argument("--c2", type=float, default=25.0)
    ap.add_argument("--upon", action="store_true", help="let the weights here be half of the mean")
    ap.add_argument("--out", type=Path, default=DATA, help="the folder of the weights")
    options = ap.parse_args()
    if options.cross:
        cross(options.gold, options)
        return
    models, rows = learn(options.gold, options)
    fit_phrasing.save(rows)
    for chinese, model in models.items():
        body = json.dumps(model, ensure_ascii=False, indent=0, sort_keys=True)
        (options.out / file_of("weights", chinese)).write_text(f"{body}\n", "utf-8")
    words = sum(map(len, rows.values()))
    print(f"{len(options.gold)} pages, {len(models[False]['signs'])} signs, {words} words and pairs")


if __name__ == "__main__":
    main()
