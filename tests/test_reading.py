"""Rows of the readings table, worked by hand, and the phrases whose true value is known."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from claimcheck.hedges import AFTER_THE_NUMBER, BEFORE_THE_NUMBER, HEDGES, WORDS, ShareWord, Side
from claimcheck.interval import Interval
from claimcheck.quantity import Figure, Kind, Margin, Numeral, PartialDate, Proportion, Quantity, Spread, Word
from claimcheck.reading import Reading, read, read_pair
from claimcheck.unit import DURATIONS, NUMBER, PEOPLE, PERCENT, POINTS, Dimension, Unit, UnitMismatch, counted, money

DOC = Path(__file__).parent.parent / "docs" / "readings.md"
MILLION, BILLION = Fraction(10**6), Fraction(10**9)
GROUPS, POUNDS = counted("groups"), money("GBP")
HALF, THIRD, QUARTER = (Proportion(1, n, named=True) for n in (2, 3, 4))
TWO_THIRDS, THREE_QUARTERS = (Proportion(n - 1, n, named=True) for n in (3, 4))


def count(digits: str, hedge: str | None = None) -> Quantity:
    return Quantity(Kind.COUNT, GROUPS, Numeral(digits), hedge)


def people(digits: str, hedge: str | None = None, scale: Fraction = MILLION) -> Quantity:
    return Quantity(Kind.POPULATION, PEOPLE, Numeral(digits, scale), hedge)


def pounds(digits: str, hedge: str | None = None, scale: Fraction = MILLION) -> Quantity:
    return Quantity(Kind.MONEY, POUNDS, Numeral(digits, scale), hedge)


def share(figure: str | Figure, hedge: str | None = None, gloss: Quantity | None = None) -> Quantity:
    figure = Numeral(figure) if isinstance(figure, str) else figure
    return Quantity(Kind.PERCENTAGE, PERCENT, figure, hedge, gloss=gloss)


def lasting(digits: str, unit: str, hedge: str | None = None) -> Quantity:
    return Quantity(Kind.DURATION, DURATIONS[unit], Numeral(digits), hedge)


def ratio(word: str, hedge: str | None = None) -> Quantity:
    return Quantity(Kind.RATIO, NUMBER, Word(word), hedge)


def fall(figure: Figure, hedge: str | None = None, unit: Unit = PERCENT) -> Quantity:
    return Quantity(Kind.CHANGE, unit, figure, hedge, sign=-1)


def spread(low: str, high: str, *, low_open: bool = False, high_open: bool = False) -> Quantity:
    ends = Spread(Numeral(low), Numeral(high), low_open=low_open, high_open=high_open)
    return Quantity(Kind.COUNT, GROUPS, ends)


# Worked by hand from the table: plain and charitable ends, None for no end.
Ends = tuple[str | None, str | None]
WORKED: list[tuple[Quantity, Ends, Ends]] = [
    (count("257"), ("257", "257"), ("257", "257")),
    (count("220"), ("220", "220"), ("215", "225")),
    (count("400"), ("400", "400"), ("350", "450")),
    (count("4000"), ("3800", "4200"), ("3500", "4500")),
    (count("2000"), ("1900", "2100"), ("1750", "2250")),
    (count("253", "more than"), ("253", "263"), ("253", None)),
    (count("160000", "around"), ("145000", "175000"), ("128000", "192000")),
    (people("50", "nearly"), ("45000000", "50000000"), ("40000000", "50000000")),
    (people("35"), ("34500000", "35500000"), ("32500000", "37500000")),
    (people("45.7"), ("45650000", "45750000"), ("45600000", "45800000")),
    (people("5", "more than"), ("5000000", "6000000"), ("5000000", None)),
    (people("3"), ("2850000", "3150000"), ("2500000", "3500000")),
    (pounds("11.5", None, BILLION), ("11450000000", "11550000000"), ("11250000000", "11750000000")),
    (pounds("130"), ("125000000", "135000000"), ("120000000", "140000000")),
    (pounds("100"), ("95000000", "105000000"), ("87500000", "112500000")),
    (pounds("100", "up to"), ("75000000", "100000000"), ("0", "100000000")),
    (share("97", "around"), ("95.5", "98.5"), ("92", "100")),
    (share("90", "nearly"), ("85", "90"), ("80", "90")),
    (share("90"), ("89.5", "90.5"), ("85", "95")),
    (share("36"), ("35.5", "36.5"), ("35", "37")),
    (share("35"), ("34.5", "35.5"), ("32.5", "37.5")),
    (share(TWO_THIRDS), ("194/3", "206/3"), ("185/3", "215/3")),
    (share(THIRD, "just over", share("36")), ("35.5", "109/3"), ("35", "37")),
    (share(HALF, "over"), ("50", "60"), ("50", "100")),
    (share(HALF, "less than"), ("15", "50"), ("0", "50")),
    (share(Proportion(9, 10)), ("87.5", "92.5"), ("85", "95")),
    (share(Proportion(1, 5, named=True)), ("18.5", "21.5"), ("17", "23")),
    (share(Proportion(1, 8)), ("200/17", "40/3"), ("100/9", "100/7")),
    (share(Word("most")), ("60", "90"), ("50", "100")),
    (fall(Numeral("2.5")), ("-2.55", "-2.45"), ("-2.75", "-2.25")),
    (fall(THIRD), ("-106/3", "-94/3"), ("-115/3", "-85/3")),
    (lasting("12", "week", "no longer than"), ("9", "12"), ("0", "12")),
    (lasting("2", "year"), ("1.5", "2.5"), ("1", "3")),
    (lasting("2.5", "hour"), ("2.45", "2.55"), ("2.25", "2.75")),
    (
        Quantity(Kind.RATE, DURATIONS["day"], Numeral("1"), "less than", per=DURATIONS["week"]),
        ("0.75", "1"),
        ("0", "1"),
    ),
    (ratio("doubled"), ("1.9", "2.1"), ("1.75", "2.25")),
    (ratio("halved"), ("0.475", "0.525"), ("0.44", "0.56")),
    (ratio("halved", "more than"), ("0.4", "0.5"), ("0", "0.5")),
    (ratio("doubled", "more than"), ("2", "2.5"), ("2", None)),
    (count("20", "odd"), ("20", "26"), ("16", "26")),
    (count("1000", "order of"), ("500", "5000"), ("100", "10000")),
    (spread("20", "30"), ("20", "30"), ("15", "35")),
    (Quantity(Kind.PERCENTAGE, PERCENT, Margin(Numeral("52"), Numeral("3"))), ("49", "55"), ("48", "56")),
    (Quantity(Kind.ORDINAL, counted("waves"), Numeral("4")), ("4", "4"), ("4", "4")),
    (Quantity(Kind.COUNT, Unit("foot", Dimension.PHYSICAL), Numeral("30")), ("28.5", "31.5"), ("26.25", "33.75")),
]


def ends(interval: Interval) -> tuple[Fraction | None, Fraction | None]:
    return interval.lower, interval.upper


def exact(pair: Ends) -> tuple[Fraction | None, ...]:
    return tuple(None if end is None else Fraction(end) for end in pair)


@pytest.mark.parametrize(("quantity", "plain", "charitable"), WORKED, ids=[str(n) for n in range(len(WORKED))])
def test_a_reading_is_what_the_table_gives_by_hand(quantity: Quantity, plain: Ends, charitable: Ends) -> None:
    """The table is the meaning of the words; its rows were worked without the code."""
    reading = read(quantity)

    assert exact(plain) == ends(reading.plain)
    assert exact(charitable) == ends(reading.charitable)


# Phrases in print whose true value is known, and the narrowest reading that should hold it.
ATTESTED: list[tuple[Quantity, str, str]] = [
    (share(THIRD, "just over"), "36", "plain"),
    (share("90", "nearly"), "88.224", "plain"),
    (share("97", "around"), "97", "plain"),
    (share(QUARTER, "around"), "24.71", "plain"),
    (share(THREE_QUARTERS, "almost"), "72", "plain"),
    (share(THREE_QUARTERS, "almost"), "72.768", "plain"),
    (share(TWO_THIRDS), "66.429", "plain"),
    (share("30", "nearly"), "29.3", "plain"),
    (share(HALF, "more than"), "55.212", "plain"),
    (Quantity(Kind.CHANGE, PERCENT, Numeral("150"), "nearly"), "148.78", "plain"),
    (pounds("200", "just over"), "211000000", "plain"),
    (count("250", "about"), "251.464", "plain"),
    (share("3", "around"), "2.863", "plain"),
    (count("4000", "nearly"), "3980", "plain"),
    (count("750000", "more than"), "755555.556", "plain"),
    (pounds("1", "over", BILLION), "1096153846.154", "plain"),
    (count("5000", "more than"), "5377", "plain"),
    (share("10", "about"), "10.417", "plain"),
    (share("10", "almost"), "9.382", "plain"),
    (share(THIRD), "34.3", "plain"),
    (pounds("1", "over"), "1002184", "plain"),
    (count("2500", "just over"), "2543", "plain"),
    (pounds("700", "just over"), "700000000", "charitable"),
    (people("35"), "35800000", "charitable"),
    (Quantity(Kind.MONEY, POUNDS, Numeral("815")), "812.5", "charitable"),
]


@pytest.mark.parametrize(("quantity", "value", "level"), ATTESTED, ids=[str(n) for n in range(len(ATTESTED))])
def test_what_was_true_in_print_is_within_its_reading(quantity: Quantity, value: str, level: str) -> None:
    """A press office that said it truthfully must not be accused."""
    reading = read(quantity)
    narrowest = "plain" if Fraction(value) in reading.plain else "charitable"

    assert Fraction(value) in reading.charitable
    assert level == narrowest


STATED: list[tuple[Quantity, str]] = [
    (count("30", "more than"), "(30, ∞)"),
    (count("30", "at least"), "[30, ∞)"),
    (count("5", "less than"), "(-∞, 5)"),
    (count("100", "up to"), "(-∞, 100]"),
    (share("90", "nearly"), "[90, 90]"),
    (count("250", "about"), "[250, 250]"),
    (spread("20", "30"), "[20, 30]"),
    (spread("20", "30", low_open=True, high_open=True), "(20, 30)"),
    (Quantity(Kind.PERCENTAGE, PERCENT, Margin(Numeral("52"), Numeral("3"))), "[49, 55]"),
    (fall(Numeral("5"), "less than"), "(-5, 0]"),
    (fall(Numeral("20"), "at least"), "(-∞, -20]"),
    (share(THIRD, "just over", share("36")), "[36, 36]"),
    (count("30", "over"), "(30, ∞)"),
]


@pytest.mark.parametrize(("quantity", "stated"), STATED, ids=[str(n) for n in range(len(STATED))])
def test_stated_is_what_the_words_say_before_any_rounding(quantity: Quantity, stated: str) -> None:
    """It is the words' own bound: nature and rounding come after."""
    assert stated == str(read(quantity).stated)


