"""A poem's lines are text, not a menu's entries, and no heading broken before a name is two."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.parts import credits, headings
from tests.page.ferry import BRIDGE, GRAIN, LEAD, MIST, MORE, OTHER

POEM = (
    *("它不过是一条木船", "却载过两岸的清晨", "摇过芦花也摇过雪", "老周的缆绳一松"),
    *("薄雾便散在水面", "赶集的人不说话", "只听桨声慢慢远了", "对岸的鸡叫了三遍", "有人想起外婆"),
)


def test_a_poem_under_its_writer_is_text() -> None:
    page = "\n".join(
        [
            "渡口旧事",
            "■ 沈长河",
            LEAD,
            MORE,
            OTHER,
            MIST,
            BRIDGE,
            GRAIN,
            *[LEAD + MORE] * 3,
            "",
            "木船",
            "■ 林晏如",
            *POEM,
        ]
    )
    *_, poem = read(page).articles
    assert poem.headline == "木船"
    assert [(block.kind, block.text) for block in poem.blocks] == [("paragraph", line) for line in POEM]


def test_the_heading_under_a_poem_is_none_of_it() -> None:
    page = "\n".join(
        [
            "木船",
            "■ 林晏如",
            *POEM,
            "",
            "渡口旧事",
            "■ 沈长河",
            LEAD,
            MORE,
            OTHER,
            MIST,
            BRIDGE,
            GRAIN,
            *[LEAD + MORE] * 3,
        ]
    )
    poem, below = read(page).articles
    assert poem.blocks[-1].text == POEM[-1]
    assert below.headline == "渡口旧事"


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


def test_a_credit_of_all_photos_makes_no_caption_of_the_text_above() -> None:
    text = (
        "笔者以为，这条历经岁月留存至今的木船，不仅是两岸往来的珍贵历史见证，"
        "更刻着一代渡口人追求新路、心系家乡的赤子情怀，读来如在眼前。"
    )
    credit = "本文配图均由沈长河提供"
    assert credits.is_of_all(credit)
    (article,) = read(f"渡口旧事\n{LEAD}\n{MORE}\n{text}\n{credit}\n").articles
    assert ("paragraph", text) in [(block.kind, block.text) for block in article.blocks]
