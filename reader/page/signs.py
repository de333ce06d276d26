"""The signs of a piece's role and how strongly each speaks.

The weights are judgements, ordered by how seldom the sign misleads; a bench scores the pages without each.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass

from reader.page import bylines, captions, continuations, datelines, names, notices
from reader.page.layout import HEADS_LINE
from reader.page.looks import Look, begins_inside
from reader.page.pieces import Role

_LABEL = re.compile(
    r"^(?:【[^】]{1,12}】|〖[^〗]{1,12}〗|\[[^\]A-Za-z]{1,12}\]|［[^］]{1,12}］|[■□●◆★☆◎]\s*[^。，：:]{2,8})$"
)
_SPEAKER = re.compile(r"^(?:[问答問]|记者|記者|主持人|网友|市民|[A-Z])\s*[：:]\s*\S")
_SCENE = re.compile(
    r"正在|合影|[资資]料[图圖照]|一角。?$|[现現][场場]。?$|外景|全景|夜景|航拍|鸟瞰|鳥瞰|(?:在|於|于).{2,16}(?:查看|觅食|记录|参观|表演|采摘|作业|展示|选购|體驗|体验)"
)
_ASKED = re.compile(r"^[^。；]{3,16}[？！](?![”」])[^。；？！]{3,20}$")
_SPEECH = re.compile(r"[“”「」：:？！]|[说說道]|表示|告[诉訴]|[认認][为為]|了。$")


@dataclass(frozen=True, slots=True)
class Sign:
    """One observation, the role it speaks for and how strongly."""

    name: str
    role: Role
    weight: float
    test: Callable[[Look], bool]
    upto: int = sys.maxsize
    """The length from which on it says nothing, so that long texts need not be asked."""


PARAGRAPH = (
    Sign("long", "paragraph", 3, lambda look: look.long),
    Sign("ends a sentence", "paragraph", 2, lambda look: look.ended),
    Sign("sentences inside", "paragraph", 1.5, lambda look: look.inside > 0),
    Sign(
        "short, sentences inside",
        "paragraph",
        3,
        lambda look: look.inside > 0 and look.short and look.chinese,
    ),
    Sign(
        "several clauses",
        "paragraph",
        3.5,
        lambda look: (
            look.text.count("，") > 2
            or (look.text.count("，") > 1 and look.length >= 18 and look.above in {"paragraph", "caption"})
        ),
    ),
    Sign(
        "signed or dated at its head",
        "paragraph",
        4,
        lambda look: bool(look.piece.dateline or look.piece.byline),
    ),
    Sign("a speaker opens it", "paragraph", 5, lambda look: bool(_SPEAKER.match(look.text))),
    Sign(
        "goes on from a cut",
        "paragraph",
        3,
        lambda look: (
            look.cut_above
            and look.ended
            and not look.piece.marker
            and (look.chinese or look.text[0].islower())
        ),
    ),
    Sign(
        "a clause ends it",
        "paragraph",
        4,
        lambda look: look.text[-1] in "，、,；;：:" and look.length > 8 and not look.caps,
    ),
    Sign(
        "the text below goes on in mid-sentence",
        "paragraph",
        5,
        lambda look: look.length > 12 and not look.caps and look.resumed,
    ),
    Sign(
        "clauses of old punctuation", "paragraph", 4, lambda look: look.page.ideographic and "、" in look.text
    ),
    Sign("an item of a list", "paragraph", 5, lambda look: look.listed),
    Sign("the page knows its seam", "paragraph", 3.5, lambda look: look.seam),
    Sign(
        "lower case",
        "paragraph",
        1.5,
        lambda look: (
            not (look.chinese or look.caps or look.titled or look.alone) and (look.wrapped or look.ended)
        ),
    ),
    Sign(
        "begins in mid-sentence",
        "paragraph",
        2.5,
        lambda look: begins_inside(look.text),
    ),
)

HEADING = (
    Sign("short", "heading", 2, lambda look: look.short),
    Sign(
        "no end of sentence",
        "heading",
        2,
        lambda look: (
            not look.ended
            and not look.long
            and (look.chinese or look.titled or look.alone or not look.wrapped)
        ),
    ),
    Sign("capitals", "heading", 2.5, lambda look: look.caps),
    Sign(
        "title case",
        "heading",
        1.5,
        lambda look: not look.inside and look.short and look.titled and not look.caps,
    ),
    Sign(
        "a question and what answers it",
        "heading",
        4.5,
        lambda look: look.chinese and not look.ended and bool(_ASKED.match(look.text)) and not look.resumed,
        upto=40,
    ),
    Sign(
        "what comes from another page stands below",
        "heading",
        9,
        lambda look: (
            look.below is not None
            and not look.ended
            and not look.long
            and continuations.is_continuation(look.below.text)
            and continuations.comes_from(look.below.text)
        ),
        upto=110,
    ),
    Sign(
        "heads a line", "heading", 3, lambda look: HEADS_LINE in look.piece.signs and not look.ended, upto=60
    ),
    Sign(
        "a short question or call",
        "heading",
        3.5,
        lambda look: (
            look.length <= (24 if look.chinese else 50)
            and look.text[-1] in "？！?!"
            and not look.inside
            and look.text[0] not in '“「"'
        ),
    ),
)

CAPTION = (
    Sign("marker", "caption", 5, lambda look: bool(look.piece.marker)),
    Sign("caption's cue", "caption", 8, lambda look: bool(captions.cue(look.text)), upto=260),
    Sign(
        "credit at its end",
        "caption",
        20,
        lambda look: captions.credit_at(look.text) > 0 and not bylines.is_byline(look.text),
        upto=400,
    ),
    Sign(
        "a photo credit stands below",
        "caption",
        12,
        lambda look: (
            look.below is not None
            and not look.piece.byline
            and not datelines.tells_day(look.piece.dateline)
            and not bylines.is_byline(look.text)
            and (look.ended or look.length > 12 or look.above in {"paragraph", "caption"})
            and captions.is_credit(look.below.text)
        ),
        upto=220,
    ),
    Sign(
        "stands in a cut",
        "caption",
        4.5,
        lambda look: (
            look.cut_above and look.ended and look.resumed_below and (look.chinese or look.text[0].isupper())
        ),
        upto=120,
    ),
    Sign(
        "stands in a cut that goes on below it",
        "caption",
        3,
        lambda look: (
            look.cut_above and look.ended and look.below is not None and begins_inside(look.below.text)
        ),
    ),
    Sign(
        "someone known in one sentence",
        "caption",
        3.5,
        lambda look: (
            look.ended
            and not look.inside
            and look.above == "paragraph"
            and look.below is not None
            and look.named
            and not _SPEECH.search(look.text)
        ),
        upto=32,
    ),
    Sign(
        "words of a scene",
        "caption",
        2.5,
        lambda look: not look.inside and look.ended and bool(_SCENE.search(look.text)),
        upto=60,
    ),
)

OTHERS = (
    Sign("photo credit alone", "credit", 9, lambda look: captions.is_credit(look.text), upto=60),
    Sign("byline", "byline", 8, lambda look: bylines.is_byline(look.text), upto=60),
    Sign(
        "a name and nothing else",
        "byline",
        5,
        lambda look: (
            bylines.is_bare_name(look.text)
            and (look.below is None or len(look.below.text) > 30 or look.above in {"paragraph", "heading"})
        ),
        upto=24,
    ),
    Sign(
        "series with a number",
        "series",
        6,
        lambda look: names.series(look.text) is not None,
        upto=24,
    ),
    Sign(
        "initials under a text",
        "byline",
        9,
        lambda look: look.above == "paragraph" and bylines.is_initials(look.text),
        upto=12,
    ),
    Sign(
        "goes on under a byline",
        "byline",
        9,
        lambda look: look.above == "byline" and not look.chinese and bylines.goes_on(look.text),
        upto=50,
    ),
    Sign(
        "a pen-name under a text",
        "byline",
        9,
        lambda look: look.above == "paragraph" and bylines.is_pen_name(look.text),
        upto=40,
    ),
    Sign("bracketed label", "label", 5, lambda look: bool(_LABEL.match(look.text)), upto=16),
    Sign(
        "continuation line", "continuation", 9, lambda look: continuations.is_continuation(look.text), upto=60
    ),
    Sign("notice label", "notice", 9, lambda look: notices.label(look.text), upto=40),
    Sign("notice words", "notice", 12, lambda look: notices.words(look.text), upto=700),
)

SIGNS = (*PARAGRAPH, *HEADING, *CAPTION, *OTHERS)
"""Every sign, in no order: their weights are added up by role."""
