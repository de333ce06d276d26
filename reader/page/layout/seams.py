"""Where a piece of wrapped text ends: how the signs of the seams between its lines are weighed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reader.page import stored
from reader.page.chains import Weights, way
from reader.page.layout import seam_signs
from reader.page.layout.seam_signs import DROPPED, OPEN_CAPITALS, OVER_DROPPED, PLAIN, WIDER
from reader.page.layout.setting import Setting
from reader.page.layout.wrapped_lines import ALONE, ONE_BRACKET, RECORD
from reader.page.lines import Line

PARTS, GOES_ON = "parts", "goes on"
STATES = (GOES_ON, PARTS)
"""What is told of a line: whether it goes on with the piece above it or begins another."""

CERTAIN = {
    PLAIN: (GOES_ON,),
    DROPPED: (GOES_ON,),
    OPEN_CAPITALS: (GOES_ON,),
    OVER_DROPPED: (PARTS,),
    WIDER: (PARTS,),
    "empty lines between": (PARTS,),
    "a marker below": (PARTS,),
    "a caption's cue below": (PARTS,),
    f"{RECORD} below": (PARTS,),
    **{f"{kind} {side}": (PARTS,) for kind in (*ALONE, ONE_BRACKET) for side in ("above", "below")},
}
"""Signs that leave no doubt."""


def begins(
    lines: Sequence[Line], page: Setting, parted: Sequence[bool], weights: Weights | None = None
) -> set[int]:
    """The numbers of those of a wrapped page's `lines`, furniture left out, that begin a piece.

    `parted` tells of each line whether furniture stands above it; `weights` where not the usual ones.
    """
    if not lines:
        return set()
    found = way(seam_signs.see(lines, page, parted), weights or usual())
    parts = STATES.index(PARTS)
    return {lines[0].number} | {
        line.number for line, state in zip(lines[1:], found, strict=True) if state == parts
    }


@lru_cache(1)
def usual() -> Weights:
    """The weights that seams are judged by; `tests/page/fit_seams.py` fits them."""
    return Weights(stored.weights("seams.json"), STATES, CERTAIN)
