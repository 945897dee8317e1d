"""What is only asked: relations of claims of which no word says for certain that they are of one thing.

Where the numbers agree they speak for one thing too, and the relation is reported. Where they do not, it may be an
error or another thing, and a question is all that can honestly be said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from claimcheck.blame import found
from claimcheck.finding import Finding, Verdict
from claimcheck.relation import Level, Relation
from claimcheck.solve import solve

MOST_ASKED = 3
"""Questions a run: whoever is asked more reads none of them."""


def answered(proposed: Iterable[Relation]) -> tuple[list[Relation], list[Finding]]:
    """The relations that agree on plain readings, and the first questions about those that cannot hold.

    Of alternatives the one that agrees is meant; where several do, nobody knows which. Where none does, the first with
    a question is asked about.
    """
    groups: dict[str, list[Relation]] = defaultdict(list)
    for relation in proposed:
        groups[relation.either or relation.id].append(relation)
    agreed: list[Relation] = []
    asked: list[Finding] = []
    for alternatives in groups.values():
        fitting = [one for one in alternatives if not solve([checked(one)], Level.PLAIN).conflicts]
        if not fitting and len(asked) < MOST_ASKED:
            asked += questions(alternatives[:1])
        agreed += [evolve(one, alone=True) for one in fitting] if len(fitting) == 1 else []
    return agreed, asked


def questions(relations: Sequence[Relation]) -> Iterator[Finding]:
    """Yield the question of each relation that has one and cannot hold on charitable readings."""
    for relation in relations:
        conflicts = solve([checked(relation)], Level.CHARITABLE).conflicts if relation.asks else ()
        yield from (found(Verdict.NOTE, conflict, (relation,)) for conflict in conflicts)


def checked(relation: Relation) -> Relation:
    """The relation as a law by itself."""
    return evolve(relation, asks=None, alone=True)
