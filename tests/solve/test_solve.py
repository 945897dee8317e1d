"""What the solver says of small systems whose answer can be worked out by hand."""

from fractions import Fraction
from itertools import pairwise

import pytest
from tests.systems import relation, stated

from claimcheck.finding import Finding, Verdict
from claimcheck.interval import ONE, Interval
from claimcheck.proof import Cases, Clash, Escape, Weighing
from claimcheck.relation import (
    Drift,
    Entails,
    Equal,
    Fact,
    Integral,
    Level,
    Order,
    Product,
    Stated,
    Term,
    Total,
    Unknown,
)
from claimcheck.solve import agreeing, holds, solve, witness
from claimcheck.verify import verify

PERCENT = Interval.point(Fraction(1, 100))
MILLION = 10**6
WHOLE = Unknown("?whole")
span = Interval.between


def share_and_people(name, share, people):
    """A release's share of the whole and the people it makes."""
    law = Product(Term(stated(f"{name} share", share), PERCENT), Term(WHOLE), Term(stated(f"{name} people", people)))
    return relation(name, law)


def millions(low, high, **ends):
    return span(Fraction(str(low)) * MILLION, Fraction(str(high)) * MILLION, **ends)


APRIL = share_and_people("april", span(85, 90, high_open=True), millions("54.65", "54.75"))
JULY = share_and_people("july", span(94, 100), millions(49, 50, high_open=True))


def only_conflict(relations, level=Level.CHARITABLE):
    """The one conflict of some relations, its proof rechecked."""
    (conflict,) = solve(relations, level).conflicts
    checked(conflict, relations)
    return conflict


def checked(conflict, relations):
    """Recheck the proof of a contradiction."""
    blamed = tuple(one for one in relations if one.id in conflict.relations)
    claims = tuple(premise.claim for premise in conflict.premises if isinstance(premise, Stated))
    verify(Finding(verdict=Verdict.CONTRADICTION, relations=blamed, claims=claims, conflict=conflict))


def named(conflict):
    return {premise.id for premise in conflict.premises}


def test_two_pairs_of_share_and_people_must_have_one_whole():
    """54.65 million are less than 90% of more than 60.7 million; 94% of that would be more than 50 million."""
    conflict = only_conflict([APRIL, JULY])

    assert named(conflict) == {"april share", "april people", "july share", "july people"}
    assert conflict.relations == ("july", "april")
    assert isinstance(conflict.proof.end, Clash)


def test_what_would_agree_is_what_the_others_leave():
    """July's whole is from 49 to less than 50/0.94 million, and April's people are 85% to less than 90% of it."""
    (conflict,) = solve([APRIL, JULY], Level.CHARITABLE).conflicts
    people = next(premise for premise in conflict.premises if premise.id == "april people")

    assert agreeing(conflict, people, [APRIL, JULY], Level.CHARITABLE) == span(
        Fraction("41.65") * MILLION, Fraction(45, 94) * 100 * MILLION, high_open=True
    )


def test_an_unknown_is_left_what_the_claims_leave_it():
    """49 million are at most all of the whole, and less than 50 million are at least 94% of it."""
    left = solve([JULY], Level.PLAIN).intervals

    assert left["?whole"] == span(49 * MILLION, Fraction(50, 94) * 100 * MILLION, high_open=True)
    assert left["july share"] == span(94, 100)


def test_sums_that_touch_exactly_agree():
    """Closed ends are reached: 0.1 + 0.2 is 0.3, and no rounding may say otherwise."""
    parts = [Term(stated(f"part {tenths}", Interval.point(Fraction(tenths, 10)))) for tenths in (1, 2)]
    whole = Term(stated("whole", Interval.point(Fraction(3, 10))))

    assert solve([relation("total", Total(tuple(parts), whole))], Level.PLAIN).conflicts == ()


def test_more_than_a_number_is_not_that_number():
    """More than 253 and at most 253 have no number in common."""
    more = stated("more", span(253, None, low_open=True))
    most = stated("most", span(0, 253))

    assert named(only_conflict([relation("equal", Equal((Term(more), Term(most))))])) == {"more", "most"}


def test_a_claim_that_plays_no_part_is_not_blamed():
    """Of three parts, two that exceed the whole are enough."""
    parts = [Term(stated(name, Interval.point(number))) for name, number in (("a", 60), ("b", 50), ("c", 5))]
    whole = Term(stated("whole", Interval.point(100)))

    assert named(only_conflict([relation("total", Total(tuple(parts), whole))])) == {"a", "b", "whole"}


def test_a_loop_of_sums_is_weighed():
    """x + y is 10 and x - y is 0, so x is 5; narrowing alone would go on for ever."""
    x, y = Term(stated("x", span(0, 5, high_open=True))), Term(Unknown("?y"))
    system = [
        relation("sum", Total((x, y), Term(stated("ten", Interval.point(10))))),
        relation("same", Equal((x, y))),
    ]

    assert isinstance(only_conflict(system).proof.end, Clash | Weighing)


def test_a_loop_of_products_is_split_into_cases_or_decided():
    """x × y is 24 and x + y is 9: no such numbers, as 4.5 × 4.5 is 20.25."""
    x, y = Term(stated("x", span(0, 9))), Term(stated("y", span(0, 9)))
    system = [
        relation("product", Product(x, y, Term(stated("24", Interval.point(24))))),
        relation("sum", Total((x, y), Term(stated("nine", Interval.point(9))))),
    ]

    assert isinstance(solve(system, Level.CHARITABLE).conflicts[0].proof.end, Cases | Weighing | Clash)
    checked(solve(system, Level.CHARITABLE).conflicts[0], system)


