"""What a person's name looks like."""

from __future__ import annotations

import pytest

from reader.page.signing import names


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("沈  峤", True),
        ("欧阳修远", True),
        ("阿里·买买提", True),
        ("千帆待发", False),
        ("简 讯", False),
        ("高 原", True),
        ("马拉松", False),
        ("文汇报", False),
        ("安徽省", False),
        ("路透社", False),
    ],
)
def test_looks_like_name(text: str, is_name: bool) -> None:
    assert names.looks_like_name(text) is is_name
