"""Markdown in and out: what is written reads back the same, and what others write reads as an article."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.article import Article, Block
from reader.errors import SourceError
from reader.sources import from_markdown, to_markdown
from reader.sources.paragraphs import Part
from tests.strategies import articles


def read(text: str) -> Article:
    (article,) = from_markdown.read(text.encode(), source="文.md")
    return article


@given(articles())
def test_what_is_written_reads_back_as_the_same_article(article: Article) -> None:
    again = read(to_markdown.write(article))
    assert dataclasses.replace(again, source="") == dataclasses.replace(article, source="")


def test_front_matter_gives_the_headline_block() -> None:
    article = read(
        "---\ntitle: 题\nkicker: 引\ndeck: [一, 二]\nseries: 走进园区④\nsection: 生态\n"
        "date: 2022-12-05\npage: 4\nbyline: （吴 帆 华 棣）\n---\n正文。\n"
    )
    assert (article.headline, article.kicker, article.deck) == ("题", ("引",), ("一", "二"))
    assert article.series is not None
    assert (article.series.name, article.series.number) == ("走进园区", 4)
    assert (article.date, article.page) == ("2022-12-05", "4")
    assert article.authors == ("吴帆", "华棣")
    assert article.blocks == (Block("paragraph", "正文。"),)


@pytest.mark.parametrize(
    ("written", "date"), [("2022", "2022"), ("2022-12", "2022-12"), ("2022-12-05", "2022-12-05")]
)
def test_a_partial_date_stays_partial(written: str, date: str) -> None:
    assert read(f"---\ntitle: 题\ndate: {written}\n---\n").date == date


def test_a_callout_is_a_caption_with_its_credit() -> None:
    article = read("# 题\n\n> [!photo|▲] 邵一鸣 摄\n> 新电梯与\n> 红砖墙。\n\n> 一句引语\n")
    assert article.headline == "题"
    assert article.blocks == (
        Block("caption", "新电梯与红砖墙。", "▲", "邵一鸣", "邵一鸣 摄"),
        Block("quote", "一句引语"),
    )


def test_an_image_alone_is_a_caption() -> None:
    article = read('# 题\n\n![新电梯。](a.jpg "邵一鸣 摄")\n')
    assert article.blocks == (Block("caption", "新电梯。", "", "邵一鸣", "邵一鸣 摄"),)


def test_the_markdown_of_others_reads_as_text() -> None:
    article = read(
        "# T\n\nA *clipping* with [[page|a link]] and\na **second** line, `code`.\n\n- 一\n- 二\n\n1. 三\n\n"
        "| 年 | 亿元 |\n|---|---|\n| 2025 | 37.6 |\n\n<b>raw</b>\n\n    indented\n"
    )
    assert [block.text for block in article.blocks] == [
        "A clipping with a link and a second line, code.",
        "• 一",
        "• 二",
        "1. 三",
        "年　亿元",
        "2025　37.6",
        "raw",
        "indented",
    ]


def test_lines_of_a_paragraph_close_up_in_chinese() -> None:
    assert read("# T\n\n江水\n退了。\nand so\non\n").blocks[0].text == "江水退了。and so on"


def test_unknown_front_matter_is_kept() -> None:
    article = read("---\ntitle: 题\ntags: [a, b]\n---\n")
    assert article.extra == {"tags": ["a", "b"]}
    assert read(to_markdown.write(article)).extra == article.extra


def test_an_id_is_the_same_at_every_reading() -> None:
    text = "---\ntitle: 题\ndate: 2022-12-05\n---\n正文。\n"
    assert read(text).id == read(text).id != read(text.replace("题", "另")).id


MARKUP = r"""
江水 退了。 1. 3) 12月 # ## > - + * ** `x` ``` ~~~ === --- | |-|-| [一] [一](b) ![二](c) [一]: <b> <!-- -->
& &amp; \ _一_ [[页]] : !
"""
markdown = st.lists(
    st.sampled_from(
        [*MARKUP.split(), "　", "　　船", " ", "    ", "\t", *["\n"] * 4, *["\n\n"] * 8, "\n \n"]
    ),
    max_size=25,
).map("".join)


@given(markdown)
@example("- 一\n\n江水\n\n  - 二\n")
@example("1. 一\n\n江水。\n\n2. 二\n\n   三\n")
def test_paragraphs_read_apart_are_those_read_together(body: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        apart = from_markdown._title_and_blocks(body)
        patch.setattr(from_markdown, "parts", lambda whole: [Part(whole, False)])
        assert apart == from_markdown._title_and_blocks(body)


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("---\ntitle: 题\n正文", 1, "never closed"),
        ("---\ntitle: 题\ndeck: [一\n---\n", 4, "broken"),
        ("---\n- a\n---\n", 2, "key: value"),
        ("---\na: &x [1]\nb: *x\n---\n", 1, "aliases"),
        ("---\ndate: 2022-13-45\n---\n", 1, "broken"),
        ("---\ntitle: 题\nkind: poem\n---\n", None, "poem"),
        ("---\n---\n\n", None, "empty"),
        (f"---\ntitle: {'长' * 70_000}\n---\n", 1, "64 KB"),
    ],
)
def test_what_is_broken_is_said_with_its_line(text: str, line: int | None, word: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(text)
    assert caught.value.line == line
    message = str(caught.value)
    assert message.startswith("文.md")
    assert word in message
    assert "\n" not in message
