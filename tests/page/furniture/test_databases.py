"""Dumps of databases, whose formats tell by the order of lines what stands in a record."""

# ruff: noqa: E501 - a line of a page is one line
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.page import lines, read, read_pages
from reader.page.furniture import databases
from tests.page import ferry
from tests.page.ferry import GRAIN, MIST

TEXT = "The last ferry left Quillhaven at dusk on Monday with seven passengers and a crate of hens aboard, and nobody waved."
MORE = "The harbour board said it had carried eight hundred people a day in its best years and carried twenty now."
ZH = "清晨的渡口薄霧未散，搖櫓的老周把纜繩一鬆，木船無聲地滑出了碼頭，船上坐著七個趕集的人。"
LAST = "這條渡口開了六十年，最多的時候一天過河八百人，如今每天只剩二十來個，多是上了年紀的。"


def nexis(headline: str, paper: str, day: str, *body: str) -> str:
    head = f"{headline}\n{paper}\n{day} Final Edition\n\n\nCopyright 2003 Quill Press, Ltd.\nSection: News; Pg. A4\nLength: 118 words\nByline: Nadia Okonjo\nBody\n\n"
    return head + "\n".join(body) + f"\n\nLoad-Date: {day}\n\n\nEnd of Document\n\n\n"


def factiva(*titles: str) -> str:
    return (
        "\n".join(titles)
        + f"\n340 words\n9 May 2003\nThe Quillhaven Argus\nQUARG\n1; National\n21\nEnglish\n(c) 2003 Quill Press Ltd\n{TEXT}\n{MORE}\nBrannagh McQuill\nQuill Press Limited\nDocument QUARG00020030509edb90001d\n"
    )


def wisers(number: int, paper: str, headline: str, *below: str) -> str:
    head = f"{number} .{paper} | 發行量/接觸人次: 35,000 | 2009-05-06\n報章 | A09 |河畔 |By 沈嶠\n字數: 214 words\n{headline}\n{ZH}\n{LAST}\n{number}號碼頭今起停用，石階下的纜樁也要拆去，拆下的木料由縣博物館收藏。\n"
    tail = f"文章編號: 200905060349928\n返回主菜單\n本內容由資料庫的電子服務提供。以上內容、商標和標記屬相關機構所有，並保留一切權利。\n---------- {number} ----------\n"
    return head + "".join(f"{line}\n" for line in below) + tail


