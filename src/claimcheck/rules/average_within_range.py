"""An average lies between the lowest and the highest.

## What it checks

An average beside the figures it is the average of, or beside their range: “scores from 3 to 9, 5 on average”. The
average may not be below the lowest nor above the highest.

## Why it holds

Were it above the highest, every figure would be below the average, and so would their total; weights that are not
negative change nothing in this.

## Where it stops

It relates only members that the text ties to the average, in a unit that fits, by one speaker. “Up to nine” says
nothing of the lowest, and “at least three” nothing of the highest. A single figure is no range; members in several
units are not put in order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from claimcheck.claim import Claim
from claimcheck.hedges import HEDGES, Side
from claimcheck.quantity import Spread
from claimcheck.relation import Order, Relation
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import one_speaker, propose, quoted, stated, stated_like, tie
from claimcheck.unit import UnitMismatch

NAME = "average-within-range"
OPEN_BELOW = (Side.UP_TO, Side.TO, Side.BELOW)
OPEN_ABOVE = (Side.FROM, Side.ABOVE, Side.AS_LITTLE_AS, Side.WELL_OVER)


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield lowest ≤ average and average ≤ highest for each average with its members."""
    for link in statements.linked("average"):
        average, members = statements.member(link, "average"), statements.members(link, "member")
        if average is None or not _is_range(members) or not one_speaker(average, *members):
            continue
        lowest = min(members, key=lambda member: member.reading.charitable.low)
        highest = max(members, key=lambda member: member.reading.charitable.high)
        with suppress(UnitMismatch):
            low, mean, high = stated_like(lowest, average), stated(average), stated_like(highest, average)
            for law, end, name, opened in (
                (Order((low, mean)), lowest, "lowest", OPEN_BELOW),
                (Order((mean, high)), highest, "highest", OPEN_ABOVE),
            ):
                because = f"{quoted(end)} is the {name} of what {quoted(average)} is the average of{tie(link)}"
                if HEDGES.get(end.quantity.hedge or "") not in opened:
                    yield propose(NAME, law, because, statements)


def _is_range(members: Sequence[Claim]) -> bool:
    if len({member.unit for member in members}) > 1:
        return False
    return len(members) > 1 or any(isinstance(member.quantity.figure, Spread) for member in members)


_SCORES = """
[release]
id = "scores"
published = 2013-12-11

[[claim]]
id = "least"
says = "34 marks"

[[claim]]
id = "most"
says = "91 marks"

[[claim]]
id = "mean"
says = "{0} marks"

[[link]]
kind = "average"
average = "mean"
member = ["least", "most"]
because = "on average"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_SCORES.format("62.5"),),),
    conflicts=((_SCORES.format("94"),), (_SCORES.format("26.5"),)),
)
