"""Pictures as those who transcribe old papers mark them, over one line or several: [Illustration: …]."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.lines import Line
from reader.page.marks import ends_sentence
from reader.page.parts import credits

MARKED = "marked as a picture"
"""The sign of a piece that is such a mark."""

_LONGEST = 6
"""Lines of the longest mark."""
_MARK = re.compile(
    r"\[(?:Illustration|Picture|Photo(?:graph)?|Image|Cartoon|Drawing|Engraving|Map|Portrait)s?[:.]\s*\S",
    re.I,
)

_BY = re.compile(r"(?:Photo(?:graph)?s?|Illustration) (?:by|from) [A-Z]")


def is_mark(text: str) -> bool:
    """Whether the whole of `text` is a mark: its bracket closes at its end, or is not closed."""
    return text[:1] == "[" and bool(_MARK.match(text)) and text.find("]") in (-1, len(text) - 1)


def _is_credit(text: str) -> bool:
    """Whether a line is a photo credit from its beginning to a full stop: Photo by Ada Crane."""
    return text[-1] == "." and text[0] in "PI" and bool(_BY.match(text)) and credits.is_credit(text)


def apart(lines: Sequence[Line]) -> list[range]:
    """The indexes of the lines of each mark, and of each photo credit that ends no line above it."""
    found = []
    for at, line in enumerate(lines):
        if _is_credit(line.text) and (not at or ends_sentence(lines[at - 1].text)):
            found.append(range(at, at + 1))
        if line.text[0] != "[" or not is_mark(line.text):
            continue
        end = at + 1
        while end < len(lines) and end - at < _LONGEST and lines[end - 1].text[-1] != "]":
            if lines[end].gap:
                break
            end += 1
        if lines[end - 1].text[-1] == "]":
            found.append(range(at, end))
    return found
