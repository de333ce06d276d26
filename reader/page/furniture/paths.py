"""Where a web page stands on its site, step by step: 首页 > 城事 > 正文."""

from __future__ import annotations

import re

from reader.page.marks import HAN_CHAR, led, squeeze

_ARROW = "[>＞»›]"
FROM_HOME = rf"(?:.{{0,8}}首[页頁]|要[闻聞]|新[闻聞]|(?i:home))\s*{_ARROW}.{{1,60}}"
"""A path from the first page on, or from the news: a pattern of the whole line."""
_FIRST = re.compile(
    r"(?:[网網]站)?首[页頁]|主[页頁]|[当當]前(?:的)?位置|[您你](?:[现現]在|[当當]前)?(?:所)?在?的?位置"
)
"""What a path begins with."""
_TO_TEXT = re.compile(rf"(?:{_ARROW}|[/·])\s*(?:新[闻聞]|文章)?正文\s*$")
_BETWEEN = re.compile(rf"\s*{_ARROW}+\s*")
_MAY_BE = re.compile(led(_ARROW))
_SECTION = re.compile(rf"(?:{HAN_CHAR}{{2,8}}|[A-Z][a-zA-Z][\w&’' ]{{1,24}})$")
_NO_SECTION = re.compile(
    r"(?:最[新近].*|正文|[内內]容|新[闻聞][内內]容|查看|文章|[详詳]情|首[页頁].*|.*[报報网網])$"
)
_LABEL = re.compile(r"^(?:[关關][键鍵][词詞字]|[点點][击擊].*|更多|相[关關].*|[标標][签籤])")
"""What stands before an arrow and is no step."""


def is_path(line: str) -> bool:
    """Whether a line of furniture has steps."""
    return _MAY_BE.search(line) is not None


def leads_to_text(line: str) -> bool:
    """Whether a path's last step is the text itself."""
    return bool(_TO_TEXT.search(line))


def leads_to(line: str, title: str) -> bool:
    """Whether a line is a path, with steps or without a mark between them, that ends in `title`."""
    if not _FIRST.match(line):
        return False
    way, step = squeeze(line), squeeze(title)
    return len(way) > len(step) and way.endswith(step)


def section(line: str) -> str:
    """The last step of a path that names a section, "" where none does: of 首页 > 新闻 > 城事 > 正文 城事."""
    steps = [step.strip() for step in _BETWEEN.split(line)]
    if len([step for step in steps if step]) < 2 or _LABEL.match(steps[0]):
        return ""
    return next((step for step in steps[:0:-1] if _SECTION.match(step) and not _NO_SECTION.match(step)), "")
