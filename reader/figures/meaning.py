"""What a figure counts and which way it moved, from the words beside it. No parser: word lists and position."""

from __future__ import annotations

import re

from reader.figures.figure import Figure
from reader.figures.hit import Hit
from reader.figures.units import UNITS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.figures.figure import Change

_UP = """
增长 增加 增至 增到 增幅 增速 同比增 环比增 净增 新增 上升 上涨 上调 提高 提升 涨幅 升幅 扩大 回升 攀升 飙升
翻 多了 超出 高出 快于
"""
_DOWN = """
下降 降低 降至 降到 减少 减至 减到 减幅 降幅 跌幅 下跌 下滑 下调 回落 缩小 缩减 缩短 压缩 少了 低于 负增长
"""
_FLAT = "持平 不变"
_UP_EN = """
rose rise risen rising up increased increase increases gained gain grew grow growth climbed jumped soared
surged higher advanced advance raised added
"""
_DOWN_EN = """
fell fall fallen falling down decreased decrease dropped drop declined decline lost loss slipped plunged
lower reduced cut tumbled sank
"""

_MOVES: dict[str, Change] = {
    **dict.fromkeys(_UP.split(), "up"),
    **dict.fromkeys(_DOWN.split(), "down"),
    **dict.fromkeys(_FLAT.split(), "flat"),
    **dict.fromkeys(_UP_EN.split(), "up"),
    **dict.fromkeys(_DOWN_EN.split(), "down"),
}
_ENGLISH = {word for word in _MOVES if word.isascii()}
_ALONE: dict[str, Change] = {**dict.fromkeys("增涨升", "up"), **dict.fromkeys("减跌降", "down")}
"""Verbs of one character, which open too many nouns (降雨量) to be taken from afar."""
_BEFORE = re.compile(
    "(?:(" + "|".join(sorted(_MOVES.keys() - _ENGLISH, key=len, reverse=True)) + ")[^，。；、！？,;]{0,2}"
    "|([增涨升减跌降])(?:了|到|至|为|达|逾|超|近|约)*)$"
)
_AFTER = re.compile("的?(增长|增幅|涨幅|升幅|降幅|跌幅|减幅|下降|涨跌幅)")
_WORD_BEFORE = re.compile(
    r"\b([A-Za-z]+)(?: (?:by|to|of|about|nearly|almost|some|over|more than|at|an?|another|only|just|further|roughly|around|as much as))* ?$"
)
_WORD_AFTER = re.compile(
    r"[ -](?:of |in )?(?:[a-z]+ )?(rise|increase|gain|growth|jump|fall|decrease|drop|decline|loss|cut|higher|lower|more|less|fewer|up|down)\b"
)
_AFTER_EN: dict[str, Change] = {"jump": "up", "more": "up", "less": "down", "fewer": "down"}

_MOVING = frozenset(("percent", "money", "count", "measure", "ratio", "duration"))


def change_of(text: str, hit: Hit, floor: int, ceiling: int) -> Change:
    """Which way the figure moved, by the words right before or behind it."""
    if hit.kind not in _MOVING:
        return ""
    if hit.unit == "番":
        return "up"
    start = hit.start
    before = text[max(floor, start - 9) : start]
    match = _BEFORE.search(before)
    if match is not None:
        return _MOVES[match[1]] if match[1] else _ALONE[match[2]]
    match = _AFTER.match(text, hit.end)
    if match is not None:
        return _MOVES.get(match[1], "")
    if before[-1:].isascii() and before.strip():
        match = _WORD_BEFORE.search(text[max(floor, start - 32) : start])
        if match is not None and match[1].lower() in _ENGLISH:
            return _MOVES[match[1].lower()]
        match = _WORD_AFTER.match(text, hit.end)
        if match is not None and match.end() <= ceiling:
            return _AFTER_EN.get(match[1]) or _MOVES.get(match[1], "")
    return ""


# -- the subject ----------------------------------------------------------------------------------------------

