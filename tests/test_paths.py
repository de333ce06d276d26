"""The reader's folders are where the library of such things says, on the system that asks no library."""

from __future__ import annotations

import sys

import platformdirs
import pytest

from reader import paths

FOLDERS = [("config", paths.config_dir), ("cache", paths.cache_dir), ("data", paths.data_dir)]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the library is asked")
@pytest.mark.parametrize(("kind", "folder"), FOLDERS)
@pytest.mark.parametrize("home", [None, "", "/somewhere/else"])
def test_a_folder_is_where_the_library_puts_it(
    kind: str, folder, home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.delenv(f"BROADSHEET_{kind.upper()}")
    monkeypatch.delenv(f"XDG_{kind.upper()}_HOME", raising=False)
    if home is not None:
        monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", home)
    assert folder() == getattr(platformdirs, f"user_{kind}_path")("broadsheet", appauthor=False)


@pytest.mark.parametrize(("kind", "folder"), FOLDERS)
def test_a_variable_moves_it(kind: str, folder, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv(f"BROADSHEET_{kind.upper()}", "/moved")
    assert str(folder()) == "/moved"
