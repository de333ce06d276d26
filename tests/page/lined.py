"""Real pages whose lines are known: from their gold, or marked up line by line.

The markup of PAGE.txt stands in PAGE.roles: "1F 2H 3P 35P" names the lines that begin a piece, each with the
letter of its role (`sketches.ROLES`); a small p is a paragraph that goes on from above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.page.closing import Closer
from reader.page.furniture import records, site_titles
from reader.page.parts import captions, credits, photographers
from reader.page.signing.authors import authors_of
from tests.bench.page_scores import load
from tests.page import gold_roles, sketches
from tests.page.sketches import ROLES, Sketch


def of_roles(path: Path) -> Sketch:
    """The page beside the markup at `path`."""
    marks = re.findall(r"(\d+)([A-Zp+])", path.read_text("utf-8"))
    return Sketch(
        path.with_suffix(".txt").read_text("utf-8"),
        {int(number): (ROLES[letter.upper()],) for number, letter in marks},
    )


def of_gold(path: Path) -> Sketch:
    """A page whose lines are its pieces, with their roles; nothing of one that was wrapped or glued."""
    gold, text = load(path)
    pieces, setting = gold_roles.pieces_of(text, lambda *_: ())
    found, _ = gold_roles.roles(pieces, gold)
    numbers = [piece.own[0] for piece in pieces]
    if setting.wrapped or len(set(numbers)) < len(numbers):
        return Sketch("", {})
    return Sketch(text, {number: (role,) for number, role in zip(numbers, found, strict=True)})


def pieces_of(path: Path) -> Sketch:
    """A real page, by its gold or its markup, with one piece a line."""
    return whole(of_roles(path)) if path.suffix == ".roles" else of_gold(path)


def drawn() -> Iterator[Sketch]:
    """Every sketch, with one piece a line."""
    return (whole(page) if page.broken else page for page in sketches.load())


def whole(page: Sketch) -> Sketch:
    """A page that was marked up by lines with each piece on one line."""
    closer = Closer(page.text)
    rows: list[str] = []
    roles: dict[int, tuple[str, ...]] = {}
    for number, row in enumerate(page.text.split("\n"), 1):
        if not row.strip():
            continue
        if number in page.roles or not rows:
            rows.append(row.strip())
            roles[len(rows)] = page.roles.get(number, ("paragraph",))
        else:
            rows[-1] = closer.join(rows[-1], row.strip())
    return Sketch("\n".join(rows), roles)


def gold_of(path: Path) -> tuple[dict[str, Any], str]:
    """The gold of a page that was marked up by lines, as `page_scores.load` gives it, and its text."""
    marked = of_roles(path)
    page = whole(marked._replace(roles={at: marked.roles[at] for at in marked.begun}))
    cut = {int(number) for number in re.findall(r"(\d+)p", path.read_text("utf-8"))}
    begun = [int(number) for number in re.findall(r"(\d+)[A-Zp]", path.read_text("utf-8"))]
    rows = page.text.split("\n")
    stories: list[dict[str, Any]] = []
    pending: dict[str, list[str]] = {}
    for at, (number, row) in enumerate(zip(begun, rows, strict=True), 1):
        role = page.roles[at][0]
        row = row[records.field(row)[1] :].strip()
        if role in {"kicker", "series"}:
            pending.setdefault(role, []).append(row)
            continue
        if role == "headline":
            stories.append(
                _story() | {"headline": site_titles.headline_of(row), "kicker": pending.pop("kicker", [])}
            )
            pending = {}
            continue
        if role in {"furniture", "notice"}:
            continue
        if not stories:
            stories.append(_story())
        over = rows[at - 2] if role == "caption" and at > 1 and page.roles[at - 1][0] == "credit" else ""
        if over and credits.stands_over(over):
            stories[-1]["captions"][-1]["text"] = row
        else:
            _add(stories[-1], role, row, number in cut)
    return {"articles": stories}, path.with_suffix(".txt").read_text("utf-8")


def _story() -> dict[str, Any]:
    return {"subheads": [], "captions": [], "deck": [], "joins": [], "body_paragraphs": 0, "byline": None}


def _add(story: dict[str, Any], role: str, row: str, cut: bool) -> None:
    if role == "deck":
        story["deck"].append(row)
    elif role == "subhead":
        story["subheads"].append({"text": row})
    elif role in {"caption", "credit"}:
        parts = captions.parts(row)
        credit = photographers.name_of(parts.credit) if parts.credit else None
        bare = bool(story["captions"]) and not story["captions"][-1]["credit"]
        if role == "credit" and bare and not credits.stands_over(row):
            story["captions"][-1]["credit"] = photographers.name_of(row)
        else:
            story["captions"].append({"text": parts.text, "credit": credit})
    elif role in {"byline", "signature"}:
        story["byline"] = {"reporters": list(authors_of(row)[0])}
    elif role == "paragraph" and not cut:
        story["body_paragraphs"] += 1
