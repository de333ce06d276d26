"""Lines → pieces: wrapped lines are put together, glued ones are taken apart, paragraph marks are honoured.

Where wrapped lines part is told in `seams`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reader.page import captions, furniture, glued, seams, setting
from reader.page.closing import Closer
from reader.page.lines import Line
from reader.page.marks import ends_sentence, is_chinese, squeeze
from reader.page.pieces import Piece
from reader.page.setting import Setting

HEADS_LINE = "it heads a line that holds an article"
"""The sign of the first piece of a glued line."""
AGAIN = "a title that comes again below"
_LISTED = re.compile(r"^(?:\d{1,3}[.、．]|\[\d{1,4}\])\s*")
_SIGNED = re.compile(r"[（(][^（）()]{2,30}[）)]$")


def pieces(lines: Sequence[Line], closer: Closer) -> tuple[list[Piece], Setting]:
    """The pieces of a page, furniture already named as such, and how the page is set."""
    texts_of: dict[int, list[str]] = {}
    signs = [furniture.judge(line, lines, index) for index, line in enumerate(lines)]
    text = [line for line, sign in zip(lines, signs, strict=True) if not sign]
    page = setting.of(text)
    if not page.wrapped:
        texts_of = dict(zip((line.number for line in text), glued.part_page(text), strict=True))
    found: list[Piece] = []
    group: list[Line] = []
    across = False

    def flush(below: Sequence[Line] = ()) -> None:
        if group:
            cut = _caption_at_end(group, below, page)
            found.extend(_made(group[:cut], page, closer, texts_of))
            if cut < len(group):
                found.extend(_made(group[cut:], page, closer, texts_of))
            group.clear()

    for index, (line, sign) in enumerate(zip(lines, signs, strict=True)):
        if sign:
            if group and not (page.wrapped and _is_cut(group[-1], page)):
                flush()
            found.append(Piece(line.text, (line.number,), line.gap, line.indent, "furniture", [sign]))
            across = True
            continue
        if group and (not page.wrapped or seams.parts(group, lines[index : index + 2], page, across)):
            flush(lines[index : index + 2])
        group.append(line)
        across = False
    flush()
    _drop_titles(found)
    return found, page


def _drop_titles(pieces: Sequence[Piece]) -> None:
    """Give the furniture a line that names what stands below it again: a list's or a site's title."""
    for index, piece in enumerate(pieces):
        text = squeeze(_LISTED.sub("", piece.text))
        if piece.role or not 6 <= len(text) <= 80 or ends_sentence(text) or not is_chinese(text):
            continue
        below = "".join(below.text for below in pieces[index + 1 : index + 6] if not below.role)
        if squeeze(below[:120]).startswith(text):
            piece.role, piece.signs = "furniture", [AGAIN]


def _is_cut(line: Line, page: Setting) -> bool:
    """Whether a full line breaks off in mid-sentence, so that furniture below it may only interrupt it."""
    return not ends_sentence(line.text) and page.room(line) <= page.measures[line.number] // 5


def _made(
    group: Sequence[Line], page: Setting, closer: Closer, texts_of: Mapping[int, Sequence[str]]
) -> list[Piece]:
    """The pieces that a group of lines makes: a heading at its end is cut off, glued ones are parted."""
    if not page.wrapped:
        (line,) = group
        texts = texts_of[line.number]
        made = [
            Piece(text, (line.number,), 0 if index else line.gap, 4 if index else line.indent)
            for index, text in enumerate(texts)
        ]
        if furniture.record_head(f"{texts[0]} {texts[-1][:1]}"):
            made[0].role, made[0].signs = "furniture", [furniture.RECORD]
            made[1].signs.append(HEADS_LINE)
        elif len(texts) > 2 or (len(texts) == 2 and len(texts[0]) <= 28 and texts[0][-1] not in "。”」…"):
            made[0].signs.append(HEADS_LINE)
        return made
    cut = _tail(group, page)
    return [_joined(part, page, closer) for part in (group[:cut], group[cut:]) if part]


def _caption_at_end(group: Sequence[Line], below: Sequence[Line], page: Setting) -> int:
    """Where a caption begins that a column dropped into a paragraph, told by the photo credit below it.

    The line above it breaks off in mid-sentence; of several such, the one that the text below the credit
    goes on from, else the last.
    """
    if not page.wrapped or len(group) < 2 or not below or not captions.is_credit(below[0].text):
        return len(group)
    if (page.indented or page.parted) and group[0].indent < page.margin + 2:
        return len(group)
    cuts = [
        index
        for index in range(len(group) - 1, max(0, len(group) - 4), -1)
        if not ends_sentence(group[index - 1].text) and group[index - 1].text[-1] not in "，、"
    ]
    after = below[1].text if len(below) > 1 else ""
    fits = [index for index in cuts if _fits(group[index - 1].text, after)]
    return (fits or cuts or [len(group)])[0]


def _fits(left: str, right: str) -> bool:
    """Whether a number cut in two closes up across a seam: 26 | .8万."""
    return bool(re.search(r"\d$", left) and re.match(r"[\d.,%％万亿]", right))


def _tail(group: Sequence[Line], page: Setting) -> int:
    """Where a heading of at most three lines begins at the end of a paragraph; the length if none does.

    A paragraph that a column cuts ends in a full line; a short last line without an end of sentence is a
    heading that follows without an empty line.
    """
    last = group[-1]
    if len(group) < 2 or ends_sentence(_SIGNED.sub("", last.text)) or not is_chinese(group[0].text):
        return len(group)
    if page.room(last) <= 5 or last.text[-1] in "，、；：,;:":
        return len(group)
    for index in range(len(group) - 2, max(-1, len(group) - 5), -1):
        if ends_sentence(group[index].text) or (page.ideographic and group[index].text[-1] == "、"):
            return index + 1
    if page.indented and group[0].indent >= page.margin + 2 and not seams.STOPS.search(last.text):
        return len(group) - 1
    return len(group)


def _joined(group: Sequence[Line], page: Setting, closer: Closer) -> Piece:
    text = closer.join(*(line.text for line in group))
    return Piece(
        text,
        tuple(line.number for line in group),
        group[0].gap,
        group[0].indent,
        full=page.room(group[-1]) <= 4,
        unfilled=all(page.room(line) * 4 >= page.measures[line.number] for line in group),
    )
