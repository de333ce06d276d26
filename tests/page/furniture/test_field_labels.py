"""Labels of a record's fields: they are furniture, and name what stands behind or below them."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.furniture import field_labels, records
from reader.page.pieces import Piece
from tests.page.ferry import MIST, MORE


def test_a_label_is_parted_from_what_it_names() -> None:
    label, title = field_labels.part([Piece("标题：最后的摆渡人", (1,), gap=1)])
    assert (label.text, label.role, label.gap) == ("标题：", "furniture", 1)
    assert (title.text, title.signs, title.gap) == ("最后的摆渡人", [records.named("headline")], 0)


def test_a_column_in_a_headline_s_field_is_its_kicker() -> None:
    (article,) = read(f"【 标  题 】简讯  渡口今天通了新桥\n【 正  文 】\n{MIST}\n{MORE}\n").articles
    assert (article.headline, article.kicker) == ("渡口今天通了新桥", ("简讯",))


@pytest.mark.parametrize("title", ["日出摆渡  日落收缆──船夫的六十年", "老渡口  新大桥"])
def test_a_headline_of_two_clauses_is_no_column_with_its_headline(title: str) -> None:
    (article,) = read(f"【 标  题 】{title}\n【 正  文 】\n{MIST}\n{MORE}\n").articles
    assert (article.headline, article.kicker) == (title, ())


def test_a_label_alone_names_the_line_below_it() -> None:
    (article,) = read(f"标题：\n最后的摆渡人\n正文：\n{MIST}\n{MORE}\n").articles
    assert (article.headline, len(article.blocks)) == ("最后的摆渡人", 2)


@pytest.mark.parametrize("label", ["引题：", "副题：", "副标题：", "标题：", "正文："])
def test_a_label_alone_on_its_line_is_furniture(label: str) -> None:
    page = read(f"最后的摆渡人\n{label}\n{MIST}\n{MORE}\n")
    assert label in page.furniture
