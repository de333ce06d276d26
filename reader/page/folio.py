"""What belongs to no article: folios, date lines, mastheads, staff boxes, hotlines, and the facts they tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.page.lines import Line
from reader.page.marks import HAN, squeeze

_DATE = re.compile(
    r"(?P<year>[12]\d{3}|[一二三四五六七八九〇○零]{4})\s*[年./-]\s*(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*"
    r"[月./-]\s*(?P<day>\d{1,2}|[一二三四五六七八九十廿]{1,3})\s*[日号號]?"
)
_ROC_DATE = re.compile(
    r"(?:中華)?民[國国]\s*(?P<year>\d{2,3}|[一二三四五六七八九十百〇○零]{1,4})\s*年\s*(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?P<day>\d{1,2}|[一二三四五六七八九十廿]{1,3})\s*日"
)
_MONTHS = {
    name: number for number, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
_ENGLISH_DATE = re.compile(
    r"\b(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?[,.]?\s+(?P<year>1[6-9]\d\d|20\d\d)",
    re.I,
)
_WEEKDAY = re.compile(
    r"星期[一二三四五六日天]|[周週][一二三四五六日]|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.I
)
_WIDE_SPACE = re.compile(r"\S[ \u3000]{3,}\S")
_LUNAR = re.compile(
    r"(?:农历|農曆|夏历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?(?:[闰閏]?[一二三四五六七八九十正冬腊臘]{1,2}月[初十廿一二三四五六七八九]{2,3})?"
    r"|(?:农历|農曆)?[闰閏]?[一二三四五六七八九十正冬腊臘]{1,2}月[初十廿一二三四五六七八九]{2,3}"
)
_PAPER = re.compile(
    rf"(?<![{HAN}])(?P<paper>[{HAN}]{{2,10}}(?:日[报報]|晚[报報]|晨[报報]|早[报報]|[时時][报報]|[周週][报報]|商[报報]|都市[报報]|快[报報]|新[报報]|导[报報]|[周週]刊|青年[报報]|[报報]))(?![{HAN}])"
)
_PAGE_ZH = re.compile(
    r"(?:第\s*(?P<zh>[\d一二三四五六七八九十]{1,3}|[A-Z]\d{1,2})\s*[版頁页])|(?<![A-Za-z0-9])(?P<alpha>[A-Z]\s?\d{1,3})(?:\s*版)?(?![A-Za-z0-9])|(?<!\d)(?P<bare>0?\d{1,2})\s*版"
)
_PAGE_EN = re.compile(
    r"\bpage\s+(?P<page>[A-Z]?-?\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.I
)
_PAGE_ALONE = re.compile(
    r"^[\s\-—–·•=~*|]*(?:第\s*[\d一二三四五六七八九十]{1,3}\s*[页頁版](?:\s*[(（][^()（）]{0,8}[)）])?(?:[,，/ \u3000]*共\s*\d{1,4}\s*[页頁版])?|(?:page|p\.)\s*\d{1,3}|[A-Z]?\d{1,3}\s*(?:版|/\s*\d{1,3})?"
    r"|[A-Z]\d{1,2})[\s\-—–·•=~*|]*$",
    re.I,
)
_STAFF = re.compile(
    r"(?:责任?编辑?|責任?編輯?|美术?编辑?|美術?編輯?|版面?设计|版面?設計|版式(?:设计|設計)?|本版编辑|本版責編|本版责编|[校审審][对對读讀核]|组版|組版"
    r"|值班(?:编委|编辑|主任|总编)|编辑|編輯|[监監]制|[统統]筹|主编|主編|总编辑?|見習編輯|实习编辑|执行主编|视觉|制图|电邮|新闻热线|热线电话|新聞熱線|投稿(?:邮箱|郵箱|信箱)?"
    r"|电话|電話|邮箱|郵箱|E-?mail|传真|傳真|邮编|地址|社址|广告(?:部|热线)|发行(?:部|热线)|订阅热线|印刷|零售|定价|国内统一刊号|国内统一连续出版物号|邮发代号|代号)\s*[:：/／|｜]",
    re.I,
)
_STAFF_STRONG = re.compile(
    r"^[\s\[［【（(■●□]*(?:本版)?(?:责编|責編|责任编辑|責任編輯|美编|美編|美术编辑|版面设计|版面設計|版式设计|本版编辑|校对|校對|审读|審讀|值班编委|编辑|編輯|组版|组稿|统筹|統籌|监制|总值班|主编)"
    r"\s*[:：/／|｜ 　]"
)
_WEB = re.compile(
    r"^(?:https?://|www\.)\S+$|^\S+@\S+\.\w+$|^(?:发[布佈]|發[布佈]|更新)(?:时间|時間|日期)\s*[:：]|^(?:来源|來源|稿源|文章来源)\s*[:：]|^专栏\s*[:：].{0,10}$|^原标题\s*[:：]"
    r"|扫(?:码|描|一扫).{0,14}(?:二维码|关注|看|阅读|观看|下载)|^扫码|二维码$|^(?:长按|掃描|掃瞄|掃碼).{0,20}$|^(?:下載|下载).{0,18}(?:App|客户端|客戶端)|^(?:分享|打印|收藏|字号|点赞|返回|阅读|浏览)"
    r"(?:[到至数量次]|[:：\s]|$)|^(?:下載|下载)\s?APP|^看更多|^追[蹤踪]|^(?:上一[篇版]|下一[篇版]|版面导航|标题导航|放大|缩小|朗读|评论\s*[(（]?\d*)"
)
_SITE = re.compile(rf"^[{HAN}]{{2,8}}(?:网|網|客户端|客戶端|融媒体?|新闻网|在线)$")
_NAV = re.compile(
    r"^(?:首[页頁]|要[闻聞]|新[闻聞]|home)\s*[>›»＞].{1,60}$|^阅读剩余全文.{0,4}$|^(?:打开|打開|下载).{0,3}APP.{0,20}$|^[（(](?:本文|本版|文中|文内)[图圖照]片.{0,40}[）)]$"
    r"|^(?:skip to (?:main )?content|published:?\s.*\d|(?:last )?updated:?\s.*\d|article continues below|sign up (?:to|for)\b.*|read more\b.*|most read|related(?: (?:articles|stories|topics))?|related:.*"
    r"|(?:share|save|print|comments?|advertisement|subscribe|follow us|log in|menu|search|home)(?:\s*\(?\d*\)?)?|©.*|.*all rights reserved\.?|copyright ©.*|\d+ (?:comments?|min(?:utes?)? read))$"
    r"|^(?:放大[图圖]片|返回(?:[頁页]首|[頂顶]部|目[录錄]|首[页頁]|列表)|(?:上|下)一[篇版期][ \u3000]*|打印本[页頁]|[关關][闭閉]窗口|[顯显]示全文|[更查]多|相[关關][阅閱][读讀]|[热熱][门門]推[荐薦]|[复複]制[链鏈]接)+$",
    re.I,
)
_SECTION_PAGE = re.compile(
    rf"^(?:第?[A-Z]?\d{{1,3}}\s*[版]?[ \u3000:：|｜/·]+(?P<after>[{HAN}]{{2,6}}(?:[·•・][{HAN}]{{2,6}})?)|(?P<before>[{HAN}]{{2,6}}(?:[·•・][{HAN}]{{2,6}})?)[ \u3000:：|｜/·]+[A-Z]?\d{{1,3}}\s*版?)$"
)
_NAV_WORDS = frozenset(
    ["home", "news", "sport", "sports", "opinion", "opinions", "business", "culture", "lifestyle", "travel", "weather", "puzzles", "subscribe", "video", "videos", "world", "politics", "local", "us", "uk", "tech", "technology", "science", "health", "arts", "food", "style", "login", "register", "search", "menu", "more", "features", "letters", "obituaries", "jobs"]
)
_WIRE = re.compile(
    r"^\^\S.{0,60}$|^[A-Za-z]{0,2}\d{3,5}\s+[a-z]\s+[a-z]\b.{0,60}$|^[A-Z]{2,4}-[A-Z]{2,4}-\d\d-\d\d-\d\d\b.{0,20}$|^(?:END|-\s?30\s?-|#{2,}|\(?MORE\)?|\(END\))$"
)
_RULE = re.compile(r"^[\s\-—–_=*·•.~～─━┄┈＊※|+#^]+$")
_PRICE = re.compile(
    r"\b(?:(?:one|two|three|four|five|ten|\d+)\s+cents?|vol\.?\s*[\dIVXLC]+|no\.\s*\d+)\b", re.I
)
_EN_MASTHEAD = re.compile(
    r"^(?:the\s+)?[A-Z][\w'’.&-]*(?:\s+[\w'’.&-]+){0,4}\s+(?:times|tribune|herald|gazette|journal|post|news|star|sun|chronicle|sentinel|courier|press"
    r"|examiner|observer|register|mail|express|telegraph|standard|citizen|record|bulletin|republican|democrat|advertiser|argus|globe|enquirer|inquirer|dispatch|call|bee|union|leader|mercury|guardian|ledger|world|independent)[.,]?$",
    re.I,
)


WIRE_SLUG = "an agency's slug"
"""The sign of the lines that part one dispatch from the next."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the folios of a page tell of it; empty where they do not."""

    paper: str = ""
    date: str = ""
    page: str = ""
    section: str = ""


