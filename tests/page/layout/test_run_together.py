"""Text that was put on one line without a space: what is parted in it, and that nothing of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.page import read
from reader.page.layout import run_together
from reader.page.marks import squeeze
from reader.page.parts import leads

TEXT = (
    "清晨的渡口薄雾未散，摆渡的老周把缆绳一松，木船无声地滑出了码头。船上坐着七个赶集的人，"
    "这条渡口开了六十年，最多的时候一天过河八百人。"
)
MORE = "如今每天只剩二十来个，多是上了年纪的。老周说，桥通了以后，他想把船送给县里的博物馆。"
CAPTION = "老周在船头整理缆绳。"


@pytest.mark.parametrize(
    "credit",
    [
        "记者丁若兰摄",
        "本报记者 丁若兰 摄",
        "受访者供图",
        "本报资料图片",
        "图/青屿新闻",
        "图/青屿县航运公司监控截图",
        "(圖/翻攝自青嶼報)",
        "丁若兰摄（人民视觉）",
        "丁若兰摄（新华社发）",
    ],
)
@pytest.mark.parametrize("below", [MORE, f"“{MORE}", f"8月1日，{MORE}"])
def test_a_credit_in_mid_line_parts_its_caption(credit: str, below: str) -> None:
    assert run_together.part(f"{TEXT}{CAPTION}{credit}{below}") == [TEXT, f"{CAPTION}{credit}", below]


def test_who_took_it_in_brackets_ends_a_caption_without_a_full_stop() -> None:
    caption = "老周在船头整理缆绳（青屿网发 沈峤 摄）"
    assert run_together.part(f"{TEXT}{caption}{MORE}") == [TEXT, caption, MORE]


@pytest.mark.parametrize(
    "lead",
    [
        "青屿都市报讯 沈峤、全媒体记者丁若兰、实习生罗一鸣摄影报道：",
        "青屿都市报-青屿网讯（记者 沈峤）",
        "青屿新闻网-首屏新闻云阜8月1日讯（记者 沈峤 丁若兰 摄影报道）",
        "青屿网8月6日讯（QYM全媒体记者 沈峤 摄影报道）",
        "青屿晚报讯 记者沈峤，实习生丁若兰，通讯员罗一鸣报道：",
    ],
)
def test_who_reports_begins_the_text_and_signs_it(lead: str) -> None:
    headline = "老渡口送走末班船 四大看点"
    assert run_together.part(f"{headline}{lead}{TEXT}") == [headline, f"{lead}{TEXT}"]
    lifted = leads.lift(f"{lead}{TEXT}")
    assert (lifted.text, "沈峤" in lifted.byline) == (TEXT, True)


@pytest.mark.parametrize(
    "lead",
    ["【文/观潮者网 沈峤】 ", "潮汐新闻记者 沈峤 实习生 罗一鸣", "潮汐新闻记者 沈峤通讯员 罗一鸣 丁若兰"],
)
def test_a_writer_between_headline_and_text_signs_it(lead: str) -> None:
    headline, text = "老渡口送走末班船，船工今后去向如何", f"据《青屿报》报道，{TEXT}"
    assert run_together.part(f"{headline}{lead}{text}") == [headline, f"{lead}{text}"]
    assert "沈峤" in leads.lift(f"{lead}{text}").byline


def test_a_caption_may_stand_between_headline_and_lead() -> None:
    parts = ["老渡口送走末班船", "图为渡口送别的人群", f"青屿晚报讯（记者 沈峤）{TEXT}"]
    assert run_together.part("".join(parts)) == parts


def test_a_site_s_place_and_day_before_its_reporter_begin_the_text() -> None:
    headline, lead = "渡口将送走末班船 四大看点先睹为快", "青屿网云阜8月14日消息（记者 丁若兰）"
    assert run_together.part(f"{headline}{lead}{TEXT}") == [headline, f"{lead}{TEXT}"]


@pytest.mark.parametrize(
    "said", ["老周昨天得到了云阜网8月14日消息，", "据说这是青屿网云阜8月14日消息里的话，"]
)
def test_a_site_s_news_that_is_told_of_begins_none(said: str) -> None:
    assert len(run_together.part(f"{said}{TEXT}")) == 1


def test_by_whom_a_text_was_sent_is_not_parted_from_it() -> None:
    lead = f"据新华社北京4月2日电（记者 沈峤）{TEXT}{MORE}"
    assert run_together.part(lead) == [lead]
    assert run_together.part(f"{TEXT}{MORE}{lead}") == [f"{TEXT}{MORE}", lead]


def test_the_last_of_several_captions_ends_the_line() -> None:
    one, other = f"{CAPTION}(圖/翻攝自青嶼報)", "末班船靠岸。(圖/青嶼縣府提供)"
    text = f"{MORE}{TEXT}{MORE}"
    assert run_together.part(f"{TEXT}{one}{text}{other}") == [TEXT, one, text, other]


def test_two_sentences_with_nothing_before_them_are_one_caption() -> None:
    first = f"8月6日，渡口送走最后一班船。{CAPTION}记者 丁若兰 摄"
    assert run_together.part(f"{first}本报讯（记者 沈峤）{TEXT}") == [first, f"本报讯（记者 沈峤）{TEXT}"]


def test_a_marker_parts_the_sentence_behind_it() -> None:
    assert run_together.part(f"{TEXT}▲{CAPTION}{MORE}") == [TEXT, f"▲{CAPTION}", MORE]


@pytest.mark.parametrize("lead", ["〔記者沈長河／渡口報導〕", "［記者沈長河、林晏如／綜合報導］"])
def test_a_lead_in_brackets_parts_the_caption_before_it(lead: str) -> None:
    caption = f"{CAPTION}（合成圖，翻攝自臉書）"
    assert run_together.part(f"{caption}{lead}{TEXT}{MORE}") == [caption, f"{lead}{TEXT}{MORE}"]


def test_headings_in_brackets_are_parted_where_there_are_several() -> None:
    one, other = "【渡口开了六十年】", "【末班船今天靠岸】"
    assert run_together.part(f"{TEXT}{one}{MORE}{other}{TEXT}") == [TEXT, one, MORE, other, TEXT]
    assert run_together.part(f"{TEXT}{one}{MORE}{TEXT}") == [f"{TEXT}{one}{MORE}{TEXT}"]


def test_the_source_behind_a_headline_is_parted_from_both() -> None:
    parts = ["渡口送走末班船", "来源：青屿日报", f"{TEXT}{MORE}"]
    assert run_together.part("".join(parts)) == parts
    told = f"{TEXT}数据来源：青屿日报{MORE}"
    assert run_together.part(told) == [told]


def test_staff_lines_are_parted() -> None:
    tail = "【编辑：丁若兰】"
    assert run_together.part(f"{TEXT}{MORE}（潮报记者沈峤）{tail}") == [f"{TEXT}{MORE}（潮报记者沈峤）", tail]


@pytest.mark.parametrize("signed", ["青屿新闻记者沈峤", "潮报记者 沈峤 实习生 罗一鸣"])
@pytest.mark.parametrize(
    "staff", ["编辑丁若兰【爆料】请联系记者", "来源：潮报", "投稿邮箱：boat@example.com"]
)
def test_staff_lines_right_behind_a_byline_are_parted(signed: str, staff: str) -> None:
    assert run_together.part(f"{TEXT}{MORE}{signed}{staff}") == [f"{TEXT}{MORE}{signed}", staff]
    assert leads.lift(f"{TEXT}{MORE}{signed}").byline == signed


def test_an_advertisement_in_the_text_is_furniture() -> None:
    banner = "广告 青屿船票 限时特惠！ >>点此抢购 ×"
    page = read(f"{TEXT}{banner}{MORE}{TEXT}\n")
    assert page.furniture == (banner,)
    assert [block.text for article in page.articles for block in article.blocks] == [TEXT, f"{MORE}{TEXT}"]


@pytest.mark.parametrize(
    "inside",
    ["他摄制了三部短片。", "照片由他提供，", "她爱摄影。", "视频拍摄者在岸上高喊。", "村里供图书给孩子。"],
)
def test_words_of_photography_in_a_sentence_part_nothing(inside: str) -> None:
    text = f"{TEXT}{inside}{MORE}"
    assert run_together.part(text) == [text]


@given(
    st.lists(
        st.sampled_from(
            [
                *(TEXT, MORE, CAPTION, "记者丁若兰摄", "▲", "△末班船靠岸", "本报讯（记者 沈峤）", " "),
                *(
                    "来源：青屿日报",
                    "【来源：潮报】",
                    "【渡口旧事】",
                    "图为：",
                    "图①老周收缆",
                    "（视频截图）",
                ),
            ]
        )
    )
)
def test_nothing_is_lost_and_nothing_changes_its_place(parts: list[str]) -> None:
    text = "".join(parts)
    assert squeeze("".join(run_together.part(text))) == squeeze(text)


def test_an_article_on_one_line_reads_as_one() -> None:
    (article,) = read(
        f"原标题：渡口送走末班船 {TEXT}{CAPTION}记者丁若兰摄{MORE}（沈峤）【编辑：丁若兰】"
    ).articles
    assert article.headline == "渡口送走末班船"
    assert [(block.kind, block.text) for block in article.blocks] == [
        ("paragraph", TEXT),
        ("caption", CAPTION),
        ("paragraph", MORE),
    ]
    assert article.blocks[1].credit == "丁若兰"
    assert article.authors == ("沈峤",)