def test_an_end_that_its_word_leaves_out_is_left_out() -> None:
    """“More than 20 and less than 30” is neither 20 nor 30 in any reading."""
    reading = read(spread("20", "30", low_open=True, high_open=True))

    assert "(20, 30)" == str(reading.plain) == str(reading.charitable)


def test_a_pair_is_read_at_its_finest_place() -> None:
    """A rise from 17.5% to 20% is of 2.4 to 2.6 points, so it cannot be 2.5 per cent of the rate."""
    before, after = read_pair(share("17.5"), share("20"))

    assert "[17.45, 17.55]" == str(before.plain)
    assert "[19.95, 20.05]" == str(after.plain)
    assert "[19.9, 20.1]" == str(after.charitable)


def test_a_pair_in_two_notations_is_not_matched() -> None:
    """The last place of 950,000 says nothing of how finely 1.2 million was rounded."""
    small, large = people("950000", scale=Fraction(1)), people("1.2")

    assert (read(small), read(large)) == read_pair(small, large)


def test_a_change_without_a_figure_is_after_less_before() -> None:
    """Ten teams made four are six fewer; a rise from 12% to 13.25% is in points."""
    teams = Quantity(Kind.CHANGE, GROUPS, before=count("10"), after=count("4"))
    rate = Quantity(Kind.CHANGE, POINTS, before=share("12"), after=share("13.25"))

    assert Interval.point(-6) == read(teams).plain
    assert "[1.24, 1.26]" == str(read(rate).plain)


