"""Titles that come again below: in databases' lists, and in lists of what a page holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.page.furniture import said_twice
from reader.page.furniture.line_heads import HEADS_LINE
from reader.page.marks import ends_sentence, is_chinese, is_sentence, squeeze
from reader.page.parts import credits
from reader.page.pieces import Piece
from reader.page.signing import bylines

NAMED = "a title above names it"
"""The sign of a line that a dropped title names: a headline."""
NAMED_ON = "a title above names it and the line above"
"""The sign of a line that goes on with the headline above, as a dropped title has both."""
_AGAIN = "a title that comes again below"
_BESIDE = "a title beside one that comes again below"
_LIST = 3
"""Titles of the shortest list."""
_TITLE = {True: (8, 45), False: (30, 130)}
"""Characters of the shortest and the longest line, in Chinese or not, that a title is known in when it
comes again."""
_LONGEST = 80
"""Characters of the longest title, white space left out."""
_UNDER = 10
"""Pieces below a title that comes again among which its text begins."""
_LONG = 130
"""Characters of the longest line that may be no text."""
_SHORT_TEXT = 40
"""Characters from which on what ends a sentence is a text."""
_PAIRED = 3
"""Pieces between two that are the same and no list's and its article's: a question said twice."""
NEAR = 40
"""Pieces below a title among which the headline that it names is looked for."""
_NUMBER = "a number in a list"
_KICKERS = 12
"""Words of a glued line before which its headline begins."""
_BULLET = re.compile(r"^[•·*]\s+")
_LISTED = re.compile(r"^(?:\d{1,3}[.、．]|\[\d{1,4}\])\s*")


def drop(pieces: list[Piece]) -> None:
    """Give the furniture the titles of lists that stand again below."""
    times = Counter(map(_bare, pieces))
    at = 0
    on_top = True
    while at < len(pieces):
        piece = pieces[at]
        on_top = on_top and not is_long(piece)
        if on_top and not piece.role and times[_bare(piece)] > 1:
            named = _comes_again(pieces, at)
            if named:
                name(pieces, at, named)
        if not piece.role and len(piece.text) <= 2 * _LONGEST:
            at += _drop_listed(pieces, at)
        at += 1
    _name_signed(pieces, times)


def _drop_listed(pieces: list[Piece], at: int) -> int:
    """Give the furniture a title that begins what stands right below; how many pieces came to be more."""
    piece = pieces[at]
    listed = _LISTED.match(piece.text)
    text = squeeze(piece.text[listed.end() :] if listed else _bare(piece))
    if (
        not (2 if listed else 6) <= len(text) <= _LONGEST
        or ends_sentence(text)
        or not is_chinese(text)
        or credits.at(piece.text) >= 0
    ):
        return 0
    near = range(at + 1, min(at + 6, len(pieces)))
    below = [pieces[index].text for index in near if not pieces[index].role]
    again = below and below[0][0] == text[0] and _begins(below, text)
    if below and said_twice.is_caption_of(text, below[0]):
        piece.signs.append(said_twice.SAID_TWICE)
    elif again or (listed and _part_at(pieces, near, text)):
        piece.to_furniture(_AGAIN)
        if not listed:
            _put_together(pieces, near, _bare(piece))
    elif listed and at and pieces[at - 1].role == "furniture" and pieces[at - 1].signs[0] != _AGAIN:
        return _unlist(pieces, at, listed.end())
    return 0


def _bare(piece: Piece) -> str:
    """The text of a piece without the dot before it in a list."""
    return _BULLET.sub("", piece.text) if piece.text[0] in "•·*" else piece.text


def _name_signed(pieces: Sequence[Piece], times: Counter[str]) -> None:
    """Name the headline that stands over a byline; lists' lines that say it too are furniture."""
    for at, piece in enumerate(pieces[:-1]):
        if times[piece.text] < 2 or not _is_signed(pieces, at):
            continue
        others = [index for index, other in enumerate(pieces) if _bare(other) == piece.text and index != at]
        if not any(abs(index - at) <= _PAIRED or _is_signed(pieces, index) for index in others):
            for index in others:
                if not pieces[index].role:
                    pieces[index].to_furniture(_AGAIN)
            _mark(piece)


