"""Numbers on lines of their own open the subheads below them; a page's own number does not."""

from __future__ import annotations

from reader.page import read
from tests.page.ferry import BRIDGE, GRAIN, LEAD, MIST, MORE, OTHER, blocks


def test_numbers_that_count_from_one_open_subheads() -> None:
    found = blocks(f"渡口停航\n{LEAD}\n01\n木船进了馆\n{MORE}\n{MIST}\n02\n桥通了以后\n{OTHER}\n{BRIDGE}\n")
    assert [text for kind, text in found if kind == "subhead"] == ["01 木船进了馆", "02 桥通了以后"]


def test_a_page_number_stays_furniture() -> None:
    page = read(f"04\n渡口停航\n{LEAD}\n{MORE}\n\n粮站开秤\n{GRAIN}\n{MIST}\n")
    assert "04" in page.furniture
    assert [article.headline for article in page.articles] == ["渡口停航", "粮站开秤"]