def judge(line: Line, lines: Sequence[Line], index: int) -> str:
    """The sign by which `line` is furniture, or "" where it is not."""
    text = line.text
    if line.width > 150:
        return ""
    if _RULE.match(text):
        return "a rule"
    if _PAGE_ALONE.match(text):
        return "a page number"
    if _STAFF_STRONG.match(text) or len(_STAFF.findall(text)) >= 2:
        return "a staff box"
    if _STAFF.match(text) and line.width <= 60:
        return "a staff box"
    if (_WEB.search(text) and line.width <= 80) or (_NAV.match(text) and line.width <= 110):
        return "a web page's furniture"
    if _WIRE.match(text):
        return WIRE_SLUG
    if _is_menu(text):
        return "a web page's furniture"
    if is_dateline(text):
        return "a folio or date line"
    if _SECTION_PAGE.match(text) and (index < 8 or _PAGE_ALONE.match(lines[index - 1].text)):
        return "a folio or date line"
    if (
        index < 4
        and line.width <= 60
        and (_PAPER.fullmatch(squeeze(text)) or _SITE.match(text) or _EN_MASTHEAD.match(text))
    ):
        return "a masthead"
    if line.width <= 12 and _beside_folio(lines, index):
        return "a section name beside a folio"
    return ""


def is_dateline(text: str) -> bool:
    """Whether `text` is a folio: a date, with nothing beside it but paper, weekday, page, section."""
    dated = _DATE.search(text) or _ROC_DATE.search(text) or _ENGLISH_DATE.search(text)
    paged = _PAGE_ZH.search(text) or _PAGE_EN.search(text)
    if not dated and not (paged and _PAPER.search(text)):
        return False
    if not dated and len(text) > 30:
        return False
    rest = text
    for pattern in (
        _ROC_DATE,
        _DATE,
        _ENGLISH_DATE,
        _WEEKDAY,
        _LUNAR,
        _PAPER,
        _PAGE_ZH,
        _PAGE_EN,
        _PRICE,
        _STAFF,
    ):
        rest = pattern.sub(" ", rest)
    if re.search(r"[。！？；]", rest) or re.search(r"[一-鿿]，", rest):
        return False
    if dated and len(_WIDE_SPACE.findall(text)) >= 2 and len(text) < 110:
        return True
    rest = re.sub(r"[\W\d_]+", "", rest)
    return len(rest) <= (12 if re.search(f"[{HAN}]", rest) else 24)


