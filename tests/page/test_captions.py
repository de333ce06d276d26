"""A caption's marker, text and credit, and the cues that tell it is one."""

# ruff: noqa: E501 - a case is one line
from __future__ import annotations

import pytest

from reader.page import read
from reader.page.parts import captions, credits, photographers
from reader.page.roles import forms
from reader.page.roles.kinds import CREDIT
from tests.page.ferry import LEAD, MORE


@pytest.mark.parametrize(
    ("raw", "marker", "text", "credit"),
    [
        ("■崂山石湾蝶变为美丽新家园。 姜庆伟 摄", "■", "崂山石湾蝶变为美丽新家园。", "姜庆伟 摄"),
        ("▲榕樹下座無虛席。（圖／記者周采蓉攝）", "▲", "榕樹下座無虛席。", "（圖／記者周采蓉攝）"),
        ("↑孩子们体验“化石修复”。 县融媒体中心供图", "↑", "孩子们体验“化石修复”。", "县融媒体中心供图"),
        ("图①：民工们在绝壁上打炮眼。（岷东水利博物馆供图）", "图①：", "民工们在绝壁上打炮眼。", "（岷东水利博物馆供图）"),
        ("一列班列整装待发。本报记者　闵知夏　摄", "", "一列班列整装待发。", "本报记者　闵知夏　摄"),
        ("Bess after the rescue. Picture: Portlevan Coastguard", "", "Bess after the rescue.", "Picture: Portlevan Coastguard"),
        ("渡口最后一班船,船上坐着七个人。摄:丁若兰/潮报", "", "渡口最后一班船,船上坐着七个人。", "摄:丁若兰/潮报"),
        ("末班船靠岸。摄：Ray Olcott-Farrow/Harbour Images/潮报影像", "", "末班船靠岸。", "摄：Ray Olcott-Farrow/Harbour Images/潮报影像"),
        ("渡口舊照資料圖片", "", "渡口舊照", "資料圖片"),
        ("渡口最后一班船（阮青摄）", "", "渡口最后一班船", "（阮青摄）"),
        ("渡口最後一班船（受訪者提供）", "", "渡口最後一班船", "（受訪者提供）"),
        ("市民連日來獻花。渡口的報記者攝", "", "市民連日來獻花。", "渡口的報記者攝"),
        ("他买了两张船票（往返）", "", "他买了两张船票（往返）", ""),
        ("船工抢修缆绳。视频截图", "", "船工抢修缆绳。", "视频截图"),
        ("The ferry leaves. Credit: Rhys Tewdwr/Beacon", "", "The ferry leaves.", "Credit: Rhys Tewdwr/Beacon"),
        ("The mayor waits. | Ray Olcott/PA Images via Getty Images", "", "The mayor waits.", "| Ray Olcott/PA Images via Getty Images"),
        ("A ferry at dusk. Ray Olcott via Reuters", "", "A ferry at dusk.", "Ray Olcott via Reuters"),
        ("Ada Brill at the Oar CupCredit: PA", "", "Ada Brill at the Oar Cup", "Credit: PA"),
        ("The pier on Monday. — Picture by Ada Brill", "", "The pier on Monday.", "— Picture by Ada Brill"),
        ("Two ferrymen—File Photo", "", "Two ferrymen", "—File Photo"),
        ("The pier on Monday. — Reuters pic", "", "The pier on Monday.", "— Reuters pic"),
        ("The ferry in 2015. Ray Olcott rolcott@beacon.example", "", "The ferry in 2015.", "Ray Olcott rolcott@beacon.example"),
        ("Harbourmaster Ada Brill THE CANADIAN PRESS/Ray Olcott", "", "Harbourmaster Ada Brill", "THE CANADIAN PRESS/Ray Olcott"),
        ("Oars looked better in 1952. (Public domain)", "", "Oars looked better in 1952.", "(Public domain)"),
        ("The ferry leaves. Ada Brill for Harbour Life", "", "The ferry leaves.", "Ada Brill for Harbour Life"),
        ("The ferry leaves.  By U.S. HARBOUR TRUST", "", "The ferry leaves.", "By U.S. HARBOUR TRUST"),
        ("The ferry leaves. (File 2013/The Harbour Press)", "", "The ferry leaves.", "(File 2013/The Harbour Press)"),
        ("Ada Brill/USA TODAY Sports", "", "", "Ada Brill/USA TODAY Sports"),
        ("OARS/ROPES", "", "OARS/ROPES", ""),
        ("View/Post Comments", "", "View/Post Comments", ""),
        ("He walked home. Ada Brill for mayor.", "", "He walked home. Ada Brill for mayor.", ""),
        ("He walked home. By then it rained", "", "He walked home. By then it rained", ""),
        ("Two pictures were sold via Getty Images", "", "Two pictures were sold via Getty Images", ""),
        ("The news was told by AP/Reuters", "", "The news was told by AP/Reuters", ""),
        ("It cost $5. Contact Ann Crane acrane@beacon.example", "", "It cost $5. Contact Ann Crane acrane@beacon.example", ""),
        ("It was less a film—more a photo", "", "It was less a film—more a photo", ""),
        ("Mayor Ada Brill Submitted photo", "", "Mayor Ada Brill", "Submitted photo"),
        ("他说：“走。”大家都笑了。", "", "他说：“走。”大家都笑了。", ""),
        ("渡口最后一班船。潮報圖片", "", "渡口最后一班船。", "潮報圖片"),
        ("渡口最后一班船。云阜区公安分局供图 青潭网", "", "渡口最后一班船。", "云阜区公安分局供图 青潭网"),
        ("渡口最后一班船。摄影记者沈长河", "", "渡口最后一班船。", "摄影记者沈长河"),
        ("老周为乘客撑船 /院方供图", "", "老周为乘客撑船", "/院方供图"),
        ("老周为乘客撑船。/ 青潭新闻", "", "老周为乘客撑船。", "/ 青潭新闻"),
        ("他问是不是。/他说不是。", "", "他问是不是。/他说不是。", ""),
        (
            "老周的渡船。本文图片除署名外，均为本报记者沈峤摄",
            "",
            "老周的渡船。",
            "本文图片除署名外，均为本报记者沈峤摄",
        ),
        ("新桥全景　本版图片均由沈峤提供", "", "新桥全景", "本版图片均由沈峤提供"),
        ("漫画：沙子垒的保险箱", "", "漫画：沙子垒的保险箱", ""),
        ("他当过三年兵。摄影记者说走就走", "", "他当过三年兵。摄影记者说走就走", ""),
        ("渡口封了。沈峤拍摄", "", "渡口封了。", "沈峤拍摄"),
        ("天空占三分之一。手机拍摄", "", "天空占三分之一。手机拍摄", ""),
        ("船头装了一盏灯（下图，来源：潮报）", "", "船头装了一盏灯", "（下图，来源：潮报）"),
        ("价格今年仍涨59%。路透", "", "价格今年仍涨59%。", "路透"),
        ("县里免费提供 报名从速", "", "县里免费提供 报名从速", ""),
        ("渡口最后一班船图片来源：潮报, 。", "", "渡口最后一班船", "图片来源：潮报, 。"),
        ("他停下来。这是一张老照片", "", "他停下来。这是一张老照片", ""),
        ("BOSTON (AP) - Photo", "", "BOSTON (AP) - Photo", ""),
        ("大家都說他會走。」沈長河Facebook圖片", "", "大家都說他會走。」", "沈長河Facebook圖片"),
        ("圖:一九三七年六月,渡口通航\\作者供圖", "", "圖:一九三七年六月,渡口通航", "\\作者供圖"),
        ("他看了渡口的Facebook圖片", "", "他看了渡口的Facebook圖片", ""),
        ("渡船最後一次靠岸。本報資料照片", "", "渡船最後一次靠岸。", "本報資料照片"),
        ("渡口最後一班船（圖︰渡口局提供）", "", "渡口最後一班船", "（圖︰渡口局提供）"),
        ("渡口通航儀式(潮報記者沈長河攝於1945年9月2日)", "", "渡口通航儀式", "(潮報記者沈長河攝於1945年9月2日)"),
        ("渡口新貌 沈峤 摄", "", "渡口新貌", "沈峤 摄"),
        ("青潭中文学校学生在庆祝会上舞狮　本报记者　沈　峤摄", "", "青潭中文学校学生在庆祝会上舞狮", "本报记者　沈　峤摄"),
        ("渡口舊照（本報資料照片）", "", "渡口舊照", "（本報資料照片）"),
        ("山花盛开。潮报记者 沈长河 摄影 丁若兰", "", "山花盛开。潮报记者 沈长河 摄影 丁若兰", ""),
        ("新桥通车 新华社记者沈峤 摄", "", "新桥通车", "新华社记者沈峤 摄"),
        ("县宣传部 沈峤 摄", "", "", "县宣传部 沈峤 摄"),
        ("欧阳小乙 沈峤 摄", "", "", "欧阳小乙 沈峤 摄"),
        ("末班船靠岸。新华社/法新", "", "末班船靠岸。", "新华社/法新"),
        ("老周在碼頭。 Ray Olcott/Associated Press", "", "老周在碼頭。", "Ray Olcott/Associated Press"),
    ],
)  # fmt: skip
def test_parts(raw: str, marker: str, text: str, credit: str) -> None:
    assert captions.parts(raw) == captions.Parts(marker, text, credit)


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("渡口封了（沈峤/摄）", "（沈峤/摄）"),
        ("碼頭上的新船（圖／北灣社）", "（圖／北灣社）"),
        ("沈長河在碼頭簽字（截圖自沈長河臉書）", "（截圖自沈長河臉書）"),
        ("資料圖片：渡口（來源：北灣市政府）", "（來源：北灣市政府）"),
        ("船長梁錦得。（北灣新聞）", "（北灣新聞）"),
        ("渡口的末班船（路透社）", "（路透社）"),
        ("他每天都来这里钓鱼。（BBC）", "（BBC）"),
        ("老周在码头（本报记者 沈峤）", "（本报记者 沈峤）"),
        ("老周在码头。（沈峤）", "（沈峤）"),
        ("船工们在抢修缆绳本报记者沈峤摄", "本报记者沈峤摄"),
        ("年货节年味拉满渡口日报社全媒体记者 沈峤 摄", "渡口日报社全媒体记者 沈峤 摄"),
        ("老周（左）和乘客的合影受访者供图", "受访者供图"),
        ("渡口病房里的照片家人供图", "家人供图"),
        ("记者在码头采访图片来源|沈峤", "图片来源|沈峤"),
        ("老周的船被拖走图片来源见水印", "图片来源见水印"),
        ("老周在法庭上的画像。青潭新闻截图", "青潭新闻截图"),
        ("事故现场。来源：青潭在线", "来源：青潭在线"),
        ("新桥夜景 沈峤/视觉中国", "沈峤/视觉中国"),
        ("新桥夜景。沈峤摄 影像中国", "沈峤摄 影像中国"),
        ("新桥夜景。VCG", "VCG"),
        (
            "兩人在碼頭合影／圖：潮報記者沈長河攝 2022 年 8 月 3 日",
            "／圖：潮報記者沈長河攝 2022 年 8 月 3 日",
        ),
        ("創刊時的報紙。圖片提供/沈長河", "圖片提供/沈長河"),
        ("新桥夜景。本报记者沈峤", "本报记者沈峤"),
        ("(AP Photo/Ray Olcott)", "(AP Photo/Ray Olcott)"),
        ("渡口起火。 (AP Photo/Ray Olcott)", "(AP Photo/Ray Olcott)"),
        ("The ferry has been sold [AFP/GETTY]", "[AFP/GETTY]"),
        ("The pier in summer. (Harbour County Sheriff's Office)", "(Harbour County Sheriff's Office)"),
        ("Two ferrymen last week (Unsplash)", "(Unsplash)"),
        ("The ferry leaves. Source: AAP / Ray Olcott", "Source: AAP / Ray Olcott"),
        ("The ferry leaves. — Staff Photo by Ray Olcott.", "— Staff Photo by Ray Olcott."),
        ("A ferryman - Copyright Ray Olcott/AP", "- Copyright Ray Olcott/AP"),
    ],
)
def test_what_only_a_caption_has_for_its_credit(text: str, credit: str) -> None:
    assert captions.parts(text).credit == credit


