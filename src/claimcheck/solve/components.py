"""Parts of a system that have no variable in common."""

from __future__ import annotations

from collections import defaultdict

from claimcheck.relation import Fact
from claimcheck.solve.spans import is_point
from claimcheck.solve.system import System


def components(system: System) -> list[System]:
    """The systems of relations that are tied together; the system itself when it is all of one piece."""
    leader = list(range(len(system.variables)))

    def lead(number: int) -> int:
        while leader[number] != number:
            leader[number] = number = leader[leader[number]]
        return number

    # An exact fact ties nothing together: no conflict can be about it.
    loose = {n for n, v in enumerate(system.variables) if isinstance(v, Fact) and is_point(system.domains[n])}
    for constraint in system.constraints:
        tied = [variable for variable in constraint.variables if variable not in loose]
        for other in tied[1:]:
            leader[lead(other)] = lead(tied[0])
    parts = defaultdict(list)
    for constraint in system.constraints:
        anchor = next((v for v in constraint.variables if v not in loose), constraint.variables[0])
        parts[lead(anchor)].append(system.relations[constraint.relation])
    if len(parts) <= 1:
        return [system]
    return [System.of(relations, system.level, system.silent) for relations in parts.values()]
