"""An article on one line: label, headline and names are taken off the text that they are glued to."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.layout import glued_heads
from reader.page.lines import Line
from reader.page.marks import cells, squeeze
from reader.page.signing import glued_names
from tests.page import ferry

TEXT = ferry.LEAD + ferry.MORE + ferry.OTHER + ferry.MIST + ferry.BRIDGE + ferry.GRAIN
HEAD = "老渡口送走末班船 木船进了博物馆"


def parts(head: str) -> list[str]:
    """The texts of the pieces before the text that `head` is glued to, and the head of the rest."""
    text = head + TEXT
    pieces, rest = glued_heads.part(Line(1, text, 0, cells(text), 0))
    assert squeeze("".join(piece.text for piece in pieces) + rest.text) == squeeze(text)
    return [*(piece.text for piece in pieces), rest.text[:4]]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (f"{HEAD}■本报记者 贾 丽 ", [HEAD, "■本报记者 贾 丽"]),
        (f"原标题：{HEAD}本报记者 沈长河", ["原标题：", HEAD, "本报记者 沈长河"]),
        (f"原标题 {HEAD}来源 青潭日报作者 沈峤", ["原标题", HEAD, "来源 青潭日报", "作者 沈峤"]),
        (
            f"原标题：{HEAD}记者 沈长河 实习生 林晏如 丁若兰",
            ["原标题：", HEAD, "记者 沈长河 实习生 林晏如 丁若兰"],
        ),
        (
            f"桥通之后，一条渡口的告别原标题：{HEAD}本报记者 沈长河",
            ["桥通之后，一条渡口的告别", "原标题：", HEAD, "本报记者 沈长河"],
        ),
        ("本报记者　沈长河本报通讯员　林晏如", ["本报记者　沈长河本报通讯员　林晏如"]),
        (f"{HEAD}(组图)□晨报记者 沈 峤 摄影报道", [f"{HEAD}(组图)", "□晨报记者 沈 峤 摄影报道"]),
        (f"{HEAD}新快报记者 沈长河 林晏如/文 丁若兰/图", [HEAD, "新快报记者 沈长河 林晏如/文 丁若兰/图"]),
        (f"{HEAD}（图）", [f"{HEAD}（图）"]),
        (f"{HEAD}  ", [HEAD]),
        (f"{HEAD}每经记者 沈长河 发自北湾", [HEAD, "每经记者 沈长河 发自北湾"]),
        (f"{HEAD}□晨报特约撰稿人 沈长河(17日发自北湾)", [HEAD, "□晨报特约撰稿人 沈长河(17日发自北湾)"]),
    ],
)
def test_what_stands_before_the_text(head: str, found: list[str]) -> None:
    assert parts(head) == [*found, TEXT[:4]]


@pytest.mark.parametrize(
    "head",
    [
        "昨日上午，本报记者 沈长河",
        "据青潭日报记者 沈长河了解，",
        "老周说。本报记者 沈长河",
        "",
        "记者 在渡口看到，",
    ],
)
def test_a_text_that_names_a_reporter_has_no_head(head: str) -> None:
    assert parts(head) == [(head + TEXT)[:4]]


def test_the_article_is_read_whole() -> None:
    (article,) = read(f"原标题：{HEAD}记者 沈长河{TEXT}\n").articles
    assert (article.headline, article.authors) == (HEAD, ("沈长河",))
    assert "".join(block.text for block in article.blocks) == TEXT


@pytest.mark.parametrize(
    "lead", ["【本报讯】(记者 沈长河)", "本报讯 记者沈长河报道 ", "本报讯 (记者沈长河) "]
)
def test_a_headline_ends_before_the_lead_of_its_text(lead: str) -> None:
    (article,) = read(f"{HEAD}{lead}{TEXT}\n").articles
    assert (article.headline, article.authors) == (HEAD, ("沈长河",))


def test_names_before_a_lead_are_no_part_of_the_headline() -> None:
    (article,) = read(f"{HEAD} 记者 沈长河 【本报讯】{TEXT}\n").articles
    assert (article.headline, article.authors) == (HEAD, ("沈长河",))


def test_who_wrote_stands_between_two_sentences() -> None:
    (article,) = read(f"原标题：{HEAD} 文/记者 丁若兰{TEXT}首席记者 沈长河 记者 林晏如{TEXT}\n").articles
    assert article.authors == ("丁若兰", "沈长河", "林晏如")


@pytest.mark.parametrize("credit", ["记者 沈峤 摄", "本报记者 沈峤/摄"])
def test_who_took_a_picture_did_not_write(credit: str) -> None:
    assert not list(glued_names.find(f"{TEXT}{credit}{TEXT}", 0, 2 * len(TEXT)))
