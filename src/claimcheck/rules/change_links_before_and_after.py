"""What was, and how it changed, make what is.

## What it checks

A change beside the figures before and after it, in one claim (“up 4%, from 50 to 52”) or in several tied by the text:
by an amount, before + change = after; by per cent, before × (1 + change) = after; by percentage points, before +
change = after. When both the amount and the per cent are given, both must hold, and the amount must be that per cent of
what there was before. A fall stated from a to b may not rise, and what is “up from” a figure may not be less than it. A
ratio given as an increase, a per cent taken of the wrong base and digits that were swapped all break one of these.

It also notes a change from the most of one time to the least of another (“from up to nine months to as little as
three weeks”): nothing then follows about what is usual.

## Why it holds

It is what a change means. A change by per cent is a share of what was before.

## Where it stops

It relates only figures that the text itself ties, by one speaker. Where the figures are percentages, “5%” may be meant
in points or in per cent: either that fits is enough. Where a figure is not said to be a rise or a fall, either is
enough. A figure that the text does not give is an unknown. Revised figures and other units are not compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import product

from attrs import evolve

from claimcheck.claim import Claim
from claimcheck.hedges import HEDGES, Side
from claimcheck.link import Link
from claimcheck.quantity import Kind, Numeral
from claimcheck.relation import Law, Order, Product, Relation, Term, Total
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.steps import End, Step, is_pair, linked_step, own_step, sizes
from claimcheck.terms import (
    growth,
    one_speaker,
    propose,
    quoted,
    share_of_one,
    stated,
    stated_in,
    stated_like,
    tie,
    unknown,
)
from claimcheck.unit import PERCENT, POINTS, UnitMismatch

NAME = "change-links-before-and-after"
EXTREMES = {
    (
        Side.UP_TO,
        Side.AS_LITTLE_AS,
    ): "the most of the one is compared with the least of the other, so no usual fall follows",
    (
        Side.AS_LITTLE_AS,
        Side.UP_TO,
    ): "the least of the one is compared with the most of the other, so no usual rise follows",
}


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield the laws of each change that the text ties to its ends."""
    linked = {name for link in statements.linked("change") for _, name in link.members}
    for claim in statements.of_texts:
        if is_pair(claim) and (claim.quantity.figure or claim.id not in linked):
            yield from _related(own_step(claim), [claim] if claim.quantity.figure else [], statements)
    for link in statements.linked("change"):
        step = linked_step(link, statements)
        changes = sizes(link, statements)
        if step and not (changes and all(claim.kind is Kind.RATIO for claim in changes)):
            yield from _related(step, [claim for claim in changes if claim.kind is not Kind.RATIO], statements)
    for link in statements.linked("direction"):
        yield from _directed(link, statements)


def _directed(link: Link, statements: Statements) -> Iterator[Relation]:
    lower, higher = statements.member(link, "lower"), statements.member(link, "higher")
    if lower and higher and one_speaker(lower, higher):
        with suppress(UnitMismatch):
            because = f"{quoted(lower)} is said to be less than {quoted(higher)}{tie(link)}"
            yield propose(NAME, Order((stated_like(lower, higher), stated(higher))), because, statements)


def _related(step: Step, changes: list[Claim], statements: Statements) -> Iterator[Relation]:
    direction = _direction(changes)
    for change in changes:
        yield from _changed(step, change, direction, statements)
    yield from _shares_of_before(step, changes, statements)
    with suppress(UnitMismatch):
        if step.before and step.after:
            if not changes:
                yield _unsized(step, statements)
            yield from _extremes(step, statements)


def _direction(changes: Sequence[Claim]) -> int | None:
    """The sign that the words of one of the changes give to all: "a fall of 40 (2%)"."""
    return next((claim.quantity.sign for claim in changes if claim.kind is Kind.CHANGE), None)


def _changed(step: Step, change: Claim, direction: int | None, statements: Statements) -> Iterator[Relation]:
    """Yield the law of one change; several when its words leave open what is meant, as alternatives."""
    meant = list(laws(step, change, direction))
    because = step.because if change is step.known.claim else f"{quoted(change)} is the change, and {step.because}"
    for law in meant:
        either = f"{change.id}/{step.known.claim.id}" if len(meant) > 1 else ""
        yield propose(NAME, law, because, statements, either=either)


def laws(step: Step, change: Claim, direction: int | None) -> Iterator[Law]:
    """The laws that the words of a change may mean for its ends, the likeliest first."""
    for number, (shape, sign) in enumerate(product(_shapes(step, change), _signs(change, direction))):
        with suppress(UnitMismatch):
            yield shape(*step.terms(number if change.unit == PERCENT or _is_fine(change) else "rounded"), sign)


def _signs(change: Claim, direction: int | None) -> tuple[int, ...]:
    """What a size is multiplied by: only a change says whether it rises or falls; "a difference of 40" may be both."""
    figure = change.quantity.figure
    signed = isinstance(figure, Numeral) and figure.value < 0  # "a fall of 30 (-2%)"
    if change.kind is Kind.CHANGE or signed:
        return (1,)
    return (direction,) if direction else (1, -1)


