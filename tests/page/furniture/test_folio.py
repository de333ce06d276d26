"""Folios, date lines and furniture: what they are and what they tell."""

from __future__ import annotations

import pytest

from reader.page import furniture, lines, read
from reader.page.furniture import folio, papers
from tests.page.ferry import LEAD, MORE


@pytest.mark.parametrize(
    ("text", "date", "page"),
    [
        ("北灣時報　2025年11月8日　星期六　A7　地方新聞", "2025-11-08", "A7"),
        ("星期三　第四版　1953年6月17日", "1953-06-17", "4"),
        ("閩 潮 日 報　第三版　中華民國二十五年十一月三日", "1936-11-03", "3"),
        ("《 大地日报 》（ 2019年10月20日   第 01 版）", "2019-10-20", "01"),
        ("一九六二年七月三日　第二版　　　人民生活报", "1962-07-03", "2"),
        ("PORT ELLERY, FRIDAY, MAY 2, 1952     PAGE ONE     FIVE CENTS", "1952-05-02", "1"),
        ("PAGE FOUR          THE EVENING STAR          THURSDAY, JUNE 20, 1912", "1912-06-20", "4"),
    ],
)
def test_folios(text: str, date: str, page: str) -> None:
    assert folio.stamp(text) == (date, page)


@pytest.mark.parametrize(
    "text",
    [
        "2023年5月1日，游客在古城南门观看舞龙表演。",
        "2026年6月4日起，全市公交线路将作大的调整，市民出行更方便",
        "at 4:30 on May 3, 1916",
        "On May 2, 1952, the council voted for the bridge.",
        "人民日报评论员文章引发热议",
        "渡轮2.0版惹争议- 青潭日报",
        "本报记者 沈峤 《 青潭日报 》( 2013年04月27日   04 版)",
    ],
)
def test_no_folios(text: str) -> None:
    assert not folio.is_dateline(text)


@pytest.mark.parametrize("text", ["沈峤的一张大字报", "水库工地传来捷报", "天 气 预 报"])
def test_what_ends_as_a_paper_does_is_no_paper(text: str) -> None:
    assert not papers.is_paper(text)


@pytest.mark.parametrize(
    "text",
    [
        "第 9 页",
        "第4版()",
        "第8版:战疫/帮侬忙",
        "第2/3版:青潭新闻",
        "一版责编：沈  峤  丁若兰",
        "第 3 页　共 8 页",
        "— 12 —",
        "责编／阮青　版式／于帆　校对／谷雨",
        "[ 责编：姜小禾 ]",
        "A3版责任编辑 王小丫",
        "一审：王小丫",
        "终审:沈峤",
        "新闻热线：8512345　广告热线：8567890",
        "首页 > 新闻 > 深度",
        "上一篇",
        "Skip to main content",
        "News Sport Opinion Puzzles Subscribe",
        "Published: 14 October 2022, 17:42",
        "^BC-Cranberries,150",
        "----------",
        "检索结果 第3条/共41条",
        "[廣告] 請繼續往下閱讀",
        "相关报道：渡口送走末班船",
        "5/3/2020, 3:14 PM The Harbour Beacon",
        "file:///home/ferry.html Page 1 of 2",
        "Slideshow ( 3 images )",
        "Media playback is unsupported on your device",
        "1 of 3 documents",
        "AP880101-0001",
        *("18/03/2021", "27.11.2025 21:25", "月份彙整: 2020 年 9 月", "檢舉", "1,204 人氣", "文字-A A +A"),
        *("抱歉，我們並不支援你的瀏覽器。", "请升级您的浏览器版本", "點擊看圖輯", "Latest Articles"),
        *("- 大", "字級", "圖片", "推薦", "讚好", "[啟動LINE推播] 每日重大新聞通知"),
    ],
)
def test_furniture(text: str) -> None:
    (line,) = lines.split(text)
    assert furniture.judge(line, [line], 0)


@pytest.mark.parametrize(
    "text",
    [
        "统筹发展和安全",
        "放大改革效应",
        "追踪非遗传承",
        "编辑部的故事",
        "Team Breaks Swim Record",
        "The weather was fair.",
        "第三条渡船下水",
        "Ship News",
        "For the Record",
        "Slideshow of the ferry",
        *(
            "Latest News",
            "请教授评测三款浏览器",
            "您的瀏覽器安全嗎",
            "A 座",
            "點擊率創新高",
            "推薦十本好書",
        ),
    ],
)
def test_no_furniture(text: str) -> None:
    (line,) = lines.split(text)
    assert not furniture.judge(line, [line], 0)


@pytest.mark.parametrize("head", ["渡口日報3693期", "渡口报 第12期", "渡口日报\nFERRYMEN'S DAILY"])
def test_the_head_of_a_page(head: str) -> None:
    page = read(f"{head}\n渡口今起停航\n{LEAD}\n{MORE}\n")
    assert page.furniture == tuple(head.split("\n"))
    assert [article.headline for article in page.articles] == ["渡口今起停航"]


def test_a_picture_s_words_that_begin_with_a_day_are_no_folio() -> None:
    (line,) = lines.split("圖:1937年1月1日《青潭報》的新年號")
    assert not furniture.judge(line, [line], 0)
