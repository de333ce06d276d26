"""Flush lines: where to add blank cells so that a line ends at the edge of the column."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from reader.typeset.breaks import CHINESE
from reader.typeset.fill import SPACES, Line
from reader.typeset.phrases import splits
from reader.typeset.uax14 import letters
from reader.typeset.wholes import Wholes

MOST = 2
"""Cells added in one place: a wider hole is worse than a ragged edge."""
AROUND = 3
"""Characters beside an offset by which it is told whether a word ends there."""

_AFTER = frozenset("，。、；：！？）》”’】」』")
_BEFORE = frozenset("（《“‘【「『")
_HAN = letters("ID+e")
_LATIN = letters("AL", "NU", "PR", "PO")


def justify(text: str, line: Line, width: int) -> list[tuple[int, int]]:
    """Where to draw how many blank cells to bring a line to `width`: (offset, cells), ascending.

    Blanks stand before the character at the offset, never inside a number. They go to word spaces first,
    then to the joints of Chinese and Latin, then to punctuation (CLREQ 3.2), spread evenly and at most two
    in a place. Where these do not hold it all, the ends of Chinese words take a cell each. The list is empty
    where the line is full, hangs, ends its paragraph, or has too few places to be filled well.
    """
    slack = width - line.cells
    end = line.end
    while end > line.start and text[end - 1] in SPACES:
        end -= 1
    if slack <= 0 or line.end == len(text) or text[line.end - 1] in "\n\v\f\r\x85\u2028\u2029":
        return []
    places: tuple[list[int], ...] = ([], [], [], [])
    first = line.start
    while first < end and text[first] in SPACES:
        first += 1
    wholes = Wholes(text)
    for offset in range(first + 1, end):
        if wholes.number_at(offset) >= 0:
            continue
        kind = _place(text[offset - 1], text[offset])
        if kind is not None:
            places[kind].append(offset)
    *marked, between = places
    room = MOST * sum(map(len, marked))
    ends: list[int] = []
    if slack > room:
        ends = _word_ends(text, between, {first, *chain(*marked), end})
        if slack > room + len(ends):
            return []
    added: dict[int, int] = {}
    for group in (*marked, ends, *marked):
        share = min(slack, len(group))
        for turn in range(share):
            offset = group[turn * len(group) // share]
            added[offset] = added.get(offset, 0) + 1
        slack -= share
    return sorted(added.items())


def _word_ends(text: str, offsets: Sequence[int], others: AbstractSet[int]) -> list[int]:
    """Those of `offsets`, of one line, where a word ends and no character is cut off alone.

    At `others` there are blanks already, or the line begins or ends.
    """
    if not offsets:
        return []
    start = max(0, offsets[0] - AROUND)
    split = splits(text[start : offsets[-1] + AROUND])
    if split is None:
        return []
    found: list[int] = []
    for offset in offsets:
        alone = {offset - 1, offset + 1} & others or (found and found[-1] == offset - 1)
        if split[offset - start] < 0.5 and not alone:
            found.append(offset)
    return found


def _place(left: str, right: str) -> int | None:
    """0 at a word space, 1 at a joint of Chinese and Latin, 2 at punctuation, 3 between Han, else None."""
    if left in SPACES:
        return None if right in SPACES else 0
    if right in SPACES:
        return None
    one, other = CHINESE[left], CHINESE[right]
    if (one in _HAN and other in _LATIN) or (one in _LATIN and other in _HAN):
        return 1
    if (left in _AFTER and right not in _AFTER) or (right in _BEFORE and left not in _BEFORE):
        return 2
    return 3 if one in _HAN and other in _HAN else None
