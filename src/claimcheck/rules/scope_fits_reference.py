"""A share of a known population fits that population.

## What it checks

A share of a named scope with its part in people (“two thirds of the UK, 35 million people”), against the population of
that scope in a reference series, at the mid-year nearest to the claim's date. The reference may miss by one per cent
between editions and by one per cent for each year between the dates. People in a scope are never more than its people.
A conflict says which other scope's population would fit.

## Why it holds

The share times the population is the part, and a population is known: official estimates differ little between
editions and move little in a year (both limits are our judgement).

## Where it stops

A scope that the text leaves open (“the country”) is never compared. A series is silent when its nearest mid-year is
more than three years away. Each edition is compared by itself, and one that fits is enough. Only counts in people are
compared with a population as such: visits, cases and jobs are not persons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction

from attrs import evolve, frozen

from claimcheck.claim import Claim, Percentage, Role
from claimcheck.interval import Interval
from claimcheck.quantity import Kind, PartialDate
from claimcheck.relation import Order, Product, Relation, Variable
from claimcheck.rule import Rule
from claimcheck.series import apart, date_of, plain_name
from claimcheck.statements import Statements
from claimcheck.terms import propose, quoted, share_of_one, stated, stated_in
from claimcheck.unit import PEOPLE, Dimension, UnitMismatch

NAME = "scope-fits-reference"
POPULATION = "population"
YEAR = 365
FARTHEST = 3
A_YEAR = Fraction(1, 100)
BETWEEN_EDITIONS = Fraction(1, 100)

# Other names of the scopes that population series use.
SCOPES = {
    "uk": "united kingdom",
    "u.k.": "united kingdom",
    "the uk": "united kingdom",
    "the united kingdom": "united kingdom",
    "britain": "great britain",
    "gb": "great britain",
    "england & wales": "england and wales",
}
# Nouns that count persons, each of them once.
PERSONS = frozenset(
    {
        "people",
        "persons",
        "residents",
        "inhabitants",
        "citizens",
        "men",
        "women",
        "children",
        "adults",
        "pensioners",
        "patients",
        "voters",
    }
)


@frozen
class Known:
    """A value of a reference series and how far from its date a text is allowed to compare it."""

    claim: Claim
    release: str
    scope: str
    years: Fraction

    @property
    def range(self) -> Interval:
        """What to multiply the value by: one, more or less what years and editions explain."""
        miss = self.years * A_YEAR + BETWEEN_EDITIONS
        return Interval.between(1 - miss, 1 + miss)


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield share × population = part, and people ≤ population, with each edition of the scope's series."""
    parts: set[str] = set()
    for share, part in shares_of_scopes(statements):
        parts.add(part.id)
        yield from _products(share, part, statements)
    for claim in statements.of_texts:
        if claim.id not in parts and _counts_persons(claim):
            yield from _orders(claim, statements)


def shares_of_scopes(statements: Statements) -> Iterator[tuple[Claim, Claim]]:
    """The shares that name a scope, each with its part; a headline has the part of the figure it stands over."""
    tied = [(statements.member(link, "share"), statements.member(link, "part")) for link in statements.linked("share")]
    pairs = [(share, part) for share, part in tied if share and part]
    bodies = {share.id: part for share, part in pairs}
    for link in statements.linked("headline"):
        for headline in statements.members(link, "headline"):
            under = [bodies[body] for body in link.all("body") if body in bodies]
            pairs += [(headline, part) for part in under[:1] if headline.id not in bodies]
    for share, part in pairs:
        if isinstance(share, Percentage) and share.scope and not _names_another_whole(share):
            yield share, part


def _names_another_whole(share: Percentage) -> bool:
    """True for a share of something that is not the population: homes, schools."""
    return plain_name(share.of) not in ("", POPULATION, *PERSONS)


def _products(share: Claim, part: Claim, statements: Statements) -> Iterator[Relation]:
    for known in _editions(share, statements):
        with suppress(UnitMismatch):
            whole = stated(known.claim, times=known.range)
            law = Product(share_of_one(share), whole, stated_in(part, PEOPLE))
            because = f"{quoted(part)} is {quoted(share)} of the {_named(known)}"
            yield _compared(law, because, share, known, statements)


