"""The rows of the lists: what is said of an article in a line."""

from __future__ import annotations

import pytest

from reader.app.front import rows
from reader.article import Article, Block


@pytest.mark.parametrize(
    ("headline", "text", "unit"),
    [
        ("最后的摆渡人", "清晨的渡口薄雾未散。", "10 字"),
        ("", "清晨的渡口薄雾未散。", "10 字"),
        ("The last ferryman", "The boat left at dawn.", "22 字符"),
    ],
)
def test_an_article_s_length_is_told_in_its_own_unit(headline: str, text: str, unit: str) -> None:
    article = Article(headline=headline, blocks=(Block("paragraph", text),))
    *_, about = rows.article(article, 40)
    assert about == [(f" {unit}", "faint")]
