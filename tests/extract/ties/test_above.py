"""Laws of the ties of levels that are set above or below others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.ties.above import tie

TOLD = {
    "The seven parks were shut, and 164,000 guests came, 91 per cent below the 1.77 million of 2019.": {
        "after": "164,000 guests",
        "before": "1.77 million",
        "change": "91 per cent",
    },
    "In all 492,000 guests came, beating the 410,000 of 2018 by 20 per cent.": {
        "after": "492,000 guests",
        "before": "410,000",
        "change": "20 per cent",
    },
    "The bridge cost £44 million to build, £6 million over its budget of £38 million.": {
        "one": "£38 million",
        "gap": "£6 million",
        "other": "£44 million",
    },
    "It came to £32 million, against a budget of £38 million, a saving of £6 million.": {
        "one": "£32 million",
        "gap": "£6 million",
        "other": "£38 million",
    },
    "Visits were 57,845, 5.3% above last year's 54,946.": {"after": "57,845", "before": "54,946", "change": "5.3%"},
    "Visits of 57,845 were 5.3% below the target of 61,100.": {"after": "57,845", "before": "61,100", "change": "5.3%"},
    "The crop is 171 bushels per acre, 12.9 bushels above the average of 158.1 bushels per acre.": {
        "one": "158.1 bushels per acre",
        "gap": "12.9 bushels",
        "other": "171 bushels per acre",
    },
    "Pay was £31,000, £4,000 below the £35,000 of Norland.": {"one": "£31,000", "gap": "£4,000", "other": "£35,000"},
    "The share was 42%, 3 percentage points above the 39% of 2010.": {"one": "39%", "other": "42%"},
}
APART = (
    "The index rose to 104.2 in May from 103.8 in April, and was 2.1% above the 102.1 of May 2012.",
    "In all 57,845 guests came, beating the 40 towns of the west by 5%.",
    "The bridge cost £44 million, £6 million over three years.",
    "The share was 42%, 3% above the 39% of 2010.",
    "Rain was 31mm, 12mm above the average of the 10 wettest towns.",
    "Rents are 12% above the average of £20,000 but 3% below the peak of £24,000.",
    "Visits were 57,845, 5.3% above the trend and well over the 40,000 of 2010.",
    "Visits were 57,845 excluding schools, 5.3% above last year's 54,946.",
    "The 40 mills make £31,000, £4,000 above the 35 barns.",
)


@pytest.mark.parametrize(("text", "roles"), TOLD.items())
def test_what_stands_between_two_levels_tells_how_far_they_are_apart(text: str, roles: dict[str, str]) -> None:
    """“Above” and “below” compare the figure before them with the one behind."""
    (found,) = links(text, tie)

    assert roles.items() <= dict(found).items()


def test_an_outcome_is_as_far_from_the_target_told_before_as_it_says() -> None:
    """“951 above the target” goes back to the one target of the sentence before."""
    text = "The pledge of 20,000 more trees is kept. The town planted 20,951 trees, 951 {} the target, and is glad."
    (over,) = links(text.format("above"), tie)
    (short,) = links(text.format("below"), tie)

    assert over == (("one", "20,000 more trees"), ("gap", "951"), ("other", "20,951 trees"))
    assert short == (("one", "20,951 trees"), ("gap", "951"), ("other", "20,000 more trees"))
    assert links("The pledge of 20,000 more lambs is kept. It planted 20,951 trees, 951 above the target.", tie) == []


@pytest.mark.parametrize("text", APART)
def test_figures_of_other_things_are_not_compared(text: str) -> None:
    """Per cent of per cents, another subject, and a figure in another clause are no sum."""
    assert links(text, tie) == []


@given(one=st.integers(2, 99_999), far=st.integers(2, 9_999), other=st.integers(2, 99_999))
def test_the_figures_do_not_make_the_tie(one: int, far: int, other: int) -> None:
    """A slip in any of the three must be found."""
    (found,) = links(f"Takings were £{one}, £{far} below last year's £{other}.", tie)

    assert found == (("one", f"£{one}"), ("gap", f"£{far}"), ("other", f"£{other}"))
