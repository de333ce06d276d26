"""Dumps of databases: what lines of a record are by their place, where a format goes by the order of lines.

Each format is known by a line that every record has: how many words there are, a label, an hour. From it on
the record is told up and down. What labels say by themselves is told in `records`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import takewhile

from reader.page.furniture import archives, days, records
from reader.page.lines import Line
from reader.page.marks import any_of, ends_sentence, squeeze
from reader.page.signing import bylines
from reader.page.signing.authors import authors_of

FIELD = "a database's field"
"""The sign of a line that a record's format gives to no article."""

_Told = Iterator[tuple[int, str]]
"""Indices of lines, and what they hold: the kinds of `records.field`."""
_ANCHOR = re.compile(
    any_of(
        r"(?P<nexis>(?i:length)\s*:\s*[\d,]+ words\b.{0,40})",
        r"(?P<factiva>\d[\d,]* words)",
        r"(?P<wisers>(?:字數|字数|Word Count)\s*[:：]\s*[\d,]+ words\b.*)",
        r"(?P<labelled>新闻内容[:：])",
        r"(?P<timed>(?:9|1\d)\d{8})",
        r"(?P<proquest>Abstract:.*)",
    )
    + "$"
)
_FIRST = frozenset("LlW字新A0123456789")
"""What an anchor begins with: a quick look before the long one."""
_HEAD = 14
"""Lines that the head of a record has at most."""
_TITLE = 160
"""Characters of the longest headline."""
_DATED, _DAY = 70, 24
"""Characters of the longest line that opens with a day, and of the longest day."""
_NAMES, _WORDS = 20, 4
"""Characters of the longest bracket of names, and words of the longest name."""
_NEXIS_FIELD = re.compile(
    r"(?:Byline|Section|Length|Dateline|Highlight|Headline|Distribution|Series|Correction-Date|Copyright)\b"
    r"|All Rights Reserved|©|.*\bEdition$",
    re.I,
)
_PAGE = re.compile(r"Page \d+\b.{0,9}$")
_NEXIS_TOP = re.compile(r"\d+ of \d+ documents$", re.I)
_NEXIS_END = re.compile(r"End of Document$")
_LOADED = re.compile(r"Load-Date\s*:", re.I)
_GRAPHIC = re.compile(r"Graphic\s*:?$", re.I)
_RIGHTS = re.compile(r"(?:\([cC]\)|©|Copyright\b)")
_FACTIVA_ID = re.compile(r"Document [A-Z][A-Z0-9]{3,}\d{8}\w+$")
_WISERS_TOP = re.compile(r"\d{1,4} ?\. ?[^|]{2,40}\|.*\| ?\d{4}-\d\d-\d\d$")
_WISERS_ID = re.compile(r"(?:文章編號|文章编号|DOCUMENT ID)\s*[:：]")
_WISERS_WORDS = re.compile(r"(?:Keyword Matched|關鍵詞|关键词)\s*[:：]")
_PICTURES = "####"
_CLASS = re.compile(r"类别\s*[:：]")
_SLUG = re.compile(r"[\d０-９]{1,2}月[\d０-９]{1,2}日\S{0,4}(?:特稿|专稿)")
_FULL_TEXT = re.compile(r"Full text:")
_NUMBER = re.compile(r"\d{3,9}$")


def opens(line: str) -> bool:
    """Whether a record begins with `line`: the number that it has in the dump."""
    return line[:1].isdecimal() and bool(_NEXIS_TOP.match(line) or _WISERS_TOP.match(line))


def closes(line: str) -> bool:
    """Whether a record ends with `line`."""
    return line[:1] in "ED" and bool(_NEXIS_END.match(line) or _FACTIVA_ID.match(line))


def told(lines: Sequence[Line]) -> dict[int, str]:
    """What the lines of databases' records hold that their formats tell, by index into `lines`."""
    texts = [line.text for line in lines]
    found = dict(archives.told(texts))
    anchors = [
        (at, anchor.lastgroup or "")
        for at, line in enumerate(lines)
        if line.text[0] in _FIRST and (anchor := _ANCHOR.match(line.text))
    ]
    if not anchors:
        return found
    for form, tell in _FORMS.items():
        places = [-1, *(at for at, each in anchors if each == form), len(texts)]
        for above, at, below in zip(places, places[1:], places[2:], strict=False):
            found.update(tell(texts, above, at, below))
    return found


