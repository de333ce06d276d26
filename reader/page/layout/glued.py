"""Articles glued on one line: where headline, byline, paragraphs, subheads and captions part.

Two full-width spaces part paragraphs as they do at the start of a line (`wide_spaces`); where single spaces
are all there is, these do (`single_spaces`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.page.agencies import AGENCY
from reader.page.furniture import line_heads
from reader.page.layout import (
    capitals,
    captions_inside,
    headed_lines,
    run_together,
    single_spaces,
    wide_spaces,
)
from reader.page.lines import Line
from reader.page.marks import MARKERS, cells, is_chinese, is_text

_LONG = 120
"""Cells from which on a line may hold more than one paragraph."""
_ARTICLE = 240
"""Cells from which on a line without wide spaces may hold an article."""
_WIDE = 4
"""Stretches from which on wide spaces part paragraphs, and single spaces in them may be strays."""
_SIGNED_LEAD = re.compile(
    r"^(?P<head>[^。；【】〔〕]{4,40}[^。；，：【】〔〕 ])\s+"
    rf"(?=[【〔(（]?(?:本[報报][讯訊記记]|{AGENCY}))"
)
"""A headline glued to the dateline or the byline of its text."""
_SHOWN = re.compile(r"^[图圖][①-⑳一二三四五六七八九十\d]{1,2}\s*[:：][^。]{4,80}。[ \u3000]+(?=\S.{30,}$)")
"""A numbered caption with no credit, and the space between it and the text behind."""
_TWICE = re.compile(r"\s*(?P<title>[^。]{8,60}?)\s*(?P=title)\s*(?=\S)")
"""A headline that stands behind its label and once more over its text."""
_RUBRIC = re.compile(r"[\[［【][^\[\]［］【】]{2,12}[\]］】]\s*(?=○[^○])")
"""The head of an item in the first papers, before the ring that opens its text: [新國立約] ○."""
_CAPTION_MARKERS = frozenset(captions_inside.MARKS + "■")
"""What opens each of several captions on a line."""
_CAPTION = 10
"""Characters of the shortest of them."""
_RUBRIC_FIRST = frozenset("[［【")


def part_page(lines: Sequence[Line]) -> Iterator[list[str]]:
    """The texts of each line; where one line holds an article, a short one may hold headline and text."""
    parted = [part(line) for line in lines]
    glued = any(len(texts) > 2 or (len(texts) == 2 and not is_text(texts[0])) for texts in parted)
    for texts in parted:
        if glued:
            spaced = (headed_lines.part_at_space(text, first=not at) for at, text in enumerate(texts))
            yield [text for each in spaced for text in each]
        else:
            yield texts


def part(line: Line) -> list[str]:
    """The texts that a line holds, in order; put together they are the line, white space left out."""
    end = line_heads.end(line.text)
    head, text = line.text[:end].strip(), line.text[end:]
    twice = _TWICE.match(text) if end else None
    above = [*([head] if head else ()), *([twice["title"]] * 2 if twice else ())]
    text = text[twice.end() :] if twice else text
    return [*above, *(_parted(text, cells(text) if end else line.width) if text else ())]


def _parted(text: str, width: int) -> list[str]:
    """The texts that `text`, of `width` cells, holds."""
    rubric = _RUBRIC.match(text) if text[:1] in _RUBRIC_FIRST else None
    if rubric:
        return [rubric.group().strip(), text[rubric.end() :]]
    shown = _SHOWN.match(text) if text[0] in "图圖" else None
    if shown:
        return [shown.group().strip(), *_parted(text[shown.end() :], width - cells(shown.group()))]
    captions = _marked_alike(text) if text[0] in _CAPTION_MARKERS else []
    if captions:
        return captions
    if width < _LONG:
        return headed_lines.part(text)
    return _article(text, width) if is_chinese(text) else capitals.part(text)


def _marked_alike(text: str) -> list[str]:
    """The captions that `text` holds where one marker opens each; none where it opens one alone."""
    parts = [part.strip() for part in text.split(text[0])[1:]]
    return [text[0] + part for part in parts] if len(parts) > 1 and min(map(len, parts)) >= _CAPTION else []


def _article(text: str, width: int) -> list[str]:
    """The texts of a long line in Chinese."""
    spaced = single_spaces.is_spaced(text)
    signed = None if spaced else _SIGNED_LEAD.match(text)
    found = [*wide_spaces.marked(text[signed.end() :] if signed else text)]
    if width >= _ARTICLE and text[0] not in MARKERS:
        found = [part for stretch in found for part in run_together.part(stretch, spaced=spaced)]
    if spaced:
        strays = len(found) >= _WIDE
        return [
            part
            for stretch in found
            for part in (
                [stretch] if run_together.is_whole(stretch) else single_spaces.part(stretch, strays=strays)
            )
        ]
    return [signed["head"], *found] if signed else found
