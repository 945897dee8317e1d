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
more than three years away. Each edition is compared by itself, and one that fits is enough. Only shares of everyone
(“the population”) and counts of persons are compared, or of what stands for one person each (names on a register,
members, drivers): a share of the patients has another whole, and visits, cases and jobs are not persons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from functools import cache

from attrs import evolve, frozen

from claimcheck.claim import Claim, Percentage, Role
from claimcheck.interval import Interval
from claimcheck.phrase.normal import singular
from claimcheck.phrase.nouns import STANDS_FOR_A_PERSON
from claimcheck.quantity import Kind, PartialDate
from claimcheck.relation import Order, Product, Relation, Variable
from claimcheck.rule import Rule
from claimcheck.series import apart, date_of, plain_name, scope_names
from claimcheck.statements import Statements
from claimcheck.terms import propose, quoted, share_of_one, stated, stated_in
from claimcheck.unit import PEOPLE, Dimension, UnitMismatch

NAME = "scope-fits-reference"
POPULATION = "population"
YEAR = 365
FARTHEST = 3
A_YEAR = Fraction(1, 100)
BETWEEN_EDITIONS = Fraction(1, 100)

# What a whole is called that is everyone who lives in a scope.
EVERYONE = frozenset({"population", "people", "residents", "inhabitants", "everyone", "the population", "all people"})
# Nouns that count persons, each of them once.
PERSONS = EVERYONE | {"persons", "citizens", "men", "women", "children", "adults", "pensioners", "patients", "voters"}

Instead = tuple[tuple[str, Variable, Variable], ...]
Editions = dict[str, dict[tuple[str, str], list[Claim]]]


@frozen
class Known:
    """A value of a reference series, and how many years it is from the date of the claim it is compared with."""

    claim: Claim
    years: Fraction

    @property
    def range(self) -> Interval:
        """What to multiply the value by: one, more or less what years and editions explain."""
        miss = self.years * A_YEAR + BETWEEN_EDITIONS
        return Interval.between(1 - miss, 1 + miss)

    def __str__(self) -> str:
        day = f" on {self.claim.as_of.in_words}" if self.claim.as_of else ""
        return f"population of {self.claim.scope}{day}"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield share × population = part, and people ≤ population, with each edition of the scope's series."""
    editions = editions_by_scope(statements)
    others = cache(lambda known: _others(statements.by_id[known], statements))
    parts: set[str] = set()
    for share, part in shares_of_scopes(statements):
        parts.add(part.id)
        for known in nearest(share, editions, statements):
            with suppress(UnitMismatch):
                law = Product(share_of_one(share), stated(known.claim, times=known.range), stated_in(part, PEOPLE))
                because = f"{quoted(part)} is {quoted(share)} of the {known}"
                yield _compared(propose(NAME, law, because, statements), share, others(known.claim.id))
    for claim in statements.of_texts:
        if claim.id not in parts and claim.scope and claim.role is not Role.TARGET and counts_persons(claim):
            for known in nearest(claim, editions, statements):
                among = Order((stated(claim), stated(known.claim, times=known.range)))
                because = f"{quoted(claim)} are among the {known}"
                yield _compared(propose(NAME, among, because, statements), claim, others(known.claim.id))


def editions_by_scope(statements: Statements) -> Editions:
    """The dated values of population series by scope, and by edition and series."""
    found: Editions = defaultdict(lambda: defaultdict(list))
    for value in statements.references_by_measure.get(POPULATION, ()):
        for scope in scope_names(value.scope) if value.as_of else ():
            found[scope][value.evidence.release, scope].append(value)
    return found


def shares_of_scopes(statements: Statements) -> Iterator[tuple[Claim, Claim]]:
    """The shares of everyone in a named scope, each with its part in people.

    A headline has the part, and where it names none the whole, of the figure it stands over.
    """
    bodies: dict[str, tuple[Percentage, Claim]] = {}
    for link in statements.linked("share"):
        share, part = statements.member(link, "share"), statements.member(link, "part")
        if not isinstance(share, Percentage) or part is None:
            continue
        if counts_persons(part) or _stands_for_persons(part) or _is_nameless(part, share):
            bodies.setdefault(share.id, (share, part))
    shares = [(share, share.of, part) for share, part in bodies.values()]
    for link in statements.linked("headline"):
        for headline in statements.members(link, "headline"):
            under = [bodies[body] for body in link.all("body") if body in bodies]
            if under and isinstance(headline, Percentage) and headline.id not in bodies:
                body, part = under[0]
                shares.append((headline, headline.of or body.of, part))
    whole = ((share, part) for share, of, part in shares if share.scope and plain_name(of) in EVERYONE)
    return ((share, part) for share, part in whole if not share.about.ages)


def counts_persons(claim: Claim) -> bool:
    """True for a number of persons, none of them counted twice."""
    noun = plain_name(claim.unit.name).split()[-1:]
    persons = claim.unit.dimension is Dimension.PEOPLE or (noun and noun[0] in PERSONS)
    return bool(persons) and claim.kind in (Kind.COUNT, Kind.POPULATION) and claim.quantity.figure is not None


def _stands_for_persons(claim: Claim) -> bool:
    """True for a number of names, members or drivers, of whom a text says that they are a share of everyone."""
    noun = singular(plain_name(claim.unit.name).split()[-1]) if claim.unit.name else ""
    return claim.kind is Kind.COUNT and noun in STANDS_FOR_A_PERSON and claim.quantity.figure is not None


def _is_nameless(claim: Claim, share: Claim) -> bool:
    """True for a number of what its text has named before: a share of everyone has persons for its part."""
    nameless = claim.kind is Kind.COUNT and not claim.unit.name and claim.quantity.figure is not None
    return nameless and not share.about.ages


def nearest(claim: Claim, editions: Editions, statements: Statements) -> list[Known]:
    """The value nearest to a claim's date in each edition of the series of its scope, if it is near enough."""
    day = date_of(claim, statements)
    if day is None:
        return []
    found = []
    for values in (values for scope in scope_names(claim.scope) for values in editions.get(scope, {}).values()):
        value = min(values, key=lambda value: _half_days_between(day, value.as_of))
        years = Fraction(_half_days_between(day, value.as_of), 2 * YEAR)
        if years <= FARTHEST:
            found.append(Known(value, years))
    return found


def _half_days_between(a: PartialDate, b: PartialDate | None) -> int:
    """Twice the days between the middles of two dates, which keeps it whole."""
    middles = [day.first.toordinal() + day.last.toordinal() for day in (a, b) if day is not None]
    return abs(middles[0] - middles[-1])


def _compared(relation: Relation, claim: Claim, others: Instead) -> Relation:
    """The relation by itself, an alternative to those of the claim with other editions."""
    return apart(evolve(relation, either=f"{NAME}/{claim.id}", instead=others))


def _others(known: Claim, statements: Statements) -> Instead:
    """The populations of the other scopes in the same edition at the same date, to put in place of the known one."""
    own = stated(known).of
    return tuple(
        (other.scope, own, stated(other).of)
        for other in statements.references_by_measure[POPULATION]
        if other.scope and other.as_of == known.as_of and other.evidence.release == known.evidence.release
        if scope_names(other.scope) != scope_names(known.scope)
    )


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
