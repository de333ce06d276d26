"""Laws of page reading: nothing is lost, nothing is invented, whatever the page."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.page import Page, read, read_pages
from reader.page.assembly import parts
from reader.sources.clean import clean
from tests.page import dev
from tests.strategies import tried

PAGES = dev.files(".txt")

HEADINGS = [
    "一条河的“减法”",
    "向内陆要腹地",
    "老楼装上新电梯 圆了居民“一步到家”梦",
    "——来自三县的调查",
    "走进园区④",
    "【街坊故事】",
    "渡船",
    "Keepers Leave",
    "“末班”开行！渡口今日停摆 木船由县博物馆收藏，六十年间载客四百八十万人次   记者 沈 峤",
]
BYLINES = [
    "本报记者  沈  峤",
    "（吴 帅 华 丽）",
    "記者周采蓉／北灣報導",
    "By Harold T. Quimby",
    "□本报评论员　甘　棠",
]
CAPTIONS = [
    "■海边的红瓦。 姜 伟 摄",
    "图为渔民在检修流刺网。",
    "▲村口座無虛席。（圖／記者周采蓉攝）",
    "本报记者  高  远摄",
]
TEXTS = [
    "　　本报北京10月19日电（记者冯若谷）会议19日召开。会议提出，到2022年建成10亿亩。",
    "今年以来，市里以“百日攻坚”专项",
    "行动为抓手，集中力量解决83件问题。",
    "  PORT ELLERY, May 1.—After nine hours of debate that filled the gal-",
    "lery to the last seat, the council voted.",
    "（倫敦廿",
    "六日專電）船公司、昨日公告稱、",
    "第1版（要闻）专栏： 渡口停摆 本报讯(沈 峤)渡船今日起停驶。 乘客改走大桥，船夫转入桥工处。",
    "（上接第一版）数字最能说明变化。（下转第4版）",
]
FURNITURE = [
    "第 9 页",
    "2026年6月4日  星期四  第4版",
    "责编：周 棠 美编：罗一鸣",
    "公益广告",
    "THE WEATHER",
    "© 2022",
    "第3版(要闻)",
    "专栏：",
    "【打印】 【投稿】 【關閉】",
    "B0212 r i bc-lighthouse 1stld 03-02 0310",
    "VOL. IX, No. 12",
    "http://example.com/渡口",
]

GLUED = [
    *("来源：青屿日报", "来源:青屿网", "原标题：", "老渡口送走末班船", "四大看点 先睹为快"),
    *("青屿都市报-青屿网讯（记者 沈峤）", "本报讯（记者 丁若兰）", "中新网云阜8月10日电(沈峤 罗一鸣)"),
    *("图为：", "图说：", "图为渡口的人群", "图①老周收缆", "△末班船靠岸", "↑ 渡口", "【渡口旧事】"),
    *("记者丁若兰摄", "（沈峤摄）", "（图源：青屿邮报）", "受访者供图", "沈\xa0\xa0峤摄（影像中国）"),
    *("8月6日，老周在船头整理缆绳。", "近日，渡口送走末班船。", "“舍不得。”老周说。", "编辑 毛一川"),
    *("一扇小窗，爱往爱返（援手）", "简讯  渡口通了新桥", "【 标  题 】", "--财经--青屿网", "· 老渡口"),
    *("T\nRANSIT WORKERS\n", "【编辑：丁若兰】", "广告 青屿船票 ×", "  ", "    ", "\u3000\u3000", " "),
    *("\n", "摄", "。", "，", "（", "）", "“"),
]
"""What stands together on the lines of pages that were put on one line."""
LINES = st.sampled_from([*HEADINGS, *BYLINES, *CAPTIONS, *TEXTS, *FURNITURE, "", "\f"])
WILD = st.text(
    st.characters(exclude_categories=("Cs",))
    | st.sampled_from("。，、“”「」（）【】■▲—…—①③　 \n\t摄攝记者版-"),
    max_size=400,
)


def shown(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def held(page: Page) -> Counter[str]:
    said = [*page.furniture, *(part for article in page.articles for part in parts(article))]
    hyphens = sum(warning.startswith("line-end hyphen") for warning in page.warnings)
    return shown("".join(said)) + Counter({"-": hyphens})


def assert_whole(text: str, page: Page) -> None:
    assert held(page) == shown(text)
    assert not [warning for warning in page.warnings if warning.startswith("characters without a place")]


@given(st.lists(LINES, max_size=30).map("\n".join))
def test_generated_pages_are_whole(text: str) -> None:
    assert_whole(text, read(text))


@given(st.lists(st.sampled_from(GLUED), max_size=40).map("".join))
def test_glued_pages_are_whole(text: str) -> None:
    assert_whole(text, read(text))


@given(WILD.map(clean))
def test_random_text_is_whole(text: str) -> None:
    assert_whole(text, read(text))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_pages_and_their_shuffled_lines_are_whole(path: Path) -> None:
    text = clean(path.read_bytes().decode("utf-8-sig"))
    assert_whole(text, read(text))
    lines = text.split("\n")
    random.Random(7).shuffle(lines)
    mixed = "\n".join(lines)
    assert_whole(mixed, read(mixed))


@tried(30)
@given(st.lists(LINES, max_size=30).map("\n".join), st.integers(1, 40))
def test_a_dump_reads_alike_wherever_its_chunks_part(text: str, size: int) -> None:
    chunks = [text[start : start + size] for start in range(0, len(text), size)]
    assert list(read_pages(chunks)) == list(read_pages([text]))


@given(st.lists(LINES, max_size=20).map("\n".join))
def test_ids_are_stable_and_differ(text: str) -> None:
    ids = [article.id for article in read(text).articles]
    assert ids == [article.id for article in read(text, source="elsewhere").articles]
    assert len(set(ids)) == len(ids)


@given(st.lists(LINES, max_size=20).map("\n".join))
def test_every_line_is_explained_in_order(text: str) -> None:
    page = read(text)
    numbers = [line.number for line in page.lines]
    assert numbers == sorted(numbers)
    assert shown("".join(line.text for line in page.lines)) == shown(text)
    assert all(line.role and line.signs for line in page.lines)
