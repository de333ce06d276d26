"""The strings that letters may stand for, as far as the library has them.

Words of the language are looked up. What no table knows, names above all, is put together from pairs of
characters that occur: from place to place of all ways to part the letters at once, the best strings kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import nlargest, nsmallest
from itertools import groupby, islice
from operator import attrgetter
from typing import NamedTuple

from reader.library.search import syllables, words
from reader.library.search.pinyin import Arc, Lattice
from reader.library.search.syllables import Sound
from reader.library.search.vocabulary import Pairs

BEAM = 48
"""Strings that are followed up from each offset."""
TRIED = 32
"""Strings of pairs, the likeliest, that are looked for as a whole; and words of each kind that occur."""
ASKED = 400
"""Words, the most frequent, of which it is asked whether they occur."""
HEADS = 24
"""Strings of words, the most frequent, that are followed up from each letter."""
FEWEST, LONGEST = 4, 4
"""First letters of a string of several words, at least, and of one of its words, at most."""
KNOWN = 4.0
"""How much likelier a word is than a string of as many articles that no table knows."""
SELDOM = 0.1
"""How likely a character is meant by a seldom reading of it."""
COHESION = 0.2
"""Below it, two neighbours are no word, and first letters do not mean them."""
CUT = (1.0, 0.3, 0.0)
"""How likely a string is meant of which no edge, one, or both lie inside a word (活污 in 生活污水)."""
INNER = 4
"""Characters of a word that may lie across an edge, at most."""


class Candidate(NamedTuple):
    """A string that may be meant."""

    text: str
    weight: float
    """How likely it is: about the number of articles that hold it, the more the more it is a word."""
    known: bool
    """Whether it is a word of the language."""
    whole: bool
    """Whether the letters spell it to its end."""


def known(ways: Lattice, pairs: Pairs) -> list[Candidate]:
    """The words that are spelled so, or begin so, and occur."""
    kinds = groupby(words.spelled(ways, ASKED), attrgetter("whole"))
    return [
        Candidate(text, KNOWN * articles, True, whole)
        for whole, kind in kinds
        for text, articles in _occurring((word.text for word in kind), pairs)
    ]


def of_initials(letters: str, pairs: Pairs) -> list[Candidate]:
    """The words of which the letters are the first ones, and that occur."""
    occurring = _occurring(words.by_initials(letters)[:ASKED], pairs)
    return [Candidate(text, KNOWN * articles, True, True) for text, articles in occurring]


def _occurring(texts: Iterable[str], pairs: Pairs) -> Iterator[tuple[str, int]]:
    """The first TRIED that occur, with the number of articles."""
    counted = ((text, pairs.articles_with(text)) for text in _prepared(texts, pairs))
    return islice(((text, articles) for text, articles in counted if articles), TRIED)


def _prepared(texts: Iterable[str], pairs: Pairs) -> Iterator[str]:
    """The same, of which those that are asked for next are at hand."""
    rest = iter(texts)
    while some := list(islice(rest, TRIED)):
        pairs.prepare(some)
        yield from some


def composed(letters: str, pairs: Pairs) -> list[Candidate]:
    """Strings of several words of which the letters are the first ones: wsclc is 污水处理厂."""
    letters = letters.lower()
    if not (len(letters) >= FEWEST and syllables.INITIALS.issuperset(letters)):
        return []
    reached: list[dict[str, float]] = [{} for _ in range(len(letters) + 1)]
    for at in range(len(letters)):
        heads = nlargest(HEADS, reached[at], key=lambda text: (reached[at][text], text))
        for end in range(at + 1, min(at + LONGEST, len(letters)) + 1):
            pieces = _pieces(letters[at:end], pairs) if heads or not at else []
            if not at:
                reached[end].update({piece: pairs.articles_with(piece) for piece in pieces if len(piece) > 1})
            for whole, loss in _joined(heads, pieces, pairs):
                reached[end][whole] = pairs.articles_with(whole) * loss
    return [Candidate(text, weight, True, True) for text, weight in reached[-1].items() if weight]


def _joined(heads: list[str], pieces: list[str], pairs: Pairs) -> Iterator[tuple[str, float]]:
    """The heads with the pieces that follow them somewhere; a single character is a weak piece."""
    firsts = Sound.of("".join(dict.fromkeys(piece[0] for piece in pieces)))
    after = {last: pairs.following(last, firsts, every=True) for last in {head[-1] for head in heads}}
    for head in heads:
        for piece in pieces:
            if piece[0] in after[head[-1]]:
                yield head + piece, 1.0 if len(piece) > 1 else SELDOM


def _pieces(letters: str, pairs: Pairs) -> list[str]:
    """The words, frequent ones first, and characters that a word may be continued with."""
    if len(letters) > 1:
        return [word for word, _ in _occurring(words.by_initials(letters)[:ASKED], pairs)]
    return list(syllables.initial(letters).characters) if letters in syllables.INITIALS else []


def characters(ways: Lattice, pairs: Pairs) -> list[Candidate]:
    """The single characters that are read so."""
    sounds = [arc.sound for arc in ways.get(0, ()) if arc.whole and arc.end not in ways]
    pairs.prepare("".join(sound.characters for sound in sounds))
    found = {
        char: pairs.articles_with(char) * (SELDOM if char in sound.seldom else 1.0)
        for sound in sounds
        for char in sound.characters
    }
    return [Candidate(char, weight, True, True) for char, weight in found.items() if weight]


def chained(ways: Lattice, pairs: Pairs) -> list[Candidate]:
    """Strings of two characters and more, put together from pairs."""
    found: dict[str, _Bond] = {}
    reached: dict[int, dict[str, _Bond]] = {}
    for at in sorted(ways):
        best = _best(reached.pop(at, {}))
        for arc in ways[at]:
            ahead = reached.setdefault(arc.end, {}) if arc.end in ways else found
            if not at:
                ahead.update({char: _Bond.of(char, arc) for char in _first(arc, pairs)})
            _go_on(best, arc, pairs, ahead)
    meant = {
        text: bond
        for text, bond in found.items()
        if len(text) > 1 and (not bond.initials or bond.cohesion >= COHESION)
    }
    likely = nsmallest(TRIED, meant, key=lambda text: (-meant[text].weight, text))
    # That its pairs occur does not say that the string does.
    weighed = ((text, meant[text], pairs.articles_with(text)) for text in likely)
    return [
        Candidate(text, articles * bond.cohesion * bond.usual, words.is_word(text), not bond.unfinished)
        for text, bond, articles in weighed
        if articles
    ]


def uncut(candidates: Iterable[Candidate], pairs: Pairs) -> list[Candidate]:
    """The same but what is cut out of words wherever it stands; what often is, is made less likely."""
    weighed = (
        each if each.known else each._replace(weight=each.weight * _standing_free(each.text, pairs))
        for each in candidates
    )
    return [each for each in weighed if each.weight]


class _Bond(NamedTuple):
    """What holds a string together."""

    articles: float
    """Articles that have its rarest pair."""
    shares: float
    """Summed over its pairs: the share of the rarer character's articles that have the pair."""
    pairs: int
    usual: float
    """1, less by each character that is seldom read so."""
    initials: int
    """Places of which only the beginning is known."""
    unfinished: bool
    """Whether the last is one of them."""

    @classmethod
    def of(cls, char: str, arc: Arc) -> _Bond:
        """The bond of a first character."""
        return cls(
            float("inf"), 0, 0, SELDOM if char in arc.sound.seldom else 1, not arc.whole, not arc.whole
        )

    @property
    def cohesion(self) -> float:
        """High in a word, low where two words meet."""
        return self.shares / max(self.pairs, 1)

    @property
    def weight(self) -> float:
        """How likely the string is meant."""
        return self.articles * self.cohesion * self.usual if self.pairs else self.usual

    def then(self, articles: int, share: float, char: str, arc: Arc) -> _Bond:
        """The bond of a string that goes on with another character."""
        return _Bond(
            min(self.articles, articles),
            self.shares + share,
            self.pairs + 1,
            self.usual * (SELDOM if char in arc.sound.seldom else 1),
            self.initials + (not arc.whole),
            not arc.whole,
        )


