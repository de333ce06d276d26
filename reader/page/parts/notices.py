"""Public notices, advertisements and the weather: the labels that open them and the words that sign them."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.page.marks import any_of, led

_KINDS = any_of(
    r"(?:讲文明\s*树新风\s*)?公益广告|(?:特刊|形象)?[广廣]告|分[类類][广廣]告",
    r"启事|啟事|声明|聲明|遗失(?:声明|启事)?|遺失(?:聲明|啟事)|(?:聲明|声明)(?:遺失|遗失|作廢|作废)|招聘(?:启事|启示)?|道歉启事|更正",
    r"停[水电電](?:通知|[通公]告)|(?:失物)?招[领領](?:启事|啟事)?|[寻尋][人物](?:启事|啟事)|(?<=[【■●◆])[寻尋][人物]|致歉|勘[误誤]|[转轉][让讓]信息",
    r"讣告|訃告|(?:拍卖|招标)?公告|通告",
    r"NOTICE (?:FOR PUBLICATION|TO CREDITORS|OF (?:SALE|HEARING|FORECLOSURE|ELECTION))\.?",
    r"(?:SHERIFF|TRUSTEE|ADMINISTRATOR|EXECUTOR|MORTGAGEE)['’]?S['’]? (?:SALE|NOTICE)\.?",
    r"(?:PAID )?ADVERTISEMENTS?|Advertisements?|CLASSIFIED(?: ADS)?|(?:LEGAL|PUBLIC) NOTICES?",
)
_LABEL = re.compile(rf"^[【\[（(■●◆]?\s*{_KINDS}\s*[】\]）)]?$")
_WEATHER = re.compile(
    r"^(?:the\s+|to-?day['’]?s\s+)?(?:\w+\s+){0,2}weather(?:\s+(?:forecast|report|today))?[.:]?$"
    r"|^(?:今日|明日)?(?:天[气氣](?:预报|預報)?|[气氣]象)$",
    re.I,
)
_OPENS = any_of(
    r"(?:茲|兹)(?:遺失|遗失).{4,60}(?:作廢|作废)",
    r"【(?:启事|啟事|广告|廣告|更正|声明|聲明|公告)】",
    r"(?:广告|廣告)[ \u3000｜|:：]+\S|Advt?\.|NOTICE\b\s*[.:—-]",
    r"(?:征婚|转让|轉讓|招租|出租|求职|招聘|寻人|尋人|寻物|售楼)[:：]",
    r"(?:[气氣]象|天[气氣]|停[水电電]通知|停[水电電]公告)[ \u3000:：]",
    r"[★☆※]?(?:加入|追蹤|追踪|訂閱|关注|關注).{0,16}(?:LINE|好友|我們|我们|粉絲|公众号|頻道)",
    r"[※★]?本[报報]提醒您|(?:免[责責]|特[别別]|版[权權])[声聲]明[:：]",
)
_CLOSES = any_of(
    r"(?:[-–—(]\s*Adv(?:t|ertisement)?|(?<=[.!?] )Advt?)\.?\)?\s*",
    r"(?:中共|共青团|文明).{2,12}(?:宣传部|文明办|委员会)\s*[宣制]?|[ \u3000](?:宣|制作|发布)",
    r"出品|均有出售|每份.{1,6}[元角分]",
    r"[，,；;。）)\d \u3000号號失此](?:[声聲]明|登[报報])作[废廢]。?|特此(?:[声聲]明|公告|通告|启事|啟事)。?",
    r"(?<=[.!?] )(?:[1-3]?\d?-?)?(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\.?\s?\d{1,2}"
    r"(?:[-, ]*(?:\d{0,2}[wtdmy]\w{0,3}|tf))+\.?",
)
_OPEN_WORDS = re.compile(_OPENS)
_CLOSE_WORDS = re.compile(f"{_CLOSES}$")
_CLOSE_LAST = frozenset("部办会宣制作布品售元角分废廢明告事")
"""Characters of Chinese that such words end in; English ones stand behind a sentence, or are Advt."""
_SKY = any_of(
    "rain|snow|fair|cloud(?:y|iness)|clear(?:ing)?|showers?|warmer|colder|cooler|sunny|frost|fog",
    "winds?|thunderstorms?|temperature",
)
_FORECAST = re.compile(
    rf"^(?:(?:To-?day|To-?night|To-?morrow|{_SKY})\b[,:;. —-]*[^.\"“]{{0,40}}){{1,2}}"
    rf"\b{_SKY}\b[^\"“]{{0,80}}$",
    re.I,
)
_SALE = re.compile(
    r"^(?:To be (?:SOLD|LET|sold|let)\b|TO BE (?:SOLD|LET)\b|TO LET\b|FOR SALE\b|WANTED[,.:]|STRAYED\b"
    r"|(?:Public )?(?:Notice|NOTICE) (?:is hereby|IS HEREBY) (?:given|GIVEN)\b"
    r"|RAN ?AWAY\b|(?:[$£]\d+|TEN DOLLARS|FIVE DOLLARS) REWARD)(?=.{30})",
    re.S,
)
_SALE_FIRST = frozenset("TFWSRNP$£")
"""What such a sale begins with."""
_SELLS = re.compile(
    any_of(
        r"for sale\b|to let\b|to rent\b|just received|the subscriber|reward\b|apply (?:to|at)\b|& co\b",
        r"for sale by|strayed from|\bwanted\b|terms cash|lowest prices|orders in \d",
        r"phone \w+ ?\d|both phones|(?:wharf|street|st\.)[.,]?\s*$",
        r"\b\d\s?[wtmd]\b\.?|\btf\b|\bd\dt\b|\b\d{1,3}/(?:-|\d)",
    ),
    re.I | re.M,
)
_SELLS_CUES = (
    *("sale", "to let", "to rent", "just received", "subscriber", "reward", "apply", "& co", "strayed"),
    *("wanted", "terms cash", "lowest", "orders in", "phone", "wharf", "street", "st.", "tf"),
)
_SIZE = re.compile(r"\d(?:\s?[wtmd]|/)")
"""What no sign of selling is without: a quick look, in folded case, before the long one."""
_CHINESE_CUES = ("出品", "售", "经销", "經銷", "欢迎", "线", "电话", "地址", "满", "滿", "优惠价", "特此")
_DIGITS = re.compile(r"\d+")
_SELLS_CHINESE = re.compile(
    led(
        *("出品", "均有售", "代售", "经销", "經銷", "欢迎(?:订购|选购|光临|垂询)"),
        "[咨订招报垂](?:(?<=咨)询|(?<=订)购|(?<=招)商|(?<=报)名|(?<=垂)询)(?:热线|电话)",
        *(r"电话[:：\s]*[\d(（]{6,}", "地址[:：]", r"[满滿]\d+[减減]\d+", "优惠价", "特此(?:公告|声明|通知)"),
    )
)


def label(text: str) -> bool:
    """Whether the whole of `text` heads a notice: 公益广告, ADVERTISEMENT, THE WEATHER."""
    return len(text) < 40 and _is_label(text)


@lru_cache(1024)
def _is_label(text: str) -> bool:
    if "weather" in text.lower() or "气" in text or "氣" in text:
        return bool(_LABEL.match(text) or _WEATHER.match(text))
    return bool(_LABEL.match(text))


def words(text: str) -> bool:
    """Whether `text` is a notice by its first or last words: 【启事】…, …宣, –Advt."""
    if text[:1] in _SALE_FIRST and _SALE.match(text):
        return True
    if len(text) >= 120:
        return False
    if _OPEN_WORDS.match(text) or (text[:1] < "\u2e80" and _FORECAST.match(text)):
        return True
    may = (
        text.rstrip("。")[-1:] in _CLOSE_LAST or "dv" in text or ". " in text or "! " in text or "? " in text
    )
    return may and bool(_CLOSE_WORDS.search(text))


def advertises(text: str) -> bool:
    """Whether a short article reads as an advertisement: two signs of selling at least."""
    if len(text) > 700:
        return False
    folded = text.casefold()
    if any(cue in folded for cue in _SELLS_CUES) or _SIZE.search(folded):
        signs = {_DIGITS.sub("1", found.group().lower()) for found in _SELLS.finditer(text)}
        if len(signs) >= 2:
            return True
    if text.isascii() or not any(cue in text for cue in _CHINESE_CUES):
        return False
    return len({found.group() for found in _SELLS_CHINESE.finditer(text)}) >= 2
