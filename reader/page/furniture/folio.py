"""Folios and date lines, and what each tells: paper, date, page."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.page.marks import HAN_CHAR, any_of, has_han, is_caps, led, squeeze

SECTIONS = any_of(
    r"要[闻聞]|[综綜]合|民生|社[会會]|[国國][际際内內]|[时時]政|[经經][济濟]|文[化娱娛]|教育|[体體]育|健康",
    r"副刊|[评評][论論]|理[论論]|[专專][题題版]|地方|生活|[财財][经經]|科技|法治",
)
"""A pattern of the names that sections usually have."""
_DAY = (
    r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*[月./-]\s*"
    r"(?P<day>\d{1,2}|[一二三四五六七八九十廿]{1,3})"
)
_DATE = re.compile(rf"(?P<year>[12]\d{{3}}|[一二三四五六七八九〇○零OＯ]{{4}})\s*[年./-]\s*{_DAY}\s*[日号號]?")
_DAY_FIRST = re.compile(
    r"(?P<day>[0-3]?\d)([./-])(?P<month>[01]?\d)\2(?P<year>(?:19|20)\d\d)(?:,?\s+[012]?\d:[0-5]\d(?::[0-5]\d)?)?"
)
"""A line that is nothing but a day as Europe and Hong Kong write it: 18/03/2021."""
_ROC_DATE = re.compile(
    rf"(?:中華)?民[國国]\s*(?P<year>\d{{2,3}}|[一二三四五六七八九十百〇○零]{{1,4}})\s*年\s*{_DAY}\s*日"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH_DATE = re.compile(
    r"\b(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
    r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:[,.]\s*|\s+)(?P<year>1[6-9]\d\d|20\d\d)",
    re.I,
)
_ENGLISH_DAY_FIRST = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?"
    r"|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?,?\s+"
    r"(?P<year>1[6-9]\d\d|20\d\d)",
    re.I,
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[BGCEP][SMDE]?T)?\b", re.I)
_BESIDE_HOUR = re.compile(r"\b(?:on|at|updated|posted|published)\b", re.I)
_WEB = "1995"
"""The first year of web pages, which tell the hour beside the day."""
_HOUR = re.compile(r"(?<!\d)[012]?\d(?::[0-5]\d(?!\d)|\.[0-5]\d ?[ap]\.?m\b)")
_YEAR = re.compile(r"[12](?:(?<=1)[6-9]|(?<=2)0)\d\d")
_CUE = re.compile(
    led(r"[12１２]\d{3}", "[一二三四五六七八九〇○零][一二三四五六七八九〇○零OＯ]{3}", "民[國国]", "[报報刊]")
)
"""What no folio is without: a year or a paper. A quick look before the long ones."""
_REPORTER = re.compile("记者|記者")
"""Who is named in a byline beside a day, and in no folio."""
_WIDE_DIGIT = re.compile("[０-９]")
_WIDE_DIGITS = {0xFF10 + digit: str(digit) for digit in range(10)}
_WEEKDAY = re.compile(
    r"星期[一二三四五六日天]|[周週][一二三四五六日]|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.I
)
_LUNAR_DAY = r"[闰閏]?[一二三四五六七八九十正冬腊臘]{1,2}月[初十廿一二三四五六七八九]{2,3}"
_LUNAR = re.compile(
    rf"(?:农历|農曆|夏历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?(?:{_LUNAR_DAY})?|{_LUNAR_DAY})"
)
_PAPER = re.compile(rf"(?<!{HAN_CHAR})(?P<paper>{HAN_CHAR}{{2,14}}(?:[报報]|[周週]刊))(?!{HAN_CHAR})")
_NO_PAPER = re.compile(r"(?:[预預电電数數海情警举舉见見捷喜]|子|字|黑板|上新)[报報]$")
"""What ends as a paper's name does: 天气预报, 大字报, 逢周二見報."""
_BEFORE_PAPER = re.compile(
    r"^(?:日|今日(?=.{3})|[点點][击擊]|[阅閱]?[读讀]|立即下[载載]|[订訂][阅閱]|[综綜]合(?=.{4}))(?=.{3})"
)
"""What stands glued before a paper's name: the 日 of a date, a button's verb."""
_PAGE_ZH = re.compile(
    any_of(
        r"第\s*(?P<zh>[\d一二三四五六七八九十]{1,3}|[A-Z]\d{1,2})\s*[版頁页]",
        r"(?<![A-Za-z0-9])(?P<alpha>[A-Z]\s?\d{1,3})(?:\s*版)?(?![A-Za-z0-9])",
        r"(?<!\d)(?P<bare>0?\d{1,2})\s*版",
    )
)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PAGE_EN = re.compile(rf"\bpage\s+(?P<page>[A-Z]?-?\d{{1,3}}|{any_of(*_NUMBERS)})\b", re.I)
_PRICE = re.compile(rf"\b(?:{any_of(*_NUMBERS, r'[0-9]+')}\s+cents?|vol\.?\s*[\dIVXLC]+|no\.\s*\d+)\b", re.I)
_STAFF_NAMES = re.compile(r"(?:责编|責編|美编|美編|编辑|編輯|校对|校對)\s*[/／:：]?\s*")
_PADDED = re.compile(rf"(?<!{HAN_CHAR}){HAN_CHAR}(?:[ \u3000]+{HAN_CHAR}(?!{HAN_CHAR}))+")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_PLACE = 40
"""Characters of the longest place behind a day and a bullet."""
_SMALL_WORDS = frozenset(("of", "the", "and", "edition", "cents", "page", "pages", "price", "est", "vol"))
"""The words in small letters that a folio may hold; others make it a line of a sentence."""
_SMALL_WORD = re.compile(r"\b[a-z]{2,}\b")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_SENTENCE = re.compile("[。！？；]")
"""A mark that nothing but an address takes in of what may stand in a folio."""
_CLAUSE = re.compile(rf"{_SENTENCE.pattern}|{HAN_CHAR}，")
_WIDE_SPACE = re.compile(r"\S[ \u3000]{3,}\S")
_MASTHEADS = (
    *("times", "tribune", "herald", "gazette", "journal", "post", "news", "star", "sun", "chronicle"),
    *("sentinel", "courier", "press", "examiner", "observer", "register", "mail", "express", "telegraph"),
    *("standard", "citizen", "record", "bulletin", "republican", "democrat", "advertiser", "argus", "globe"),
    *("enquirer", "inquirer", "dispatch", "call", "bee", "union", "leader", "mercury", "guardian", "ledger"),
    *("world", "independent", "intelligencer", "reporter", "review", "age", "beacon", "echo", "monitor"),
)
_ENGLISH_PAPER = re.compile(
    rf"^(?!(?:by|for|from|to|ship)\b)(?:the\s+)?[A-Z][\w'’.&-]*(?:\s+[\w'’.&-]+){{0,4}}\s+{any_of(*_MASTHEADS)}[.,]?$",
    re.I,
)


