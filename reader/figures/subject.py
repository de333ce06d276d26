"""What a figure counts: the noun behind it or before it. No parser: word lists and position.

Where no noun is near, nothing is said: a missing subject misleads no one.
"""

from __future__ import annotations

import re

from reader.figures.figure import Figure
from reader.figures.hit import Hit
from reader.figures.nouns import (
    DOING,
    FUNCTION,
    FUNCTION_BEHIND,
    LATIN_STOP,
    NO_NOUN,
    NOMINAL,
    NOUN_END,
    NOUNS,
    STOP,
    TRAILING,
    VERBS,
    WHO,
)
from reader.figures.units import UNITS, lengths

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.figures.figure import Change


class _Words:
    """Words to look up at an offset, the longest first."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._lengths = lengths(self._words)

    def at(self, text: str, offset: int) -> int:
        """The length of the word that begins at `offset`, or 0."""
        for size in self._lengths.get(text[offset], ()):
            if text[offset : offset + size] in self._words and not text.startswith(_COMPOUNDS, offset):
                return size
        return 0


_LONGEST = 16
"""Characters; what is longer is a clause, not a noun."""
_TRAILING: dict[str, tuple[str, ...]] = {}
for _word in sorted(TRAILING.split(), key=len, reverse=True):
    _TRAILING[_word[-1]] = (*_TRAILING.get(_word[-1], ()), _word)
_OUT = ("出口", "出租", "出版", "出生", "出栏", "出勤", "出场", "出水")
_SPENT = frozenset(("花费", "耗资", "耗时", "历时", "用时", "投入", "支出"))
"""Verbs that end like nouns, and count nothing."""
_COMPOUNDS = ("生产总值", "生产线")
"""Nouns that open like a verb."""
_CUT = _Words({*VERBS.split(), *FUNCTION.split()})
_CUT_BEHIND = _Words({*(verb for verb in VERBS.split() if len(verb) > 1), *FUNCTION_BEHIND})
_STOPS = re.compile("[" + re.escape(STOP) + "0-9]")
_LAST_STOP = re.compile(f".*{_STOPS.pattern}", re.DOTALL)
_LATIN_NOUN = re.compile(r"[ -](?:of |in )?((?:[A-Za-z][a-z'’-]+ ?){1,4})")


def subject_of(
    text: str, folded: str, hit: Hit, floor: int, ceiling: int, change: Change, earlier: list[Figure]
) -> str:
    """The words that the figure counts, as they stand in `text`; empty where none are near."""
    kind = hit.kind
    if kind in ("duration", "date", "time"):
        return ""
    behind = before = ""
    if text[hit.end : hit.end + 1].isascii() and text[hit.end : hit.end + 1] in (" ", "-"):
        noun = _latin_behind(text, hit.end, ceiling)
        if noun:
            return noun
    if kind == "ordinal" or (kind in ("count", "grade") and hit.unit not in WHO):
        if kind == "ordinal" and folded[hit.end : hit.end + 1] in DOING:
            return ""
        great = not hit.unit and folded.startswith("大", hit.end)  # 十大行动 counts 行动
        behind = _behind(text, folded, hit.end + great, ceiling)
        return behind or ("" if kind == "ordinal" else _ahead(text, folded, hit.start, floor))
    if folded.startswith("的", hit.end):
        behind = _behind(text, folded, hit.end + 1, ceiling)
        if behind:
            return behind
    before = _ahead(text, folded, hit.start, floor)
    if before:
        return before
    if change and earlier and not re.search("[。！？\n]", folded[earlier[-1].end : hit.start]):
        return earlier[-1].subject
    if (
        (kind == "percent" and change)
        or kind == "ratio"
        or hit.unit in WHO - {"元"}
        or folded[hit.end : hit.end + 1] in DOING
    ):
        return ""
    return _behind(text, folded, hit.end, ceiling)


def _behind(text: str, folded: str, end: int, ceiling: int) -> str:
    """The noun right behind: up to the first stop, function word or verb, and back to where a noun ends."""
    stop = min(ceiling, end + _LONGEST)
    match = _STOPS.search(folded, end, stop)
    if match is not None:
        stop = match.start()
    if folded[end : end + 1] in NO_NOUN:
        return ""
    nominal = 2 if folded.startswith(NOMINAL, end) else 0
    for at in range(end + nominal, stop):
        size = _CUT_BEHIND.at(folded, at)
        if size and at + size <= stop:
            stop = at
            break
    while stop > end and folded[stop - 1] not in NOUN_END and not folded.endswith(NOUNS, end, stop):
        stop -= 1
    return text[end:stop]


def _ahead(text: str, folded: str, start: int, floor: int) -> str:
    """The noun right before: back over verbs and adverbs, then to the last stop, function word or verb."""
    low = max(floor, start - 24)
    clause = folded[low:start]
    last = _LAST_STOP.match(clause)
    cut = last.end() if last is not None else 0
    clause = clause[cut:]
    while clause and clause.endswith(words := _TRAILING.get(clause[-1], ())):
        clause = clause[: -next(len(word) for word in words if clause.endswith(word))]
    each = clause.rfind("每")
    if each >= 0 and clause[each + 1 :] in UNITS:
        clause = clause[:each]  # 浓度每立方米26微克
    if clause[-1:] not in NOUN_END:
        return ""
    begin = at = 0
    while at < len(clause) - 1:
        size = _CUT.at(clause, at)
        at += size or 1
        if size and at < len(clause) - 1:
            begin = at
    if clause[begin : begin + 1] in ("个", "出") and not clause.startswith(_OUT, begin):
        begin += 1
    while (
        begin == 0
        and cut
        and clause[0].isascii()
        and folded[low + cut - 1].isascii()
        and folded[low + cut - 1].isalnum()
    ):
        cut -= 1  # 5G基站
        clause = folded[low + cut] + clause
    noun = text[low + cut + begin : low + cut + len(clause)]
    if not 1 < len(noun) <= _LONGEST or noun[0] in "每各该此" or clause[begin:] in _SPENT:
        return ""
    return noun


def _latin_behind(text: str, end: int, ceiling: int) -> str:
    match = _LATIN_NOUN.match(text, end, ceiling)
    if match is None:
        return ""
    words: list[str] = []
    for word in match[1].split():
        if word.lower() in LATIN_STOP:
            break
        words.append(word)
    return " ".join(words)