@pytest.mark.parametrize(
    "text",
    [
        *(
            "船票涨价（五元／张）",
            "市长林望（右二）在码头。",
            "船长梁锦得（左）与家人",
            "坐在码头的青年（陈先生）",
        ),
        *("渡口的网站今天上线。", "他在看一张截图", "老周由受访者提供线索", "他是本报记者，也是船工。"),
        *("Mayor Ada Brill (left) and Ann Crane", "Mayor Ada Brill (D)", "The pier (built in 1912)"),
        "渡口日报记者在码头采访",
    ],
)
def test_captions_without_a_credit(text: str) -> None:
    assert not captions.parts(text).credit


@pytest.mark.parametrize(
    "text",
    [
        "图为渔民在检修流刺网。",
        "上图：新桥夜景。",
        "船队出海。图为渔民整备。",
        "资料图：渡口",
        "老船工周水生（檔案照）",
        "Image caption The ferry leaves",
        *("FILE - The ferry leaves Port Ellery on May 3, 2020.", "FILE PHOTO: The ferry leaves"),
        *("In this May 3, 2020, file photo, the ferry leaves.", "In this image taken from video, it leaves."),
        *("This undated photo provided by the county shows the ferry.", "A file photograph shows the ferry."),
        "Image copyright Ray Olcott Image caption The ferry leaves",
    ],
)
def test_cues(text: str) -> None:
    assert captions.cue(text)


