"""What letters are taken to mean: of all strings that they may stand for, the likeliest, and those behind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from reader.library.folding import fold
from reader.library.search import pinyin, strings
from reader.library.search.strings import Candidate
from reader.library.search.syllables import INITIALS
from reader.library.search.vocabulary import Pairs

OFFERED = 8
"""Strings of a kind that letters are read as, at most."""
SHARE = 0.04
"""A string so much less likely than the likeliest one is a chance meeting of two words (情到 for 青岛)."""
FEWEST_INITIALS = 3
"""First letters that are taken for a word beside one that is still being typed."""
FEWEST_ABBREVIATED = 2
"""First letters that are taken for a word although they stand somewhere as they are."""
TIMES = 5
"""How many times as many articles must then hold the word as hold one that is written with them."""


class Meanings(NamedTuple):
    """The strings, likeliest first."""

    likely: tuple[str, ...]
    """Those that are meant, as far as can be told."""
    behind: tuple[str, ...]
    """Those that may be: rarer words, single characters, what begins with the letters."""

    def ranks(self, *, alone: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What is asked for first, and what after it; a word among others is no single character at first."""
        if alone:
            return self
        return tuple(text for text in self.likely if len(text) > 1), (*self.likely, *self.behind)


NONE = Meanings((), ())


def spelled(letters: str, pairs: Pairs) -> Meanings:
    """The letters read as syllables, of which the last may be unfinished."""
    ways = pinyin.lattice(letters)
    if not ways or letters.lower() in INITIALS - {"a", "e", "o"}:
        return NONE
    pool = _pool([*strings.known(ways, pairs), *strings.chained(ways, pairs)], pairs)
    whole = [each for each in pool if each.whole]
    alone = _likely(strings.characters(ways, pairs))
    likely, doubtful = _told_apart(whole, _most(pool), SHARE * SHARE)
    longer = [each for each in pool if not each.whole and (each.known or not likely)]
    if not whole and len(letters) >= FEWEST_INITIALS:
        longer += strings.of_initials(letters, pairs)
    ranks = (likely, alone, doubtful, *_told_apart(longer, _most(longer), SHARE))
    first, *others = [rank for rank in ranks if rank] or [[]]
    return _parted(first, [each for rank in others for each in rank])


def begun(letters: str, pairs: Pairs) -> Meanings:
    """The letters read as the first ones of syllables, some or all of them."""
    found = strings.of_initials(letters, pairs)
    if not found or (len(letters) >= FEWEST_INITIALS and len(found) < OFFERED):
        ways = pinyin.lattice(letters, initials=True)
        found += strings.chained(ways, pairs)
        if not pinyin.lattice(letters):
            found += strings.composed(letters, pairs)
            every = pinyin.initials(letters)
            found += strings.chained(every, pairs) if every != ways else []
    pool = _pool(found, pairs)
    return _parted(*_told_apart(pool, _most(pool), SHARE))


def abbreviated(letters: str, pairs: Pairs) -> Meanings:
    """The words of which the letters are the first ones, where those say more than the letters as they stand.

    GDP is meant as it is written; nm, which stands inside of environment, may be 农民.
    """
    if len(letters) < FEWEST_ABBREVIATED:
        return NONE
    found = strings.of_initials(letters, pairs)
    least = strings.KNOWN * TIMES * _as_written(fold(letters), pairs) if found else 0
    pool = _pool([each for each in found if each.weight >= least], pairs)
    return _parted(_told_apart(pool, _most(pool), SHARE)[0], [])


def _as_written(folded: str, pairs: Pairs) -> float:
    """About how many articles hold a Latin word that is the letters or begins with them: it may be meant."""
    holding = [text for text in pairs.texts_with(folded) if folded in text]
    word = re.compile(f"(?<![a-z]){folded}")
    return pairs.articles_with(folded) * sum(map(bool, map(word.search, holding))) / max(1, len(holding))


def _told_apart(pool: list[Candidate], most: float, least: float) -> tuple[list[Candidate], list[Candidate]]:
    """The likely ones, then doubtful ones: rare words, and, where there are words, what is no word.

    `most` is the weight of the likeliest of all; of what is no word, `least` of it is asked.
    """
    ranked = sorted(pool, key=lambda each: (-each.weight, each.text))
    share = 1.0 if any(each.known for each in pool) else SHARE
    likely = [each for each in ranked if each.weight >= most * (SHARE if each.known else share)][:OFFERED]
    rare = [each for each in ranked if each.known and each not in likely][:OFFERED]
    rest = [each for each in ranked if not each.known and each not in likely and each.weight >= most * least]
    return likely, rare + rest[: OFFERED - len(likely)]


def _pool(found: Iterable[Candidate], pairs: Pairs) -> list[Candidate]:
    """The likeliest of each kind, each string once."""
    best: dict[str, Candidate] = {}
    for each in sorted(found, key=lambda each: (-each.weight, each.text)):
        best.setdefault(each.text, each)
    kinds = [[each for each in best.values() if each.whole is whole] for whole in (True, False)]
    return strings.uncut([each for kind in kinds for each in kind[: OFFERED + 2]], pairs)


def _likely(found: list[Candidate]) -> list[Candidate]:
    ranked = sorted(found, key=lambda each: (-each.weight, each.text))
    return [each for each in ranked if each.weight >= SHARE * _most(found)][:OFFERED]


def _most(found: list[Candidate]) -> float:
    return max((each.weight for each in found), default=0.0)


def _parted(likely: list[Candidate], behind: list[Candidate]) -> Meanings:
    """The two without strings that hold another one, which finds all that they would."""
    kept: list[str] = []
    for each in likely:
        if not any(text in each.text for text in kept):
            kept = [text for text in kept if each.text not in text] + [each.text]
    rest: list[str] = []
    for each in behind:
        if not any(text in each.text for text in (*kept, *rest)):
            rest.append(each.text)
    return Meanings(tuple(kept), tuple(rest))
