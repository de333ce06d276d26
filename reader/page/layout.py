"""Lines → pieces: wrapped lines are put together, glued ones are taken apart, paragraph marks are honoured.

Where wrapped lines part is told in `seams`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import add

from reader.page import (
    captions,
    databases,
    furniture,
    glued,
    headings,
    lone_leads,
    paths,
    pictures,
    records,
    run_in,
    run_together,
    seams,
    setting,
    stamps,
    titles,
)
from reader.page.closing import Closer
from reader.page.glued import HEADS_LINE
from reader.page.lines import Line
from reader.page.marks import ends_sentence, is_chinese, sentences_inside
from reader.page.pieces import Piece
from reader.page.setting import Setting

RUN_IN = "a heading by its words, in mid-line"
"""The sign of a heading that was run in with the text behind it."""
IN_ROW = "one of several headings in a row with their news"
"""The sign of a headline over one of several short news on a line."""
_SEVERAL = 3
"""Long lines from which on a page has its paragraphs on lines of their own."""
_ARTICLE = 320
"""Characters of a line that holds more than a paragraph even there."""
_NEWS = 1.2
"""What speaks for news at least where there are several on a line, in nats: subheads are as common there."""
HASH = "a heading's mark"
"""The sign of the # before a heading, and of the heading."""
TOP = "a heading's mark of the first level"
"""The sign of a heading with one # and a space before it."""
TAG = "one of several words with a # before them"
_CLAUSE = 4
"""Characters of a line of a heading that is a clause: in shorter ones the columns of old papers broke it."""
_HEADING = 80
"""Characters of the longest heading in a text."""
_HASH = re.compile(r"#{1,6}\s*(?=[^\s#])(?![^#]*\s#)")
_TAG = re.compile(r"#[^\s#]{1,30}$")


Begins = Callable[[Sequence[Line], Setting, Sequence[bool]], Collection[int]]
"""What tells which lines of a wrapped page begin a piece: `seams.begins`."""


def pieces(
    lines: Sequence[Line], closer: Closer, begins: Begins = seams.begins
) -> tuple[list[Piece], Setting]:
    """The pieces of a page, furniture already named as such, and how the page is set."""
    told = databases.told(lines)
    signs = [_judge(line, lines, index, told.get(index, "")) for index, line in enumerate(lines)]
    named = {lines[index].number: kind for index, kind in told.items() if kind != "other"}
    text = [line for line, sign in zip(lines, signs, strict=True) if not sign]
    page = setting.of(text)
    texts_of: dict[int, list[str]] = {}
    first: set[int] = set()
    if page.wrapped:
        parted = [bool(index and signs[index - 1]) for index, sign in enumerate(signs) if not sign]
        first = {*begins(text, page, parted), *named}
        for rows in pictures.apart(text):
            first.difference_update(text[at].number for at in rows)
            first.update(line.number for line in (text[rows[0]], *text[rows[-1] + 1 : rows[-1] + 2]))
    else:
        texts_of = dict(zip((line.number for line in text), glued.part_page(text), strict=True))
        texts_of |= {line.number: [line.text] for line in text if line.number in named}
    least = 0 if page.wrapped or page.ideographic else _least(text)
    found: list[Piece] = []
    group: list[Line] = []

    def flush(below: Sequence[Line] = ()) -> None:
        if group:
            cut = _caption_at_end(group, below, page)
            made = _made(group[:cut], page, closer, texts_of)
            found.extend(_run_in(made, least) if least else made)
            if cut < len(group):
                found.extend(_made(group[cut:], page, closer, texts_of))
            group.clear()

    between: list[Piece] = []
    for index, (line, sign) in enumerate(zip(lines, signs, strict=True)):
        if sign:
            between.append(Piece(line.text, (line.number,), line.gap, line.indent, "furniture", [sign]))
            continue
        if not page.wrapped or line.number in first:
            flush(lines[index : index + 2])
        if between and not group:
            found += between
            between = []
        group.append(line)
    flush()
    found += between
    lone_leads.join(found)
    paths.name(found)
    titles.drop(found)
    for piece in found if named else ():
        if piece.own[0] in named:
            piece.role, piece.signs = "", [records.named(named[piece.own[0]])]
    return list(_unmarked(found)), page


def _judge(line: Line, lines: Sequence[Line], index: int, told: str) -> str:
    """The sign by which a line is furniture, where its record's format has not `told` that it is none."""
    if told and told != "other":
        return ""
    return furniture.judge(line, lines, index) or (databases.FIELD if told else "")


