"""The figures of a text, understood: values, what they count, which way they moved, what day they mean."""

from __future__ import annotations

from dataclasses import replace

from reader.figures import values
from reader.figures.change import change_of
from reader.figures.english import about
from reader.figures.figure import Figure
from reader.figures.fold import fold, gaps, offsets, without
from reader.figures.hit import Hit
from reader.figures.scan import scan_folded
from reader.figures.subject import subject_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime


def understand(text: str, reference_date: datetime.date | None) -> list[Figure]:
    """Every figure of `text`; `reader.figures.find` says the rest."""
    folded = fold(text)
    blanks = gaps(folded)
    if not blanks:
        return _understand(text, folded, reference_date)
    figures = _understand(without(text, blanks), without(folded, blanks), reference_date)
    stood = offsets(len(text), blanks)
    return [_back(text, figure, stood[figure.start], stood[figure.end - 1] + 1) for figure in figures]


def _back(text: str, figure: Figure, start: int, end: int) -> Figure:
    return replace(figure, start=start, end=end, text=text[start:end])


def _understand(text: str, folded: str, reference_date: datetime.date | None) -> list[Figure]:
    hits = scan_folded(folded)
    figures: list[Figure] = []
    floor = 0
    for index, hit in enumerate(hits):
        ceiling = hits[index + 1].start if index + 1 < len(hits) else len(text)
        figures.append(_figure(text, folded, hit, floor, ceiling, figures, reference_date))
        floor = hit.end
    return figures


def _figure(
    text: str,
    folded: str,
    hit: Hit,
    floor: int,
    ceiling: int,
    earlier: list[Figure],
    reference_date: datetime.date | None,
) -> Figure:
    start, end = hit.start, hit.end
    when = when_high = ""
    if hit.when:
        # Its datetime costs a millisecond to import, and texts without dates need none.
        from reader.figures.calendar import resolve

        spans = iter(hit.when)
        when, when_high = resolve([folded[a:b] for a, b in zip(spans, spans, strict=True)], reference_date)
        return Figure(start, end, text[start:end], hit.kind, when=when, when_high=when_high)
    value, high, unit = values.of(hit, folded[start:end])
    approximate = hit.approximate or about(folded, start)
    change = change_of(folded, hit, floor, ceiling)
    subject = subject_of(text, folded, hit, floor, ceiling, change, earlier)
    return Figure(start, end, text[start:end], hit.kind, value, high, unit, approximate, subject, change)
