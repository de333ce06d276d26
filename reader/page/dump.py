"""A dump of many pages: told apart by form feeds, folios, date lines and records' ends, read one at a time.

Nothing but the page in hand is kept, so that a year of a paper takes no more memory than its longest page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.page.furniture import databases, folio, records
from reader.page.marks import cells, ends_sentence
from reader.page.parts import captions
from reader.page.reading import Page
from reader.page.spread import Text, read_each

LONGEST = 60_000
"""Characters after which a page without a folio ends at its next paragraph; a broadsheet holds a quarter."""

HARD_LIMIT = 4 * LONGEST
"""Characters after which it ends at its next line."""


def read_pages(chunks: Iterable[str], *, source: str = "", at_once: int = 1) -> Iterator[Page]:
    """Read the text that `chunks` make when put together, page by page; each page as soon as it is whole.

    The chunks may part the text anywhere. Paper and date carry over to pages that do not tell them; a
    database's record, which may be of another paper than the one before, is a page of its own. Several are
    read `at_once`, each by a process of its own; see `spread.read_each`.
    """
    seen: Counter[str] = Counter()
    paper = date = ""
    for page in read_each(_numbered(_pages(_lines(chunks))), source, at_once):
        if any(databases.opens(line) or databases.closes(line) for line in page.furniture):
            paper = date = ""
        articles = []
        for article in page.articles:
            paper, date = article.paper or paper, article.date or date
            seen[article.id] += 1
            again = f"~{seen[article.id]}" if seen[article.id] > 1 else ""
            if again or paper != article.paper or date != article.date:
                article = replace(article, paper=paper, date=date, id=article.id + again)
            articles.append(article)
        yield replace(page, articles=tuple(articles))


def _numbered(texts: Iterable[str]) -> Iterator[Text]:
    """The texts of pages, each with the number of its first line."""
    first = 1
    for text in texts:
        yield text, first
        first += text.count("\n") + text.count("\f")


def _lines(chunks: Iterable[str]) -> Iterator[str]:
    """The lines of the text, each with what ends it: a newline, a form feed or the end."""
    rest = ""
    for chunk in chunks:
        parts = (rest + chunk).replace("\f", "\f\n").split("\n")
        rest = parts.pop()
        for part in parts:
            yield part if part.endswith("\f") else part + "\n"
    if rest:
        yield rest


def _pages(lines: Iterable[str]) -> Iterator[str]:
    page: list[str] = []
    size = 0
    told: tuple[str, str] | None = None
    last = ""
    for line in lines:
        shown = line.strip()
        stamp = folio.stamp(shown)
        if stamp is not None and (records.field(shown)[0] or captions.cue(shown)):
            stamp = None
        if last and databases.opens(shown):
            yield "".join(page)
            page, size, last, told = [], 0, "", None
        if stamp is not None:
            if told is not None and _differs(stamp, told) and last:
                yield "".join(page)
                page, size, last = [], 0, ""
                told = None
            told = (stamp[0] or (told or ("", ""))[0], stamp[1] or (told or ("", ""))[1])
        page.append(line)
        size += len(line)
        if shown and stamp is None:
            last = shown
        parts = databases.closes(shown) or (line.endswith("\f") and _is_whole(last))
        if parts or (size > LONGEST and not shown and _is_whole(last)) or size > HARD_LIMIT:
            yield "".join(page)
            page, size, last, told = [], 0, "", None
    if page:
        yield "".join(page)


def _differs(stamp: tuple[str, str], told: tuple[str, str]) -> bool:
    return stamp[0] != told[0] or bool(stamp[1] and told[1] and stamp[1] != told[1])


def _is_whole(line: str) -> bool:
    """Whether a page may end after `line`: it ends a sentence, or is too short to be cut."""
    return not line or ends_sentence(line) or cells(line) < 30
