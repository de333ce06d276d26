"""English pages: mastheads, wires, captions in columns, letters, each in a few lines of ours."""

from __future__ import annotations

# ruff: noqa: E501 - a line of a page is one line
import pytest

from reader.page import read
from reader.page.furniture import menus, wires
from reader.page.parts import credits, datelines, notices
from reader.page.pieces import Piece


def test_a_masthead_with_its_ears_is_furniture() -> None:
    page = read(
        "THE MILLBROOK BEACON.\n\nPUBLISHED EVERY SATURDAY, BY AMOS PELL.—TERMS, ONE DOLLAR PER ANNUM.\n\n"
        "MILLBROOK, MAY 9, 1840.\n\nA BRIDGE CARRIED OFF.\n\n"
        "    The freshet of Monday carried off the lower bridge,\nand with it the toll-house and nine geese.\n"
    )
    assert len(page.furniture) == 3
    assert [article.headline for article in page.articles] == ["A BRIDGE CARRIED OFF."]


def test_a_letter_ends_with_its_pen_name() -> None:
    page = read(
        "TO THE EDITOR.\n\n    The pump on the green has failed again, and nobody in\noffice will own to the key of it.\n\n"
        "AN OLD SUBSCRIBER.\n\nPRICES OF GRAIN.\n\n    Wheat, 91 cts.; rye, 60; oats not asked for at any price\nsince the rains of last week.\n"
    )
    first, second = page.articles
    assert (first.headline, first.byline, second.headline) == (
        "TO THE EDITOR.",
        "AN OLD SUBSCRIBER.",
        "PRICES OF GRAIN.",
    )


def test_a_caption_in_capitals_that_cuts_a_sentence_signs_nothing() -> None:
    page = read(
        "THE CIRCUS WINTERS HERE.\n\nFive hundred men and their horses came down from the hills with the show this week; it is the largest camp that the county has kept, and the oldest of its people came out and\n\n"
        "AN OLD TRAPEZE.\n\nwatched the wagons being painted for the spring, as nobody in the town had seen before.\n"
    )
    (article,) = page.articles
    assert "AN OLD TRAPEZE." in [block.text for block in article.blocks if block.kind == "caption"]
    assert not article.byline


def test_a_caption_and_its_credit_between_the_halves_of_a_sentence() -> None:
    page = read(
        "LAST FERRYMAN LAYS DOWN HIS OAR.\n\n    PORT ELLERY, May 2.—Silas Pell, who has rowed the lower\nferry since the spring of 1843, laid down his oar yesterday\n"
        "and gave the boat to the county museum. He is seventy-eight\n\nTHE FERRYMAN AT HIS OAR\n(Tribune.)\n\nyears of age and has never, by his own account, missed a trip\nfor weather, illness or the Sabbath.\n"
    )
    (article,) = page.articles
    (caption,) = [block for block in article.blocks if block.kind == "caption"]
    assert (caption.text, caption.credit) == ("THE FERRYMAN AT HIS OAR", "Tribune")
    assert any("He is seventy-eight years of age" in block.text for block in article.blocks)


def test_a_hyphen_in_a_heading_is_taken_out_once() -> None:
    text = (
        "The ferry that has crossed the river since the spring of 1843 made its last trip on\nTuesday with the mayor and a band on board, and was given to the county museum after\n"
        "the speeches, which took forty minutes and were heard by nine hundred people in rain.\n"
    )
    page = read(f"Last ferryman of the vil-\nlage leaves\n\n{text}\n{text.replace('ferry', 'boat')}")
    assert [article.headline for article in page.articles] == ["Last ferryman of the village leaves"]
    assert page.warnings == ("line-end hyphen taken out: vil-lage",)


def test_an_agency_s_slugs_go_and_its_headings_stay_apart() -> None:
    page = read(
        "B0212 r i bc-lighthouse 1stld 03-02 0310\nBC-Lighthouse, 1st Ld, B0199,310\n"
        "Keepers Leave Last Manned Light on the Coast\nSixty Years of Logbooks Go to the Museum\n"
        "Eds: UPDATES throughout\nBy CORA LINDEN\nHarbor News Service Writer\n"
        "  CAPE ELDER (HNS) _ Two keepers walked off the last manned light on\nthe coast Tuesday, carrying a kettle and sixty years of logbooks, as\n"
        "a computer in the county seat took over the lamp.\n  ``It never answered back,'' said the elder of the two, who had kept\nthe light since he was nineteen and will now keep bees.\nEND\n"
    )
    (article,) = page.articles
    assert article.headline == "Keepers Leave Last Manned Light on the Coast"
    assert article.deck == ("Sixty Years of Logbooks Go to the Museum",)
    assert article.authors == ("CORA LINDEN",)
    assert len(page.furniture) == 4


