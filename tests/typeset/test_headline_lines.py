"""`reader.typeset.headline`: as few lines as filling needs, level, broken between phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.typeset import breaks, cells, fill, headline
from tests.typeset.texts import lines_of_text, news


@given(lines_of_text, st.integers(1, 90), st.sampled_from([1, 2]))
def test_headlines_obey_the_laws_of_lines(text: str, width: int, ambiguous: int) -> None:
    filled = fill(text, width, ambiguous=ambiguous)
    lines = headline(text, width, ambiguous=ambiguous)
    assert "".join(text[line.start : line.end] for line in lines) == text
    assert len(lines) == len(filled)
    assert max((line.cells for line in lines), default=0) <= max([width, *(line.cells for line in filled)])


@given(news, st.integers(30, 90))
def test_headlines_are_no_less_level_than_filled_lines(text: str, width: int) -> None:
    lines = headline(text, width)
    if all(line.end in breaks(text) for line in lines):
        assert all(line.cells == cells(text[line.start : line.end].rstrip(" \t\u3000")) for line in lines)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("老楼装上新电梯 圆了居民“一步到家”梦", 24, ["老楼装上新电梯 ", "圆了居民“一步到家”梦"]),
        ("努力建设人与自然和谐共生的现代化", 24, ["努力建设人与自然", "和谐共生的现代化"]),
        ("新装电梯1386部，两万余户告别爬楼难", 30, ["新装电梯1386部，", "两万余户告别爬楼难"]),
        ("Council votes for a new bridge", 20, ["Council votes ", "for a new bridge"]),
        ("短题", 20, ["短题"]),
        ("", 20, []),
    ],
)
def test_headlines_by_example(text: str, width: int, expected: list[str]) -> None:
    assert [text[line.start : line.end] for line in headline(text, width)] == expected


def test_known_words_are_not_cut() -> None:
    text = "全市空气质量连续三年达标"
    (line, _) = headline(text, 14, prefer=[2, 4, 6, 8, 10])
    assert line.end == 6
    (line, _) = headline(text, 16, prefer=[8])
    assert line.end == 8