_NO_ENGLISH_PAPER = re.compile(
    r"(?i:(?:about|all|breaking|follow|latest|local|more|other|our|read|related|share|sign|subscribe|top|us)\b)"
    r"|.*\b[a-z]+ news$"
)
"""A web page's words that end as a paper's name does: Related News."""


@lru_cache(1024)
def is_dateline(text: str) -> bool:
    """Whether `text` is a folio: a date, with nothing beside it but paper, weekday, page, section."""
    if not _CUE.search(text) or _REPORTER.search(text):
        return False
    text = _narrow(text)
    if _DAY_FIRST.fullmatch(text):
        return True
    english = _english_date(text)
    dated = _DATE.search(text) or _ROC_DATE.search(text) or english
    if not dated and not (len(text) <= 30 and _PAPER.search(text) and page_in(text)):
        return False
    if dated and is_caps(text) and len(text) < 110 and _WEEKDAY.search(text) and text[0].isascii():
        return True
    if _SENTENCE.search(text) and not _URL.search(text):
        return False
    rest = closed(text)
    clock = (_CLOCK,) if english or text.isascii() else ()
    if english and english["year"] >= _WEB and _CLOCK.search(text):
        rest = _BESIDE_HOUR.sub(" ", rest)
    dates = (_ENGLISH_DATE, _ENGLISH_DAY_FIRST, _ROC_DATE, _DATE, *clock)
    patterns = (_URL, *dates, _WEEKDAY, _LUNAR, _PAPER, _PAGE_ZH, _PAGE_EN, _PRICE)
    for pattern in (*patterns, _STAFF_NAMES):
        rest = pattern.sub(" ", rest)
    if _CLAUSE.search(rest):
        return False
    if dated and len(_WIDE_SPACE.findall(text)) >= 2 and len(text) < 110:
        return True
    if english and "•" in rest and not rest[: rest.index("•")].strip():
        # A site sets the place behind the day.
        return len(rest) <= _PLACE
    if not _SMALL_WORDS.issuperset(_SMALL_WORD.findall(rest)):
        return False
    rest = _NO_LETTERS.sub("", rest)
    return len(rest) <= (12 if has_han(rest) else 24)


def has_hour(text: str) -> bool:
    """Whether an hour stands in `text`, as it does beside a web page's date and in no folio."""
    return bool(_HOUR.search(text))


