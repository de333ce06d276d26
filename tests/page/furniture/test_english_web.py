"""What English web pages set around their text, what papers say of themselves, and what reads much like it."""

from __future__ import annotations

# ruff: noqa: E501 - a line of a page is one line
import pytest

from reader.page import furniture, read
from reader.page.furniture import small_print
from reader.page.lines import split
from reader.page.parts import continuations
from tests.page.ferry import KEEPER, SHED


def sign_of(page: str, at: int = 0) -> str:
    lines = split(page)
    return furniture.judge(lines[at], lines, at)


@pytest.mark.parametrize(
    "line",
    [
        *("Advertisement 4", "Story continues below", "Author of the article:", "Sign up", "- end -"),
        *("Facebook Twitter Email Print", "PRINT EMAIL DIGG RSS SHARE", "ferry at dusk (2).jpg", "Updated"),
        *(
            "Article Information",
            "Role, BBC News",
            "Reporting from, 青潭",
            'Play video, "渡口末班船", 節目全長 3,20',
        ),
        *("Explore charts >>", "View all upcoming events »", "3 May 2020 • Port Ellery, lower crossing"),
        *("View/Post Comments", "View full size", "Email the author | Follow on X", "Login", "20 hours ago"),
        *("Home|Business|Last ferryman lays down his oar", "2 hours ago10:05 Ann Crane", "Powered by"),
        *("April 28, 2019 at 6:01 am Updated April 29, 2019 at 3:33 pm", "June 3, 2026 - 4.34pm"),
        *("harbourbeacon.com", "Share on LinkedIn", "View 3 images", "Share this article"),
    ],
)
def test_a_site_s_own_lines(line: str) -> None:
    assert sign_of(f"{line}\n\n{KEEPER}")


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Twitter, Facebook share news",
            "Print is not dead",
            "Home, says the mayor",
            "20 hours ago the ferry sank",
            "Powered by wind",
            "On May 3, 1916, at 4:30 in the rain",
            "at 4.30 on May 3, 1916",
            "Email the authors of the ferry plan, says the mayor of Port Ellery",
            "Share this, says the mayor",
            "From page to screen",
        ),
        *(
            "Advertisement of 1849 found",
            "Updated plans for the ferry",
            "A file named ferry.jpg was lost",
            "Sign up now",
        ),
    ],
)
def test_headlines_that_begin_like_them(line: str) -> None:
    assert not sign_of(f"{line}\n\n{KEEPER}")


def test_a_site_s_name_in_the_middle_of_a_wrapped_sentence_is_no_address() -> None:
    assert not sign_of("He sold the boat to a man from\nharbourbeacon.com\nwho never came.", 1)


@pytest.mark.parametrize(
    "text",
    [
        "By signing up, you confirm that you are over the age of 16 and agree to receive offers. Read our Privacy Policy here.",
        "Note to readers: if you buy something through one of our links we may earn a commission.",
        "We may earn a commission from links on this page.",
        "This story ran on page B3 of the Harbour Beacon on 3/5/98.",
        "A version of this article appears in print on May 3, 2020, Section A, Page 1.",
        "This article originally appeared in the Harbour Beacon.",
        "This advertisement has not loaded yet, but your article continues below.",
        "Copyright 2010 Harbour Press. All rights reserved. This material may not be copied.",
        "Enjoy the latest local, national and international news.",
        "Exclusive articles by Ann Crane, Abel Pell and others.",
        "Unlimited online access to Harbour Beacon and 15 news sites with one account.",
        "Harbour Beacon ePaper, an electronic replica of the print edition to view on any device, share and comment on.",
        "Daily puzzles including the Port Ellery Crossword.",
        "Support local journalism.",
        "A welcome email is on its way. If you don't see it, please check your junk folder.",
        "To post a comment, log into your chosen network and add it below.",
        "Enjoyed this story? Support our journalism by becoming a member.",
        "Keep it civil and stay on topic. No profanity or threats.",
        "The next issue of Harbour Notes will soon be in your inbox.",
    ],
)
def test_small_print(text: str) -> None:
    assert small_print.is_small_print(text)


@pytest.mark.parametrize(
    "text",
    [
        "By signing up early, the ferrymen got the better boats.",
        "“By signing up, you agree to anything they send,” Mr Pell said.",
        "We may get a commission into the loss of the ferry, Mr Pell said.",
        "The yard may earn a commission if you believe its books.",
        "This story ran for a week before anybody asked the ferryman.",
        "This article originally appeared in the spring, was withdrawn, and has now been printed again.",
        "The company said its privacy policy and terms of service had changed.",
        "By registering a boat you become its owner, and by sinking it a debtor",
        "This site is protected by an act of 1849.",
        "Support local journalism, the mayor told the ferrymen, and bought a paper.",
        "Enjoy the latest boats while they last.",
        "The next issue of bonds will be sold in May.",
        "Exclusive articles by the ferryman's wife were found in a drawer.",
        "Keep it civil and stay, on topic or off it, the mayor said.",
        "Enjoyed this story? The ferryman has more of them.",
        "He kept a replica of the print shop in his yard.",
    ],
)
def test_sentences_that_read_much_like_it(text: str) -> None:
    assert not small_print.is_small_print(text)


