"""Paragraphs that many tests are made of, and what kinds of blocks a text is read into."""

from __future__ import annotations

from reader.page import read

LEAD = "青潭渡口末班船昨日靠岸，两岸三百多名乡亲赶来送行，县博物馆当场收下了这条木船。"
MORE = "这条渡口开了六十年，最多的时候一天过河八百人，如今每天只剩二十来个，多是上了年纪的。"
OTHER = "老周说，桥通了以后，年轻人都骑车过河，他想把船送给县里的博物馆，让孩子们知道从前怎么过河。"
MIST = "清晨的渡口薄雾未散，摆渡的老周把缆绳一松，木船无声地滑出了码头，船上坐着七个赶集的人。"
BRIDGE = "昨日上午十时，青潭大桥最后一段钢梁吊装到位，全长三公里的主桥合龙，两岸站满了看热闹的人。"
GRAIN = "城西粮站昨日开秤收购油菜籽，头一天收进三万斤，每斤比去年高出两角，卖粮的队伍排出半里路。"
KEEPER = (
    "The last ferryman of Port Ellery laid down his oar on Tuesday after sixty years on the lower crossing."
)
SHED = (
    "He gave the boat to the county museum, which has nowhere to put it and has asked the council for a shed."
)


def blocks(text: str) -> list[tuple[str, str]]:
    """Kind and text of each block of the one article that `text` is."""
    (article,) = read(text).articles
    return [(block.kind, block.text) for block in article.blocks]
