"""A unit and the smaller one behind it: 2小时40分, 5年8个月, 三块五, 1米75."""

from __future__ import annotations

import re

from reader.figures.around import unit
from reader.figures.hit import Hit

_SMALLER = {
    "年": "个月 天", "个月": "天 周", "周": "天", "天": "小时 夜 分钟", "小时": "分钟 分 秒", "分钟": "秒",
    "分": "秒", "元": "角 分", "块": "角", "角": "分", "公里": "米", "米": "厘米", "英尺": "英寸",
}  # fmt: skip
"""What a smaller unit may follow: 2小时40分, 5年8个月, 3元5角."""
_LAST = re.compile(
    "([0-9]{1,2}|[一二三四五六七八九])(毛|角)?(?![0-9零一二三四五六七八九十百千万亿两多余来几个.·比分])"
)
_TAKES_LAST = ("块", "米", "秒")
"""Units behind which a bare digit is the next smaller unit."""


def finish(text: str, hit: Hit) -> None:
    """Take the bare digits behind 块, 米 and 秒 into `hit`; money so counted is in 元."""
    if hit.unit not in _TAKES_LAST or hit.high:
        return
    last = _LAST.match(text, hit.end)
    if last is not None and (last[2] or unit(text, last.end()) is None):
        hit.of = f"+{last[1]} {'角' if hit.unit == '块' else '.'}"
        hit.end = last.end()
    if hit.unit == "块" and (hit.of or not text[hit.end : hit.end + 1].isalpha()):
        hit.kind, hit.unit = "money", "元"  # 三块五; 五百块, and the goods were named before


def joined(hit: Hit, more: Hit) -> bool:
    """Whether `more`, right behind `hit`, is the rest of it; then it is taken in, and `of` says by what."""
    if hit.unit not in _SMALLER or more.unit not in _SMALLER[hit.unit].split() or hit.high or more.high:
        return False
    if hit.of and not hit.of.startswith("+"):
        return False
    hit.of += f"+{more.low} {more.unit}"
    hit.end = more.end
    hit.approximate = hit.approximate or more.approximate
    if hit.unit == "块":
        hit.kind, hit.unit = "money", "元"
    if hit.unit == "分":
        hit.kind, hit.unit = "duration", "分钟"
    return True
