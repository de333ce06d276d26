"""What a Chinese line's words are like."""

from __future__ import annotations

from math import exp, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.page import phrasing
from reader.page.phrasing import KINDS, Phrasing


@given(st.text(max_size=200))
def test_the_kinds_share_what_is_likely(text: str) -> None:
    assert isclose(sum(map(exp, phrasing.usual().likely(text))), 1, abs_tol=1e-6)
    assert len(phrasing.signs(text)) == len(KINDS) + 1


@given(st.text(max_size=200))
def test_grams_are_characters_and_pairs(text: str) -> None:
    assert all(1 <= len(gram) <= 2 for gram in phrasing.grams(text))


def test_numerals_and_spaces_are_alike() -> None:
    assert set(phrasing.grams("增长 37.6%")) == set(phrasing.grams("增长\u3000\u300012.8%"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("老街改造引出新话题", "a heading"),
        ("记者从市水务局获悉，今年以来全市新建管网四百公里。", "a text"),
        ("消防员在码头检查灭火器。 方以墨 摄", "a caption"),
        ("责任编辑：方以墨 电话 8530", "furniture"),
        ("本人遗失身份证，特此声明作废。", "a notice"),
        ("本报记者 方以墨", "a signature"),
    ],
)
def test_usual_lines(text: str, kind: str) -> None:
    assert phrasing.signs(text)[-1] == f"reads most like {kind}"


def test_weights_are_hundredths() -> None:
    rows = {"": [0] * len(KINDS), "甲": [300, *[0] * (len(KINDS) - 1)]}
    found = Phrasing(rows).likely("甲")
    assert isclose(found[0] - found[1], 3)