@pytest.mark.parametrize(
    "text",
    [
        "图书馆今天开放。",
        "他企图为自己辩解，没有成功。",
        "大家都说好。",
        "资料图像中心成立",
        *(
            "In this picture of decline, it is gone.",
            "This photo is not for sale.",
            "FILES FOUND - a year on",
        ),
        "资料图书馆开放",
        "瓜农撑起了橘黄色的遮阳伞（如图）。",
        "新桥今天通车(图)",
    ],
)
def test_no_cues(text: str) -> None:
    assert not captions.cue(text)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("新桥昨天通车（见图）。", True),
        ("新桥通车（上图），渡船停航。", True),
        ("记者了解到，护栏已经修好（见图）。", False),
        ("新桥今天通车(图)", False),
    ],
)
def test_texts_that_point_at_a_picture(text: str, points: bool) -> None:
    assert captions.points_at(text) is points


@pytest.mark.parametrize(
    ("text", "of_day"),
    [
        ("6月3日，青潭渡口小学的学生在参观一条木船。当日，渡口博物馆开馆。", True),
        ("2011年6月3日，摆渡人老周站在码头上。当日，末班船靠岸。", True),
        ("6月3日，青潭渡口小学的学生参观了一条木船。当日下午，渡口博物馆开馆。", False),
        ("老周说，他在船上坐了一夜。当日，渡口博物馆开馆。", False),
    ],
)
def test_photos_of_a_day(text: str, of_day: bool) -> None:
    assert captions.is_of_day(text) is of_day


