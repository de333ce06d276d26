"""One alphabet for the rules: full width becomes half, traditional simplified, character for character.

The folded text is as long as the text, so offsets hold in both.
"""

from __future__ import annotations

import re

_SIMPLIFIED = (
    "萬万與与醜丑專专業业叢丛東东絲丝丟丢兩两嚴严喪丧個个箇个豐丰臨临為为爲为舉举義义烏乌樂乐鄉乡書书買买"
    "亂乱爭争於于雲云亞亚產产産产畝亩親亲億亿僅仅從从侖仑崙仑倉仓儀仪價价眾众衆众夥伙會会傘伞傳传傷伤倫伦"
    "體体餘余馀余彿佛側侧倆俩脩修債债兒儿剋克黨党蘭兰關关興兴茲兹養养獸兽內内冊册寫写軍军農农鼕冬決决凈净"
    "淨净準准淩凌減减幾几齣出擊击劃划則则創创別别彆别製制劑剂剮剐劍剑劇剧辦办務务動动勵励勢势勛勋勳勋區区"
    "醫医韆千昇升陞升華华協协單单賣卖佔占盧卢衛卫衞卫捲卷廠厂廳厅厤历曆历歷历壓压釐厘廂厢縣县參叁叄叁蔘参"
    "雙双發发髮发變变疊叠衹只隻只枱台檯台臺台颱台葉叶號号嘆叹歎叹喫吃閤合衕同後后嚮向曏向噸吨聽听啓启啟启"
    "吳吴員员週周鹹咸響响喚唤迴回團团糰团園园睏困圍围國国圖图圓圆聖圣場场塊块墰坛壇坛壜坛罈坛罎坛垻坝壩坝"
    "墳坟墜坠墊垫墻墙牆墙聲声壺壶處处備备復复複复頭头誇夸奪夺奬奖獎奖奧奥薑姜嬌娇孃娘嬰婴孫孙學学寧宁寶宝"
    "實实審审宮宫傢家寬宽寢寝對对尋寻導导壽寿將将爾尔侷局層层屆届屬属嵗岁歲岁崗岗島岛嶺岭嶽岳峽峡峯峰幣币"
    "佈布帥帅師师帳帐帶带幀帧蓆席幫帮幹干榦干並并併并幷并倖幸廣广莊庄慶庆牀床廬庐庫库應应廟庙廢废開开張张"
    "絃弦彎弯彈弹強强歸归噹当當当彔录錄录録录綵彩徵征徑径迳径逕径誌志唸念態态總总惡恶癒愈戲戏戰战戶户搧扇"
    "纔才紮扎釦扣執执擴扩掃扫摺折護护報报牴抵擔担擁拥撥拨掛挂撓挠揮挥輓挽綑捆損损據据擲掷攝摄攤摊敎教數数"
    "鬥斗斷断旂旗無无舊旧時时晝昼晉晋麯曲麴曲麹曲朮术術术硃朱機机殺杀雜杂權权桿杆條条來来楊杨盃杯鬆松闆板"
    "極极構构棗枣槍枪櫃柜査查標标棟栋欄栏樹树棲栖慄栗樣样覈核檔档橋桥槳桨樁桩樑梁檢检棊棋稜棱樓楼橫横歐欧"
    "慾欲殲歼殘残毀毁燬毁譭毁畢毕氣气匯汇彙汇滙汇漢汉汙污湯汤渖沈瀋沈溝沟沒没滬沪註注瀉泻測测濟济濃浓潤润"
    "漲涨溫温遊游灣湾濺溅滿满灘滩燈灯靈灵災灾爐炉點点煉炼鍊炼燭烛煙烟菸烟熱热愛爱狀状獨独豬猪貓猫瑪玛翫玩"
    "環环現现電电畫画畵画瘡疮盞盏鹽盐監监蓋盖盤盘眞真礦矿碼码硯砚確确禮礼禎祯禍祸離离鞦秋種种積积稱称稅税"
    "穩稳窮穷竅窍窯窑窩窝竪竖豎竖筆笔籌筹簽签籤签簡简簍篓籃篮籟籁類类糧粮醣糖係系繫系纍累紅红約约級级紀纪"
    "綱纲納纳縱纵紛纷紙纸紐纽綫线線线缐线組组織织終终經经結结給给絡络絕绝絶绝統统繼继績绩緒绪續续繩绳維维"
    "綢绸緘缄纜缆締缔縷缕編编縛缚纏缠縮缩繳缴網网羅罗罰罚罷罢羣群恥耻聯联腸肠勝胜衚胡鬍胡臟脏髒脏腦脑腳脚"
    "脫脱臘腊騰腾緻致捨舍艙舱藝艺節节囌苏蘇苏榮荣葯药藥药蓮莲獲获穫获營营蔥葱虛虚蟲虫蝦虾補补錶表裝装褲裤"
    "見见觀观規规視视計计訂订認认讓让訓训議议訊讯記记講讲許许論论設设訪访証证證证評评識识訴诉診诊詞词詩诗"
    "話话該该語语說说説说請请讀读課课調调談谈謎谜謝谢謠谣謡谣譜谱穀谷貝贝負负責责敗败賬账貨货質质貧贫購购"
    "貫贯貳贰貼贴貸贷貿贸費费賃赁資资賦赋賴赖賽赛贈赠贏赢踐践躋跻蹤踪車车軌轨轉转輪轮轟轰軸轴輕轻載载較较"
    "輛辆輩辈輸输轄辖邊边達达遷迁過过邁迈運运還还這这進进遠远違违連连選选遞递踰逾郵邮鄰邻鄭郑埰采寀采採采"
    "裏里裡里針针鍼针鈡钟鍾钟鐘钟锺钟鋼钢鈅钥鑰钥鈞钧錢钱鐵铁銅铜鋁铝銖铢銀银舖铺鋪铺鏈链銷销鎖锁鍋锅錨锚"
    "鑼锣錘锤鎚锤錠锭鍵键鎭镇鎮镇鎊镑鏡镜長长門门閉闭問问閏闰間间閘闸聞闻閣阁隊队陽阳陰阴陣阵階阶際际陸陆"
    "險险隨随難难彫雕琱雕鵰雕霧雾麪面麫面麵面麺面韓韩頁页頂顶頃顷項项順顺顧顾頓顿預预領领頻频顆颗題题顏颜"
    "顔颜額额顛颠風风飄飘飆飙飛飞飯饭飲饮餃饺餅饼舘馆館馆馬马驅驱驢驴駐驻駝驼驛驿驗验騾骡驟骤鬢鬓魚鱼魯鲁"
    "鳥鸟雞鸡鷄鸡鳴鸣鴨鸭鵝鹅鵬鹏鶴鹤鷺鹭麥麦黃黄齊齐齡龄龍龙龜龟"
)
"""Each traditional character that the rules know, and its simplified one (OpenCC's character tables)."""
_FOLD = {ord(a): ord(b) for a, b in zip(_SIMPLIFIED[::2], _SIMPLIFIED[1::2], strict=True)}
_FOLD.update({0xFF01 + i: 0x21 + i for i in range(94) if chr(0x21 + i) not in "!\"'(),;?[]{}"})
_FOLD.update({ord(pair[0]): ord(pair[1]) for pair in ("¥￥", "〇零", "○零", "﹪%", "﹣-", "−-", "˙·", "‧·")})

