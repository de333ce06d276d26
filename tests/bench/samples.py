"""Articles of a given size to open: news of the bundled edition again and again, each paragraph numbered."""

from __future__ import annotations

import re
import zipfile
from itertools import count, cycle
from pathlib import Path

from reader.sources import open_edition

ROOT = Path(__file__).parents[2]
MARKER = re.compile(r"P\d{6}")
"""What each paragraph opens with; which of them are on a screen says where in the text it stands."""
SIZES = {"5 KB": 5_000, "10 KB": 10_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
HEADLINE = "量度之用"


def news() -> list[str]:
    """The paragraphs of the bundled edition."""
    edition = open_edition([str(ROOT / "articles")])
    return [block.text for article in edition.articles for block in article.blocks]


def paragraphs(size: int) -> list[str]:
    """About `size` bytes of news."""
    texts = cycle(text for text in news() if len(text) > 40)
    found: list[str] = []
    spent = 0
    for number in count(1):
        found.append(f"P{number:06} {next(texts)}")
        spent += len(found[-1].encode()) + 2
        if spent >= size:
            return found
    raise AssertionError


def write(folder: Path, name: str, kind: str) -> Path:
    """The sample of size `name` as `kind` (md, txt, epub) in `folder`, made where it is not there yet."""
    path = folder / f"{name.replace(' ', '')}.{kind}"
    if path.exists():
        return path
    texts = paragraphs(SIZES[name])
    if kind == "epub":
        _bind(path, texts)
    else:
        head = f"---\ntitle: {HEADLINE}\n---\n\n" if kind == "md" else ""
        path.write_text(head + ("\n\n" if kind == "md" else "\n").join(texts) + "\n", encoding="utf-8")
    return path


def _bind(path: Path, texts: list[str]) -> None:
    """An EPUB of one chapter."""
    body = "".join(f"<p>{text.replace('&', '&amp;').replace('<', '&lt;')}</p>" for text in texts)
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bench</dc:title>'
        '<dc:language>zh</dc:language><dc:identifier id="id">bench</dc:identifier></metadata>'
        '<manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
        '<spine toc="ncx"><itemref idref="a"/></spine></package>'
    )
    contents = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>'
        '<navPoint id="n" playOrder="1"><navLabel><text>Bench</text></navLabel><content src="a.xhtml"/>'
        "</navPoint></navMap></ncx>"
    )
    container = (
        '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Bench</title></head><body>{body}</body></html>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, text in (
            ("META-INF/container.xml", container),
            ("a.opf", package),
            ("toc.ncx", contents),
            ("a.xhtml", page),
        ):
            book.writestr(name, text)
