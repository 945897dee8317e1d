"""The sum behind a conflict, done with the numbers as they are printed, and again on a reading.

Only the conflict of one relation whose numbers are all stated has such a sum; any other is argued from its proof.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from attrs import frozen

from claimcheck.finding import Finding
from claimcheck.interval import Interval
from claimcheck.quantity import Kind
from claimcheck.relation import Equal, Fact, Law, Level, Product, Stated, Total, Variable
from claimcheck.report.amounts import MOST_DIGITS, OUTWARD, Rounding, telling_apart
from claimcheck.report.arithmetic import derived, formula
from claimcheck.report.naming import Names

MOST_TERMS = 7
"""How many terms a sum may have before it is no longer read."""


@frozen
class Sum:
    """One law over stated numbers, solved for the number that a reader would work out."""

    law: Law
    target: Variable
    names: Names

    @classmethod
    def of(cls, finding: Finding, names: Names) -> Sum | None:
        """The sum of a finding; None where several laws, an unknown or a range take part."""
        law = finding.relations[0].law
        target = TARGETS.get(type(law), _no_target)(law)
        if len(finding.relations) > 1 or target is None or len(law.terms) > MOST_TERMS:
            return None
        if any(printed(term.of) is None for term in law.terms) or len({term.of for term in law.terms}) < len(law.terms):
            return None
        return cls(law, target, names)

    def as_printed(self) -> str:
        """The sum with the numbers as printed: "12% × 30,000 = 3,600, and not 36,000"; empty when it comes out."""
        found = derived(self.law, self.target, lambda variable: printed(variable) or variable.natural)
        stated = printed(self.target)
        if found is None or stated is None or found.meet(stated):
            return ""
        made, not_made = self._told_apart(found, stated)
        return f"{self._worked().format(made)}, and not {self._hedged(not_made)}"

    def at(self, level: Level) -> str:
        """What the sum comes to on a reading: "that makes 2,890 to 4,220, and “36,000 patients” means …"; or empty."""
        found = derived(self.law, self.target, lambda variable: read_at(variable, level))
        stated = read_at(self.target, level)
        if found is None or found.meet(stated):
            return ""
        rounding = telling_apart(found, stated)
        means = self.names.meaning(self.target, stated, rounding, short=True)
        return f"that makes {self.names.value(self.target, found, rounding)}, and {means}"

    def _worked(self) -> str:
        """The sum with a place for what it makes."""
        if isinstance(self.law, Product) and self.target == self.law.right.of and self.law.right.plus == 1:
            before, after = (self._number(term.of) for term in (self.law.left, self.law.result))
            return f"{before} to {after} is {{}}"
        # The number that is worked out is not in its own formula.
        texts = [self.names.term(term, self.law, printed(term.of) or term.of.natural) for term in self.law.terms]
        joint = "makes" if isinstance(self.law, Equal) else "="
        own = self._number(self.law.terms[0].of) if isinstance(self.law, Equal) else ""
        return f"{own or formula(self.law, self.target, texts)} {joint} {{}}"

    def _number(self, variable: Variable) -> str:
        return self.names.value(variable, printed(variable) or variable.natural)

    def _told_apart(self, found: Interval, stated: Interval) -> tuple[str, str]:
        """Both numbers, with so many digits that they look as different as they are."""
        for digits in range(OUTWARD.digits, MOST_DIGITS):
            both = [self._signed(one, Rounding(digits)) for one in (found, stated)]
            if both[0] != both[1]:
                break
        return both[0], both[1]

    def _signed(self, interval: Interval, rounding: Rounding) -> str:
        """A number; of a change, which way it goes."""
        claim = self.names.claim_of(self.target) if isinstance(self.target, Stated) else None
        shown = self.names.value(self.target, interval, rounding)
        is_rise = claim is not None and claim.kind is Kind.CHANGE and (interval.lower or Fraction(0)) > 0
        return f"a rise of {shown}" if is_rise and self.target.id == (claim and claim.id) else shown

    def _hedged(self, shown: str) -> str:
        """The printed number with the hedge that stood before it."""
        claim = self.names.claim_of(self.target) if isinstance(self.target, Stated) else None
        hedge = claim.quantity.hedge if claim and self.target.id == claim.id else None
        if hedge is None:
            return shown
        for way in ("a rise of ", "a fall of "):
            if shown.startswith(way):
                return f"{way}{hedge} {shown.removeprefix(way)}"
        return f"{hedge} {shown}"


def printed(variable: Variable) -> Interval | None:
    """The one number that is printed, or that a hedge bounds; None for a range, or where nothing is stated."""
    if isinstance(variable, Fact):
        return variable.plain if variable.plain.is_point else None
    if not isinstance(variable, Stated):
        return None
    ends = {end for end in (variable.said.lower, variable.said.upper) if end is not None}
    return Interval.point(ends.pop()) if len(ends) == 1 else None


def read_at(variable: Variable, level: Level) -> Interval:
    """What a claim or a fact says of its variable on a reading."""
    return variable.at(level) if isinstance(variable, Stated | Fact) else variable.natural


def _product_target(law: Product) -> Variable:
    return law.right.of if law.right.plus == 1 else law.result.of


def _total_target(law: Total) -> Variable:
    return law.whole.of


def _equal_target(law: Equal) -> Variable | None:
    """The second of two numbers in different units; numbers in one unit need no sum."""
    if len(law.terms) != 2 or law.terms[0].times == law.terms[1].times:
        return None
    return law.terms[1].of


def _no_target(_: Law) -> None:
    return None


TARGETS: dict[type[Law], Callable[..., Variable | None]] = {
    Product: _product_target,
    Total: _total_target,
    Equal: _equal_target,
}
