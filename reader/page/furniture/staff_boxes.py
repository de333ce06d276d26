"""Staff boxes: who edited a page, and how the paper is reached."""

from __future__ import annotations

import re

from reader.page.marks import any_of

_EDITORS = any_of(
    r"(?:本[版报報期刊])?(?:编辑|責編|责编|主编|版式|美编|校对|审校)|责编|責編|责任编辑|責任編輯|美编|美編|美术编辑|美術編輯|实习编辑|見習編輯|编辑|編輯",
    r"版面?设计|版面?設計|版式(?:设计|設計)?|[校审審][对對读讀核]|[一二三初复復終终]审|组版|組版|组稿|排版|视觉|制图",
    r"值班(?:编委|编辑|主任|总编)|总值班|[监監]制|[统統][筹籌]|执行主编|主编|主編|总编辑?",
)
_CONTACTS = any_of(
    r"新闻热线|热线电话|新聞熱線|订阅热线|广告(?:部|热线)|发行(?:部|热线)|投稿(?:邮箱|郵箱|信箱)?|电子信箱",
    r"电话|電話|邮箱|郵箱|信箱|电邮|E-?mail|传真|傳真|邮编|地址|社址|本[报報]社址",
    r"印刷|零售|定价|国内统一刊号|国内统一连续出版物号|邮发代号|代号",
)
_LABEL = re.compile(rf"(?:{_EDITORS}|{_CONTACTS})\s*[:：/／|｜]", re.I)
_MARK = re.compile("[:：/／|｜]")
_EDITED = re.compile(
    r"^[\s\[［【(（■●□]*(?:第?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})版)?"
    rf"{_EDITORS}\s*[:：/／|｜ \u3000]"
)


def is_part(text: str, width: int) -> bool:
    """Whether a line of `width` cells is of a staff box.

    It opens with an editor's office, or it names an office or a way to reach the paper at its head, or two of
    them anywhere.
    """
    if not text.isascii() and _EDITED.match(text):
        return True
    marks = len(_MARK.findall(text))
    if not marks:
        return False
    return (width <= 60 and bool(_LABEL.match(text))) or (marks > 1 and len(_LABEL.findall(text)) > 1)
