"""Stamps that tools put before an article on its line: they are furniture, and say where a headline is."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.furniture import stamps

TEXT = (
    "6月5日清晨，摆渡的老周把缆绳一松，木船无声地滑出了青潭渡口。船上坐着七个赶集的人，"
    "这条渡口开了六十年，最多的时候一天过河八百人。如今每天只剩二十来个，多是上了年纪的。"
    "老周说，桥通了以后，他想把船送给县里的博物馆。"
)
HEADLINE = "青潭渡口送走末班船，三百乡亲含泪送行"


@pytest.mark.parametrize(
    "stamp",
    [
        *("2023-06-05 07:08，正文：", "6-5 21:45，正文：", "，正文："),
        *("2023年6月5日 07:08:09，正文：原标题：", "2023年08月14日 12:14:40 来自云阜，正文："),
    ],
)
def test_a_stamp_is_furniture_and_no_headline(stamp: str) -> None:
    page = read(f"{stamp}{TEXT}\n")
    (article,) = page.articles
    assert (page.furniture, article.headline) == ((stamp,), "")
    assert article.blocks[0].text == TEXT


@pytest.mark.parametrize("text", ["2023-06-05 07:08", "正文：", "6月5日，正文刊于本期：", "原标题："])
def test_days_and_labels_alone_are_no_stamps(text: str) -> None:
    assert not stamps.end(text)


def test_the_headline_behind_its_label_ends_where_the_text_begins() -> None:
    (article,) = read(f"2023-06-05 07:08，正文：原标题：{HEADLINE}{TEXT}\n").articles
    assert (article.headline, article.blocks[0].text) == (HEADLINE, TEXT)


def test_a_caption_stands_between_the_headline_behind_its_label_and_the_text() -> None:
    shown = "青潭渡口码头上，沈长河在为最后一班船解缆。青潭日报记者 丁若兰 摄"
    headline = "青潭渡口：送走最后一班船 老街引来新游客"
    (article,) = read(f"2023-06-05 07:08，正文：原标题：{headline}{shown}{TEXT}\n").articles
    assert article.headline == headline
    assert [block.kind for block in article.blocks[:2]] == ["caption", "paragraph"]


def test_a_headline_alone_behind_its_label_is_whole() -> None:
    headline = "青潭县把渡口、码头和老街并成一条游线，沈长河的船成了第一站，来的人比去年多一倍"
    (article,) = read(f"2023-06-05 07:08，正文：原标题：{headline}\n{TEXT}\n").articles
    assert article.headline == headline
