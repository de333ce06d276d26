"""English units: what may stand behind a numeral, its kind and the spelling it shares with Chinese."""

from __future__ import annotations

import re
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.figures.figure import Kind

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
measure: 兆瓦时 megawatt-hours megawatt-hour | 吉瓦时 gigawatt-hours gigawatt-hour | 瓦 watt watts
measure: 伏 volt volts | 马力 horsepower | 品脱 pint pints | 夸脱 quart quarts | 大卡 calorie calories
measure: 英担 hundredweight | 链 chains | 英寻 fathom fathoms | 兆 megabyte megabytes
measure: GB gigabyte gigabytes | 吉瓦 gigawatt gigawatts
duration: 年 year years yr yrs year-old years-old | 个月 month months month-old months-old
duration: 周 week weeks week-old | 天 day days day-old | 小时 hour hours hr hrs
duration: 分钟 minute minutes min mins | 秒 second seconds sec secs | 年代 decade decades
duration: 个世纪 century centuries | 两周 fortnight fortnights | 夜 night nights | 季度 quarters
ratio: 倍 times fold x
"""
"""One line a kind, `|` between units, the spelling first; a hyphen stands for a space or a hyphen."""

_WORD = re.compile(r"[ -]?\n?([A-Za-z][A-Za-z.]*)")


@cache
def _units() -> dict[str, tuple[Kind, str]]:
    table: dict[str, tuple[Kind, str]] = {}
    for line in _UNITS.strip().split("\n"):
        kind, _, units = line.partition(": ")
        for group in units.split(" | "):
            spelling, *words = group.split()
            for word in words:
                table[word.lower().replace("-", " ")] = (kind, spelling)  # type: ignore[assignment]
    return table


def unit(text: str, at: int) -> tuple[Kind, str, int] | None:
    """Kind, spelling and end of the English unit at `at`; a space or hyphen may stand before it."""
    said: list[str] = []
    ends: list[int] = []
    match = _WORD.match(text, at)
    while match is not None and len(said) < 3:
        word = match[1] if match[1].count(".") > 1 and not said else match[1].rstrip(".")
        said.append(word.lower())
        ends.append(match.start(1) + len(word))
        match = _WORD.match(text, match.end()) if match.end() == ends[-1] else None
    table = _units()
    for count in range(len(said), 0, -1):
        found = table.get(" ".join(said[:count]))
        if found is not None:
            glued = text[at] not in " -\n"
            if said[:count] == ["x"] and not glued:
                return None
            return found[0], found[1], ends[count - 1]
    return None
