"""A proof is believed only when every step of it can be redone."""

from contextlib import nullcontext
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.finding import Finding, Verdict
from claimcheck.interval import EVERYTHING, NOT_NEGATIVE, Interval
from claimcheck.proof import Cases, Clash, Conflict, Escape, Proof, Row, Step, Weighing
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
    Unknown,
)
from claimcheck.verify import ProofError, verify
from claimcheck.verify.laws import can_hold
from claimcheck.verify.weighing import follows

span = Interval.between


def stated(name, plain, charitable=None, said=None):
    """A number that the claim of the same name states."""
    wide = charitable or plain
    return Stated(name, NOT_NEGATIVE, name, claim=name, plain=plain, charitable=wide, said=said or plain)


def relation(name, law, **more):
    claims = tuple(variable.id for term in law.terms for variable in term.variables if isinstance(variable, Stated))
    return Relation(id=name, rule=name, law=law, because="it is", claims=claims, **more)


def accuse(level, steps, end, *relations, witness=None):
    """The finding of a proof, blaming just what it uses."""
    premises = {
        step.variable: None for step in steps if step.by == step.variable.id and isinstance(step.variable, Stated)
    }
    conflict = Conflict(level, tuple(premises), tuple(one.id for one in relations), Proof(tuple(steps), end))
    verdict = Verdict.CONTRADICTION if level is Level.CHARITABLE else Verdict.TENSION
    claims = tuple(variable.claim for variable in premises)
    return Finding(verdict=verdict, relations=relations, claims=claims, conflict=conflict, witness=witness)


PERCENT = Interval.point(Fraction(1, 100))
WHOLE = Unknown("?whole", NOT_NEGATIVE, "the whole")
MARCH_SHARE, MARCH_PART = stated("march share", span(60, 70)), stated("march part", span(34, 35))
APRIL_SHARE, APRIL_PART = stated("april share", span(80, 90)), stated("april part", span(54, 56))
MARCH = relation("march", Product(Term(MARCH_SHARE, PERCENT), Term(WHOLE), Term(MARCH_PART)))
APRIL = relation("april", Product(Term(APRIL_SHARE, PERCENT), Term(WHOLE), Term(APRIL_PART)))
STEPS = (
    Step(MARCH_SHARE, span(60, 70), "march share"),
    Step(MARCH_PART, span(34, 35), "march part"),
    Step(WHOLE, span(Fraction(340, 7), Fraction(175, 3)), "march", (0, 1)),
    Step(APRIL_SHARE, span(80, 90), "april share"),
    Step(APRIL_PART, span(54, 56), "april part"),
    Step(WHOLE, span(60, 70), "april", (3, 4)),
)
TWO_WHOLES = accuse(Level.CHARITABLE, STEPS, Clash(2, 5), MARCH, APRIL)


UNDER_60 = Clash(2, 5)


def with_steps(steps, end=UNDER_60, finding=TWO_WHOLES):
    """The finding with another proof, blaming what it blamed before."""
    return evolve(finding, conflict=evolve(finding.conflict, proof=Proof(tuple(steps), end)))


def refused(finding):
    with pytest.raises(ProofError):
        verify(finding)
    return True


def test_a_proof_that_can_be_redone_is_believed():
    """34 to 35 in 60 to 70% leaves a whole below 58.4; 54 to 56 in 80 to 90% leaves one of at least 60."""
    assert verify(TWO_WHOLES) is None


@given(st.sampled_from(range(len(STEPS))), st.sampled_from(["low", "high"]), st.fractions(Fraction(1, 1000), 1))
def test_a_step_that_says_more_than_its_premise_is_refused(index, side, bite):
    """Whatever end of whatever step is moved inwards, that step no longer follows."""
    step = STEPS[index]
    low, high = step.interval.lower, step.interval.upper
    cut = (high - low) * bite / 2
    narrow = span(low + cut, high) if side == "low" else span(low, high - cut)

    assert refused(with_steps((*STEPS[:index], evolve(step, interval=narrow), *STEPS[index + 1 :])))


