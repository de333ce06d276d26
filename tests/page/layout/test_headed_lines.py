"""Lines that open with a headline: where it parts from a byline, from an author, from its text."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.layout import headed_lines
from tests.page.ferry import LEAD, MORE, OTHER


def test_a_box_parts_a_byline_from_a_heading() -> None:
    (article,) = read(f"青潭渡口木船入藏县博物馆□本报记者 沈 峤\n{LEAD}\n{MORE}\n{OTHER}\n").articles
    assert (article.headline, article.authors) == ("青潭渡口木船入藏县博物馆", ("沈峤",))


def test_a_backslash_parts_an_author_from_a_column_s_headline() -> None:
    (article,) = read(f"文史經緯/青潭渡口六十年（下）\\鄺以安\n{LEAD}\n{MORE}\n{OTHER}\n").articles
    assert (article.headline, article.authors) == ("青潭渡口六十年（下）", ("鄺以安",))
    assert article.kicker == ("文史經緯/",)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("最后的摆渡人   记者 沈峤", ["最后的摆渡人", "记者 沈峤"]),
        ("粮站开秤   头一天收进三万斤。", ["粮站开秤", "头一天收进三万斤。"]),
        ("渡口风光   丁若兰 摄", ["渡口风光   丁若兰 摄"]),
        ("The ferry left and   was not seen again.", ["The ferry left and   was not seen again."]),
    ],
)
def test_what_wide_spaces_part(text: str, parts: list[str]) -> None:
    assert headed_lines.part(text) == parts


def test_a_single_space_parts_a_headline_from_its_text() -> None:
    head = "青潭渡口末班船靠岸"
    assert headed_lines.part_at_space(f"{head} {LEAD}{MORE}", first=True) == [head, LEAD + MORE]


@pytest.mark.parametrize("torn", ["青潭渡口的末班船和 ", "记者从“青潭渡口 末班船”", "青潭县首艘Quill Ferry"])
def test_no_headline_ends_where_a_sentence_goes_on(torn: str) -> None:
    text = f"{torn}{LEAD}{MORE}"
    assert headed_lines.part_at_space(text, first=True) == [text]
