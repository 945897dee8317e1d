"""What must be so of every set of conflicts, whatever the relations."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.oracle import members_of_system, smallest_subsets, z3_says
from tests.systems import systems

from claimcheck.interval import NOT_NEGATIVE
from claimcheck.relation import Level, Stated, mapped
from claimcheck.solve import agreeing, solve

LEVEL = Level.CHARITABLE


def members(conflict):
    return frozenset({*(premise.id for premise in conflict.premises), *conflict.relations})


def are_true_without(relations, kept):
    """What Z3 says of some members alone."""
    return z3_says(relations, LEVEL, dropped=members_of_system(relations) - kept)


@given(systems(most=3))
def test_every_member_of_a_conflict_is_needed(relations):
    """A claim that plays no part must not be blamed: without any one member the others can be true."""
    solution = solve(relations, LEVEL)
    cores = [] if solution.undecided else [members(conflict) for conflict in solution.conflicts]

    assert [] == [(core, one) for core in cores for one in core if are_true_without(relations, core - {one}) is False]


@given(systems(most=2))
def test_all_minimal_conflicts_are_found(relations):
    """Looking at every subset finds the same conflicts, none more and none less."""
    solution = solve(relations, LEVEL)
    everything = sorted(members_of_system(relations))
    if solution.undecided or solution.capped or len(everything) > 8:
        return
    slow = smallest_subsets(everything, lambda kept: are_true_without(relations, kept) is False)

    assert set(slow) == {members(conflict) for conflict in solution.conflicts}


@given(systems(), st.randoms(use_true_random=False))
def test_the_order_of_relations_changes_nothing(relations, dice):
    """Files may be read in any order."""
    shuffled = dice.sample(relations, len(relations))

    assert solve(relations, LEVEL, cap=3) == solve(shuffled, LEVEL, cap=3)


@given(systems(most=3), st.data())
def test_dropping_a_relation_adds_no_conflict(relations, data):
    """Fewer premises allow no less."""
    dropped = data.draw(st.sampled_from(relations))
    before = solve(relations, LEVEL)
    after = solve([one for one in relations if one is not dropped], LEVEL)

    assert (
        before.undecided or before.capped or set(map(members, after.conflicts)) <= set(map(members, before.conflicts))
    )


@given(systems(), st.data())
def test_widening_a_reading_adds_no_conflict(relations, data):
    """A claim that says less cannot contradict more."""
    spoken = sorted({one.id for relation in relations for one in relation.variables if isinstance(one, Stated)})
    chosen = data.draw(st.sampled_from([*spoken, ""]))

    def widened(variable):
        return evolve(variable, charitable=NOT_NEGATIVE) if variable.id == chosen else variable

    wider = [evolve(one, law=mapped(one.law, widened)) for one in relations]

    assert solve(relations, LEVEL, cap=1).conflicts or not solve(wider, LEVEL, cap=1).conflicts


@given(systems(most=3))
def test_a_value_said_to_agree_leaves_no_conflict_of_its_own(relations):
    """What would agree lies outside what was said, or the rest would not have been a conflict."""
    solution = solve(relations, LEVEL, cap=4)
    for conflict in solution.conflicts:
        for premise in conflict.premises:
            values = agreeing(conflict, premise, relations, LEVEL)

            assert values is None or not values.within(premise.at(LEVEL))