def _find(texts: Sequence[str], pattern: re.Pattern[str], start: int, end: int) -> int:
    """The first of the lines from `start` to `end` that begins with `pattern`; -1 where none does."""
    return next((at for at in range(start, min(end, len(texts))) if pattern.match(texts[at])), -1)


def _others(indices: Iterable[int]) -> _Told:
    """The lines at some indices hold what belongs to no article."""
    return ((index, "other") for index in indices)


def _top(ends: Sequence[int], above: int) -> int:
    """The first line of a record, under the `ends` of others; -1 where one `above` it has no end."""
    if ends:
        return ends[-1] + 1
    return 0 if above < 0 else -1


def _is_dated(text: str) -> bool:
    """Whether a short line opens with a day."""
    return len(text) <= _DATED and bool(days.iso_date(text[:_DAY]))


def _may_sign(text: str) -> bool:
    """Whether a line is a byline, or no more than names: in brackets, or words with capitals."""
    words = text.split()
    capitals = text[-1].isalpha() and all(word[0].isupper() for word in words)
    bracketed = len(text) <= _NAMES and text[0] in "（(" and text[-1] in "）)"
    named = (bracketed and any(authors_of(text))) or (2 <= len(words) <= _WORDS and capitals)
    return named or bylines.is_byline(text)


def _signed(texts: Sequence[str], first: int, last: int) -> _Told:
    """The last line of the text from the `first` on, where it signs it."""
    if first < last and _may_sign(texts[last]):
        yield last, "signature"


