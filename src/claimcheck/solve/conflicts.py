"""Minimal conflicts: shrinking one until every member is needed, and finding the others."""

from __future__ import annotations

from collections.abc import Collection

from attrs import define, field

from claimcheck.proof import Conflict
from claimcheck.solve.decide import Impossible, Undecided, Verdict, beyond_a_sweep, prove, sweep
from claimcheck.solve.prune import grounds
from claimcheck.solve.system import System

Core = frozenset[str]
"""The ids of the relations and stated variables of a conflict."""

EFFORT = 20_000
"""How many constraints the hunt for further conflicts may look at, those that shrink them included."""

LOOP = 50
"""How many times the effort a constraint costs where there are loops."""
LOST = 1_000
"""How many times the effort it costs where nothing was decided."""


@define
class Meter:
    """Decides whether systems can be true, and keeps count of what that costs."""

    left: int = EFFORT

    def decide(self, system: System) -> Verdict:
        """The verdict on a system."""
        swept = sweep(system)
        verdict = swept or beyond_a_sweep(system)
        cost = 1 if swept else LOST if isinstance(verdict, Undecided) else LOOP
        self.left -= len(system.constraints) * cost
        return verdict


@define
class Hunt:
    """The minimal conflicts of one component, found one by one: each misses some member of every one before it.

    What is left after dropping a member of each known conflict either holds a new one or can be true; when every
    such choice has been seen, all conflicts are known (Reiter's hitting-set tree).
    """

    system: System
    cap: int
    found: dict[Core, Conflict] = field(factory=dict)
    capped: bool = False
    undecided: str | None = None
    _meter: Meter = field(factory=Meter)
    _settled: list[Core] = field(factory=list)
    """What can be dropped so that the rest can be true."""

    def run(self, first: Core | None = None) -> None:
        """Find them; `first` is one that is known, perhaps not yet minimal."""
        if first is not None:
            self._keep(first)
        if self.cap > len(self.found):
            self._explore(frozenset())
        else:
            self.capped = True

    def _explore(self, dropped: Core) -> None:
        if self.capped or any(settled <= dropped for settled in self._settled):
            return
        core = next((known for known in self.found if not known & dropped), None)
        if core is None:
            self.capped = len(self.found) >= self.cap or self._meter.left <= 0
            core = None if self.capped else self._next(dropped)
        if core is None:
            self._settled.append(dropped)
            return
        for member in self._branches(core):
            self._explore(dropped | {member})

    def _branches(self, core: Core) -> list[str]:
        """The members to drop in turn: not a relation where dropping a claim that only it speaks of leaves more."""
        once = self.system.said_once
        covered = {once[name] for name in core if name in once}
        return sorted(name for name in core if name not in covered)

    def _next(self, dropped: Core) -> Core | None:
        """A new minimal conflict without what is dropped, None when there is none."""
        verdict = self._meter.decide(self.system.without(dropped))
        if isinstance(verdict, Impossible):
            return self._keep(verdict.members - dropped)
        if isinstance(verdict, Undecided):
            self.undecided = verdict.reason
        return None

    def _keep(self, members: Core) -> Core | None:
        core = shrunk(self.system, members, self._meter)
        conflict = conflict_of(self.system, core)
        if conflict is None:
            self.undecided = "a conflict was found that cannot be proved step by step"
            return None
        core = members_of(conflict)
        self.found[core] = conflict
        return core


def members_of(conflict: Conflict) -> Core:
    """The ids of all that a conflict needs."""
    return frozenset({*(variable.id for variable in conflict.premises), *conflict.relations})


def shrunk(system: System, members: Collection[str], meter: Meter) -> Core:
    """A minimal conflict among some members of a system that conflict."""
    names = [one.id for one in system.relations if one.id in members]
    names += [one.id for one in system.stated if one.id in members]
    core = frozenset(names)
    small = system.only(core)
    size = len(names) // 4 if len(names) > 16 else 1
    while True:
        for start in range(0, len(names), size):
            trial = core.difference(names[start : start + size])
            if trial != core:
                verdict = meter.decide(small.only(trial))
                if isinstance(verdict, Impossible):
                    core = verdict.members & trial
        if size == 1:
            return core
        size //= 2


def conflict_of(system: System, core: Core) -> Conflict | None:
    """The conflict with its proof, None when no proof is found."""
    small = system.only(core)
    proof = prove(small)
    if proof is None:
        return None
    needed = grounds(proof)
    premises = tuple(variable for variable in small.stated if variable.id in needed)
    relations = tuple(one.id for one in small.relations if one.id in needed)
    return Conflict(system.level, premises, relations, proof)
