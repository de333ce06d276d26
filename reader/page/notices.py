"""Public notices, advertisements and the weather: the labels that open them and the words that sign them."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"^[【\[（(■●◆]?\s*(?:(?:讲文明\s*树新风\s*)?公益广告|廣告|广告|分[类類][广廣]告|启事|啟事|声明|聲明|遗失(?:声明|启事)?|遺失聲明|招聘(?:启事|启示)?|讣告|訃告|公告|通告|拍卖公告|招标公告|更正|道歉启事|特刊广告|形象广告"
    r"|ADVERTISEMENTS?|Advertisements?|PAID ADVERTISEMENT|CLASSIFIED(?: ADS)?|LEGAL NOTICES?|PUBLIC NOTICES?)\s*[】\]）)]?$"
)
_WORDS = re.compile(
    r"^(?:【(?:启事|啟事|广告|廣告|更正|声明|聲明|公告)】)|[-–—(]\s*Adv(?:t|ertisement)?\.?\)?$|^(?:Adv(?:t)?\.)|(?:中共|共青团).{2,12}(?:宣传部|文明办)\s*(?:宣|制)?$|(?:宣|制作|发布)$"
)
_WEATHER = re.compile(
    r"^(?:the\s+)?weather(?:\s+(?:forecast|report|today))?[.:]?$|^(?:今日|明日)?天[气氣](?:预报|預報)?$", re.I
)


def label(text: str) -> bool:
    """Whether the whole of `text` heads a notice: 公益广告, ADVERTISEMENT, THE WEATHER."""
    return len(text) < 40 and bool(_LABEL.match(text) or _WEATHER.match(text))


def words(text: str) -> bool:
    """Whether `text` is a notice by its first or last words: 【启事】…, …宣, –Advt."""
    return bool(_WORDS.search(text))
