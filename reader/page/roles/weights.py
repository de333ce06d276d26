"""How strongly each sign speaks for each role, and each role for the one below it.

They are fitted to pages whose roles are known by `tests/page/fit_weights.py`.
"""

from __future__ import annotations

from functools import lru_cache

from reader.page import stored
from reader.page.chains import Weights
from reader.page.furniture import records
from reader.page.furniture.said_twice import SAID_TWICE
from reader.page.furniture.titles import NAMED, NAMED_ON
from reader.page.layout.captions_inside import SHOWN
from reader.page.layout.hash_marks import HASH, TOP
from reader.page.layout.run_in_pieces import IN_ROW, RUN_IN
from reader.page.parts import datelines, pictures
from reader.page.parts.leads import SIGNED_BELOW, TITLED
from reader.page.pieces import Role
from reader.page.roles.cuts import BEHIND_CAPTION, HEADS_ON, OVER_CUT, STANDS_IN_CUT
from reader.page.roles.forms import JUMPED
from reader.page.roles.heads import IN_COLUMN, LEADS_ON, OVER_SIGNED, OVER_WIRED, SUMMARY
from reader.page.roles.kinds import file_of
from reader.page.roles.places import IN_PLACES
from reader.page.roles.runs import EVEN, HOLDER
from reader.page.roles.shapes import PLAIN_TEXT
from reader.page.roles.signing_off import DATED_OFF, SIGNS_OFF
from reader.page.roles.signs import (
    BEHIND,
    CREDITED_BELOW,
    ON_TOP,
    OPEN_CLAUSE,
    OVER_JUMP,
    OVER_REST,
    SAID_BELOW,
    SAYS_WHO,
    UNDER_NAMED,
)
from reader.page.roles.surroundings import IN_TALK, PAGE_HEADED, PARTED, RECORDED
from reader.page.roles.verse import VERSE
from reader.page.roles.wording import BOX
from reader.page.signing import letters

STATES: tuple[Role, ...] = (
    *("headline", "kicker", "deck", "series", "subhead", "paragraph", "caption", "credit"),
    *("byline", "signature", "continuation", "furniture", "notice", "goes on"),
)
"""The roles that are weighed; a state is an index into them."""

HEADS = "the page's first text has no other headline"
"""The sign of what is tried as the headline of a text that has none."""

CERTAIN: dict[str, frozenset[Role]] = {
    PLAIN_TEXT: frozenset({"paragraph"}),
    TITLED: frozenset({"headline"}),
    NAMED: frozenset({"headline"}),
    TOP: frozenset({"headline"}),
    HASH: frozenset({"headline", "kicker", "deck", "subhead"}),
    IN_ROW: frozenset({"headline"}),
    RUN_IN: frozenset({"headline", "kicker", "deck", "subhead"}),
    "a series with its number": frozenset({"series"}),
    "a byline": frozenset({"byline", "signature", "goes on"}),
    "a photo credit and nothing else": frozenset({"credit"}),
    "a photo credit ends it": frozenset({"caption"}),
    pictures.MARKED: frozenset({"caption"}),
    SHOWN: frozenset({"caption"}),
    CREDITED_BELOW: frozenset({"caption"}),
    NAMED_ON: frozenset({"goes on"}),
    SAID_TWICE: frozenset({"caption"}),
    "the page knows its seam": frozenset({"paragraph", "caption"}),
    STANDS_IN_CUT: frozenset({"caption", "notice", "furniture"}),
    BEHIND_CAPTION: frozenset({"paragraph"}),
    OVER_CUT: frozenset({"paragraph"}),
    HEADS_ON: frozenset({"subhead"}),
    EVEN: frozenset({"goes on"}),
    HOLDER: frozenset({"goes on"}),
    IN_PLACES: frozenset({"headline"}),
    VERSE: frozenset({"paragraph"}),
    SAYS_WHO: frozenset(STATES) - {"headline", "kicker", "deck", "subhead"},
    ON_TOP: frozenset({"headline", "kicker"}),
    PAGE_HEADED: frozenset({"headline", "kicker"}),
    RECORDED: frozenset({"headline", "kicker"}),
    SIGNS_OFF: frozenset({"signature"}),
    DATED_OFF: frozenset({"signature"}),
    "goes on on another page": frozenset({"continuation"}),
    JUMPED: frozenset({"continuation"}),
    OPEN_CLAUSE: frozenset({"goes on"}),
    OVER_REST: frozenset({"headline", "kicker", "deck", "subhead"}),
    OVER_JUMP: frozenset(STATES) - {"subhead"},
    BOX: frozenset({"kicker", "deck", "subhead", "furniture"}),
    PARTED: frozenset(STATES) - {"goes on"},
    UNDER_NAMED: frozenset(STATES) - {"goes on"},
    SAID_BELOW: frozenset({"kicker", "goes on"}),
    IN_COLUMN: frozenset({"headline", "goes on"}),
    OVER_SIGNED: frozenset(STATES) - {"subhead"},
    LEADS_ON: frozenset(STATES) - {"headline"},
    OVER_WIRED: frozenset(STATES) - {"subhead"},
    SUMMARY: frozenset(STATES) - {"paragraph", "caption"},
    BEHIND: frozenset(STATES) - {"headline", "kicker"},
    HEADS: frozenset({"headline"}),
    records.named("headline"): frozenset({"headline", "kicker"}),
    records.named("kicker"): frozenset({"kicker"}),
    records.named("deck"): frozenset({"deck"}),
    records.named("byline"): frozenset({"byline"}),
    records.named("subhead"): frozenset({"subhead"}),
    records.named("caption"): frozenset({"caption", "credit"}),
    records.named("signature"): frozenset({"signature"}),
    records.named("text"): frozenset({"paragraph"}),
    datelines.ALONE: frozenset({"paragraph"}),
    letters.OPENS: frozenset({"paragraph"}),
    letters.CLOSES: frozenset({"paragraph", "signature"}),
    letters.SIGNED: frozenset({"signature"}),
    letters.UNDER_CLOSE: frozenset({"paragraph", "signature", "goes on"}),
    "a notice's label": frozenset({"notice"}),
    "a notice's words": frozenset({"notice"}),
    "a speaker opens it": frozenset({"paragraph"}),
    IN_TALK: frozenset({"paragraph"}),
    "a dateline at its head": frozenset({"paragraph", "caption"}),
    "a byline at its head": frozenset({"paragraph", "caption"}),
    SIGNED_BELOW: frozenset({"paragraph", "caption"}),
}
"""Signs that leave no other roles than these, whatever stands around."""


LEAN: dict[bool, dict[str, float]] = {True: {"headline": 0.2, "deck": 0.5, "subhead": -0.35}, False: {}}
"""What is added for a role on Chinese pages, and on others, in nats.

The likeliest roles of all lines together are not those by which most articles are read whole: a headline that
is missed loses its deck as well. Chosen by cross-validation over 947 pages (0.854 without, 0.860 with).
"""


@lru_cache(2)
def usual(chinese: bool) -> Weights:
    """The weights that pages are read by: Chinese ones by what such pages taught, others by what all did."""
    return Weights(stored.weights(file_of("weights", chinese)), STATES, CERTAIN, LEAN[chinese])