_STOP = "，。；：！？、…—“”‘’（）《》「」『』【】〈〉()[]\"',;:!?\n\t \u3000·/／■▲●"
_FUNCTION = """
的 了 着 过 是 在 为 和 与 及 或 等 以 已 将 被 把 对 从 向 到 由 也 都 均 就 则 而 并 但 使 让 给 于 自 至
还 才 只 仅 共 曾 有 达 占 超 其 这 那 该 各 每 另 去年 今年 明年 上年 目前 当前 现在 当年 全年 年内 其中
每年 每月 每天
"""
_VERBS = """
完成 实现 达到 超过 突破 发放 投入 建成 建设 新建 改建 扩建 修建 新增 增加 增长 减少 下降 提高 提升 降低
上升 上涨 下跌 获得 取得 参加 参与 参观 开展 进行 举行 举办 组织 成立 设立 发现 查处 查获 整治 清理 处理
处置 排查 检查 治理 改造 修复 安装 种植 栽种 播种 收获 收购 销售 出售 出口 进口 生产 制造 使用 采用 利用
引进 引入 吸引 吸纳 带动 惠及 覆盖 涉及 拥有 具有 包括 包含 容纳 接待 迎来 救治 救助 救出 治愈 确诊 死亡
受伤 失踪 遇难 被困 转移 安置 搬迁 疏散 抵达 到达 前往 来自 返回 出动 派出 调集 调派 动员 发动 培训 培养
毕业 招收 招聘 录取 报名 投票 当选 通过 签署 签订 签约 达成 落地 开工 竣工 投产 投用 启用 开通 开放 通车
运行 运营 上线 推出 发布 公布 印发 出版 刊登 播出 展出 展示 捐赠 捐款 捐助 募集 筹集 筹措 融资 贷出 拨付
下达 安排 支出 支付 花费 耗资 耗时 用时 历时 总计 共计 合计 累计 共有 约有 就有 只有 还有 没有 仅有 设有
建有 现有 已有 占到 占比 相当于 位于 距离 相距 高达 多达 长达 重达 低至 高出 相比 同比 环比 比上年 比去年
较上年 较去年 提供 提出 给予 支持 享受 领取 发出 送出 送去 收到 接到 受理 办理 办结 审批 审理 判处 判决 罚款
没收 缴获 追回 挽回 节约 节省 减排 排放 削减 消化 解决 满足 打造 推进 推动 促进 实施 落实 启动 开始 结束
持续 连续 保持 维持 成为 形成 构成 组成 分为 划分 分成 属于 进入 退出 离开 需要 要求 需 可 能 应 会 要 不 没
未 曾经 已经 正在 计划 预计 力争 确保 创造 创下 刷新 夺得 赢得 战胜 击败 输给 领先 落后 下调 上调 调整 调低
调高 降至 升至 增至 减至 跌至 涨至 清零 达标 合格 见效 受益 脱贫 就业 入住 毕业 下岗 失业 染病 感染 生还
丧生 坠毁 倒塌 受损 停产 复工 复产 开业 关闭 停运 消失 新修 新铺 新开 新装 新购 新设 新挖 拓宽 加固 疏浚
硬化 铺设 架设 敷设 打通 贯通 驻村 驻点 进驻 住校 入库 完工 靠港 延长 占地 亮证 落榜 改作 改为 改成 另付
首次 全部 全天 昼夜 夜间 连夜 逐步 逐一 冒雨 齐聚 停课 步行 负责 签字 排队 排着 浮动 已经 悉数 纷纷 同时
一起 一同 免费 分批 分期 轮流 按时 准时 提前 当场 当天 当晚 当日 随后 平均 大约 左右 完好 出水
"""
_TRAIL = """
同比增长 环比增长 同比下降 环比下降 比上年增长 比上年下降 比去年增长 较上年增长 增长到 增长了 下降到 下降了
增加到 增加了 减少到 减少了 提高到 提高了 达到了 上升到 上升了 下跌 上涨 增长 下降 增加 减少 提高 上升 降低
回落 扩大 提升到 提升 提升至 增至 减至 降至 升至 跌至 涨至 达到 超过 突破 占到 占 达 为 至 到 了 共 已 约 近
逾 超 仅 是 有 在 以 比 较 高达 多达 长达 重达 总计 共计 合计 累计 共有 约有 同比 环比 年均 平均 分别 均 都
仅为 则 也 约为 只有 仅有 现有 设有 还 再 又 不足 不到 至少 最多 最高 最低 同 上年 去年 今年 比上年 比去年
上年同期 去年同期 比上年同期 比去年同期 由 从 每年 每月 每天 每 各 最高达 最高为 稳定在 保持在 控制在 维持在
收于 报收 报 净 涨 跌 升 降 增 减
"""
_TRAILING = tuple(sorted(_TRAIL.split(), key=len, reverse=True))
_CUT = re.compile("|".join(sorted({*_VERBS.split(), *_FUNCTION.split()}, key=len, reverse=True)))
_CUT_AFTER = re.compile(
    "|".join(
        sorted(
            {
                *(v for v in _VERBS.split() if len(v) > 1),
                *"的了是在为和与及或等已将被把对从向到由也都均就则而并但使让给于自又还才只仅共曾再有达占超需可不没未着".strip(),
            },
            key=len,
            reverse=True,
        )
    )
)
_STOPS = re.compile("[" + re.escape(_STOP) + "0-9]")
_LATIN_NOUN = re.compile(r"[ -](?:of |in )?((?:[A-Za-z][a-z'’-]+ ?){1,4})")
_LATIN_STOP = frozenset(
    [
        "in",
        "on",
        "at",
        "of",
        "to",
        "for",
        "by",
        "from",
        "with",
        "and",
        "or",
        "but",
        "as",
        "than",
        "that",
        "which",
        "who",
        "were",
        "was",
        "are",
        "is",
        "has",
        "had",
        "have",
        "been",
        "after",
        "before",
        "since",
        "during",
        "until",
        "into",
        "over",
        "under",
        "more",
        "less",
        "it",
        "they",
        "he",
        "she",
        "the",
        "a",
        "an",
        "this",
        "these",
        "those",
        "his",
        "her",
        "their",
        "its",
        "not",
        "be",
        "will",
        "would",
        "could",
        "may",
        "can",
        "when",
        "while",
        "against",
        "per",
        "ago",
        "old",
        "long",
        "high",
        "wide",
        "deep",
        "away",
        "later",
        "earlier",
        "each",
        "apiece",
        "up",
        "down",
        "out",
        "off",
        "voted",
        "aboard",
        "above",
        "below",
        "last",
        "next",
        "normal",
        "left",
        "broke",
        "fell",
        "rose",
        "lost",
        "sold",
        "opened",
        "closed",
        "began",
        "ended",
        "remained",
        "stood",
        "said",
        "died",
        "killed",
        "went",
        "came",
        "made",
        "took",
    ]
)
_NO_NOUN = frozenset("一左上以之前后内中里外间来多余半下起时")
"""Characters behind a figure that open no noun: 左右, 以上, 之间."""
_NOUN_END = frozenset(
    "专业丝主乐乡书事云井亚亡产亩亭人令仪件价任份企伍众会伞伤位体作例保信债值像兔入公关兵具册军农冠冰准函"
    "刀分刊划列则利制刷券剧力办务势勋包区医单卷厂厅原县友口句台叶号司名向含员命品商善器因团园国图圈土地场"
    "坊块坝型域基堂堤塑塔塘墙增墨壁壕壶备夫奖女奶妻姜婴子字存季学宅官客室容宽宿寝寺寿局层居届屋山岛岭岸峰"
    "工巷市布帆师带席帽幅平床序库店庙度座廊弄弹影役径律快态性总患戏战户房所扇手扣技报押拍指捐损据措摊播效"
    "教数文料施旗易星曲期木本术机权杏材村条杯板极构林果枣枪柚柜柿标栋栏树栗校样格桃案桌档桥桨桶梨械梳棉棋"
    "椅椒楼模橘橙款歌步段毒比民气水江池汤沟河油泉泊法洞洲流海润深渠温港湖湾源潭瀑火灯灾炉炭炮点烛烟热煤照"
    "熊片版牌牛物狗猪猫猴率环班球琴瓜瓶生用田电男画疫病盆益盏盐盘目省矿码砚碑碗社祠票离种科租积程税窑窗站"
    "章童笔笛筐策管箭箱篇篓篮米类粥粮糕糖系素索级纸线组络统绩绳绸缆罐网羊群者肉股育能舍舞舟航舱船艇艺节花"
    "苗茶草药莓菇菌菜萄著葱蒜蔗蕉薪薯虎虫虾蚊蛇蛋蜂蜜蝶行街衣补表衫袋裙裤裹规视角警计议论设证词诗课谜谣谱"
    "谷豆象豹责货质贴贸费资赋赛距路车轨轮运递速道邮部酒酬醋重量金针钢钥铁铜铝银铺链锁锚锣键镇镜长门间闸阁"
    "队阶院险难雁集雕雨雪雾震霜面鞋音页项领频题额风食饭饺饼馆马驴驼驿骡骤高鱼鸟鸡鸭鹅鹤鹭鹿麻鼓鼠龟"
)
"""Characters that Chinese nouns end in, so that 工序压缩 is cut to 工序 and a clause that ends in a verb is left alone."""
_NOUNS = (
    "青年",
    "少年",
    "中年",
    "门诊",
    "群众",
    "教育",
    "服务",
    "合同",
    "协议",
    "建议",
    "意见",
    "岗位",
    "电话",
    "家庭",
    "儿童",
    "问题",
)
"""Nouns that end in none of these."""
_NOMINAL = (
    "生产",
    "服务",
    "培训",
    "建设",
    "投资",
    "销售",
    "教育",
    "治理",
    "发展",
    "管理",
    "运营",
    "招聘",
    "合作",
    "出口",
    "进口",
    "支持",
)
"""Verbs that open nouns: 四条生产线."""
_LONGEST = 16
_DOING = frozenset("讲说写唱演开修买卖建还办做搞造发给送去来上下打用请租盖吃喝玩看听说学教帮救治抓种养")
"""What an amount is for, not of: 十万元开店."""
_WHO = frozenset(
    ["人", "人次", "户", "户次", "岁", "周岁", "口", "人份", "倍", "次", "票", "分", "点", "成", "元"]
)
"""Units that are counted for themselves: what they count stands before them, if anywhere."""


