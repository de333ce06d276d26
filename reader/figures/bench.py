"""The scorer's door: spans of figures and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from reader.figures.scan import scan


def spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of every figure of `text`."""
    return ((hit.start, hit.end, hit.kind) for hit in scan(text))
