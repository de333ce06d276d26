"""What real pages do, each in a few lines of ours: where roles, articles and sentences must come out right."""

# ruff: noqa: E501 - a line of a page is one line
from __future__ import annotations

import pytest
import yaml

from reader.article import Article
from reader.page import Page, read
from reader.page.parts import notices
from reader.sources.clean import clean
from tests.page import dev, ferry

PAGES = dev.files(".gold.yaml")
LEAD = "　　清晨的渡口薄雾未散，摆渡的老周把缆绳一松，木船无声地滑出了码头，船上坐着七个赶集的人。"
MORE = "　　这条渡口开了六十年，最多的时候一天过河八百人，如今每天只剩二十来个，多是上了年纪的。"


def story(page: Page) -> Article:
    (article,) = (article for article in page.articles if article.kind != "notice")
    return article


def kinds(article: Article) -> list[str]:
    return [block.kind for block in article.blocks]


def test_a_caption_in_a_sentence_leaves_it_whole() -> None:
    page = read(
        f"最后的摆渡人\n{LEAD}\n　　他一天要走二十个来回，船票从五分涨到了一块，账却总是算得一五一十\n▲老周在渡口等客。　高　远　摄\n地清楚。\n{MORE}"
    )
    article = story(page)
    assert kinds(article) == ["paragraph", "paragraph", "caption", "paragraph"]
    assert article.blocks[1].text.endswith("账却总是算得一五一十地清楚。")
    assert (article.blocks[2].text, article.blocks[2].credit) == ("老周在渡口等客。", "高远")


def test_a_bare_caption_in_a_sentence_is_told_by_what_goes_on_below() -> None:
    page = read(
        f"最后的摆渡人\n\n{LEAD}\n\n　　台风那一夜，他用棉被塞住破洞，一手舀水一手摇\n\n船上的煤油灯是父亲留下的遗物。\n\n橹，才把最后六个人送上了岸。"
    )
    assert kinds(story(page)) == ["paragraph", "paragraph", "caption"]


@pytest.mark.parametrize("dateline", ["新华社北京5月1日电", "（本报椰林7月22日电）"])
def test_a_dateline_below_its_text_is_the_article_s(dateline: str) -> None:
    text = "　　青潭大桥最后一段钢梁昨天吊装到位，全长三公里的主桥合龙，大桥预计明年五月通车。\n"
    page = read(
        f"青潭大桥合龙\n{text}{text.replace('大桥', '新桥')}　　{dateline}\n\n渡船昨起停航\n□本报记者 沈峤\n{text}"
    )
    assert [(article.headline, article.dateline) for article in page.articles] == [
        ("青潭大桥合龙", dateline),
        ("渡船昨起停航", ""),
    ]
    assert kinds(page.articles[0]) == ["paragraph", "paragraph"]


@pytest.mark.parametrize("end", ["；", "……", "："])
def test_a_paragraph_that_only_looks_unfinished_stays_apart(end: str) -> None:
    page = read(
        f"最后的摆渡人\n{LEAD}\n　　有人劝他上岸开店，有人劝他进城跟儿子住，还有人要买他的船{end}\n{MORE}"
    )
    assert kinds(story(page)) == ["paragraph"] * 3


def test_the_page_itself_tells_a_cut_word_from_a_heading() -> None:
    text = "生态文明建设\n\n他们谈的是生态文明建设，谈了整整一个下午，散会的时候天已经黑了，谁都没有走的意思。\n\n党的领导加强对生态文明建\n\n设的全面部署，把它摆在全局工作的突出位置，制度不断完善，谁都看得见。"
    assert "生态文明建设的全面部署" in story(read(text)).blocks[-1].text