def test_what_is_left_open_is_said_to_be_undecided():
    """x × x is 2 for no fraction, and a proof would have to go on for ever."""
    x = Term(stated("x", span(0, 9)))
    solution = solve([relation("square", Product(x, x, Term(stated("two", Interval.point(2)))))], Level.PLAIN)

    assert solution.conflicts == ()
    assert list(solution.undecided) == ["square"]


@pytest.mark.parametrize(("share", "fits"), [((36, 37), True), ((Fraction("36.1"), Fraction("36.2")), False)])
def test_a_share_of_a_count_is_a_whole_number(share, fits):
    """36% of 466 practices can be 168 of them; from 36.1 to 36.2% there is no practice more."""
    law = Integral(Term(stated("count", Interval.point(466))), Term(stated("share", span(*share)), PERCENT))

    assert (not solve([relation("whole", law)], Level.CHARITABLE).conflicts) is fits
    assert (holds(relation("whole", law), Level.CHARITABLE) is not None) is fits
    if not fits:
        assert named(only_conflict([relation("whole", law)])) == {"count", "share"}


def test_a_headline_may_not_say_more_than_its_body():
    """Up to 100 million leaves room below 100 million; charitably they overlap."""
    headline, body = stated("headline", Interval.point(100)), stated("body", span(75, 100))
    system = [relation("entails", Entails(Term(headline), Term(body)))]
    (conflict,) = solve(system, Level.PLAIN).conflicts

    assert isinstance(conflict.proof.end, Escape)
    assert conflict.proof.end.value in span(75, 100)
    assert solve(system, Level.CHARITABLE).conflicts == ()


def test_figures_compared_as_written_must_be_the_same_digits():
    """45.7 and 45.8 million overlap when rounded; plainly they are two figures, charitably they may be one."""
    first = stated("first", span(Fraction("45.65"), Fraction("45.75")), said=Interval.point(Fraction("45.7")))
    second = stated("second", span(Fraction("45.75"), Fraction("45.85")), said=Interval.point(Fraction("45.8")))
    system = [relation("same", Equal((Term(first), Term(second)), as_written=True))]

    assert [named(one) for one in solve(system, Level.PLAIN).conflicts] == [{"first", "second"}]
    assert solve(system, Level.CHARITABLE).conflicts == ()


def test_a_relation_alone_does_not_bind_the_others():
    """A quotation is compared with its writer, and proves nothing about anything else."""
    written, quoted, other = (stated(name, span(*ends)) for name, ends in (("w", (1, 3)), ("q", (3, 5)), ("o", (1, 2))))
    apart = relation("quote", Equal((Term(written), Term(quoted))), alone=True)
    joint = relation("same", Equal((Term(written), Term(other))))

    assert solve([apart, joint], Level.PLAIN).conflicts == ()
    assert solve([apart, joint], Level.PLAIN).intervals["w"] == span(1, 2)


def test_a_note_is_no_premise():
    """A note says what is worth knowing when it holds; it never accuses."""
    law = Order((Term(stated("later", span(253, None))), Term(stated("earlier", Interval.point(1)))))
    note = relation("note", law, note="the later figure is smaller")

    assert solve([note], Level.PLAIN).conflicts == ()
    assert holds(note, Level.PLAIN) is None


def test_a_fact_is_used_and_never_blamed():
    """A month has 28 to 31 days, whoever says otherwise."""
    month = Fact("=month", because="the calendar", plain=span(28, 31), charitable=span(28, 31))
    conflict = only_conflict([relation("same", Equal((Term(month), Term(stated("said", span(40, 50))))))])

    assert named(conflict) == {"said"}


def test_a_chain_of_drifts_lets_a_population_move_a_little_each_time():
    """From 50 to 52 million takes four steps of at most 1%."""
    years = [Unknown(f"?{year}") for year in range(5)]
    drifts = [
        relation(f"drift {year}", Drift(Term(one), Term(other), span(Fraction(99, 100), Fraction(101, 100))))
        for year, (one, other) in enumerate(pairwise(years))
    ]

    def ends(last):
        return [
            relation("first", Equal((Term(years[0]), Term(stated("50", Interval.point(50)))))),
            relation("last", Equal((Term(years[last]), Term(stated("52", Interval.point(52)))))),
        ]

    assert solve([*drifts, *ends(4)], Level.PLAIN).conflicts == ()
    assert len(only_conflict([*drifts, *ends(3)]).relations) == 5


def test_a_factor_may_differ_from_place_to_place():
    """Two different months may have 28 and 31 days."""
    months = stated("months", Interval.point(1))
    days = [Term(stated(str(number), Interval.point(number))) for number in (28, 31)]
    system = [relation(f"r{day.of.id}", Equal((Term(months, span(28, 31)), day))) for day in days]

    assert solve(system, Level.PLAIN).conflicts == ()


def test_values_that_make_it_true_are_exact():
    """The values found make the product true to the last digit."""
    world = witness([JULY], Level.PLAIN)

    assert world["july share"] * world["?whole"] / 100 == world["july people"]


def test_conflicts_stop_at_the_cap_and_say_so():
    """One wrong figure contradicts each of many; the first few are enough to see it."""
    right = [relation(f"r{number:02}", Equal((Term(WHOLE), Term(stated(f"v{number:02}", ONE))))) for number in range(9)]
    wrong = relation("wrong", Equal((Term(WHOLE), Term(stated("w", Interval.point(2))))))
    some, every = (solve([*right, wrong], Level.PLAIN, cap=cap) for cap in (3, 24))

    assert (len(some.conflicts), some.capped) == (3, True)
    assert (len(every.conflicts), every.capped) == (9, False)


def test_relations_of_one_name_are_refused():
    """A proof quotes relations by their ids."""
    with pytest.raises(ValueError, match="one id"):
        solve([APRIL, APRIL], Level.PLAIN)
