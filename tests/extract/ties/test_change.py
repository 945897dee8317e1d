"""Laws of the ties of changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import links

from claimcheck.extract.joints import plain
from claimcheck.extract.ties import direction
from claimcheck.extract.ties.change import tie

WITH_BOTH_LEVELS = {
    "The town’s five lidos sold 318,600 hats in June, against 261,150 in May. That is a rise of 22 per cent.": (
        "261,150",
        "318,600 hats",
    ),
    "In June 274,300 hats were sold at the town’s five lidos, 14 per cent fewer than the 318,600 of May.": (
        "318,600",
        "274,300 hats",
    ),
    "The gardens drew 492,000 guests, 82,000 more than in 2018, when 410,000 came.": ("410,000", "492,000 guests"),
    "The yard built 1,519 carts in 2018, which is 9.1 per cent fewer than the 1,671 that left it in 2017.": (
        "1,671",
        "1,519 carts",
    ),
    "The yard built 1,519 carts in 2018, 9% fewer than the 1,671 built in 2017.": ("1,671", "1,519 carts"),
    "The port saw 412 calls in May, that is 31 fewer than the 443 of a year earlier.": ("443", "412 calls"),
    "They kept 241,130 hens in 2018-19. That is 8% above 2017-18, for which the figure has been revised to 222,280.": (
        "222,280",
        "241,130 hens",
    ),
    "Deputies saw 251 burglaries in 2019, which was a decrease of 75 from the 326 cases in 2018.": ("326", "251"),
    "The yard sold 1,583 three-day passes, an increase of 18.8% on the 1,332 of the year before.": ("1,332", "1,583"),
    "On this basis there were 907 wardens in 2019, up 3% from 884 in 2018.": ("884", "907 wardens"),
    "The number of hens rose to 574 in 2017-18, from 413 in 2016-17. The increase of 161 is the largest yet.": (
        "413",
        "574",
    ),
    "In 2009 there were 1,240 pubs; by 2016 there were 930, a fall of 25%.": ("1,240", "930"),
    "Applications are up 260 per cent on last year: 1,440 compared with 400.": ("400", "1,440"),
    "Members are up 48 on last year's 1,307, at 1,355.": ("1,307", "1,355"),
    "Ferry trips rose 12% to 4,480 from 4,000.": ("4,000", "4,480"),
    "Ticket sales fell 4.2% to £31.5 million, compared with £32.9 million a year earlier.": ("£32.9", "£31.5"),
    "Rents grew 5% to $1.05 billion compared to $1.0 billion at the end of last year.": ("$1.0", "$1.05"),
    "There are now 907 wardens, over 20 more than the 884 of September 2019.": ("884", "907 wardens"),
    "There were 612 weddings in the town in 2015, up 2% on the year before (600).": ("600", "612 weddings"),
    "The reserve held 28.1 million bees, an increase of 6.3% on the 26.4 million of 2009.": ("26.4", "28.1"),
    "Income was £12.4 million (2012: £11.3 million), up 10%.": ("£11.3", "£12.4"),
    "There were 217 kiosks in March 2013, compared with 215 in March 2012, a rise of 2 (0.9%).": ("215", "217 kiosks"),
    "Cyclists made up 20.7% of visitors, down 1.4 percentage points from 22.1% in 2012.": ("22.1%", "20.7%"),
    "The share fell by six percentage points from 50% (25 homes) in 2001 to 44% (24 homes) in 2011.": ("50%", "44%"),
    "The museum lent 440 paintings in 2010, a fall of 9% since 2009 when there were 484 paintings on loan.": (
        "484",
        "440 paintings",
    ),
    "In the third quarter of 2013 takings rose 6.0% to £106m, compared with £100m in the prior year period.": (
        "£100",
        "£106",
    ),
    "Savings rose $5 million, or 10%, to $55 million as compared to $50 million a year earlier.": ("$50", "$55"),
    "Earnings per share grew 2.5% to 82p, compared with 80p a year earlier.": ("80p", "82p"),
    "- Underlying profit up 25% to £50m (H1 2016: £40m)": ("£40", "£50"),
    "Adjusted profit rose 6% at £53m (2012: £50m).": ("£50", "£53"),
    "There were 906 births in Norland in 2010, compared with 889 in 2009 (a rise of 1.9 per cent).": ("889", "906"),
    "Sales fell 10% to a seasonally adjusted annual rate of 45,000 from 50,000.": ("50,000", "45,000"),
    "Costs were $52.4 million, compared with $47.2 million, an increase of 11%.": ("$47.2", "$52.4"),
    "The port handled 2.0 million boxes in June, an increase of 16% over the 1.72 million of last June.": (
        "1.72 million",
        "2.0 million",
    ),
    "Gross margin was 45.2%, up 120 basis points from 44.0%.": ("44.0%", "45.2%"),
    "The total of 1,500 was 25% higher than the 1,200 kept in 2011.": ("1,200", "1,500"),
    "There were 96 eggs in May, and the number is now 7% lower than a year ago (104).": ("104", "96 eggs"),
    "The port had 816 calls. This is 2% less than in the same month last year, when a total of 833 calls came.": (
        "833 calls",
        "816 calls",
    ),
    "Rent was £426m, a quarterly record and a 10% increase compared with £387m in 2012.": ("£387", "£426"),
    "In 2011, 9.2 million cats were fed, an increase of 0.9 million from 2001 (8.3 million).": ("8.3", "9.2 million"),
    "Net income increased 88% to £42.5m, compared to net income of £22.6m a year earlier.": ("£22.6", "£42.5"),
    "Funds from operations rose 26% to £10m, compared with funds from operations of £7.9m in 2010.": ("£7.9", "£10"),
    "Grants trebled to 96 in 2015 from 32.": ("32", "96"),
    "There were 36 grants in 2015, three times as many as the 12 awarded in 2011.": ("12", "36 grants"),
}
WITH_ONE_LEVEL = (
    "There were 850 boats, a rise of 7.8 per cent on the year and down from 919 in March.",
    "Revenue was £8.5bn, up 7.8% on the year and up from the £8.19bn reported in the second quarter.",
    "Sales of £52m were up 4% from a year ago but still down from £61m in 2009.",
    "Membership has grown by 2,131 since 1999 to 30,598.",
    "Library staff, at 2,283, was 230 lower than in March.",
    "There were 954 foxes (aged under 2), a decrease of 12 from April to June 2014.",
    "There were 306 wrecks in May, 25 (8%) fewer than in April.",
    "Some 440 wardens represents an increase of 10 (2%) on April.",
    "There were 440 wardens in May. This is an increase of 10 (2%) on April.",
    "In May, when most halls were shut, there were 440 wardens. That is a rise of 2% since April 2018.",
    "The number of people who kept bees after their move reached 440 in 2018-19, up 2 per cent.",
    "The number of wardens dropped by 11 per cent over the same two years, to 440.",
    "A fall of 7% brought the number of wardens down to 440.",
    "The number of wardens recovered by 4.7% in 2018/19, to 440.",
)
# Each names figures that some words part: another time, basis, subject, whole or range.
NOT_WITH_BOTH = (
    "The mill took on 91 weavers, up from 64 two years ago and from 88 last year, a rise of 3%.",
    "There were 574 unions - 257 of men and 317 of women - 20 more than the 554 of 2011.",
    "Since 2009 there has been a loss of 337 halls, a decline of 8% from 4,482.",
    "Sales rose 3% on the previous quarter to £10m, compared with £8m a year earlier.",
    "In the third quarter of 2013 sales rose 3% on the previous quarter to £10m, compared with £8m a year earlier.",
    "Profit rose 4% to £52m, or 82p per share, from £50m, or 80p per share.",
    "Rents rose 3% at 40 sites, compared with 50 a year earlier.",
    "Sales up 3% at £5.2m in sterling, up 11% at $9.1m in dollars and up 6% at €6.7m.",
    "Profit rose to £41m, or 15p per share, compared with £12m or 4p per share a year ago, a 257% increase.",
    "Sales were £52m, compared with £51m, up 8% year on year.",
    "Sales were £52m, compared with £51m expected, up 8%.",
    "Sales rose to $10.2 million in 2019 from $9.1 million in 2018 and $8.8 million in 2017, up 12%.",
    "Sales were £48m, down 2% at CER, compared with £50m a year earlier.",
    "Sales were up 12% (±2.1%) on the year, and rents were up 9% (±1.8%).",
    "Sales rose 3% in the quarter and 5% over the year to £10m, from £8m.",
    "Sales were £50m, up 10% at constant currency from £48m.",
    "On a like-for-like basis sales were £50m, up 10% from £48m.",
    "Profit was £5m on sales of £50m, up 10% from £4.5m.",
    "Profit rose 12% to £5.2m (2012: £4.1m restated).",
    "Profit before tax rose 5% to £10m, compared with profit of £9m a year earlier.",
    "Adjusted profit rose 5% to £10m, compared with profit of £9m a year earlier.",
    "Profit rose 5% to £10m, compared with costs of £9m a year earlier.",
    "Sales rose 5% to £500m, compared with £476m in Norland.",
    "The firm, with 40 shops, cut staff by 300 from 1,200.",
    "More than 400 jobs will go, a cut of 5% from 8,000.",
    "Prices grew by 5%, compared with 4% a year earlier.",
    "Fees rose 8% (2012: 4%).",
    "The figure for May was revised from a gain of 40 to 390 jobs.",
    "There were 680 swimmers hurt (30, 4% fewer than the 710 of 2015).",
    "Entry is for 22 year olds, a drop of 4 from 26.",
    "Clubs outside the top 500 were a third more reliant on gifts than the 375 at the top.",
    "Some 500 clubs were 25% more expensive than the 400 in the north.",
    "The mill packed 12.6 million 480-pound bales, down 28% from 670.",
    "The rate for cats was 1.6% and that of dogs was 0.3% less than the 1.9% of 2012.",
    "Calls rose 9% (1,090 against 1,000 in 2012) largely due to a 19% increase in false alarms.",
    "Shipments rose 3.2% to 2.1 million tonnes from 2.0.",
    "Takings rose 12%, or 8% excluding new shops, to £112m from £100m.",
    "It included 31 barges, 20 ferries and 18 tugs and represents a 24% fall on the spring quarter (91).",
    "Costs and income rose 5% and 8% to £10m and £2m from £9m and £1m respectively.",
    "Sales rose 10% to £1.1m, compared with £1.2m in the second quarter.",
    "Sales were £52m, up 3% quarter-over-quarter from £60m a year ago.",
    "Sales were £52m, up 3% sequentially from £60m a year earlier.",
    "In the third quarter sales rose 3% sequentially to £52m, compared with £40m in the third quarter of 2018.",
)
# Each has a figure that the change beside it does not act on at all.
NOT_AT_ALL = (
    "Swimmers had a 43% lower risk compared with less than 1 hour a week.",
    "The gap is -13.56%, i.e. the pay of men is 13.56% lower than that of women.",
    "The farms had 3.5 million lambs under five weeks old, and 406,000 more than in 2001 in all.",
    "In 2011 the towns had many children under five, 406,000 more than in 2001.",
)


@pytest.mark.parametrize(("text", "ends"), WITH_BOTH_LEVELS.items())
def test_a_change_is_tied_to_the_levels_beside_it(text: str, ends: tuple[str, str]) -> None:
    """What was, what is and the change between them are one sum, whatever order they are told in."""
    (found,) = links(text, tie)
    roles = dict(found)

    assert roles["before"].startswith(ends[0])
    assert roles["after"].startswith(ends[1])
    assert roles["change"]


@pytest.mark.parametrize("text", WITH_ONE_LEVEL)
def test_a_change_beside_one_level_is_tied_to_that(text: str) -> None:
    """The level before is then an unknown, never a guess."""
    (found,) = links(text, tie)

    assert "after" in dict(found)
    assert "before" not in dict(found)


@pytest.mark.parametrize("text", NOT_AT_ALL)
def test_who_is_compared_and_what_is_explained_are_no_levels(text: str) -> None:
    """A group, an age and a figure that another sentence explains have changes of their own."""
    assert [] == links(text, tie)


@pytest.mark.parametrize("text", NOT_WITH_BOTH)
def test_levels_that_may_be_of_other_things_are_not_tied_together(text: str) -> None:
    """Another time, basis, place or subject makes another sum."""
    assert not [found for found in links(text, tie) if {"before", "after"} <= dict(found).keys()]


def test_a_from_to_claim_is_tied_to_the_size_behind_it() -> None:
    """“From 10 to 25, a leap of 150%” says the size of its own change."""
    (found,) = links("Fines climbed from 8,420 in 2015-16 to 20,900 in 2016-17, a leap of nearly 150%.", tie)

    assert [words for _, words in found] == ["climbed from 8,420 in 2015-16 to 20,900", "leap of nearly 150%"]


def test_a_from_to_claim_is_not_tied_to_a_change_since_another_time() -> None:
    """From 40 to 52 in four years is not up 4% on the year."""
    assert links("Fines climbed from 40 in 2010 to 52 in 2014, up 4% on the year.", tie) == []


def test_a_number_of_times_is_tied_to_its_ends() -> None:
    """“Doubled, from 24% to 48%” says the size of its own change."""
    (found,) = links("Use of the bus doubled between 2010 and 2014, from 24% to 48%.", tie)

    assert [words for _, words in found] == ["doubled", "from 24% to 48%"]


def test_a_sentence_that_begins_with_this_speaks_of_the_one_before() -> None:
    """“This was double the number in 2006” has its subject a sentence earlier."""
    text = "In 2014, 380 boats used the lock. This was more than double the number of boats (160) in 2006."
    (found,) = links(text, tie)

    assert [words for _, words in found] == ["380 boats", "more than double", "160"]


def test_what_moved_to_a_figure_from_another_tells_which_is_the_higher() -> None:
    """“Rose to 412 in May, from 390” says which way it went, though not by how much."""
    (rose,) = links("The number of hens rose to 412 in May, from 390 in April.", direction.tie)
    (fell,) = links("The list went down to 7.47 million in May, from 7.57 million in April.", direction.tie)

    assert rose == (("lower", "390"), ("higher", "412"))
    assert fell == (("lower", "7.47 million"), ("higher", "7.57 million"))
    assert links("The train runs to 412 halls in May, from 390 towns.", direction.tie) == []
    assert links("The ratio improved to 102.2 percent in May, from 110.5 percent.", direction.tie) == []


def test_an_amount_and_its_per_cent_are_one_change() -> None:
    """“By £4.3 million (8.2%)” says one thing in two units."""
    (found,) = links("Income increased by £4.3 million (8.2%) to £56.7 million (2012: £52.4 million).", tie)

    assert [role for role, _ in found] == ["change", "change", "after", "before"]


@pytest.mark.parametrize(
    "text",
    [
        "Lending grew by £1.2bn in May, compared with £0.8bn in April.",
        "The median was £28,400 and the mean £34,100, up 2.1%, 2.6% and 3.0%.",
    ],
)
def test_two_growths_and_lists_of_growths_are_of_no_level_beside_them(text: str) -> None:
    """“Compared with £0.8bn” tells how much it grew the month before."""
    assert links(text, tie) == []


def test_a_sum_behind_a_per_cent_is_the_same_change() -> None:
    """“Rose 12%, or £36m, to £336m” says one change in two units; of each share it may be the level."""
    (found,) = links("Takings rose 12%, or £36m, to £336m.", tie)

    assert [role for role, _ in found] == ["change", "change", "after"]
    assert all(dict(link)["change"] != "36p a share" for link in links("Profit rose 12%, or 36p a share, to £3m.", tie))


def test_a_change_behind_brackets_is_of_what_stands_before_them() -> None:
    """“71,000 (44%), down 6%” tells of the sales, and not of their share."""
    (found,) = links("Private buyers took 71,000 cars (44.1%), down 6%.", tie)

    assert dict(found)["after"] == "71,000 cars"


def test_two_changes_of_one_level_are_two_links() -> None:
    """Since April and since a year ago there were different figures before."""
    found = links("There were 954 foxes, a decrease of 12 from April 2014 and down 142 from a year earlier.", tie)

    assert [dict(link)["after"] for link in found] == ["954 foxes", "954 foxes"]
    assert [dict(link)["change"] for link in found] == ["decrease of 12", "down 142"]


def test_a_second_change_may_go_back_to_an_earlier_low() -> None:
    """What was said of the first change, since when it was, is not said of the second."""
    text = (
        "Hostels housed 790 guests, up 6% on the same day last year and a 65% increase from a low point of 480 in 2010."
    )
    first, second = links(text, tie)

    assert first == (("after", "790 guests"), ("change", "up 6%"))
    assert second == (("after", "790 guests"), ("change", "65% increase"), ("before", "480"))


def test_a_second_change_in_two_forms_is_of_the_same_level() -> None:
    """“Down 39c, or 27%, on the year, and down 37c, or 26%” tells twice how far one figure fell."""
    found = links("A share earned $1.04, down $0.39, or 27%, as compared to a year ago, and down $0.37, or 26%.", tie)

    assert [[words for role, words in link if role == "change"] for link in found] == [
        ["down $0.39", "27%"],
        ["down $0.37", "26%"],
    ]
    assert {dict(link)["after"] for link in found} == {"$1.04"}


def test_what_brackets_add_to_a_level_does_not_part_it_from_another() -> None:
    """“56% (5.2 million), up from 52%” compares the shares."""
    assert links("In 2011, 56% (5.2 million) of cats were fed, an increase from 52% (4.3 million).", direction.tie) == [
        (("higher", "56%"), ("lower", "52%"))
    ]


def test_a_fall_from_a_figure_leads_to_the_lower() -> None:
    """“A fall from” says the same as “down from”."""
    assert links("In all 24% of glass went to the tip, a slight fall from 29% in 2018.", direction.tie) == [
        (("lower", "24%"), ("higher", "29%"))
    ]


def test_what_is_up_from_a_figure_is_the_higher() -> None:
    """“Up from” tells which is which, and “down from” the other way round."""
    assert links("In all 85% of guests came back in 2012, up from 82% in 2011.", direction.tie) == [
        (("higher", "85%"), ("lower", "82%"))
    ]
    assert links("In all 82% of guests came back, down from 85%.", direction.tie) == [
        (("lower", "82%"), ("higher", "85%"))
    ]


@given(before=st.integers(1000, 99999), after=st.integers(1000, 99999), percent=st.integers(1, 99))
def test_no_tie_depends_on_the_numbers(before: int, after: int, percent: int) -> None:
    """A tie reads words; whether the figures agree is for the solver."""
    (found,) = links(f"Visits rose {percent}% to {after:,}, from {before:,} in 2012.", tie)

    assert found == (("change", f"rose {percent}%"), ("after", f"{after:,}"), ("before", f"{before:,}"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (" between March and June to ", "to"),
        (" in 2014-15, a ", ", a"),
        (" (2012: ", "(:"),
        (" in the three months to June, compared with ", ", compared with"),
        (" on the year before (", "("),
    ],
)
def test_a_joint_has_no_times(text: str, words: str) -> None:
    """The same words join figures whenever they were counted."""
    assert plain(text).words == words
    assert plain(text).times
