"""What ends a paragraph and is not its text: who wrote it, or an agency's editors."""

from __future__ import annotations

import re

from reader.page.agencies import AGENCY
from reader.page.marks import HAN_CHAR
from reader.page.parts import credits, datelines
from reader.page.signing import bylines, outlets
from reader.page.signing.names import NEXT_PERSON, PERSON, sign_alone
from reader.page.signing.offices import SENDER

_H = HAN_CHAR
_ENDS = "。！？”’」…"
_ENDED = f"[{_ENDS}]"
_ENOUGH = 10
"""Characters from which on what stands before a byline is a text."""
_LONG = 40
"""Characters from which on a text may be signed by names alone: a heading has fewer."""
_INITIALS = re.compile(r"(?<=[.!?\"”’])(?:\s{2,}|\s*[—–]\s*)(?:[A-Z]\.\s?){2,4}$")
"""A writer's initials at the end of the last line, as letters and old papers have them."""
_IN_BRACKETS = re.compile(r"[（(](?P<inner>[^（）()]{2,60})[）)]\s*[＊。]?$")
_NAMES = re.compile(rf"(?<={_ENDED})[ \u3000]*(?P<byline>{_H}{{2,3}}(?:[ \u3000、]+{_H}{{2,3}}){{0,2}})$")
"""Names and nothing else behind a paragraph's last sentence, as short reports are signed."""
_REPORTERS = re.compile(
    rf"(?<={_ENDED})\s*(?:(?:本[报報]|{AGENCY})?(?:记者|記者|通讯员|实习生)[ \u3000]*"
    rf"{PERSON}(?:[、，, \u3000]+(?:通讯员[ \u3000]*)?{NEXT_PERSON})*)(?<![摄攝影])\s*$"
)
_LAST_WORDS = re.compile(rf"(?<={_ENDED})[^。！？”’」…]+$")
"""What stands behind a paragraph's last sentence."""
_MAY_SIGN = re.compile(rf"{SENDER}|(?:[報报][導导道]|撰?文)[．.・·•、][攝摄]影[／/╱]")
"""What a byline there is not without."""
_EDITED = re.compile(r"[（(][編编][輯辑][:：][^（）()。]{2,24}[）)]\s?1\d{6}[\"”」]?$")
"""An agency's editors and the day, as a year of the Republic, that end its report: （編輯：X）1140710."""
_EDITED_LAST = frozenset('0123456789"”」')


def lift(text: str, closes: bool) -> tuple[str, str]:
    """(text, byline) of a paragraph that may be signed at its end.

    `closes` tells that no text stands right below it, so that names may sign it which nothing says to do so.
    """
    if text[-1:] in _ENDS and text[-2:-1] not in "）)":
        return text, ""
    for way in (_boxed, _initials, _in_brackets, _names, _reporters, _last_words):
        at = way(text) if closes or way is not _names else -1
        if at >= 0:
            return text[:at].rstrip(), text[at:].strip()
    return text, ""


def _boxed(text: str) -> int:
    """Where a byline begins that ends `text`, or -1: so do all below, each for one form of it."""
    at = max(map(text.rfind, "□■"), default=-1)
    return at if at > _ENOUGH and len(text) - at <= _LONG and bylines.is_byline(text[at:]) else -1


def is_edited(text: str) -> bool:
    """Whether an agency's editors and the day end `text`."""
    return text[-1:] in _EDITED_LAST and bool(_EDITED.search(text[-40:]))


def _initials(text: str) -> int:
    found = _INITIALS.search(text, max(0, len(text) - 60)) if text.rstrip()[-1:] == "." else None
    return found.start() if found else -1


def _in_brackets(text: str) -> int:
    offset = max(0, len(text) - 70)
    found = _IN_BRACKETS.search(text[offset:]) if text.rstrip(" ＊。")[-1:] in ("）", ")") else None
    at = offset + found.start() if found else -1
    if not found or at <= _ENOUGH or text[:at].rstrip()[-1:] not in "。！？”’」….!?":
        return -1
    told = outlets.AGENCY_TOLD.fullmatch(found.group()) or datelines.closes_text(found["inner"])
    return at if told or bylines.is_inner(found["inner"]) else -1


def _names(text: str) -> int:
    found = _NAMES.search(text, max(0, len(text) - 16)) if len(text) > _LONG else None
    return found.start() if found and sign_alone(found["byline"]) and credits.at(text) < 0 else -1


def _reporters(text: str) -> int:
    offset = max(0, len(text) - 50)
    tail = text[offset:]
    found = _REPORTERS.search(tail) if any(map(tail.__contains__, "者员生")) else None
    at = offset + found.start() if found else -1
    return at if at > _ENOUGH and credits.at(text) < 0 else -1


def _last_words(text: str) -> int:
    offset = len(text) - 50
    tail = text[max(0, offset) :]
    found = _LAST_WORDS.search(tail) if offset > 0 and _MAY_SIGN.search(tail) else None
    signs = found and bylines.is_byline(found.group())
    at = offset + found.start() if found and signs else -1
    # Who took the photos may stand behind who wrote.
    return -1 if 0 <= credits.at(text) <= at + 1 else at
