"""What the words of a heading betray: a name that it was broken before, the column that it stands in."""

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


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("一扇小窗，爱往爱返（援手）", True),
        ("老渡口送走末班船（服务窗·“六一”特别策划）", True),
        ("渡口开航以来的大事（部分）", False),
        ("研发单位：青屿县人民医院（中医科）", False),
        ("在船头收缆的老周（左）", False),
        ("青屿渡口（云阜路店）", False),
        ("（编辑手记）", False),
        ("老周说：“末班船今天靠岸。”（笑）", False),
    ],
)
def test_a_column_in_brackets_ends_a_headline(text: str, named: bool) -> None:
    assert headings.names_column(text) is named
