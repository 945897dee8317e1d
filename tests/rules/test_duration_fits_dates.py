"""Laws of duration-fits-dates."""

from __future__ import annotations

import pytest
from tests.rules.told import release, tied, told

from claimcheck.claim import Claim, Count, Date, Duration
from claimcheck.interval import Interval
from claimcheck.relation import Fact, Relation, Total
from claimcheck.rules.duration_fits_dates import relate

START, END, WEEKS = Date("1 March 2015"), Date("30 April 2015"), Duration("eight weeks")


def related(published: str | None = "2015-05-05", **said: Claim) -> list[Relation]:
    """What the rule makes of the claims, each in the role of its name."""
    link = tied("span", **{role: f"r/{role}" for role in said})
    return list(relate(told({release("r", published): said}, link)))


def facts(relation: Relation) -> list[Fact]:
    """The facts that a relation needs."""
    return [term.of for term in relation.law.terms if isinstance(term.of, Fact)]


def test_the_start_and_the_duration_make_the_end() -> None:
    """In days; and the last day may be counted or not."""
    (relation,) = related(start=START, duration=WEEKS, end=END)

    assert isinstance(relation.law, Total)
    assert ["r/start", "r/duration"] == [part.of.id for part in relation.law.parts[:2]]
    assert "r/end" == relation.law.whole.of.id
    assert Interval.point(7) == relation.law.parts[1].times
    assert [Interval.between(-1, 0)] == [fact.plain for fact in facts(relation)]


def test_each_duration_is_counted_in_its_own_way() -> None:
    """Two spans must not be made to count their last days alike."""
    said = {"start": START, "duration": WEEKS, "end": END}
    one, other = (
        relate(told({release(name): said}, tied("span", **{role: f"{name}/{role}" for role in said}))) for name in "ab"
    )

    assert facts(next(iter(one)))[0].id != facts(next(iter(other)))[0].id


@pytest.mark.parametrize("given", ["start", "end"])
def test_the_missing_end_is_the_day_of_the_report_or_charitably_any_before(given: str) -> None:
    """“A year after the contract began” ends when it is said, and what is said may be some days old."""
    (relation,) = related(**{given: START, "duration": WEEKS})
    (day,) = [fact for fact in facts(relation) if fact.plain != Interval.between(-1, 0)]

    assert day.charitable.lower is None
    assert day.plain.upper == day.charitable.upper


@pytest.mark.parametrize(
    "said",
    [
        {"start": START, "end": END},
        {"duration": WEEKS},
        {"start": START, "duration": Count("eight schools"), "end": END},
        {"start": Count("eight schools"), "duration": WEEKS},
    ],
)
def test_without_a_duration_and_a_date_nothing_is_said(said: dict[str, Claim]) -> None:
    """What is missing is not guessed."""
    assert [] == related(**said)


def test_an_undated_release_has_no_day_of_report() -> None:
    """One date and a duration tell nothing by themselves."""
    assert [] == related(published=None, start=START, duration=WEEKS)
