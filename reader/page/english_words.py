"""English words that a line's end has cut without a hyphen, told by how often each is written.

Recognition loses the hyphens at the ends of old papers' lines: instruc | tions. How often a word is written
is told by pyspellchecker's list, counted in the subtitles of films; it is read at the first such cut.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spellchecker import SpellChecker

_LEAST = 10
"""How often a whole word is written at least: what is rarer may be a slip."""
_RARER = 20
"""How many times more often the whole is written than the rarer half: un | der, but not some | times."""
_SELDOM = 0.3
"""The same, where the page cuts words anyhow: of 50 that this closed in real pages 2 were wrong."""
_APART = frozenset(
    (
        ("to", "re"),
        ("per", "cent"),
        ("may", "be"),
        ("every", "one"),
        ("every", "day"),
        ("any", "way"),
        ("for", "ever"),
    )
)
"""Words that old papers write apart, or begin others with."""

_HEADS = frozenset(
    ("ac", "ad", "al", "com", "con", "de", "dis", "ex", "im", "mis", "non", "pre", "pro", "re", "sub")
)
_TAILS = frozenset(("al", "ed", "er", "ing", "ly"))
"""Beginnings and ends of words that films know alone, and papers do not."""


def are_one(head: str, tail: str, *, cuts: bool = False) -> bool:
    """Whether two halves, in small letters, are one word, not two; `cuts` where their page cuts others."""
    words = _words()
    whole = words[head + tail]
    if whole < _LEAST:
        return False
    if head in _HEADS or tail in _TAILS:
        return True
    least = _SELDOM if cuts and (head, tail) not in _APART else _RARER
    return whole > least * min(words[head], words[tail])


@lru_cache(1)
def _words() -> SpellChecker:
    from spellchecker import SpellChecker  # a fifth of a second, and few pages ask

    return SpellChecker("en", distance=1)