def _orders(claim: Claim, statements: Statements) -> Iterator[Relation]:
    for known in _editions(claim, statements):
        law = Order((stated(claim), stated(known.claim, times=known.range)))
        because = f"{quoted(claim)} are among the {_named(known)}"
        yield _compared(law, because, claim, known, statements)


def _named(known: Known) -> str:
    return f"population of {known.claim.scope} at {known.claim.as_of}"


def _compared(law: Product | Order, because: str, claim: Claim, known: Known, statements: Statements) -> Relation:
    relation = apart(propose(NAME, law, because, statements, either=f"{NAME}/{claim.id}"))
    return evolve(relation, instead=_others(known, statements))


def _others(known: Known, statements: Statements) -> tuple[tuple[str, Variable, Variable], ...]:
    """The populations of the other scopes in the same edition at the same date, to put in place of the known one."""
    own = stated(known.claim).of
    return tuple(
        (other.scope, own, stated(other).of)
        for other in statements.references_by_measure[POPULATION]
        if other.scope and other.as_of == known.claim.as_of and other.evidence.release == known.release
        if _scope(other) != known.scope
    )


def _editions(claim: Claim, statements: Statements) -> list[Known]:
    """The value nearest to a claim's date in each edition of the series of its scope."""
    day = date_of(claim, statements)
    editions: dict[str, list[Known]] = defaultdict(list)
    for value in statements.references_by_measure.get(POPULATION, ()):
        if day and value.as_of and _scope(value) == _scope(claim):
            years = _years_between(day, value.as_of)
            editions[value.evidence.release].append(Known(value, value.evidence.release, _scope(claim), years))
    nearest = [min(values, key=lambda known: known.years) for values in editions.values()]
    return [known for known in nearest if known.years <= FARTHEST]


def _years_between(a: PartialDate, b: PartialDate) -> Fraction:
    return Fraction(abs(_middle(a) - _middle(b)), YEAR)


def _middle(day: PartialDate) -> Fraction:
    return Fraction(day.first.toordinal() + day.last.toordinal(), 2)


def _scope(claim: Claim) -> str:
    name = plain_name(claim.scope)
    return SCOPES.get(name, name)


def _counts_persons(claim: Claim) -> bool:
    people = claim.unit.dimension is Dimension.PEOPLE or claim.unit.name.casefold() in PERSONS
    level = claim.kind in (Kind.COUNT, Kind.POPULATION) and claim.role is not Role.TARGET
    return bool(claim.scope) and people and level and claim.quantity.figure is not None


_SERIES = """
[release]
id = "population"
title = "Mid-year population"
reference = true
vintage = "2012"

[[claim]]
id = "whole"
says = "8 million people"
measure = "population"
scope = "Borduria"
as_of = 2011-06-30

[[claim]]
id = "part"
says = "6 million people"
measure = "population"
scope = "North Borduria"
as_of = 2011-06-30
"""
_TEXT = """
[release]
id = "clinics"
title = "{share} of {scope} within reach of a clinic"
published = 2012-02-08

[[claim]]
id = "share"
says = "{share}"
measure = "people within reach of a clinic"
of = "population"
scope = "{scope}"

[[claim]]
id = "part"
says = "{part} people"
measure = "people within reach of a clinic"

[[link]]
kind = "share"
share = "share"
part = "part"
because = "this means that"
"""
_PATIENTS = """
[release]
id = "survey"
published = 2010-09-01

[[claim]]
id = "asked"
says = "{asked} people"
measure = "people asked"
scope = "North Borduria"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=(
        (_SERIES, _TEXT.format(share="two thirds", scope="North Borduria", part="4 million")),
        (_SERIES, _PATIENTS.format(asked="more than five million")),
    ),
    conflicts=(
        (_SERIES, _TEXT.format(share="two thirds", scope="Borduria", part="4 million")),
        (_SERIES, _PATIENTS.format(asked="7.5 million")),
    ),
)
