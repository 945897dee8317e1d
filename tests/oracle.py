"""Slow, obvious answers to compare the solver's with: every combination tried, every subset looked at; and Z3."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations, pairwise

import z3

from claimcheck.interval import Interval
from claimcheck.relation import (
    Drift,
    Entails,
    Equal,
    Fact,
    Integral,
    Level,
    Order,
    Product,
    Relation,
    Stated,
    Term,
    Total,
    Variable,
)


def real(number: Fraction | int) -> z3.ArithRef:
    """The exact number, for Z3."""
    return z3.Q(number.numerator, number.denominator)


def inside(value: z3.ArithRef, interval: Interval) -> z3.BoolRef:
    """That a value lies in an interval."""
    sides = []
    if interval.lower is not None:
        low = real(interval.lower)
        sides.append(value > low if interval.low_open else value >= low)
    if interval.upper is not None:
        high = real(interval.upper)
        sides.append(value < high if interval.high_open else value <= high)
    return z3.And(sides)


class Translated:
    """Relations as Z3 assertions, each under a name that an unsatisfiable core can quote."""

    def __init__(self, relations: Sequence[Relation], level: Level, dropped: Iterable[str] = ()) -> None:
        self.level = level
        self.dropped = set(dropped)
        self.values: dict[str, z3.ArithRef] = {}
        self.assertions: list[tuple[str, z3.BoolRef]] = []
        self.factors = 0
        for relation in relations:
            if relation.id not in self.dropped:
                self.relate(relation)

    def relate(self, relation: Relation) -> None:
        terms = [self.term(term) for term in relation.law.terms]
        self.assertions.append((relation.id, self.law(relation.law, terms)))

    def variable(self, variable: Variable) -> z3.ArithRef:
        if variable.id not in self.values:
            value = self.values[variable.id] = z3.Real(variable.id)
            self.assertions.append(("", inside(value, variable.natural)))
            if isinstance(variable, Fact):
                self.assertions.append(("", inside(value, variable.at(self.level))))
            if isinstance(variable, Stated) and variable.id not in self.dropped:
                self.assertions.append((variable.id, inside(value, variable.at(self.level))))
        return self.values[variable.id]

    def factor(self, interval: Interval) -> z3.ArithRef:
        """A number of an interval, another one at each place."""
        if interval.is_point:
            return real(interval.lower)
        self.factors += 1
        value = z3.Real(f"factor {self.factors}")
        self.assertions.append(("", inside(value, interval)))
        return value

    def term(self, term: Term) -> z3.ArithRef:
        value = self.variable(term.of)
        if term.times != Interval.point(1):
            value = self.factor(term.times) * value
        return value + real(term.plus) if term.plus else value

    def law(self, law: object, terms: list[z3.ArithRef]) -> z3.BoolRef:
        match law:
            case Product():
                return terms[0] * terms[1] == terms[2]
            case Total():
                return z3.Sum(terms[:-1]) == terms[-1]
            case Equal() | Entails():
                return z3.And([terms[0] == other for other in terms[1:]])
            case Order(strict=strict):
                return z3.And([a < b if strict else a <= b for a, b in pairwise(terms)])
            case Drift(ratio=ratio):
                return terms[0] * self.factor(ratio) == terms[1]
            case Integral():
                return z3.And(z3.IsInt(terms[0]), z3.IsInt(terms[0] * terms[1]))
        raise TypeError(law)


def z3_says(relations: Sequence[Relation], level: Level, *, dropped: Iterable[str] = (), ms: int = 5000) -> bool | None:
    """True when Z3 finds a world, False when it finds that there is none, None when it does not know in time."""
    solver = z3.Solver()
    solver.set("timeout", ms)
    solver.add([assertion for _, assertion in Translated(relations, level, dropped).assertions])
    answer = solver.check()
    return None if answer == z3.unknown else answer == z3.sat


def smallest_subsets(members: Sequence[str], is_conflict) -> list[frozenset[str]]:
    """Every minimal subset that conflicts, by looking at all subsets, smallest first."""
    found: list[frozenset[str]] = []
    for size in range(1, len(members) + 1):
        for subset in map(frozenset, combinations(members, size)):
            if not any(core <= subset for core in found) and is_conflict(subset):
                found.append(subset)
    return found


def members_of_system(relations: Iterable[Relation]) -> frozenset[str]:
    """The ids of all relations and of all variables that claims state."""
    spoken = {one.id for relation in relations for one in relation.variables if isinstance(one, Stated)}
    return frozenset(spoken | {relation.id for relation in relations})
