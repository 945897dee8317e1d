"""Steps: what there was before and after a change, as one link or one claim of a text ties them."""

from __future__ import annotations

from attrs import frozen

from claimcheck.claim import Aspect, Claim
from claimcheck.link import Link
from claimcheck.quantity import Quantity
from claimcheck.relation import Term
from claimcheck.statements import Statements
from claimcheck.terms import one_speaker, quoted, stated_in, tie, unknown
from claimcheck.unit import UnitMismatch, one_base


@frozen
class End:
    """A value before or after a change: the claim that states it, and which of its numbers it is."""

    claim: Claim
    aspect: Aspect = Aspect.VALUE

    @property
    def quantity(self) -> Quantity:
        """The quantity at this end."""
        quantity, aspect = self.claim.quantity, self.aspect
        own = quantity.before if aspect is Aspect.BEFORE else quantity.after if aspect is Aspect.AFTER else None
        return own or quantity

    def within(self, other: End) -> Term:
        """The value, in the unit of the other end.

        Raises:
            UnitMismatch: when the units do not fit.
        """
        if not one_base(self.quantity.per, other.quantity.per):
            raise UnitMismatch(f"{self.quantity.unit} per {self.quantity.per} is not per {other.quantity.per}")
        return stated_in(self.claim, other.quantity.unit, self.aspect)


@frozen
class Step:
    """A change between two ends, either of which may be missing, as one link or one claim ties them."""

    before: End | None
    after: End | None
    because: str
    name: str
    """What its unknown end is called by: the id of the claim that states the change."""

    @property
    def known(self) -> End:
        """An end that is stated: every step has one."""
        known = self.after or self.before
        if known is None:
            raise UnitMismatch("a change with neither end ties nothing")
        return known

    def terms(self, meaning: int | str = 0) -> tuple[Term, Term]:
        """Both ends in one unit; a missing one is an unknown, of its own for each further meaning of the words.

        Raises:
            UnitMismatch: when the units of the ends do not fit.
        """
        name = f"{self.name}/{meaning}" if meaning else self.name
        before = self.before.within(self.known) if self.before else self._missing(f"{name}/before")
        return before, self.after.within(self.known) if self.after else self._missing(f"{name}/after")

    def _missing(self, name: str) -> Term:
        known = self.known
        words = f"what there was {name.rpartition('/')[2]} {quoted(known.claim)}"
        return unknown(name, words, measure=known.claim.measure, scope=known.claim.scope, unit=known.quantity.unit)


def is_pair(claim: Claim) -> bool:
    """True for a claim that states both ends: "from 40 to 52"."""
    return claim.quantity.before is not None and claim.quantity.after is not None


def own_step(claim: Claim) -> Step:
    """The step whose ends one claim states."""
    return Step(_end(claim, Aspect.BEFORE), _end(claim, Aspect.AFTER), f"{quoted(claim)} states a change", claim.id)


def reached(claim: Claim) -> End:
    """The value that a claim comes to: what a from-to change leads to, else its own."""
    return End(claim, Aspect.AFTER) if is_pair(claim) else End(claim)


def linked_step(link: Link, statements: Statements) -> Step | None:
    """The step of a change link; None when neither end is stated or two speakers state it.

    A from-to claim among the changes states both ends by itself.
    """
    changes = statements.members(link, "change")
    pair = next((claim for claim in changes if is_pair(claim)), None)
    before, after = statements.member(link, "before") or pair, statements.member(link, "after") or pair
    ends = (_end(before, Aspect.BEFORE), _end(after, Aspect.AFTER))
    members = [*changes, *(end.claim for end in ends if end)]
    if not any(ends) or not one_speaker(*members):
        return None
    return Step(*ends, f"{_ends_words(*ends)}{tie(link)}", members[0].id)


def sizes(link: Link, statements: Statements) -> list[Claim]:
    """The claims of a change link that say by how much; a from-to claim says it by itself."""
    return [claim for claim in statements.members(link, "change") if not is_pair(claim)]


def _end(claim: Claim | None, aspect: Aspect) -> End | None:
    """The end that a claim states: its own end where it is a pair, else its value."""
    if claim is None:
        return None
    return End(claim, aspect) if is_pair(claim) else End(claim)


def _ends_words(before: End | None, after: End | None) -> str:
    if before and after and before.claim is after.claim:
        return f"{quoted(before.claim)} states what there was before and after"
    ends = ((before, "what there was before"), (after, "what there was after"))
    return " and ".join(f"{quoted(end.claim)} is {what}" for end, what in ends if end)
