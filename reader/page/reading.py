"""The whole way of a page: text → lines → pieces → roles → articles, and nothing lost on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from reader.article import Article
from reader.page import assembly, facts, grouping, layout, lines, mending, roles
from reader.page.chains import Weights
from reader.page.closing import Closer
from reader.page.drafts import Draft
from reader.page.layout import seams
from reader.page.lines import Line
from reader.page.marks import ends_sentence, is_chinese_page, squeeze
from reader.page.parts import captions, continuations, credits, datelines, leads
from reader.page.pieces import Piece
from reader.page.roles import phrasing
from reader.page.roles.looks import breaks_off
from reader.page.roles.signs import Reads
from reader.page.roles.weights import usual
from reader.page.signing import bylines

_SHORT = 40
"""Characters of the longest piece that may be a heading under a signed text."""
_NEAR = 1000
"""Characters of a page around the end of a field's text within which that of the next one is looked for."""
_HALF = 8
"""Characters of the shortest half of a mended sentence that is looked for by itself."""


@dataclass(frozen=True, slots=True)
class RuledLine:
    """A line, or the part of one that is a piece of its own, with its role and what decided it."""

    number: int
    text: str
    role: str
    signs: tuple[str, ...]
    article: int
    """Index into `Page.articles`; -1 for furniture."""


@dataclass(frozen=True, slots=True)
class Page:
    """What was read from the text of a newspaper page."""

    articles: tuple[Article, ...]
    furniture: tuple[str, ...]
    """What belongs to no article, as it stood: folios, mastheads, staff boxes, a web page's menus."""
    warnings: tuple[str, ...]
    """Odd places, each in one line."""
    rule: Callable[[], tuple[RuledLine, ...]] = field(default=tuple, compare=False, repr=False)
    """What tells `lines`, which few ask for."""

    @property
    def lines(self) -> tuple[RuledLine, ...]:
        """The page's lines in order, each with its role."""
        return self.rule()


def read(
    text: str,
    *,
    source: str = "",
    first: int = 1,
    weights: Weights | None = None,
    begins: layout.Begins = seams.begins,
    reads: Reads = phrasing.signs,
) -> Page:
    """Read the text of one newspaper page (already free of control characters) into articles.

    `source` is the file's name as the user gave it; it is put on every article and changes no id. `first`
    is the number of the text's first line, `weights` what roles are judged by, where not by the usual ones,
    `begins` what tells the lines that begin a piece where lines were broken by width, and `reads` what a
    line's words are like.
    """
    rows = lines.split(text, first=first)
    closer = Closer(text)
    pieces, setting = layout.pieces(rows, closer, begins)
    whole = [piece.text for piece in pieces]
    lift(pieces)
    weights = weights or usual(is_chinese_page(text))
    roles.judge(pieces, text, setting, weights, reads)
    _put_back(pieces, whole)
    _date_at_end(pieces)
    drafts, furniture = grouping.group(pieces, setting, closer)
    for draft in drafts:
        mending.mend(draft, setting, closer)
    mending.mend_across(drafts, setting, closer)
    shown = [piece.text for piece in furniture]
    articles = list(_articles(drafts, facts.of(shown), source))
    warnings = [f"line-end hyphen taken out: {word}" for word in closer.closed]
    warnings += [warning for draft in drafts for warning in _odd(draft)]
    lost = _lost(text, articles, shown, closer)
    if lost:
        shown.append(lost)
        warnings.append(f"characters without a place, kept as furniture: {lost[:40]}")
    return Page(
        tuple(articles),
        tuple(shown),
        tuple(warnings),
        lambda: tuple(_ruled(rows, pieces, whole, drafts, weights)),
    )


def _put_back(pieces: Iterable[Piece], whole: Iterable[str]) -> None:
    """Give what was lifted from a piece that is no text, after all, back to it; `whole` are their texts."""
    for piece, text in zip(pieces, whole, strict=True):
        lifted = piece.dateline or piece.byline or piece.continued
        if not lifted or leads.TITLED in piece.signs or piece.role == "paragraph":
            continue
        if piece.role != "caption" or not datelines.tells_day(piece.dateline):
            piece.text, piece.dateline, piece.byline, piece.continued = text, "", "", ""


def _date_at_end(pieces: Iterable[Piece]) -> None:
    """Take the datelines that stand below their texts for what they are."""
    for piece in pieces:
        if piece.role == "signature" and datelines.closes_text(piece.text):
            piece.dateline, piece.text = piece.text, ""


def lift(pieces: Sequence[Piece]) -> None:
    """Take bylines, datelines and continuations off the pieces that may be paragraphs."""
    for piece, below in zip_longest(pieces, pieces[1:]):
        if not piece.role:
            _lift(piece, closes=_may_close(piece.text, below))


def _may_close(text: str, below: Piece | None) -> bool:
    """Whether a text that no mark ends may be over: no text stands right `below` it, nor what cuts it."""
    if ends_sentence(text):
        return False
    if below is None or below.role:
        return True
    under = below.text
    if len(under) > _SHORT or ends_sentence(under):
        return False
    return credits.at(under) < 0 and not captions.cue(under) and not captions.has_marker(under)


