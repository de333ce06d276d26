"""Lines that sign an article: 本报记者 沈 峤, （吴 帅 华 丽）, By Harold T. Quimby."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.page import english_names, names
from reader.page.marks import CJK, HAN_CHAR, MARKERS, any_of, has_han
from reader.page.names import INTERVIEWED, REPORTER, close_up, looks_like_name

_H = HAN_CHAR
_EDGE = MARKERS + " \u3000"
_SENTENCE = re.compile(r"[。！？；，!?]")
_NO_NAMES = re.compile(r"[。！？；，!?：:︰]")
_TELLS_REPORT = re.compile("记者|記者|[報报][導导道]")
_BETWEEN_NAMES = re.compile(r"[、／/]")
_REPORTS = re.compile(r"記者.*(?:報導|電)|^\w{2,4}[／/╱](?:綜合|\w{2,4})報導$|^(?:作者|本报评论员)")
_BRACKETED = re.compile(r"[（(〔【［\[](?P<inner>[^（）()【】〔〕]*)[）)〕】］\]]")
_SIGNS = re.compile(
    rf"[拟擬]稿[：:]|(?:记者|記者|通[讯訊][员員]|作者|评论员)[：:︰ \u3000]*{_H}|参与采写|參與採寫"
    rf"|{_H}(?:整理|采写|编?[译譯]|撰)$|^(?:文字|撰文)[：: ]?{_H}{{2,3}}(?<![说說]明)(?<!版)$"
)
_PHOTO = re.compile(r"[摄攝]|供图|供圖|图片|圖[／/]")
_BOTH = re.compile(rf"{_H}{{2}}[／/](?:报道|報導|文)[ \u3000、，]+.*{_H}[／/](?:[摄攝图圖]|摄影|攝影)$")
"""Who wrote and who took the photos."""
_REPORTER_FIRST = re.compile(rf"^{REPORTER}[ \u3000：:︰／/╱|｜丨]*")
_REPORTER_APART = re.compile(rf"^{REPORTER}[ \u3000：:︰／/╱|｜丨]")
_OFFICES = re.compile(
    any_of(REPORTER, r"文[/／、]图|图[/／、]文|摄影报道|报道|報導|报导|摄影|攝影|文\b|整理|综合")
)
_TASK_FIRST = re.compile(
    r"^"
    + any_of(
        r"文|[拟擬]稿|(?:[採采][訪访]|[专專][题題])?撰[文稿]|[独獨]家[报報][导導道]|图|圖|攝影|摄影|文图|图文|圖文|文字|采写|採寫|采访|採訪|編輯|作者|整理|编译|編譯|報導|报道|執筆|供稿|文并图"
    )
    + r"(?:[．.・·•、]?(?:攝影|摄影|图|圖|文|報導))?\s*[/／╱∕:：|｜]\s*\S"
)
_INTERVIEWED = re.compile(
    rf"^{INTERVIEWED}[:：]\s*\S[^。？！]*[ \u3000](?P<name>{_H}{{2,4}}|{_H}[ \u3000]+{_H})$"
)
_DESK_FIRST = re.compile(
    rf"^{_H}{{1,6}}(?:[报報社网網組组]|快[訊讯]|中心|新[聞闻]|[编編][辑輯]部?)[ \u3000]*[／/╱][ \u3000]*"
)
"""A desk before the names of those who report from it."""
_BESIDE_DAY = re.compile("[于於]|[周週][一二三四五六日天末]")
"""What a place or a weekday begins with that stands beside a day, and a surname as well: 于北京."""
_PICTURE_FIRST = re.compile(r"[图圖]\s*[:：]")
"""What stands before who took a picture, or before what it shows."""
_NAME_FIRST = re.compile(rf"^{_H}{{2,4}}\s*[/／]\s*(?:文|图|摄|攝)")
_LONGEST = {True: 260, False: 60}
"""Characters of the longest byline: in English an address or a day may stand behind the names."""
_NOBODY = re.compile(
    r"(?:据)?(?:新华社|新華社|中新社|中央社)|本[报報](?:综合|评论员|評論員|编辑部)"
    rf"|{_H}{{2,8}}[报報网網](?:记者|記者)(?:集[体體][采採][写寫])?"
    r"|(?:据|據|摘自)[^。，]{2,12}(?:[报報网網社电電]|电视台|联播|频道|客户端|消息|公众号|发布)"
)
"""Who signs without a name: an agency, the paper itself, the source of what was taken over."""
_AGENCY_ALONE = re.compile(
    r"[（(](?:据|據)?(?:新华社|新華社|中新社|中央社)[^（）()]{0,8}(?:电|電|讯|訊)[）)](?:[（(]附?[图圖]片?[^（）()]{0,6}[）)])?"
)
"""An agency's name in brackets under what was taken from it: （新华社电）（附图片）."""
_WORKPLACES = any_of(
    r"小学|中学|大学|学校|学院|小學|中學|大學|學院|研究所|研究院|医院|醫院|部队|部隊|中心|农场|合作社|车间",
    r"[证證]券|局|公司|厂|廠|县|縣|市|区|區|村|镇|鎮|乡|鄉|矿|礦",
    r"[社院校會会局]長|[社院校会局]长|主任|主席|教授|书记|書記|总编辑?|總編輯?|律师|律師|医师|醫師",
)
_PERSON = rf"(?:{_H}{{2,3}}|{_H}[ \u3000]+{_H})"
_AT_WORK = re.compile(rf"(?:{_H}{{2,14}}{_WORKPLACES}|市民|读者|讀者|网友|網友)[ \u3000]+(?P<name>{_PERSON})")
_TRANSLATED = re.compile(
    rf"{_H}(?:[ \u3000]+{_H}){{1,2}}[ \u3000]+[译譯]|(?P<name>{_H}{{2,3}})[ \u3000]+[译譯]"
)
_PADDED = re.compile(rf"{_H}[ \u3000]+{_H}(?:[ \u3000、]+{_H}[ \u3000]*{_H}{{1,2}})*")
_OF_A_PAPER = re.compile(
    rf"^(?:[\w·•]{{2,14}}(?:记者|記者)[ \u3000丨|｜]+"
    rf"|《[^《》]{{2,14}}》[ \u3000]?(?:特约|特約)?(?:记者|記者)[ \u3000／/]*)(?={_H})"
)
_OF_ANOTHER = re.compile(
    rf"^{_H}{{2,6}}[【〔（(][^【】〔〕（）()]{{2,24}}(?:報導|报道|電|专电|特稿)[】〕）)]$"
    rf"|^{_H}{{2,4}}(?:中心|組)[／/╱]{_H}{{2,4}}(?:報導|报道)$"
    rf"|^{_H}{{2,8}}(?:记者|記者){_H}{{2,4}}[／/╱]{_H}{{2,8}}(?:報導|报道)$"
    rf"|^{_H}{{2,6}}[【〔](?:報導|报道|記者|记者){_H}{{2,4}}[】〕]$"
)
"""A paper or a station before a reporter's name and place: 中國時報【X╱台北報導】."""
_SENT_FROM = re.compile(r"[ \u3000]*(?:发自|發自).{2,10}$")
"""Where a reporter sent his report from, behind his name."""
_REPORTER_ALONE = re.compile(
    rf"(?:{REPORTER}|(?:专题|專題|本[版刊期])?(?:撰[稿文]|采写|採寫)|文[/／][图圖]|摄影报道|攝影報導|摄影|攝影|文图|图文|圖文)[:：]?$"
)
_SIGNED_WORK = re.compile(
    rf"^(?:记者|記者|編譯|特派員)(?P<name>{_H}{{2,3}})[／/╱]?{_H}{{0,4}}(?:報導|报道|專訪|专访|特稿|外電|專電)$"
    rf"|^(?:撰文|特約撰述|特约撰稿|口述)[ \u3000:：]+(?P<named>{_H}{{2,3}})(?:[ \u3000].{{0,14}})?$"
    rf"|^(?P<first>{_H}{{2,3}})[／/╱](?:專訪|专访|報導|特稿|台北|臺北|{_H}{{2,4}}(?:報導|报道)(?!{_H}))"
    rf"|^文[．·・](?P<writer>{_H}{{2,3}})(?:$|[ \u3000]+[图圖][．·・])"
)
_MAY_NAME = re.compile(rf"{_H}{{2,4}}")
_TOLD_BY = re.compile(
    rf"({_H}[^。，]{{1,24}}?)[ \u3000]*[／/╱|｜丨][ \u3000]*"
    r"(?:[採采][訪访][报報][导導道]|撰[稿文]|[采採编編][写寫译譯])$"
)
"""Names before what they did."""
_OF_PAPER_BEHIND = re.compile(rf"({_H}{{2,3}})[／/╱]{_H}{{2,6}}[^\W会會海公预預申]报$")
"""A writer before the paper that a text was taken from."""
_HELPED = re.compile(
    rf"[（(]?(?:{REPORTER})?[ \u3000]*(?P<names>{_H}[^。，；：:]{{1,24}}?)"
    r"(?:对|對|[为為])[本此该該](?:报道|報導|[文稿])(?:亦|也|均|都)?(?:有|作出|做出)(?:了|所)?[贡貢][献獻][。）)]*"
)
"""Who helped with a text, under it."""
_PERSON_IN_CAPITALS = r"[A-Z][A-Z'’-]+(?: [A-Z][A-Z.'’-]*){0,2} [A-Z'’-]{2,}"
_IN_CAPITALS = re.compile(rf"{_PERSON_IN_CAPITALS}(?:(?:, | AND ){_PERSON_IN_CAPITALS}){{0,4}}[12]\d{{3}}年")
"""Writers whose names a day in Chinese is glued to."""
_AUTHORS = re.compile(r"作者\s*[:：]\s*")
_DESK_OF = re.compile(rf"(?:{_H}{{2}}(?:记者|記者)|原创)[：:][ \u3000]*({_PERSON})$")
"""A reporter of a desk: 法庭記者：; whose a page of one's own is: 原创：."""
_PAPER_SIGNS = re.compile(rf"作者\s*[:：]\s*{_H}{{2,6}}[日晚时時晨早商都快京周]报")
"""What a site names as the author of what it took over: the paper."""
_REPORTED = re.compile(rf"(?:記者|记者)[ \u3000]?{_H}{{2,4}}[／/╱∕ ].{{0,8}}(?:報導|报道|報道|電|电)$")


