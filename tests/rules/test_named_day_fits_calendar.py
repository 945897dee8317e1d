"""Laws of named-day-fits-calendar."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.told import release, told

from claimcheck.claim import Claim, Date, Duration
from claimcheck.quantity import PartialDate
from claimcheck.relation import Equal, Fact, Relation
from claimcheck.release import Release
from claimcheck.rules.named_day_fits_calendar import RELATIVE, relate

START = "start of the financial year"
GOVERNMENT = release("government", reference=True)
TAX = release("tax", reference=True)


def days(first: str) -> dict[str, Claim]:
    """A calendar with that day in three years."""
    return {str(year): Date(f"{year}-{first}", measure=START) for year in (2010, 2011, 2012)}


def related(claim: Claim, published: str | None = "2011-04-04", calendars: dict[Release, str] | None = None):
    """What the rule makes of a claim beside some calendars."""
    known = {one: days(first) for one, first in (calendars or {}).items()}
    return list(relate(told({release("r", published): {"day": claim}, **known})))


def named(relation: Relation) -> Fact:
    """The days that the name stands for."""
    assert isinstance(relation.law, Equal)
    (fact,) = [term.of for term in relation.law.terms if isinstance(term.of, Fact)]
    return fact


def test_a_named_day_is_the_calendars_and_charitably_any_day_of_its_first_week() -> None:
    """The nearest year's day is meant, and “the start” may last a week."""
    (relation,) = related(
        Date("2011-04-04", measure="start of the new financial year"), calendars={GOVERNMENT: "04-01"}
    )

    assert PartialDate(2011, 4, 1).days == named(relation).plain
    assert PartialDate(2011, 4, 1).first.toordinal() == named(relation).charitable.lower
    assert PartialDate(2011, 4, 8).first.toordinal() == named(relation).charitable.upper
    assert relation.alone


def test_calendars_that_differ_are_alternatives() -> None:
    """One financial year starts on 1 April and another on 6 April: whichever fits is meant."""
    calendars = {GOVERNMENT: "04-01", TAX: "04-06"}
    relations = related(Date("2011-04-04", measure=START), calendars=calendars)

    assert len(relations) == 2
    assert len({relation.either for relation in relations}) == 1


@pytest.mark.parametrize(
    "claim",
    [
        Date("2011-04-04"),
        Date("2011-04-04", measure="start of the season"),
        Date("2015-04-04", measure=START),
        Duration("4 days"),
    ],
)
def test_a_day_without_a_name_in_the_calendar_is_not_compared(claim: Claim) -> None:
    """Nor is one in a year that the calendar does not reach."""
    assert [] == related(claim, calendars={GOVERNMENT: "04-01"})


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("yesterday", "2011-12-30", "2011-12-30"),
        ("today", "2011-12-31", "2011-12-31"),
        ("tomorrow", "2012-01-01", "2012-01-01"),
        ("last month", "2011-11-01", "2011-11-30"),
        ("this month", "2011-12-01", "2011-12-31"),
        ("next month", "2012-01-01", "2012-01-31"),
        ("last year", "2010-01-01", "2010-12-31"),
        ("this year", "2011-01-01", "2011-12-31"),
        ("next year", "2012-01-01", "2012-12-31"),
    ],
)
def test_next_month_and_its_like_count_from_the_release(name: str, first: str, last: str) -> None:
    """On the last day of a year every one of them is easily told from the others."""
    (relation,) = related(Date("June 2012", measure=name), "2011-12-31")

    plain = named(relation).plain
    assert (PartialDate.parse(first).first.toordinal(), PartialDate.parse(last).last.toordinal()) == (
        plain.lower,
        plain.upper,
    )


@given(st.dates(), st.sampled_from(sorted(RELATIVE)))
def test_the_charitable_days_hold_the_plain_ones(day, name: str) -> None:
    """No generous reader grants less than a plain one, on any day."""
    if 1 < day.year < 9999:
        (relation,) = related(Date("June 2012", measure=name), day.isoformat())

        assert named(relation).plain.within(named(relation).charitable)


@pytest.mark.parametrize(
    ("published", "name"), [(None, "next month"), ("2011", "next month"), ("2011-12-31", "one day")]
)
def test_without_the_releases_date_nothing_is_next(published: str | None, name: str) -> None:
    """A release that is dated by its year alone has no next month, and other names are not counted from it."""
    assert [] == related(Date("June 2012", measure=name), published)
