"""The gap between two figures is their difference.

## What it checks

Two figures of one time and what lies between them: “71.3% of girls, compared with 62.4% of boys, a gap of 8.9
percentage points”, “by 14 points, 51% to 37%”, “12,345 votes to 11,000, a majority of 1,345”.

## Why it holds

It is what a gap means. Which of the two is the higher the words need not say, so either may be.

## Where it stops

It relates only two figures that the text itself ties, by one speaker, with a gap in points or in their own unit: a gap
in per cent may be of either. A gap to a third figure, or since another time, is not of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from claimcheck.claim import Claim
from claimcheck.relation import Relation, Term, Total
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import one_speaker, propose, quoted, stated, stated_in, stated_like, tie
from claimcheck.unit import PERCENT, POINTS, UnitMismatch

NAME = "gap-is-difference"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield lower + gap = higher for each gap, either way round."""
    for link in statements.linked("gap"):
        one, other = statements.member(link, "one"), statements.member(link, "other")
        gap = statements.member(link, "gap")
        if one is None or other is None or gap is None or not one_speaker(one, other, gap):
            continue
        because = f"{quoted(gap)} is the gap between {quoted(one)} and {quoted(other)}{tie(link)}"
        with suppress(UnitMismatch):
            first, second, between = stated(one), stated_like(other, one), _in_unit_of(gap, one)
            for low, high in ((first, second), (second, first)):
                yield propose(NAME, Total((low, between), high), because, statements, either=gap.id)


def _in_unit_of(gap: Claim, one: Claim) -> Term:
    """The gap as a number of the figures' unit; points are of shares, and "nine points" between two shares are such."""
    are_points = gap.unit == POINTS or gap.unit.name in ("point", "points")
    return stated(gap) if one.unit == PERCENT and are_points else stated_in(gap, one.unit)


_PASSES = """
[release]
id = "passes"
published = 2016-08-25

[[claim]]
id = "girls"
says = "71.3%"
measure = "girls who passed"

[[claim]]
id = "boys"
says = "62.4%"
measure = "boys who passed"

[[claim]]
id = "between"
says = "{0} percentage points"
measure = "the gap between girls and boys"

[[link]]
kind = "gap"
one = "girls"
other = "boys"
gap = "between"
because = "a gap of"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_PASSES.format("8.9"),),),
    conflicts=((_PASSES.format("9.8"),),),
)
