"""Where a line may break by UAX #14 (Unicode 17), over line-breaking classes instead of characters.

A text is written as its *classes*: a string with one letter a character, so that rules are tests of
membership in strings. Rule numbers are those of UAX #14, section 6.
"""

from __future__ import annotations

from bisect import bisect_right

from reader.typeset._classes import LETTERS, NAMES, STARTS

_LETTER = {name: chr(0x30 + index) for index, name in enumerate(NAMES.split())}


def letters(*wanted: str) -> str:
    """The letters of classes: `ID` stands for ID with any mark (see `_classes.py`), `OP+e` for just that."""
    return "".join(
        letter
        for name, letter in _LETTER.items()
        if name in wanted or ("+" in name and name.partition("+")[0] in wanted)
    )


class Classes(dict[str, str]):
    """Character → class letter, looked up once a character. What it is made with is looked up first."""

    CACHED = 20_000
    """Characters remembered: more than any newspaper uses, and a bound on what a hostile text can cost."""

    def __missing__(self, character: str) -> str:
        letter = LETTERS[bisect_right(STARTS, character) - 1]
        if len(self) < self.CACHED:
            self[character] = letter
        return letter


EAST_ASIAN = "".join(letter for name, letter in _LETTER.items() if "+e" in name)

AKSARA = letters("AK", "AS", "AL+d")
ALPHABETIC = letters("AL", "HL")
BREAK_AFTER = letters("BA", "HH", "HY")
CLOSING = letters("CL", "CP")
COMBINING = letters("CM", "ZWJ")
EMOJI_BASE = letters("EB", "ID+x", "ID+x+e", "AL+x", "AL+x+e")
GLUE = letters("GL")
HANGUL = letters("JL", "JV", "JT", "H2", "H3")
HARD = letters("BK", "CR", "LF", "NL")
HYPHEN = letters("HY", "HH")
IDEOGRAPHIC = letters("ID", "EB", "EM")
INFIX = letters("IS")
JOINER = letters("ZWJ")
LETTER_OR_NUMBER = letters("AL", "HL", "NU")
NUMERIC = letters("NU")
OPENING = letters("OP")
OPENING_NARROW = letters("OP").replace(_LETTER["OP+e"], "")
POSTFIX = letters("PO")
PREFIX = letters("PR")
QUOTE = letters("QU")
QUOTE_CLOSING = letters("QU+f")
QUOTE_OPENING = letters("QU+i")
REGIONAL = letters("RI")
SPACE = letters("SP")
ZERO_WIDTH_SPACE = letters("ZW")

_AL = _LETTER["AL"]
_AP = letters("AP")
_AK_OR_CIRCLE = letters("AK", "AL+d")
_B2 = letters("B2")
_BB = letters("BB")
_CB = letters("CB")
_AFFIX = letters("PR", "PO")
_EM = letters("EM")
_JOINS_LETTER = letters("AL", "HL", "NU", "PR", "PO", "IS", "CP")
_JOINS_NUMBER = letters("AL", "HL", "NU", "PR", "PO", "IS", "HY", "CP")
_HL = letters("HL")
_IN = letters("IN")
_NS = letters("NS")
_SY = letters("SY")
_VF = letters("VF")
_VI = letters("VI")
_WJ = letters("WJ")
_BEFORE_OPENING_QUOTE = letters("BK", "CR", "LF", "NL", "OP", "QU", "GL", "SP", "ZW")
_AFTER_CLOSING_QUOTE = letters(
    "SP", "GL", "WJ", "CL", "QU", "CP", "EX", "IS", "SY", "BK", "CR", "LF", "NL", "ZW"
)
_BEFORE_WORD_HYPHEN = letters("BK", "CR", "LF", "NL", "SP", "ZW", "CB", "GL")
_NO_GLUE_AFTER = letters("SP", "BA", "HY", "HH")
_NEVER_BEFORE = letters("CL", "CP", "EX", "SY")
_NEVER_BEFORE_MINOR = letters("BA", "HH", "HY", "NS")
_NO_BASE = letters("BK", "CR", "LF", "NL", "SP", "ZW")
_AFTER_JL = letters("JL", "JV", "H2", "H3")
_JV_H2 = letters("JV", "H2")
_JV_JT = letters("JV", "JT")
_JT_H3 = letters("JT", "H3")
_JL = letters("JL")
_JT = letters("JT")
_INFIX_OR_SLASH = letters("IS", "SY")
_CR = letters("CR")
_LF = letters("LF")


