"""Where a line may break, with the Chinese tailoring, asked at single offsets or for a whole text."""

from __future__ import annotations

import re

from reader.typeset.uax14 import EAST_ASIAN, LETTER_OR_NUMBER, Classes, letters, opportunities
from reader.typeset.wholes import numbers

_OPENING = letters("OP+e")
_CLOSING = letters("CL+e")
_NONSTARTER = letters("NS+e")
_NUMBER = letters("NU")
_SPACE = letters("SP")
_ALPHABETIC = letters("AL")[0]
_DOT = "\x01"
"""A middle dot, till its neighbours say whether it stands in a Chinese name or in a Catalan word."""

TAILORED = {
    # CLREQ 3.1.2: connectors and the solidus start no line; nor does a per cent sign, whatever is before.
    **dict.fromkeys("～〜－／∕％‰℃℉", _NONSTARTER),
    **dict.fromkeys("·‧", _DOT),
    # A sign that opens a caption or a byline stays with it.
    **dict.fromkeys("■□▲△▼▽◆◇●○◎★☆▶▷◀◁►◄※", _OPENING),
    # White space of any width is a space: an opening bracket does not end a line by standing before it.
    **dict.fromkeys("\t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000", _SPACE),
    **dict.fromkeys("０１２３４５６７８９", _NUMBER),
}
"""What Chinese typesetting takes otherwise than the Unicode database."""

_EAST = f"[{re.escape(EAST_ASIAN)}]"
_WORD = f"[{re.escape(LETTER_OR_NUMBER)}]"
_QUOTE_OPENS, _QUOTE_CLOSES = letters("QU+i"), letters("QU+f")
_NEIGHBOURED = re.compile(
    f"(?P<opens>(?<={_EAST}){_QUOTE_OPENS}|{_QUOTE_OPENS}(?={_EAST}))"
    f"|(?P<closes>(?<={_EAST}){_QUOTE_CLOSES}|{_QUOTE_CLOSES}(?={_EAST}))"
    f"|(?P<dot>(?<!{_WORD}){_DOT})"
)
_CONTEXTUAL = (_QUOTE_OPENS, _QUOTE_CLOSES, _DOT)
_BECOMES = {"opens": _OPENING, "closes": _CLOSING, "dot": _NONSTARTER}

PLAIN = letters("AL", "ID", "H2", "H3").replace(letters("AL+d"), "")
"""Classes that no rule looks past: what stands before them decides nothing about what follows."""


def tailor(classes: str) -> str:
    """Curly quotes beside Chinese are its brackets, and a middle dot there starts no line.

    UAX #14 cannot tell which way they face, so it forbids many breaks that Chinese needs.
    """
    for letter in _CONTEXTUAL:
        if letter in classes:
            classes = _NEIGHBOURED.sub(lambda match: _BECOMES[match.lastgroup or ""], classes)
            return classes.replace(_DOT, _ALPHABETIC)
    return classes


CHINESE = Classes(TAILORED)
UNTAILORED = Classes()


def breaks(text: str, *, tailored: bool = True) -> list[int]:
    """The offsets where a line may break, ascending; the end of a text is one, its start is none.

    Untailored it is UAX #14 of Unicode 17 as it stands. Tailored, it follows CLREQ 3.1.2 in Chinese text,
    and never parts a number from its unit. (Titles and names may be parted, where `fill` has no choice.)
    """
    if not text:
        return []
    if not tailored:
        allowed = opportunities("".join(map(UNTAILORED.__getitem__, text)))
        return [offset for offset, may in enumerate(allowed) if may] + [len(text)]
    inside = {offset for start, end in numbers(text) for offset in range(start + 1, end)}
    allowed = chinese_opportunities(text)
    return [offset for offset, may in enumerate(allowed) if may and offset not in inside] + [len(text)]


def chinese_opportunities(text: str) -> list[bool]:
    """For each character, whether a line may break before it, by UAX #14 and CLREQ alone."""
    return opportunities(tailor("".join(map(CHINESE.__getitem__, text))))


class Pairs(dict[str, bool | None]):
    """Two class letters → whether a line may break between them; None where more must be read."""

    def __missing__(self, pair: str) -> bool | None:
        left, right = pair[0], pair[1]
        sure = (
            (left in _SURE and right in _SURE)
            or (left in _SURE_EAST and right in _QUOTES)
            or (left in _QUOTES and right in _SURE_EAST)
        )
        answer = opportunities(tailor(pair))[1] if sure else None
        self[pair] = answer
        return answer


_SURE_EAST = letters("ID+e", "CL+e", "EX+e", "NS+e", "OP+e")
_SURE = _SURE_EAST + letters("AL", "NU").replace(letters("AL+d"), "")
"""Classes whose pairs no third character changes."""
_QUOTES = _QUOTE_OPENS + _QUOTE_CLOSES


class Opportunities:
    """Answers for single offsets of one text, tailored, reading only what stands around them."""

    REACH = 64
    """Characters read to either side before the whole text is evaluated once and for all."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._whole: list[bool] | None = None

    def allowed(self, offset: int) -> bool:
        """Whether a line may break before the character at `offset`; 0 < offset < len(text)."""
        text = self.text
        answer = _PAIRS[CHINESE[text[offset - 1]] + CHINESE[text[offset]]]
        if answer is not None:
            return answer
        if self._whole is None:
            answer = self._from_around(offset)
            if answer is not None:
                return answer
            self._whole = chinese_opportunities(text)
        return self._whole[offset]

    def _from_around(self, offset: int) -> bool | None:
        """The answer from the characters up to the next plain one either side; None where that is far."""
        text = self.text
        first = offset - 1
        around = CHINESE[text[first]]
        while around[0] not in PLAIN and first:
            first -= 1
            around = CHINESE[text[first]] + around
            if offset - first > self.REACH:
                return None
        last = offset
        around += CHINESE[text[last]]
        while around[-1] not in PLAIN and last + 1 < len(text):
            last += 1
            around += CHINESE[text[last]]
            if last - offset > self.REACH:
                return None
        answers = _SURROUNDINGS.get(around)
        if answers is None:
            answers = opportunities(tailor(around))
            if len(_SURROUNDINGS) < REMEMBERED:
                _SURROUNDINGS[around] = answers
        return answers[offset - first]


REMEMBERED = 5_000
"""Surroundings whose answers are kept; a newspaper has some hundreds."""

_PAIRS = Pairs()
_SURROUNDINGS: dict[str, list[bool]] = {}
