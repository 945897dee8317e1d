"""A finding is told in words: quote, reason, arithmetic, conclusion, and no blame."""

import pytest
from attrs import evolve
from tests.report.made import CONTRADICTION, KEPT, MARCH, OF_THE_UK, STATEMENTS, TENSION

from claimcheck.claim import Count, Evidence, Percentage
from claimcheck.finding import Finding, Verdict
from claimcheck.interval import Interval
from claimcheck.proof import Clash, Conflict, Proof, Step
from claimcheck.relation import Integral, Level, Relation
from claimcheck.report.explain import explain, listed
from claimcheck.statements import Statements
from claimcheck.terms import share_of_one, stated
from claimcheck.verify import verify


@pytest.mark.parametrize("finding", [CONTRADICTION, TENSION])
def test_what_is_told_here_is_proved(finding):
    """The findings of these tests are real ones: their proofs hold."""
    assert verify(finding) is None


def test_a_contradiction_reads_as_an_email_would():
    """Who said what, why it should agree, the sum as printed and as read, the conclusion, and what would agree."""
    told = explain(CONTRADICTION, STATEMENTS)

    assert told.title == "“two thirds”, “35 million people” and “63.29 million people” cannot all be true"
    assert told.message == (
        "The release of 2 March 2011 says “two thirds” and “35 million people”; “Estimates” says “63.29 million "
        "people”. “35 million people” is “two thirds” of the UK. But 66.7% × 63.29 million = 42.2 million, and not 35 "
        "million. Even read generously, that makes 39 to 45.4 million, and “35 million people” means 32.5 to 37.5 "
        "million. So they cannot all be true. They would agree if “two thirds” were 51 to 60%."
    )
    assert told.reading == (
        "if “two thirds” means 61.6 to 71.7%, “63.29 million people” means 63.28 to 63.3 million and "
        "“35 million people” means 32.5 to 37.5 million"
    )


def test_the_gap_is_exact():
    """61 2/3% of 63.28 million is 39,022,666 2/3, which is 1,522,666 2/3 more than 37.5 million."""
    assert explain(CONTRADICTION, STATEMENTS).gap == "4568000/3"


def test_the_arithmetic_is_shown_in_full_where_the_proof_says_less():
    """A proof may say only that the part is above 37.5 million; a reader wants what the multiplication gives."""
    steps = list(CONTRADICTION.conflict.proof.steps)
    steps[2] = evolve(steps[2], interval=Interval.between(37_500_000, None, low_open=True))
    conflict = evolve(CONTRADICTION.conflict, proof=evolve(CONTRADICTION.conflict.proof, steps=tuple(steps)))
    weaker = evolve(CONTRADICTION, conflict=conflict)

    assert verify(weaker) is None
    assert explain(CONTRADICTION, STATEMENTS) == explain(weaker, STATEMENTS)


def test_a_share_of_a_count_is_told_by_its_neighbours():
    """No number of 23 is 63.2%: the nearest are 14 and 15 of them."""
    count = Count("23 teachers", id="march/count", evidence=Evidence("march", quote="23 teachers"))
    share = Percentage("63.2%", id="march/exact", evidence=Evidence("march", quote="63.2%"))
    law = Integral(stated(count), share_of_one(share))
    counted, shared = (term.of for term in law.terms)
    whole = Relation(id="whole:1", rule="whole", law=law, because="it is so", claims=(count.id, share.id))
    steps = (
        Step(counted, counted.charitable, counted.id),
        Step(shared, shared.charitable, shared.id),
        Step(shared, Interval.between(shared.charitable.upper, None, low_open=True), whole.id, (0, 1)),
    )
    conflict = Conflict(Level.CHARITABLE, (counted, shared), (whole.id,), Proof(steps, Clash(1, 2)))
    finding = Finding(verdict=Verdict.CONTRADICTION, relations=(whole,), claims=whole.claims, conflict=conflict)
    told = explain(finding, Statements.of([MARCH], [count, share]))

    assert verify(finding) is None
    assert "“63.2%” means 63.1 to 63.3%, and 14 of 23 is 60.9%, and 15 of 23 is 65.2%." in told.message
    assert told.proof[-1].says == "None of these is 63.1 to 63.3%."
    assert told.gap is None


def test_official_figures_are_not_asked_to_change():
    """A text is compared with a reference; what would agree is said of the text's figures only."""
    told = explain(CONTRADICTION, STATEMENTS)

    assert ["march/share"] == [offer.variable.claim for offer in told.would_agree]


def test_every_line_of_a_proof_says_what_it_rests_on():
    """A claim's line rests on its quotation, a law's line on the rule that proposed it."""
    lines = explain(CONTRADICTION, STATEMENTS).proof

    assert [line.by for line in lines] == [
        "“two thirds”",
        "“63.29 million people”",
        "share-of-whole",
        "“35 million people”",
        "share-of-whole",
    ]
    assert lines[2].says == "“35 million people” is 39 to 45.4 million = (61.6 to 71.7%) × (63.28 to 63.3 million)."
    assert lines[-1].says == "No number is both 39 to 45.4 million and 32.5 to 37.5 million."


def test_a_tension_says_that_a_generous_reading_resolves_it():
    """Nobody is told that words which can be true cannot be."""
    told = explain(TENSION, STATEMENTS)

    assert told.title == "“£100m” and “up to £100 million” agree only on a generous reading"
    assert "cannot" not in told.message
    assert told.message.endswith("So they agree only if the words are read generously.")


def test_a_note_accuses_nobody():
    """What is worth saying is said, with its reason and without a proof."""
    noted = evolve(KEPT, note="The bound is dropped.")
    told = explain(Finding(verdict=Verdict.NOTE, relations=(noted,), claims=noted.claims), STATEMENTS)

    assert told.message.endswith("“£100m” is the headline over “up to £100 million”. The bound is dropped.")
    assert () == told.proof


def test_several_reasons_are_all_given():
    """A conflict that needs two rules together says both of their reasons."""
    finding = evolve(CONTRADICTION, relations=(OF_THE_UK, evolve(KEPT, because="they are one series")))

    assert "of the UK; and they are one series, so the same numbers" in explain(finding, STATEMENTS).message


@pytest.mark.parametrize(
    ("items", "told"),
    [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "a"], "a and b"), (list("abcdef"), "a, b, c and 3 more")],
)
def test_a_list_counts_what_it_does_not_name(items, told):
    """Long lists end in a number, so that nothing is left out in silence."""
    assert told == listed(items)
