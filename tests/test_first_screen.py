"""The first screen is shown again while it is true, and never when something behind it has changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader import first_screen, kept, paths
from reader.first_screen import Memory

WORDS = ["paper"]
FRAME = ("\x1b[1;1H汐州日报".encode(), 80, 24)
FIGURES = {"涨了3厘米": [(2, 5, "measure")]}


def _kept(words: list[str] = WORDS, columns: int = 80, lines: int = 24) -> object:
    return first_screen._kept(words, columns, lines)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    folder = tmp_path / "paper"
    (folder / "more").mkdir(parents=True)
    (folder / "one.md").write_text("一", encoding="utf-8")
    Memory(WORDS, [str(folder), str(tmp_path / "config.yaml")]).keep(FRAME, FIGURES)
    return folder


def test_what_was_kept_is_shown_for_the_same_words_and_window(paper: Path) -> None:
    assert _kept() == (FRAME[0], FIGURES)
    assert _kept(["another"]) is None
    assert _kept(columns=81) is None
    assert _kept(lines=25) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda paper: (paper / "one.md").write_text("二二", encoding="utf-8"),
        lambda paper: os.utime(paper / "one.md", ns=(1, 1)),
        lambda paper: (paper / "two.md").write_text("三", encoding="utf-8"),
        lambda paper: (paper / "more" / "three.md").write_text("三", encoding="utf-8"),
        lambda paper: (paper / "one.md").unlink(),
        lambda paper: (paper.parent / "config.yaml").write_text("theme: night", encoding="utf-8"),
    ],
    ids=["written", "touched", "added", "added-below", "gone", "settings"],
)
def test_a_change_behind_it_keeps_it_from_being_shown(paper: Path, change) -> None:  # type: ignore[no-untyped-def]
    change(paper)
    assert _kept() is None


def test_a_broken_entry_is_passed(paper: Path) -> None:
    for entry in Path(kept.folder(), "screens").iterdir():
        entry.write_bytes(entry.read_bytes()[:-9])
    assert _kept() is None


def test_another_version_shows_nothing(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "__version__", "99")
    assert _kept() is None


def test_what_is_forgotten_is_not_shown(paper: Path) -> None:
    Memory(WORDS, []).forget(80, 25)
    assert _kept() is not None
    Memory(WORDS, []).forget(80, 24)
    assert _kept() is None


def test_only_so_many_are_kept_and_the_oldest_goes(paper: Path) -> None:
    for number in range(first_screen.KEPT + 5):
        Memory([str(number)], []).keep(FRAME, FIGURES)
    assert len(list(Path(kept.folder(), "screens").iterdir())) == first_screen.KEPT
    assert _kept([str(first_screen.KEPT + 4)]) == (FRAME[0], FIGURES)


def test_a_folder_too_large_to_look_through_is_not_kept(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "TOO_MANY", 2)
    Memory(["large"], [str(paper)]).keep(FRAME, FIGURES)
    assert _kept(["large"]) is None


def test_where_nothing_can_be_written_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("BROADSHEET_CACHE", str(tmp_path / "file"))
    Memory(WORDS, []).keep(FRAME, FIGURES)
    assert _kept() is None


def test_its_folder_is_the_cache_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    for home in (None, "/somewhere/cache"):
        monkeypatch.delenv("BROADSHEET_CACHE", raising=False)
        if home:
            monkeypatch.setenv("XDG_CACHE_HOME", home)
        assert Path(kept.folder()) == paths.cache_dir()
