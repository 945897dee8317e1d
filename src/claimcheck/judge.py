"""From relations to verdicts: the solver's conflicts become findings, and every relation gets its verdict.

The solver runs on both readings. A conflict of the charitable readings is a contradiction. A conflict of the plain
readings for which charitable values can be found is a tension, and those values are its witness.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from claimcheck.blame import blamed, found, members, only
from claimcheck.finding import Finding, Verdict
from claimcheck.questions import answered
from claimcheck.relation import Level, Relation
from claimcheck.solve import Solution, holds, solve, witness

GRAVEST_FIRST = tuple(Verdict)


@frozen(kw_only=True)
class Judgement:
    """What the solver made of the relations."""

    relations: tuple[Relation, ...]
    """Those that were proposed, less the alternatives that were not needed."""
    findings: tuple[Finding, ...]
    verdicts: Mapping[str, Verdict]
    undecided: Mapping[str, str]
    solutions: Mapping[Level, Solution]


def judge(proposed: Sequence[Relation]) -> Judgement:
    """The verdicts of the relations, with a finding for every minimal conflict, every note and the first questions."""
    settled = settle_alternatives([relation for relation in proposed if relation.asks is None])
    notes = [relation for relation in settled if relation.note]
    laws = [relation for relation in settled if relation.accuses]
    solutions = {level: solve(laws, level) for level in Level}
    agreed, asked = answered([relation for relation in proposed if relation.asks is not None])
    asking = (relation for finding in asked for relation in finding.relations)
    kept = {relation.id: relation for relation in (*settled, *agreed, *asking)}
    relations = [kept[relation.id] for relation in proposed if relation.id in kept]
    findings = [
        *contradictions(laws, solutions[Level.CHARITABLE]),
        *tensions(laws, solutions),
        *(finding for note in notes for finding in noted(note)),
        *asked,
    ]
    findings.sort(key=lambda finding: (GRAVEST_FIRST.index(finding.verdict), len(finding.claims)))
    undecided = {**solutions[Level.PLAIN].undecided, **solutions[Level.CHARITABLE].undecided}
    return Judgement(
        relations=tuple(relations),
        findings=tuple(findings),
        verdicts=verdicts(relations, findings, undecided),
        undecided=undecided,
        solutions=solutions,
    )


def settle_alternatives(proposed: Sequence[Relation]) -> list[Relation]:
    """The relations, keeping of each group of alternatives those with the mildest verdict.

    Alternatives are the editions of one series, or two things that one phrase may mean: a figure that fits one of
    them fits. Of several that all fail alike the first is kept, so that one cause gives one finding.
    """
    groups: dict[str, list[Relation]] = defaultdict(list)
    for relation in proposed:
        if relation.either:
            groups[relation.either].append(relation)
    kept = {relation.id for members in groups.values() for relation in mildest(members)}
    # Several that fit need not fit together, so none of them enters the joint system.
    apart = [evolve(relation, alone=True) if len(groups[relation.either]) > 1 else relation for relation in proposed]
    return [relation for relation in apart if not relation.either or relation.id in kept]


def mildest(members: Sequence[Relation]) -> list[Relation]:
    """The alternatives that fit best; only the first of those that fail."""
    if len(members) == 1:
        return list(members)
    graded = [(GRAVEST_FIRST.index(verdict_alone(relation)), relation) for relation in members]
    best = max(grade for grade, _ in graded)
    fitting = [relation for grade, relation in graded if grade == best]
    return fitting if GRAVEST_FIRST[best] is Verdict.CONSISTENT else fitting[:1]


def verdict_alone(relation: Relation) -> Verdict:
    """The verdict of one relation by itself."""
    apart = evolve(relation, alone=True)
    if solve([apart], Level.CHARITABLE).conflicts:
        return Verdict.CONTRADICTION
    return Verdict.TENSION if solve([apart], Level.PLAIN).conflicts else Verdict.CONSISTENT


def contradictions(relations: Sequence[Relation], charitable: Solution) -> Iterable[Finding]:
    """A finding for every minimal conflict of the charitable readings."""
    for conflict in charitable.conflicts:
        yield found(Verdict.CONTRADICTION, conflict, blamed(conflict, relations))


def tensions(relations: Sequence[Relation], solutions: Mapping[Level, Solution]) -> Iterable[Finding]:
    """A finding for every minimal conflict of the plain readings that charitable values resolve."""
    graver = [members(conflict) for conflict in solutions[Level.CHARITABLE].conflicts]
    for conflict in solutions[Level.PLAIN].conflicts:
        if any(core <= members(conflict) for core in graver):
            continue
        needed = blamed(conflict, relations)
        world = witness(only(needed, conflict.premises), Level.CHARITABLE)
        if world is not None:
            yield evolve(found(Verdict.TENSION, conflict, needed), witness=world)


def noted(relation: Relation) -> Iterable[Finding]:
    """The finding of a note, when its relation holds on plain readings."""
    world = holds(relation, Level.PLAIN)
    if world is not None:
        yield Finding(verdict=Verdict.NOTE, relations=(relation,), claims=relation.claims, witness=world)


def verdicts(
    relations: Iterable[Relation], findings: Iterable[Finding], undecided: Mapping[str, str]
) -> dict[str, Verdict]:
    """The verdict of each relation but notes and what is asked: that of the gravest finding that holds it."""
    judged = {relation.id: Verdict.CONSISTENT for relation in relations if not relation.note}
    judged |= dict.fromkeys(undecided, Verdict.UNDECIDED)
    for finding in findings:
        for relation in finding.relations:
            if finding.verdict is Verdict.NOTE:
                judged.pop(relation.id, None)
            elif relation.id in judged:
                judged[relation.id] = min(judged[relation.id], finding.verdict, key=GRAVEST_FIRST.index)
    return judged
