"""From an article that answers to the hit that is shown: its best line, cut to the sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import overload

from reader.library.record import Line, Record
from reader.library.search.judge import counts, marks_in
from reader.library.search.query import Leaf, Node, Term, positive_leaves
from reader.library.search.results import Hit, Snippet

LEAD = 24
"""Characters of a snippet before its first hit, where no sentence begins nearer."""
CONTEXT = 60
"""Characters of a snippet, where no one asks otherwise."""
_UNCUT = re.compile(
    r"[0-9０-９零一二三四五六七八九十百千万亿]+(?:[.,:：．][0-9０-９]+)*[十百千万亿]*[%％‰]?|[A-Za-z]+(?:['’-][A-Za-z]+)*"
)
"""A number with its scale, a Latin word."""
_SENTENCE_END = re.compile(r"[。！？!?；;]+[”’」』）)]*|\.\s")


class Hits(Sequence[Hit]):
    """The hits that articles make, each made when it is looked at: a screen shows a third of a page."""

    def __init__(self, tree: Node, records: Sequence[Record], context: int = CONTEXT) -> None:
        self._leaves = list(dict.fromkeys(positive_leaves(tree)))
        self._records = records
        self._context = context
        self._made: dict[int, Hit] = {}

    def __len__(self) -> int:
        return len(self._records)

    @property
    def of_words(self) -> bool:
        """Whether only words are looked for, so that none takes long to make, and none fails."""
        return all(isinstance(leaf, Term) for leaf in self._leaves)

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Hit]: ...
    def __getitem__(self, index: int | slice) -> Hit | Sequence[Hit]:
        if isinstance(index, slice):
            return [self[number] for number in range(len(self))[index]]
        number = range(len(self))[index]
        if number not in self._made:
            self._made[number] = hit(self._leaves, self._records[number], self._context)
        return self._made[number]


def make(hits: Sequence[Hit], first: int) -> None:
    """Make the first so many now, and all of them where a later one might take long, or fail."""
    hits[: first if isinstance(hits, Hits) and hits.of_words else len(hits)]


def hit(leaves: Sequence[Leaf], record: Record, context: int = CONTEXT) -> Hit:
    """The hit that an article makes, its snippet of about `context` characters."""
    shape = record.shape
    found = counts(leaves, record)
    line, spans = _best(leaves, found, record)
    headline, headline_marks = record.line(0), marks_in(leaves, record, 0) if 0 in found else []
    return Hit(
        article=shape.get("id", ""),
        kind=shape.get("kind", "article"),
        headline=headline.text,
        headline_spans=tuple((mark.start, mark.end) for mark in headline_marks),
        paper=shape.get("paper", ""),
        date=shape.get("date", ""),
        section=shape.get("section", ""),
        page=shape.get("page", ""),
        source=shape.get("source", ""),
        block=line.block,
        role=line.role,
        spans=tuple(spans),
        snippet=snippet(line.text, spans, context),
    )


def snippet(text: str, spans: list[tuple[int, int]], context: int = CONTEXT) -> Snippet:
    """The sentence of the first hit, or as much of it as `context` characters hold around it.

    It neither begins nor ends inside a number or a Latin word.
    """
    first, last = spans[0] if spans else (0, 0)
    begin = max((end.end() for end in _SENTENCE_END.finditer(text, 0, first)), default=0)
    begin = _whole(text, max(begin, first - min(LEAD, context // 2)))[0]
    stop = min(len(text), max(begin + context, last))
    if stop < len(text):
        # Better a whole sentence that is a little shorter.
        ends = [end.end() for end in _SENTENCE_END.finditer(text, first, stop)]
        stop = next((end for end in reversed(ends) if end - begin >= context // 2), stop)
        before, after = _whole(text, stop)
        stop = before if before >= last and before > begin else after
    shown = tuple((max(start, begin) - begin, min(end, stop) - begin) for start, end in spans if start < stop)
    return Snippet(text[begin:stop], shown, begin > 0, stop < len(text))


def _whole(text: str, at: int) -> tuple[int, int]:
    """Where what stands across `at` and is not to be cut begins and ends; `at` itself where nothing does."""
    for piece in _UNCUT.finditer(text, max(0, at - LEAD), at + LEAD):
        if piece.start() < at < piece.end():
            return piece.span()
    return at, at


def _best(leaves: Sequence[Leaf], found: Counter[int], record: Record) -> tuple[Line, list[tuple[int, int]]]:
    """The line of the body with most hits, or, where the body has none, the first line that has."""
    roles = list(record.roles)
    body = [number for number in found if roles[number] in ("text", "caption")]
    # Where a leaf only may stand in a line, it is looked for in every line, the likeliest first.
    for number in [*sorted(body, key=lambda number: (-found[number], number)), *sorted(found)]:
        here = marks_in(leaves, record, number)
        if here:
            return here[0].line, [(mark.start, mark.end) for mark in here]
    first = next((number for number, role in enumerate(roles) if role == "text"), 0)
    return record.line(first), []