def test_a_change_of_durations_is_in_its_own_unit() -> None:
    """Weeks become months of 28 to 31 days."""
    change = Quantity(Kind.CHANGE, DURATIONS["month"], before=lasting("9", "month"), after=lasting("3", "week"))

    assert (Fraction(21, 31) - 9, Fraction(21, 28) - 9) == ends(read(change).stated)


def test_a_change_between_two_things_is_refused() -> None:
    """Groups do not become weeks."""
    with pytest.raises(UnitMismatch, match=r"week.*groups"):
        read(Quantity(Kind.CHANGE, GROUPS, before=count("10"), after=lasting("4", "week")))


def test_a_gloss_that_does_not_meet_is_read_as_its_figure() -> None:
    """Of two forms at odds the figure is the closer one; that they are at odds is for a rule to say."""
    assert read(share("46")) == read(share(THIRD, "just over", share("46")))


def test_a_gloss_in_another_unit_is_converted() -> None:
    """30 feet are 9.144 metres."""
    foot, metre = (Unit(name, Dimension.PHYSICAL) for name in ("foot", "meter"))
    nine_metres = Quantity(Kind.COUNT, metre, Numeral("9"))

    reading = read(Quantity(Kind.COUNT, foot, Numeral("30"), gloss=nine_metres))

    assert (Fraction("28.5"), Fraction("9.45") / Fraction("0.3048")) == ends(reading.plain)


