"""Findings: verified minimal conflicts, and notes, with their verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

from attrs import field, frozen

from claimcheck.interval import Interval
from claimcheck.proof import Conflict
from claimcheck.relation import Relation, Unknown, Variable
from claimcheck.release import Problem
from claimcheck.statements import Statements


class Verdict(StrEnum):
    """How relations and findings are judged, gravest first."""

    CONTRADICTION = "contradiction"
    TENSION = "tension"
    NOTE = "note"
    UNDECIDED = "undecided"
    CONSISTENT = "consistent"


World = Mapping[str, Fraction]
"""One exact value for every variable, by the variable's id."""


@frozen
class Agreement:
    """The values of one claim with which the rest of a conflict would agree; None when no value would."""

    variable: Variable
    interval: Interval | None


@frozen
class Slip:
    """A known slip that would explain a conflict: with it undone in one claim, the rest agrees plainly."""

    name: str
    """Its name: "ratio-told-as-increase"."""
    claim: str
    """The id of the claim that it would be in."""
    words: str
    """What would be so, to follow "if": "“nearly 250%” was the ratio and not the increase (about 149%)"."""


@frozen(kw_only=True)
class Finding:
    """A verified minimal conflict with its verdict, or a note."""

    verdict: Verdict
    relations: tuple[Relation, ...]
    """The relations it needs, the one it is named after first."""
    claims: tuple[str, ...]
    """The ids of the claims it needs, in reading order."""
    conflict: Conflict | None = None
    """None for a note."""
    witness: World | None = None
    """For a tension, charitable values that make it all true; for a note, plain values."""
    would_agree: tuple[Agreement, ...] = ()
    fits_instead: tuple[str, ...] = ()
    """Names under `Relation.instead` with which there would be no conflict on plain readings."""
    slip: Slip | None = None
    """The known slip that would explain it; None when none would."""
    also: tuple[tuple[str, ...], ...] = ()
    """The claims of the other conflicts that have the same cause, a claim that all of them share."""

    @property
    def rule(self) -> str:
        """The rule it is named after."""
        return self.relations[0].rule


@frozen
class Fit:
    """A value of a reference series that lies in the plain interval left to an unknown."""

    series: str
    as_of: str
    value: Fraction


@frozen
class Implied:
    """What the claims leave to an unknown, and the reference values that fit."""

    unknown: Unknown
    plain: Interval | None
    charitable: Interval | None
    fits: tuple[Fit, ...] = ()
    relations: tuple[Relation, ...] = ()
    """Those of the joint system that speak of it and of a claim."""

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims that those relations need, each once."""
        return tuple(dict.fromkeys(claim for relation in self.relations for claim in relation.claims))

    @property
    def tells(self) -> bool:
        """True where more than one relation bounds it or a reference value fits: one alone only says itself again."""
        return len(self.relations) > 1 or bool(self.fits)


@frozen(kw_only=True)
class Outcome:
    """All that one run found."""

    statements: Statements
    relations: tuple[Relation, ...]
    verdicts: Mapping[str, Verdict]
    """The verdict of each relation, by its id: that of the gravest finding that holds it."""
    undecided: Mapping[str, str] = field(factory=dict)
    """Why a relation is undecided, by its id."""
    findings: tuple[Finding, ...] = ()
    unknowns: tuple[Implied, ...] = ()
    unrelated: Mapping[str, str] = field(factory=dict)
    """Why a claim takes part in no relation, by its id."""
    untyped: tuple[str, ...] = ()
    """Why quantities that texts state are no claims, a reason for each."""
    problems: tuple[Problem, ...] = ()
    """What could not be read."""
    passed_over: tuple[str, ...] = ()
    """The documents of folders that are of kinds that are not read."""
    unproved: tuple[str, ...] = ()
    """What went wrong with each finding whose proof did not verify; such a finding is held back."""

    @property
    def summary(self) -> Counter[Verdict]:
        """How many findings of each verdict, and how many relations consistent or undecided."""
        found = Counter(finding.verdict for finding in self.findings)
        calm = Counter(v for v in self.verdicts.values() if v in (Verdict.CONSISTENT, Verdict.UNDECIDED))
        return found + calm
