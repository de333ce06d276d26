"""The # before headings and before tags: the one is parted from its heading, the others are furniture."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.layout import hash_marks
from reader.page.layout.hash_marks import HASH, TOP
from reader.page.pieces import Piece
from tests.page.ferry import MIST, MORE


@pytest.mark.parametrize(
    ("text", "sign"),
    [("# 最后的摆渡人", TOP), ("## 渡口六十年", HASH), ("#最后的摆渡人", HASH), ("## 渡口停航了。", HASH)],
)
def test_a_heading_is_parted_from_its_mark(text: str, sign: str) -> None:
    mark, heading = hash_marks.part([Piece(text, (1,))])
    assert (mark.text + heading.text, mark.role) == (text.replace(" ", ""), "furniture")
    assert heading.signs == [sign]


@pytest.mark.parametrize("text", ["#渡口停航了。", "#渡口 #摆渡人", f"# {MIST}{MORE}", "最后的摆渡人 #1"])
def test_sentences_and_tags_are_no_headings(text: str) -> None:
    assert [piece.text for piece in hash_marks.part([Piece(text, (1,))])] == [text]


def test_words_with_a_mark_before_them_are_no_headings() -> None:
    page = read(f"最后的摆渡人\n\n{MIST}\n\n{MORE}\n\n# 青潭 渡口\n# 老 船工\n# 木船\n")
    (article,) = page.articles
    assert len(page.furniture) == 3
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph"]


def test_hashtags_in_a_row_are_furniture_and_headings_are_not() -> None:
    page = read(f"# 最后的摆渡人\n## 青潭渡口六十年\n{MIST}\n{MORE}\n#渡口\n#摆渡人\n#老城\n")
    assert page.furniture == ("#", "##", "#渡口", "#摆渡人", "#老城")
    assert [article.headline for article in page.articles] == ["最后的摆渡人"]


def test_a_tag_that_stands_in_a_row_elsewhere_is_none_of_a_heading() -> None:
    page = read(f"最后的摆渡人\n{MIST}\n{MORE}\n#渡口\n他把船捐给了博物馆\n#渡口\n#摆渡人\n")
    assert page.furniture.count("#渡口") == 2
    page = read(f"最后的摆渡人\n{MIST}\n#渡口\n{MORE}\n#摆渡人\n#老城\n")
    assert "#" in page.furniture