def _is_title(text: str) -> bool:
    return len(text) <= _TITLE and not (len(text) > _TITLE // 2 and ends_sentence(text))


def _paper(line: str) -> str:
    """A paper's name without its article, which a head may leave out."""
    return line.strip().removeprefix("The ")


def _nexis(texts: Sequence[str], above: int, at: int, below: int) -> _Told:
    """The head over the number of words; photos, and the day it was loaded, under the text."""
    marks = [
        index
        for index in range(above + 1, at)
        if _NEXIS_TOP.match(texts[index]) or _NEXIS_END.match(texts[index])
    ]
    top = _top(marks, above)
    day = next((index for index in range(max(top, 0), at) if _is_dated(texts[index])), top)
    if 0 <= top < day and at - top <= _HEAD:
        yield from _nexis_head(texts, range(top, day - 1), range(day + 1, at))
        name = _paper(texts[day - 1].partition("(")[0])
        yield from _others(index for index in range(at, below) if _paper(texts[index]) == name)
    loaded = _find(texts, _LOADED, at, below)
    if loaded >= 0:
        pictures = _find(texts, _GRAPHIC, at, loaded)
        yield from ((index, "caption") for index in range(pictures + 1, loaded) if pictures >= 0)
        end = _find(texts, _NEXIS_END, loaded, min(below, loaded + _HEAD))
        yield from _others(range(loaded, end + 1))


def _nexis_head(texts: Sequence[str], over: range, under: range) -> _Told:
    """The headline `over` the paper and its day, or `under` them among fields, or below the last field."""
    yield from _others(range(over.stop, under.start))
    fields = [index for index in under if _NEXIS_FIELD.match(texts[index])]
    yield from _others(index for index in fields if not records.field(texts[index])[0])
    titles = [index for index in (*over, *under) if index not in fields and not _PAGE.match(texts[index])]
    below = under.stop + 1
    labelled = any(records.field(texts[index])[0] == "headline" for index in fields)
    if not titles and not labelled and below < len(texts) and not _NEXIS_FIELD.match(texts[below]):
        titles = [below]
    if titles and _is_title(texts[titles[0]]) and not records.field(texts[titles[0]])[0]:
        yield titles[0], "headline"


def _factiva(texts: Sequence[str], above: int, at: int, below: int) -> _Told:
    """Section, headline and names stand over the number of words; day, paper and rights under it."""
    if not _is_dated("".join(texts[at + 1 : at + 2])):
        return
    ids = [index for index in range(above + 1, at) if _FACTIVA_ID.match(texts[index])]
    top = _top(ids, above)
    if top >= 0 and 0 < at - top <= _HEAD // 2:
        head = max(range(top, at), key=lambda index: len(texts[index]))
        yield from _others(range(top, head))
        yield head, "headline"
        yield from ((index, "byline") for index in range(head + 1, at))
    rights = _find(texts, _RIGHTS, at, at + _HEAD)
    yield from _others(range(at, max(rights, at + 1) + 1))
    end = _find(texts, _FACTIVA_ID, at, below)
    if end >= 0:
        yield from _others(index for index in (end - 1, end) if not ends_sentence(texts[index]))
        yield from _signed(texts, max(rights, at + 1) + 1, end - 2)


def _wisers(texts: Sequence[str], _: int, at: int, below: int) -> _Told:
    """Paper and page stand over the number of words, the headline under it; photos under a mark."""
    yield from _barred(texts, at)
    yield at, "other"
    worded = at + 1 < below and _WISERS_WORDS.match(texts[at + 1])
    if worded:
        yield at + 1, "other"
    head = at + 2 if worded else at + 1
    if head < below and _is_title(texts[head]):
        yield head, "headline"
    end = _find(texts, _WISERS_ID, head, below)
    if end < 0:
        return
    pictures = texts.index(_PICTURES, head, end) if _PICTURES in texts[head:end] else end
    yield from _signed(texts, head + 1, pictures - 1)
    yield from ((index, "caption") for index in range(pictures + 1, end))
    behind = min([end + 4, below, *(index for index, _ in _barred(texts, below))])
    yield from _others(range(end, behind))


def _barred(texts: Sequence[str], at: int) -> _Told:
    """The lines right over the number of words that bars part into fields, the last of them a name or not."""
    barred = [*takewhile(lambda index: "|" in texts[index], range(at - 1, max(at - 3, -1), -1))]
    return ((index, records.field(texts[index])[0] or "other") for index in barred)


def _labelled(texts: Sequence[str], _: int, at: int, below: int) -> _Told:
    """The headline stands right under the label, sometimes twice or under a slug; a class ends the record."""
    head = at + 1
    if head < below and _SLUG.match(texts[head]):
        yield head, "other"
        head += 1
    if head >= below:
        return
    if _is_title(texts[head]):
        yield head, "headline"
    if head + 1 < below and len(texts[head + 1]) < _TITLE:
        again = squeeze(texts[head + 1]).startswith(squeeze(texts[head]))
        yield from [(head + 1, "other")] * again
    end = _find(texts, _CLASS, head, below)
    if end >= 0:
        yield end, "other"


def _timed(texts: Sequence[str], above: int, at: int, _: int) -> _Told:
    """A number and the headline open the record; the paper and an hour, in seconds since 1970, end it."""
    if above < 0 and _NUMBER.match(texts[0]):
        yield 0, "other"
        yield 1, "headline"
    elif above < 0:
        return
    yield from _others(index for index in (at - 1, at) if not ends_sentence(texts[index]))
    if at + 2 < len(texts) and _NUMBER.match(texts[at + 1]):
        yield at + 1, "other"
        yield at + 2, "headline"


def _proquest(texts: Sequence[str], _: int, at: int, __: int) -> _Told:
    """The abstract is a part of the text that stands under it."""
    end = _find(texts, _FULL_TEXT, at, at + _HEAD)
    yield from _others(range(at, end))


_FORMS: dict[str, Callable[[Sequence[str], int, int, int], _Told]] = {
    "nexis": _nexis,
    "factiva": _factiva,
    "wisers": _wisers,
    "labelled": _labelled,
    "timed": _timed,
    "proquest": _proquest,
}
"""What tells a record by its anchor, the one above and the one below; -1 and the end where there is none."""
