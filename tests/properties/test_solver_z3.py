"""The solver against Z3, a complete solver for these arithmetics, on random small systems."""

from hypothesis import event, given, settings
from tests.oracle import z3_says
from tests.systems import systems

from claimcheck.finding import Finding, Verdict
from claimcheck.relation import Level, Stated
from claimcheck.solve import solve, witness
from claimcheck.verify import verify

OFTEN = 5 * settings.default.max_examples
"""500 systems by default, 10,000 when thorough."""
LEVEL = Level.CHARITABLE


def accusation(conflict, relations):
    """The finding that a conflict makes."""
    return Finding(
        verdict=Verdict.CONTRADICTION,
        relations=tuple(one for one in relations if one.id in conflict.relations),
        claims=tuple(premise.claim for premise in conflict.premises if isinstance(premise, Stated)),
        conflict=conflict,
    )


def agrees_with_z3(relations):
    """Whether the verdicts are the same; what either leaves open is counted, not compared."""
    solution = solve(relations, LEVEL, cap=1)
    if solution.undecided and not solution.conflicts:
        event("undecided")
        return True
    theirs = z3_says(relations, LEVEL, ms=2000)
    event({True: "true", False: "a conflict", None: "Z3 does not know"}[theirs])
    for conflict in solution.conflicts:
        verify(accusation(conflict, relations))
    return theirs in (not solution.conflicts, None)


@settings(max_examples=OFTEN // 5 * 4)
@given(systems())
def test_the_verdict_is_z3s(relations):
    """Z3 decides products, sums, orders and drifts of real numbers, loops or none."""

    assert agrees_with_z3(relations)


@settings(max_examples=OFTEN // 5)
@given(systems(least=-6))
def test_the_verdict_is_z3s_below_zero_too(relations):
    """Products of numbers of either sign leave gaps, where hulls alone would be wrong."""

    assert agrees_with_z3(relations)


@given(systems())
def test_values_that_are_found_make_it_true(relations):
    """Where there is no conflict, the values found are in every interval: Z3 agrees that there are some."""
    world = witness(relations, LEVEL)

    assert world is None or z3_says(relations, LEVEL) in (True, None)
