"""Records whose headline a label tells, 新闻内容：, and that a class ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.furniture.databases.places import TITLE, Told, find, is_title
from reader.page.marks import squeeze

ANCHOR = "新闻内容[:：]"
FIRST = "新"
_CLASS = re.compile(r"类别\s*[:：]")
_SLUG = re.compile(r"[\d０-９]{1,2}月[\d０-９]{1,2}日\S{0,4}(?:特稿|专稿)")


def tell(texts: Sequence[str], _: int, at: int, below: int) -> Told:
    """The headline stands right under the label, sometimes twice or under a slug."""
    head = at + 1
    if head < below and _SLUG.match(texts[head]):
        yield head, "other"
        head += 1
    if head >= below:
        return
    if is_title(texts[head]):
        yield head, "headline"
    if head + 1 < below and len(texts[head + 1]) < TITLE:
        again = squeeze(texts[head + 1]).startswith(squeeze(texts[head]))
        yield from [(head + 1, "other")] * again
    end = find(texts, _CLASS, head, below)
    if end >= 0:
        yield end, "other"
