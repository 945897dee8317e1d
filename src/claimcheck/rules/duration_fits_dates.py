"""A duration is the time between its dates.

## What it checks

“From 1 March to 30 April, eight weeks”: the start and the duration make the end. “Nine months after it opened”, “set up
three years ago”, “in its 161st year”: so do the day that another release gives for the event and the day of the report.

## Why it holds

A duration is the difference of two days. Counting both the first and the last day gives one day more, and either way
of counting is allowed.

## Where it stops

It needs a link that ties the duration to its dates, or one event that another release of the series dates: the same
verb of the same noun, and one date of it in all of them. Any beginning will do for what is in its tenth year. What “was
done nine months after it opened” may have been done at any time before the release. Where a link gives one date only
(“a year after the contract began”), the other is plainly the day of the report, and charitably any day before. A month
is 28 to 31 days and a year 365 or 366; two dates without a duration, or a duration without dates, say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction

from claimcheck.about import AFTER, AGO, ANNIVERSARY, ON, SET, SINCE, YEAR_OF, is_date
from claimcheck.claim import Aspect, Claim
from claimcheck.interval import BELOW_ALL, EVERYTHING, Interval
from claimcheck.link import Link
from claimcheck.match.events import Event, Happenings, happenings, one_date
from claimcheck.quantity import Kind, PartialDate
from claimcheck.relation import Relation, Term, Total
from claimcheck.rule import Rule
from claimcheck.series import reported_on
from claimcheck.statements import Statements
from claimcheck.terms import days, fact, propose, quoted, stated, stated_in
from claimcheck.unit import UnitMismatch

NAME = "duration-fits-dates"
NEITHER_OR_BOTH_ENDS = Interval.between(-1, 0)


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield start + duration = end for each duration that a text ties to its dates."""
    for link in statements.linked("span"):
        duration = statements.member(link, "duration")
        ends = [_day(statements.member(link, role)) for role in ("start", "end")]
        if duration is None or ends == [None, None]:
            continue
        start, end = (day or reported_on(duration, statements) for day in ends)
        if start is not None and end is not None:
            counting = fact(f"{duration.id}/counting", NEITHER_OR_BOTH_ENDS, "the last day may be counted too")
            with suppress(UnitMismatch):
                law = Total((start, stated_in(duration, days()), counting), end)
                yield propose(NAME, law, _because(duration, link, statements), statements)
    told = happenings(statements)
    for claim, event in told.lying(*SINCE_THEN):
        yield from _since_event(claim, event, told, statements)


def _since_event(claim: Claim, event: Event, told: Happenings, statements: Statements) -> Iterator[Relation]:
    """The time since an event that other releases date, or the years since a beginning."""
    begins = claim.about.lies in (YEAR_OF, ANNIVERSARY)
    dated = [] if event.is_of_some else told.of_one(claim, event, ON, begins=begins)
    start = one_date(dated or told.of_one(claim, event, SET, begins=begins)) if not event.is_of_some else None
    end = _counted_up_to(claim, statements)
    if start is None or end is None or _is_of_another_year(claim, start, statements):
        return
    because = f"{quoted(claim)} is counted from {quoted(start)}, which dates the event: {event.said}"
    with suppress(UnitMismatch):
        long = stated(claim, times=A_YEAR) if begins else stated_in(claim, days())
        slack = _slack(claim) if begins else _counting(claim, start)
        yield propose(NAME, Total((stated(start), long, slack), end), because, statements)


def _is_of_another_year(claim: Claim, start: Claim, statements: Statements) -> bool:
    """True for a time of some weeks or months since what happened more than a year before: it may happen every year."""
    told, day = statements.release_of(claim).published, start.quantity.figure
    if told is None or not isinstance(day, PartialDate) or claim.kind is not Kind.DURATION:
        return False
    short = claim.reading.charitable * claim.unit.factor_to(days())
    return short.within(A_YEAR_AT_MOST) and (told.first - day.last).days > MOST_OF_A_YEAR


def _counting(claim: Claim, start: Claim) -> Term:
    """How a day more or less is counted; how far off it was in the end nobody knows of a day that was only set."""
    if start.about.lies == SET:
        because = f"{quoted(start)} is the day that was set, which only a generous reader lets be moved without a word"
        return fact(f"{claim.id}/counting", NEITHER_OR_BOTH_ENDS, because, charitable=EVERYTHING)
    return fact(f"{claim.id}/counting", NEITHER_OR_BOTH_ENDS, "the last day may be counted too")


MOST_OF_A_YEAR = 330
A_YEAR_AT_MOST = Interval.between(0, MOST_OF_A_YEAR)
"""Days in which what happens every year has not happened again."""
SINCE_THEN = (AFTER, SINCE, AGO, YEAR_OF, ANNIVERSARY)
A_YEAR = Interval.between(Fraction(1461, 4) - Fraction(1, 20), Fraction(1461, 4) + Fraction(1, 20))
"""Days of one of many years, of which one in four or a little less has 366."""


def _slack(claim: Claim) -> Term:
    """How far from the very day an anniversary is kept, and when in its tenth year a thing is."""
    if claim.about.lies == YEAR_OF:
        return fact(f"{claim.id}/within", Interval.between(-366, 0), "the year has begun and is not over")
    about = Interval.between(-366, 366)
    return fact(f"{claim.id}/kept", about, "an anniversary is kept at any time of its year")


def _counted_up_to(claim: Claim, statements: Statements) -> Term | None:
    """The day up to which a time since an event is counted: that of the release, or any before for what was done."""
    day = statements.release_of(claim).published
    if day is None:
        return None
    if claim.about.lies == AFTER and is_date(claim.about.time):
        until = PartialDate.parse(claim.about.time)
        return fact(f"{claim.id}/until", until.days, f"it is counted up to {until.in_words}, as its sentence says")
    if not claim.about.now:
        before = Interval(BELOW_ALL, day.days.high)
        return fact(f"{claim.id}/then", before, f"it was done by {day}, when that was told")
    if claim.about.lies == AFTER:
        return reported_on(claim, statements)
    return fact(f"{claim.id}/now", day.days, f"it is counted up to the day of the release, {day}")


def _day(claim: Claim | None) -> Term | None:
    """The day of a date, or that another claim is about."""
    if claim is None:
        return None
    if claim.kind is Kind.DATE:
        return stated(claim)
    return stated(claim, Aspect.AS_OF) if claim.as_of else None


def _because(duration: Claim, link: Link, statements: Statements) -> str:
    named = {role: statements.member(link, role) for role in ("start", "end")}
    start, end = (quoted(claim) if claim else "the day of the report" for claim in named.values())
    return f"{quoted(duration)} is the time from {start} to {end}"


_COURSE = """
[release]
id = "course"
published = 2015-04-30

[[claim]]
id = "start"
says = "1 March 2015"

[[claim]]
id = "length"
says = "{length}"
"""
_TO = """
[[claim]]
id = "end"
says = "30 April 2015"

[[link]]
kind = "span"
start = "start"
duration = "length"
end = "end"
"""
_UNTIL_NOW = """
[[link]]
kind = "span"
start = "start"
duration = "length"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_COURSE.format(length="61 days") + _TO,), (_COURSE.format(length="two months") + _UNTIL_NOW,)),
    conflicts=((_COURSE.format(length="12 weeks") + _TO,), (_COURSE.format(length="six months") + _UNTIL_NOW,)),
)
