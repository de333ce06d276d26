"""Folios and date lines, and what each tells of its page."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.page.furniture import days, papers
from reader.page.marks import HAN_CHAR, any_of, has_han, is_caps, led

SECTIONS = any_of(
    r"要[闻聞]|[综綜]合|民生|社[会會]|[国國][际際内內]|[时時]政|[经經][济濟]|文[化娱娛]|教育|[体體]育|健康",
    r"副刊|[评評][论論]|理[论論]|[专專][题題版]|地方|生活|[财財][经經]|科技|法治",
)
"""A pattern of the names that sections usually have."""
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[BGCEP][SMDE]?T)?\b", re.I)
_BESIDE_HOUR = re.compile(r"\b(?:on|at|updated|posted|published)\b", re.I)
_WEB = "1995"
"""The first year of web pages, which tell the hour beside the day."""
_HOUR = re.compile(r"(?<!\d)[012]?\d(?::[0-5]\d(?!\d)|\.[0-5]\d ?[ap]\.?m\b)")
_CUE = re.compile(
    led(r"[12１２]\d{3}", "[一二三四五六七八九〇○零][一二三四五六七八九〇○零OＯ]{3}", "民[國国]", "[报報刊]")
)
"""What no folio is without: a year or a paper. A quick look before the long ones."""
_REPORTER = re.compile("记者|記者")
"""Who is named in a byline beside a day, and in no folio."""
_WEEKDAY = re.compile(
    r"星期[一二三四五六日天]|[周週][一二三四五六日]|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.I
)
_LUNAR_DAY = r"[闰閏]?[一二三四五六七八九十正冬腊臘]{1,2}月[初十廿一二三四五六七八九]{2,3}"
_LUNAR = re.compile(
    rf"(?:农历|農曆|夏历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?(?:{_LUNAR_DAY})?|{_LUNAR_DAY})"
)
_PAGE_ZH = re.compile(
    any_of(
        r"第\s*(?P<zh>[\d一二三四五六七八九十]{1,3}|[A-Z]\d{1,2})\s*[版頁页]",
        r"(?<![A-Za-z0-9])(?P<alpha>[A-Z]\s?\d{1,3})(?:\s*版)?(?![A-Za-z0-9])",
        r"(?<![\d.])(?P<bare>0?\d{1,2})\s*版",
    )
)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PAGE_EN = re.compile(rf"\bpage\s+(?P<page>[A-Z]?-?\d{{1,3}}|{any_of(*_NUMBERS)})\b", re.I)
_PRICE = re.compile(rf"\b(?:{any_of(*_NUMBERS, r'[0-9]+')}\s+cents?|vol\.?\s*[\dIVXLC]+|no\.\s*\d+)\b", re.I)
_STAFF_NAMES = re.compile(r"(?:责编|責編|美编|美編|编辑|編輯|校对|校對)\s*[/／:：]?\s*")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_PLACE = 40
"""Characters of the longest place behind a day and a bullet."""
_SMALL_WORDS = frozenset(("of", "the", "and", "edition", "cents", "page", "pages", "price", "est", "vol"))
"""The words in small letters that a folio may hold; others make it a line of a sentence."""
_SMALL_WORD = re.compile(r"\b[a-z]{2,}\b")
_SOURCE = re.compile(r"(?:稿件)?[来來]源[:：]")
"""What a site says before a paper and its section: 稿件来源：青潭日报 要闻."""
_NO_LETTERS = re.compile(r"[\W\d_]+")
_SENTENCE = re.compile("[。！？；]")
"""A mark that nothing but an address takes in of what may stand in a folio."""
_CLAUSE = re.compile(rf"{_SENTENCE.pattern}|{HAN_CHAR}，")
_WIDE_SPACE = re.compile(r"\S[ \u3000]{3,}\S")


@lru_cache(1024)
def is_dateline(text: str) -> bool:
    """Whether `text` is a folio: a date, with nothing beside it but paper, weekday, page, section."""
    if not _CUE.search(text) or _REPORTER.search(text):
        return False
    text = days.narrow(text)
    if days.DAY_FIRST.fullmatch(text):
        return True
    english = days.english_date(text)
    dated = days.DATE.search(text) or days.ROC_DATE.search(text) or english
    if not dated and not (len(text) <= 30 and papers.PAPER.search(text) and page_in(text)):
        return False
    if dated and is_caps(text) and len(text) < 110 and _WEEKDAY.search(text) and text[0].isascii():
        return True
    if _SENTENCE.search(text) and not _URL.search(text):
        return False
    rest = papers.closed(text)
    clock = (_CLOCK,) if english or text.isascii() else ()
    if english and english["year"] >= _WEB and _CLOCK.search(text):
        rest = _BESIDE_HOUR.sub(" ", rest)
    dates = (days.ENGLISH_DATE, days.ENGLISH_DAY_FIRST, days.ROC_DATE, days.DATE, *clock)
    patterns = (_URL, *dates, _WEEKDAY, _LUNAR, papers.PAPER, _PAGE_ZH, _PAGE_EN, _PRICE)
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


def stamp(text: str) -> tuple[str, str] | None:
    """Date (ISO 8601) and page of a folio that tells the full date; None for any other line."""
    if not text or len(text) > 110 or not is_dateline(text):
        return None
    date = days.iso_date(text)
    if not date or (days.ENGLISH_DAY_FIRST.search(text) and not page_in(text)):
        # A web page dates its stories so: 20 Jul 2011.
        return None
    return date, page_in(text)


def page_in(text: str) -> str:
    """The page that a folio names: 4, A7; else ""."""
    found = _PAGE_ZH.search(text)
    if found:
        page = (found["zh"] or found["alpha"] or found["bare"]).replace(" ", "")
        return page if page.isascii() else str(days.number(page))
    found = _PAGE_EN.search(text)
    if found:
        page = found["page"].lower()
        return str(_NUMBERS.index(page) + 1) if page in _NUMBERS else page.upper()
    return ""


def word_beside(text: str) -> str:
    """A short Han word that stands in a folio beside the date and the paper: 地方新聞; "" where none does."""
    if not is_dateline(text) or _STAFF_NAMES.search(text):
        return ""
    rest = _SOURCE.sub(" ", text)
    for pattern in (days.ROC_DATE, days.DATE, _WEEKDAY, _LUNAR, papers.PAPER, _PAGE_ZH):
        rest = pattern.sub(" ", rest)
    words = [
        word for word in re.split(r"[\s|｜/·:：,，-]+", rest) if re.fullmatch(f"{HAN_CHAR}{{2,6}}", word)
    ]
    return words[0] if len(words) == 1 else ""
