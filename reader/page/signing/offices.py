"""What those are called who write for papers, and those who are only asked: 本报记者, 通讯员, 受访专家."""

from __future__ import annotations

from reader.page.marks import HAN_CHAR, any_of

_H = HAN_CHAR
_KINDS = any_of(
    r"全媒体|融媒体|全媒體|首席|主任|特约|特約|特派|见习|見習|实习|實習|摄影|攝影|文字|学生|學生|校园|校園|资深|資深|[驻駐][^\W驻駐]{1,6}?(?:、[^\W驻駐]{2,4}){0,3}?"
)
OFFICE = any_of(
    r"记者|記者|通讯员|通訊員|评论员|評論員|实习生|實習生|作者|撰稿人?",
)
"""What one is who writes."""
_OURS = "本[报報刊台]"
REPORTER = (
    rf"(?:{_OURS}|(?:(?!{_OURS}){_H}){{0,6}}?(?:[报報社台网網刊]|新[闻聞])|新华|新華)?"
    rf"[ \u3000]?{_KINDS}{{0,4}}{OFFICE}"
)
"""What a reporter is called: 本报记者, 全媒体记者, 晚报记者, 通讯员."""
SENDER = r"记者|記者|通[讯訊][员員]"
"""Who sends a paper what it prints, in whatever script."""
INTERVIEWED = any_of(
    r"(?:受访|受訪|特邀|本期|访谈|對談|对话)?(?:专家|專家|嘉宾|嘉賓|医生|醫師|律师|律師)",
    r"受[访訪][者人]|指导专家|[访訪]谈对象",
)
"""What one is called who is asked and does not write."""
