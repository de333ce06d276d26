"""Lines that belong to no article: folios, mastheads, staff boxes, hotlines, menus, agencies' slugs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page import bylines, folio, mastheads
from reader.page.lines import Line
from reader.page.marks import HAN_CHAR, MARKERS, any_of, ends_sentence, led, squeeze

FOLIO = "a folio or date line"
STAFF_BOX = "a staff box"
WEB = "a web page's furniture"
WIRE_SLUG = "an agency's slug"
TEASER = "another page's headline"
RECORD = "a database's head of a record"
ADDRESS = "a page's address"
"""The signs by which a line is furniture; all but a folio and the web also end what is above."""

_NUMBER = r"[\d一二三四五六七八九十]{1,3}"
_OF_PAGES = r"(?:[,，/ \u3000]*共\s*\d{1,4}\s*[页頁版])"
_PAGE_ALONE = re.compile(
    r"^[\s\-—–·•=~*|]*"
    + any_of(
        rf"第\s*{_NUMBER}\s*[页頁版](?:\s*[(（][^()（）]{{0,8}}[)）])?{_OF_PAGES}?",
        r"(?:page|p\.)\s*\d{1,3}",
        r"[A-Z]?\d{1,3}\s*(?:版|/\s*\d{1,3})?",
        r"[A-Z]\d{1,2}",
    )
    + r"[\s\-—–·•=~*|]*$",
    re.I,
)
_EDITORS = any_of(
    r"(?:本[版报報期刊])?(?:编辑|責編|责编|主编|版式|美编|校对|审校)|责编|責編|责任编辑|責任編輯|美编|美編|美术编辑|美術編輯|实习编辑|見習編輯|编辑|編輯",
    r"版面?设计|版面?設計|版式(?:设计|設計)?|[校审審][对對读讀核]|组版|組版|组稿|排版|视觉|制图",
    r"值班(?:编委|编辑|主任|总编)|总值班|[监監]制|[统統][筹籌]|执行主编|主编|主編|总编辑?",
)
_CONTACTS = any_of(
    r"新闻热线|热线电话|新聞熱線|订阅热线|广告(?:部|热线)|发行(?:部|热线)|投稿(?:邮箱|郵箱|信箱)?|电子信箱",
    r"电话|電話|邮箱|郵箱|信箱|电邮|E-?mail|传真|傳真|邮编|地址|社址|本[报報]社址",
    r"印刷|零售|定价|国内统一刊号|国内统一连续出版物号|邮发代号|代号",
)
_STAFF = re.compile(rf"(?:{_EDITORS}|{_CONTACTS})\s*[:：/／|｜]", re.I)
_STAFF_MARK = re.compile("[:：/／|｜]")
_STAFF_STRONG = re.compile(rf"^[\s\[［【（(■●□]*(?:第?[A-Z]?\d{{1,3}}版)?{_EDITORS}\s*[:：/／|｜ \u3000]")
_RULE = re.compile(r"^[\s\-—–_=*·•.~～─━┄┈＊※|+#^]+$")
_CHINESE_WEB = re.compile(
    any_of(
        r"^\S+@\S+\.\w+$",
        r"^(?:当前版|當前版|版次|[【\[]?PDF版?[】\]]?)\s*[:：]?\s*\S{0,8}$",
        r"^(?:发[布佈]|發[布佈]|更新)(?:时间|時間|日期)\s*[:：]|^(?:来源|來源|稿源|文章来源|原标题)\s*[:：]",
        r"^.{0,8}(?:[热熱][线線]|[电電][话話])\s*[:：]?\s*[\d(（][\d\s()（）-]{5,}(?:$|\S{2,4}\s*[:：].*[\w@.]$)",
        r"^扫码|^(?:长按|掃描|掃瞄|掃碼).{0,20}$",
        r"^(?:下載|下载|打开|打開).{0,18}(?:APP|客户端|客戶端)|^看更多|^追[蹤踪]我[们們]",
        r"^(?:分享|打印|收藏|字号|点赞|返回|阅读|浏览)(?:[到至数量次]|[:：\s]|$)",
        r"^(?:上一[篇版]|下一[篇版]|版面导航|标题导航|放大|缩小|朗读|评论)(?:[ \u3000+(（|-].*)?$",
        r"^(?:.{0,8}首[页頁]|要[闻聞]|新[闻聞]|home)\s*[>›»＞].{1,60}$|^阅读剩余全文.{0,4}$",
        r"^(?:請|请)?(?:繼續|继续)(?:往下|向下|滑動|滑动)?(?:閱讀|阅读)(?:全文)?[\s.…。>»↓]*$|^(?:廣告|广告)[，,]?(?:請|请)(?:繼續|继续).{0,8}$",
        r"^(?:(?:[讚赞推]|分享|留言|收藏|列印|轉寄|存新聞|字[級级号號]|小|中|大|facebook|line|twitter|微信|微博)[\s|｜/]*){2,}$",
        r"^[（(](?:本文|本版|文中|文内)[图圖照]片.{0,40}[）)]$",
        r"^(?:放大[图圖]片|返回(?:[頁页]首|[頂顶]部|目[录錄]|首[页頁]|列表)|[上下]一[篇版期]|打印本[页頁])$",
        r"^(?:[关關][闭閉]窗口|[顯显]示全文|[更查]多|相[关關][阅閱][读讀]|[热熱][门門]推[荐薦]|[复複]制[链鏈]接)$",
    ),
    re.I,
)
_TO_SCAN = re.compile(r"扫(?:码|描|一扫).{0,14}(?:二维码|关注|看|阅读|观看|下载)|二维码$")
_WEB_WORD = re.compile(
    led(
        *(
            "打印(?:本[页頁])?",
            "列印",
            "[关關][闭閉](?:窗口)?",
            "收藏",
            "分享",
            "[转轉]发",
            "投稿",
            "推[荐薦]",
        ),
        *(
            "字[号號级級体體]",
            "文字大小",
            "[简簡繁][体體]",
            "来源[:：]",
            "來源[:：]",
            "稿源[:：]",
            "作者[:：]",
        ),
        *(
            "[编編][辑輯][:：]",
            "[发發][布佈](?:时间|時間|日期)?[:：]",
            "[点點][击擊][:：]",
            "[浏瀏][览覽][:：]",
        ),
        *(
            "[阅閱][读讀][:：]",
            "[订訂][阅閱]",
            "退[订訂]",
            "PDF版?",
            "[电電]子[报報]",
            "[当當]前(?:位置|版)[:：]?",
        ),
        *(
            "[>›»＞]",
            r"第\d+期",
            r"[12]\d{3}[-/年.]\d{1,2}[-/月.]\d{1,2}日?",
            "首[页頁]",
            "[上下]一?[篇版条條期]",
        ),
        *(r"[评評][论論]\(?\d*\)?", "[历歷]史[报報]份", r"第[一二三四五六七八九十\d]+版"),
    )
)
"""Words of which a web page's lines about its text have two and more."""
_ENGLISH_WEB = re.compile(
    r"^"
    + any_of(
        r"skip to (?:main )?content|published:?\s.*\d|(?:last )?updated:?\s.*\d|article continues below",
        r"sign up (?:to|for)\b.*|read more\b.*|most read|related(?: (?:articles|stories|topics))?|related:.*",
        r"(?:share|follow|print|email|tags?|topics?|filed under)(?: this)?\s*[:|].{0,80}",
        r"(?:©|\(c\)|copyright\b)[^.]{0,70}\b(?:19|20)\d\d[^.]{0,12}\.?",
        r"\w+(?: \w+)? newspapers|image provided by.*|.*\bchronicling america\b.*|about this paper.*",
        r"(?:share|save|print|comments?|subscribe|follow us|log in|menu|search|home)(?:\s*\(?\d*\)?)?",
        r"©.*|.*all rights reserved\.?|copyright ©.*|\d+ (?:comments?|min(?:utes?)? read)",
    )
    + r"$",
    re.I,
)
_LIST_OF_OTHERS = re.compile(
    r"^(?:related|most (?:read|popular|viewed)|more (?:on this|from|in|stories)\b.*"
    r"|see also|read next|in (?:this section|depth)"
    r"|相[关關](?:阅读|閱讀|新闻|新聞|报道|報導|内容|內容)|延伸[阅閱][读讀]|推[荐薦][阅閱][读讀]|[热熱][门門](?:新[闻聞]|文章))"
    r"(?:\s*(?:articles|stories|topics|content|links))?\s*[:：]?$",
    re.I,
)
_POINTER = re.compile(
    rf"^[{MARKERS}·•]\s*[^。！]{{4,40}}[ \u3000…/—（(-]+(?:[见見]|刊|转|轉)?第?[A-Z]?\d{{1,2}}版[）)]?$"
)
_BARS = re.compile(
    r"^(?:(?:【[^【】]{1,6}】|\[[^\[\]]{1,6}\])\s*){3,}$|^(?:[^|｜，。]{1,8}[|｜]+\s*){2,}[^|｜，。]{0,8}$"
    rf"|^(?:檢索|检索|搜索|登录|登入|用户名|用戶名|帳戶|帐户)\s*[:：]\s*(?:{HAN_CHAR}{{2,4}}\s*)*$"
)
"""Short words in brackets or between bars, three and more; the fields of a form."""
_DIGEST = re.compile(r"^(?:今日|本期|要闻|要聞)?(?:导读|導讀|看点|看點|提要|内容提要)$")
_MENU_WORDS = frozenset(
    (
        *("home", "news", "sport", "sports", "opinion", "opinions", "business", "culture", "lifestyle"),
        *("travel", "weather", "puzzles", "subscribe", "video", "videos", "world", "politics", "local", "us"),
        *("uk", "tech", "technology", "science", "health", "arts", "food", "style", "login", "register"),
        *("search", "menu", "more", "features", "letters", "obituaries", "jobs"),
    )
)
_WIRE = re.compile(
    r"^"
    + any_of(
        r"\^\S.{0,60}",
        r"[A-Za-z]{0,2}\d{3,5}\s+[a-z]\s+[a-z]\b.{0,60}",
        r"[a-z]\d{4}\s?reute.?|[a-z]\s+[a-z]\s+(?:AM|PM|BC)-\S.{0,60}",
        r"\d{1,2}-[A-Z]{3}-\d{4} \d\d:\d\d:\d\d\.\d\d(?:\s+[A-Z]{1,2})*",
        r"[A-Z]{2,4}-[A-Z]{2,4}-\d\d-\d\d-\d\d\b.{0,20}",
        r"(?:AM|PM|BC|AP|UPI)-[A-Z][\w'’ -]{2,40}(?:,[^.]{0,40})?,\s?\d{2,5}",
        r"(?i:eds|editors|note to editors):\s.{0,90}",
        r"REUTERS?|Reuters?|UPI|AP|&#\d+;|END|-\s?30\s?-|#{2,}|\(?MORE\)?|\(END\)",
    )
    + r"$"
)
_DESK = re.compile(r"^[A-Z]{1,3}(?:\s[A-Z]{1,2}){0,6}$")
"""The letters of desks over an agency's slug."""
_SECTION = rf"{HAN_CHAR}{{2,6}}(?:[·•・]{HAN_CHAR}{{2,6}})?"
_PARTED = r"[ \u3000:：|｜/·]+"
_SECTION_PAGE = re.compile(
    rf"^(?:第?[A-Z]?\d{{1,3}}\s*版?{_PARTED}{_SECTION}|{_SECTION}{_PARTED}[A-Z]?\d{{1,3}}\s*版?)$"
)
_SECTIONS = re.compile(
    any_of(
        r"要[闻聞]|[综綜]合|民生|社[会會]|[国國][际際内內]|[时時]政|[经經][济濟]|文[化娱娛]|教育|[体體]育|健康",
        r"副刊|[评評][论論]|理[论論]|[专專][题題版]|地方|生活|[财財][经經]|科技|法治",
    )
    + r"(?:新[闻聞])?$"
)
_GLUED_RECORD = re.compile(r"^第\s*\d{1,3}\s*版\s*[(（][^()（）]{0,12}[)）]\s*专栏\s*[:：]\S{0,12}\s+(?=\S)")
_ADDRESS = re.compile(r"^[^，。]{0,20}(?:https?://|www\.)\S+$")
_LISTED_PAGE = re.compile(r"^第?[A-Z]?\d{1,2}版\s*[:：]\s*[^。，]{1,14}(?:\s+PDF版?\S{0,4})?$")
"""A page in a list of pages: A07版：声音."""
_RECORD = re.compile(
    r"^(?:专栏|專欄|栏目|作者单位|分类号|版名|版次)\s*[:：].{0,16}$"
    r"|^第\s*\d{1,3}\s*版\s*[(（][^()（）]{0,12}[)）](?:\s*专栏\s*[:：]\S{0,12})?$"
)


