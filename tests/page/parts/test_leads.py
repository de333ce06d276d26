"""What is lifted from the head and the tail of a paragraph, and what is a byline or a continuation alone."""

# ruff: noqa: E501 - a case is one line
from __future__ import annotations

import pytest

from reader.page import read
from reader.page.parts import continuations, leads
from reader.page.signing import bylines
from tests.page.ferry import GRAIN, LEAD, MORE


@pytest.mark.parametrize(
    ("text", "dateline", "byline", "rest"),
    [
        ("本报云阜6月3日电  （记者丁若兰）6月3日，会议举行。", "本报云阜6月3日电", "（记者丁若兰）", "6月3日，会议举行。"),
        ("本报讯（记者 邵一鸣）“走吧。”他说。", "", "本报讯（记者 邵一鸣）", "“走吧。”他说。"),
        ("新华社成都九月十八日电　我国建成一座风洞。", "新华社成都九月十八日电", "", "我国建成一座风洞。"),
        ("晚报讯（记者 柯小雨）11日入伏，热线响个不停。", "", "晚报讯（记者 柯小雨）", "11日入伏，热线响个不停。"),
        ("青潭网云阜8月9日消息（见习记者丁若兰 通讯员邵一鸣）渡口停航。", "", "青潭网云阜8月9日消息（见习记者丁若兰 通讯员邵一鸣）", "渡口停航。"),
        ("新青潭客户端、青潭网8月8日消息（记者 柯小雨）老周说。", "", "新青潭客户端、青潭网8月8日消息（记者 柯小雨）", "老周说。"),
        ("中国渡口报云阜讯（记者丁若兰）渡口停航。", "", "中国渡口报云阜讯（记者丁若兰）", "渡口停航。"),
        ("【記者林晏如／澳底報導】東北季風挾帶豪雨。", "", "【記者林晏如／澳底報導】", "東北季風挾帶豪雨。"),
        *[(f"{head}東北季風挾帶豪雨。", "", head, "東北季風挾帶豪雨。") for head in ("【林晏如澳底報導】", "【Nadia新北報導】", "【青訊快報／林晏如】")],
        ("【明報專題報導】東北季風挾帶豪雨。", "【明報專題報導】", "", "東北季風挾帶豪雨。"),
        ("【花蓮瑞穗鄉報導】東北季風挾帶豪雨。", "【花蓮瑞穗鄉報導】", "", "東北季風挾帶豪雨。"),
        ("【本報訊】〔青潭時報記者林晏如╱澳底報導〕渡口停航。", "【本報訊】", "〔青潭時報記者林晏如╱澳底報導〕", "渡口停航。"),
        *[(f"{head}渡口停航。", "", head, "渡口停航。") for head in ("云阜讯(云阜日报记者 丁若兰)", "青报讯 (记者 丁若兰)", "本报迅（记者 丁若兰）")],
        *[(f"{head} 渡口停航。", head, "", "渡口停航。") for head in ("据新华社电", "青潭报业网讯", "据新华社云阜12月24日 电")],
        ("新华社云阜６月５日体育专电（记者丁若兰）渡口停航。", "新华社云阜６月５日体育专电", "（记者丁若兰）", "渡口停航。"),
        ("【曾宏智 林晏如 澳底鄉】 東北季風挾帶豪雨。", "", "【曾宏智 林晏如 澳底鄉】", "東北季風挾帶豪雨。"),
        ("【特稿】渡口送走了末班船。", "【特稿】", "", "渡口送走了末班船。"),
        ("【本報訊】一名司機受傷送院。", "【本報訊】", "", "一名司機受傷送院。"),
        ("【本市消息】一名司機受傷送院。", "【本市消息】", "", "一名司機受傷送院。"),
        ("【好消息】司機平安返家。", "", "", "【好消息】司機平安返家。"),
        ("【本報訊】（記者 麥穎思）一幢大廈的天台。", "", "【本報訊】（記者 麥穎思）", "一幢大廈的天台。"),
        ("【新华社青河十五日电〕国营农场收割完毕.", "【新华社青河十五日电〕", "", "国营农场收割完毕."),
        ("PORT ELLERY, May 1.—After nine hours of debate.", "PORT ELLERY, May 1.—", "", "After nine hours of debate."),
        ("Port Ellery. May 1. 'The boat was sold.", "Port Ellery. May 1.", "", "'The boat was sold."),
        ("PORT ELLERY, Argentina (AP) _ For 162 years it was lit.", "PORT ELLERY, Argentina (AP) _", "", "For 162 years it was lit."),
        ("Port Ellery (dpa) - For 162 years it was lit.", "Port Ellery (dpa) -", "", "For 162 years it was lit."),
        ("CAPE MARROW, Maine (AP) For 162 years it was lit.", "CAPE MARROW, Maine (AP)", "", "For 162 years it was lit."),
        ("CAPE MARROW, Maine (CP) _ For 162 years it was lit.", "CAPE MARROW, Maine (CP) _", "", "For 162 years it was lit."),
    ],
)  # fmt: skip
def test_heads(text: str, dateline: str, byline: str, rest: str) -> None:
    found = leads.lift(text)
    assert (found.dateline, found.byline, found.text) == (dateline, byline, rest)


