"""Laws of figures beside the share that they are of a whole which the text does not count."""

from __future__ import annotations

from itertools import product

import pytest
from tests.extract.ties.tying import text_page, tied

from claimcheck.extract.ties.share import tie

BESIDE = [
    ("By May, 9,100 barns had an owl box: 14% of all barns in the valley.", "14%", "9,100 barns"),
    ("An owl box hangs in 9,100 barns – 14% of the valley's barns – and more follow.", "14%", "9,100 barns"),
    ("The trust has fitted 9,100 boxes; these make up 14% of its stock.", "14%", "9,100 boxes"),
    ("It sent 9,100 boxes to owners, or 14% of those entitled to one.", "14%", "9,100 boxes"),
    ("Orchards cover 9,100 hectares, amounting to 14% of the total land area.", "14%", "9,100 hectares"),
    ("In all 9,100 members returned a paper, equivalent to a turnout of 54%.", "54%", "9,100 members"),
    ("Take-up has reached 14%, equal to 9,100 lines.", "14%", "9,100 lines"),
    ("Of the owls in the county 14%, or 9,100, have a ring.", "14%", "9,100"),
    ("It means that 14% of all barns – 9,100 of them – can be reached.", "14%", "9,100"),
    ("Two in five barns have a box: 9,100 in all.", "Two in five", "9,100"),
    ("One in four people in the county, or 9,100, keep hens.", "One in four", "9,100"),
    ("Some 9,100 owners took a box. They represent 14% of all owners in the valley.", "14%", "Some 9,100 owners"),
    ("Boxes hang in 9,100 barns. It accounts for 14% of all barns.", "14%", "9,100 barns"),
    ("Boxes hang in 9,100 barns. These barns are 14% of the county's barns.", "14%", "9,100 barns"),
    ("The list holds 9,100 names. This means that 14% of adults are on it.", "14%", "9,100 names"),
    ("The list holds 9,100 names. Put another way, 14% of the adult population has signed.", "14%", "9,100 names"),
    ("9,100 people keep hens. As a proportion of the population this is 14%.", "14%", "9,100 people"),
]
SUBJECTS = ("9,100 barns have an owl box", "Owls nest in 9,100 barns", "The owner has 9,100 barns with a box")
JOINTS = (
    ": ",
    " – ",
    ", or ",
    ", which is ",
    ", equal to ",
    ", representing ",
    ". They are ",
    ". That is ",
    ". These form ",
)
WHOLES = ("all barns", "the barns in the county", "all barns and sheds", "barns known to the trust")


@pytest.mark.parametrize(("text", "share", "part"), BESIDE)
def test_a_figure_is_tied_to_the_share_that_it_is_said_to_be(text: str, share: str, part: str) -> None:
    """Whatever joins the two, the reader takes the one for the other; the whole stays unknown."""
    assert {"share": share, "part": part} in tied(tie, text)


@pytest.mark.parametrize(("subject", "joint", "whole"), list(product(SUBJECTS, JOINTS, WHOLES)))
def test_every_way_of_joining_goes_with_every_whole(subject: str, joint: str, whole: str) -> None:
    """What joins a figure to its share says nothing of what is counted, so the one never depends on the other."""
    assert [{"share": "14%", "part": "9,100 barns"}] == tied(tie, f"{subject}{joint}14% of {whole}.")


@pytest.mark.parametrize(
    "text",
    [
        "9,100 barns have a box. They are older than most: 14% of the barns in the county are of stone.",
        "9,100 barns have a box. That is 14% more than in May.",
        "9,100 barns and 300 sheds have a box. They are 14% of all buildings.",
        "Boxes hang in 9,100 barns, down from 9,900, which is 14% of the county's barns.",
        "Of the 9,100 barns, 14% of those in the hills have a box.",
        "The club has 9,100 fans. Of its singers, 14% are men.",
        "Boxes hang in 9,100 barns, while 14% of sheds have one.",
        "Firms in 9,100 barns make up 14% of the spending in the valley.",
    ],
)
def test_a_share_of_something_else_is_not_tied(text: str) -> None:
    """A comparison, a clause of its own, two figures to go back to and another sort of whole part the two."""
    assert [] == tied(tie, text)


def test_a_whole_with_a_noun_alone_is_not_shared() -> None:
    """“14% of barns” here and there may be of barns of two sorts, so that each has an unknown whole of its own."""
    page = text_page("Boxes hang in 9,100 barns, which is 14% of barns known to the trust.")
    everyone = text_page("Boxes hang with 9,100 people, which is 14% of the population.")

    assert [False] == [link.complete for link in tie(page)]
    assert [True] == [link.complete for link in tie(everyone)]
