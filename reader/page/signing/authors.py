"""A byline taken apart: who wrote, and who took the photos."""

from __future__ import annotations

import re

from reader.page.marks import HAN_CHAR, MARKERS, has_han
from reader.page.signing import english_authors, outlets
from reader.page.signing.beside_names import PICTURE_SOURCE, unedited, unstamped, unwired
from reader.page.signing.cut_bylines import PHOTO_ROLE, ROLE, parts, persons
from reader.page.signing.names import are_names, looks_like_name
from reader.page.signing.offices import INTERVIEWED, OFFICE
from reader.page.signing.workplaces import is_workplace, names_behind

_H = HAN_CHAR
_LONGEST = 400
"""Characters of the longest byline that names are looked for in."""
_BOTH_ROLE = re.compile(r"[攝摄]影|[图圖]|并摄|並攝|文.[摄攝]")
_TOOK_TOO = re.compile(r"(?:摄影报道|攝影報導)[）)】〕]*$")
"""What they did who wrote and took the photos."""
_TOOK = re.compile(r"[摄攝]$")
_STAMP = re.compile(rf"^[12]\d{{3}}[-/.年].*?(?=(?:{OFFICE}))")
_ASKED = re.compile(rf"^{INTERVIEWED}[:：].*$")
_BRACKETS = re.compile(r"[【】〔〕（）()\[\]［］《》<>]")
_ASIDE = re.compile(
    rf"[（(]除[^（）()]{{1,8}}外[）)]|(?<={_H})[ \u3000]?[（(](?P<inner>{_H}(?:{_H}|、)+)[）)]"
)
"""What somebody is, in brackets behind his name, or whose pictures are others'."""
_APART = re.compile(r"[\s:：、；;，,/／]+")
_DID = re.compile(
    rf"(?P<names>{_H}(?:{_H}|[ \u3000、])+)[/／╱]"
    r"(?:(?P<wrote>(?<![图圖][/／╱])(?:文字?|[报報][导導道]))|(?P<took>(?<!文[/／╱])(?:[图圖]片?|[摄攝]影?)))"
    rf"(?!{_H}(?!{_H}{{1,2}}[/／╱])|[/／╱:：])"
)
"""Names before what they did, who wrote or who took the photos: 沈峤/文 丁若兰/图."""
_DATE = re.compile(r"\d{1,2}月\d{1,2}日|\d{1,2}日")


def authors_of(byline: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The authors and the photographers of a byline as it stands: "撰文：容家朗　攝影：譚子謙".

    Padding spaces are closed up, office and place ("本报记者", "／台北報導") are left away.
    """
    if len(byline) > _LONGEST:
        return (), ()
    marked = unstamped(unwired(byline.strip())).strip(MARKERS + "·\\").strip()
    text = outlets.before_place(unedited(outlets.BEFORE_OFFICE.sub("", outlets.called(marked))))
    if not has_han(text):
        return english_authors.authors(text), ()
    if outlets.SOURCE.match(text) or outlets.AGENCY_TOLD.match(text) or outlets.is_nobody(text):
        return (), ()
    at_work = names_behind(text.strip("（()）〔〕【】"))
    if at_work and not ROLE.search(text):
        return at_work, ()
    writers: list[str] = []
    photographers: list[str] = []
    for role, part in parts(_plain(text)):
        took = bool(_TOOK.search(part) or PHOTO_ROLE.fullmatch(role))
        named = list(persons(role, part))
        if not took:
            writers += named
        if took or _BOTH_ROLE.search(role):
            photographers += named
    if _TOOK_TOO.search(text):
        photographers = writers
    return tuple(dict.fromkeys(writers)), tuple(dict.fromkeys(photographers))


def _plain(text: str) -> str:
    """A byline without brackets and days, what one did before one's name, and without who is set aside."""
    text = outlets.IN_BRACKETS.sub("", PICTURE_SOURCE.sub("", _ASIDE.sub(_beside, text)))
    text = outlets.BEHIND.sub("", _STAMP.sub("", _ASKED.sub("", text)))
    if any(found["took"] for found in _DID.finditer(text)):
        text = _DID.sub(lambda found: f" {'攝' if found['took'] else '文'}:{found['names']} ", text)
    return _DATE.sub(" ", _BRACKETS.sub(" ", text))


def _beside(aside: re.Match[str]) -> str:
    """What of an aside is to stay: names, and what one did for the text; not what one is, or where."""
    inner, before = aside["inner"] or "", _APART.split(aside.string[: aside.start()].rstrip())
    of_person = looks_like_name(before[-1])
    if not inner or is_workplace(inner) or (of_person and not are_names(inner) and not ROLE.search(inner)):
        return ""
    return aside.group()
