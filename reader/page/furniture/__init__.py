"""What stands around texts: folios, mastheads, web pages' menus, databases' fields, lists of titles.

`judge` tells it line by line; the rooms beside it know one kind each.
"""

from __future__ import annotations

from reader.page.furniture.judging import DATED, FOLIO, RECORD, WEB, judge, judge_part

__all__ = ["DATED", "FOLIO", "RECORD", "WEB", "judge", "judge_part"]
