"""Claims a person types: immutable, always valid, and shown as they were typed."""

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import Count, Percentage, Population
from claimcheck.claim import SHARE, can_lie_in
from claimcheck.hedges import HEDGES
from claimcheck.quantity import Kind, Numeral, Quantity
from claimcheck.reading import read
from claimcheck.unit import PERCENT


def test_a_claim_is_shown_as_it_was_typed():
    """In a session at the prompt the words matter, not the fields behind them."""
    claim = Count("more than 253 groups", measure="groups of GP practices", as_of="2011-09-30")

    assert "Count('more than 253 groups', measure='groups of GP practices', as_of='2011-09-30')" == repr(claim)


def test_claims_that_say_the_same_are_equal_and_never_change():
    """A claim is a value: it can be a key, and nobody can alter what was said."""
    claim = Population("nearly 50 million people", measure="people covered")

    assert {claim} == {claim, Population("nearly 50 million people", measure="people covered")}
    with pytest.raises(FrozenInstanceError):
        claim.measure = "people"


@pytest.mark.parametrize(
    ("make", "phrase", "known"),
    [(Count, "-5 groups", {}), (Percentage, "120% of the population", {"of": "population"}), (Count, "36%", {})],
)
def test_what_cannot_be_is_refused(make, phrase, known):
    """A negative count, a share over the whole, a percentage as a count: none is a claim."""
    with pytest.raises(ValueError, match=r"never|takes"):
        make(phrase, **known)


@given(st.sampled_from([None, *sorted(HEDGES)]), st.decimals(-1, 101, places=1).map(str))
def test_a_share_is_possible_where_its_words_leave_one(hedge, digits):
    """Its number alone may tell that a figure can be, and never otherwise than its words would."""
    said = Quantity(Kind.PERCENTAGE, PERCENT, Numeral(digits), hedge)

    assert (read(said).stated.meet(SHARE) is not None) == can_lie_in(said, SHARE)


def test_degrees_may_be_below_zero():
    """A count of things is never negative; a number of degrees may be."""
    assert -5 in Count("-5 °C").reading.plain


def test_a_percentage_of_nothing_named_may_pass_a_hundred():
    """Only a share of a whole is bounded by the whole."""
    assert 120 in Percentage("120%").reading.stated
