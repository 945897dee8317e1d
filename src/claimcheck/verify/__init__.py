"""Rechecks a finding's proof, step by step, with nothing but interval arithmetic.

A step by a relation is checked by its contrary: suppose the variable lay below the stated interval, or above it;
then the law, evaluated forward, cannot hold. No narrowing code is shared with the solver, and no division is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from claimcheck.finding import Finding, Verdict, World
from claimcheck.interval import ABOVE_ALL, BELOW_ALL, EVERYTHING, Interval, after
from claimcheck.proof import Cases, Clash, Conflict, Escape, Proof, Step, Weighing
from claimcheck.relation import Entails, Equal, Fact, Law, Level, Relation, Stated, Variable
from claimcheck.verify.laws import Values, can_hold, value_of
from claimcheck.verify.weighing import STEP, follows, is_end_of, is_impossible


class ProofError(Exception):
    """A finding whose proof does not hold; the message says what fails."""


NATURE = "nature"
CASE = "case"
LEVELS = {Verdict.CONTRADICTION: Level.CHARITABLE, Verdict.TENSION: Level.PLAIN, Verdict.NOTE: Level.CHARITABLE}


def verify(finding: Finding) -> None:
    """Return when everything that the finding says follows from its claims and relations.

    Raises:
        ProofError: when a step, the end of the proof, what is blamed, or the witness does not hold.

    """
    conflict = finding.conflict
    if finding.verdict is Verdict.NOTE and conflict is None:
        _check_note(finding)
        return
    if conflict is None or LEVELS.get(finding.verdict) is not conflict.level:
        raise ProofError(f"a {finding.verdict} needs a conflict at its own level of reading")
    _check_relations(finding)
    checker = _Checker.of(finding, conflict.level)
    used = checker.uses_of(conflict.proof, (), ())
    _check_blame(finding, conflict, checker, used)
    if finding.verdict is Verdict.TENSION:
        _check_witness(finding, Level.CHARITABLE)


def _check_note(finding: Finding) -> None:
    if not all(relation.note for relation in finding.relations):
        raise ProofError("a note accuses nobody: without a conflict, each of its relations says what it notes")
    _check_witness(finding, Level.PLAIN)


def _check_relations(finding: Finding) -> None:
    relations, is_question = finding.relations, finding.verdict is Verdict.NOTE
    if len({relation.id for relation in relations}) != len(relations):
        raise ProofError("two of the relations have one id")
    for relation in relations:
        if relation.note:
            raise ProofError(f"{relation.id} is a note and never accuses")
        if (relation.asks is not None) is not is_question:
            raise ProofError(f"{relation.id} {'must hold' if is_question else 'only asks, and never accuses'}")
        if relation.alone and len(relations) > 1:
            raise ProofError(f"{relation.id} is checked on its own claims alone, not with other relations")


def _check_blame(finding: Finding, conflict: Conflict, checker: _Checker, used: frozenset[str]) -> None:
    relations = {name for name in used if name in checker.relations}
    stated = {name for name in used if name in checker.variables}
    premises = {name for name in stated if any(checker.stated(name))}
    blamed = {
        "relations": (set(conflict.relations), relations),
        "relations of the finding": (set(checker.relations), relations),
        "claims": (set(finding.claims), {one.claim for name in premises for one in checker.stated(name)}),
        "claims' numbers": ({variable.id for variable in conflict.premises}, premises),
    }
    for what, (said, needed) in blamed.items():
        if said != needed:
            raise ProofError(f"the proof uses the {what} {sorted(needed)}, and {sorted(said)} are blamed")


def _check_witness(finding: Finding, level: Level) -> None:
    world = finding.witness
    if world is None:
        raise ProofError(f"a {finding.verdict} needs values that make it all true")
    # A claim that the proof does not need is not blamed, so its number may be whatever nature allows.
    heard = None if finding.conflict is None else {variable.id for variable in finding.conflict.premises}
    for relation in finding.relations:
        for variable in relation.variables:
            bound = isinstance(variable, Fact) or heard is None or variable.id in heard
            _check_value(variable, world, level if bound else None)
        if not can_hold(relation.law, _valued(world)):
            raise ProofError(f"{relation.id} does not hold of the witness")


def _check_value(variable: Variable, world: World, level: Level | None) -> None:
    if variable.id not in world:
        raise ProofError(f"the witness has no value for {variable.id}")
    allowed = [variable.natural]
    if level is not None and isinstance(variable, Stated | Fact):
        allowed.append(variable.at(level))
    if not all(world[variable.id] in interval for interval in allowed):
        raise ProofError(f"the witness's {variable.id} = {world[variable.id]} is not a value it can have")


@frozen
class _Checker:
    """What the proof may appeal to: the relations blamed and their variables, at one level of reading."""

    level: Level
    relations: Mapping[str, Relation]
    variables: Mapping[str, tuple[Variable, ...]]
    """By id; relations that share a variable may each hold a copy of it."""
    as_written: frozenset[str]
    """The variables whose digits are compared, on plain readings."""

    @classmethod
    def of(cls, finding: Finding, level: Level) -> _Checker:
        held: dict[str, tuple[Variable, ...]] = {}
        for variable in (variable for relation in finding.relations for variable in relation.variables):
            held[variable.id] = (*held.get(variable.id, ()), variable)
        laws = (relation.law for relation in finding.relations)
        compared = (law for law in laws if _compares_digits(law, level))
        written = frozenset(term.of.id for law in compared for term in law.terms)
        return cls(level, {relation.id: relation for relation in finding.relations}, held, written)

    def stated(self, name: str) -> list[Stated]:
        """The copies of a variable that a claim states; none when it is a fact or an unknown."""
        return [variable for variable in self.variables[name] if isinstance(variable, Stated)]

    def uses_of(self, proof: Proof, earlier: tuple[Step, ...], assumed: tuple[Step, ...]) -> frozenset[str]:
        """What the proof's end rests on: ids of relations, and of the variables of claims and facts.

        Raises:
            ProofError: when a step or the end does not hold.

        """
        steps = earlier
        for step in proof.steps:
            self._check_step(step, steps, assumed)
            steps = (*steps, step)
        return self._end(proof.end, steps, assumed)

    def _check_step(self, step: Step, earlier: tuple[Step, ...], assumed: tuple[Step, ...]) -> None:
        if not all(0 <= index < len(earlier) for index in step.uses):
            raise ProofError(f"a step about {step.variable.id} uses a step that does not come before it")
        if step.variable.id not in self.variables:
            raise ProofError(f"no relation that is blamed speaks of {step.variable.id}")
        if step.by in self.relations:
            self._check_law(step, earlier)
        elif step.interval not in self._premises(step, assumed):
            raise ProofError(f"{step.variable.id} lies in {step.interval} is not what {step.by!r} says")

    def _premises(self, step: Step, assumed: tuple[Step, ...]) -> Iterator[Interval]:
        """The intervals that the step's premise gives its variable."""
        if step.by == CASE:
            yield from (case.interval for case in assumed if case.variable.id == step.variable.id)
        for variable in self.variables[step.variable.id]:
            if step.by == NATURE:
                yield variable.natural
            elif step.by == variable.id and isinstance(variable, Stated | Fact):
                yield variable.at(self.level)
                if isinstance(variable, Stated) and variable.id in self.as_written:
                    yield variable.said

    def _check_law(self, step: Step, earlier: Sequence[Step]) -> None:
        relation, used = self.relations[step.by], [earlier[index] for index in step.uses]
        if step.variable not in relation.variables:
            raise ProofError(f"{relation.id} does not speak of {step.variable.id}")
        if not _compares_digits(relation.law, self.level) and any(self.is_of_digits(one, earlier) for one in used):
            raise ProofError(f"{relation.id} is about values, not about the digits they are written with")
        for contrary in _outside(step.interval):
            if can_hold(relation.law, _known([*used, Step(step.variable, contrary, CASE)])):
                raise ProofError(f"{relation.id} lets {step.variable.id} lie outside {step.interval}")

    def is_of_digits(self, step: Step, steps: Sequence[Step]) -> bool:
        """True for a step about what was written, before any rounding: it binds no value, only other digits."""
        if step.by in self.relations:
            is_compared = _compares_digits(self.relations[step.by].law, self.level)
            return is_compared and any(self.is_of_digits(steps[index], steps) for index in step.uses)
        copies = self.variables[step.variable.id]
        readings = [one.at(self.level) for one in copies if isinstance(one, Stated | Fact)]
        return step.by == step.variable.id and step.interval not in readings

    def _end(self, end: Ending, steps: tuple[Step, ...], assumed: tuple[Step, ...]) -> frozenset[str]:
        if isinstance(end, Cases):
            return self._cases(end, steps, assumed)
        if isinstance(end, Clash):
            _check_clash(end, steps)
            self._check_like_with_like(_at(steps, end.first), _at(steps, end.second), steps)
            return _grounds(steps, (end.first, end.second))
        if isinstance(end, Escape):
            self._check_escape(end, steps)
            self._check_values((end.general, end.particular), steps)
            return _grounds(steps, (end.general, end.particular)) | {end.relation}
        used = {index for row in end.rows for index in row.uses}
        _check_weighing(end, self.relations, steps)
        self._check_values(used, steps)
        added = {row.by for row in end.rows} - {STEP}
        return _grounds(steps, used) | added

    def _check_like_with_like(self, first: Step, second: Step, steps: Sequence[Step]) -> None:
        for one, other in ((first, second), (second, first)):
            said = [copy.said for copy in self.stated(other.variable.id)]
            is_written = other.by == other.variable.id and other.interval in said
            if self.is_of_digits(one, steps) and not (is_written or self.is_of_digits(other, steps)):
                raise ProofError("digits clash with digits only, not with values")

    def _check_values(self, used: Iterable[int], steps: Sequence[Step]) -> None:
        if any(self.is_of_digits(steps[index], steps) for index in used):
            raise ProofError("digits bind no values, only other digits")

    def _cases(self, end: Cases, steps: tuple[Step, ...], assumed: tuple[Step, ...]) -> frozenset[str]:
        below = Step(end.variable, Interval(BELOW_ALL, after(end.at)), CASE)
        above = Step(end.variable, Interval(after(end.at), ABOVE_ALL), CASE)
        return self.uses_of(end.low, steps, (*assumed, below)) | self.uses_of(end.high, steps, (*assumed, above))

    def _check_escape(self, end: Escape, steps: Sequence[Step]) -> None:
        relation = self.relations.get(end.relation)
        if relation is None or not isinstance(relation.law, Entails) or self.level is not Level.PLAIN:
            raise ProofError(f"{end.relation} does not say, plainly, that one statement follows from another")
        law, general, particular = relation.law, _at(steps, end.general), _at(steps, end.particular)
        if (general.variable, particular.variable) != (law.general.of, law.particular.of):
            raise ProofError(f"the steps are not about the two statements of {end.relation}")
        # A wider interval than the statement's own would let values escape that it does not admit.
        if particular.by != particular.variable.id:
            raise ProofError("the particular statement must be taken as it is stated")
        if end.value not in value_of(law.particular, particular.interval):
            raise ProofError(f"{end.value} is no value of the particular statement")
        if end.value in value_of(law.general, general.interval):
            raise ProofError(f"{end.value} is a value of the general statement too")


