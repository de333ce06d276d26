"""`reader.typeset.fill`: the laws of lines, and the Chinese rules by example."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.typeset import Line, breaks, cells, fill
from reader.typeset.fill import SPACES
from reader.typeset.wholes import numbers
from tests.typeset.texts import lines_of_text, news, widths

CLOSING = set("，。、；：？！”’）》〉】〕」』％·～")
OPENING = set("“‘（《〈【〔「『")
LINE_ENDS = "\n\v\f\r\x85\u2028\u2029"


def shown(text: str, lines: list[Line]) -> list[str]:
    return [text[line.start : line.end] for line in lines]


def drawn(text: str, line: Line) -> str:
    return text[line.start : line.end].rstrip("".join(SPACES))


@given(lines_of_text, widths, st.integers(0, 8), st.integers(0, 8), st.sampled_from([1, 2]), st.booleans())
def test_lines_are_the_text_within_the_width(
    text: str, width: int, first: int, rest: int, ambiguous: int, hang: bool
) -> None:
    lines = fill(text, width, first_indent=first, indent=rest, ambiguous=ambiguous, hang=hang)
    assert "".join(shown(text, lines)) == text
    for index, line in enumerate(lines):
        assert line.start < line.end
        assert line.cells == cells(drawn(text, line), ambiguous)
        room = max(width - (rest if index else first), min(width, 2))
        hung = ambiguous if hang else 0
        single = cells(drawn(text, line)[:1], ambiguous) == line.cells
        assert line.cells <= room + 2 * hung or single
        assert not any(character in LINE_ENDS for character in text[line.start : line.end - 1].rstrip("\r"))


@given(lines_of_text, widths, st.booleans())
def test_same_text_and_width_give_the_same_lines(text: str, width: int, hang: bool) -> None:
    assert fill(text, width, hang=hang) == fill(text, width, hang=hang)


@given(st.data(), lines_of_text, widths, widths, st.booleans())
def test_more_width_never_gives_more_lines(
    data: st.DataObject, text: str, one: int, other: int, hang: bool
) -> None:
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=4))
    narrow, wide = sorted((one, other))
    assert len(fill(text, wide, keep=spans, hang=hang)) <= len(fill(text, narrow, keep=spans, hang=hang))


@given(lines_of_text, st.integers(30, 90))
def test_lines_end_where_a_line_may_break(text: str, width: int) -> None:
    allowed = set(breaks(text))
    for line in fill(text, width):
        pieces = [at for at in allowed if line.start < at <= line.end + 1]
        assert line.end in allowed or not pieces


@given(news, st.integers(24, 90))
def test_no_line_starts_with_closing_or_ends_with_opening_punctuation(text: str, width: int) -> None:
    allowed = set(breaks(text))
    lines = fill(text, width)
    for line, following in pairwise(lines):
        if line.end not in allowed:
            continue  # a run of punctuation longer than the line
        if text[line.end - 1] not in SPACES:  # after a space some may, as in "7 : 3"
            assert text[following.start] not in CLOSING
        assert drawn(text, line)[-1:] not in OPENING


@given(st.data(), st.text("水环境建设项目清新生态", min_size=1, max_size=120), widths)
def test_kept_spans_are_split_only_when_wider_than_the_line(
    data: st.DataObject, text: str, width: int
) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    ends = {line.end for line in fill(text, width, keep=spans)}
    for start, end in spans:
        if 2 * (end - start) <= max(width, 2):
            assert not ends.intersection(range(start + 1, end))


@given(news, st.integers(20, 90), st.booleans())
def test_dashes_and_dots_are_never_split(text: str, width: int, hang: bool) -> None:
    inside = {at for run in re.finditer("—+|…+", text) for at in range(run.start() + 1, run.end())}
    long = max((len(run[0]) for run in re.finditer("[—…]+", text)), default=0)
    assert long > width or not inside & {line.end for line in fill(text, width, hang=hang)}


AROUND = 12
"""Cells of punctuation that may cling to what is kept whole, and have to stand on the same line."""


@given(news, st.integers(40, 90))
def test_numbers_stay_with_their_units(text: str, width: int) -> None:
    ends = {line.end for line in fill(text, width)}
    for start, end in numbers(text):
        if cells(text[start:end]) + AROUND <= width:
            assert not ends & set(range(start + 1, end)), text[start:end]


TITLES = ("《水法》", "《排水条例》", "唐纳德·特朗普", "约翰·史密斯")


@given(
    st.lists(st.sampled_from((*TITLES, "他说起", "的", "水环境", "，", "今年")), max_size=40),
    st.integers(32, 90),
)
def test_titles_and_names_are_whole_where_they_fit(parts: list[str], width: int) -> None:
    text, at, inside = "".join(parts), 0, set()
    for part in parts:
        if part in TITLES:
            inside |= set(range(at + 1, at + len(part)))
        at += len(part)
    longest = max(
        (len(run[0]) for run in re.finditer("(?:《[^》]*》|，|[唐纳德特朗普约翰史密斯·])+", text)), default=0
    )
    if 2 * longest <= width:  # several that cling together may be wider than a line
        assert not inside & {line.end for line in fill(text, width)}


@pytest.mark.parametrize("width", [1, 2, 3])
@given(text=lines_of_text)
def test_narrowest_widths_come_to_an_end(width: int, text: str) -> None:
    assert "".join(shown(text, fill(text, width))) == text


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("全市发放绿色贷款37.6亿元，同比增长", 22, ["全市发放绿色贷款", "37.6亿元，同比增长"]),
        ("完成了全部的772个排污口整治", 16, ["完成了全部的", "772个排污口整治"]),
        ("空气质量优良率达到86.3%以上", 20, ["空气质量优良率达到", "86.3%以上"]),
        ("企业全年出口创汇￥1,200万元整", 20, ["企业全年出口创汇", "￥1,200万元整"]),
        ("他在会上提到《水法》的修订", 16, ["他在会上提到", "《水法》的修订"]),
        ("当天晚上唐纳德·特朗普说", 16, ["当天晚上", "唐纳德·特朗普说"]),
        ("今年秋天的雨下得久——下了一周", 19, ["今年秋天的雨下得久", "——下了一周"]),
        ("他沉默了……然后走", 9, ["他沉默", "了……然后", "走"]),
        ("平均浓度降至26微克/立方米", 22, ["平均浓度降至", "26微克/立方米"]),
        ("全年共补助３,０００元每户", 16, ["全年共补助", "３,０００元每户"]),
        ("他看见👩\u200d👩\u200d👧在门口", 8, ["他看见👩\u200d👩\u200d👧", "在门口"]),
        ("ｶﾞｿﾘﾝ高い", 5, ["ｶﾞｿﾘﾝ", "高い"]),
        ("大约三分之二的人同意", 8, ["大约", "三分之二", "的人同意"]),
        ("新增两百三十五个", 10, ["新增", "两百三十五", "个"]),
        ("he said so", 5, ["he ", "said ", "so"]),
        ("one two", 3, ["one ", "two"]),
        ("一\n二\r\n三", 10, ["一\n", "二\r\n", "三"]),
        ("abcdefgh，好", 8, ["abcdefg", "h，好"]),
        ("2022年", 1, ["2", "0", "2", "2", "年"]),
    ],
)
def test_lines_by_example(text: str, width: int, expected: list[str]) -> None:
    assert shown(text, fill(text, width)) == expected


def test_first_line_is_indented_by_two_characters() -> None:
    text = "初冬的青青之岛山明水秀"
    assert shown(text, fill(text, 12, first_indent=4)) == ["初冬的青", "青之岛山明水", "秀"]
    assert shown(text, fill(text, 12, first_indent=4, indent=4)) == ["初冬的青", "青之岛山", "明水秀"]


def test_punctuation_hangs_where_asked() -> None:
    text = "山明水秀，层林尽染。"
    assert shown(text, fill(text, 8)) == ["山明水", "秀，层林", "尽染。"]
    hanging = fill(text, 8, hang=True)
    assert shown(text, hanging) == ["山明水秀，", "层林尽染。"]
    assert [line.cells for line in hanging] == [10, 10]


def test_ambiguous_characters_fill_the_line_sooner() -> None:
    text = "“山明水秀”的岛"
    assert shown(text, fill(text, 10)) == ["“山明水秀”", "的岛"]
    assert shown(text, fill(text, 10, ambiguous=2)) == ["“山明水", "秀”的岛"]


def test_a_figure_found_elsewhere_is_kept() -> None:
    text = "自今年5月中旬至8月底集中开展"
    start = text.index("5月")
    lines = fill(text, 16, keep=[(start, text.index("集"))])
    assert shown(text, lines) == ["自今年", "5月中旬至8月底集", "中开展"]


def test_no_text_no_lines() -> None:
    assert fill("", 10) == []


def test_a_line_needs_a_cell() -> None:
    with pytest.raises(ValueError, match="at least one cell"):
        fill("水", 0)


@pytest.mark.parametrize("unit", ["9", "水", "一", "年", "a", "）", "（", "🇨", "\u0301", " ", "“", "9,", "/"])
def test_long_runs_take_time_in_proportion(unit: str) -> None:
    # Where time grew with the square, this test would take minutes.
    text = unit * (60_000 // len(unit))
    assert "".join(shown(text, fill(text, 38))) == text
