"""What every test stands on: no test sees the developer's own settings, index or shelf."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from reader import kept

# A developer looks for new cases; CI runs the same ones every time, so that only a change can break it.
settings.register_profile(
    "default",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("default")


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("CONFIG", "CACHE", "DATA"):
        monkeypatch.setenv(f"BROADSHEET_{kind}", str(tmp_path / kind.lower()))
    for name in ("NO_COLOR", "COLUMNS", "EDITOR", "VISUAL", "SSH_CONNECTION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(kept, "_waiting", [])  # what one test leaves to be kept is none of the next one's
