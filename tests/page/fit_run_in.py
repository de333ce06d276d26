"""Fit the weights by which headings are told that were run in with the text behind them.

python -m tests.page.fit_run_in ARTICLES.jsonl …     writes reader/page/data/run_in.json

A line of ARTICLES.jsonl is an article, {"id": …, "parts": [["H", "…"], ["P", "…"], ["S", "…"], ["P", "…"]]}:
its headlines, paragraphs and subheads in order; an X is a line that is none of them. Articles are glued, half
of them without their headlines; one in five is held out, to tell how well they are read.

The weights are those of a maximum entropy model (Berger, Della Pietra and Della Pietra, 1996) over all ways
to end a heading, fitted by FTRL-Proximal (McMahan et al., 2013): first with a penalty that leaves few signs,
then those alone anew.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import md5
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from reader.page import stored
from reader.page.layout import run_in
from reader.page.layout.run_in_signs import NEAR, Glued, Ways

DATA = Path(__file__).parents[2] / "reader" / "page" / "data" / "run_in.json"
_LEAST_STEP = 0.001
"""The least gradient that is followed."""
_LONGEST = 3000
"""Characters from which on what follows is glued to another line."""


class Stretch(NamedTuple):
    """Pieces glued together."""

    text: str
    heads: dict[int, int]
    """Where each heading begins and ends."""
    first: bool
    """Whether it is the head of a line."""


def glued(parts: Sequence[Sequence[str]]) -> Iterator[Stretch]:
    """The pieces of an article put together, as far as it is known what they are."""
    text, heads, first = "", dict[int, int](), True
    for at, (role, piece) in enumerate(parts):
        below = parts[at + 1][0] if at + 1 < len(parts) else ""
        heading = role in "HS"
        if role == "X" or (heading and (below != "P" or len(text) > _LONGEST)):
            yield Stretch(text, heads, first)
            text, heads, first = "", {}, False
        if role == "P" or (heading and below == "P"):
            if heading:
                heads[len(text)] = len(text) + len(piece)
            text += piece
    yield Stretch(text, heads, first)


def is_held(article: Any) -> bool:
    return int(md5(str(article["id"]).encode()).hexdigest(), 16) % 5 == 0


def texts(article: Any, rng: random.Random, plain: float = 0.5) -> Iterator[tuple[Glued, dict[int, int]]]:
    """What an article gives, glued, and where its headings begin and end."""
    drop = "H" if rng.random() < plain else ""
    for each in glued([part for part in article["parts"] if part[0] != drop]):
        if len(each.text) >= run_in.LEAST:
            yield Glued(each.text, each.first), each.heads


class Known(NamedTuple):
    """The ways to end a heading, signs by number, and which of them is right."""

    right: int
    ends: array[int]
    signs: list[array[int]]
    inside: list[array[int]]
    behind: array[int]


class Fit:
    """Weights of signs, each following the gradient at its own pace, and nought where little is learnt."""

    def __init__(self, pace: float = 0.1, sparse: float = 3.0, small: float = 1.0) -> None:
        self.number: dict[str, int] = {}
        self.pace, self.sparse, self.small = pace, sparse, small
        self.weights: list[float] = []
        self.slopes: list[float] = []
        self.squares: list[float] = []
        self.kept: Sequence[bool] = ()
        """Which signs are fitted; all where empty."""

    def known(self, ways: Ways, end: int) -> Known | None:
        """The ways by number; None where the true `end` is none of them."""
        if end and end not in ways.ends:
            return None
        right = ways.ends.index(end, 1) if end else 0
        start = ways.ends[0]
        return Known(
            right,
            array("i", [each - start for each in ways.ends]),
            [self.numbered(signs) for signs in ways.signs],
            [self.numbered(signs) for signs in ways.inside],
            self.numbered(ways.behind),
        )

    def numbered(self, signs: Sequence[str]) -> array[int]:
        number = self.number
        found = array("i", [number.setdefault(sign, len(number)) for sign in signs])
        more = len(number) - len(self.weights)
        if more:
            for each in (self.weights, self.slopes, self.squares):
                each.extend([0.0] * more)
        return found

    def step(self, known: Known) -> float:
        """Follow the gradient of one place; what was lost on it, in nats."""
        shares = self._shares(known)
        loss = -math.log(max(shares[known.right], 1e-12))
        if loss < _LEAST_STEP:
            return loss
        shares[known.right] -= 1
        heads = [0.0] * (len(known.inside) + 1)
        texts = [0.0] * (len(known.behind) + 1)
        for share, end, signs in zip(shares, known.ends, known.signs, strict=True):
            if abs(share) >= _LEAST_STEP:
                self._follow(signs, share)
                heads[end] += share
                texts[end] += share
                texts[min(end + NEAR, len(known.behind))] -= share
        for signs, slope in zip(reversed(known.inside), accumulate(reversed(heads[1:])), strict=True):
            self._follow(signs, slope)
        for sign, slope in zip(known.behind, accumulate(texts), strict=False):
            self._follow((sign,), slope)
        return loss

    def _shares(self, known: Known) -> list[float]:
        weights = self.weights
        heading = [0.0, *accumulate(sum([weights[sign] for sign in signs]) for signs in known.inside)]
        text = [0.0, *accumulate([weights[sign] for sign in known.behind])]
        last = len(text) - 1
        scores = [
            sum([weights[sign] for sign in signs]) + heading[end] + text[min(end + NEAR, last)] - text[end]
            for end, signs in zip(known.ends, known.signs, strict=True)
        ]
        top = max(scores)
        found = [math.exp(score - top) for score in scores]
        whole = sum(found)
        return [share / whole for share in found]

    def _follow(self, signs: Sequence[int], slope: float) -> None:
        if abs(slope) < _LEAST_STEP:
            return
        for sign in signs:
            if self.kept and not self.kept[sign]:
                continue
            before = self.squares[sign]
            after = before + slope * slope
            paces = (math.sqrt(after) - math.sqrt(before)) / self.pace
            self.slopes[sign] += slope - paces * self.weights[sign]
            self.squares[sign] = after
            over = abs(self.slopes[sign]) - self.sparse
            pull = math.copysign(over, self.slopes[sign]) / ((1 + math.sqrt(after)) / self.pace + self.small)
            self.weights[sign] = -pull if over > 0 else 0.0

    def keep(self, most: int) -> None:
        """Begin anew with the signs alone that tell most."""
        worth = [
            abs(weight) * math.sqrt(square) for weight, square in zip(self.weights, self.squares, strict=True)
        ]
        least = sorted(worth, reverse=True)[min(most, len(worth) - 1)]
        self.kept = [each > least for each in worth]
        self.sparse = 0.0
        for each in (self.weights, self.slopes, self.squares):
            each[:] = [0.0] * len(each)

    def named(self) -> dict[str, int]:
        """The weights by sign, in the table's unit."""
        scaled = {sign: round(stored.UNIT * self.weights[at]) for sign, at in self.number.items()}
        return {sign: weight for sign, weight in scaled.items() if weight}


