"""What stands under a text and ends it: a pen-name, initials, a dateline, the last words of a letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.page.parts import datelines
from reader.page.roles import looks
from reader.page.roles.kinds import BYLINE, EDGE, LINE, SAID, SENTENCE
from reader.page.roles.shapes import Shape
from reader.page.signing import letters

SIGNS_OFF = "a pen-name or initials under a text"
DATED_OFF = "a dateline under a text"
_SIGNED = SAID | {BYLINE}
"""What a dateline may stand under."""


def signs(shapes: Sequence[Shape], at: int) -> Iterator[str]:
    """The signs of the shape at `at` that ends the text above it."""
    above = _kind(shapes, at - 1)
    if above in SAID and _signs_off(shapes, at):
        yield SIGNS_OFF
    elif above in _SIGNED and _kind(shapes, at + 1) not in SAID and datelines.closes_text(shapes[at].text):
        yield DATED_OFF
    if shapes[at].kind in {LINE, SENTENCE}:
        yield from _letter_s_end(shapes, at)


def _kind(shapes: Sequence[Shape], at: int) -> str:
    return shapes[at].kind if 0 <= at < len(shapes) else EDGE


def _signs_off(shapes: Sequence[Shape], at: int) -> bool:
    """Whether a shape signs the text above and stands in none of it: a pen-name, initials, names behind a
    dash."""
    signs, text = shapes[at].signs, shapes[at].text
    dashed = text[0] in "—–-" and "a byline" in signs
    if not (dashed or "a pen-name" in signs or "initials" in signs) or not shapes[at - 1].ended:
        return False
    below = shapes[at + 1 : at + 2]
    return not (below and looks.begins_inside(below[0].text))


def _letter_s_end(shapes: Sequence[Shape], at: int) -> Iterator[str]:
    """The sign of a short shape that ends a letter, or stands under what does."""
    if _kind(shapes, at - 1) in SAID:
        words, name = letters.close(shapes[at].text)
        if words:
            yield letters.SIGNED if name else letters.CLOSES
            return
    if _kind(shapes, at - 2) in SAID:
        words, name = letters.close(shapes[at - 1].text)
        if words and not name:
            yield letters.UNDER_CLOSE
