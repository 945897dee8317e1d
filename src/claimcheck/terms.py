"""The terms that rules write laws over: numbers of claims, exact facts, and unknowns; and the relation made of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from attrs import evolve

from claimcheck.claim import SHARE, Aspect, Claim, Percentage, natural
from claimcheck.interval import EVERYTHING, NOT_NEGATIVE, ONE, Exact, Interval
from claimcheck.link import Link
from claimcheck.quantity import Kind, Quantity, Word
from claimcheck.relation import Fact, Law, Relation, Stated, Term, Unknown
from claimcheck.statements import Statements
from claimcheck.unit import DURATIONS, PERCENT, Unit, UnitMismatch, one_base


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
        possible=_possible(claim, aspect),
    )
    return Term(variable, times, plus)


def stated_in(claim: Claim, unit: Unit, aspect: Aspect = Aspect.VALUE) -> Term:
    """A number that a claim states, converted; a month becomes 28 to 31 days.

    Raises:
        UnitMismatch: when the claim's unit does not fit the other.

    """
    quantity = claim.quantity
    own: Quantity | None = getattr(quantity, _PART_OF[aspect]) if aspect in _PART_OF else None
    written = (own or quantity).unit
    # A temperature in other degrees has another zero; a rise of some degrees has none.
    is_change = claim.kind is Kind.CHANGE and aspect not in (Aspect.BEFORE, Aspect.AFTER)
    return stated(claim, aspect, times=written.factor_to(unit), plus=0 if is_change else written.offset_to(unit))


# The quantities within a quantity that aspects speak of.
_PART_OF = {Aspect.BEFORE: "before", Aspect.AFTER: "after", Aspect.FIGURE: "gloss", Aspect.OVER: "over"}


def stated_like(claim: Claim, other: Claim) -> Term:
    """A number that a claim states, in the unit of another claim.

    Raises:
        UnitMismatch: when the units do not fit, or one is counted for each of something and the other is not.

    """
    if not one_base(claim.quantity.per, other.quantity.per):
        raise UnitMismatch(f"{_unit_words(claim)} cannot be compared with {_unit_words(other)}")
    return stated_in(claim, other.unit)


def beside_its_figure(claim: Claim, term: Term) -> Term:
    """The term of a claim in its widest reading alone, where a word such as “most” states it and the text counts it.

    “Most (54%)” says itself how many it calls most, so nothing narrower is plainly meant.
    """
    if not isinstance(claim.quantity.figure, Word) or not isinstance(term.of, Stated):
        return term
    return evolve(term, of=evolve(term.of, id=f"{term.of.id}#counted", plain=term.of.charitable))


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


def whole_behind(share: Claim, part: Claim, statements: Statements, *, alone: bool = False) -> Term:
    """The whole that a share is taken of, in the unit of its part: the claim that `of` names, else an unknown.

    Shares of one release have one unknown when they name the same measure, scope and date of the whole, by the writer.
    A quoted share, one that does not say of what, and one that is to be `alone` have an unknown of their own.

    Raises:
        UnitMismatch: when the whole is stated in a unit that does not fit the part's.

    """
    of = share.of if isinstance(share, Percentage) else ""
    release = share.evidence.release
    known = statements.by_id.get(of) or statements.by_id.get(f"{release}/{of}")
    if known is not None:
        return stated_like(known, part)
    own = "" if of and share.speaker is None and not alone else share.id
    day = share.as_of or statements.release_of(share).published
    identity = (release, of or "whole", share.scope, share.as_of, _unit_words(part), own)
    return unknown(
        "/".join(str(name) for name in identity if name),
        f"the {of or 'whole'} behind {quoted(share)}",
        measure=of,
        scope=share.scope,
        as_of=str(day) if day else None,
        unit=part.unit,
        natural=NOT_NEGATIVE,
    )


def one_time_and_place(*claims: Claim) -> bool:
    """True unless two of the claims state scopes, dates or speakers that differ."""
    return one_scope(*claims) and one_time(*claims) and one_speaker(*claims)


def one_scope(*claims: Claim) -> bool:
    """True unless two of the claims state scopes that differ."""
    return len({claim.scope for claim in claims} - {None}) <= 1


def one_speaker(*claims: Claim) -> bool:
    """True unless two of the claims are quoted from different speakers."""
    return len({claim.speaker for claim in claims} - {None}) <= 1


def one_time(*claims: Claim) -> bool:
    """True unless two of the claims state dates that differ; a day of a month does not differ from the month."""
    spans = [claim.as_of.days for claim in claims if claim.as_of]
    return all(a.meet(b) is not None for a, b in combinations(spans, 2))


def quoted(claim: Claim) -> str:
    """The claim's words in quotation marks, as a reason quotes them."""
    return f"“{claim.evidence.quote or claim.measure or claim.id}”"


def tie(link: Link) -> str:
    """How the text makes a link, in brackets, to put behind a reason; empty when the link does not say."""
    return f" ({link.because})" if link.because else ""


def listed(claims: Sequence[Claim]) -> str:
    """The claims' words in quotation marks, as a list in a sentence."""
    words = [quoted(claim) for claim in claims]
    return " and ".join([", ".join(words[:-1]), words[-1]] if words[:-1] else words)


def propose(
    rule: str,
    law: Law,
    because: str,
    statements: Statements,
    *,
    note: str | None = None,
    asks: str | None = None,
    either: str = "",
) -> Relation:
    """The relation that a rule proposes: the law, its reason, and the claims that the law needs in reading order."""
    stating = {term.of.claim for term in law.terms if isinstance(term.of, Stated)}
    claims = tuple(sorted(stating, key=statements.order.__getitem__))
    return Relation(rule=rule, law=law, because=because, claims=claims, note=note, asks=asks, either=either)


def fact(name: str, values: Interval, because: str, *, charitable: Interval | None = None) -> Term:
    """An exact fact and its reason; `charitable` where a generous reader would grant more."""
    return Term(Fact(f"={name}", words=because, because=because, plain=values, charitable=charitable or values))


def days() -> Unit:
    """The unit in which dates are compared."""
    return DURATIONS["day"]


def _unit_words(claim: Claim) -> str:
    per = claim.quantity.per
    return f"{claim.unit} per {per}" if per else str(claim.unit)


def _natural(claim: Claim, aspect: Aspect) -> Interval:
    """What the claim's number may be once the claim is dropped: a count is never negative, whoever states it.

    That a share is at most 100%, or a lead more than nothing, is part of what the claim itself says.
    """
    if aspect is not Aspect.VALUE:
        return EVERYTHING
    if _is_a_share(claim):
        return NOT_NEGATIVE
    return natural(claim.quantity) if claim.kind in (Kind.COUNT, Kind.POPULATION) else EVERYTHING


def _possible(claim: Claim, aspect: Aspect) -> Interval:
    if aspect is not Aspect.VALUE:
        return EVERYTHING
    return SHARE if _is_a_share(claim) else natural(claim.quantity)


def _is_a_share(claim: Claim) -> bool:
    return claim.unit == PERCENT and isinstance(claim, Percentage) and bool(claim.of)
