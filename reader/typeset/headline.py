"""Headlines: as few lines as the width allows, of even length, broken between phrases where it can be."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from reader.typeset.breaks import breaks
from reader.typeset.fill import SPACES, Line, fill
from reader.typeset.wholes import titles
from reader.typeset.widths import cell_ends

LONGEST = 200
"""Characters of a text that is weighed as a headline; a longer one is filled as a paragraph."""

_PAUSES = frozenset("，。、；：！？,.;:!?—…）》”’」』】")
_OPENERS = frozenset("（《“‘「『【—")
_ENDS_PHRASE = frozenset("的了着過过们們地得等上下中里後后前内內外时時")
_STARTS_PHRASE = frozenset("和与與及或在将將把被为為对對向从從以让讓不也都就再更最要已正至到由使令给給")

_AT_SPACE, _AT_PAUSE, _AT_WORD, _AT_PHRASE, _IN_PHRASE, _IN_WORD = 0.0, 0.01, 0.06, 0.06, 0.12, 0.5
"""What a break costs, in the measure of unevenness: the square of a line's difference from the mean, over
that of the width."""


def headline(
    text: str,
    width: int,
    *,
    prefer: Iterable[int] = (),
    keep: Iterable[tuple[int, int]] = (),
    ambiguous: int = 1,
) -> list[Line]:
    """Break a headline into as few lines as `fill` does, but of even length and between phrases.

    `prefer` are offsets where words are known to end, by a word list or a segmenter; without them phrases
    are guessed from spaces, punctuation and the particles that begin and end them. Lines are as in `fill`.
    """
    spans = list(keep)
    filled = fill(text, width, keep=spans, ambiguous=ambiguous)
    if len(filled) < 2 or len(text) > LONGEST or len(text.splitlines()) > 1:
        return filled
    inside = {at for start, end in [*spans, *titles(text)] for at in range(start + 1, end)}
    offsets = [0] + [at for at in breaks(text) if at not in inside]
    known = frozenset(prefer)
    ends = cell_ends(text, ambiguous)
    drawn = _drawn(text, offsets, ends)
    mean = sum(line.cells for line in filled) / len(filled)
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [0])}
    for _ in filled:
        longer: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, path) in best.items():
            used = ends[start - 1] if start else 0
            for at in offsets:
                if at <= start:
                    continue
                cells = drawn[at] - used
                if cells > width:
                    break
                total = cost + ((cells - mean) / width) ** 2 + _break_cost(text, at, known)
                if at not in longer or total < longer[at][0]:
                    longer[at] = (total, [*path, at])
        best = longer
    if len(text) not in best:
        return filled
    path = best[len(text)][1]
    return [
        Line(start, end, max(0, drawn[end] - (ends[start - 1] if start else 0)))
        for start, end in pairwise(path)
    ]


def _drawn(text: str, offsets: list[int], ends: Iterable[int]) -> dict[int, int]:
    """For each offset, the cells of the text before it without the spaces that would end a line there."""
    reached = [0, *ends]
    drawn = {}
    for offset in offsets:
        last = offset
        while last and text[last - 1] in SPACES:
            last -= 1
        drawn[offset] = reached[last]
    return drawn


def _break_cost(text: str, at: int, known: frozenset[int]) -> float:
    if at == len(text) or text[at - 1] in SPACES:
        return _AT_SPACE
    left, right = text[at - 1], text[at]
    if left in _PAUSES or right in _OPENERS:
        return _AT_PAUSE
    if known:
        return _AT_WORD if at in known else _IN_WORD
    if left in _ENDS_PHRASE or right in _STARTS_PHRASE or left.isascii() != right.isascii():
        return _AT_PHRASE
    return _IN_PHRASE
