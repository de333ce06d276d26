"""What the tests of the app stand on: a pilot that waits as long as there is something to wait for."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import pytest
from textual import app, pilot, screen
from textual._context import active_app
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.screen import UPDATE_PERIOD

from reader.app import inquiry

PASSES = 3
"""Turns of the event loop without anything to do, before the app is held to be at rest."""
PAINT = 0.001
"""Seconds from a change to its paint, which every key that is pressed waits for."""
NAP = 0.01
"""Seconds given to a worker's thread before it is asked whether it still computes."""


@pytest.fixture(scope="session", autouse=True)
def _parsed_once() -> Iterator[None]:
    """A stylesheet is parsed once for all tests, not again for each of the many apps that are started."""
    parse = Stylesheet._parse_rules
    parsed: dict[tuple[object, ...], list[RuleSet]] = {}

    def parse_rules(self: Stylesheet, css: str, **options: Any) -> list[RuleSet]:
        key = (css, *options.values(), *self._variables.items())
        if key not in parsed:
            parsed[key] = parse(self, css, **options)
        return parsed[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parse_rules)
        yield


@pytest.fixture(autouse=True)
def _waits_for_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "wait_for_idle", _rest)
    monkeypatch.setattr(pilot, "wait_for_idle", _rest)
    monkeypatch.setattr(inquiry, "PAINTED", 0)
    monkeypatch.setattr(screen, "UPDATE_PERIOD", PAINT)


async def _rest(min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Wait until nothing is ready to run, no paint is due and no worker computes; `max_sleep` s at most.

    Textual's own looks at the processor's clock only, in naps of 20 ms, three a key, and takes a process
    that others crowd out for one at rest.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + max_sleep
    await asyncio.sleep(min_sleep)
    idle = 0
    while idle < PASSES and loop.time() < end:
        await asyncio.sleep(0)
        if loop._ready:  # type: ignore[attr-defined]
            idle = 0
        elif pause := _next_timer(loop):
            idle = 0
            await asyncio.sleep(pause)
        elif not idle and await _computes():
            idle = 0
        else:
            idle += 1


def _next_timer(loop: asyncio.AbstractEventLoop) -> float:
    """Seconds to the first timer that is due within the time of a paint; 0 where there is none."""
    timers = [timer.when() for timer in loop._scheduled if not timer.cancelled()]  # type: ignore[attr-defined]
    pause = min(timers, default=float("inf")) - loop.time()
    return max(pause, 0.0001) if pause <= UPDATE_PERIOD else 0


async def _computes() -> bool:
    """Whether a worker is at work in its thread, and not waiting there."""
    running = active_app.get(None)
    if running is None or not any(worker.is_running for worker in running.workers):
        return False
    before = time.process_time()
    await asyncio.sleep(NAP)
    return time.process_time() - before > NAP / 10
