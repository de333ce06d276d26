"""A query as it may be meant: as it stands first, then its letters as pinyin, as far as the library has it.

Nothing of pinyin is in the index. A reading says which characters may stand at each place; the pairs of
characters that really occur in the articles, most frequent first, say which strings those are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from heapq import nlargest
from operator import itemgetter
from typing import Literal, NamedTuple

from reader.library.folding import fold
from reader.library.search import pinyin, words
from reader.library.search.engine import Tier
from reader.library.search.query import And, Form, From, Node, Or, Term, positive_leaves
from reader.library.search.resolve import resolve
from reader.library.search.vocabulary import Pairs

OFFERED = 8
"""Strings that a word of letters is read as, at most."""
SHARE = 0.04
"""A string so much rarer than the most frequent one is a chance meeting of two words (情到 for 青岛)."""
COHESION = 0.2
"""Below it, two neighbours are no word, and first letters do not mean them."""
BEAM = 300
"""Strings that are followed up from place to place."""

WORDS = 40
"""Words of the same first letters that are looked up in the library, the most frequent of the language."""
KNOWN = 4
"""How much likelier a word is than a string of as many articles that no table knows."""
FOLLOWED = 600
"""Pairs that may go on a string: the most frequent of those that two first letters fit."""


class Readings(NamedTuple):
    """A query, ready to be run."""

    tiers: list[Tier]
    """As it stands, then as pinyin, then as single syllables; each without the hits of those before."""
    tree: Node
    """All readings at once: what is lit up."""
    shown: tuple[str, ...]
    """The strings that letters were read as."""

    def within(self, paths: Sequence[str]) -> Readings:
        """The same, over articles from these files and folders only."""
        where = From(tuple(paths))
        tiers = [
            Tier(And((tree, where)), unless, rest and And((rest, where))) for tree, unless, rest in self.tiers
        ]
        return self._replace(tiers=tiers)


def read(tree: Node, pairs: Pairs) -> Readings:
    """How a query may be meant, given what the articles hold."""
    return _readings(tree, pairs, ("syllables", "syllable"))


def guess(tree: Node, pairs: Pairs) -> Readings:
    """The same for a query that finds nothing: some letters may be no more than the first of their syllables.

    Two letters so read match most articles of any library, so it is a last resort.
    """
    return _readings(tree, pairs, ("initials",))


def may_be_pinyin(tree: Node) -> bool:
    """Whether the query holds letters that are free to be read as pinyin."""
    return any(
        isinstance(leaf, Term) and not (leaf.quoted or leaf.fuzzy) and bool(pinyin.readings(leaf.text))
        for leaf in positive_leaves(tree)
    )


Manner = Literal["syllables", "syllable", "initials"]


def _readings(tree: Node, pairs: Pairs, manners: tuple[Manner, ...]) -> Readings:
    tiers = [Tier(resolve(tree))]
    word = _as_one_word(tree)
    shown: list[str] = []
    for manner in manners:
        if manner == "syllable" and shown and not isinstance(tree, Term):
            break  # qing dao is 青岛, and not every article that holds 情 and 到
        expansion = _Expansion(pairs, manner)
        wider = resolve(_joined(tree), expansion.forms)
        if expansion.found:
            before = tiers[-1].tree
            rest = replace(word, forms=expansion.forms(word)) if word else None
            tiers.append(Tier(Or((before, wider)), before, rest))
            shown += expansion.found
    return Readings(tiers, tiers[-1].tree, tuple(dict.fromkeys(shown)))


class _Expansion:
    """Finds the strings that words of letters may stand for, read in one manner, and keeps what it found."""

    def __init__(self, pairs: Pairs, manner: Manner) -> None:
        self._pairs = pairs
        self._manner = manner
        self._forms: dict[str, tuple[Form, ...]] = {}

    @property
    def found(self) -> list[str]:
        """Every string found so far."""
        return [form.text for forms in self._forms.values() for form in forms]

    def forms(self, term: Term) -> tuple[Form, ...]:
        """The strings, likeliest first."""
        if term.text not in self._forms:
            self._forms[term.text] = self._found(term)
        return self._forms[term.text]

    def _found(self, term: Term) -> tuple[Form, ...]:
        weighted = self._words(term.text) if self._manner == "initials" else Counter()
        if len(weighted) < OFFERED:
            for reading in pinyin.readings(term.text):
                if _manner(reading) == self._manner and (len(reading.places) > 1 or not reading.initials):
                    for text, weight in self._strings(reading).items():
                        weighted[text] = max(weight, weighted[text])
        most = max(weighted.values(), default=0)
        likely = [text for text, weight in weighted.most_common(OFFERED) if weight >= SHARE * most]
        return tuple(Form(text) for text in likely)

    def _words(self, letters: str) -> Counter[str]:
        """Words of the language by their first letters, weighted by what the library holds."""
        headlines = self._pairs.large
        tried = words.by_initials(letters)[:WORDS]
        found = +Counter({word: self._pairs.articles_with(word, headlines=headlines) for word in tried})
        # What is known to be a word is likelier than what only looks like one.
        return Counter({word: 100 * KNOWN * articles for word, articles in found.items()})

    def _strings(self, reading: pinyin.Reading) -> Counter[str]:
        if self._manner == "syllable":
            alone, large = reading.places[0], self._pairs.large
            return +Counter({char: self._pairs.articles_with(char, headlines=large) for char in alone})
        if self._pairs.large or reading.initials:
            strings = self._chained(reading, headlines=True)
            # First letters alone fit too much of a large library's whole texts.
            if strings or (self._pairs.large and reading.initials > 1):
                return strings
        return self._chained(reading, headlines=False)

    def _chained(self, reading: pinyin.Reading, *, headlines: bool) -> Counter[str]:
        """Strings with their weights, found pair by pair, the best kept at each place."""
        beam = self._bonds(reading.places[0], reading.places[1], headlines)
        for place in reading.places[2:]:
            best = sorted(beam, key=lambda text: (-beam[text].weight, text))[:BEAM]
            by_first: dict[str, list[tuple[str, _Bond]]] = {}
            for pair, bond in self._bonds({text[-1] for text in best}, place, headlines).items():
                by_first.setdefault(pair[0], []).append((pair[1], bond))
            beam = {
                text + char: beam[text].then(bond)
                for text in best
                for char, bond in by_first.get(text[-1], ())
            }
        if reading.initials:
            beam = {text: bond for text, bond in beam.items() if bond.cohesion >= COHESION}
        likely = sorted(beam, key=lambda text: (-beam[text].weight, text))[: 8 * OFFERED]
        strings: Counter[str] = Counter()
        for text in likely:
            # That its pairs occur does not say that the string does.
            articles = self._pairs.articles_with(text, headlines=headlines)
            strings[text] = round(100 * articles * beam[text].cohesion)
        return +strings

    def _bonds(self, firsts: Collection[str], seconds: Collection[str], headlines: bool) -> dict[str, _Bond]:
        bonds = {}
        found = self._pairs.pairs(firsts, seconds, headlines=headlines).items()
        for pair, articles in nlargest(FOLLOWED, found, key=itemgetter(1)):
            rarer = min(self._pairs.articles_with(char, headlines=headlines) for char in pair)
            bonds[pair] = _Bond(articles, articles / max(rarer, 1), 1)
        return bonds


class _Bond(NamedTuple):
    """What holds a string together."""

    articles: int
    """Articles that have its rarest pair."""
    shares: float
    """Summed over its pairs: the share of the rarer character's articles that have the pair."""
    pairs: int

    @property
    def cohesion(self) -> float:
        """High in a word, low where two words meet."""
        return self.shares / self.pairs

    @property
    def weight(self) -> float:
        """How likely the string is meant."""
        return self.articles * self.cohesion

    def then(self, other: _Bond) -> _Bond:
        """The bond of a string that goes on with another pair."""
        return _Bond(min(self.articles, other.articles), self.shares + other.shares, self.pairs + other.pairs)


