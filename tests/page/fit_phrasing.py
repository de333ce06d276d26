"""What characters, words and pairs of them say of a line's kind, fitted to lines whose roles are known.

Multinomial logistic regression with a penalty on the square of the weights (scikit-learn), one for each
script. Weights of what is single and of pairs are kept, no line; what only one line has is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from reader.page.marks import is_chinese
from reader.page.roles import phrasing
from reader.page.roles.kinds import file_of
from reader.page.roles.phrasing import KINDS, Phrasing
from reader.page.roles.signs import Reads

Line = tuple[str, str]
"""A line and its role."""
DATA = Path(phrasing.__file__).parents[1] / "data"
_KIND_OF = {role: index for index, roles in enumerate(KINDS.values()) for role in roles}
_STRENGTH = 0.3
"""The inverse of the penalty."""
_LEAST = 10
"""Hundredths of the weakest weight for which a row is kept."""
_SEEN = {True: 3, False: 2}
"""Lines at least, in Chinese or not, that have what is kept."""


Table = dict[bool, dict[str, list[int]]]
"""Of Chinese and of other text the weights, in hundredths, of each character, word and pair.

"" has those of a line without any.
"""


def fit(lines: Iterable[Line]) -> Table:
    """The weights that tell the kinds of `lines` best."""
    known = [(text, _KIND_OF[role], is_chinese(text)) for text, role in lines]
    return {
        chinese: _fit([(text, kind) for text, kind, own in known if own is chinese], _SEEN[chinese])
        for chinese in (True, False)
    }


def _fit(known: Sequence[tuple[str, int]], least: int) -> dict[str, list[int]]:
    counted = CountVectorizer(analyzer=_once, min_df=least)
    model = LogisticRegression(C=_STRENGTH, max_iter=60, tol=1e-3)
    model.fit(counted.fit_transform(text for text, _ in known), [kind for _, kind in known])
    places = {kind: at for at, kind in enumerate(model.classes_)}
    order = [places[kind] for kind in range(len(KINDS))]
    rows = {"": [round(100 * model.intercept_[at]) for at in order]}
    for gram, column in sorted(counted.vocabulary_.items()):
        row = [round(100 * model.coef_[at, column]) for at in order]
        if gram.isprintable() and max(map(abs, row)) >= _LEAST:
            rows[gram] = row
    return rows


def reads(found: Table) -> Reads:
    """What names the signs of a line's words by the weights `found`."""
    models = {chinese: Phrasing(rows, chinese) for chinese, rows in found.items()}
    return lambda text: models[is_chinese(text)].signs(text)


def save(found: Table) -> None:
    """Write the weights that pages are read by."""
    for chinese, rows in found.items():
        body = ",\n".join(
            f"{json.dumps(gram, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}"
            for gram, row in rows.items()
        )
        (DATA / file_of("phrasing", chinese)).write_text(f"{{{body}}}\n", "utf-8")


def _once(text: str) -> set[str]:
    return set(phrasing.grams(text))