def _lift(piece: Piece, closes: bool) -> None:
    """Take byline, dateline and continuation off a piece that may be a paragraph; see `leads.lift`."""
    text = piece.text
    if (
        len(text) < 16
        or bylines.is_byline(text)
        or continuations.is_continuation(text)
        or captions.has_marker(text)
    ):
        return
    titled = leads.titled(text)
    if titled:
        piece.dateline, piece.text, piece.byline = titled
        piece.signs.append(leads.TITLED)
        return
    lifted = leads.lift(text, closes)
    if not lifted.text.strip():
        return
    if lifted.signed_below:
        piece.signs.append(leads.SIGNED_BELOW)
    piece.text = lifted.text.strip()
    piece.byline, piece.dateline, piece.continued = lifted.byline, lifted.dateline, lifted.continued


def _articles(drafts: Iterable[Draft], told: facts.Facts, source: str) -> Iterator[Article]:
    """The articles with what the page tells of them all; of two that say the same the second is numbered."""
    seen: Counter[str] = Counter()
    for draft in drafts:
        article = assembly.article(draft, told, source)
        name = article.id
        seen[name] += 1
        yield article if seen[name] == 1 else replace(article, id=f"{name}-{seen[name]}")


def _odd(draft: Draft) -> Iterator[str]:
    """What a reader should know of an article: sentences that break off, a headline that is missing."""
    if draft.kind == "notice":
        return
    if not any(piece.role == "headline" for piece in draft.stack) and draft.body:
        yield f"no headline found above: {draft.body[0].text[:20]}"
    for piece in draft.body:
        if piece.role == "paragraph" and not piece.continued and breaks_off(piece.text):
            yield f"a sentence breaks off: {piece.text[-20:]}"


def _lost(text: str, articles: Sequence[Article], furniture: Sequence[str], closer: Closer) -> str:
    """Visible characters of the page that no field holds; empty where every pass kept its law."""
    parts = [*(part for article in articles for part in assembly.parts(article)), *furniture]
    # What stands in some field as on the page need not be counted by characters.
    lacking, spare = _beyond(squeeze(text), map(squeeze, filter(None, parts)))
    have = Counter(spare)
    have.update(closer.hyphens)
    if all(have[char] >= times for char, times in Counter(lacking).items()):
        return ""
    have = Counter("".join(parts))
    have.update(closer.hyphens)
    return "".join((Counter(squeeze(text)) - have).elements())


def _beyond(whole: str, parts: Iterable[str]) -> tuple[str, str]:
    """What `whole` has beyond the `parts` that stand in it, or whose halves do, and the rest of the parts."""
    held: list[tuple[int, int]] = []
    spare: list[str] = []
    at = 0
    for part in parts:
        rest = part
        while rest:
            begin = whole.find(rest, max(0, at - _NEAR), at + len(rest) + _NEAR)
            end = begin + len(rest)
            if begin < 0:
                begin = whole.find(rest[:_HALF], max(0, at - _NEAR), at + _NEAR) if rest[_HALF:] else -1
                if begin < 0:
                    spare.append(rest)
                    break
                end = begin + _alike(whole[begin : begin + len(rest)], rest)
            held.append((begin, end))
            rest = rest[end - begin :]
            at = end
    lacking: list[str] = []
    at = 0
    for begin, end in sorted(held):
        # What two parts hold is held once.
        if begin < at:
            spare.append(whole[begin : min(at, end)])
        lacking.append(whole[at:begin])
        at = max(at, end)
    return "".join(lacking) + whole[at:], "".join(spare)


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their heads."""
    same, most = 0, min(len(one), len(other))
    while same < most:
        middle = (same + most + 1) // 2
        if one[same:middle] == other[same:middle]:
            same = middle
        else:
            most = middle - 1
    return same


def _ruled(
    rows: Sequence[Line],
    pieces: Sequence[Piece],
    whole: Sequence[str],
    drafts: Sequence[Draft],
    weights: Weights,
) -> Iterator[RuledLine]:
    """Each line of the page with the role of its piece; what a piece is made of goes on below its signs."""
    text_of = {row.number: row.text for row in rows}
    owner = {id(piece): index for index, draft in enumerate(drafts) for piece in (*draft.stack, *draft.body)}
    told: list[RuledLine] = []
    for piece, text in zip(pieces, whole, strict=True):
        root = piece
        while root.joined is not None:
            root = root.joined
        article = owner.get(id(root), -1)
        signs = (*weights.strongest(piece.seen, piece.state), *piece.signs) if piece.seen else piece.signs
        for index, number in enumerate(piece.own):
            shown = text if len(piece.own) == 1 else text_of[number]
            told.append(
                RuledLine(number, shown, root.role, tuple(signs) if not index else ("goes on",), article)
            )
    told.sort(key=lambda line: line.number)
    yield from told
