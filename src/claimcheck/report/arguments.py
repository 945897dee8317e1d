"""The arithmetic of a finding in one sentence, redone on either reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from claimcheck.interval import Interval
from claimcheck.proof import Clash, Conflict, Escape, Step
from claimcheck.relation import Entails, Equal, Fact, Integral, Law, Level, Order, Relation, Stated, Unknown, Variable
from claimcheck.report.amounts import OUTWARD, Rounding, telling_apart
from claimcheck.report.arithmetic import formula, place_of
from claimcheck.report.naming import Names
from claimcheck.report.retold import law_gives, met_by

MOST_TERMS = 6
"""How many terms a formula may have before a sentence gives only what it comes to."""
SAYS = {"nature": "can only be", "case": "is supposed to be"}


@frozen
class Argument:
    """How a conflict's proof ends, in words."""

    conflict: Conflict
    relations: Mapping[str, Relation]
    names: Names

    @classmethod
    def of(cls, conflict: Conflict, relations: Sequence[Relation], names: Names) -> Argument:
        """The argument of a conflict among some relations."""
        return cls(conflict, {relation.id: relation for relation in relations}, names)

    def at(self, level: Level) -> str | None:
        """What the two sides come to on a reading; None when the proof cannot be told in a sentence."""
        end = self.conflict.proof.end
        if isinstance(end, Escape):
            return self._escape(end, level)
        if not isinstance(end, Clash):
            return None
        steps = self.replayed(level)
        if steps is None:
            return None
        one, other = steps[end.first].interval, steps[end.second].interval
        rounding = OUTWARD if one.meet(other) else telling_apart(one, other)
        # What a text says comes first, then what follows from the rest, then the fact that it is held against.
        order = sorted((end.first, end.second), key=self._place)
        sides = [self._side(steps[index], steps, rounding) for index in order]
        name = self.names.name(self.conflict.proof.steps[end.first].variable)
        second = f"it{sides[1].removeprefix(name)}" if sides[1].startswith(name) and name in sides[0] else sides[1]
        return f"{sides[0]}, and {second}{', which overlap' if one.meet(other) else ''}"

    def _place(self, index: int) -> int:
        step = self.conflict.proof.steps[index]
        return 1 if step.by in self.relations else 2 if _is_fact(step) else 0

    def replayed(self, level: Level) -> Sequence[Step] | None:
        """The steps on a reading: the proof's own at its level, else worked out again; None where that cannot be."""
        if level is self.conflict.level:
            return self.conflict.proof.steps
        found: list[Step] = []
        for step in self.conflict.proof.steps:
            interval = self._again(step, found, level)
            if interval is None:
                return None
            found.append(evolve(step, interval=interval))
        return found

    def _again(self, step: Step, earlier: Sequence[Step], level: Level) -> Interval | None:
        if step.by in self.relations:
            return law_gives(step, earlier, self.relations)
        is_read = step.by == step.variable.id and step.interval == read_at(step.variable, self.conflict.level)
        return read_at(step.variable, level) if is_read else step.interval

    def _side(self, step: Step, steps: Sequence[Step], rounding: Rounding) -> str:
        """One side of the clash: "“35 million” means 34 to 36 million", "(34 to 36) ÷ 2 makes 17 to 18"."""
        name, shown = self.names.name(step.variable), self.names.value(step.variable, step.interval, rounding)
        relation = self.relations.get(step.by)
        if relation is None:
            return self._premise(step, rounding)
        law = relation.law
        if isinstance(law, Equal | Entails) and len(step.uses) == 1 and not self._is_held_to_fact(step):
            return self._carried(step, law, steps, rounding)
        if isinstance(law, Integral):
            return self.names.whole_parts(law, met_by(step, steps))
        if isinstance(law, Equal | Entails | Order):
            return f"{name} must be {shown}"
        target = f" for {name}" if isinstance(step.variable, Unknown) else ""
        if len(law.terms) > MOST_TERMS:
            return f"the others together make {shown}{target or f' for {name}'}"
        return f"{self.worked(step, relation, met_by(step, steps))} makes {shown}{target}"

    def _carried(self, step: Step, law: Law, steps: Sequence[Step], rounding: Rounding) -> str:
        """A value that an equality carries over, converted where the units differ."""
        used = steps[step.uses[0]]
        side = self._side(used, steps, rounding)
        own, others = (law.terms[place_of(law, one)] for one in (step.variable, used.variable))
        if (own.times, own.plus) == (others.times, others.plus):
            return side
        return f"{side}, which makes {self.names.value(step.variable, step.interval, rounding)}"

    def _is_held_to_fact(self, step: Step) -> bool:
        return any(_is_fact(self.conflict.proof.steps[index]) for index in step.uses)

    def _premise(self, step: Step, rounding: Rounding) -> str:
        shown = self.names.value(step.variable, step.interval, rounding)
        if step.by in SAYS:
            return f"{self.names.name(step.variable)} {SAYS[step.by]} {shown}"
        # A fact has its reason in the sentence before; what matters here is its value.
        return f"it must be {shown}" if _is_fact(step) else self.names.meaning(step.variable, step.interval, rounding)

    def _escape(self, end: Escape, level: Level) -> str | None:
        if level is not self.conflict.level:
            return None
        steps = self.conflict.proof.steps
        general, particular = steps[end.general].variable, steps[end.particular].variable
        value = self.names.value(particular, Interval.point(end.value))
        return f"{self.names.name(particular)} may be {value}, and {self.names.name(general)} is not"

    def worked(self, step: Step, relation: Relation, met: Mapping[str, Interval]) -> str:
        """The formula of a step by a relation, over the values it uses."""
        texts = [
            self.names.term(term, relation.law, met[term.of.id]) if term.of.id in met else self.names.name(term.of)
            for term in relation.law.terms
        ]
        return formula(relation.law, step.variable, texts)


def read_at(variable: Variable, level: Level) -> Interval | None:
    """What a claim or a fact says of its variable on a reading; None for an unknown."""
    return variable.at(level) if isinstance(variable, Stated | Fact) else None


def _is_fact(step: Step) -> bool:
    return isinstance(step.variable, Fact) and step.by == step.variable.id
