"""Laws of how news sentences state quantities, each with the reason why a careless reader would go wrong."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.hedges import AFTER_THE_NUMBER, BEFORE_THE_NUMBER, HEDGES, WORDS, MultipleWord
from claimcheck.phrase import Found, find, parse
from claimcheck.quantity import Figure, Kind, Margin, Numeral, PartialDate, Proportion, Spread, Word

Values = tuple[Fraction | int, ...]


def values(figure: Figure | None) -> Values:
    """The values of a figure: one, or both ends."""
    match figure:
        case Numeral(value=value) | Proportion(value=value):
            return (value,)
        case Spread(low=low, high=high):
            return (low.value, high.value)
        case Margin(middle=middle, error=error):
            return (middle.value, error.value)
        case _:
            return ()


def multiple(found: Found) -> list[Fraction]:
    """How many times a word for a multiple says."""
    word = WORDS.get(found.quantity.figure.word) if isinstance(found.quantity.figure, Word) else None
    return [word.ratio] if isinstance(word, MultipleWord) else []


def said(text: str) -> tuple[Values, str]:
    """The values of the one quantity in a text, with its unit."""
    (found,) = find(text)
    return values(found.quantity.figure), found.quantity.unit.name


HALF = Fraction(1, 2)
UNITS: dict[str, tuple[Values, str]] = {
    # letters that are a scale of money are a length or a weight elsewhere
    "The bolt is 12mm long": ((12,), "millimeter"),
    "Sales of $12mm": ((12_000_000,), "USD"),
    "It was £3m below target": ((3_000_000,), "GBP"),
    "She cleared 2.04m at once": ((Fraction(51, 25),), "meter"),
    "It was won in the 200m by a hair": ((200,), "meter"),
    "It flies at up to 5,000m.": ((5000,), "meter"),
    "It weighs 14st": ((14,), "stone"),
    # a larger unit with a smaller one is one amount
    "A 6ft 5in forward": ((77,), "inch"),
    "A forward of 6ft 3 and no more": ((75,), "inch"),
    "It is 6 feet 2 inches tall": ((74,), "inch"),
    "It weighed 7lb 8oz": ((120,), "ounce"),
    # pounds are money unless something is weighed, or made of so many
    "A 1,000-pound bomb": ((1000,), "pound"),
    "A 500-pound fine": ((500,), "GBP"),
    "They seized 40 pounds of marijuana": ((40,), "pound"),
    "They raised 40 pounds of funding": ((40,), "GBP"),
    # half of a unit is an amount, half of a thing a share
    "It is half a mile off": ((HALF,), "mile"),
    "½ of voters": ((HALF,), "percent"),
    # numbers in words and dashes
    "It took one-and-a-half years": ((Fraction(3, 2),), "year"),
    "It is at 6-1/2 percent": ((Fraction(13, 2),), "percent"),
    "A couple of hundred fans came": ((200,), "fans"),
    "20 dollars and 43c": ((Fraction(2043, 100),), "USD"),
    "A man of 5'6\"": ((66,), "inch"),
    "It makes 1.7 million pounds of thrust": ((1_700_000,), "pound"),
    "A 50-basis-point cut": ((HALF,), "percentage point"),
    "It fell 0.25 of a percentage point": ((Fraction(1, 4),), "percentage point"),
    "A one-in-five chance": ((Fraction(1, 5),), "percent"),
    # what a hedge parts from its figure is its unit still
    "It is 20-plus years old": ((20,), "year"),
    "It is 10 or so miles off": ((10,), "mile"),
    "It took two hours, five minutes and 39 seconds": ((7539,), "second"),
    "It took an hour and 20 minutes": ((80,), "minute"),
    "The dish is 6.5m across.": ((Fraction(13, 2),), "meter"),
    "It rose six fold in Wales": ((6,), "1"),
    "It mined 148 Mt of coal": ((148,), "megametric_ton"),
    "Hurting 4 critically": ((4,), ""),
    "They lost 1,100 due to storms": ((1100,), ""),
    "A profit of Rs 73.08 millions": ((73_080_000,), "INR"),
    "It rained an inch and a half": ((Fraction(3, 2),), "inch"),
    "A five-point plan": ((5,), "point"),
    # ranges
    "They want two to three hundred people": ((200, 300), "people"),
    "The 18-to-34-year-olds": ((18, 34), "year"),
    "There were 10 or 11 arrests": ((10, 11), "arrests"),
    "Prices range from £12 to £45": ((12, 45), "GBP"),
    "Fines of from £50 to £100 apply": ((50, 100), "GBP"),
    "It had 52% +/- 3%": ((52, 3), "percent"),
    # an adverb of time before what is counted is no rate
    "There are 2 million monthly active users": ((2_000_000,), "users"),
    # what stands between a figure and its noun is not what is counted
    "There were 70 self-inflicted deaths": ((70,), "deaths"),
    "There were 1,960 pupil-on-pupil attacks": ((1960,), "attacks"),
    "There are 1.8 million newly displaced refugees": ((1_800_000,), "refugees"),
    "It hired 40 first-time buyers": ((40,), "buyers"),
    "It left one man dead": ((1,), "man"),
    "The herd numbers 320": ((320,), ""),
    # parts of a cent, cents that are no degrees, grams that stand apart, and powers with a raised exponent
    "Wheat ended at $4.88-3/4": ((Fraction(39_100, 8000),), "USD"),
    "It slipped half a cent": ((Fraction(1, 200),), "USD"),
    "The shares rose 3c": ((Fraction(3, 100),), "USD"),
    "It was 23c at noon": ((23,), "degree_Celsius"),
    "It holds 132 g of salt": ((132,), "gram"),
    "It has 150×10⁹ cells": ((150_000_000_000,), "cells"),
    "A chance of 1 in 13,983,816": ((Fraction(1, 13_983_816),), "percent"),
    # a figure in brackets behind a sign of money is a loss
    "It had net earnings of $(0.05)": ((Fraction(-1, 20),), "USD"),
    "It had a net loss of $(0.05)": ((Fraction(1, 20),), "USD"),
    "It earned $(1.2) million": ((-1_200_000,), "USD"),
    # what stands on the next line is of another cell, and a noun may begin with what is elsewhere a verb
    "Women: 50.8%\nLower middle quartile": ((Fraction(254, 5),), "percent"),
    "It left one area experiencing floods": ((1,), "area"),
    "It was put in one small building": ((1,), "building"),
    "A quake of magnitude 6.6 hit Peru": ((Fraction(33, 5),), ""),
    "There were 59,382 live births": ((59_382,), "births"),
    "It lost 3 targets each time": ((3,), "targets"),
    "the 25-34 age-group": ((25, 34), "year"),
    # thousands behind dots belong to a number whose decimals stand behind a comma
    "It paid EUR 1.234,5 million": ((1_234_500_000,), "EUR"),
    # what is added in a game is no share
    "The team added 12 points": ((12,), "points"),
}


@pytest.mark.parametrize("text", UNITS)
def test_a_figure_has_the_unit_that_its_words_give_it(text: str) -> None:
    """A value in the wrong unit is wrong by a factor of a thousand, and would be compared with its like."""
    assert UNITS[text] == said(text)


RATES = {
    "12.4 per 1,000 births": ("1,000 births", ""),
    "2.8 doctors per 100,000 people": ("100,000 people", "doctors"),
    "2.1 million bpd": ("day", "barrel"),
    "A $1-a-barrel cut": ("barrel", "USD"),
    "110 kilometres an hour": (None, "kilometer_per_hour"),
    "40,000 litres of tap water a day": ("day", "liter"),
    "£60 of food every month": ("month", "GBP"),
    "£60 of debt a year ago": (None, "GBP"),
    "20 points a game": ("game", "points"),
    "67 pence a therm": ("therm", "GBP"),
    "£846 per harvested acre": ("acre", "GBP"),
}


@pytest.mark.parametrize("text", RATES)
def test_what_a_rate_is_per_is_no_quantity_of_its_own(text: str) -> None:
    """The 1,000 of “per 1,000 births” counts no births that happened."""
    (found,) = find(text)

    assert RATES[text] == (found.quantity.per and found.quantity.per.name, found.quantity.unit.name)


@pytest.mark.parametrize("last", ["25", "one"])
def test_a_list_that_says_its_verb_once_goes_on_counting(last: str) -> None:
    """“Sussex 25” names nothing where Kent had 41 and Surrey 30."""
    assert 3 == len(list(find(f"Kent had 41, Surrey 30 and East Sussex {last}.")))
    assert 1 == len(list(find("There are 41 counties, Kent one of them.")))
    assert 1 == len(list(find("They bought 40 laptops and Windows 10.")))


NAMES = (
    "a Boeing 737 jet landed",
    "Windows 10 was slow",
    "the FTSE 100 closed",
    "the Big 4 firms said",
    "in the Year 6 class",
    "it lasted until day 3 of the trial",
    "in the Formula 1 race",
    "it shows 4K video",
    "a 5K run",
    "ISBN 978-0-306-40615-7",
    "call 202-555-0123 now",
    "the 9/11 attacks",
    "it is open 24/7",
    "a 104-98 win",
    "a 2-3 defeat",
    "they voted 12 to 3 for it",
    "a two-way street",
    "a nine-figure sum",
    "a five-a-side game",
    "at half time",
    "a time of 1:54.32",
    "at 7 a.m. today",
    "at 0900",
    "odds of 5/1",
    "the 5G network",
    "a 401(k) plan",
    "its first-half results",
    "a 2-to-1 vote",
    "a 4x4 car",
    "Game 7.",
    "in the Week 17 loss",
    "Stage 12 covers the hills",
    "it fell below zero",
    "it fell below 2007 levels",
    "he went 6-for-8",
    "the annual report on form 10-K",
    "under Regulation (EU) 2021/241",
    "its 1H results",
    "in the half year",
    "Release # 95-149",
    "mined in 000 tonnes",
    "the c2c line",
    "bulletin SB 33/2019",
    "the rate of deaths per 1,000 prisoners",
    "in exhibit 99.1",
    "In all.\n2 Underlying costs are stated",
    "they are two-under",
    "a crowd of thirty-somethings",
)


@pytest.mark.parametrize("text", NAMES)
def test_a_number_that_is_part_of_a_name_or_a_score_counts_nothing(text: str) -> None:
    """No one says how many jets there are by naming their model."""
    assert [] == list(find(text))


COUNTED = (
    "In London 300 people marched",
    "On Friday 12 people died",
    "Last season 12 clubs failed",
    "at Leeds 450 jobs",
)


@pytest.mark.parametrize("text", COUNTED)
def test_a_count_after_a_place_or_a_time_is_still_a_count(text: str) -> None:
    """A place before a figure is where it was counted, not what the number names."""
    (found,) = find(text)

    assert found.quantity.kind in (Kind.COUNT, Kind.POPULATION)


DAYS = {
    "from 1 March to 4 June 2012": (PartialDate(2012, 3, 1), PartialDate(2012, 6, 4)),
    "from 3 to 5 May 2014": (PartialDate(2014, 5, 3), PartialDate(2014, 5, 5)),
    "between 12 and 16 October 2009": (PartialDate(2009, 10, 12), PartialDate(2009, 10, 16)),
    "28 December to 3 January 2013": (PartialDate(2012, 12, 28), PartialDate(2013, 1, 3)),
    "March 3 to June 4, 2012": (PartialDate(2012, 3, 3), PartialDate(2012, 6, 4)),
    "on 3, 5 and 7 May 2011": (PartialDate(2011, 5, 3), PartialDate(2011, 5, 5), PartialDate(2011, 5, 7)),
    "from 2009 to 2012": (PartialDate(2009), PartialDate(2012)),
    "between 2009 and 2012": (PartialDate(2009), PartialDate(2012)),
    "on 15-Oct-2018": (PartialDate(2018, 10, 15),),
    "on Dec. 3, 2013": (PartialDate(2013, 12, 3),),
    "in Sept. 2011": (PartialDate(2011, 9),),
}


@pytest.mark.parametrize("text", DAYS)
def test_days_share_the_month_and_the_year_that_are_written_once(text: str) -> None:
    """The first day of a period is as much a date as its last; read as counts, its days would be things."""
    assert DAYS[text] == tuple(found.quantity.figure for found in find(text))


@pytest.mark.parametrize("text", ["a majority of 46", "a majority of 46 votes", "a majority of 46 in the house"])
def test_a_majority_of_so_many_votes_is_no_share(text: str) -> None:
    """It says by how many votes something was won, not that more than half of 46 are of a kind."""
    assert {Kind.COUNT} == {found.quantity.kind for found in find(text)}


def test_a_rate_keeps_its_time_behind_another_currency() -> None:
    """Both forms of “1,000 yuan (£95) a month” are a month's."""
    assert ["month", "month"] == [
        found.quantity.per.name for found in find("1,000 yuan (£95) a month") if found.quantity.per is not None
    ]


