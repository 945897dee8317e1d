"""What was, and how it changed, make what is.

## What it checks

A change beside the figures before and after it, in one claim (“up 4%, from 50 to 52”) or in several tied by the text:
by an amount, before + change = after; by per cent, before × (1 + change) = after; by percentage points, before +
change = after; by a number of times (“doubled”), before × change = after. When both the amount and the per cent are
given, both must hold. A fall stated from a to b may not rise. A ratio given as an increase, a per cent taken of the
wrong base and digits that were swapped all break one of these.

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

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

from attrs import evolve, frozen

from claimcheck.claim import Aspect, Claim
from claimcheck.hedges import HEDGES, Side
from claimcheck.link import Link
from claimcheck.quantity import Kind, Quantity
from claimcheck.relation import Law, Order, Product, Relation, Term, Total
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import growth, one_speaker, propose, quoted, stated, stated_in, tie, unknown
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


@frozen
class End:
    """A value before or after a change: the claim that states it, and which of its numbers it is."""

    claim: Claim
    aspect: Aspect = Aspect.VALUE

    @property
    def quantity(self) -> Quantity:
        """The quantity at this end."""
        own = {Aspect.BEFORE: self.claim.quantity.before, Aspect.AFTER: self.claim.quantity.after}
        return own.get(self.aspect) or self.claim.quantity

    def within(self, other: End) -> Term:
        """The value, in the unit of the other end.

        Raises:
            UnitMismatch: when the units do not fit.
        """
        if self.quantity.per != other.quantity.per:
            raise UnitMismatch(f"{self.quantity.unit} per {self.quantity.per} is not per {other.quantity.per}")
        return stated_in(self.claim, other.quantity.unit, self.aspect)


@frozen
class Step:
    """A change between two ends, either of which may be missing, as one link or one claim ties them."""

    before: End | None
    after: End | None
    because: str

    @property
    def known(self) -> End:
        """An end that is stated: every step has one."""
        known = self.after or self.before
        if known is None:
            raise UnitMismatch("a change with neither end ties nothing")
        return known

    def terms(self, name: str) -> tuple[Term, Term]:
        """Both ends in one unit; the one that is missing is an unknown of its own."""
        before = self.before.within(self.known) if self.before else self._missing(f"{name}/before")
        return before, self.after.within(self.known) if self.after else self._missing(f"{name}/after")

    def _missing(self, name: str) -> Term:
        known = self.known
        words = f"what there was {name.rpartition('/')[2]} {quoted(known.claim)}"
        return unknown(name, words, measure=known.claim.measure, scope=known.claim.scope, unit=known.quantity.unit)


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield the laws of each change that the text ties to its ends."""
    linked = {name for link in statements.linked("change") for _, name in link.members}
    for claim in statements.of_texts:
        if _is_pair(claim) and (claim.quantity.figure or claim.id not in linked):
            step = Step(_end(claim, Aspect.BEFORE), _end(claim, Aspect.AFTER), f"{quoted(claim)} states a change")
            yield from _related(step, [claim] if claim.quantity.figure else [], statements)
    for link in statements.linked("change"):
        yield from _linked(link, statements)


def _linked(link: Link, statements: Statements) -> Iterator[Relation]:
    changes = list(statements.members(link, "change"))
    pairs = [claim for claim in changes if _is_pair(claim)]
    before, after = statements.member(link, "before"), statements.member(link, "after")
    ends = (
        _end(before or next(iter(pairs), None), Aspect.BEFORE),
        _end(after or next(iter(pairs), None), Aspect.AFTER),
    )
    sized = [claim for claim in changes if claim not in pairs]
    members = [*changes, *(end.claim for end in ends if end)]
    if any(ends) and one_speaker(*members):
        yield from _related(Step(*ends, f"{_ends_words(*ends)}{tie(link)}"), sized, statements)


def _ends_words(before: End | None, after: End | None) -> str:
    if before and after and before.claim is after.claim:
        return f"{quoted(before.claim)} states what there was before and after"
    ends = ((before, "what there was before"), (after, "what there was after"))
    return " and ".join(f"{quoted(end.claim)} is {what}" for end, what in ends if end)


def _is_pair(claim: Claim) -> bool:
    return claim.quantity.before is not None and claim.quantity.after is not None


def _end(claim: Claim | None, aspect: Aspect) -> End | None:
    """The end that a claim states: its own end where it is a pair, else its value."""
    if claim is None:
        return None
    return End(claim, aspect) if _is_pair(claim) else End(claim)


def _related(step: Step, changes: list[Claim], statements: Statements) -> Iterator[Relation]:
    for change in changes:
        yield from _changed(step, change, statements)
    with suppress(UnitMismatch):
        if step.before and step.after:
            if not changes:
                yield _unsized(step, statements)
            yield from _extremes(step, statements)


def _changed(step: Step, change: Claim, statements: Statements) -> Iterator[Relation]:
    """Yield the law of one change; several when its words leave open what is meant, as alternatives."""
    laws = list(_laws(step, change))
    because = step.because if change is step.known.claim else f"{quoted(change)} is the change, {step.because}"
    for law in laws:
        either = f"{change.id}/{step.known.claim.id}" if len(laws) > 1 else ""
        yield propose(NAME, law, because, statements, either=either)


def _laws(step: Step, change: Claim) -> Iterator[Law]:
    # Only a change says whether it is a rise or a fall, and so does "doubled"; "a difference of 40" may be either.
    signs = (1,) if change.kind in (Kind.CHANGE, Kind.RATIO) else (1, -1)
    for number, (shape, sign) in enumerate((shape, sign) for shape in _shapes(step, change) for sign in signs):
        with suppress(UnitMismatch):
            yield shape(*step.terms(f"{change.id}/{number}" if number else change.id), sign)


def _shapes(step: Step, change: Claim) -> list[Callable[[Term, Term, int], Law]]:
    """The laws that the unit of a change may mean."""
    shares = step.known.quantity.unit == PERCENT
    if change.unit == PERCENT:
        by_points = [partial(_by_amount, stated(change))] if shares else []
        return [partial(_by_share, growth(change)), *by_points]
    if change.kind is Kind.RATIO:
        return [partial(_by_share, stated(change))]
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


def _unsized(step: Step, statements: Statements) -> Relation:
    """Relate two ends whose change has no figure; only when the words say a fall is its direction known."""
    before, after = step.terms(step.known.claim.id)
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
            before, after = step.terms(step.known.claim.id)
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
