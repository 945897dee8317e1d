"""A number under suspicion: one claim's part in a conflict, and the conflict without a slip in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from attrs import evolve, frozen

from claimcheck.claim import Aspect, Claim
from claimcheck.interval import ONE, Interval
from claimcheck.quantity import Numeral, Quantity, Word
from claimcheck.relation import Law, Product, Relation, Stated, Term, swapped
from claimcheck.report.naming import Names
from claimcheck.unit import PERCENT

HUNDRED = Interval.point(100)
HUNDREDTH = ONE / HUNDRED


@frozen
class Suspect:
    """One number of a claim that takes part in a conflict, and the relations of the conflict."""

    claim: Claim
    variable: Stated
    relations: Sequence[Relation]
    names: Names

    def instead(self, plain: Interval, said: Interval | None = None) -> list[Relation]:
        """The relations with another plain reading of the number, and what its words say where that is known."""
        told = evolve(self.variable, plain=plain, charitable=plain, said=said or plain)
        return [evolve(one, law=swapped(one.law, self.variable, told)) for one in self.relations]

    def under(self, law: Callable[[Law], Law | None]) -> list[Relation]:
        """The relations with another law for those in which the number takes part; none where no law is given."""
        changed = [(one, law(one.law) if self.variable in one.variables else one.law) for one in self.relations]
        return [evolve(one, law=new) for one, new in changed if new is not None] if all(n for _, n in changed) else []

    def term(self, law: Law) -> Term | None:
        """The term of a law that speaks of the number."""
        return next((term for term in law.terms if term.of == self.variable), None)

    @property
    def is_growth(self) -> bool:
        """True when the number is a per cent by which something grew: it stands as one and so many hundredths."""
        terms = [self.term(one.law) for one in self.relations if isinstance(one.law, Product)]
        return any(term is not None and term.plus == 1 and term.times == HUNDREDTH for term in terms)

    @property
    def is_share(self) -> bool:
        """True when the number is a share that a whole is multiplied by."""
        laws = (one.law for one in self.relations)
        if isinstance(self.claim.quantity.figure, Word):
            return False  # "most" was not worked out from anything
        return self.claim.unit == PERCENT and any(
            isinstance(law, Product) and law.left.of == self.variable and law.left.plus == 0 for law in laws
        )


Attempt = tuple[str, list[Relation], Interval | None]
"""What the claim's number was, to follow its quotation; the relations without the slip; its reading without it."""


def written(suspect: Suspect, numeral: Numeral, was: str) -> Iterator[Attempt]:
    """Yield the number as it reads when another numeral is written in its place, where the claim can be so."""
    aspect = Aspect(suspect.variable.aspect)
    with suppress(ValueError):
        quantity = _with_numeral(suspect.claim.quantity, aspect, numeral)
        reading = evolve(suspect.claim, quantity=quantity).reading_of(aspect)
        if not (suspect.is_share and reading.plain.high > HUNDRED.high):
            yield was, suspect.instead(reading.plain, reading.stated), reading.plain


PARTS = {Aspect.BEFORE: "before", Aspect.AFTER: "after", Aspect.FIGURE: "gloss", Aspect.OVER: "over"}


def numerals(suspect: Suspect) -> Iterator[Numeral]:
    """Yield the numeral that a number is written with."""
    part = PARTS.get(Aspect(suspect.variable.aspect))
    quantity: Quantity | None = getattr(suspect.claim.quantity, part) if part else suspect.claim.quantity
    if quantity is not None and isinstance(quantity.figure, Numeral):
        yield quantity.figure


def _with_numeral(quantity: Quantity, aspect: Aspect, numeral: Numeral) -> Quantity:
    part = PARTS.get(aspect)
    if part is None:
        return evolve(quantity, figure=numeral)
    return evolve(quantity, **{part: evolve(getattr(quantity, part), figure=numeral)})