_CJK = "\u2e80"
"""The first of the characters that are not of Latin text."""
_RECORD_FIRST = frozenset("专專栏作分版第")
"""What a database's head of a record begins with."""
_PAGE_NUMBER = 60
"""Cells of the longest line that is a page's number alone."""


def judge(line: Line, lines: Sequence[Line], index: int) -> str:
    """The sign by which `line`, the `index`th of `lines`, is furniture, or "" where it is not."""
    text, width = line.text, line.width
    if width > 150:
        return ""
    first = text[0]
    latin = first < _CJK
    is_rule = not first.isalnum() and _RULE.match(text)
    if is_rule and (text not in "." or not index or ends_sentence(lines[index - 1].text)):
        return "a rule"
    if (first in _RECORD_FIRST and _RECORD.match(text)) or (
        index and "版" in text and _LISTED_PAGE.match(text)
    ):
        return RECORD
    if ("http" in text or "www." in text) and _ADDRESS.match(text):
        return ADDRESS
    if width <= _PAGE_NUMBER and _PAGE_ALONE.match(text):
        return "a page number"
    if _STAFF_STRONG.match(text) or _tells_staff(text, width):
        return STAFF_BOX
    if width <= 110 and ((latin and _ENGLISH_WEB.match(text)) or _is_menu(text)):
        return WEB
    if width <= 80 and (_CHINESE_WEB.match(text) or _tells_to_scan(text) or _is_web(text)):
        return WEB
    if width <= 110 and _is_teaser(lines, index):
        return TEASER
    if index < mastheads.LINES and width <= 110 and mastheads.is_imprint(lines, index):
        return FOLIO
    if latin and (_WIRE.match(text) or (_DESK.match(text) and _WIRE.match(_text_at(lines, index + 1)))):
        return WIRE_SLUG
    if (not first.isalnum() and _POINTER.match(text)) or (
        width <= 12 and _DIGEST.match(text) and _POINTER.match(_text_at(lines, index + 1))
    ):
        return "a pointer to another page"
    if (folio.is_dateline(text) and not bylines.is_byline(text)) or (
        _may_be_folio(lines, index) and (_SECTION_PAGE.match(text) or folio.is_part(text))
    ):
        return FOLIO
    if index < mastheads.LINES and width <= 60 and mastheads.is_masthead(lines, index):
        return "a masthead"
    if width <= 10 and _is_in_menu(lines, index):
        return WEB
    if width <= 12 and _beside_folio(lines, index):
        return "a section name beside a folio"
    return ""


