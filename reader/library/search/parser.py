"""From the text of a query to its tree; what is wrong is said with the place where it is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NoReturn, cast

from reader.errors import UsageError
from reader.library.folding import fold
from reader.library.search import numerals, patterns
from reader.library.search.query import (
    And,
    Dates,
    HasFigure,
    Is,
    Label,
    LabelName,
    Near,
    Node,
    Not,
    Or,
    PartName,
    QueryError,
    Regex,
    Term,
    Trait,
)

LONGEST = 1000
"""Characters of a query. Longer ones are a paste gone wrong, and cost more than they can find."""

_PARTS = ("headline", "caption", "author")
_LABELS = ("paper", "section", "page")
_TRAITS = ("unread", "read", "article", "photo", "notice")
_FIELD = re.compile(r"(headline|caption|author|paper|section|page|date|is|has|figure|near)[:：]")
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z")
_NEAR = re.compile(r"(\d+)\s*[(（]")
_QUOTES = {'"': '"', "“": "”"}
_DEEPEST = 50


def parse(query: str) -> Node | None:
    """The tree of `query`; None where it is empty or folds away. Raises QueryError."""
    if len(query) > LONGEST:
        raise QueryError(
            query, LONGEST, f"a query holds at most {LONGEST} characters, this one has {len(query)}"
        )
    return _Parser(query).whole()


class _Parser:
    """Recursive descent over the characters of one query."""

    def __init__(self, query: str) -> None:
        self._query = query
        self._at = 0
        self._depth = 0

    def whole(self) -> Node | None:
        self._skip_spaces()
        if self._ended():
            return None
        tree = self._either()
        if not self._ended():
            self._wrong(self._at, "this ) closes nothing; quote it to search for it")
        return tree

    def _either(self) -> Node:
        parts = [self._all()]
        while self._operator("OR"):
            at = self._at - 2
            self._skip_spaces()
            if self._ended() or self._closes() or self._operator("OR"):
                self._wrong(at, 'OR stands between two words; quote it ("OR") to search for it')
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _all(self) -> Node:
        parts: list[Node] = []
        while not (self._ended() or self._closes()):
            if self._operator("OR", keep=True):
                if not parts:
                    self._wrong(self._at, 'OR stands between two words; quote it ("OR") to search for it')
                break
            part = self._unary()
            number = _as_one_number(parts[-1], part) if parts else None
            parts[-1:] = [number] if number else [*parts[-1:], part]
            self._skip_spaces()
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _unary(self) -> Node:
        if self._here() == "-" and self._query[self._at + 1 : self._at + 2].strip():
            self._at += 1
            return Not(self._primary())
        return self._primary()

    def _primary(self) -> Node:
        start = self._at
        here = self._here()
        if here == "(":
            return self._group()
        if here in _QUOTES:
            return self._term(self._phrase(), start, quoted=True)
        if here == "/" and (regex := self._regex()):
            return regex
        if here == "~" and self._query[start + 1 : start + 2].strip():
            self._at += 1
            word = self._value()
            if len(fold(word)) < 4:
                self._wrong(start, "~ allows one wrong character in words of four or more")
            return self._term(word, start, fuzzy=True)
        if named := _FIELD.match(self._query, start):
            self._at = named.end()
            return self._field(named[1], start)
        return self._term(self._word(), start)

    def _group(self) -> Node:
        start = self._at
        self._at += 1
        self._depth += 1
        if self._depth > _DEEPEST:
            self._wrong(start, f"at most {_DEEPEST} brackets stand inside each other")
        self._skip_spaces()
        if self._ended():
            self._wrong(start, "this ( is never closed; quote it to search for it")
        if self._closes():
            self._wrong(start, "nothing stands between these brackets")
        inner = self._either()
        if not self._closes():
            self._wrong(start, "this ( is never closed; quote it to search for it")
        self._at += 1
        self._depth -= 1
        return inner

    def _field(self, name: str, start: int) -> Node:
        at = self._at
        if name == "near":
            return self._near(start)
        if name in _LABELS and self._here() == "=":
            self._at += 1
            # Nothing behind it is the label of what has none.
            return Label(
                cast(LabelName, name), fold(self._value()) if self._here().strip() else "", whole=True
            )
        value = self._value()
        if not fold(value).strip():
            self._wrong(at, f"{name}: needs a value right after it")
        if name in _PARTS:
            return Term(value, cast(PartName, name), at=at)
        if name in _LABELS:
            return Label(cast(LabelName, name), fold(value))
        if name == "date":
            return self._dates(value, at)
        if name == "figure":
            self._check_condition(value, at)
            return HasFigure(value, at=at)
        if name == "has":
            if value != "photo":
                self._wrong(at, "has: knows has:photo")
            return Is("captioned")
        if value not in _TRAITS:
            self._wrong(at, "is: knows " + ", ".join(f"is:{trait}" for trait in _TRAITS))
        return Is(cast(Trait, value))

    def _check_condition(self, value: str, at: int) -> None:
        from reader.figures import conditions

        try:
            conditions.parse(value)
        except UsageError as error:
            self._wrong(at, str(error))

    def _near(self, start: int) -> Node:
        opened = _NEAR.match(self._query, self._at)
        if not opened:
            self._wrong(self._at, "near: is written near:5(水 环境), the number being characters between")
        distance = min(int(opened[1][:9]), 10**9)
        self._at = opened.end()
        self._depth += 1
        terms = []
        while True:
            self._skip_spaces()
            if self._ended():
                self._wrong(opened.end() - 1, "this ( is never closed")
            if self._closes() or self._here() == "）":
                self._at += 1
                break
            at = self._at
            quoted = self._here() in _QUOTES
            text = self._phrase() if quoted else self._word(stop="）")
            terms.append(Term(text, quoted=quoted, at=at))
        self._depth -= 1
        if len(terms) < 2:
            self._wrong(start, "near: needs two words or more between its brackets")
        return Near(distance, tuple(terms))

    def _dates(self, value: str, at: int) -> Node:
        first, dots, last = value.partition("..")
        ends: list[str | None] = []
        for end, place in ((first, at), (last if dots else first, at + len(first) + len(dots))):
            if not end and dots:
                ends.append(None)
                continue
            found = _DATE.match(end.translate(str.maketrans("０１２３４５６７８９", "0123456789")))
            numbers = [int(number) for number in found.groups() if number] if found else []
            if not numbers or not (
                1 <= (numbers[1:2] or [1])[0] <= 12 and 1 <= (numbers[2:] or [1])[0] <= 31
            ):
                self._wrong(place, "a date is written 2022, 2022-05 or 2022-05-19, a range 2022-05..2022-08")
            ends.append("-".join([f"{numbers[0]:04}", *(f"{number:02}" for number in numbers[1:])]))
        if ends == [None, None]:
            self._wrong(at, "a range of dates needs at least one end")
        if ends[0] and ends[1] and ends[1][: len(ends[0])] < ends[0][: len(ends[1])]:
            self._wrong(at, "this range ends before it begins")
        return Dates(ends[0], ends[1])

    def _regex(self) -> Regex | None:
        start = self._at
        closing = re.compile(r"(?:[^/\\]|\\.)+(?=/)").match(self._query, start + 1)
        if not closing:
            return None  # a lone slash is text: 元/人
        pattern = closing[0]
        if problem := patterns.problem(pattern):
            at, why = problem
            self._wrong(start + 1 + at, f"not a regular expression: {why}")
        self._at = closing.end() + 1
        return Regex(pattern)

    def _value(self) -> str:
        return self._phrase() if self._here() in _QUOTES else self._word()

    def _phrase(self) -> str:
        start = self._at
        end = self._query.find(_QUOTES[self._query[start]], start + 1)
        if end < 0:
            self._wrong(start, "this quotation mark is never closed")
        self._at = end + 1
        return self._query[start + 1 : end]

    def _word(self, stop: str = "") -> str:
        """Up to the next space, or the bracket that closes a group; brackets inside a word are its own."""
        start = self._at
        inner = 0
        while not self._ended():
            here = self._here()
            if here.isspace() or here in stop or (here == ")" and not inner and self._depth):
                break
            inner += (here == "(") - (here == ")" and inner > 0)
            self._at += 1
        return self._query[start : self._at]

    def _term(self, text: str, at: int, *, quoted: bool = False, fuzzy: bool = False) -> Term:
        if not fold(text):
            self._wrong(at, "there is nothing here to search for")
        return Term(text, quoted=quoted, fuzzy=fuzzy, at=at)

    def _operator(self, word: str, *, keep: bool = False) -> bool:
        end = self._at + len(word)
        found = self._query.startswith(word, self._at) and not self._query[end : end + 1].strip(
            " \t\n\u3000()"
        )
        if found and not keep:
            self._at = end
        return found

    def _closes(self) -> bool:
        return self._here() == ")"

    def _here(self) -> str:
        return self._query[self._at : self._at + 1]

    def _ended(self) -> bool:
        return self._at >= len(self._query)

    def _skip_spaces(self) -> None:
        while self._here().isspace():
            self._at += 1

    def _wrong(self, at: int, problem: str) -> NoReturn:
        raise QueryError(self._query, at, problem)


def _as_one_number(first: Node, second: Node) -> Term | None:
    """The number that two words are, where they are one."""
    if not (isinstance(first, Term) and isinstance(second, Term)):
        return None
    if any(term.quoted or term.fuzzy or term.part for term in (first, second)):
        return None
    together = numerals.go_together(fold(first.text), fold(second.text))
    return replace(first, text=first.text + second.text) if together else None
