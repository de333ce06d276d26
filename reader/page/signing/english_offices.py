"""What stands behind a writer's name without a mark: an office, a paper, the year of a class."""

from __future__ import annotations

import re

from reader.page.marks import any_of

OFFICE = r"(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]ritic|[Cc]olumnist|[Ss]taff|[Aa]nalyst)s?"
"""What a writer is, as bylines call it."""
_RANK = (
    r"(?:Staff|Senior|Chief|Contributing|Associate|Assistant|Managing|Executive|News|Sports|Features?|City|Arts"
    r"|Opinion|Copy|Night|Business|Political|Science|China|Europe|Asia|Africa|Local|Democracy|Government|Health"
    r"|Education|Environment|Crime|Legal|Foreign|Regional|Religion|Technology|Medical|Defence|Agriculture|Rural)"
)
"""What stands before a writer's office: Assistant City Editor."""
_OFFICE_TAIL = re.compile(
    r"(?:,\s*|\s+|^)"
    + any_of(
        r"(?:Special|Exclusive)\s+(?:to|for)\b.*",
        r"(?:Staff|Special|Senior|Chief)\s+(?:Writer|Reporter|Correspondent).*",
        rf"(?:{_RANK}\s+)+(?:Editor|Writer|Reporter|Columnist|Critic|Correspondent|Photographer)s?",
        r"(?:Times|Tribune|Herald|News|(?:(?:Associated|United)\s+)?Press)\s+(?:Staff|Writer|Reporter|Corr).*",
        r"(?:(?-i:[a-z&'’-]+)\s+|(?<=,\s)(?-i:[A-Z][\w&'’-]+\s+(?:(?:of|and|the)\s+)?){1,4}){0,5}"
        r"(?:Correspondent|Staff|Writer|Editor|Reporter|Critic|Columnist|Analyst)s?",
        r"(?-i:[A-Z][a-z]+\s(?:correspondent|editor|reporter|critic))",
    )
    + r"\.?$",
    re.I,
)
_OFFICE_HEAD = re.compile(
    r"^(?:(?:(?:The\s)?(?:Associated|Canadian|United)\sPress|AP|AFP|Reuters)\s(?:Staff\s)?(?:Writers?|Reporters?|Correspondents?)"
    r"|(?:[A-Z][\w.'’-]*\s){0,3}?(?:staff\s|news\s|special\s)?(?:writers?|reporters?|correspondents?|editors?))\s(?=[A-Z])"
)
_CLASS = re.compile(r"(?<=[a-zA-Z]),?\s['’‘]\d\d(?=$|[,;]|\sand\b)")
"""The year of a student's class: Ann Crane ’68."""
_WORD = r"[A-Z][\w.'’-]*"
_OF_PAPER = re.compile(
    rf"^(?P<name>{_WORD}(?: {_WORD}){{1,3}}?(?<!\.)) (?:(?:New|Los|San|Las|St\.|Fort|The|Daily|Evening) )?"
    rf"(?:{_WORD} )?(?:[A-Z]\w+-)?(?:Times|Tribune|Herald|Post|News|Journal|Gazette|Chronicle|Ledger|Star"
    rf"|Sun|Globe|Telegraph|Guardian|Statesman|Press|Bee) (?:[A-Za-z&'’-]+ ){{0,3}}?{OFFICE}\.?$"
)
"""A writer, the paper and an office, and no mark between: Ann Crane Harbour Times staff writer."""


def without_year(text: str) -> str:
    """`text` without the years of students' classes behind names."""
    return _CLASS.sub("", text)


def before_paper(text: str) -> str:
    """The name before a paper and an office, where nothing but a space parts them; "" where there is none."""
    found = _OF_PAPER.match(text)
    return found["name"] if found else ""


def without_office(text: str) -> str:
    """`text` without the office behind the name or before it."""
    return _OFFICE_TAIL.sub("", _OFFICE_HEAD.sub("", text))
