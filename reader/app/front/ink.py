"""Looks → what a terminal is told, as the app tells it; rows of inked text → the bytes of a frame."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.compose.palette import Look

    Ink = Callable[[Look], str]
    Row = Sequence[tuple[str, str]]
    """Texts from left to right, each with the codes of its look (ECMA-48, select graphic rendition)."""


def ink() -> Ink | None:
    """How looks are said on this terminal; None where the app changes colours in ways of its own."""
    term, asked = os.environ.get("TERM", "").lower(), os.environ.get("COLORTERM", "").strip().lower()
    own_ways = ("NO_COLOR", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FILTERS", "TEXTUAL_DRIVER")
    if term in {"", "dumb", "unknown"} or any(os.environ.get(name) for name in own_ways):
        return None
    if asked in {"truecolor", "24bit"}:
        return cache(lambda look: _codes(look, _direct))
    if term.rpartition("-")[2] in {"256color", "kitty"}:
        return cache(lambda look: _codes(look, _indexed))
    return None


def frame(rows: Iterable[Row], cursor: str) -> bytes:
    """The rows from the top of the screen down, each style said where it begins; then `cursor`."""
    out: list[str] = []
    said = ""
    for number, row in enumerate(rows, 1):
        out.append(f"\x1b[{number};1H")
        for text, codes in row:
            if text:
                if codes != said:
                    out.append(f"\x1b[0;{codes}m" if codes else "\x1b[0m")
                    said = codes
                out.append(text)
    if said:
        out.append("\x1b[0m")
    return "".join([*out, cursor]).encode("utf-8", "replace")


def _codes(look: Look, colour: Callable[[str], str]) -> str:
    marks = (("1", look.bold), ("3", look.italic), ("4", look.underline))
    codes = [code for code, on in marks if on]
    if look.colour:
        codes.append(f"38;{colour(look.colour)}")
    if look.background:
        codes.append(f"48;{colour(look.background)}")
    return ";".join(codes)


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _direct(colour: str) -> str:
    red, green, blue = _channels(colour)
    return f"2;{red};{green};{blue}"


def _indexed(colour: str) -> str:
    """The nearest of the 256 colours of xterm: a cube of six steps a channel, and 24 greys."""
    channels = _channels(colour)
    high, low = max(channels) / 255, min(channels) / 255
    light = (high + low) / 2
    spread = high - low
    if not spread or spread / (high + low if light <= 0.5 else 2 - high - low) < 0.15:
        grey = round(light * 25)
        return f"5;{16 if not grey else 231 if grey == 25 else 231 + grey}"
    red, green, blue = (round(one / 95 if one < 95 else 1 + (one - 95) / 40) for one in channels)
    return f"5;{16 + 36 * red + 6 * green + blue}"
