"""The credit at the end of a caption or on a line of its own: where it begins, and what tells it."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.page import agencies
from reader.page.marks import CJK, HAN_CHAR, MARKERS, any_of, has_han, led
from reader.page.parts import datelines, english_credits
from reader.page.parts.photographers import DRAWN, OF_ALL
from reader.page.signing.names import close_up, looks_like_name
from reader.page.signing.offices import REPORTER

_H = HAN_CHAR
_ROLE = rf"(?:[（(]?{REPORTER}[ \u3000]*)"
_NAME = any_of(
    rf"{_H}[ \u3000]{{1,4}}{_H}",
    rf"{_H}{{2,4}}",
    rf"{_H}{{1,6}}[·•]{_H}{{1,8}}",
    r"[A-Za-z][\w .]{1,30}",
    r"[Xx×*]{1,3}",
)
_NAMES = rf"{_NAME}(?:[、，,/／ \u3000]{{1,4}}(?:{_ROLE})?{_NAME}){{0,4}}"
_TOOK = any_of(
    r"(?:[ \u3000]+|[ \u3000]*[／/╱])(?:摄影|攝影)|[ \u3000]+[图圖](?=[。）)]*\s*$)",
    rf"[ \u3000]*[／/╱](?:{DRAWN})",
    r"[ \u3000]*[／/]?"
    + any_of(
        r"摄影报道|攝影報導|(?<![机機地时時期夜微航场場]拍)[摄攝](?![影制])|翻[拍攝]|供[图圖]|提供|制图|製圖|绘|繪"
    ),
)
_FOR = rf"[ \u3000]*(?:[（(][^（）()，。]{{1,14}}[）)]|(?<=[ \u3000]){_H}{{1,6}}[网網报報社][发發]?)?"
_BETWEEN = re.compile("[、，,/／]")
_IN_BRACKETS = any_of(
    r"[摄攝]|翻拍|翻攝|截[图圖]|[来來]源[:：]|供图|供圖|提供|[资資]料[图圖照]|[图圖]片?[／/╱:：︰]|[图圖]片",
    r"Pixabay|Unsplash|shutterstock|CFP|ICphoto|路透|美聯|法新|[社网網][发發圖]?|视觉中国|[臉脸][書书]",
)
_STOCK = any_of(
    r"(?:本[报報]|[聯联]合[報报]系|[報报]系)?(?:[资資]料[图圖]片?|资料照片?|資料照片?)|档案图片|檔案圖片|网络图片|網[絡路]圖片|網上圖片|互聯網圖片",
    r"视觉中国(?:供图)?|人民视觉|[东東]方IC|CFP(?:供图)?|IC\s?photo|受[访訪]者[供提][图圖供]|示意[图圖]",
    rf"{any_of(*agencies.CHINESE, *agencies.FOREIGN)}[发發]?(?:图片|圖片|照片|传真|資料圖片)?"
    r"(?:[/／](?:法新|路透|美联|欧新)社?)?",
)
_SOURCE = any_of(
    r"拍摄者|拍攝者|(?:[數数][据據]|[资資]料)[来來]源|摄影|攝影",
    r"(?:[图圖][片表]|(?:新[闻聞])?照片?)[来來]源",
    r"图源|圖源|供图|供圖|图片|圖片|图|圖|摄|攝",
)
_CREDIT = re.compile(
    r"(?:(?<=[。！？”」…）)；.])(?:[①-⑳]\d?)?|[ \u3000]+|^|(?=\\))(?P<credit>\\?"
    + any_of(
        rf"[（(](?![见見如]?[附上下左右][图圖]|作者[系为為是])[^（）()。]{{0,40}}{_IN_BRACKETS}[^（）()]{{0,30}}[）)]",
        rf"{agencies.AGENCY}[发發稿]\s*[（(][^（）()]{{1,30}}[）)]",
        rf"(?:[（(][^（）()]{{1,24}}[）)])?中央社(?:記者)?{_H}{{2,8}}(?:傳真|攝)",
        rf"(?=.*[摄攝图圖供拍绘繪漫插])[（(]?(?:{agencies.AGENCY}|本[报報])?(?:{_ROLE})?"
        rf"{_NAMES}{_TOOK}{_FOR}[）)]?",
        r"(?:图片|圖片|照片)由[^。，]{2,24}(?:提供|[摄攝])|(?:图片|圖片|照片)?(?:来源于|来自|來自|來源於)(?:网络|網絡|網路)",
        r"(?<=[。！？”」])(?:视频截图|影片截圖|互聯網|网络)",
        rf"[／/]?{_H}{{2,16}}[ \u3000]?(?:供[图圖]|提供){_FOR}",
        rf"{_SOURCE}\s*[/／╱∕:：︰|｜]\s*(?:[^。，\\]{{2,24}}|[A-Z][^。，]{{2,60}})",
        rf"(?:{DRAWN})\s*[/／╱]\s*{_NAMES}|{OF_ALL}(?:[为為由]|[来來]自)[^。，]{{2,24}}",
        r"[图圖](?:片[来來])?源[见見]水印|(?:视频|視頻|影片)[来來]自[^。，]{2,24}",
        rf"{_H}{{2,6}}(?:记者|記者)(?:[ \u3000]*{_NAMES})?[ \u3000]?[摄攝]",
        rf"(?:摄影|攝影)(?:[ \u3000]+{_ROLE}?|(?:记者|記者)[ \u3000：:]*)(?P<took>{_NAMES})",
        r"【(?:照片|[图圖]片)[来來]源[:：][^【】]{2,20}】",
        r"(?:[图圖影]像|[图圖]片)[来來]源，[^。，]{2,40}",
        _STOCK,
        # Sites leave it in English behind a caption that they translated.
        rf"(?<=[。！？”」] ){english_credits.PERSON} ?/ ?{english_credits.AGENT}",
        r"(?:视觉中国|東方IC|东方IC|人民视觉|资料|網上|网上)\s?[|｜/／]\s?[图圖]",
    )
    + r"(?:[ \u3000]*\d{2,4}年\d{1,2}月\d{1,2}日)?)[。.]?\s*$"
    # A stock's name ends a caption that has no full stop.
    r"|(?<=[^\W\d_])(?<!本[报報])(?P<stock>(?:资料|資料)[图圖]片|(?:视频|影片)截[图圖]"
    r"|[图圖]片[来來]源[:：][^。，]{2,24}"
    # Brackets end it, too, where they say who took it or whose it is.
    rf"|[（(](?:(?:{_ROLE})?{_NAMES}[ \u3000]*[摄攝](?:[于於][^（）()，。]{{4,16}})?"
    r"|[^（）()，。]{2,12}(?:供[图圖]|提供)|(?:本[报報]|[報报]系)?[资資]料[图圖照]片?|[图圖](?:源|片[来來]源)[:：][^（）()，。]{2,16})[）)])"
    r"[。.]?\s*$"
    # What a paper or an agency is called ends it right behind the full stop, or behind a slash there.
    rf"|(?<=[。！？”」])(?P<whose>[／/]\s?{_H}{{2,12}})\s*$"
    rf"|(?<=[。！？」”])(?P<paper>(?![他她我你这那這])(?:{_H}{{1,6}}[报報社网網台臺刊]"
    rf"|{_H}{{2,6}}[ \u3000]?(?:Facebook|F[Bb]|臉書|面書|IG|Instagram)|[A-Z][A-Za-z]{{1,14}})"
    r"(?:[图圖]片|照片|截[图圖]))[。.]?\s*$"
)
_OF_ALL = re.compile(OF_ALL)
_FROM = re.compile(
    r"[（(]?(?:[图圖]片?(?:[来來]自|[来來]?源)?\s?[:：]?\s?(?:[网網][络絡路]|[A-Z][\w ]{1,20})"
    r"|[图圖]片?[:：]\s?(?:[视視][频頻]|影片)截[图圖]|视觉中国\s?[|｜]\s?[图圖]|[A-Z]\w{1,14}[图圖]片)[）)]?[A-Z]?\d{0,3}$"
)
_MAY_CREDIT = re.compile(
    led(
        *("[摄攝图圖片供提社拍绘繪臉脸()/:]", "视觉", "CFP", "IC", "[Pp]hoto", "Picture", "Image"),
        *(
            "[资資]料照",
            "路透",
            "[来來]自",
            "源：",
            "美聯",
            "法新",
            "Pixabay",
            "網",
            "网",
            "截",
            "Getty",
            "AP",
            "AFP",
        ),
        *("Reuters", "EPA", "COURTESY", "[Cc]redit", "USA TODAY", "Alamy", "[Pp]ic", "@"),
        *("Shutterstock", "[Ss]creen ?(?:shot|grab)", "[Pp]ublic domain", "[Ii]llustration", "Submitted"),
        *("Handout", "iStock", "Unsplash", "Pexels", "Wikimedia"),
        *("for (?=[A-Z])", "for [Tt]he (?=[A-Z])", "By (?=[A-Z])"),
    )
)
"""What no credit is without: a quick look before the long one."""
_SAYS_PHOTO = re.compile(
    led(
        *("[摄攝]", "供[图圖]", "提供", "[图圖](?:[片表]|源)", "[图圖影]像[来來]源", "照片?[来來]源"),
        *("[图圖][／/:：︰]", "[资資]料[图圖照]", "[据據料](?<![（(]..)[来來]源[:：]", "视觉", "CFP"),
        *("发[（(]", "翻拍", "photo", "picture", "copyright"),
        *("courtesy", "来自", "來自", "水印", "来源于", "拍[摄攝]者", "傳真", "image", "getty", "credit"),
        *(f"{agency}[发發][。.]?$" for agency in agencies.CHINESE),
        *("/", "screen", ", (?:AP|AFP|EPA|PA|Reuters)$"),
        *("pics?$", "illustration", "public domain"),
    ),
    re.I,
)

_OVER = re.compile(r"(?:[图圖影]像|[图圖]片)[来來]源，|Image (?:copyright|source)\b", re.I)

_WROTE_TOO = re.compile(
    r"(?:文\s?[/／、]?\s?并?|撰文)[摄攝][）)]?$|^.{0,12}(?:记者|記者).*(?:摄影报道|攝影報導)$"
    r"|[图圖][/／][^/／]+[ \u3000、，；;]文[/／]|文[/／][^/／]+[ \u3000、，；;][图圖][/／]"
    rf"|{agencies.WIRED}[ \u3000]"
    r"|[/／](?:报道|報導|文)[ \u3000、，]+.*[/／](?:[摄攝]|摄影|攝影)[）)]?$"
    r"|^[（(]?[^；;，]{0,6}(?:记者|記者)[^；;，。]{2,10}(?:报道|報道|報導)[；;，]"
)
"""Words of one who wrote as well: 某某文/摄; of two who did: 某某/文 某某/摄, 图/某某 文/某某,
记者某某报道；某某摄; a wire's dateline, in which a slash may stand."""