def test_degrees_in_brackets_have_their_own_zero() -> None:
    """20 °C is 68 °F, so the two forms meet."""
    celsius, fahrenheit = (Unit(name, Dimension.PHYSICAL) for name in ("degree_Celsius", "degree_Fahrenheit"))
    warm = Quantity(Kind.COUNT, celsius, Numeral("20"), gloss=Quantity(Kind.COUNT, fahrenheit, Numeral("68")))

    assert 20 in read(warm).plain


def test_brackets_that_hold_another_quantity_are_no_gloss() -> None:
    """In "220 groups (90%)" the share is not another form of the count."""
    assert read(count("220")) == read(Quantity(Kind.COUNT, GROUPS, Numeral("220"), gloss=share("90")))


def test_a_date_is_any_of_its_days() -> None:
    """March 2004 has 31 of them."""
    march = read(Quantity(Kind.DATE, Unit("day", Dimension.DAY), PartialDate(2004, 3)))

    assert march.plain == march.charitable == PartialDate(2004, 3).days


def test_almost_none_comes_to_zero_from_above() -> None:
    """No number of people is just under zero."""
    assert "[0, 1]" == str(read(people("0", "almost", Fraction(1))).charitable)


@pytest.mark.parametrize(
    ("quantity", "message"),
    [
        (count("20", "nealry"), "'nealry' is not a hedge"),
        (share(Word("oodles")), "'oodles' is not a word for an amount"),
        (Quantity(Kind.CHANGE, GROUPS, before=count("10")), "needs a figure"),
    ],
    ids=["hedge", "word", "figure"],
)
def test_what_cannot_be_read_is_said(quantity: Quantity, message: str) -> None:
    """A word that is not in the tables must not be taken for a bare number."""
    with pytest.raises(ValueError, match=message):
        read(quantity)


def test_a_reading_that_is_plainly_wider_than_its_charity_is_refused() -> None:
    """Law 1 holds of every reading, whoever makes it."""
    with pytest.raises(ValueError, match="not within"):
        Reading(Interval.point(1), Interval.between(0, 2), Interval.between(1, 2))


ASKED_FOR = """\
exactly, precisely, about, around, approximately, roughly, some, circa, an estimated, nearly, almost,
approaching, just under, close to, just over, slightly more than, more than, over, above, in excess of, at
least, no less than, no fewer than, a minimum of, less than, fewer than, under, below, at most, no more than,
no longer than, within, a maximum of, up to, as little as, as few as, as many as, as much as, well over, a
little under, upwards of, or more, or so, and counting, odd, plus, or fewer, nigh on, north of, getting on
for, order of"""


@pytest.mark.parametrize("word", " ".join(ASKED_FOR.split()).split(", "))
def test_every_hedge_of_the_survey_has_a_row(word: str) -> None:
    """A missing word would leave its number bare, and a bare number is read far more narrowly."""
    assert word in HEDGES


@pytest.mark.parametrize("word", ["just", "only", "a total of"])
def test_words_that_open_nothing_are_no_hedges(word: str) -> None:
    """“Just four” is four."""
    assert word not in HEDGES


def test_every_hedge_has_a_place_and_every_side_a_row() -> None:
    """What the lexer cannot place it would never find."""
    assert set(HEDGES) == BEFORE_THE_NUMBER | AFTER_THE_NUMBER
    assert set(Side) == set(HEDGES.values())
    assert [word for word in (*HEDGES, *WORDS) if word != word.lower().strip()] == []


