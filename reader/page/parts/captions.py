"""A caption's parts: the marker before it, the credit after it, and the cues that tell it is one."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.page.marks import CODE, MARKERS, any_of
from reader.page.parts import caption_credits

_FIGURE = r"[图圖]\s?(?:[①-⑳]|[一二三四五六七八九\d]{1,2}(?=[：:、 \u3000]))"
_MARKER = re.compile(rf"^(?:[{MARKERS}]+|{_FIGURE})\s*[：:]?\s*")
_MARKED = frozenset(MARKERS + "图圖")
_RING = re.compile(r"^[①-⑳㉑-㉟㊱-㊿]\s*(?=\S)")
_BRACKET = re.compile(r"[（(](?=[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[摄攝图圖供][）)]$)")
"""What opens a caption that its credit closes: （老桥通车。沈峤摄）."""
_CUE_HEAD = re.compile(
    r"^"
    + any_of(
        r"[图圖](?:为|為|[说說]|片说明|片說明|中|示)",
        r"[上下左右题題][图圖](?:为|為|[：:]|[^书書纸紙])",
        r"[图圖](?:[①-⑳]|[一二三四五六七八九\d][：: ])",
        r"[图圖]\s*[：:]|照片[：:]|[资資]料(?:照|[图圖](?![书書馆館像表纸紙]))",
        r"(?:Photo|Picture|Pictured|Caption|Above|Below|Left|Right)\s*[:—]",
        r"(?:Image (?:copyright|source)\b.{1,40}\b)?(?:Image|Media|Video) caption[:,]?\s",
        r"FILE\s?(?:PHOTO)?\s?[-–—:]|File(?: photo[:\s]|:\s)",
        r"A file (?:photo(?:graph)?|picture|image) (?:of|shows)\b",
        r"In this (?:[A-Z][\w., ]{2,24} )?(?:file )?(?:photo|image|photograph|frame grab|screen grab)"
        r"(?:,| (?:released|provided|made|taken|from)\b)",
        r"This (?:\w+ )?(?:photo|image|photograph)s? (?:released|provided|made available|taken) ",
    )
)
_CUE_FIRST = frozenset("图圖上下左右题題照资資PCABLRIMVFT")
"""What such a head begins with."""
_CUE_LAST = re.compile(
    r"截[图圖][)）]?。?\s*$|[（(](?:[档檔]案|[资資]料)[照图圖]片?[）)]。?\s*$|[。；）]\s*[图圖][为為][^。]*。?\s*$|[。；][上下左右][图圖](?:为|為|[：:])?[^。]{4,60}。?\s*$"
)
_SEEN = re.compile(r"[（(](?=[^）)]{2,4}[）)])[见見]?[上下左右]?[图圖][一二三四五六\d①-⑨]?[）)]")
_ASKED = re.compile(r"记者(?:了解|[获獲]悉|看到|[发發][现現])|[据據]介[绍紹]|表示|[说說]")
"""Words of a text that tells more than a picture shows."""

_OF_DAY = re.compile(r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日，[^。]{6,70}。当日，")
"""6月3日，学生在参观木船。当日，渡口博物馆开馆。"""


class Parts(NamedTuple):
    """A caption taken apart; put together they are what stood on the page."""

    marker: str
    text: str
    credit: str


def parts(raw: str) -> Parts:
    """Take a caption apart: "■崂山石湾…。 姜庆伟 摄" into marker, text and credit."""
    marker = ""
    text = raw.strip()
    found = _MARKER.match(text) or _RING.match(text) or _BRACKET.match(text)
    if found and found.end() < len(text):
        marker, text = found.group().strip(), text[found.end() :]
    at = caption_credits.at(text)
    if at >= 0:
        code = CODE.search(text[:at].rstrip())
        at = code.start() if code else at
        return Parts(marker, text[:at].rstrip(), text[at:].strip())
    return Parts(marker, text, "")


def cue(text: str) -> str:
    """The words by which a caption says that it is one: at its head, or in its last sentence; "" if none."""
    found = _CUE_HEAD.match(text) if text[:1] in _CUE_FIRST else None
    if not found and ("图" in text or "圖" in text or "照" in text):
        found = _CUE_LAST.search(text[-90:])
    return found.group().strip("。；） ")[:6] if found else ""


def points_at(text: str) -> bool:
    """Whether a text that tells what is seen points at a picture beside it: （见图）."""
    return ("图" in text or "圖" in text) and bool(_SEEN.search(text)) and not _ASKED.search(text)


def is_of_day(text: str) -> bool:
    """Whether a text tells what a photo shows, and what else was that day, as agencies' captions do."""
    return "当日，" in text and bool(_OF_DAY.match(text))


def has_marker(text: str) -> bool:
    """Whether a sign that stands before captions opens `text`."""
    return text[0] in _MARKED and bool(_MARKER.match(text))
