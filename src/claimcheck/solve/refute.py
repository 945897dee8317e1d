"""Proofs that a system cannot be true, beyond one sweep: round loops, by adding up inequalities, and by cases."""

from __future__ import annotations

from fractions import Fraction

from attrs import define

from claimcheck.proof import Cases, Proof, Row, Weighing
from claimcheck.relation import Drift, Product
from claimcheck.solve.rows import Inequality, inequalities
from claimcheck.solve.simplex import weigh
from claimcheck.solve.spans import Span, exactly, is_point, straddles_zero
from claimcheck.solve.trace import CASE, NONE, PATIENCE, Trace
from claimcheck.solve.worlds import find_world, is_true, simplest

CASES = 40
"""How many cases a proof may be sought through."""
BRIEFLY = 2
"""The patience of the first try, so that proofs are short where they can be."""
WIDE = 4
"""Beyond this, an unbounded variable is halved by its size."""

World = list[Fraction]


@define
class Contest:
    """Looks for a proof and for a world at once, narrowing both."""

    cases: int = CASES

    def settle(self, trace: Trace, start: int = 0) -> Proof | World | None:
        """A proof that goes on from the first `start` steps, or values that make the system true; None for neither."""
        system = trace.system
        hint = None
        for patience in (BRIEFLY, PATIENCE):
            if not trace.clash:
                trace.settle(range(len(system.constraints)), patience)
            if trace.clash:
                return Proof(trace.steps(start), trace.clash)
            rows = inequalities(system.constraints, trace.spans)
            weighed = weigh(rows, len(trace.spans))
            if isinstance(weighed, dict):
                return Proof(trace.steps(start), _weighing(trace, rows, weighed))
            hint = weighed
            if hint and is_true(system, [exactly(value) for value in hint]):
                return hint
        return self.split(trace, start, hint)

    def split(self, trace: Trace, start: int, hint: World | None) -> Proof | World | None:
        """The same by two cases, one variable being at most a number or more than it."""
        world = find_world(trace.system, trace.spans, tries=4, hint=hint)
        if world is not None:
            return world
        variable = _widest(trace)
        if variable is None or self.cases <= 0:
            return None
        self.cases -= 1
        at = _middle(trace.spans[variable])
        total = len(trace.lines)
        top, bottom = at.as_integer_ratio()
        proofs = []
        for case in ((-1, 0, True, top, bottom, False), (top, bottom, True, 1, 0, True)):
            branch = trace.branch()
            branch.add(variable, case, CASE)
            found = self.settle(branch, total)
            if not isinstance(found, Proof):
                return found
            proofs.append(found)
        return Proof(trace.steps(start), Cases(trace.system.variables[variable], at, *proofs))


def _weighing(trace: Trace, rows: list[Inequality], weights: dict[int, Fraction]) -> Weighing:
    system = trace.system
    found = []
    for number, weight in weights.items():
        row = rows[number]
        source = None if row.constraint is None else system.constraints[row.constraint].relation
        found.append(
            Row(
                by="step" if source is None else system.relations[source].id,
                uses=tuple(step for step in (trace.step(end) for end in row.uses) if step != NONE),
                coefficients=tuple((system.variables[v], c) for v, c in row.coefficients.items()),
                most=row.most,
                strict=row.strict,
                weight=weight,
            )
        )
    return Weighing(tuple(found))


def _widest(trace: Trace) -> int | None:
    """The variable to split: one that multiplies what is not known exactly; of unknown sign first, then the vaguest."""
    spans = trace.spans
    factors: set[int] = set()
    for constraint in trace.system.constraints:
        law = constraint.law
        if isinstance(law, Product):
            factors.update(constraint.variables[:2])
        elif isinstance(law, Drift):
            factors.add(constraint.variables[0])
        for variable, scale in zip(constraint.variables, constraint.scales or (), strict=False):
            if scale and not is_point(scale[0]):
                factors.add(variable)
    return max(
        (variable for variable in sorted(factors) if not is_point(spans[variable])),
        key=lambda variable: (straddles_zero(spans[variable]), _vagueness(spans[variable])),
        default=None,
    )


def _vagueness(span: Span) -> Fraction:
    first, under, _, last, over, _ = span
    if not (under and over):
        return Fraction(10**9)
    low, high = Fraction(first, under), Fraction(last, over)
    return (high - low) / (1 + abs(low) + abs(high))


def _middle(span: Span) -> Fraction:
    """Where to split a span."""
    first, under, _, last, over, _ = span
    if straddles_zero(span):
        return Fraction(0)
    if under and over:
        return simplest(span)
    if under:
        return WIDE * max(Fraction(first, under), Fraction(1))
    return WIDE * min(Fraction(last, over), Fraction(-1))
