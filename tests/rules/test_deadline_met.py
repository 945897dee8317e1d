"""Laws of deadline-met."""

from __future__ import annotations

import pytest
from tests.rules.told import release, tied, told

from claimcheck.claim import Aspect, Claim, Count, Date, Duration, Role
from claimcheck.interval import Interval
from claimcheck.quantity import PartialDate
from claimcheck.relation import Fact, Relation, Total
from claimcheck.rules.deadline_met import relate

LEAD = Duration("three months")
DEADLINE = Date("March 2004")
TARGET = Count("2,000 doctors", role=Role.TARGET, as_of="2004-03-31")


def related(said: dict[str, Claim], published: str | None = "2004-04-23") -> list[Relation]:
    """What the rule makes of the claims, each in the role of its name."""
    link = tied("deadline", **{role: f"r/{role}" for role in said})
    return list(relate(told({release("r", published): said}, link)))


@pytest.mark.parametrize(
    ("deadline", "due"), [(DEADLINE, "r/deadline"), (TARGET, f"r/deadline#{Aspect.AS_OF}")], ids=["date", "target"]
)
def test_the_day_met_and_the_lead_make_the_deadline(deadline: Claim, due: str) -> None:
    """The deadline is a date, or the date by which a target is due; months become days."""
    met = Date("31 December 2003")
    (relation,) = related({"lead": LEAD, "deadline": deadline, "met": met})

    assert isinstance(relation.law, Total)
    assert [f"r/met#{Aspect.REPORTED}", "r/lead"] == [part.of.id for part in relation.law.parts]
    assert due == relation.law.whole.of.id
    assert Interval.between(28, 31) == relation.law.parts[1].times


def test_an_unstated_day_is_plainly_that_of_the_report_and_charitably_any_before() -> None:
    """A release may tell in April what happened in December."""
    (relation,) = related({"lead": LEAD, "deadline": DEADLINE})
    day = relation.law.terms[0].of

    assert isinstance(day, Fact)
    assert PartialDate(2004, 4, 23).days == day.plain
    assert PartialDate(2003, 12, 31).days.within(day.charitable)


@pytest.mark.parametrize(
    ("said", "published"),
    [
        ({"lead": LEAD, "deadline": DEADLINE}, None),
        ({"lead": LEAD, "deadline": Count("2,000 doctors")}, "2004-04-23"),
        ({"lead": Count("three doctors"), "deadline": DEADLINE}, "2004-04-23"),
        ({"lead": LEAD}, "2004-04-23"),
        ({"deadline": DEADLINE}, "2004-04-23"),
    ],
)
def test_without_a_lead_a_deadline_or_a_day_nothing_is_said(said: dict[str, Claim], published: str | None) -> None:
    """What is missing is not guessed."""
    assert [] == related(said, published)