@pytest.mark.parametrize(
    "line",
    [
        *("Harbour-ferries/", "HARBOUR-STRIKE/POLICE (UPDATE 2)", "131137 GMT Nov 13", "dpa wsz jln npr"),
        *("# dpa NOTEBOOK", "- Editing by: Abel Pell"),
        "The following information is not for publication",
    ],
)
def test_what_an_agency_tells_its_papers(line: str) -> None:
    assert wires.is_slug(line, "")


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Harbour and/or river",
            "FERRY/BUS",
            "He-said/she-said",
            "Editing by Abel Pell",
            "dpa reports a loss",
        ),
        *("Notebook", "1843 GMT", "The following information is not for sale"),
    ],
)
def test_headings_much_like_it(line: str) -> None:
    assert not wires.is_slug(line, "")


def test_a_caption_with_a_lead_in_of_capitals_is_one_piece() -> None:
    page = read(
        "COUNCIL FIRM ON MARKET\n\n  The council last night refused to\nmove the market, and asked the\nbakers, who had walked in with\n"
        "their trays, to take a seat on the\n\nTHE LAST TRAY OUT—Baker Will\nOdom carries buns past the clerk\nof the council. (Evening Beacon\nPhoto by Ada Crane).\n\n"
        "floor of the chamber until it was\ndone with the sewers.\n"
    )
    (article,) = page.articles
    caption = next(block for block in article.blocks if block.kind == "caption")
    assert caption.text.startswith("THE LAST TRAY OUT—Baker Will Odom")
    assert caption.credit == "Ada Crane"
    assert "take a seat on the floor" in article.blocks[0].text


COLUMN = "Two keepers left the light at Cape\nElder this morning with a kettle\nand sixty years of logbooks in a\ncart drawn by the elder's mule.\n"


def test_headings_in_a_column_without_empty_lines() -> None:
    page = read(
        f"{COLUMN}Keepers Leave\nCape Elder Light\nSixty Years Of Logbooks Go To\nCounty Museum\n{COLUMN}"
        "The mule, which had carried the oil\nfor nineteen years, would not leave\nand is to stay with the museum too.\n"
    )
    article = page.articles[-1]
    assert article.headline == "Keepers Leave Cape Elder Light"
    assert article.deck == ("Sixty Years Of Logbooks Go To County Museum",)


def test_a_capital_that_opens_a_sentence_does_not_go_on() -> None:
    page = read(
        "LIGHT GOES OUT\n\nThe lamp on the cape was put out for good on Monday, and nobody was there to see it but a gull.\n\n"
        "The keepers left the light at dawn with a kettle and sixty years of logbooks in a cart, and their mule, which had carried the oil, would not\n\n"
        "Their logbooks go to the museum, and the mule goes with them as soon as it can be made to walk.\n"
    )
    assert [block.kind for block in page.articles[0].blocks] == ["paragraph"] * 3


def test_a_date_in_a_sentence_is_no_folio() -> None:
    page = read(
        "LIGHT GOES OUT\n\nThe lease of the lighthouse which was\nlet to the county for forty years on\nDecember 31 1949 will now\nrun to December 31 1999 and no longer.\n"
    )
    assert not page.furniture


def test_pictures_that_a_transcriber_marked_are_captions() -> None:
    page = read(
        f"THE LAST KEEPERS\n\n{COLUMN}\n[Illustration: THE KEEPERS ON THE ROAD\nFROM CAPE ELDER, WITH THEIR MULE.]\n\n"
        f"{COLUMN}\n{COLUMN}\n{COLUMN}\n{COLUMN.strip()}--[Photo. by Crane and Son.]\n\n{COLUMN}"
    )
    (article,) = page.articles
    captions = [block for block in article.blocks if block.kind == "caption"]
    assert captions[0].text == "[Illustration: THE KEEPERS ON THE ROAD FROM CAPE ELDER, WITH THEIR MULE.]"
    assert "Crane and Son" in [caption.credit for caption in captions]