def is_byline(text: str) -> bool:
    """Whether a whole piece is a byline."""
    text = text.strip()
    return 0 < len(text) <= _LONGEST[text[0] < CJK] and _is_byline(text)


@lru_cache(1024)
def _is_byline(text: str) -> bool:
    if text[0] < CJK and not has_han(text):
        return english_names.is_byline(text)
    bare = text.strip(_EDGE)
    if bare[-1:] == "報":
        bare = names.PAPER_BEHIND.sub("", bare)
    if text[0] in "□■◎●◆☉⊙·\\" and looks_like_name(bare.strip("·\\")):
        return text[0] != "·" or text[-1] == "·"
    if _PAPER_SIGNS.fullmatch(bare):
        return False
    if _AGENCY_ALONE.fullmatch(bare):
        return True
    if _OF_ANOTHER.match(bare):
        return True
    helped = _HELPED.fullmatch(bare)
    if helped:
        return _are_names(helped["names"])
    bracketed = _BRACKETED.fullmatch(bare)
    if bracketed:
        return is_inner(bracketed["inner"]) or bool(_REPORTS.search(bracketed["inner"]))
    listed = _AUTHORS.match(bare) if "，" in bare else None
    if listed:
        return _are_names(_OFFICES.sub(" ", bare[listed.end() :]).replace("，", " "))
    if _SENTENCE.search(bare):
        return english_names.is_byline(text)
    unstamped = names.unstamped(bare)
    if unstamped != bare:
        return bool(unstamped) and (
            (is_bare_name(unstamped) and not _BESIDE_DAY.match(unstamped))
            or _is_byline(unstamped)
            or bool(_REPORTED.search(unstamped) or _IN_CAPITALS.match(bare))
        )
    signed = _SIGNED_WORK.match(bare)
    if signed and looks_like_name(next(name for name in signed.groups() if name)):
        return True
    if _REPORTER_FIRST.match(bare):
        return _names_reporters(bare)
    outlet = names.OUTLET_FIRST.match(bare)
    if outlet and _TELLS_REPORT.search(bare):
        return _is_byline(bare[outlet.end() :])
    of_a_paper = _OF_A_PAPER.match(bare)
    if of_a_paper:
        return _names_reporters("记者 " + bare[of_a_paper.end() :])
    if _TASK_FIRST.match(bare):
        return len(bare) <= 40 and not _tells_picture(bare)
    if _NAME_FIRST.search(bare) or _NOBODY.fullmatch(bare):
        return True
    told = _TOLD_BY.match(bare) or _DESK_OF.match(bare) or _OF_PAPER_BEHIND.match(bare)
    if told and _are_names(told[1]):
        return True
    desk = _DESK_FIRST.match(bare)
    if desk and is_bare_name(bare[desk.end() :]):
        return True
    if " " not in bare and "\u3000" not in bare:
        return False
    if _are_names_and_offices(bare.split(), marked=text[0] in MARKERS):
        return True
    if _INTERVIEWED.match(bare):
        return True
    translated = _TRANSLATED.fullmatch(bare)
    if translated:
        return not translated["name"] or looks_like_name(translated["name"])
    at_work = _AT_WORK.fullmatch(bare)
    if at_work:
        return looks_like_name(at_work["name"])
    return bool(_PADDED.fullmatch(bare)) and all(map(looks_like_name, close_up(bare.replace("、", " "))))


