"""A day that has a name is the day of the calendar.

## What it checks

A date that a text calls by a name: “today is the start of the new financial year”, “next month”. The first is compared
with the calendars among the reference series, the second with the date of the release.

## Why it holds

A calendar says which day bears a name. Plainly it is that day alone; charitably, “the start of” a year is any day of
its first week, and “last year” or “next month” any day from the release's own date to the end of it (our judgement).

## Where it stops

Only a date whose measure is the name. A named day is compared with the nearest one of each calendar, and not at all
where the calendar has none within half a year; calendars that differ are alternatives, and one that fits is enough. A
release without a date has no “next month”.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.claim import Claim
from claimcheck.interval import Interval
from claimcheck.quantity import PartialDate
from claimcheck.relation import Equal, Relation
from claimcheck.rule import Rule
from claimcheck.series import apart, date_of, plain_name
from claimcheck.statements import Statements
from claimcheck.terms import fact, propose, quoted, stated

NAME = "named-day-fits-calendar"
FIRST_DAYS = 7
HALF_A_YEAR = 183
FILLERS = frozenset(("the", "a", "new"))

# What a name counts from the release's date: in days, months or years, and how many.
RELATIVE = {
    "yesterday": ("day", -1),
    "today": ("day", 0),
    "tomorrow": ("day", 1),
    "last month": ("month", -1),
    "this month": ("month", 0),
    "next month": ("month", 1),
    "last year": ("year", -1),
    "this year": ("year", 0),
    "next year": ("year", 1),
}


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield day stated = day named for each date that a text calls by a name."""
    calendars = _calendars(statements)
    for claim in statements.of_texts:
        day = claim.quantity.figure
        if not isinstance(day, PartialDate):
            continue
        named = _days_from_release(claim, statements)
        if named is not None:
            yield _counted(claim, named, statements)
        for calendar in calendars.get(_name(claim), {}).values():
            nearest = min(calendar, key=lambda known: _distance(known, claim))
            if _distance(nearest, claim) <= HALF_A_YEAR:
                yield _looked_up(claim, nearest, statements)


def _counted(claim: Claim, named: tuple[Interval, Interval], statements: Statements) -> Relation:
    day_said = date_of(claim, statements)
    said_on = f", said on {day_said.in_words}," if day_said else ""
    because = f"{quoted(claim)}{said_on} is “{plain_name(claim.measure)}”"
    day = fact(f"{claim.id}/named", named[0], because, charitable=named[1])
    return propose(NAME, Equal((stated(claim), day)), because, statements)


def _looked_up(claim: Claim, known: Claim, statements: Statements) -> Relation:
    days = known.reading.plain
    first = Interval.between(days.lower, None if days.lower is None else days.lower + FIRST_DAYS)
    where = statements.release_of(known)
    when = f"{known.as_of.in_words if known.as_of else known.quote} ({where.title or where.id})"
    because = f"{quoted(claim)} is called the {_name(claim)}, which is {when}"
    day = fact(f"{claim.id}/{known.id}", days, because, charitable=first.hull(days))
    return apart(propose(NAME, Equal((stated(claim), day)), because, statements, either=f"{NAME}/{claim.id}"))


def _calendars(statements: Statements) -> dict[str, dict[str, list[Claim]]]:
    """The reference days by name, and by the calendar that has them."""
    found: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in statements.of_references:
        if isinstance(claim.quantity.figure, PartialDate):
            found[_name(claim)][claim.evidence.release].append(claim)
    return found


def _name(claim: Claim) -> str:
    return " ".join(word for word in plain_name(claim.measure).split() if word not in FILLERS)


def _distance(known: Claim, claim: Claim) -> int:
    return abs(_first(known) - _first(claim))


def _first(claim: Claim) -> int:
    day = claim.quantity.figure
    return day.first.toordinal() if isinstance(day, PartialDate) else 0


def _days_from_release(claim: Claim, statements: Statements) -> tuple[Interval, Interval] | None:
    """The days that “next month” means on the claim's date, plainly and charitably; None for other names."""
    said_on = date_of(claim, statements)
    unit, ahead = RELATIVE.get(plain_name(claim.measure), ("", 0))
    if said_on is None or not unit or (unit == "month" and said_on.month is None):
        return None
    if unit == "day":
        exact = said_on.days.shifted(ahead)
        return exact, exact
    plain = _month_of(said_on, ahead).days if unit == "month" else PartialDate(said_on.year + ahead).days
    return plain, plain.hull(said_on.days) if ahead else plain


def _month_of(day: PartialDate, ahead: int) -> PartialDate:
    years, month = divmod((day.month or 1) - 1 + ahead, 12)
    return PartialDate(day.year + years, month + 1)


_CALENDAR = """
[release]
id = "school calendar"
title = "School terms"
reference = true

[[claim]]
id = "2014"
says = "2014-09-01"
measure = "start of the school year"
"""
_TODAY = """
[release]
id = "breakfasts"
published = {day}

[[claim]]
id = "today"
says = "{day}"
measure = "start of the new school year"
"""
_NEXT = """
[release]
id = "clinic"
published = 2013-12-11

[[claim]]
id = "opening"
says = "{month}"
measure = "next month"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_CALENDAR, _TODAY.format(day="2014-09-01")), (_NEXT.format(month="January 2014"),)),
    conflicts=(
        (_CALENDAR, _TODAY.format(day="2014-09-04")),
        (_CALENDAR, _TODAY.format(day="2014-10-20")),
        (_NEXT.format(month="February 2014"),),
    ),
)
