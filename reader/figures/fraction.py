"""Parts of a whole: 百分之五 · 三分之二 · 千分之一点五."""

from __future__ import annotations

from reader.figures.around import about_after, about_before, minus_before, unit
from reader.figures.dates import RANGE
from reader.figures.hit import Hit
from reader.figures.numerals import ARABIC, HANZI, LONGEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.figures.figure import Kind


def fraction(text: str, at: int, end: int, floor: int) -> Hit | None:
    """百分之五 · 三分之二 · 千分之一点五; the numeral of the whole stands from `at` to `end`."""
    whole = text[at:end]
    minus = "-" if minus_before(text, at, floor) else ""
    part = _numeral(text, end + 2)
    if part is None:
        return None
    stop = end + 2 + len(part)
    start = about_before(text, at, floor)
    approximate = start < at
    if minus:
        start = at - 1
    fuzz = text[stop : stop + 1]
    if fuzz and fuzz in "多余几强":
        stop += 1
        approximate = True
    high = ""
    joint = RANGE.match(text, stop)
    if joint is not None:
        again = text.startswith(whole + "分之", joint.end())
        second = joint.end() + (len(whole) + 2 if again else 0)
        numeral = _numeral(text, second)
        if text.startswith("分之", second + len(numeral or "")):
            numeral = None  # 三分之二到五分之四
        if numeral is not None and (again or unit(text, second + len(numeral)) is None):
            high, stop = numeral, second + len(numeral)
    spelling = {"百": "%", "千": "‰"}.get(whole, "")
    kind: Kind = "percent" if spelling else "ratio"
    tail = about_after(text, stop, kind)
    return Hit(
        start, tail, kind, minus + part, high, spelling, approximate or tail > stop, "" if spelling else whole
    )


def _numeral(text: str, at: int) -> str | None:
    if text.startswith("百", at) and not text.startswith("百分", at):
        return "百"
    match = ARABIC.match(text, at) or HANZI.match(text, at)
    return None if match is None or match.end() - at > LONGEST else match.group()
