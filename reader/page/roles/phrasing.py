"""What the words of a line betray: in which kind of line such words stand.

A multinomial logistic model over what is single and what stands in pairs, numerals made alike: characters in
Chinese, words in other text. It tells headings, texts, captions and furniture by what they say, where shape
and place tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from math import exp, log
from operator import add

from reader.page import stored
from reader.page.chains import Rows
from reader.page.marks import is_chinese
from reader.page.pieces import Role
from reader.page.roles.kinds import file_of

KINDS: dict[str, frozenset[Role]] = {
    "a heading": frozenset({"headline", "kicker", "deck", "series", "subhead", "goes on"}),
    "a text": frozenset({"paragraph"}),
    "a caption": frozenset({"caption"}),
    "furniture": frozenset({"furniture", "continuation"}),
    "a notice": frozenset({"notice"}),
    "a signature": frozenset({"byline", "signature", "credit"}),
}
"""The kinds that are told apart, and the roles of each."""

LONGEST = {True: 120, False: 260}
"""Characters of the longest line, in Chinese or not, that is looked at."""
_HEAD, _TAIL = 26, 14
"""Characters of a longer Chinese line that are looked at, from its head and from its end; words of others."""
_FAR = 5
"""The step of what is least likely."""
_REMEMBERED = 2048
_NUMERALS = re.compile(r"\d+")
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]")


def grams(text: str) -> list[str]:
    """The characters, or the words, of a line and their pairs, the line's edges among them."""
    return _characters(text) if is_chinese(text) else _words(text)


def _characters(text: str) -> list[str]:
    bare = _NUMERALS.sub("0", " ".join(text.split()))
    if len(bare) > _HEAD + _TAIL:
        bare = f"{bare[:_HEAD]}…{bare[-_TAIL:]}"
    framed = f"^{bare}$"
    return [*bare, *map(add, framed, framed[1:])]


def _words(text: str) -> list[str]:
    found = _WORDS.findall(_NUMERALS.sub("0", text.lower()))
    if len(found) > _HEAD + _TAIL:
        found = [*found[:_HEAD], "…", *found[-_TAIL:]]
    return [*found, *[f"{first} {second}" for first, second in pairwise(["^", *found, "$"])]]


class Phrasing:
    """How strongly each character or word, and each pair, of one script speaks for each kind."""

    def __init__(self, rows: Mapping[str, Sequence[int]], chinese: bool) -> None:
        """`rows` has the weights of each kind in hundredths, in the order of `KINDS`.

        "" has those of a line without any.
        """
        said = "reads" if chinese else "Latin, reads"
        self._rows = Rows(rows, len(KINDS))
        self._steps = [[f"{said} like {kind}: {step} away" for step in range(_FAR + 1)] for kind in KINDS]
        self._most = [f"{said} most like {kind}" for kind in KINDS]

    def likely(self, text: str) -> list[float]:
        """Natural logarithms of how likely a line is of each kind."""
        sums = [each / 100 for each in self._rows.add_up_each(["", *grams(text)])]
        most = max(sums)
        whole = most + log(sum([exp(each - most) for each in sums]))
        return [each - whole for each in sums]

    def signs(self, text: str) -> tuple[str, ...]:
        """What a line reads like, in words for signs: how far it is from each kind, and the likeliest."""
        found = self.likely(text)
        steps = [
            row[int(-likely) if likely > -_FAR else _FAR]
            for row, likely in zip(self._steps, found, strict=True)
        ]
        return (*steps, self._most[found.index(max(found))])


@lru_cache(2)
def usual(chinese: bool) -> Phrasing:
    """The weights that pages are read by; `tests/page/fit_phrasing.py` fits them."""
    return Phrasing(stored.weights(file_of("phrasing", chinese)), chinese)


@lru_cache(_REMEMBERED)
def signs(text: str) -> tuple[str, ...]:
    """`Phrasing.signs` by the usual weights."""
    return usual(is_chinese(text)).signs(text)
