"""Questions beside the verdict: a world that makes relations true, and the values with which a conflict would go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from claimcheck.interval import Interval
from claimcheck.proof import Conflict
from claimcheck.relation import Level, Relation, Variable
from claimcheck.solve.decide import Impossible, decide
from claimcheck.solve.settle import settled
from claimcheck.solve.spans import interval_of
from claimcheck.solve.system import System
from claimcheck.solve.worlds import find_world


def witness(relations: Sequence[Relation], level: Level) -> Mapping[str, Fraction] | None:
    """Exact values, one for every variable, that make all the relations true; None when none are found."""
    system = System.of(relations, level)
    values = find_world(system)
    if values is None:
        return None
    return {variable.id: value for variable, value in zip(system.variables, values, strict=True)}


def holds(relation: Relation, level: Level) -> Mapping[str, Fraction] | None:
    """Values that make one relation true by itself, for notes; None when none are found."""
    return witness([relation], level)


def agreeing(conflict: Conflict, variable: Variable, relations: Sequence[Relation], level: Level) -> Interval | None:
    """The values of one claim's variable with which the rest of a conflict would agree; None when there are none."""
    needed = [relation for relation in relations if relation.id in conflict.relations]
    kept = {premise.id for premise in conflict.premises} - {variable.id}
    full = System.of(needed, level)
    system = System.of(needed, level, {stated.id for stated in full.stated if stated.id not in kept})
    if isinstance(decide(system), Impossible):
        return None
    place = next((n for n, other in enumerate(system.variables) if other.id == variable.id), None)
    return None if place is None else interval_of(settled(system)[place])
