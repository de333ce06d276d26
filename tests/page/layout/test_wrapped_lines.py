"""Lines of wrapped text by themselves: what is no furniture though its words are like it."""

from __future__ import annotations

import pytest

from reader.page import read

ABOVE = (
    "　　渡口的木船每天往返六趟，两岸的人赶集上学\n都靠它来去。县里说，新桥通车以后，有船票的\n"
    "人可以到码头换一张公交卡，也可以用手机浏览\n"
)
BELOW = (
    "　　老周把缆绳一松，木船无声地滑出了码头。船\n上坐着七个赶集的人，谁也没有说话，只有桨声\n"
    "一下一下地响着，雾慢慢地散了，对岸的村子在\n晨光里露出来。这条渡口开了六十年，最多的时\n"
    "候一天过河八百人，如今只剩二十来个。\n"
)


@pytest.mark.parametrize(
    "half",
    [
        "搜索登录“云阜省中小企业服务网”完成实名注册",
        "的版面。扫描下方二维码，关注青屿日报公众号，",
        "分享到朋友圈，点赞满三十个的人，凭手机截图到",
        "编辑：王晓，校对：李明，两个人每天晚上都要到",
    ],
)
def test_half_a_sentence_between_full_lines_is_no_furniture(half: str) -> None:
    page = read(f"最后的摆渡人\n{ABOVE}{half}\n可办理，船工也可以代办。\n{BELOW}")
    (article,) = page.articles
    assert page.furniture == ()
    assert half in "".join(block.text for block in article.blocks)
