"""Headlines and first lines of other pages, as sites list them below an article: …更多."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.furniture import folio, web
from reader.page.lines import Line
from reader.page.marks import CJK, ends_sentence
from reader.page.parts import leads

_WIDEST = 110
"""Cells of the widest headline of another page."""
_FAR = 16
"""Lines above a headline in which the words over its list are looked for."""
_MORE = re.compile(r"\S{6}.*(?:\.{2,}|…+)\s?[(（【\[]?(?:更多|[详詳][情细細]|[阅閱][读讀]全文)[)）】\]]?$")
"""The first lines of another page, broken off, and the link to the rest of them."""
_MORE_LAST = frozenset("多情细細文)）】]")
"""What they end in."""
_BROKEN = "..."
"""Where a site breaks off the first lines of another page, with no link behind."""


def is_teaser(lines: Sequence[Line], index: int) -> bool:
    """Whether a line below others is what a site shows of another page: its first lines, or their headline.

    Or it is such a headline, dated, in a list under Related or 相关阅读.
    """
    line = lines[index]
    if not index:
        return False
    if _breaks_off(line.text):
        return True
    if line.width > _WIDEST or index + 1 >= len(lines) or ends_sentence(line.text):
        return False
    below = lines[index + 1].text
    if _breaks_off(below):
        return True
    return folio.is_dateline(below) and _is_listed(lines, index)


def _breaks_off(text: str) -> bool:
    if text.endswith(_BROKEN):
        return text[0] >= CJK and text[-4:-3] != "." and _is_lead(text)
    return text[-1] in _MORE_LAST and bool(_MORE.match(text))


def _is_lead(text: str) -> bool:
    """Whether a text opens a report: who wrote it, or where it comes from, stands at its head."""
    lead = leads.lift(text)
    return bool(lead.byline or lead.dateline) and not lead.signed_below


def _is_listed(lines: Sequence[Line], index: int) -> bool:
    """Whether nothing but dated headlines stands between a line and the words over their list."""
    for at in range(index - 1, max(-1, index - _FAR), -1):
        text = lines[at].text
        if web.heads_list(text):
            return True
        if not (folio.is_dateline(text) or folio.is_dateline(lines[at + 1].text)):
            return False
    return False
