"""A query as it may be meant: as it stands first, then its letters as pinyin, as far as the library has it.

Exact readings come first, then those that letters most likely mean, then those that they may mean.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.library.folding import fold
from reader.library.search import meanings, pinyin
from reader.library.search.engine import Tier
from reader.library.search.meanings import Meanings
from reader.library.search.query import And, Form, From, Node, Or, Term, positive_leaves
from reader.library.search.resolve import resolve
from reader.library.search.vocabulary import Pairs


class Readings(NamedTuple):
    """A query, ready to be run."""

    tiers: list[Tier]
    """As it stands, then as pinyin, then as pinyin that is less likely meant; each without hits before it."""
    tree: Node
    """All readings at once: what is lit up."""
    shown: tuple[str, ...]
    """The strings that letters were read as."""

    def within(self, paths: Sequence[str]) -> Readings:
        """The same, over articles from these files and folders only."""
        where = From(tuple(paths))
        tiers = [Tier(And((own, where)), earlier) for own, earlier in self.tiers]
        return self._replace(tiers=tiers)


def read(tree: Node, pairs: Pairs) -> Readings:
    """How a query may be meant, given what the articles hold."""
    return _readings(tree, pairs, meanings.spelled)


def guess(tree: Node, pairs: Pairs) -> Readings:
    """The same for a query that finds nothing: some letters may be no more than the first of their syllables.

    Two letters so read match most articles of any library, so it is a last resort.
    """
    return _readings(tree, pairs, meanings.begun)


def beside(tree: Node, pairs: Pairs) -> Readings:
    """The same for a query whose letters stand somewhere and are no syllables: nm may be 农民 as well."""
    return _readings(tree, pairs, meanings.abbreviated)


def may_be_pinyin(tree: Node) -> bool:
    """Whether the query holds letters that are free to be read as pinyin."""
    return any(
        isinstance(leaf, Term) and not (leaf.quoted or leaf.fuzzy) and pinyin.may_be_read(leaf.text)
        for leaf in positive_leaves(tree)
    )


def _readings(tree: Node, pairs: Pairs, find: Callable[[str, Pairs], Meanings]) -> Readings:
    tiers = [Tier(resolve(tree))]
    word = _as_one_word(tree)
    read: dict[str, Meanings] = {}

    def meant(term: Term) -> Meanings:
        if term.text not in read:
            read[term.text] = find(term.text, pairs)
        return read[term.text]

    shown: list[str] = []
    for rank in range(2):
        if shown and not isinstance(tree, Term):
            break  # qing dao is 青岛, and not every article that holds 情 and 到

        def forms(term: Term, rank: int = rank) -> tuple[Form, ...]:
            return tuple(map(Form, meant(term).ranks(alone=isinstance(tree, Term))[rank]))

        wider = resolve(_joined(tree), forms)
        found = [form.text for term in read for form in forms(Term(term))]
        if found:
            own = replace(word, forms=forms(word)) if word and forms(word) else wider
            tiers.append(Tier(own, tuple(tier.own for tier in tiers)))
            shown += found
    tree = Or(tuple(tier.own for tier in tiers)) if shown else tiers[0].own
    return Readings(tiers, tree, tuple(dict.fromkeys(shown)))


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
        if len(run) > 1 and pinyin.may_be_read(text):
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
