"""Puts into a wheel what its first start would make: the code of its patterns (`reader/precompiled.py`).

It is for the Python that builds the wheel, which is nearly always the one that it is installed for; another
passes it by.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Precompile(BuildHookInterface):  # type: ignore[type-arg]
    """Runs `python -m reader.precompile`, which passes by what needs a library that is not there."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before the wheel is packed."""
        if version == "editable":
            return
        subprocess.run([sys.executable, "-m", "reader.precompile"], cwd=self.root, check=True)
        made = Path(self.root, "reader", f"precompiled.{sys.implementation.cache_tag}")
        if made.exists():
            build_data["force_include"][str(made)] = f"reader/{made.name}"
