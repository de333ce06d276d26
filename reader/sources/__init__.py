"""Bytes → articles: one format a file, one door for all of them.

`open_edition` reads whatever paths a reader names; a file that cannot be read is left out and said,
and hides no other.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reader import kept
from reader.article import Article, Edition, LeftOut
from reader.errors import SourceError
from reader.sources.address import is_address
from reader.sources.clean import clean
from reader.sources.growing import Grown, Part, steps
from reader.sources.known import Known

MARKDOWN = frozenset({".md", ".markdown"})
TEXT = frozenset({".txt", ".text"})
FEEDS = frozenset({".rss", ".atom"})
STDIN = "-"
LONG = 1 << 21
"""Bytes of Markdown from which on nobody waits for its end: ten megabytes take 50 ms to read."""
BEGINNING = 1 << 18
"""Bytes of it that are read first."""


def open_edition(paths: Sequence[str]) -> Edition:
    """Read every article under `paths` (files, folders, `-` for standard input) as one edition.

    A file among others that cannot be read is named in `left_out`. Raises SourceError where a path does
    not exist, where a folder holds nothing to read, and where nothing at all could be read.
    """
    *_, whole = _growing(paths)
    return whole.edition


def open_growing(paths: Sequence[str]) -> tuple[Edition, Iterator[Grown] | None]:
    """As `open_edition`; where that takes time, what is read first, and what it grows to."""
    rest = _growing(paths)
    first = next(rest)
    return first.edition, rest if first.share < 1 else None


def _growing(paths: Sequence[str]) -> Iterator[Grown]:
    known = Known(kept.here(), paths)
    files = [file for path in paths for file in _files_of(path)]  # what is not there is said at once

    def made(articles: Sequence[Article], left_out: Sequence[LeftOut]) -> Edition:
        return Edition(_name(paths, articles), tuple(articles), tuple(left_out))

    begun = False
    for grown in steps(files, lambda file: _parts(file, known), made):
        if grown.share == 1:
            known.keep(at_once=begun)  # by whoever reads on, behind the reader's back
        yield grown
        begun = True


def _parts(path: str, known: Known) -> Iterator[Part]:
    found = known.articles(path)
    if found:
        yield Part(found, 1.0, known=True)
        return
    stamp = None if path == STDIN else kept.stamp(path)
    size = stamp[1] if stamp else 0
    if size >= LONG and (beginning := _beginning(path)):
        yield Part(beginning, BEGINNING / size, beginning=True)
    articles: list[Article] = []
    for more, share in _read(path):
        articles += more
        yield Part(articles, share)
    known.add(path, stamp, articles)


def _beginning(path: str) -> Sequence[Article]:
    """The article of a long Markdown file up to some paragraph; none where what is behind may change it."""
    if Path(path).suffix.lower() not in MARKDOWN:
        return ()
    from reader.sources import from_markdown, paragraphs

    try:
        with Path(path).open("rb") as file:
            data = file.read(BEGINNING)
        data = data[: data.rfind(b"\n\n") + 1]
        if not data or any(sign.encode() in data for sign in paragraphs.FAR):
            return ()
        return tuple(from_markdown.read(data, source=path))
    except (OSError, SourceError):  # whoever reads the whole says so
        return ()


def read(path: str) -> Iterator[Article]:
    """The articles of one file (or of `-`, standard input). Raises SourceError where it cannot be read."""
    for articles, _ in _read(path):
        yield from articles


def _read(path: str) -> Iterator[tuple[Iterable[Article], float]]:
    """What `read` gives, of a raw text page by page, and how much of the file that is by then: 0 … 1."""
    data = _bytes(path)
    if _is_markdown(path, data):
        from reader.sources import from_markdown

        yield from_markdown.read(data, source=path), 1.0
        return
    if _is_marked_up(data):
        from reader.sources import from_feed

        if from_feed.is_feed(data):
            yield from_feed.read(data, source=path), 1.0
            return
    from reader.sources import from_text

    done, of = 0, 1

    def progress(read: int, size: int) -> None:
        nonlocal done, of
        done, of = read, size

    for page in from_text.read(data, source=path, progress=progress):
        yield page.articles, done / of


def _is_markdown(path: str, data: bytes) -> bool:
    return Path(path).suffix.lower() in MARKDOWN or data[:4].rstrip() == b"---"


def _is_marked_up(data: bytes) -> bool:
    return data[:8].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def files(folder: Path) -> Iterator[Path]:
    """The files under `folder` that broadsheet reads, in order of name; hidden ones and links are passed."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from files(entry)
        elif entry.suffix.lower() in MARKDOWN | TEXT | FEEDS:
            yield entry


def _files_of(path: str) -> Iterator[str]:
    if path == STDIN:
        yield path
        return
    place = Path(path)
    if not place.exists():
        if is_address(path):
            raise SourceError(path, "is an address", "`broadsheet library add` takes those of feeds")
        raise SourceError(path, "there is no such file or folder", "check the name")
    if not place.is_dir():
        yield path
        return
    found = False
    try:
        for file in files(place):
            found = True
            yield str(file)
    except OSError as error:
        raise SourceError(
            path, f"the folder cannot be listed ({error.strerror})", "check its permissions"
        ) from error
    if not found:
        raise SourceError(path, "no article in this folder", "put .md or .txt files into it, or name a file")


def _bytes(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        raise SourceError(path, f"cannot be read ({error.strerror})", "check its permissions") from error


def _name(paths: Sequence[str], articles: Sequence[Article]) -> str:
    papers = {article.paper for article in articles if article.paper}
    if len(papers) == 1:
        return papers.pop()
    names = ("standard input" if path == STDIN else Path(path).resolve().name for path in paths)
    return " ".join(clean(", ".join(names)).split())
