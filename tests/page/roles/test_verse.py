"""A poem's lines are text, not a menu's entries."""

from __future__ import annotations

from reader.page import read
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
