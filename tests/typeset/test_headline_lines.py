"""`reader.typeset.headline`: as few lines as filling needs, level, broken between phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.typeset import breaks, cells, fill, headline
from reader.typeset.phrases import splits
from tests.typeset.texts import lines_of_text, news

PHRASES = [
    "国务院办公厅",
    "印发",
    "服务型执法",
    "让企业放心",
    "高温超导",
    "完成首次",
    "环境",
    "的意见",
    "3.5万吨",
]


@given(lines_of_text, st.integers(1, 90), st.sampled_from([1, 2]))
def test_headlines_obey_the_laws_of_lines(text: str, width: int, ambiguous: int) -> None:
    filled = fill(text, width, ambiguous=ambiguous)
    lines = headline(text, width, ambiguous=ambiguous)
    assert "".join(text[line.start : line.end] for line in lines) == text
    assert len(filled) <= len(lines) <= len(filled) + 1
    assert max((line.cells for line in lines), default=0) <= max([width, *(line.cells for line in filled)])


@given(news, st.integers(30, 90))
def test_lines_are_measured_as_they_are_drawn(text: str, width: int) -> None:
    lines = headline(text, width)
    if all(line.end in breaks(text) for line in lines):
        assert all(line.cells == cells(text[line.start : line.end].rstrip(" \t\u3000")) for line in lines)


@given(st.lists(st.sampled_from(PHRASES), min_size=2, max_size=8).map("".join), st.integers(10, 40))
def test_no_word_is_split_where_some_way_splits_none(text: str, width: int) -> None:
    split = splits(text)
    assert split is not None
    doubtful = {at for at in range(1, len(text)) if split[at] > 0.5}
    lines = headline(text, width)
    if doubtful & {line.end for line in lines}:
        places = [at for at in breaks(text) if at not in doubtful]
        assert not _ways(text, places, 0, width, len(fill(text, width)))


def _ways(text: str, places: list[int], start: int, width: int, lines: int) -> bool:
    """Whether the text from `start` can be broken into so many lines at those places alone."""
    if start == len(text):
        return lines == 0
    return lines > 0 and any(
        _ways(text, places, at, width, lines - 1)
        for at in places
        if at > start and cells(text[start:at]) <= width
    )


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("老楼装上新电梯 圆了居民“一步到家”梦", 24, ["老楼装上新电梯 ", "圆了居民“一步到家”梦"]),
        ("努力建设人与自然和谐共生的现代化", 24, ["努力建设人与自然", "和谐共生的现代化"]),
        ("新装电梯1386部，两万余户告别爬楼难", 30, ["新装电梯1386部，", "两万余户告别爬楼难"]),
        ("Council votes for a new bridge", 20, ["Council votes ", "for a new bridge"]),
        (
            "我国首台高温超导电动悬浮系统完成首次悬浮运行",
            24,
            ["我国首台高温超导电动悬浮", "系统完成首次悬浮运行"],
        ),
        ("中国科学家在月球背面样品中发现新矿物", 24, ["中国科学家在月球", "背面样品中发现新矿物"]),
        ("唐纳德·特朗普在佛罗里达州发表讲话", 24, ["唐纳德·特朗普", "在佛罗里达州发表讲话"]),
        ("長江三峽水庫蓄水至一百七十五公尺", 24, ["長江三峽水庫蓄水", "至一百七十五公尺"]),
        (
            "台風十号が九州に接近、各地で警戒を呼びかけ",
            24,
            ["台風十号が九州に接近、", "各地で警戒を呼びかけ"],
        ),
        ("初冬的青青之岛", 10, ["初冬的", "青青之岛"]),
        ("国务院办公厅印发意见", 16, ["国务院办公厅", "印发意见"]),
        (
            "Every Ten Years, One Man Counts an Island",
            22,
            ["Every Ten Years, One ", "Man Counts an Island"],
        ),
        ("短题", 20, ["短题"]),
        ("", 20, []),
    ],
)
def test_headlines_by_example(text: str, width: int, expected: list[str]) -> None:
    assert [text[line.start : line.end] for line in headline(text, width)] == expected
