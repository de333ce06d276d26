"""What heads a box beside a text, a doctor's card or a word explained, is no headline."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.roles import wording


@pytest.mark.parametrize("box", ["名家介绍", "名 医 名 片", "■ 名词解释", "【記者手記】", "链接", "编者按"])
def test_what_heads_a_box_is_no_headline(box: str) -> None:
    text = (
        "沈长河，青潭县人民医院主任医师，从医三十年，擅长各类骨伤的诊治，门诊时间为每周三上午。\n"
        "他说，渡口停航以后，摔伤的老人少了一半；来看病的人过河只要六分钟，从前要等上半天。\n"
    )
    (article,) = read(f"过河只要六分钟\n{box}\n{text}").articles
    assert article.headline == "过河只要六分钟"
    assert wording.BOX in wording.chinese(box)
    assert wording.BOX not in wording.chinese("老周的人物档案")
