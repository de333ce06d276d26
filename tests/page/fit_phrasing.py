"""What characters and pairs of Chinese lines say of their kind, fitted to lines whose roles are known.

Multinomial logistic regression with a penalty on the square of the weights (scikit-learn). Weights of single
characters and pairs are kept, no line; what only one line has is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from reader.page import phrasing
from reader.page.marks import is_chinese
from reader.page.phrasing import KINDS, Phrasing

Line = tuple[str, str]
"""A line and its role."""
DATA = Path(phrasing.__file__).parent / "data" / "phrasing.json"
_KIND_OF = {role: index for index, roles in enumerate(KINDS.values()) for role in roles}
_STRENGTH = 0.3
"""The inverse of the penalty."""
_LEAST = 10
"""Hundredths of the weakest weight for which a row is kept."""
_SEEN = 3
"""Lines at least that have what is kept."""


def fit(lines: Iterable[Line]) -> dict[str, list[int]]:
    """The weights, in hundredths, of each character and pair; "" has those of a line without any."""
    known = [(text, _KIND_OF[role]) for text, role in lines if is_chinese(text)]
    counted = CountVectorizer(analyzer=_once, min_df=_SEEN)
    model = LogisticRegression(C=_STRENGTH, max_iter=60, tol=1e-3)
    model.fit(counted.fit_transform(text for text, _ in known), [kind for _, kind in known])
    places = {kind: at for at, kind in enumerate(model.classes_)}
    order = [places[kind] for kind in range(len(KINDS))]
    rows = {"": [round(100 * model.intercept_[at]) for at in order]}
    for gram, column in sorted(counted.vocabulary_.items()):
        row = [round(100 * model.coef_[at, column]) for at in order]
        if max(map(abs, row)) >= _LEAST:
            rows[gram] = row
    return rows


def table(lines: Iterable[Line]) -> Phrasing:
    """The same, ready to be asked."""
    return Phrasing(fit(lines))


def save(rows: dict[str, list[int]]) -> None:
    """Write the weights that pages are read by."""
    body = ",\n".join(
        f"{json.dumps(gram, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}"
        for gram, row in rows.items()
    )
    DATA.write_text(f"{{{body}}}\n", "utf-8")


def _once(text: str) -> set[str]:
    return set(phrasing.grams(text))
