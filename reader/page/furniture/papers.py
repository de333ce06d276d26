"""The names of papers as they stand in furniture, padded or with a button's words before them."""

from __future__ import annotations

import re

from reader.page.marks import HAN_CHAR, any_of, squeeze

_OTHERS = any_of("[申明晶][报報]", "新[华華]每日[电電][讯訊]", "[参參]考消息")
"""Papers whose names are too short, or do not end as others do."""
PAPER = re.compile(
    rf"(?<!{HAN_CHAR})(?P<paper>{_OTHERS}|{HAN_CHAR}{{2,14}}(?:[报報]|[周週]刊))(?!{HAN_CHAR})"
)
_GLUED = re.compile(
    rf"[来來]源[:：]\s*(?P<paper>{HAN_CHAR}{{2,8}}?[报報])(?=(?:责任)?[编編][辑輯]|[责責][编編]|作者|[审審])"
)
"""A paper and the staff line glued to it: 来源：青潭日报编辑：沈峤."""
_HEADS_TITLE = re.compile(r"\s?[:：]\s?(?!\d)\S{3}")
"""What stands behind a paper's name in the title of its report: 经济周报：股市收高."""
_NO_PAPER = re.compile(
    r"(?:[预預电電数數海情警举舉见見捷喜阅閱]|子|字|黑板|上新|[即实實][时時]新[闻聞]快)[报報]$"
)
"""What ends as a paper's name does: 天气预报, 大字报, 逢周二見報."""
_BEFORE_PAPER = re.compile(
    r"^(?:日|今日(?=.{3})|[点點][击擊]|[阅閱]?[读讀]|立即下[载載]|[订訂][阅閱]|[综綜]合(?=.{4}))(?=.{3})"
)
"""What stands glued before a paper's name: the 日 of a date, a button's verb."""
_SITE = re.compile(rf"{HAN_CHAR}{{2,8}}(?:网|網|在线|客户端|客戶端|[频頻]道)$")
_PADDED = re.compile(rf"(?<!{HAN_CHAR}){HAN_CHAR}(?:[ \u3000]+{HAN_CHAR}(?!{HAN_CHAR}))+")
_MASTHEADS = (
    *("times", "tribune", "herald", "gazette", "journal", "post", "news", "star", "sun", "chronicle"),
    *("sentinel", "courier", "press", "examiner", "observer", "register", "mail", "express", "telegraph"),
    *("standard", "citizen", "record", "bulletin", "republican", "democrat", "advertiser", "argus", "globe"),
    *("enquirer", "inquirer", "dispatch", "call", "bee", "union", "leader", "mercury", "guardian", "ledger"),
    *("world", "independent", "intelligencer", "reporter", "review", "age", "beacon", "echo", "monitor"),
)
_ENGLISH_PAPER = re.compile(
    rf"^(?!(?:by|for|from|to|ship)\b)(?:the\s+)?[A-Z][\w'’.&-]*(?:\s+[\w'’.&-]+){{0,4}}\s+{any_of(*_MASTHEADS)}[.,]?$",
    re.I,
)


_BEHIND_ENGLISH = re.compile(
    r"(?: Newspaper)?(?:,? +[-–—]+ +|, |:? +(?=\(?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
    r"| +(?=[12]\d{3}-\d\d)|:$| ?\((?=[A-Z][\w,. ]+\)?$))",
    re.I,
)
"""What stands behind an English paper's name in its line: the day, the town."""
_NO_ENGLISH_PAPER = re.compile(
    r"(?i:(?:about|all|breaking|follow|latest|local|more|other|our|read|related|share|sign|subscribe|top|us"
    r"|associated|business|in|india|reprinted|sports?|tech|video|world)\b)"
    r"|.*\b[a-z]+ news$"
)
"""A web page's words that end as a paper's name does: Related News."""


def is_paper(text: str) -> bool:
    """Whether the whole of `text` is a Chinese paper's name, padded or not: 泽 川 日 报."""
    words = text.split()
    padded = all(len(word) == 1 for word in words)
    name = squeeze(text)
    named = PAPER.fullmatch(name) and not _NO_PAPER.search(name)
    return bool(named) and (len(words) == 1 or padded or len(name) <= 8)


def is_site(text: str) -> bool:
    """Whether the whole of `text` is what a Chinese paper's site or program is called: 青潭网."""
    return bool(_SITE.match(text))


def is_english_paper(text: str) -> bool:
    """Whether the whole of `text` may be an English paper's name."""
    return bool(_ENGLISH_PAPER.match(text))


def paper_in(text: str) -> str:
    """The paper that a line of furniture names; "" where it names none."""
    text = closed(text)
    found = _GLUED.search(text) or PAPER.search(text)
    if found and _HEADS_TITLE.match(text, found.end()):
        return ""
    if found:
        return "" if _NO_PAPER.search(found["paper"]) else _BEFORE_PAPER.sub("", found["paper"])
    name = text.rstrip(".,")
    if not _ENGLISH_PAPER.match(name):
        name = _BEHIND_ENGLISH.split(text)[0] if _BEHIND_ENGLISH.search(text) else ""
    if not _ENGLISH_PAPER.match(name) or _NO_ENGLISH_PAPER.match(name):
        return ""
    return name.title() if text.isupper() else name


def closed(text: str) -> str:
    """`text` with padded names of papers and sections closed up: 泽 川 日 报, 要  闻."""
    if " " not in text and "\u3000" not in text:
        return text
    return _PADDED.sub(lambda found: squeeze(found.group()), text)