# The examples of docs/readings.md, in its order.
EXAMPLES: dict[str, Quantity] = {
    "exactly 177 groups": count("177", "exactly"),
    "177 groups": count("177"),
    "220 groups": count("220"),
    "4,000 groups": count("4000"),
    "45.7 million people": people("45.7"),
    "£130 million": pounds("130"),
    "35 million people": people("35"),
    "36%": share("36"),
    "90%": share("90"),
    "2.5%": share("2.5"),
    "1°C": Quantity(Kind.COUNT, Unit("degree_Celsius", Dimension.PHYSICAL), Numeral("1")),
    "two years": lasting("2", "year"),
    "the fourth wave": Quantity(Kind.ORDINAL, counted("waves"), Numeral("4")),
    "around 97%": share("97", "around"),
    "about 250 groups": count("250", "about"),
    "nearly 50 million people": people("50", "nearly"),
    "just over 2,500 groups": count("2500", "just over"),
    "more than 253 groups": count("253", "more than"),
    "over £1 billion": pounds("1", "over", BILLION),
    "at least 20 groups": count("20", "at least"),
    "fewer than 20 groups": count("20", "fewer than"),
    "no longer than 12 weeks": lasting("12", "week", "no longer than"),
    "up to £100 million": pounds("100", "up to"),
    "as little as three weeks": lasting("3", "week", "as little as"),
    "well over 100 groups": count("100", "well over"),
    "well under 100 groups": count("100", "well under"),
    "20-odd groups": count("20", "odd"),
    "of the order of 1,000 groups": count("1000", "of the order of"),
    "between 20 and 30 groups": spread("20", "30"),
    "52% ± 3": Quantity(Kind.PERCENTAGE, PERCENT, Margin(Numeral("52"), Numeral("3"))),
    "three quarters": share(THREE_QUARTERS),
    "a fifth": share(Proportion(1, 5, named=True)),
    "around half": share(HALF, "around"),
    "almost three quarters": share(THREE_QUARTERS, "almost"),
    "just over a quarter": share(QUARTER, "just over"),
    "more than half": share(HALF, "more than"),
    "at least a quarter": share(QUARTER, "at least"),
    "less than half": share(HALF, "less than"),
    "less than a quarter": share(QUARTER, "less than"),
    "9 out of 10": share(Proportion(9, 10)),
    "1 in 8": share(Proportion(1, 8)),
    "7 in 20": share(Proportion(7, 20)),
    "almost all": share(Word("almost all")),
    "the vast majority": share(Word("the vast majority")),
    "most": share(Word("most")),
    "a majority": share(Word("a majority")),
    "a minority": share(Word("a minority")),
    "a small minority": share(Word("a small minority")),
    "few": share(Word("few")),
    "doubled": ratio("doubled"),
    "tripled": ratio("tripled"),
    "halved": ratio("halved"),
    "nearly doubled": ratio("doubled", "nearly"),
    "more than halved": ratio("halved", "more than"),
}


def rows(heading: str) -> list[list[str]]:
    """The cells of the tables under a heading of the page, without their heads."""
    section = DOC.read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line.startswith("|")
    ]
    return [row for row in cells if row[0].startswith("`")]


def test_the_page_gives_the_readings_that_the_code_gives() -> None:
    """The page is where a reader checks a finding, so it must not drift from the rows."""
    given = {row[0].strip("`"): (row[1], row[2]) for row in rows("The table")}

    assert {name: (str(read(q).plain), str(read(q).charitable)) for name, q in EXAMPLES.items()} == given


def test_the_page_lists_every_hedge_with_its_side() -> None:
    """Whoever looks for a word finds how it is read."""
    listed = {word: row[0].strip("`") for row in rows("Every hedge") for word in re.findall(r"`([^`]+)`", row[1])}

    assert {word: str(side) for word, side in HEDGES.items()} == listed


def test_the_page_lists_every_word_for_a_share_or_a_multiple() -> None:
    """The same for words that are amounts by themselves."""
    listed = {word for row in rows("Words that are amounts") for word in re.findall(r"`([^`]+)`", row[0])}

    assert set(WORDS) == listed
    assert all(row.plain.within(row.charitable) for row in WORDS.values() if isinstance(row, ShareWord))
