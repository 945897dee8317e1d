"""Laws of weekday-fits-date."""

from __future__ import annotations

import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.told import release, told

from claimcheck.claim import Aspect, Claim, Date
from claimcheck.quantity import Kind, PartialDate, Quantity
from claimcheck.relation import Equal, Fact, Relation
from claimcheck.rules.weekday_fits_date import relate
from claimcheck.unit import DAY_OF_CALENDAR


def related(claim: Claim) -> list[Relation]:
    """What the rule makes of a date."""
    return list(relate(told({release("r"): {"day": claim}})))


@given(st.dates(), st.integers(0, 6))
def test_the_written_weekday_is_compared_with_that_of_the_calendar(day, written: int) -> None:
    """The true weekday is a fact, whichever was written; the rule does not say whether they agree."""
    figure = PartialDate(day.year, day.month, day.day, weekday=written)
    (relation,) = related(Date(Quantity(Kind.DATE, DAY_OF_CALENDAR, figure)))

    assert isinstance(relation.law, Equal)
    assert relation.law.terms[0].of.id == f"r/day#{Aspect.WEEKDAY}"
    (true,) = [term.of for term in relation.law.terms if isinstance(term.of, Fact)]
    assert calendar.weekday(day.year, day.month, day.day) == true.plain.lower == true.plain.upper


def test_the_reason_names_the_true_weekday() -> None:
    """A reader can look it up."""
    (relation,) = related(Date("Thursday 21 October 2016"))

    assert relation.because == "21 October 2016 is a Friday"


@pytest.mark.parametrize("says", ["21 October 2016", "October 2016"])
def test_a_date_without_a_weekday_says_nothing(says: str) -> None:
    """There is nothing to compare."""
    assert [] == related(Date(says))
