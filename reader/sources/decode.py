"""Bytes → text: the encoding is judged over the whole file, never over a sample that may cut a character."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from reader.errors import SourceError, UsageError

_BEYOND = re.compile(rb"[\x80-\xff]+")
_READABLE = re.compile(
    r"[\t\n\f\r -~\xa0-\u024f\u2010-\u203f\u2460-\u24ff\u2500-\u25ff\u3000-\u9fff\uff00-\uffef]"
)
_CONTROLS = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")


class Decoded(NamedTuple):
    """A text and the encoding that it was read by."""

    text: str
    encoding: str


BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
COMMON = frozenset("的一是在不了有和人这中大为上个国我以要他时来用们年日月，。、“”「」：的這個國為們時來")
"""Characters that no page of Chinese text is without."""


def decode(data: bytes, *, source: str, encoding: str | None = None) -> Decoded:
    """The text of `data`; by `encoding` where it is given.

    Raises SourceError where the bytes are no text, UsageError where `encoding` is none.
    """
    if encoding is not None:
        return Decoded(_by(encoding, data, source), encoding)
    for bom, name in BOMS:
        if data.startswith(bom):
            return Decoded(_by(name, data, source), name)
    if b"\x00" in data and not _is_utf8(data):
        wide = _utf16(data)
        if wide is None:
            raise SourceError(source, "these bytes are no text", "name a text or Markdown file")
        return Decoded(_by(wide, data, source), wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if _CONTROLS.search(data):
        raise SourceError(source, "these bytes are no text", "name a text or Markdown file")
    scores = {name: _chinese(data, name) for name in ("utf-8", "gb18030", "big5hkscs")}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] < 0.1 and _is_western(data):
        return Decoded(data.decode("cp1252", "replace"), "cp1252")
    if scores[best] <= 0:
        raise SourceError(
            source, "these bytes are no text", "name a text file, or its encoding with --encoding"
        )
    return Decoded(data.decode(best, "replace"), best)


def _by(encoding: str, data: bytes, source: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise UsageError(
            f"there is no encoding {encoding!r}; give one like gb18030, big5 or utf-16"
        ) from error
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        problem = f"is not all {encoding}"
        raise SourceError(source, problem, "name another with --encoding", line=line) from error


def _is_utf8(data: bytes) -> bool:
    """Whether bytes with a few zeros among them are UTF-8 all the same, as old agencies' archives are."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return data.count(0) * 50 <= len(data)


def _is_western(data: bytes) -> bool:
    """Whether the bytes read as Western text: Latin letters, with a few bytes beyond."""
    beyond = sum(len(part) for part in _BEYOND.findall(data))
    return beyond * 5 < len(data)


def _utf16(data: bytes) -> str | None:
    """The byte order by which bytes with zeros in them read as UTF-16 without a mark; None if by neither."""
    found = None
    best = 0.9
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        readable = len(_READABLE.findall(text)) / max(1, len(text))
        common = sum(char in COMMON or char < "\x7f" for char in text)
        if readable > best and common * 12 >= len(text):
            found, best = name, readable
    return found


def _chinese(data: bytes, encoding: str) -> float:
    """How much `data`, read by `encoding`, looks like Chinese text: common characters less mistakes."""
    text = data.decode(encoding, "replace")
    wide = [char for char in text if char > "\x7f"]
    if not wide:
        return 0.0
    common = sum(char in COMMON for char in wide)
    broken = text.count("\ufffd") + sum("\ue000" <= char <= "\uf8ff" for char in wide)
    return (common - 10 * broken) / len(wide)
