"""Captions in the middle of a line: where each begins and ends."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.layout import captions_inside, run_together

TEXT = (
    "清晨的渡口薄雾未散，摆渡的老周把缆绳一松，木船无声地滑出了码头。船上坐着七个赶集的人，"
    "这条渡口开了六十年，最多的时候一天过河八百人。"
)
MORE = "如今每天只剩二十来个，多是上了年纪的。老周说，桥通了以后，他想把船送给县里的博物馆。"


def captions_of(text: str) -> list[tuple[str, str]]:
    """Text and credit of each caption that is read in `text`."""
    blocks = [block for article in read(text).articles for block in article.blocks]
    return [(block.text, block.credit) for block in blocks if block.kind == "caption"]


def test_the_bracket_that_a_credit_closes_opens_its_caption() -> None:
    caption = "（老周（图右）在船头整理缆绳。沈峤摄）"
    assert run_together.part(f"{TEXT}{caption}{MORE}") == [TEXT, caption, MORE]
    assert captions_of(f"{TEXT}{caption}{MORE}{TEXT}{MORE}\n") == [("老周（图右）在船头整理缆绳。", "沈峤")]


@pytest.mark.parametrize("below", ["在渡口，", "和老周同船的人说，"])
def test_a_text_may_go_on_with_any_word_behind_a_credit_that_is_set_off(below: str) -> None:
    caption = "老周在船头整理缆绳。青屿日报记者 丁若兰/摄"
    assert run_together.part(f"{TEXT}{caption}{below}{MORE}") == [TEXT, caption, f"{below}{MORE}"]


def test_a_caption_of_several_sentences_begins_with_its_day() -> None:
    first = "老周在船头整理缆绳。沈峤摄"
    second = "8月4日晚，渡口的末班船靠了岸。岸上站满送行的人，有人唱起船歌。罗一鸣摄"
    assert run_together.part(f"{TEXT}{first}{MORE}{second}{MORE}") == [TEXT, first, MORE, second, MORE]


def test_many_sentences_between_two_captions_are_a_text() -> None:
    first, last = "老周在船头整理缆绳。沈峤摄", "渡口的末班船靠岸。罗一鸣摄"
    text = "日前，渡口送走末班船。岸上站满送行的人。有人唱起船歌。老周没有说话。"
    assert run_together.part(f"{TEXT}{first}{text}{last}{MORE}") == [TEXT, first, text, last, MORE]


def test_a_headline_stands_before_the_day_of_the_first_caption() -> None:
    headline, caption = "老渡口送走末班船", "8月6日，老周在船头整理缆绳。（本报记者 沈 峤摄）"
    assert run_together.part(f"{headline}{caption}{TEXT}{MORE}") == [headline, caption, f"{TEXT}{MORE}"]


@pytest.mark.parametrize("cue", ["图说：", "图为："])
def test_a_cue_with_its_colon_begins_a_caption_behind_a_day_too(cue: str) -> None:
    text = "近日，渡口送走末班船。这条渡口开了六十年，最多的时候一天过河八百人，如今只剩二十来个老人。"
    caption = f"{cue}老周在船头整理缆绳。青屿渡口供图"
    assert run_together.part(f"{text}{caption}{MORE}") == [text, caption, MORE]


def test_a_space_that_parts_paragraphs_parts_a_caption_from_the_text() -> None:
    caption = "这是渡口的末班船。沈峤 摄"
    assert run_together.part(f"{MORE} {caption} {TEXT}", spaced=True) == [MORE, caption, TEXT]


@pytest.mark.parametrize("cue", ["上图为", "下图：", "题图：", "压题图片 "])
def test_a_cue_shows_a_caption_without_a_credit(cue: str) -> None:
    caption = f"{cue}渡口的末班船靠岸。"
    assert run_together.part(f"{TEXT}{caption}{MORE}") == [TEXT, caption, MORE]
    assert captions_of(f"{TEXT}{MORE}{TEXT}{caption}{MORE}\n")


def test_numbered_captions_end_where_the_next_begins() -> None:
    assert run_together.part(f"{TEXT}图①末班船靠岸图②老周收缆") == [TEXT, "图①末班船靠岸", "图②老周收缆"]


def test_a_marked_caption_without_a_full_stop_ends_before_what_is_said() -> None:
    said = "“开了六十年，舍不得。”老周说。"
    assert run_together.part(f"{TEXT}△末班船靠岸{said}{MORE}") == [TEXT, "△末班船靠岸", f"{said}{MORE}"]
    assert captions_of(f"{TEXT}{MORE}{TEXT}△末班船靠岸{said}{MORE}\n") == [("末班船靠岸", "")]


def test_spaces_end_a_marked_caption_without_a_full_stop() -> None:
    one, other = "↑渡口的末班船 老周站在船头", "↑老周收缆"
    text = f"{TEXT}    {one}  {MORE}    {other}    {one}  {TEXT}"
    assert run_together.part(text, spaced=True) == [TEXT, one, MORE, other, one, TEXT]
    assert captions_inside.is_shown(other, MORE, one)
    assert run_together.part(f"{MORE}△老周在渡口收缆绳 {TEXT}") == [MORE, "△老周在渡口收缆绳", TEXT]


def test_items_of_a_list_are_not_surely_captions() -> None:
    one, other = "△渡口下月停航，船将送给博物馆收藏。", "△大桥下月通车，公交线路随之调整。"
    assert captions_inside.is_shown(one, TEXT, MORE)
    assert not captions_inside.is_shown(one, TEXT, other)
    assert not captions_inside.is_shown(other, one, MORE)


def test_a_text_stands_behind_its_lead_and_before_the_first_caption() -> None:
    lead, text = "青屿网云阜8月10日讯(记者 沈峤)", "青屿渡口今天送走最后一班船。"
    caption = "图为渡口送别的人群 罗一鸣 摄"
    assert run_together.part(f"{lead}{text}{caption}{TEXT}") == [f"{lead}{text}", caption, TEXT]


def test_who_takes_pictures_in_a_sentence_ends_no_caption() -> None:
    text = f"{TEXT}比尔·斯图尔特在拍摄超级月亮时看到有火球划过夜空。{MORE}"
    assert run_together.part(text) == [text]


def test_staff_right_behind_a_credit_is_parted_from_a_short_caption() -> None:
    parts = ["展馆内展出船模。沈峤 摄", "【编辑:丁若兰】"]
    assert run_together.part(" ".join(parts), spaced=True) == parts


def test_whose_picture_it_is_ends_a_caption_without_a_full_stop() -> None:
    caption = "末班船靠岸（图源：青屿邮报）"
    assert run_together.part(f"{TEXT}{caption}{MORE}") == [TEXT, caption, MORE]
    assert captions_of(f"{TEXT}{MORE}{TEXT}{caption}{MORE}\n") == [("末班船靠岸", "青屿邮报")]


def test_a_marker_parts_a_credited_caption_from_the_headline_before_it() -> None:
    headline, caption = "老渡口送走末班船，船工今后去向如何", "▲老周在船头整理缆绳。（青屿渡口供图）"
    assert run_together.part(f"{headline}{caption}{TEXT}{MORE}") == [headline, caption, f"{TEXT}{MORE}"]
