"""Relations made ready to solve: numbered variables with spans, and constraints over them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrs import define

from claimcheck.interval import EVERYTHING, ONE, Interval
from claimcheck.relation import Fact, Law, Level, Relation, Stated, Term, Variable
from claimcheck.solve.spans import ALL, Span, meet, span_of

Scale = tuple[Span, tuple[int, int]]
"""The factor of a term and what is added to it."""


@define(slots=True)
class Constraint:
    """One law over numbered variables."""

    law: Law
    variables: tuple[int, ...]
    scales: tuple[Scale | None, ...] | None
    """What scales and shifts each term; None where nothing does."""
    relation: int


@define(slots=True)
class System:
    """Some relations of one level, as constraints over the spans of their variables."""

    relations: Sequence[Relation]
    level: Level
    silent: Collection[str]
    """The ids of stated variables that are taken to say nothing."""
    constraints: list[Constraint]
    variables: list[Variable]
    domains: list[Span]

    @classmethod
    def of(cls, relations: Sequence[Relation], level: Level, silent: Collection[str] = ()) -> System:
        """The relations made ready."""
        return _Compiler(level, silent).system(relations)

    def without(self, members: Collection[str]) -> System:
        """The system less some relations and with some stated variables silent, by their ids."""
        kept = [relation for relation in self.relations if relation.id not in members]
        return System.of(kept, self.level, {*self.silent, *members})

    def only(self, members: Collection[str]) -> System:
        """The relations named, with every stated variable silent that is not named."""
        kept = [relation for relation in self.relations if relation.id in members]
        return System.of(kept, self.level, {*self.silent, *(v.id for v in self.stated if v.id not in members)})

    @property
    def stated(self) -> list[Stated]:
        """The variables that a claim states and that are not silent."""
        return [v for v in self.variables if isinstance(v, Stated) and v.id not in self.silent]

    @property
    def said_once(self) -> dict[str, str]:
        """The only relation that speaks of a stated variable, for those of which one does."""
        speaks: dict[str, set[str]] = {}
        for constraint in self.constraints:
            name = self.relations[constraint.relation].id
            for number in constraint.variables:
                speaks.setdefault(self.variables[number].id, set()).add(name)
        return {v.id: next(iter(speaks[v.id])) for v in self.stated if len(speaks[v.id]) == 1}


class _Compiler:
    def __init__(self, level: Level, silent: Collection[str]) -> None:
        self.level, self.silent = level, silent
        self.index: dict[str, int] = {}
        self.variables: list[Variable] = []
        self.domains: list[Span] = []
        # Many terms share one factor, and many variables one natural interval.
        self.spans: dict[int, Span] = {id(EVERYTHING): ALL}

    def system(self, relations: Sequence[Relation]) -> System:
        index, add = self.index, self.add
        constraints = []
        for number, relation in enumerate(relations):
            terms = relation.law.terms
            numbers = []
            scaled = False
            for term in terms:
                variable = term.of
                known = index.get(variable.id)
                numbers.append(add(variable) if known is None else known)
                if term.times is not ONE or term.plus:
                    scaled = True
            scales = tuple([self.scale(term) for term in terms]) if scaled else None
            constraints.append(Constraint(relation.law, tuple(numbers), scales, number))
        return System(relations, self.level, self.silent, constraints, self.variables, self.domains)

    def add(self, variable: Variable) -> int:
        number = self.index[variable.id] = len(self.variables)
        self.variables.append(variable)
        span = self.shared(variable.natural)
        if isinstance(variable, Stated | Fact):
            reading = span_of(variable.at(self.level))
            # A reading beyond its natural bounds shows that they are not for it, whether it is silent or not.
            both = meet(reading, span)
            span = both or reading if variable.id not in self.silent else span if both else ALL
        self.domains.append(span)
        return number

    def scale(self, term: Term) -> Scale | None:
        if term.times is ONE and not term.plus:
            return None
        return self.shared(term.times), term.plus.as_integer_ratio()

    def shared(self, interval: Interval) -> Span:
        span = self.spans.get(id(interval))
        if span is None:
            span = self.spans[id(interval)] = span_of(interval)
        return span


def scale_of(term: Term) -> Scale:
    """The factor and the shift of a term."""
    return span_of(term.times), term.plus.as_integer_ratio()
