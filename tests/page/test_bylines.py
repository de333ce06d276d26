"""Lines and leads that sign a report, in the forms of many papers; each names the one or two who wrote it."""

# ruff: noqa: E501 - a case is one line
from __future__ import annotations

import pytest

from reader.page.parts import leads
from reader.page.signing import bylines
from reader.page.signing.authors import authors_of

TEXT = "縣府昨日宣布，明年起全面更換路燈，經費三億元由鄉公所分攤，工程分三期辦理。"

OFFICES = (
    "Staff Writer",
    "Contributing Editor",
    "Associate Features Editor",
    "SPORTS WRITER",
    "Senior Staff Writer",
)
"""What stands behind a name without a mark between."""


@pytest.mark.parametrize(
    ("line", "writers"),
    [
        ("半岛记者 沈峤", ("沈峤",)),
        ("（作者为青潭大学副教授，本报记者沈峤采访整理）", ("沈峤",)),
        ("（作者系青潭大学副教授）", ()),
        ("（图/丁若兰 文/沈峤）", ("沈峤",)),
        ("（新华社北京7月20日电 沈峤）", ("沈峤",)),
        ("（新华社开罗/利雅得7月16日电 记者沈峤 丁若兰）", ("沈峤", "丁若兰")),
        ("（青潭大学法学院副教授 沈峤）", ("沈峤",)),
        ("——编  者", ()),
        ("特派記者鄺以安/北灣報導聯合報", ("鄺以安",)),
        ("記者鄺以安北灣報導", ("鄺以安",)),
        ("編譯鄺以安／綜合外電", ("鄺以安",)),
        ("特約撰述 鄺以安", ("鄺以安",)),
        ("文．鄺以安 圖．林晏如", ("鄺以安",)),
        ("文．鄺以安", ("鄺以安",)),
        *[("亦　朋　譯", ("亦朋",)), ("鄺以安 譯", ("鄺以安",)), ("\\鄺以安", ("鄺以安",))],
        ("[青潭新聞網]記者鄺以安／澳底報導", ("鄺以安",)),
        ("[QTN新聞網]生活中心／綜合報導", ()),
        ("青潭县渡口乡上游村 沈长河", ("沈长河",)),
        ("渡口博物馆主任 沈长河", ("沈长河",)),
        ("青潭新闻记者丨沈长河实习生邝以安", ("沈长河", "邝以安")),
        ("青潭报记者沈长河编辑林晏如校对沈峤", ("沈长河",)),
        ("青潭商报记者 沈长河 林晏如 摄影报道", ("沈长河", "林晏如")),
        ("青潭晚报·青潭壹点记者 沈长河 摄影报道", ("沈长河",)),
        ("撰文/摄影：沈长河（青潭摄影家协会会员）", ("沈长河",)),
        ("作者：本报记者：沈长河，本报实习生：林晏如", ("沈长河", "林晏如")),
        ("本报驻泰国、埃及、印度特派记者 沈长河", ("沈长河",)),
        ("本报记者沈长河（实习）", ("沈长河",)),
        ("青潭报记者沈长河编辑林晏如沈峤校对邝以安", ("沈长河",)),
        ("青潭报记者沈长河编辑沈峤通讯员林晏如", ("沈长河", "林晏如")),
        ("青潭报记者 沈长河 编辑 林晏如 校对 沈 峤", ("沈长河",)),
        ("文|青潭报记者沈长河编辑|林晏如", ("沈长河",)),
        ("本报记者张云山楼纯", ("张云山", "楼纯")),
        ("《青潭周刊》记者/沈长河", ("沈长河",)),
        ("青潭日報【報導鄺以安】", ("鄺以安",)),
        ("獨家報導:鄺以安", ("鄺以安",)),
        ("採訪撰稿：鄺以安", ("鄺以安",)),
        ("法庭記者：鄺以安", ("鄺以安",)),
        ("報導•攝影╱鄺以安", ("鄺以安",)),
        ("沈长河、鄺以安 / 採訪報導", ("沈长河", "鄺以安")),
        ("专题撰稿 本报记者 沈峤", ("沈峤",)),
        ("沈长河 全媒体记者 林晏如 文/图", ("沈长河", "林晏如")),
        ("青潭证券　沈长河", ("沈长河",)),
        ("·沈　河·", ("沈河",)),
        ("(拟稿:沈长河)", ("沈长河",)),
        ("青潭日报记者", ()),
        *[("青潭日报三日社论", ()), ("《青潭报》社论", ()), ("——编者", ()), ("新华社渡口/青河5月1日电", ())],
        *[("沈峤编译", ("沈峤",)), ("（沈峤  编译自《北湾新闻》）", ("沈峤",))],
        ("■文/图/视频 青潭报全媒体记者 沈峤实习生 林晏如", ("沈峤", "林晏如")),
        *[("文字整理/沈峤", ("沈峤",)), ("渡口厂“江涛”战斗团　　宣峤", ("宣峤",))],
        *[("你的战友　　沈长河", ("沈长河",)), ("您的读者 沈峤", ("沈峤",))],
        ("（新华社电）（附图片）", ()),
        ("据青潭电视台", ()),
        ("NADIA OKONJO, RHYS T. TEWDWR2025年11月3日", ("NADIA OKONJO", "RHYS T. TEWDWR")),
        ("沈峤/青潭青年报", ("沈峤",)),
        ("沈峤 林晏如|撰稿", ("沈峤", "林晏如")),
        ("作者：记者沈长河，通讯员林晏如，丁若兰", ("沈长河", "林晏如", "丁若兰")),
        ("□本版撰文 青潭时报记者 沈峤", ("沈峤",)),
        ("本版撰文青潭时报记者沈峤林晏如", ("沈峤", "林晏如")),
        ("文/记者李东王荣辉朱健勇张蕊", ("李东", "王荣辉", "朱健勇", "张蕊")),
        ("□沈峤 见习记者 林晏如 乐天春子", ("沈峤", "林晏如", "乐天春子")),
        ("实习生沈长河对本文亦有贡献", ("沈长河",)),
        ("（实习生林晏如对此文亦有贡献。）", ("林晏如",)),
        ("(记者 沈峤/报道 林晏如/摄)", ("沈峤",)),
        ("记者 沈长河 图片来源|青潭网", ("沈长河",)),
        ("原创：沈长河", ("沈长河",)),
        ("By Nadia Okonjo and Rhys Tewdwr of the Beacon", ("Nadia Okonjo", "Rhys Tewdwr")),
        ("Nadia Okonjo, Staff Writer", ("Nadia Okonjo",)),
        ("By Nadia Okonjo New Ellery Times staff writer", ("Nadia Okonjo",)),
        ("By Nadia Okonjo Beacon-Herald Staff Writer", ("Nadia Okonjo",)),
        ("By Nadia Ann Okonjo Los Morros Tribune business reporter", ("Nadia Ann Okonjo",)),
        *[(f"By Nadia Okonjo {office}", ("Nadia Okonjo",)) for office in OFFICES],
        *[("By Nadia Okonjo ’24", ("Nadia Okonjo",)), ("Nadia Okonjo, '68", ("Nadia Okonjo",))],
        ("By Nadia Okonjo, Political Editor", ("Nadia Okonjo",)),
        ("(From Our Own Correspondent.)", ()),
        ("^By NADIA OKONJO and RHYS TEWDWR=", ("NADIA OKONJO", "RHYS TEWDWR")),
        ("By Nadia Okonjo | nokonjo@beacon.example", ("Nadia Okonjo",)),
        ("By Nadia Okonjo & Rhys Tewdwr / Published 3rd March 2014", ("Nadia Okonjo", "Rhys Tewdwr")),
        ("By Nadia Okonjo March 3 at 3:07 PM    Follow @nokonjo", ("Nadia Okonjo",)),
        ("By Nadia Okonjo, The Harbour Tribune =", ("Nadia Okonjo",)),
        ("byNadia Okonjo", ("Nadia Okonjo",)),
        ("By Nadia Okonjo, Beacon Columnist, 11/13/97", ("Nadia Okonjo",)),
        ("By Nadia Okonjo on Thu, Nov 9, 2023 at 4:00 am", ("Nadia Okonjo",)),
        ("By NTO, in News, Harbour, Tourism · 18 Jan 2025, 20:02 · 0 Comments", ("NTO",)),
        ("Article by Nadia Okonjo", ("Nadia Okonjo",)),
        ("Ann Crane5 hours ago", ("Ann Crane",)),
        ("Quill Crane    20 hours ago", ("Quill Crane",)),
        ("Nadia Okonjo, Beacon Staff Writer", ("Nadia Okonjo",)),
        ("NADIA OKONJO, Associated Press writer", ("NADIA OKONJO",)),
        ("Nadia Okonjo, Beacon Contributing Writer | 0 comments", ("Nadia Okonjo",)),
        ("Nadia Okonjo, Political Editor, in Valletta", ("Nadia Okonjo",)),
        ("by Nadia Okonjo13:33, 3 November 2025", ("Nadia Okonjo",)),
        ("By Nadia Okonjo with wires", ("Nadia Okonjo",)),
        ("By Staff Reports -", ()),
        ("[BY A FERRYMAN.]", ("A FERRYMAN",)),
        (
            "By Nadia Okonjo, Rhys Brill-Tewdwr, Quillan Harbourmaster and Ada Brill",
            ("Nadia Okonjo", "Rhys Brill-Tewdwr", "Quillan Harbourmaster", "Ada Brill"),
        ),
        ("— additional reporting by Nadia Okonjo", ("Nadia Okonjo",)),
        ("-- Compiled by Nadia Okonjo", ("Nadia Okonjo",)),
        ("Quill Crane | Harbour Media  By  Quill Crane | Harbour Media", ("Quill Crane",)),
        ("Quill Crane | qcrane@beacon.example  By Quill Crane | qcrane@beacon.example", ("Quill Crane",)),
        ("(Special from a Staff Correspondent)", ()),
        ("Rhys Tewdwr contributed to this report.", ("Rhys Tewdwr",)),
        ("Special to the Beacon", ()),
        ("By Staff and news service reports", ()),
        ("AFP, VALLETTA", ()),
        ("沈长河 2020-05-01 11:20", ("沈长河",)),
        ("-通讯员 沈长河", ("沈长河",)),
        ("潮間時報 沈長河／北灣報導  2013年12月22日 04:09", ("沈長河",)),
        ("沈長河／北灣4日電", ("沈長河",)),
        ("記者沈長河報道", ("沈長河",)),
        ("潮报记者 沈长河 摄影 丁若兰", ("沈长河",)),
        (
            "作者：沈长河（青潭大学临时党委书记、常务副校长）；林晏如（青潭大学副教授）",
            ("沈长河", "林晏如"),
        ),
        ("更新时间：2020年5月1日 记者 沈峤", ("沈峤",)),
        ("体育中心／沈长河", ("沈长河",)),
        ("鄺以安／北灣報導", ("鄺以安",)),
        ("校园记者 沈峤", ("沈峤",)),
        ("记者/ 沈峤  January 27, 2020", ("沈峤",)),
        ("Nadia Okonjo / Harbour News / Updated May 3, 2020 3:14 PM", ("Nadia Okonjo",)),
        ("Ann Crane • Published May 3, 2020 3:14 PM", ("Ann Crane",)),
        (
            "Reporting by Nadia Okonjo in Valletta; Writing by Rhys Tewdwr; Editing by Ada Brill and Will Odom",
            ("Nadia Okonjo", "Rhys Tewdwr"),
        ),
        ("(Additional reporting by Nadia Okonjo, Editing by Ada Brill)", ("Nadia Okonjo",)),
        ("Ann Crane Associated Press", ("Ann Crane",)),
        ("Ann Crane and AP", ("Ann Crane",)),
        ("Ann Crane | acrane@beacon.example", ("Ann Crane",)),
        ("— Beacon staff writer Ann De Crane contributed to this story.", ("Ann De Crane",)),
        (
            "Harbour Press writers Ann Crane in Valletta and Rhys Tewdwr in Port Ellery contributed to this report.",
            ("Ann Crane", "Rhys Tewdwr"),
        ),
        ("- Associated Press", ()),
        ("— From news services", ()),
        ("Reporting by Nadia Okonjo Our Standards: The Harbour Principles.", ("Nadia Okonjo",)),
    ],
)
def test_signed(line: str, writers: tuple[str, ...]) -> None:
    assert bylines.is_byline(line)
    assert authors_of(line)[0] == writers


