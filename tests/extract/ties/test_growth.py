"""Laws of changes whose parts are told with them: births and deaths, those who came and went, what a stock gained."""

from __future__ import annotations

import pytest
from tests.extract.ties.tying import text_page

from claimcheck.extract.page import Page
from claimcheck.extract.ties.growth import tie
from claimcheck.link import Link


def told(page: Page, link: Link) -> tuple[str, list[str], list[str]]:
    """The whole of a link, its parts, and what is taken off, in the words of the text."""
    by_id = {mention.id: page.quote(mention) for mention in page.mentions}
    return (
        by_id[link.all("whole")[0]],
        [by_id[one] for one in link.all("part")],
        [by_id[one] for one in link.all("less")],
    )


def explained(text: str) -> list[tuple[str, list[str], list[str]]]:
    """The changes of a text with their parts."""
    page = text_page(text)
    return [told(page, link) for link in tie(page)]


POPULATIONS = [
    ("The town grew by 900. There were {} more births than deaths, and net migration came to 400.", "{} more births"),
    ("The town’s population rose by 900: births exceeded deaths by {} and net migration added 400.", "{}"),
    ("Natural increase (births less deaths) contributed {} and net migration 400 to growth of 900.", "{}"),
    (
        "There are 900 more people in the town.\n\nThe excess of births over deaths was {}, net migration was 400.",
        "{}",
    ),
]


@pytest.mark.parametrize("number", ["500", "590"])
@pytest.mark.parametrize(("text", "quote"), POPULATIONS)
def test_births_deaths_and_migration_are_all_that_changes_a_population(text: str, quote: str, number: str) -> None:
    """Nobody comes or goes otherwise, so they are tied whether they come to the change or miss it."""
    ((whole, parts, less),) = explained(text.format(number))

    assert "900" in whole
    assert {quote.format(number), "400"} == set(parts)
    assert [] == less


CAME_AND_WENT = [
    ("The choir grew by 120 as 210 singers joined and {} left.", "grew by 120", "210 singers", "{}"),
    ("The number of inns fell by 120. While 90 inns opened, {} closed for good.", "fell by 120", "90 inns", "{}"),
]


@pytest.mark.parametrize(("text", "change", "came", "went"), CAME_AND_WENT)
def test_what_came_less_what_went_is_the_change(text: str, change: str, came: str, went: str) -> None:
    """Told as what lies behind a change, they leave nothing out."""
    for number in ("90", "210", "95"):
        found = explained(text.format(number))
        near = abs({"90": 210 - 90, "95": 210 - 95, "210": 0}[number] - 120) < 36
        if "inns" in text:
            near = number == "210"
        assert found == ([(change, [came], [went.format(number)])] if near else [])


def test_what_a_stock_gained_is_tied_where_it_comes_to_the_change() -> None:
    """There may be more that it gained or lost, which nobody tells."""
    text = (
        "The stock of boats rose by {}. The yard built 980 boats; 410 were bought. Against these stand 180 that sank."
    )

    assert [("rose by 1,210", ["980 boats", "410"], ["180"])] == explained(text.format("1,210"))
    assert [] == explained(text.format("1,310"))


@pytest.mark.parametrize(
    "text",
    [
        "The town grew by 900 between 2010 and 2015. There were 90 more births than deaths in 2015, and net migration "
        "came to 80.",
        "The staff grew by 900. There were 400 more joiners than leavers in the kitchen and 300 in the hall.",
        "The choir grew by 900. In March alone 210 singers joined and 90 left.",
        "The choir grew by 120. It sang for 210 guests who had joined a tour and for 90 who had left a ship.",
        "The town grew by 900. Net migration came to 400.",
        "The town grew by 900. There were 500 more births than deaths, net migration from abroad came to 600, and 200 "
        "moved to other towns.",
        "The herd grew by 90 as 210 calves were born, 80 died and 40 were given away.",
        "The town grew by 9,000. There were 500 more births than deaths, and net migration came to 400.",
    ],
)
def test_parts_of_another_time_or_of_another_change_are_not_tied(text: str) -> None:
    """A month's singers are not a year's, and figures of quite another size tell another story."""
    assert [] == explained(text)