_SIGNED_TOO = re.compile(
    rf"(?:记者|記者|通[讯訊][员員])[ \u3000]*{_H}{{2,4}}[ \u3000]+(?:摄影|攝影)[ \u3000／/:：]+"
    rf"{_H}{{2,4}}[）)。]?\s*$"
)
"""Who wrote, and behind him who took the photos: 记者 沈长河 摄影 丁若兰."""


_WORDS = re.compile(
    r"(?![^ \u3000]{0,12}(?:[记記]者|[摄攝]影|[学學实實][习習]?生[ \u3000]|通[讯訊][员員]|作者"
    r"|[报報网網社新][ \u3000华華聞闻]|[部局委院校馆館厅廳队隊会會司站心办辦公组組][ \u3000]))"
    rf"{_H}{{4,30}}[ \u3000]+(?={_H}[^。，]{{1,16}}[摄攝][。）)]?\s*$)"
)
"""Words that open a caption without a mark at its end, right before who took the photo: 渡口新貌 沈峤 摄."""


def at(text: str) -> int:
    """Where the credit at the end of `text` begins; -1 where there is none."""
    offset = max(0, len(text) - 90)
    begins = _begins(text[offset:], offset > 0)
    return offset + begins if begins >= 0 else -1


@lru_cache(2048)
def _begins(tail: str, cut: bool) -> int:
    """Where the credit at the end of a text's `tail` begins; -1 where there is none, or it is `cut` off."""
    if not _MAY_CREDIT.search(tail, max(0, len(tail) - 50)):
        return -1
    chinese = has_han(tail)
    if chinese and _SIGNED_TOO.search(tail):
        return -1
    found = (_CREDIT if chinese else english_credits.CREDIT).search(tail)
    if found and not chinese and found.start() < datelines.english(tail):
        return -1
    if found and chinese and found["took"] and not _names_someone(found["took"]):
        return -1
    if not found or (cut and found.start() == 0):
        return -1
    start = found.start(found.lastgroup or 0)
    return start or _behind_words(tail)


