"""From an article that answers to the hit that is shown: its best line, cut to the sentence."""

from __future__ import annotations

import re
from itertools import groupby

from reader.library.record import Line, Record
from reader.library.search.judge import Mark, marks
from reader.library.search.query import Node
from reader.library.search.results import Hit, Snippet

LEAD = 24
"""Characters of a snippet before its first hit, where no sentence begins nearer."""
CONTEXT = 60
"""Characters of a snippet, where no one asks otherwise."""
_SENTENCE_END = re.compile(r"[。！？!?；;]+[”’」』）)]*|\.\s")


def hit(tree: Node, record: Record, context: int = CONTEXT) -> Hit:
    """The hit that an article makes, with a snippet of about `context` characters."""
    shape = record.shape
    found = marks(tree, record)
    line, here = _best(found, record)
    spans = [(mark.start, mark.end) for mark in here]
    return Hit(
        article=shape.get("id", ""),
        kind=shape.get("kind", "article"),
        headline=record.line(0).text,
        headline_spans=tuple((mark.start, mark.end) for mark in found if mark.line.role == "headline"),
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
    """The sentence of the first hit, or as much of it as `context` characters hold around it."""
    first = spans[0][0] if spans else 0
    begin = max((end.end() for end in _SENTENCE_END.finditer(text, 0, first)), default=0)
    begin = max(begin, first - min(LEAD, context // 2))
    stop = min(len(text), max(begin + context, spans[0][1] if spans else 0))
    if stop < len(text):
        # Better a whole sentence that is a little shorter.
        ends = [end.end() for end in _SENTENCE_END.finditer(text, first, stop)]
        stop = next((end for end in reversed(ends) if end - begin >= context // 2), stop)
    shown = tuple((max(start, begin) - begin, min(end, stop) - begin) for start, end in spans if start < stop)
    return Snippet(text[begin:stop], shown, begin > 0, stop < len(text))


def _best(found: list[Mark], record: Record) -> tuple[Line, list[Mark]]:
    """The line of the body with most hits, or, where the body has none, the first line that has."""
    by_line = [(line, list(group)) for line, group in groupby(found, key=lambda mark: mark.line)]
    body = [each for each in by_line if each[0].role in ("text", "caption")]
    if body:
        return max(body, key=lambda each: len(each[1]))
    if by_line:
        return by_line[0]
    first = next((number for number, role in enumerate(record.roles) if role == "text"), 0)
    return record.line(first), []
