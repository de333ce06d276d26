"""The hard set: every sentence of tests/data/figures.yaml, found and understood exactly."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from reader.figures import KINDS, Figure, find

SENTENCES: list[dict[str, Any]] = yaml.load(
    (Path(__file__).parents[1] / "data" / "figures.yaml").read_text(encoding="utf-8"),
    Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader),  # where PyYAML has it, ten times as fast
)


def _found(figure: Figure, asked: dict[str, Any]) -> dict[str, Any]:
    """The fields of `figure` that the sentence asserts; a quotient that does not end, to six places."""
    found: dict[str, Any] = {}
    for key in asked:
        value = figure.text if key == "span" else getattr(figure, key)
        if isinstance(value, Decimal):
            value = round(value, 6) if "." in f"{value:f}" else value
            value = f"{value:f}"
        found[key] = value
    return found


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["text"][:24])
def test_sentence(sentence: dict[str, Any]) -> None:
    printed = datetime.date.fromisoformat(sentence["printed"]) if "printed" in sentence else None
    figures = find(sentence["text"], reference_date=printed)
    asked = sentence.get("figures", [])
    assert [figure.text for figure in figures] == [entry["span"] for entry in asked]
    assert [_found(figure, entry) for figure, entry in zip(figures, asked, strict=True)] == [
        {
            key: f"{round(Decimal(value), 6):f}" if key in ("value", "high") and "." in value else value
            for key, value in entry.items()
        }
        for entry in asked
    ]


def test_it_is_large_and_covers_every_kind() -> None:
    assert len(SENTENCES) >= 400
    assert {figure["kind"] for sentence in SENTENCES for figure in sentence.get("figures", [])} == set(KINDS)