def _best(reached: dict[str, _Bond]) -> dict[str, _Bond]:
    """The likeliest; single characters, of which nothing can be told yet, are all kept."""
    if len(reached) <= BEAM:
        return reached
    longer = {text: bond for text, bond in reached.items() if bond.pairs}
    likely = nsmallest(BEAM, longer, key=lambda text: (-longer[text].weight, text))
    return {text: bond for text, bond in reached.items() if not bond.pairs} | {
        text: longer[text] for text in likely
    }


def _first(arc: Arc, pairs: Pairs) -> list[str]:
    if pairs.large and not arc.whole:
        return list(arc.sound.characters)  # what follows them tells soon enough whether they occur
    pairs.prepare(arc.sound.characters)
    return [char for char in arc.sound.characters if pairs.articles_with(char)]


def _go_on(best: dict[str, _Bond], arc: Arc, pairs: Pairs, ahead: dict[str, _Bond]) -> None:
    """Put every string of `best` that goes on with a character of the arc into `ahead`."""
    by_last: dict[str, list[str]] = {}
    for text in best:
        by_last.setdefault(text[-1], []).append(text)
    for last, char, articles, share in pairs.frequent("".join(by_last), arc.sound, every=arc.whole):
        for text in by_last[last]:
            bond = best[text].then(articles, share, char, arc)
            other = ahead.get(text + char)
            if other is None or bond.weight > other.weight:
                ahead[text + char] = bond


def _standing_free(text: str, pairs: Pairs) -> float:
    """How likely a string is a word of its own, by where it stands."""
    free = [
        CUT[_crossed(each, at, len(text))] for each in pairs.texts_with(text) if (at := each.find(text)) >= 0
    ]
    return sum(free) / len(free) if free else 0.0


def _crossed(text: str, at: int, size: int) -> int:
    """How many edges of the string at `at` lie inside a word that does not hold all of it."""
    end = at + size
    before = any(
        words.is_word(text[start:stop])
        for start in range(max(0, at - INNER + 1), at)
        for stop in range(at + 1, min(end, start + INNER + 1))
    )
    behind = any(
        words.is_word(text[start:stop])
        for start in range(max(at + 1, end - INNER + 1), end)
        for stop in range(end + 1, min(len(text), start + INNER) + 1)
    )
    return before + behind
