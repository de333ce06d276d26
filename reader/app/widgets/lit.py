"""Text with its hits as the pieces of a painted line: cut to a width, nothing in it acted upon."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from reader.app.widgets.row_list import Painted
from reader.compose import clip
from reader.library.search.results import Snippet
from reader.typeset import fill

Spans = Sequence[tuple[int, int]]
"""In characters, in order."""

ENDS = ("。", "！", "？", "；", "”", "」", "』", ".", "!", "?", ";")
"""After a whole sentence nothing is missing, though the text goes on."""

_JOINER = "\u200d"


def visible(text: str) -> str:
    """`text`, as long as before, without what a terminal might obey."""
    return text if text.isprintable() else "".join(map(_visible, text))


def line(text: str, spans: Spans, width: int, name: str, *, ambiguous: int) -> Painted:
    """`text` in at most `width` cells, in the look `name`, its hits in `hit`."""
    return list(_pieces(clip(visible(text), width, ambiguous=ambiguous), 0, spans, name))


def excerpt(snippet: Snippet, width: int, height: int, *, ambiguous: int) -> list[Painted]:
    """At most `height` lines of a snippet, by our rules of line breaking, the first hit among them."""
    whole = snippet.text.endswith(ENDS)
    before, after = "…" * snippet.cut_before, "…" * (snippet.cut_after and not whole)
    text = f"{before}{visible(snippet.text)}{after}"
    spans = [(start + len(before), end + len(before)) for start, end in snippet.spans]
    lines = [(start, end) for start, end, _ in fill(text, width, ambiguous=ambiguous)]
    hit_ends = min(spans[0][1], len(text)) if spans else 0
    first = next((number for number, (_, end) in enumerate(lines) if end >= hit_ends), 0)
    top = max(0, first - height + 1)
    shown = lines[top : top + height]
    painted = []
    for number, (start, end) in enumerate(shown):
        goes_on = number == height - 1 and top + height < len(lines)
        drawn = text[start:end].rstrip() + ("…" if goes_on else "")
        painted.append(list(_pieces(clip(drawn, width, ambiguous=ambiguous), start, spans, "text")))
    return painted


def _pieces(text: str, offset: int, spans: Spans, name: str) -> Iterator[tuple[str, str]]:
    """`text`, which stands `offset` characters into what `spans` are counted in, parted at their ends."""
    at = 0
    for start, end in spans:
        start, end = max(at, start - offset), min(len(text), end - offset)
        if start < end:
            if at < start:
                yield text[at:start], name
            yield text[start:end], "hit"
            at = end
    if at < len(text):
        yield text[at:], name


def _visible(char: str) -> str:
    if char.isprintable() or char == _JOINER or unicodedata.category(char) == "Zs":
        return char
    return " " if char.isspace() else "·"
