"""The answer of the solver: minimal conflicts, what is undecided, and what the claims leave every variable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from attrs import frozen

from claimcheck.interval import Interval
from claimcheck.proof import Conflict
from claimcheck.relation import Entails, Level, Relation, Unknown
from claimcheck.solve.apart import conflicts_apart
from claimcheck.solve.components import components
from claimcheck.solve.conflicts import Hunt, members_of
from claimcheck.solve.decide import Impossible, Satisfiable, decide, sweep
from claimcheck.solve.peel import Peeled
from claimcheck.solve.settle import settled
from claimcheck.solve.spans import Span, interval_of
from claimcheck.solve.system import System


class Intervals(Mapping[str, Interval]):
    """What the claims leave every variable of the joint system, by its id; worked out when first asked for.

    Variables that are tied to a conflict are not in it: nothing is left for them.
    """

    def __init__(self, systems: Sequence[tuple[System, Peeled | None]]) -> None:
        self._systems = systems

    @cached_property
    def _unknowns(self) -> dict[str, Span]:
        """Those of the unknowns, which is what is asked for: few of all variables are tied to one."""
        found: dict[str, Span] = {}
        for system, peeled in self._systems:
            asked = {number: one.id for number, one in enumerate(system.variables) if isinstance(one, Unknown)}
            spans = settled(system, peeled, asked) if asked else []
            found.update((name, spans[number]) for number, name in asked.items())
        return found

    @cached_property
    def _spans(self) -> dict[str, Span]:
        return {
            variable.id: span
            for system, peeled in self._systems
            for variable, span in zip(system.variables, settled(system, peeled), strict=True)
        }

    def __getitem__(self, name: str) -> Interval:
        return interval_of(self._unknowns[name] if name in self._unknowns else self._spans[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)


@frozen
class Solution:
    """What the solver made of some relations at one level."""

    conflicts: tuple[Conflict, ...]
    """The minimal conflicts, smallest first."""
    undecided: Mapping[str, str]
    """Why a relation is undecided, by its id."""
    intervals: Mapping[str, Interval]
    """What the claims leave every variable of the joint system that no conflict ties down, by its id."""
    capped: bool = False
    """True when there may be more conflicts than are listed."""


def solve(relations: Sequence[Relation], level: Level, *, cap: int = 24) -> Solution:
    """Every minimal conflict of the relations, up to `cap` among claims that are tied together.

    Notes and what only asks are left out. The order of the relations does not matter.

    Raises:
        ValueError: when two relations have one id.
    """
    ordered = sorted((one for one in relations if one.accuses), key=_in_order)
    if len({one.id for one in ordered}) < len(ordered):
        raise ValueError("two relations have one id")
    joint, *alone = _systems(ordered, level)
    hunts, whole = _hunts(joint, cap)
    for system in alone:
        hunts += _hunts(system, cap)[0]
    conflicts = {core: conflict for hunt in hunts for core, conflict in hunt.found.items()}
    for conflict in conflicts_apart(ordered, level):
        conflicts.setdefault(members_of(conflict), conflict)
    undecided = {one.id: hunt.undecided for hunt in hunts if hunt.undecided for one in hunt.system.relations}
    return Solution(
        tuple(sorted(conflicts.values(), key=_smallest_first)),
        undecided,
        Intervals(whole),
        any(hunt.capped for hunt in hunts),
    )


def agrees(relations: Sequence[Relation], level: Level) -> bool:
    """True when the relations certainly have no conflict; much sooner told than which conflicts they have."""
    if any(conflicts_apart(relations, level)):
        return False
    laws = [one for one in relations if one.accuses]
    return all(isinstance(decide(system), Satisfiable) for system in _systems(laws, level))


def _systems(relations: Sequence[Relation], level: Level) -> list[System]:
    """The joint system, then each relation that is checked by itself."""
    alone = [one for one in relations if not is_joint(one) and not (level is Level.PLAIN and is_entailed(one))]
    return [System.of([one for one in relations if is_joint(one)], level), *(System.of([one], level) for one in alone)]


def is_entailed(relation: Relation) -> bool:
    """True when one statement must follow from another, which is no matter of plain values."""
    return isinstance(relation.law, Entails)


def is_joint(relation: Relation) -> bool:
    """True when the relation takes part in the joint system."""
    return relation.accuses and not (relation.alone or is_entailed(relation))


def _in_order(relation: Relation) -> tuple[int, str]:
    return len(relation.id), relation.id


def _smallest_first(conflict: Conflict) -> tuple[int, list[tuple[int, str]], list[str]]:
    names = [variable.id for variable in conflict.premises]
    return len(names) + len(conflict.relations), [(len(name), name) for name in conflict.relations], names


def _hunts(system: System, cap: int) -> tuple[list[Hunt], list[tuple[System, Peeled | None]]]:
    """A hunt for every component that may conflict, and the systems that are whole, with the sweep that told."""
    swept = sweep(system)
    if isinstance(swept, Satisfiable):
        return [], [(system, swept.peeled)]
    hunts: list[Hunt] = []
    whole: list[tuple[System, Peeled | None]] = []
    for part in components(system):
        verdict = swept if swept and part is system else decide(part)
        if isinstance(verdict, Satisfiable):
            whole.append((part, verdict.peeled))
            continue
        hunt = Hunt(part, cap)
        if isinstance(verdict, Impossible):
            hunt.run(verdict.members)
        else:
            hunt.undecided = verdict.reason
        hunts.append(hunt)
    return hunts, whole + [(hunt.system, None) for hunt in hunts if not hunt.found]
