"""Pages made of the articles of other pages, set in other ways: an article's neighbours say little of it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from reader.page.marks import is_chinese
from tests.page.sketches import Sketch

Unit = list[tuple[str, str]]
"""An article's lines, each with its role."""

_OPENING = frozenset({"headline", "kicker", "series", "notice", "byline"})
_OPTIONAL = {"kicker": 0.3, "deck": 0.3, "byline": 0.25, "signature": 0.3, "series": 0.3, "continuation": 0.3}
"""How often what an article may do without is left out."""
_STYLES = ("close", "indented", "spaced", "apart", "indented apart")


def units(page: Sketch) -> Iterator[Unit]:
    """The articles of a page whose lines have their roles, furniture left out."""
    unit: Unit = []
    body = False
    for number, row in enumerate(page.text.split("\n"), 1):
        roles = page.roles.get(number, ())
        if not row.strip() or len(roles) != 1 or roles[0] == "furniture":
            continue
        (role,) = roles
        opens = role in {"headline", "kicker", "series"} or (
            role == "notice" and unit and unit[-1][0] != "notice"
        )
        if unit and body and opens:
            yield unit
            unit, body = [], False
        unit.append((role, row.strip()))
        body = body or role in {"paragraph", "caption", "notice"}
    if unit and body:
        yield unit


def pages(found: Sequence[Unit], count: int, rng: random.Random) -> Iterator[Sketch]:
    """`count` pages, each of a few articles of one script."""
    scripts = [[unit for unit in found if is_chinese(unit[-1][1]) is chinese] for chinese in (True, False)]
    for at in range(count):
        pool = scripts[at % 3 == 2]
        if pool:
            yield _set(
                [_thinned(rng.choice(pool), rng) for _ in range(rng.randint(1, 5))], rng.choice(_STYLES)
            )


def _thinned(unit: Unit, rng: random.Random) -> Unit:
    """The article without some of what it may do without, and shortened."""
    kept = [(role, row) for role, row in unit if rng.random() >= _OPTIONAL.get(role, 0)]
    texts = [at for at, (role, _) in enumerate(kept) if role == "paragraph"]
    if len(texts) > 3 and rng.random() < 0.4:
        dropped = set(rng.sample(texts[1:], rng.randint(1, len(texts) - 2)))
        kept = [item for at, item in enumerate(kept) if at not in dropped]
    return kept


def _set(articles: Sequence[Unit], style: str) -> Sketch:
    rows: list[str] = []
    roles: dict[int, tuple[str, ...]] = {}
    for article in articles:
        if rows and style != "close":
            rows += [""] * (2 if style == "spaced" else 1)
        for at, (role, row) in enumerate(article):
            if at and (style == "spaced" or ("apart" in style and role in {"paragraph", "subhead"})):
                rows.append("")
            indent = "\u3000\u3000" if "indented" in style and role == "paragraph" and is_chinese(row) else ""
            rows.append(indent + row)
            roles[len(rows)] = (role,)
    return Sketch("\n".join(rows), roles)
