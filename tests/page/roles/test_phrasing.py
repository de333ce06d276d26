"""What a line's words are like."""

from __future__ import annotations

from math import exp, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.page.marks import is_chinese
from reader.page.roles import phrasing
from reader.page.roles.phrasing import KINDS, Phrasing


@given(st.text(max_size=200))
def test_the_kinds_share_what_is_likely(text: str) -> None:
    assert isclose(sum(map(exp, phrasing.usual(is_chinese(text)).likely(text))), 1, abs_tol=1e-6)
    assert len(phrasing.signs(text)) == len(KINDS) + 1


@given(st.text("市水务局，。37 A", min_size=1, max_size=200).map("市水务局".__add__).filter(is_chinese))
def test_grams_of_chinese_are_characters_and_pairs(text: str) -> None:
    assert all(1 <= len(gram) <= 2 for gram in phrasing.grams(text))


@given(st.lists(st.sampled_from(["river", "The", "1,200", "don't", "“we”", "."]), min_size=1))
def test_grams_of_other_text_are_words_and_pairs(words: list[str]) -> None:
    found = phrasing.grams(" ".join(words))
    assert all(gram.count(" ") <= 1 and gram == gram.lower() for gram in found)
    assert sum(" " in gram for gram in found) == sum(" " not in gram for gram in found) + 1


def test_numerals_and_spaces_are_alike() -> None:
    assert set(phrasing.grams("增长 37.6%")) == set(phrasing.grams("增长\u3000\u300012.8%"))
    assert set(phrasing.grams("up 37.6%")) == set(phrasing.grams("Up  12.8%"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("老街改造引出新话题", "a heading"),
        ("记者从市水务局获悉，今年以来全市新建管网四百公里。", "a text"),
        ("消防员在码头检查灭火器。 方以墨 摄", "a caption"),
        ("责任编辑：方以墨 电话 8530", "furniture"),
        ("本人遗失身份证，特此声明作废。", "a notice"),
        ("本报记者 方以墨", "a signature"),
        ("Council votes to close old bridge", "a heading"),
        ("He said the council would vote on the plan next week.", "a text"),
        ("Sign up for our newsletter", "furniture"),
    ],
)
def test_usual_lines(text: str, kind: str) -> None:
    said = "reads" if is_chinese(text) else "Latin, reads"
    assert phrasing.signs(text)[-1] == f"{said} most like {kind}"


def test_weights_are_hundredths() -> None:
    rows = {"": [0] * len(KINDS), "甲": [300, *[0] * (len(KINDS) - 1)]}
    found = Phrasing(rows, chinese=True).likely("甲")
    assert isclose(found[0] - found[1], 3)
