"""Who took the photo: the name in a credit as it stands on the page."""

from __future__ import annotations

import re

from reader.page import agencies
from reader.page.marks import HAN_CHAR, any_of, has_han
from reader.page.signing.names import close_up, looks_like_name
from reader.page.signing.offices import REPORTER

_H = HAN_CHAR
DRAWN = "漫画|漫畫|插画|插畫|作图|作圖|[制製][图圖]|绘图|繪圖"
"""What is said of a picture that was drawn: a pattern."""
LIBRARY = "影像中国|人民视觉|视觉中国|光明[图圖]片|中经视觉|东方IC|CFP|VCG|Getty Images"
"""What sells pictures to papers: a pattern."""
OF_ALL = (
    r"(?:本[文版]|文中)(?:的|所有|全部)*(?:图文|[图圖照]片|配[图圖]|插[图圖]|摄影|攝影|[图圖])"
    r"(?:除[^，。]{2,10}?外)?[，,]?[均都]?"
)
"""What opens the credit of all photos around a text: a pattern."""
_EDGE = "\\（）()[]［］【】□■〔〕 \u3000,，。.;；:：/／／╱∕"
_PREFIX = re.compile(
    rf"^(?:[附上下左右][图圖][，,]|{OF_ALL}(?:[为為由]|[来來]自)|(?:{DRAWN})\s*[/／╱]"
    r"|(?:[图圖文摄攝]|(?:[數数][据據]|[资資]料|[图圖][表片]|[视視][频頻]|(?:新[闻聞])?照片?)?[来來]源|拍摄者|拍攝者|(?:[图圖]片[/／])?[视視][频頻]"
    r"|[图圖]片(?:拍[摄攝]|提供)?|[照相]片|摄影|攝影|供图|供圖|图源|圖源|示意[图圖]|[资資]料[照图圖]片?)"
    r"\s*[/／╱∕:：︰由|｜]\s*|(?:特[约約])?(?:摄影|攝影)[ \u3000]+|(?:[图圖影]像|[图圖]片)[来來]源，|由"
    r"|(?:翻[拍摄攝]|[擷截]?[图圖]?取|截[图圖]?)自(?!由時報))+"
)
_NAMED_BEFORE = re.compile(rf"^(?P<name>{_H}{{2,3}})本[报報](?:记者|記者)$")
"""Whose name stands before what he is: X本报记者 摄."""
_PAPER_BEFORE = re.compile(rf"^[\w·•]{{2,10}}?(?={REPORTER})")
"""A paper, or two, before its reporter: 每经记者 X."""
_SENT_BY = re.compile(rf"^{_H}{{2,6}}[报報网網社][发發][ \u3000]+(?={_H})")
"""A paper or a site that a picture was sent by, before who took it: 青潭网发 X 摄."""
_WORDS = re.compile(
    rf"(?!作者$){REPORTER}\s*|{any_of(*agencies.MAINLAND)}[发發稿]?\s*[（(]?\s*|人民视觉|视觉中国"
)
_SUFFIX = re.compile(
    rf"\s*[／/]?(?:{DRAWN}|摄影报道|攝影報導|摄影|攝影|摄制|[拍航][摄攝拍]|[制製]表|摄|攝|供图|供圖|提供(?:[图圖]片)?|翻拍|翻攝|绘|繪|發|发|傳真)"
    rf"(?:[（(][^）)]*[）)]?|[于於][^，。]{{4,16}}|[，、]下同|[ \u3000]+{_H}{{2,6}}[网網][发發]?)?\s*$"
    r"|(?<=[^ \u3000／/|｜])[ \u3000／/|｜]+[图圖]$"
)
_KIND = re.compile(r"(?:资料|資料|示意|檔案|档案)[图圖照]?(?:片|照片)?")
"""What a picture is, beside whose it is: 資料照."""
_SAYS_KIND = re.compile(
    rf"^(?P<open>[（(]?)(?:[（(]{_KIND.pattern}[）)]|{_KIND.pattern}[ \u3000，]+)\s*(?=\S)"
)
_PARTS = re.compile(rf"[ \u3000]+(?:[图圖]|摄影|攝影|{DRAWN})[/／:：]|[、，,/／╱]")
"""What parts two names: a mark, or what the second one did."""
_NOBODY = re.compile(r"(?<=\S)(?:全媒[体體])?[记記]者$")
"""A paper's reporter whom it does not name."""
_BEHIND_TAKEN = re.compile(rf"(?<=[摄攝])(?:[（(][^（）()]{{1,12}}[）)]|[ \u3000／/]*(?:{LIBRARY}))\s*$")
_BY_TWO = re.compile(rf"{agencies.AGENCY}[/／](?:法新|路透|美联|欧新)社?")
"""An agency, and the one that it has the picture from."""
_OF_PAPER = re.compile(r"(?<=[报報社网網台臺刊A-Z])(?:[图圖]片|照片)$")
"""What a paper's picture is called behind its name: 蘋果日報圖片."""
_ON_DAY = r"\d{2,4}(?:年\d{1,2}月\d{1,2}日|[./]\d{1,2}[./]\d{1,2})"
_DAY = re.compile(
    rf"(?<![\d于於])[,，、\s]*{_ON_DAY}(?=[）)]?$)|(?:^|(?<=[（(])){_ON_DAY}[,，、\s/／]+(?={_H})"
)
"""The day of a picture, behind who took it or before."""
_BY_CNA = re.compile(rf"(?<=[）)])中央社(?:記者)?{_H}{{2,8}}(?:傳真|攝)$")
"""Who sent on a picture that another one's name stands before: （X提供）中央社記者Y傳真."""
_SENT = re.compile(rf"中央社記者(?P<name>{_H}{{3}}){_H}{{2,6}}(?:傳真|攝)")
"""Whose picture an agency has, and where from, which is glued to the name: 中央社記者沈長河北灣傳真."""
_COPYRIGHT = re.compile(r"^(?:\(c\)|©)\s*(?:by\s+)?", re.I)
_ADDRESS = re.compile(r"(?<=\S)[ /]+[\w.-]+@[\w.-]+\.\w+$")
_ENGLISH = re.compile(
    r"^\W*(?:(?:credit|source)s?:|video by(?= )"
    r"|(?:staff|file|courtesy|handout|press|news|special|(?-i:(?:[A-Z][\w.'’-]* ){0,3}))?\s*"
    r"(?:photos?|photographs?|pictures?|images?|illustration)"
    r"\.?\s*(?:by|courtesy(?:\s+of)?|:|/)|(?:courtesy(?:\s+of)?|copyright(?:,?\s*\d{4})?,?\s*(?:by)?)"
    r"|image\s+(?:copyright|source),?|file(?: photo)?(?:,? \d{4})?\s*/|(?-i:By):?(?= [A-Z]))\s*",
    re.I,
)


