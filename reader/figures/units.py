"""Units and measure words: what may stand behind a numeral, its kind and its one spelling.

One table a kind. `|` or a line end parts units; words between are spellings of one unit, its own spelling first.
Chinese is written simplified and half width, as `fold` leaves it. Nouns are no units: 三国 counts 国.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.figures.figure import Kind

MONEY = """
元 块钱 圆 元人民币 人民币元 人民币 | 角 毛钱 | 分钱
美元 美金 | 港元 港币 | 澳门元 葡币 | 新台币 台币 元新台币 | 欧元 | 英镑 镑 | 日元 日圆 | 韩元 韩圆 | 卢布
法郎 法国法郎 | 瑞士法郎 | 马克 德国马克 西德马克 | 里拉 意大利里拉 | 盾 荷兰盾 | 印尼盾 | 越南盾
澳元 澳大利亚元 澳大利亚币 | 加元 加拿大元 加币 | 新元 新加坡元 新加坡币 | 新西兰元 | 卢比 印度卢比 | 泰铢 铢
比索 | 雷亚尔 | 兰特 | 克朗 | 里亚尔 | 第纳尔 | 林吉特 令吉 | 埃镑 埃及镑 | 先令 | 便士 | 美分 | 欧分 | 银元 大洋
谢克尔 | 福林 | 兹罗提 | 迪拉姆 | 比特币 | 里尔 | 基普 | 图格里克 | 两银子 | 法币
"""

MEASURE = """
公里 千米 km | 米 公尺 m | 分米 | 厘米 公分 cm | 毫米 mm | 微米 μm | 纳米 nm | 海里 | 英里 | 英尺 呎 | 英寸 吋
码 | 里 华里 里路 里地 | 丈 | 尺 | 寸 | 光年 | 毫米汞柱
平方公里 平方千米 km2 km² | 平方米 平米 ㎡ m2 m² | 平方厘米 | 公顷 | 亩 亩地 | 英亩 | 顷 | 坪 | 平方英里 | 平方英尺 平方呎
立方米 m3 m³ 立方 | 立方厘米 | 升 公升 L | 毫升 ml mL | 加仑 | 立方公里 | 亿立方 | 方
吨 公吨 | 公斤 千克 kg KG | 克 | 毫克 mg | 微克 μg | 斤 市斤 | 磅 | 盎司 | 克拉 | 标准箱 标箱 TEU | 吨级 | 担 | 总吨
千瓦时 千瓦小时 kWh 度电 | 兆瓦时 MWh | 兆瓦 MW | 千瓦 kW KW | 瓦 W | 吉瓦 GW | 伏 V | 千伏 kV | 安培 | 毫安时 mAh
马力 | 焦耳 | 千卡 大卡 | 卡路里 | 赫兹 Hz | 千赫 kHz | 兆赫 MHz | 吉赫 GHz | 分贝 dB | 帕 | 千帕 kPa | 百帕 hPa | 兆帕 MPa
摄氏度 ℃ °C | 度 ° | 华氏度 ℉ °F | 比特 | 字节 | KB | MB | GB | TB | 兆 Mbps | 像素 | 流明 | 贝克勒尔 | 毫西弗
公里/小时 km/h | 米/秒 m/s | 微克/立方米 | 毫克/升 | 立方米/秒
"""

DURATION = """
年 年间 年时间 | 周年 | 载 | 个月 个月份 | 天 | 日夜 个日夜 个昼夜 昼夜 | 个工作日 工作日
周 星期 个星期 礼拜 个礼拜 | 周末 个周末 | 小时 个小时 钟头 个钟头 | 学时 课时 个课时 | 分钟 | 秒 秒钟 | 毫秒
个季度 季度 | 个世纪 | 个年度 | 个学年 学年 | 个学期 学期 | 刻钟 | 个春秋 春秋 | 个年头 年头 | 夜 | 晚 | 工日
"""

PERCENT = "% | ‰ | 个百分点 百分点 | 成 | 折 | 个基点 基点"

RATIO = "倍"

GRADE = "级 | 星级 | 等 | 等级 | 档 | 甲级 | 线城市"

ORDINAL = "届 | 名次 | 号"

COUNT = """
个 只 名 位 人 口 户 家 件 项 种 条 次 场 台 辆 部 座 所 处 间 栋 幢 套 张 份 篇 本 册 卷 页 章 节 段 句 字 首 支 枝 根 株 棵
朵 颗 粒 块 片 枚 把 顶 盏 面 扇 道 堵 层 排 行 列 串 束 捆 包 袋 箱 盒 瓶 杯 碗 盘 盆 桶 筐 篮 罐 坛 壶 车 船 艘 架 头 匹 峰
尾 群 窝 对 双 副 组 批 队 班 团 营 连 师 帮 伙 起 宗 桩 番 轮 遍 回 回合 趟 下 声 步 拳 枪 炮 发 门 挺 滴 股 缕 缸 锅 桌 席 餐 顿 剂
味 帖 帧 幅 轴 尊 具 床 集 期 版 则 款 栏 代 辈 任 票 分 点 环 局 球 杆 关 站 路 圈 胎 类 样 色 课 笔 单 例 案 眼 孔 泓 锭 贴
封 通 幕 出 曲 堂 拨 盅 勺 匙 撮 摞 叠 沓 扎 打 令 炷 管 季 手 角 岁 仞 档 针 刀 遭 格 瓣 丛 垛 挂 畦 汪 听 樘 阵 旅 楼 拍
台次 人次 户次 批次 场次 架次 艘次 辆次 车次 班次 频次 件次 篇次 项次 家次 例次 头次 只次 人份 人天 吨次 件套 台套 队次 桌次 单次
余户 个人 口人 号人 口子 户人家 周岁 虚岁 岁半 方面 部分 车皮 标段 席 枚次 股次 笔次 座位 床位 泊位 车位 机位 手棋 万锭 秒差 门次
"""

NOT_UNITS = frozenset(
    """
    下乡 下岗 下降 下跌 下滑 下达 下旬 家庭 家族 家长  人民 人士 人员 人类 人均 人口 人才 人工 项目 条件 条例 场地 场馆 场所 场面 面积 面包
    面向 面对 面临 面前 部门 部委 部队 部署 部长 名单 名义 名师 名牌 名称 名将 名人 位于 位置 种子 种植 种类 件数 次数 次日 级别 级联
    层次 层面 股份 股东 股权 班级 班子 组织 组成 组建 路线 路段 路口 队员 队伍 团体 团队 团结 道路 道德 站点 间隔 处理 处于 处在 处分
    起来 起诉 起源 起步 成为 成功 成立 成本 成员 成果 成绩 成交 成都 成年 成长 成熟 成品 成就 成效 成片 成群 分场 分别 分析 分享 分为 分之 分布 分成 分公司
    分行 分支 分局 分类 分流 分管 分会 分红 分散 本报 本次 本市 本省 本刊 本土 本身 本地 本科 本书 本轮 个性 个体 单位 单元 单独 节目 节能 节约 节日
    节点 节气 段落 段时间 字样 字号 首次 首都 首批 首届 首先 首家 首歌 支持 支付 支援 支出 支部 支行 根据 根本 粒子 块头 片区 片面 把握 把关
    顶级 层级 排名 排放 排队 排水 排污 排查 排列 行业 行动 行为 行政 行人 行程 行长 行列 列车 列为 列入 列席 束缚 包括 包装 包含 包裹 袋鼠 车道 车辆 车站
    车间 车祸 车主 车型 船只 船舶 船员 架构 头条 头部 头脑 头痛 头等 群众 群体 群岛 对外 对口 对于 对比 对象 对应 对手 副总 副省 副市 副部 副县
    副主 批准 批评 批发 批复 团员 团长 团中 营业 营养 营运 营收 连续 连接 连锁 连任 连胜 连夜 连冠 师生 师傅 帮助 帮扶 发展 发布 发现 发生 发放
    发行 发言 发达 发电 发明 发表 门店 门类 门票 门口 股票 餐厅 餐饮 集中 集团 集体 集合 集装 期间 期货 期望 期待 期末 期初 版本 版权 版图 版面 则是
    款项 款式 栏目 代表 代理 代码 代号 代价 任务 任命 任期 任何 票据 票房 点击 点评 点名 点多 环节 环境 环保 环比 局长 局面 局势 局部 球员 球队
    球迷 球类 关于 关键 关系 关注 关爱 站台 站长 圈子 类型 类似 样本 色彩 课程 课题 讲话 讲座 讲述 单价 例如 例外 例会 案件 案例 眼睛 眼看
    封面 通过 通知 通车 通报 通信 通道 通讯 出现 出版 出口 出生 出席 出台 出租 出让 出发 出任 出资 出自 出土 出动 出来 出品 出游 出招 份量 曲线 堂课 季节
    手机 手段 手续 手工 手抓 手术 角度 角落 角色 号召 号称 进行 进入 进口 进出 进程 进一 进球 进城 进村 进军 听取 听证 听说 旅游 旅客 旅程 元旦 元素
    元首 元月 元老 元帅 元件 元气 角逐 克服 克隆 克里 米兰 米粉 米饭 里面 里程 里约 里斯 方向 方式 方案 方法 方便 方针 方米 斤两 度假 度过 年轻  年幼
    年龄 年均 年度      年代 年级 年画 年货 年薪     年迈      天津     天安 天文 
      周边 周围 周刊 周期 周报 周恩    日夜         时代 时间 时候 时期 时报 时尚 时速 时常 时任 时而
    时下 时事 点钟头 分数 分子 分配 分量 分离 分歧 分辨 分手 分工 分组 等待 等级 等等 等人 等地 等国 等于 等候 等同 等方 等部 等项 等多 等单 等地 等共 等三 等十 等企
    等主 等问 等活 等有 等领 等形 等措 等工 等项 档案 档次 级差 成千 成百 成天 成套 成堆 折扣 折合 折叠 折射 倍增 倍感 倍受 伏击 码头 码洋 升级 升至 升值 升温 升到 升降 升学
    担任 担心 担保 担当 顷刻 坪山 尺寸 寸土 丈夫 克拉玛 镑数 盾牌 岁月 岁末 岁首 楼市 楼盘 楼梯 楼宇 楼道 拍摄 拍卖 口号 口味 口岸 口径 口罩 口头 户口 户籍
    户外 户主 户型 本着 打工 打击 打造 打开 打破 打算 打架 扎实 扎根 管理 管道 管辖 管线 管委 令人 刀具 针对 针灸 格局 格外 格式 阵地 阵营 双方 双向 双边
    双重 双方 回归 回来 回家 回应 回答 回到 回升 回落 声音 声明 声称 步伐 步骤 步行 步入 枪支 炮击 轮流 轮胎 轮船 轮候 桌面 席位 味道 幅度 具有 具体 具备 床垫 床上 辈子
    样式 样品 出头 起义 起码 起伏 起飞 起草 宗教 宗旨 下午 下令 下属 下辖 下游 下列 下面 下海 下班 下半 下次 下场 下去 下来 下车 下雨 下雪 下旬 下调 下放 下手 下届 下周 下月
    """.split()
)
"""Words that begin like a unit and are none: 33项目 counts 项目, 12日本报 is no 日本."""

CURRENCY_SIGNS = {
    "HK$": "港元", "NT$": "新台币", "US$": "美元", "A$": "澳元", "AU$": "澳元", "C$": "加元", "CA$": "加元", "S$": "新元",
    "MOP$": "澳门元", "R$": "雷亚尔", "NZ$": "新西兰元", "RMB": "元", "CNY": "元", "USD": "美元", "HKD": "港元", "EUR": "欧元",
    "GBP": "英镑", "JPY": "日元", "TWD": "新台币", "NTD": "新台币", "人民币": "元", "$": "美元", "¥": "元", "￥": "元", "€": "欧元",
    "£": "英镑", "￡": "英镑", "₩": "韩元", "₽": "卢布", "₹": "卢比", "฿": "泰铢",
}  # fmt: skip
"""What stands before an amount, and its unit."""

ISO_4217 = {
    "元": "CNY", "美元": "USD", "港元": "HKD", "澳门元": "MOP", "新台币": "TWD", "欧元": "EUR", "英镑": "GBP", "日元": "JPY",
    "韩元": "KRW", "卢布": "RUB", "瑞士法郎": "CHF", "澳元": "AUD", "加元": "CAD", "新元": "SGD", "卢比": "INR", "泰铢": "THB",
    "雷亚尔": "BRL", "兰特": "ZAR", "新西兰元": "NZD",
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
