"""The query language as a tree. What each form means is said beside it; `parse` reads it from text.

水环境 治理          both words, anywhere in the article
水 OR 河   -旱        either; and not
"水环境 治理"         the phrase as it stands, spaces too
(水 OR 河) 治理       grouping
/第[一二三]名/        a regular expression, over each block
~生态环竟局           the word with at most one wrong character, from four characters on
near:5(水 环境)       the words within five characters of each other, in one block
headline:青岛  caption:码头  author:吴赫      in that part
paper:日报  section:民生  page:1              the label holds it; the page is it
date:2022  date:2022-05..2022-08  date:..2021  ends included, partial dates whole
is:unread  is:photo  has:photo
figure:>1亿元  figure:50%..100%               a figure of the article meets the condition
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from reader.errors import UsageError

PartName = Literal["headline", "caption", "author"]
LabelName = Literal["paper", "section", "page"]
Trait = Literal["unread", "read", "article", "photo", "notice", "captioned"]


class QueryError(UsageError):
    """A query that cannot be read: the `problem`, and `at`, where in `query` it is (an offset in characters).

    `str()` is one line; `under_caret` is the query with the caret below it, for a monospaced screen.
    """

    def __init__(self, query: str, at: int, problem: str) -> None:
        self.query = query
        self.at = at
        self.problem = problem
        super().__init__(f"query, character {at + 1}: {problem}")

    def under_caret(self) -> str:
        """Three lines: the query (cut to the place where it is long), the caret under it, the problem."""
        from unicodedata import east_asian_width

        first = max(0, self.at - 30)
        shown = "".join(char if char.isprintable() else "·" for char in self.query[first : self.at + 30])
        cells = sum(1 + (east_asian_width(char) in "WF") for char in shown[: self.at - first])
        return f"{shown}\n{' ' * cells}^\n{self.problem}"


@dataclass(frozen=True, slots=True)
class Form:
    """One way a term may be written in the text, folded."""

    text: str
    whole: bool = False
    """Not inside a longer number: 37.6 is no part of 137.6."""


@dataclass(frozen=True, slots=True)
class Term:
    """A substring, in the whole article or in one part of it."""

    text: str
    part: PartName | None = None
    quoted: bool = False
    fuzzy: bool = False
    forms: tuple[Form, ...] = ()
    """Given by the resolver: the text itself folded, then other spellings (values, pinyin)."""
    at: int = field(default=0, compare=False)
    """Where it stands in the query."""


@dataclass(frozen=True, slots=True)
class Regex:
    """A regular expression, matched without regard to case, over each block of the text as it stands."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Near:
    """Words within `distance` characters of each other (between the end of one and the start of the next)."""

    distance: int
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A paper or section whose name holds `text`, or is it where `whole`; a page that is `text`. Folded."""

    name: LabelName
    text: str
    whole: bool = False

    def fits(self, label: str) -> bool:
        """Whether an article under `label`, folded, answers."""
        return label == self.text if self.whole or self.name == "page" else self.text in label


@dataclass(frozen=True, slots=True)
class Dates:
    """Dates from `first` to `last`, both included; ISO 8601, a partial one counts whole, None is open."""

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Is:
    """A trait of the article."""

    trait: Trait


@dataclass(frozen=True, slots=True)
class HasFigure:
    """At least one figure meets the condition, as `reader.figures.conditions` reads it."""

    condition: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class From:
    """Articles that came from one of these files, or from under one of these folders (absolute paths)."""

    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class And:
    """Every part."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one part."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Articles without it."""

    part: Node


Leaf: TypeAlias = Term | Regex | Near | HasFigure
"""What stands somewhere in the text."""
Node: TypeAlias = Term | Regex | Near | Label | Dates | Is | HasFigure | From | And | Or | Not


def literal(text: str) -> Node | None:
    """The query that finds `text` exactly as it is, none of it syntax; None where it is empty."""
    return Term(text, quoted=True) if text else None


def positive_leaves(node: Node | None) -> Iterator[Leaf]:
    """What is to be lit up: everything that is searched in the text and not excluded."""
    match node:
        case Term() | Regex() | Near() | HasFigure():
            yield node
        case And(parts) | Or(parts):
            for part in parts:
                yield from positive_leaves(part)


def shown(node: Node) -> str:
    """The tree on one line, for tests and --explain."""
    match node:
        case And(parts):
            return "(" + " ".join(map(shown, parts)) + ")"
        case Or(parts):
            return "(" + " OR ".join(map(shown, parts)) + ")"
        case Not(part):
            return "-" + shown(part)
        case Term(text, part, quoted, fuzzy):
            word = f'"{text}"' if quoted else text
            return f"{part}:" * bool(part) + "~" * fuzzy + word
        case Regex(pattern):
            return f"/{pattern}/"
        case Near(distance, terms):
            return f"near:{distance}({' '.join(map(shown, terms))})"
        case Label(name, text, whole):
            return f"{name}:{'=' * whole}{text}"
        case Dates(first, last):
            return f"date:{first or ''}..{last or ''}"
        case Is(trait):
            return f"is:{trait}"
        case HasFigure(condition):
            return f"figure:{condition}"
        case From(paths):
            return f"from:{','.join(paths)}"
