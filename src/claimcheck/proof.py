"""Proofs: the steps that empty an interval, each with its reason; anyone can redo them by hand.

A proof works over a few variables. Each step says in which interval a variable must lie, and why: a claim says so,
a fact is so, or a relation makes it so from earlier steps. The proof ends when two steps about one variable have
no number in common. Where narrowing alone does not get there, the proof goes on by cases: a variable is at most a
number or more than it, and each case ends in a proof of its own. Where every relation is a sum, the steps may be
added up instead (`Weighing`).
"""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from claimcheck.interval import Interval
from claimcheck.relation import Level, Variable


@frozen
class Step:
    """variable lies in interval, by a premise, using earlier steps."""

    variable: Variable
    interval: Interval
    by: str
    """The id of a claim's variable, of a fact or of a relation; "nature" for a variable's natural bounds;
    "case" for the assumption of a case."""
    uses: tuple[int, ...] = ()
    """Indexes of the earlier steps it needs."""


@frozen
class Cases:
    """The variable is at most `at`, or more than it; each case ends in a proof whose steps go on from these."""

    variable: Variable
    at: Fraction
    low: Proof
    high: Proof


@frozen
class Clash:
    """Two steps about one variable that have no number in common."""

    first: int
    second: int


@frozen
class Weighing:
    """Multipliers of inequalities that add up to something false (0 < 0, or 0 ≤ a negative number).

    Each row is (the id of a relation, or the index of a step with "low" or "high"; the multiplier, not negative).
    """

    rows: tuple[tuple[str, Fraction], ...]


@frozen
class Escape:
    """A value that the particular statement's step admits and the general statement's does not (`Entails`)."""

    relation: str
    general: int
    particular: int
    value: Fraction


@frozen
class Proof:
    """Steps in order, and how they end; a case's steps are numbered on from its parent's."""

    steps: tuple[Step, ...]
    end: Clash | Cases | Weighing | Escape


@frozen
class Conflict:
    """A minimal set of claims' variables and relations that no world satisfies, with its proof."""

    level: Level
    premises: tuple[Variable, ...]
    """The claims' variables it needs, in reading order."""
    relations: tuple[str, ...]
    """The ids of the relations it needs."""
    proof: Proof
