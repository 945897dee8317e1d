"""What each construction states, a row a phrase; the tables of words are tested by the laws beside this file."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.phrase import find, parse
from claimcheck.quantity import Kind, Margin, Numeral, PartialDate, Proportion, Quantity, Spread, Word
from claimcheck.unit import (
    DAY_OF_CALENDAR,
    DURATIONS,
    NUMBER,
    PEOPLE,
    PERCENT,
    POINTS,
    Dimension,
    Unit,
    counted,
    money,
)

YEAR, MONTH, WEEK, DAY = (DURATIONS[name] for name in ("year", "month", "week", "day"))
GBP = money("GBP")
FOOT, METER = (Unit(name, Dimension.PHYSICAL) for name in ("foot", "meter"))
MILLION, BILLION = Fraction(10**6), Fraction(10**9)
THIRD = Proportion(1, 3, named=True)


def share(digits: str, **more: object) -> Quantity:
    return Quantity(Kind.PERCENTAGE, PERCENT, Numeral(digits), **more)


def change(unit: Unit, digits: str | None = None, **more: object) -> Quantity:
    return Quantity(Kind.CHANGE, unit, Numeral(digits) if digits else None, **more)


def count(noun: str, digits: str, hedge: str | None = None) -> Quantity:
    return Quantity(Kind.COUNT, counted(noun), Numeral(digits), hedge)


def lasting(unit: Unit, digits: str, hedge: str | None = None) -> Quantity:
    return Quantity(Kind.DURATION, unit, Numeral(digits), hedge)


STATED = {
    "the 4 425 485 voters": count("voters", "4425485"),
    "220³ groups": count("groups", "220"),
    "31,7% of homes": share("31.7"),
    "up 9% from 2013 to 83.1 million": change(PERCENT, "9"),
    "25 (8%) less than in 2003": change(counted(""), "25", sign=-1),
    "93 or 1% fewer than": change(counted(""), "93", sign=-1),
    "€3,5 billion": Quantity(Kind.MONEY, money("EUR"), Numeral("3.5", BILLION)),
    "466 dentistry practices": count("practices", "466"),
    "around 160,000 care workers, out of 1.": count("workers", "160000", "around"),
    "half a million people": Quantity(Kind.POPULATION, PEOPLE, Numeral("0.5", MILLION)),
    "30-odd people": Quantity(Kind.POPULATION, PEOPLE, Numeral("30"), "odd"),
    "50 or more": count("", "50", "or more"),
    "up to around 5%": share("5", hedge="up to"),
    "between 20 and 30": Quantity(Kind.COUNT, counted(""), Spread(Numeral("20"), Numeral("30"))),
    "20-30%": Quantity(Kind.PERCENTAGE, PERCENT, Spread(Numeral("20"), Numeral("30"))),
    "£3–4 million": Quantity(Kind.MONEY, GBP, Spread(Numeral("3", MILLION), Numeral("4", MILLION))),
    "52 plus or minus 3": Quantity(Kind.COUNT, counted(""), Margin(Numeral("52"), Numeral("3"))),
    "over 20 and under 30 jobs": Quantity(
        Kind.COUNT, counted("jobs"), Spread(Numeral("20"), Numeral("30"), low_open=True, high_open=True)
    ),
    "9 out of every 10 people": Quantity(Kind.PERCENTAGE, PERCENT, Proportion(9, 10)),
    "one in four": Quantity(Kind.PERCENTAGE, PERCENT, Proportion(1, 4)),
    "Over half of GPs": Quantity(Kind.PERCENTAGE, PERCENT, Proportion(1, 2, named=True), "over"),
    "a majority of patients": Quantity(Kind.PERCENTAGE, PERCENT, Word("a majority")),
    "more than doubled": Quantity(Kind.RATIO, NUMBER, Word("doubled"), "more than"),
    "three times as many": Quantity(Kind.RATIO, NUMBER, Numeral("3")),
    "3 to 1": Quantity(Kind.RATIO, NUMBER, Numeral("3")),
    "50p": Quantity(Kind.MONEY, GBP, Numeral("50", Fraction(1, 100))),
    "£130 million a year": Quantity(Kind.RATE, GBP, Numeral("130", MILLION), per=YEAR),
    "£60,000 per head": Quantity(Kind.RATE, GBP, Numeral("60000"), per=counted("head")),
    "less than one day a week": Quantity(Kind.RATE, DAY, Numeral("1"), "less than", per=WEEK),
    "400 patients every month": Quantity(Kind.RATE, counted("patients"), Numeral("400"), per=MONTH),
    "£11.5 billion of extra funding over four years": Quantity(
        Kind.MONEY, GBP, Numeral("11.5", BILLION), over=lasting(YEAR, "4")
    ),
    "an 18-month wait": lasting(MONTH, "18"),
    "comes a year after the start": lasting(YEAR, "1"),
    "1 hour 30 minutes": lasting(DURATIONS["minute"], "90"),
    "half an hour": lasting(DURATIONS["hour"], "0.5"),
    "25 basis points": Quantity(Kind.CHANGE, POINTS, Numeral("25", Fraction(1, 100))),
    "down 3 points": change(POINTS, "3", sign=-1),
    "a row over £9 of fees": Quantity(Kind.MONEY, GBP, Numeral("9")),
    "which adds up to £9": Quantity(Kind.MONEY, GBP, Numeral("9")),
    "costs go up to £9": Quantity(Kind.MONEY, GBP, Numeral("9")),
    "profit up 21%": change(PERCENT, "21"),
    "made up 21% of them": share("21"),
    "debt down £3 to £9": change(GBP, "3", sign=-1),
    "£5 per fully diluted common share": Quantity(Kind.RATE, GBP, Numeral("5"), per=counted("share")),
    "fell by 2.5% over the last year": change(PERCENT, "2.5", sign=-1),
    "a 12% rise": change(PERCENT, "12"),
    "a fall in waiting times of 12 per cent": change(PERCENT, "12", sign=-1),
    "target for 2,000 more GPs by March 2004": change(counted("GPs"), "2000"),
    "12 fewer beds": change(counted("beds"), "12", sign=-1),
    "up to £5 each": Quantity(Kind.RATE, GBP, Numeral("5"), "up to", per=counted("item")),
    "from up to nine months to as little as three weeks": change(
        WEEK, before=lasting(MONTH, "9", "up to"), after=lasting(WEEK, "3", "as little as")
    ),
    "from ten management teams at SHA level to just four SHA clusters": change(
        counted("clusters"), before=count("teams", "10"), after=count("clusters", "4")
    ),
    "down by 377, from 706 to 329": change(
        counted(""), "377", sign=-1, before=count("", "706"), after=count("", "329")
    ),
    "30ft (9m)": Quantity(Kind.COUNT, FOOT, Numeral("30"), gloss=Quantity(Kind.COUNT, METER, Numeral("9"))),
    "over 30ft (9m)": Quantity(
        Kind.COUNT, FOOT, Numeral("30"), "over", gloss=Quantity(Kind.COUNT, METER, Numeral("9"), "over")
    ),
    "just over a third (36%)": Quantity(Kind.PERCENTAGE, PERCENT, THIRD, "just over", gloss=share("36")),
    "a third, or 34%, of them": Quantity(Kind.PERCENTAGE, PERCENT, THIRD, gloss=share("34")),
    "a fourth group of GPs": Quantity(Kind.ORDINAL, counted("group"), Numeral("4")),
    "first, second and third wave": Quantity(Kind.ORDINAL, counted("wave"), Numeral("3")),
    "one hundred and three and two thirds": Quantity(Kind.COUNT, counted(""), Numeral("311", Fraction(1, 3))),
    "one billion and a half million people": Quantity(Kind.POPULATION, PEOPLE, Numeral("1000.5", MILLION)),
    "2 1/4 miles": Quantity(Kind.COUNT, Unit("mile", Dimension.PHYSICAL), Numeral("2.25")),
    "twenty-three fifths": Quantity(Kind.COUNT, counted(""), Numeral("23", Fraction(1, 5))),
    "3 hundred and 21 groups": count("groups", "321"),
    "nought point nought four": count("", "0.04"),
    "1.3x10^6 cells": Quantity(Kind.COUNT, counted("cells"), Numeral("1.3", MILLION)),
    "12,34,567 voters": count("voters", "1234567"),
    "one over twenty": Quantity(Kind.PERCENTAGE, PERCENT, Proportion(1, 20)),
    "75 USD million": Quantity(Kind.MONEY, money("USD"), Numeral("75", MILLION)),
    "30 MEUR": Quantity(Kind.MONEY, money("EUR"), Numeral("30", MILLION)),
    "15 dollars 50.": Quantity(Kind.MONEY, money("USD"), Numeral("15.50")),
    "$76 a barrel": Quantity(Kind.RATE, money("USD"), Numeral("76"), per=counted("barrel")),
    "weighs 240 pounds": Quantity(Kind.COUNT, Unit("pound", Dimension.PHYSICAL), Numeral("240")),
    "5,000-square-foot": Quantity(Kind.COUNT, Unit("foot ** 2", Dimension.PHYSICAL), Numeral("5000")),
    "a 12-member panel": count("member", "12"),
    "out all day.": lasting(DAY, "1"),
    "at least another six months": lasting(MONTH, "6", "at least"),
    "nearly a full year": lasting(YEAR, "1", "nearly"),
    "the first three quarters": lasting(DURATIONS["quarter"], "3"),
    "those aged 38": lasting(YEAR, "38"),
    "aged 65 and over": lasting(YEAR, "65", "and over"),
    "the index fell 120 points": count("points", "120"),
    "rose 45 cents to $76": Quantity(Kind.CHANGE, money("USD"), Numeral("45", Fraction(1, 100))),
    "minus 4/5": Quantity(Kind.RATIO, NUMBER, Numeral("-4", Fraction(1, 5))),
    "Friday 21st October 2016": Quantity(Kind.DATE, DAY_OF_CALENDAR, PartialDate(2016, 10, 21, weekday=4)),
    "in April 2013": Quantity(Kind.DATE, DAY_OF_CALENDAR, PartialDate(2013, 4)),
    "since 1999": Quantity(Kind.DATE, DAY_OF_CALENDAR, PartialDate(1999)),
}


@pytest.mark.parametrize("phrase", STATED)
def test_a_construction_states_its_quantity(phrase: str) -> None:
    """One construction, one meaning: the rules must never guess what a text said."""
    assert STATED[phrase] == parse(phrase)


SILENT = (
    "Net sales(5) of Dairy(12)",
    "© Mayden Foundation 2016",
    "over the next few weeks",
    "No targets will be set",
    "2010 to 2015",
    "in 2013-14",
    "0207 210 5221",
    "in 528,7001 homes",
    "one-off test",
    "one of them",
    "no one knows this one",
    "on an annual basis",
    "at 9am or 12:30",
    "paragraph 4",
    "on 9 July",
    "won 3-2",
    "a COVID-19 test in room A4",
    "192.168.1.2",
    "the 2001 census results",
    "since a 2008 merger",
    "tables 20, 21 and 30",
    "at 12 Main Street",
    "the S&P 500",
    "steady up to 2005 and since",
    "full-year results",
)


@pytest.mark.parametrize("text", SILENT)
def test_figures_that_state_no_quantity_are_left_alone(text: str) -> None:
    """A telephone number read as a count would be compared with counts."""
    assert [] == list(find(text))