@pytest.mark.parametrize(
    ("head", "dateline", "byline", "writer"),
    [
        ("【記者鄺以安北灣報導】", "", "【記者鄺以安北灣報導】", "鄺以安"),
        ("記者鄺以安北灣報導 ", "", "記者鄺以安北灣報導", "鄺以安"),
        ("【潮報訊】記者鄺以安報道：", "【潮報訊】", "記者鄺以安報道：", "鄺以安"),
        ("本报渡口2月14日讯 记者沈峤报道：", "本报渡口2月14日讯", "记者沈峤报道：", "沈峤"),
        ("本报讯(沈峤 丁若兰)", "本报讯", "(沈峤 丁若兰)", "沈峤"),
        ("新华社渡口电 ", "新华社渡口电", "", ""),
        ('"（中央社記者鄺以安澳底10日電）', "", '"（中央社記者鄺以安澳底10日電）', "鄺以安"),
    ],
)
def test_lifted_from_a_lead(head: str, dateline: str, byline: str, writer: str) -> None:
    lifted = leads.lift(head + TEXT)
    assert (lifted.dateline, lifted.byline, lifted.text) == (dateline, byline, TEXT)
    assert authors_of(byline)[0][:1] == ((writer,) if writer else ())


@pytest.mark.parametrize("office", ["青潭日报记者", "记者"])
def test_names_before_the_day_a_report_begins_with_are_lifted(office: str) -> None:
    text = f"5月1日清晨，{TEXT}"
    assert leads.lift(f"{office} 沈峤 林晏如{text}")[:3] == (text, "", f"{office} 沈峤 林晏如")


