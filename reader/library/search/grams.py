"""What an article is found by: the terms of the index, and the expressions that ask for them.

A text is cut into its characters, folded, and their overlapping pairs. One character is then asked for as a
term, two as one pair, three and more as all of their pairs (which only narrows: the text itself decides).
The headline's, captions' and authors' pairs come a second time under a mark of their own, and so do dates,
labels and traits: every filter is a term, and any mixture of them is one expression.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Iterator
from operator import add

from reader.library.folding import BLOCK_END, VERSION, fold
from reader.library.record import Record, Role, lines
from reader.library.search.query import PartName

SCHEME = f"pairs 2, folding {VERSION}"
"""Written into an index; another one there means that it must be built anew."""

MARK = "\x02"
"""Opens every term that is no pair. Folded text cannot hold it."""
SPACE = "\N{OPEN BOX}"
"""Stands for a space inside a pair: the tokenizer parts terms at spaces."""
PART_MARKS: dict[PartName, str] = {"headline": MARK + "h", "caption": MARK + "c", "author": MARK + "a"}

ROLES: dict[PartName, frozenset[Role]] = {
    "headline": frozenset({"headline", "kicker", "deck", "series"}),
    "caption": frozenset({"caption"}),
    "author": frozenset({"byline", "credit", "author"}),
}
"""Which lines a part of the query language means."""
PARTS: dict[Role, PartName] = {role: part for part, roles in ROLES.items() for role in roles}

_QUOTABLE = "".join(2 * char if char in "'\"" else char for char in string.punctuation + MARK)
TABLE = f"""
CREATE VIRTUAL TABLE words USING fts5(
    terms, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '{_QUOTABLE}'"
)"""
"""FTS5: `detail=none` keeps no positions, `columnsize=0` no lengths."""

MOST_PAIRS = 48
"""Pairs of one term that are asked for. More would narrow no further and cost time."""


def pieces(folded: str) -> set[str]:
    """The terms of a folded text: its characters, and every pair inside a block."""
    found: set[str] = set()
    for line in folded.replace(" ", SPACE).split(BLOCK_END):
        found.update(line)
        found.update(map(add, line, line[1:]))
    return found


def terms(record: Record, labels: Iterable[str]) -> str:
    """All terms of an article, each once, as the index takes them. `labels` are its `label_term`s."""
    article = record.article
    found = pieces(record.folded)
    for line, folded in zip(lines(article), record.folded.split(BLOCK_END), strict=True):
        part = PARTS.get(line.role)
        if part and folded:
            mark = PART_MARKS[part]
            found.update([mark + piece for piece in pieces(folded)])
    found.update(labels)
    found.update(_dates(article.date))
    found |= {MARK, kind_term(article.kind)}
    if article.captions:
        found.add(CAPTIONED)
    return " ".join(found)


def headline_words(record: Record) -> str:
    """What stands in the headline and the lines about it, folded."""
    roles = ROLES["headline"]
    return fold(BLOCK_END.join(line.text for line in lines(record.article) if line.role in roles))


CAPTIONED = MARK + "m"


def kind_term(kind: str) -> str:
    """The term of an article's kind."""
    return f"{MARK}k{kind}"


def label_term(label: int) -> str:
    """The term of a paper, section or page, by its number in the catalogue."""
    return f"{MARK}l{label}"


def date_term(date: str) -> str:
    """The term of all articles of a year (2022), a month (2022-05) or a day."""
    return f"{MARK}d{date}"


UNDATED_WITHIN = "."
"""Ends the date term of articles that say no more than the year or the month."""


def quoted(term: str) -> str:
    """`term` in an FTS5 expression."""
    return '"' + term.replace('"', '""') + '"'


EVERYTHING = quoted(MARK)
"""Every article has the bare mark."""


def substring(folded: str, part: PartName | None = None) -> str:
    """The expression for articles that hold `folded`, and, from three characters on, perhaps for others."""
    mark = PART_MARKS[part] if part else ""
    wanted = list(dict.fromkeys(map(add, folded.replace(" ", SPACE), folded.replace(" ", SPACE)[1:])))
    if not wanted:
        return quoted(mark + folded.replace(" ", SPACE))
    if len(wanted) > MOST_PAIRS:
        step = len(wanted) / MOST_PAIRS
        wanted = [wanted[int(number * step)] for number in range(MOST_PAIRS)]
    return "(" + " AND ".join(quoted(mark + pair) for pair in wanted) + ")"


def _dates(date: str) -> Iterator[str]:
    pieces = date.split("-") if date else []
    for size in range(1, len(pieces) + 1):
        yield date_term("-".join(pieces[:size]))
    if 0 < len(pieces) < 3:
        yield date_term(date + UNDATED_WITHIN)
