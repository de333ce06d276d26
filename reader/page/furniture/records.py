"""Databases' records of articles, whose fields say what stands in them: 【 标  题 】, 【 作  者 】, 标题：.

The labels are those of the full-text bases that papers were sold in (复印报刊资料, 慧科, Nexis) and of what
is taken down from the web.
"""

from __future__ import annotations

import re

from reader.page.marks import HAN_CHAR, squeeze

FIELDS = {
    **dict.fromkeys(
        ("标题", "標題", "篇名", "题名", "題名", "正题", "主题名", "题目", "題目", "主题", "新聞標題"),
        "headline",
    ),
    **dict.fromkeys(("引题", "引題", "引标题", "引標題", "肩题", "眉题", "肩題", "专栏", "專欄"), "kicker"),
    **dict.fromkeys(
        (
            "副题",
            "副題",
            "副标题",
            "副標題",
            "副篇名",
            "副题名",
            "副題名",
            "摘要",
            "摘要题",
            "内容提要",
            "提要",
        ),
        "deck",
    ),
    **dict.fromkeys(("作者", "作者名", "作者姓名"), "byline"),
    **dict.fromkeys(("正文", "全文", "内文", "內文"), "text"),
    **dict.fromkeys(("Headline", "Title"), "headline"),
    **dict.fromkeys(("Highlight", "Subhead", "Subtitle"), "deck"),
    **dict.fromkeys(("Byline", "Author", "By"), "byline"),
    **dict.fromkeys(("Body", "Full text"), "text"),
}
"""What the fields hold that are part of an article, by their labels."""
_OTHERS = frozenset(
    (
        *("文献号", "原文出处", "原刊地名", "原刊期号", "原刊页号", "分类号", "分类名", "复印期号"),
        *(
            "作者简介",
            "作者单位",
            "关键词",
            "关键字",
            "版次",
            "版名",
            "版号",
            "版面",
            "期号",
            "年份",
            "日期",
            "出版日期",
            "来源",
        ),
        *(
            "报纸名称",
            "报纸日期",
            "报纸版次",
            "报刊名称",
            "數據庫",
            "数据库",
            "栏目",
            "文献类型",
            "数据库名",
            "语种",
            "责任编辑",
            "字数",
            "参考文献",
        ),
        *("參考文獻", "英文摘要", "网址"),
        *(
            "Dateline",
            "Length",
            "Load-date",
            "Graphic",
            "Publication-type",
            "Language",
            "Publication",
            "Publication date",
        ),
    )
)
"""Labels of what belongs to no article."""
_BRACKETED = re.compile(r"^【\s*(?P<name>[^【】]{2,10})\s*】\s*")
_SUBHEAD = re.compile(r"^[(（]小[标標][题題][)）]\s*")
"""What agencies put before subheads."""
_CAPTION = re.compile(r"^(?:[图圖影][像片]|[音視视影][频頻像片])加[注註]文字\s*[，：:]\s*")
"""What a site puts before captions."""
_WROTE = re.compile(
    rf"^(?:(?:報章|报章|Newspaper) ?\|.{{1,60}}\| ?By (?=\S)|Author, (?={HAN_CHAR}{{2,4}}(?:[、 ]|$)))"
)
"""What stands before the name of who wrote: page and section, in a head that bars part into fields; a site's
label."""
SUMMARY = re.compile(r"^(?:[\[［【〔]摘要[\]］】〕]|核心提[示要]\s*[:：])\s*(?=\S)")
"""What stands before the summary that web pages set below a headline."""
_COLON = re.compile(
    r"^(?P<name>标题|標題|篇名|题名|引[题題]|副[题題]|副标题|副標題|正文|[专專][栏欄](?=. *\S))\s*[:：]\s*"
)
_ENGLISH = re.compile(
    r"^(?-i:(?=[A-Z]))(?P<name>Headline|Title|Highlight|Subhead|Subtitle|Byline|Author|(?-i:BODY|FULL TEXT)"
    r"|(?:Body|Full text)(?=\s*:(?:$|.{80}))|Dateline|Length(?=\s*:\s*(?:\d|$))|Load-Date"
    r"|Publication(?:-Type| date)?|Language(?=\s*:\s*[a-z]*$))\s*:\s*"
    r"|^(?P<alone>Body|Full text|Graphic|By)(?:(?<=y):)?$",
    re.I,
)
"""Labels with a capital; those that are usual words as well, where what stands behind them fits."""
_ALONE = len("Full text")
"""Characters of the longest label that stands without a colon."""
_FIRST = frozenset("【专專标標篇题引副正HTSBAFDLPGN(（報报图圖影音視视")
"""What a label begins with: a quick look before the long one."""
KINDS = frozenset({*FIELDS.values(), "subhead", "caption", "signature"})
"""What a field holds that is part of an article."""
LABEL = "a record's label"
"""The sign of what tells what stands behind it."""


def field(text: str) -> tuple[str, int]:
    """What the field holds that a label opens at the head of `text`, and where the label ends.

    "" and 0 where none does; "other" is what belongs to no article.
    """
    if text[:1] not in _FIRST:
        return "", 0
    for kind, pattern in (("subhead", _SUBHEAD), ("caption", _CAPTION), ("byline", _WROTE)):
        opened = pattern.match(text)
        if opened:
            return kind, opened.end()
    english = _ENGLISH.match(text) if ":" in text or len(text) <= _ALONE else None
    found = english or _BRACKETED.match(text) or _COLON.match(text)
    if not found:
        return "", 0
    name = (found["name"] or found["alone"]).capitalize() if english else squeeze(found["name"])
    kind = "other" if name in _OTHERS else FIELDS.get(name, "")
    return kind, found.end() if kind else 0


def named(kind: str) -> str:
    """The sign of a piece that a field of `kind` holds."""
    return f"a record's field says it is a {kind}"
