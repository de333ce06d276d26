"""The lines above and below the panes, as texts: what stands in them, and what gives way to what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.compose import clip
from reader.typeset import cells

NAME = 8
"""Cells of the paper's name that are seen before anything beside it: four Chinese characters."""


class Word(NamedTuple):
    """What the key line shows of keys that share a word."""

    keys: Sequence[str]
    word: str
    stays: bool = False
    """Whether it stands at the end, however narrow the window."""


def masthead(name: str, about: str, width: int) -> tuple[str, str, str]:
    """The name with the blanks after it, the rest where there is room, and what closes the line."""
    if width - cells(about) - 4 < min(NAME, cells(name)):
        about = ""
    name = clip(name, max(0, width - cells(about) - 4))
    room = max(1, width - cells(name) - cells(about) - 2)
    return f" {name}{' ' * room}", about, " "


def status(left: str, right: str, width: int) -> str:
    """What is said at the left, the position at the right; it gives way where there is no room for both."""
    room = max(0, width - cells(right) - 3)
    if cells(left) > room:
        room, right = max(0, width - 3), ""
    left = clip(left, room)
    return f" {left}{' ' * (room - cells(left))} {right} "


def position(at: int, of: int, bottom: int, height: int, shown: int) -> str:
    """Article `at` of `of`, read down to the row `bottom` of `height`, of which `shown` fit the window."""
    percent = 100 if height <= shown else min(100, round(100 * bottom / max(1, height)))
    return f"{at}/{of} · {percent}%"


def left_out(files: int) -> str:
    """That so many files could not be read."""
    return f"{files} file{'s' * (files > 1)} left out: press !"


def fitting(words: Sequence[Word], width: int) -> list[tuple[int, list[str]]]:
    """Of `words` those that fit, by their index, each as the texts of its keys and, last, of its word.

    One that is too wide is passed over for the next that is not.
    """
    shown = [(index, _parts(word)) for index, word in enumerate(words) if not word.stays]
    last = [(index, _parts(word)) for index, word in enumerate(words) if word.stays]
    room = width - sum(_width(parts) for _, parts in last)
    fit = []
    for index, parts in shown:
        if _width(parts) <= room:
            room -= _width(parts)
            fit.append((index, parts))
    return fit + last


def _parts(word: Word) -> list[str]:
    apart = " " if any(len(key) > 1 for key in word.keys) else ""
    return [*((apart if number else " ") + key for number, key in enumerate(word.keys)), f" {word.word} "]


def _width(parts: Sequence[str]) -> int:
    return sum(map(cells, parts))