def test_subheads_stay_inside_and_headlines_open() -> None:
    page = read(
        f"最后的摆渡人\n——青潭渡口见闻\n本报记者  沈  峤\n{LEAD}\n载过一万个新娘\n{MORE}\n一天二十个客人\n{MORE}\n（沈 峤）\n"
        f"渡口旁边要修大桥\n　　本报讯（记者 丁若兰）大桥长三百二十公尺，预计明年五月建成，投资二千四百万元。\n"
    )
    first, second = page.articles
    assert (first.headline, first.deck, first.authors) == ("最后的摆渡人", ("——青潭渡口见闻",), ("沈峤",))
    assert [block.text for block in first.blocks if block.kind == "subhead"] == [
        "载过一万个新娘",
        "一天二十个客人",
    ]
    assert (second.headline, second.authors) == ("渡口旁边要修大桥", ("丁若兰",))


def test_kicker_headline_and_deck() -> None:
    page = read(
        f"六十年间由八百人到二十人，渡口的账本记了十一册\n最后的摆渡人\n青潭渡口百年摆渡将走入历史，渡船捐给博物馆\n{LEAD}\n"
    )
    article = story(page)
    assert article.kicker == ("六十年间由八百人到二十人，渡口的账本记了十一册",)
    assert article.headline == "最后的摆渡人"
    assert article.deck == ("青潭渡口百年摆渡将走入历史，渡船捐给博物馆",)


def test_photo_news_and_an_umbrella_headline() -> None:
    page = read(
        f"最后的摆渡人\n{LEAD}\n{MORE}\n青潭处处好风光\n"
        "▲5月1日，游客在古渡口看舞龙。　纪　明　摄\n▲5月2日，孩子们在渡船上写生。　柏　帆　摄\n"
    )
    assert [(article.kind, article.headline) for article in page.articles] == [
        ("article", "最后的摆渡人"),
        ("photo", "青潭处处好风光"),
    ]
    assert [block.credit for block in page.articles[1].blocks] == ["纪明", "柏帆"]


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("停水通知", True),
        ("【寻人】", True),
        ("周渡遗失船员证，号码三七二一，声明作废。", True),
        ("以上各节并无其事，特此声明", True),
        ("寻人", False),
        ("停水公告牌", False),
        ("证件遗失不必再登报作废。", False),
        ("县府昨日发表声明", False),
    ],
)
def test_small_notices(text: str, notice: bool) -> None:
    assert (notices.label(text) or notices.words(text)) is notice


def test_a_title_that_comes_again_is_one_headline_and_a_refrain_stays() -> None:
    page = read(f"最后的摆渡人走下了他的渡船\n青潭网\n最后的摆渡人走下了他的渡船\n{LEAD}\n{MORE}\n")
    assert page.furniture[0] == story(page).headline == "最后的摆渡人走下了他的渡船"
    verse = "and the ferry goes over again\n\nwith a goat and a lamp and the rain\n\n"
    assert "and the ferry goes over again" not in read(f"THE FERRY\n\n{verse}{verse}").furniture


def test_an_article_from_another_page_begins_without_a_headline() -> None:
    page = read(
        f"渡口旁边要修大桥\n{LEAD}\n　　（上接第一版）大桥建成以后，渡口会留下来做博物馆，船也留下来，老周答应每周来讲一次故事。\n"
    )
    assert [article.headline for article in page.articles] == ["渡口旁边要修大桥", ""]
    assert page.articles[1].continued == "（上接第一版）"


def test_notices_stand_apart_and_a_sentence_goes_on_behind_them() -> None:
    page = read(
        f"最后的摆渡人\n\n{LEAD}\n\n　　他一天要走二十个来回，船票从五分涨到一块，账总是算得一五一十\n\n广告　搬家就找顺风　电话 8855 1234\n\n地清楚，从来没有差过一分钱，渡口的人都信他。\n"
    )
    assert "一五一十地清楚" in story(page).blocks[-1].text
    assert [article.kind for article in page.articles] == ["article", "notice"]


def test_what_stands_under_a_notice_s_label_is_one_notice() -> None:
    page = read(
        f"最后的摆渡人\n\n{LEAD}\n\n{MORE}\n\n讲文明 树新风 公益广告\n\n一江清水 两岸青山\n\n中共青潭县委宣传部\n"
    )
    story, notice = page.articles
    assert (story.headline, notice.kind, len(notice.blocks)) == ("最后的摆渡人", "notice", 2)