def shown(articles: tuple[Article, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(article.headline, article.authors) for article in articles]


def test_a_line_between_the_end_of_a_record_and_a_paper_is_a_headline() -> None:
    first = nexis("Ferry makes its last run", "The Argus (Quillhaven)", "May 9, 2003 Friday", TEXT, MORE)
    graphic = (TEXT, "The Argus", MORE, "", "Graphic", "", "Color Photo: Old Tam at the oars")
    second = nexis("Harbour board to sell boat", "The Argus (Quillhaven)", "May 10, 2003", *graphic)
    page = read(first + second)
    assert shown(page.articles) == [
        ("Ferry makes its last run", ("Nadia Okonjo",)),
        ("Harbour board to sell boat", ("Nadia Okonjo",)),
    ]
    assert [block.kind for block in page.articles[1].blocks] == ["paragraph", "paragraph", "caption"]
    assert page.furniture.count("The Argus (Quillhaven)") == 2
    assert "The Argus" in page.furniture


def test_a_headline_stands_under_the_day_where_the_paper_is_on_top() -> None:
    head = "3 of 41 DOCUMENTS\nThe Argus (Quillhaven)\nMay 9, 2003, Friday\n"
    (article,) = read(
        f"{head}Ferry makes its last run\nBYLINE: Nadia Okonjo\nLENGTH: 300 words\n{TEXT}\n{MORE}\n"
    ).articles
    assert (article.headline, len(article.blocks)) == ("Ferry makes its last run", 2)
    below = (
        f"{head}CITY Edition\nSECTION: Pg. 2\nLENGTH: 300 words\nFerry makes its last run\n{TEXT}\n{MORE}\n"
    )
    assert read(below).articles[0].headline == "Ferry makes its last run"


def test_names_stand_over_the_number_of_words_and_at_the_end() -> None:
    first = factiva("News", "Ferry makes its last run")
    page = read(first + factiva("News", "Harbour board to sell the old boat", "Ebba Tarrow"))
    assert shown(page.articles) == [
        ("Ferry makes its last run", ("Brannagh McQuill",)),
        ("Harbour board to sell the old boat", ("Ebba Tarrow", "Brannagh McQuill")),
    ]
    assert all(len(article.blocks) == 2 for article in page.articles)


def test_words_alone_make_no_record() -> None:
    rows = lines.split(f"Ferry makes its last run\n340 words\n{TEXT}\n")
    assert databases.told(rows) == {}


def test_what_stands_under_a_record_s_mark_are_photos() -> None:
    first = wisers(7, "渡口日報", "最後的搖櫓人", "####", "老周和他的木船停在碼頭邊。", "渡口的石階")
    page = read(first + wisers(8, "河畔晚報", "糧站開秤 頭一天收進三萬斤"))
    assert shown(page.articles) == [
        ("最後的搖櫓人", ("沈嶠",)),
        ("糧站開秤 頭一天收進三萬斤", ("沈嶠",)),
    ]
    kinds = [[block.kind for block in article.blocks] for article in page.articles]
    assert kinds == [[*["paragraph"] * 3, *["caption"] * 2], ["paragraph"] * 3]
    assert page.furniture.count("返回主菜單") == 2


def test_the_line_under_a_label_of_news_is_a_headline_once() -> None:
    said = f"新闻内容：\n粮站开秤\n粮站开秤\n    {ferry.MORE}\n    {GRAIN}\n    （小标题）头一天\n    {GRAIN}\n类别：经济\n"
    page = read(f"新闻内容：\n5月6日特稿（加1）\n最后的摆渡人\n    {MIST}\n类别：社会\n\n{said}")
    assert [article.headline for article in page.articles] == ["最后的摆渡人", "粮站开秤"]
    assert [(block.kind, block.text) for block in page.articles[1].blocks][2] == ("subhead", "头一天")
    assert page.furniture.count("粮站开秤") == 1


def test_a_paper_and_an_hour_end_a_record() -> None:
    page = read(
        f"731\n最后的摆渡人\n\n    {MIST}\n\n河畔晚报\n1052438400\n732\n粮站开秤\n\n    {MIST}\n\n河畔晚报\n1052438400\n"
    )
    assert [article.headline for article in page.articles] == ["最后的摆渡人", "粮站开秤"]
    assert page.furniture.count("河畔晚报") == 2


def test_an_abstract_over_its_text_is_no_part_of_it() -> None:
    (article,) = read(
        f"Ferry makes its last run\nAuthor: Okonjo, Nadia\nAbstract:\n{MORE}\nLinks: Library\nFull text:\n{TEXT}\n{MORE}\n"
    ).articles
    assert [block.text for block in article.blocks] == [TEXT, MORE]


@pytest.mark.parametrize(
    "dump",
    [
        nexis("Ferry makes its last run", "The Argus (Quillhaven)", "May 9, 2003", TEXT)
        + nexis("Harbour board to sell boat", "The Lamplighter", "June 2, 2003", TEXT),
        factiva("News", "Ferry makes its last run") + factiva("News", "Harbour board to sell boat"),
        wisers(7, "渡口日報", "最後的搖櫓人") + wisers(8, "河畔晚報", "糧站開秤"),
    ],
)
def test_each_record_of_a_dump_is_a_page(dump: str) -> None:
    pages = [page for page in read_pages([dump]) if page.articles]
    assert [len(page.articles) for page in pages] == [1, 1]
    assert all(page.articles[0].headline and page.articles[0].date for page in pages)


ROWS = [
    *nexis("Ferry makes its last run", "The Argus", "May 9, 2003", TEXT, "Graphic").split("\n"),
    *factiva("News", "Ferry makes its last run").split("\n"),
    *wisers(7, "渡口日報", "最後的搖櫓人", "####").split("\n"),
    *("731", "1052438400", "新闻内容：", "类别：社会", "Abstract:", "Full text:", "3 of 41 DOCUMENTS"),
]


@given(st.lists(st.sampled_from(ROWS), min_size=1, max_size=24))
def test_records_in_any_disorder_name_lines_of_the_page(rows: list[str]) -> None:
    text = "\n".join(rows)
    found = lines.split(text)
    assert set(databases.told(found)) <= set(range(len(found)))
    assert not [warning for warning in read(text).warnings if "without a place" in warning]


def test_a_paper_s_name_below_the_lead_is_furniture_with_its_article_or_without() -> None:
    page = read(
        nexis(
            "Ferry makes its last run", "Quillhaven Argus", "May 9, 2003", TEXT, "The Quillhaven Argus", MORE
        )
    )
    assert "The Quillhaven Argus" in page.furniture
