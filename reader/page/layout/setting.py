"""How a page's text is set: one paragraph a line or wrapped to a measure, and what marks its paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.page.lines import Line
from reader.page.marks import ends_sentence

_MARKS = re.compile("[，。、；,;]")
_WIDEST = 170
"""Cells of the widest measure that lines are broken to."""
_WINDOW = 8
"""Lines on either side that tell the measure of a column."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The page's habits; widths in cells."""

    wrapped: bool
    """Lines were broken by width, so that one paragraph takes several."""
    parted: bool
    """Empty lines part the paragraphs."""
    spaced: bool
    """An empty line stands after every line, and so tells nothing."""
    indented: bool
    """Paragraphs open with an indent, other lines do not."""
    marked: bool
    """Paragraphs open with an indent and headings do not, one paragraph a line."""
    ideographic: bool
    """Old punctuation: the ideographic comma 、 stands for comma and full stop alike."""
    margin: int
    """The indent that most lines have; none where paragraphs are told by theirs."""
    measures: dict[int, int]
    """For the number of each line, the width that the lines near it fill."""

    def room(self, line: Line) -> int:
        """Cells left over at the end of `line`."""
        return self.measures[line.number] - line.width - max(0, line.indent - self.margin)


def of(lines: Sequence[Line]) -> Setting:
    """How `lines`, furniture left out, are set."""
    wrapped = is_wrapped(lines)
    marked = not wrapped and _is_marked(lines)
    margin = 0 if marked or not lines else Counter(line.indent for line in lines).most_common(1)[0][0]
    deeper = sum(line.indent >= margin + 2 for line in lines)
    gaps = Counter(min(line.gap, 2) for line in lines[1:])
    total = max(1, len(lines) - 1)
    return Setting(
        wrapped=wrapped,
        parted=gaps[0] < total * (0.97 if wrapped else 0.75),
        spaced=wrapped and gaps[0] * 10 <= total and gaps[1] * 10 >= total * 7,
        indented=wrapped and deeper * 25 >= len(lines),
        marked=marked,
        ideographic=_is_ideographic(lines),
        margin=margin,
        measures=dict(zip((line.number for line in lines), _measures(lines, margin), strict=True))
        if wrapped
        else {},
    )


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether the lines were broken by width: lines of a width that end in mid-sentence say so."""
    whole = sum(line.width for line in lines)
    if len(lines) < 4 or sum(line.width for line in lines if line.width > _WIDEST) * 3 >= whole:
        return False
    ended = [*map(_is_ended, lines)]
    even = sum(
        not end and abs(line.width - below.width) <= 2 and 12 <= line.width <= _WIDEST and not below.gap
        for (line, below), end in zip(pairwise(lines), ended, strict=False)
    )
    if even * 3 >= len(lines):
        return True
    widths = sorted(line.width for line in lines)
    measure = widths[int(len(widths) * 0.9)]
    wider = sum(width for width in widths if width * 2 > measure * 3)
    if not 12 <= measure <= _WIDEST or wider * 4 > whole:
        return False
    told = list(zip(lines, ended, strict=True))
    running = [end for line, end in told if line.width >= 20 and _MARKS.search(line.text)]
    if len(running) >= 12 and sum(running) * 5 <= len(running) * 2:
        return True
    full = [end for line, end in told if line.width >= measure * 0.75]
    return len(full) >= 3 and len(full) * 4 >= len(lines) and sum(full) * 2 <= len(full)


def _is_ended(line: Line) -> bool:
    """Whether a line ends as a whole paragraph, or a caption, does."""
    return ends_sentence(line.text) or line.text[-1] in "摄攝"


def _is_marked(lines: Sequence[Line]) -> bool:
    long = [line.indent > 0 for line in lines if line.width >= 80]
    short = [line.indent > 0 for line in lines if line.width < 60 and not ends_sentence(line.text)]
    return bool(long) and sum(long) * 5 >= len(long) * 4 and sum(short) * 3 <= len(short)


def _is_ideographic(lines: Sequence[Line]) -> bool:
    text = "".join(line.text for line in lines)
    stops = text.count("，") + text.count("。") + text.count(",")
    return text.count("、") >= 12 and text.count("、") > 4 * stops


def _measures(lines: Sequence[Line], margin: int) -> list[int]:
    widths = [line.width + max(0, line.indent - margin) for line in lines]
    found = []
    for index in range(len(widths)):
        near = sorted(widths[max(0, index - _WINDOW) : index + _WINDOW + 1])
        found.append(near[int(len(near) * 0.8) if len(near) > 4 else -1])
    return found
