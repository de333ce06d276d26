"""Every way a term may be written: as it stands, and, for numbers and pinyin, as it is meant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.library.folding import BLOCK_END, fold
from reader.library.search import numerals
from reader.library.search.query import And, Form, Near, Node, Not, Or, Term

OtherForms = Callable[[Term], tuple[Form, ...]]


def resolve(node: Node, others: OtherForms = lambda _: ()) -> Node:
    """The tree with the forms of its terms filled in; `others` adds to what any text can tell."""
    match node:
        case And(parts):
            return And(tuple(resolve(part, others) for part in parts))
        case Or(parts):
            return Or(tuple(resolve(part, others) for part in parts))
        case Not(part):
            return Not(resolve(part))  # what is excluded is excluded as it was written
        case Near(distance, terms):
            return Near(distance, tuple(_resolved(term, others) for term in terms))
        case Term():
            return _resolved(node, others)
    return node


def _resolved(term: Term, others: OtherForms) -> Term:
    folded = fold(term.text).replace(BLOCK_END, " ")
    if term.quoted or term.fuzzy:
        return replace(term, forms=(Form(folded),))
    valued = (Form(text, whole=True) for text in numerals.spellings(folded))
    return replace(term, forms=tuple(dict.fromkeys((Form(folded), *valued, *others(term)))))