def test_a_sentence_goes_on_behind_another_article() -> None:
    page = read(
        f"最后的摆渡人\n{LEAD}\n　　他一天要走二十个来回，船票从五分涨到一块，账总是算得一五一十\n渡口旁边要修大桥\n"
        "　　本报讯（记者 丁若兰）大桥长三百二十公尺，预计明年五月建成，投资二千四百万元。\n"
        f"地清楚，从来没有差过一分钱，渡口的人都信他，外乡人也信他。\n{MORE}\n"
    )
    first, second = page.articles
    assert "一五一十地清楚" in first.blocks[1].text
    assert kinds(first) == ["paragraph"] * 3
    assert kinds(second) == ["paragraph"]


def test_wrapped_lines_close_up() -> None:
    text = "\n".join(
        [
            "云阜港驶入快车道",
            "　　今年前五个月，云阜港完成货物吞吐量8612",
            "万吨，同比增长18.7%，增速连续三个季度居首",
            "位，集装箱吞吐量达到5",
            "00万标准箱，跻身全国沿海港口的第一方阵，谁",
            "第 9 页",
            "都看在眼里。",
            "　　港口强不强，还要看腹地广不广，这里的人说",
            "得最多的就是这句话。",
        ]
    )
    article = story(read(text))
    assert "8612万吨" in article.blocks[0].text
    assert "达到500万标准箱" in article.blocks[0].text
    assert "谁都看在眼里。" in article.blocks[0].text
    assert kinds(article) == ["paragraph", "paragraph"]


def test_english_words_close_up_and_keep_their_own_hyphens() -> None:
    text = "\n".join(
        [
            "SCHOOL TAX LOSES BY 46 VOTES",
            "",
            "By Lydia Fenwick",
            "",
            "  PORT ELLERY, May 1.—A two-mill levy for the Port El-",
            "lery schools failed by 46 votes in a sixteen-",
            "room addition at the Lincoln School, the offi-",
            "cial canvass showed here today before noon.",
            "  The levy carried in the First and Second Wards, but",
            "not in the others.",
        ]
    )
    page = read(text)
    article = story(page)
    assert (article.headline, article.authors, article.dateline) == (
        "SCHOOL TAX LOSES BY 46 VOTES",
        ("Lydia Fenwick",),
        "PORT ELLERY, May 1.—",
    )
    assert "Port Ellery schools" in article.blocks[0].text
    assert "sixteen-room addition" in article.blocks[0].text
    assert "the official canvass" in article.blocks[0].text
    assert "line-end hyphen taken out: El-lery" in page.warnings


def test_an_article_glued_on_one_line() -> None:
    text = (
        "最後的搖櫓人 青潭渡口百年走入歷史 記者鄺以安／北灣報導 清晨五點四十分，溪面還浮著一層霧，船伯賴水生把櫓一推，木船無聲滑出渡口。"
        " ▲賴水生每天清晨開船，風雨無阻。（圖／鄺以安攝） 載過一萬個新娘 「新娘船要倒著搖，不能回頭。」賴水生說，他一生載過一萬多個新娘，最遠的搖了四個小時。"
        " 一天二十七個客人 現在一天平均二十七個客人，收入一百三十五元，還不夠買油漆，公所每個月補貼一萬二千元。"
    )
    article = story(read(text))
    assert article.headline == "最後的搖櫓人 青潭渡口百年走入歷史"
    assert article.authors == ("鄺以安",)
    assert kinds(article) == ["paragraph", "caption", "subhead", "paragraph", "subhead", "paragraph"]


def test_odd_places_are_named() -> None:
    page = read(f"{LEAD}\n　　大桥建成以后，渡口会留下来做博物馆，船也留下来，老周答应每周来讲\n")
    headless, cut = page.warnings
    assert headless == "no headline found above: 清晨的渡口薄雾未散，摆渡的老周把缆绳一松"
    assert cut.startswith("a sentence breaks off: ")
    assert cut.endswith("船也留下来，老周答应每周来讲")