def _joined(tree: Node) -> Node:
    """The tree in which neighbouring words, one of them letters, may also be one word: qing dao."""
    match tree:
        case And(parts):
            joined = _join_neighbours(list(parts))
            return And(tuple(map(_joined, parts))) if joined is None else Or((tree, joined))
        case Or(parts):
            return Or(tuple(map(_joined, parts)))
    return tree


def _as_one_word(tree: Node) -> Term | None:
    """The one word that the whole query is, or may be."""
    if isinstance(tree, And):
        tree = _join_neighbours(list(tree.parts)) or tree
    return tree if isinstance(tree, Term) else None


def _join_neighbours(parts: list[Node]) -> Node | None:
    """The words, with neighbours that can be read as pinyin made one; None where there are none."""
    made: list[Node] = []
    run: list[Term] = []

    def close() -> None:
        text = "'".join(term.text for term in run)
        if len(run) > 1 and pinyin.readings(text):
            made.append(replace(run[0], text=text))
        else:
            made.extend(run)
        run.clear()

    for part in parts:
        if isinstance(part, Term) and not (part.quoted or part.fuzzy or part.part) and _is_word(part.text):
            run.append(part)
        else:
            close()
            made.append(part)
    close()
    if len(made) == len(parts):
        return None
    return made[0] if len(made) == 1 else And(tuple(made))


def _is_word(text: str) -> bool:
    return all(char.isalnum() or char in "'’" for char in fold(text))


def _manner(reading: pinyin.Reading) -> Manner:
    if reading.initials:
        return "initials"
    return "syllable" if len(reading.places) == 1 else "syllables"
