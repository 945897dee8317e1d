"""Relations: arithmetic that must hold among variables, with the rule and the reason that propose it.

A law is written over terms. A term is a variable, perhaps scaled or shifted by exact facts: a share counts per
hundred, a month has 28 to 31 days, "up 5%" multiplies by one and 5/100.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from attrs import evolve, field, fields, frozen

from claimcheck.interval import EVERYTHING, ONE, Exact, Interval


class Level(StrEnum):
    """Which of the two readings a system is solved on."""

    PLAIN = "plain"
    CHARITABLE = "charitable"


@frozen
class Variable:
    """A number that claims or relations speak of; two variables are the same when their ids are."""

    id: str
    natural: Interval = field(default=EVERYTHING, eq=False, repr=False)
    """What it can be before anything is said: a count is not negative, a share is 0 to 100."""
    words: str = field(default="", eq=False, repr=False)
    """What reports call it: the claim's quotation, or "the population behind the shares"."""


@frozen
class Stated(Variable):
    """A variable that a claim states: its interval is the claim's reading."""

    claim: str = field(default="", eq=False, kw_only=True)
    aspect: str = field(default="value", eq=False, kw_only=True)
    plain: Interval = field(default=EVERYTHING, eq=False, repr=False, kw_only=True)
    charitable: Interval = field(default=EVERYTHING, eq=False, repr=False, kw_only=True)
    said: Interval = field(default=EVERYTHING, eq=False, repr=False, kw_only=True)
    """What the words say before any rounding."""
    possible: Interval = field(default=EVERYTHING, eq=False, repr=False, kw_only=True)
    """What the claim could state at all: a share of a whole is never above 100."""

    def at(self, level: Level) -> Interval:
        """The claim's reading at a level."""
        return self.plain if level is Level.PLAIN else self.charitable


@frozen
class Fact(Variable):
    """An exact fact with its reason: a weekday, the items in a list, a date of the calendar."""

    because: str = field(default="", eq=False, kw_only=True)
    plain: Interval = field(default=EVERYTHING, eq=False, kw_only=True)
    charitable: Interval = field(default=EVERYTHING, eq=False, repr=False, kw_only=True)

    def at(self, level: Level) -> Interval:
        """The values the fact allows at a level."""
        return self.plain if level is Level.PLAIN else self.charitable


@frozen
class Unknown(Variable):
    """A variable that no claim states: the whole behind a share. Relations that share it must agree on it."""

    measure: str = field(default="", eq=False, kw_only=True)
    scope: str | None = field(default=None, eq=False, kw_only=True)
    as_of: str | None = field(default=None, eq=False, kw_only=True)
    unit: str = field(default="", eq=False, kw_only=True)


@frozen
class Term:
    """`plus` + `times` × the variable."""

    of: Variable
    times: Interval = ONE
    plus: Exact = 0

    @property
    def variables(self) -> tuple[Variable, ...]:
        """The variable, as a tuple."""
        return (self.of,)


@frozen
class Product:
    """left × right = result: share × whole = part; rate × time = amount; price × count = total."""

    left: Term
    right: Term
    result: Term

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms in reading order."""
        return (self.left, self.right, self.result)


@frozen
class Total:
    """The parts add up to the whole; a difference is the total before + change = after."""

    parts: tuple[Term, ...]
    whole: Term

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms in reading order."""
        return (*self.parts, self.whole)


@frozen
class Equal:
    """All the terms have one value.

    With `as_written`, the plain reading also wants the same digits: two bare statements at one precision are
    the same only when they are written the same (XBRL Calculations 1.1).
    """

    terms: tuple[Term, ...]
    as_written: bool = False


@frozen
class Order:
    """Each term is at most the next; less than it when `strict`."""

    terms: tuple[Term, ...]
    strict: bool = False


@frozen
class Drift:
    """later = earlier × a number in `ratio`: a population moves little in a year."""

    earlier: Term
    later: Term
    ratio: Interval

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms in reading order."""
        return (self.earlier, self.later)


@frozen
class Integral:
    """count × share is a whole number, for a whole number `count`: 36% of 466 practices is some practices."""

    count: Term
    share: Term

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms in reading order."""
        return (self.count, self.share)


@frozen
class Entails:
    """The general statement must follow from the particular one (a headline from its body).

    Plainly, every value of the particular must be one of the general; charitably, one value of both is enough.
    """

    general: Term
    particular: Term

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms in reading order."""
        return (self.general, self.particular)


Law = Product | Total | Equal | Order | Drift | Integral | Entails


def mapped(law: Law, change: Callable[[Variable], Variable]) -> Law:
    """The law with every variable changed."""
    changed: dict[str, Any] = {}
    for slot in fields(type(law)):
        value = getattr(law, slot.name)
        if isinstance(value, Term):
            changed[slot.name] = evolve(value, of=change(value.of))
        elif slot.name in ("terms", "parts"):
            changed[slot.name] = tuple(evolve(term, of=change(term.of)) for term in value)
    return evolve(law, **changed)


def swapped(law: Law, old: Variable, new: Variable) -> Law:
    """The law with one variable in place of another."""
    return mapped(law, lambda variable: new if variable == old else variable)


@frozen(kw_only=True)
class Relation:
    """A law that must hold, the rule that proposes it, and why it holds of these claims."""

    rule: str
    law: Law
    because: str
    """Words that follow "because": "they are all the parts of the voters"."""
    claims: tuple[str, ...]
    """The ids of the claims it needs, and no others, in reading order."""
    alone: bool = False
    """True when it is checked on its claims' own readings, outside the joint system (a quotation beside its writer)."""
    note: str | None = None
    """What is worth saying when the law holds; such a relation never accuses."""
    asks: str | None = None
    """For claims of which no word says that they are of one thing: the question where the law fails; empty for none."""
    either: str = ""
    """Relations that name one group here are alternatives (editions of a series): one that holds is enough."""
    instead: tuple[tuple[str, Variable, Variable], ...] = ()
    """Other variables with which it might have held: (name, the variable, what to put in its place)."""
    id: str = ""

    @property
    def variables(self) -> tuple[Variable, ...]:
        """The variables of the law, each once, in reading order."""
        return tuple(dict.fromkeys(term.of for term in self.law.terms))

    @property
    def accuses(self) -> bool:
        """True for a law that must hold; False for what is only noted or asked."""
        return not self.note and self.asks is None

    @property
    def unknowns(self) -> tuple[Unknown, ...]:
        """The variables that no claim states."""
        return tuple(variable for variable in self.variables if isinstance(variable, Unknown))

    def named(self, name: str) -> Relation:
        """The relation with its id."""
        return evolve(self, id=name)
