"""Units and measure words: what may stand behind a numeral, its kind and its one spelling.

One table a kind. `|` or a line end parts units; words between are spellings of one unit, its own first.
Chinese is written simplified and half width, as `fold` leaves it. Nouns are no units: 三国 counts 国.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.figures.figure import Kind

MONEY = """
元 块钱 圆 元人民币 人民币元 人民币 | 角 毛 毛钱 | 分钱 | 美元 美金 | 港元 港币 | 澳门元 葡币
新台币 台币 元新台币 | 欧元 | 英镑 镑 | 日元 日圆 | 韩元 韩圆 | 卢布 | 法郎 法国法郎 | 瑞士法郎
马克 德国马克 西德马克 | 里拉 意大利里拉 | 盾 荷兰盾 | 印尼盾 | 越南盾 | 澳元 澳大利亚元 澳大利亚币
加元 加拿大元 加币 | 新元 新加坡元 新加坡币 | 新西兰元 | 卢比 印度卢比 | 泰铢 铢 | 比索 | 雷亚尔 | 兰特
克朗 | 里亚尔 | 第纳尔 | 林吉特 令吉 | 埃镑 埃及镑 | 先令 | 便士 | 美分 | 欧分 | 银元 大洋 | 谢克尔 | 福林
兹罗提 | 迪拉姆 | 比特币 | 里尔 | 基普 | 图格里克 | 两银子 | 法币
"""

MEASURE = """
公里 千米 km | 米 公尺 m | 分米 | 厘米 公分 cm | 毫米 mm | 微米 μm | 纳米 nm | 海里 | 英里 | 英尺 呎
英寸 吋 | 码 | 里 华里 里路 里地 | 丈 | 尺 | 寸 | 光年 | 毫米汞柱 | 平方公里 平方千米 km2 km²
平方米 平米 ㎡ m2 m² | 平方厘米 | 公顷 | 亩 亩地 | 英亩 | 顷 | 坪 | 平方英里 | 平方英尺 平方呎
立方米 m3 m³ 立方 | 立方厘米 | 升 公升 L | 毫升 ml mL | 加仑 | 立方公里 | 亿立方 | 方 | 吨 公吨
公斤 千克 kg KG | 克 | 毫克 mg | 微克 μg | 斤 市斤 | 两 | 磅 | 盎司 | 克拉 | 标准箱 标箱 TEU | 吨级 | 担
总吨 | 千瓦时 千瓦小时 kWh 度电 | 兆瓦时 MWh | 兆瓦 MW | 千瓦 kW KW | 瓦 W | 吉瓦 GW | 伏 V | 千伏 kV | 安培
毫安时 mAh | 马力 | 焦耳 | 千卡 大卡 | 卡路里 | 赫兹 Hz | 千赫 kHz | 兆赫 MHz | 吉赫 GHz | 分贝 dB | 帕
千帕 kPa | 百帕 hPa | 兆帕 MPa | 摄氏度 ℃ °C | 度 ° | 华氏度 ℉ °F | 比特 | 字节 | KB | MB | GB | TB
兆 Mbps | 像素 | 流明 | 贝克勒尔 | 毫西弗 | 公里/小时 km/h | 米/秒 m/s | 微克/立方米 | 毫克/升 | 立方米/秒
"""

DURATION = """
年 年间 年时间 | 周年 | 载 | 个月 个月份 | 天 | 日夜 个日夜 个昼夜 昼夜 | 个工作日 工作日
周 星期 个星期 礼拜 个礼拜 | 周末 个周末 | 小时 个小时 钟头 个钟头 | 学时 课时 个课时 | 分钟 | 秒 秒钟
毫秒 | 个季度 季度 | 个世纪 | 个年度 | 个学年 学年 | 个学期 学期 | 刻钟 | 个春秋 春秋 | 个年头 年头 | 夜
晚 | 工日
"""

PERCENT = "% | ‰ | 个百分点 百分点 | 成 | 折 | 个基点 基点"

RATIO = "倍"

GRADE = "级 | 星级 | 等 | 等级 | 档 | 甲级 | 线城市"

ORDINAL = "届 | 名次 | 号 | 楼"

COUNT = """
个 只 名 位 人 口 户 家 件 项 种 条 次 场 台 辆 部 座 所 处 间 栋 幢 套 张 份 篇 本 册 卷 页 章 节 段 句 字
首 支 枝 根 株 棵 朵 颗 粒 块 片 枚 把 顶 盏 面 扇 道 堵 层 排 行 列 串 束 捆 包 袋 箱 盒 瓶 杯 碗 盘 盆 桶
筐 篮 罐 坛 壶 车 船 艘 架 头 匹 峰 尾 群 窝 对 双 副 组 批 队 班 团 营 连 师 帮 伙 起 宗 桩 番 轮 遍 回
回合 趟 下 声 步 拳 枪 炮 发 门 挺 滴 股 缕 缸 锅 桌 席 餐 顿 剂 味 帖 帧 幅 轴 尊 具 床 集 期 版 则 款 栏
代 辈 任 票 分 点 环 局 球 杆 关 站 路 圈 胎 类 样 色 课 笔 单 例 案 眼 孔 泓 锭 贴 封 通 幕 出 曲 堂 拨 盅
勺 匙 撮 摞 叠 沓 扎 打 令 炷 管 季 手 角 岁 仞 档 针 刀 遭 格 瓣 丛 垛 挂 畦 汪 听 樘 阵 旅 旬 拍 台次 人次
户次 批次 场次 架次 艘次 辆次 车次 班次 频次 件次 篇次 项次 家次 例次 头次 只次 人份 人天 吨次 件套 台套
队次 桌次 单次 余户 口人 号人 口子 户人家 周岁 虚岁 方面 部分 车皮 标段 席 枚次 股次 笔次 座位 床位 泊位
车位 机位 手棋 万锭 秒差 门次
"""

_NOT_UNITS = """
篮板 篮球 篮筐 丈夫 下乡 下令 下列 下午 下半 下去 下周 下场 下届 下属 下岗 下手 下放 下旬 下月 下来 下次
下海 下游 下滑 下班 下调 下跌 下车 下辖 下达 下降 下雨 下雪 下面 个体 个性 人口 人员 人均 人士 人工 人才
人民 人类 代价 代号 代理 代码 代表 令人 件数 任何 任务 任命 任期 份量 伏击 位于 位置 例会 例外 例如 倍受
倍增 倍感 元件 元帅 元旦 元月 元气 元素 元老 元首 克拉玛 克服 克里 克隆 关于 关注 关爱 关系 关键 具体 具备
具有 出任 出动 出发 出口 出台 出品 出土 出头 出席 出招 出来 出游 出版 出现 出生 出租 出自 出让 出资 刀具
分为 分之 分享 分会 分公司 分别 分场 分子 分局 分工 分布 分成 分手 分支 分散 分数 分析 分歧 分流 分离 分管
分类 分红 分组 分行 分辨 分配 分量 列为 列入 列席 列车 则是 副主 副县 副市 副总 副省 副部 包含 包括 包装
包裹 升值 升到 升学 升温 升级 升至 升降 单价 单位 单元 单独 双向 双方 双边 双重 发展 发布 发放 发明 发现
发生 发电 发行 发表 发言 发达 口号 口味 口头 口岸 口径 口罩 号召 号称 名义 名人 名单 名将 名师 名牌 名称
听取 听证 听说 周刊 周围 周恩 周报 周期 周边 味道 回到 回升 回家 回应 回归 回来 回答 回落 团中 团体 团员
团结 团长 团队 圈子 场地 场所 场面 场馆 块头 坪山 堂课 声明 声称 声音 处于 处分 处在 处理 天安 天文 天津
头条 头痛 头等 头脑 头部 字号 字样 季节 宗教 宗旨 家庭 家族 家长 寸土 对于 对口 对外 对应 对手 对比 对象
封面 尺寸 局势 局部 局长 局面 层次 层级 层面 岁月 岁末 岁首 师傅 师生 席位 帮助 帮扶 幅度 年代 年均 年幼
年度 年画 年级 年薪 年货 年轻 年迈 年龄 床上 床垫 度假 度过 成为 成交 成功 成千 成员 成品 成堆 成天 成套
成就 成年 成效 成本 成果 成熟 成片 成百 成立 成绩 成群 成都 成长 户主 户口 户型 户外 户籍 手工 手抓 手术
手机 手段 手续 扎实 扎根 打击 打工 打开 打架 打破 打算 打造 批准 批发 批复 批评 把关 把握 折叠 折合 折射
折扣 担任 担保 担当 担心 拍卖 拍摄 排列 排名 排放 排查 排水 排污 排队 支付 支出 支持 支援 支行 支部 斤两
方便 方向 方式 方案 方法 方米 方针 旅客 旅游 旅程 日夜 时下 时事 时代 时任 时候 时尚 时常 时报 时期 时而
时速 时间 曲线 期初 期待 期望 期末 期货 期间 本书 本刊 本土 本地 本市 本报 本次 本省 本着 本科 本身 本轮
束缚 条件 条例 枪支 架构 栏目 样品 样式 样本 根据 根本 格外 格局 格式 案件 案例 桌面 档案 档次 楼宇 楼市
楼梯 楼盘 楼道 次数 款式 款项 步伐 步入 步行 步骤 段时间 段落 炮击 点击 点名 点多 点评 点钟头 片区 片面 版图
版本 版权 版面 环保 环境 环比 环节 班子 班级 球员 球类 球迷 球队 盾牌 眼看 眼睛 码头 码洋 票房 票据 种子
种植 种类 站台 站点 站长 等三 等主 等于 等人 等企 等候 等共 等十 等单 等同 等国 等地 等多 等工 等形 等待
等措 等方 等有 等活 等等 等级 等部 等问 等项 等领 管委 管理 管线 管辖 管道 米兰 米粉 米饭 类似 类型 粒子
级别 级差 级联 组建 组成 组织 群众 群体 群岛 股东 股份 股权 股票 船只 船员 船舶 色彩 节日 节气 节点 节目
节约 节能 营业 营养 营收 营运 行业 行为 行人 行列 行动 行政 行程 行长 袋鼠 角度 角色 角落 角逐 讲座 讲话
讲述 课程 课题 起义 起伏 起来 起步 起源 起码 起草 起诉 起飞 路口 路段 路线 车主 车型 车祸 车站 车辆 车道
车间 轮候 轮流 轮胎 轮船 辈子 进一 进入 进军 进出 进口 进城 进村 进球 进程 进行 连任 连冠 连夜 连接 连续
连胜 连锁 通信 通报 通知 通讯 通车 通过 通道 道德 道路 部委 部署 部长 部门 部队 里斯 里程 里约 里面 针对
针灸 镑数 门口 门店 门票 门类 间隔 队伍 队员 阵地 阵营 集中 集体 集合 集团 集装 面临 面前 面包 面向 面对
面积 顶级 顷刻 项目 餐厅 餐饮 首先 首家 首届 首批 首次 首歌 首都
"""
NOT_UNITS = frozenset(_NOT_UNITS.split())
"""Words that begin like a unit and are none: 33项目 counts 项目, 12日本报 is no 日本."""

CURRENCY_SIGNS = {
    "HK$": "港元", "NT$": "新台币", "US$": "美元", "A$": "澳元", "AU$": "澳元", "C$": "加元", "CA$": "加元",
    "S$": "新元", "MOP$": "澳门元", "R$": "雷亚尔", "NZ$": "新西兰元", "RMB": "元", "CNY": "元",
    "USD": "美元", "HKD": "港元", "EUR": "欧元", "GBP": "英镑", "JPY": "日元", "TWD": "新台币",
    "NTD": "新台币", "人民币": "元", "港币": "港元", "美金": "美元", "台币": "新台币", "$": "美元",
    "¥": "元", "￥": "元", "€": "欧元", "£": "英镑", "￡": "英镑", "₩": "韩元", "₽": "卢布", "₹": "卢比",
    "฿": "泰铢",
}  # fmt: skip
"""What stands before an amount, and its unit."""

ISO_4217 = {
    "元": "CNY", "美元": "USD", "港元": "HKD", "澳门元": "MOP", "新台币": "TWD", "欧元": "EUR",
    "英镑": "GBP", "日元": "JPY", "韩元": "KRW", "卢布": "RUB", "瑞士法郎": "CHF", "澳元": "AUD",
    "加元": "CAD", "新元": "SGD", "卢比": "INR", "泰铢": "THB", "雷亚尔": "BRL", "兰特": "ZAR",
    "新西兰元": "NZD",
}  # fmt: skip
"""Currency codes of the units that have exactly one."""


def _table() -> dict[str, tuple[Kind, str]]:
    table: dict[str, tuple[Kind, str]] = {word: ("count", word) for word in COUNT.split()}
    by_kind: tuple[tuple[Kind, str], ...] = (
        ("ordinal", ORDINAL),
        ("grade", GRADE),
        ("ratio", RATIO),
        ("percent", PERCENT),
        ("duration", DURATION),
        ("measure", MEASURE),
        ("money", MONEY),
    )
    for kind, units in by_kind:
        for line in units.strip().split("\n"):
            for unit in line.split("|"):
                words = unit.split()
                table.update(dict.fromkeys(words, (kind, words[0])))
    return table


UNITS = _table()
"""Every unit: its kind and its one spelling."""


def lengths(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """For the first character of any of `words`, how long the words are that begin so, longest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}
