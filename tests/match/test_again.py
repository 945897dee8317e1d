"""Laws of what a later release tells again: a figure of a time on which an earlier one reports."""

from __future__ import annotations

import pytest
from tests.match.texts import across, outcome, stated

from claimcheck.finding import Verdict

FIRST = """{title}

20 July 2015

{said}

The boats call at six islands.
"""
NEXT = """Ferries: another year of growth

19 July 2016

The boats of the islands are fuller than ever. {0}

Bicycles travel free.
"""
SAME, LOOKED_BACK_ON = "same-measure-same-value", "change-fits-earlier-release"


def verdicts(first: str, later: str, title: str = "Island ferries in 2014/15") -> set[Verdict]:
    """How what the two releases say of one time is judged."""
    found = outcome(FIRST.format(title=title, said=first), NEXT.format(later))
    tied = {quote for rule in (SAME, LOOKED_BACK_ON) for quotes in across(found, rule) for quote in quotes}
    return {finding.verdict for finding in found.findings} | ({Verdict.CONSISTENT} if tied else set())


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (
            "The boats took £22.6 million in fares from islanders.",
            "Fares from islanders came to £24.1 million; in 2014/15 they were £{0} million.",
        ),
        (
            "The boats took £22.6 million in fares from islanders in 2014/15.",
            "Fares from islanders came to £24.1 million in 2015/16, up from £{0} million in 2014/15.",
        ),
        (
            "The boats took £22.6 million in fares from islanders in 2014/15.",
            "Fares from islanders were £24.1 million in 2015/16, beating the record of £{0} million set in 2014/15.",
        ),
        (
            "The boats took £22.6 million in fares from islanders in 2014/15.",
            "Fares from islanders came to £24.1 million in 2015/16. In 2014/15 they were £{0} million.",
        ),
    ],
)
def test_what_is_told_again_of_a_time_is_what_its_release_told(first: str, later: str) -> None:
    """A release says of which time its figures are, if only in its title; who tells one again must tell the same."""
    assert verdicts(first, later.format("22.6")) == {Verdict.CONSISTENT}
    assert Verdict.CONTRADICTION in verdicts(first, later.format("26.2"))


@pytest.mark.parametrize(
    ("title", "first", "later"),
    [
        ("Island ferries in spring 2015", "The boats took £4 million in fares.", "In 2014/15 fares were £9 million."),
        ("Island ferries in 2014/15", "The boats took £4m in fares in May.", "In 2014/15 fares were £9 million."),
        ("Island ferries in 2015", "The boats have taken £4m in fares in 2015.", "In 2015 fares were £9 million."),
        ("Scottish ferries in 2014/15", "The boats took £4 million in fares.", "In 2014/15 fares were £9 million."),
        (
            "Island ferries in 2014/15",
            "The boats took £4.6 million in fares.",
            "Food brought in £3 million in 2015/16. In 2014/15 it was £2.6 million.",
        ),
        (
            "Island ferries in 2014/15",
            "The boats burned 4,100 tonnes of oil.",
            "In 2014/15 the islands recycled 1,600 tonnes of paper.",
        ),
    ],
)  # fmt: skip
def test_what_is_of_another_time_place_or_thing_is_not_told_again(title: str, first: str, later: str) -> None:
    """A month, part of a year, another nation and another thing are not what the release reports on."""
    assert verdicts(first, later, title) <= {Verdict.CONSISTENT}


def test_two_figures_of_earlier_times_go_back_to_one_present_figure() -> None:
    """“In 2012 there were 4,260 and in 2010 there were 4,410” are both of what the sentence before counts."""
    first = "Deer on the island\n\n2 April 2010\n\nThe wardens counted {0} red deer in the glens in 2010.\n"
    later = (
        "Deer on the island counted again\n\n3 April 2014\n\nThe wardens found 3,980 red deer in the glens in 2014. "
        "In 2012 there were 4,260, and in 2010 there were 4,410.\n"
    )

    assert () == outcome(first.format("4,410"), later).findings
    assert ["4,410 red deer", "4,410"] in across(outcome(first.format("4,410"), later), LOOKED_BACK_ON)
    assert outcome(first.format("4,140"), later).findings


def test_a_change_on_what_something_else_was_then_is_measured_from_none_of_them() -> None:
    """Grants compared with the applications of a quarter are not compared with its grants."""
    first = "Grants: second quarter of 2015\n\n20 July 2015\n\nGrants of £37.9 million were paid.\n"
    later = "Grants: third quarter of 2015\n\n20 October 2015\n\nGrants of £40.3 million were paid, up 11% on {0}.\n"

    assert () == outcome(first, later.format("the second quarter’s applications")).findings
    assert outcome(first, later.format("the second quarter’s figure")).findings


def test_both_ends_of_a_change_are_counted_on_what_the_second_is() -> None:
    """“From 2,030 to 1,910 per 100,000” tells two rates, of which the first is that of the year before."""
    first = "Injuries at work in 2014/15\n\n1 November 2015\n\nThe injury rate was {0} per 100,000 workers.\n"
    later = (
        "Injuries at work in 2015/16\n\n1 November 2016\n\n"
        "The injury rate fell from 2,030 to 1,910 per 100,000 workers.\n"
    )

    assert () == outcome(first.format("2,030"), later).findings
    assert outcome(first.format("2,300"), later).findings


def test_a_year_before_is_not_the_year_before_what_a_text_compares_with() -> None:
    """Behind “up from 37 in the year ending May 2014” a year before is that year, and not the one before it."""
    text = (
        "Thefts\n\n1 November 2015\n\nThe wardens saw 41 thefts, up from 37 in the year ending May 2014. "
        "Fires came to 60 (59 a year before).\n"
    )

    assert ["-12"] == [claim.about.basis for claim in stated(text).claims if claim.quote == "59"]
    assert [""] == [claim.about.time for claim in stated(text).claims if claim.quote == "59"]


@pytest.mark.parametrize(("told", "found"), [("218", False), ("176,140", True), ("16,714", True)])
def test_a_figure_of_quite_another_size_is_of_another_thing_unless_its_digits_are_the_same(
    told: str, found: bool
) -> None:
    """A slip of the place keeps the digits."""
    first = "Ferries of the bay\n\n2 April 2021\n\nIn 2020 a total of 17,614 ferry tickets were sold on the bay.\n"
    later = (
        f"More ferries of the bay\n\n3 April 2023\n\nIn 2020 a total of {told} ferry tickets were sold on the bay.\n"
    )

    assert found is bool(outcome(first, later).findings)
