"""What Chinese typesetting keeps on one line: numbers with their units, short titles, dotted names.

A number is held firmly: only one that is wider than the line is split. Titles and names are held where
they fit between other breaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

_DIGITS = r"[0-9０-９]+(?:[.,:/．][0-9０-９]+)*"
_DIGIT = frozenset("0123456789０１２３４５６７８９")
_HAN = "[〇零一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳參陸]"
_SCALE = "[多余餘来來几幾]?[十百千万萬亿億兆]*[多余餘来來几幾]?"
_WORDS = """
    个百分点 個百分點 百分点 百分點 平方公里 平方千米 平方米 平方公尺 立方米 立方公尺 公里 千米 厘米 毫米
    微米 纳米 奈米 公分 英里 海里 英尺 英寸 公顷 公頃 公斤 千克 毫克 微克 公升 毫升 千瓦时 千瓦時 千瓦
    兆瓦 吉瓦 摄氏度 攝氏度 分贝 分貝 小时 小時 分钟 分鐘 秒钟 秒鐘 点钟 點鐘 个月 個月 月份 年代 年度
    世纪 世紀 周年 週年 星期 季度 美元 欧元 歐元 日元 日圓 英镑 英鎊 港元 港币 港幣 台币 臺幣 韩元 韓元
    卢布 盧布 人民币 元人民币 新台币 新臺幣 块钱 塊錢 人次 户次 戶次 车次 場次 场次 架次 班次 批次 件次
    例次 吨 噸 站式 分之 成半 个 個 只 隻 名 位 人 户 戶 家 口 件 项 項 条 條 座 栋 棟 幢 间 間 套 层 層
    楼 樓 号 號 台 臺 辆 輛 架 艘 列 班 趟 次 回 场 場 届 屆 期 轮 輪 批 组 組 队 隊 支 枚 块 塊 片 张 張
    幅 页 頁 本 册 冊 篇 部 集 首 封 份 种 種 类 類 级 級 等 档 檔 步 倍 成 折 元 角 分 毛 圆 圓 亩 畝 顷
    頃 里 米 尺 寸 丈 斤 两 兩 克 升 瓦 度 年 岁 歲 月 日 天 时 時 点 點 刻 秒 周 週 夜 晚 代 世 县 縣 市
    镇 鎮 乡 鄉 村 区 區 省 州 国 國 校 所 处 處 宗 起 例 单 單 笔 筆 票 席 桌 餐 顿 頓 杯 瓶 盒 箱 袋 包
    桶 碗 粒 颗 顆 株 棵 头 頭 匹 羽 尾 扇 门 門 盏 盞 根 把 双 雙 对 對 道 股 排 路 环 環 线 線 版 章
    条路 名次 强 強 大 段
"""
_UNITS = _WORDS.split()
"""Units and measure words, simplified and traditional."""

_LONG_UNITS = sorted((unit for unit in _UNITS if len(unit) > 1), key=len, reverse=True)
_UNIT = f"{'|'.join(_LONG_UNITS)}|[{''.join(unit for unit in _UNITS if len(unit) == 1)}]"
_LONGEST_UNIT = max(map(len, _UNITS)) + 2
_LATIN_UNIT = r"(?:[kMGTcmμµn]?(?:m[²³23]?|g|L|l|Pa|Wh?|Hz)|[kMGT]B|km²|℃|°C|dB|%)(?![A-Za-z])"
_NUMBER = re.compile(
    rf"第?(?:[$＄¥￥€£]?{_DIGITS}(?:[—–~～〜\-－至]{{1,2}}{_DIGITS})*"
    rf"(?:[%％‰℃°]| {_LATIN_UNIT}|{_SCALE}(?:(?:{_UNIT})(?:/(?:{_UNIT}))?)?)"
    rf"|[数數几幾]?{_HAN}+(?:[点點]{_HAN}+|分之{_HAN}+)?{_SCALE}(?:{_UNIT})?)"
    r"|[图圖表注][①-⑳]"
)
_SPACED_UNIT = re.compile(_LATIN_UNIT)

IN_NUMBER = frozenset(
    "0123456789０１２３４５６７８９.,:/．第$＄¥￥€£—–~～〜-－至数數几幾点點分之多余餘来來图圖表注"
    + _HAN[1:-1]
    + "".join(unit[:-1] for unit in _UNITS)
)
"""Every character that a number's span can have before its last one."""

_CLOSES_NUMBER = frozenset(
    "0123456789０１２３４５６７８９.,:/．$＄¥￥€£—–~～〜-－至%％‰℃°点點多余餘来來①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
    + _HAN[1:-1]
    + "".join(_UNITS)
)
"""Every character that a number's span can have after its first one."""

_TITLE = re.compile("《[^《》〈〉]{1,8}》|〈[^《》〈〉]{1,8}〉")
"""A title of at most eight characters: longer ones leave too much of a line empty."""