def test_facts_of_the_page() -> None:
    page = read(
        f"云 阜 日 报\n2026年6月4日  星期四\n要  闻\n第4版\n最后的摆渡人\n{LEAD}\n责编：周 棠 美编：罗一鸣\n"
    )
    article = story(page)
    assert (article.paper, article.date, article.page, article.section) == (
        "云阜日报",
        "2026-06-04",
        "4",
        "要闻",
    )
    assert page.furniture == (
        "云 阜 日 报",
        "2026年6月4日  星期四",
        "要  闻",
        "第4版",
        "责编：周 棠 美编：罗一鸣",
    )


@pytest.mark.parametrize(
    "headline",
    [
        "评论员文章引发热议",
        "追踪非遗传承人的足迹",
        "放大改革效应 缩小城乡差距",
        "我省数字经济白皮书发布",
        "Team Breaks Swim Record",
    ],
)
def test_headlines_that_look_like_furniture(headline: str) -> None:
    assert story(read(f"{headline}\n\n{LEAD}\n\n{MORE}")).headline == headline


def test_gold_pages_read_as_well_as_they_did() -> None:
    titles = hits = joins = healed = 0
    for path in PAGES:
        gold = yaml.safe_load(path.read_text("utf-8"))
        page = read(clean((path.parent / gold["text"]).read_bytes().decode("utf-8-sig")))
        heads = {bare(article.headline) for article in page.articles}
        paragraphs = [bare(block.text) for article in page.articles for block in article.blocks]
        for expected in gold["articles"]:
            if expected.get("headline"):
                titles += 1
                hits += bare(expected["headline"]) in heads
            for join in expected["joins"]:
                joins += 1
                healed += any(
                    bare(join["left"]) + bare(join["right"]) in paragraph for paragraph in paragraphs
                )
    assert hits >= 0.9 * titles
    assert healed >= 0.95 * joins


def bare(text: str) -> str:
    return "".join(text.split())


def test_texts_without_headlines_that_open_alike_are_articles_of_their_own() -> None:
    lead = "青屿晚报讯（通讯员 罗一鸣 记者 {}）{}\n"
    page = read(lead.format("沈峤", LEAD.strip()) + lead.format("丁若兰", MORE.strip()))
    assert [article.authors for article in page.articles] == [("罗一鸣", "沈峤"), ("罗一鸣", "丁若兰")]


def test_a_date_line_between_datelined_texts_without_headlines_parts_them() -> None:
    page = read(
        f"2023年07月25日 21:37:47\n【青屿网报道】{LEAD.strip()}\n2023年08月01日 15:39:00\n【青屿网报道】{MORE.strip()}\n"
    )
    assert len(page.articles) == 2


LONG = (
    ferry.LEAD + ferry.MORE + ferry.OTHER,
    ferry.MIST + ferry.OTHER + ferry.LEAD,
    ferry.BRIDGE + ferry.OTHER + ferry.MORE,
)
"""Paragraphs longer than captions are."""


@pytest.mark.parametrize("label", ["□举报", "追问", "焦点一：渡口旧事"])
def test_a_section_s_label_is_a_subhead_of_its_own(label: str) -> None:
    above, below, last = LONG
    page = read(f"老渡口今天通了新桥\n{above}\n{label}\n木船送进了县里的博物馆\n{below}\n{last}\n")
    assert kinds(story(page)) == ["paragraph", "subhead", "subhead", "paragraph", "paragraph"]


def test_a_heading_that_breaks_behind_a_comma_is_one() -> None:
    above, below, last = LONG
    page = read(f"老渡口今天通了新桥\n{above}\n桥通之后过河，\n还要买船票吗？\n{below}\n{last}\n")
    assert [block.text for block in story(page).blocks if block.kind == "subhead"] == [
        "桥通之后过河，还要买船票吗？"
    ]


def test_a_byline_in_brackets_may_have_a_full_stop_behind_it() -> None:
    (article,) = read(f"老渡口今天通了新桥\n\n{LEAD}\n\n{MORE}(潮报记者 沈长河)。\n").articles
    assert article.authors == ("沈长河",)
