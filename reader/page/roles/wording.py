"""What the words of a short piece betray: a scene in a photo, speech, a plain report, capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.page.marks import HAN_CHAR, MARKERS, is_caps, is_titled, led, squeeze
from reader.page.parts import headings
from reader.page.signing import names

COLUMN = "the name of a column"
BOX = "what heads a box beside a text"
PLACED = "says where one stands in a photo"
_BOX = re.compile(
    rf"[{MARKERS}【\[]*(?:"
    r"(?:名[医醫家人]|[专專]家|人物|嘉[宾賓]|[医醫]生|作者)(?:名片|[简簡]介|介[绍紹]|[档檔]案|小[传傳]|[语語][录錄])"
    r"|(?:新[闻聞]|相[关關]|知[识識]|背景)[链鏈][接結]|名[词詞]解[释釋]|[记記]者手[记記]|(?:[专專]家|[医醫]生)(?:提醒|建[议議])"
    rf"|[链鏈][接結]|[编編]者按|新[闻聞]背景|背景[资資]料|延伸[阅閱][读讀]|核心提示)[{MARKERS}】\]]*"
)
_BOX_LAST = frozenset("片介绍紹档檔案传傳语語录錄接結释釋记記醒议議景料读讀示按】]" + MARKERS)
"""What ends what heads a box."""
_BOXED = 12
"""Characters of the longest of them, white space inside and all."""
_SCENE = re.compile(
    led(
        *("正在", "合[影照]", "致[辞辭詞词]$", "剪[彩綵]", "[启啟啓][动動][仪儀]式", "截[图圖][）)]?$"),
        *("[资資]料[图圖照]", "一角。?$", "[现現][场場]。?$", "[外全夜]景", "航拍", "[鸟鳥]瞰"),
        "[在於于].{2,16}(?:查看|觅食|记录|参观|表演|采摘|作业|展示|选购|體驗|体验)",
    )
)
SAYS = "ends in who says what stands below"
_SAYS = re.compile(
    r"(?:[^，。！？]{4,}(?:强调|強調|指出|表示|透露|重申|披露|[认認][为為]|表明)"
    r"|[^，。！？]{4,}(?<=[上时時会會中后後班式委府局厅廳])(?:要求|提出|呼[吁籲]|建[议議]))[-—－]*$"
)
_SAYS_LAST = frozenset("调調出示露申为為求吁籲议議明-—－")
TOOK_PART = "tells who took part"
_TOOK_PART = re.compile(
    rf"{HAN_CHAR}{{2,4}}(?:[、 \u3000]+{HAN_CHAR}{{2,4}}){{0,5}}等?(?:分[别別])?"
    r"(?:出席|主持|[并並]?[讲講][话話]|致[辞辭]|作(?:出)?(?:重要)?批示|[参參]加|陪同|宣[读讀]|率[队隊])"
)
"""Who opened, led or spoke at what the headline tells of: 沈峤出席并致辞."""
_SPEECH = re.compile(led("[“”「」：:？！说說道]", "表示", "告[诉訴]", "[认認][为為]", "了。$"))
_LEAD_IN = re.compile(
    r"^(?=[A-Z]['’.,-]*\s?[A-Z])(?:[A-Z][A-Z'’.,-]*\s){0,7}[A-Z][A-Z'’.,-]*?\s?(?:—|--|–|:| - )\s?\S"
)
_PICTURED = re.compile(
    r"[(,] ?(?:second |third |far )?(?:from )?(?:the )?"
    r"(?:left|right|centre|center|front|rear|above|below|pictured)\b"
    r"|^(?:Above|Below|Left|Right|Pictured)\b|\bfrom left\b|\bis (?:seen|shown|pictured)\b"
    r"|\bare (?:shown|pictured) (?:above|below|here)\b"
)
_PICTURED_CUES = (
    "eft",
    "ight",
    "centre",
    "center",
    "front",
    "rear",
    "bove",
    "elow",
    "ictured",
    "is s",
    "are s",
)
"""Of which each of these has one."""
_WITH_PICTURE = re.compile(r"[（(](?:[组組多]?[图圖]|[图圖]文|视频|視頻|影片|高清|[图圖]/?视频)[）)]$")
_NAMES_THING = "a thing's name and a full stop"
_NOUN = 28
"""Characters of the longest such name."""
_PARTED = re.compile("[，：:；？！!?、,]|。.")
_TOLD = re.compile("[了就不把他她您你我这那這能会會得很都也让讓被却卻已要有没沒说說将將使为為是]")
"""What tells something of a thing, and stands in few names of things."""
_DOES = frozenset(
    (
        *("look", "stand", "sit", "hold", "pose", "speak", "wave", "walk", "work", "play", "show"),
        *("arrive", "leave", "celebrate", "perform", "listen", "read", "take", "give", "make", "watch"),
        *("reach", "demonstrate", "sign", "prepare", "point", "display", "greet", "hug", "ride", "run"),
        *("throw", "is", "are"),
    )
)
"""What people do in photos: a verb of the present right behind their names."""
_NAMED = 16
"""Words in which the names before it are looked for."""
_PAST = re.compile(
    r"\b(?:said|was|were|had|has|have|would|did|could|told|went|came|took|made)\b|[a-z]{2,}ed\b"
)
_PICTURED_HAN = re.compile(
    led("[（(][左右中上下前后後]{1,2}(?:[一二三四五起排][^（）()]{0,6})?[）)]", "[左右][一二三起]")
)


def tells_place(text: str) -> bool:
    """Whether a text says where one stands in a photo: （左）, second from right."""
    if any(map(text.__contains__, _PICTURED_CUES)) and _PICTURED.search(text):
        return True
    return not text.isascii() and bool(_PICTURED_HAN.search(text))


def chinese(text: str) -> Iterator[str]:
    """The signs of the words of a short Chinese piece."""
    if headings.is_label(text):
        yield COLUMN
    if len(text) <= _BOXED and text[-1] in _BOX_LAST and _BOX.fullmatch(squeeze(text)):
        yield BOX
    if headings.is_event(text):
        yield "a plain report of an event"
    if headings.is_setting(text):
        yield "a setting opens it"
    if headings.is_occasion(text):
        yield "an occasion"
    if headings.has_two_clauses(text):
        yield "a space parts two clauses"
    elif " " in text or "\u3000" in text:
        yield "spaces inside"
    if _SCENE.search(text):
        yield "words of a scene"
    if tells_place(text):
        yield PLACED
    if text[-1] == "。" and len(text) <= _NOUN and not _PARTED.search(text):
        yield "few words that tell, and a full stop" if _TOLD.search(text) else _NAMES_THING
    if text[-1] in "）)" and _WITH_PICTURE.search(text):
        yield "tells that pictures come with it"
    if text[-1] in _SAYS_LAST and _SAYS.search(text):
        yield SAYS
    if _TOOK_PART.match(text) and (names.looks_like_name(text[:2]) or names.looks_like_name(text[:3])):
        yield TOOK_PART
    if text[-1] in headings.WANTS_MORE:
        yield "ends in a word that wants more"
    if not _SPEECH.search(text):
        yield "nobody speaks"
    if names.looks_like_name(text[:3]):
        yield "a person's name may open it"


def latin(text: str, inside: int) -> Iterator[str]:
    """The signs of the words of a short piece of other text; `inside` counts the sentences that end in it."""
    words = len(text.split())
    if is_caps(text):
        yield "capitals"
    elif is_titled(text):
        yield "title case"
        if text.endswith(".") and not inside:
            yield "title case and a full stop"
    elif words > 1 and text[1:].islower():
        yield "small words"
    if ("—" in text or "-" in text or "–" in text) and _LEAD_IN.match(text):
        yield "capitals and a dash open it"
    if tells_place(text):
        yield PLACED
    if _poses(text):
        yield "tells who does what in a photo"
    if not _PAST.search(text):
        yield "no verb of the past" if words > 6 else "few words, and no verb of the past"
    yield f"words: {words if words < 4 else '4 to 8' if words < 9 else 'many'}"


def _poses(text: str) -> bool:
    """Whether a text opens with names and what they do: Mayor Ada Brill (left) looks on."""
    names = 0
    for word in text.split(None, _NAMED)[:_NAMED]:
        bare = word.strip(",()")
        if bare[:1].isupper():
            names += 1
        elif not (
            bare.isdigit() or bare in {"of", "the", "and", "de", "van"} or word[0] == "(" or word[-1] == ")"
        ):
            return names > 1 and (
                bare in _DOES or bare.removesuffix("s") in _DOES or bare.removesuffix("es") in _DOES
            )
    return False
