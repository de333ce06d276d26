"""Lines that are a page's buttons and counts and nothing else: 人氣(12) 轉寄(0), 【關閉】, 點閱：208次."""

from __future__ import annotations

import re

from reader.page.marks import any_of

_LONGEST = 60
"""Characters of the longest such line."""
_CLICKED = any_of(
    r"[关關][闭閉](?:窗口|[视視]窗)?|(?:友善)?列印|打印|[转轉][寄发發]|收藏|分享(?:至|到)?|引用|[检檢][举舉]",
    r"[简簡繁][体體](?:版|中文)?|加入收藏|[设設][为為]首[页頁]|回[应應]|留言[数數板]?|[评評][论論]|投稿|推[荐薦文]|[赞讚]",
)
_COUNTED = any_of(
    r"人[气氣]|[点點][击擊阅閱选選](?:[数數率]|次[数數])?|[浏瀏][览覽](?:[数數]|次[数數])?|[阅閱][读讀](?:[数數]|次[数數])",
    r"(?:目前)?字[级級号號体體型](?:大小)?",
)
_COUNT = r"\s*(?:[(（]\s*[\d,]{0,9}\s*[)）]|[:：]\s*(?:[\d,]{1,9}\s*(?:次|人)?)?)"
_BETWEEN = r"[\s|｜/／·•│]*"
_LINE = re.compile(rf"{_BETWEEN}(?:(?:{_CLICKED}|{_COUNTED})(?:{_COUNT})?{_BETWEEN})+")
_SURE = re.compile(
    rf"(?:{_COUNTED}){_COUNT}|[(（]\s*[\d,]*\s*[)）]|[|｜]|[:：]\s*\d"
    rf"|[【\[［](?:[关關][闭閉](?:窗口)?|列印|打印|[转轉]寄|收藏|[检檢][举舉])[】\]］]"
)
_MAY_COUNT = re.compile("[(（:：|｜\\]】］]")
"""What no such line is without: a quick look before the long one."""
_BRACKETS = re.compile(r"[【\[［]|[】\]］]")


def are_all(text: str) -> bool:
    """Whether buttons, with their counts or not, are all that stands in `text`.

    A word alone may name a column, 【評論】: it wants a count, a bar, or to be nothing that is written.
    """
    if len(text) > _LONGEST or not (_MAY_COUNT.search(text) and _SURE.search(text)):
        return False
    bare = _BRACKETS.sub(" ", text)
    return bool(_LINE.fullmatch(bare))
