"""Who wrote: names as they stand on the page, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources

from reader.page import english_names
from reader.page.marks import HAN_CHAR, MARKERS, any_of, has_han, squeeze

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢"
    "姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常"
    "汤康易乔赖文施洪辛柯庄温牛樊葛邢安齐伍庞颜倪章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮纪梅童凌毕单"
    "季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄"
    "窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻"
    "苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练"
    "揣禹井郦荀幸衣乌能容丘过富平亓"
    "張劉陳楊黃趙吳孫馬鄭謝許韓鄧馮蕭葉蘇呂盧鍾譚陸範韋賈鄒閻龍黎賀顧龔萬錢嚴莊溫樊龐齊顏魯關蘭單紀畢駱藍"
    "魯蔣湯喬賴倫趙聶聂裘閔鄔邊師婁竇連蘆麥褚鞏閆闕欒費饒歐欧葷鄺談練權區蓋豐丰豊樂鐘钮游簡"
)
"""First characters of the names that Chinese people bear most often, simplified and traditional."""

COMPOUND_SURNAMES = (
    "欧阳",
    "上官",
    "司马",
    "诸葛",
    "司徒",
    "令狐",
    "皇甫",
    "夏侯",
    "慕容",
    "歐陽",
    "司馬",
    "諸葛",
)

_H = HAN_CHAR
_NO_LAST = frozenset("报報网網社省市县縣")
"""What ends a paper's or a place's name of three characters and no person's: 文汇报, 安徽省."""
_GLUED = 9
"""Characters of the longest names that are parted where they are glued together."""
_LONGEST = 400
"""Characters of the longest byline that names are looked for in."""
_HAN = re.compile(_H)
_NAME = re.compile(rf"{_H}{{2,4}}")
_FOREIGN_NAME = re.compile(rf"{_H}{{1,6}}[·•・]{_H}{{1,8}}")
_KINDS = any_of(
    r"全媒体|融媒体|全媒體|首席|特约|特約|特派|见习|見習|实习|實習|摄影|攝影|文字|学生|學生|校园|校園|资深|資深|[驻駐][^\W驻駐]{1,6}?"
)
_OFFICES = any_of(
    r"记者|記者|通讯员|通訊員|评论员|評論員|实习生|實習生|作者|撰稿人?",
)
REPORTER = rf"(?:{_H}{{0,6}}?(?:[报報社台网網刊]|新[闻聞])|新华|新華)?[ \u3000]?{_KINDS}{{0,4}}{_OFFICES}"
"""What a reporter is called: 本报记者, 全媒体记者, 晚报记者, 通讯员."""
INTERVIEWED = any_of(
    r"(?:受访|受訪|特邀|本期|访谈|對談|对话)?(?:专家|專家|嘉宾|嘉賓|医生|醫師|律师|律師)",
    r"受[访訪][者人]|指导专家|[访訪]谈对象",
)
"""What one is called who is asked and does not write."""
_STAMP = re.compile(rf"^[12]\d{{3}}[-/.年].*?(?=(?:{_OFFICES}))")
_ASKED = re.compile(rf"^{INTERVIEWED}[:：].*$")
_ROLES = any_of(
    REPORTER,
    r"报道员|[拟擬]稿|整理|口述|采写|採寫|采访|採訪|撰文|撰述|特約撰述|编译|編譯|[综綜]合(?:报道|報導|外電)|编写|执笔|執筆|供稿|文字",
    r"報導[．.・·•、]攝影|报道[．.・·•、]摄影|文[/／、．・·][图圖摄攝]|[图圖][/／、．・·]文|文并摄|文並攝",
    r"摄影报道|攝影報導|摄影|攝影|绘图|繪圖|漫画|制图|製圖",
    rf"(?<!{_H})[文图圖](?=[/／:：╱])|(?:市民|读者)(?=[ \u3000])|原创(?=[:：])",
)
_ROLE = re.compile(_ROLES)
_OFFICE = re.compile(_OFFICES)
_PHOTO_ROLE = re.compile(r"^(?:摄影|攝影|图|圖)$")
_BOTH_ROLE = re.compile(r"[攝摄]影|[图圖]|并摄|並攝|文.[摄攝]")
_PLACE = re.compile(r"(?:報導|报道|報道|电|電|专电|訊|讯)$")
_REPORTED = re.compile(
    rf"^(?P<name>{_H}{{2,4}}?)(?:从.{{2,8}})?(?:报道|報道|報導)$"
    rf"|^(?P<sent>{_H}{{3}}){_H}{{2,8}} *(?:(?:专|專)?[电電讯訊]|報導|报道|報道)$"
)
_WORKPLACE = re.compile(
    rf"^{_H}{{3,}}"
    + any_of(
        "[局司厂廠县縣市区區村镇鎮乡鄉矿礦校院所社队隊部委会會站]",
        "[社院校會会局][長长]|主任|主席|教授|书记|書記|总编辑?|總編輯?|律师|律師",
    )
    + "$"
)
_GLUED_WORKPLACE = re.compile(
    rf"{_H}{{2,18}}(?:[省市县縣区區州村镇鎮乡鄉局厂廠委部办辦校院所社队隊团團会會站行矿礦系]|公司|大学|大學|中学|中學)"
    rf"(?={_H}{{2,6}}$)"
)
_DESK = re.compile(rf"^{_H}{{1,6}}(?:[報报社網网組组]|快[訊讯]|中心|電視台?|编辑部|編輯部|[证證]券)$")
"""A paper or one of its desks beside a reporter's name."""
_AGENCY_TOLD = re.compile(r"^[（(](?:据|據)?(?:新华社|新華社|中新社|中央社)[^（）()]{0,8}[电電讯訊][）)]")
PAPER_BEHIND = re.compile(r"(?<=\w)(?:聯合|中時|工商|經濟|旺|世界|自由|蘋果|中國)(?:日|晚|時)?報$")
"""The paper's name glued to a byline: 記者某某/台北報導聯合報."""
OUTLET_FIRST = re.compile(
    r"^[\[［【〔][^\[\]［］【】〔〕，。]{2,12}(?:[報报社网網台刊]|新[聞闻])[\]］】〕][ \u3000]*(?=[^\W\d])"
)
"""The paper or station in brackets before who reports for it: [X新聞網]."""
_OF_PAPER = re.compile(
    r"^《[^《》]{2,14}》[ \u3000]?(?=(?:特约|特約)?(?:记者|記者))|^\w{2,6}(?=[【〔][^】〕]*[報报][導导道])"
)
_SOURCE = re.compile(r"^[（(]?(?:据|據|摘自|来源[:：])[^。，]{2,16}[）)]?$")
_STAMPS = re.compile(
    r"[ \u3000|｜]*(?:(?:[发發][布佈表]|更新|出版|建立|刊[登出]|上[传傳])(?:时间|時間|日期)?\s*[:：]?\s*)?"
    r"(?<![\d])[12]\d{3}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?(?![\d:])"
)
"""When a web page's text came out or was changed."""
PICTURE_SOURCE = re.compile(r"[ \u3000]*[图圖](?:片[来來]?)?源.*$")
"""Where the pictures are from, behind who wrote."""
_BRACKETS = re.compile(r"[【】〔〕（）()\[\]［］《》<>]")
_SEPARATOR = re.compile(r"[/／╱∕、，,;；：:︰|｜丨＆&．]+")
_LEAD = re.compile(r"^(?:本[报報刊][讯訊]?|新华社|新華社|中新社)\s*")
_DATE = re.compile(r"\d{1,2}月\d{1,2}日|\d{1,2}日")
_EDITED = re.compile(
    rf"(?<={_H})(?:(?:责任|責任)?[编編][辑輯]|[责責][编編]|[校审審][对對核])[ \u3000]?{_H}{{2,3}}"
)
"""Who edited and proved it, glued to who wrote it."""
_NOT_NAMES = re.compile(
    r"(?:对|對|[为為])[本此该該](?:报道|報導|[文稿]).*$|^本[版刊期]$|集[体體]|(?:发自|發自).{2,10}$|^《.*》$|参与采写|參與採寫|报道|報導|報道|摄影|攝影|摄|攝|综合|綜合|采写|整理|提供|翻拍|专电|[专專][访訪]$|特稿$|特[寫写]$|等$|文/图|图/文"
)