@pytest.mark.parametrize("index", range(len(STEPS)))
def test_no_step_of_a_proof_can_be_left_out(index):
    """Without one of its steps, a later one has nothing to rest on."""
    places = {old: new for new, old in enumerate(i for i in range(len(STEPS)) if i != index)}
    kept = [
        evolve(step, uses=tuple(places[used] for used in step.uses if used in places))
        for place, step in enumerate(STEPS)
        if place != index
    ]

    assert refused(with_steps(kept, Clash(places.get(2, 0), places.get(5, 0))))


@pytest.mark.parametrize("reason", ["nature", "case", "april", "march share", "nobody"])
@pytest.mark.parametrize("index", range(len(STEPS)))
def test_a_step_with_another_reason_is_refused(index, reason):
    """A reason is part of the proof: another one does not carry the step."""
    assert STEPS[index].by == reason or refused(
        with_steps((*STEPS[:index], evolve(STEPS[index], by=reason), *STEPS[index + 1 :]))
    )


@pytest.mark.parametrize("end", [Clash(2, 2), Clash(0, 5), Clash(2, 9), Clash(-1, 2), Clash(3, 0)])
def test_a_clash_needs_two_steps_about_one_number_with_nothing_in_common(end):
    """Two numbers may lie apart without any conflict."""
    assert refused(with_steps(STEPS, end))


def test_a_step_uses_only_steps_before_it():
    """A proof in a circle proves nothing."""
    assert refused(with_steps((evolve(STEPS[2], uses=(2,)), *STEPS)))


@pytest.mark.parametrize(
    "changed",
    [
        {"relations": (MARCH,)},
        {"relations": (MARCH, APRIL, relation("other", Order((Term(MARCH_PART), Term(APRIL_PART)))))},
        {"relations": (MARCH, evolve(APRIL, alone=True))},
        {"relations": (MARCH, evolve(APRIL, note="worth knowing"))},
        {"relations": (MARCH, evolve(APRIL, id="march"))},
        {"claims": ("march share", "march part", "april share")},
        {"claims": (*TWO_WHOLES.claims, "bystander")},
        {"conflict": evolve(TWO_WHOLES.conflict, premises=TWO_WHOLES.conflict.premises[:3])},
        {"conflict": evolve(TWO_WHOLES.conflict, relations=("march", "april", "other"))},
        {"conflict": evolve(TWO_WHOLES.conflict, level=Level.PLAIN)},
        {"conflict": None},
        {"verdict": Verdict.CONSISTENT},
    ],
)
def test_a_finding_blames_just_what_its_proof_uses(changed):
    """Nobody is accused who plays no part, and nobody who does is left out."""
    assert refused(evolve(TWO_WHOLES, **changed))


BLUE, RED = stated("blue", span(4, 5)), stated("red", span(8, 9))
FIVE = Fact("=five", because="five are listed", plain=span(5, 5), charitable=span(5, 6))
BLUE_STEP, RED_STEP = Step(BLUE, span(4, 5), "blue"), Step(RED, span(8, 9), "red")
KEPT = {
    Total((Term(BLUE), Term(BLUE)), Term(RED)): span(8, 10),
    Equal((Term(BLUE), Term(RED))): span(4, 5),
    Order((Term(RED), Term(BLUE))): span(None, 5),
    Drift(Term(BLUE), Term(RED), span(1, Fraction(3, 2))): span(4, Fraction(15, 2)),
    Product(Term(BLUE), Term(BLUE), Term(RED)): span(16, 25),
    Total((Term(BLUE, span(2, 3)), Term(FIVE)), Term(RED, plus=1)): span(12, 20),
    Order((Term(RED), Term(BLUE)), strict=True): span(None, 5, high_open=True),
}


