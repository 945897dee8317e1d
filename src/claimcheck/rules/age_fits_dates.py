"""Nobody grows older faster than time goes by.

## What it checks

How old someone is and was, with the year of the earlier age: “now aged 38, she was six when the farm was sold in
1976”. The years between the two ages are those between the two dates. And how old someone was whose day or year of
birth the text gives: “born on 2 March 1931, he died on 10 October 2005, aged 74”.

## Why it holds

An age is the whole years since birth, so that the birth lies an age and less than a year before each of the two days.
One person is born once.

## Where it stops

It needs a link that ties the ages, or the age and the birth, to one person, and a date for each age: that of the text,
or of its release, for the age now. A year or a decade is any day of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claim import Claim
from claimcheck.interval import Interval
from claimcheck.link import Link
from claimcheck.quantity import Kind
from claimcheck.relation import Relation, Term, Total
from claimcheck.rule import Rule
from claimcheck.series import date_of
from claimcheck.statements import Statements
from claimcheck.terms import days, fact, one_speaker, propose, quoted, stated, stated_in, tie, unknown
from claimcheck.unit import DAY_OF_CALENDAR

NAME = "age-fits-dates"
A_YEAR = Interval.between(365, 366)
HALF_A_YEAR = Interval.between(-183, 183)
A_YEAR_AT_MOST = Interval.between(0, 366)


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield birth + age = day, give or take half a year, for both ages of one person, whose birth is unknown."""
    for link in statements.linked("ages"):
        then, when = statements.member(link, "then"), statements.member(link, "when")
        now, born = statements.member(link, "now"), statements.member(link, "born")
        if then is None or when is None or when.kind is not Kind.DATE:
            continue
        if now is not None and one_speaker(now, then, when):
            today = _today(statements.member(link, "day"), now, statements)
            yield from _two_ages(now, then, when, today, link, statements)
        if born is not None and born.kind is Kind.DATE and one_speaker(born, then, when):
            law = Total((stated(born), _years(then), _since_birthday(then, A_YEAR_AT_MOST)), stated(when))
            because = f"{quoted(then)} is the age in {quoted(when)} of who was born in {quoted(born)}{tie(link)}"
            yield propose(NAME, law, because, statements)


def _two_ages(
    now: Claim, then: Claim, when: Claim, today: Term | None, link: Link, statements: Statements
) -> Iterator[Relation]:
    if today is None:
        return
    birth = unknown(f"{now.id}/birth", f"half a year after the birth of who is {quoted(now)} now", unit=DAY_OF_CALENDAR)
    for age, day, said in ((now, today, "now"), (then, stated(when), f"in {quoted(when)}")):
        because = f"{quoted(age)} is the age {said} of one person{tie(link)}"
        law = Total((birth, _years(age), _since_birthday(age, HALF_A_YEAR)), day)
        yield propose(NAME, law, because, statements)


def _years(age: Claim) -> Term:
    return stated_in(age, days()) if age.kind is Kind.DURATION else stated(age, times=A_YEAR)


def _since_birthday(age: Claim, since: Interval) -> Term:
    return fact(f"{age.id}/birthday", since, "the last birthday is up to a year ago")


def _today(day: Claim | None, now: Claim, statements: Statements) -> Term | None:
    """The day on which the age is the age now: as the text states it, else that of its release."""
    if day is not None:
        return stated(day) if day.kind is Kind.DATE else None
    said_on = date_of(now, statements)
    return fact(f"{now.id}/said on", said_on.days, f"it was said on {said_on}") if said_on else None


_GARDENER = """
[release]
id = "gardener"
published = 2012-06-01

[[claim]]
id = "now"
kind = "count"
value = 61
unit = "years of age"
quote = "now 61"

[[claim]]
id = "then"
kind = "count"
value = {0}
unit = "years of age"
quote = "was {0}"

[[claim]]
id = "when"
kind = "date"
value = "1969"
quote = "in 1969"

[[link]]
kind = "ages"
now = "now"
then = "then"
when = "when"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_GARDENER.format(17),), (_GARDENER.format(18),)),
    conflicts=((_GARDENER.format(27),),),
)
