"""Pages as people copy them: databases' records, web editions with their menus, photo stories, glued lines."""

# ruff: noqa: E501 - a line of a page is one line
from __future__ import annotations

import pytest

from reader.article import Article
from reader.page import Page, read
from reader.page.parts import headings
from tests.page.ferry import GRAIN, MIST, MORE


def stories(page: Page) -> list[Article]:
    return [article for article in page.articles if article.kind != "notice"]


def test_a_database_s_record_heads_part_articles() -> None:
    page = read(
        f"第3版(要闻)\n专栏：\n\n  最后的摆渡人\n{MIST}\n{MORE}\n\n第3版(要闻)\n专栏：\n\n六月五日，老周在渡口接受纪念章。　纪　明摄\n\n第3版()\n专栏：短讯\n\n粮站开秤\n{GRAIN}\n"
    )
    assert [(article.kind, article.headline) for article in page.articles] == [
        ("article", "最后的摆渡人"),
        ("photo", ""),
        ("article", "粮站开秤"),
    ]
    assert (page.articles[2].kicker, page.furniture[-1]) == (("短讯",), "专栏：")


def test_a_record_on_one_line_and_its_title_again() -> None:
    page = read(
        "1. 青潭渡口末班船靠岸六十年间载客四百八十万人次木船由县博物馆收藏展出\n"
        f"第1版（要闻）专栏：乡村 青潭渡口末班船靠岸 六十年间载客四百八十万人次 木船由县博物馆收藏展出 本报讯 {MIST} {MORE} {GRAIN}\n"
    )
    (article,) = page.articles
    assert (*article.kicker, article.headline, *article.deck) == (
        "青潭渡口末班船靠岸",
        "六十年间载客四百八十万人次",
        "木船由县博物馆收藏展出",
    )
    assert [block.kind for block in article.blocks] == ["paragraph"] * 3
    assert len(page.furniture) == 2


def test_a_web_edition_s_menus_stand_between_articles() -> None:
    menu = "檢索： 帳戶 密碼\n登入 | 新用戶 | 簡體版\n2009年6月16日 星期二\n【打印】 【投稿】 【關閉】\n"
    page = read(f"{menu}\n最後的搖櫓人\n\n{MIST}\n\n{MORE}\n\n{menu}\n糧站開秤\n\n{GRAIN}\n")
    assert [article.headline for article in page.articles] == ["最後的搖櫓人", "糧站開秤"]


def test_a_list_of_pages_and_of_sections_is_furniture() -> None:
    page = read(
        f"A01版：头条\nA02版：要闻\n要闻\n社会新闻\n经济新闻\n专题\n评论\n最后的摆渡人   {MIST}\n{MORE}\n"
    )
    (article,) = page.articles
    assert (article.headline, len(page.furniture)) == ("最后的摆渡人", 7)


def test_a_headline_its_credit_and_what_the_photo_shows() -> None:
    page = read(f"都为渡船忙\n纪　明 摄\n\n{MIST}\n")
    (article,) = page.articles
    assert (article.kind, article.headline, article.blocks[0].credit) == ("photo", "都为渡船忙", "纪明")


def test_headline_and_deck_behind_spaces() -> None:
    page = read(
        f"“末班”开行！青潭渡口今日停摆 渡船由县博物馆收藏，六十年间载客四百八十万人次，往后过河改走大桥   记者 沈峤\n\n{MIST}\n\n粮站开秤   {GRAIN}\n"
    )
    first, second = page.articles
    assert first.headline == "“末班”开行！青潭渡口今日停摆"
    assert first.deck == ("渡船由县博物馆收藏，六十年间载客四百八十万人次，往后过河改走大桥",)
    assert (first.authors, second.headline) == (("沈峤",), "粮站开秤")


def test_the_title_on_top_of_a_web_page_names_the_headline() -> None:
    title = "青潭渡口末班船昨靠岸 木船入藏县博物馆"
    page = read(
        f"首页 > 城事 > 正文\n\n{title}\n\nhttp://news.example 2006年05月19日03:55 潭报\n\n为接送两岸居民往来，县里另开公交专线\n\n{title}\n\n{MIST}\n\n{MORE}\n"
    )
    (article,) = page.articles
    assert (article.headline, len(page.furniture)) == (title, 3)


