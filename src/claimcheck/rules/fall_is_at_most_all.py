"""Nothing falls by more than all of it.

## What it checks

A fall by a percentage: it may not exceed 100%. A fall by an amount, beside what it fell from: it may not exceed that.

## Why it holds

When all of something is gone, 100% of it is gone, and what is left of a count is never less than nothing.

## Where it stops

Profits, balances, temperatures and growth itself can pass below zero, and so fall by more than all: a measure that
names one of them, or no measure, is left alone. An amount that fell is checked only where it is counted, and only
when the text does not also give what is left: change-links-before-and-after ties the three.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from attrs import evolve

from claimcheck.claim import Claim
from claimcheck.interval import Interval
from claimcheck.quantity import Kind
from claimcheck.relation import Order, Relation
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import fact, one_speaker, propose, quoted, stated, stated_like, tie
from claimcheck.unit import PERCENT, Dimension, UnitMismatch

NAME = "fall-is-at-most-all"
CAN_BE_NEGATIVE = frozenset({
    "profit", "profits", "loss", "losses", "earnings", "income", "balance", "balances", "surplus", "deficit", "cash",
    "result", "results", "margin", "margins", "return", "returns", "temperature", "temperatures", "growth", "inflation",
    "change", "interest", "yield", "yields", "net", "ebit", "ebitda", "confidence", "sentiment",
})  # fmt: skip


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield a bound for each fall by a percentage, and for each fall of a count from a stated number."""
    yield from _falls_by_percent(statements)
    yield from _falls_by_amount(statements)


def _falls_by_percent(statements: Statements) -> Iterator[Relation]:
    for change in statements.of_texts:
        if _is_fall(change) and change.unit == PERCENT and change.quantity.figure is not None:
            all_of_it = fact("-100%", Interval.point(-100), "a fall of 100% leaves nothing")
            because = f"{quoted(change)} is a fall, and a fall of 100% leaves nothing"
            yield propose(NAME, Order((all_of_it, stated(change))), because, statements)


def _falls_by_amount(statements: Statements) -> Iterator[Relation]:
    for link in statements.linked("change"):
        before, after = statements.member(link, "before"), statements.member(link, "after")
        if before is None or after is not None or before.unit.dimension not in (Dimension.COUNT, Dimension.PEOPLE):
            continue
        for change in filter(_is_fall, statements.members(link, "change")):
            with suppress(UnitMismatch):
                signed = stated_like(change, before)
                law = Order((evolve(signed, times=-signed.times), stated(before)))
                because = f"{quoted(change)} is a fall from {quoted(before)}{tie(link)}"
                if one_speaker(change, before):
                    yield propose(NAME, law, because, statements)


def _is_fall(claim: Claim) -> bool:
    falls = claim.kind is Kind.CHANGE and claim.quantity.sign < 0
    words = set(claim.measure.lower().split())
    return falls and bool(words) and not words & CAN_BE_NEGATIVE


_CALLS = """
[release]
id = "calls"
published = 2012-01-17

[[claim]]
id = "fall"
says = "{0}"
measure = "nuisance calls"
"""
_BEDS = """
[release]
id = "beds"
published = 2012-01-17

[[claim]]
id = "before"
says = "240 beds"

[[claim]]
id = "fall"
says = "{0}"
measure = "beds"

[[link]]
kind = "change"
before = "before"
change = "fall"
because = "from 240"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_CALLS.format("down 80%"),), (_BEDS.format("a fall of 60"),)),
    conflicts=((_CALLS.format("down 180%"),), (_BEDS.format("a fall of 600"),)),
)
