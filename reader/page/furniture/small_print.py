"""What papers and their sites say of themselves in whole sentences: consent, commissions, where it ran."""

from __future__ import annotations

import re

from reader.page.marks import any_of, ends_sentence

_LONGEST = 700
"""Characters of the longest such text."""
_EARN = r"we may (?:earn|receive|get) (?:a |an )?(?:small )?(?:affiliate )?commission"
_STORY = r"(?:story|article|column|editorial|review)"
_HEAD = re.compile(
    "^"
    + any_of(
        r"by (?:signing up|subscribing|registering|submitting|creating an account)\b[^.]*"
        r"\byou(?:\s\w+)? (?:agree|consent|confirm|accept|acknowledge)\b",
        r"registration (?:on|for) or use of this site constitutes\b",
        r"this site is protected by recaptcha\b",
        r"this advertisement has not loaded yet\b",
        rf"this {_STORY} (?:ran|appeared) (?:on page|in (?:the )?print)\b",
        rf"this {_STORY} (?:originally|first) (?:ran|appeared) (?:on|in) [^,.]{{2,50}}\.$",
        rf"a version of this {_STORY} (?:appears|appeared|ran) (?:on page|in (?:the )?print)\b",
        r"(?:copyright|©|\(c\)) .*\brights reserved\.",
        r"\(?copyright\W{1,3}\d{4}\W{1,3}(?:for|by):? the [^.]{3,40}\.\W?$",
        r"this material may not be (?:published|reproduced)\b",
        r"you must be (?:logged|signed) in to (?:leave|post|make|write)\b",
        r"i would like to be emailed about\b",
        r"get our\b[^.]*\b(?:newsletters?|emails?)\b",
        # What subscribers are offered, and what is said to who has signed up for a letter.
        r"(?:enjoy|subscribe now to (?:read|access)) the latest\b[^.]{0,40}\bnews\b[^.]{0,40}\.$",
        r"exclusive articles (?:by|from) [^.]{4,120}\b(?:and others|and more|virtual events)\.",
        r"unlimited online access to [^.]{4,120}\bwith one account\.$",
        r"daily puzzles,? including the [^.]{4,60}\bcrossword\.$",
        r"support local journalism(?: and the next generation of journalists)?\.$",
        r"(?:create an account|sign in) or (?:sign in|create an account)"
        r" to continue with your reading experience\.",
        r"access (?:articles|additional stories)\b[^.]{0,40}\bwith one account\.?",
        r"a welcome e-?mail is on its way\b|we encountered an issue signing you up\b",
        r"the next issue of [^.]{2,60} will soon be in your inbox\.$",
        r"interested in more newsletters\?",
        r"to post a comment, (?:log|sign) in(?:to)?\b",
        r"enjoy(?:ed|ing)? this (?:story|article)\? (?:support|subscribe|donate)\b",
        r"keep it (?:civil|clean) and stay on topic\.",
    )
)
_FIRST = frozenset("abcdegikrstuwy(©")
"""What such a text begins with, in small letters."""
_INSIDE = re.compile(
    any_of(
        r"(?:read|see|view) our (?:full )?(?:privacy|cookie)s? (?:policy|notice)\b",
        rf"{_EARN} (?:if you|when you|from (?:links|purchases)|on (?:purchases|sales made))\b",
        r"\be-?paper, an electronic replica of the print edition\b",
        rf"if you (?:buy|purchase|click|shop)\b[^.]{{0,120}}\b{_EARN}\b",
    )
)
_CUES = ("commission", "privacy", "cookie", "replica")
"""Of which each of these has one."""
_AGAIN = r"(?:[转轉][载載]|[复複][制製]|[镜鏡]像)"
_CHINESE = re.compile(
    r"^[【\[（(*＊※]{0,2}"
    + any_of(
        r"本稿件所含[^，,。]{2,24}[，,]版[权權](?:均[属屬]|[归歸])",
        rf"版[权權](?:[声聲說说]明|所有)(?=.*(?:{_AGAIN}|授[权權]|版[权權][归歸]))",
        rf"本(?:[网網]?站|文)[^。]{{0,40}}版[权權](?:[归歸]|所有)(?=.*(?:{_AGAIN}|授[权權]))",
        r"本[文稿][经經由][^。]{2,16}(?:原[创創][认認][证證]|授[权權](?:[发發][布佈]|[转轉刊登][载載]))",
        rf"反侵[权權]公告(?=.*{_AGAIN})|凡本[网網站刊][^，。]{{0,8}}[注註]明(?=.*{_AGAIN})",
        r"本文由[^。，]{2,20}(?:[独獨][家立])?出品[，,。]",
        r"免[责責][声聲]明[:：】](?=.{8})",
        r"未[经經][^。]{0,16}(?:[许許]可|授[权權]|同意)[，,]?(?:不得|[请請]勿|[严嚴]?禁)"
        rf"[^，。]{{0,12}}{_AGAIN}[^，]{{0,12}}$",
    )
)
"""Who has the rights, and who may not print it again."""
_CHINESE_FIRST = frozenset("【[（(*＊※版本未反凡免")
"""What such a text begins with."""
_QUOTED = re.compile('["“”]')


def is_small_print(text: str) -> bool:
    """Whether a `text` is what a paper or its site says of itself, and nobody in its articles does."""
    if len(text) > _LONGEST:
        return False
    if text[0] in _CHINESE_FIRST and _CHINESE.match(text):
        return True
    small = text.lower()
    found = (small[0] in _FIRST and _HEAD.match(small)) or (
        any(map(small.__contains__, _CUES)) and _INSIDE.search(small)
    )
    return bool(found) and ends_sentence(text) and not _QUOTED.search(text)