def _unmarked(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces parted from the # before headings, as plain text writes them, and from labels of fields."""
    labelled = ""
    tags = set(_tags(pieces))
    for at, piece in enumerate(pieces):
        if labelled and not piece.role and (labelled != "text" or _is_text(piece)):
            piece.signs.append(records.named(labelled))
        labelled = records.field(piece.text)[0] if piece.signs[:1] == [records.LABEL] else ""
        held, end = records.field(piece.text) if not piece.role else ("", 0)
        if held and end < len(piece.text):
            yield replace(piece, text=piece.text[:end].strip(), role="furniture", signs=[records.LABEL])
            piece = replace(piece, text=piece.text[end:], gap=0, indent=0, signs=[records.named(held)])
        if not piece.role and records.SUMMARY.match(piece.text):
            piece.signs.append(records.named("deck"))
        marked = _hashed(piece)
        if marked and at in tags:
            piece.role, piece.signs = "furniture", [TAG]
            marked = None
        if marked and len(piece.text) <= _HEADING and _may_head(piece.text, marked.group()):
            yield replace(piece, text=marked.group().strip(), role="furniture", signs=[HASH])
            first = marked.group()[1:2].isspace()
            piece = replace(piece, text=piece.text[marked.end() :], signs=[TOP if first else HASH])
        yield piece


def _is_text(piece: Piece) -> bool:
    """Whether what stands under the label of a text may be no heading in it."""
    return len(piece.own) > 1 or ends_sentence(piece.text) or len(piece.text) > _HEADING


def _may_head(text: str, mark: str) -> bool:
    """Whether `text` is no sentence, or one of those that several # and a space before them make headings."""
    return not ends_sentence(text) or (mark[:2] == "##" and mark[-1].isspace() and not sentences_inside(text))


def _hashed(piece: Piece) -> re.Match[str] | None:
    """The # before what may be a heading."""
    return _HASH.match(piece.text) if not piece.role and piece.text[0] == "#" else None


def _tags(pieces: Sequence[Piece]) -> Iterator[int]:
    """The pieces that are words with a # before them and no headings, which stand in rows of a level."""
    for marks, run in groupby(range(len(pieces)), lambda at: _level(pieces[at])):
        row = [*run]
        if marks and (len(row) > 2 or (len(row) > 1 and all(_TAG.match(pieces[at].text) for at in row))):
            yield from row


def _level(piece: Piece) -> int:
    """How many # stand before a piece that may be a heading."""
    marked = _hashed(piece)
    return marked.group().count("#") if marked else 0


def _made(
    group: Sequence[Line], page: Setting, closer: Closer, texts_of: Mapping[int, Sequence[str]]
) -> list[Piece]:
    """The pieces that a group of lines makes; glued ones are parted."""
    if not page.wrapped:
        (line,) = group
        texts = texts_of[line.number]
        made = [
            Piece(text, (line.number,), 0 if index else line.gap, 4 if index else line.indent)
            for index, text in enumerate(texts)
        ]
        for piece in made[1:]:
            banner = run_together.is_banner(piece.text)
            sign = furniture.WEB if banner else furniture.judge_part(piece.text)
            if sign:
                piece.role, piece.signs = "furniture", [sign]
        if stamps.is_stamp(texts[0]):
            made[0].role, made[0].signs = "furniture", [stamps.STAMP]
            if stamps.names_title(texts[0]) and len(texts) > 1 and not sentences_inside(texts[1]):
                made[1].signs.append(records.named("headline"))
        elif len(texts) > 1 and furniture.record_head(f"{texts[0]} {texts[-1][:1]}"):
            made[0].role, made[0].signs = "furniture", [furniture.RECORD]
            made[1].signs.append(HEADS_LINE)
        elif len(texts) > 1 and records.ORIGINAL.match(f"{texts[0]}{texts[1]}"):
            made[0].role, made[0].signs = "furniture", [records.LABEL]
            if not sentences_inside(texts[1]):
                made[1].signs.append(records.named("headline"))
        elif len(texts) > 2 or (len(texts) == 2 and len(texts[0]) <= 28 and texts[0][-1] not in "。”」…"):
            made[0].signs.append(HEADS_LINE)
        return made
    return [_joined(group, page, closer)]


def _least(lines: Sequence[Line]) -> int:
    """Characters from which on a line may hold headings: where many are long, those are paragraphs."""
    return run_in.LEAST if sum(len(line.text) >= run_in.LEAST for line in lines) < _SEVERAL else _ARTICLE


def _run_in(pieces: Sequence[Piece], least: int) -> list[Piece]:
    """The pieces of one line; those of `least` characters are parted at the headings run in with text."""
    found: list[Piece] = []
    for piece in pieces:
        titled = bool(found) and stamps.names_title(found[-1].text)
        if piece.role or len(piece.text) < (run_in.LEAST if titled else least) or not is_chinese(piece.text):
            found.append(piece)
            continue
        first = all(above.role for above in found)
        for at, (text, heading) in enumerate(run_in.part(piece.text, first=first, titled=titled)):
            part = replace(piece, gap=0, indent=4, signs=[]) if at else piece
            signs = [*part.signs, RUN_IN] if heading else part.signs
            if titled and heading and not at:
                signs = [*part.signs, records.named("headline")]
            found.append(replace(part, text=text, signs=signs))
    heads = [at for at, piece in enumerate(found) if RUN_IN in piece.signs]
    if heads and all(above.role for above in found[: heads[0]]):
        news = sum(run_in.for_news(found[at].text, found[at + 1].text) for at in heads[1:])
        for at in heads if news >= _NEWS else ():
            found[at].signs.append(IN_ROW)
    return found


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


def _joined(group: Sequence[Line], page: Setting, closer: Closer) -> Piece:
    texts = [line.text for line in group]
    unfilled = all(page.room(line) * 4 >= page.measures[line.number] for line in group)
    in_clauses = (
        len(texts) > 1 and unfilled and all(len(text) >= _CLAUSE and is_chinese(text) for text in texts)
    )
    return Piece(
        closer.join(*texts),
        tuple(line.number for line in group),
        group[0].gap,
        group[0].indent,
        full=page.room(group[-1]) <= 4,
        unfilled=unfilled,
        # The closer counts the hyphens that it takes out: it joins lines once.
        clauses=headings.whole(texts, add) if in_clauses else "",
    )
