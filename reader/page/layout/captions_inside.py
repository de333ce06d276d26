"""Captions in the middle of a line: a credit tells the one before it, a marker or a cue the one behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.page.agencies import AGENCY, FOREIGN
from reader.page.marks import HAN_CHAR, MARKERS, any_of, led, open_pairs
from reader.page.parts import captions, credits, leads
from reader.page.parts.photographers import LIBRARY

LONGEST = 120
"""Characters of two sentences that may be one caption where nothing else stands before its credit."""
_FAR = 200
"""Characters before a credit in which a space may part its caption from the text."""
_SENTENCES = 3
"""Sentences of the longest caption that begins with its day."""
_LINE, _LEAD, _CAPTION = "the line begins", "a lead", "another caption"
"""What may end right before a caption, or a text and a caption."""
_TOOK = re.compile(
    led(
        *("摄影报道", "攝影報導", r"[摄攝](?<!拍.)(?![影制像氏录錄入取者，、。：:])", "供[图圖](?![书書])"),
        *("[资資]料[图圖]片", "[视視]频截[图圖]"),
        r"[图圖][/／∕╱][^（）()。，、；\s]{2,16}(?=[）)])",
        rf"[图圖][/／](?:{HAN_CHAR}{{2,4}}?(?:新[闻聞]|[报報]|[社网網](?![站络絡]))|{HAN_CHAR}{{2,18}}?截[图圖])",
        rf"[图圖](?:源|片[来來]源)\s?[:：／/]\s?(?:(?:{AGENCY}|{any_of(*FOREIGN)}|{LIBRARY}|新[华華])"
        rf"(?:[/／](?:{any_of(*FOREIGN)}|法新|路透|美联|欧新))?|{HAN_CHAR}{{2,12}}(?=[\s）)]))",
    )
    + rf"[）)]?(?:[（(](?:{LIBRARY}|{AGENCY}[发發]?)[）)])?"
    r"(?=[^，。、；：:！？的）)])"
    r"(?:(?<=[）)])|(?=[^了着过到和在与及是（(])|(?<=[／/ \u3000][摄攝])(?=[和在与及])"
    r"|(?<=[：:／/]..社)(?=在))"
)
"""The end of a credit with more text right behind it."""
_BRACKETED = re.compile(
    r"[（(](?:[^（）()，。]{2,30}[摄攝]|[图圖](?:源|片[来來]源)[:：][^（）()，。]{2,16})[）)]"
)
"""Who took a picture, in brackets, which end a caption that has no full stop."""
_END = re.compile(r"[。！？…][”」』）)]*")
_ENDED = re.compile(rf"{_END.pattern}$")
_DAY = re.compile(r"(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日|近日，|日前，|[这這]是")
"""What opens the caption of a news picture."""
_HEADED = re.compile(r"[^，。；：、]{7,40}?[^\d于於在至到从自的年—（(－-](?=\d{1,2}月\d{1,2}日，)")
"""A headline before the day with which the first caption begins."""
_SPACES = re.compile(r"\s{2,}|(?<=[。！？…”])\s")
"""What parts the paragraphs of a line with spaces in it."""
SHOWN = "a marker or a cue in mid-line"
"""The sign of a caption without a credit that was parted from its line."""
_CUED = re.compile("[图圖](?:[为為说說])?[：:]")
"""What opens a caption wherever it stands."""
MARKS = "▲▼◀▶△"
"""What stands before a caption and nowhere else in a line."""
_ARROWS = "↑↓"
"""What points at a picture from its caption, and at more in other text."""
ANY_MARK = MARKS + _ARROWS
_MARKED = re.compile(
    rf"[{ANY_MARK}■]\s*"
    r"(?:[^。！？“”]{4,40}(?=“[^“”]{6,}[，。！？])|[^。！？]{4,80}[。！？])"
    r"|(?:(?:[压壓]?[题題]|[上下左右])[图圖](?:片[ \u3000]|[为為：:])|[图圖][为為说說][：:])[^。！？]{4,80}。"
)
"""A marker or a cue and the sentence behind it, or what stands before a speaker's words."""
_SET_OFF = re.compile(
    rf"[{ANY_MARK}]\s?(?:(?:[^。！？{ANY_MARK}\s]|\s(?!\s)){{4,60}}(?=\s{{2,}}\S)"
    r"|[^，。！？\s]{6,30}(?=\s[^。\s]{25}))"
)
"""A caption without a full stop that spaces part from the text."""
_NUMBERED = re.compile(r"[图圖][①-⑳](?![、和至—-])(?:(?![图圖][①-⑳])[^。！？]){4,60}(?:。|$|(?=[图圖][①-⑳]))")
"""One of several captions, each with its number."""
_MAY_MARK = re.compile(f"[{ANY_MARK}■□图圖]")
"""What no text with a mark or a cue is without: a quick look before the others."""
_SIGNED = re.compile(
    r"[■□](?<=[^，、：].)\s*[^。，：\d]{0,12}(?:记者|記者)[^。，：\d]{2,24}(?=\d{1,2}月\d{1,2}日)"
)
"""A byline that a box opens, and the day with which its text begins."""