def _shapes(step: Step, change: Claim) -> list[Callable[[Term, Term, int], Law]]:
    """The laws that the unit of a change may mean."""
    shares = step.known.quantity.unit == PERCENT
    if change.unit == PERCENT:
        by_points = [partial(_by_amount, stated(change))] if shares else []
        return [partial(_by_share, growth(change)), *by_points]
    if change.unit == POINTS and shares:
        return [partial(_by_amount, stated(change))]
    with suppress(UnitMismatch):
        return [partial(_by_amount, _in_unit(change, step.known))]
    return []


def _in_unit(change: Claim, end: End) -> Term:
    if change.quantity.per not in (None, end.quantity.per):
        raise UnitMismatch(f"{change.unit} per {change.quantity.per} is not per {end.quantity.per}")
    return stated_in(change, end.quantity.unit)


def _by_amount(change: Term, before: Term, after: Term, sign: int) -> Law:
    return Total((before, _signed(change, sign)), after)


def _by_share(factor: Term, before: Term, after: Term, sign: int) -> Law:
    return Product(before, _signed(factor, sign), after)


def _signed(term: Term, sign: int) -> Term:
    return evolve(term, times=term.times.scaled(sign))


def _shares_of_before(step: Step, changes: list[Claim], statements: Statements) -> Iterator[Relation]:
    """Relate an amount and the per cent beside it: "a rise of 40 (2%)" is 2% of what there was before.

    The two and the levels say so already, but a level that is rounded to thousands would hide a slip in tens.
    """
    if step.known.quantity.unit == PERCENT:
        return
    direction = _direction(changes) or 1
    amounts = [change for change in changes if change.unit not in (PERCENT, POINTS) and _is_fine(change)]
    for amount, share in product(amounts, (change for change in changes if change.unit == PERCENT)):
        because = f"{quoted(share)} is what {quoted(amount)} is of what there was before, {step.because}"
        with suppress(UnitMismatch):
            factor = _signed(share_of_one(share), _signs(share, direction)[0])
            change = _signed(_in_unit(amount, step.known), _signs(amount, direction)[0])
            yield propose(NAME, Product(step.terms()[0], factor, change), because, statements)


def _is_fine(change: Claim) -> bool:
    """False for an amount of one digit, "£0.1 billion": its rounding hides any per cent that stands beside it."""
    figure = change.quantity.figure
    return isinstance(figure, Numeral) and figure.significant > 1


def _unsized(step: Step, statements: Statements) -> Relation:
    """Relate two ends whose change has no figure; only when the words say a fall is its direction known."""
    before, after = step.terms()
    claim = step.known.claim
    if claim.kind is Kind.CHANGE and claim.quantity.sign < 0:
        return propose(NAME, Order((after, before)), f"{quoted(claim)} states a fall", statements)
    change = unknown(f"{claim.id}/change", f"the change behind {quoted(claim)}", unit=step.known.quantity.unit)
    return propose(NAME, Total((before, change), after), step.because, statements)


def _extremes(step: Step, statements: Statements) -> Iterator[Relation]:
    if step.before and step.after:
        ends = (step.before, step.after)
        sides = [HEDGES.get(end.quantity.hedge or "") for end in ends]
        note = next((note for pair, note in EXTREMES.items() if list(pair) == sides), None)
        if note:
            before, after = step.terms()
            order = (after, before) if sides[0] is Side.UP_TO else (before, after)
            yield propose(NAME, Order(order), step.because, statements, note=note)


_CLOSURES = """
[release]
id = "closures"
published = 2018-08-12

[[claim]]
id = "before"
says = "46,800 closures"

[[claim]]
id = "fall"
says = "{0}"
measure = "closures"

[[claim]]
id = "after"
says = "{1} closures"

[[link]]
kind = "change"
before = "before"
change = "fall"
after = "after"
because = "comes down from … to"
"""
_TAX = """
[release]
id = "tax"
published = 2010-06-22

[[claim]]
id = "rise"
says = "{0}"
measure = "the tax rate"

[[claim]]
id = "rates"
says = "{1}"
measure = "the tax rate"

[[link]]
kind = "change"
change = ["rise", "rates"]
because = "beside it"
"""
_WAITS = """
[release]
id = "waits"
published = 2011-04-04

[[claim]]
id = "wait"
says = "{0}"
measure = "the wait for a first appointment"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=(
        (_CLOSURES.format("a fall of 5,377", "41,423"),),
        (_CLOSURES.format("a fall of 11.5%", "41,423"),),
        (_TAX.format("up 2.5 percentage points", "from 17.5% to 20%"),),
        (_WAITS.format("from nine months to three weeks"),),
    ),
    conflicts=(
        (_CLOSURES.format("a fall of 5,377", "41,243"),),
        (_CLOSURES.format("a fall of 25%", "41,423"),),
        (_TAX.format("up 4.5 percentage points", "from 17.5% to 20%"),),
        (_WAITS.format("from up to nine months to as little as three weeks"),),
    ),
)
