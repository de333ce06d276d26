"""The rows of the lists, as texts each with the name of its look: text, faint or accent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.article import Article
from reader.compose import clip
from reader.compose.pieces import HAN
from reader.passages import size
from reader.typeset import Line, cells, fill, headline

if TYPE_CHECKING:
    from reader.app.holdings import Entry, Node

    Painted = list[tuple[str, str]]
    """One line of a row: texts, each with the name of its look."""

OPEN, CLOSED, SEARCH = "▾", "▸", "/"
UNREAD = "∙"
"""What stands before the headline of an article that was not read."""
KINDS = {"photo": "图片", "notice": "启事"}
LINES = 3
"""Lines that an article takes."""


def section(node: Node, width: int, *, is_open: bool = False, ambiguous: int = 1) -> list[Painted]:
    """The name at the left, the count at the right."""
    number = "" if node.articles is None else f"{node.articles:,} "
    sign = SEARCH if node.query else CLOSED if node.opens else " "
    begin = " " * node.depth + (OPEN if is_open else sign)
    room = max(0, width - len(number) - len(begin) - 1)
    name = clip(node.name, room, ambiguous=ambiguous)
    gap = max(0, width - len(begin) - cells(name, ambiguous=ambiguous) - len(number))
    return [[(begin, "faint"), (name, "text"), (" " * gap, "text"), (number, "faint")]]


def article(
    entry: Entry, width: int, *, unread: bool = False, beside: Sequence[str] = (), ambiguous: int = 1
) -> list[Painted]:
    """Two lines of headline at most, then a faint one: date, page, kind, length, captions."""
    room = max(4, width - 2)
    title = entry.headline or "—"
    if isinstance(entry, Article) and entry.blocks:
        title = entry.headline or entry.blocks[0].text[:80]
    lines = _lines(title, room, ambiguous)
    shown = [title[start:end].rstrip() for start, end, _ in lines[:2]]
    if len(lines) > 2:
        shown[1] = clip(title[lines[1][0] :], room, ambiguous=ambiguous)
    about = clip(_joined(filter(None, _about(entry, beside)), room, ambiguous), room, ambiguous=ambiguous)
    sign = (UNREAD, "accent") if unread else (" ", "text")
    first, *rest = shown or [""]
    return [[sign, (first, "text")], *([(f" {line}", "text")] for line in rest), [(f" {about}", "faint")]]


# Lists are painted again with each move of the cursor, and an even break costs a hundred times a full line.
@lru_cache(512)
def _lines(title: str, room: int, ambiguous: int) -> list[Line]:
    """The lines of a headline: of even length, broken between words, where two hold it."""
    filled = fill(title, room, ambiguous=ambiguous)
    even = headline(title, room, ambiguous=ambiguous) if len(filled) == 2 else filled
    return even if len(even) == 2 else filled


def _joined(parts: Iterable[str], room: int, ambiguous: int) -> str:
    """As many of `parts` as fit into `room` cells, the first at any rate."""
    text = ""
    for part in parts:
        longer = f"{text} · {part}" if text else part
        if text and cells(longer, ambiguous=ambiguous) > room:
            break
        text = longer
    return text


def _about(entry: Entry, beside: Sequence[str]) -> Iterator[str]:
    """What is said of an article in a list."""
    yield from (getattr(entry, name) for name in beside)
    yield KINDS.get(entry.kind, "")
    yield entry.page and f"{entry.page} 版"
    series, length, captions = "", 0, 0
    if isinstance(entry, Article):
        series = entry.series.raw if entry.series else ""
        length, captions = size(entry.blocks), len(entry.captions)
    else:
        from reader.library.heading import Heading

        if isinstance(entry, Heading):
            series, length, captions = entry.series, entry.length, entry.captions
    yield series
    unit = "字" if HAN.search(entry.headline) or not entry.headline else "字符"
    yield f"{length:,} {unit}" if length else ""
    yield f"{captions} 图" if captions else ""
