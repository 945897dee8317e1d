"""Long series in which each release says how much more there is than in the one before: a hundred products in a row."""

from fractions import Fraction

import pytest
from tests.systems import relation, stated

from claimcheck.interval import EVERYTHING, NOT_NEGATIVE, Interval
from claimcheck.proof import Conflict
from claimcheck.relation import Level, Product, Term, Unknown
from claimcheck.solve import agrees, solve
from claimcheck.solve.conflicts import EFFORT, LOST, Meter
from claimcheck.solve.settle import settled
from claimcheck.solve.system import System

MONTHS = 120
PER_CENT = Interval.point(Fraction(1, 100))


def rounded(value, place):
    return Interval.between(value - place / 2, value + place / 2)


def chain(months, wrong=()):
    """The relations of a series: the change on the figure of the month before, and on what nobody states."""
    relations, before = [], None
    value = Fraction(40)
    for month in range(months):
        change = Fraction((month * 7) % 5 - 2)
        value *= 1 + change / 100
        level = Term(stated(f"level {month}", rounded(value, Fraction(1, 10)), natural=EVERYTHING))
        told = change + (6 if month in wrong else 0)
        by = stated(f"change {month}", rounded(told, Fraction(1, 10)), natural=EVERYTHING)
        growth = Term(by, PER_CENT, 1)
        starts = {"unsaid": Term(Unknown(f"?before {month}", NOT_NEGATIVE)), "said": before}
        relations += [
            relation(f"{name} {month}", Product(start, growth, level)) for name, start in starts.items() if start
        ]
        before = level
    return relations


@pytest.mark.parametrize("level", Level)
def test_a_long_true_chain_is_decided(level):
    """What nobody states has a value whatever the change is, so it closes no loop, and one sweep decides the rest."""
    relations = chain(MONTHS)
    solution = solve(relations, level)

    assert ((), {}) == (solution.conflicts, solution.undecided)
    assert agrees(relations, level)


@pytest.mark.parametrize("months", [20, MONTHS])
def test_one_wrong_change_is_found_however_long_the_chain(months):
    """The smallest conflict is the change with its two ends, whatever longer ones there are besides."""
    relations = chain(months, wrong=(10,))
    first = solve(relations, Level.CHARITABLE).conflicts[0]

    assert {"level 9", "change 10", "level 10"} == {premise.id for premise in first.premises}
    assert isinstance(first, Conflict)
    assert not agrees(relations, Level.CHARITABLE)


def test_what_nobody_states_follows_from_the_change():
    """It says nothing to the others, and yet they leave it no more than the change allows."""
    left = solve(chain(3), Level.PLAIN).intervals["?before 2"]

    assert left.within(Interval.between(38, 42))


def test_what_deciding_costs_is_counted_by_constraints():
    """A hunt among long conflicts ends by what it has looked at, not by the clock: the same on every machine."""
    meter = Meter()
    system = System.of(chain(30), Level.PLAIN)
    meter.decide(system)

    assert 0 < EFFORT - meter.left <= LOST * len(system.constraints)


@pytest.mark.parametrize("level", Level)
def test_what_is_asked_for_alone_is_what_all_together_leave_it(level):
    """Only what a variable is tied to can narrow it, so the rest of a long series need not be gone through."""
    system = System.of(chain(12), level)
    everything = settled(system)

    for number in range(len(system.variables)):
        assert settled(system, asked=[number])[number] == everything[number]