def is_bare_name(text: str) -> bool:
    """Whether a piece is names and nothing else, which its neighbours must make a byline."""
    bare = text.strip(_EDGE)
    if len(bare) > 24 or bare.isascii() or _NO_NAMES.search(bare):
        return False
    persons = close_up(_BETWEEN_NAMES.sub(" ", bare))
    return 0 < len(persons) <= 5 and all(looks_like_name(name) and len(name) > 2 for name in persons)


def _are_names(text: str) -> bool:
    """Whether `text` is persons' names and nothing else."""
    persons = close_up(_BETWEEN_NAMES.sub(" ", text))
    return bool(persons) and all(map(looks_like_name, persons))


def is_inner(inner: str) -> bool:
    """Whether what stands in brackets names reporters: "吴 帅 华 丽", "记者 X", "X参与采写"."""
    if _PHOTO.search(inner):
        return bool(_BOTH.search(inner))
    if _SIGNS.search(inner):
        return True
    if names.at_work(inner):
        return True
    persons = [name for part in re.split(r"[、，,]", inner) for name in close_up(part)]
    return 0 < len(persons) <= 8 and all(map(looks_like_name, persons))


def _tells_picture(bare: str) -> bool:
    """Whether a line that opens with 圖： tells what the picture shows and not who took it."""
    found = _PICTURE_FIRST.match(bare)
    return found is not None and not is_bare_name(bare[found.end() :])


