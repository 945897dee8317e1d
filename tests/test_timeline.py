"""Laws of timelines: what releases state of one measure over time, and nothing of another."""

from __future__ import annotations

import random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.match.texts import stated
from tests.rules.told import release, told

from claimcheck.about import is_date
from claimcheck.claim import Change, Count, Money, Percentage
from claimcheck.match.periods import YEARS, first_and_last
from claimcheck.quantity import PartialDate
from claimcheck.statements import Statements
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


OPENING = "The county's cycle hire scheme\n\n{day} 2014\n\n{told}\n\nBicycles may be hired at docking stations.\n"


def drawn(*told, days=("3 February", "5 May", "4 August", "3 November")):
    """The lines of texts of one series, their values by date."""
    texts = [OPENING.format(day=day, told=sentence) for day, sentence in zip(days, told, strict=False)]
    lines = timelines(stated(*texts))
    return [{point.time: point.quantity.figure.value for point in line.points} for line in lines]


def test_one_measure_told_in_other_words_is_one_line():
    """Nobody writes the same sentence four times."""
    lines = drawn(
        "There are 140 docking stations in the county.",
        "The county now has 152 docking stations, twelve more than in February.",
        "The number of docking stations in the county reached 171.",
    )

    assert [{"2014-02-03": 140, "2014-05-05": 152, "2014-08-04": 171}] == lines


def test_what_a_later_release_tells_of_an_earlier_date_stands_there():
    """Two releases may tell three dates."""
    lines = drawn(
        "There are 140 docking stations in the county.",
        "There are 152 docking stations in the county. In March there were 146 docking stations.",
    )

    assert [{"2014-02-03": 140, "2014-03": 146, "2014-05-05": 152}] == lines


def test_a_value_told_twice_for_one_date_is_one_point():
    """Who repeats a figure adds nothing to it; who gives another has a point of its own."""
    said = [
        "In January 1,310 bicycles were hired in the county.",
        "In April 1,460 bicycles were hired in the county, against 1,310 bicycles in January.",
        "In July 1,755 bicycles were hired in the county. In April 1,460 bicycles were hired.",
    ]
    (line,) = timelines(stated(*(OPENING.format(day=day, told=one) for day, one in zip(FIRSTS, said, strict=True))))
    other = said[2].replace("1,460", "1,640")
    torn = timelines(
        stated(*(OPENING.format(day=day, told=one) for day, one in zip(FIRSTS, [*said[:2], other], strict=True)))
    )

    assert ["2014-01", "2014-04", "2014-07"] == [point.time for point in line.points]
    assert [1, 1, 0] == [len(point.also) for point in line.points]
    assert ["2014-01", "2014-04", "2014-04", "2014-07"] == [point.time for point in torn[0].points]


FIRSTS = ("3 February", "5 May", "4 August")


def test_a_chain_of_matches_joins_no_two_measures():
    """ "The total" may follow docking stations as well as helmets, but no line holds both."""
    lines = drawn(
        "There are 140 docking stations in the county.",
        "In the county the total is now 152.",
        "There are 171 helmets in the county.",
        "There are 180 helmets in the county.",
    )

    assert not [line for line in lines if {140, 171} <= set(line.values())]


@pytest.mark.parametrize(
    "other",
    [
        "There are 171 docking stations in Leeds.",
        "There are 1,710 docking stations in the county.",
        "In 2013 some 171 docking stations were added to the county.",
        "The rest of the county has 171 docking stations.",
        "The county plans 171 docking stations by 2019.",
    ],
)
def test_what_is_told_apart_is_of_no_line(other):
    """Another place, another size, a whole year, the rest and a plan are not the next value."""
    said = ("There are 140 docking stations in the county.", "There are 152 docking stations in the county.")

    assert not drawn(*said, other)


def test_a_year_and_a_month_make_two_lines():
    """A year's hires are not the next value after a month's."""
    years = [
        f"In {year} some {hired} bicycles were hired in the county." for year, hired in ((2011, 8100), (2012, 8600))
    ]
    months = [
        f"In {month} some {hired} bicycles were hired in the county."
        for month, hired in (("May", 2900), ("June", 3100))
    ]

    assert not drawn(*years, *months)


@given(st.lists(st.integers(100, 300), min_size=3, max_size=4), st.randoms())
def test_the_order_of_files_draws_the_same_lines(numbers, draw: random.Random):
    """A folder has no order; the dates have."""
    told = stated(
        *(
            OPENING.format(day=day, told=f"There are {number} docking stations in the county.")
            for day, number in zip(("3 February", "5 May", "4 August", "3 November"), numbers, strict=False)
        )
    )
    releases, claims = list(told.releases), list(told.claims)
    draw.shuffle(releases)
    again = Statements.of(releases, claims, told.links)

    assert timelines(told) == timelines(again)
    assert [len(numbers)] == [len(line.points) for line in timelines(told)]


