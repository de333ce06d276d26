"""What Chinese papers and sites say of themselves: who has the rights, and who may not print it again."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.furniture import small_print, web
from tests.page import ferry

TEXT = f"{ferry.BRIDGE}\n"
MORE = f"{ferry.MORE}\n"
LAST = "施工方说，桥面铺装将在雨季前完成，此后还要装灯、划线、试车，老周的船则由县博物馆收藏。\n"


@pytest.mark.parametrize(
    "line",
    [
        "版权声明：以上内容为《青潭周刊》原创作品，未经授权，严禁转载或镜像，否则将追究法律责任。",
        "【版权声明】本文图文均为青潭早报原创，转载请注明出处",
        "本网站所刊登的各种新闻、专栏，均为青潭网版权所有，未经授权，请勿转载或建立镜像。",
        "本稿件所含文字、图片和音视频资料,版权均属青潭晚报所有,任何媒体未经授权不得转载。",
        "本文经「正本」原创认证，作者青潭周刊，点此查询授权信息。",
        "（本文由青潭青年报独立出品，首发在青潭青年报客户端。）",
        "未经许可，严禁复制、转载、篡改或再发布。",
        *(
            "版权说明:青潭日报社所有作品,未经授权不得转载。",
            "※本文由《青潭雜誌》授權刊載，未經同意禁止轉載。",
        ),
        "【反侵权公告】本文系青潭青年报独家首发，未经授权，不得转载。",
        "凡本网注明“来源：XXX（非青潭网）”的作品，均转载自其它媒体。",
        *("免责声明：本文仅代表作者个人观点，与本网无关。", "【免责声明】青潭网未标有来源的文字均为转载。"),
    ],
)
def test_small_print(line: str) -> None:
    assert small_print.is_small_print(line)
    page = read(f"大桥合龙\n{TEXT}{line}\n")
    assert page.furniture == (line,)


@pytest.mark.parametrize(
    "line",
    [
        "版权声明写了三遍，老周还是看不懂。",
        "本文作者说，版权问题困扰了他十年。",
        "未经许可，不得转载他的画，这是老周的底线，也是全村人的规矩。",
        "版权归谁？一部乡戏引出的官司",
        *("凡本刊编辑都去过渡口。", "本文由老周口述，沈峤整理。"),
        *("免责声明能免责吗？", "免责条款写得太小，老周没有看见。"),
    ],
)
def test_no_small_print(line: str) -> None:
    assert not small_print.is_small_print(line)


@pytest.mark.parametrize(
    ("line", "furniture"),
    [
        ("正在阅读：大桥合龙 两岸相望百年", True),
        ("翻译：沈峤", True),
        ("点击查看本文英文版。", True),
        ("正在阅读的人", False),
        ("翻译：把一条河说给世界听", False),
        ("点击进入生活，老人学会扫码", False),
    ],
)
def test_what_a_site_says_in_few_words(line: str, *, furniture: bool) -> None:
    assert web.is_furniture(line, 2 * len(line)) == furniture


def test_a_summary_by_its_label_is_the_deck() -> None:
    summary = f"[摘要]大桥预计明年五月通车，届时从北岸到南岸只要六分钟，渡口同日停航。{MORE.strip()}"
    (article,) = read(f"大桥合龙 两岸相望百年\n2016-12-13 04:32:56\n{summary}\n{TEXT}{MORE}").articles
    assert article.deck == (summary,)


def test_rows_of_a_table_stay_apart() -> None:
    rows = "北岸各渡口乡镇小学　1903（+6）\n南岸各渡口乡镇小学　337（+1）\n青潭县城各街道小学　2217\n"
    (article,) = read(f"大桥合龙 两岸相望百年\n\n{TEXT}\n{MORE}\n{rows}\n{LAST}").articles
    assert [block.text for block in article.blocks if "　" in block.text] == rows.splitlines()


@pytest.mark.parametrize("line", ["廣告", "Advertisements"])
def test_the_label_of_a_place_for_advertisements_is_furniture(line: str) -> None:
    page = read(f"大桥合龙\n{TEXT}\n{line}\n\n{MORE}{LAST}")
    assert page.furniture == (line,)
    assert [article.kind for article in page.articles] == ["article"]
