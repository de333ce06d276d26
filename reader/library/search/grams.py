"""What an article is found by: the terms of the index, and the expressions that ask for them.

A text is cut into its characters, folded, and their overlapping pairs. One character is then asked for as a
term, two as one pair, three and more as all of their pairs (which only narrows: the text itself decides).
No pair holds a sign that parts clauses: a sixth of all pairs would, and few are asked for.
Pairs of digits stand in a third of all articles, so that numbers are cut into threes too, points and commas
among them: 37.6 is asked for as 37. and 7.6.
The headline's pairs come a second time under a mark of their own, and so do dates, labels and traits: nearly
every filter is a term, and any mixture of them is one expression.
"""

from __future__ import annotations

import re
import string
import sys
from array import array
from collections.abc import Iterable, Iterator
from operator import add

from reader.library.folding import BLOCK_END, VERSION
from reader.library.record import Record, Role
from reader.library.search.query import PartName

SCHEME = f"pairs 6, folding {VERSION}"
"""Written into an index; another one there means that it must be built anew."""

MARK = "\x02"
"""Opens every term that is no pair. Folded text cannot hold it."""
SPACE = "\N{OPEN BOX}"
"""Stands for a space: the tokenizer parts terms at spaces."""
BREAKS = BLOCK_END + ' ,。、;:?!"()《》…—'
"""Signs that stand in no pair."""
HEADLINE = MARK + "h"
"""Opens the terms of headlines."""
NUMBER = MARK + "n"
"""Opens the terms of numbers: three digits, points or commas in a row."""

ROLES: dict[PartName, frozenset[Role]] = {
    "headline": frozenset({"headline", "kicker", "deck", "series"}),
    "caption": frozenset({"caption"}),
    "author": frozenset({"byline", "credit", "author"}),
}
"""Which lines a part of the query language means."""

_QUOTABLE = "".join(2 * char if char in "'\"" else char for char in string.punctuation + MARK)
TABLE = f"""
CREATE VIRTUAL TABLE words USING fts5(
    terms, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '{_QUOTABLE}'"
)"""
"""FTS5: `detail=none` keeps no positions, `columnsize=0` no lengths."""

_NUMBERS = re.compile(r"[0-9][0-9.,]{2,}")
MOST_PAIRS = 48
"""Pairs of one term that are asked for. More would narrow no further and cost time."""


_UTF32 = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"


def pieces(folded: str) -> str:
    """Every character and every pair of neighbours, parted by spaces, as often as it stands there.

    The tokenizer parts terms at BLOCK_END too, so that what would be a pair across a break is two characters.
    """
    characters, broken = _code_points(folded), _code_points(_broken(folded))
    parted = array("I", [ord(" ")]) * (5 * len(characters))
    parted[0::5] = characters
    parted[2::5] = broken
    parted[3:-5:5] = broken[1:]
    return parted.tobytes().decode(_UTF32)


def terms(record: Record, labels: Iterable[str]) -> str:
    """All terms of an article, as the index takes them. `labels` are its `label_term`s."""
    shape = record.shape
    found = [MARK, kind_term(shape.get("kind", "article")), *labels, *_dates(shape.get("date", ""))]
    for line in record.headline_lines:
        line = _broken(line) + BLOCK_END
        # FTS5 takes a term twice more quickly than a set can tell that it has it.
        found += [HEADLINE + piece for piece in map(add, line, line[1:]) if piece[0] != BLOCK_END]
    found += _threes(_NUMBERS.findall(record.folded))
    if any(block[0] == "caption" for block in shape.get("blocks", ())):
        found.append(CAPTIONED)
    return f"{pieces(record.folded)} {' '.join(found)}"


def headline_words(record: Record) -> str:
    """What stands in the headline and the lines about it, folded."""
    return BLOCK_END.join(record.headline_lines)


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
NOTHING = quoted(MARK + "-")
"""A term that no article has."""


def substring(folded: str, *, headline: bool = False) -> str:
    """The expression for articles that hold `folded`, and, where it does not `decide`, perhaps for others."""
    mark = HEADLINE if headline else ""
    numbers = [] if headline else _NUMBERS.findall(folded)
    threes = _threes(numbers)
    parts = [part for part in _words_around(folded, numbers) if part]
    if not parts and not threes:  # signs alone, which headlines are not known by
        return EVERYTHING if headline else _all(map(quoted, folded.replace(" ", SPACE)))
    wanted = threes + [mark + pair for part in parts for pair in map(add, part, part[1:])]
    if len(wanted) > MOST_PAIRS:
        step = len(wanted) / MOST_PAIRS
        wanted = [wanted[int(number * step)] for number in range(MOST_PAIRS)]
    # In headlines one character begins the terms of its pairs, and has none of its own.
    alone = [
        quoted(mark + part) + " *" * headline
        for part in parts
        if len(part) == 1 and not (numbers and part.isdecimal())
    ]
    return _all([*map(quoted, wanted), *alone])


def _threes(numbers: Iterable[str]) -> list[str]:
    return [NUMBER + run[at : at + 3] for run in numbers for at in range(len(run) - 2)]


def _words_around(folded: str, numbers: Iterable[str]) -> Iterator[str]:
    """The stretches of `folded` between breaks; of `numbers` in it only the outer characters."""
    rest = folded
    for run in numbers:
        before, _, rest = rest.partition(run)
        yield from _broken(before + run[0]).split(BLOCK_END) if before else ()
        rest = run[-1] + rest if rest else ""
    yield from _broken(rest).split(BLOCK_END)


def decides(folded: str, *, headline: bool = False) -> bool:
    """Whether every article that `substring` gives does hold `folded`."""
    if len(folded) == 1:
        return folded not in BREAKS or not headline
    return len(folded) == 2 and not any(char in BREAKS for char in folded)


def _all(expressions: Iterable[str]) -> str:
    unique = list(dict.fromkeys(expressions))
    return "(" + " AND ".join(unique) + ")" if unique else NOTHING


def _broken(folded: str) -> str:
    """The text with every break made one that the tokenizer knows."""
    for sign in BREAKS:
        folded = folded.replace(sign, BLOCK_END)
    return folded


def _code_points(text: str) -> array[int]:
    return array("I", text.replace(" ", SPACE).encode(_UTF32))


def _dates(date: str) -> Iterator[str]:
    pieces = date.split("-") if date else []
    for size in range(1, len(pieces) + 1):
        yield date_term("-".join(pieces[:size]))
    if 0 < len(pieces) < 3:
        yield date_term(date + UNDATED_WITHIN)
