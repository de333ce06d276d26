"""News agencies: what they are called, and how papers date what they took from one: 新华社北京7月20日电.

What is public are patterns, to be put into others.
"""

from __future__ import annotations

from reader.page.marks import HAN_CHAR, any_of

MAINLAND = ("新[华華]社", "中新社")
CHINESE = (*MAINLAND, "中央社")
"""The agencies that send Chinese papers their reports and pictures."""
FOREIGN = ("美[联聯]社", "法新社", "路透社?", "[欧歐]新社", "彭博社?")
"""Others, as Chinese papers call them."""
LATIN = (
    *("AFP", "AP", "Reuters", "REUTERS", "JIJI", "Jiji", "KYODO", "Kyodo", "Bloomberg", "dpa", "Xinhua"),
    *("AAP", "PTI", "ANI", "UPI", "EFE"),
)
"""Those that sign English reports."""
AGENCY = any_of(*CHINESE)
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_SENT = r"(?:[综綜]合|(?:体育)?[专專特])?(?:[电電讯訊]|[综綜]述)"
DATED = rf"(?:{HAN_CHAR}|[·\d、／/ ]){{0,14}}?{_NUMBER}日[ \u3000]?{_SENT}"
"""Where and when a report was sent from, behind who sent it: 北京7月20日电."""
WIRED = rf"(?:据|據)?(?:{AGENCY}|本[报報]){DATED}"
"""The dateline of a report that an agency sent, or a paper's own reporter: 新华社北京7月20日电."""
