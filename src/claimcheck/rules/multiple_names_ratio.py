"""What doubled is twice what it was.

## What it checks

A number of times beside the figures before and after it, or beside two figures that are compared: “doubled, from 40 to
80”, “three times as many as the 12 of last year”. What there was, times the number, must
be what there is.

## Why it holds

It is what the words mean: twice a figure is that figure times two, and what is halved is times a half.

## Where it stops

It relates only figures that the text itself ties, by one speaker. “Three times more than” is left alone, since some
mean three times by it and some four times. “Nearly doubled” may be some way below two times, and “more than doubled”
any way above. A figure that the text does not give is never supposed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from claimcheck.claim import Claim
from claimcheck.quantity import Kind
from claimcheck.relation import Product, Relation, Term
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.steps import linked_step, sizes
from claimcheck.terms import beside_its_figure, propose, quoted, stated
from claimcheck.unit import UnitMismatch

NAME = "multiple-names-ratio"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield before × times = after for each number of times that the text ties to its ends."""
    for link in statements.linked("change"):
        step = linked_step(link, statements)
        if step is None or not (step.before and step.after):
            continue
        for times in sizes(link, statements):
            if times.kind is Kind.RATIO:
                because = f"{quoted(times)} is how many times, {step.because}"
                with suppress(UnitMismatch):
                    before, after = step.terms()
                    yield propose(NAME, Product(before, _number_of(times), after), because, statements)


def _number_of(times: Claim) -> Term:
    """How many times; where a hedge leaves it open, its ends say how far, so that nothing narrower is plainly meant."""
    return beside_its_figure(times, stated(times)) if times.quantity.hedge else stated(times)


_VISITS = """
[release]
id = "visits"
published = 2016-05-03

[[claim]]
id = "times"
says = "{0}"

[[claim]]
id = "visits"
says = "{1}"
measure = "visits to the museum"

[[link]]
kind = "change"
change = ["times", "visits"]
because = "beside it"
"""
_GRANTS = """
[release]
id = "grants"
published = 2017-02-09

[[claim]]
id = "now"
says = "{0} grants"

[[claim]]
id = "times"
says = "three times"

[[claim]]
id = "before"
says = "12 grants"

[[link]]
kind = "change"
before = "before"
change = "times"
after = "now"
because = "“as many as”"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=(
        (_VISITS.format("doubled", "rose from 41,000 to 83,000 visits"),),
        (_VISITS.format("halved", "fell from 640 to 322 visits"),),
        (_GRANTS.format(36),),
    ),
    conflicts=(
        (_VISITS.format("doubled", "rose from 41,000 to 123,000 visits"),),
        (_VISITS.format("halved", "fell from 640 to 420 visits"),),
        (_GRANTS.format(48),),
    ),
)
