"""Whether an earlier release tells the same news already: then nothing has changed or been added between the two."""

from __future__ import annotations

from collections import defaultdict

from claimcheck.claim import Claim
from claimcheck.match.cited import citations
from claimcheck.match.figure import LEVELS, Figure
from claimcheck.quantity import Figure as Amount
from claimcheck.quantity import Numeral
from claimcheck.statements import Statements
from claimcheck.unit import Dimension

DIGITS = 3
"""Significant digits of a figure that two releases do not share by chance, when the later one says that it changed."""


class Retold:
    """What the figures of some releases are said to have changed by, and which of them are therefore told again."""

    def __init__(self, statements: Statements) -> None:
        self.sizes: dict[str, set[Amount | None]] = defaultdict(set)
        """By the id of a figure, what its own release says it changed by, what was added to it, or what it was."""
        for kind, roles in (("change", ("change", "before")), ("against", ("change",)), ("added", ("added", "before"))):
            for link in statements.linked(kind):
                told = [claim for role in roles for claim in statements.members(link, role)]
                for after in statements.members(link, "after"):
                    self.sizes[after.id].update(claim.quantity.figure for claim in told)
        self.sums: set[tuple[str, Amount | None]] = {
            (claim.evidence.release, claim.quantity.figure)
            for claim in statements.of_texts
            if claim.about.new and claim.unit.dimension is not Dimension.SHARE
        }
        """The sums that were added, each with its release."""
        self.cited: set[tuple[str, Amount | None]] = set()
        """The figures of an earlier time that a release tells beside the present ones, with its id."""
        for each in citations(statements):
            self.sizes[each.present.id].add(each.end.quantity.figure)
        for claim in statements.of_texts:
            if (looked_back := _looked_back_on(claim)) is not None:
                self.cited.add((claim.evidence.release, looked_back))
        self.news: set[tuple[str, Amount | None, Amount | None]] = set()
        """Each figure that has changed with what it changed by, and its release."""
        for claim in statements.of_texts:
            value = (claim.quantity.after or claim.quantity).figure
            self.news.update((claim.evidence.release, value, size) for size in self.sizes.get(claim.id, ()))

    def is_told_again(self, earlier: Figure, later: Figure) -> bool:
        """True where both tell one news: the later figure has changed, as its text says, and yet is the earlier one.

        So does a release that tells the very change that the earlier one told, whichever of its figures that was, that
        adds the very sum that the earlier one added, or that looks back on the very figure that it looked back on.
        """
        release, sizes = earlier.claim.evidence.release, self.sizes.get(later.claim.id)
        if (release, _looked_back_on(later.claim)) in self.cited:
            return True
        if any((release, later.value, size) in self.news for size in sizes or ()):
            return True
        if any((release, size) in self.sums and _is_exact(size) for size in sizes or ()):
            return True
        return bool(sizes) and earlier.value == later.value and _is_exact(later.value)


def _is_exact(value: object) -> bool:
    return isinstance(value, Numeral) and value.significant >= DIGITS


def _looked_back_on(claim: Claim) -> Amount | None:
    """The figure of an earlier time that a claim tells: “1,486 in the previous year”, the 604 of “from 604 to 541”."""
    if claim.quantity.before is not None:
        return claim.quantity.before.figure
    return claim.quantity.figure if claim.about.basis and claim.kind in LEVELS else None
