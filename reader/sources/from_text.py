"""Raw text → the pages it holds, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from reader.errors import SourceError
from reader.page import Page, read_pages
from reader.sources.clean import clean
from reader.sources.decode import decode

CHUNK = 1 << 16
"""Characters that are given to the page reader at a time."""


def read(
    data: bytes,
    *,
    source: str,
    encoding: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    at_once: int = 1,
) -> Iterator[Page]:
    """The pages of a text file; `progress` is told the characters read and the characters there are.

    Several are read `at_once` by processes of their own; then no page tells its lines.

    Raises SourceError for bytes that are no text and for a file with nothing in it, UsageError for an
    encoding that there is none of.
    """
    decoded = decode(data, source=source, encoding=encoding)
    text = clean(decoded.text)
    if not text.strip():
        raise SourceError(source, "the file is empty", "name a file with some text")
    broken = text.count("\ufffd")
    for page in read_pages(_chunks(text, progress), source=source, at_once=at_once):
        if broken:
            warning = f"characters that are not {decoded.encoding}, shown as \ufffd: {broken}"
            page = replace(page, warnings=(warning, *page.warnings))
            broken = 0
        yield page


def _chunks(text: str, progress: Callable[[int, int], None] | None) -> Iterator[str]:
    for start in range(0, len(text), CHUNK):
        yield text[start : start + CHUNK]
        if progress is not None:
            progress(min(start + CHUNK, len(text)), len(text))
