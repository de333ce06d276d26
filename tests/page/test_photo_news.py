"""Photo news: their paragraphs are one caption, and what heads them is a headline."""

from __future__ import annotations

from reader.page import read
from tests.page.ferry import LEAD, MIST, MORE, blocks

SHOWN = "青屿县不断加大渡口的保护力度，为往来的旅客营造温馨的家园，到这里看木船的人逐年增多。"
PICTURE = "图为老周在青屿渡口收起缆绳，为末班船增添了几分不舍。"


def test_two_paragraphs_of_a_picture_are_its_caption() -> None:
    page = f"最后的摆渡人\n{MIST}\n{MORE}\n老渡口 新生机\n{SHOWN}\n{PICTURE}\n沈  峤摄（影像中国）\n"
    *_, photo = read(page).articles
    assert photo.headline == "老渡口 新生机"
    assert [(caption.text, caption.credit) for caption in photo.captions] == [(SHOWN + PICTURE, "沈峤")]


def test_a_text_with_a_picture_inside_stays_one() -> None:
    page = f"最后的摆渡人\n{MIST}\n{MORE}\n老渡口 新生机\n{SHOWN}\n沈  峤摄（影像中国）\n{LEAD}\n"
    assert [kind for kind, _ in blocks(page)].count("paragraph") == 3
    assert len(read(page).articles) == 1
