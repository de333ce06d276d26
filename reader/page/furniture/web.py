"""What web pages set around their text: menus, buttons, the lines that tell where a text is from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.page.furniture import english_web, paths
from reader.page.lines import Line
from reader.page.marks import CJK, HAN_CHAR, any_of, ends_sentence, is_chinese, led, squeeze

_CHINESE = re.compile(
    any_of(
        r"^\S+@\S+\.\w+$",
        r"^(?:当前版|當前版|版次|[【\[]?(?i:PDF)版?[】\]]?)\s*[:：]?\s*\S{0,8}$",
        r"^(?:发[布佈]|發[布佈]|更新)(?:时间|時間|日期)\s*[:：]|^[（(]?(?:来源|來源|稿源|文章来源|原标题|原標題|原题为|原題為)\s*[:：《]",
        r"^.{0,8}(?:[热熱][线線]|[电電][话話])\s*[:：]?\s*[\d(（][\d\s()（）-]{5,}(?:$|\S{2,4}\s*[:：].*[\w@.]$)",
        r"^扫码|^(?:长按|掃描|掃瞄|掃碼).{0,20}$",
        r"^(?:下載|下载|打开|打開).{0,18}(?:(?i:APP)|客户端|客戶端)|^看更多|^追[蹤踪]我[们們]",
        r"^(?:分享|打印|收藏|字号|点赞|返回|阅读|浏览)(?:[到至数量次]|[:：\s]|$)",
        r"^(?:上一[篇版]|下一[篇版]|版面导航|标题导航|放大|缩小|朗读|评论)(?:[ \u3000+(（|-].*)?$",
        rf"^{paths.FROM_HOME}$|^阅读剩余全文.{{0,4}}$",
        r"^(?:請|请)?(?:繼續|继续)(?:往下|向下|滑動|滑动)?(?:閱讀|阅读)(?:全文)?[\s.…。>»↓]*$",
        r"^\S{2,10}[报報][ \u3000]*(?:[数數][字位碼][报報](?:[纸紙刊])?|[电電]子[报報版])$",
        r"^原文[網网]址.{0,4}$",
        r"^往期(?:回[顾顧]|[报報][纸紙刊]|精彩|推[荐薦]|内容|內容)$|^原创\s*[:：]\s*\S{2,12}$",
        r"^正在[阅閱][读讀]\s*[:：].{2,60}$",
        rf"^(?:中文)?翻[译譯]\s*[:：]\s*{HAN_CHAR}{{2,4}}(?:[、，, \u3000]\s*{HAN_CHAR}{{2,4}}){{0,3}}$",
        r"^[点點][击擊](?:查看|[进進]入|[阅閱][读讀]|[观觀]看|收[听聽]|播[报報]|展[开開]|下[载載]|[关關]注)"
        r"(?!下一)[^，。]{0,24}。?[>›»＞]*$",
        rf"^作者\s*[:：]\s*{HAN_CHAR}{{2,6}}[日晚时時晨早商都快京周][报報]$",
        r"^[\[［【(（]?(?:廣告|广告)[\]］】)）]?[，,]?\s*(?:請|请)(?:繼續|继续).{0,16}$|^廣告$",
        r"^(?:发布于|發布於|(?i:IP)属地|编辑于)\s*[:：]\s*\S{2,8}$",
        r"^(?:(?:[讚赞推]|分享|留言|收藏|列印|轉寄|存新聞|字[級级号號]|小|中|大|(?i:facebook|line|twitter)|微信|微博)[\s|｜/]*){2,}$",
        r"^[（(](?:本文|本版|文中|文内)[图圖照]片.{0,40}[）)]$",
        r"^(?:字[數数]|文章[編编][號号]|[關关][鍵键][字词詞]|标签|標籤|版[頁页面]|[欄栏]目)\s*[:：].{0,60}$|^更多\S{0,8}[報报新][導导道聞闻].*$",
        r"^(?:原文|本文|文章|稿件)(?:[来來]自|[来來]源|[转轉]自|由).{0,60}$|^[相更][关關多]\S{0,6}影音$",
        r"^(?:放大[图圖]片|返回(?:[頁页]首|[頂顶]部|目[录錄]|首[页頁]|列表)|[上下]一[篇版期]|打印本[页頁])$",
        r"^(?:相[關关](?:新[聞闻]|報[導道]|报[导道]|[閱阅][讀读]|文章)|延伸[閱阅][讀读])\s*[:：].*$",
        r"^(?:月份|每月|[月年]度|分[類类]|[標标][籤签]|作者)?(?:[彙汇]整|[歸归存][檔档])\s*[:：].{1,40}$",
        r"^(?:[檢检][舉举]|[舉举][報报]|[圖图]片|字[級级號号]|[-•·]\s*(?:[超特]?大|中|小|[標标][準准])|回到?[頂顶][端部])$",
        r"^[?？\d,.]+[ \u3000]*人[氣气]$|^\[[啟启][動动](?:LINE)?推播\].{0,16}$",
        r"^(?:抱歉|[對对]不起|[您你]|[為为][達达]|[請请]|建[议議])(?=[^。]*(?:支[援持]|更新|升[级級]))[^。]{0,24}[瀏浏][覽览]器[^。]{0,8}。?$",
        r"^[點点][擊击](?:[查觀观]?看|放大|[進进]入)[^，。]{1,8}$",
        r"^(?:文字|字[级級號号型体體])?(?:大小)?\s*[:：]?(?=.*[-+＋－])(?:\s*[-－+＋]?\s*A\s*[-－+＋]?){2,3}$",
        r"^(?:[关關][闭閉]窗口|[顯显]示全文|[更查]多|推[荐薦]|[讚赞]好|相[关關][阅閱][读讀]|[热熱][门門]推[荐薦]|[复複]制[链鏈]接)$",
    )
)
_LABEL = re.compile(
    r"^(?!.*(?:更多|[新要][闻聞]|[详詳][细細情]|查看|[点點][击擊]|[进進]入|返回|[下上]一|首[页頁]))"
    rf"(?!.*(?:相[关關]|全文|[阅閱][读讀]|[频頻]道|[网網])){HAN_CHAR}{{2,6}}[ \u3000]?[>›»＞]{{2,}}$"
)
"""A subject over what the text says of it: 现场篇>>. Links say where they lead."""
_TO_SCAN = re.compile(r"扫(?:码|描|一扫).{0,14}(?:二维码|关注|看|阅读|观看|下载)|二维码$")
_WORD = re.compile(
    led(
        *(
            "打印(?:本[页頁])?",
            "列印",
            "[关關][闭閉](?:窗口)?",
            "收藏",
            "分享",
            "[转轉]发",
            "投稿",
            "搜索",
            "[网網]站地[图圖]",
            "[设設][置为為]首[页頁]",
            "加入收藏",
            "[联聯][系繫]我[们們]",
            "[关關][于於]我[们們]",
            "登[录錄入]",
            "注[册冊]",
            "推[荐薦]",
        ),
        *(
            "字[号號级級体體]",
            "文字大小",
            "[简簡繁][体體]",
            "来源[:：]",
            "來源[:：]",
            "稿源[:：]",
            "作者[:：]",
        ),
        *(
            "[编編][辑輯][:：]",
            "[发發][布佈](?:时间|時間|日期)?[:：]",
            "[点點][击擊][:：]",
            "[浏瀏][览覽][:：]",
        ),
        *(
            "[阅閱][读讀][:：]",
            "[订訂][阅閱]",
            "退[订訂]",
            "PDF版?",
            "[电電]子[报報]",
            "[当當]前(?:位置|版)[:：]?",
        ),
        *(
            "[>›»＞]",
            r"第\d+期",
            r"[12]\d{3}[-/年.]\d{1,2}[-/月.]\d{1,2}日?",
            "首[页頁]",
            "[上下]一?[篇版条條期]",
        ),
        *(r"[评評][论論]\(?\d*\)?", "[历歷]史[报報]份", r"第[一二三四五六七八九十\d]+版"),
    )
)
"""Words of which a web page's lines about its text have two and more."""
_LIST_OF_OTHERS = re.compile(
    r"^(?:related|most (?:read|popular|viewed)|more (?:on this|from|in|stories)\b.*"
    r"|see also|read next|in (?:this section|depth)|recommended(?: for you)?"
    r"|(?:read|top|latest|popular|featured)(?: more)?(?= stories)"
    r"|you (?:may|might) (?:also like|be interested in)"
    r"|相[关關](?:阅读|閱讀|新闻|新聞|报道|報導|内容|內容|推[荐薦])|延伸\s*[·•]?\s*(?:[阅閱][读讀]|推[荐薦])"
    r"|推[荐薦][阅閱][读讀]|[为為][你您]推[荐薦]|您?可能.{0,4}[兴興]趣|猜你喜[欢歡]"
    r"|[热熱][门門](?:新[闻聞]|文章|推[荐薦])|精彩(?:推[荐薦]|[图圖]集)|[点點][击擊]排行|[阅閱][读讀]排行)"
    r"(?:\s*(?:articles|stories|posts|topics|content|links))?\s*[:：]?$",
    re.I,
)
_BARS = re.compile(
    r"^(?:(?:【[^【】]{1,6}】|\[[^\[\]]{1,6}\])\s*){3,}$|^(?:[^|｜，。]{1,8}[|｜][|｜\s]*+){2,}[^|｜，。]{0,8}$"
    rf"|^(?:檢索|检索|搜索|登录|登入|用户名|用戶名|帳戶|帐户)\s*[:：]\s*(?:{HAN_CHAR}{{2,4}}\s*)*$"
)
"""Short words in brackets or between bars, three and more; the fields of a form."""
_BARS_FIRST = frozenset("【[檢检搜登用帳帐")
"""What such a line begins with where it has no bar."""
_POSTED = re.compile(r"^[—–-]+ ?[^()]{1,50} \(@\w{1,30}\) [A-Z][a-z]+ \d{1,2}, \d{4}$")
"""Who posted what a text shows, and on what day: — Ann Crane (@anncrane) May 3, 2020."""


