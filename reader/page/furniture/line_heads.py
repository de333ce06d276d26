"""What stands before an article on its line: a tool's stamp, a record's head, the label of its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page import furniture
from reader.page.furniture import record_heads, records, stamps
from reader.page.marks import sentences_inside

HEADS_LINE = "it heads a line that holds an article"
"""The sign of the first piece of a glued line that belongs to the article."""
_BROWSERS = re.compile(r"^[為为][達达]最佳[瀏浏][覽览]效果[，,][^。]{2,60}[瀏浏][覽览]器。(?=\s*\S)")
"""What a site says of browsers, glued to a text."""
_ORIGINAL = re.compile(rf"^{stamps.ORIGINAL}(?=\s*\S)")


def end(text: str) -> int:
    """Where what stands before an article at the head of its line ends; 0 where nothing does."""
    found = _ORIGINAL.match(text) or _BROWSERS.match(text)
    return found.end() if found else stamps.end(text) or record_heads.end(text)


def told(texts: Sequence[str]) -> tuple[str, str]:
    """The signs by which the first of a line's `texts` stands before an article, and of the second; or ""."""
    head, behind = texts[0], "".join(texts[1:2])
    if stamps.is_stamp(head):
        return stamps.STAMP, _named(behind) if stamps.names_title(head) else ""
    if behind and _BROWSERS.match(f"{head}{behind}"):
        return furniture.WEB, ""
    if behind and record_heads.end(f"{head} {behind[0]}"):
        return furniture.RECORD, HEADS_LINE
    if behind and _ORIGINAL.match(f"{head}{behind}"):
        return records.LABEL, _named(behind)
    return "", ""


def _named(behind: str) -> str:
    """The sign of the headline that a label tells of; "" where what stands `behind` it is none."""
    return records.named("headline") if behind and not sentences_inside(behind) else ""
