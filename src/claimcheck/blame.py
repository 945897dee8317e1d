"""From a conflict to its finding: what it blames, what would agree, and what would fit instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from claimcheck.finding import Agreement, Finding, Verdict
from claimcheck.proof import Conflict
from claimcheck.relation import Level, Relation, Stated, Variable, mapped, swapped
from claimcheck.solve import agreeing, solve


def found(verdict: Verdict, conflict: Conflict, needed: tuple[Relation, ...]) -> Finding:
    """The finding of a conflict: what it blames, what would agree, and what would fit instead."""
    bare = only(needed, conflict.premises)
    return Finding(
        verdict=verdict,
        relations=needed,
        claims=tuple(dict.fromkeys(v.claim for v in conflict.premises if isinstance(v, Stated))),
        conflict=conflict,
        would_agree=tuple(agreement(conflict, variable, bare) for variable in conflict.premises),
        fits_instead=tuple(name for relation in needed for name in fitting_instead(relation)),
    )


def agreement(conflict: Conflict, variable: Variable, relations: Sequence[Relation]) -> Agreement:
    """The values of one claim with which the rest would agree, so far as the claim could state them at all."""
    interval = agreeing(conflict, variable, relations, conflict.level)
    if interval is not None and isinstance(variable, Stated):
        interval = interval.meet(variable.possible)
    return Agreement(variable, interval)


def blamed(conflict: Conflict, relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """The relations of a conflict; first the one that ties most claims together, which names the finding."""
    needed = [relation for relation in relations if relation.id in conflict.relations]
    return tuple(sorted(needed, key=lambda relation: -len(relation.claims)))


def members(conflict: Conflict) -> set[str]:
    """The ids of all that a conflict needs."""
    return {*(variable.id for variable in conflict.premises), *conflict.relations}


def only(relations: Iterable[Relation], premises: Iterable[Variable]) -> list[Relation]:
    """The relations with every claim silenced but the premises: its number may be whatever nature allows."""
    kept = {variable.id for variable in premises}

    def silenced(variable: Variable) -> Variable:
        if not isinstance(variable, Stated) or variable.id in kept:
            return variable
        free = variable.natural
        return evolve(variable, plain=free, charitable=free, said=free)

    return [evolve(relation, law=mapped(relation.law, silenced)) for relation in relations]


def fitting_instead(relation: Relation) -> Iterable[str]:
    """The names under `instead` with which the relation would hold, by itself, on plain readings."""
    for name, variable, replacement in relation.instead:
        law = swapped(relation.law, variable, replacement)
        if not solve([evolve(relation, law=law, alone=True)], Level.PLAIN).conflicts:
            yield name
