"""Photo credits in English: (Staff photo by Ray Olcott), Ray Olcott/Harbour Images via Getty Images."""

from __future__ import annotations

import re

from reader.page.marks import any_of

_OF_PAPER = (
    r"\((?:Tribune|Times|Herald|World|Sun|Star|Journal|Gazette|Chronicle|Examiner|Globe|Telegraph)\.?\)"
)
"""A paper's name in brackets, as Sunday papers credit drawings."""
_PHOTO_WORDS = any_of(
    r"photo(?:graph)?s?|photographed|pictures?|images?|illustration|courtesy|copyright(?:ed)?",
    r"AP|UPI|INS|NEA|Reuters|Getty|Acme|wirephoto|telephoto|public domain|screen ?(?:shot|grab)s?",
)
_PERSON = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}"
_PAPERS = any_of(
    r"Times|Tribune|Journal|Observer|News|Post|Herald|Getty|Press|Gazette|AP|AFP|EPA|Reuters|REUTERS",
    r"Ledger|Chronicle|Register|Star|Sun|Globe|Shimbun|Images|Shutterstock|Newsday|Bloomberg|Independent|TODAY",
)
_AGENCY = r"(?:THE CANADIAN PRESS|REUTERS|AFP|AP|EPA|EFE|UPI)(?: P(?:HOTO|hoto))?"
_DESKS = r"[^ /]+ ?/ ?(?:AP|AFP|EPA|Reuters|REUTERS)$"
"""A station and an agency, whose report it is: ABC/Reuters."""
_ALONE = r"(?:Getty Images|AP|AFP|Reuters|EPA|Shutterstock|Alamy|iStock|Unsplash|Pexels|Submitted|Handout)"
_STOCK = r"(?:Getty Images|AP|AFP|Reuters|Shutterstock|Alamy|Zuma Press|Imago|Wikimedia Commons)"
PERSON = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
"""The name of who took a photo: a pattern."""
AGENT = (
    "(?:Getty Images|Associated Press|AP|AFP|Agence France-Presse|Reuters|EPA|Bloomberg|Shutterstock"
    "|The New York Times|Xinhua)"
)
"""Whom one takes photos for: a pattern."""
_OUTLET = r"[A-Z][\w&'’-]+(?: (?:(?:of|and) )?[A-Z][\w&'’-]+){0,3}"
"""A paper or a site that one took a photo for."""
_TOLD_BY = r"(?:Reuter|Havas|Wolff|Stefani|Domei|Tass|Exchange|Central News|Press Ass)\w*\."
"""Agencies that old papers named in brackets behind what they told, and that took no photos."""
SITES = ("Pixabay", "Unsplash", "Pexels", "Shutterstock", "Flickr", "Wikimedia(?: Commons)?", "iStock", "CFP")
"""Where pictures are taken from: patterns."""
_NAMED = r"(?:[A-Z][\w&'’.-]*|of|and|the|for|via|by)(?:[ /]+(?:[A-Z][\w&'’.-]*|of|and|the|for|via|by)){0,6}"
"""Words of a name, each with a capital."""
_ASIDE = r"(?!(?:[Ll]eft|[Rr]ight|[Cc]ent(?:er|re)|[Tt]op|[Bb]ottom|[Aa]bove|[Bb]elow|[A-Z][\w]*\.?)\))"
"""Not who stands where, nor one word, unless it is a source's."""
_CAPTION = re.compile(
    r"(?:"
    + any_of(
        rf"(?<=[.!?”\"’)] )[(\[]{_ASIDE}{_NAMED}[)\]]",
        rf"(?<=[\w.!?”\"’)] )[(\[](?:[A-Z]{{2,8}}(?: ?/ ?[A-Z][\w ]{{1,24}})?|{any_of(*SITES)}|Reuters)[)\]]",
        r"(?<=[\w.!?”\"’)] )\((?:Video|Map|Chart|Graphic|Drawing|Cartoon) by [A-Z][^()]{2,50}\)",
        r"(?<=[\w.!?”\"’)] )(?:AP|AFP|EPA) Photo ?/ ?[A-Z][^.]{2,40}",
        r"(?<=[\w.!?”\"’)] )[—–-]{1,2} ?(?:[A-Z]\w+ )?(?:[Pp]hoto(?:graph)?|[Pp]icture|Copyright)s?"
        r"(?: by)? [A-Z].{2,50}",
        r"(?<=[.!?”\"’)] )(?:Photo|Image|Picture|Source)s? ?(?:by)?: ?[\w@][^,]{2,50}",
        r"(?<=[.!?”\"’)] )[A-Z]{3,}(?:/[A-Z]{3,})+",
    )
    + r")\.?\s*$"
)
"""What ends a caption and elsewhere would tell of no picture."""
CREDIT = re.compile(
    r"(?P<credit>"
    + any_of(
        rf"\((?:[^()]*\b{_PHOTO_WORDS}\b[^()]*)\)",
        r"(?:[-–—]+ ?)?\[(?:Photo(?:graph)?|Picture|Drawing|Drawn)s?\.? (?:by|from|courtesy) [^\[\]]{2,50}\]",
        r"(?:(?<=[.!?\"”])|^)\s*(?:(?:Staff|AP|UPI|File|Handout|Courtesy)\s+)?"
        r"(?:Photo(?:graph)?s?|Pictures?|Images?|Illustrations?)\s*(?:by|courtesy of|:|/)\s*[A-Z][^.]{2,50}",
        rf"(?-i:^{_OF_PAPER})",
        r"^(?:Photo|Image|Picture|Credit|Illustration)s?(?: credit)?: ?[A-Z].{2,50}",
        rf"(?-i:^(?=[^a-z]*$|.*/.*{_PAPERS})(?=[^/]*\w\.?[ .]\w|{_AGENCY})(?!B[Yy]:? )(?!{_DESKS})"
        rf"{_PERSON} ?/ ?[A-Z][\w .&-]{{2,40}})",
        r"(?-i:^(?!B[Yy]:? )[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3},"
        r" (?:AP|AFP|Reuters|Getty Images|EPA|PA|USA TODAY))",
        rf"(?-i:^{_ALONE}(?: [Pp]hoto)?)",
        r"(?-i:(?<=[\w.!?)’'\"”] )(?:Submitted|Contributed|Provided|Courtesy|File|Handout) [Pp]hotos?)",
        r"^courtesy of [A-Z][^.]{2,50}|(?-i:^Image (?:copyright|source),? ?[A-Z])(?!.*\bcaption\b).{1,50}",
        r"(?-i:(?<=[\w.!?)’'\"”] )(?:Photo|Photograph|Picture|Image|Credit)s?: ?[A-Z][^.:]{1,50})",
        # Sites glue it to the caption.
        r"(?-i:(?<=[a-z.!?)’”])Credit: ?[A-Z][^.:]{1,50})",
        r"(?-i:(?<=[\w.!?)’'\"”] )(?:\([cC]\)|©) ?(?:by )?[A-Z][^.:]{1,40})",
        rf"(?-i:(?<=[.!?\"”] ){_PERSON} ?/ ?[A-Z][\w .&]{{2,40}})",
        rf"(?-i:\({_PERSON} ?/ ?[A-Z][^()]{{2,40}}\))",
        rf"(?-i:(?<=[.!?\"”] )\((?!{_TOLD_BY})(?:The )?[A-Z][\w&']+(?: [A-Z][\w&']+){{0,2}}\.\))",
        rf"(?-i:(?:(?<=[.!?\"”)] )(?:\| )?|^(?=[^/]*/))(?:{_PERSON} ?/ ?)?{_PERSON} via {_STOCK})",
        rf"(?-i:(?:(?<=[\w.!?)’'\"”] )|^){_AGENCY} ?/ ?(?!{_ALONE}\b){_PERSON})",
        # The address of who took it stands with the name.
        rf"(?-i:\({_PERSON} ?/ ?[\w.-]+@[\w.-]+\))",
        r"(?-i:(?<=[.!?\"”\d] )(?!(?:Contact|E-?mail|Reach|Call|Write|Follow)\b)"
        r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} [\w.-]+@[\w.-]+\.[a-z]+)",
        rf"(?-i:(?<=[.!?\"”] )[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{1,2}} for (?:[Tt]he )?{_OUTLET}$)",
        r"(?-i:(?<=[.!?\"”]\s)\s?By:? (?=[^a-z]*$)[A-Z][A-Z.]+(?: [A-Z&][A-Z.]*)+)",
        r"(?-i:\((?:[Ff]ile|FILE|Handout|Courtesy)(?: [Pp]hoto)?(?:,? \d{4})? ?/ ?[A-Z][^()]{2,40}\))",
        # A dash stands before it.
        r"(?-i:[—–-] ?(?:Pictures?|Photos?|Images?) (?:by|courtesy of) [A-Z][^.]{2,50})",
        r"(?-i:[—–] ?(?:[A-Z]\w+ )?(?:[Ff]ile )?(?:pic|[Pp]hoto|picture|image)s?)",
    )
    + r")\.?\s*$",
    re.I,
)
"""A credit at the end of a text, or all of it."""
_NAMES_AGENCY = re.compile(rf"AP|AFP|EPA|Reuters|iStock|Shutterstock|Unsplash|Pexels|{_OF_PAPER}")


def names_agency(credit: str) -> bool:
    """Whether a `credit` is an agency's or a paper's name alone."""
    return bool(_NAMES_AGENCY.fullmatch(credit))


def at_caption(text: str, start: int) -> int:
    """Where a credit at the end of a caption begins, behind `start`, that only a caption has; else -1."""
    found = _CAPTION.search(text, start)
    return found.start() if found and found.start() else -1
