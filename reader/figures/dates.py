"""Dates and clock times: where they stand.

The patterns read folded text; a lexical time in front (去年, 今天上午) belongs to the span, but never makes
one alone. What day they mean is for `calendar` to say.
"""

from __future__ import annotations

import re

from reader.figures.around import reach
from reader.figures.hit import Hit
from reader.figures.numerals import spoken_range

_N = "[0-9一二三四五六七八九十廿卅]{1,3}(?<![0-9]{3})"
_HAN_YEAR = "[零一二三四五六七八九]{4}|[零五六七八九][零一二三四五六七八九]"
_ERAS = (
    "民国", "公元", "昭和", "明治", "平成", "令和", "大正", "西元", "洪武", "永乐", "万历", "崇祯", "康熙",
    "雍正", "乾隆", "嘉庆", "道光", "咸丰", "同治", "光绪", "宣统",
)  # fmt: skip
_ERA_YEAR = f"(?<={'|'.join(_ERAS)})[一二三四五六七八九十百]{{1,5}}"
_PART = (
    "(?:白天|凌晨|清晨|早晨|早上|上午|中午|正午|午间|下午|午后|傍晚|晚上|晚间|夜间|深夜|半夜|午夜|夜里|当晚"
    "|早|午|晚|夜)"
)
_SEASON = (
    "(?:上半年|下半年|第?[一二三四1-4]季度|[前头][一二两三123]个?季度"
    "|春天|夏天|秋天|冬天|春季|夏季|秋季|冬季|春节|元旦|中秋|国庆|年?(?:初|中|末|底|终)(?![级学小国部央])"
    "|[春夏秋冬](?![节运令收季粮播耕种装游奥训天])|[初早晚深仲金][春夏秋冬])"
)
_MONTH_PART = "(?:[上中下]旬|初(?![一二三四五六七八九十])|中(?=[旬至到，。、])|末|底)"
_CLOCK = (
    rf"(?:(?:(?:{_N}|两)[时点]|零时)(?:{_N}分(?:{_N}秒)?(?!钟)|半|整|许|[一三]刻|钟"
    r"|(?:[0-5][0-9]|[零一二三四五][零一二三四五六七八九十]{1,2})(?![0-9年个元万亿千百倍米公吨度岁斤亩克角]))?(?:多?钟|左右|许|整|多)?"
    r"|[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9:]))"
)
_NOT_A_DAY = "0-9楼线院门馆机台站码厅召称文工泊井炉坝桥店桌房地标仓选球队矿库"
_TO = f"(?:{_N}[-~～–－—至到])?"
_DAY = rf"{_TO}{_N}(?:日(?![元圆均报])|号(?![{_NOT_A_DAY}]|基地|公路))"
_TO_NINE = "[一二三四五六七八九]"
_LUNAR_DAY = f"(?:初[一二三四五六七八九十]|十{_TO_NINE}|廿{_TO_NINE}|二十{_TO_NINE}?|三十)"

DATE = re.compile(
    rf"""
    (?P<year>[12][0-9]{{3}}|[0-9]{{2,3}}|{_HAN_YEAR}|元|{_ERA_YEAR})年(?![级龄薪轻])(?:
        度
      | {_TO}(?P<month>{_N})月份?(?:{_MONTH_PART}|(?P<day>{_DAY})|{_LUNAR_DAY})?
      | {_SEASON}
    )?
  | {_TO}(?P<month2>{_N})月份?(?![亮球薪台票饼嫂均租收])(?:{_MONTH_PART}|(?P<day2>{_DAY})
      |(?<![0-9]月){_LUNAR_DAY}(?![个名万千百]))?
  | (?P<day3>{_DAY})
  | (?P<iso>(?:19|20)[0-9]{{2}}(?P<sep>[-/.])(?:0?[1-9]|1[0-2])(?P=sep)(?:0?[1-9]|[12][0-9]|3[01]))(?![0-9.])
    """,
    re.VERBOSE,
)
"""A date from its first numeral on: year, month, day, part of the day, clock."""

CLOCK = re.compile(_CLOCK)
_TAIL = re.compile(rf"{_PART}?{_CLOCK}|{_PART}(?!间)")
"""The part of the day and the clock time behind a day."""
_CLOCK_END = re.compile("[时点分:][^年月日]*$")

DECADE = re.compile(
    "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})世纪(?:(?:[0-9]0|[一二三四五六七八九]十)年代)?"
    "|(?:(?:1[0-9]|20)?[0-9]0|[一二三四五六七八九]{1,2}十)年代(?!表)"
)
QUARTER = re.compile("[一二三四1-4]季度")
RANGE = re.compile(r"(?:———?|[-~～–－—─至到])(?=[0-9零一二三四五六七八九十百千万亿两几数])")
"""What joins the two ends of a range."""