_NEEDED = re.compile("[" + "".join(map(chr, _FOLD)) + "]")
_WIDE_GROUP = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")


def fold(text: str) -> str:
    """The text in half width and simplified characters, of the same length."""
    if _NEEDED.search(text) is None:
        return text
    return _WIDE_GROUP.sub(",", text).translate(_FOLD)


_BLANKS = re.compile("[ \u2009\u202f\u00a0]{1,2}(?=[0-9%\u4e00-\u9fff])")
_DIGITS = frozenset("0123456789%")


def gaps(folded: str) -> list[tuple[int, int]]:
    """The blanks that some set between digits and Chinese (2023 年 5 月, 5.2 %): start and end of each."""
    return [blank.span() for blank in _BLANKS.finditer(folded) if _parts(folded, *blank.span())]


def _parts(folded: str, start: int, end: int) -> bool:
    before, after = folded[start - 1 : start], folded[end]
    if before in _DIGITS:
        return after == "%" or after not in _DIGITS
    return "\u4e00" <= before <= "\u9fff" and after in _DIGITS and after != "%"


def without(text: str, gaps: list[tuple[int, int]]) -> str:
    """`text` without the `gaps`."""
    edges = [0, *(edge for gap in gaps for edge in gap), len(text)]
    return "".join(text[edges[i] : edges[i + 1]] for i in range(0, len(edges), 2))


def offsets(length: int, gaps: list[tuple[int, int]]) -> list[int]:
    """For each character of a text of `length` without its gaps, where it stood with them."""
    edges = [0, *(edge for gap in gaps for edge in gap), length]
    return [at for i in range(0, len(edges), 2) for at in range(edges[i], edges[i + 1])]
