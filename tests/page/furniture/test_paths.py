"""A web page's path leads to the headline: the line between it and the hour, or the one that ends it."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.furniture import web
from tests.page import ferry

TEXT = (
    f"{ferry.BRIDGE}\n大桥预计明年五月通车，届时从北岸到南岸只要六分钟。施工方说，桥面铺装将在雨季前完成。\n"
)
TITLE = "大桥合龙 两岸相望百年"


def test_a_line_between_a_path_and_the_hour_is_the_headline() -> None:
    page = read(
        f"青潭网首页 > 城事频道 > 正文\n{TITLE}：往返只要六分钟\n2015-07-04 09:36:41　来源: 青潭日报\n"
        f"分享到：\n0\n渡口今起停航\n{TEXT}"
    )
    assert page.articles[0].headline == f"{TITLE}：往返只要六分钟"


@pytest.mark.parametrize("path", ["首页陶潭商圈商圈资讯", "您所在的位置：城事 ", "网站首页 - 要闻 - "])
def test_the_last_step_of_a_path_is_the_headline(path: str) -> None:
    page = read(f"{path}{TITLE}\n{TITLE}\n发布时间：2011-05-04 发布人：-\n北岸到南岸只要六分钟\n{TEXT}")
    (article,) = page.articles
    assert article.headline == TITLE
    assert page.furniture[0] == f"{path}{TITLE}".strip()


def test_a_headline_that_another_one_repeats_in_part_is_no_path() -> None:
    page = read(f"主页被黑一夜 青潭网昨日恢复\n青潭网昨日\n{TEXT}")
    assert not page.furniture


@pytest.mark.parametrize(
    ("line", "furniture"),
    [("现场篇>>", False), ("惊险 >>", False), ("更多>>", True), ("国际新闻>>", True), ("进入频道>>", True)],
)
def test_a_subject_with_arrows_behind_it_is_no_link(line: str, *, furniture: bool) -> None:
    assert web.is_furniture(line, 2 * len(line)) == furniture
