"""Markdown's plain paragraphs told from what needs its parser: of a long article, nearly all are plain.

The parser builds some twenty objects for a paragraph, which for ten megabytes takes a second or two and a
hundred megabytes of memory.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from typing import NamedTuple

from reader.passages import Passages

_MARKS = "`*_[]<&\\"
"""What may be Markdown in the middle of a line."""
_NO_START = frozenset(" \t\n\r\f\v#>+-*`~=|<[]\\_:&0123456789")
"""What a line may open or close a block with; a digit may begin a list."""
_LINE = r"(?!\d{1,9}[.)])(?:[^\s#>+\-*`~=|<\[\]\\_:&]|\u3000)[^\n`*_\[\]<&\\]*"
_PLAIN = re.compile(rf"{_LINE}(?:\n{_LINE})*\n*")
_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_BLANKS = re.compile(r"(?:[ \t]*\n)+")
FAR = ("```", "~~~", "<", "]:")
"""What may reach over blank lines, or be meant elsewhere: fences, raw HTML, the definition of a link."""

_PASSAGE = re.compile(
    r"\n*(?:\u3000+|(?=[^#>+\-*`~=|<\[\]\\_:&0-9]))(\S(?:[^\n]*\S)?)[^\S\n]*(?:\n\n+|\n?\Z)"
)
"""A paragraph of one line, with what parts it from the next; behind an indent it may begin with any sign."""
LONG = 1 << 16
"""Characters from which on it pays to make blocks when they are looked at."""


class Part(NamedTuple):
    """A stretch of Markdown: a plain paragraph, or what only the parser can read."""

    text: str
    plain: bool


def parts(body: str) -> Iterator[Part]:
    """The stretches of `body`, in order; read apart they give the blocks that the whole gives."""
    if any(sign in body for sign in FAR):
        yield Part(body, False)
        return
    marks = [mark for mark in _MARKS if mark in body]
    blank = _BLANKS.match(body)
    waiting = at = blank.end() if blank else 0
    for end, following in _chunks(body, at):
        chunk = body[at:end]
        if _is_plain(chunk, marks):
            if waiting < at:
                yield Part(body[waiting:at], False)
            yield Part(chunk, True)
            waiting = following
        at = following
    if waiting < len(body):
        yield Part(body[waiting:], False)


def passages(text: str, at: int, data: bytes) -> Passages | None:
    """The paragraphs of `text` from `at` on, where it is long and each line is one; None where it is not.

    In `data`, which it was decoded from, signs that are not there are missed in a fifth of the time.
    """
    marks = (mark for mark in (*_MARKS, "~~~") if mark[0].encode() in data)
    if len(text) - at < LONG or any(text.find(mark, at) >= 0 for mark in marks):
        return None
    starts, ends = array("I"), array("I")
    for passage in _PASSAGE.finditer(text, at):
        if passage.start() != at:
            return None
        start, end = passage.span(1)
        starts.append(start)
        ends.append(end)
        at = passage.end()
    return Passages(text, starts, ends) if at == len(text) else None


def _chunks(body: str, start: int) -> Iterator[tuple[int, int]]:
    """Where each stretch without a blank line ends, from `start` on, and where the next begins."""
    for blank in _BLANK.finditer(body, start):
        yield blank.span()
    yield len(body), len(body)


def _is_plain(chunk: str, marks: list[str]) -> bool:
    if not chunk:
        return False
    if chunk[0] in _NO_START or "\n" in chunk:
        return _PLAIN.fullmatch(chunk) is not None
    for mark in marks:  # noqa: SIM110, a generator would take twice the time
        if mark in chunk:
            return False
    return True