def subject_of(
    text: str, folded: str, hit: Hit, floor: int, ceiling: int, change: Change, earlier: list[Figure]
) -> str:
    """The words that the figure counts, as they stand in `text`; empty where none are near."""
    kind = hit.kind
    if kind in ("duration", "date", "time"):
        return ""
    behind = before = ""
    if text[hit.end : hit.end + 1].isascii() and text[hit.end : hit.end + 1] in (" ", "-"):
        noun = _latin_behind(text, hit.end, ceiling)
        if noun:
            return noun
    if kind == "ordinal" or (kind in ("count", "grade") and hit.unit not in _WHO):
        if kind == "ordinal" and folded[hit.end : hit.end + 1] in _DOING:
            return ""
        behind = _behind(text, folded, hit.end, ceiling)
        return behind or ("" if kind == "ordinal" else _ahead(text, folded, hit.start, floor))
    if folded.startswith("的", hit.end):
        behind = _behind(text, folded, hit.end + 1, ceiling)
        if behind:
            return behind
    before = _ahead(text, folded, hit.start, floor)
    if before:
        return before
    if change and earlier and not re.search("[。！？\n]", folded[earlier[-1].end : hit.start]):
        return earlier[-1].subject
    if (
        (kind == "percent" and change)
        or kind == "ratio"
        or hit.unit in _WHO - {"元"}
        or folded[hit.end : hit.end + 1] in _DOING
    ):
        return ""
    return _behind(text, folded, hit.end, ceiling)