BEFORE_DATE = (
    "公元前", "公元", "西元", "民国", "农历", "今年", "去年", "明年", "前年", "后年", "当年", "同年",
    "次年", "翌年", "上年", "本年", "本月", "上月", "下月", "当月", "同月", "上个月", "下个月", "闰",
    *_ERAS,
)  # fmt: skip
_BEFORE_DECADE = ("上个世纪", "上世纪", "本世纪", "公元前", "公元")
_BEFORE_CLOCK = (
    "凌晨", "清晨", "早晨", "早上", "上午", "中午", "正午", "下午", "午后", "傍晚", "晚上", "晚间", "夜间",
    "深夜", "半夜", "午夜", "夜里", "当晚", "今天", "昨天", "明天", "当天", "今日", "昨日", "当日", "次日",
    "翌日", "今晚", "昨晚", "早", "晚", "今晨", "昨晨",
)  # fmt: skip
_JOINT = re.compile(
    f"([-~～–－—至到]|———?)(?:{'|'.join((*BEFORE_DATE, *_BEFORE_CLOCK))})*(?=[0-9零一二三四五六七八九十])"
)
"""What joins two dates; the second may have its year or its part of the day before it."""
_BEFORE_LUNAR = ("正月初", "腊月初", "冬月初", "大年初", "农历", "正月", "腊月", "冬月")


def dated(text: str, at: int, floor: int) -> Hit | None:
    """The date, the clock time or the range of them whose first numeral stands at `at`."""
    hit = one(text, at, floor)
    if hit is not None:
        joint = _JOINT.match(text, hit.end)
        if joint is not None:
            second = one(text, joint.end(), joint.end(1))
            if second is not None and _goes_on(text, hit, second) and second.start == joint.end(1):
                hit.end = second.end
                hit.when += second.when
    return hit


def _goes_on(text: str, hit: Hit, second: Hit) -> bool:
    """Whether `second` may end the range that `hit` begins: both dates, both times, or 18日8时 to 20时."""
    if second.kind == hit.kind:
        return True
    return hit.kind == "date" and _CLOCK_END.search(text, hit.start, hit.end) is not None


def one(text: str, at: int, floor: int) -> Hit | None:
    """A single date or clock time whose first numeral stands at `at`."""
    match = DECADE.match(text, at)
    if match is not None:
        return Hit(reach(text, at, floor, _BEFORE_DECADE), match.end(), "date", when=match.span())
    match = DATE.match(text, at)
    if match is not None:
        end = match.end()
        if end in (match.end("day"), match.end("day2"), match.end("day3")):
            tail = _TAIL.match(text, end)
            end = end if tail is None else tail.end()
        if _is_date(text, at, match, end):
            start = reach(text, at, floor, BEFORE_DATE)
            return Hit(start, end, "date", when=(start, end))
    match = QUARTER.match(text, at)
    if match is not None:
        start = reach(text, at, floor, ("第", "前", "今年", "去年", "明年"))
        return Hit(start, match.end(), "date", when=(start, match.end()))
    match = CLOCK.match(text, at)
    if match is not None and _is_clock(text, at, match):
        start = reach(text, at, floor, _BEFORE_CLOCK)
        return Hit(start, match.end(), "time", when=(start, match.end()))
    return None


def lunar(text: str, at: int, end: int, floor: int) -> Hit | None:
    """A day of the lunar calendar that its month opens: 正月初八, 腊月廿三."""
    start = reach(text, at, floor, _BEFORE_LUNAR)
    if start == at or end - at > 3 or (text[at - 1] != "初" and text[end : end + 1] in ("个", "日", "天")):
        return None
    return Hit(start, end, "date", when=(start, end))


def half_year(text: str, at: int, floor: int) -> Hit:
    """上半年, 下半年, with the year before it; `at` is the offset of 半."""
    start = reach(text, at - 1, floor, BEFORE_DATE)
    return Hit(start, at + 2, "date", when=(start, at + 2))


def _is_date(text: str, at: int, match: re.Match[str], end: int) -> bool:
    year, day = match["year"], match["day3"]
    if year:
        return _is_year(text, at, year, match)
    if day is None:
        return True
    bare = end == match.end("day3")
    if day[-1] == "号":
        return text.endswith(("月", "今", "到", "至"), max(0, at - 1), at) or not bare
    if day == "一日" and bare:
        return text.endswith(("到", "至"), max(0, at - 1), at) or at == 0 or text[at - 1] in "，。（\n"
    return True


def _is_year(text: str, at: int, year: str, match: re.Match[str]) -> bool:
    if len(year) == 4:
        return True
    if text.endswith(("公元前", *_ERAS), max(0, at - 3), at):
        return True
    if year == "元":
        return False
    if year[0] <= "9":
        if match["month"]:
            return True
        return len(year) == 2 and (
            year[0] == "0" or int(year) >= 80 or (match.end() > match.end("year") + 1 and int(year) > 31)
        )
    return match.end() > match.end("year") + 1 or spoken_range(year) is None


def _is_clock(text: str, at: int, match: re.Match[str]) -> bool:
    said = match.group()
    if ":" in said:
        return int(said.split(":")[0]) < 25 and not text.endswith(
            ("比分", "以", "比", "分"), max(0, at - 2), at
        )
    if text.endswith(_BEFORE_CLOCK, max(0, at - 2), at):
        return True
    hour, mark, rest = said.partition("时" if "时" in said else "点")
    number = hour.isascii()
    if number and int(hour) > 24:
        return False
    if rest:
        return rest not in ("多", "左右")
    after = text[match.end() : match.end() + 1]
    if mark == "时":
        return number and after not in ("代", "间", "候", "期")
    return number and (at == 0 or text[at - 1] in "，。；：“（\n到至在日晚早午")
