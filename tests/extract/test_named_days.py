"""Laws of days that a text calls by a name."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claim import Claim
from claimcheck.extract.reader import extract
from claimcheck.quantity import PartialDate
from claimcheck.release import Release


def dates(text: str, published: str | None) -> list[Claim]:
    """The claims of a text of which each is a day with a name."""
    day = PartialDate.parse(published) if published else None
    return [claim for claim in extract(Release(id="r", text=text, published=day)).claims if claim.measure]


@pytest.mark.parametrize(
    ("text", "value", "measure", "quote"),
    [
        (
            "“Today is also the start of the new financial year,” the UK minister said.",
            "2014-04-02",
            "start of the financial year",
            "Today is also the start of the new financial year",
        ),
        ("The yard will open from next month.", "2014-05", "next month", "from next month"),
        ("The yard will close by next year.", "2015", "next year", "by next year"),
        ("The yard will open later in the summer.", "2014", "later in the summer", "later in the summer"),
    ],
)
def test_a_named_day_is_worked_out_from_the_release(text: str, value: str, measure: str, quote: str) -> None:
    """“Next month” is the month after the one in which it is said."""
    (claim,) = dates(text, "2014-04-02")

    assert (str(claim.quantity.figure), claim.measure, claim.quote) == (value, measure, quote)


@pytest.mark.parametrize(
    "text",
    [
        "The minister opened the yard today.",
        "Our company's new financial year starts today.",
        "Today is the start of the new financial year in Sydney.",
        "It did better than next month's rival.",
        "The yard opened later in the spring of that year, it said in the autumn.",
        "She will speak next.",
    ],
)
def test_names_that_fix_no_day_are_left_alone(text: str) -> None:
    """A company's own year, another country's, and “today” by itself begin nothing that a calendar knows."""
    assert dates(text, "2014-07-01") == []


def test_without_a_date_there_is_no_next_month() -> None:
    """What “next” counts from is the day on which it is said."""
    assert dates("The yard will open from next month.", None) == []


@given(st.dates(max_value=date(9998, 12, 31)))
def test_next_month_begins_on_the_day_after_this_one_ends(day: date) -> None:
    """Whatever the day, also over the end of a year."""
    (claim,) = dates("It opens from next month.", day.isoformat())
    meant = claim.quantity.figure
    assert isinstance(meant, PartialDate)

    assert meant.first.toordinal() == PartialDate(day.year, day.month).last.toordinal() + 1
