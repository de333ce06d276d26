"""Where an article goes on or comes from: （下转第4版）, （上接第一版）, Continued on Page 6."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from reader.page.marks import MARKERS, any_of, ends_sentence, is_caps, led

_OPEN, _CLOSE = r"[（(〔【［\[]", r"[）)〕】］\]]"
_PAGE = r"第?\s*[\d一二三四五六七八九十A-Z]{1,4}\s*"
_FROM = re.compile(
    rf"^[{MARKERS}]?\s*{_OPEN}?\s*(?:[上文紧緊]?接|接上|續|续)\s*自?"
    + any_of(rf"{_PAGE}[版页頁]", r"[A-Z]\d{1,2}", r"[头頭]版", "上版")
    + rf"[^）)。]{{0,12}}?{_CLOSE}?\s*(?=\S|$)"
)
_TO = re.compile(
    rf"\s*[{MARKERS}]?{_OPEN}?\s*(?:下\s*[转轉]|[转轉](?=第)|[紧緊]接)\s*{_PAGE}[版页頁]?[^）)。，]{{0,12}}{_CLOSE}?\s*$"
)
_DETAILS = re.compile(
    r"^[（(]?(?:相[关關](?:报道|報道|報導|新闻|新聞|内容|內容))?(?:详见|詳見|详情见|全文见|[更另]?[见見]|刊|載)"
    r"\s*第?\s*(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*[版页頁]?[）)]?$"
)
_ENGLISH = re.compile(
    r"^\W*(?:(?:story\s+)?continue[ds]?|see|turn\s+to|jump\s+to|concluded)\s+(?:(?:on|to|from|in)\s+)?"
    r"(?:(?:the\s+)?(?:\w+\s+)?(?:page|column|pg\.?)|[A-Z]\d)\b.{0,40}$"
    r"|^\W*(?:please )?(?:see|turn to) (?-i:[A-Z][A-Z'’&. -]+)[,/] ?(?:(?:on )?page \w+|(?-i:[A-Z]\d\d?))\W*$"
    r"|^\W*(?-i:From|FROM) (?:page (?:\d{1,3}|(?-i:[A-Z])-?\d\d?|one|two|three|four)|(?-i:[A-Z]\d\d?))\W*$"
    r"|^[(\[]?(?:to be )?continued (?:overleaf|from our last|next \w+|in our next|to-?morrow)[.\])]{1,2}$"
    r"|^[(\[]to be continued[.\])]{1,2}$"
    # Recognition seldom gets the words behind these right.
    r"|^\W*(?-i:C(?:ontinued|ONTINUED|oncluded))\s+(?:on|en|from)\s.{2,34}$",
    re.I,
)
_MAY_JUMP = re.compile("[接續续转轉见見刊載]")
"""What no continuation in Chinese is without."""
_CUE = re.compile(led("[转轉接]", "[Cc](?i:on(?:tinue|clude)d)"))
"""What no continuation at a text's end is without."""
_ENGLISH_TAIL = re.compile(
    r"\s*[(\[]?(?:Continued|Concluded)\s+(?:on|from)\s+(?:the\s+)?[\w\s,.]{3,34}?[)\]]?\.?$", re.I
)
_COMES = re.compile(r"[上文紧緊]接|接上|续|續|(?i:from)")
_WORD = 20
"""Characters of the longest word, or two, by which a jump is found."""
_HEADING = 80
"""Characters of the longest heading that such a word is looked for in."""
_RELATED = re.compile(r"[（(]?相[关關]")


def lift(text: str) -> tuple[str, list[str]]:
    """`text` without the continuations at its head and its tail, and these as they stood."""
    continued: list[str] = []
    found = _FROM.match(text[:40]) if not text.isascii() else None
    if found and found.end() < len(text):
        continued.append(found.group().strip())
        text = text[found.end() :]
    if not _CUE.search(text, max(0, len(text) - 60)):
        return text, continued
    found = _TO.search(text[-40:]) or (_ENGLISH_TAIL.search(text[-60:]) if len(text) > 60 else None)
    if found and len(text) > len(found.group()):
        continued.append(found.group().strip())
        text = text[: len(text) - len(found.group())].rstrip()
    return text, continued


def is_continuation(text: str) -> bool:
    """Whether a whole piece says where the article goes on or comes from."""
    return len(text) <= 60 and _is_continuation(text)


@lru_cache(1024)
def _is_continuation(text: str) -> bool:
    if not text.isascii() and _MAY_JUMP.search(text):
        found = _FROM.match(text) or _TO.match(text) or _DETAILS.match(text)
        if found and found.end() >= len(text.rstrip()):
            return True
    return bool(_ENGLISH.match(text))


def closes(continued: str) -> bool:
    """Whether a continuation ends what stands above it: one to another page, not one to related news."""
    return not comes_from(continued) and not _RELATED.match(continued)


def names_jump(text: str, below: str, above: Iterable[str]) -> bool:
    """Whether `text` is the word by which an article's jump is found: TAXES over From Page 3.

    The line `below` it says where the jump comes from, one of those `above` where the text goes on: by that
    word, or under a heading that has it.
    """
    if len(text) > _WORD or not text[0].isupper() or not comes_from(below) or not is_continuation(below):
        return False
    above = list(above)
    if is_caps(text):
        jump = re.compile(rf"\W{re.escape(text)}[,/]")
        if any(jump.search(line) and is_continuation(line) for line in above):
            return True
    word = re.compile(rf"\b{re.escape(text)}\b", re.I)
    to = [at for at, line in enumerate(above) if is_continuation(line) and not comes_from(line)]
    heads = above[: to[-1]] if to else []
    return any(len(line) <= _HEADING and word.search(line) and not ends_sentence(line) for line in heads)


def comes_from(continued: str) -> bool:
    """Whether a continuation comes from another page: （上接第一版）."""
    return bool(_COMES.search(continued))