def test_a_year_that_figures_are_compared_with_counts_nothing() -> None:
    """“7% below 2019” states one figure, and no figure below 2,019."""
    assert [7] == [value for found in find("It was 7% below 2019") for value in values(found.quantity.figure)]


def test_hours_worked_are_hedged_and_years_of_funding_are_not() -> None:
    """“Over” opens what is worked, and says how long money is spread."""
    assert "over" == parse("They worked over 50 hours a week").hedge
    assert parse("£5m of funding over 4 years").over is not None


def test_one_of_a_number_is_one() -> None:
    """The pronoun of “one of them” counts nothing, but “one of the 33 miners” is a part of 33."""
    assert [1, 33] == [
        value for found in find("Only one of the 33 miners died") for value in values(found.quantity.figure)
    ]


AGES = (
    "He was 17.",
    "The driver, 36, was unhurt",
    "A boy aged 9",
    "The pair, aged 19 and 22, left",
    "people aged 65 and older",
    "the 55-64 age group",
    "children under five in the north",
    "the women over 50, it said",
)


def test_a_second_figure_of_another_thing_ends_no_change() -> None:
    """The 2% was this year's, and what "that" of the next year was lifted to is another figure."""
    found = list(find("The forecast was cut to 1.9% from 2% and that for 2018 was lifted to 1.7%"))

    assert all(each.quantity.before is None for each in found)


