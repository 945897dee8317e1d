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
    """variable lies in interval, by a premise, using earlier steps.

    A step by a relation follows from its law where every other variable of the law lies in the meet of the used
    steps about it (each has at least one). A used step about the step's own variable may narrow what is left to
    exclude: outside `interval`, and within those steps, the law cannot hold.
    """

    variable: Variable
    interval: Interval
    by: str
    """The id of a claim's variable (its interval at the level, or what its words say before rounding where a relation
    is `as_written`, plainly), of a fact or of a relation; "nature" for a variable's natural bounds; "case" for the
    assumption of a case."""
    uses: tuple[int, ...] = ()
    """Indexes of the earlier steps it needs; none but for a relation."""


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
class Row:
    """An inequality: the sum of coefficient × variable is at most `most`, less than it when `strict`.

    A row by "step" is an end of the one step it uses: x ≤ its high, or -x ≤ -its low. A row by a relation follows
    from its law, written as a sum that is zero: parts - whole (`Total`), left × right - result (`Product`),
    earlier × ratio - later (`Drift`), one term less a later one (`Equal`); or that is at most zero: one term less a
    later one (`Order`). Where a coefficient is known within an interval only (a term's `times`, a drift's ratio, the
    one factor of a product that is taken as coefficient of the other), the row takes whichever end is weaker, and
    it uses the steps that bound that factor and that tell the sign of the term it multiplies.
    """

    by: str
    """ "step", or the id of a relation."""
    uses: tuple[int, ...]
    coefficients: tuple[tuple[Variable, Fraction], ...]
    most: Fraction
    strict: bool
    weight: Fraction
    """The positive multiplier of this row in the sum."""


@frozen
class Weighing:
    """Inequalities that, each times its weight, add up to 0 < 0 or to 0 ≤ a negative number."""

    rows: tuple[Row, ...]


@frozen
class Escape:
    """A value of the particular term, by its step, that the general term, by its step, does not take (`Entails`)."""

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
