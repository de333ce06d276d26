"""Headlines: few lines, of even length, broken between phrases and never in a word where it can be helped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from reader.typeset.breaks import breaks
from reader.typeset.fill import SPACES, Line, fill
from reader.typeset.phrases import splits
from reader.typeset.wholes import DOTS, names, titles
from reader.typeset.widths import cell_ends

LONGEST = 200
"""Characters of a text that is weighed as a headline; a longer one is filled as a paragraph."""

_PAUSES = frozenset("，。、；：！？,.;:!?—…）》”’」』】")
_OPENERS = frozenset("（《“‘「『【—")
_ENDS_PHRASE = frozenset("的了着过過们們地得等上下中里裡后後前内內外时時")
_STARTS_PHRASE = frozenset("和与與及或而在将將把被为為对對向从從以让讓给給使令由")
_CLINGS = frozenset("的之了着地得们們")
"""Particles that belong to the word before them."""
_LEADS = {"a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "from", "with"}
"""English words that belong to the word after them."""

_PAUSE, _PHRASE, _WORD, _IN_PHRASE, _IN_WORD = 0.01, 0.04, 0.08, 0.15, 0.6
"""What a break costs, in the measure of unevenness: the square of a line's difference from the mean, over
that of the width."""
SPLIT = 0.35
"""What a break costs that is held to split a word, at least: an uneven line or one line more is better."""


class _Broken(NamedTuple):
    """A way to break a headline; the lesser of two is the better."""

    split: int
    """Words that it splits."""
    cost: float
    path: tuple[int, ...]
    """Offsets: 0, the end of each line."""


def headline(
    text: str, width: int, *, keep: Iterable[tuple[int, int]] = (), ambiguous: int = 1
) -> list[Line]:
    """Break a headline into as few lines as `fill` does, but of even length and between phrases.

    Where each way to do so splits a word, it takes one line more if that splits none. Spans of `keep` are
    not split. Lines are as in `fill`.
    """
    spans = list(keep)
    filled = fill(text, width, keep=spans, ambiguous=ambiguous)
    if len(filled) < 2 or len(text) > LONGEST or len(text.splitlines()) > 1:
        return filled
    held = [*spans, *titles(text), *(span for dot in DOTS for span in names(text, dot))]
    inside = {at for start, end in held for at in range(start + 1, end)}
    offsets = [at for at in breaks(text) if at not in inside]
    weighed = _Weighed(text, offsets, cell_ends(text, ambiguous), {at for span in held for at in span})
    best = weighed.broken(len(filled), width)
    if best is None or best.split:
        longer = weighed.broken(len(filled) + 1, width)
        if longer is not None and not longer.split:
            best = longer
    if best is None:
        return filled
    return [Line(start, end, weighed.cells(start, end)) for start, end in pairwise(best.path)]


class _Weighed:
    """A text whose breaks have their costs."""

    def __init__(
        self, text: str, offsets: Sequence[int], ends: Sequence[int], known: AbstractSet[int]
    ) -> None:
        """`known` are offsets where words end, or begin, for certain."""
        self._size = len(text)
        self._offsets = offsets
        self._ends = ends
        self._drawn = {at: _drawn(text, at, ends) for at in offsets}
        split = splits(text) or [0.0] * len(text)
        for at in known & set(offsets):
            if at < len(text):
                split[at] = 0.0
        self._costs = {at: _break_cost(text, at, split) for at in offsets}

    def cells(self, start: int, end: int) -> int:
        """The cells that a line takes."""
        return max(0, self._drawn[end] - (self._ends[start - 1] if start else 0))

    def broken(self, lines: int, width: int) -> _Broken | None:
        """The best way to break the text into so many lines; None where there is none."""
        mean = self._drawn[self._size] / lines
        best = {0: _Broken(0, 0.0, (0,))}
        for _ in range(lines):
            longer: dict[int, _Broken] = {}
            for start, before in best.items():
                for at in self._offsets:
                    if at <= start:
                        continue
                    cells = self.cells(start, at)
                    if cells > width:
                        break
                    of_break = self._costs[at]
                    cost = before.cost + ((cells - mean) / width) ** 2 + of_break
                    way = _Broken(before.split + (of_break >= SPLIT), cost, (*before.path, at))
                    if at not in longer or way < longer[at]:
                        longer[at] = way
            best = longer
        return best.get(self._size)


def _drawn(text: str, offset: int, ends: Sequence[int]) -> int:
    """The cells of the text before an offset, without the spaces that would end a line there."""
    while offset and text[offset - 1] in SPACES:
        offset -= 1
    return ends[offset - 1] if offset else 0


def _break_cost(text: str, at: int, split: Sequence[float]) -> float:
    if at == len(text):
        return 0.0
    left, right = text[at - 1], text[at]
    if left in SPACES:
        last = text[:at].split()[-1:]
        return _PHRASE if last and last[0].lower() in _LEADS else 0.0
    if left in _PAUSES or right in _OPENERS:
        return _PAUSE
    if right in _CLINGS:
        return _IN_WORD
    if left in _STARTS_PHRASE or left == "-":
        least = _IN_PHRASE
    elif left in _ENDS_PHRASE or right in _STARTS_PHRASE or left.isascii() != right.isascii():
        least = _PHRASE
    else:
        least = _WORD
    return least + (_IN_WORD - least) * split[at]
