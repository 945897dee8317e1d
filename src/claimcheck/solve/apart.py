"""What is compared outside the joint system: headlines with their bodies, and figures as they are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from claimcheck.interval import ABOVE_ALL, BELOW_ALL, Interval
from claimcheck.proof import Clash, Conflict, Escape, Proof, Step
from claimcheck.relation import Entails, Equal, Fact, Level, Relation, Stated, Term, Variable
from claimcheck.solve.narrow import scaled, unscaled
from claimcheck.solve.spans import ALL, interval_of, span_of
from claimcheck.solve.system import scale_of
from claimcheck.solve.trace import NATURE
from claimcheck.solve.worlds import simplest


def conflicts_apart(relations: Iterable[Relation], level: Level) -> Iterator[Conflict]:
    """The conflicts of plain readings that need one relation only and no propagation."""
    for relation in relations:
        law = relation.law
        if level is Level.PLAIN and isinstance(law, Entails):
            yield from _escapes(relation, law)
        elif level is Level.PLAIN and isinstance(law, Equal) and law.as_written:
            yield from _written_differently(relation, law)


def _escapes(relation: Relation, law: Entails) -> Iterator[Conflict]:
    general, particular = (_premise(term.of) for term in law.terms)
    outside = _outside(_value(law.particular, particular.interval), _value(law.general, general.interval))
    if outside is not None and particular.by != NATURE:
        end = Escape(relation.id, 0, 1, simplest(span_of(outside)))
        yield _conflict(relation, Proof((general, particular), end))


def _premise(variable: Variable) -> Step:
    """What a claim or a fact says plainly, or else nature."""
    if isinstance(variable, Stated | Fact):
        return Step(variable, variable.at(Level.PLAIN), variable.id)
    return Step(variable, variable.natural, NATURE)


def _value(term: Term, interval: Interval) -> Interval:
    return (interval * term.times).shifted(term.plus)


def _outside(particular: Interval, general: Interval) -> Interval | None:
    """The numbers of one interval that lie above another, or else below it."""
    above = general.high != ABOVE_ALL and particular.meet(Interval(general.high, ABOVE_ALL))
    below = general.low != BELOW_ALL and particular.meet(Interval(BELOW_ALL, general.low))
    return above or below or None


def _written_differently(relation: Relation, law: Equal) -> Iterator[Conflict]:
    """Every two statements whose words, before any rounding, give different figures."""
    for one, other in combinations(law.terms, 2):
        first, second = one.of, other.of
        if isinstance(first, Stated) and isinstance(second, Stated) and first != second:
            carried = unscaled(scaled(span_of(first.said), scale_of(one)), scale_of(other), ALL) or ALL
            steps = (
                Step(first, first.said, first.id),
                Step(second, second.said, second.id),
                Step(second, interval_of(carried), relation.id, (0,)),
            )
            if steps[1].interval.meet(steps[2].interval) is None:
                yield _conflict(relation, Proof(steps, Clash(1, 2)))


def _conflict(relation: Relation, proof: Proof) -> Conflict:
    premises = tuple(step.variable for step in proof.steps[:2] if isinstance(step.variable, Stated))
    return Conflict(Level.PLAIN, premises, (relation.id,), proof)