def is_part(text: str) -> bool:
    """Whether the whole of `text` is a part of a folio without its date: a weekday, a lunar day."""
    return bool(_WEEKDAY.fullmatch(text) or _LUNAR.fullmatch(text.rstrip("日")))


def is_paper(text: str) -> bool:
    """Whether the whole of `text` is a Chinese paper's name, padded or not: 泽 川 日 报."""
    words = text.split()
    padded = all(len(word) == 1 for word in words)
    name = squeeze(text)
    named = _PAPER.fullmatch(name) and not _NO_PAPER.search(name)
    return bool(named) and (len(words) == 1 or padded or len(name) <= 8)


def is_english_paper(text: str) -> bool:
    """Whether the whole of `text` may be an English paper's name."""
    return bool(_ENGLISH_PAPER.match(text))


def paper_in(text: str) -> str:
    """The paper that a line of furniture names; "" where it names none."""
    found = _PAPER.search(closed(text))
    if found:
        return "" if _NO_PAPER.search(found["paper"]) else _BEFORE_PAPER.sub("", found["paper"])
    if not _ENGLISH_PAPER.match(text) or _NO_ENGLISH_PAPER.match(text):
        return ""
    name = text.rstrip(".,")
    return name.title() if text.isupper() else name


def stamp(text: str) -> tuple[str, str] | None:
    """Date (ISO 8601) and page of a folio that tells the full date; None for any other line."""
    if not text or len(text) > 110 or not is_dateline(text):
        return None
    date = iso_date(text)
    if not date or (_ENGLISH_DAY_FIRST.search(text) and not page_in(text)):
        # A web page dates its stories so: 20 Jul 2011.
        return None
    return date, page_in(text)


def iso_date(text: str) -> str:
    """The first full date in `text` as ISO 8601, else ""."""
    text = _narrow(text)
    for pattern, shift in ((_ROC_DATE, 1911), (_DATE, 0)):
        found = pattern.search(text)
        if found:
            year, month, day = (_figure(found[name]) for name in ("year", "month", "day"))
            return _iso(year + shift, month, day)
    found = _english_date(text)
    if found:
        month = _MONTHS.index(found["month"][:3].lower()) + 1
        return _iso(int(found["year"]), month, int(found["day"]))
    return ""


def _narrow(text: str) -> str:
    """`text` with its full-width digits as ASCII ones."""
    return text.translate(_WIDE_DIGITS) if _WIDE_DIGIT.search(text) else text


def _english_date(text: str) -> re.Match[str] | None:
    return (_ENGLISH_DATE.search(text) or _ENGLISH_DAY_FIRST.search(text)) if _YEAR.search(text) else None


def closed(text: str) -> str:
    """`text` with padded names of papers and sections closed up: 泽 川 日 报, 要  闻."""
    if " " not in text and "\u3000" not in text:
        return text
    return _PADDED.sub(lambda found: squeeze(found.group()), text)


def _iso(year: int, month: int, day: int) -> str:
    if 1 <= month <= 12 and 1 <= day <= 31 and 1600 <= year <= 2200:
        return f"{year:04}-{month:02}-{day:02}"
    return ""


_DIGITS = {char: n for n, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}


def _figure(text: str) -> int:
    """A number in either kind of numeral; digits side by side (一九四九) and tens (二十三, 廿三) alike."""
    if text.isdecimal():
        return int(text)
    text = text.replace("廿", "二十")
    if "十" in text:
        tens, _, ones = text.partition("十")
        return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
    return int("".join(str(_DIGITS.get(char, 0)) for char in text))


def page_in(text: str) -> str:
    """The page that a folio names: 4, A7; else ""."""
    found = _PAGE_ZH.search(text)
    if found:
        page = (found["zh"] or found["alpha"] or found["bare"]).replace(" ", "")
        return page if page.isascii() else str(_figure(page))
    found = _PAGE_EN.search(text)
    if found:
        page = found["page"].lower()
        return str(_NUMBERS.index(page) + 1) if page in _NUMBERS else page.upper()
    return ""


def word_beside(text: str) -> str:
    """A short Han word that stands in a folio beside the date and the paper: 地方新聞; "" where none does."""
    if not is_dateline(text) or _STAFF_NAMES.search(text):
        return ""
    rest = text
    for pattern in (_ROC_DATE, _DATE, _WEEKDAY, _LUNAR, _PAPER, _PAGE_ZH):
        rest = pattern.sub(" ", rest)
    words = [
        word for word in re.split(r"[\s|｜/·:：,，-]+", rest) if re.fullmatch(f"{HAN_CHAR}{{2,6}}", word)
    ]
    return words[0] if len(words) == 1 else ""
