"""The scorer's door: the spans of the figures and nothing else."""

from __future__ import annotations


def spans(text: str) -> list[tuple[int, int, str]]:
    """Start, end and kind of every figure of `text`."""
    from reader.figures.scan import scan

    return [(hit.start, hit.end, hit.kind) for hit in scan(text)]