@pytest.mark.parametrize(
    "head", ["记者 昨日获悉5月1日起，", "记者 从县里获悉，5月1日起，", "记者 沈峤在5月1日晚上，"]
)
def test_words_before_a_day_are_no_names(head: str) -> None:
    assert leads.lift(head + TEXT).text == head + TEXT


@pytest.mark.parametrize(
    "line",
    [
        *("半岛的春天", "记者见面会举行", "By the river they wait", "撰文比赛揭晓", "Reports of staff cuts"),
        *(
            "2020年5月1日",
            "2020年5月1日 于北湾",
            "2020年5月1日 周三晚",
            "文汇报 2020年5月1日",
            "2020年5月1日 安徽省",
        ),
        *("体育新闻／马拉松", "常务／专访", "鄺以安／北灣報導組成立", "时事 摄影"),
        *("记者在现场采访图片来源|林晏如", "作者：青潭日报", "原创：深水组", "沈峤/电影海报", "王吉陆|责编"),
        *("WORLD CUP 2022年11月20日", "THE HARBOUR TIMES 2020年1月2日"),
        *("他对本文亦有贡献", "作者：写得真好，我喜欢", "□安全 提醒 记者 乐天春子"),
        "Reporting by the Beacon has shown that the mayor knew.",
        "Reporting by Nadia Okonjo found that the lamp was out.",
        *(
            "Ann Crane and Apples",
            "Ferry Life and AP",
            "- Reuters says no",
            "River Day | info@beacon.example",
        ),
        "Donors in Valletta and Port Ellery who contributed to this report",
        "Sports News | Published May 3, 2020",
        "Harbour Ferry 20 hours ago",
        "By the river Ann Crane, Abel Pell, Ada Brill and Rhys Tewdwr wait for a boat",
        "Nadia Okonjo, the staff writer who left",
        "Ferry Sale | Boats By Ferry Hands",
        *(
            "古文 今 譯",
            "紅樓 譯",
            "路\\渡口",
            "圖：一九三七年青潭日報副刊創刊",
            "文．藝復興展",
            "【青潭日報】渡口停航",
            *("高级编译", "程序编译", "你的名字 高山", "本报将于5月1日改版", "青潭日报发表社论"),
        ),
        *("by Date", "By Topics", "by category"),
    ],
)
def test_no_bylines(line: str) -> None:
    assert not bylines.is_byline(line)


@pytest.mark.parametrize(
    "line",
    ["驻北湾" * 19, "Ann Lee / " * 10 + "!", "Reporting by " + "Ann Lee, " * 18 + "!", "沈峤 / " * 11 + "!"],
)
def test_names_in_a_row_are_soon_no_byline(line: str) -> None:
    assert not bylines.is_byline(line)


def test_capitals_without_an_end_are_no_byline() -> None:
    assert not bylines.is_byline("BY " + "A" * 55 + " !")
