"""Paper, date, page and section as a page's furniture tells them."""

from __future__ import annotations

import pytest

from reader.page import facts


def test_facts_are_gathered_over_the_furniture() -> None:
    assert facts.of(["云 阜 日 报", "2026年6月4日  星期四", "要  闻", "第4版"]) == facts.Facts(
        "云阜日报", "2026-06-04", "4", "要闻"
    )
    assert facts.of(["THE HARBOR SENTINEL"]).paper == "The Harbor Sentinel"


@pytest.mark.parametrize(
    ("furniture", "section"),
    [
        (["第A08版:社会/警法", "新闻搜索:", "上一版 下一版"], "社会/警法"),
        (["第3版(国际)", "专栏:"], "国际"),
        (["第九版:读图 改变文字大小:"], "读图"),
        (["2025年4月30日 第A15版:云阜街"], "云阜街"),
        (["第06版：民生", "责编：阮青", "第01版：要闻", "第02版：综合", "第03版：体育"], "民生"),
        (["A01版:重点", "A02版:要闻", "A03版:看点"], ""),
        (["報章 | A09 |直通雲阜", "字數: 800 words"], "直通雲阜"),
        (["地方新聞 A7"], "地方新聞"),
        (["要闻  3"], "要闻"),
        (["2025年4月30日 星期三", "读者来信"], "读者来信"),
        (["您所在的位置:云阜网 > 云阜民生 > 城事要闻 > 正文"], "城事要闻"),
        (["首頁　>　政治"], "政治"),
        (["Home » Entertainment » Movie News"], "Movie News"),
        (["Section: News; Pg. A4; Briefs", "Length: 118 words"], "News"),
        (["北灣時報　2025年11月8日　星期六　A7　地方新聞"], "地方新聞"),
        (["分享到", "港聞", "即時"], "港聞"),
        (["2025-04-30 09:30 来源：", "分享到", "搜尋", "返回主菜單", "大字"], ""),
        (["2025年4月30日 来源"], ""),
        (["关键词 >> 共享单车", "更多>>", "上一篇"], ""),
        (["（ 2026-04-28 ） 稿件来源：云阜日报 各地"], "各地"),
        (["发刊日期:2014年06月10日 > 总第2443期 > A08 > 新闻内容"], ""),
    ],
)
def test_sections(furniture: list[str], section: str) -> None:
    assert facts.of(furniture).section == section


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("1994年3月5日云阜日报", "云阜日报"),
        ("点击云阜日报", "云阜日报"),
        ("今日女报", "今日女报"),
        ("今日云阜晚报", "云阜晚报"),
        ("天气预报", ""),
        ("訂閱電子報", ""),
        ("逢周二見報", ""),
        ("第05版：民生周刊 2025年4月30日 星期三 云阜晚报 返回目录", "云阜晚报"),
        ("The Harbor Times", "The Harbor Times"),
        ("Harbor Independent - Saturday 26 May 1860", "Harbor Independent"),
        ("Portlevan Journal 1909-09-05", "Portlevan Journal"),
        ("Portlevan Times, Saturday, Feb. 26, 1994, p. A10", "Portlevan Times"),
        ("THE HARBOR DAILY BEE:", "The Harbor Daily Bee"),
        ("Evening Star Newspaper, July 29, 1922, Page 13", "Evening Star"),
        ("The Harbor Guardian (Portlevan)", "The Harbor Guardian"),
        ("Ferries sold, says Times, and boats", ""),
        ("Associated Press", ""),
        ("Related News", ""),
        ("Latest News", ""),
        ("申報 日期：1948-04-21 版次/卷期：01 版 本報南京廿日", "申報"),
        ("（ 2026-04-28 ） 稿件来源：新华每日电讯 各地", "新华每日电讯"),
        ("来源：云阜日报编辑审校：沈峤 罗一鸣", "云阜日报"),
        ("經濟周報：渡口通航 股市收高 19:20", ""),
        ("即時新聞快報！　立即下載雲阜新聞APP", ""),
        ("車廂內閱報", ""),
    ],
)
def test_papers(line: str, paper: str) -> None:
    assert facts.of([line]).paper == paper


def test_the_page_of_a_section_is_the_article_s_page() -> None:
    assert facts.of(["第A08版:社会/警法", "上一版", "第01版：要闻", "第02版：综合"]).page == "A08"


@pytest.mark.parametrize(
    ("furniture", "date", "page"),
    [
        (["【 日  期 】19961007", "【 版  号 】7"], "1996-10-07", "7"),
        (["【原文出处】云阜日报", "【原刊期号】19950410", "【原刊页号】⑴⑶"], "1995-04-10", "1"),
        (["申報 日期：1948-04-21 版次/卷期：01 版 本報南京廿日"], "1948-04-21", "01"),
        (["【原刊期号】1995年秋", "【 版  号 】"], "", ""),
    ],
)
def test_the_day_and_the_page_of_a_record(furniture: list[str], date: str, page: str) -> None:
    assert (facts.of(furniture).date, facts.of(furniture).page) == (date, page)
