"""What stands beside the names in a byline and is none of them: days, editors, where pictures are from."""

from __future__ import annotations

import re

from reader.page.agencies import WIRED
from reader.page.marks import HAN_CHAR

_H = HAN_CHAR
_STAMPS = re.compile(
    r"[ \u3000|｜]*(?:(?:[发發][布佈表]|更新|出版|建立|刊[登出]|上[传傳])(?:时间|時間|日期)?\s*[:：]?\s*)?"
    r"(?<![\d])[12]\d{3}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?(?![\d:])"
    r"|[ \u3000|｜]+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, [12]\d{3}$"
)
"""When a web page's text came out or was changed."""
_EDITS = r"(?:责任|責任)?[编編][辑輯]|[责責][编編]|[校审審][对對核]"
_WRITES = r"[记記]者|通[讯訊][员員]|[摄攝]影|[实實][习習]生"
_EDITED = re.compile(
    rf"(?<={_H})[ \u3000]*(?:{_EDITS})[ \u3000:：|｜/]{{0,2}}"
    rf"(?:{_H}[ \u3000]+{_H}$|{_H}{{2,12}}?(?=$|[^\u3400-\u9fff]|(?:{_EDITS})|{_WRITES}))"
)
"""Who edited and proved it, glued to who wrote it."""
PICTURE_SOURCE = re.compile(r"[ \u3000]*[图圖](?:片[来來]?)?源.*$")
"""Where the pictures are from, behind who wrote."""
SENT_FROM = r"[ \u3000]*(?:发自|發自).{2,10}$"
"""Where a reporter sent his report from, behind his name."""
FOR_THIS = r"(?:对|對|[为為])[本此该該](?:报道|報導|[文稿])"
"""For this text: what somebody did who helped with it."""

_WIRED = re.compile(rf"(?P<open>^[（(]?){WIRED}[ \u3000]+(?={_H})")
"""A wire's dateline before the names of those who sent it: 新华社北京7月20日电 X."""


def unwired(text: str) -> str:
    """`text` without the dateline before the names of those who sent it, its bracket kept."""
    return _WIRED.sub(r"\g<open>", text) if "日" in text else text


def unstamped(text: str) -> str:
    """`text` without the days and hours that web pages set beside a byline."""
    return _STAMPS.sub(" ", text).strip() if "1" in text or "2" in text else text


def unedited(text: str) -> str:
    """`text` without who edited and proved it, whose names are glued to the writers'."""
    return _EDITED.sub("", text)