@pytest.mark.parametrize("law", KEPT, ids=lambda law: type(law).__name__)
def test_every_law_keeps_its_last_word(law):
    """What a law leaves of one number is a step; one bit less than that is not."""
    one, kept = relation("law", law), KEPT[law]
    fact = (Step(FIVE, span(5, 6), "=five"),) if FIVE in one.variables else (Step(RED, NOT_NEGATIVE, "nature"),)
    first = (BLUE_STEP, *fact)
    allowed = accuse(Level.CHARITABLE, (*first, Step(RED, kept, "law", (0, 1)), RED_STEP), Clash(2, 3), one)
    less = span(kept.lower, kept.upper - Fraction(1, 1000))

    # The law's step holds, so what is refused, where anything is, is only that it should clash with red's 8 to 9.
    with nullcontext() if kept.meet(span(8, 9)) is None else pytest.raises(ProofError, match="numbers in common"):
        verify(allowed)
    with pytest.raises(ProofError, match="lets red lie outside"):
        verify(with_steps((*first, Step(RED, less, "law", (0, 1))), Clash(2, 3), allowed))


def test_a_fact_is_checked_as_it_is_read():
    """Facts have a generous reading as well: two that are listed may be three."""
    four = stated("four", span(4, 4), span(4, 4))
    listed = relation("list", Equal((Term(four), Term(FIVE))))
    steps = [Step(four, span(4, 4), "four"), Step(FIVE, span(5, 6), "=five"), Step(four, span(5, 6), "list", (1,))]

    assert verify(accuse(Level.CHARITABLE, steps, Clash(0, 2), listed)) is None
    assert refused(with_steps([steps[0], evolve(steps[1], interval=span(5, 5)), steps[2]], Clash(0, 2)))


SIDE = Unknown("?side", span(-2, 2), "the side")
SQUARE = relation("square", Product(Term(SIDE), Term(SIDE), Term(RED)))


NOT_ABOVE, ABOVE, FOUR_AT_MOST = span(None, 0), span(0, None, low_open=True), span(0, 4)


def halves(low=NOT_ABOVE, high=ABOVE, area=FOUR_AT_MOST):
    """A number between -2 and 2 has no square of 8: not below 0, and not above it."""
    steps = (RED_STEP, Step(SIDE, span(-2, 2), "nature"))
    below, above = (
        Proof((Step(SIDE, half, "case"), Step(RED, area, "square", (1, 2))), Clash(0, 3)) for half in (low, high)
    )
    return accuse(Level.CHARITABLE, steps, Cases(SIDE, Fraction(0), below, above), SQUARE)


def test_a_number_is_at_most_the_split_or_more_than_it():
    """The two cases leave nothing between them, so closing both closes the proof."""
    assert verify(halves()) is None


@pytest.mark.parametrize("wrong", [{"low": span(None, -1)}, {"high": span(1, None)}, {"area": span(0, 3)}])
def test_a_case_assumes_just_its_half(wrong):
    """A case that assumes more would leave a gap where the truth may lie."""
    assert refused(halves(**wrong))


HALF, OTHER, BOTH = stated("one", span(6, 9)), Unknown("?other", EVERYTHING, "the other"), stated("both", span(10, 10))
SUM = relation("sum", Total((Term(HALF), Term(OTHER)), Term(BOTH)))
LIKE = relation("like", Equal((Term(HALF), Term(OTHER))))
ROWS = (
    Row("sum", (), ((HALF, Fraction(1)), (OTHER, Fraction(1)), (BOTH, Fraction(-1))), Fraction(0), False, Fraction(1)),
    Row("step", (1,), ((BOTH, Fraction(1)),), Fraction(10), False, Fraction(1)),
    Row("step", (0,), ((HALF, Fraction(-1)),), Fraction(-6), False, Fraction(2)),
    Row("like", (), ((HALF, Fraction(1)), (OTHER, Fraction(-1))), Fraction(0), False, Fraction(1)),
)


def added_up(rows):
    """Two equal numbers of which one is at least 6 cannot make 10."""
    steps = (Step(HALF, span(6, 9), "one"), Step(BOTH, span(10, 10), "both"))
    return accuse(Level.CHARITABLE, steps, Weighing(tuple(rows)), SUM, LIKE)


def test_inequalities_that_add_up_to_something_false_are_a_proof():
    """x + y ≤ 10, x ≥ 6 twice, and x ≤ y add up to 0 ≤ -2."""
    assert verify(added_up(ROWS)) is None


