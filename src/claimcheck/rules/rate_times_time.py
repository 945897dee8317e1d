"""A rate over a time is the amount.

## What it checks

An amount for each day, week or year, with the time it goes on for and what it comes to: “£3 million a year for four
years, £12 million in all”. And one rate stated for two periods: “£3 a week, £156 a year”.

## Why it holds

It is what a rate means. A year has 52 weeks in ordinary speech and 52 and one or two sevenths by the calendar; a
month has 28 to 31 days.

## Where it stops

It relates only figures that the text itself ties. A daily or an hourly rate may be for every day or for working days
only, so either way of counting that fits is enough. A rate for each thing, not for each period, is left to
price-times-count. A figure that the text does not give is an unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from itertools import pairwise

from attrs import evolve

from claimcheck.claim import Aspect, Claim
from claimcheck.interval import Interval
from claimcheck.link import Link
from claimcheck.relation import Equal, Law, Product, Relation, Term
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import one_speaker, propose, quoted, stated, stated_in, tie, unknown
from claimcheck.unit import DURATIONS, Dimension, Unit, UnitMismatch

NAME = "rate-times-time"
LENGTHS = tuple(DURATIONS)
"""The periods, from the shortest to the longest."""

# How many of the first there are in the second as people speak, where that is not only what the calendar says.
IN_SPEECH = {
    ("week", "month"): Interval.between(4, Fraction(31, 7)),
    ("week", "year"): Interval.between(52, Fraction(366, 7)),
}
# The same when only the working ones are meant: a five- or six-day week of 35 to 40 hours, less holidays.
WORKING = {
    ("hour", "day"): Interval.between(7, 8),
    ("hour", "week"): Interval.between(35, 40),
    ("hour", "year"): Interval.between(1575, 2088),
    ("day", "week"): Interval.between(5, 6),
    ("day", "month"): Interval.between(20, 26),
    ("day", "year"): Interval.between(220, 313),
}


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield the ties of a rate with its time and amount, and of two rates for two periods."""
    for link in statements.linked("rate"):
        rates = [claim for role in ("rate", "amount") for claim in statements.members(link, role) if _is_rate(claim)]
        if not one_speaker(*(statements.by_id[name] for _, name in link.members)):
            continue
        for first, second in pairwise(rates):
            yield from _two_periods(first, second, link, statements)
        if len(rates) == 1:
            yield from _over_time(rates[0], link, statements)


def _two_periods(first: Claim, second: Claim, link: Link, statements: Statements) -> Iterator[Relation]:
    short, long = sorted((first, second), key=lambda rate: LENGTHS.index(_period(rate).name))
    because = f"{quoted(first)} and {quoted(second)} are one rate for two periods{tie(link)}"
    with suppress(UnitMismatch):
        factors = _how_many(_period(short), _period(long))
        for factor in factors:
            each = stated_in(short, long.unit)
            law = Equal((evolve(each, times=each.times * factor), stated(long)))
            either = f"{first.id}/{second.id}" if len(factors) > 1 else ""
            yield propose(NAME, law, because, statements, either=either)


def _how_many(short: Unit, long: Unit) -> list[Interval]:
    names = (short.name, long.name)
    every = IN_SPEECH.get(names) or long.factor_to(short)
    return [every, WORKING[names]] if names in WORKING else [every]


def _over_time(rate: Claim, link: Link, statements: Statements) -> Iterator[Relation]:
    time, amount = statements.member(link, "time"), statements.member(link, "amount")
    if amount is rate or (amount is None and time is None):
        return
    with suppress(UnitMismatch):
        law = _product(rate, time, amount)
        words = [quoted(rate), f"over {quoted(time)}" if time else "", f"makes {quoted(amount)}" if amount else ""]
        yield propose(NAME, law, " ".join(filter(None, words)) + tie(link), statements)


def _product(rate: Claim, time: Claim | None, amount: Claim | None) -> Law:
    total = stated_in(amount, rate.unit) if amount else _unknown(rate, "amount", rate.unit)
    return Product(stated(rate), _time(rate, time, amount), total)


def _time(rate: Claim, time: Claim | None, amount: Claim | None) -> Term:
    if time:
        return stated_in(time, _period(rate))
    if amount and amount.quantity.over:
        return stated_in(amount, _period(rate), Aspect.OVER)
    if rate.quantity.over:
        return stated_in(rate, _period(rate), Aspect.OVER)
    return _unknown(rate, "time", _period(rate))


def _unknown(rate: Claim, what: str, unit: Unit) -> Term:
    return unknown(f"{rate.id}/{what}", f"the {what} behind {quoted(rate)}", measure=rate.measure, unit=unit)


def _is_rate(claim: Claim) -> bool:
    return claim.quantity.per is not None and claim.quantity.per.dimension is Dimension.DURATION


def _period(rate: Claim) -> Unit:
    assert rate.quantity.per is not None  # _is_rate
    return rate.quantity.per


_FARE = """
[release]
id = "fares"
published = 2017-04-01

[[claim]]
id = "weekly"
says = "£3 a week"

[[claim]]
id = "yearly"
says = "{0} a year"

[[link]]
kind = "rate"
rate = "weekly"
amount = "yearly"
because = "or"
"""
_GRANT = """
[release]
id = "grant"
published = 2010-10-20

[[claim]]
id = "rate"
says = "£2.5 million a year"

[[claim]]
id = "time"
says = "four years"

[[claim]]
id = "all"
says = "{0}"

[[link]]
kind = "rate"
rate = "rate"
time = "time"
amount = "all"
because = "in all"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_FARE.format("£156"),), (_GRANT.format("£10 million"),)),
    conflicts=((_FARE.format("£1,560"),), (_GRANT.format("£15 million"),)),
)
