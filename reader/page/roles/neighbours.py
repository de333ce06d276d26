"""How a piece stands among its neighbours, in words: a short line under a byline, over a text.

The few hundred ways to stand beside others are put into words once, not for each piece.
"""

from __future__ import annotations

from functools import lru_cache
from sys import intern

from reader.page.roles.kinds import script

_REMEMBERED = 2048


@lru_cache(_REMEMBERED)
def beside(kind: str, above: str, below: str) -> tuple[str, ...]:
    """A piece of a kind, and the kinds of those right above and below it."""
    found = (f"{kind} under {above}", f"{kind} over {below}", f"{kind} between {above} and {below}")
    return tuple(map(intern, found))


@lru_cache(_REMEMBERED)
def on_page(medium: str, chinese: bool, above: str, below: str) -> tuple[str, str]:
    """A short line between pieces of two kinds, in what the page stood in."""
    named = f"{medium}, {script(chinese)}"
    return intern(f"{named}, a short line"), intern(f"{medium}, a short line between {above} and {below}")


@lru_cache(_REMEMBERED)
def two_away(
    chinese: bool, kind: str, second_above: str, above: str, below: str, second_below: str
) -> tuple[str, ...]:
    """A piece of a kind, and the kinds of the two above it and the two below."""
    said = f"{script(chinese)}, {kind}"
    found = (f"{said} over {below} over {second_below}", f"{said} under {above} under {second_above}")
    return tuple(map(intern, found))


@lru_cache(_REMEMBERED)
def clauses(one: bool, above: str) -> str:
    """A piece with one comma or more, under one of the kind `above`."""
    return intern(f"{'two clauses' if one else 'several clauses'} and no end, under {above}")