def close_up(raw: str) -> list[str]:
    """Names from a run of words parted by spaces, padding closed up: "吴 帅 华 丽 张建峰" gives three."""
    words = raw.split()
    names: list[str] = []
    at = 0
    while at < len(words):
        word = words[at]
        following = words[at + 1] if at + 1 < len(words) else ""
        if len(word) == 1 and len(following) == 1 and _HAN.match(word) and _HAN.match(following):
            if at + 2 < len(words) and len(words) == 3 and len(words[at + 2]) == 1:
                names.append("".join(words[at:]))
                break
            names.append(word + following)
            at += 2
        elif (
            len(word) == 1 and word in SURNAMES and 1 < len(following) <= 2 and following[0] not in SURNAMES
        ) or (word in COMPOUND_SURNAMES and len(following) == 1):
            names.append(word + following)
            at += 2
        else:
            names.append(word)
            at += 1
    return names


@lru_cache(2048)
def looks_like_name(text: str) -> bool:
    """Whether `text`, padding closed up, has the shape of one Chinese person's name with a known surname."""
    name = squeeze(text)
    if _FOREIGN_NAME.fullmatch(name):
        return True
    if not _NAME.fullmatch(name):
        return False
    if name[1:] in _not_names().get(name[0], ()) or name[2:] in _NO_LAST:
        return False
    return name.startswith(COMPOUND_SURNAMES) or (len(name) < 4 and name[0] in SURNAMES)


