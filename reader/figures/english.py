"""English figures: number words, written dates, units behind digits, scales and ordinals.

The words for about and nearly stay outside the span, as an English reader marks it; the data says them.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from reader.figures.hit import Hit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.figures.figure import Kind

ONES = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12, "score": 20,
    "mn": 10**6, "bn": 10**9, "tn": 10**12,
}  # fmt: skip
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}  # fmt: skip
MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct"
        "|november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}

_UNITS = """
percent: % percent per-cent pct pc | 个百分点 percentage-point percentage-points
percent: 个基点 basis-point basis-points
money: 美元 dollar dollars U.S.-dollars US-dollars bucks | 美分 cent cents | 欧元 euro euros
money: 英镑 pound-sterling pounds-sterling quid | 元 yuan renminbi RMB CNY | 日元 yen
money: 港元 Hong-Kong-dollars HKD | 卢比 rupee rupees | 卢布 ruble rubles rouble roubles
money: 先令 shilling shillings | 便士 pence penny | 法郎 franc francs | 马克 marks | 韩元 won | 美元 USD
money: 欧元 EUR | 英镑 GBP
measure: 公里 km kilometer kilometers kilometre kilometres kms | 米 meter meters metre metres
measure: 厘米 centimeter centimeters centimetre centimetres
measure: 毫米 millimeter millimeters millimetre millimetres | 英里 mile miles mi | 英尺 foot feet ft
measure: 英寸 inch inches | 码 yard yards | 海里 nautical-mile nautical-miles | 英亩 acre acres
measure: 公顷 hectare hectares ha | 平方英里 square-mile square-miles | 平方英尺 square-foot square-feet
measure: 平方公里 square-kilometer square-kilometers square-kilometre square-kilometres
measure: 平方米 square-meter square-meters square-metre square-metres
measure: 立方米 cubic-meter cubic-meters cubic-metre cubic-metres | 立方英尺 cubic-foot cubic-feet
measure: 立方码 cubic-yard cubic-yards | 吨 ton tons tonne tonnes metric-ton metric-tons
measure: 公斤 kilogram kilograms kilo kilos kgs | 克 gram grams | 毫克 milligram milligrams
measure: 磅 pound pounds lb lbs | 盎司 ounce ounces oz | 升 liter liters litre litres | 加仑 gallon gallons
measure: 桶 barrel barrels | 蒲式耳 bushel bushels | 度 degree degrees
measure: 摄氏度 degrees-Celsius degree-Celsius | 华氏度 degrees-Fahrenheit degree-Fahrenheit | 节 knot knots
measure: 英里/小时 mph miles-per-hour miles-an-hour | 公里/小时 km/h kph kilometers-per-hour
measure: 千瓦 kilowatt kilowatts | 兆瓦 megawatt megawatts | 千瓦时 kilowatt-hours kilowatt-hour
measure: 瓦 watt watts | 伏 volt volts | 马力 horsepower | 品脱 pint pints | 夸脱 quart quarts
measure: 大卡 calorie calories | 英担 hundredweight | 链 chains | 英寻 fathom fathoms
measure: 兆 megabyte megabytes | GB gigabyte gigabytes | 吉瓦 gigawatt gigawatts
duration: 年 year years yr yrs year-old years-old | 个月 month months month-old months-old
duration: 周 week weeks week-old | 天 day days day-old | 小时 hour hours hr hrs
duration: 分钟 minute minutes min mins | 秒 second seconds sec secs | 年代 decade decades
duration: 个世纪 century centuries | 两周 fortnight fortnights | 夜 night nights | 季度 quarters
ratio: 倍 times fold x
count: 人 persons person people
"""


@cache
def _units() -> dict[str, tuple[Kind, str]]:
    table: dict[str, tuple[Kind, str]] = {}
    for line in _UNITS.strip().split("\n"):
        kind, _, units = line.partition(": ")
        for unit_ in units.split(" | "):
            spelling, *words_ = unit_.split()
            for word in words_:
                table[word.lower().replace("-", " ")] = (kind, spelling)  # type: ignore[assignment]
    for noun in ("persons", "person", "people"):
        del table[noun]
    return table


_WORD = re.compile(r"[ -]?\n?([A-Za-z][A-Za-z.]*)")
_LATIN = re.compile("[A-Za-z]{3}")
_SCALE = re.compile(r"[ -]?(hundred|thousand|million|billion|trillion|dozen|bn|mn|tn|[mMbBkK])(?![A-Za-z])")
_ORDINAL = re.compile("(?:st|nd|rd|th)(?![A-Za-z])(?: century)?")
_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_CLOCK_AFTER = re.compile(
    r"(?::[0-5][0-9](?::[0-5][0-9])?)? ?(?:[ap]\.?m\.?(?![A-Za-z])|o'clock|o’clock)", re.IGNORECASE
)
_YEARS = re.compile("s(?![A-Za-z])")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|to|of|during|before|after|and|between|through|late|early|mid|year|circa|spring|summer|autumn|fall|winter)[ -]|, |\()$",
    re.IGNORECASE,
)  # fmt: skip


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    small = "|".join(sorted([*ONES, *TENS], key=len, reverse=True))
    ordinal = "|".join(sorted(ORDINALS, key=len, reverse=True)) + "|thirtieth|fortieth|fiftieth|hundredth"
    part = "half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
    date = re.compile(
        rf"\b(?:(?P<d1>[0-3]?[0-9])(?:st|nd|rd|th)?(?: of)? )?(?P<mon>{_MONTH})(?![A-Za-z])"
        rf"(?: (?P<d2>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9:%,.]*[0-9%])(?:(?:-|–| to )(?P<d3>[0-3]?[0-9])(?![0-9]))?)?(?:,? (?P<year>1[0-9]{{3}}|20[0-9]{{2}})(?![0-9]))?"
    )
    number = re.compile(
        rf"\b(?:(?P<frac>(?:one|two|three|four|five|six|seven|eight|nine|a)[ -](?:{part}))"
        rf"|(?P<card>(?:(?:a|half a|{small})[ -](?=hundred|thousand|million|billion|trillion|dozen))?(?:{small}|hundred|thousand|million|billion|trillion|dozen)"
        rf"(?:[ -](?:and )?(?:{small}|hundred|thousand|million|billion|trillion|dozen))*(?:[ -](?P<tail>{ordinal})| and (?:a|one)[ -](?:half|quarter))?)"
        rf"|(?P<ord>{ordinal}))\b",
        re.IGNORECASE,
    )
    return date, number


def words(text: str) -> list[Hit]:
    """Figures that hold an English word for a number or a month, last first."""
    if _LATIN.search(text) is None:
        return []
    date, number = _patterns()
    hits = [hit for match in date.finditer(text) if (hit := _date(match)) is not None]
    hits += [hit for match in number.finditer(text) if (hit := _number(text, match)) is not None]
    hits.sort(key=lambda hit: (hit.start, -hit.end), reverse=True)
    return hits


def _date(match: re.Match[str]) -> Hit | None:
    if not (match["d1"] or match["d2"] or match["year"]):
        return None
    return Hit(match.start(), match.end(), "date", when=match.span())


_ONE_AFTER = re.compile(
    r"[ -](?:year|month|week|day|hour|minute|second|mile|foot|inch|pound|dollar|percent|per cent|hundred|thousand|million|billion|dozen|man|woman|child|person|ton|acre|vote|point)\b"
)


def _number(text: str, match: re.Match[str]) -> Hit | None:
    said = match.group().lower()
    start, end = match.span()
    if match["frac"]:
        if said.startswith(("a ", "a-")) and not said.endswith(("half", "third", "quarter")):
            return None
        behind = unit(text, end)
        if behind is not None and behind[0] in ("percent", "measure", "duration"):
            return Hit(start, behind[2], behind[0], said, unit=behind[1])
        return Hit(start, end, "ratio", said)
    if match["ord"] or match["tail"]:
        if said in ("second", "third", "quarter") and text[end : end + 1] == "s":
            return None
        if said == "second" and text[max(0, start - 5) : start].lower().endswith(("per ", "a ", "-")):
            return None
        if text.startswith(" century", end):
            return Hit(start, end + 8, "date", when=(start, end + 8))
        return Hit(start, end, "ordinal", said)
    if said == "one" and _ONE_AFTER.match(text, end) is None:
        return None
    if said in ("zero", "hundred", "thousand", "million", "billion", "trillion", "dozen"):
        return None
    behind = unit(text, end)
    if behind is None:
        return Hit(start, end, "count", said)
    return Hit(start, behind[2], behind[0], said, unit=behind[1])


def unit(text: str, at: int) -> tuple[Kind, str, int] | None:
    """Kind, spelling and end of the English unit at `at`; a space or hyphen may stand before it."""
    match = _WORD.match(text, at)
    if match is None:
        return None
    first = match[1]
    table = _units()
    more = _WORD.match(text, match.end())
    if more is not None:
        third = _WORD.match(text, more.end())
        if third is not None:
            found = table.get(f"{first} {more[1]} {third[1].rstrip('.')}".lower())
            if found is not None:
                return found[0], found[1], third.end() - (len(third[1]) - len(third[1].rstrip(".")))
        last = more[1].rstrip(".")
        found = table.get(f"{first} {last}".lower())
        if found is not None:
            return found[0], found[1], match.end() + len(more.group()) - (len(more[1]) - len(last))
    word = first.rstrip(".") if first.count(".") < 2 else first
    found = table.get(word.lower())
    if found is None or (word == "x" and text[at : at + 1] != "x") or word in ("MI", "HA", "X"):
        return None
    return found[0], found[1], match.start(1) + len(word)


def scale_end(text: str, end: int) -> int:
    """Where the numeral ends when million, bn and the like behind it are taken in."""
    match = _SCALE.match(text, end)
    if match is None or (len(match[1]) == 1 and match.group() != match[1]):
        return end
    return match.end()


def abbreviation(text: str, dot: int) -> bool:
    """Whether the full stop at `dot` closes a word that stands before a number: No.5, p.12, Sept.15."""
    return text[max(0, dot - 4) : dot].rpartition(" ")[2].lower() in (
        "no",
        "nos",
        "p",
        "pp",
        "vol",
        "sept",
        "oct",
        "nov",
        "dec",
        "jan",
        "feb",
        "aug",
    )


def behind_digits(text: str, at: int, end: int, floor: int) -> Hit | None:
    """A figure of digits and English words behind them: 15th, 1990s, 7 p.m., 2.4 million tons, No. 5, in 1921."""
    after = text[end : end + 1]
    if not after.isascii():
        return None
    clock = _CLOCK_AFTER.match(text, end)
    if clock is not None and end - at <= 2:
        return Hit(at, clock.end(), "time", when=(at, clock.end()))
    low = text[at:end]
    if after in ("s", "t", "n", "r"):
        if _YEARS.match(text, end) is not None and low.isdigit() and low.endswith("0"):
            return Hit(at, end + 1, "date", when=(at, end + 1))
        ordinal = _ORDINAL.match(text, end)
        if ordinal is not None and low.replace(",", "").isdigit():
            if ordinal.group().endswith("century"):
                return Hit(at, ordinal.end(), "date", when=(at, ordinal.end()))
            return Hit(at, ordinal.end(), "ordinal", low)
    stop = scale_end(text, end)
    if stop > end and len(text[end:stop]) > 1:
        behind = unit(text, stop)
        if behind is None:
            return Hit(at, stop, "count", text[at:stop])
        return Hit(at, behind[2], behind[0], text[at:stop], unit=behind[1])
    if text[at - 1 : at] == " " and text.endswith(("No.", "Nos.", "no."), max(0, at - 5), at - 1):
        start = at - 1 - len("No.") if not text.endswith("Nos.", 0, at - 1) else at - 5
        return Hit(max(start, floor), end, "ordinal", low)
    if (
        len(low) == 4
        and low.isdigit()
        and low[0] in "12"
        and low < "2100"
        and (after == "" or after in " ,.;:)\n-–'’")
    ):
        if _YEAR_BEFORE.search(text, max(0, at - 10), at) is not None and unit(text, end) is None:
            return Hit(at, end, "date", when=(at, end))
    return None


def value(text: str) -> Decimal | None:
    """The value of twenty-two · two hundred and five · half a dozen · two-thirds · 2.4 million · twenty-first."""
    total = whole = Decimal(0)
    current = Decimal(0)
    seen = False
    previous = ""
    for word in re.findall(r"[0-9][0-9,.]*|[a-z]+", text.lower()):
        if word[0].isdigit():
            current += Decimal(word.replace(",", "").rstrip("."))
        elif word in ONES or word in TENS:
            current += ONES.get(word) or TENS.get(word) or 0
        elif word == "half" and not seen:
            current = Decimal("0.5")
        elif word in ("half", "halves") or (
            previous
            and word.removesuffix("s") in PARTS
            and previous in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "a")
            and word not in TENS
        ):
            current = (
                whole + (current or Decimal(1)) / PARTS[word if word == "halves" else word.removesuffix("s")]
            )
        elif word in ORDINALS:
            current += ORDINALS[word]
        elif word in ("hundred", "dozen", "score"):
            current = (current or Decimal(1)) * SCALES[word]
        elif word in SCALES or word in ("m", "b", "k"):
            factor = SCALES.get(word) or {"m": 10**6, "b": 10**9, "k": 10**3}[word]
            total += (current or 1) * factor
            current = Decimal(0)
        elif word == "and":
            whole, current = (
                (current, Decimal(0))
                if " and a " in text.lower() or " and one" in text.lower()
                else (whole, current)
            )
        elif word != "a":
            continue
        seen = True
        previous = word
    return total + current if seen else None