def _tells_to_scan(text: str) -> bool:
    return ("扫" in text or "二维码" in text) and bool(_TO_SCAN.search(text))


def _tells_staff(text: str, width: int) -> bool:
    """Whether a line names an office or a way to reach the paper at its head, or two of them anywhere."""
    marks = len(_STAFF_MARK.findall(text))
    if not marks:
        return False
    return (width <= 60 and bool(_STAFF.match(text))) or (marks > 1 and len(_STAFF.findall(text)) > 1)


def record_head(text: str) -> int:
    """Where a record's head that is glued to its article ends: 第1版（要闻）专栏：; 0 if none."""
    found = _GLUED_RECORD.match(text)
    return found.end() if found else 0


def _text_at(lines: Sequence[Line], index: int) -> str:
    return lines[index].text if index < len(lines) else ""


def _is_teaser(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the dated headline of another page, in a list under Related or 相关阅读."""
    if (
        index + 1 >= len(lines)
        or not folio.is_dateline(lines[index + 1].text)
        or ends_sentence(lines[index].text)
    ):
        return False
    for at in range(index - 1, max(-1, index - 16), -1):
        text = lines[at].text
        if _LIST_OF_OTHERS.match(text):
            return True
        if not (folio.is_dateline(text) or folio.is_dateline(lines[at + 1].text)):
            return False
    return False


def has_web_word(text: str) -> bool:
    """Whether half of `text` are words by which web pages lead about themselves."""
    return 2 * sum(map(len, _WEB_WORD.findall(text))) >= len(squeeze(text))


def _is_web(text: str) -> bool:
    """Whether a short line of Chinese is what a web page sets around its text: it has two such words."""
    if ends_sentence(text):
        return False
    words = _WEB_WORD.findall(text)
    return len(words) > 1 and len(squeeze(text)) - sum(map(len, words)) <= 26


def _is_menu(text: str) -> bool:
    """Whether a line is a site's menu: News Sport Opinion, 【打印】 【投稿】 【關閉】, 登入 | 檢索 | 簡體."""
    if not text.isascii():
        if _BARS.match(text):
            return True
        words = text.split()
        return len(words) > 2 and all(_CHINESE_WEB.match(word) or _TO_SCAN.match(word) for word in words)
    words = re.findall(r"[A-Za-z]+", text.lower())
    return 3 <= len(words) <= 24 and sum(map(_MENU_WORDS.__contains__, words)) * 10 >= len(words) * 7


def _may_be_folio(lines: Sequence[Line], index: int) -> bool:
    return index < 8 or bool(_PAGE_ALONE.match(lines[index - 1].text))


def _is_in_menu(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands in a column of sections' names: 要聞, 專題, 社會新聞."""
    run = [lines[index].text]
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(lines) and len(run) < 8 and lines[at].width <= 10:
            run.append(lines[at].text)
            at += step
    return len(run) >= 5 and sum(bool(_SECTIONS.match(squeeze(text))) for text in run) * 2 >= len(run)


def _beside_folio(lines: Sequence[Line], index: int) -> bool:
    """Whether the lines above and below are both folios; of a section's usual name, whether one is."""
    if index < 4 and _SECTIONS.match(squeeze(lines[index].text)):
        beside = [lines[at].text for at in (index - 1, index + 1) if 0 <= at < len(lines)]
        if any(_PAGE_ALONE.match(text) or folio.is_dateline(text) for text in beside):
            return True
    if not 0 < index < len(lines) - 1 or index > 8:
        return False
    above, below = lines[index - 1].text, lines[index + 1].text
    return (folio.is_dateline(above) or folio.is_paper(above)) and bool(
        _PAGE_ALONE.match(below) or folio.is_dateline(below) or _SECTION_PAGE.match(below)
    )