def _closed(text: str) -> str:
    """`text` with padded names of papers and sections closed up: 泽 川 日 报, 要  闻."""
    return re.sub(
        rf"(?<![{HAN}])[{HAN}](?:[ \u3000]+[{HAN}](?![{HAN}]))+", lambda found: squeeze(found.group()), text
    )


def _is_menu(text: str) -> bool:
    words = re.findall(r"[A-Za-z]+", text.lower())
    return 3 <= len(words) <= 24 and sum(word in _NAV_WORDS for word in words) * 10 >= len(words) * 7


def _beside_folio(lines: Sequence[Line], index: int) -> bool:
    """Whether the lines above and below, without an empty line between, are both folios."""
    if not 0 < index < len(lines) - 1 or index > 8:
        return False
    above, below = lines[index - 1].text, lines[index + 1].text
    return bool(
        (is_dateline(above) or _PAPER.fullmatch(squeeze(above)))
        and (_PAGE_ALONE.match(below) or is_dateline(below) or _SECTION_PAGE.match(below))
    )


def facts(furniture: Iterable[str]) -> Facts:
    """Paper, date, page and section as the furniture of a page tells them."""
    paper = date = page = section = ""
    for text in furniture:
        if len(text) > 100:
            continue
        close = _closed(text)
        found = _PAPER.search(close)
        if found and not paper:
            paper = found["paper"]
        elif not paper and _EN_MASTHEAD.match(text):
            paper = text.rstrip(".,").title() if text.isupper() else text.rstrip(".,")
        if not date:
            date = iso_date(text)
        here = page_number(text)
        if here and not page and (is_dateline(text) or re.match(r"^\s*第.*版\s*$", text)):
            page = here
        if not section:
            section = _section(close)
    return Facts(paper, date, page, section)


def iso_date(text: str) -> str:
    """The first full date in `text` as ISO 8601, else ""."""
    for pattern, shift in ((_ROC_DATE, 1911), (_DATE, 0)):
        found = pattern.search(text)
        if found:
            year, month, day = (_figure(found[name]) for name in ("year", "month", "day"))
            return _iso(year + shift, month, day)
    found = _ENGLISH_DATE.search(text)
    if found:
        return _iso(int(found["year"]), _MONTHS[found["month"][:3].lower()], int(found["day"]))
    return ""


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


def page_number(text: str) -> str:
    """The page that a folio names: 4, A7; else ""."""
    found = _PAGE_ZH.search(text)
    if found:
        page = found["zh"] or found["alpha"] or found["bare"]
        page = page.replace(" ", "")
        return page if page.isascii() else str(_figure(page))
    found = _PAGE_EN.search(text)
    if found:
        words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        page = found["page"].lower()
        return str(words.index(page) + 1) if page in words else page.upper()
    return ""


def _section(text: str) -> str:
    """A short Han word that stands in a folio line beside the date and the paper: 地方新聞."""
    if not (is_dateline(text) or len(text) <= 5):
        return ""
    rest = _closed(text)
    for pattern in (_ROC_DATE, _DATE, _WEEKDAY, _LUNAR, _PAPER, _PAGE_ZH):
        rest = pattern.sub(" ", rest)
    if _STAFF.search(rest):
        return ""
    words = [word for word in re.split(r"[\s|｜/·:：,，-]+", rest) if re.fullmatch(f"[{HAN}]{{2,6}}", word)]
    return words[0] if len(words) == 1 else ""
