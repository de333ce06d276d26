"""Records whose fields say what stands in them."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.furniture import records
from tests.page.ferry import MIST, MORE


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("【 标  题 】最后的摆渡人", "headline"),
        ("【副标题】六十年", "deck"),
        ("【 作  者 】沈峤", "byline"),
        ("【 正  文 】", "text"),
        ("标题：最后的摆渡人", "headline"),
        ("【原刊期号】19960924", "other"),
        ("【街坊故事】", ""),
        ("【本報訊】渡口", ""),
        ("圖片加註文字，渡船出海。", "caption"),
        ("音頻加註文字，老船工談渡口。", "caption"),
        ("圖片加註文字", ""),
        ("Author, 沈長河", "byline"),
        ("Author, 沈長河、林晏如", "byline"),
        ("Author, 渡口邊一個賣魚的老人", ""),
        ("Author, poet and ferryman", ""),
        ("标题党何时休", ""),
        ("【引标题】渡口见闻", "kicker"),
        ("专栏：渡口通讯", "kicker"),
        ("Headline: The Last Ferry", "headline"),
        ("BYLINE: Nadia Okonjo", "byline"),
        ("BODY: The ferry left.", "text"),
        ("Body", "text"),
        ("Graphic", "other"),
        ("【 版  号 】7", "other"),
        ("圖像加註文字，", "caption"),
        ("LENGTH: 300 words", "other"),
        ("Language: English", "other"),
        ("Body: found in the river", ""),
        ("Length: a short history of the yard", ""),
        ("Language: a ferry between two shores", ""),
        ("title: the last ferry", ""),
    ],
)
def test_field(text: str, held: str) -> None:
    assert records.field(text)[0] == held


def test_a_record_is_an_article_and_its_other_fields_are_furniture() -> None:
    head = "【 文献号 】2-4262\n【原文出处】潮报\n【原刊期号】19960924\n"
    named = "【 标  题 】最后的摆渡人\n【 作  者 】沈峤\n"
    (article,) = read(f"{head}{named}【 正  文 】\n    {MIST}\n    {MORE}\n").articles
    assert (article.headline, article.authors) == ("最后的摆渡人", ("沈峤",))
    assert [block.text for block in article.blocks] == [MIST, MORE]


@pytest.mark.parametrize("word", ["body", "graphic", "full text", "by"])
def test_the_last_word_of_a_wrapped_line_is_no_label(word: str) -> None:
    assert records.field(word) == ("", 0)
