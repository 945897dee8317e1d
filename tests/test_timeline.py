"""Laws of timelines: what releases state of one measure over time, and nothing of another."""

from __future__ import annotations

import random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.told import release, told

from claimcheck.claim import Change, Count, Money, Percentage
from claimcheck.timeline import timelines

DAYS = [f"20{year:02}-{month:02}-01" for year in range(10, 14) for month in range(1, 13)]


def swings(number: str, **more: object) -> Count:
    return Count(number, measure="swings", **more)


def values(line):
    return [point.claim.quote or point.claim.quantity.words for point in line.points]


@given(st.lists(st.tuples(st.sampled_from(DAYS), st.integers(0, 10**6)), min_size=1, max_size=8), st.randoms())
def test_a_line_holds_every_value_once_in_the_order_of_dates(stated, draw: random.Random):
    """Whatever the order of the releases: fewer than three dates make no line, more make one with all of them."""
    by_day = dict(stated)
    said = [(release(f"r{day}", day), {"n": swings(str(number))}) for day, number in by_day.items()]
    draw.shuffle(said)
    lines = timelines(told(dict(said)))

    expected = [[str(by_day[day]) for day in sorted(by_day)]] if len(by_day) >= 3 else []
    assert expected == [values(line) for line in lines]


@given(st.lists(st.sampled_from(["about 40", "40", "more than 40", "nearly 40", "up to 40"]), min_size=3, max_size=6))
def test_a_point_has_the_intervals_of_its_words(words):
    """A plot of digits would hide the hedges, which are the point."""
    said = {release(f"r{day}", day): {"n": swings(text)} for day, text in zip(DAYS, words, strict=False)}
    (line,) = timelines(told(said))

    assert [swings(text).reading.plain for text in words] == [point.plain for point in line.points]
    assert all(point.plain.within(point.charitable) for point in line.points)


def lines_of(*claims, **more):
    """The lines of a claim a release, the releases a month apart."""
    return timelines(
        told({release(f"r{day}", day, **more): {"n": one} for day, one in zip(DAYS, claims, strict=False)})
    )


def test_what_is_of_another_measure_scope_or_unit_is_no_value_of_a_line():
    """Values are compared by eye on a plot: one that is of something else would tell a lie."""
    one, two = swings("40"), swings("44")

    assert lines_of(one, two, swings("50"))
    assert not lines_of(one, two, Count("50", measure="slides"))
    assert not lines_of(one, two, swings("50", scope="England"))
    assert not lines_of(one, two, Money("£50", measure="swings"))
    assert not lines_of(one, two, Percentage("50%", measure="swings"))
    assert not lines_of(one, two, Change("up by 4", measure="swings"))


def test_what_is_quoted_promised_or_headed_is_no_value_of_a_line():
    """A line is what the writer states is so: a target is not, and a headline says again what the body does."""
    one, two = swings("40"), swings("44")

    assert not lines_of(one, two, swings("50", speaker="a visitor"))
    assert not lines_of(one, two, swings("50", role="target"))
    assert not lines_of(one, two, swings("50", role="headline"))


def test_releases_of_different_series_make_no_line():
    """Swings of one town and swings of another are not one thing."""
    said = {release(f"r{day}", day, series=f"of {day}"): {"n": swings("40")} for day in DAYS[:4]}

    assert not timelines(told(said))


def test_what_has_no_date_is_in_no_line():
    """There is no place for it."""
    assert not lines_of(swings("40"), swings("44")) + timelines(told({release("undated"): {"n": swings("50")}}))


def test_a_claim_of_an_earlier_date_stands_at_that_date():
    """A release that looks back ("177 in March") says what was so in March."""
    *_, last = DAYS
    said = {
        release("one", "2011-05-01"): {"n": swings("50"), "before": swings("30", as_of="2011-03")},
        release("two", last): {"n": swings("60")},
    }
    (line,) = timelines(told(said))

    assert ["30", "50", "60"] == values(line)


def test_two_values_of_one_release_and_date_are_of_no_line():
    """A text that has 40 swings and 90 swings on one day counts two things, whatever they are called."""
    days = DAYS[:4]
    said = {release(f"r{day}", day): {"n": swings("40")} for day in days}
    torn = {release(days[0], days[0]): {"n": swings("40"), "m": swings("90")}} | dict(list(said.items())[1:])
    agreeing = {release(days[0], days[0]): {"n": swings("40"), "m": swings("about 40")}} | dict(list(said.items())[1:])

    assert [3] == [len(line.points) for line in timelines(told(torn))]
    assert [4] == [len(line.points) for line in timelines(told(agreeing))]


def test_a_corrected_release_is_in_no_line():
    """What a later release corrects is no longer stated."""
    said = {release(f"r{day}", day): {"n": swings("40")} for day in DAYS[:3]}
    correcting = evolve(release("new", DAYS[5]), supersedes=f"r{DAYS[0]}")

    assert not timelines(told(said | {correcting: {}}))
