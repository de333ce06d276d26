"""The head of a page: the paper's name, and what stands about it: ears, publisher, price, volume."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.furniture import folio, papers
from reader.page.lines import Line
from reader.page.marks import HAN_CHAR, has_han, is_caps, is_titled

LINES = 12
"""Lines on top of a page that its head may take."""

_IMPRINT = re.compile(
    r"\b(?:publisher|proprietor|editor|manager|printer)s?\b"
    r"|(?:\$|£|\b)\d[\d.,]*\s*(?:cents?\s*)?(?:a|per)\s*(?:year|annum|copy)"
    r"|\bin advance\b|\bsubscription\b|\bper annum\b"
    r"|\bpublished (?:daily|weekly|every|by)\b|\bvol\.|\bno\.\s*\d|\b(?:associated|united) press\b"
    r"|\b(?:\d+|\w+) pages\b|\bprice\b|\bcents\b|\b(?:final|home|city|evening|morning|late) edition\b",
    re.I,
)
_IMPRINT_CUES = (
    *("publish", "proprietor", "editor", "manager", "printer", "year", "annum", "copy", "advance", "press"),
    *("subscription", "vol.", "no.", "pages", "price", "cents", "edition"),
)
"""Of which each of these words has one."""
_VOLUME = re.compile(
    r"^(?:Vol(?:ume)?\.?\s*[\dIVXLC]+\b[.,]?\s*)?(?:(?:No|Number)\.?\s*\d[\d,.]*)?$"
    r"|^(?:Established|Founded|Est\.)\s+(?:in\s+)?1\d{3}\.?$|^Circulation:?\s+\d[\d.,]+$",
    re.I,
)
_LICENCE = re.compile(
    r"(?i:entered as second[- ]class)"
    r"|承[認认].{0,6}(?:刊物|新聞紙)$|登[记記][证證字]|刊[号號]|ISSN|CN\s?\d\d-|[邮郵][发發]代[号號]|[总總]第\s*\d+\s*期"
    rf"|^{HAN_CHAR}{{2,10}}(?:[报報刊誌志]|[周週]刊)\s*第?\s*\d{{2,5}}\s*期$"
)
"""By what leave and under what number a paper appears."""
_ISSUE_DAY = re.compile(r"^(?:[A-Z .,]{0,30}\s)?[A-Z][A-Za-z]{2,6}DAY\b.{2,24}\b1[789]\d\d\.?$")
"""The day of an issue, however its month and day were recognised: FRIDAY, JAN, lb, 1931."""
_PRICE = re.compile(
    r"^(?:price\b.{0,24}|[\w ]{1,12}cents?\b.{0,20}|\$\d[\d.]* (?:a|per) year|(?:\w+|\d+) pages?)\.?$", re.I
)
_MERGED_MEDIA = re.compile(rf"{HAN_CHAR}{{2,8}}融媒体?$")


def is_imprint(lines: Sequence[Line], index: int) -> bool:
    """Whether a line under a masthead tells publisher, motto and price: J. Doe, Publisher. $2.00 a Year."""
    text = lines[index].text
    if (
        _VOLUME.match(text)
        or _ISSUE_DAY.match(text)
        or (_PRICE.match(text) and _is_under_folio(lines, index))
    ):
        return True
    small = text.lower()
    if (small.isascii() and not any(map(small.__contains__, _IMPRINT_CUES))) or has_han(text):
        return False
    if len(_IMPRINT.findall(text)) < 2:
        return False
    near = (lines[at].text for at in range(max(0, index - 2), min(len(lines), index + 3)) if at != index)
    return any(
        (folio.is_dateline(text) and not folio.has_hour(text)) or papers.is_english_paper(text)
        for text in near
    )


def is_masthead(lines: Sequence[Line], index: int) -> bool:
    """Whether a line on top of a page is a paper's name; an English one has The or a folio by it."""
    text = lines[index].text
    if index < 4 and (papers.is_paper(text) or papers.is_site(text) or _MERGED_MEDIA.match(text)):
        return True
    if _is_between(lines, index) or _LICENCE.search(text):
        return True
    if index > 3:
        return False
    beside = [lines[at].text for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    if _is_translated(text, beside):
        return True
    if index < 2 and text.isascii() and len(text.split()) <= 5 and is_titled(text) | is_caps(text):
        named = text[:4].lower() == "the "
        near = [line.text for line in lines[index + 1 : index + (4 if named else 2)]]
        if any(is_caps(line) and folio.is_dateline(line) for line in near):
            return True
        if named and any(_LICENCE.search(line) or _VOLUME.match(line) for line in near):
            return True
    return papers.is_english_paper(text) and (
        text.lower().startswith("the ") or any(folio.is_dateline(line) for line in beside)
    )


def _is_translated(text: str, beside: Sequence[str]) -> bool:
    """Whether a line is a Chinese paper's name in English: FARMERS' DAILY beside 农民日报."""
    return text.isascii() and is_caps(text) and len(text.split()) <= 5 and any(map(papers.is_paper, beside))


def _is_under_folio(lines: Sequence[Line], index: int) -> bool:
    return any(folio.is_dateline(line.text) for line in lines[max(0, index - 2) : index])


def _is_between(lines: Sequence[Line], index: int) -> bool:
    """Whether a short line stands between an English paper's name on top and the date of the issue."""
    if not (papers.is_english_paper(lines[0].text) and lines[0].text[:4].lower() == "the "):
        return False
    issue = next((at for at, line in enumerate(lines[:LINES]) if folio.is_dateline(line.text)), 0)
    return index < issue and all(line.width <= 60 for line in lines[:issue])
