"""One alphabet for the rules: full width becomes half, traditional simplified, character for character.

The folded text is as long as the text, so offsets hold in both.
"""

from __future__ import annotations

import re

_SIMPLIFIED = (
    "億亿萬万兩两個个點点時时號号餘余幾几數数約约歲岁噸吨圓圆張张條条隻只間间場场輛辆處处種种項项戶户畝亩頃顷"
    "釐厘國国縣县鄉乡鎮镇區区級级類类週周鐘钟鍾钟紀纪來来後后內内過过達达將将貫贯聲声對对雙双組组屆届頭头顆颗"
    "塊块層层樓楼冊册劃划筆笔頁页門门盞盏輪轮線线樣样隊队幣币鎊镑歐欧貨货曆历農农臘腊節节當当這这從从僅仅佔占"
    "漲涨減减陽阳陰阴補补溫温貳贰參叁陸陆儀仪變变單单據据擔担價价會会屬属邊边戰战軍军師师團团連连營营學学產产"
    "業业專专書书課课讓让員员廠厂鋪铺館馆馬马龍龙歷历東东話话長长總总強强壞坏術术體体島岛極极環环務务盤盘劑剂"
    "帶带齡龄聯联議议論论運运動动飛飞機机權权邁迈彎弯圍围萊莱衛卫華华蘭兰豐丰莊庄灣湾陳陈顧顾關关難难雜杂義义"
    "堅坚嶺岭嶽岳臟脏竅窍廢废態态狀状興兴靈灵彙汇韓韩盧卢標标準准贏赢輸输蹤踪噴喷倆俩仨仨紙纸簽签資资農农衝冲"
    "電电話话專专職职導导選选舉举圖图報报們们發发統统啟启現现進进還还無无與与為为開开報报導导齊齐於于經经濟济"
)
_FOLD = {ord(a): ord(b) for a, b in zip(_SIMPLIFIED[::2], _SIMPLIFIED[1::2], strict=True) if a != b}
_FOLD.update({0xFF01 + i: 0x21 + i for i in range(94) if chr(0x21 + i) not in "!\"'(),;?[]{}"})
_FOLD.update({ord(pair[0]): ord(pair[1]) for pair in ("¥￥", "〇零", "○零", "﹪%", "﹣-", "−-", "˙·", "‧·")})

_NEEDED = re.compile("[" + "".join(map(chr, _FOLD)) + "]")
_WIDE_GROUP = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")


def fold(text: str) -> str:
    """The text in half width and simplified characters, of the same length."""
    if _NEEDED.search(text) is None:
        return text
    return _WIDE_GROUP.sub(",", text).translate(_FOLD)
