"""The way that is found is the likeliest, certain signs leave no doubt, sketched pages read as sketched."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.page import read
from reader.page.chains import Weights, way
from reader.page.marks import is_chinese_page
from reader.page.roles import signs, wording
from reader.page.roles.weights import CERTAIN, STATES, usual
from tests.page import gold_roles, sketches
from tests.page.ferry import BRIDGE, GRAIN, LEAD, MIST, MORE, OTHER
from tests.strategies import tried

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


@tried(60)
@given(models(), st.lists(st.sampled_from(NAMES), min_size=1, max_size=4))
def test_no_other_way_is_likelier(weights: Weights, names: list[str]) -> None:
    seen = [(name,) for name in names]
    found = tuple(way(seen, weights))
    worth = [weights.sums(each)[1] for each in seen]
    best = max(product(*worth), key=lambda states: total(states, seen, weights))
    assert total(found, seen, weights) == total(best, seen, weights)


@given(st.sampled_from(sorted(CERTAIN)), st.lists(st.sampled_from(sorted(usual(True).rows)), max_size=8))
def test_a_certain_sign_leaves_no_doubt(sure: str, others: list[str]) -> None:
    seen = (sure, *(sign for sign in others if sign not in CERTAIN))
    (state,) = way([seen], usual(True))
    assert STATES[state] in CERTAIN[sure]
    assert usual(True).strongest(seen, state)[0] == sure


@given(st.sampled_from(FEW), st.integers(1, 9))
def test_a_lean_speaks_for_a_role_whatever_stands_above(role: str, lean: int) -> None:
    follows = {f"{above} > {below}": float(len(above) - len(below)) for above in STATES for below in STATES}
    plain = Weights({"signs": {}, "follows": follows}, STATES, CERTAIN)
    leant = Weights({"signs": {}, "follows": follows}, STATES, CERTAIN, {role: float(lean)})
    for below, (before, after) in enumerate(zip(plain.follows, leant.follows, strict=True)):
        more = 100 * lean if STATES[below] == role else 0
        assert after == [each + more for each in before]


@pytest.mark.parametrize("chinese", [True, False])
def test_a_silent_sign_says_nothing(chinese: bool) -> None:
    weights = usual(chinese)
    sign = next(iter(weights.rows))
    assert weights.without({sign}).sums((sign,))[0] == (0,) * len(STATES)
    assert weights.sums((sign,))[0] != (0,) * len(STATES)


def test_sketches_read_as_sketched() -> None:
    right = count = 0
    for sketch in sketches.load():
        pieces, setting = gold_roles.pieces_of(sketch.text)
        wanted = sketch.of(pieces)
        found = iter(way(signs.see(pieces, setting, sketch.text), usual(is_chinese_page(sketch.text))))
        for piece, role in zip(pieces, wanted, strict=True):
            if piece.role != "furniture":
                right += STATES[next(found)] == role
                count += 1
    assert count > 500
    assert right / count > 0.85, f"{right} of {count}"


LINES = (
    "　　昨日上午十时，青潭大桥最后一段钢梁吊装到位，全长三公里的主桥合龙，大桥预计明年五月通车。\n"
    "　　届时从北岸到南岸只要六分钟，从前要等上半天；施工方说，桥面铺装将在雨季之前全部完成。\n"
)


@pytest.mark.parametrize(
    "kicker",
    [
        "沈长河在大桥建设推进会上强调",
        "丁若兰在渡口安全工作会议时要求",
        "青潭航运研究所一位经济学家认为",
    ],
)
def test_who_says_what_stands_below_is_the_kicker(kicker: str) -> None:
    (article,) = read(f"{kicker}\n把大桥建成两岸放心的桥\n{LINES}").articles
    assert (article.kicker, article.headline) == ((kicker,), "把大桥建成两岸放心的桥")


@pytest.mark.parametrize("headline", ["县里明确渡口安全新要求", "渡口安全十条建议", "老船工的最新指示"])
def test_nouns_that_are_said_too_make_no_kicker(headline: str) -> None:
    assert wording.SAYS not in wording.chinese(headline)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("沈长河出席并为学员颁发证书", True),
        ("沈长河 丁若兰主持", True),
        ("沈长河作出批示丁若兰讲话", True),
        ("新桥参加评选", False),
    ],
)
def test_who_took_part(text: str, told: bool) -> None:
    assert (wording.TOOK_PART in wording.chinese(text)) is told


@pytest.mark.parametrize("jump", ["（上接第一版）", "（上接第一版）\n"])
def test_what_stands_over_a_jump_is_no_subhead(jump: str) -> None:
    page = read(f"渡口今起停航\n{LEAD}\n{MORE}\n农机化发展实现历史性跨越\n{jump}{OTHER}\n{GRAIN}")
    assert [article.headline for article in page.articles] == ["渡口今起停航", "农机化发展实现历史性跨越"]


def test_a_text_that_is_longer_than_any_caption_is_a_text_whatever_ends_it() -> None:
    text = LINES.replace("\n", "").replace("　　", "") * 6
    page = read(f"青潭大桥昨日合龙\n{text}图①大桥主桥 图②北岸引桥 沈峤摄\n")
    assert page.articles
    assert not any(line.text.startswith("昨日") for line in page.lines if line.article < 0)


def test_who_said_it_heads_no_text() -> None:
    said = f"★{OTHER}{MORE}"
    page = read(
        f"渡口停航\n{LEAD}{MORE}\n众说\n{said}\n——网友小舟\n★{GRAIN}{BRIDGE}\n——沈长河\n★{MIST}{LEAD}\n"
    )
    (article,) = page.articles
    assert article.headline == "渡口停航"
    assert not [block for block in article.blocks if block.kind == "subhead" and block.text[0] == "—"]


@pytest.mark.parametrize("last", ["", "。", "："])
def test_clauses_without_an_end_under_a_headline_are_its_deck(last: str) -> None:
    summary = f"这微小的善意弥足珍贵，代表着一个船夫对渡口的担当，也为来往的人许下了温暖{last}"
    page = f"末班船开走时，何以动人？（民生观）\n{summary}\n{LEAD}\n{MORE}\n{OTHER}\n"
    (article,) = read(page).articles
    assert article.deck == ((summary,) if not last else ())


def test_over_a_dateline_stands_no_subhead() -> None:
    news = "南极半岛出现超过正常水平二十多摄氏度异常高温"
    wired = f"据新华社布宜诺斯艾利斯电  （记者沈峤）{MIST}{GRAIN}"
    page = f"最后的摆渡人\n{LEAD}\n{MORE}\n{OTHER}\n{news}\n{wired}\n"
    assert [article.headline for article in read(page).articles] == ["最后的摆渡人", news]