@pytest.mark.parametrize(
    "text",
    [
        "TAKING THE FIRST STEP—Mayor Dunmore signs the ordinance.",
        "记者从市园林绿化中心获悉，三座公园建成开放。",
        "周日的新闻发布会上传来消息（记者就在现场），桥通了。",
        "据青潭晚报网8月8日消息，桥通了。",
        "青潭晚报消息，桥通了。",
        "路透社引述消息人士表示，桥通了。",
        "他发短讯（记者注：没有署名）说，桥通了。",
        "本报电话响个不停。",
        "据新华社消息，桥通了。",
        "《日报》的读者来信说，路灯坏了三个月。",
        "【特稿】渡口送走末班船",
        "【綜合報導】木船入藏縣博物館",
        "【時事 評論】東北季風挾帶豪雨。",
        "（三）要真护权益，坚决纠治乱收费。",
        "HARBOUR PRESS (AP) was sold.",
        "CHIMNEY FIRE.—The brigade was called to the quay.",
        "Harbour Press (AP) - a paper of the port - was sold.",
        "Mr. Dunmore. May 1. He came.",
    ],
)
def test_heads_that_are_text(text: str) -> None:
    assert leads.lift(text) == leads.Lifted(text)


def test_an_agency_s_editor_closes_its_report() -> None:
    text = "縣府昨日宣布，明年起全面更換路燈。（編輯：鄺以安）1140710"
    assert leads.lift(text) == leads.Lifted(text, signed_below=True)
    assert not leads.lift(text.removesuffix("1140710")).signed_below


def test_continuations_and_tails() -> None:
    found = leads.lift("（上接第一版）数字最能说明变化，今年前五个月增长一成。（下转第4版）")
    assert found.continued == "（上接第一版）\u3000（下转第4版）"
    assert found.text == "数字最能说明变化，今年前五个月增长一成。"
    assert leads.lift("这是会议上的最后一件事，大家都说好。（吴 帅 华 丽）").byline == "（吴 帅 华 丽）"
    talk = "這是會議上的最後一件事，大家都說好；會後老周又領著七個人去看了渡口，看那條木船和六十年的帳本。"
    for tail in (
        *(
            "（民視新聞林晏如、鄺以安台北報導）",
            "報導•攝影╱林晏如",
            "（林晏如／綜合外電報導）",
            "（林晏如 輯）",
        ),
        *("（据新华社电）", "青潭晚报、青报全媒体主任记者 沈峤 实习生 丁若兰"),
        *("(文/图 丁若兰 沈峤)", "（编译/丁若兰）", "本报实习生  丁若兰"),
    ):
        assert leads.lift(f"{talk}{tail}").byline == tail
    found = leads.lift("The horse was taken at the toll-gate, unhurt.     J. W. T.")
    assert (found.text, found.byline) == ("The horse was taken at the toll-gate, unhurt.", "J. W. T.")
    assert not leads.lift("It was signed in full by the clerk of the court, J. W. T.").byline
    assert leads.lift("他在台上坐了很久，一句话也没有说。（见第三页）").byline == ""


@pytest.mark.parametrize("sent", ["（本报云阜7月13日讯）", "（据新华社云阜9月9日电）"])
def test_a_dateline_may_end_a_text(sent: str) -> None:
    assert leads.lift(f"{LEAD}{sent}").text == LEAD
    (article,) = read(f"渡口今起停航\n本报记者 沈峤\n{LEAD}{sent}\n").articles
    assert (article.dateline, article.byline) == (sent, "本报记者 沈峤")


def test_a_reporter_in_a_dateline_below_signs() -> None:
    (article,) = read(f"渡口今起停航\n{LEAD}\n{MORE}（中央社記者鄺以安澳底10日電）\n").articles
    assert (article.dateline, article.authors) == ("", ("鄺以安",))


def test_counted_items_may_be_signed_each() -> None:
    items = "".join(f"{at}.{text}本报实习生  丁若兰\n" for at, text in enumerate((LEAD, MORE, GRAIN), 1))
    (article,) = read(f"渡口今起停航\n{items}").articles
    assert (len(article.blocks), article.authors) == (3, ("丁若兰",))