@pytest.mark.parametrize("changed", [{"weight": Fraction(3)}, {"weight": Fraction(-1)}, {"most": Fraction(-11)}])
@pytest.mark.parametrize("index", range(len(ROWS)))
def test_every_inequality_must_follow_and_be_weighed_right(index, changed):
    """A stronger inequality does not follow, and another weight leaves something over."""
    assert refused(added_up([*ROWS[:index], evolve(ROWS[index], **changed), *ROWS[index + 1 :]]))
    assert refused(added_up([*ROWS[:index], *ROWS[index + 1 :]]))


@pytest.mark.parametrize(
    ("law", "sign", "coefficient", "holds"),
    [
        (MARCH.law, 1, Fraction(-7, 10), True),
        (MARCH.law, 1, Fraction(-69, 100), False),
        (MARCH.law, -1, Fraction(6, 10), True),
        (MARCH.law, -1, Fraction(61, 100), False),
        (Drift(Term(WHOLE), Term(MARCH_PART), span(1, 2)), 1, Fraction(-2), True),
        (Drift(Term(WHOLE), Term(MARCH_PART), span(1, 2)), 1, Fraction(-19, 10), False),
        (Order((Term(MARCH_PART), Term(WHOLE))), 1, Fraction(-1), True),
        (Order((Term(WHOLE), Term(MARCH_PART))), 1, Fraction(-1), False),
    ],
)
def test_a_factor_known_within_an_interval_gives_the_weaker_inequality(law, sign, coefficient, holds):
    """60 to 70% of a whole is at most 0.7 and at least 0.6 of it, as the whole is not negative."""
    row = Row("law", (0, 1), ((MARCH_PART, Fraction(sign)), (WHOLE, coefficient)), Fraction(0), False, Fraction(1))
    known = {MARCH_SHARE: span(60, 70), WHOLE: NOT_NEGATIVE}

    assert holds == follows(row, law, lambda variable: known.get(variable, EVERYTHING))


UP_TO, FLAT = stated("up to 100", span(75, 100), span(0, 100)), stated("100", span(99, 101))
HEADLINE = relation("headline", Entails(Term(FLAT), Term(UP_TO)))
BOTH_STEPS = (Step(FLAT, span(99, 101), "100"), Step(UP_TO, span(75, 100), "up to 100"))
AT_100 = {"up to 100": Fraction(100), "100": Fraction(100)}


def headline(end, steps=BOTH_STEPS, witness=AT_100):
    return accuse(Level.PLAIN, steps, end, HEADLINE, witness=witness)


def test_a_headline_escapes_its_body():
    """80 is up to 100 and is not 100, so the headline does not follow; 100 would make both true."""
    assert verify(headline(Escape("headline", 0, 1, Fraction(80)))) is None


@pytest.mark.parametrize(
    "end",
    [
        Escape("headline", 0, 1, Fraction(100)),
        Escape("headline", 0, 1, Fraction(120)),
        Escape("headline", 1, 0, Fraction(80)),
        Escape("headline", 0, 5, Fraction(80)),
        Escape("other", 0, 1, Fraction(80)),
        Clash(0, 1),
    ],
)
def test_an_escape_is_a_value_of_one_statement_and_not_of_the_other(end):
    """A value that both admit, or that neither does, shows nothing."""
    assert refused(headline(end))


@pytest.mark.parametrize(
    "witness",
    [
        None,
        {},
        {"100": Fraction(100)},
        {**AT_100, "100": Fraction(99)},
        {"100": Fraction(90), "up to 100": Fraction(90)},
    ],
)
def test_a_tension_needs_values_that_make_it_all_true(witness):
    """Each value lies in its charitable reading, and the law holds of them exactly."""
    assert refused(headline(Escape("headline", 0, 1, Fraction(80)), witness=witness))


