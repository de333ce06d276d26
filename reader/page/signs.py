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
from reader.page.stacks import DASHES, has_two_clauses

_LABEL = re.compile(
    r"^(?:【[^】]{1,12}】|〖[^〗]{1,12}〗|\[[^\]A-Za-z]{1,12}\]|［[^］]{1,12}］|[■□●◆★☆◎]\s*[^。，：:]{2,8})$"
)
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,2}[）)]|\d{1,2}[.、．](?!\d)|[①-⑳㉑-㉟㊱-㊿]|第[一二三四五六七八九十]+[章节届部])"
)
_LEAD_WORDS = re.compile(
    r"^(?:本报|本報|新华社|新華社|中新社|中央社|据|據|近日|日前|昨|今[日天年]|[（(〔【]?记者|\d{1,4}[年月日]|在|随着|對於|对于)"
)
_TIME_WORDS = re.compile(
    r"^(?:[^，。]{0,10}(?:以来|以來|年来|年來)，|目前，|近期，|近日，|日前，|[^，。]{0,8}[年月日时時]，|截至)"
)
_SPEAKER = re.compile(r"^(?:[问答問]|记者|記者|主持人|网友|市民|[A-Z])\s*[：:]\s*\S")
_SCENE_WORDS = re.compile(
    r"^(?:\d{1,2}月)?\d{1,2}日.{0,40}(?:正在|在.{1,24}(?:进行|舉行|举行|举办|参观|选购|拍摄|排队|展示|体验|采摘))"
)
_SCENE = re.compile(
    r"正在|合影|[资資]料[图圖照]|一角。?$|[现現][场場]。?$|外景|全景|夜景|航拍|鸟瞰|鳥瞰|(?:在|於|于).{2,16}(?:查看|觅食|记录|参观|表演|采摘|作业|展示|选购|體驗|体验)"
)
_ASKED = re.compile(r"^[^。；]{3,16}[？！](?![”」])[^。；？！]{3,20}$")
_ON_A_DAY = re.compile(
    r"^(?:(?:On|Last|Yesterday|This) (?:\w+day|the \d|week|night|evening|morning)|Yesterday|At|Died"
    r"|Married)\b[^.]*,"
)
_SPEECH = re.compile(r"[“”「」：:？！]|[说說道]|表示|告[诉訴]|[认認][为為]|了。$")
_CAPS_SCENE = re.compile(r"^[A-Z][A-Z ',’.-]{5,40}(?:—|--|–)\s?[A-Z][a-z]")
_CAPS_NAME = re.compile(r"^[A-Z][A-Z. '’-]{4,40}, (?:[Ww]ho|[Ww]hose|[Tt]he|[Aa]|[Ii]n|[Aa]s|[Aa]t|[Ww]ith) ")


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
    Sign("very long", "paragraph", 2, lambda look: look.length > (90 if look.chinese else 220)),
    Sign("ends a sentence", "paragraph", 2, lambda look: look.ended),
    Sign("sentences inside", "paragraph", 1.5, lambda look: look.inside > 0),
    Sign(
        "short, sentences inside",
        "paragraph",
        3,
        lambda look: look.inside > 0 and look.short and look.chinese,
    ),
    Sign("indented", "paragraph", 1, lambda look: look.piece.indent >= 2 and look.ended),
    Sign(
        "indented where headings are not",
        "paragraph",
        4,
        lambda look: look.marked and not look.piece.marker,
    ),
    Sign(
        "several clauses under a text",
        "paragraph",
        3.5,
        lambda look: (
            look.text.count("，") > 1 and look.length >= 18 and look.above in {"paragraph", "caption"}
        ),
    ),
    Sign(
        "signed or dated at its head",
        "paragraph",
        4,
        lambda look: bool(look.piece.dateline or look.piece.byline),
    ),
    Sign("lead words", "paragraph", 1, lambda look: not look.short and bool(_LEAD_WORDS.match(look.text))),
    Sign(
        "time words open it",
        "paragraph",
        2.5,
        lambda look: look.length > 12 and bool(_TIME_WORDS.match(look.text)),
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
        "a day opens the sentence",
        "paragraph",
        3,
        lambda look: not look.chinese and look.ended and not look.caps and bool(_ON_A_DAY.match(look.text)),
        upto=120,
    ),
    Sign(
        "clauses of old punctuation", "paragraph", 4, lambda look: look.page.ideographic and "、" in look.text
    ),
    Sign("an item of a list", "paragraph", 5, lambda look: look.listed),
    Sign("ends in a hyphen", "paragraph", 4, lambda look: not look.chinese and look.text[-1] in "-¬"),
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
        "two clauses with a space",
        "heading",
        1,
        lambda look: look.chinese and look.short and not look.ended and has_two_clauses(look.text),
        upto=40,
    ),
    Sign("a dash opens it", "heading", 2, lambda look: look.text.startswith(DASHES) and not look.long),
    Sign("numbered", "heading", 0.5, lambda look: look.short and bool(_NUMBERED.match(look.text)), upto=90),
    Sign(
        "a question and what answers it",
        "heading",
        4.5,
        lambda look: look.chinese and not look.ended and bool(_ASKED.match(look.text)) and not look.resumed,
        upto=40,
    ),
    Sign(
        "no indent where paragraphs have one",
        "heading",
        3,
        lambda look: look.unmarked and not look.ended and not look.long,
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
    Sign("points at people", "caption", 2, lambda look: captions.points(look.text), upto=160),
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
    Sign(
        "a dated scene",
        "caption",
        1.5,
        lambda look: look.inside <= 2 and bool(_SCENE_WORDS.match(look.text)),
        upto=140,
    ),
    Sign(
        "capitals, a dash, a scene",
        "caption",
        5,
        lambda look: not look.piece.dateline and bool(_CAPS_SCENE.match(look.text)),
    ),
    Sign(
        "a name in capitals", "caption", 5, lambda look: bool(_CAPS_NAME.match(look.text)) and not look.caps
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
    Sign(
        "words of selling",
        "notice",
        9,
        lambda look: (
            not look.chinese
            and not look.cut_above
            and look.above != "heading"
            and notices.advertises(look.text)
        ),
        upto=130,
    ),
    Sign("notice words", "notice", 12, lambda look: notices.words(look.text), upto=700),
)

SIGNS = (*PARAGRAPH, *HEADING, *CAPTION, *OTHERS)
"""Every sign, in no order: their weights are added up by role."""
