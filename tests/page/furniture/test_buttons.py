"""Buttons, counts, other pages' first lines and sources in brackets: what a site sets around its text."""

from __future__ import annotations

import pytest

from reader.page import lines, read
from reader.page.furniture import buttons, calendars, sources, teasers
from tests.page import ferry

TEXT = f"{ferry.BRIDGE}\n"
MORE = f"{ferry.MORE}\n"


@pytest.mark.parametrize(
    "line",
    [
        "人氣(3840) 轉寄 (0) 引用 (0)",
        "【關閉】",
        "轉寄 | 目前字級：",
        "點閱：208次",
        "字級大小：",
        "回應()",
        "推荐(3)",
    ],
)
def test_buttons(line: str) -> None:
    assert buttons.are_all(line)
    page = read(f"大桥合龙\n{line}\n{TEXT}{MORE}")
    assert line in page.furniture


@pytest.mark.parametrize(
    "line",
    [
        "【評論】",
        "評論",
        "【投稿】",
        "人氣王",
        "關閉：一家老店的最後一天",
        "推荐（三）",
        "分享收藏的人",
        "引用：",
    ],
)
def test_words_that_a_heading_may_be_are_no_buttons(line: str) -> None:
    assert not buttons.are_all(line)


def test_what_a_site_shows_of_other_pages_is_furniture() -> None:
    others = [
        "老渡口改建公園 年底完工",
        "縣府昨日宣布，老渡口將改建為公園，工程預計年底完成，民眾可望...更多",
    ]
    page = read("\n".join(["大桥合龙 两岸相望百年", TEXT + MORE + "其它生活新聞", *others]))
    assert set(others) <= set(page.furniture)
    assert len(page.articles) == 1


def test_a_lead_that_breaks_off_without_a_link_is_another_page_s() -> None:
    others = ["老渡口改建公园", "本报讯（记者 沈峤）县里昨日宣布，老渡口将改建为公园，市民可望..."]
    page = read("\n".join(["大桥合龙 两岸相望百年", TEXT + MORE + "新闻推荐", *others]))
    assert set(others) <= set(page.furniture)


@pytest.mark.parametrize(
    "text", ["本报讯（记者 沈峤）县里昨日宣布，老渡口将改建为公园……", "县里昨日宣布，老渡口将改建为公园..."]
)
def test_an_ellipsis_and_a_text_of_nobody_s_break_off_no_page(text: str) -> None:
    assert not teasers.is_teaser(lines.split(f"{MORE}{text}\n{MORE}"), 1)


def test_what_breaks_off_on_top_of_a_page_is_its_own_text() -> None:
    rows = lines.split("本报讯（记者 沈峤）县里昨日宣布，老渡口将改建为公园，市民可望...")
    assert not teasers.is_teaser(rows, 0)


@pytest.mark.parametrize("text", ["他说，这样的人只会越来越多", "我们要的不是更多", "一年比一年更多…"])
def test_a_text_that_speaks_of_more_is_no_other_page(text: str) -> None:
    rows = lines.split(f"{text}\n{MORE}")
    assert not teasers.is_teaser(rows, 0)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("（青潭学生会《浪花战报》1967年3月15日）", True),
        ("来源：《青潭日报》1957年5月1日。原题为：“渡口停航”", True),
        ("原文来自微信公众号「青潭周刊 」：渡口停航：最后一班船", True),
        ("来源：《青潭日报》记者沈峤", False),
        ("本文来自一次谈话：老周说了三个小时，录音有五盘。", False),
        ("（原载《青潭日报》1957年5月1日）", True),
        ("（《青潭》第二期）", True),
        ("（他写了《青潭》一书）", False),
        ("（《青潭》1957年首演，老周在台下）", False),
        ("《青潭日报》1957年5月1日", False),
    ],
)
def test_where_a_text_was_printed(text: str, *, found: bool) -> None:
    assert sources.is_source(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("四月初六日(公歷五月二十二日——即禮拜一)", True),
        ("光绪八年三月廿九日（公历1882年5月16日）", True),
        ("五月初五日（端午）", False),
        ("六月初六日（公布六月九日起的票价）", False),
    ],
)
def test_a_day_by_both_calendars(text: str, *, found: bool) -> None:
    assert calendars.is_both(text) == found


def test_a_label_and_its_source_stay_one_line_however_far_apart() -> None:
    page = read(f"大桥合龙 两岸相望百年\n来源：{' ' * 90}青潭日报网\n2023-11-17 15:13\n{TEXT}{MORE}")
    (article,) = page.articles
    assert (article.headline, len(page.furniture)) == ("大桥合龙 两岸相望百年", 2)


def test_who_asks_and_who_answers_speak_in_paragraphs() -> None:
    talk = [
        *("《青潭周刊》：桥通以后渡口怎么办？", "周明远：船送给博物馆。"),
        *("《青潭周刊》：舍得吗？", "周明远：舍不得，可也没有别的办法，人总要往前走的。"),
        *("《青潭周刊》：以后做什么？", "周明远：看桥。"),
    ]
    (article,) = read("\n".join(["大桥合龙 两岸相望百年", TEXT + MORE.strip(), *talk])).articles
    assert [block.text for block in article.blocks[2:]] == talk
    assert {block.kind for block in article.blocks} == {"paragraph"}
