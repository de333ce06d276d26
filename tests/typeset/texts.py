"""Texts that line breaking is tried on: Chinese news, other scripts, and what breaks breakers."""

from __future__ import annotations

from hypothesis import strategies as st

_NEWS = (
    *(
        "今年前8个月",
        "37.6亿元",
        "同比增长16.3%",
        "2300余个行政村",
        "第15次",
        "￥1,200万",
        "3—5年",
        "三分之二",
        "劣Ⅴ类",
    ),
    *(
        "《水法》",
        "《关于加强城市排水工作的意见》",
        "唐纳德·特朗普",
        "——",
        "……",
        "“三笔账”",
        "‘小'",
        "（记者 邵一鸣）",
    ),
    *(
        "，",
        "。",
        "、",
        "：",
        "；",
        "！",
        "？",
        "）",
        "》",
        "”",
        "（",
        "《",
        "“",
        "「",
        "」",
        "％",
        "～",
        "·",
        "／",
        "■",
        "③",
    ),
    *("青岛", "水环境", "他说", "的", "了", "一", "两", "人", "年", "市民", "初冬的青青之岛"),
    *(
        "COVID-19",
        "https://example.org/a/b?c=d",
        "well-known",
        "A股",
        "don't",
        "5 km",
        "$3.50",
        "(Reuters)",
        '"',
    ),
    *(
        "　　",
        " ",
        "  ",
        "\t",
        "é",
        "e\u0301",
        "👩\u200d👩\u200d👧",
        "❤\ufe0f",
        "🇨🇳",
        "👍🏽",
        "ｶﾞ",
        "パーティー",
        "한국어",
    ),
)
_HOSTILE = (
    "\u200b\u2060\xa0\xad\u200d\ufe0f\u0301\u202e\x00\x07\x1b\u25cc\ud800\U000e0001"
    "\U0001f1e8שיא-אกำ\u1b05\u1b44"
)

pieces = st.one_of(st.sampled_from(_NEWS), st.sampled_from(_HOSTILE), st.characters())
lines_of_text = st.lists(pieces, max_size=40).map("".join)
"""One paragraph, or more where a character that ends lines is drawn."""

news = st.lists(st.sampled_from(_NEWS), min_size=1, max_size=40).map("".join)
"""Text such as a newspaper may print."""

widths = st.integers(1, 90)
