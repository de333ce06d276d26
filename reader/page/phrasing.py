"""What the characters of a Chinese line betray: in which kind of line such pairs of them stand.

A multinomial logistic model over the single characters and the pairs of a line, numerals made alike. It tells
headings, texts, captions and furniture by what they say, where shape and place tell nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources
from math import exp, log
from operator import add

from reader.page.chains import Rows
from reader.page.pieces import Role

KINDS: dict[str, frozenset[Role]] = {
    "a heading": frozenset({"headline", "kicker", "deck", "series", "subhead", "goes on"}),
    "a text": frozenset({"paragraph"}),
    "a caption": frozenset({"caption"}),
    "furniture": frozenset({"furniture", "continuation"}),
    "a notice": frozenset({"notice"}),
    "a signature": frozenset({"byline", "signature", "credit"}),
}
"""The kinds that are told apart, and the roles of each."""

LONGEST = 120
"""Characters of the longest line that is looked at."""
_HEAD, _TAIL = 26, 14
"""Characters of a longer line that are looked at, from its head and from its end."""
_FAR = 5
"""The step of what is least likely."""
_STEPS = [[f"reads like {kind}: {step} away" for step in range(_FAR + 1)] for kind in KINDS]
_MOST = [f"reads most like {kind}" for kind in KINDS]
_REMEMBERED = 2048
_NUMERALS = re.compile(r"\d+")


def grams(text: str) -> list[str]:
    """The characters and the pairs of a line, its edges among them."""
    bare = _NUMERALS.sub("0", " ".join(text.split()))
    if len(bare) > _HEAD + _TAIL:
        bare = f"{bare[:_HEAD]}…{bare[-_TAIL:]}"
    framed = f"^{bare}$"
    return [*bare, *map(add, framed, framed[1:])]


class Phrasing:
    """How strongly each character and pair speaks for each kind, in hundredths."""

    def __init__(self, rows: Mapping[str, Sequence[int]]) -> None:
        """`rows` has the weights of each kind, in the order of `KINDS`; "" those of a line without any."""
        self._none = rows[""]
        self._rows = Rows(rows, len(KINDS))

    def likely(self, text: str) -> list[float]:
        """Natural logarithms of how likely a line is of each kind."""
        spoken = self._rows.add_up(set(grams(text)))
        sums = [(none + each) / 100 for none, each in zip(self._none, spoken, strict=True)]
        most = max(sums)
        whole = most + log(sum([exp(each - most) for each in sums]))
        return [each - whole for each in sums]

    def signs(self, text: str) -> tuple[str, ...]:
        """What a line reads like, in words for signs: how far it is from each kind, and the likeliest."""
        found = self.likely(text)
        steps = [row[min(_FAR, int(-likely))] for row, likely in zip(_STEPS, found, strict=True)]
        return (*steps, _MOST[found.index(max(found))])


@lru_cache(1)
def usual() -> Phrasing:
    """The weights that pages are read by; `tests/page/fit_phrasing.py` fits them."""
    return Phrasing(
        json.loads((resources.files("reader.page") / "data" / "phrasing.json").read_text("utf-8"))
    )


@lru_cache(_REMEMBERED)
def signs(text: str) -> tuple[str, ...]:
    """`Phrasing.signs` by the usual weights."""
    return usual().signs(text)
