"""A quick look before a long pattern turns nothing away that the pattern matches."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.page import marks
from reader.page.furniture import (
    appeals,
    days,
    folio,
    mastheads,
    page_numbers,
    papers,
    records,
    small_print,
    sources,
    staff_boxes,
    teasers,
)
from reader.page.furniture.databases import telling
from reader.page.layout import glued, run_in_signs
from reader.page.marks import CODE, HAN, has_han, is_chinese, squeeze
from reader.page.parts import captions, continuations, credits, datelines, leads, notices
from reader.page.roles import shapes, wording
from reader.page.signing import bylines, english_helpers, english_names, letters, outlets
from reader.typeset.phrases import split_at, splits
from tests.strategies import texts, tried


def _has(cues: tuple[str, ...]) -> Callable[[str], bool]:
    return lambda text: any(cue in text.lower() for cue in cues)


def _may_jump(text: str) -> bool:
    return bool(continuations._MAY_JUMP.search(text))


LOOKS: dict[str, tuple[re.Pattern[str], Callable[[str], bool]]] = {
    "an English byline": (english_names._FORM, english_names._may_sign),
    "hours behind a name": (english_names._STAMPED, english_names._may_sign),
    "who helped": (english_helpers.HELPED, english_names._may_sign),
    "a name and an agency": (english_names._OF_AGENCY, english_names._may_sign),
    "an agency behind a dash": (english_names._SENT, english_names._may_sign),
    "who reported": (english_helpers.WORKED, english_names._may_sign),
    "an office": (
        english_names._OFFICE_BELOW,
        lambda text: text.removesuffix(".").endswith(english_names._OFFICES_BELOW),
    ),
    "an appeal": (appeals._APPEAL, lambda text: text[0] in appeals._FIRST),
    "an imprint": (mastheads._IMPRINT, _has(mastheads._IMPRINT_CUES)),
    "a reporter before a day": (
        leads._SIGNED_DAY,
        lambda text: bool(leads._MAY_SIGN_DAY.search(text)),
    ),
    "a site": (shapes._SITE, _has(shapes._SITE_CUES)),
    "a place in a photo": (
        wording._PICTURED,
        lambda text: any(cue in text for cue in wording._PICTURED_CUES),
    ),
    "a rubric": (glued._RUBRIC, lambda text: text[0] in glued._RUBRIC_FIRST),
    "a sale": (notices._SALE, lambda text: text[0] in notices._SALE_FIRST),
    "the weather": (
        notices._WEATHER,
        lambda text: "weather" in text.lower() or "气" in text or "氣" in text,
    ),
    "a record's anchor": (telling._ANCHOR, lambda text: text[0] in telling._FIRST),
    "a field": (records._ENGLISH, lambda text: ":" in text or len(text) <= records._ALONE),
    "a paper behind a name": (outlets.BEHIND, lambda text: text.endswith("報")),
    "a day inside a dateline": (
        run_in_signs._INSIDE_DATELINE,
        lambda text: "月0" in text,
    ),
    "a place in capitals": (datelines._PLACE_IN_CAPITALS, lambda text: "A" <= text[0] <= "Z"),
    "a place and a day": (datelines._PLACE_AND_DAY, lambda text: "A" <= text[0] <= "Z"),
    "a place and an agency": (datelines._WIRED, lambda text: "A" <= text[0] <= "Z"),
    "another page's first lines": (teasers._MORE, lambda text: text[-1] in teasers._MORE_LAST),
    "a source in brackets": (sources._SOURCE, lambda text: text[0] in sources._OPENS),
    "an editors' code": (CODE, lambda text: text[-1].isnumeric()),
    "a caption's cue": (captions._CUE_HEAD, lambda text: text[0] in captions._CUE_FIRST),
    "from a page": (continuations._FROM, _may_jump),
    "to a page": (continuations._TO, _may_jump),
    "a letter's close": (letters._CLOSE, _has(letters._MAY_CLOSE)),
    "details on a page": (continuations._DETAILS, _may_jump),
    "small print at its head": (small_print._HEAD, lambda text: text[0] in small_print._FIRST),
    "small print in Chinese": (
        small_print._CHINESE,
        lambda text: text[0] in small_print._CHINESE_FIRST,
    ),
    "small print": (small_print._INSIDE, _has(small_print._CUES)),
    "a page's number": (page_numbers._ALONE, lambda text: page_numbers.is_alone(text.strip())),
    "a staff box": (staff_boxes._EDITED, lambda text: not text.isascii()),
}
MATCHED = {"a rubric", "a sale", "a day inside a dateline", "a record's anchor"}
"""Looks before patterns that are matched from where a text begins, and do not say so."""


@pytest.mark.parametrize("name", LOOKS)
@tried(40)
@given(st.data())
def test_what_a_pattern_matches_passes_the_look_before_it(name: str, data: st.DataObject) -> None:
    pattern, look = LOOKS[name]
    found = pattern.search(data.draw(st.from_regex(pattern)).rstrip("\n"))
    if found and found.group():
        shown = found.string[found.start() :] if pattern.pattern.startswith("^") else found.string
        at = found.start() if name in MATCHED else 0
        assert look(shown[at:])


@pytest.mark.parametrize(
    "text",
    [
        "AFP, PARIS",
        "Reuters, LONDON, Ada Brill",
        "AP",
        "Xinhua Staff",
        "CNN reporters",
        "JIJI, TOKYO, Ren Abe",
    ],
)
def test_agencies_sign_alone_and_with_their_place(text: str) -> None:
    assert bylines.is_byline(text)


@given(texts)
def test_a_sixth_of_a_chinese_text_is_han(text: str) -> None:
    han = len(re.findall(f"[{HAN}]", text[:120]))
    assert is_chinese(text) == (han > 0 and han * 6 >= len(squeeze(text[:120])))
    assert has_han(text) == bool(re.search(f"[{HAN}]", text))


@given(texts)
def test_a_credit_is_a_credit_from_its_head_on(text: str) -> None:
    if credits.is_credit(text):
        assert credits.at(text[1:].lstrip() if text[0] in marks.MARKERS else text) == 0


@given(texts.filter(lambda text: len(text) > 1), st.data())
def test_one_split_is_as_of_all(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(text) - 1))
    whole = splits(text)
    assert split_at(text, at) == (None if whole is None else whole[at])


@given(texts.filter(bool))
def test_a_mark_that_always_ends_a_sentence_is_taken_at_once(text: str) -> None:
    assert marks.ends_sentence(text) == (not text[-1].isalpha() and marks._ends(text[-40:]))


PARTS_OF_FOLIOS = (
    *(
        "一九三五年",
        "2024年3月4日",
        "星期一",
        "泽川日报",
        "第4版",
        "A7",
        "May 1, 1931",
        "4 Mar 2024",
        "12:30",
    ),
    *("Page 2", "No. 3", "责编：", "农历", "正月初三", "甲子年", " ", "。", "！", "；", "？"),
)


@given(st.lists(st.sampled_from(PARTS_OF_FOLIOS), max_size=6).map("".join))
def test_no_part_of_a_folio_but_an_address_takes_in_the_end_of_a_sentence(text: str) -> None:
    rest = papers.closed(text)
    dates = (days.ROC_DATE, days.DATE, days.ENGLISH_DATE, days.ENGLISH_DAY_FIRST, folio._CLOCK)
    others = (folio._WEEKDAY, folio._LUNAR, papers.PAPER, folio._PAGE_ZH, folio._PAGE_EN, folio._PRICE)
    for pattern in (*dates, *others, folio._STAFF_NAMES):
        rest = pattern.sub(" ", rest)
    assert bool(folio._SENTENCE.search(rest)) == bool(folio._SENTENCE.search(text))