def test_the_weather_in_a_menu_is_no_notice() -> None:
    page = read(f"News\nWeather\nSport\nLast ferryman lays down his oar\n{KEEPER}\n{SHED}\n")
    assert [article.kind for article in page.articles] == ["article"]
    assert "Weather" in page.furniture


def test_a_forecast_under_its_label_is_a_notice() -> None:
    assert not sign_of("The ferry\nWeather\nFair and cooler tonight.", 1)


def test_who_posted_what_a_text_shows_stays_in_it() -> None:
    assert not sign_of(f"{KEEPER}\n— Ann Crane (@anncrane) May 3, 2020\n{SHED}", 1)


@pytest.mark.parametrize(
    ("text", "comes"),
    [
        *(("SEE FERRY, PAGE 17", False), ("Turn to FERRY, Page A5", False), ("See FERRY, B2", False)),
        *(("From Page 3", True), ("FROM A1", True)),
    ],
)
def test_where_an_article_goes_on(text: str, *, comes: bool) -> None:
    assert continuations.is_continuation(text)
    assert continuations.comes_from(text) is comes


@pytest.mark.parametrize(
    "text", ["See Naples, then die", "From page to stage", "FROM ALL SIDES", "See PARIS IN MAY"]
)
def test_headings_that_begin_like_it(text: str) -> None:
    assert not continuations.is_continuation(text)


def test_an_article_goes_on_behind_its_jump() -> None:
    page = read(
        f"Last ferryman lays down his oar\n\nBy Ann Crane\n\n{KEEPER}\n\nSEE FERRY, PAGE 17\n\nFERRY\n\nFrom Page 3\n\n{SHED}\n"
    )
    (article,) = page.articles
    assert [block.text for block in article.blocks if block.kind == "paragraph"] == [KEEPER, SHED]
    assert "FERRY" in page.furniture


def test_a_cut_sentence_goes_on_behind_a_photo_and_a_jump_under_a_word_of_the_headline() -> None:
    cut = f"{KEEPER} He had taken it up in the spring of the great flood, when the bridge went out with the post cart and"
    page = read(
        f"Ferry at Port Ellery loses its last oar\n\nBy Ann Crane\n\n{SHED}\n\n{cut}\n\n(Continued on page three)\n\n"
        f"(Staff photo by Abel Pell)\n\nFerry\n\n(Continued from page one)\n\nthe mail for six villages. {SHED}\n\n{KEEPER}\n"
    )
    (article,) = page.articles
    assert any("the post cart and the mail" in block.text for block in article.blocks)
    assert "Ferry" in page.furniture


@pytest.mark.parametrize("word", ["Boats", "Ferryman", "ferry"])
def test_a_heading_that_no_headline_above_has_is_no_jump(word: str) -> None:
    head = f"Ferry at Port Ellery loses its last oar\n{KEEPER}\nContinued on page 3\n"
    assert not sign_of(f"{head}{word}\nContinued from page 1\n{SHED}", 3)
    assert sign_of(f"{head}Ferry\nContinued from page 1\n{SHED}", 3)


def test_by_alone_names_who_stands_below_it() -> None:
    (article,) = read(f"Last ferryman lays down his oar\nBy\nAnn Crane\n{KEEPER}\n{SHED}\n").articles
    assert article.authors == ("Ann Crane",)


def test_a_headline_over_its_byline_is_no_title_of_the_list_that_has_it_again() -> None:
    head = "Last ferryman lays down his oar at Port Ellery"
    page = read(
        f"News\n{head}\nAnn Crane / HNS / Updated: May 3, 2020, 11:05 IST\nShare\nSmall\nLarge\nARTICLES\n{head}\n"
        f"County museum looks for a shed with a roof on it\nMule will not leave the cape\n{KEEPER}\n{SHED}\n"
    )
    assert [line.role for line in page.lines[1:3]] == ["headline", "byline"]


def test_a_writer_of_an_agency_is_no_masthead() -> None:
    page = read(
        f"Last ferryman lays down his oar\nAnn Crane Associated Press\nPublished 11:34 PM EST May 3, 2020\n{KEEPER}\n{SHED}\n"
    )
    assert page.articles[0].authors == ("Ann Crane",)


def test_a_line_that_shows_nothing_is_a_rule() -> None:
    assert sign_of(f"{KEEPER}\n\u200c\n{SHED}", 1) == "a rule"
