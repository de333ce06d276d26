"""What a paper says to its readers beside a text is none of it; what only sounds so is."""

from __future__ import annotations

import pytest

from reader.page.furniture import appeals


@pytest.mark.parametrize(
    "line",
    [
        "欢迎访问“青潭水利”网",
        "歡迎光臨青潭網站！",
        "加入青潭新聞LINE，重點新聞一次看",
        "线索提供 沈长河",
        "（报料人：丁先生）",
        "感谢丁先生拨打本报热线报料，线索费50元",
        "联通用户：发送短信 QT 到 1065800 即可订阅《青潭手机报》，3元/月。",
    ],
)
def test_appeals(line: str) -> None:
    assert appeals.is_appeal(line)


@pytest.mark.parametrize(
    "line",
    [
        "欢迎光临寒舍",
        "欢迎来到没有路灯的村庄",
        "线索提供给了警方",
        "报料人：我也说不清楚。",
        "感谢老师的三十年",
        "移动用户发送短信 CX 到 10086 可查询话费，当天起不再收费。",
        "线索中断十年，悬赏金涨到五万元",
    ],
)
def test_no_appeals(line: str) -> None:
    assert not appeals.is_appeal(line)