def name_of(raw: str) -> str:
    """The name in a photo credit as it stands: "本报记者 高  远摄" gives 高远, "（圖／X提供）" gives X.

    Several are parted as they stood, padding closed up: "王铮 杨东辉 摄" gives 王铮 杨东辉. Where nobody is
    named it is the agency or paper whose picture it is: "新华社发" gives 新华社.
    """
    text = _BY_CNA.sub("", _DAY.sub("", re.sub(r"^[①-⑳]\d?\s*", "", raw.strip())))
    if not has_han(text):
        return _english(text)
    sent = _SENT.search(text)
    if sent and looks_like_name(sent["name"]):
        return sent["name"]
    inner = re.search(r"(?:发|發|稿)\s*[（(]([^）)]*[摄攝])[）)]", text)
    if inner:
        text = inner.group(1)
    text = _SAYS_KIND.sub(r"\g<open>", _BEHIND_TAKEN.sub("", text))
    text = (
        re.sub(rf"[（(](?:{_H}*社|[^）)]*(?:发|發|资料|資料|视觉|图片|IC|CFP))[）)][。.]?\s*$", "", text)
        or text
    )
    whose = _unlabelled(text)
    if _BY_TWO.fullmatch(whose):
        return whose
    text = _PAPER_BEFORE.sub("", _NAMED_BEFORE.sub(r"\g<name>", whose))
    text = _OF_PAPER.sub("", _WORDS.sub(" ", text).strip(_EDGE))
    return _persons(_unlabelled(text)) or _NOBODY.sub("", whose)


def _unlabelled(text: str) -> str:
    """A credit without the words that say what one has to do with the picture."""
    text = _PREFIX.sub("", text.strip(_EDGE)).strip(_EDGE)
    return _SENT_BY.sub("", _SUFFIX.sub("", text).strip(_EDGE))


def _persons(text: str) -> str:
    """The names in `text`, parted as they stood and padding closed up."""
    parted = _PARTS.split(text)
    told = [part for part in parted if not _KIND.fullmatch(part.strip())]
    parts = [close_up(part) for part in told or parted]
    names = [name for part in parts for name in part]
    if len(names) > 1 and re.search(r"[部局委院校社馆厅队会司]$", names[0]) and looks_like_name(names[-1]):
        return names[-1]
    return "、".join(" ".join(part) for part in parts if part)


def _english(text: str) -> str:
    text = _COPYRIGHT.sub("", text.strip("[] –—-")).strip("()（）[] ").strip()
    text = _ADDRESS.sub("", _ENGLISH.sub("", text))
    return text.strip(" .,:;)|—–-")
