"""Laws of dates in figures that can be read with the day or the month first."""

from __future__ import annotations

import calendar
from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.extract.reader import page
from claimcheck.quantity import PartialDate
from claimcheck.release import Release

EARLY_DAYS = st.builds(date, st.integers(2000, 2030), st.integers(1, 12), st.integers(1, 12))


def read(text: str, *, day_first: bool) -> list[date]:
    """The days that a text states."""
    figures = [mention.quantity.figure for mention in page(Release(id="r", text=text), day_first=day_first).mentions]
    return [figure.first for figure in figures if isinstance(figure, PartialDate)]


@given(EARLY_DAYS, st.booleans(), st.booleans())
def test_a_weekday_settles_which_figure_is_the_day(day: date, day_first: bool, written_day_first: bool) -> None:
    """A writer who names the weekday has one day in mind, whatever order a run expects."""
    assume(day.day != day.month and date(day.year, day.day, day.month).weekday() != day.weekday())
    figures = (day.day, day.month) if written_day_first else (day.month, day.day)
    written = f"{calendar.day_name[day.weekday()]} {figures[0]}/{figures[1]}/{day.year}"

    assert read(f"It opened on {written}.", day_first=day_first) == [day]


@given(EARLY_DAYS)
def test_without_a_weekday_the_order_asked_for_is_taken(day: date) -> None:
    """Nothing in the words says which figure is the day."""
    written = f"It opened on {day.day}/{day.month}/{day.year}."

    assert read(written, day_first=True) == [day]
    assert read(written, day_first=False) == [date(day.year, day.day, day.month)]
