"""Laws of the plots: they fit the page, and what is higher stands further right."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claim import Count
from claimcheck.interval import Interval
from claimcheck.quantity import PartialDate
from claimcheck.report.timeline_text import MOST_ROWS, Scale, bar, blocks, sampled, scale_of, timeline_rows
from claimcheck.steps import End
from claimcheck.timeline import Point, Timeline

HEDGES = ("", "about ", "more than ", "up to ", "nearly ")
numbers = st.lists(st.tuples(st.sampled_from(HEDGES), st.integers(1, 10**8)), min_size=3, max_size=60)


def line_of(stated) -> Timeline:
    days = [date(2010, 1, 1) + timedelta(weeks=number) for number in range(len(stated))]
    points = [
        Point(day.isoformat(), False, End(Count(f"{hedge}{number:,}", measure="swings")))
        for day, (hedge, number) in zip(days, stated, strict=True)
    ]
    return Timeline("swings", None, "", tuple(points))


@given(numbers, st.integers(60, 200))
def test_no_row_is_wider_than_the_page(stated, columns):
    """A row that is broken is no plot."""
    rows = list(timeline_rows(line_of(stated), columns))

    assert all(len(row) <= columns for row in rows)
    assert len(rows) in ({len(stated)} if len(stated) <= MOST_ROWS else {2, 3})


@given(numbers, st.integers(120, 200))
def test_what_was_told_at_another_date_says_when(stated, columns):
    """A value that a later release looks back on is that release's word."""
    line = line_of(stated[:3])
    told = PartialDate.parse("2019-05-03")
    first = evolve(line.points[0], is_dated=True, published=told)
    rows = list(timeline_rows(evolve(line, points=(first, *line.points[1:])), columns))

    assert rows[0].endswith("(told 3 May 2019)")
    assert not any("told" in row for row in rows[1:])
    assert all(len(row) <= columns for row in rows)


@given(numbers)
def test_a_narrow_page_has_the_values_without_bars(stated):
    """What is left out first is what only shows the rest."""
    rows = list(timeline_rows(line_of(stated[:3]), 10))

    assert 3 == len(rows)
    assert not any("█" in row for row in rows)


@given(st.lists(st.integers(0, 10**9), min_size=2, max_size=20), st.integers(8, 60))
def test_a_higher_number_is_never_further_left(ends, cells):
    """The one thing that a plot says."""
    scale = scale_of([Interval.point(end) for end in ends], cells)
    places = [scale.cell(end) for end in sorted(ends)]

    assert places == sorted(places)
    assert 0 <= places[0] <= places[-1] < cells


@given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 20), st.integers(8, 60))
def test_the_plain_cells_lie_in_the_charitable_ones(low, width, more, cells):
    """Dark is what is plainly meant, light is what may be defended, and the row is as wide as its scale."""
    plain, charitable = Interval.between(low, low + width), Interval.between(low - more, low + width + more)
    shown = bar(plain, charitable, Scale(charitable.lower, charitable.upper, cells))

    assert cells == len(shown) - 2
    assert shown.strip("░ ").replace("█", "") == ""
    assert "█" in shown


def test_an_open_end_has_an_arrow():
    """Else “more than 40” would look like 40."""
    scale = Scale(Interval.point(0).lower, Interval.point(100).lower, 10)

    assert bar(Interval.between(40, None), Interval.between(40, None), scale).endswith("█›")
    assert bar(Interval.between(None, 40), Interval.between(None, 40), scale).startswith("‹█")


@given(st.lists(st.integers(1, 10**6), min_size=MOST_ROWS + 1, max_size=40))
def test_of_many_dates_the_ends_are_told(stated):
    """One line of blocks, with the first and the last value in words."""
    line = line_of([("", number) for number in stated])
    plot, ends = blocks(line, 100)

    assert len(stated) == len(plot)
    assert line.points[0].in_words in ends
    assert line.points[-1].in_words in ends
    assert plot[stated.index(max(stated))] == max(plot)


@given(st.integers(1, 500), st.integers(8, 60))
def test_a_sample_keeps_the_ends_and_the_order(count, most):
    """A thousand releases fit one line."""
    points = list(range(count))
    taken = sampled(points, most)

    assert min(count, most) == len(taken)
    assert [points[0], points[-1]] == [taken[0], taken[-1]]
    assert taken == sorted(taken)
