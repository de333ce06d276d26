"""Numerals and their values: 1,200 · 3.6万 · 二百零八点二 · 一九九八 · 叁拾 · 十七八 · 几十.

Everything here reads folded text (`reader.figures.fold`). The patterns only say where a numeral ends; whether
it is a figure is for `scan` to say.
"""

from __future__ import annotations

import re
from decimal import Decimal

DIGIT = dict(zip("零一二三四五六七八九", range(10), strict=True)) | {"两": 2, "俩": 2, "仨": 3}
TENS = {"十": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30}
SCALE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
FINANCIAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")

LONGEST = 48
"""Characters; a longer unbroken run of numerals is a code or noise, not a figure."""

# 千瓦, 百帕, 兆赫 and the like are units: their first character scales nothing. 百姓 is people.
_SCALES = "(?:[万亿]|百(?![帕姓货]|分[之点])|千(?![瓦克米卡伏帕焦赫字乏伽秋])|兆(?![瓦赫字欧帕比头]))"
_ARABIC = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|"
    r"[0-9]{1,3}(?:[\u2009\u202f\u00a0][0-9]{3})+(?![0-9])|[0-9]+(?:\n0[0-9]*)?)"
)

ARABIC = re.compile(
    rf"{_ARABIC}(?:[.·][0-9]+|[½¼¾⅓⅔]| [1-7]/(?:[2-9]|1[0-9]|32|64)(?![0-9/]))?"
    rf"(?:\n?[多余来几]?{_SCALES}+)?(?:[0-9]{{1,4}}(?:\.[0-9]+)?{_SCALES}+)*"
    r"(?:(?<=[万亿千])[0-9]{1,4}(?![0-9.年]))?"
)
HANZI = re.compile(
    rf"(?:一两|[零一二三四五六七八九两十廿卅几]|数(?=[十百千万亿])|{_SCALES})"
    rf"(?:[零一二三四五六七八九十廿卅几]|{_SCALES}|[两数](?=[十百千万亿]))*"
    rf"(?:[多余来][万亿]+|点[零一二三四五六七八九]+{_SCALES}*)?"
)
FINANCIAL_RUN = re.compile("[壹贰叁肆伍陆柒捌玖拾佰仟零万亿]{2,}")

_PARTS = re.compile(
    r"([0-9][0-9,.·½¼¾⅓⅔\u2009\u202f\u00a0]*)|([多余来几数上\n]+)|([零一二三四五六七八九两俩仨十百千万亿兆廿卅点]+)"
)


_PART_OF_ONE = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
}
_PLAIN = str.maketrans({",": "", "\u2009": "", "\u202f": "", "\u00a0": "", "·": "."})


def arabic_value(text: str) -> Decimal | None:
    """The value of 1,200 · 3.6万 · 3亿5千万 · 30余万, or None where it is none."""
    total = Decimal(0)
    current: Decimal | None = None
    for digits, fuzz, hanzi in _PARTS.findall(text.replace("\n", "")):
        if digits:
            if current is not None:
                total += current
            current = _PART_OF_ONE.get(digits[-1], Decimal(0))
            current += Decimal(digits.strip("½¼¾⅓⅔").translate(_PLAIN))
        elif hanzi and not fuzz:
            for c in hanzi:
                factor = TENS.get(c) or SCALE.get(c)
                if factor is None or current is None:
                    return None
                # 1万5千: the thousand is of the 5; 3万亿: the 亿 is of the 3万.
                current *= factor
    return total + current if current is not None else None


def hanzi_value(text: str) -> Decimal | None:
    """The value of 二百零八点二 · 一九九八 · 十二 · 三万亿, or None where the characters make no number."""
    whole, _, fraction = text.partition("点")
    if fraction:
        places = ""
        while fraction and fraction[0] in DIGIT:
            places += str(DIGIT[fraction[0]])
            fraction = fraction[1:]
        head = hanzi_value(whole)
        if head is None or not places:
            return None
        value = head + Decimal("0." + places)
        for c in fraction:
            value *= TENS.get(c) or SCALE[c]
        return value
    if all(c in DIGIT for c in whole):
        return Decimal("".join(str(DIGIT[c]) for c in whole)) if whole else None
    return _grouped(whole)


def _grouped(text: str) -> Decimal | None:
    """Positional reading: 三百二十一万零五."""
    total = section = digit = 0
    last = 0  # the unit read last: 三百五 is 350, 两万三 is 23,000
    seen = zero = False
    for c in text:
        if c in DIGIT:
            if seen and not zero and digit:
                return None
            digit = DIGIT[c]
            zero = c == "零"
            seen = True
            continue
        seen = False
        if c in TENS:
            unit = TENS[c]
            if unit in (20, 30):
                section += unit
                last = 10
            else:
                section += (digit or (0 if section % (unit * 10) and unit == 1 else 1)) * unit
                last = unit
            digit = 0
        elif c in SCALE:
            unit = SCALE[c]
            amount = section + digit
            if total and last >= 10**4 and amount == 0:
                total *= unit  # 三万亿
            elif total and unit > 10**4:
                total = (total + amount) * unit
            else:
                total += (amount or 1) * unit
            section = digit = 0
            last = unit
        else:
            return None
    if digit and last >= 100 and not zero and text[-2:-1] != "零":
        digit *= last // 10
    return Decimal(total + section + digit)


_NEXT = dict(zip("一二三四五六七八", "二三四五六七八九", strict=True)) | {"两": "三"}


def spoken_range(text: str) -> tuple[str, str] | None:
    """Two neighbouring digits said together: 三四百 is 三百 to 四百, 十七八 is 十七 to 十八; else None."""
    for i in range(len(text) - 1):
        a, b = text[i], text[i + 1]
        near = _NEXT.get(a) == b or (a == "一" and b == "两") or (a == "三" and b == "五")
        if near:
            before, after = text[:i], text[i + 2 :]
            if (before and before[-1] in DIGIT) or (after and after[0] in DIGIT):
                return None  # 一九三四: digits of a longer numeral
            return before + a + after, before + b + after
    return None
