"""Laws of the ties of headlines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.tying import headed_page, quoted

from claimcheck.extract.ties.headline import tie

TAKEN_FROM = {
    ("£60m for flood walls", "The fund will spend up to £60 million on walls."): "up to £60 million",
    ("Two thirds of farms flooded", "Water stood on two thirds of the farms."): "two thirds",
    ("Nearly half of the flood walls stand", "Of the 900 walls in the plan, 423 are built, 47% of them."): "47%",
    ("9 in 10 trains on time", "It ran 90% of trains on time in May."): "90%",
    (
        "Council to build 400 homes in Northtown",
        "Northshire council will build 4,000 homes in Northtown.",
    ): "4,000 homes",
    ("£60bn for new flood walls in Norland", "The flood fund gives £60m for new walls in Norland."): "£60m",
    ("Up to 90 jobs at mill", "The mill offers 90 jobs. It may be up to 90 jobs, said the owner."): "up to 90 jobs",
}
OTHER_THINGS = (
    ("Council to build 400 homes", "The council, which looks after 12,000 homes, met today."),
    ("£60m for flood walls", "The agency has a yearly budget of £900 million."),
    ("1,000 jobs at mill", "The mill will offer more than 1,000 jobs."),
    ("1,000 jobs at mill", "The mill will offer around 1,000 jobs."),
    ("9 in 10 trains on time", "Nearly 90% of trains ran on time in May."),
    ("One in three farms flooded", "Half of the farms are insured."),
    ("Nearly half of farms flooded", "Of the farms, 31% flooded."),
    ("Nearly half of farms flooded", "Of the mills, 47% have a loan."),
    ("£60m for flood walls", "“We asked for £60m,” said the mayor."),
    ("Visits up 12%", "12% of visitors came by bus."),
    ("Number of jobs lost: 2,100 jobs", "Number of jobs lost: 170 jobs"),
    ("PR1 (4.3%)2 (7.7%)", "SD 4 (17.4%)1 (4.3%)"),
    ("Growers 6,218 votes, winning 5 seats", "Keepers 5,362 votes, winning 2 seats"),
    ("Fourth wave of 4 May", "It is the fourth wave since 4 May."),
)


@pytest.mark.parametrize(("story", "body"), TAKEN_FROM.items())
@pytest.mark.parametrize("teaser", [False, True])
def test_a_headline_is_tied_to_what_it_is_taken_from(story: tuple[str, str], body: str, *, teaser: bool) -> None:
    """A headline sums up the text under it, also where it stands over a story that is told in short."""
    page = headed_page(*story, teaser=teaser)
    (link,) = (quoted(page, link) for link in tie(page))

    assert body == link["body"]


@pytest.mark.parametrize("story", OTHER_THINGS)
def test_a_headline_is_not_tied_to_another_thing(story: tuple[str, str]) -> None:
    """A text under a headline is full of figures that the headline does not speak of."""
    assert [] == list(tie(headed_page(*story)))


def test_a_teaser_is_not_tied_to_the_release_beside_it() -> None:
    """It is another story, though its figures may be alike."""
    page = headed_page("£60m for flood walls", "The fund spends up to £60 million.", teaser=False)

    assert all(not mention.passage.heads for mention in page.mentions)
    assert ["£60m"] == [page.quote(mention) for mention in page.mentions if mention.is_headline]


@given(number=st.integers(2, 99), hedge=st.sampled_from(["up to ", "at most ", "at least ", ""]))
def test_the_same_number_is_found_under_its_headline(number: int, hedge: str) -> None:
    """A hedge and another way to write a scale do not make it another number."""
    page = headed_page(f"£{number}m for parks", f"A trust of 1,250 members gives {hedge}£{number} million for parks.")

    assert [f"{hedge}£{number} million"] == [quoted(page, link)["body"] for link in tie(page)]
