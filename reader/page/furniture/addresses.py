"""Lines that are a page's address, or a site's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.lines import Line
from reader.page.marks import ends_sentence

_ADDRESS = re.compile(
    r"^[^，。]{0,20}(?:https?://|www\.|(?:fi|ﬁ)le:///)\S+(?:\s+(?:Page )?\d+(?:/| of )\d+)?$"
)
_SITE = re.compile(r"^(?:[\w-]+\.)+(?:com|org|net|edu|gov|info|io|co|uk|ca|au|ie|nz|za|in|eu)$", re.I)


def is_address(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is an address, or a site's name that cannot go on with the line above."""
    text = lines[index].text
    if ("http" in text or "www." in text or "le:///" in text) and _ADDRESS.match(text):
        return True
    apart = not index or lines[index].gap > 0 or ends_sentence(lines[index - 1].text)
    return "." in text and _SITE.match(text) is not None and apart
