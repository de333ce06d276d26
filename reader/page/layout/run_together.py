"""Chinese text that was put on one line without as much as a space: captions, leads and staff lines in it.

A photo credit in mid-line tells the caption before it, whose sentence begins behind the last full stop; a
marker tells the caption behind it. 本报讯（记者 X） begins a text, 【编辑：X】 ends one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reader.page.agencies import AGENCY
from reader.page.marks import HAN_CHAR, led
from reader.page.parts import captions, credits
from reader.page.parts.photographers import LIBRARY
from reader.page.signing import bylines

LONGEST_CAPTION = 120
"""Characters of two sentences that may be one caption where nothing else stands before its credit."""
SHORTEST = 60
"""Characters from which on a stretch of text is looked through."""
_TOOK = re.compile(
    led(
        *("摄影报道", "攝影報導", "[摄攝](?![影制像氏录錄入取者，、。：:])", "供[图圖](?![书書])"),
        *("[资資]料[图圖]片", "[视視]频截[图圖]"),
        r"[图圖][/／∕╱][^（）()。，、；\s]{2,16}(?=[）)])",
        rf"[图圖][/／](?:{HAN_CHAR}{{2,4}}?(?:新[闻聞]|[报報]|[社网網](?![站络絡]))|{HAN_CHAR}{{2,18}}?截[图圖])",
    )
    + rf"[）)]?(?:[（(](?:{LIBRARY}|{AGENCY}[发發]?)[）)])?(?=[^，。、；：:！？的了着过和在与及是）)])"
)
"""The end of a credit with more text right behind it."""
_BRACKETED = re.compile(r"[（(][^（）()，。]{2,30}[摄攝][）)]")
"""Who took a picture, in brackets, which end a caption that has no full stop."""
_END = re.compile(r"[。！？…][”」』）)]*")
_SENTENCE = re.compile("(?<=[。！？”」])")
_ENDED = re.compile(rf"{_END.pattern}$")
_PAPER = (
    rf"(?:本[报報刊]|新京报|{AGENCY}"
    r"|[\u4e00-\u9fff]{2}(?:(?:[日晚早商晨时時快]|都市)[报報](?:[\u4e00-\u9fff]{0,6}新闻|网)?|(?:新闻)?网)"
    r"(?:（[^（）]{2,10}）)?)"
)
"""A paper's name: two characters before what papers are called; nothing in mid-line tells where it begins."""
_LEAD = re.compile(
    rf"(?<=[^，、：:（(【〔\[据據])[据據]?{_PAPER}"
    r"(?:(?:\d{1,2}月\d{1,2}日)?[讯訊]|[\u4e00-\u9fff]{2,4}\d{1,2}月\d{1,2}日(?:[电電讯訊]|消息)(?=[（(]))"
    r"[ \u3000]*"
    r"(?:[（(](?:[\u4e00-\u9fff]{0,6}(?:记者|記者)|通[讯訊][员員])|记者)"
    r"|(?<=[。！？）)])[〔［](?:記者|本報)[^〔〕［］。]{2,30}報導[〕］]"
)
"""The head of a text behind what is no part of it: 本报讯（记者 X）, 〔記者X／台北報導〕."""
_MAY_LEAD = re.compile("[讯訊]|日(?:[电電]|消息)|報導[〕］]")
"""What no such head is without."""
_SOURCE = re.compile(rf"^[来來]源[:：][ \u3000]?{_PAPER}")
_MARKED = re.compile(r"[▲▼◀▶△↑↓■]\s*[^。！？]{4,80}[。！？]")
_SIGNED = re.compile(
    r"[■□](?<=[^，、：].)\s*[^。，：\d]{0,12}(?:记者|記者)[^。，：\d]{2,24}(?=\d{1,2}月\d{1,2}日)"
)
_OFFICES = "(?:责任编辑|责编|编辑|校对|审核|来源|统筹)"
"""The offices that staff lines name."""
_STAFF = re.compile(
    r"(?=[【\[](?:责?编辑?|責?編輯?|来源|來源|审核|校对|作者|监制)[:：][^】\]]{0,30}[】\]])"
    r"|(?=返回搜狐，查看更多)"
    rf"|(?<=[。！？”）)】])(?={_OFFICES}(?:\s?[:：]|[ \u3000]))"
    r"|(?<=更多)(?=\s*责任编辑[:：])"
)
_OFFICE = re.compile(_OFFICES + r"\s?[:：]?|(?:投稿|报料|爆料)\S{0,4}[:：]")
"""What may stand behind the byline that ends an article."""
_SIGNED_LONGEST = 40
"""Characters of such a byline."""
_BANNER = re.compile(r"(广告 [^×。]{4,80}×)")
"""A web page's advertisement, from its label to the cross that closes it."""
_MAY_STAFF = re.compile(led(r"[编編辑輯源核对者制筹][\s:：]", "返回搜狐"))
"""What no such line is without: a quick look before the long one."""