Ending = Clash | Cases | Weighing | Escape


def _at(steps: Sequence[Step], index: int) -> Step:
    if not 0 <= index < len(steps):
        raise ProofError(f"the proof has no step {index}")
    return steps[index]


def _check_weighing(end: Weighing, relations: Mapping[str, Relation], steps: Sequence[Step]) -> None:
    for row in end.rows:
        used = [_at(steps, index) for index in row.uses]
        law = relations[row.by].law if row.by in relations else None
        if not (follows(row, law, _known(used)) if law else row.by == STEP and is_end_of(row, used)):
            raise ProofError(f"an inequality does not follow from {row.by}")
    if not is_impossible(end):
        raise ProofError("the inequalities do not add up to anything impossible")


def _check_clash(end: Clash, steps: Sequence[Step]) -> None:
    first, second = _at(steps, end.first), _at(steps, end.second)
    if first.variable != second.variable:
        raise ProofError(f"{first.variable.id} and {second.variable.id} are two numbers and cannot clash")
    if first.interval.meet(second.interval) is not None:
        raise ProofError(f"{first.interval} and {second.interval} have numbers in common")


def _grounds(steps: Sequence[Step], ends: Iterable[int]) -> frozenset[str]:
    """The ids that some steps appeal to, directly or through the steps they use."""
    reached, waiting = set[int](), list(ends)
    while waiting:
        index = waiting.pop()
        if index not in reached:
            reached.add(index)
            waiting.extend(steps[index].uses)
    return frozenset(steps[index].by for index in reached) - {NATURE, CASE}


def _outside(interval: Interval) -> Iterator[Interval]:
    """The part of the number line below the interval and the part above it."""
    if interval.low != BELOW_ALL:
        yield Interval(BELOW_ALL, interval.low)
    if interval.high != ABOVE_ALL:
        yield Interval(interval.high, ABOVE_ALL)


def _known(steps: Iterable[Step]) -> Values:
    met: dict[str, Interval | None] = {}
    for step in steps:
        so_far = met.get(step.variable.id, EVERYTHING)
        met[step.variable.id] = so_far and so_far.meet(step.interval)
    return lambda variable: met.get(variable.id, EVERYTHING)


def _valued(world: World) -> Values:
    return lambda variable: Interval.point(world[variable.id])


def _compares_digits(law: Law, level: Level) -> bool:
    return level is Level.PLAIN and isinstance(law, Equal) and law.as_written