def _is_signed(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a title stands over a byline, or over its deck and a byline."""
    text = pieces[at].text
    least, most = _TITLE[is_chinese(text)]
    if pieces[at].role or not least <= len(text) <= most or is_sentence(text):
        return False
    below = pieces[at + 1 : at + 3]
    if any(each.role or is_long(each) for each in below):
        below = below[:1]
    return not bylines.is_byline(text) and any(
        not each.role and bylines.is_byline(each.text) for each in below
    )


def name(pieces: Sequence[Piece], title: int, named: int) -> None:
    """Give the furniture a title, and the list that it stands in, and mark the line below that it names."""
    pieces[title].to_furniture(_AGAIN)
    _mark(pieces[named])
    _drop_list(pieces, title, named)


def _mark(piece: Piece) -> None:
    """Mark a headline that is named, once however many titles do."""
    if NAMED not in piece.signs:
        piece.signs.append(NAMED)


def _drop_list(pieces: Sequence[Piece], title: int, named: int) -> None:
    """Give the furniture the titles that stand in a list with one, which furniture parts from `named`."""
    end = next((at for at in range(title + 1, named) if pieces[at].role), title)
    first = title
    while first and not pieces[first - 1].role:
        first -= 1
    if end - first >= _LIST:
        for piece in pieces[first:end]:
            if not piece.role:
                piece.to_furniture(_BESIDE)


def _comes_again(pieces: Sequence[Piece], at: int) -> int:
    """Where a short line over a text stands again, between it and the text; nought where nowhere."""
    text = _bare(pieces[at])
    least, most = _TITLE[is_chinese(text)]
    if not least <= len(text) <= most or is_sentence(text) or credits.at(text) >= 0:
        return 0
    if at + 1 < len(pieces) and not is_chinese(text) and bylines.is_byline(pieces[at + 1].text):
        # Who wrote stands under an English headline, and under no title of a list.
        return 0
    for index in range(at + 1, min(at + NEAR, len(pieces))):
        if not pieces[index].role and pieces[index].text == text:
            return index if any(map(is_long, pieces[index + 1 : index + _UNDER])) else 0
        if is_long(pieces[index]) or credits.at(pieces[index].text) > 0:
            return 0
    return 0


def _begins(below: Sequence[str], title: str) -> bool:
    """Whether the words of the pieces `below` begin with a title's, and a word or a piece ends with it.

    A name under a photo begins the text below as well, and its sentence goes on: 某某牧師分享.
    """
    length = 0
    for text in below:
        for word in text.split():
            length += len(word)
            if length >= len(title):
                return length == len(title) and squeeze(" ".join(below)).startswith(title)
    return False


def _put_together(pieces: Sequence[Piece], near: Iterable[int], title: str) -> None:
    """Make one headline of the pieces `near` that stand in the words of a `title` behind one another."""
    words = [squeeze(word) for word in title.split()]
    parts: list[Piece] = []
    for index in near:
        if pieces[index].role or not words:
            break
        length = len(squeeze(pieces[index].text))
        while words and length > 0:
            length -= len(words.pop(0))
        if length:
            return
        parts.append(pieces[index])
    if not words and len(parts) > 1:
        parts[0].signs.append(NAMED)
        for part in parts[1:]:
            part.signs.append(NAMED_ON)


def is_long(piece: Piece) -> bool:
    """Whether a piece is running text, as the lines of a poem are not, which come again too."""
    return len(piece.text) > _LONG or (len(piece.text) > _SHORT_TEXT and ends_sentence(piece.text))


def _part_at(pieces: list[Piece], near: Sequence[int], title: str) -> bool:
    """Part the piece among those `near` that `title` stands in, in words of its own; whether one was."""
    for index in near:
        piece = pieces[index]
        words = piece.text.split()
        for first in range(min(len(words), _KICKERS) if not piece.role else 0):
            for end in range(first + 1, min(first + 4, len(words) + 1)):
                if "".join(words[first:end]) == title:
                    texts = [
                        " ".join(part) for part in (words[:first], words[first:end], words[end:]) if part
                    ]
                    pieces[index : index + 1] = [
                        replace(piece, text=text, indent=0, signs=[]) for text in texts
                    ]
                    pieces[index + bool(first)].signs.append(HEADS_LINE)
                    return True
    return False


def _unlist(pieces: list[Piece], at: int, end: int) -> int:
    """Part the number before a title of a database's list from it; how many pieces came to be more."""
    piece = pieces[at]
    number = piece.head(end, _NUMBER)
    pieces[at : at + 1] = [number, replace(piece, text=piece.text[end:], gap=0, signs=[HEADS_LINE])]
    return 1
