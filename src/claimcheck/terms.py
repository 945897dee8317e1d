"""The terms that rules write laws over: numbers of claims, exact facts, and unknowns."""

from __future__ import annotations

from attrs import evolve

from claimcheck.claim import NATURAL, SHARE, Aspect, Claim, Percentage
from claimcheck.interval import EVERYTHING, NOT_NEGATIVE, ONE, Exact, Interval
from claimcheck.relation import Fact, Stated, Term, Unknown
from claimcheck.unit import DURATIONS, PERCENT, Dimension, Unit


def stated(claim: Claim, aspect: Aspect = Aspect.VALUE, *, times: Interval = ONE, plus: Exact = 0) -> Term:
    """A number that a claim states, in the claim's own unit.

    Raises:
        ValueError: when the claim has no such number.
    """
    reading = claim.reading_of(aspect)
    variable = Stated(
        claim.id if aspect is Aspect.VALUE else f"{claim.id}#{aspect}",
        natural=_natural(claim, aspect),
        words=claim.quote,
        claim=claim.id,
        aspect=aspect,
        plain=reading.plain,
        charitable=reading.charitable,
        said=reading.stated,
    )
    return Term(variable, times, plus)


def stated_in(claim: Claim, unit: Unit, aspect: Aspect = Aspect.VALUE) -> Term:
    """A number that a claim states, converted; a month becomes 28 to 31 days.

    Raises:
        UnitMismatch: when the claim's unit does not fit the other.
    """
    quantity = claim.quantity
    own = {Aspect.BEFORE: quantity.before, Aspect.AFTER: quantity.after, Aspect.OVER: quantity.over}.get(aspect)
    return stated(claim, aspect, times=(own or quantity).unit.factor_to(unit))


def share_of_one(claim: Claim) -> Term:
    """A percentage as a number of ones: 36% is 0.36."""
    return stated(claim, times=Interval.point(1) / Interval.point(100))


def growth(claim: Claim) -> Term:
    """What a change by a percentage multiplies by: up 5% is 1.05, down 5% is 0.95."""
    return evolve(share_of_one(claim), plus=1)


def unknown(
    name: str,
    words: str,
    *,
    measure: str = "",
    scope: str | None = None,
    as_of: str | None = None,
    unit: Unit | None = None,
    natural: Interval = EVERYTHING,
) -> Term:
    """A number that no claim states; relations that name it alike must agree on it."""
    unit_name = unit.name if unit else ""
    return Term(Unknown(f"?{name}", natural, words, measure=measure, scope=scope, as_of=as_of, unit=unit_name))


def fact(name: str, values: Interval, because: str, *, charitable: Interval | None = None) -> Term:
    """An exact fact and its reason; `charitable` where a generous reader would grant more."""
    return Term(Fact(f"={name}", words=because, because=because, plain=values, charitable=charitable or values))


def days() -> Unit:
    """The unit in which dates are compared."""
    return DURATIONS["day"]


def _natural(claim: Claim, aspect: Aspect) -> Interval:
    if aspect is not Aspect.VALUE:
        return EVERYTHING
    if claim.unit == PERCENT and isinstance(claim, Percentage) and claim.of:
        return SHARE
    if claim.unit.dimension in (Dimension.COUNT, Dimension.PEOPLE) and claim.kind in NATURAL:
        return NOT_NEGATIVE
    return NATURAL.get(claim.kind, EVERYTHING)