@pytest.mark.parametrize("text", AGES)
def test_an_age_is_a_number_of_years(text: str) -> None:
    """The 36 after a driver counts no drivers."""
    assert {"year"} == {found.quantity.unit.name for found in find(text)}


WRITTEN = st.sampled_from((str.lower, str.upper, str.capitalize))
FRAMES = st.sampled_from(
    ("It has {} 40 people.", "It costs {} £3m.", "It lasted {} 12 weeks.", "They are {} 35% of it.")
)


@given(st.sampled_from(sorted(BEFORE_THE_NUMBER)), FRAMES, WRITTEN)
def test_every_hedge_before_a_figure_is_heard_in_any_case(hedge: str, frame: str, written: object) -> None:
    """A hedge that is not heard makes an exact figure of a vague one, which is how false accusations begin."""
    assert callable(written)
    quantity = parse(frame.format(written(hedge)))

    assert quantity.hedge is not None
    assert HEDGES[hedge] is HEDGES[quantity.hedge]


LATER = sorted(AFTER_THE_NUMBER - {"+", "plus", "odd", "ish"})
BEHIND = st.sampled_from(
    ("It has 40 people {}.", "It costs £3m, {}, in all.", "It makes 5,000 barrels a day {}.", "It is 35% {}.")
)


@given(st.sampled_from(LATER), BEHIND, WRITTEN)
def test_every_hedge_behind_a_figure_is_heard_in_any_case(hedge: str, frame: str, written: object) -> None:
    """It may stand behind a comma, or behind what a rate is per."""
    assert callable(written)
    quantity = parse(frame.format(written(hedge)))

    assert quantity.hedge is not None
    assert HEDGES[hedge] is HEDGES[quantity.hedge]


