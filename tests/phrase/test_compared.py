"""Laws of what compares, and of shares whose thing stands inside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.phrase import find, parse
from claimcheck.quantity import Kind, Numeral, Proportion
from claimcheck.unit import PERCENT


@pytest.mark.parametrize(
    ("text", "quote", "sign"),
    [
        ("the flock is 3% smaller than a year ago", "3% smaller", -1),
        ("it is 4.9 per cent bigger than in 2006", "4.9 per cent bigger", 1),
        ("Since May the network is 18% larger.", "18% larger", 1),
        ("26,700 below the figure for May", "26,700 below", -1),
        ("£12m above the level of last May", "£12m above", 1),
        ("landings were 7% below 2019 levels", "7% below", -1),
        ("1,200 up on last year", "1,200 up", 1),
        ("the haul was half as big again", "half as big again", 1),
        ("Stocks of hay are down 3.4 million tonnes, or 1.6% lower than a year ago.", "down 3.4 million tonnes", -1),
        ("The grain store is up 40 tonnes (7 per cent).", "up 40 tonnes", 1),
        ("Far fewer came, so the decrease is 34.0%.", "decrease is 34.0%", -1),
        ("Starts recovered by 4.7% in May.", "recovered by 4.7%", 1),
    ],
)
def test_how_far_a_level_lies_from_another_is_a_change(text: str, quote: str, sign: int) -> None:
    """What is so much above another level moved by so much, in whatever words it is told."""
    found = next(iter(find(text)))

    assert (Kind.CHANGE, sign, quote) == (found.quantity.kind, found.quantity.sign, text[found.start : found.end])


@pytest.mark.parametrize(
    "text",
    [
        "50 metres below the surface",
        "300 up on the hill",
        "10% cheaper flights",
        "a 10% smaller share",
        "The climbers are up 20 metres.",
        "The increase was 4%, up from 3% in May.",
        "The receivers recovered 40% of the money.",
    ],
)
def test_a_height_or_a_sort_is_no_change(text: str) -> None:
    """Below the surface, and cheaper flights, are no levels of what the figure counts."""
    assert Kind.CHANGE not in {found.quantity.kind for found in find(text)}


@given(few=st.integers(1, 2), many=st.integers(3, 10), every=st.sampled_from(["in", "in every", "out of"]))
def test_a_share_may_name_its_thing_between_its_numbers(few: int, many: int, every: str) -> None:
    """One boat in five is one in five, of boats."""
    read = parse(f"{few} {'boat' if few == 1 else 'boats'} {every} {many}")

    assert (Proportion(few, many), PERCENT) == (read.figure, read.unit)


@pytest.mark.parametrize(
    "text",
    ["two goals in ten games", "four deaths in five days", "three wins in four", "two children in three families"],
)
def test_what_came_about_in_so_many_is_no_share(text: str) -> None:
    """Games, days and families are no wholes that goals, deaths and children are taken from."""
    assert Kind.PERCENTAGE not in {found.quantity.kind for found in find(text)}


@pytest.mark.parametrize("text", ["87p of every £1", "87 pence in every pound", "87 cents from each dollar"])
def test_pence_of_every_pound_are_a_share(text: str) -> None:
    """What goes to a cause of every pound is a share of all the pounds."""
    assert (Proportion(87, 100), PERCENT) == (parse(text).figure, parse(text).unit)


@given(won=st.integers(51, 99))
def test_both_figures_of_a_result_in_per_cent_are_shares(won: int) -> None:
    """Figures that fall are no range: a result of 52 to 48 per cent has two shares, whose unit is said once."""
    read = [found.quantity for found in find(f"they won by {won} to {100 - won} per cent")]

    assert [Kind.PERCENTAGE, Kind.PERCENTAGE] == [each.kind for each in read]
    assert [str(won), str(100 - won)] == [each.figure.digits for each in read if isinstance(each.figure, Numeral)]


@pytest.mark.parametrize("verb", ["saw it", "swam", "elsewhere", "joined in", "ran home"])
def test_a_verb_or_a_place_behind_a_number_is_no_noun(verb: str) -> None:
    """Of "1,300 swam" nothing is counted by name."""
    assert "" == parse(f"another 1,300 {verb}").unit.name


@pytest.mark.parametrize("text", ["Situation report 31", "since report 30.", "fewer than in report 4, it said"])
def test_the_number_of_a_report_counts_nothing(text: str) -> None:
    """Reports are numbered as pages are."""
    assert [] == list(find(text))


def test_what_is_reported_is_counted() -> None:
    """ "They report 31 deaths" has a verb."""
    assert "deaths" == parse("the camps report 31 deaths").unit.name


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("they gave out 1,583 three-day emergency parcels", "parcels"),
        ("we had 24.2 million smart and advanced meters", "meters"),
        ("with 40 beef and dairy farms", "farms"),
        ("they were taken out 41,306 times", "times"),
        ("the record of 29,800 set a year before", ""),
        ("300 sheep and cattle", "sheep"),
        ("951 short of the target", ""),
    ],
)
def test_the_noun_is_found_behind_what_narrows_it(text: str, noun: str) -> None:
    """What is counted stands behind sizes and joined words; how often is counted too, once it is often."""
    assert noun == parse(text).unit.name