@pytest.mark.parametrize(
    ("above", "below", "clauses"),
    [
        ("新名词让家长慌", "补教趁势赚课纲财", True),
        ("冷風中守候兩小時", "熱心腸感動外地人", True),
        ("青潭县人民代表大会举行第二", "十九次会议", False),
        ("留下海洋“胎记”", "“最近”的山海", True),
        ("现场", "传承看报习惯", True),
        ("走进这条渡口的", "六十年风雨", False),
        ("船工周水生：", "六十年不误一班", False),
        ("Last ferryman", "lays down his oar", False),
    ],
)
def test_clauses_of_a_heading_on_two_lines(above: str, below: str, *, clauses: bool) -> None:
    assert headings.are_clauses(above, below) == clauses


def test_a_source_in_brackets_makes_no_caption_of_a_long_text() -> None:
    page = read(f"最後的搖櫓人\n\n{MIST}\n\n{MORE}{GRAIN}（中央社）\n")
    assert [block.kind for block in page.articles[0].blocks] == ["paragraph", "paragraph"]


def test_captions_without_a_full_stop_are_no_wrapped_lines() -> None:
    captions = [
        f"六月五日，{name}渡口，船工们为末班船披红挂彩，两岸站满了人。　纪　明　摄" for name in "甲乙丙丁戊己"
    ]
    page = read("\n\n".join(["都为渡船忙", *(caption for caption in captions for _ in range(2))]) + "\n")
    assert [block.kind for article in page.articles for block in article.blocks] == ["caption"] * 12


def test_an_editors_code_is_no_text_of_a_caption() -> None:
    page = read(f"最后的摆渡人\n{MIST}\n▲老周在渡口等客。③2 纪　明 摄\n")
    caption = page.articles[0].blocks[-1]
    assert (caption.text, caption.credit, caption.credit_raw) == ("老周在渡口等客。", "纪明", "③2 纪　明 摄")


def test_a_head_on_two_short_lines_of_a_column_stands_on_one() -> None:
    lines = [text[at : at + 16] for text in (MIST, MORE) for at in range(0, len(text), 16)]
    page = read("\n".join(["    桂江木船", "    换上新櫓", "", *lines]) + "\n")
    assert [article.headline for article in page.articles] == ["桂江木船 换上新櫓"]


def test_narrow_old_columns() -> None:
    page = read(
        "渡船\n昨日\n停駛\n\n（青潭廿\n六日本埠\n電）渡船\n公司昨日公告稱、\n渡船自今日起停駛\n、乘客改走大橋、\n船夫七人、悉數轉\n入橋工處服務云、\n\n"
        "糧站開秤\n每担九元\n收進三萬斤卽日結帳\n\n（本埠訊）城西糧\n站、昨日開秤、頭\n一日收進三萬斤、\n賣糧者甚衆、隊伍\n排出半里、站方稱\n十日之內、可以收\n足、屆時另行公告\n、望鄕民周知云、\n"
    )
    first, second = stories(page)
    assert first.headline == "渡船昨日停駛"
    assert first.blocks[-1].text.startswith("渡船公司昨日公告稱、渡船自今日起停駛、乘客")
    assert (second.headline, second.deck) == ("糧站開秤 每担九元", ("收進三萬斤卽日結帳",))


def test_a_site_s_credit_over_a_caption_belongs_to_the_caption_below() -> None:
    page = read(
        f"最後的搖櫓人\nAuthor, 沈長河\n2025年11月30日\n{MIST}\n圖像來源，RAY OLCOTT\n{MORE}\n圖像來源，ANN CRANE\n圖像加註文字，渡船最後一次靠岸。\n{GRAIN}\n"
    )
    (article,) = page.articles
    assert article.authors == ("沈長河",)
    shown = [(block.text, block.credit) for block in article.blocks if block.kind == "caption"]
    assert shown == [("渡船最後一次靠岸。", "ANN CRANE")]
    assert article.byline == "沈長河\u3000圖像來源，RAY OLCOTT"
    assert article.photographers == ("RAY OLCOTT",)
    assert sum(block.kind == "paragraph" for block in article.blocks) == 3


def test_a_photo_between_a_headline_and_its_deck() -> None:
    page = read(
        f"標題：最後的搖櫓人\n渡船最後一次靠岸。本報資料照片\n副標題：木船由縣博物館收藏展出\n{MIST}\n{MORE}\n"
    )
    (article,) = page.articles
    assert "木船由縣博物館收藏展出" in article.deck


def test_what_a_site_says_of_browsers_before_a_text() -> None:
    said = "為達最佳瀏覽效果，建議使用 Quill、Oar 或 Port Ellery 的瀏覽器。"
    page = read(f"渡口昨日停航\n{said}〔記者沈長河／青潭報導〕{MIST}{MORE}{GRAIN}\n")
    (article,) = page.articles
    assert (article.authors, page.furniture) == (("沈長河",), (said,))
    assert [block.kind for block in article.blocks] == ["paragraph"]
