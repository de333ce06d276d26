"""What stands beside the names in a byline and is none of them: days, editors, where pictures are from."""

from __future__ import annotations

import re

from reader.page.agencies import WIRED
from reader.page.marks import HAN_CHAR, any_of

_H = HAN_CHAR
_STAMPS = re.compile(
    r"[ \u3000|｜]*(?:(?:[发發][布佈表]|更新|出版|建立|刊[登出]|上[传傳])(?:时间|時間|日期)?\s*[:：]?\s*)?"
    r"(?<![\d])[12]\d{3}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?(?![\d:])"
    r"|[ \u3000|｜]+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, [12]\d{3}$"
)
"""When a web page's text came out or was changed."""
_EDITS = r"(?:责任|責任)?[编編][辑輯]|[责責][编編]|[校审審][对對核]"
_WRITES = r"[记記]者|通[讯訊][员員]|[摄攝]影|[实實][习習]生"
_EDITED = re.compile(
    rf"(?<={_H})(?<![总總主])(?<![责責]任)[ \u3000]*(?:{_EDITS})[ \u3000:：|｜/]{{0,2}}"
    rf"(?:{_H}[ \u3000]+{_H}$|{_H}{{2,12}}?(?=$|[^\u3400-\u9fff]|(?:{_EDITS})|{_WRITES}))"
)
"""Who edited and proved it, glued to who wrote it."""
PICTURE_SOURCE = re.compile(r"[ \u3000]*[图圖](?:片[来來]?)?源.*$")
"""Where the pictures are from, behind who wrote."""
OTHERS = any_of(
    r"(?:(?:视频|視頻|文字|执行|執行|海[报報]|频道)[ \u3000]*)?"
    rf"(?:(?<![总總主])(?:{_EDITS})(?!部)|制作|製作|[摄攝][制製])[：:]?",
    r"(?:(?:本期)?解答|答[复復覆]|[ \u3000]?作者[单單]位|[来來]源|[选選]稿|[题題][图圖])[：:]",
    r"线索提供|線索提供|指[导導](?:教师|教師|老[师師])[：:]?|(?:本(?:专题|專題|版|期))?策[划劃]",
    r"相[关關](?:新[闻聞]|[报報][导導道]|[链連][接結])",
)
"""What those are called who worked on a text and did not write it, or what else is named with a colon."""
SENT_FROM = r"[ \u3000]*(?:[发發]自|[写寫][于於]).{2,14}$"
"""Where a reporter sent his report from, behind his name."""
FOR_THIS = r"(?:对|對|[为為])[本此该該](?:[报報][导導道]|[文稿])"
"""For this text: what somebody did who helped with it."""

_WIRED = re.compile(rf"(?P<open>^[（(]?){WIRED}[ \u3000]+(?={_H})")
"""A wire's dateline before the names of those who sent it: 新华社北京7月20日电 X."""


_LED = re.compile(rf"^(?:{_H}|[、\d]){{1,20}}(?:[讯訊]|消息)(?=[ \u3000])")
"""A report's lead before who is named in it: 晚报讯 X."""


def unled(text: str) -> str:
    """`text` without a report's lead before who is named in it."""
    return _LED.sub("", text)


def unwired(text: str) -> str:
    """`text` without the dateline before the names of those who sent it, its bracket kept."""
    return _WIRED.sub(r"\g<open>", text) if "日" in text else text


def unstamped(text: str) -> str:
    """`text` without the days and hours that web pages set beside a byline."""
    return _STAMPS.sub(" ", text).strip() if "1" in text or "2" in text else text


def unedited(text: str) -> str:
    """`text` without who edited and proved it, whose names are glued to the writers'."""
    return _EDITED.sub("", text)
