"""Passages with where they stand, in the forms in which one takes them along.

Markdown for one's notes, BibTeX (with biblatex's `date`) for LaTeX, and GB/T 7714-2015, the Chinese standard
for references: 8.8 of it has the newspaper, `[N]`, on the web `[N/OL]`, 8.1 the first three of many authors.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol

from reader.compose.pieces import HAN
from reader.library.shelf import Clipping

NAMED = 3
"""Authors that a reference names before 等."""
_TEX = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "#$%&_{}"},
        "\\": r"\textbackslash{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
    }
)
_KEY = re.compile(r"[^A-Za-z0-9]+")


class Citable(Protocol):
    """What it takes to say where a passage stands: an article has it, and a clipping."""

    @property
    def headline(self) -> str: ...
    @property
    def paper(self) -> str: ...
    @property
    def date(self) -> str: ...
    @property
    def page(self) -> str: ...


def cited(text: str, of: Citable) -> str:
    """`text`, and under it where it stands, as one copies it into a text of one's own."""
    return f"“{text}”\n— {_where(of)}" if _is_latin(of) else f"{text}\n——{_where(of)}"


def _where(of: Citable) -> str:
    """Paper, date, page and headline, in the manner of their language."""
    if _is_latin(of):
        source = ", ".join(filter(None, [of.paper, of.date, of.page and f"p. {of.page}"]))
        return f"“{of.headline}”{', ' + source if source else ''}"
    paper = f"《{of.paper}》" if of.paper else ""
    page = f"第{of.page}版" if of.page else ""
    source = "".join([paper, of.date, page])
    return f"{source}{'：' if source else ''}{of.headline}"


def _is_latin(of: Citable) -> bool:
    return not HAN.search(of.headline or of.paper)


def markdown(clippings: Iterable[Clipping]) -> Iterator[str]:
    """A quotation each, and under it where it stands."""
    from reader.sources.to_markdown import escape

    for clipping in clippings:
        yield from (f"> {escape(line)}".rstrip() for line in clipping.text.split("\n"))
        yield ">"
        link = f" <{clipping.url}>" if clipping.url and not set(clipping.url) & set(" <>") else ""
        yield f"> — {escape(_where(clipping))}{link}"
        yield ""


def gbt7714(clippings: Iterable[Clipping]) -> Iterator[str]:
    """A numbered reference for each article that was clipped from."""
    for number, clipping in enumerate(_articles(clippings), 1):
        kind = ("N" if clipping.paper else "Z") + ("/OL" if clipping.url else "")
        issue = ", ".join(filter(None, [clipping.paper, clipping.date]))
        issue += f"({clipping.page})" if clipping.page else ""
        issue += f"[{_day(clipping)}]" if clipping.url else ""
        parts = [_authors(clipping), f"{clipping.headline}[{kind}]", issue, clipping.url]
        yield f"[{number}] {'. '.join(filter(None, parts))}."


def _authors(clipping: Clipping) -> str:
    names = list(clipping.authors)
    if len(names) > NAMED:
        names[NAMED:] = ["等" if HAN.search("".join(names)) else "et al"]
    return ", ".join(names)


def bibtex(clippings: Sequence[Clipping]) -> Iterator[str]:
    """An entry for each article that was clipped from, its passages in `annotation`."""
    for clipping in _articles(clippings):
        passages = [one.text for one in clippings if one.article == clipping.article]
        year, _, rest = clipping.date.partition("-")
        fields = {
            "author": " and ".join(f"{{{_tex(name)}}}" for name in clipping.authors),
            "title": f"{{{_tex(clipping.headline)}}}",
            "journal": _tex(clipping.paper),
            "date": clipping.date,
            "year": year,
            "month": str(int(rest[:2])) if rest[:2].isdigit() else "",
            "pages": _tex(clipping.page),
            "url": clipping.url.translate({ord("{"): "%7B", ord("}"): "%7D", ord("\\"): "%5C"}),
            "urldate": _day(clipping) if clipping.url else "",
            "entrysubtype": "newspaper",
            "annotation": r" \par ".join(map(_tex, passages)),
        }
        yield f"@article{{{_key(clipping)},"
        yield from (f"  {name} = {{{value}}}," for name, value in fields.items() if value.strip("{}"))
        yield "}"
        yield ""


def as_json(clipping: Clipping) -> dict[str, object]:
    """A clipping as plain values; `clipped` in ISO 8601."""
    return {
        "text": clipping.text,
        "headline": clipping.headline,
        "authors": list(clipping.authors),
        "paper": clipping.paper,
        "date": clipping.date,
        "page": clipping.page,
        "url": clipping.url,
        "article": clipping.article,
        "clipped": _day(clipping),
    }


def _articles(clippings: Iterable[Clipping]) -> Iterable[Clipping]:
    """The first clipping of each article."""
    first: dict[str, Clipping] = {}
    for clipping in clippings:
        first.setdefault(clipping.article, clipping)
    return first.values()


def _day(clipping: Clipping) -> str:
    return date.fromtimestamp(clipping.at).isoformat()


def _key(clipping: Clipping) -> str:
    """What an entry is cited by: the same for the same article."""
    return _KEY.sub("", f"{clipping.date}{clipping.article}") or "clipping"


def _tex(text: str) -> str:
    return " ".join(text.translate(_TEX).split())
