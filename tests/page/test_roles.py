"""The way that is found is the likeliest, certain signs leave no doubt, sketched pages read as sketched."""

from __future__ import annotations

from itertools import pairwise, product

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.page.chains import Weights, way
from reader.page.roles import signs
from reader.page.roles.weights import CERTAIN, STATES, usual
from tests.page import gold_roles, sketches

FEW = STATES[:4]
"""So few roles that every way can be tried."""
NAMES = ("long", "short", "alone")
weight = st.integers(-4, 4).map(float)


@st.composite
def models(draw: st.DrawFn) -> Weights:
    """Weights by which only `FEW` roles are worth weighing."""
    low = dict.fromkeys(STATES[len(FEW) :], -99.0)
    return Weights(
        {
            "signs": {name: low | {state: draw(weight) for state in FEW} for name in NAMES},
            "follows": {f"{above} > {below}": draw(weight) for above in FEW for below in FEW},
        },
        STATES,
        CERTAIN,
    )


def total(states: tuple[int, ...], seen: list[tuple[str, ...]], weights: Weights) -> float:
    own = sum(weights.sums(each)[0][state] for each, state in zip(seen, states, strict=True))
    return own + sum(weights.follows[below][above] for above, below in pairwise(states))


@settings(max_examples=60)
@given(models(), st.lists(st.sampled_from(NAMES), min_size=1, max_size=4))
def test_no_other_way_is_likelier(weights: Weights, names: list[str]) -> None:
    seen = [(name,) for name in names]
    found = tuple(way(seen, weights))
    worth = [weights.sums(each)[1] for each in seen]
    best = max(product(*worth), key=lambda states: total(states, seen, weights))
    assert total(found, seen, weights) == total(best, seen, weights)


@given(st.sampled_from(sorted(CERTAIN)), st.lists(st.sampled_from(sorted(usual().rows)), max_size=8))
def test_a_certain_sign_leaves_no_doubt(sure: str, others: list[str]) -> None:
    seen = (sure, *(sign for sign in others if sign not in CERTAIN))
    (state,) = way([seen], usual())
    assert STATES[state] in CERTAIN[sure]
    assert usual().strongest(seen, state)[0] == sure


def test_a_silent_sign_says_nothing() -> None:
    sign = next(iter(usual().rows))
    assert usual().without({sign}).sums((sign,))[0] == (0,) * len(STATES)
    assert usual().sums((sign,))[0] != (0,) * len(STATES)


def test_sketches_read_as_sketched() -> None:
    right = count = 0
    for sketch in sketches.load():
        pieces, setting = gold_roles.pieces_of(sketch.text)
        wanted = sketch.of(pieces)
        found = iter(way(signs.see(pieces, setting, sketch.text), usual()))
        for piece, role in zip(pieces, wanted, strict=True):
            if piece.role != "furniture":
                right += STATES[next(found)] == role
                count += 1
    assert count > 500
    assert right / count > 0.85, f"{right} of {count}"