def opportunities(classes: str) -> list[bool]:
    """For each class, whether a line may break before it; never before the first (LB2).

    One pass, linear in the length.
    """
    for mark in COMBINING:
        if mark in classes:
            return _with_combining(classes)
    return _without_combining(classes)


def _with_combining(classes: str) -> list[bool]:
    """LB8a, LB9 and LB10: a combining mark belongs to its base, and stands for AL where it has none."""
    bases: list[str] = []
    places: list[int] = []
    for index, letter in enumerate(classes):
        if letter not in COMBINING:
            bases.append(letter)
            places.append(index)
        elif index == 0 or (classes[index - 1] in _NO_BASE):
            bases.append(_AL)
            places.append(index)
    result = [False] * len(classes)
    for place, allowed in zip(places, _without_combining("".join(bases)), strict=True):
        result[place] = allowed and not (place and classes[place - 1] in JOINER)
    return result


def _without_combining(classes: str) -> list[bool]:
    result = [False]
    regional = 0
    for index in range(1, len(classes)):
        regional = regional + 1 if classes[index - 1] in REGIONAL else 0
        if regional and classes[index] in REGIONAL:
            result.append(regional % 2 == 0)  # LB30a
        else:
            result.append(_between(classes, index))
    return result[: len(classes)]


def _between(s: str, i: int) -> bool:
    """Whether a line may break between `s[i - 1]` and `s[i]`, by the first rule that says so."""
    a, b = s[i - 1], s[i]
    if a in HARD:
        return not (a in _CR and b in _LF)  # LB4, LB5
    if b in HARD or b in SPACE or b in ZERO_WIDTH_SPACE:
        return False  # LB6, LB7
    if a in SPACE:
        return _after_spaces(s, i, b)
    if a in ZERO_WIDTH_SPACE:
        return True  # LB8
    if a in _WJ or b in _WJ or a in GLUE:
        return False  # LB11, LB12
    if b in GLUE:
        return a in _NO_GLUE_AFTER  # LB12a
    if b in _NEVER_BEFORE or a in OPENING or b in INFIX:
        return False  # LB13, LB14, LB15d
    if a in QUOTE or b in QUOTE:
        joined = _quoted(s, i, a, b)
        if joined:
            return False
    if a in CLOSING and b in _NS:
        return False  # LB16
    if a in _B2 and b in _B2:
        return False  # LB17
    if a in _CB or b in _CB:
        return True  # LB20
    if a in HYPHEN and b in ALPHABETIC and (i == 1 or s[i - 2] in _BEFORE_WORD_HYPHEN):
        return False  # LB20a
    if b in _NEVER_BEFORE_MINOR or a in _BB:
        return False  # LB21
    if a in HYPHEN and i > 1 and s[i - 2] in _HL and b not in _HL:
        return False  # LB21a
    if a in _SY and b in _HL:
        return False  # LB21b
    if b in _IN:
        return False  # LB22
    return not _joined(s, i, a, b)