_SOUNDS = frozenset(
    "阿埃艾爱愛安昂奥奧澳巴白柏拜班邦保鲍鮑贝貝本比彼毕畢边邊别別宾賓波博伯勃卜布采查昌川茨达達大戴丹当當道德登邓鄧"
    "迪蒂丁东東杜敦顿頓多厄恩尔爾法凡范方菲费費芬丰豐冯馮弗福富盖蓋甘冈岡高戈哥格根贡貢古瓜圭哈海汉漢豪赫黑亨洪侯"
    "胡华華怀懷惠霍基吉纪紀季加嘉贾賈简簡杰傑金津京久居卡凯凱坎康考柯科克肯孔库庫夸誇奎昆扩擴拉莱萊兰蘭朗劳勞勒雷"
    "蕾累黎里理丽麗利莉立连連列林琳龙龍隆卢盧鲁魯路露伦倫罗羅洛吕呂马馬玛瑪迈邁麦麥曼芒毛梅门門蒙孟米密敏明摩莫默"
    "姆穆纳納娜奈南瑙内內尼妮年涅宁寧纽紐农農努诺諾欧歐帕派潘庞龐佩彭皮平珀普齐齊奇钱錢强強乔喬琴琼瓊丘让讓热熱仁"
    "日荣榮茹儒瑞若萨薩塞赛賽桑瑟森沙莎山尚绍紹舍申圣聖施什石史士舒朔斯丝絲司思松苏蘇孙孫索塔泰坦汤湯唐陶特藤提田"
    "铁鐵廷通图圖土托娃瓦外万萬旺威韦韋维維魏温溫文翁沃乌烏武西希锡錫夏香肖谢謝辛欣兴興休修许許雪逊遜雅亚亞延扬揚"
    "杨楊尧堯耶叶葉伊因英雍尤于約约云雲泽澤扎詹张張朱佐兹茲"
    "翰迦娅婭薇茜俄厉厲奴蓬佛坡帝庇弥彌恰斐旦朴汀洁潔狄玻珍甸策缪繆罕耐芙茵莲蓮赖賴那阔闊韩韓雯琪碧伍"
)
"""Characters that foreign names are written with, which tells where a dotted name begins and ends."""

DOTS = "·‧・"
"""Dots between the parts of a name."""

LONGEST_PART = 6
"""Characters of one part of a dotted name; a longer run of such characters is something else besides."""


def titles(text: str) -> Iterator[tuple[int, int]]:
    """The spans of short titles in 《》 or 〈〉."""
    for match in _TITLE.finditer(text):
        yield match.span()


def names(text: str, dot: str) -> Iterator[tuple[int, int]]:
    """The spans around each middle dot of a foreign name: the part before it and the part after it."""
    at = text.find(dot)
    while at >= 0:
        start, end = at, at + 1
        while start > max(0, at - LONGEST_PART) and text[start - 1] in _SOUNDS:
            start -= 1
        while end < min(len(text), at + 1 + LONGEST_PART) and text[end] in _SOUNDS:
            end += 1
        if start < at and end > at + 1:
            yield start, end
        at = text.find(dot, at + 1)


def numbers(text: str) -> Iterator[tuple[int, int]]:
    """The spans of numbers with what clings to them: ordinal, currency sign, scale, unit, measure word."""
    for match in _NUMBER.finditer(text):
        yield match.span()


class Wholes:
    """What one text has to keep whole, asked at single offsets."""

    REACH = 64
    """Characters read backwards for a number's start before all numbers are found once and for all."""

    def __init__(self, text: str, kept: AbstractSet[int] = frozenset()) -> None:
        """`kept` are offsets inside spans that the caller wants whole."""
        self.text = text
        self.kept = kept
        self.soft: AbstractSet[int] = frozenset()
        """Offsets inside titles and names."""
        self.marked = kept
        """Offsets known to lie inside something, numbers aside."""
        held = list(titles(text)) if "《" in text or "〈" in text else []
        for dot in DOTS:
            if dot in text:
                held += names(text, dot)
        if held:
            self.soft = {offset for start, end in held for offset in range(start + 1, end)}
            self.marked = self.soft | kept
        self._inside_numbers: dict[int, int] | None = None
        """Where the number begins of each offset inside one, once all are found."""
        self._first = self._last = 0
        self._near: list[tuple[int, int]] = []
        """The numbers that were found last, and the offsets between which they are all there are."""

    def firm(self, offset: int) -> bool:
        """Whether a break at `offset` would split a kept span or a number."""
        return offset in self.kept or self.number_at(offset) >= 0

    def number_at(self, offset: int) -> int:
        """Where the number, with its unit, begins that `offset` lies inside of; -1 where in none."""
        if self._inside_numbers is not None:
            return self._inside_numbers.get(offset, -1)
        text = self.text
        left = text[offset - 1]
        if left == " ":
            spaced = offset > 1 and text[offset - 2] in _DIGIT and _SPACED_UNIT.match(text, offset)
            return offset - 1 if spaced else -1
        if left not in IN_NUMBER or text[offset] not in _CLOSES_NUMBER:
            return -1
        if self._first < offset <= self._last:
            return self._begin(offset)
        first = offset - 1
        while first and (text[first - 1] in IN_NUMBER or text[first] == "/"):  # 26微克/立方米
            first -= 1
            if offset - first > self.REACH:
                self._inside_numbers = {
                    inner: start for start, end in numbers(text) for inner in range(start + 1, end)
                }
                return self._inside_numbers.get(offset, -1)
        self._first, self._last = first, offset
        self._near = [match.span() for match in _NUMBER.finditer(text, first, offset + _LONGEST_UNIT)]
        return self._begin(offset)

    def _begin(self, offset: int) -> int:
        for start, end in self._near:
            if start < offset < end:
                return start
        return -1
