"""One page as other hands would have copied it: without its empty lines, with one under each, wrapped, cut.

What a line is does not hang on these habits, so that weights are fitted to all of them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from reader.page import captions, lines, setting
from reader.page.marks import cells, is_chinese

_MEASURE = {True: 44, False: 48}
"""Cells of the lines of a page that is wrapped anew."""


def of(text: str) -> Iterator[str]:
    """The page's `text` and its variants."""
    yield text
    rows = text.split("\n")
    shown = [row for row in rows if row.strip()]
    wrapped = setting.of(lines.split(text)).wrapped
    gaps = len(shown) < len(rows) - 1
    if wrapped:
        if gaps and any(row.startswith((" ", "\u3000")) for row in shown):
            yield "\n".join(shown)
        return
    if gaps:
        yield "\n".join(shown)
    rng = random.Random(len(text))
    yield "\n".join(_cut(shown, rng))
    yield "\n\n".join(_cut(shown, rng))
    yield "\n\n".join(shown)
    if any(row.startswith((" ", "\u3000")) for row in shown):
        yield "\n".join(row.strip() for row in rows)
    if not any(cells(row) > 600 and not is_chinese(row) for row in shown):
        yield "\n".join(part for row in shown for part in _wrapped(row))


def _cut(shown: Sequence[str], rng: random.Random) -> Iterator[str]:
    """The lines with some long ones cut in mid-sentence by a column's end, or by a caption of the page."""
    fillers = [
        row for row in shown if 10 <= len(row) <= 120 and (captions.credit_at(row) > 0 or captions.cue(row))
    ]
    for row in shown:
        at = rng.randrange(14, len(row) - 12) if len(row) >= 60 else 0
        if (
            not at
            or rng.random() > 0.4
            or not (row[at - 1].isalnum() and row[at].isalnum())
            or not is_chinese(row)
        ):
            yield row
            continue
        yield row[:at]
        if fillers and rng.random() < 0.6:
            yield rng.choice(fillers)
        yield row[at:]


def _wrapped(row: str) -> Iterator[str]:
    """A line broken at a measure; what takes more than one line opens with an indent."""
    row = row.strip()
    chinese = is_chinese(row)
    measure = _MEASURE[chinese]
    if cells(row) <= measure:
        yield row
        return
    line, width = ("\u3000\u3000" if chinese else "  "), 4 if chinese else 2
    for word in row if chinese else [f"{word} " for word in row.split()]:
        room = cells(word.rstrip())
        if width + room > measure and not (chinese and word in "，。、；：！？”）》"):
            yield line.rstrip()
            line, width = "", 0
        line += word
        width += cells(word)
    yield line.rstrip()
