"""`reader.typeset.justify`: blanks that make a line flush, never holes in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.typeset import breaks, fill, justify
from reader.typeset.justify import MOST
from tests.typeset.texts import lines_of_text


@given(lines_of_text, st.integers(2, 90))
def test_a_line_is_flush_or_left_alone(text: str, width: int) -> None:
    for line in fill(text, width):
        blanks = justify(text, line, width)
        assert [offset for offset, _ in blanks] == sorted({offset for offset, _ in blanks})
        assert all(line.start < offset < line.end and 1 <= cells <= MOST for offset, cells in blanks)
        if blanks:
            assert line.cells + sum(cells for _, cells in blanks) == width


@given(lines_of_text, st.integers(20, 90))
def test_no_number_is_spread(text: str, width: int) -> None:
    allowed = set(breaks(text, tailored=False))
    held = allowed - set(breaks(text))
    for line in fill(text, width):
        for offset, _ in justify(text, line, width):
            assert (
                offset not in held or text[offset - 1].isspace() or text[offset] in "％‰℃℉～〜－／∕·‧・“”‘’"
            )


def test_blanks_go_to_spaces_then_joints_then_punctuation() -> None:
    text = "今年A股上涨，市场回暖得快"
    line = fill(text, 24)[0]
    assert (line.end, line.cells) == (12, 23)
    assert justify(text, line, 24) == [(2, 1)]
    text = "今年股市上涨，市场回暖得快"
    assert justify(text, fill(text, 25)[0], 25) == [(7, 1)]
    text = "one two three four"
    assert justify(text, fill(text, 15)[0], 15) == [(4, 1), (8, 1)]


def test_what_is_left_goes_to_the_ends_of_words() -> None:
    text = "全省将加快农产品出口，今年通过能力将由120万标箱提升到200万标箱"
    keep = [(text.index("120"), text.index("提")), (text.index("200"), len(text))]
    line = fill(text[11:], 38, keep=[(start - 11, end - 11) for start, end in keep])[0]
    told = text[11:][: line.end]
    blanks = dict(justify(text[11:], line, 38))
    spread = "".join(" " * blanks.get(at, 0) + char for at, char in enumerate(told))
    assert spread == "今年 通过 能力 将由  120万 标箱 提升到"


@given(lines_of_text, st.integers(20, 60))
def test_no_character_is_cut_off_alone_between_words(text: str, width: int) -> None:
    for line in fill(text, width):
        blanks = {offset for offset, _ in justify(text, line, width)}
        for offset in blanks:
            if offset + 1 in blanks:
                assert not ("一" <= text[offset] <= "鿿") or not all(
                    "一" <= char <= "鿿" for char in (text[offset - 1], text[offset + 1])
                )


def test_the_last_line_stays_ragged() -> None:
    text = "今年，市场回暖"
    assert justify(text, fill(text, 30)[0], 30) == []


def test_holes_are_worse_than_a_ragged_edge() -> None:
    text = "市场回暖得快，37.6亿元到账了"
    line = fill(text, 18)[0]
    assert justify(text, line, 18) == []
