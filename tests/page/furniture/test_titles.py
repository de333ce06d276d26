"""Titles listed above a text: the one that comes again heads the article, the others are furniture."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.furniture.titles import NAMED
from tests.page.ferry import KEEPER

TEXT = (
    "本报讯（记者 沈峤）昨日上午十时，青潭大桥最后一段钢梁吊装到位，全长三公里的主桥合龙。\n"
    "大桥预计明年五月通车，届时从北岸到南岸只要六分钟。施工方说，桥面铺装将在雨季前完成。\n"
)
LIST = (
    "第03版：要闻 上一版 下一版\n青潭大桥合龙\n大桥合龙 两岸相望百年\n"
    "菜价回落 摊主不愁卖不动\n灯会报名过半\n上一篇 下一篇\n"
)


def test_of_a_page_s_titles_the_one_that_comes_again_is_the_headline() -> None:
    (article,) = read(f"{LIST}大桥合龙 两岸相望百年\n{TEXT}").articles
    assert article.headline == "大桥合龙 两岸相望百年"


def test_dots_before_the_titles_change_nothing() -> None:
    dotted = LIST.replace("\n", "\n· ", 4)
    page = read(f"{dotted}大桥合龙 两岸相望百年\n{TEXT}")
    assert [article.headline for article in page.articles] == ["大桥合龙 两岸相望百年"]
    assert "· 大桥合龙 两岸相望百年" in page.furniture


def test_the_tags_behind_a_title_are_none_of_the_headline() -> None:
    page = read(f"大桥合龙 两岸相望百年|青潭大桥|渡口|交通\n2019-08-03 10:22\n{TEXT}")
    assert [article.headline for article in page.articles] == ["大桥合龙 两岸相望百年"]
    assert page.furniture[0] == "|青潭大桥|渡口|交通"


def test_a_title_that_calls_out_and_stands_twice_is_the_headline() -> None:
    page = read(f"视频\n桥上的灯，今晚全都亮了！\n桥上的灯，今晚全都亮了！\n字号\n小\n大\n{TEXT}")
    assert [article.headline for article in page.articles] == ["桥上的灯，今晚全都亮了！"]


def test_a_caption_that_stands_twice_is_no_title() -> None:
    caption = "▲市民在桥头合影。（沈峤摄）"
    (article,) = read(f"大桥合龙 两岸相望百年\n{caption}\n{caption}\n{TEXT}").articles
    assert article.headline == "大桥合龙 两岸相望百年"


def test_a_page_of_titles_and_long_lines_is_not_wrapped() -> None:
    page = read(
        f"{LIST}大桥合龙 两岸相望百年\n百年渡口今起停航 摆渡人改开观光船\n"
        f"{TEXT}{TEXT.replace('上午', '下午')}"
    )
    assert page.articles[-1].headline == "大桥合龙 两岸相望百年"


def test_a_name_under_a_photo_that_begins_the_text_below_is_no_title() -> None:
    page = read(f"大桥合龙 两岸相望百年\n{TEXT}青潭大桥总工程师沈长河\n青潭大桥总工程师沈长河说，{TEXT}")
    assert "青潭大桥总工程师沈长河" not in page.furniture


def test_a_photo_s_words_that_stand_again_with_a_credit_are_a_caption() -> None:
    shown = "《渡口》杂志社同人整理旧照片"
    page = read(f"大桥合龙 两岸相望百年\n\n{TEXT}\n{shown}\n\n{shown}。记者/沈峤 摄\n\n{TEXT}")
    assert [line.role for line in page.lines if line.text.startswith(shown)] == ["caption", "caption"]


def test_a_sentence_that_stands_again_right_below_is_a_caption() -> None:
    shown = "The ferry leaves the lower crossing for the last time."
    credited = "The mayor waits at the pier. Photo by Ann Crane"
    more = "\n".join(f"{KEEPER} {name} was there, and said so to everybody who asked." for name in "ABC")
    page = read(
        f"Last ferry\n{more}\n{shown}\n{shown}\n{more}\n{credited}\nThe mayor waits at the pier.\n{more}\n"
    )
    found = [line.role for line in page.lines if line.text.startswith(("The ferry", "The mayor"))]
    assert found == ["caption"] * 4


def test_a_title_behind_a_bullet_whose_clauses_stand_below_is_furniture() -> None:
    page = read(f"• 大桥合龙 两岸相望百年\n\n大桥合龙\n\n两岸相望百年\n\n{TEXT}")
    assert page.furniture == ("• 大桥合龙 两岸相望百年",)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_title_s_clauses_on_lines_of_their_own_are_one_headline(between: str) -> None:
    page = read(f"大桥合龙 两岸相望百年\n\n{between.join(['大桥合龙', '两岸相望百年'])}\n\n{TEXT}")
    (article,) = page.articles
    assert (article.headline, article.deck) == ("大桥合龙 两岸相望百年", ())


def test_of_titles_in_lists_the_one_over_a_byline_heads_its_article() -> None:
    listed = "> 相关报道：\n菜价回落 摊主不愁卖不动\n大桥合龙 两岸相望百年\n灯会报名已经过半\n"
    page = read(
        f"灯会报名已经过半\n□本报记者 丁若兰\n{TEXT.replace('大桥', '灯会')}{listed}\n"
        f"大桥合龙 两岸相望百年\n——渡船停航之后，岸上的人怎么过河\n□本报记者 沈峤\n{TEXT}{listed}"
    )
    assert [article.headline for article in page.articles] == ["灯会报名已经过半", "大桥合龙 两岸相望百年"]


def test_a_column_s_name_over_two_signed_articles_is_no_title_of_either() -> None:
    column = "渡口边的闲话栏目\n"
    page = read(
        f"{column}大桥合龙 两岸相望百年\n□本报记者 沈峤\n{TEXT}\n"
        f"{column}灯会报名已经过半\n□本报记者 丁若兰\n{TEXT.replace('大桥', '灯会')}"
    )
    assert not any(NAMED in line.signs for line in page.lines)


@pytest.mark.parametrize("paper", ["-青潭日报", " - 青潭晚报", "_青潭网", "--青潭网", " | 青潭客户端"])
def test_a_site_s_name_is_parted_from_the_headline(paper: str) -> None:
    page = read(f"大桥合龙 两岸相望百年{paper}\n【特别报道·大桥】\n{TEXT}")
    assert [article.headline for article in page.articles] == ["大桥合龙 两岸相望百年"]
    assert page.furniture[0] == paper.strip()


@pytest.mark.parametrize("title", ["大桥合龙——两岸相望百年", "青潭—临江 大桥合龙", "大桥合龙-两岸相望"])
def test_a_dash_in_a_headline_parts_no_site(title: str) -> None:
    (article,) = read(f"{title}\n{TEXT}").articles
    assert article.headline == title
