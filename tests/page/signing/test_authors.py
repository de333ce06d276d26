"""Bylines as they stand on pages, taken apart."""

from __future__ import annotations

import pytest

from reader.page.signing.authors import authors_of


@pytest.mark.parametrize(
    ("raw", "writers", "photographers"),
    [
        ("（吴 帅 华 丽 张建峰）", ("吴帅", "华丽", "张建峰"), ()),
        ("本报记者  刘  赫", ("刘赫",), ()),
        ("本报讯（记者 卢小满 通讯员 石 磊）", ("卢小满", "石磊"), ()),
        ("（记者冯若谷、通讯员童达）", ("冯若谷", "童达"), ()),
        ("記者周采蓉／北灣報導", ("周采蓉",), ()),
        ("【記者林晏如／澳底報導】", ("林晏如",), ()),
        ("（民視新聞林晏如、鄺以安台北報導）", ("林晏如", "鄺以安"), ()),
        ("（公視新聞 林晏如、鄺以安 台北報導）", ("林晏如", "鄺以安"), ()),
        ("撰文：容家朗　攝影：譚子謙", ("容家朗",), ("譚子謙",)),
        ("報導．攝影╱鄺以安", ("鄺以安",), ("鄺以安",)),
        ("晚报记者 白桦林 文/图", ("白桦林",), ()),
        ("□本报评论员　甘　棠", ("甘棠",), ()),
        ("【本報訊】（記者 麥穎思）", ("麥穎思",), ()),
        ("By Nadia Okonjo and Rhys Tewdwr", ("Nadia Okonjo", "Rhys Tewdwr"), ()),
        ("By J. P. Lindgren, Staff Writer", ("J. P. Lindgren",), ()),
        ("(By Associated Press.)", (), ()),
        ("By Staff Reporter", (), ()),
        ("By Nadia Okonjo First in a series", ("Nadia Okonjo",), ()),
        ("Nadia Okonjo is a freelance writer in Port Ellery", ("Nadia Okonjo",), ()),
        ("By Nadia Okonjo, with files from Rhys Tewdwr", ("Nadia Okonjo",), ()),
        ("Nadia Okonjo Source : The Beacon", ("Nadia Okonjo",), ()),
        ("Nadia Okonjo, managing director", ("Nadia Okonjo",), ()),
        ("By nadia okonjo and rhys tewdwr", ("nadia okonjo", "rhys tewdwr"), ()),
        ("From The Beacon's wire services", (), ()),
    ],
)
def test_authors(raw: str, writers: tuple[str, ...], photographers: tuple[str, ...]) -> None:
    assert authors_of(raw) == (writers, photographers)


def test_each_of_two_reporters_before_where_they_are() -> None:
    assert authors_of("（中央社記者鄺以安、林晏如澳底10日電）")[0] == ("鄺以安", "林晏如")
    assert authors_of("記者鄺以安／華盛頓當地報導")[0] == ("鄺以安",)
