"""Figures that begin with Arabic digits: 37.6亿元, 2017年, 1:3, $2.4 million; and the codes that are none."""

from __future__ import annotations

import re

from reader.figures import english
from reader.figures.around import about_before, code_end, currency, follows_name, in_code, latin, marker, unit
from reader.figures.dates import dated
from reader.figures.english import is_year
from reader.figures.english_units import unit as english_unit
from reader.figures.hit import Hit
from reader.figures.numerals import ARABIC
from reader.figures.quantity import quantity

_PAIR = re.compile("([:∶/比-])(?=[0-9])")
_STARS = re.compile("A{1,5}级?")
_TORN = re.compile(r"[0-9]+(?:[.·][0-9]+){2,}")
_PHONE = re.compile(
    "(?:电话|热线|手机|传真|电传|邮编|账号|帐号|编号|证号|号码|拨打|致电|微信|公众号|代号|刊号|单号|学号|卡号|QQ|QQ群"
    "|ISBN|ISSN|[Tt]el|TEL|[Pp]hone|[Ff]ax)(?:[^\u4e00-\u9fffA-Za-z0-9，。；]{0,3}|[是为]:?)$"
)
"""What stands right before a number that is dialled or looked up."""
_DIALLED = frozenset("话线机真传编号码打电信群QNPLXlex:：.。 (（[【是为")
"""Characters that can stand right before such a number."""
_MOBILE = re.compile("1[3-9][0-9]{9}(?![0-9])|(?:0[1-9][0-9]{1,2}|400|800)-[0-9]{3,8}(?:-[0-9]+)?")
_SIGNED = frozenset(("摄氏度", "华氏度", "%", "‰", "个百分点", "元"))
_NAMED_BY = (
    "医院", "高校", "院校", "工程", "计划", "报警", "急救", "大促", "指挥中心", "事故", "事件", "特大",
    "案", "地震", "晚会", "客机",
)  # fmt: skip
"""What follows digits that are a name."""
_GENERATION = re.compile("后(?![天来续面期勤备的半年月日排卫场]|(?:[，。]))")
_LOCAL = re.compile("([0-9]{1,4})-([0-9]{4})(?![0-9.%年])")
"""A telephone number without its area: 5550-1357; but 1998-2003 are years."""
_STARRED = ("景", "旅", "国")
_CASE = re.compile("[（(〔\\[]?[12][0-9]{3}[）)〕\\]][^，。]{0,12}?[0-9]+(?:-[0-9]+)?号")


def arabic(text: str, at: int, floor: int) -> Hit | int:
    """The figure whose first digit stands at `at`, or the offset from which to go on."""
    match = ARABIC.match(text, at)
    assert match is not None
    end = match.end()
    before = text[at - 1] if at else ""
    sign, start = "", at
    if before and (before in " 币$¥￥€£￡₩₽₹฿" or latin(before)):
        sign, start = currency(text, at, floor)
    if sign:
        english_scale = english.scale_end(text, end)
        hit = quantity(text, at, english_scale, floor, start=start, sign=sign)
        return hit if hit is not None else end
    negative = bool(before) and before in "-−+±" and _is_sign(text, at, end)
    if before and not negative and in_code(text, at):
        return max(end, code_end(text, at))
    code = _code(text, at, end)
    if code:
        return code
    after = text[end : end + 1]
    english_near = after.isascii() or before in (" ", ".")
    found = english.behind_digits(text, at, end, floor) if english_near else None
    if found is None and after and after in "年月日号世时点:-./季":
        found = dated(text, at, floor)
    if found is None and after and after in ":∶/比-":
        found = _pair(text, at, end, floor)
    if found is not None:
        return found
    spelled = unit(text, end)
    if spelled is None or spelled[1] in ("号", "型"):
        name = _name(text, at, end, after)
        if name:
            return name if spelled is None else max(name, spelled[2])
    if after == "A":
        stars = _STARS.match(text, end)
        if stars is not None and (stars.group()[-1] == "级" or text.startswith(_STARRED, stars.end())):
            return Hit(at, stars.end(), "grade", match.group(), unit="A级")
    if after == "." or after == "·":
        torn = _TORN.match(text, at)
        if torn is not None:
            return _torn(at, torn)
    start = at - 1 if negative else at
    if at > floor and before == "第":
        return _ordinal(text, at, end)
    hit = quantity(
        text, at, end, floor, start=start if start < at else None, alone=_stands_alone(text, at, end)
    )
    return end if hit is None else hit


