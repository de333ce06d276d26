"""What a Chinese person's name looks like, alone, padded with spaces, or glued to others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.page import stored
from reader.page.marks import HAN_CHAR, MARKERS, squeeze

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢"
    "姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常"
    "汤康易乔赖文施洪辛柯庄温牛樊葛邢安齐伍庞颜倪章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮纪梅童凌毕单"
    "季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄"
    "窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻"
    "苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练"
    "揣禹井郦荀幸衣乌能容丘过富平亓宣"
    "張劉陳楊黃趙吳孫馬鄭謝許韓鄧馮蕭葉蘇呂盧鍾譚陸範韋賈鄒閻龍黎賀顧龔萬錢嚴莊溫樊龐齊顏魯關蘭單紀畢駱藍"
    "魯蔣湯喬賴倫趙聶聂裘閔鄔邊師婁竇連蘆麥褚鞏閆闕欒費饒歐欧葷鄺談練權區蓋豐丰豊樂鐘钮游簡凃惲恽贠"
)
"""First characters of the names that Chinese people bear most often, simplified and traditional."""

_COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢"
    "姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔"
    "張劉陳楊黃趙吳孫馬鄭謝許韓鄧馮蕭葉蘇呂盧鍾譚陸範韋賈鄒閻龍賀顧龔萬錢嚴"
)
"""Those that more than one of a thousand bears."""

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

EDGE = MARKERS + " \u3000"
"""What stands around a line that signs, and is none of it."""
_H = HAN_CHAR
PERSON = rf"(?:{_H}{{2,4}}|{_H}[ \u3000]+{_H})"
"""One person's name, or near enough: two to four characters, or two that spaces part."""
NEXT_PERSON = rf"(?:{_H}[ \u3000]+{_H}|{_H}{{2,3}}(?!{_H}{{3}}))"
"""One person's name behind another's, where no text goes on: at most two signs stand right behind it."""
SHORT_PERSON = rf"(?:{_H}{{2,3}}|{_H}[ \u3000]+{_H})"
"""One person's name beside a word of another kind, which its fourth character might be of."""
_NO_LAST = frozenset("报報网網社省市县縣")
"""What ends a paper's or a place's name of three characters and no person's: 文汇报, 安徽省."""
NO_GIVEN = re.compile(
    "[的了还還是不也都就这這那与與但把被让讓给給已我你他她它们們吗嗎呢吧很更最再又只每各该該里裡后後前些]"
)
"""What is a character of words that hold sentences together, and of no given name."""
_GLUED = 12
"""Characters of the longest names that are parted where they are glued together."""
_HAN = re.compile(_H)
_NAME = re.compile(rf"{_H}{{2,4}}")
_FOREIGN_NAME = re.compile(rf"(?!.*[的了和与及报報网網])(?:{_H}{{1,6}}[·•・]{_H}{{1,8}})")
_BETWEEN = re.compile(r"[、／/]")
_NO_NAMES = re.compile(r"[。！？；，!?：:︰]")


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
    rows = stored.text("not_names.txt").splitlines()
    words = (row.split(" ") for row in rows if not row.startswith("#"))
    return {first: frozenset((*seconds, *longer)) for first, seconds, *longer in words}


def are_names(text: str) -> bool:
    """Whether `text` is persons' names and nothing else."""
    persons = close_up(_BETWEEN.sub(" ", text))
    return bool(persons) and all(map(looks_like_name, persons))


def sign_alone(text: str) -> bool:
    """Whether names, with nothing that says so, sign the sentence before them, and begin no other."""
    return all(
        looks_like_name(name) and not NO_GIVEN.search(name) for name in close_up(_BETWEEN.sub(" ", text))
    )


def is_bare_name(text: str) -> bool:
    """Whether a piece is names and nothing else, which its neighbours must make a byline."""
    bare = text.strip(EDGE)
    if len(bare) > 24 or bare.isascii() or _NO_NAMES.search(bare):
        return False
    persons = close_up(_BETWEEN.sub(" ", bare))
    return 0 < len(persons) <= 5 and all(looks_like_name(name) and len(name) > 2 for name in persons)


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


def parted(glued: str) -> list[str]:
    """The names in two to four that are glued together, where they part in one way only; else [`glued`].

    Of several ways that one counts in which all behind the first bear the commonest surnames.
    """
    if not 4 <= len(glued) <= _GLUED or looks_like_name(glued):
        return [glued]
    ways = [way for way in _ways(glued) if len(way) > 1]
    if len(ways) > 1:
        ways = [way for way in ways if all(name[0] in _COMMON for name in way[1:])]
    return ways[0] if len(ways) == 1 else [glued]


def _ways(glued: str) -> Iterator[list[str]]:
    """The ways to part `glued` into names of two and three characters."""
    if not glued:
        yield []
    for size in (2, 3):
        if len(glued) >= size and looks_like_name(glued[:size]):
            yield from ([glued[:size], *others] for others in _ways(glued[size:]))
