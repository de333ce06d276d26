"""Where and when a report comes from: 本报北京10月19日电, LONDON, May 1.—"""

from __future__ import annotations

import re

from reader.page import agencies
from reader.page.marks import HAN_CHAR, any_of, has_han

_H = HAN_CHAR
_AGENCY = r"(?:据|據)?" + any_of(
    agencies.AGENCY,
    r"本[报報刊台]|中新[网網]|人民网|央视网|新华网",
    rf"{_H}{{2,4}}[报報][·•]{_H}{{2,6}}|(?:香港)?(?:文匯|大公|明|星島日|東方日)報",
    rf"{_H}{{2,4}}社",
    rf"{_H}{{0,6}}?(?:[日晚時时晨早商都快京周]|都市|青年)[报報](?:{_H}{{0,6}}客户端|{_H}{{0,4}}网)?",
    rf"{_H}{{2,4}}[网網](?:（{_H}{{2,8}}）)?",
)
_BEFORE_REPORTER = (
    r"(?=\s?[（(][^（）()，。]{0,8}(?:记者|記者|通[讯訊][员員])[^（）()，。]{0,24}[）)](?![，。、的]))"
)
CHINESE = any_of(
    rf"{_AGENCY}[ \u3000]?"
    + any_of(
        agencies.DATED,
        rf"{_H}{{0,4}}?(?:讯|訊|消息(?!人士|[灵靈]通|[称稱指说說传傳来來])|专电|專電|專訊)",
        rf"{_H}{{0,8}}(?:电|電)(?=[ \u3000]*[（(])|{_H}{{0,4}}(?:电|電)(?=[ \u3000])",
    ),
    # A paper, a site or a place of any name, where its reporter stands behind.
    rf"(?:{_H}{{1,10}}(?:[报報网網]|客户端)(?:、{_H}{{2,8}}(?:[报報网網]|客户端))?"
    rf"(?:{_H}|[·\d－—-]){{0,14}}?(?:电|電|讯|訊|迅|消息)|{_H}{{1,3}}[^\W喜短快通音问問审審简簡资資][讯訊]){_BEFORE_REPORTER}",
)
"""The pattern of a Chinese dateline."""

_CLOSES = frozenset("电電讯訊）)")
_CLOSING = re.compile(rf"[（(]?(?:{CHINESE})[）)]?")

