"""Figures: every number of a text that tells something, found and understood.

`find` is the room's door. Text goes in, data comes out; nothing here knows an article.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime

    from reader.figures.figure import KINDS, Figure, Kind

__all__ = ["KINDS", "Figure", "find", "spans"]


def __getattr__(name: str) -> object:
    """What a figure is, imported with its decimal numbers when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reader.figures import figure

    return getattr(figure, name)


def find(text: str, *, reference_date: datetime.date | None = None) -> list[Figure]:
    """Every figure of `text`, in order, none overlapping another.

    `reference_date` is the day the text was printed: with it 今年5月 and 12日 are resolved in `Figure.when`.
    Offsets are in characters. Nothing is raised, whatever the text; the time is linear in its length.
    """
    # Compiling the rules takes longer than importing this package: the first text pays, not the start.
    from reader.figures.understand import understand

    return understand(text, reference_date)


def spans(text: str) -> list[tuple[int, int, Kind]]:
    """Start, end and kind of every figure of `text`: what `find` finds, not understood, in half the time."""
    from reader.figures.scan import scan

    return [(hit.start, hit.end, hit.kind) for hit in scan(text)]
