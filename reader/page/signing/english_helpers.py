"""Who else worked on an English text: Reporting by Ann Crane, Editing by Abel Pell; who contributed."""

from __future__ import annotations

import re

WORKED = re.compile(
    r"^(?:\(|[—–-]+\s?)?(?:[Aa]dditional\s)?[Rr]eporting\sby\s(?=[A-Z])"
    r"(?:(?:[A-Z][\w.'’-]*|and|by|in|at|of|the|for|with|from|additional|reporting|writing|editing)[;,.:]?(?:\s+|(?=\)?$)))++"
    r"\)?$"
)
"""Who reported, who wrote and who edited; a verb makes it a sentence."""
HELPED = re.compile(
    r"^[—–-]*\s*(?=[A-Z])(?:(?:[A-Z][\w.'’-]*|and|by|in|at|of|the|for|from|staff|news|press|special"
    r"|writers?|reporters?|correspondents?|editors?|researchers?)[;,]?\s+)++"
    r"(?:also\s+)?contributed\s+(?:reporting|to\s+this\s+(?:report|story|article|column))"
    r"(?:\s(?:in|from)\s[^.]{2,30})?\.?$"
)
"""Who else worked on a text, with an office and a place."""


def tell(text: str) -> bool:
    """Whether a whole piece says who worked on a text, or helped with it."""
    return bool(WORKED.match(text) or HELPED.match(text))