@pytest.mark.parametrize(("text", "sign"), [("a 28,000 increase", 1), ("a 51,000 drop in jobs", -1)])
def test_a_number_of_a_rise_is_the_size_of_a_change(text: str, sign: int) -> None:
    """“A 28,000 increase” counts no increases: it is one, by 28,000."""
    quantity = parse(f"There was {text}")

    assert (Kind.CHANGE, sign, "") == (quantity.kind, quantity.sign, quantity.unit.name)


def test_what_a_figure_is_equal_to_is_as_rough_as_any_other() -> None:
    """“Equal to 12% of sales” is rounded like every share; only “exactly” claims more."""
    assert parse("a sum equal to 12% of sales").hedge is None


def test_estimates_that_are_doubled_have_their_owner_named() -> None:
    """“Double analysts' estimates” is a multiple, “double beds” are beds."""
    assert [2] == [value for found in find("It was 5%, double analysts' estimates") for value in multiple(found)]
    assert [] == list(find("It has double beds"))


@pytest.mark.parametrize("verb", ["go", "shot", "crept"])
def test_what_moves_up_to_a_level_is_not_hedged(verb: str) -> None:
    """“Shot up to 5%” tells where it ended, not that it may be less."""
    assert parse(f"It {verb} up to 5%").hedge is None


BETWEEN = ("an estimated", "an additional", "a further", "a total of", "a record", "another", "a combined")


@pytest.mark.parametrize("words", BETWEEN)
def test_words_between_a_hedge_and_its_figure_hide_neither(words: str) -> None:
    """“As many as an estimated 40” still leaves 40 open below."""
    quantity = parse(f"as many as {words} 40 whales")

    assert ("as many as", "whales") == (quantity.hedge, quantity.unit.name)
