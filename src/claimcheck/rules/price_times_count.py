"""A price, or an average, times how many is the total.

## What it checks

What each costs or gets, how many there are, and what it comes to: “160,000 workers at £815 each, £130 million”; an
average with its count and total. The first two multiplied must be the third.

## Why it holds

The average of a number of things is their total divided by their number; a price is the same for each.

## Where it stops

It relates only figures that the text itself ties, by the writer or by one speaker. When the total is for a year, the
price is for a year too. A figure that the text does not give is an unknown. Currencies are never converted.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from claimcheck.claim import Claim
from claimcheck.interval import EVERYTHING, NOT_NEGATIVE
from claimcheck.link import Link
from claimcheck.relation import Product, Relation, Term
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import one_speaker, propose, quoted, stated, stated_in, tie, unknown
from claimcheck.unit import PERCENT, Dimension, Unit, UnitMismatch

NAME = "price-times-count"
COUNTED = (Dimension.COUNT, Dimension.PEOPLE, Dimension.NUMBER)


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield price × count = total for each price that the text ties to a count or a total."""
    for link in statements.linked("price"):
        price, count = statements.member(link, "price"), statements.member(link, "count")
        total = statements.member(link, "total")
        members = [claim for claim in (price, count, total) if claim]
        if len(members) < 2 or not one_speaker(*members):
            continue
        with suppress(UnitMismatch):
            law = _product(price, count, total, members[0])
            yield propose(NAME, law, _because(price, count, total, link), statements)


def _product(price: Claim | None, count: Claim | None, total: Claim | None, beside: Claim) -> Product:
    if count and (count.unit.dimension not in COUNTED or count.quantity.per):
        raise UnitMismatch(f"{count.unit} is not a number of things")
    if price and total and _period(price) != _period(total):
        raise UnitMismatch(f"{price.unit} for each {_period(price)} is not {total.unit} for each {_period(total)}")
    amount = total or price
    if amount is None or amount.unit == PERCENT:
        raise UnitMismatch("a share is no price")
    unit = amount.unit
    return Product(
        stated_in(price, unit) if price else _unknown(beside, "price of each", unit),
        stated(count) if count else _unknown(beside, "number", Unit("", Dimension.NUMBER)),
        stated(total) if total else _unknown(beside, "total", unit),
    )


def _period(claim: Claim) -> Unit | None:
    """The period a price or total is for, None when it is for a thing or once and for all."""
    per = claim.quantity.per
    return per if per and per.dimension is Dimension.DURATION else None


def _unknown(beside: Claim, what: str, unit: Unit) -> Term:
    natural = NOT_NEGATIVE if unit.dimension in COUNTED else EVERYTHING
    return unknown(f"{beside.id}/{what}", f"the {what} beside {quoted(beside)}", unit=unit, natural=natural)


def _because(price: Claim | None, count: Claim | None, total: Claim | None, link: Link) -> str:
    roles = (("is what each is", price), ("is how many there are", count), ("is what it comes to", total))
    *told, last = [f"{quoted(claim)} {role}" for role, claim in roles if claim]
    return (f"{', '.join(told)} and " if told else "") + last + tie(link)


_TICKETS = """
[release]
id = "tickets"
published = 2014-07-23

[[claim]]
id = "price"
says = "£12"
measure = "price of a ticket"

[[claim]]
id = "sold"
says = "3,200 tickets"

[[claim]]
id = "raised"
says = "{0}"
measure = "money raised"

[[link]]
kind = "price"
price = "price"
count = "sold"
total = "raised"
because = "at £12 each"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_TICKETS.format("£38,400"),), (_TICKETS.format("nearly £40,000"),)),
    conflicts=((_TICKETS.format("£384,000"),),),
)
