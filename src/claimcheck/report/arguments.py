"""The arithmetic of a finding in one sentence, redone on either reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from claimcheck.interval import EVERYTHING, Interval
from claimcheck.proof import Clash, Conflict, Escape, Step
from claimcheck.relation import (
    Entails,
    Equal,
    Fact,
    Integral,
    Level,
    Order,
    Relation,
    Stated,
    Unknown,
)
from claimcheck.report.amounts import OUTWARD, Rounding, telling_apart
from claimcheck.report.arithmetic import derived, formula
from claimcheck.report.naming import Names

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
        intervals = self.replayed(level)
        one, other = intervals[end.first], intervals[end.second]
        if one is None or other is None:
            return None
        rounding = OUTWARD if one.meet(other) else telling_apart(one, other)
        # What a text says comes first, then what follows from the rest, then the fact that it is held against.
        order = sorted((end.first, end.second), key=self._place)
        sides = [self._side(index, intervals, rounding) for index in order]
        name = self.names.name(self.conflict.proof.steps[end.first].variable)
        second = f"it{sides[1].removeprefix(name)}" if sides[1].startswith(name) and name in sides[0] else sides[1]
        return f"{sides[0]}, and {second}{', which overlap' if one.meet(other) else ''}"

    def _place(self, index: int) -> int:
        step = self.conflict.proof.steps[index]
        return 1 if step.by in self.relations else 2 if _is_fact(step) else 0

    def replayed(self, level: Level) -> list[Interval | None]:
        """The interval of each step on a reading: the proof's own at its level, else worked out again."""
        steps = self.conflict.proof.steps
        if level is self.conflict.level:
            return [step.interval for step in steps]
        found: list[Interval | None] = []
        for step in steps:
            found.append(self._again(step, found, level))
        return found

    def _again(self, step: Step, found: Sequence[Interval | None], level: Level) -> Interval | None:
        relation = self.relations.get(step.by)
        if relation is None:
            is_read = isinstance(step.variable, Stated | Fact) and step.by == step.variable.id
            return step.variable.at(level) if is_read else step.interval  # type: ignore[attr-defined]
        used = [found[index] for index in step.uses]
        if any(interval is None for interval in used):
            return None
        met = self._met(step.uses, found)
        return derived(relation.law, step.variable, lambda variable: met.get(variable.id, EVERYTHING))

    def _met(self, uses: Sequence[int], found: Sequence[Interval | None]) -> dict[str, Interval]:
        met: dict[str, Interval] = {}
        for index in uses:
            variable, interval = self.conflict.proof.steps[index].variable, found[index] or EVERYTHING
            # On another reading the steps may leave nothing; the latest is then what the sentence is about.
            met[variable.id] = met.get(variable.id, EVERYTHING).meet(interval) or interval
        return met

    def _side(self, index: int, intervals: Sequence[Interval | None], rounding: Rounding) -> str:
        """One side of the clash: "“35 million” means 34 to 36 million", "(34 to 36) ÷ 2 makes 17 to 18"."""
        step, interval = self.conflict.proof.steps[index], intervals[index] or EVERYTHING
        name, shown = self.names.name(step.variable), self.names.value(step.variable, interval, rounding)
        relation = self.relations.get(step.by)
        if relation is None:
            return self._premise(step, interval, rounding)
        law = relation.law
        if isinstance(law, Equal | Entails) and len(step.uses) == 1 and not self._is_held_to_fact(step):
            return self._side(step.uses[0], intervals, rounding)
        if isinstance(law, Equal | Entails | Order | Integral):
            return f"{name} must be {shown}"
        target = f" for {name}" if isinstance(step.variable, Unknown) else ""
        if len(law.terms) > MOST_TERMS:
            return f"the others together make {shown}{target or f' for {name}'}"
        return f"{self.worked(step, relation, self._met(step.uses, intervals))} makes {shown}{target}"

    def _is_held_to_fact(self, step: Step) -> bool:
        return any(_is_fact(self.conflict.proof.steps[index]) for index in step.uses)

    def _premise(self, step: Step, interval: Interval, rounding: Rounding) -> str:
        shown = self.names.value(step.variable, interval, rounding)
        if step.by in SAYS:
            return f"{self.names.name(step.variable)} {SAYS[step.by]} {shown}"
        # A fact has its reason in the sentence before; what matters here is its value.
        return f"it must be {shown}" if _is_fact(step) else self.names.meaning(step.variable, interval, rounding)

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


def _is_fact(step: Step) -> bool:
    return isinstance(step.variable, Fact) and step.by == step.variable.id