def is_caption(text: str) -> bool:
    """Whether a text is a caption with its credit."""
    return len(text) <= 2 * LONGEST and credits.at(text) > 0


def is_marked(text: str) -> bool:
    """Whether a marker or a cue opens a text with its caption."""
    return bool(_MARKED.match(text))


def is_shown(text: str, above: str, below: str) -> bool:
    """Whether a part of a line is a caption by its marker or cue.

    A box may open a byline as well, and what opens the parts `above` or `below` it, too, items of a list; an
    arrow points at a picture.
    """
    if text[0] == "■" or (text[0] in MARKERS and text[0] not in _ARROWS and text[0] in (above[0], below[:1])):
        return False
    found = _SET_OFF.match(f"{text}  {below}") or _MARKED.match(text + below) or _NUMBERED.match(text)
    return found is not None and found.end() == len(text)


def part(text: str, spaced: bool) -> Iterator[str]:
    """`text` with the captions in it parted from what stands around them.

    Where spaces part the paragraphs of a `spaced` one, a marker does not tell where its caption ends.
    """
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
    may_mark = bool(_MAY_MARK.search(text))
    known = [*_credited(text, spaced, may_mark)]
    yield from known
    if not may_mark:
        return
    found = [*_NUMBERED.finditer(text, 1), *_SET_OFF.finditer(text)]
    off = {each.start() for each in found}
    found += [] if spaced else [each for each in _MARKED.finditer(text) if each.start() not in off]
    for begin, end in map(re.Match.span, found):
        before = text[begin - 1 : begin]
        follows = not begin or before in "。！？”… \u3000"
        if not follows and text[begin] in "图圖":
            follows = any(other.end() == begin for other in found)
        if follows and not any(first < end and begin < last for first, last in known):
            yield begin, len(text) if begin not in off and is_caption(text[begin:]) else end
    yield from (found.span() for found in _SIGNED.finditer(text))


def _credited(text: str, spaced: bool, may_mark: bool) -> Iterator[tuple[int, int]]:
    """Where the captions begin and end whose credits stand in `text`; a mark in it `may_mark` the last."""
    lead = done = leads.end(text)
    above = _LEAD if lead else _LINE
    for found in _TOOK.finditer(text, lead):
        head = text[done : found.end()]
        at = credits.at(head)
        shown = head[:at].rstrip() if at > 0 else ""
        bracketed = _BRACKETED.fullmatch(head, at) if at > 0 else None
        if not shown or not (
            bracketed or _ENDED.search(shown) or head[at - 1].isspace() or captions.cue(shown)
        ):
            continue
        yield done + _begin(shown, spaced, above), found.end()
        done = found.end()
        above = _CAPTION
    follows = above == _CAPTION
    last = credits.at(text[done:]) if follows or may_mark else -1
    if last > (LONGEST if follows else 0):
        shown = text[done : done + last].rstrip()
        begin = _begin(shown, spaced, above if follows else "")
        if begin and (follows or _MARKED.match(shown, begin)):
            yield done + begin, len(text)


def _begin(shown: str, spaced: bool, above: str) -> int:
    """Where the caption that ends `shown` begins; `above` is what ends right before all that is shown.

    That is at the bracket that its credit closes, or at its marker; behind the last of the spaces that part
    paragraphs; with the day that opens it; or with its last sentence: with the first where all is as short,
    or behind the headline that opens the line.
    """
    bracket = max(shown.rfind("（"), shown.rfind("("))
    if bracket >= 0 and open_pairs(shown[bracket:]) and len(shown) - bracket <= LONGEST:
        return bracket
    marker = max(map(shown.rfind, MARKS))
    if marker > 0 and len(shown) - marker <= LONGEST:
        return marker
    ends = [found.end() for found in _END.finditer(shown) if found.end() < len(shown)]
    behind_space = [*_SPACES.finditer(shown, max(0, len(shown) - _FAR))] if spaced else ()
    if behind_space:
        return behind_space[-1].end()
    cued = [at for at in ends if _CUED.match(shown, at)]
    if cued:
        return cued[-1]
    if not ends or (len(ends) == 1 and len(shown) <= LONGEST and above != _LEAD):
        headed = _HEADED.match(shown) if above == _LINE else None
        return headed.end() if headed else 0
    alone = (spaced or above == _CAPTION) and len(ends) < _SENTENCES
    near = [0, *ends] if alone else ends[1 - _SENTENCES :]
    dated = [at for at in near if _DAY.match(shown, at)] if _ENDED.search(shown) else ()
    return dated[-1] if dated else ends[-1]