@pytest.mark.parametrize(
    "text",
    [
        *("新华社发", "漫画/沈峤", "沈峤/漫画", "作图/沈峤、丁若兰"),
        *("本报记者  高  远摄", "（本报记者　山　岚　摄）", "(Staff photo by Ray Olcott)", "资料图片"),
        *("拍摄者:本报记者 丁若兰", "图片来自网络", "RAY OLCOTT/Harbour Observer"),
        *("COURTESY OF THE FERRY TRUST", "Image: Ray Olcott", "Getty Images", "Ray Olcott, AP"),
        *("(Ray Olcott/rolcott@beacon.example)", "Ray Olcott/The Harbour-Ledger", "iStock"),
        *("AFP", "(Tribune.)", "□青潭日报全媒体记者沈峤摄", "▲潮经记者沈峤摄", "【照片来源：渡口图片库】"),
        *(
            "摄影　沈峤",
            "圖像來源，GETTY IMAGES",
            "Image copyright Ray Olcott",
            "Image source, Harbour Trust",
            "新聞照來源：資料照片",
        ),
        *("数据来源：渡口港", "資料來源:北灣市公所、澳底分局"),
        *("图源：潮报", "報系資料照", "图片来源见水印", "圖表來源：潮報", "视频来自微博@渡口人家"),
    ],
)
def test_credits_alone(text: str) -> None:
    assert credits.is_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "本报记者  高  远",
        "他喜欢摄影",
        "提供服务",
        "Rhys Tewdwr/Nadia Okonjo",
        "摄影 比赛",
        "摄影 作品 展览",
        *("（资料来源：渡口港志、潮报等）", "（附图片）"),
        "（潮報記者沈長河報道；攝影：林晏如、鄺以安）",
        "Image copyright law is unclear",
        "By Ray Olcott, AP",
        *("ABC/Reuters", "Ann Crane/Statehouse Bureau"),
        "Image source, Trust Image caption A ferry",
        "（作者系“视觉中国”签约摄影师）",
    ],
)
def test_no_credits(text: str) -> None:
    assert not credits.is_credit(text)