@pytest.mark.parametrize(
    ("tail", "byline"),
    [
        ("沈峤", "沈峤"),
        ("  丁若兰", "丁若兰"),
        ("丁若兰　沈峤", "丁若兰　沈峤"),
        ("时间与", ""),
        ("于是", ""),
        ("新华社", ""),
        ("沈峤摄", ""),
    ],
)
def test_names_alone_sign_what_no_text_stands_under(tail: str, byline: str) -> None:
    assert leads.lift(f"{LEAD}{tail}", closes=True).byline == byline
    assert leads.lift(f"{LEAD}{tail}").byline == ""


@pytest.mark.parametrize("below", [MORE, "市民在桥头合影。", "图为大桥夜景", "▲大桥夜景"])
def test_a_sentence_that_a_photo_or_a_column_cuts_is_signed_by_none(below: str) -> None:
    (article,) = read(f"渡口今起停航\n{LEAD}沈峤\n{below}\n{MORE}").articles
    assert article.authors == ()


@pytest.mark.parametrize("names", ["(奥蓝)", "(赵朗 贡确)", "（李娟娟汪亚）"])
def test_names_behind_an_agency_s_dateline_sign(names: str) -> None:
    lifted = leads.lift(f"中新网云阜8月10日电 {names}渡口10日送走末班船。")
    assert (lifted.byline, lifted.text) == (names, "渡口10日送走末班船。")


def test_who_took_the_photos_may_sign_behind_who_wrote() -> None:
    text = (
        "清晨的渡口薄雾未散，摆渡的老周把缆绳一松，木船无声地滑出了码头，船上坐着七个赶集的人，谁也没有说话。"
    )
    signed = "青屿新闻记者 沈峤 丁若兰 摄影记者 罗一鸣"
    assert leads.lift(f"{text}  {signed}").byline == signed
    assert leads.lift(f"{text}青屿新闻记者 沈峤 摄").byline == ""


def test_a_short_report_is_signed_behind_its_last_sentence() -> None:
    (article, *_) = read(f"渡口今起停航\n{LEAD}沈峤\n粮站开秤收购油菜籽\n{GRAIN}").articles
    assert article.authors == ("沈峤",)


@pytest.mark.parametrize(
    "text",
    [
        "本报记者  沈  峤",
        "（邬　岚）",
        "□陈小鱼",
        "全媒体记者 贝  宁",
        "西关小学　贺文清",
        "文/裘　实　图/尚　可",
        "By JANE DOE",
        "[FROM OUR REGULAR CORRESPONDENT.]",
        "(By Telegraph—Press Association.)",
        "(Per Press Association.)",
    ],
)
def test_bylines(text: str) -> None:
    assert bylines.is_byline(text)


@pytest.mark.parametrize(
    "text", ["千帆待发", "记者节里话记者", "（三）", "向内陆要腹地", "By the sea it was cold and wet."]
)
def test_no_bylines(text: str) -> None:
    assert not bylines.is_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "（下转第4版）",
            "◀上接A01版",
            "下轉A4",
            "Continued on Page 6, Column 3",
            "(Continued on Third Page.)",
            "详见4版",
        ),
        *("[Continued overleaf.", "(To be continued.)", "SEE TAXES, PAGE 17", "From Page 3", "From page A-4"),
    ],
)
def test_continuation_lines(text: str) -> None:
    assert continuations.is_continuation(text)


@pytest.mark.parametrize(
    "text", ["The work continued.", "To be continued", "From page to stage", "continued."]
)
def test_no_continuation_lines(text: str) -> None:
    assert not continuations.is_continuation(text)


def test_continuations_that_come_from_a_page() -> None:
    assert continuations.comes_from("Continued From Page Seven")
    assert not continuations.comes_from("Continued on Page Seven")


def test_a_dateline_on_a_line_of_its_own_opens_the_text_below() -> None:
    text = "7月7日上午，青潭大桥最后一段钢梁吊装到位，全长三公里的主桥合龙。"
    (article,) = read(
        f"大桥合龙 两岸相望百年\n青潭晚报讯\n{text}\n两岸站满了看热闹的人，直到中午才散去。\n"
    ).articles
    assert (article.headline, article.dateline) == ("大桥合龙 两岸相望百年", "青潭晚报讯")
    assert article.blocks[0].text == text


def test_words_that_a_paper_s_name_opens_are_no_dateline() -> None:
    assert not leads.is_head("晚报讯号灯亮了")
    assert not leads.is_head("大桥合龙的消息")


def test_the_writer_of_the_text_signs_below_it() -> None:
    assert leads.lift("集中采购，让旧木船真正进了“新家”。(文字沈峤)").byline == "(文字沈峤)"
    assert not leads.lift("会上宣读的章程，见本版的下半部分。（文字说明）").byline
