"""Old papers' archives, which note day and page beside each article and put its headings on one line."""

# ruff: noqa: E501 - a line of a page is one line
from __future__ import annotations

import pytest

from reader.page import read
from reader.page.furniture import archives

TEXT = "渡口昨日停航，搖櫓之老周將木船交出，船上乘客七人，皆趕集歸來者，兩岸觀者如堵，至晚方散。"
OTHER = "城西粮站昨日開秤收購油菜籽，頭一天收進三萬斤，每斤比去年高出兩角，賣粮的隊伍排出半里路。"
MORE = "該渡口設立六十年，最盛時一日渡客八百人，近年大橋通車，每日僅二十餘人，故縣府議決停辦。"


@pytest.mark.parametrize(
    ("title", "kinds"),
    [
        ("渡口昨日停航", "H"),
        ("渡口昨日停航 老周獻出木船", "H"),
        ("渡口末次航行 觀者如堵", "H"),
        ("青潭渡口昨日停航 六十年間載客四百八十萬人次", "HD"),
        ("縣參議會昨晨開會議決 青潭渡口明日停航 木船交由縣立博物館收存", "KHD"),
        ("縣參議會昨建議 渡口六月停航 木船縣府收存 老周准予按月領取恤金", "KHD"),
        ("青潭渡口昨日停航 兩岸觀者至晚方散 木船交由縣立博物館收存", "HD"),
        ("渡口明日停航 縣府昨日始有公告 船工要求按月發給恤金", "HDD"),
    ],
)
def test_the_headline_of_a_stack_stands_in_the_shortest_lines(title: str, kinds: str) -> None:
    found = archives.headings(title)
    assert "".join({"kicker": "K", "headline": "H", "deck": "D"}[kind] for kind, _ in found) == kinds
    assert " ".join(text for _, text in found) == title


def test_notes_under_the_titles() -> None:
    page = read(
        f"渡口昨日停航 縣參議會議決結束六十年擺渡\n青潭報 日期：1948-04-21 版次/卷期：01 版 本報訊\n{TEXT}\n{MORE}\n粮站開秤\n青潭報 日期：1948-04-21 版次/卷期：02 版 本報訊\n{OTHER}\n"
    )
    first, second = page.articles
    assert (first.headline, first.deck, first.date) == (
        "渡口昨日停航",
        ("縣參議會議決結束六十年擺渡",),
        "1948-04-21",
    )
    assert second.headline == "粮站開秤"
    assert len(page.furniture) == 2


def test_notes_over_the_titles() -> None:
    note = "青潭報 日期：1948-04-21 版次/卷期：01 版 本報青潭廿日電"
    page = read(f"{note}\n渡口昨日停航\n{TEXT}\n{note}\n粮站開秤\n{MORE}\n")
    assert [article.headline for article in page.articles] == ["渡口昨日停航", "粮站開秤"]


def test_notes_around_the_texts() -> None:
    first, second = "青潭报 1945年12月21日 第1版 第24367期", "青潭报 1945年12月21日 第5版 第24367期"
    page = read(
        f"渡口昨日停航\n{first}\n{TEXT}\n木船交縣府收存（本報記者昨自青潭寄）\n{first}\n粮站開秤\n{second}\n　　{MORE}\n{second}\n"
    )
    assert [article.headline for article in page.articles] == ["渡口昨日停航", "粮站開秤"]


def test_a_folio_tells_no_title() -> None:
    folio = "青潭日报 2014年12月21日 第1版 第24367期"
    assert not [*archives.told(["木船交縣府收存", folio, TEXT])]
    told = archives.told([folio, "木船交縣府收存", TEXT, folio, "粮站開秤", "沈長河", folio, "大橋通車"])
    assert {kind for _, kind in told} == {"other"}
