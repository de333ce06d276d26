"""What letters to a paper open and end with: To the Editor of the Beacon; Yours, &c.; A SUBSCRIBER."""

from __future__ import annotations

import re

from reader.page.marks import any_of

OPENS = "a letter's opening"
CLOSES = "a letter's close"
SIGNED = "a letter's close, and who wrote it"
UNDER_CLOSE = "short, under a letter's close"
"""The signs of a letter's lines."""

_OPENING = re.compile(
    r"^\W*(?:"
    + any_of(
        r"[Tt]o [Tt]he [Ee]ditors?(?: of (?:the )?[A-Z*][^.:;]{2,40})?",
        r"(?:My )?[Dd]ear (?:Mr\.? )?(?:Sirs?|Editors?|Gentlemen|Madam)|Sirs?|Gentlemen|Mr\.? Editor",
    )
    + r")\s*[.,:;—–*-]+$"
)
_CLOSE = re.compile(
    r"^[^\w\"“]*(?:(?:and )?I (?:am|remain|have the hono[u]?r to (?:be|remain))[,.]? "
    r"(?:(?:my )?(?:dear )?(?:sirs?|gentlemen)[,.]? (?:&c\.?, )?)?)?"
    + any_of(
        r"(?:very |most )?(?:truly|respectfully|sincerely|faithfully|fraternally) yours|yours(?=,$)",
        r"yours,? (?:(?:very |most )?(?:truly|faithfully|respectfully|sincerely|obediently)|&c|etc)\b",
        r"(?:very |most )?respectfully submitted|sincerely",
        r"your (?:(?:most|very|humble|obedient|and)[, ]+){1,4}servants?",
    )
    + r"(?:,? (?:&c|etc)\b)?[.,;]{1,3}(?:[—– ]*(?P<name>(?-i:[A-Z])[\w.'’&, -]{1,44}))?$",
    re.I,
)
_MAY_CLOSE = ("your", "submitted", "sincerely")
"""What, in small letters, no close is without."""
_SMALL = re.compile(r"\b(?!(?:of|the|and|for|de|von|van)\b)[a-z]{2,}")
"""A word that no signature holds."""
_INITIALS = re.compile(r"^[-—–(]*(?:[A-Z]\.[ ]?){2,4}[)]?$")
_WRITERS = any_of(
    r"(?:[A-Z]+ )?(?:SUBSCRIBER|READER|TAX-?PAYER|RATE-?PAYER|CITIZEN|RESIDENT|INHABITANT|VOTER|ELECTOR)",
    r"PARENT|VETERAN|MOTHER|FATHER|COLONIST|SETTLER|PIONEER|FARMER|WORKER|WORKING ?MAN|SUFFERER|FRIEND",
    r"PATRIOT|TRAVELLER|TEACHER|STUDENT|SOLDIER|SAILOR|SHAREHOLDER|PASSENGER|TENANT|LANDLORD|MERCHANT",
    r"TRADESMAN|CHURCHMAN|PROTESTANT|CATHOLIC|CHRISTIAN|DEMOCRAT|REPUBLICAN|LIBERAL|CONSERVATIVE",
    r"ENGLISHMAN|IRISHMAN|SCOTCHMAN|SCOTSMAN|BRITON|AMERICAN|SPECTATOR|BYSTANDER|EYE-?WITNESS|CORRESPONDENT",
)
_PEN_NAME = re.compile(
    r"^[-—–]*"
    + any_of(
        rf"(?:AN?|ONE OF|ANOTHER)\s(?:(?:OLD|CONSTANT|FELLOW|NATIVE|BRITISH)\s)?{_WRITERS}",
        r"(?:OLD )?(?:SUBSCRIBER|READER|TAX-?PAYER|CITIZEN|VOTER|VETERAN|MOTHER|FATHER|COLONIST|RATEPAYER)",
        r"(?:AN?|ONE) LOVER OF [A-Z]{3,14}(?: [A-Z]{3,14})?|ONE OF THEM",
        r"VERITAS|CIVIS|JUSTITIA|JUSTICE|AMICUS|SENEX|VOX POPULI|PUBLICOLA|AGRICOLA|VIATOR|OBSERVER",
        r"ENQUIRER|PRO BONO PUBLICO|X\.? ?Y\.? ?Z",
    )
    + r"\.?$"
)


def opens(text: str) -> bool:
    """Whether the whole of `text` is whom a letter is written to, in small letters: To the Editor:."""
    return len(text) <= 70 and bool(_OPENING.match(text))


def close(text: str) -> tuple[str, str]:
    """The words that a letter ends with and who signs behind them, "" for what is not there.

    "Yours faithfully, W. H. PELL." gives both.
    """
    small = text[:90].lower()
    if len(text) > 90 or not any(map(small.__contains__, _MAY_CLOSE)):
        return "", ""
    found = _CLOSE.match(text)
    name = (found["name"] or "") if found else ""
    if not found or _SMALL.search(name):
        return "", ""
    return text[: len(text) - len(name)].rstrip(" —–"), name


def is_pen_name(text: str) -> bool:
    """Whether a piece may be what the writer of a letter calls himself: A SUBSCRIBER."""
    return bool(_PEN_NAME.match(text.strip()))


def is_initials(text: str) -> bool:
    """Whether a whole piece is a writer's initials: J. W. T."""
    return bool(_INITIALS.match(text.strip()))
