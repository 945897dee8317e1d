"""Words and the figure beside them are one quantity.

## What it checks

A quantity stated twice in one breath: “just over a third (36%)”, “30ft (9m)”. The two forms must have a value in
common.

## Why it holds

The second form says the first again, more exactly or in another unit.

## Where it stops

It needs both forms in one claim, as brackets or apposition set them. Money of two currencies is never compared, nor
are units that do not fit: the brackets then hold another quantity.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from claimcheck.claim import Aspect, Claim
from claimcheck.relation import Equal, Relation
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import propose, quoted, stated, stated_in
from claimcheck.unit import UnitMismatch

NAME = "gloss-agrees"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield words = figure for each claim that states its quantity in two forms."""
    for claim in statements.of_texts:
        if claim.quantity.gloss is None or claim.quantity.gloss.per != claim.quantity.per:
            continue
        with suppress(UnitMismatch):
            yield propose(NAME, _equal(claim), f"{quoted(claim)} states one quantity in two forms", statements)


def _equal(claim: Claim) -> Equal:
    return Equal((stated(claim, Aspect.WORDS), stated_in(claim, claim.unit, Aspect.FIGURE)))


_SURVEY = """
[release]
id = "survey"
published = 2015-03-19

[[claim]]
id = "share"
says = "{0}"
measure = "tenants who answered"
of = "tenants"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_SURVEY.format("just over a third (36%)"),), (_SURVEY.format("nearly half (48%)"),)),
    conflicts=((_SURVEY.format("just over a third (46%)"),), (_SURVEY.format("nearly half (31%)"),)),
)
