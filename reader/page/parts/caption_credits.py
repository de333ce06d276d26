"""The credit of what is known to be a caption: words that elsewhere would tell of no picture.

（渡口新聞） behind a sentence may be its source, a place or an aside; a caption tells so whose photo it is.
"""

from __future__ import annotations

import re

from reader.page.marks import HAN_CHAR, any_of, has_han
from reader.page.parts import credits, english_credits
from reader.page.parts.photographers import LIBRARY
from reader.page.signing.names import close_up, looks_like_name
from reader.page.signing.offices import SENDER

_H = HAN_CHAR
_SEEN = 90
"""Characters of a caption's end in which its credit is looked for."""
_LONGEST = 16
"""Characters of what a reporter is called, at most."""
_ENOUGH = 4
"""Characters from which on what stands before who gave a picture says what it shows."""
_ON_DAY = r"(?:[ \u3000]*\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)?"
_OUTLET = (
    rf"{_H}{{1,8}}(?:社|新[闻聞]|[电電][视視台臺]?|卫视|[报報]|[网網]|[周週]刊|[频頻]道|[脸臉][书書]|微博)"
)
_LATIN = (
    rf"[A-Z]{{2,6}}|(?:AP|AFP|EPA) ?(?:Photo)? ?[/／][^（）()]{{2,30}}|{any_of(*english_credits.SITES)}"
    r"|Getty(?: Images)?|Reuters|REUTERS|VCG"
)
_SAYS_WHOSE = (
    r"[图圖]源\s?[:：／/]|(?:[图圖](?:片|表)?|照片?|[摄攝](?:影|于|於)?|[资資]料[图圖照]?片?|影片|[视視][频頻])(?:提供|[来來]源)?"
    r"\s?[／/╱∕:：︰|｜]|(?:[附上下左右][图圖][，,])?[来來]源\s?[:：]|(?:[图圖]|[截擷翻][图圖取攝摄拍]?[图圖]?)(?:取|自)"
)
_INSIDE = "[^（）()〔〕，。]"
_BRACKET = re.compile(
    r"[（(〔](?P<inner>"
    + any_of(
        rf"(?:{_SAYS_WHOSE})(?!\d+年)[^（）()〔〕。]{{2,30}}",
        rf"{_INSIDE}{{2,16}}[ \u3000/／╱]+[摄攝图圖]|{_INSIDE}{{0,8}}(?:记者|記者){_INSIDE}{{2,10}}[摄攝]",
        rf"{_INSIDE}{{0,8}}截[图圖]|{_OUTLET}|{_LATIN}",
        rf"(?:本[报報])?(?:{SENDER})[ \u3000：:]*{_H}{_INSIDE}{{1,10}}",
    )
    + r")[）)〕][。.]?\s*$"
)
_PAPER = any_of(
    r"本[报報刊]",
    rf"{_H}{{2}}(?:[日晚晨早商时時]|都市|青年|[经經][济濟])[报報]社?",
    rf"[新京]{_H}[报報]|{_H}{{2}}[新网網](?:[闻聞]|社)?",
)
_REPORTER = rf"{_PAPER}?(?:全媒体|全媒體|见习|見習|首席|特派|特约|特約|摄影|攝影)*(?:记者|記者)[ \u3000]?"
_REPORTER_BEFORE = re.compile(rf"{_REPORTER}$")
_GIVEN = re.compile(
    rf"(?<={_H})(?<![由为為])(?:受[访訪](?:者|人|方)|家[属屬人]|[院校警]方|[网網]友|作者)(?:供[图圖]|提供)[。.]?\s*$"
)
"""Who gave a picture, glued to what it shows."""
_GLUED = re.compile(
    r"(?P<credit>"
    + any_of(
        rf"{_REPORTER}(?P<name>{_H}{{2,3}}(?:[、 \u3000]{_H}{{2,3}})*)[ \u3000]?[摄攝]",
        r"[图圖]片[来來]源(?:[见見]水印|\s?[|｜:：]\s?[^，。]{2,20})",
        r"[图圖]片提供\s?[/／:：]\s?[^，。]{2,16}",
        r"[／/]\s?(?:[图圖]|照片)\s?[:：／/]\s?[^，。]{2,30}?",
    )
    + rf")(?:[（(][^（）()]{{1,12}}[）)])?{_ON_DAY}[。.]?\s*$"
)
"""What ends a caption with no mark before it."""
_BEHIND_MARK = re.compile(
    r"(?:(?<=[。！？”」…）)])|(?<=[ \u3000]))(?P<credit>"
    + any_of(
        r"(?:[图圖]片?|[视視][频頻])?[来來]源\s?[:：|｜]\s?[^，。]{2,24}",
        r"[^，。！？ \u3000]{2,10}截[图圖]|©\s?[^，。]{2,24}",
        rf"(?:{_H}{{2,4}}[ \u3000]?[摄攝]|[^，。！？]{{2,16}}供[图圖])[/／]{_H}{{2,6}}|VCG",
        rf"[^，。！？]{{2,16}}[ \u3000]?[摄攝][ \u3000／/]*(?:{LIBRARY})",
        rf"{_H}[^，。！？]{{1,8}}[/／](?:{LIBRARY})|[（(](?P<aside>{_H}{{2,3}})[）)]",
        rf"(?<=[。！？”」…）)])[ \u3000]*(?:本[报報]|新[华華]社)?(?:{SENDER})[ \u3000]*"
        rf"(?P<sender>{_H}{{2,3}})",
        r"\d{4}[./]\d{1,2}[./]\d{1,2}[/／][^，。]{2,14}(?:[资資]料照片?|[摄攝])",
    )
    + rf"){_ON_DAY}[。.]?\s*$"
)


def at(text: str) -> int:
    """Where the credit at the end of a caption's `text` begins; -1 where there is none."""
    found = credits.at(text)
    start = max(0, len(text) - _SEEN)
    given = _GIVEN.search(text, start)
    if given and (found < 0 or given.start() > found + _ENOUGH):
        return given.start()
    if found > 0:
        before = _REPORTER_BEFORE.search(text, max(0, found - _LONGEST), found)
        return before.start() if before else found
    if not found:
        return 0
    if not has_han(text):
        return english_credits.at_caption(text, start)
    bracket = _BRACKET.search(text, start)
    if bracket and bracket.start():
        return bracket.start()
    for pattern in (_BEHIND_MARK, _GLUED):
        tail = pattern.search(text, start)
        if tail and tail.start("credit") and _is_named(tail):
            return tail.start("credit")
    return -1


def _is_named(found: re.Match[str]) -> bool:
    """Whether what stands as a person's name, where something does, looks like one."""
    names = [name for group, name in found.groupdict("").items() if group != "credit"]
    return all(map(looks_like_name, close_up(" ".join(names).replace("、", " "))))
