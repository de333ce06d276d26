"""Headings run in with their text: found where they stand, none where there is none, and nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.page import read, stored
from reader.page.layout import missing_marks, run_in
from reader.page.layout.run_in_signs import plain
from reader.page.marks import squeeze
from tests.page import fit_run_in, lined

NEWS = (
    (
        "青屿市启动海岸线修复工程",
        "青屿市日前启动海岸线修复工程，计划用三年时间修复岸线42公里，恢复滨海湿地600公顷，总投资9.6亿元。",
    ),
    (
        "云浦至青屿高速铁路开工建设",
        "近日，云浦至青屿高速铁路开工建设。线路全长186公里，设计时速350公里，建成后两地车程将缩短到50分钟。",
    ),
    (
        "第五届沿江蔬菜博览会在云浦开幕",
        "第五届沿江蔬菜博览会8日在云浦市开幕，来自12个省份的400多家企业参展，现场展出3000多个新品种。",
    ),
    (
        "澜山县新增三条公交线路",
        "记者从澜山县交通运输局获悉，该县日前新增三条公交线路，首次覆盖西部山区的27个村庄，票价统一为2元。",
    ),
)
TEXT = (
    "清晨五点，码头上的灯还亮着。老周把最后一筐鱼抬上岸，抹了一把脸上的海水，说今年的收成比去年好。"
    "这条街上有三十多家鱼行，从前各做各的生意，互相压价，谁也赚不到钱。去年春天，镇里牵头成立了合作社，"
    "统一收购，统一定价，鱼价涨了两成。老周算过一笔账，一年下来能多挣四万元。"
)
MORE = (
    "据青屿市海洋与渔业局介绍，全市已有26个渔村成立合作社，入社渔民达1.2万人。今年上半年，合作社共销售海产品"
    "8600吨，同比增长15%。该局负责人表示，下一步将在冷链运输上加大投入，让海鲜更快送到内陆城市的餐桌上。"
)
SUBHEAD = "破解海鲜外销难题"


def row(*news: tuple[str, str]) -> str:
    return "".join(head + text for head, text in news)


def test_short_news_in_a_row_are_articles() -> None:
    articles = read(f"简讯\n{row(*NEWS)}").articles
    assert [(article.headline, article.blocks[0].text) for article in articles] == list(NEWS)


def test_traditional_script_is_read_alike() -> None:
    head = "青嶼市啟動海岸線修復工程"
    text = (
        "青嶼市日前啟動海岸線修復工程，計劃用三年時間修復岸線42公里，恢復濱海濕地600公頃，總投資9.6億元。"
        "市政府發言人表示，沿線的廢棄養殖池將全部拆除，居民步行到海邊的時間可縮短一半。"
    )
    assert run_in.part(head + text, first=True) == [(head, True), (text, False)]


def test_a_subhead_in_mid_line_is_found() -> None:
    (article,) = read(f"渔港小镇的新日子\n{TEXT}{SUBHEAD}{MORE}").articles
    assert [(block.kind, block.text) for block in article.blocks] == [
        ("paragraph", TEXT),
        ("subhead", SUBHEAD),
        ("paragraph", MORE),
    ]


def test_plain_paragraphs_are_left_as_they_are() -> None:
    for page in lined.drawn():
        rows = page.text.split("\n")
        texts = [row.strip() for at, row in enumerate(rows, 1) if page.roles.get(at) == ("paragraph",)]
        text = "".join(each for each in texts if "。" in each[-2:])
        if len(text) >= run_in.LEAST:
            assert run_in.part(text, first=True) == [(text, False)]


@pytest.mark.parametrize(
    "head",
    [
        *("图为渔民在码头分拣海鲜", "记者 沈峤 通讯员 罗一鸣", "来源：青屿日报", "【编辑：沈峤】"),
        "青屿社8月9日讯（编辑 沈峤）",
    ],
)
def test_captions_bylines_and_staff_lines_are_no_headings(head: str) -> None:
    assert not any(heading for _, heading in run_in.part(f"{TEXT}{head}{MORE}", first=False))


@given(
    st.lists(
        st.sampled_from(
            [TEXT, MORE, SUBHEAD, *map("".join, NEWS), NEWS[0][0], "“", "。", " ", "（", "2", "A"]
        )
    ),
    st.booleans(),
)
def test_nothing_is_lost_and_nothing_changes_its_place(parts: list[str], first: bool) -> None:
    text = "".join(parts)
    assert squeeze("".join(part for part, _ in run_in.part(text, first=first))) == squeeze(text)


@given(st.text(st.sampled_from("据报道，。！“”（）《》\u3000 1AⅢ㎡︰…々青屿市开幕"), max_size=300))
def test_wild_text_is_whole(text: str) -> None:
    assert squeeze("".join(part for part, _ in run_in.part(text, first=True))) == squeeze(text)


def test_weights_are_packed_as_they_are_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = {"a近日": 12, "a日前": 12, "a青屿": -3, "torn 3": 7, "known True True True": 7}
    monkeypatch.setattr(stored, "weights", lambda _: fit_run_in.packed(weights))
    assert stored.packed("run_in.json") == weights


@pytest.mark.parametrize(
    ("left", "right"),
    [("老周的渡船开了六十年", "他说想把船送给博物馆"), ("仅有的两条渡船", "尽管老周不肯走")],
)
def test_a_mark_is_missing_where_one_sentence_ends_and_another_begins(left: str, right: str) -> None:
    text = plain(left + right)
    told = [missing_marks.wanted(text, at) for at in range(3, len(text))]
    assert max(told) == told[len(left) - 3] > 0


def test_no_mark_is_missing_where_one_stands() -> None:
    text = plain("老周的渡船开了六十年，他说想把船送给博物馆")
    assert max(missing_marks.wanted(text, at) for at in range(3, 10)) < 0


def test_where_a_text_has_several_headings_one_needs_less(monkeypatch: pytest.MonkeyPatch) -> None:
    shares = iter((0.5, 0.5, 0.6))
    found = {at: at + 6 for at in (0, 26, 52)}
    monkeypatch.setattr(run_in.Glued, "starts", lambda _: list(found))
    monkeypatch.setattr(run_in, "likeliest", lambda _, at, *__, **___: (found[at], next(shares)))
    text = "渡口换了新船" + "老周说，他想把旧船送给县里的博物馆去。"
    parts = run_in.part(text[:25] + "。" + text[:25] + "。" + text[:25] + "。", first=True)
    assert [part for part, heading in parts if heading] == ["渡口换了新船"] * 3


def test_parts_that_a_text_counts_have_headings() -> None:
    text = f"{TEXT}1 破解海鲜外销难题{MORE}2 冷链把鱼送进山里{TEXT}"
    found = [part for part, heading in run_in.part(text, first=False) if heading]
    assert [part[:4] for part in found] == ["1 破解", "2 冷链"]


def test_parts_that_are_counted_by_a_word_have_headings() -> None:
    text = f"{TEXT}看点一 破解海鲜外销难题{MORE}看点二 冷链把鱼送进山里{TEXT}"
    found = [part for part, heading in run_in.part(text, first=False) if heading]
    assert [part[:3] for part in found] == ["看点一", "看点二"]


@pytest.mark.parametrize("text", [f"{TEXT}2 冷链{MORE}", f"{TEXT}12日上午，{MORE}1.2万人来了，{MORE}"])
def test_a_number_alone_or_of_things_counts_no_parts(text: str) -> None:
    assert not run_in._counted(text)
