"""Laws of the whole months in which what a figure counts came about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.about import months_in, months_key
from claimcheck.extract.reader import extract
from claimcheck.quantity import Kind, PartialDate
from claimcheck.release import Release

NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def told(text: str, published: str = "2018-08-13") -> list[str]:
    """The months of every count in a text."""
    claims = extract(Release(id="r", text=text, published=PartialDate.parse(published))).claims
    return [claim.about.months for claim in claims if claim.kind is Kind.COUNT]


@pytest.mark.parametrize(
    ("when", "months"),
    [
        ("In the first half of 2018", "2018-01/2018-06"),
        ("In the first half", "2018-01/2018-06"),
        ("In the second half", "2017-07/2017-12"),
        ("In the second quarter", "2018-04/2018-06"),
        ("In the first seven months of the year", "2018-01/2018-07"),
        ("In the first three quarters of 2017", "2017-01/2017-09"),
        ("Over the six months to the end of March 2018", "2017-10/2018-03"),
        ("Between January and June", "2018-01/2018-06"),
        ("From November 2017 to February 2018", "2017-11/2018-02"),
        ("In the year to March 2018", "2017-04/2018-03"),
        ("July was the busiest month of all:", "2018-07/2018-07"),
        ("In July", "2018-07/2018-07"),
        ("In 2017", "2017-01/2017-12"),
        ("Since June", ""),
        ("At the end of June", ""),
        ("Before the first half of 2018", ""),
    ],
)
def test_the_words_of_a_period_tell_its_months(when: str, months: str) -> None:
    """A part of a year without its year is the last one that was over when the release appeared."""
    assert [months] == told(f"{when} the ferries carried 412,000 crates.")


@given(st.integers(1, 12), st.integers(1, 12), st.integers(2001, 2019))
def test_a_stretch_that_two_months_name_goes_from_the_one_to_the_other(first: int, last: int, year: int) -> None:
    """In whatever words, and over the turn of a year."""
    many = (last - first) % 12 + 1
    key = months_key(year, last, many)
    begun = year - (last < first)
    spoken = f"Between {NAMES[first - 1]} {begun} and {NAMES[last - 1]} {year} the ferries carried 412,000 crates."
    reckoned = f"The ferries carried 412,000 crates in the {many} months to {NAMES[last - 1]} {year}."

    assert [key] == told(spoken, "2020-02-01")
    assert many == len(months_in(key))
    assert many == 1 or [key] == told(reckoned, "2020-02-01")


def test_a_half_is_left_open_where_years_begin_elsewhere() -> None:
    """The first half of a financial year may be any six months."""
    text = "In the first half the ferries carried 412,000 crates. The financial year ends in March."

    assert [""] == told(text)


def test_each_figure_has_the_period_of_its_own_words() -> None:
    """Two figures of one sentence are not of one period."""
    text = "In the first quarter the ferries carried 412,000 crates and in the second quarter 390,500 crates."

    assert ["2018-01/2018-03", "2018-04/2018-06"] == told(text)