def test_marks_of_an_end_are_furniture() -> None:
    for end in ("- end -", "-- End", "[end]", "-30-"):
        page = read(f"LIGHT GOES OUT\n\n{COLUMN}\n{COLUMN}\n{end}\n")
        assert page.furniture == (end,)


def test_a_dateline_in_a_line_of_its_own_is_the_text_s() -> None:
    page = read(
        "Last ferryman lays down his oar\nBy Ann Crane\nPORT ELLERY, Mass. (AP)\n"
        "The last ferryman laid down his oar on Tuesday after sixty years on the lower crossing.\n"
        "He gave the boat to the county museum, which has nowhere to put it and wants a shed.\n"
    )
    (article,) = page.articles
    assert article.dateline == "PORT ELLERY, Mass. (AP)"
    assert [block.kind for block in article.blocks] == ["paragraph"] * 2


def test_a_text_below_its_dateline_keeps_the_initials_that_sign_it() -> None:
    (article,) = read(
        "Last ferryman lays down his oar\nPORT ELLERY, Mass. (AP)\n"
        "The last ferryman laid down his oar on Tuesday after sixty years on the lower crossing. — A. C. B.\n"
    ).articles
    assert (article.dateline, article.byline) == ("PORT ELLERY, Mass. (AP)", "— A. C. B.")


@pytest.mark.parametrize("line", ["THE END —", "SOCCER —", "FILE —", "BOSTON (AP) - Photo", "PORT ELLERY"])
def test_other_capitals_alone_are_no_dateline(line: str) -> None:
    assert not datelines.heads_text(line)


def test_an_agency_behind_a_dash_signs_the_text_above() -> None:
    text = "The last ferryman laid down his oar on Tuesday after sixty years on the lower crossing."
    (article,) = read(f"Last ferryman lays down his oar\n{text}\n- Reuters\n").articles
    assert article.byline == "- Reuters"


def test_a_photo_credit_on_its_line_parts_the_column_above_it() -> None:
    page = read(f"LIGHT GOES OUT\n{COLUMN}Photo by Mole Press Association.\n{COLUMN}{COLUMN}")
    (article,) = page.articles
    assert "Photo by Mole" not in " ".join(
        block.text for block in article.blocks if block.kind == "paragraph"
    )


def test_an_agency_in_brackets_behind_a_sentence_is_no_photo_credit() -> None:
    assert credits.at("The duel took place at dawn. (Havas.)") < 0
    assert credits.at("The duel took place at dawn. (Reuter.)") < 0
    assert credits.at("The duel took place at dawn. (Tribune.)") > 0


def test_legal_notices_are_told_by_their_words() -> None:
    assert all(map(notices.label, ("NOTICE FOR PUBLICATION.", "NOTICE TO CREDITORS", "SHERIFF'S SALE")))
    assert not any(map(notices.label, ("NOTICE TO QUIT", "SHERIFF'S SON", "NOTICE OF A KIND")))
    assert notices.words("Notice is hereby given that Silas Pell, of Millbrook, has filed his claim.")
    assert not notices.words("Notice was hereby taken of the mule and its driver by the clerk.")


def test_a_paper_s_copyright_credits_no_photo() -> None:
    line = "(Copyright, 1922, for The Beacon.)"
    assert read(f"LIGHT GOES OUT\n{line}\n{COLUMN}\n{COLUMN}").furniture == (line,)
    assert credits.is_credit("(Copyright, 1922, by Ada Crane.)")


def test_several_marks_make_a_heading_of_a_sentence() -> None:
    text = COLUMN.replace("\n", " ")
    page = read(f"## A Hearing on the Lighthouse.\n\n{text}\n\n{text}\n")
    assert page.articles[0].headline == "A Hearing on the Lighthouse."
    page = read(f"## Two keepers left. Their mule stayed.\n\n{text}\n\n{text}\n")
    assert "##" not in page.furniture


LONDON = (
    "The last ferryman of Port Ellery laid down his oar on Tuesday after sixty years on the lower crossing, "
    "and gave the boat to the county museum, which has nowhere to put it and has asked the council for a shed."
)


