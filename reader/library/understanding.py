"""What a query means, given what there is to be found: letters may be Latin words, or pinyin."""

from __future__ import annotations

from collections.abc import Callable

from reader.library.search.query import Node, literal
from reader.library.search.readings import Readings, beside, guess, may_be_pinyin, read
from reader.library.search.vocabulary import Pairs


def nothing_read(_: str) -> bool:
    """Where it is not known what was read, nothing was."""
    return False


def readings_of(
    query: str, as_written: bool, pairs: Pairs, any_answers: Callable[[Node], bool]
) -> Readings | None:
    """The readings of `query`; None where it asks for nothing. Raises QueryError.

    `as_written` takes it for one substring. `pairs` are those of characters that occur; `any_answers` says
    whether a tree finds anything, for letters that stand nowhere as such are guessed at.
    """
    if as_written:
        tree = literal(query)
    else:
        from reader.library.search.parser import parse

        tree = parse(query)
    if tree is None:
        return None
    readings = read(tree, pairs)
    return guessed(tree, readings, pairs, lambda: any_answers(readings.tree))


def guessed(tree: Node, readings: Readings, pairs: Pairs, answers: Callable[[], bool]) -> Readings:
    """`readings` of a tree, or, where its letters are no syllables or find nothing, what else they may be."""
    if not may_be_pinyin(tree):
        return readings
    if not answers():
        return guess(tree, pairs)
    return readings if readings.shown else beside(tree, pairs)
