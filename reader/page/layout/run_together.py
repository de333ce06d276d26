"""Chinese text that was put on one line without as much as a space: captions, leads and staff lines in it.

Captions are told in `captions_inside`. 本报讯（记者 X） begins a text, 【编辑：X】 ends one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reader.page.agencies import AGENCY
from reader.page.layout import captions_inside
from reader.page.marks import HAN_CHAR, any_of, led
from reader.page.signing import bylines, glued_names
from reader.page.signing.glued_names import PAPER

SHORTEST = 60
"""Characters from which on a stretch of text is looked through."""
_SENTENCE = re.compile("(?<=[。！？”」])")
_APART = r"(?<=[^，、：:（(【〔\[据據])"
"""No clause that tells of a report is right before it."""
_DAY = r"\d{1,2}月\d{1,2}日"
_REPORTERS = (
    r"(?:[（(](?:\w{0,8}?(?:记者|記者)|通[讯訊][员員])"
    r"|(?:[\u4e00-\u9fff]{2,4}、)?(?:全媒[体體]|首席|[见見][习習]|特[约約派])?(?:记者|記者))"
)
_LEAD = re.compile(
    any_of(
        rf"{_APART}[据據]?{PAPER}(?:[-－—·]{HAN_CHAR}{{2,10}})?"
        rf"(?:(?:{_DAY})?[讯訊]|[\u4e00-\u9fff]{{2,4}}{_DAY}(?:[电電讯訊]|消息)(?=[（(]))"
        rf"[ \u3000]*{_REPORTERS}",
        rf"{_APART}(?:中新网|{AGENCY}){HAN_CHAR}{{2,4}}{_DAY}[电電]"
        r"[ \u3000]?[（(][^（）()，。\d]{2,20}[）)]",
        rf"[\u4e00-\u9fff]{{2}}新[闻聞](?:记者|記者)[ \u3000]{HAN_CHAR}{{2,3}}?"
        rf"(?:[ \u3000]?(?:实习生|通讯员)(?:[ \u3000]{HAN_CHAR}{{2,3}}?)+)*(?=[据據\d]|近日|日前|综合)",
        r"(?<=.)【文[/／][^【】]{2,20}】",
        r"(?<=[。！？）)])[〔［](?:記者|本報)[^〔〕［］。]{2,30}報導[〕］]",
    )
)
"""The head of a text behind what is no part of it: 本报讯（记者 X）, 〔記者X／台北報導〕, 【文/青潭网 X】."""
_LEAD_CUES = ("[讯訊]", "日(?:[电電]|消息)", "報導[〕］]", "新[闻聞][记記]者", "【文")
_MAY_LEAD = re.compile(led(*_LEAD_CUES))
"""What no such head is without."""
_CAPTION = re.compile("[图圖][为為][^。，]{4,30}$")
"""A caption between a headline and the lead of its text."""
_SOURCE = re.compile(
    rf"^(?P<headline>[^，。：:]{{6,40}}(?<![据據料片息])(?=[来來]源[:：]))?[来來]源[:：][ \u3000]?{PAPER}"
)
"""Where a text is from, at its head or behind its headline."""
_STAFF_OFFICES = ("责任编辑", "责编", "编辑", "校对", "审核", "来源", "统筹")
_OFFICES = any_of(*_STAFF_OFFICES)
"""The offices that staff lines name."""
_CALLS = ("投稿", "报料", "爆料")
"""What a paper asks its readers for, behind an article."""
_STAFF = re.compile(
    r"(?=[【\[](?:责?编辑?|責?編輯?|来源|來源|审核|校对|作者|监制)[:：][^】\]]{0,30}[】\]])"
    r"|(?=返回搜狐，查看更多)"
    rf"|(?<=[。！？”）)】])(?={_OFFICES}(?:\s?[:：]|[ \u3000]))"
    r"|(?<=更多)(?=\s*责任编辑[:：])"
)
_OFFICE = re.compile(rf"{_OFFICES}\s?[:：]?|{any_of(*_CALLS)}\S{{0,4}}[:：]")
"""What may stand behind the byline that ends an article."""
_SIGNED_LONGEST = 40
"""Characters of such a byline."""
_HEADING = re.compile(r"(?<=[。！？”）摄攝])(【[^【】：:。]{4,24}】)(?=[^【\s])")
"""A heading in brackets between two sentences; one alone may be a name."""
_ONE_HEADING = 3
"""Parts of a text with one heading in it."""
_BANNER = re.compile(r"(广告 [^×。]{4,80}×)")
"""A web page's advertisement, from its label to the cross that closes it."""
_STAFF_CUES = (r"[编編辑輯源核对者制筹][\s:：]", "返回搜狐")
_MAY_STAFF = re.compile(led(*_STAFF_CUES))
"""What no such line is without: a quick look before the long one."""
_ENDS = frozenset("。！？”）")
"""What stands right before a byline between two sentences."""
_SIGN_CUES = ("[记記]者[ \u3000]", "文[/／].{0,4}记者")
_MAY_SIGN = re.compile(led(*_SIGN_CUES))
"""What no such text is without."""
_MAY_HOLD = re.compile(
    led(
        f"[摄攝图圖■□×】{captions_inside.ANY_MARK}]",
        *(*_LEAD_CUES, *_STAFF_CUES, *_STAFF_OFFICES, *_CALLS, *_SIGN_CUES),
    )
)
"""What no text is without that holds more than one: a look at it before all the others."""


