"""What the signs of writing tell: widths, sentence ends, open quotes, scripts."""

from __future__ import annotations

import re
from functools import lru_cache

TERMINAL = "。！？!?…"
"""Marks that end a sentence in Chinese text; a full stop or a colon needs its context."""

CLOSERS = "”’」』）)】》〉］]〕\"'"
"""Marks that may stand after the one that ends the sentence."""

PAIRS = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "（": "）",
    "(": ")",
    "《": "》",
    "【": "】",
    "〔": "〕",
    "〈": "〉",
}
"""Opening marks and what closes them. Straight quotes open and close alike, and so tell nothing."""

MARKERS = "█■▲▼◀▶△▽◆◇◎●○□☆★►◄▷◁※↑↓←→⬆⬇⬅☉⊙◘◉"
"""Signs set before captions, bylines and sections."""

HAN = r"\u3400-\u9fff\uf900-\ufaff"
"""The Han characters, as the inside of a character class."""

CJK = "\u2e80"
"""The first of the characters that no Latin text begins with."""

HAN_CHAR = r"[^\W\da-zA-Z_]"
"""One Han character, or near enough: a letter that is not ASCII. Ranges of thousands compile slowly."""

_SEEN = 4096
"""Texts whose look is remembered: the lines of a long page, each of which several passes ask about."""

_ENOUGH = 40
"""Characters at the head of a Chinese text that mostly hold a sixth of it in Han already."""

_SHORT = 40
"""Characters of the longest stretch that may be no running text without the end of a sentence."""

_STOPS = frozenset(TERMINAL)
_HAN = re.compile(f"[{HAN}]")
_HAN_RUN = re.compile(f"[{HAN}]+")
_LONG_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{3,}")
_UPPER = re.compile("[A-Z]+")
_LOWER = re.compile("[a-z]+")
_PAIR = re.compile(f"[{''.join(PAIRS)}{''.join(PAIRS.values())}]")
_CHINESE_END = re.compile(rf"[{TERMINAL}][{re.escape(CLOSERS)}]*$|[。！？]$|——[”」]$")
_LATIN_END = re.compile(r"[.!?][\"'”’)\]]*(?:[—–-]+)?$")
CODE = re.compile(r"(?<=[。！？…”])[①-⑳]\d?$")
"""An editors' code behind a paragraph's end: ⑧3."""
_NO_END = re.compile(
    r"^\W*\d{1,3}\.$|(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Messrs|Rev|Hon|Capt|Col|Gen|Lieut|Maj|Sergt|Prof|St|Mt|Nos?|vs?)\.$"
)
"""Numbers of a list, initials and titles, whose point ends no sentence."""


def any_of(*patterns: str) -> str:
    """A pattern that matches any of `patterns`."""
    return f"(?:{'|'.join(patterns)})"


_FIRST = re.compile(r"\[(?:[^\]\\]|\\.)+\]|\\?.")


def led(*patterns: str) -> str:
    """`any_of(*patterns)` for texts to be searched: their first characters are looked for at once.

    Each pattern begins with a character or a class, neither of them repeated or optional. A search skips to
    the first characters in one go, where it would try every pattern at every place.
    """
    found = [_FIRST.match(pattern) for pattern in patterns]
    firsts = [first.group() for first in found if first]
    inside = "".join(first[1:-1] if first[0] == "[" else first for first in firsts)
    rests = (f"(?<={first}){pattern[len(first) :]}" for first, pattern in zip(firsts, patterns, strict=True))
    return f"[{inside}]{any_of(*rests)}"


_INSIDE = re.compile(
    led(
        "[。；](?=.)",
        r"[！？!?](?=[^ \u3000])",
        rf"\.(?<={HAN_CHAR}\.)(?=.)",
        r"\.(?<=[a-z]{3}\.) (?=[A-Z\"“])",
    )
)


