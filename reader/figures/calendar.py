"""What day a date means: from its words to a moment."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from reader.figures.english_words import MONTHS, ONES, ORDINALS
from reader.figures.moment import Moment, near, valid
from reader.figures.numerals import hanzi_value, spoken_range

_ERAS = {"民国": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "明治": 1867, "大正": 1911}
_REIGNS = (
    "洪武", "永乐", "万历", "崇祯", "康熙", "雍正", "乾隆", "嘉庆", "道光", "咸丰", "同治", "光绪", "宣统",
)  # fmt: skip
_YEAR_WORDS = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}
_MONTH_WORDS = {"本月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}
_DAY_WORDS = {
    "今天": 0,
    "今日": 0,
    "今晚": 0,
    "今晨": 0,
    "昨天": -1,
    "昨日": -1,
    "昨晚": -1,
    "昨晨": -1,
    "明天": 1,
}
_AFTERNOON = (
    "下午", "午后", "傍晚", "晚上", "晚间", "夜间", "今晚", "昨晚", "当晚", "晚", "深夜", "夜里", "p.m",
    "pm", "PM", "P.M",
)  # fmt: skip

_YEAR = re.compile("([0-9]{1,4}|[零一二三四五六七八九十百]{1,5}|元)年(?!代)")
_MONTH = re.compile("([0-9]{1,2}|[一二三四五六七八九十]{1,2})月")
_DAY = re.compile("([0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})[日号]")
_INNER = re.compile(
    "([0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})[-~～–－—至到]([0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})([月日号])"
)
_QUARTERS = re.compile("[前头]([一二两三123])个?季度")
_SPOKEN = re.compile("[一二三四五六七八九十]{2,3}(?=[时点月日]|年代)")
_QUARTER = re.compile("第?([一二三四1-4])季度")
_DECADE = re.compile(
    "(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3})世纪)?(?:([0-9]{2,4}|[一二三四五六七八九]十)年代)?"
)
_CLOCK = re.compile(
    "([0-9]{1,2}|两|零|[一二三四五六七八九十]{1,3})(?:[时点](?:(半|[一三]刻)|([0-9]{1,2}|[零一二三四五六七八九十]{1,3})分?)?"
    "|:([0-5][0-9])(?::[0-5][0-9])?| ?(?=[ap]\\.?m|o['’]clock))",
    re.IGNORECASE,
)
_ISO = re.compile("([12][0-9]{3})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_WORDS = re.compile("[A-Za-z]+|[0-9]+")
_BARE = re.compile("[^0-9一二三四五六七八九十]*([0-9]{1,4}|[零一二三四五六七八九十]{1,4})")


def resolve(texts: list[str], reference: datetime.date | None) -> tuple[str, str]:
    """ISO 8601 of a date, or of both ends of a range of dates, as printed on `reference`."""
    first_quarters = _QUARTERS.search(texts[0])
    if first_quarters is not None and len(texts) == 1:
        last = {"一": 1, "1": 1, "三": 3, "3": 3}.get(first_quarters[1], 2)
        year = replace(_read(texts[0][: first_quarters.start()], reference), part="Q1")
        return near(year, reference).iso(), near(replace(year, part=f"Q{last}"), reference).iso()
    inner = _INNER.search(texts[0]) if len(texts) == 1 else None
    if inner is not None:  # 2021年1至9月, 5月3—5日
        head, tail = texts[0][: inner.start()], texts[0][inner.end() :]
        texts = [head + inner[1] + inner[3], head + inner[2] + inner[3] + tail]
    said = _SPOKEN.search(texts[0]) if len(texts) == 1 else None
    both = spoken_range(said[0]) if said is not None else None
    if said is not None and both is not None:  # 五六月份, 晚上八九点
        texts = [texts[0].replace(said[0], each, 1) for each in both]
    moments = [_read(text, reference) for text in texts[:2]]
    if len(moments) == 1:
        return near(moments[0], reference).iso(), ""
    first, second = moments
    bare = _BARE.fullmatch(texts[0])
    if bare is not None:  # 今年1至3月, 2010—2015年, 12至15日
        number = _int(bare[1])
        if second.day is not None:
            first = Moment(second.year, second.month, number)
        elif second.month is not None:
            first = replace(first, month=number) if first.year else Moment(second.year, number)
        else:
            first = Moment(number)
    if second == Moment(clock=second.clock) and first.day is not None:
        second = replace(first, clock=second.clock)
    if second.year is None and second.part[-1:] != "X":
        same = first.month if second.month is None and second.day is not None else second.month
        second = replace(second, year=first.year, month=same)
    elif first.year is None and first.month is not None and second.month is None and second.part == "":
        first = replace(first, year=second.year)
    return near(first, reference).iso(), near(second, reference).iso()


def _int(text: str) -> int | None:
    if text == "元":
        return 1
    if text.isascii():
        return int(text) if text.isdigit() else None
    value = hanzi_value(text.replace("廿", "二十").replace("卅", "三十"))
    return None if value is None else int(value)


def _read(text: str, reference: datetime.date | None) -> Moment:
    if re.search("[A-Za-z]", text):
        return _english(text)
    if (
        text.startswith(("农历", "阴历", "正月", "腊月", "冬月", "大年"))
        or "初" in text
        or "腊月" in text
        or "闰" in text
        or re.search("月[十廿二三][一二三四五六七八九]?$", text)
    ) and not text.endswith(("初", "年初")):
        return Moment(leap=True)
    iso = _ISO.match(text)
    if iso is not None:
        return valid(Moment(int(iso[1]), int(iso[2]), int(iso[3])))
    if "年代" in text or "世纪" in text:
        return _decade(text, reference)
    year = month = day = None
    said = _YEAR.search(text)
    if said is not None:
        year = _year(text, said, reference)
    for word, offset in _YEAR_WORDS.items():
        if word in text and reference is not None:
            year = reference.year + offset
    found = _MONTH.search(text)
    if found is not None:
        month = _int(found[1])
    elif reference is not None:
        for word, offset in _MONTH_WORDS.items():
            if text.startswith(word):
                index = reference.year * 12 + reference.month - 1 + offset
                year, month = index // 12, index % 12 + 1
    found = _DAY.search(text)
    if found is not None:
        day = _int(found[1])
    elif reference is not None:
        for word, offset in _DAY_WORDS.items():
            if text.startswith(word):
                there = reference + datetime.timedelta(days=offset)
                year, month, day = there.year, there.month, there.day
    part = ""
    found = _QUARTER.search(text)
    if found is not None:
        part = f"Q{_int(found[1])}"
    elif "上半年" in text:
        part = "H1"
    elif "下半年" in text:
        part = "H2"
    elif text.isdigit() and len(text) == 4:
        year = int(text)
    return valid(Moment(year, month, day, _clock(text), part))


def _year(text: str, said: re.Match[str], reference: datetime.date | None) -> int | None:
    number = _int(said[1])
    if number is None:
        return None
    before = text[: said.start()]
    for era, start in _ERAS.items():
        if before.endswith(era):
            return start + number
    if before.endswith("公元前"):
        return 1 - number
    if before.endswith(_REIGNS):
        return None
    if len(said[1]) == 2 and not before.endswith("公元"):
        latest = reference.year + 10 if reference is not None else 2049
        century = latest // 100 * 100
        return century + number if century + number <= latest else century - 100 + number
    if len(said[1]) == 3 and not before:
        return 1911 + number  # a year of the Republic, as Taiwan's papers write it
    return number


def _decade(text: str, reference: datetime.date | None) -> Moment:
    for match in _DECADE.finditer(text):
        if match[0]:
            break
    else:
        return Moment()
    century = _int(match[1]) if match[1] else None
    if match[2] is None:
        return Moment(part=f"{century - 1:02d}XX") if century else Moment()
    decade = _int(match[2]) or 0
    if len(match[2]) == 4 and match[2].isascii():
        return Moment(part=f"{decade // 10}X")
    if century is None:
        this = reference.year if reference is not None else 2029
        century = (
            this // 100 + 1
            if decade <= this % 100 and "上世纪" not in text and "上个世纪" not in text
            else this // 100
        )
    return Moment(part=f"{century - 1:02d}{decade // 10}X")


def _clock(text: str) -> str:
    match = _CLOCK.search(text)
    if match is None:
        return ""
    hour, minute = _int(match[1]), _int(match[4] or match[3] or "0")
    if match[2]:
        minute = {"半": 30, "一刻": 15, "三刻": 45}[match[2]]
    if hour is None or minute is None or hour > 24 or minute > 59:
        return ""
    if hour < 12 and any(word in text for word in _AFTERNOON):
        hour += 12
    elif hour == 12 and re.search("a\\.?m", text, re.IGNORECASE):
        hour = 0
    return f"{hour % 24:02d}:{minute:02d}"


def _english(text: str) -> Moment:
    year = month = day = None
    lower = text.lower()
    if "century" in lower:
        digits = re.search("[0-9]+", text)
        words = re.findall("[a-z]+", lower)[:-1]
        number = (
            int(digits[0])
            if digits
            else sum(ORDINALS.get(w, ONES.get(w, 20 if w == "twenty" else 0)) for w in words)
        )
        return Moment(part=f"{number - 1:02d}XX") if 0 < number < 100 else Moment()
    if re.fullmatch("[0-9]{3,4}s", text):
        return Moment(part=f"{text[:-2]}X")
    for word in _WORDS.findall(text):
        if word.isdigit():
            if len(word) == 4:
                year = int(word)
            elif day is None and len(word) < 3:
                day = int(word)
        elif month is None:
            month = MONTHS.get(word.lower())
    if month is None:
        return Moment(clock=_clock(text))
    return valid(Moment(year, month, day))
