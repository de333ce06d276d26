"""Lines that name a section of the paper: beside a page's number, beside a folio, in a menu."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.furniture import folio, page_numbers, papers
from reader.page.lines import Line
from reader.page.marks import HAN_CHAR, squeeze

_NAME = rf"{HAN_CHAR}{{2,6}}(?:[·•・]{HAN_CHAR}{{2,6}})?"
_PARTED = r"[ \u3000:：|｜/·]+"
_WITH_NUMBER = re.compile(
    rf"^(?:第?[A-Z]?\d{{1,3}}\s*版?{_PARTED}{_NAME}|{_NAME}{_PARTED}[A-Z]?\d{{1,3}}\s*版?)$"
)
_USUAL = re.compile(rf"{folio.SECTIONS}(?:新[闻聞])?$")


def has_number(text: str) -> bool:
    """Whether a line is a section's name and the page's number."""
    return bool(_WITH_NUMBER.match(text))


def is_in_menu(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands in a column of sections' names: 要聞, 專題, 社會新聞."""
    run = [lines[index].text]
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(lines) and len(run) < 8 and lines[at].width <= 10:
            run.append(lines[at].text)
            at += step
    return len(run) >= 5 and sum(bool(_USUAL.match(squeeze(text))) for text in run) * 2 >= len(run)


def is_beside_folio(lines: Sequence[Line], index: int) -> bool:
    """Whether the lines above and below are both folios; of a section's usual name, whether one is."""
    if index < 4 and _USUAL.match(squeeze(lines[index].text)):
        beside = [lines[at].text for at in (index - 1, index + 1) if 0 <= at < len(lines)]
        if any(page_numbers.is_alone(text) or folio.is_dateline(text) for text in beside):
            return True
    if not 0 < index < len(lines) - 1 or index > 8:
        return False
    above, below = lines[index - 1].text, lines[index + 1].text
    return (folio.is_dateline(above) or papers.is_paper(above)) and bool(
        page_numbers.is_alone(below) or folio.is_dateline(below) or has_number(below)
    )