@lru_cache(1)
def _not_names() -> dict[str, frozenset[str]]:
    """For a surname what makes a word of it: 讯 of 简."""
    rows = (resources.files("reader.page") / "data" / "not_names.txt").read_text("utf-8").splitlines()
    words = (row.split(" ") for row in rows if not row.startswith("#"))
    return {first: frozenset((*seconds, *longer)) for first, seconds, *longer in words}


def unstamped(text: str) -> str:
    """`text` without the days and hours that web pages set beside a byline."""
    return _STAMPS.sub(" ", text).strip() if "1" in text or "2" in text else text


def unedited(text: str) -> str:
    """`text` without who edited and proved it, whose names are glued to the writers'."""
    return _EDITED.sub("", text)


def parted(glued: str) -> list[str]:
    """The names in two or three that are glued together, where they part in one way only; else [`glued`]."""
    if not 4 <= len(glued) <= _GLUED or looks_like_name(glued):
        return [glued]
    ways = [way for way in _ways(glued) if len(way) > 1]
    return ways[0] if len(ways) == 1 else [glued]


def _ways(glued: str) -> Iterator[list[str]]:
    """The ways to part `glued` into names of two and three characters."""
    if not glued:
        yield []
    for size in (2, 3):
        if len(glued) >= size and looks_like_name(glued[:size]):
            yield from ([glued[:size], *others] for others in _ways(glued[size:]))


def at_work(text: str) -> tuple[str, ...]:
    """The names glued to a place of work: 湖北襄樊市统计局李卫星 gives 李卫星; () if there are none."""
    found = _GLUED_WORKPLACE.match(text)
    if not found:
        return ()
    rest = text[found.end() :]
    for first in range(len(rest), 1, -1):
        parts = (rest[:first], rest[first:])
        if all(2 <= len(name) <= 3 and looks_like_name(name) for name in parts if name):
            return tuple(name for name in parts if name)
    return ()


def authors(raw: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The authors and the photographers of a byline as it stands: "撰文：容家朗　攝影：譚子謙".

    Padding spaces are closed up, office and place ("本报记者", "／台北報導") are left away.
    """
    if len(raw) > _LONGEST:
        return (), ()
    text = unedited(_OF_PAPER.sub("", unstamped(raw.strip()).strip(MARKERS + "·\\").strip()))
    if not has_han(text):
        return english_names.authors(text), ()
    if _SOURCE.match(text) or _AGENCY_TOLD.match(text):
        return (), ()
    glued = at_work(text.strip("（()）〔〕【】"))
    if glued and not _ROLE.search(text):
        return glued, ()
    text = OUTLET_FIRST.sub("", PICTURE_SOURCE.sub("", text))
    text = PAPER_BEHIND.sub("", _STAMP.sub("", _ASKED.sub("", text)))
    writers: list[str] = []
    photographers: list[str] = []
    text = _BRACKETS.sub(" ", text)
    text = _DATE.sub(" ", text)
    cuts = list(_ROLE.finditer(text))
    spans: list[tuple[str, str]] = []
    if not cuts:
        spans.append(("", text))
    else:
        spans.append(("", text[: cuts[0].start()]))
        for here, following in zip(cuts, [*cuts[1:], None], strict=True):
            end = following.start() if following else len(text)
            spans.append((here.group(), text[here.end() : end]))
        if _LEAD.search(spans[0][1].strip()) or _PLACE.search(spans[0][1].strip()):
            spans[0] = ("", "")
    for role, stretch in spans:
        for at, part in enumerate(_SEPARATOR.split(stretch)):
            part = part.strip()
            named = not at or f"、{part}" in stretch
            reported = _REPORTED.match(part) if role and named else None
            if reported and looks_like_name(reported["name"] or reported["sent"]):
                part = reported["name"] or reported["sent"]
            elif (
                not (role or at)
                and _OFFICE.match(text, len(stretch))
                and not all(map(looks_like_name, close_up(part)))
            ):
                continue  # the paper whose reporter it is
            if not part or _PLACE.search(part) or _DESK.search(part):
                reporter = _REPORTED.match(part) if part else None
                if reporter and looks_like_name(reporter["name"] or ""):
                    writers.append(reporter["name"])
                continue
            photo = bool(re.search(r"[摄攝]$", part)) or bool(_PHOTO_ROLE.match(role))
            part = _NOT_NAMES.sub("", part).strip()
            persons = [each for name in close_up(part) for each in (parted(name) if role else (name,))]
            for name in persons:
                name = name.strip("·•、,，.")
                if len(persons) > 1 and (_WORKPLACE.search(name) or _DESK.search(name)):
                    continue
                if not name or (len(name) == 1) or len(name) > 14 or re.search(r"\d", name):
                    continue
                if photo:
                    photographers.append(name)
                else:
                    writers.append(name)
                    if role and _BOTH_ROLE.search(role):
                        photographers.append(name)
    return tuple(dict.fromkeys(writers)), tuple(dict.fromkeys(photographers))
