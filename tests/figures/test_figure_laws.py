"""Laws that hold for every text."""

from __future__ import annotations

import datetime
import subprocess
import sys
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from reader.figures import KINDS, bench, find, spans
from reader.figures.fold import fold

_SIGNS = (
    "0123456789０１２，。、．.,:：∶/-—－～~至到%％‰$￥"
    "年月日号时点分秒个名元角亿万千百十一二三四五六七八九零〇两几数半多余来约近第前上下的里米吨"
)
_WORDS = (
    "百分之 分之 亿元 万元 HK$ 去年 今年 上午 季度 世纪 年代 翻一番 Ⅲ类 叁拾 民國 農曆 正月 初八"
    " 统一 三亚 电话： 增长 下降"
    " twenty two-thirds Sept. May million percent feet p.m. No."
)
PIECES = st.sampled_from([*_SIGNS, *_WORDS.split(), " ", "\n", "\u2009", " per cent"])
NUMERIC = st.lists(PIECES, max_size=40).map("".join)
ANYTHING = st.one_of(NUMERIC, st.text(max_size=120))
DAYS = st.one_of(st.none(), st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31)))


@given(ANYTHING, DAYS)
def test_figures_lie_in_the_text_in_order_and_apart(text: str, day: datetime.date | None) -> None:
    end = 0
    for figure in find(text, reference_date=day):
        assert end <= figure.start < figure.end <= len(text)
        assert figure.text == text[figure.start : figure.end]
        end = figure.end


@given(ANYTHING, DAYS)
def test_every_field_is_what_it_says(text: str, day: datetime.date | None) -> None:
    for figure in find(text, reference_date=day):
        assert figure.kind in KINDS
        for value in (figure.value, figure.high):
            assert value is None or (isinstance(value, Decimal) and value.is_finite())
        assert figure.subject in text
        assert figure.change in ("", "up", "down", "flat")
        if figure.kind in ("date", "time"):
            assert figure.value is None
        else:
            assert not figure.when
        assert not figure.when_high or figure.when


@given(NUMERIC)
def test_a_sentence_is_read_alike_wherever_it_stands(text: str) -> None:
    before = "天气晴。\n"
    shifted = [(start - len(before), end - len(before), kind) for start, end, kind in spans(before + text)]
    assert shifted == spans(text) == spans(text + "。\n天气晴")


@given(ANYTHING)
def test_spans_are_those_of_find(text: str) -> None:
    assert bench.spans is spans
    assert spans(text) == [(figure.start, figure.end, figure.kind) for figure in find(text)]


@given(st.text(max_size=200))
def test_folding_keeps_every_offset_and_is_done_once(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(NUMERIC)
def test_full_width_digits_are_digits(text: str) -> None:
    wide = text.translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})
    asked = [(figure.start, figure.end, figure.value) for figure in find(text)]
    assert "，" in text or asked == [(figure.start, figure.end, figure.value) for figure in find(wide)]


def test_a_bare_import_compiles_no_rules() -> None:
    code = "import sys, reader.figures as room; print(callable(room.find), *sys.modules)"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    found, *modules = printed.split()
    assert found == "True"
    assert not {"reader.figures.scan", "textual", "rich", "yaml"} & set(modules)