def packed(weights: dict[str, int]) -> dict[str, dict[str, dict[str, str]]]:
    """Weights as `stored.packed` reads them."""
    found: dict[str, dict[str, dict[str, list[str]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(list))
    )
    for sign, weight in sorted(weights.items()):
        phrase = sign[0].isascii() and sign[1:2].isascii() and sign[1:2].isalpha() and sign[1:2].islower()
        letter, rest = ("", sign) if phrase else (sign[0], sign[1:])
        if rest:
            found[letter]["" if phrase else str(len(rest))][str(weight)].append(rest)
    return {
        letter: {
            size: {weight: ("" if letter else "\n").join(signs) for weight, signs in rows.items()}
            for size, rows in sizes.items()
        }
        for letter, sizes in found.items()
    }


def told(articles: Sequence[Any], weights: dict[str, int]) -> Iterator[str]:
    """How headings are found in `articles`, for each of some thresholds."""
    rng = random.Random(5)
    found = [
        (heads.get(start, 0), *run_in.likeliest(text, start, weights))
        for article in articles
        for text, heads in texts(article, rng)
        for start in text.starts()
    ]
    true = sum(end > 0 for end, _, _ in found)
    for sure in (0.5, 0.7, 0.8, 0.9, 0.95):
        cuts = [(end, told) for end, told, likely in found if likely >= sure]
        right = sum(end == told for end, told in cuts)
        false = 1000 * sum(not end for end, _ in cuts) / max(1, len(found) - true)
        precision, recall = right / max(1, len(cuts)), right / max(1, true)
        yield f"{sure}: precision {precision:.3f} recall {recall:.3f} false {false:.2f} in 1,000"


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("articles", nargs="+", type=Path)
    ap.add_argument("--signs", type=int, default=24_000)
    ap.add_argument("--sparse", type=float, default=2.0, help="what a sign has to tell to be kept at first")
    ap.add_argument("--times", type=int, default=3, help="how often the articles are gone through")
    ap.add_argument(
        "--share", type=float, default=0.35, help="of the places without a heading that are taken"
    )
    ap.add_argument("--out", type=Path, default=DATA)
    options = ap.parse_args()
    rng = random.Random(1)
    by_file: dict[str, list[Any]] = {}
    for path in options.articles:
        with path.open(encoding="utf-8") as lines:
            by_file[path.stem] = [json.loads(line) for line in lines]
    fit = Fit(sparse=options.sparse)
    known: list[Known] = []
    for articles in by_file.values():
        for article in articles:
            for text, heads in texts(article, rng) if not is_held(article) else ():
                for start in text.starts():
                    end = heads.get(start, 0)
                    if end or not start or rng.random() < options.share:
                        ways = text.ways(start)
                        one = fit.known(ways, end) if len(ways.ends) > 1 else None
                        known += [one] if one else []
    for most in (None, options.signs):
        if most is not None:
            fit.keep(most)
        for _ in range(options.times):
            rng.shuffle(known)
            loss = sum(map(fit.step, known)) / len(known)
            print(
                len(known), "places, loss", round(loss, 4), "signs", sum(map(bool, fit.weights)), flush=True
            )
    weights = fit.named()
    options.out.write_text(
        json.dumps(packed(weights), ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", "utf-8"
    )
    print(options.out.stat().st_size, "bytes")
    for name, articles in by_file.items():
        for line in told([each for each in articles if is_held(each)][:600], weights):
            print(name, line, flush=True)


if __name__ == "__main__":
    main()
