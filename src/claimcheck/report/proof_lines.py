"""A proof as lines: each one sentence with its arithmetic, and the quotation or the rule that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from claimcheck.finding import Finding
from claimcheck.interval import ABOVE_ALL, BELOW_ALL, Interval, after, exact_text
from claimcheck.proof import Cases, Clash, Conflict, Escape, Proof, Row, Step, Weighing
from claimcheck.relation import Fact, Integral, Order, Relation, Variable
from claimcheck.report.amounts import OUTWARD, Rounding, telling_apart
from claimcheck.report.arithmetic import formula
from claimcheck.report.naming import Names
from claimcheck.report.retold import met_by

NATURE = "what such a number can be"
CASE = "one of two cases"


@frozen
class Line:
    """One sentence of a proof, and what it rests on: a claim's quotation, a fact, or the name of a rule."""

    says: str
    by: str


def proof_lines(finding: Finding, conflict: Conflict, names: Names) -> tuple[Line, ...]:
    """The proof of a conflict, a line for each step and for how it ends."""
    relations = {relation.id: relation for relation in finding.relations}
    return tuple(_Told(names, relations, _rounding(conflict.proof)).proof(conflict.proof, ()))


def _rounding(proof: Proof) -> Rounding:
    """The rounding under which the two sides of a clash still look apart."""
    if not isinstance(proof.end, Clash):
        return OUTWARD
    return telling_apart(*(proof.steps[index].interval for index in (proof.end.first, proof.end.second)))


def capital(sentence: str) -> str:
    """The sentence with a capital letter first; a quotation keeps its own."""
    return sentence[:1].upper() + sentence[1:]


@frozen
class _Told:
    names: Names
    relations: dict[str, Relation]
    rounding: Rounding

    def proof(self, proof: Proof, earlier: tuple[Step, ...]) -> Iterator[Line]:
        steps = (*earlier, *proof.steps)
        for step in proof.steps:
            yield self.step(step, steps)
        yield from self.end(proof.end, steps)

    def step(self, step: Step, steps: Sequence[Step]) -> Line:
        name, shown = self.names.name(step.variable), self.value(step)
        if step.by in self.relations:
            relation = self.relations[step.by]
            if isinstance(relation.law, Integral):
                return Line(capital(f"{self.names.whole_parts(relation.law, met_by(step, steps))}."), relation.rule)
            return Line(capital(f"{name} is {shown}{self.worked(step, relation, steps)}."), relation.rule)
        if step.by == "nature":
            return Line(capital(f"{name} can only be {shown}."), NATURE)
        if step.by == "case":
            return Line(f"Suppose {name} is {shown}.", CASE)
        if isinstance(step.variable, Fact):
            return Line(capital(f"{step.variable.because}: {shown}."), "a fact")
        return Line(capital(f"{self.names.meaning(step.variable, step.interval, self.rounding)}."), name)

    def value(self, step: Step) -> str:
        return self.names.value(step.variable, step.interval, self.rounding)

    def worked(self, step: Step, relation: Relation, steps: Sequence[Step]) -> str:
        """The arithmetic of a step by a relation: " = 34.5 million ÷ 0.927"."""
        met = met_by(step, steps)
        texts = [
            self.names.term(term, relation.law, met[term.of.id]) if term.of.id in met else self.names.name(term.of)
            for term in relation.law.terms
        ]
        told = formula(relation.law, step.variable, texts)
        if told.strip("()") == self.value(step):
            return ""
        joint = ": " if isinstance(relation.law, Order) else " = "
        return joint + told

    def end(self, end: Clash | Cases | Weighing | Escape, steps: Sequence[Step]) -> Iterator[Line]:
        if isinstance(end, Clash):
            yield self.clash(steps[end.first], steps[end.second])
        elif isinstance(end, Escape):
            yield self.escape(end, steps)
        elif isinstance(end, Weighing):
            yield from (self.row(row) for row in end.rows)
            yield Line("Added up, these say that zero is less than itself.", "arithmetic")
        else:
            yield from self.cases(end, tuple(steps))

    def clash(self, first: Step, second: Step) -> Line:
        for one, other in ((first, second), (second, first)):
            if one.by in self.relations and isinstance(self.relations[one.by].law, Integral):
                return Line(f"None of these is {self.value(other)}.", self.relations[one.by].rule)
        by = next((self.relations[step.by].rule for step in (second, first) if step.by in self.relations), "arithmetic")
        return Line(f"No number is both {self.value(first)} and {self.value(second)}.", by)

    def escape(self, end: Escape, steps: Sequence[Step]) -> Line:
        general, particular = steps[end.general].variable, steps[end.particular].variable
        value = self.names.value(particular, Interval.point(end.value))
        says = f"{value} is a value of {self.names.name(particular)} and not of {self.names.name(general)}."
        return Line(says, self.relations[end.relation].rule)

    def row(self, row: Row) -> Line:
        terms = [self.weighed(of, factor) for of, factor in row.coefficients]
        sign = "less than" if row.strict else "at most"
        weight = "" if row.weight == 1 else f", taken {exact_text(row.weight)} times"
        by = self.relations[row.by].rule if row.by in self.relations else "the line above about it"
        return Line(f"{' + '.join(terms)} is {sign} {exact_text(row.most)}{weight}.".replace("+ −", "− "), by)

    def weighed(self, variable: Variable, factor: Fraction) -> str:
        size = "" if abs(factor) == 1 else f"{exact_text(abs(factor))} × "
        return f"{'−' if factor < 0 else ''}{size}{self.names.name(variable)}"

    def cases(self, end: Cases, steps: tuple[Step, ...]) -> Iterator[Line]:
        halves = (Interval(BELOW_ALL, after(end.at)), end.low), (Interval(after(end.at), ABOVE_ALL), end.high)
        for half, proof in halves:
            told = evolve(self, rounding=_rounding_on(proof, steps))
            if not any(step.by == "case" and step.variable == end.variable for step in proof.steps):
                yield told.step(Step(end.variable, half, "case"), steps)
            yield from told.proof(proof, steps)


def _rounding_on(proof: Proof, earlier: tuple[Step, ...]) -> Rounding:
    return _rounding(evolve(proof, steps=(*earlier, *proof.steps)))
