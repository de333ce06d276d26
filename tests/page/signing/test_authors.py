"""Bylines as they stand on pages, taken apart."""

# ruff: noqa: E501 - a case is one line
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
        *[
            (f"本报记者 {one}/文 丁若兰/{took}", (one,), ("丁若兰",))
            for one in ("沈峤", "黄文")
            for took in "图摄"
        ],
        ("□记者 沈峤 实习生 张云山/文 记者 丁若兰/图(除署名外)", ("沈峤", "张云山"), ("丁若兰",)),
        ("文/青潭日报记者 沈峤 图/青潭日报记者 丁若兰", ("沈峤",), ("丁若兰",)),
        ("文：鄺以安　　攝：林晏如", ("鄺以安",), ("林晏如",)),
        ("採訪╱鄺以安 攝影╱林晏如、受訪者提供、資料照片", ("鄺以安",), ("林晏如",)),
        ("文｜沈峤　图｜丁若兰", ("沈峤",), ("丁若兰",)),
        ("青潭商报记者 沈峤 摄影记者 丁若兰", ("沈峤",), ("丁若兰",)),
        ("（记者沈峤 通讯员丁若兰摄影报道）", ("沈峤", "丁若兰"), ("沈峤", "丁若兰")),
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


@pytest.mark.parametrize(
    ("raw", "writers"),
    [
        *[("By Nadia Okonjo For Beacon.example", "Nadia Okonjo"), ("By Nadia Ford", "Nadia Ford")],
        *[("Ann Crane; Special for THE BEACON", "Ann Crane"), ("INTERVIEW BY ANN CRANE", "ANN CRANE")],
        *[("(Hr Associated Press.)", ""), ("[Br Telegraph.]", ""), ("(Associated Press Summary.)", "")],
        *[("From Our Special Representative", ""), ("Article by", ""), ("Editorial", "")],
        *[("BY THE BEACON EDITORIAL BOARD", ""), ("The Harbour Spectator", ""), ("The Rev. Ann Crane", "The Rev. Ann Crane")],
        *[("Copyright 1996 Ann Crane", ""), ("By Nadia Okonjo with Agencies", "Nadia Okonjo")],
        ("News, Sports, Top Story | Updated: 5 hours ago | Written by Nadia Okonjo", "Nadia Okonjo"),
        *[("Nadia Okonjo China Correspondent, in Valletta", "Nadia Okonjo"), ("Nadia China", "Nadia China")],
        *[("By Nadia Okonjo  Local Democracy Reporter", "Nadia Okonjo"), ("Nadia Okonjo, North of Ellery correspondent", "Nadia Okonjo")],
        *[("Harbour Times business reporter", ""), ("Ann Post staff writer", "Ann Post")],
        ("Associated Press Writer Nadia Okonjo contributed to this report.", "Nadia Okonjo"),
        *[("HENRY CRANE, Chief of Police.", "HENRY CRANE"), ("D. R. CRANE, P. PELL, Secretaries.", "D. R. CRANE; P. PELL")],
        *[("Director of Physical Education", ""), ("Ann Crane, regional director, Starr Catering", "Ann Crane")],
        *[("Ann Crane, principal, and Adam Pell", "Ann Crane; Adam Pell"), ("Ann Crane, president and CEO, Starr", "Ann Crane")],
        *[("Ann Nys CraneNovember 6, 2023", "Ann Nys Crane"), ("By Ann Crane Tuesday, Aug. 17, 2010", "Ann Crane")],
        *[("Ann CraneThe Harbour Australian", "Ann Crane"), ("Ann Crane, (757) 555-0107,", "Ann Crane")],
        *[("Okonjo-Giles, Adam", "Adam Okonjo-Giles"), ("By Nadia, Adam", "Nadia; Adam"), ("Ann Crane HARBOUR-TIMES STAFF", "Ann Crane"), ("on the quay", "")],
        ("By Stuart Lorne, Press Association", "Stuart Lorne"),
    ],
)  # fmt: skip
def test_only_who_wrote_in_english(raw: str, writers: str) -> None:
    assert authors_of(raw) == (tuple(filter(None, writers.split("; "))), ())


