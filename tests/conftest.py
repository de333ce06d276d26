"""What every test stands on: no test sees the developer's own settings, index or shelf."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from reader import kept

CI = bool(os.environ.get("CI"))

# A developer looks for new cases, often and half as many at a time; CI runs the same ones every time, so that
# only a change can break it.
settings.register_profile(
    "default",
    max_examples=100 if CI else 50,
    deadline=None,
    derandomize=CI,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("default")


def pytest_collection_finish() -> None:
    """What was imported stays to the end; looking for garbage in it costs a sixth of the time."""
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders that are not there yet: making one for each of thousands of tests, most of which never look
    at it, takes longer than many of them."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def _home(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    home = next(_homes)
    for kind in ("CONFIG", "CACHE", "DATA"):
        monkeypatch.setenv(f"BROADSHEET_{kind}", str(home / kind.lower()))
    for name in ("NO_COLOR", "COLUMNS", "EDITOR", "VISUAL", "SSH_CONNECTION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(kept, "_waiting", [])  # what one test leaves to be kept is none of the next one's
