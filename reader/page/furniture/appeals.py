"""What a paper says to its readers beside a text: welcome, how to order it, thanks and pay for news told."""

from __future__ import annotations

import re

from reader.page.marks import HAN_CHAR, any_of

_NEWS = r"(?:[线線]索|[报報爆]料)"
_APPEAL = re.compile(
    r"^[（(]?"
    + any_of(
        r"[欢歡]迎[您你]?(?:访问|訪問|光[临臨]|[浏瀏][览覽]|登[录錄]|[关關]注).{0,16}"
        r"(?:[网網]站?|主[页頁]|[频頻]道|平台|公[众眾][号號])[！!]?$",
        r"加入\S{2,16}LINE\S{0,4}[，,][^。]{4,16}$",
        rf"(?:{_NEWS}(?:提供者?|人)|提供{_NEWS})\s*[:：／/ \u3000]\s*{HAN_CHAR}{{1,4}}[）)]?$",
        rf"(?:感[谢謝]|{_NEWS}).{{0,30}}{_NEWS}(?:[费費]|[奖獎][励勵金]?|酬金).{{0,6}}\d+元[）)。]?$",
        r"(?:移[动動]|[联聯]通|[电電]信)(?:手[机機])?用[户戶].{0,6}[发發].{1,16}到\s?\d{5,}"
        r".{0,12}[订訂定][阅閱制购購].{0,14}[报報刊]",
    )
)
_FIRST = frozenset("（(加欢歡线線报報爆提感移联聯电電")
"""What an appeal begins with."""


def is_appeal(text: str) -> bool:
    """Whether a line speaks to the paper's readers: 线索提供 …, 移动用户:发送短信 … 到 …."""
    return text[0] in _FIRST and bool(_APPEAL.match(text))
