"""Fit the weights by which it is told that a mark is missing between two characters.

python -m tests.page.fit_missing_marks TEXTS …     writes reader/page/data/missing_marks.json

A line of TEXTS is a paragraph of an article. Wherever one of its marks stands, it is taken out; wherever none
stands, none is missing. The weights are fitted as those of `fit_run_in`: first with a penalty that leaves few
signs, then those alone anew.
"""

from __future__ import annotations

import argparse
import json
import random
from array import array
from collections.abc import Iterator
from pathlib import Path

from reader.page.layout import missing_marks
from reader.page.layout.run_in_signs import plain
from tests.page.fit_run_in import DATA, Fit, Known, packed

_AROUND = 3
"""Characters on either side that are seen."""


def places(paragraph: str, share: float, rng: random.Random) -> Iterator[tuple[list[str], bool]]:
    """The signs of places between two characters of a paragraph, and whether a mark was taken out there.

    Of the places where none was, a random `share` is given.
    """
    text = plain(paragraph).replace(" ", "")
    for at in range(_AROUND, len(text) - _AROUND - 1):
        if text[at] in missing_marks.MARKS:
            around = text[at - _AROUND : at] + text[at + 1 : at + 1 + _AROUND]
            if not any(mark in (text[at - 1], text[at + 1]) for mark in missing_marks.MARKS):
                yield missing_marks.signs(around, _AROUND), True
        elif text[at - 1] not in missing_marks.MARKS and rng.random() < share:
            yield missing_marks.signs(text[at - _AROUND : at + _AROUND], _AROUND), False


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("texts", nargs="+", type=Path)
    ap.add_argument("--signs", type=int, default=20_000)
    ap.add_argument("--sparse", type=float, default=6.0, help="what a sign has to tell to be kept at first")
    ap.add_argument("--share", type=float, default=0.4, help="of the places without a mark that are taken")
    ap.add_argument("--out", type=Path, default=DATA.with_name("missing_marks.json"))
    options = ap.parse_args()
    fit = Fit(sparse=options.sparse)
    for most in (None, options.signs):
        if most is not None:
            fit.keep(most)
        rng = random.Random(1)
        loss, seen = 0.0, 0
        for path in options.texts:
            with path.open(encoding="utf-8") as lines:
                for line in lines:
                    for signs, missing in places(line.rstrip("\n"), options.share, rng):
                        told = fit.numbered([missing_marks.BASE, *signs])
                        nothing: array[int] = array("i")
                        loss += fit.step(
                            Known(int(missing), array("i", [0, 0]), [nothing, told], [], nothing)
                        )
                        seen += 1
        print(seen, "places, loss", round(loss / seen, 4), "signs", sum(map(bool, fit.weights)), flush=True)
    named = fit.named()
    named.setdefault(missing_marks.BASE, 0)
    options.out.write_text(json.dumps(packed(named), ensure_ascii=False, separators=(",", ":")), "utf-8")


if __name__ == "__main__":
    main()
