"""Where a line may break, with the Chinese tailoring, asked at single offsets or for a whole text."""

from __future__ import annotations

import re

from reader.typeset.uax14 import EAST_ASIAN, Classes, letters, opportunities

_OPENING = letters("OP+e")
_CLOSING = letters("CL+e")
_NONSTARTER = letters("NS+e")
_NUMBER = letters("NU")
_ALPHABETIC = letters("AL")[0]
_DOT = "\x01"
"""A middle dot, till its neighbours say whether it stands in a Chinese name or in a Catalan word."""

TAILORED = {
    # CLREQ 3.1.2: connectors and the solidus start no line.
    **dict.fromkeys("～〜－／∕", _NONSTARTER),
    **dict.fromkeys("·‧", _DOT),
    # A sign that opens a caption or a byline stays with it.
    **dict.fromkeys("■□▲△▼▽◆◇●○◎★☆▶▷◀◁►◄※", _OPENING),
    **dict.fromkeys("０１２３４５６７８９", _NUMBER),
}
"""What Chinese typesetting takes otherwise than the Unicode database."""

_EAST = f"[{re.escape(EAST_ASIAN)}]"
_QUOTE_OPENS, _QUOTE_CLOSES = letters("QU+i"), letters("QU+f")
_NEIGHBOURED = re.compile(
    f"(?P<opens>(?<={_EAST}){_QUOTE_OPENS}|{_QUOTE_OPENS}(?={_EAST}))"
    f"|(?P<closes>(?<={_EAST}){_QUOTE_CLOSES}|{_QUOTE_CLOSES}(?={_EAST}))"
    f"|(?P<dot>(?<={_EAST}){_DOT})"
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
    and holds numbers to their units, and titles and names together (`reader.typeset.wholes`).
    """
    if not text:
        return []
    if tailored:
        classes = tailor("".join(map(CHINESE.__getitem__, text)))
    else:
        classes = "".join(map(UNTAILORED.__getitem__, text))
    return [offset for offset, allowed in enumerate(opportunities(classes)) if allowed] + [len(text)]


class Opportunities:
    """Answers for single offsets of one text, tailored, reading only what stands around them."""

    REACH = 64
    """Characters read to either side before the whole text is evaluated once and for all."""

    REMEMBERED = 5_000
    """Surroundings whose answers are kept; a newspaper has some hundreds."""

    _answers: dict[str, list[bool]] = {}

    def __init__(self, text: str) -> None:
        self.text = text
        self._whole: list[bool] | None = None

    def allowed(self, offset: int) -> bool:
        """Whether a line may break before the character at `offset`; 0 < offset < len(text)."""
        if self._whole is not None:
            return self._whole[offset]
        text = self.text
        lookup = CHINESE
        first = offset - 1
        around = lookup[text[first]]
        while around[0] not in PLAIN and first:
            first -= 1
            around = lookup[text[first]] + around
            if offset - first > self.REACH:
                return self._evaluated()[offset]
        last = offset
        around += lookup[text[last]]
        while around[-1] not in PLAIN and last + 1 < len(text):
            last += 1
            around += lookup[text[last]]
            if last - offset > self.REACH:
                return self._evaluated()[offset]
        answers = self._answers.get(around)
        if answers is None:
            answers = opportunities(tailor(around))
            if len(self._answers) < self.REMEMBERED:
                self._answers[around] = answers
        return answers[offset - first]

    def _evaluated(self) -> list[bool]:
        if self._whole is None:
            self._whole = opportunities(tailor("".join(map(CHINESE.__getitem__, self.text))))
        return self._whole
