"""A share of a count is a whole number of things.

## What it checks

A share of a number of things that is stated exactly (“36% of the 466 practices”), and the mean of a counted number of
whole numbers (“an average of 3.48 over 20 throws”). The share, or the mean, times the count must be near a whole
number: near enough for the digits that were written.

## Why it holds

A whole number of practices is some number of practices; whole numbers add up to a whole number. Nick Brown and James
Heathers called the check of means GRIM (2017).

## Where it stops

It needs a count that can be one number only: written to the last one, with no hedge. Where the text gives the part
too, share-of-whole ties all three. The number that a mean was divided by is exact however round it is, below a
thousand (our judgement): nobody divides by about twenty throws. A mean counts only when its unit is a thing that is
counted, or all its members are written as whole numbers: ages, times and money have fractions. Weighted surveys may
break it when the count is small.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claim import Aspect, Claim, Percentage
from claimcheck.quantity import Kind, Numeral
from claimcheck.relation import Integral, Relation
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import one_time_and_place, propose, quoted, share_of_one, stated, tie
from claimcheck.unit import PERCENT, Dimension

NAME = "share-of-count-is-whole"
COUNTED = (Dimension.COUNT, Dimension.PEOPLE)
ROUNDED_FROM = 1000
"""From here on a bare round number may be rounded even where it was divided by."""


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield a whole number for each share of an exact count, and for each mean of whole numbers."""
    for share, count, how in _shares(statements):
        if share.unit == PERCENT and _is_exact(count) and one_time_and_place(share, count):
            because = f"{quoted(share)} of {quoted(count)} is a whole number of them{how}"
            yield propose(NAME, Integral(stated(count), share_of_one(share)), because, statements)
    for link in statements.linked("average"):
        average, number = statements.member(link, "average"), statements.member(link, "count")
        if (
            average
            and number
            and _is_written_out(number)
            and _has_whole_members(average, statements.members(link, "member"))
        ):
            because = f"{quoted(average)} is the mean of whole numbers, as many as {quoted(number)}{tie(link)}"
            yield propose(NAME, Integral(stated(number, Aspect.BOUND), stated(average)), because, statements)


def _shares(statements: Statements) -> Iterator[tuple[Claim, Claim, str]]:
    """Yield each share with its count and how the text ties them, where the part is not stated."""
    linked = set()
    for link in statements.linked("share"):
        share, count = statements.member(link, "share"), statements.member(link, "whole")
        linked |= {share.id} if share else set()
        if share and count and not link.one("part"):
            yield share, count, tie(link)
    for share in statements.of_texts:
        of = share.of if isinstance(share, Percentage) else ""
        named = statements.by_id.get(of) or statements.by_id.get(f"{share.evidence.release}/{of}")
        if named and share.id not in linked:
            yield share, named, ""


def _is_exact(count: Claim) -> bool:
    """True when the count can be one number only: 466, exactly 4,000; a bare 40 may be rounded."""
    counted = count.unit.dimension in COUNTED and count.kind is not Kind.CHANGE
    return counted and count.quantity.per is None and count.reading.charitable.is_point


def _is_written_out(count: Claim) -> bool:
    """True for a number that whoever worked out a mean has divided by: 20 throws are 20, however round."""
    figure = count.quantity.figure
    counted = count.unit.dimension in (*COUNTED, Dimension.NUMBER) and count.kind is not Kind.CHANGE
    small = (
        isinstance(figure, Numeral) and figure.scale == 1 and not figure.has_decimals and figure.value < ROUNDED_FROM
    )
    return counted and small and count.quantity.per is None and count.quantity.hedge is None


def _has_whole_members(average: Claim, members: tuple[Claim, ...]) -> bool:
    figures = [member.quantity.figure for member in members]
    whole = [isinstance(figure, Numeral) and not figure.has_decimals and figure.scale == 1 for figure in figures]
    per = average.quantity.per
    for_each = per is None or per.dimension is not Dimension.DURATION
    return for_each and (average.unit.dimension in COUNTED or (bool(whole) and all(whole)))


_SURVEY = """
[release]
id = "survey"
published = 2016-05-09

[[claim]]
id = "asked"
says = "23 head teachers"

[[claim]]
id = "agreed"
says = "{0}"
measure = "head teachers who agreed"
of = "head teachers"

[[link]]
kind = "share"
share = "agreed"
whole = "asked"
because = "“of the 23 asked”"
"""
_GOALS = """
[release]
id = "goals"
published = 2016-05-30

[[claim]]
id = "matches"
says = "38 matches"

[[claim]]
id = "mean"
says = "{0} goals"

[[link]]
kind = "average"
average = "mean"
count = "matches"
because = "a match"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_SURVEY.format("61%"),), (_GOALS.format("1.84"),)),
    conflicts=((_SURVEY.format("63.2%"),), (_GOALS.format("1.855"),)),
)
