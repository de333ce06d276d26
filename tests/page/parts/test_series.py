"""Running labels and their numbers."""

from __future__ import annotations

import pytest

from reader.page.parts.series import series_of


@pytest.mark.parametrize(
    ("raw", "name", "number"),
    [
        ("服务型执法进行时③", "服务型执法进行时", 3),
        ("走进重点园区⑫", "走进重点园区", 12),
        ("乡村见闻（十一）", "乡村见闻", 11),
        ("老城故事之二", "老城故事", 2),
        ("老城故事之一", "老城故事", 1),
        ("再造渡口系列评论之二", "再造渡口系列评论", 2),
    ],
)
def test_series(raw: str, name: str, number: int) -> None:
    found = series_of(raw)
    assert found is not None
    assert (found.raw, found.name, found.number) == (raw, name, number)


@pytest.mark.parametrize(
    "raw",
    ["超过计划百分之十四", "1、停航的主要原因之一", "他说：“走。”③", "③", "今年第一季度", "评论（3）"],
)
def test_no_series(raw: str) -> None:
    assert series_of(raw) is None