_MONTHS = r"(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Za-z]*\.?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DASH = r"(?:—+|–|--+|\s[-_]\s|-(?=[A-Z][a-z])|\.-\s?)"
_PLACE_IN_CAPITALS = re.compile(
    r"^(?P<dateline>[A-Z][A-Z.'’-]+(?:[ ,]+(?:[A-Z][A-Z.'’-]*|[A-Z][a-z]{1,6}\.?(?=[, ])"
    r"|[A-Z][a-z]{1,12}(?= \()))*"
    rf"(?:,?\s+{_MONTHS}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,\s*\d{{4}})?|,?\s+{_WEEKDAY})?"
    rf"[.,]?\s*(?:\([A-Za-z .,&]{{2,30}}\))?[.,]?)\s*{_DASH}\s*"
)
_OLDER = ("UP", "INS", "NEA", "CP", "Reuter")
"""Agencies that old papers had besides."""
_WIRED = re.compile(
    r"^(?P<dateline>[A-Z][A-Z.'’-]+(?:[ ,]+(?:[A-Z][A-Z.'’-]*|[A-Z][a-z]{1,6}\.?))*,? "
    rf"\({any_of(*agencies.LATIN, *_OLDER)}\))[.,:]?+\s*+(?![a-z])"
)
"""A place in capitals and the agency that tells of it, without a dash: BOSTON (AP)."""
_WIRED_IN_SMALL = re.compile(
    rf"^(?P<dateline>[A-Z][a-z][\w .,'’]{{1,40}}? \({any_of(*agencies.LATIN, *_OLDER)}\))"
    rf"\s*{_DASH}\s*(?=[A-Z\"“]|$)"
)
"""A place in small letters, the agency that tells of it, and a dash: Valletta (AP) –."""
_PLACE_AND_DAY = re.compile(
    r"^(?P<dateline>(?!(?:Mrs?|Dr|Rev|Col|Gen|Capt|Miss|St)\b\.)[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}"
    rf"(?:[,.] [A-Z][A-Za-z. ]{{1,8}})?[,.] {_MONTHS} \d{{1,2}}"
    r"\.?(?:\s*\([^()]{2,30}\))?\s*(?:\.?\s*[—–-]+|(?<=\.)))\s*(?=[A-Z\"“'‘])"
)
ALONE = "a dateline alone"
"""The sign of a dateline on a line of its own."""
_NAME = (
    rf"(?!(?:{_WEEKDAY}|Published|Posted|Updated|Dated|Issued|Printed|Entered|Registered)\b)[A-Z][\w'’.-]*"
)
_DAY = rf"{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?"
_HOUR = r"\d{1,2}(?:[.:]\d\d)? ?[ap]\. ?m"
_ALONE = re.compile(
    r"^[\"“(]?"
    + any_of(
        rf"(?P<place>{_NAME}(?: {_NAME}){{0,2}})(?:[,.] {_NAME}(?: {_NAME})?)?[,.] "
        rf"(?:{_HOUR}[.,]{{1,2}} )?{_DAY}(?:,? \d{{4}})?"
        rf"(?:, {_HOUR})?(?:[.,:]|[.,]?(?:—|--|–))",
        rf"(?P<town>{_NAME})[,.] {_WEEKDAY}(?:[.,:]|[.,]?(?:—|--|–))",
        r"(?P<capitals>[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+)?)(?:[,.] [A-Z][\w.]*)?, "
        rf"(?:(?=[A-Z][a-z])(?:{_DAY}|{_WEEKDAY})|(?i:{_WEEKDAY})[.,:])",
    )
    + r"[)]?$"
)
_OCCASION = re.compile(
    r"\b(?:fair|convention|meeting|election|sale|session|report|races?|regatta|concert|ball|services?|day|week"
    r"|programme?|show|notes|news|court|club|games?|market|elections|results?|scores?|church|school|chapter)\b",
    re.I,
)
"""What takes place on a day, or is told of one, and is no place."""
_TELLS_DAY = re.compile(rf"\b(?:{_WEEKDAY}|{_MONTHS})")
_SURE = re.compile(rf"\b(?:{_WEEKDAY}|{_MONTHS})|\(")
_LONGEST = 50
"""Characters of the longest dateline in a line of its own."""
_APART = re.compile(rf"[,(]|\b(?:{_WEEKDAY}|{_MONTHS})")
"""What no lead-in of capitals before a dash has."""
_NO_PLACE = frozenset(
    (
        *("NOTICE", "NOTE", "WANTED", "THE", "A", "AN", "OF", "IN", "ON", "TO", "FOR", "AND", "FIRST"),
        *(
            "LOCAL",
            "FIRE",
            "TEETH",
            "DEATH",
            "ROBBERY",
            "BURGLARY",
            "ASSAULT",
            "ACCIDENT",
            "MURDER",
            "SUICIDE",
        ),
        *("RUNAWAY", "CASE", "MEETING", "SOCIETY", "CLUB", "THEATRE", "CONCERT", "LICENSES", "LICENCES"),
        *("WITH", "AT", "HIS", "HER", "FILE", "PHOTO", "UPDATE", "WATCH", "VIDEO", "EXCLUSIVE", "OPINION"),
    )
)


def english(text: str) -> int:
    """Where the dateline at the head of an English `text` ends; 0 where there is none."""
    if not "A" <= text[:1] <= "Z":
        return 0
    small = "a" <= text[1:2] <= "z"
    found = (
        (_PLACE_AND_DAY.match(text) or _WIRED_IN_SMALL.match(text))
        if small
        else _PLACE_IN_CAPITALS.match(text) or _WIRED.match(text)
    )
    return found.end() if found and _is_place(found["dateline"]) else 0


def is_alone(text: str) -> bool:
    """Whether an English `text` is where and when a report comes from, and nothing else: Paris, May 2."""
    if not (8 <= len(text) <= 60 and text[0] < "\u2e80"):
        return False
    found = _ALONE.match(text)
    if not found:
        return heads_text(text)
    place = found["place"] or found["town"] or found["capitals"]
    return not (_TELLS_DAY.search(place) or _OCCASION.search(place))


def closes_text(text: str) -> bool:
    """Whether a whole line is a Chinese dateline, as it stands below some texts: 新华社北京5月1日电."""
    return text[-1:] in _CLOSES and bool(_CLOSING.fullmatch(text))


def heads_text(text: str) -> bool:
    """Whether a whole line is the dateline of the text below it: AUBURN, Wash. —, BOSTON (AP)."""
    return len(text) <= _LONGEST and 0 < english(f"{text} ") > len(text) - 1 and bool(_APART.search(text))


def tells_day(dateline: str) -> bool:
    """Whether a lifted `dateline` is one beyond doubt: it is Chinese, or names a day or an agency."""
    return bool(dateline) and ((not dateline.isascii() and has_han(dateline)) or bool(_SURE.search(dateline)))


def _is_place(dateline: str) -> bool:
    """Whether capitals before a dash name a place and a day, and are not a caption's lead-in."""
    if _TELLS_DAY.search(dateline) or "(" in dateline:
        return True
    words = re.findall(r"[A-Za-z]+", dateline)
    return len(words) <= 3 and not _NO_PLACE.intersection(words)