@given(
    st.text("ab0123456789-/q ", max_size=20) | st.sampled_from(["2013/14", "q3 2014", "winter 2014", "year to 2014-02"])
)
def test_a_time_without_a_year_has_no_place_and_one_with_a_year_has_one(time):
    """Whatever a text calls its time, a line is drawn from first to last."""
    found = first_and_last(time) if not is_date(time) or _is_day(time) else None

    assert found is None or found[0] <= found[1]
    assert found is not None or YEARS.search(time) is None or is_date(time)


def _is_day(time: str) -> bool:
    try:
        return bool(PartialDate.parse(time))
    except ValueError:
        return False


def test_a_corrected_release_is_in_no_line():
    """What a later release corrects is no longer stated."""
    said = {release(f"r{day}", day): {"n": swings("40")} for day in DAYS[:3]}
    correcting = evolve(release("new", DAYS[5]), supersedes=f"r{DAYS[0]}")

    assert not timelines(told(said | {correcting: {}}))


PIERS = "Ferries of the firth\n\n{day} 2014\n\n{told}\n"


def seen(*told, days=("3 February", "5 May", "4 August", "3 November")):
    """The values of each line of texts on one topic."""
    texts = [PIERS.format(day=day, told=sentence) for day, sentence in zip(days, told, strict=False)]
    return [[point.quantity.figure.value for point in line.points] for line in timelines(stated(*texts))]


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("The ferries carried {} passengers.", "Of the passengers of the ferries, {} were walkers."),
        ("The ferries sailed on {} per cent of days.", "The ferries sailed on an average of {} per cent of days."),
        ("Ferries struck by the storm numbered {} boats.", "Boats moored at the pier numbered {}."),
        (
            "Diesel burned by the ferries came to {} litres a day.",
            "Water carried by the ferries came to {} litres a day.",
        ),
        ("Some {} per cent of sailings to Arran were late.", "Some {} per cent of sailings to Islay were late."),
    ],
)
def test_what_words_tell_apart_is_of_no_line(told, other):
    """A part, a mean, another subject and another place are no later values of a thing, however alike the rest is."""
    assert not [line for line in seen(told.format(61), told.format(64), other.format(66)) if 66 in line]
    assert [[61, 64, 66]] == seen(*(told.format(number) for number in (61, 64, 66)))


def test_a_noun_alone_beside_others_of_it_is_of_no_line():
    """Where a release tells of several sorts of passengers, "71 passengers" may be any of them."""
    lines = seen(
        "The ferries carried 61 passengers with bicycles and 402 passengers with cars. There were 71 passengers.",
        "The ferries carried 64 passengers with bicycles and 415 passengers with cars. There were 73 passengers.",
        "The ferries carried 66 passengers with bicycles and 420 passengers with cars. There were 76 passengers.",
    )

    assert not [line for line in lines if {71, 73, 76} & set(line) and {61, 402} & set(line)]


def test_a_level_that_a_text_compares_with_joins_the_line_of_the_later_one():
    """ "Up from 58 in January" tells nothing of ferries, but it is of what is up."""
    lines = seen(
        "The ferries carried 61 bicycles, up from 58 in November 2013.",
        "The ferries carried 64 bicycles, up from 55 in May 2013.",
    )

    assert [[55, 58, 61, 64]] == [sorted(line) for line in lines]


def test_a_line_of_amounts_is_named_by_what_they_are_of():
    """ "Barrel" is what oil is counted in, and no name of it."""
    said = "Stocks of heating oil rose to {} million barrels."
    texts = [PIERS.format(day=day, told=said.format(n)) for day, n in zip(FIRSTS, (210, 204, 233), strict=True)]
    (line,) = timelines(stated(*texts))

    assert "barrel" not in line.measure
    assert {"heating", "oil"} <= set(line.measure.split())


def test_a_number_told_again_without_its_date_is_no_second_value():
    """Who says "of the 64" means the 64 of which the text gave the day."""
    lines = seen(
        "By 30 January the ferries had carried 61 bicycles.",
        "By 30 April the ferries had carried 64 bicycles. Of those 64 bicycles carried by the ferries many were hired.",
        "By 31 July the ferries had carried 66 bicycles.",
    )

    assert [[61, 64, 66]] == lines
