"""Names as they stand on pages, taken apart."""

from __future__ import annotations

import pytest

from reader.page import credits, names
from reader.page.series import series_of


@pytest.mark.parametrize(
    ("raw", "writers", "photographers"),
    [
        ("（吴 帅 华 丽 张建峰）", ("吴帅", "华丽", "张建峰"), ()),
        ("本报记者  刘  赫", ("刘赫",), ()),
        ("本报讯（记者 卢小满 通讯员 石 磊）", ("卢小满", "石磊"), ()),
        ("（记者冯若谷、通讯员童达）", ("冯若谷", "童达"), ()),
        ("記者周采蓉／北灣報導", ("周采蓉",), ()),
        ("【記者林晏如／澳底報導】", ("林晏如",), ()),
        ("撰文：容家朗　攝影：譚子謙", ("容家朗",), ("譚子謙",)),
        ("報導．攝影╱鄺以安", ("鄺以安",), ("鄺以安",)),
        ("晚报记者 白桦林 文/图", ("白桦林",), ()),
        ("□本报评论员　甘　棠", ("甘棠",), ()),
        ("【本報訊】（記者 麥穎思）", ("麥穎思",), ()),
        ("By Nadia Okonjo and Rhys Tewdwr", ("Nadia Okonjo", "Rhys Tewdwr"), ()),
        ("By J. P. Lindgren, Staff Writer", ("J. P. Lindgren",), ()),
        ("(By Associated Press.)", (), ()),
        ("By Staff Reporter", (), ()),
    ],
)
def test_authors(raw: str, writers: tuple[str, ...], photographers: tuple[str, ...]) -> None:
    assert names.authors(raw) == (writers, photographers)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("姜庆伟 摄", "姜庆伟"),
        ("本报记者  高  远摄", "高远"),
        ("（记者 丁若兰 摄）", "丁若兰"),
        ("新华社发（沈  峤 摄）", "沈峤"),
        ("柳岸青摄（影像中国）", "柳岸青"),
        ("舒小乙／摄", "舒小乙"),
        ("（圖／記者周采蓉攝）", "周采蓉"),
        ("（圖／北灣市文化局提供）", "北灣市文化局"),
        ("县融媒体中心供图", "县融媒体中心"),
        ("（示意圖／Pixabay）", "Pixabay"),
        ("(Staff photo by Ray Olcott)", "Ray Olcott"),
        ("(Photo: Dougie Lamont/Northern Press)", "Dougie Lamont/Northern Press"),
        ("Picture: Portlevan Coastguard", "Portlevan Coastguard"),
        ("摄影　丁若兰", "丁若兰"),
        ("圖像來源，GETTY IMAGES", "GETTY IMAGES"),
        ("潮報圖片", "潮報"),
        ("Image copyright Ray Olcott", "Ray Olcott"),
        ("Image source, Harbour Trust", "Harbour Trust"),
        ("潮经记者沈峤摄", "沈峤"),
        ("沈长河本报记者 摄", "沈长河"),
        ("【照片来源：渡口图片库】", "渡口图片库"),
    ],
)
def test_credit(raw: str, name: str) -> None:
    assert credits.name_of(raw) == name


@pytest.mark.parametrize(
    ("raw", "name", "number"),
    [
        ("服务型执法进行时③", "服务型执法进行时", 3),
        ("走进重点园区⑫", "走进重点园区", 12),
        ("乡村见闻（十一）", "乡村见闻", 11),
        ("老城故事之二", "老城故事", 2),
        ("再造渡口系列评论之二", "再造渡口系列评论", 2),
    ],
)
def test_series(raw: str, name: str, number: int) -> None:
    found = series_of(raw)
    assert found is not None
    assert (found.raw, found.name, found.number) == (raw, name, number)


@pytest.mark.parametrize("raw", ["超过计划百分之十四", "他说：“走。”③", "③", "今年第一季度", "评论（3）"])
def test_no_series(raw: str) -> None:
    assert series_of(raw) is None


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("沈  峤", True),
        ("欧阳修远", True),
        ("阿里·买买提", True),
        ("千帆待发", False),
        ("简 讯", False),
        ("高 原", True),
        ("马拉松", False),
        ("文汇报", False),
        ("安徽省", False),
        ("路透社", False),
    ],
)
def test_looks_like_name(text: str, is_name: bool) -> None:
    assert names.looks_like_name(text) is is_name