def _behind(text: str, folded: str, end: int, ceiling: int) -> str:
    """The noun right behind: everything to the first stop, function word or verb, back to where a noun ends."""
    stop = min(ceiling, end + _LONGEST)
    match = _STOPS.search(folded, end, stop)
    if match is not None:
        stop = match.start()
    if folded[end : end + 1] in _NO_NOUN:
        return ""
    nominal = 2 if folded.startswith(_NOMINAL, end) else 0
    cut = _CUT_AFTER.search(folded, end + nominal, stop)
    if cut is not None:
        stop = cut.start()
    while stop > end and folded[stop - 1] not in _NOUN_END and not folded.endswith(_NOUNS, end, stop):
        stop -= 1
    return text[end:stop]


def _ahead(text: str, folded: str, start: int, floor: int) -> str:
    """The noun right before: back over verbs and adverbs, then to the last stop, function word or verb."""
    low = max(floor, start - 24)
    clause = folded[low:start]
    cut = 0
    for match in _STOPS.finditer(clause):
        cut = match.end()
    clause = clause[cut:]
    while clause.endswith(_TRAILING):
        for word in _TRAILING:
            if clause.endswith(word):
                clause = clause[: -len(word)]
                break
    each = clause.rfind("每")
    if each >= 0 and clause[each + 1 :] in UNITS:
        clause = clause[:each]  # 浓度每立方米26微克
    if clause[-1:] not in _NOUN_END:
        return ""
    begin = 0
    for match in _CUT.finditer(clause):
        if match.end() < len(clause) - 1:
            begin = match.end()
    if clause.startswith("个", begin):
        begin += 1
    noun = text[low + cut + begin : low + cut + len(clause)]
    return noun if 1 < len(noun) <= _LONGEST and noun[0] not in "每各该此" else ""


def _latin_behind(text: str, end: int, ceiling: int) -> str:
    match = _LATIN_NOUN.match(text, end, ceiling)
    if match is None:
        return ""
    words: list[str] = []
    for word in match[1].split():
        if word.lower() in _LATIN_STOP:
            break
        words.append(word)
    return " ".join(words)
