"""The headings over an article: lines that are one heading; kicker, headline, deck or subhead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.closing import Closer
from reader.page.marks import is_caps, is_chinese, squeeze
from reader.page.pieces import Piece
from reader.page.setting import Setting

BROKEN = "broken over lines"
"""The sign of a heading that was made whole."""

DASHES = ("——", "―", "──", "—", "－－", "--")
"""What opens a deck."""

_LABEL = re.compile(
    r"^.{1,4}(?:[论論谈談评評语語说說话話信录錄窗角札记記苑潮坛壇声聲荐吧圈廊站讯訊]|来信|來信|时评|時評|观察|觀察|热线|熱線|人物|故事|副刊|导读|導讀|链接|鏈接|视点|聚焦|关注|專題|专题|速递|播报|资讯|有话|小品|随笔|杂谈)$"
)

_EVENT = re.compile(
    r"(?:落成|召开|召開|举行|舉行|举办|舉辦|启动|啟動|开幕|開幕|闭幕|閉幕|揭牌|揭晓|揭曉|出炉|出爐|发布|發布|印发|通车|通車|开通|投用|竣工)$"
)
"""A plain report that something took place, as kickers are."""
_SETTING = re.compile(
    r"^(?:[^，]{1,6}(?:之后|以后|以来|以來|之际|之際|期间|期間|前夕|[后後])|随着|隨著|历时|面对|聚焦)(?!来)"
)
_OCCASION = re.compile(
    r"(?:关注|關注|聚焦|直击|直擊|走进|走進|喜迎|庆祝|慶祝|纪念|紀念|迎接|学习|深入学习|贯彻|热议|写在).{2,}"
    r"(?:[年月周天日节節会會路线线]|大会|精神|活动|活動|行动|之际|之際|专题|系列|报道)$"
)
"""The name of an occasion or a campaign, under which a paper runs its stories."""
PLACE_AND_DAY = re.compile(r"^[A-Z][A-Z .'-]{2,30}, (?:[A-Z]{3,9}\.?|[A-Z][a-z]{2,8}\.?) \d{1,2}\.?$")
"""A dateline set as a heading, as the first papers did: HAMBURGH, JULY 30."""
_TWO_SHORT = re.compile(r"^\S{3,12}[ \u3000]+\S{3,12}$")
_TWO_CLAUSES = re.compile(r"\S{3,}[ \u3000]+\S{4,}")


def unbroken(run: Sequence[Piece], page: Setting, closer: Closer) -> list[Piece]:
    """`run` with the headings that the page broke over several lines made whole.

    Where empty lines part the page's pieces, two short ones without one between them are one. Where nothing
    does, two short lines over narrow columns are one heading, four are two.
    """
    found: list[Piece] = []
    at = 0
    while at < len(run):
        end = at + 1
        while end < len(run) and _may_be_one(run[end - 1], run[end]):
            end += 1
        count = end - at
        apart = count == 2 and page.parted and _stands_apart(run, at, end)
        pair = apart and _are_alike(run[at], run[at + 1])
        if page.ideographic and page.parted and count > 1 and _are_even(run[at], run[at + 1]):
            found.append(_one(run[at : at + 2], closer, spaced=False))
            found.extend(run[at + 2 : end])
            at = end
            continue
        size = 2 if pair or (count in {2, 3, 4} and _is_broken(run[at], run[at + 1], page)) else 1
        found.extend(
            _one(run[start : min(start + size, end)], closer, pair) for start in range(at, end, size)
        )
        at = end
    return found


def has_two_clauses(text: str) -> bool:
    """Whether a space parts two clauses in `text`, as in Chinese headlines."""
    return (" " in text or "\u3000" in text) and bool(_TWO_CLAUSES.search(text))


def is_label(text: str) -> bool:
    """Whether a short line over a headline is the name of a column: 读者来信, 街谈."""
    return bool(_LABEL.match(squeeze(text)))


def _may_be_one(above: Piece, below: Piece) -> bool:
    if above.role != "heading" or below.role != "heading" or below.gap or below.text.startswith(DASHES):
        return False
    if not is_chinese(above.text) or not is_chinese(below.text):
        return False
    if is_label(above.text):
        return False
    if has_two_clauses(above.text) or has_two_clauses(below.text) or above.text[-1] in "？！：":
        return False
    return len(above.text) <= 24 and len(below.text) <= 24


def _is_broken(above: Piece, below: Piece, page: Setting) -> bool:
    """Whether two lines over narrow columns are one heading that a column broke: short and of a length.

    The old papers broke their heads over columns a little wider too.
    """
    if page.parted or not (page.narrow or page.ideographic):
        return False
    lengths = sorted((len(squeeze(above.text)), len(squeeze(below.text))))
    return lengths[1] <= 13 and lengths[1] <= 2 * lengths[0] and "，" not in above.text + below.text


def _are_even(above: Piece, below: Piece) -> bool:
    """Whether the first two lines of a stack are of one length, as the old papers broke their headlines."""
    return 4 <= len(above.text) == len(below.text) <= 13


def _stands_apart(run: Sequence[Piece], at: int, end: int) -> bool:
    """Whether empty lines stand above and below `run[at:end]`, so that it is no stack of three."""
    return (at == 0 or run[at].gap > 0) and (end == len(run) or run[end].gap > 0)


def _are_alike(above: Piece, below: Piece) -> bool:
    """Whether two lines are short and of a length, as the lines of one broken heading are."""
    lengths = sorted((len(above.text), len(below.text)))
    return lengths[1] <= 10 and lengths[1] * 5 <= lengths[0] * 8


def _one(parts: Sequence[Piece], closer: Closer, spaced: bool) -> Piece:
    """The heading that `parts` make; two clauses of a length are `spaced`, a broken clause is not."""
    first = parts[0]
    texts = [part.text for part in parts]
    first.text = "\u3000".join(texts) if spaced else closer.join(*texts)
    for part in parts[1:]:
        part.joined = first
        first.signs.append(BROKEN)
    return first


def settle(run: Sequence[Piece], later: Sequence[Piece], why: Sequence[str]) -> None:
    """Name the headings of an article's head: kicker, headline, deck, and a subhead at its foot.

    `later` are the subheads further down in the article, `why` what told that an article begins here.
    """
    headings = [piece for piece in run if piece.role == "heading"]
    for piece in run:
        if piece.role == "label":
            piece.role = "kicker"
    if not headings:
        return
    if len(headings) > 1 and is_label(headings[0].text) and not headings[1].text.startswith(DASHES):
        headings.pop(0).role = "kicker"
    if len(headings) > 1 and headings[-1] is run[-1] and PLACE_AND_DAY.match(headings[-1].text):
        headings.pop().role = "subhead"
    foot = _foot(run, headings, later)
    if foot is not None:
        headings.remove(foot)
        foot.role = "subhead"
        foot.signs.append("as long as the subheads below")
    chosen = headings.index(headline(headings))
    for index, piece in enumerate(headings):
        piece.role = "kicker" if index < chosen else "headline" if index == chosen else "deck"
        if index == chosen:
            piece.signs.extend(why)


def _foot(run: Sequence[Piece], headings: Sequence[Piece], later: Sequence[Piece]) -> Piece | None:
    """The last heading of a stack, where a label parts it from the rest and it is like the subheads below."""
    last = headings[-1]
    if (
        len(headings) < 3
        or run[-1] is not last
        or run[-2].role == "heading"
        or not later
        or not is_chinese(last.text)
    ):
        return None
    size = sum(len(squeeze(piece.text)) for piece in later) / len(later)
    length = len(squeeze(last.text))
    if abs(length - size) <= size * 0.35 and length < len(squeeze(headings[-2].text)):
        return last
    return None


def headline(headings: Sequence[Piece]) -> Piece:
    """The heading that reads as the headline: early, short, and without a dash before it.

    Of three the one in the middle is likeliest, between kicker and deck.
    """
    places = (3, 0, 12, 18) if len(headings) >= 3 else (0, 6)

    if len(headings) == 1:
        return headings[0]

    def cost(item: tuple[int, Piece]) -> float:
        index, piece = item
        text = squeeze(piece.text)
        place = places[min(index, len(places) - 1)] + max(0, index - 3) * 6
        if not is_chinese(text):
            return index * 4 + (0 if is_caps(text) else 5)
        sum_up = 8 if index == 0 and _EVENT.search(text) else 0
        told = 5 if len(headings) == 2 and _SETTING.match(text) else 0
        told += 8 if index == 0 and _OCCASION.match(text) else 0
        dashed = 100 if text.startswith(DASHES) else 0
        told -= 8 if BROKEN in piece.signs else 0
        told += 3 if index == 0 and len(headings) > 2 and len(text) <= 4 else 0
        return len(text) + place + _slogan(index, headings) + sum_up + told + dashed - _call(index, headings)

    return min(enumerate(headings), key=cost)[1]


def _call(index: int, headings: Sequence[Piece]) -> float:
    """What makes one line of a stack the headline: it alone asks, calls out or quotes."""
    text, others = (
        headings[index].text,
        "".join(piece.text for piece in headings if piece is not headings[index]),
    )
    calls = 8 if re.search("[？！]", text) and not re.search("[？！]", others) else 0
    if any(has_two_clauses(piece.text) for piece in headings):
        return calls
    return calls + (3 if "“" in text and "“" not in others and index < 2 else 0)


def _slogan(index: int, headings: Sequence[Piece]) -> float:
    """What makes a first heading of two clauses a kicker: short clauses, and one plain clause below."""
    if index or not _TWO_SHORT.search(headings[0].text) or _TWO_SHORT.search(headings[1].text):
        return 0
    if headings[1].text.startswith(DASHES):
        return 0
    return 16 if all(len(clause) <= 5 for clause in headings[0].text.split()) else 5
