"""`reader.typeset.breaks`: Unicode's own cases, then what Chinese typesetting asks beyond them."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given

from reader.typeset import breaks
from reader.typeset.breaks import Opportunities, chinese_opportunities
from reader.typeset.wholes import Wholes
from tests.typeset.texts import lines_of_text

CASES = Path(__file__).parents[1] / "data" / "unicode" / "LineBreakTest-17.0.0.txt.gz"


def test_unicode_cases() -> None:
    failed = []
    count = 0
    for line in gzip.decompress(CASES.read_bytes()).decode().splitlines():
        if line.startswith("#"):
            continue
        text, expected = "", []
        for word in line.split():
            if word == "÷":
                expected.append(len(text))
            elif word != "×":
                text += chr(int(word, 16))
        count += 1
        if breaks(text, tailored=False) != expected:
            failed.append(line)
    assert failed == []
    assert count == 19_338


@given(lines_of_text)
def test_single_offsets_agree_with_the_whole_text(text: str) -> None:
    opportunities = Opportunities(text)
    assert [opportunities.allowed(at) for at in range(1, len(text))] == chinese_opportunities(text)[1:]


def test_far_context_is_read_to_its_end() -> None:
    flags = "\U0001f1e8" * 501
    opportunities = Opportunities(flags)
    assert [at for at in range(1, 501) if opportunities.allowed(at)] == list(range(2, 501, 2))


def marked(text: str) -> str:
    """The text with its inner break opportunities shown as |."""
    at = set(breaks(text)[:-1])
    return "".join("|" * (offset in at) + character for offset, character in enumerate(text))


@pytest.mark.parametrize(
    "shown",
    [
        "水|环|境，|让|水|“清|起|来”|“活|起|来”",  # curly quotes are brackets beside Chinese
        "他|说：|“A|股|涨|了”|2022年",
        "“‘新’|城|市”|的",
        "（中|国）|《水|法》、|《海|法》",
        "会|议|——|今|天|开|幕……|完|了",
        "约|翰·|史|密|斯",
        "8～10月／|周|末",
        "■崂|山|石|湾",
        "col·lecció",
        "He |said |“hello” |and |left.",
        "贷|款|37.6亿元，|增|长|16.3%|以|上",
        "不|超|过|30℃。",
        "第15次|去|20多个|行|政|村",
        "２０２２年|的|二十三人",
        "走|了|5 km|路|and |5 |kids",
    ],
)
def test_chinese_tailoring(shown: str) -> None:
    assert marked(shown.replace("|", "")) == shown


def test_no_text_has_no_break() -> None:
    assert breaks("") == []
    assert breaks("a") == [1]


@given(lines_of_text)
def test_numbers_found_near_an_offset_are_those_of_the_whole_text(text: str) -> None:
    allowed = chinese_opportunities(text)
    wholes = Wholes(text)
    outside = [at for at in range(1, len(text)) if allowed[at] and wholes.number_at(at) < 0]
    assert outside == breaks(text)[:-1]
