"""A page as a narrow column would have it: its lines broken by width, in one of many houses' ways."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from reader.page.closing import Closer
from reader.page.marks import cells, is_chinese
from reader.page.roles.looks import breaks_off
from tests.page.sketches import Sketch

_MEASURES = {True: (24, 28, 32, 36, 40, 44, 52, 60, 76), False: (26, 30, 34, 38, 44, 52, 62, 76, 92)}
_HEADS = frozenset({"headline", "kicker", "deck", "series", "subhead"})
_NO_START = "，。、；：！？”’」』）》〉】…%％"
"""What no line of Chinese begins with."""


_INTERLEAVED = 0.5
"""How often two columns are read across."""
Row = tuple[str, str]
"""A line and, where it begins a piece, its role."""
_OLD_MARKS = str.maketrans({"，": "、", "。": "、", "；": "、"})


class House:
    """How a paper sets a column: measure, indents, empty lines, hyphens."""

    def __init__(self, chinese: bool, rng: random.Random) -> None:
        self.chinese = chinese
        self.old = chinese and rng.random() < 0.12
        """Narrow columns of the old papers: one mark for all stops, which may open a line."""
        self.beside = rng.choice((0, 2, 3)) if self.old else 0
        """Lines of a text that are short because the headline stands beside them."""
        self.measure = rng.choice((14, 16, 18, 26)) if self.old else rng.choice(_MEASURES[chinese])
        self.indent = rng.choice(("", "", "\u3000\u3000" if chinese else rng.choice(("  ", "    "))))
        self.apart = rng.random() < 0.3
        """An empty line parts paragraphs."""
        self.headed = rng.random() < 0.4
        """Empty lines stand around headings."""
        self.hyphens = rng.choice(("kept", "lost", "none"))
        self.heads = rng.choice((0.6, 0.8, 1.0))
        """The share of the measure that headings are broken to."""
        self.centred = rng.random() < 0.25
        self.ragged = 0 if chinese else rng.choice((0, 2, 4))
        """Cells by which lines of types that are not of one width differ."""
        self.dropped = rng.random() < 0.5
        """Captions drop into paragraphs."""


def wrapped(page: Sketch, rng: random.Random) -> Sketch:
    """`page` with its lines broken; only lines that begin a piece have a role."""
    pieces = [
        (page.roles[number][0], row.strip())
        for number, row in enumerate(page.text.split("\n"), 1)
        if row.strip() and len(page.roles.get(number, ())) == 1
    ]
    house = House(is_chinese("\n".join(text for _, text in pieces)), rng)
    rows: list[Row] = []
    last = ""
    for role, text, inside in _dropped(pieces, house, rng):
        beside = house.beside if role == "paragraph" and last in _HEADS else 0
        if rows and (house.apart or (house.headed and (role in _HEADS) != (last in _HEADS))):
            rows.append(("", ""))
        own = [
            (line, "" if at or role == "goes on" else role)
            for at, line in enumerate(_lines(role, text, house, rng, beside))
        ]
        if inside and len(own) > 1:
            at = rng.randrange(1, len(own))
            own[at] = (own[at][0], role)
            own[at:at] = [row for each in inside for row in _piece(*each, house, rng)]
        elif inside:
            own += [row for each in inside for row in _piece(*each, house, rng)]
        rows += own
        last = role
    if rng.random() < _INTERLEAVED:
        rows = _interleaved(rows, rng)
    return Sketch(
        "\n".join(line for line, _ in rows), {at: (role,) for at, (_, role) in enumerate(rows, 1) if role}
    )


def _piece(role: str, text: str, house: House, rng: random.Random) -> list[Row]:
    return [(line, "" if at else role) for at, line in enumerate(_lines(role, text, house, rng, 0))]


def _interleaved(rows: Sequence[Row], rng: random.Random) -> list[Row]:
    """The rows of two columns as a hand reads them across: an article's head amid the text of another."""
    heads = [
        at
        for at, (_, role) in enumerate(rows)
        if at and role in {"headline", "kicker"} and rows[at - 1][1] in {"", "paragraph"}
    ]
    if not heads:
        return list(rows)
    head = rng.choice(heads)
    end = next((at for at in heads if at > head), len(rows))
    inside = [at for at in range(2, len(rows)) if rows[at][0] and not rows[at][1] and rows[at - 1][0]]
    first = [at for at in inside if at < head]
    second = [at for at in inside if head + 2 < at < end]
    if not first or not second:
        return list(rows)
    one, two = rng.choice(first), rng.choice(second)
    parts = (rows[:one], rows[head:two], _opened(rows[one:head]), _opened(rows[two:]))
    return [row for part in parts for row in part]


def _opened(rows: Sequence[Row]) -> list[Row]:
    """The rows of which the first goes on with a paragraph that was cut."""
    return [(rows[0][0], "paragraph"), *rows[1:]]


def _dropped(
    pieces: Sequence[tuple[str, str]], house: House, rng: random.Random
) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """The pieces, each with the captions that drop into it; halves of a paragraph made whole."""
    closer = Closer("\n".join(text for _, text in pieces))
    at = 0
    while at < len(pieces):
        role, text = pieces[at]
        end = at + 1
        while end < len(pieces) and pieces[end][0] in {"caption", "credit"}:
            end += 1
        between = list(pieces[at + 1 : end])
        if role != "paragraph" or not between:
            yield role, text, []
            at += 1
            continue
        if breaks_off(text) and end < len(pieces) and pieces[end][0] == "paragraph":
            yield role, closer.join(text, pieces[end][1]), between
            at = end + 1
        elif house.dropped and between[0][0] == "caption":
            yield role, text, between
            at = end
        else:
            yield role, text, []
            at += 1


def _lines(role: str, text: str, house: House, rng: random.Random, beside: int) -> Iterator[str]:
    head = role in _HEADS
    measure = int(house.measure * house.heads) if head else house.measure
    indent = house.indent if role == "paragraph" else ""
    if house.old:
        text, indent = text.translate(_OLD_MARKS), ""
    rows = list(_broken(indent + text, measure, house, rng, beside))
    for row in rows:
        room = (house.measure - cells(row)) // 2
        yield " " * room + row if head and house.centred and room > 0 else row


def _broken(text: str, measure: int, house: House, rng: random.Random, beside: int) -> Iterator[str]:
    """The lines of a text, the first ones half as wide where they stand `beside` a headline."""
    line = ""
    words = list(text) if house.chinese else [f"{word} " for word in text.split(" ")]
    limit = measure // 2 if beside else measure
    for word in words:
        if (
            cells((line + word).rstrip()) <= limit
            or (house.chinese and word in _NO_START)
            or not line.strip()
        ):
            line += word
            continue
        room = limit - cells(line)
        bare = word.strip()
        if house.hyphens != "none" and bare.isalpha() and bare.islower() and len(bare) > 6 and room > 3:
            at = max(2, min(room - 1, len(bare) - 3))
            yield line + bare[:at] + ("-" if house.hyphens == "kept" else "")
            line = word[at:]
        else:
            yield line.rstrip()
            line = word
        beside -= beside > 0
        limit = measure // 2 if beside else measure + rng.randint(-house.ragged, house.ragged)
    yield line.rstrip()
