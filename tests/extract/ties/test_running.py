"""Laws of what is added and the total that it makes, over two sentences."""

from __future__ import annotations

import pytest
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.running import tie


def test_what_is_new_is_added_to_how_many_there_are_since() -> None:
    """New ones, and then how many there have been since a time, are an addition and its total."""
    (found,) = links("The town planted 90 new limes. Since 2010 there have been 940 limes.", tie)

    assert ("90", "940") == (dict(found)["added"].split()[0], dict(found)["after"].split()[0])


@pytest.mark.parametrize(
    "promised",
    ["The pledge of 900 new limes is kept.", "The town will plant 900 new limes.", "It wants 900 more limes."],
)
def test_what_is_promised_is_not_added(promised: str) -> None:
    """A promise is of the total or of what is to come; it is no part of what has been done."""
    assert [] == links(f"{promised} Since 2010 there have been 940 limes.", tie)


@pytest.mark.parametrize(
    ("text", "added", "total"),
    [
        ("Men took 28 limes from the bank, so 868 have been felled since the work began.", ["28 limes"], "868"),
        ("A further 90 limes came, so that the park now has 940.", ["90 limes"], "940"),
        ("Another 65 have gone in over the spring. That makes 940 in all.", ["65"], "940"),
        ("A further 90 limes were put in, so 940 have been planted this year.", ["90 limes"], "940"),
        ("The town put in another 90 limes. The number that it has planted is now 940.", ["90 limes"], "940"),
        ("A net 90 members joined in May, taking membership to 940.", ["90 members"], "940"),
        (
            "Last year 90 limes were planted by the road and 40 limes by the lake. The town has now planted 940.",
            ["90 limes", "40 limes"],
            "940",
        ),
        (
            "Grants go to 72 parks. It was the fifth round. They take the number of parks helped since 2010 to 940.",
            ["72 parks"],
            "940",
        ),
    ],
)
def test_a_total_may_be_told_in_many_ways(text: str, added: list[str], total: str) -> None:
    """Who tells a total behind what was added says in some way that the one makes the other."""
    (found,) = links(text, tie)

    assert added == [words for role, words in found if role == "added"]
    assert total == dict(found)["after"]


def test_one_sentence_may_bring_two_totals() -> None:
    """What was helped and what it cost are added up side by side."""
    found = links(
        "Grants of £12 million go to 72 parks. They take the number helped since 2010 to 940, and the sum awarded to "
        "£90 million.",
        tie,
    )

    assert [("72 parks", "940"), ("£12 million", "£90 million")] == [
        (dict(link)["added"], dict(link)["after"]) for link in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The town planted 90 limes. It has now felled 940.",
        "The year 88 limes were added by the lake and 52 were removed, so that there are now 940.",
        "In Leeds 90 limes were planted by the lake. The town has now planted 940.",
    ],
)
def test_another_deed_or_one_of_no_time_is_not_added(text: str) -> None:
    """What was done elsewhere or at any time need not be all that was done since the last total."""
    assert [] == links(text, tie)
