"""The words that signs have for kinds of pieces and for scripts."""

from __future__ import annotations

TEXT, LEAD = "a text", "a signed or dated text"
SENTENCE, LINE = "a short sentence", "a short line"
CALL = "a call or a question"
BYLINE, CREDIT, CAPTION = "a byline", "a photo credit", "a credited or cued caption"
JUMP, NOTICE, STAMP, EDGE = "a continuation", "a notice", "a date or an hour", "the page's edge"
"""What a piece, or the edge of the page, is taken for at first sight."""
RUNNING = frozenset({TEXT, LEAD})
"""The kinds of running text."""
SAID = RUNNING | {SENTENCE}
"""The kinds of what is said in sentences."""


def script(chinese: bool) -> str:
    """The word by which signs tell Chinese from other text."""
    return "Chinese" if chinese else "Latin"


def file_of(model: str, chinese: bool) -> str:
    """The name of the file in `data/` that has a model's weights for a script: phrasing_chinese.json."""
    return f"{model}_{script(chinese).lower()}.json"
