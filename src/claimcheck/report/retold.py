"""A proof with what each law really gives, where the proof itself says only as much as it needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from claimcheck.interval import EVERYTHING, Interval
from claimcheck.proof import Clash, Conflict, Proof, Step
from claimcheck.relation import Relation
from claimcheck.report.arithmetic import derived


def retold(conflict: Conflict, relations: Mapping[str, Relation]) -> Conflict:
    """The conflict, with each step by a relation as narrow as the law's own arithmetic makes it."""
    proof = conflict.proof
    if not isinstance(proof.end, Clash):
        return conflict
    steps: list[Step] = []
    for place, step in enumerate(proof.steps):
        given = law_gives(step, steps, relations)
        fits = given is not None and (given.within(step.interval) or _clashes(given, place, proof))
        steps.append(evolve(step, interval=given) if given is not None and fits else step)
    return evolve(conflict, proof=Proof(tuple(steps), proof.end))


def law_gives(step: Step, earlier: Sequence[Step], relations: Mapping[str, Relation]) -> Interval | None:
    """What a step's relation leaves of its variable, from the steps it uses; None for another reason or no answer."""
    relation = relations.get(step.by)
    if relation is None:
        return None
    met = met_by(step, earlier)
    return derived(relation.law, step.variable, lambda variable: met.get(variable.id, EVERYTHING))


def met_by(step: Step, earlier: Sequence[Step]) -> dict[str, Interval]:
    """What the steps that a step uses leave of each variable, by its id."""
    met: dict[str, Interval] = {}
    for used in (earlier[index] for index in step.uses):
        # On another reading than the proof's own they may leave nothing; the latest is then what it is about.
        met[used.variable.id] = met.get(used.variable.id, EVERYTHING).meet(used.interval) or used.interval
    return met


def _clashes(given: Interval, place: int, proof: Proof) -> bool:
    """True when what the law gives clashes with the other side as well."""
    end = proof.end
    if not isinstance(end, Clash) or place not in (end.first, end.second):
        return False
    other = proof.steps[end.second if place == end.first else end.first]
    return given.meet(other.interval) is None
