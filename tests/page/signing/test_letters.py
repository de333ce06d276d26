"""What letters and reports open and end with, on lines of their own."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.parts import datelines
from reader.page.signing import letters
from reader.page.signing.authors import authors_of

BODY = (
    "The pump on the green has failed again, and nobody in office will own to the key of it. I have asked "
    "the beadle twice, and the beadle has asked me.\n"
)


@pytest.mark.parametrize(
    "text", ["To the Editor:", "To the Editor of the Millbrook Beacon.", "Sir,—", "Dear Sir:", "Mr. Editor,"]
)
def test_whom_a_letter_is_written_to_is_its_text(text: str) -> None:
    assert letters.opens(text)
    (article,) = read(f"THE PUMP ON THE GREEN\n{text}\n{BODY}{BODY}").articles
    assert (article.headline, article.blocks[0].text) == ("THE PUMP ON THE GREEN", text)


@pytest.mark.parametrize(
    "text", ["TO THE EDITOR.", "To the Editor", "Letters to the Editor", "Sir Silas Pell", "Dear Leader"]
)
def test_headings_of_letters_are_not_whom_they_are_written_to(text: str) -> None:
    assert not letters.opens(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yours, &c.,", ""),
        ("Yours very truly,", ""),
        ("I am, Sir, your obedient servant,", ""),
        ("Yours faithfully, A. B. PELL.", "A. B. PELL."),
        ("Respectfully submitted, The Ladies of Millbrook", "The Ladies of Millbrook"),
    ],
)
def test_a_letter_s_close_and_who_signs(text: str, name: str) -> None:
    assert letters.close(text) == (text.removesuffix(name).strip(), name)


@pytest.mark.parametrize(
    "text",
    [
        "Yours Truly",
        "Yours, Mine and Ours",
        "“I am, Sir, your obedient servant,”",
        "Your servants, the birds",
    ],
)
def test_titles_and_quotations_close_no_letter(text: str) -> None:
    assert letters.close(text) == ("", "")


def test_the_words_that_close_a_letter_are_nobody() -> None:
    assert authors_of("I am, Sir, your obedient servant, A. B. PELL.")[0] == ("A. B. PELL",)
    assert authors_of("Yours, &c.,")[0] == ()


def test_who_signs_under_a_letter_s_close_is_no_headline() -> None:
    page = read(f"THE PUMP ON THE GREEN\n{BODY}{BODY}Yours respectfully,\nGonzalo de Prado.\n{BODY}{BODY}")
    assert [article.headline for article in page.articles] == ["THE PUMP ON THE GREEN"]
    assert "Gonzalo de Prado." not in [b.text for b in page.articles[0].blocks if b.kind != "paragraph"]


@pytest.mark.parametrize("text", ["A SUBSCRIBER.", "AN OLD RATEPAYER", "ONE OF THEM", "A COUNTRY READER"])
def test_pen_names_are_of_people(text: str) -> None:
    assert letters.is_pen_name(text)


@pytest.mark.parametrize(
    "text", ["A GREAT FLOOD.", "AN IMPOSING SIGHT.", "A HOMELESS DOG", "AN OLD TRAPEZE."]
)
def test_headings_with_an_article_are_no_pen_names(text: str) -> None:
    assert not letters.is_pen_name(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "PARIS, November 13.",
            "Ipoh, Feb. 5.",
            "SYDNEY, January 16",
            "London, Monday.",
            "BATHURST. Monday.",
        ),
        *("Port Ellery, Me., June 17, 1887.", "London, Feby 23rd, 2 a. m.", "PETROGRAD, 10 p. m.. August 8."),
    ],
)
def test_a_dateline_on_its_own_line_is_text(text: str) -> None:
    assert datelines.is_alone(text)
    (article,) = read(f"THE PUMP ON THE GREEN\n{BODY}{BODY}{BODY}{BODY}{text}\n{BODY}{BODY}").articles
    assert text in [block.text for block in article.blocks if block.kind == "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        *("ELECTION DAY, NOV. 3", "County Fair, Sept. 12.", "Published, May 3, 1890.", "SALE DAY, May 4"),
        *(
            "Wednesday, June 6, 1849",
            "Millbrook, Tuesday, May 30th, 1916.",
            "Paris, May 1968.",
            "Mayor Pell, Monday.",
        ),
    ],
)
def test_occasions_and_folios_are_no_datelines(text: str) -> None:
    assert not datelines.is_alone(text)
