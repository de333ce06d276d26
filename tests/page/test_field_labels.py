"""Labels of a record's fields: they are furniture, and name what stands behind or below them."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.furniture import field_labels, records
from reader.page.pieces import Piece

TEXT = "清晨的渡口薄雾未散，摆渡的老周把缆绳一松，木船无声地滑出了码头，船上坐着七个赶集的人。"
LAST = "这条渡口开了六十年，最多的时候一天过河八百人，如今每天只剩二十来个，多是上了年纪的。"


def test_a_label_is_parted_from_what_it_names() -> None:
    label, title = field_labels.part([Piece("标题：最后的摆渡人", (1,), gap=1)])
    assert (label.text, label.role, label.gap) == ("标题：", "furniture", 1)
    assert (title.text, title.signs, title.gap) == ("最后的摆渡人", [records.named("headline")], 0)


def test_a_label_alone_names_the_line_below_it() -> None:
    (article,) = read(f"标题：\n最后的摆渡人\n正文：\n{TEXT}\n{LAST}\n").articles
    assert (article.headline, len(article.blocks)) == ("最后的摆渡人", 2)


@pytest.mark.parametrize("label", ["引题：", "副题：", "副标题：", "标题：", "正文："])
def test_a_label_alone_on_its_line_is_furniture(label: str) -> None:
    page = read(f"最后的摆渡人\n{label}\n{TEXT}\n{LAST}\n")
    assert label in page.furniture
