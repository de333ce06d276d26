"""A pattern handed out from what was kept is the very pattern that `re` would make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import reader
from reader import kept, precompiled


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing known, and a place of its own to keep it."""
    place = tmp_path / "precompiled"
    monkeypatch.setattr(precompiled, "_places", lambda: [str(place)])
    own = precompiled._Store.compile or re._compiler.compile  # type: ignore[attr-defined]
    for name, value in (("files", None), ("new", {}), ("open", True), ("compile", None)):
        monkeypatch.setattr(precompiled._Store, name, value)
    monkeypatch.setattr(re._compiler, "compile", own)  # type: ignore[attr-defined]
    monkeypatch.setattr(re, "_cache", {})
    if hasattr(re, "_cache2"):
        monkeypatch.setattr(re, "_cache2", {})
    return place


def _ours() -> Iterator[re.Pattern[str]]:
    for module in walk_packages(reader.__path__, "reader."):
        if not module.name.endswith("__main__"):
            yield from (it for it in vars(import_module(module.name)).values() if isinstance(it, re.Pattern))


def _anew() -> None:
    precompiled._Store.files = None
    precompiled._Store.open = True
    re.purge()


def test_every_pattern_of_ours_comes_back_as_it_was(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    patterns = list(_ours())
    assert len(patterns) > 100
    precompiled.remember()
    for pattern in patterns:
        re.compile(pattern.pattern, pattern.flags)
    precompiled.keep(beside=True)
    _anew()
    monkeypatch.setattr(precompiled, "_code", None)  # nothing is compiled from now on
    for pattern in patterns:
        again = re.compile(pattern.pattern, pattern.flags)
        assert again == pattern  # by code, flags and text
        assert (again.groups, again.groupindex) == (pattern.groups, pattern.groupindex)


def test_nothing_is_added_once_it_is_kept(store: Path) -> None:
    precompiled.remember()
    re.compile("渡口(?P<day>[0-9]+)日")
    precompiled.keep(beside=True)
    re.compile("what the reader looks for")
    precompiled.keep(beside=True)
    _anew()
    assert precompiled.get("patterns", ("渡口(?P<day>[0-9]+)日", 0)) is not None
    assert precompiled.get("patterns", ("what the reader looks for", 0)) is None


@pytest.mark.parametrize("data", [b"", b"\x00", b"no such thing"])
def test_a_broken_file_is_passed(store: Path, data: bytes) -> None:
    store.write_bytes(data)
    precompiled.remember()
    assert re.compile("船[0-9]+").match("船12")


def test_code_of_another_engine_is_passed(store: Path) -> None:
    precompiled.add("patterns", ("船[0-9]+", 0), (32, b"\xff\xff\xff\xff", 0, {}, (None,)))
    precompiled.remember()
    assert re.compile("船[0-9]+").match("船12")


def test_a_wrong_pattern_is_told_as_ever(store: Path) -> None:
    precompiled.remember()
    with pytest.raises(re.error, match="unterminated"):
        re.compile("(船")


def test_what_was_kept_outlives_what_is_added(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").touch()
    package = tmp_path / "reader"
    package.mkdir()
    code = package / "precompiled.py"
    code.touch()
    monkeypatch.setattr(kept, "__file__", str(package / "kept.py"))
    place = package / "precompiled.cpython-311"

    def found() -> object:
        monkeypatch.setattr(kept, "_made_by", [])  # as another program would
        return kept.get("screens", "a")

    monkeypatch.setattr(kept, "_made_by", [])
    kept.put("screens", "a", 1, at_most=1)
    place.write_bytes(b"more")
    assert found() == 1
    code.write_text("pass")
    assert found() is None
