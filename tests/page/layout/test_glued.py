"""Articles glued on one line: their texts are the line, and a dateline or a numbered caption heads none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.page import lines, read
from reader.page.layout import glued
from tests.page.ferry import LEAD, MORE, OTHER, blocks


@pytest.mark.parametrize("head", ["潭州晚报讯 （记者 沈峤 通讯员 罗一鸣） ", "本报讯　　记者沈峤报道 "])
@pytest.mark.parametrize("between", [" ", "　　"])
def test_a_dateline_is_no_heading(head: str, between: str) -> None:
    (article,) = read(f"{head}{between.join([LEAD, MORE, OTHER])}\n").articles
    assert article.headline == ""
    assert article.authors[0] == "沈峤"
    assert [block.text for block in article.blocks] == [LEAD, MORE, OTHER]


def test_a_numbered_caption_ends_at_the_space_behind_its_sentence() -> None:
    page = f"最后的摆渡人\n图一：老周在渡口等客。\n图二：木船装车运走。 {LEAD}\n{MORE}\n{OTHER}\n"
    assert [kind for kind, _ in blocks(page)] == ["caption", "caption", "paragraph", "paragraph", "paragraph"]


@given(st.text("中国。，！？■▲ \u3000a.摄记者【】", min_size=1, max_size=600).filter(str.strip))
def test_parted_texts_are_the_line(text: str) -> None:
    (line,) = lines.split(text)
    assert "".join("".join(glued.part(line)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[渡口新章] ○渡船每日兩班", ["[渡口新章]", "○渡船每日兩班"]),
        (
            "「末班船」開走 渡口送走六十年老船夫2014/12/1 18:13",
            ["「末班船」開走 渡口送走六十年老船夫", "2014/12/1 18:13"],
        ),
        ("渡口管理處宣傳科2014-12-01 18:13", ["渡口管理處宣傳科2014-12-01 18:13"]),
        ("来源：青潭网 新闻中心宣传科2014-12-01 18:13", ["来源：青潭网 新闻中心宣传科2014-12-01 18:13"]),
        ("【渡口新章】○○二號", ["【渡口新章】○○二號"]),
        ("A. " * 80 + "x", [("A. " * 80 + "x")]),
    ],
)
def test_what_stands_behind_a_space(text: str, parts: list[str]) -> None:
    (line,) = lines.split(text)
    assert glued.part(line) == parts


def test_a_headline_behind_its_label_and_again_over_its_text_stands_alone_both_times() -> None:
    title = "青屿渡口送走末班船"
    page = read(f"原标题：{title}{title}{LEAD}{MORE}{OTHER}\n")
    assert [article.headline for article in page.articles] == [title]
    assert page.furniture == ("原标题：", title)


def test_headings_over_datelined_texts_head_articles_in_mid_line_too() -> None:
    news = [
        ("渡口決議案通過", "〔合衆社青嶼廿一日電〕出席渡口會議的十八國代表今天一致通過決議，要求兩岸通航。"),
        ("渡船總辭職", "〔中央社云阜廿日電〕最後三名船夫今日向縣府遞交辭呈，六十年的渡船自此停航。"),
        ("縣長慶祝通車", "〔路透社潭州廿一日電〕新橋通車典禮今晨舉行，縣長率衆步行過橋，行列綿延數里之長。"),
    ]
    page = read(f"青嶼報\n{' '.join(f'{heading} {text}' for heading, text in news * 2)}\n")
    assert [article.headline for article in page.articles][-5:] == [heading for heading, _ in (news * 2)[1:]]