def test_a_sentence_s_first_words_set_as_a_heading_head_it() -> None:
    on = "who had waited since the morning in the rain with her husband and the whole of the council, " * 2
    (article,) = read(f"THE FERRY AT PORT ELLERY.\n{LONDON}\nThe Mayor,\n{on}laughed.\n{LONDON}").articles
    assert [block.text for block in article.blocks if block.kind == "subhead"] == ["The Mayor,"]


def test_a_caption_that_cuts_a_sentence_is_none() -> None:
    cut = LONDON.removesuffix(" a shed.")
    (article,) = read(
        f"THE FERRY AT PORT ELLERY.\n{LONDON}\n{cut}\nTHE MAYOR AT THE PIER.\na shed or a barn, and {LONDON}"
    ).articles
    assert [block.text for block in article.blocks if block.kind == "caption"] == ["THE MAYOR AT THE PIER."]


def test_a_byline_that_fills_its_line_is_no_end_of_the_headline() -> None:
    text = """\
Harbour board plans night boats to fight fog
  By Ada Crane / Portlevan Harbour News Service
 PORTLEVAN -- The harbour board is gearing up
   for boats that are to run through the night,
   and for lamps on both piers before the fogs
   of the winter come in from the open sea.
"""
    (article,) = read(text).articles
    assert (article.headline, article.authors) == (
        "Harbour board plans night boats to fight fog",
        ("Ada Crane",),
    )


MENU = "* Home\n* News\n* Sport\n* Weather\n* Opinion\n"
FERRY = (
    "The last ferry crossed the river on Monday with the mayor and a band on board, and was given to the county "
    "museum after the speeches, which took forty minutes and were heard by nine hundred people in the rain."
)
MUSEUM = (
    "Nobody at the museum had asked for it. The keeper said that a shed would have to be built, that the roof of "
    "the old one leaked, and that he would begin to look for the money in the spring, as he does every year."
)


def test_a_menu_of_starred_items_heads_nothing() -> None:
    page = read(
        f"{MENU}\n* THINGS TO DO\n\nBY ANN CRANE\n\nFerry makes its last trip in heavy rain\n\n{FERRY}\n\n{MUSEUM}\n"
    )
    assert [article.headline for article in page.articles] == ["Ferry makes its last trip in heavy rain"]
    assert "* THINGS TO DO" in page.furniture


def test_a_title_at_the_end_of_a_menu_is_no_second_headline() -> None:
    page = read(
        f"{MENU}* Ferry makes its last trip in heavy rain\n\nFerry makes its last trip in heavy rain\n\n{FERRY}\n\n{MUSEUM}\n"
    )
    (article,) = page.articles
    assert (article.headline, article.deck) == ("Ferry makes its last trip in heavy rain", ())


def test_a_text_s_own_list_is_no_menu() -> None:
    listed = [Piece(text, (at,)) for at, text in enumerate((FERRY, *MENU.split("\n")), 1)]
    menus.drop(listed)
    assert not any(piece.role for piece in listed)


def test_capitals_that_a_comma_leaves_open_go_on() -> None:
    page = read(
        "BC-OBIT-PELL-NYT\nSILAS PELL, FERRYMAN WHO NEVER MISSED A TRIP,\nDIES AT 78\n By ANN CRANE\n"
        "   PORT ELLERY, May 2 _ Silas Pell, who has rowed the lower\nferry since the spring of 1943, died on "
        "Monday at his home\nabove the landing. He was seventy-eight years of age.\n"
    )
    (article,) = page.articles
    assert article.headline == "SILAS PELL, FERRYMAN WHO NEVER MISSED A TRIP, DIES AT 78"
    assert not article.kicker


def test_a_credit_of_a_picture_that_nothing_is_said_of_is_told_with_the_byline() -> None:
    page = read(
        f"Ferry makes its last trip in heavy rain\n\nBy Ann Crane\n\nPhoto: Getty Images\n\n{FERRY}\n\n{MUSEUM}\n"
    )
    (article,) = page.articles
    assert {block.kind for block in article.blocks} == {"paragraph"}
    assert article.byline == "By Ann Crane\u3000Photo: Getty Images"
    assert (article.authors, article.photographers) == (("Ann Crane",), ("Getty Images",))
