"""Spaces in a line that holds an article: which of them part its pieces, and which went astray."""

from __future__ import annotations

import pytest

from reader.page import read
from tests.page.ferry import LEAD, MORE, OTHER, blocks


def test_no_piece_ends_at_a_space_between_words_in_latin_letters() -> None:
    team = "除了本县的船工，还来了潭州飞鱼Sailing Club、云浦少年队等七支队伍，河面上一时热闹起来。"
    assert blocks(" ".join([LEAD, team, MORE, OTHER])) == [
        ("paragraph", text) for text in (LEAD, team, MORE, OTHER)
    ]


def test_single_spaces_among_paragraphs_that_wide_ones_part_went_astray() -> None:
    torn = "周 老汉今年七十，是渡口上最后一个船工，他看到，博物馆的库房里已经摆放 着三条旧船，都有一百年了。"
    assert blocks("　　".join([LEAD, MORE, torn, OTHER])) == [
        ("paragraph", text) for text in (LEAD, MORE, torn, OTHER)
    ]


@pytest.mark.parametrize("torn", ["2024 年 4 月26 日", "这条渡口和 北岸的两条", "两岸乡亲 的木船"])
def test_no_piece_ends_at_a_space_beside_a_number_or_a_word_that_wants_more(torn: str) -> None:
    text = f"县里{torn}，都写进了新修的地方志，书中还收了六十幅照片。"
    assert blocks(" ".join([LEAD, text, MORE, OTHER])) == [
        ("paragraph", each) for each in (LEAD, text, MORE, OTHER)
    ]


@pytest.mark.parametrize(
    "torn",
    [
        "2016 年 4 月 26 日，县长站在码头上，看着最后一班木船靠岸，船上只坐着七个赶集的人，都是老人。",
        "摆渡的老周说，明年要写一本书（Crane Press）  把六十年里过河的人和事一件件讲给孙子听，讲了三个冬天。",
        "渡口博物馆馆长 暨船工会会长沈长河说，这条船是六十年前的老船匠留下来的，谁都舍不得。",
        "游客要搭 Quill Ferry 过河，先得在码头上等半个钟头，船上坐着七个赶集的人。",
        "Quill® Ferry Pro 是镇上新买的船，能坐四十个人，夜里也能过河，船票却比从前贵了两块钱。",
        "博物馆把木船、船桨和 缆绳都收了下来，还要在展厅里照原样搭一段码头，让孩子们知道从前怎么过河。",
    ],
)
def test_no_piece_ends_in_mid_sentence(torn: str) -> None:
    assert blocks(" ".join([LEAD, torn, MORE, OTHER])) == [
        ("paragraph", text) for text in (LEAD, " ".join(torn.split()), MORE, OTHER)
    ]


def test_no_piece_ends_inside_the_brackets_of_a_lead() -> None:
    (article,) = read(f"渡口送走末班船 两岸乡亲相送 【本报讯 记者沈峤】{LEAD} {MORE} {OTHER}\n").articles
    assert article.authors == ("沈峤",)
    assert all("【" not in block.text for block in article.blocks)
