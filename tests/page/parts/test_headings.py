"""A heading broken before a name is one; other lines hold no office."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.parts import headings
from tests.page.ferry import LEAD, MORE, OTHER


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("青潭县交通运输局原党组书记、局长", "沈长河接受纪律审查和监察调查"),
        ("北湾县渡口镇党委书记", "（正科级）林晏如被开除党籍和公职"),
        ("青潭城乡建设投资有限公司原董事长", "沈峤严重违纪违法被查"),
    ],
)
def test_a_headline_broken_before_a_name_is_one(above: str, below: str) -> None:
    first, second = read(f"{above}\n{below}\n{LEAD}\n{MORE}\n\n渡口停航\n{OTHER}\n").articles
    assert first.headline.replace(" ", "") == above + below
    assert second.headline == "渡口停航"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("专访青潭县交通局局长", "沈长河：桥通了，路还长"),
        ("青潭县交通局局长", "过河只要六分钟"),
        ("青潭大桥昨日合龙", "沈长河接受本报采访"),
    ],
)
def test_other_lines_hold_no_office(above: str, below: str) -> None:
    assert not headings.holds_office(above, below)