def test_what_points_to_a_photo_is_no_credit() -> None:
    assert credits.at("渡口的五个村子都种上了柳树。（附图片）") == -1
    assert captions.parts("渡口的柳树。沈峤摄（附图片）").credit == "沈峤摄（附图片）"


def test_words_in_a_row_that_took_no_photo_are_no_credit() -> None:
    assert credits.at("中" + "a b " * 20 + "/x!") == -1


@pytest.mark.parametrize("text", ["本报记者高远摄", "▲本报记者高远摄", "□泽川日报全媒体记者高远摄"])
def test_a_credit_behind_a_marker_makes_a_credit_of_its_piece(text: str) -> None:
    assert next(forms.of(text, len(text)))[0] == CREDIT


def test_a_credit_of_all_photos_makes_no_caption_of_the_text_above() -> None:
    text = (
        "笔者以为，这条历经岁月留存至今的木船，不仅是两岸往来的珍贵历史见证，"
        "更刻着一代渡口人追求新路、心系家乡的赤子情怀，读来如在眼前。"
    )
    credit = "本文配图均由沈长河提供"
    assert credits.is_of_all(credit)
    (article,) = read(f"渡口旧事\n{LEAD}\n{MORE}\n{text}\n{credit}\n").articles
    assert ("paragraph", text) in [(block.kind, block.text) for block in article.blocks]


@pytest.mark.parametrize(
    "credit", ["图片来自网络", "视觉中国 | 图", "(圖:CP24)T04", "(CTV圖片)", "圖:視頻截圖"]
)
def test_where_a_picture_is_from_makes_no_caption_of_the_text_above(credit: str) -> None:
    page = read(f"老渡口通了新桥\n\n{LEAD}\n\n{MORE}\n\n{credit}\n")
    (article,) = page.articles
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph"]


def test_who_took_a_picture_does() -> None:
    page = read(f"老渡口通了新桥\n\n{LEAD}\n\n{MORE}\n\n本报记者 沈峤 摄\n")
    (article,) = page.articles
    assert [block.kind for block in article.blocks][-1] == "caption"


def test_captions_of_a_gallery_stand_twice_in_their_row() -> None:
    shown = "末班船靠了岸。\n老周在整理纜繩。\n新橋通了車。\n"
    page = read(f"老渡口通了新橋\n{shown}{shown}{LEAD}{MORE}{LEAD}\n{MORE}{LEAD}{MORE}\n")
    (article,) = page.articles
    assert [block.kind for block in article.blocks] == ["caption"] * 6 + ["paragraph"] * 2


def test_who_sent_a_picture_from_where_signs_no_text() -> None:
    text = "選手29日在北灣參加比賽，全力拚搏。（中央社記者沈長河北灣東岸傳真 102年6月29日）"
    assert captions.parts(text).text == "選手29日在北灣參加比賽，全力拚搏。"
    assert photographers.name_of(captions.parts(text).credit) == "沈長河"
    page = read(f"選手全力拚搏\n{text}\n{LEAD}{MORE}{LEAD}\n")
    (article,) = page.articles
    assert [block.kind for block in article.blocks] == ["caption", "paragraph"]
