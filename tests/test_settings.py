"""`config.yaml`: what a reader may set, and what is said where a value cannot be."""

from __future__ import annotations

import pytest

from reader import settings
from reader.errors import SourceError
from reader.settings import Settings


def _write(text: str) -> None:
    path = settings.path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_without_a_file_there_are_the_defaults() -> None:
    assert settings.load() == Settings()


@pytest.mark.parametrize(("said", "cells"), [("auto", 2), ("1", 1)])
def test_how_wide_ambiguous_characters_are_may_be_left_to_the_terminal(said: str, cells: int) -> None:
    _write(f"ambiguous: {said}\n")
    assert settings.load().on_terminal(2).ambiguous == cells


def test_each_setting_is_read() -> None:
    _write(
        "theme: night\nmeasure: 60\nambiguous: 2\nindent: 0\nhang: true\nflush: true\nkeys:\n  find: ctrl+g\n"
    )
    assert settings.load() == Settings(
        theme="night", measure=60, ambiguous=2, indent=0, hang=True, flush=True, keys={"find": "ctrl+g"}
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("measure: 3", "20 to 400"),
        ("ambiguous: 3", "1, 2 or auto"),
        ("ambiguous: true", "1, 2 or auto"),
        ("indent: -1", "0 to 4"),
        ("indent: true", "0 to 4"),
        ("columns: 1", "2 to 9"),
        ("hang: 2", "true or false"),
        ("flush: often", "true or false"),
        ("theme: 7", "name of a theme"),
        ("keys: q", "keys by command"),
        ("hanging: true", "known are ambiguous, columns, flush, hang, indent"),
        ("- hang", "key: value"),
        ("hang: [", "line 2"),
    ],
)
def test_a_value_that_cannot_be_is_named_with_its_file(line: str, said: str) -> None:
    _write(f"{line}\n")
    with pytest.raises(SourceError) as error:
        settings.load()
    assert said in str(error.value)
    assert "config.yaml" in str(error.value)
