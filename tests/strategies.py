"""Texts and articles to assert laws on: Chinese, Latin, figures and everything that makes trouble."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from reader.article import Article, Block, Series


def tried(times: int) -> settings:
    """That a property is tried on `times` examples where others are on a hundred: each takes long."""
    return settings(max_examples=settings.default.max_examples * times // 100)


HAN = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种"
    "面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本"
    "去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比"
    "或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总"
    "次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做"
    "必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权"
    "收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信"
    "马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连"
    "断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存"
    "候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
)
PUNCTUATION = "，。、；：？！“”‘’（）《》〈〉【】「」——……·％%￥$-—–~/"
LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789０１２３"
AWKWARD = "\\`*_[]<>&#+-=~|!.()'\" 　①■▲é́👩‍👩‍👧ｱﾞ"

OTHERS = (PUNCTUATION, LATIN, DIGITS, AWKWARD)
MIXED = "".join(
    HAN[6 * number : 6 * number + 6] + "".join(kind[number % len(kind)] for kind in OTHERS)
    for number in range(len(HAN) // 6)
)
"""Six Chinese characters, then one of each other kind, and again: any stretch of it is as mixed as a page."""

# Places in `MIXED`, written as characters: a text is then one draw, where a choice for each character takes
# longer than most of what is tested on it.
texts = st.text(st.characters(max_codepoint=len(MIXED) - 1), max_size=200).map(
    lambda places: "".join(MIXED[ord(place)] for place in places)
)
"""Text as a page may hold it; may be empty, may begin and end with blanks."""

lines = texts.map(lambda text: " ".join(text.split())).filter(bool)
"""One line of text that is something, without blanks at its ends."""


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """Any block that a page could give."""
    kind = draw(st.sampled_from(["paragraph", "paragraph", "subhead", "caption", "quote"]))
    if kind != "caption":
        return Block(kind, draw(lines))
    photographer = draw(st.sampled_from(["", "邵一鸣", "戴浔"]))
    raw = f"{photographer} 摄" if photographer else ""
    return Block(kind, draw(lines), draw(st.sampled_from(["", "■", "▲", "图①"])), photographer, raw)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Any article that a page could give."""
    series = draw(st.sampled_from([None, Series("走进园区④", "走进园区", 4)]))
    return Article(
        headline=draw(lines),
        kind=draw(st.sampled_from(["article", "photo", "notice"])),
        kicker=tuple(draw(st.lists(lines, max_size=2))),
        deck=tuple(draw(st.lists(lines, max_size=2))),
        series=series,
        section=draw(st.sampled_from(["", "要闻", "World"])),
        date=draw(st.sampled_from(["", "2022", "2022-12", "2022-12-05"])),
        page=draw(st.sampled_from(["", "4", "A7"])),
        authors=tuple(draw(st.lists(st.sampled_from(["吴帆", "华棣"]), max_size=2, unique=True))),
        blocks=tuple(draw(st.lists(blocks(), max_size=8))),
        id="0123456789abcdef",
    )
