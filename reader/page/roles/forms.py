"""What words make of a piece: a credit, a byline, a continuation, a notice, a caption, a speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.page.marks import CJK, HAN_CHAR, ends_sentence
from reader.page.parts import captions, continuations, credits, datelines, notices, pictures
from reader.page.parts.series import series_of
from reader.page.roles import wording
from reader.page.roles.kinds import BYLINE, CAPTION, CREDIT, JUMP, NOTICE
from reader.page.signing import bylines, english_names, letters
from reader.page.signing.names import is_bare_name

JUMPED = "comes from another page"
"""The sign of a continuation of another page's text."""
_CUED = 260
"""Characters of the longest caption that is told by a cue."""
PLAIN = {True: 70, False: 240}
"""Characters from which on a whole text, Chinese or not, that bears nothing of a caption's or a notice's is a
paragraph. A source in brackets is nothing of a caption's."""
LONGEST = {True: 400, False: 1200}
"""Characters of the longest caption, in Chinese or not."""

_BYLINES = ("By ", "BY ", "Reporting by", "(Reporting", "Additional reporting", "(Additional", "—", "–", "-")
"""What a long byline begins with: who worked on a text, and where; tags and hours behind a name."""
_LABEL = re.compile(
    r"^(?:【[^】]{1,12}】|〖[^〗]{1,12}〗|\[[^\]A-Za-z]{1,12}\]|［[^］]{1,12}］|[■□●◆★☆◎]\s*[^。，：:]{2,8})$"
)
_SPEAKER = re.compile(r"^(?:[问答問QA]|记者|記者|主持人|网友|市民|[A-Z])\s*[：:]\s*\S")
_SAYS = re.compile(rf"^(?:{HAN_CHAR}{{2,6}}|[A-Z][\w. ]{{1,20}})[：:]\s*\S")


def of(text: str, length: int) -> Iterator[tuple[str, str]]:
    """Pairs of the kind that a piece is taken for, "" where none is told, and the sign that says so.

    `length` is in characters without white space.
    """
    if length <= 60:
        if credits.is_credit(text):
            yield CAPTION if credits.stands_over(text) else CREDIT, "a photo credit and nothing else"
        elif bylines.is_byline(text):
            yield BYLINE, "a byline"
        if continuations.is_continuation(text):
            comes = continuations.comes_from(text)
            yield JUMP, JUMPED if comes else "goes on on another page"
        if notices.label(text):
            yield NOTICE, "a notice's label"
        if length <= 24 and is_bare_name(text):
            yield BYLINE, "names and nothing else"
        if length <= 24 and series_of(text) is not None:
            yield "", "a series with its number"
        if text[0] < CJK:
            yield from _english(text, length)
            yield from _of_letter(text)
        if length <= 16 and _LABEL.match(text):
            yield "", "a bracketed label"
    elif (text.startswith(_BYLINES) or english_names.is_twice(text)) and bylines.is_byline(text):
        yield BYLINE, "a byline"
    if notices.words(text):
        yield NOTICE, "a notice's words"
    if pictures.is_mark(text):
        yield CAPTION, pictures.MARKED
    credit = credits.at(text)
    if credit > 0:
        if length > PLAIN[text[0] >= CJK] and not credits.says_photo(text[credit:]):
            yield "", "a source in brackets ends it"
        else:
            yield CAPTION, "a photo credit ends it"
    if length <= _CUED:
        if captions.cue(text):
            yield CAPTION, "a caption's cue"
        elif captions.points_at(text):
            yield CAPTION, "points at a picture"
        elif captions.is_of_day(text):
            yield "", "a photo of a day, and what else was that day"
        if captions.has_marker(text):
            ended = ends_sentence(captions.parts(text).text)
            yield "", "a marker opens it"
            yield "", "a marker opens a sentence" if ended else "a marker opens words"
        if _SPEAKER.match(text):
            yield "", "a speaker opens it"
        elif _SAYS.match(text):
            yield "", "a name and a colon open it"


def _english(text: str, length: int) -> Iterator[tuple[str, str]]:
    if length <= 12 and letters.is_initials(text):
        yield BYLINE, "initials"
    if length <= 40 and letters.is_pen_name(text):
        yield "", "a pen-name"
    if length <= 36 and english_names.is_person(text):
        yield "", "a person's name and nothing else"
    if length <= 50 and english_names.goes_on(text):
        yield "", "an office"


def _of_letter(text: str) -> Iterator[tuple[str, str]]:
    """What opens a letter, or a report that was sent in: where and when from, and to whom."""
    if datelines.is_alone(text):
        yield "", datelines.ALONE
    elif letters.opens(text):
        yield "", letters.OPENS


def stands_out(text: str, length: int) -> bool:
    """Whether a long text may be a caption or a notice: it bears a marker, a cue, a credit, their words.

    Or it says where one stands in a photo.
    """
    if captions.has_marker(text) or pictures.is_mark(text) or credits.at(text) > 0 or notices.words(text):
        return True
    return length <= _CUED and (
        bool(captions.cue(text))
        or captions.points_at(text)
        or captions.is_of_day(text)
        or wording.tells_place(text)
    )
