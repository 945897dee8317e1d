"""An outcome that beats its target reaches it.

## What it checks

“2,131 more doctors, beating the target of 2,000”: the target is at most the outcome. A target that is itself an upper
limit (“no more than 12 weeks”) is met from below: the outcome is at most the target.

## Why it holds

It is what meeting a target means.

## Where it stops

It needs a link that says the target was met. A target that is missed, or still ahead, is no relation; nor are figures
in units that do not fit.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from claimcheck.claim import Aspect, Claim
from claimcheck.hedges import Side
from claimcheck.relation import Order, Relation, Term
from claimcheck.rule import Rule
from claimcheck.series import side_of
from claimcheck.statements import Statements
from claimcheck.terms import propose, quoted, stated, stated_in, stated_like
from claimcheck.unit import UnitMismatch

NAME = "target-met"
UPPER_LIMITS = (Side.BELOW, Side.TO, Side.UP_TO)


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield target ≤ outcome for each target that a text says was met; the other way round for an upper limit."""
    for link in statements.linked("target"):
        for target in statements.members(link, "target"):
            for outcome in statements.members(link, "outcome"):
                with suppress(UnitMismatch):
                    pair = (stated(target), _reached(outcome, target))
                    law = Order(pair[::-1] if side_of(target) in UPPER_LIMITS else pair)
                    because = f"{quoted(outcome)} is said to meet the target, {quoted(target)}"
                    yield propose(NAME, law, because, statements)


def _reached(outcome: Claim, target: Claim) -> Term:
    """What was reached: the end of a from-to change, else the figure itself."""
    if outcome.quantity.figure is None and outcome.quantity.after is not None:
        return stated_in(outcome, target.unit, Aspect.AFTER)
    return stated_like(outcome, target)


_NURSES = """
[release]
id = "nurses"
title = "Nurse target beaten"
published = 2018-11-20

[[claim]]
id = "target"
says = "{target}"
measure = "target"
role = "target"

[[claim]]
id = "outcome"
says = "{outcome}"
measure = "outcome"

[[link]]
kind = "target"
target = "target"
outcome = "outcome"
because = "“beating the target of”"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=(
        (_NURSES.format(target="500 nurses", outcome="538 nurses"),),
        (_NURSES.format(target="no more than 12 weeks", outcome="10 weeks"),),
    ),
    conflicts=(
        (_NURSES.format(target="500 nurses", outcome="417 nurses"),),
        (_NURSES.format(target="no more than 12 weeks", outcome="16 weeks"),),
    ),
)
