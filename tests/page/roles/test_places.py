"""Short news of several places are articles of their own; parts of one article are not."""

from __future__ import annotations

from reader.page import read
from tests.page.ferry import LEAD, MORE

NEWS = {
    "青屿渡口送走末班船": "青屿县最后一条渡船今天靠岸，六十年来它每天往返六趟，送两岸的人赶集上学。",
    "云阜新桥通车": "日前，云阜市跨江大桥建成通车，两岸居民出行时间缩短了四十分钟。",
    "潭州船工转岗有补贴": "记者从潭州市获悉，渡口停航以后，船工可以领到每月一千二百元的转岗补贴。",
}


def headlines(page: str) -> list[str]:
    """The headlines that are read in a page."""
    return [article.headline for article in read(page).articles]


def test_news_of_places_in_a_row_are_articles() -> None:
    page = "".join(f"{heading}\n{text}\n" for heading, text in NEWS.items())
    assert headlines(f"渡口信息\n{page}")[-3:] == [*NEWS]


def test_a_subject_in_parts_stays_one_article() -> None:
    parts = "".join(f"{heading}\n{LEAD}{MORE}\n" for heading in ("末班船靠岸", "船工的去处", "新桥的早晨"))
    assert headlines(f"渡口的六十年\n{LEAD}\n{parts}") == ["渡口的六十年"]


def test_headings_called_after_their_places_are_not_surely_headlines() -> None:
    labelled = [f"{heading[:2]}县  {heading}" for heading in NEWS]
    parts = "".join(f"{heading}\n{text}\n" for heading, text in zip(labelled, NEWS.values(), strict=True))
    assert labelled[0] not in headlines(f"各地的渡口这一年\n{LEAD}\n{parts}")