def part(text: str, spaced: bool = False) -> list[str]:
    """The texts that stand together in `text`, in order; put together they are the text, spaces left out.

    Where spaces part the paragraphs of a `spaced` one, a marker does not tell where its caption ends.
    """
    if not _MAY_HOLD.search(text):
        return [text.strip()]
    if len(text) < SHORTEST and not (captions_inside.is_marked(text) or _MAY_STAFF.search(text)):
        return [text]
    parts = [
        piece.strip()
        for between in (_BANNER.split(text) if "×" in text else (text,))
        for stretch in (_STAFF.split(between) if _MAY_STAFF.search(between) else (between,))
        for headed in _headed(stretch)
        for inside in _signed_inside(headed)
        for signed in _signed(inside)
        for lead in _led(signed)
        for piece in captions_inside.part(lead, spaced)
    ]
    return [piece for piece in parts if piece]


def _headed(text: str) -> list[str]:
    """`text` parted at the headings in it that stand in brackets."""
    parts = _HEADING.split(text) if "】" in text else [text]
    return parts if len(parts) > _ONE_HEADING else [text]


def _signed_inside(text: str) -> Iterator[str]:
    """`text` parted around the bylines that stand between two sentences in it."""
    at = 0
    for signed in glued_names.find(text, 0, len(text)) if _MAY_SIGN.search(text) else ():
        if text[signed.begin - 1 : signed.begin] in _ENDS and signed.begin >= at:
            yield from (text[at : signed.begin], text[signed.begin : signed.end])
            at = signed.end
    yield text[at:]


def _signed(text: str) -> Iterator[str]:
    """`text` parted behind the byline at its end where staff lines follow."""
    at = len(text)
    for found in _OFFICE.finditer(text, max(0, len(text) - 2 * captions_inside.LONGEST)):
        above = _SENTENCE.split(text[max(0, found.start() - _SIGNED_LONGEST) : found.start()])
        if len(above) > 1 and above[-1].strip() and bylines.is_byline(above[-1]):
            at = found.start()
            break
    yield text[:at]
    yield text[at:]


def _led(text: str) -> Iterator[str]:
    """`text` parted before the leads in it, and behind the source at its head."""
    source = _SOURCE.match(text)
    head = (len(source["headline"] or ""), source.end()) if source else (0,)
    leads = [*_LEAD.finditer(text, head[-1])] if _MAY_LEAD.search(text) else []
    shown = _CAPTION.search(text, head[-1], leads[0].start()) if leads else None
    cuts = [*head, *([shown.start()] if shown else ()), *(found.start() for found in leads), len(text)]
    yield text[: cuts[0]]
    yield from (text[begin:end] for begin, end in pairwise(cuts))


def is_banner(text: str) -> bool:
    """Whether a part is an advertisement that a web page set into its text."""
    return bool(_BANNER.fullmatch(text))


def is_whole(text: str) -> bool:
    """Whether the spaces in a part do not part it: it is a caption with its credit, or an advertisement."""
    return captions_inside.is_caption(text) or is_banner(text)