def part(text: str, spaced: bool = False) -> list[str]:
    """The texts that stand together in `text`, in order; put together they are the text, spaces left out.

    Where spaces part the paragraphs of a `spaced` one, a marker does not tell where its caption ends.
    """
    if len(text) < SHORTEST and not _MARKED.match(text):
        return [text]
    parts = [
        piece.strip()
        for between in (_BANNER.split(text) if "×" in text else (text,))
        for stretch in (_STAFF.split(between) if _MAY_STAFF.search(between) else (between,))
        for signed in _signed(stretch)
        for lead in _led(signed)
        for piece in _captioned(lead, spaced)
    ]
    return [piece for piece in parts if piece]


def _signed(text: str) -> Iterator[str]:
    """`text` parted behind the byline at its end where staff lines follow."""
    at = len(text)
    for found in _OFFICE.finditer(text, max(0, len(text) - 2 * LONGEST_CAPTION)):
        above = _SENTENCE.split(text[max(0, found.start() - _SIGNED_LONGEST) : found.start()])
        if len(above) > 1 and above[-1].strip() and bylines.is_byline(above[-1]):
            at = found.start()
            break
    yield text[:at]
    yield text[at:]


def _led(text: str) -> Iterator[str]:
    """`text` parted before the leads in it, and behind the source at its head."""
    source = _SOURCE.match(text)
    leads = _LEAD.finditer(text) if _MAY_LEAD.search(text) else ()
    cuts = [source.end() if source else 0, *(found.start() for found in leads), len(text)]
    yield text[: cuts[0]]
    yield from (text[begin:end] for begin, end in pairwise(cuts))


def is_banner(text: str) -> bool:
    """Whether a part is an advertisement that a web page set into its text."""
    return bool(_BANNER.fullmatch(text))


def is_whole(text: str) -> bool:
    """Whether the spaces in a part do not part it: it is a caption with its credit, or an advertisement."""
    return is_caption(text) or is_banner(text)


def is_caption(text: str) -> bool:
    """Whether a part is a caption with its credit."""
    return len(text) <= 2 * LONGEST_CAPTION and credits.at(text) > 0


def _captioned(text: str, spaced: bool) -> Iterator[str]:
    """`text` with the captions in it parted from what stands around them."""
    at = 0
    for begin, end in sorted(_spans(text, spaced), key=lambda span: (span[0], -span[1])):
        if begin < at:
            continue
        yield text[at:begin]
        yield text[begin:end]
        at = end
    yield text[at:]


def _spans(text: str, spaced: bool) -> Iterator[tuple[int, int]]:
    """Where captions in mid-line begin and end."""
    credited = 0
    known: list[tuple[int, int]] = []
    for found in _TOOK.finditer(text):
        head = text[credited : found.end()]
        at = credits.at(head)
        shown = head[:at].rstrip() if at > 0 else ""
        bracketed = _BRACKETED.fullmatch(head, at) if at > 0 else None
        if not shown or not (
            bracketed or _ENDED.search(shown) or head[at - 1].isspace() or captions.cue(shown)
        ):
            continue
        known.append((credited + _caption_from(shown), found.end()))
        credited = found.end()
    last = credits.at(text[credited:]) if known else 0
    if last > LONGEST_CAPTION:
        known.append((credited + _caption_from(text[credited : credited + last].rstrip()), len(text)))
    yield from known
    for found in () if spaced else _MARKED.finditer(text):
        if not found.start() or text[found.start() - 1] in "。！？”… \u3000":
            begin, end = found.span()
            if any(first < end and begin < last for first, last in known):
                continue
            yield begin, len(text) if is_caption(text[begin:]) else end
    yield from (found.span() for found in _SIGNED.finditer(text))


def _caption_from(shown: str) -> int:
    """Where the caption that ends `shown` begins: its last sentence, or all where that is as short."""
    ends = [found.end() for found in _END.finditer(shown) if found.end() < len(shown)]
    if not ends or (len(ends) == 1 and len(shown) <= LONGEST_CAPTION):
        return 0
    return ends[-1]
