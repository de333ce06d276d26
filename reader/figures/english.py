"""English figures: number words, written dates, and what English words make of digits.

The words for about and nearly stay outside the span, as English readers mark it; `about` tells them.
"""

from __future__ import annotations

import re
from functools import cache

from reader.figures.english_units import unit
from reader.figures.english_words import GROUPS, MONTHS, ONES, ORDINALS, SCALES, TENS
from reader.figures.hit import Hit

_LATIN = re.compile("[A-Za-z]{3}")
_LATIN_WORD = re.compile("[A-Za-z]+")
_NUMBER_WORDS = frozenset(("a", "half", *ONES, *TENS, *ORDINALS, *SCALES, *GROUPS))
_SCALE = re.compile(r"[ -]?(hundred|thousand|million|billion|trillion|dozen|bn|mn|tn|[mMbBkK])(?![A-Za-z])")
_ORDINAL = re.compile("(?:st|nd|rd|th)(?![A-Za-z])(?: century)?")
_YEARS = re.compile("s(?![A-Za-z])")
_NUMBER_SIGN = re.compile(r"(?:\bNos?\.|\bno\.) ?$")
_CLOCK = re.compile(
    r"(?::[0-5][0-9](?::[0-5][0-9])?)? ?(?:[ap]\.?m\.?(?![A-Za-z])|o['’]clock)", re.IGNORECASE
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|to|of|during|before|after|and|between|through|late|early|mid|year|circa"
    r"|spring|summer|autumn|fall|winter)[ -]|, |\()$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|around|nearly|almost|some|over|under|roughly|approximately|an estimated|close to|up to"
    r"|at least|at most|(?:more|less|fewer|better) than) $",
    re.IGNORECASE,
)
_SECOND = re.compile(r"\b(?:per|a|every|each|last|split) $", re.IGNORECASE)
_LAST_WORD = re.compile("[A-Za-z]+$")
_ABBREVIATIONS = frozenset(["no", "nos", "p", "pp", "vol", "jan", "feb", "aug", "sept", "oct", "nov", "dec"])

_ONE_OF = (
    "year month week day hour minute second mile foot inch pound dollar percent per-cent hundred thousand"
    " million billion dozen man woman child person ton acre vote point third half quarter"
)


_BEFORE_MONTH = re.compile(r"\b[0-3]?[0-9](?:st|nd|rd|th)?(?: of)? $")
_BEHIND_MONTH = re.compile(
    r"\.?(?: [0-3]?[0-9](?:st|nd|rd|th)?(?![0-9:%,.]*[0-9%])(?:(?:-|–| to )[0-3]?[0-9](?![0-9]))?)?"
    r"(?:,? (?:1[0-9]{3}|20[0-9]{2})(?![0-9]))?"
)


@cache
def _numbers() -> re.Pattern[str]:
    small = "|".join(sorted([*ONES, *TENS], key=len, reverse=True))
    scale = "hundred|thousand|million|billion|trillion|dozen"
    ordinal = "|".join(sorted(ORDINALS, key=len, reverse=True))
    part = "hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
    return re.compile(
        rf"\b(?:(?P<part>(?:one|two|three|four|five|six|seven|eight|nine|a)[ -](?:{part}))"
        rf"|(?P<number>(?:(?:a|half a|{small})[ -](?={scale}))?(?:{small}|{scale})"
        rf"(?:[ -](?:and )?(?:{small}|{scale}))*"
        rf"(?:[ -](?P<last>{ordinal})| and (?:a|one)[ -](?:half|quarter))?)"
        rf"|(?P<ordinal>{ordinal}))\b",
        re.IGNORECASE,
    )


@cache
def _one() -> re.Pattern[str]:
    return re.compile(f"[ -](?:{'|'.join(_ONE_OF.split()).replace('per-cent', 'per cent')})\\b")


def words(text: str) -> list[Hit]:
    """Figures that hold an English word for a number or a month, last first."""
    if _LATIN.search(text) is None:
        return []
    hits: list[Hit] = []
    floor = 0
    for word in _LATIN_WORD.finditer(text):
        at = word.start()
        if at < floor:
            continue
        said = word.group().lower()
        hit = None
        if said in _NUMBER_WORDS:
            match = _numbers().match(text, at)
            hit = None if match is None else _number(text, match)
        elif said in MONTHS and word.group()[0].isupper():
            hit = _date(text, at, word.end(), floor)
        if hit is not None:
            hits.append(hit)
            floor = hit.end
    hits.reverse()
    return hits


