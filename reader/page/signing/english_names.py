"""Lines that sign an English text: By Harold T. Quimby, Staff Writer; (From our own Correspondent.)."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.page import agencies, stored
from reader.page.marks import CJK, any_of, led
from reader.page.signing import english_helpers
from reader.page.signing.english_offices import OFFICE, without_year

_NAMES = r"[A-Z][\w.'’-]*(?:[\s,&|]+(?:and\s+|of\s+|for\s+)?(?:the\s+)?[A-Z][\w.'’-]*){0,9}"
_BY = r"^[(\[]?(?:(?:Article|Story|Text|Written|Reported|Compiled)\s+)?(?:(?:By|BY|by):?\s+|by(?=[A-Z]))"
AGENCIES = (*agencies.LATIN, "CNN", "Agencies", "Sapa")
"""Those that sign English texts alone."""
_AGENCY = (
    rf"^{any_of(*AGENCIES)}"
    r"(?:,\s[A-Z]{3,}(?:,\s[A-Z][\w. ]+)?|\s[Ss]taff|\s[Rr]eporters?)?$"
)
"""An agency, and where it sent from."""
_AGENCY_ALONE = re.compile(_AGENCY)
_FORM = re.compile(
    any_of(
        rf"{_BY}(?:the\s+|our\s+|an?\s+)?{_NAMES}[.,)\]]*$",
        r"^\(?(?:By|BY)\s+(?:[A-Z][\w.'’-]*+\s*(?:(?:,\s*|and\s+|&\s*)(?=[A-Z]))?){1,8},?\s+"
        rf"(?:[\w&'’-]+\s+){{0,5}}{OFFICE}[)]?$",
        r"^[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){1,3},?\s+(?:Special\s+to\s+.{3,30}"
        rf"|(?:[A-Z][a-z]+\s)?(?:{OFFICE})"
        r"|(?:[A-Z][\w&'’-]+\s){0,2}"
        r"(?:(?:[Ss]enior\s)?(?:[Ss]taff|[Cc]ontributing|[Ss]pecial)|(?:Associated )?Press)"
        r"\s(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent))$",
        r"(?i:^[(\[]?(?:Special\s+)?(?:From|By)\s+(?:our|a)\s(?:\w+\s){0,3}(?:Correspondent|Reporter|Representative)s?\.?[)\]]?$)",
        r"(?i:^[(\[](?:By (?:Electric )?(?:Tele|Cable)\w*|Per)\W{1,4}(?:United )?"
        r"Press (?:Association|Assn)\b.{0,14}$)",
        r"(?i:^\(?(?:By|From|Special)\s+(?:wire|cable|telegraph|telegram|wireless|mail|despatch|dispatch)?"
        r"\s?(?:to|from)\s+the\s+[A-Z][\w.'’ -]{2,24}\)?$)",
        rf"^{_NAMES}\s+(?:also\s+)?contributed\s+(?:reporting|to\s+this\s+\w+)\b.{{0,24}}$",
        rf"{_BY}{_NAMES},\s+(?:dpa|afp)$",
        rf"{_BY}(?:[A-Z][\w.'’-]*\s+(?:and|&)\s+)?(?:news|wire|staff)\s+(?:service\s+)?reports?$",
        _AGENCY,
        r"(?i:^(?:[A-Z][\w'’-]+\s){1,3}(?:staff|wire|news)\sreports?\.?$)",
        r"^(?:(?:[A-Z][\w.'’]*|Of|of|the|The)\s+){0,4}"
        r"(?:(?:Staff|Press|News|Special|Senior)\s+(?:Writer|Reporter|Correspondent|Editor)"
        r"|(?:News|Press) Service|Correspondent)$",
    )
)
_SORTED = re.compile(
    r"^by:?\s+(?:date|topic|title|subject|section|categor|author|issue|newspaper|year|county|state|name)(?:s|y|ies)?$",
    re.I,
)
"""What an archive's page is sorted by."""
_CUES = (
    *("by", "from", "pecial", "contributed", "report", "orrespondent", "ditor", "riter", "ritic"),
    *("olumnist", "taff", "nalyst", "service", "updated", "published", "posted", " ago", "@", "press"),
    *("usa today", " and a", " and reuters"),
)
"""What, in small letters, no byline is without that is more than an agency."""
_STAMPED = re.compile(
    r"^(?P<name>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){1,3})"
    r"(?P<agency>(?:\s*[/|·•]\s*[A-Z][\w .'’&-]{1,24}){0,2})"
    r"(?:\s*[/|·•]\s*(?:Last\s)?(?:Updated|Published|Posted)\b.*\d"
    r"|\s*\d{1,2}\s(?:hour|hr|minute|min|day)s? ago$)"
)
"""A byline with an agency and an hour behind bars, or with how long ago it was."""
_NAME = r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){1,3}"
_SEVERAL = re.compile(rf"^(?:By|BY)\s(?:{_NAME}(?:,\s(?:and\s)?|\sand\s|\s&\s)){{2,6}}{_NAME}$")
"""Several names, however long the line."""
_TWICE = re.compile(rf"^(?P<name>{_NAME})\s?\|.{{1,60}}\bBy:?\s+(?P=name)\b")
"""A byline that a site gives twice: Ann Crane | Beacon By Ann Crane | Beacon."""
_SENT = re.compile(
    rf"^[—–-]+\s?(?:(?:The )?(?:Associated Press|Canadian Press|Reuters|Bloomberg)|{any_of(*agencies.LATIN)}"
    r"|From (?:news|wire|staff)(?: and wire)?(?: services?)?(?: reports)?)\.?$"
)
"""An agency behind a dash."""
_OF_AGENCY = re.compile(
    r"^(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,2})"
    r"(?: (?:The )?(?:Associated|Canadian) Press| USA TODAY| and (?:AP|AFP|AAP|Reuters|agencies)"
    r"| ?[|·•] ?[\w.-]+@[\w.-]+)$"
)
"""A person's name, and an agency or an address."""
_TAIL = re.compile(
    r"\s*(?:[|/·•]\s?|[-–—]\s(?=\w)|@|\S+@|<|\b(?:Published|Updated|Posted|Follow|Last)\b"
    r"|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:\b|(?<=[a-z]{3}))(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?,?\s+\d"
    r"|,\s*\d{1,2}/\d{1,2}/\d|\bon\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|,\sin\s(?=[A-Z])"
    r"|\d{1,2}\s(?:hour|minute|min|day)s?\sago|\bwith\s(?:wires?|[Aa]gencies|AFP|AP|Reuters)\b|(?<=[a-z])\d{1,2}:\d\d"
    r"|\b\d{1,2}:\d\d|\b(?:19|20)\d\d\b"
    r"|\bSource\s?:|\b(?:First|Second|Third|Last)\s(?:in|of)\sa\b|\b(?:is|IS)\s(?:an?|the|AN?|THE)\b"
    r"|\bwith\sfiles\b).*$"
)
"""What stands behind the names: an address, the day, a button."""
_MAY_TAIL = re.compile(
    led(
        r"[|/·•@<\d]",
        r"[\-–—]\s",
        "Published",
        "Updated",
        "Posted",
        "Follow",
        "Last",
        r"on\s[MTWFS]",
        r",\sin\s",
        r"with\s",
        r"Source\s?:",
        r"First\s",
        r"Second\s",
        r"Third\s",
        r"[iI][sS]\s",
    )
)
"""What no such thing is without: a quick look before the long one."""
LONGEST = 60
"""Characters of the longest byline, what stands behind the names left out."""
_WIRE = "^= "
"""An agency's marks around a byline."""
_OFFICES = (
    *("Writer", "Reporter", "Correspondent", "Editor", "Critic", "Columnist", "Staff", "Service", "Bureau"),
    *("Press", "News"),
)
_OFFICES_BELOW = (*_OFFICES, *map(str.upper, _OFFICES))
_OFFICE_BELOW = re.compile(
    r"^(?:(?:Of|of|For|for|From|from)\s+)?(?:[Tt]he\s+)?(?:(?!By\b)[A-Z][\w.'’&-]*\s+){0,5}"
    rf"{any_of(*_OFFICES_BELOW)}\.?$"
)
"""What a writer is, in a line of its own under the name."""
_PERSON = re.compile(r"^[A-Z][A-Za-z'’-]+(?:\s+[A-Z][\w.'’-]*){1,3}$")


