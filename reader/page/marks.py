"""What the signs of writing tell: widths, sentence ends, open quotes, scripts."""

from __future__ import annotations

import re

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

MARKERS = "■▲▼◀▶△▽◆◇◎●○□☆★►◄▷◁※↑↓←→⬆⬇⬅"
"""Signs set before captions, bylines and sections."""

HAN = r"\u3400-\u9fff\uf900-\ufaff"
"""The Han characters, as the inside of a character class."""

HAN_CHAR = r"[^\W\da-zA-Z_]"
"""One Han character, or near enough: a letter that is not ASCII. Ranges of thousands compile slowly."""

_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_UPPER = re.compile("[A-Z]")
_LOWER = re.compile("[a-z]")
_CHINESE_END = re.compile(rf"[{TERMINAL}][{re.escape(CLOSERS)}]*$|[。！？]$|——[”」]$")
_LATIN_END = re.compile(r"[.!?][\"'”’)\]]*(?:[—–-]+)?$")
CODE = re.compile(r"(?<=[。！？…”])[①-⑳]\d?$")
"""An editors' code behind a paragraph's end: ⑧3."""
_NO_END = re.compile(
    r"^\W*\d{1,3}\.$|(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Messrs|Rev|Hon|Capt|Col|Gen|Lieut|Maj|Sergt|Prof|St|Mt|Nos?|vs?)\.$"
)
"""Numbers of a list, initials and titles, whose point ends no sentence."""
_INSIDE = re.compile(
    rf"[。；](?=.)|[！？!?](?=[^ \u3000])|(?<={HAN_CHAR})\.(?=.)|(?<=[a-z]{{3}})\. (?=[A-Z\"“])"
)


def any_of(*patterns: str) -> str:
    """A pattern that matches any of `patterns`."""
    return f"(?:{'|'.join(patterns)})"


def cells(text: str) -> int:
    """The width of `text` in cells, near enough for layout: 2 for what takes three bytes, 1 for ASCII."""
    return (len(text.encode("utf-8", "replace")) + len(text)) // 2


def has_han(text: str) -> bool:
    """Whether a Han character stands in `text`."""
    return _HAN.search(text) is not None


def squeeze(text: str) -> str:
    """`text` without its white space, for comparing."""
    return "".join(text.split())


def is_chinese(text: str) -> bool:
    """Whether `text` reads as Chinese: at least a sixth of its first characters are Han."""
    text = squeeze(text[:120])
    han = len(_HAN.findall(text))
    return han > 0 and han * 6 >= len(text)


def ends_sentence(text: str) -> bool:
    """Whether the last mark of `text` ends a sentence."""
    tail = CODE.sub("", text[-40:].rstrip())[-8:]
    if _CHINESE_END.search(tail):
        return True
    return bool(_LATIN_END.search(tail)) and not _NO_END.search(tail)


def sentences_inside(text: str) -> int:
    """How many sentences end before the end of `text`, or of its first 400 characters."""
    return len(_INSIDE.findall(text, 0, 400))


def open_pairs(text: str) -> str:
    """The opening marks of `text` that nothing in it closes, outermost first: "他说：“走" gives “."""
    stack: list[str] = []
    closing = set(PAIRS.values())
    for char in text:
        if char in PAIRS:
            stack.append(char)
        elif char in closing and stack and PAIRS[stack[-1]] == char:
            stack.pop()
    return "".join(stack)


def is_caps(text: str) -> bool:
    """Whether `text` is set in capitals: at least three Latin letters, nine in ten of them upper case."""
    upper = len(_UPPER.findall(text, 0, 300))
    return upper >= 3 and upper >= 9 * len(_LOWER.findall(text, 0, 300))


def is_titled(text: str) -> bool:
    """Whether the words of a Latin `text` begin with capitals, as a headline's or a deck's do."""
    words = [word for word in _WORD.findall(text, 0, 300) if len(word) > 3]
    return bool(words) and sum(word[0].isupper() for word in words) * 4 >= len(words) * 3