def _date(text: str, at: int, end: int, floor: int) -> Hit | None:
    """A written date by its month, which stands from `at` to `end`: Sept. 15, 1921 · 12 March."""
    behind = _BEHIND_MONTH.match(text, end)
    stop = end if behind is None else behind.end()
    before = _BEFORE_MONTH.search(text, max(floor, at - 9), at)
    start = at if before is None else before.start()
    if before is None and not text[end:stop].strip("."):
        return None
    return Hit(start, stop, "date", when=(start, stop))


def _number(text: str, match: re.Match[str]) -> Hit | None:
    said = match.group().lower()
    start, end = match.span()
    if match["part"]:
        if said[0] == "a" and not said.endswith(("half", "third", "quarter")):
            return None
        behind = unit(text, end)
        if behind is not None and behind[0] in ("percent", "measure", "duration"):
            return Hit(start, behind[2], behind[0], said, unit=behind[1])
        return Hit(start, end, "ratio", said)
    if match["ordinal"] or match["last"]:
        if text[end : end + 1] == "s" or (
            said == "second" and _SECOND.search(text, max(0, start - 6), start)
        ):
            return None
        if text.startswith(" century", end):
            return Hit(start, end + 8, "date", when=(start, end + 8))
        return Hit(start, end, "ordinal", said)
    if said in ("zero", "dozen", "hundred", "fifty-fifty") or said in SCALES:
        return None
    if said == "one" and _one().match(text, end) is None:
        return None
    behind = unit(text, end)
    if behind is None:
        return Hit(start, end, "count", said)
    return Hit(start, behind[2], behind[0], said, unit=behind[1])


def scale_end(text: str, end: int) -> int:
    """Where the numeral ends when million, bn and the like behind it are taken in."""
    match = _SCALE.match(text, end)
    if match is None or (len(match[1]) == 1 and match.group() != match[1]):
        return end
    return match.end()


def abbreviation(text: str, dot: int) -> bool:
    """Whether the full stop at `dot` closes a word that stands before a number: No.5, p.12, Sept.15."""
    word = _LAST_WORD.search(text, max(0, dot - 5), dot)
    return word is not None and word.group().lower() in _ABBREVIATIONS


def about(text: str, start: int) -> bool:
    """Whether the words before `start` say that the number is not exact: about, nearly, more than."""
    return text[start - 1 : start] == " " and _ABOUT.search(text, max(0, start - 16), start) is not None


def behind_digits(text: str, at: int, end: int, floor: int) -> Hit | None:
    """A figure of digits and English words: 15th, 1990s, 7 p.m., 2.4 million tons, No. 5, in 1921."""
    after = text[end : end + 1]
    low = text[at:end]
    clock = _CLOCK.match(text, end)
    if clock is not None and len(low) <= 2:
        return Hit(at, clock.end(), "time", when=(at, clock.end()))
    if after and after in "stnr" and low.replace(",", "").isdigit():
        if low[-1] == "0" and _YEARS.match(text, end) is not None:
            return Hit(at, end + 1, "date", when=(at, end + 1))
        ordinal = _ORDINAL.match(text, end)
        if ordinal is not None and ordinal.group().endswith("century"):
            return Hit(at, ordinal.end(), "date", when=(at, ordinal.end()))
        if ordinal is not None:
            return Hit(at, ordinal.end(), "ordinal", low)
    stop = scale_end(text, end)
    if stop > end + 1:
        behind = unit(text, stop)
        if behind is None:
            return Hit(at, stop, "count", text[at:stop])
        return Hit(at, behind[2], behind[0], text[at:stop], unit=behind[1])
    before = text[at - 1 : at]
    if before and before in " .":
        sign = _NUMBER_SIGN.search(text, max(floor, at - 6), at)
        if sign is not None:
            return Hit(sign.start(), end, "ordinal", low)
    after_year = not after or after in " ,.;:)\n-–'’"
    if after_year and is_year(low) and _YEAR_BEFORE.search(text, max(0, at - 10), at) and not unit(text, end):
        return Hit(at, end, "date", when=(at, end))
    return None


def is_year(low: str) -> bool:
    """Whether four digits may be a year."""
    return len(low) == 4 and low.isdigit() and "1000" <= low < "2100"