def is_byline(text: str) -> bool:
    """Whether a whole piece says who wrote an English text."""
    text = text.strip(_WIRE)
    if text[-1:].isdecimal() and without_year(text) != text:
        text = without_year(text)
        if is_person(text):
            return True
    if text[:1] >= CJK or not _may_sign(text) or _SORTED.match(text):
        return False
    if is_twice(text):
        return True
    core = text.strip("—–- ")
    core = _TAIL.sub("", core) if _MAY_TAIL.search(core) else core
    if (len(core) <= LONGEST and _FORM.match(core)) or _SEVERAL.match(core):
        return True
    stamped = _STAMPED.match(text)
    if stamped:
        apart = text[stamped.end("name") :].startswith("  ")
        return bool(stamped["agency"]) or apart or is_person(stamped["name"])
    if _OF_AGENCY.match(text):
        return bool(before_agency(text))
    return bool(english_helpers.tell(text) or _SENT.match(text))


def is_twice(text: str) -> bool:
    """Whether a line is a byline that stands twice in it: Ann Crane | Beacon By Ann Crane | Beacon."""
    return "By" in text and bool(_TWICE.match(text))


def _may_sign(text: str) -> bool:
    """Whether a text has something that no byline is without: a quick look before the long ones."""
    small = text.lower()
    return any(map(small.__contains__, _CUES)) or text.startswith(AGENCIES) or text[:1] in {"—", "–", "-"}


def goes_on(text: str) -> bool:
    """Whether a piece under a byline is more of it: Of the Ledger Staff."""
    text = text.strip()
    return text.removesuffix(".").endswith(_OFFICES_BELOW) and bool(_OFFICE_BELOW.match(text))


def before_agency(text: str) -> str:
    """A person's name before an agency or an address: Ann Crane and AP; "" where there is none."""
    named = _OF_AGENCY.match(text)
    return named["name"] if named and is_person(named["name"]) else ""


def is_agency(text: str) -> bool:
    """Whether a line is an agency's name and no more, behind a dash or not."""
    return bool(_AGENCY_ALONE.match(text) or _SENT.match(text))


def without_tail(text: str) -> str:
    """A byline without the address, the day and the buttons behind its names."""
    return _TAIL.sub("", text)


def is_person(text: str) -> bool:
    """Whether a line is a person's name and nothing else, of two to four words, the first much given."""
    text = text.strip("—–- \t")
    return bool(_PERSON.match(text)) and text.split(maxsplit=1)[0].lower() in given()


@lru_cache(1)
def given() -> frozenset[str]:
    """The names that people who speak English are given most."""
    return frozenset(stored.text("given_names.txt").split())