def cells(text: str) -> int:
    """The width of `text` in cells, near enough for layout: 2 for what takes three bytes, 1 for ASCII."""
    return (len(text.encode("utf-8", "replace")) + len(text)) // 2


def has_han(text: str) -> bool:
    """Whether a Han character stands in `text`."""
    return not text.isascii() and _HAN.search(text) is not None


def stands_twice(part: str, whole: str) -> bool:
    """Whether `part` stands in `whole` more than once."""
    first = whole.find(part)
    return first >= 0 and whole.find(part, first + len(part)) >= 0


def squeeze(text: str) -> str:
    """`text` without its white space, for comparing."""
    return "".join(text.split())


def is_chinese(text: str) -> bool:
    """Whether `text` reads as Chinese: at least a sixth of its first characters are Han."""
    return not text.isascii() and _is_chinese(text[:120])


@lru_cache(_SEEN)
def _is_chinese(text: str) -> bool:
    han = len("".join(_HAN_RUN.findall(text, 0, _ENOUGH)))
    if han and han * 6 >= len(text):
        return True
    han = len("".join(_HAN_RUN.findall(text)))
    return han > 0 and han * 6 >= len(squeeze(text))


def is_chinese_page(text: str) -> bool:
    """Whether a page reads as Chinese: at least a sixth of all its characters are Han."""
    # The first third of a Chinese page mostly holds enough of them.
    if len("".join(_HAN_RUN.findall(text, 0, len(text) // 3))) * 6 >= len(text):
        return True
    return len("".join(_HAN_RUN.findall(text))) * 6 >= len(squeeze(text))


def ends_sentence(text: str) -> bool:
    """Whether the last mark of `text` ends a sentence."""
    last = text[-1:]
    return last in _STOPS or (not last.isalpha() and _ends(text[-40:]))


def is_sentence(text: str) -> bool:
    """Whether a full stop ends `text`; a headline may call out or ask."""
    return ends_sentence(text) and text[-1] not in "！？!?"


@lru_cache(_SEEN)
def _ends(text: str) -> bool:
    bare = text.rstrip()
    tail = (CODE.sub("", bare) if bare[-1:].isnumeric() else bare)[-8:]
    if _CHINESE_END.search(tail):
        return True
    return bool(_LATIN_END.search(tail)) and not _NO_END.search(tail)


def sentences_inside(text: str) -> int:
    """How many sentences end before the end of `text`, or of its first 400 characters."""
    return len(_INSIDE.findall(text, 0, 400))


def is_text(stretch: str) -> bool:
    """Whether a stretch is running text and no heading, name or credit."""
    return ends_sentence(stretch) or sentences_inside(stretch) > 0 or len(stretch) > _SHORT


def pair_marks(text: str) -> str:
    """The opening and closing marks of `text`, in order."""
    return "".join(_PAIR.findall(text))


def open_pairs(text: str) -> str:
    """The opening marks of `text` that nothing in it closes, outermost first: "他说：“走" gives “."""
    stack: list[str] = []
    for char in pair_marks(text):
        if char in PAIRS:
            stack.append(char)
        elif stack and PAIRS[stack[-1]] == char:
            stack.pop()
    return "".join(stack)


def is_caps(text: str) -> bool:
    """Whether `text` is set in capitals: at least three Latin letters, nine in ten of them upper case."""
    return _is_caps(text[:300])


@lru_cache(_SEEN)
def _is_caps(text: str) -> bool:
    upper = len("".join(_UPPER.findall(text)))
    return upper >= 3 and upper >= 9 * len("".join(_LOWER.findall(text)))


def is_titled(text: str) -> bool:
    """Whether the words of a Latin `text` begin with capitals, as a headline's or a deck's do."""
    return _is_titled(text[:300])


@lru_cache(_SEEN)
def _is_titled(text: str) -> bool:
    words = _LONG_WORD.findall(text)
    return bool(words) and sum([word[0].isupper() for word in words]) * 4 >= len(words) * 3