def test_a_witness_need_not_heed_a_claim_that_is_not_blamed():
    """Of three parts one is not needed: whatever it is, the two others are too much."""
    third = stated("third", span(1, 2))
    total = relation("total", Total((Term(BLUE), Term(RED), Term(third)), Term(ELEVEN)))
    steps = (
        BLUE_STEP,
        RED_STEP,
        Step(third, NOT_NEGATIVE, "nature"),
        Step(ELEVEN, span(12, None), "total", (0, 1, 2)),
        Step(ELEVEN, span(11, 11), "eleven"),
    )
    world = {"blue": Fraction(4), "red": Fraction(8), "third": Fraction(0), "eleven": Fraction(12)}

    assert verify(accuse(Level.PLAIN, steps, Clash(3, 4), total, witness=world)) is None


ELEVEN = stated("eleven", span(11, 11), span(10, 12))


def note(world):
    return Finding(
        verdict=Verdict.NOTE,
        relations=(relation("order", Order((Term(BLUE), Term(RED))), note="red is more"),),
        claims=("blue", "red"),
        witness=world,
    )


def test_a_note_holds_of_its_witness():
    """A note says what is so on plain readings, and shows values of which it is so."""
    assert verify(note({"blue": Fraction(5), "red": Fraction(8)})) is None
    assert refused(note({"blue": Fraction(6), "red": Fraction(8)}))
    assert refused(note(None))


def test_digits_are_compared_only_where_the_relation_says_so():
    """45.7 and 45.8 million are written differently, though their readings touch."""
    first = stated("45.7", span(Fraction("45.65"), Fraction("45.75")), said=Interval.point(Fraction("45.7")))
    second = stated("45.8", span(Fraction("45.71"), Fraction("45.85")), said=Interval.point(Fraction("45.8")))
    steps = (Step(first, first.said, "45.7"), Step(second, second.said, "45.8"), Step(second, first.said, "same", (0,)))
    world = {"45.7": Fraction("45.72"), "45.8": Fraction("45.72")}

    def finding(as_written):
        same = relation("same", Equal((Term(first), Term(second)), as_written=as_written))
        return accuse(Level.PLAIN, steps, Clash(1, 2), same, witness=world)

    assert verify(finding(True)) is None
    assert refused(finding(False))
    assert refused(
        with_steps((steps[0], evolve(steps[1], interval=second.plain), steps[2]), Clash(1, 2), finding(True))
    )


@pytest.mark.parametrize(
    ("count", "share", "possible"),
    [
        (span(466, 466), span(Fraction("35.5"), Fraction("36.5")), True),
        (span(7, 7), span(Fraction("35.9"), Fraction("36.1")), False),
        (span(7, 8), span(Fraction("37.4"), Fraction("37.6")), True),
        (span(Fraction("7.2"), Fraction("7.8")), span(0, 100), False),
        (span(7, None), span(Fraction("35.9"), Fraction("36.1")), True),
    ],
)
def test_a_share_of_a_count_is_whole(count, share, possible):
    """3 of 8 is 37.5%, and no number of 7 is 36%."""
    counted, shared = stated("count", count), stated("share", share)
    law = Integral(Term(counted), Term(shared, PERCENT))

    assert possible == can_hold(law, {counted: count, shared: share}.get)


@given(st.data())
def test_a_law_that_holds_of_some_values_can_hold(data):
    """Looking at intervals never rules out a law that is true of numbers inside them."""
    number = st.fractions(-20, 20, max_denominator=6)
    left, right, factor = data.draw(number), data.draw(number), data.draw(st.fractions(1, 2, max_denominator=4))
    true = {
        Product(Term(BLUE), Term(RED), Term(SIDE)): left * right,
        Total((Term(BLUE), Term(RED, span(1, 2))), Term(SIDE, plus=3)): left + right * factor - 3,
        Drift(Term(BLUE), Term(SIDE), span(1, 2)): left * factor,
        Order((Term(BLUE), Term(SIDE))): max(left, right),
    }
    for law, result in true.items():
        world = {BLUE: left, RED: right, SIDE: result}
        loose = {of: Interval.point(value) + span(0, data.draw(st.integers(0, 3))) for of, value in world.items()}

        assert can_hold(law, loose.get)
        assert can_hold(law, {of: Interval.point(value) for of, value in world.items()}.get)