@pytest.mark.parametrize(
    ("raw", "writers"),
    [
        *[("〔記者鄺以安／花蓮報導〕", "鄺以安"), ("鄺以安/高雄報導", "鄺以安"), ("大陸中心／鄺以安報導", "鄺以安")],
        *[("【林晏如 鄺以安 苗栗】", "林晏如 鄺以安"), ("【本報訊 記者丁若蘭】", "丁若蘭")],
        *[("本报记者 沈峤 北湾报道", "沈峤"), ("记者沈峤北湾报道", "沈峤"), ("林晏如　報導", "林晏如")],
        *[("本报记者 沈峤 丁若兰 北湾报道", "沈峤 丁若兰"), ("駐美特派員鄺以安華府五日報導", "鄺以安")],
        ("作者：青潭周末记者 沈峤 青潭周末实习生 丁若兰", "沈峤 丁若兰"),
        *[("作者： 北灣特約記者 鄺以安", "鄺以安"), ("采写：青都见习记者 丁若兰", "丁若兰")],
        *[("青潭E线新聞 記者 鄺以安 報導", "鄺以安"), ("原创 沈峤 丁若兰 青潭E线", "沈峤 丁若兰")],
        *[("（本报记者沈峤、丁若兰参与采写）", "沈峤 丁若兰"), ("（沈 峤 参与采写：丁若兰）", "沈峤 丁若兰")],
        *[("青广网北湾8月9日消息（见习记者沈峤）", "沈峤"), ("晨报讯(沈峤 实习记者 丁若兰)", "沈峤 丁若兰")],
        *[("本报记者张靖本报通讯员沈峤", "张靖 沈峤"), ("本报讯(记者崔丽胡明宝)", "崔丽 胡明宝")],
        *[("沈长河张云山", "沈长河 张云山"), ("文向海明文", "文向海明文"), ("记者张吉吉李斌", "张吉吉 李斌")],
        *[("（记者沈峤，编辑丁若兰，青潭网报道）", "沈峤"), ("作者：沈峤 选稿:丁若兰", "沈峤")],
        *[("作者：沈峤、丁若兰来源：青潭网", "沈峤 丁若兰"), ("青潭早报原副总编辑 沈峤", "沈峤")],
        *[("（記者鄺以安報道；視頻攝製：林晏如）", "鄺以安"), ("策划本报记者沈峤撰文本报记者丁若兰", "丁若兰")],
        *[("（作者单位：青潭科学院）", ""), ("（答覆：鄺以安律師）", ""), ("◎編輯部", ""), ("题图：沈 峤", "")],
        *[("沈峤  青潭市第二中学  初三（2）班", "沈峤"), ("青潭市渡口镇副镇长 沈峤", "沈峤")],
        *[("染料厂 沈 峤", "沈峤"), ("沈峤（北湾）", "沈峤"), ("沈峤（丁若兰）", "沈峤 丁若兰"), ("张会村 沈峤", "张会村 沈峤")],
        *[("青潭晚报、青报全媒体主任记者 沈峤", "沈峤"), ("本报讯【记者宁启文李海涛）", "宁启文 李海涛")],
        *[("退休教师 沈峤", "沈峤"), ("〔記者鄺以安／竹圍專訪〕", "鄺以安"), ("（國際組　輯譯）", "")],
        *[("｜　作者：沈峤　｜　责任编辑：丁若兰", "沈峤"), ("◎霧 社", "霧社")],
        *[("文字：Nadia Okonjo", "Nadia_Okonjo"), ("記者｜Nadia、鄺以安", "Nadia 鄺以安")],
    ],
)  # fmt: skip
def test_only_who_wrote(raw: str, writers: str) -> None:
    assert authors_of(raw) == (tuple(name.replace("_", " ") for name in writers.split()), ())


def test_each_of_two_reporters_before_where_they_are() -> None:
    assert authors_of("（中央社記者鄺以安、林晏如澳底10日電）")[0] == ("鄺以安", "林晏如")
    assert authors_of("記者鄺以安／華盛頓當地報導")[0] == ("鄺以安",)
