"""How much of the texts was checked, and why the rest was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from attrs import frozen

from claimcheck.finding import Outcome


@frozen(kw_only=True)
class Coverage:
    """What became of the quantities of the texts; reference series are not counted."""

    quantities: int
    claims: int
    related: int
    relations: int
    undecided: int
    """How many of the related claims are only in relations of which nothing could be decided."""
    reasons: Mapping[str, int]
    """Why quantities are no claims and claims are in no relation, and how many for each reason, the commonest first."""

    @property
    def unrelated(self) -> int:
        """How many claims are in no relation."""
        return self.claims - self.related


def coverage(outcome: Outcome) -> Coverage:
    """The coverage of a run."""
    related = {claim for relation in outcome.relations for claim in relation.claims}
    decided = {claim for one in outcome.relations if one.id not in outcome.undecided for claim in one.claims}
    open_ones = related - decided
    of_texts = outcome.statements.of_texts
    reasons = Counter([*outcome.unrelated.values(), *outcome.untyped])
    return Coverage(
        quantities=len(of_texts) + len(outcome.untyped),
        claims=len(of_texts),
        related=sum(claim.id in related for claim in of_texts),
        relations=len(outcome.verdicts),
        undecided=sum(claim.id in open_ones for claim in of_texts),
        reasons=dict(sorted(reasons.items(), key=lambda counted: (-counted[1], counted[0]))),
    )