def _is_sign(text: str, at: int, end: int) -> bool:
    """Whether the - before `at` is a sign and not a hyphen: 气温-5℃ is cold, 歼-20 a name."""
    two = text[at - 2] if at > 1 else " "
    if not two.isalnum() and two not in "-—.":
        return True
    behind = unit(text, end)
    return two.isalpha() and not two.isascii() and behind is not None and behind[1] in _SIGNED


def _name(text: str, at: int, end: int, after: str) -> int:
    """Where the list marker, model or other name ends that bare digits are, or 0."""
    if marker(text, at, end) or follows_name(text, at) or _is_name(text, at, end):
        return end
    if latin(after) and after != "A" and english_unit(text, end) is None:
        return max(end, code_end(text, at))  # 3D, 5G, 707S
    if after == "-":
        number = _LOCAL.match(text, at)
        if number is not None and not _is_span_of_years(number) and not _measured(text, number.end()):
            return number.end()
    return 0


def _is_span_of_years(number: re.Match[str]) -> bool:
    return is_year(number[1]) and number[1] < number[2]


def _measured(text: str, end: int) -> bool:
    return unit(text, end) is not None or english_unit(text, end) is not None


def _is_name(text: str, at: int, end: int) -> bool:
    """Whether bare digits are a name: 90后, 双11, 301医院, “3·15”晚会, 11·22事故."""
    low, before = text[at:end], text[at - 1 : at]
    if text.startswith(_NAMED_BY, end):
        return len(low) == 3 or "·" in low
    if len(low) == 2:
        generation = low[1] in "05" and _GENERATION.match(text, end) is not None
        return generation or (before == "双" and low in ("11", "12"))
    return (
        ("·" in low or len(low) == 3)
        and before in tuple('“"『「‘')
        and text[end : end + 1] in tuple('”"』」’')
    )


def _torn(at: int, match: re.Match[str]) -> Hit | int:
    """Decimals run together in a table (12.4584.38) are figures of no value; versions are names."""
    parts = re.split("[.·]", match.group())
    if len(match.group()) < 9 or all(len(part) <= 3 for part in parts):
        return match.end()
    return Hit(at, match.end(), "count")


def _code(text: str, at: int, end: int) -> int:
    """Where the telephone, case or other number ends that begins at `at`, or 0."""
    match = _MOBILE.match(text, at) if text[at] in "0148" else None
    if match is None and text[at - 1 : at] in ("（", "(", "〔", "["):
        match = _CASE.match(text, at)
    if match is not None:
        return match.end()
    if (
        end - at >= 2
        and text[at - 1 : at] in _DIALLED
        and text[at:end].isdigit()
        and unit(text, end) is None
        and text[end : end + 1] not in tuple("多余来几")
        and _PHONE.search(text, max(0, at - 8), at)
    ):
        return max(end, code_end(text, at))
    if end - at >= 5 and text.startswith(("热线", "客服", "专线"), end):
        return end
    return 0


def _pair(text: str, at: int, end: int, floor: int) -> Hit | None:
    """Scores, ratios and fractions: 1:3 · 2/3 · 7-2 · 3比1."""
    match = _PAIR.match(text, end)
    if match is None:
        return None
    low, mark = text[at:end], match.group(1)
    second = ARABIC.match(text, match.end())
    assert second is not None
    stop, high = second.end(), second.group()
    after = text[stop : stop + 1]
    if after and after in "-:/." and text[stop + 1 : stop + 2].isdigit():
        return None
    if after and after in "年月":
        return None
    if mark == "-":
        if (
            len(low) > 3
            or len(high) > 3
            or (after and after in "%年月日多余第")
            or unit(text, stop)
            or english_unit(text, stop)
        ):
            return None
    elif mark == "/" and (len(high) > 4 or (len(low) > 3 and len(high) > 2)):
        return None
    start = about_before(text, at, floor)
    return Hit(start, stop, "ratio", low, "", "", start < at, mark + high)


def _ordinal(text: str, at: int, end: int) -> Hit:
    behind = unit(text, end)
    if behind is None:
        return Hit(at - 1, end, "ordinal", text[at:end])
    return Hit(at - 1, behind[2], "ordinal", text[at:end], unit=behind[1])


def _stands_alone(text: str, at: int, end: int) -> bool:
    """Whether digits without a unit are a figure all the same."""
    low = text[at:end]
    if text[end : end + 1] == "中" and at and text[at - 1].isalpha():
        return False  # 北京88中, a school
    if low.isdigit():
        return len(low) < 13 and not (len(low) > 2 and low[0] == "0")
    return not (len(low) == 3 and low.endswith(".0"))  # 2.0 is a version