def is_furniture(text: str, width: int) -> bool:
    """Whether a line of `width` cells is a web page's own: a menu, a button, a source, an hour."""
    return width <= 110 and _is_furniture(text, width <= 80)


@lru_cache(2048)
def _is_furniture(text: str, narrow: bool) -> bool:
    if (text[0] < CJK and english_web.is_line(text.lower().replace("ſ", "s"))) or _is_menu(text):
        return True
    return narrow and bool(_CHINESE.match(text) or _tells_to_scan(text) or _has_two_words(text))


def signs_post(text: str) -> bool:
    """Whether a line names who posted what the text above it shows: it belongs to the text."""
    return "(@" in text and bool(_POSTED.match(text))


def is_section(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the weather in a menu, another section or a button beside it, and no forecast."""
    if not english_web.SKY.match(lines[index].text):
        return False
    beside = [lines[at] for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    return any(
        english_web.SECTIONS.match(line.text) or is_furniture(line.text, line.width) for line in beside
    )


def heads_list(text: str) -> bool:
    """Whether a line stands over a list of other texts: 相关阅读, Related stories."""
    return len(text) <= 40 and bool(_LIST_OF_OTHERS.match(text))


def has_word(text: str) -> bool:
    """Whether half of `text` are words by which web pages lead about themselves."""
    return 2 * len("".join(_words(text))) >= len(squeeze(text))


def _tells_to_scan(text: str) -> bool:
    return ("扫" in text or "二维码" in text) and bool(_TO_SCAN.search(text))


def _has_two_words(text: str) -> bool:
    """Whether a short line of Chinese is what a web page sets around its text: it has two such words."""
    if not is_chinese(text) or ends_sentence(text) or _LABEL.match(text):
        return False
    words = _words(text)
    return len(words) > 1 and len(squeeze(text)) - len("".join(words)) <= 26


@lru_cache(2048)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


def _is_menu(text: str) -> bool:
    """Whether a line is a site's menu: News Sport Opinion, Print Email Share, 登入 | 檢索 | 簡體."""
    if not text.isascii():
        if (text[0] in _BARS_FIRST or "|" in text or "｜" in text) and _BARS.match(text):
            return True
        words = text.split()
        return len(words) > 2 and all(_CHINESE.match(word) or _TO_SCAN.match(word) for word in words)
    return english_web.is_menu(text)
