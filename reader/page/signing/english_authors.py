"""The names in an English byline, without offices, papers, days and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.page.marks import any_of
from reader.page.signing import english_names, letters
from reader.page.signing.english_names import AGENCIES
from reader.page.signing.english_offices import before_paper, without_office, without_year

_EDITED = re.compile(
    r"[;,.]?\s*\b(?:(?:Editing|Edited|Compiled|Graphics?|Video) by\b[^;]*|Our Standards\b.*)", re.I
)
"""Who else worked on a text, and what an agency says of itself behind them."""
_SENT_FROM = re.compile(r"\s+(?:in|at|from)\s+[A-Z].*$")
_NOBODY = re.compile(
    r"^(?:from )?(?:a |our |the )?(?:own |special )?(?:[a-z]+ )?(?:staff|special|news|press)? ?"
    r"(?:reporters?|writers?|correspondents?|representatives?|staff)$"
    r"|^(?:b[a-z] )?(?:telegraph|telegram|cable|wireless|mail|wire)\b.*$"
    r"|^(?:[bh][a-z] )?(?:the )?(?:associated|united|canadian) press(?: summary)?$"
    r"|^(?:per )?(?:united )?press ass(?:ociatio)?n\b.*$"
    rf"|^{any_of(*AGENCIES)}$|[\w'’-]+ (?:staff|wire|news) reports?$"
    r"|^(?:(?:staff|news|wire)(?: service)?(?: and )?)+ reports?$|^special (?:to|from) .*"
    r"|^special\b.* (?:letter|correspondence|des?patch|telegram|cable(?:gram)?)$|^letters? to the editor$"
    r"|^from .{2,24} wire services$|^from our\b.*$|^(?:photos?|article|story) by:?$|^copyright\b.*$"
    r"|^(?:the )?(?:\w+ ){0,3}editorial(?: (?:board|staff))?$|^social shar(?:e|ing)$"
    r"|^(?:knight-ridder|scripps howard)\b.*$",
    re.I,
)
_PAPER = re.compile(
    r"^The\s|\b(?:Times|Tribune|Herald|Post|News|Journal|Gazette|Press|Chronicle|Examiner|Bee|Inquirer|Globe"
    r"|Telegraph|Guardian|Sun|Star|Agency|Service|Bureau|Homestead|Staff|Union-Tribune"
    r"|Spectator|Citizen|Observer|Republic|Advertiser|Mercury|Courier|Argus|Sentinel|Dispatch|Publications)$"
    r"|\bPress Association\b"
)
"""The paper or agency behind a writer's name."""
_BY_FIRST = re.compile(
    r"^\(?(?:(?:Article|Story|Text|Words|Written|Reported|Compiled|Writing|Interview|(?:Additional\s)?Reporting)\s+)?by(?::?\s+|(?-i:(?=[A-Z])))",
    re.I,
)
_CONTRIBUTED = re.compile(r"\s+(?:also\s+)?contributed\s.*$")
_BEHIND_BAR = re.compile(r"^(?!By\b).*[|·•]\s*(?:[Ww]ritten\s+)?[Bb]y\s+(?=[A-Z])")
"""What stands before the byline in one line with it: News, Sports | 5 hours ago | Written by."""
_IN_CAPITALS = re.compile(
    r"(?P<name>[A-Z][a-z][\w'’-]*(?: [A-Z](?:\.|[a-z][\w'’-]*)){1,2}) [A-Z][A-Z-]+ [A-Z][A-Z -]+$"
)
_TITLE = re.compile(
    r"(?:Sheriff|Chairm[ae]n|Chair|Presidents?|Treasurer|Secretar(?:y|ies)|Mayor"
    r"|(?:City |Town |County )?Clerk|Principal|Manager|Chief of Police|Adjutant"
    r"|(?:Managing |Executive )?Director(?: of [A-Z].*)?|CEO|Ph\.?D|M\.?D)\.?$"
)
"""What one who signs a notice or a letter is."""
_NUMBER = re.compile(r"[^A-Za-z]*$")
_GLUED = re.compile(r"(?<=[a-z]{3})The [A-Z].*$")
"""The paper glued to a writer's name."""
_PLACE = re.compile(r"(?:on|in|at|from) [a-z ]+$")
"""What a column's line says in small letters: on the boulevard."""


def authors(text: str) -> tuple[str, ...]:
    """The names in a byline, without offices, papers, days, addresses and the words that close a letter."""
    words, signed = letters.close(text)
    text = signed if words else text
    by = bool(_BY_FIRST.match(text))
    writer = english_names.before_agency(text) or _before_capitals(text)
    if writer:
        return (writer,)
    if english_names.goes_on(text) or english_names.is_agency(text):
        return ()
    bare = _BEHIND_BAR.sub("", _GLUED.sub("", text)).strip("()[]{}«» —–-^=*").strip()
    bare = english_names.without_tail(without_year(_EDITED.sub("", _BY_FIRST.sub("", bare)))).strip()
    writer = before_paper(bare)
    if writer and _is_given(writer):
        return (writer,)
    if _NOBODY.match(bare.rstrip(".")) or english_names.is_agency(bare) or _PLACE.match(bare):
        return ()
    text = without_office(_CONTRIBUTED.sub("", bare))
    paper = _PAPER.search(text.removeprefix("The "))
    if paper and (text != bare or text.startswith("The ")) and not _is_given(text):
        return ()
    text = re.split(r"\s+(?:(?:for|of|in|at)\s+(?:the|The)\b|[Ff]or\s+[A-Z])", text)[0]
    if not re.search(r"\b(?:Jr|Sr|Esq|[A-Z]|JR|SR|ESQ)\.$", text):
        text = text.rstrip(".")
    parts = re.split(r"\s*(?:,(?!\s*(?:Jr|Sr)\b)|;|\band\b|&)\s*", text, flags=re.I)
    parts = [_SENT_FROM.sub("", _BY_FIRST.sub("", part.strip())) for part in parts]
    names = [part for part in parts if 0 < len(part) < 60 and not _NUMBER.match(part)]
    if not by and text == bare and len(names) == 2 and " " not in names[0] and _is_given(names[1]):
        return (" ".join(reversed(names)),)
    return tuple(_persons(names))


def _persons(names: Sequence[str]) -> Iterator[str]:
    """Those of the parts of a byline that name a person, and not what one is, or of which house."""
    capitals = not all(map(str.islower, names))
    titled = False
    for at, name in enumerate(names):
        if name == "CEO" or (capitals and name.islower()):
            titled = bool(at)
        elif _NOBODY.match(name) or _TITLE.match(name) or (titled and not _is_given(name)):
            continue
        elif not (at and (_PAPER.search(name) or name.startswith("in "))):
            yield name


def _before_capitals(text: str) -> str:
    """A person's name before a paper in capitals: Ann Crane HARBOUR-TIMES STAFF; "" where there is none."""
    found = _IN_CAPITALS.match(text)
    return found["name"] if found and _is_given(found["name"]) else ""


def _is_given(name: str) -> bool:
    """Whether a name begins with one that people who speak English are given much."""
    return name.split(maxsplit=1)[0].lower() in english_names.given()
