"""What agencies set around a story they send: slugs, codes, ends, and notes that no paper is to print."""

from __future__ import annotations

import re

from reader.page.marks import any_of

_SLUG = re.compile(
    r"^"
    + any_of(
        r"\^(?:.{0,60}\d<?|(?:AP|BC|AM|PM|Eds|Reu\w*|LaserPhoto)\b.{0,60}|\S{0,30})",
        r"[A-Za-z]{0,2}\d{3,5}\s+[a-z]\s+[a-z]\b.{0,60}",
        r"[a-z]\d{4}\s?reute.?|[a-z]\s+[a-z]\s+(?:AM|PM|BC)-\S.{0,60}",
        r"AP\d{6}-\d{4}\b.{0,60}",
        r"\d{1,2}-[A-Z]{3}-\d{4} \d\d:\d\d:\d\d\.\d\d(?:\s+[A-Z]{1,2})*",
        r"[A-Z]{2,4}-[A-Z]{2,4}-\d\d-\d\d-\d\d\b.{0,20}",
        r"(?:AM|PM|BC|AP|UPI)-[A-Z][\w'’ -]{2,40}(?:,[^.]{0,40})?,\s?\d{2,5}",
        r"(?:AM|PM|BC)(?:-[A-Z]{2,}){2,5}",
        r"(?i:eds|editors|note to editors):\s.{0,90}",
        r"REUTERS?|Reuters?|UPI|AP|&#\d+;|END|#{2,}|\(?MORE\)?|\((?i:end)\)|\[(?i:end)\]",
        r"[-–—]{1,3}\s?(?i:ends?|30|more)(?:\s?[-–—]{1,3})?",
        # A subject, a slash and at most a side of it: Harbour-politics/, HARBOUR-STRIKE/POLICE (UPDATE 2).
        r"[A-Z][A-Za-z]{2,}(?:-[A-Za-z]{2,}){1,3}/(?:[A-Z]{2,16}(?:\s\([A-Z0-9, ]{3,30}\))?)?",
        # The day's hour behind the story, and the letters of those who handled it.
        r"\d{6} GMT [A-Z][a-z]{2} \d\d",
        r"dpa(?:\s[a-z]{2,4}){2,6}",
        r"(?:#{1,3}\s?)?dpa\s(?i:notebook|contacts)",
        r"[-–—]\s(?:Reporting|Writing|Editing|Translating)\sby:\s.{3,60}",
        r"(?:[Tt]he\s)?[Ff]ollowing\s(?:information|note)s?\s(?:is|are)\snot\s(?:intended\s)?for\spublication\W?",
    )
    + r"$"
)
_DESK = re.compile(r"^[A-Z]{1,3}(?:\s[A-Z]{1,2}){0,6}$")
"""The letters of desks over an agency's slug."""


def is_slug(text: str, below: str) -> bool:
    """Whether a line, with the line `below` it, is what an agency says of a story to its papers."""
    return bool(_SLUG.match(text) or (_DESK.match(text) and _SLUG.match(below)))