def _after_spaces(s: str, i: int, b: str) -> bool:
    """The rules that reach over spaces: LB8, LB14 to LB18."""
    j = i - 1
    while j and s[j - 1] in SPACE:
        j -= 1
    a = s[j - 1] if j else ""
    if a and a in ZERO_WIDTH_SPACE:
        return True  # LB8
    if b in _WJ or b in _NEVER_BEFORE:
        return False  # LB11, LB13
    if a and a in OPENING:
        return False  # LB14
    if a and a in QUOTE_OPENING and (j == 1 or s[j - 2] in _BEFORE_OPENING_QUOTE):
        return False  # LB15a
    if b in QUOTE_CLOSING and (i + 1 == len(s) or s[i + 1] in _AFTER_CLOSING_QUOTE):
        return False  # LB15b
    if b in INFIX:
        return i + 1 < len(s) and s[i + 1] in NUMERIC  # LB15c, LB15d
    if a and a in CLOSING and b in _NS:
        return False  # LB16
    return not (a and a in _B2 and b in _B2)  # LB17, LB18


def _quoted(s: str, i: int, a: str, b: str) -> bool:
    """Whether a quotation mark forbids the break: LB15a, LB15b, LB19, LB19a."""
    if a in QUOTE:
        if a in QUOTE_OPENING and (i == 1 or s[i - 2] in _BEFORE_OPENING_QUOTE):
            return True
        if a not in QUOTE_CLOSING or b not in EAST_ASIAN or i == 1 or s[i - 2] not in EAST_ASIAN:
            return True
    if b in QUOTE:
        if b in QUOTE_CLOSING and (i + 1 == len(s) or s[i + 1] in _AFTER_CLOSING_QUOTE):
            return True
        if b not in QUOTE_OPENING or a not in EAST_ASIAN or i + 1 == len(s) or s[i + 1] not in EAST_ASIAN:
            return True
    return False


def _joined(s: str, i: int, a: str, b: str) -> bool:
    """Whether words, numbers and syllables hold together: LB23 to LB30b."""
    if b in ALPHABETIC:
        if a in _JOINS_LETTER:
            return True  # LB23, LB24, LB28, LB29, LB30
    elif b in NUMERIC:
        if a in _JOINS_NUMBER or (a in _SY and _after_number(s, i)):
            return True  # LB23, LB25, LB30
    elif b in _AFFIX:
        if a in LETTER_OR_NUMBER or (b in POSTFIX and (a in IDEOGRAPHIC or a in HANGUL)):
            return True  # LB23a, LB24, LB25, LB27
        if _after_number(s, i - 1 if a in CLOSING else i):
            return True  # LB25
    elif b in OPENING:
        if (a in LETTER_OR_NUMBER and b in OPENING_NARROW) or (a in _AFFIX and _opens_number(s, i)):
            return True  # LB25, LB30
    elif a in PREFIX:
        if b in IDEOGRAPHIC or b in HANGUL:
            return True  # LB23a, LB27
    elif a in HANGUL and _same_syllable(a, b):
        return True  # LB26
    elif b in _EM and a in EMOJI_BASE:
        return True  # LB30b
    return _same_aksara(s, i, a, b)


def _after_number(s: str, i: int) -> bool:
    """Whether `s[:i]` ends with NU (SY | IS)*."""
    while i and s[i - 1] in _INFIX_OR_SLASH:
        i -= 1
    return i > 0 and s[i - 1] in NUMERIC


def _opens_number(s: str, i: int) -> bool:
    """Whether `s[i:]` starts with OP IS? NU."""
    following = s[i + 1 : i + 3]
    return bool(following) and (
        following[0] in NUMERIC or (len(following) == 2 and following[0] in INFIX and following[1] in NUMERIC)
    )


def _same_syllable(a: str, b: str) -> bool:
    """LB26: jamos of one Korean syllable."""
    return (a in _JL and b in _AFTER_JL) or (a in _JV_H2 and b in _JV_JT) or (a in _JT_H3 and b in _JT)


def _same_aksara(s: str, i: int, a: str, b: str) -> bool:
    """LB28a: signs of one Brahmic syllable."""
    if a in _AP:
        return b in AKSARA
    if a in _VI:
        return i > 1 and s[i - 2] in AKSARA and b in _AK_OR_CIRCLE
    if a in AKSARA:
        return b in _VF or b in _VI or (b in AKSARA and i + 1 < len(s) and s[i + 1] in _VF)
    return False