def _behind_words(tail: str) -> int:
    """Where names begin in what reads as a credit throughout; not at once where a caption's words open it."""
    words = _WORDS.match(tail)
    return words.end() if words and not looks_like_name(words.group().strip()) else 0


def _names_someone(took: str) -> bool:
    """Whether a person's name, or one in Latin letters, stands behind 摄影 and a space, and no heading."""
    return took[0] < CJK or any(map(looks_like_name, close_up(_BETWEEN.sub(" ", took))))


def is_credit(text: str) -> bool:
    """Whether the whole of `text`, but for a marker, is a photo credit, and says so by more than a name."""
    bare = text[1:].lstrip() if text[:1] in MARKERS else text
    if not bare or len(bare) > 60 or at(bare) != 0:
        return False
    return says_photo(bare) and not _WROTE_TOO.search(bare)


def says_photo(credit: str) -> bool:
    """Whether a credit speaks of a picture, and does not merely name a source: (中央社), （来源：X）."""
    return bool(_SAYS_PHOTO.search(credit) or english_credits.names_agency(credit))


def stands_over(credit: str) -> bool:
    """Whether a credit is one that a site sets over the caption, or under a picture without any."""
    return bool(_OVER.match(credit))


def names_source(credit: str) -> bool:
    """Whether a credit tells nothing but where a picture is from, as below any text: 图片来自网络."""
    return bool(_FROM.match(credit))


def is_of_all(credit: str) -> bool:
    """Whether a credit tells whose all photos around a text are, and so belongs to none alone."""
    return bool(_OF_ALL.match(credit))
