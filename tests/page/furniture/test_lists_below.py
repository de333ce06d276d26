"""Lists of other texts at a page's end, and texts that go on below what heads one."""

from __future__ import annotations

import pytest

from reader.page import read
from tests.page.ferry import KEEPER, SHED

TOP = f"Last ferryman lays down his oar\nBy Ann Crane\n{KEEPER}\n{SHED}\n{KEEPER} {SHED}\n"
OTHERS = ("Mayor opens the new bridge", "Three oars found in the reeds", "Museum wants a shed for a boat")
TEXT = "百年渡口昨天停航，最后一班船上坐着七个人，船工老周摇了四十年橹。\n"


@pytest.mark.parametrize("head", ["Related stories", "RECOMMENDED FOR YOU", "Featured", "You may also like"])
def test_headlines_of_other_texts_at_the_end_are_furniture(head: str) -> None:
    page = read("\n".join((TOP + head, *OTHERS)))
    assert [article.headline for article in page.articles] == ["Last ferryman lays down his oar"]
    assert set(OTHERS) <= set(page.furniture)


def test_other_texts_first_lines_are_furniture_too() -> None:
    listed = "\n".join(f"{other}\n{SHED}" for other in OTHERS)
    page = read(f"{TOP}Read more stories\n{listed}\n")
    assert len(page.articles) == 1
    assert page.furniture.count(SHED) == len(OTHERS)


def test_chinese_headlines_at_the_end_are_furniture() -> None:
    page = read(f"百年渡口今起停航\n{TEXT * 3}相关新闻\n大桥合龙，两岸相望百年\n船工老周和他的橹\n")
    assert [article.headline for article in page.articles] == ["百年渡口今起停航"]
    assert {"相关新闻", "船工老周和他的橹"} <= set(page.furniture)


@pytest.mark.parametrize("below", [f"{KEEPER}\n{SHED}", f"{OTHERS[0]}\n{KEEPER}", f"{KEEPER} {SHED} " * 3])
def test_a_text_that_goes_on_below_such_a_list_is_kept(below: str) -> None:
    page = read(f"{TOP}Related stories\n{OTHERS[1]}\n{below}\n")
    kept = "".join(block.text for article in page.articles for block in article.blocks)
    assert below.split("\n")[-1].strip() in kept