def _are_names_and_offices(words: Sequence[str], *, marked: bool) -> bool:
    """Whether each of a line's words is a person's name or what a reporter is called, and both are there.

    Behind a byline's marker one of three names and more may have a surname that few bear.
    """
    offices = [bool(_REPORTER_ALONE.match(word)) for word in words]
    others = [word for word, office in zip(words, offices, strict=True) if not office]
    persons = close_up(" ".join(others))
    strange = [name for name in persons if not looks_like_name(name)]
    few = marked and len(persons) > 2 and len(strange) == 1 and _MAY_NAME.fullmatch(strange[0])
    return len(words) <= 10 and any(offices) and bool(persons) and (not strange or bool(few))


def _names_reporters(bare: str) -> bool:
    """Whether a line that opens with a reporter's office goes on with names alone."""
    bare = names.PICTURE_SOURCE.sub("", names.unedited(_SENT_FROM.sub("", bare)))
    rest = re.sub(r"[／/╱∕、：:︰|｜丨()（）&]", " ", _OFFICES.sub(" ", bare))
    persons = [name for glued in close_up(rest) for name in names.parted(glued)]
    if not persons or not rest.strip().strip("集体體"):
        return bool(re.search(r"评论员|評論員", bare) or _NOBODY.fullmatch(bare))
    if len("".join(persons)) > 30:
        return False
    known = sum(map(looks_like_name, persons))
    apart = bool(_REPORTER_APART.match(bare)) and all(2 <= len(name) <= 4 for name in persons)
    return known * 2 >= len(persons) or apart
