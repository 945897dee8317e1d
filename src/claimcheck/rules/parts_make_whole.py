"""All the parts of a whole add up to it.

## What it checks

A complete list of parts with its total: “463,000 from one county and 697,000 from the other, 1.16 million in all”.
The parts must add up to the total, without what is taken off (“up by 120 as 210 joined and 90 left”). Percentages that
are all the parts of one whole must add up to 100.

## Why it holds

Parts that leave nothing out and do not overlap are the whole. Rounded parts may miss a rounded total by as much as
their roundings add up to, so seven whole percentages may add up to anything from 97 to 103.

## Where it stops

It relates only lists that the text says or shows to be complete; parts that need not exhaust the whole
(“among them”, “including”, several answers allowed) are left to part-fits-in-whole. A part that is not stated is
never supposed. Percentages of different wholes, and parts in units that do not fit, are not added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from fractions import Fraction

from attrs import evolve

from claimcheck.claim import Claim, Percentage
from claimcheck.interval import Interval
from claimcheck.quantity import Numeral
from claimcheck.relation import Relation, Term, Total
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import fact, listed, one_speaker, propose, quoted, stated_like, tie, unknown
from claimcheck.unit import PERCENT, UnitMismatch

NAME = "parts-make-whole"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield one total for each list of parts that is said to be complete."""
    lists = {frozenset(link.members): link for link in statements.linked("parts")}
    for link in lists.values():  # what is tied in several ways is related once
        parts, whole = statements.members(link, "part"), statements.member(link, "whole")
        less = statements.members(link, "less")
        every = [*parts, *less, *([whole] if whole else [])]
        if not link.complete or len(parts) + len(less) < 2 or not one_speaker(*every):
            continue
        with suppress(UnitMismatch):
            terms = (*(stated_like(part, parts[0]) for part in parts), *(_taken(one, parts[0]) for one in less))
            without = f" less {listed(less)}" if less else ""
            because = f"{listed(parts)}{without} are all the parts of {_whole_words(parts, whole)}{tie(link)}"
            yield propose(NAME, Total((*terms, *_rounding(every)), _whole(parts, whole)), because, statements)


def _taken(claim: Claim, like: Claim) -> Term:
    """A figure that is taken off, in the unit of another."""
    term = stated_like(claim, like)
    return evolve(term, times=-term.times)


def _whole(parts: Sequence[Claim], whole: Claim | None) -> Term:
    """The stated whole; 100 for shares of one whole; else an unknown.

    Raises:
        UnitMismatch: for shares of different wholes, and a whole whose unit does not fit the parts'.
    """
    if _are_shares(parts) and (whole is None or whole.unit != PERCENT):
        return fact("100%", Interval.point(100), "all the shares of one whole are 100% of it")
    if whole:
        return stated_like(whole, parts[0])
    words = f"the total of {listed(parts)}"
    return unknown(f"{parts[0].id}/total", words, measure=parts[0].measure, unit=parts[0].unit)


def _rounding(figures: Sequence[Claim]) -> list[Term]:
    """What a list of round figures may miss by: figures that all end in the same zeros may all be rounded to them.

    A reading allows a figure by itself an eighth; in "1,000 and 2,000, 4,000 in all" each has half a thousand.
    """
    numerals = [claim.quantity.figure for claim in figures if isinstance(claim.quantity.figure, Numeral)]
    if len(numerals) < len(figures):
        return []
    half = min(numeral.place for numeral in numerals) / 2
    over = sum((max(half - abs(numeral.value) / 8, Fraction(0)) for numeral in numerals), Fraction(0))
    if half < 1 or not over:
        return []
    because = f"figures that all end in the same zeros may be rounded to the nearest {2 * half}"
    misses = Interval.between(-over, over)
    return [fact(f"rounding of {figures[0].id}", Interval.point(0), because, charitable=misses)]


def _are_shares(parts: Sequence[Claim]) -> bool:
    if any(part.unit != PERCENT or not isinstance(part, Percentage) for part in parts):
        return False
    if len({part.of for part in parts if isinstance(part, Percentage)} - {""}) > 1:
        raise UnitMismatch("shares of different wholes cannot be added")
    return True


def _whole_words(parts: Sequence[Claim], whole: Claim | None) -> str:
    return quoted(whole) if whole else "one whole" if _are_shares(parts) else "their total"


_BALLOT = """
[release]
id = "ballot"
title = "Members back the merger"
published = 2013-06-14

[[claim]]
id = "for"
says = "{0}"
measure = "votes for"
of = "votes"

[[claim]]
id = "against"
says = "31%"
measure = "votes against"
of = "votes"

[[claim]]
id = "spoilt"
says = "{1}"
measure = "spoilt papers"
of = "votes"

[[link]]
kind = "parts"
part = ["for", "against", "spoilt"]
because = "the vote was"
"""
_FERRY = """
[release]
id = "ferry"
published = 2015-08-03

[[claim]]
id = "all"
says = "{0} passengers"

[[claim]]
id = "adults"
says = "340 adults"

[[claim]]
id = "children"
says = "75 children"

[[link]]
kind = "parts"
whole = "all"
part = ["adults", "children"]
because = "made up of"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_BALLOT.format("62%", "6%"),), (_FERRY.format(415),)),
    conflicts=((_BALLOT.format("62%", "17%"),), (_FERRY.format(451),)),
)
