"""The laws that override every row of the readings table."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.hedges import HEDGES, WORDS, Side
from claimcheck.interval import BELOW_ALL, Interval, after, before
from claimcheck.quantity import Figure, Kind, Margin, Numeral, Proportion, Quantity, Spread, Word
from claimcheck.reading import read, read_pair
from claimcheck.unit import DURATIONS, NUMBER, PEOPLE, PERCENT, POINTS, Unit, counted, money

KINDS: list[tuple[Kind, Unit]] = [
    (Kind.COUNT, counted("groups")),
    (Kind.COUNT, NUMBER),
    (Kind.POPULATION, PEOPLE),
    (Kind.PERCENTAGE, PERCENT),
    (Kind.MONEY, money("GBP")),
    (Kind.DURATION, DURATIONS["week"]),
    (Kind.RATE, money("EUR")),
    (Kind.RATIO, NUMBER),
    (Kind.CHANGE, PERCENT),
    (Kind.CHANGE, POINTS),
    (Kind.CHANGE, PEOPLE),
    (Kind.ORDINAL, NUMBER),
]
SCALES = [Fraction(1), Fraction(1), Fraction(10**3), Fraction(10**6), Fraction(10**9)]
NEVER_NEGATIVE = [pair for pair in KINDS if pair[0] in (Kind.POPULATION, Kind.PERCENTAGE, Kind.DURATION)]


@st.composite
def numerals(draw: st.DrawFn, *, largest: int = 10**6) -> Numeral:
    """Digits with and without decimals and trailing zeros, perhaps with a scale word."""
    whole = draw(st.integers(min_value=0, max_value=largest)) // 10 ** draw(st.integers(0, 5))
    digits = str(whole) + "0" * draw(st.integers(0, 3))
    decimals = draw(st.sampled_from(["", "", ".5", ".7", ".25", ".40"]))
    return Numeral(digits + decimals, draw(st.sampled_from(SCALES)))


@st.composite
def proportions(draw: st.DrawFn) -> Proportion:
    """A fraction of a whole, named or counted."""
    whole = draw(st.integers(min_value=2, max_value=30))
    part = draw(st.integers(min_value=1, max_value=whole - 1))
    return Proportion(part, whole, named=draw(st.booleans()) and whole <= 10)


def spreads() -> st.SearchStrategy[Spread]:
    """Two ends in either order, open or closed."""
    two = st.tuples(numerals(), numerals()).filter(lambda ends: ends[0].value != ends[1].value)
    flags = st.tuples(st.booleans(), st.booleans())
    return st.builds(lambda ends, open_: Spread(*ends, low_open=open_[0], high_open=open_[1]), two, flags)


figures: st.SearchStrategy[Figure] = st.one_of(
    numerals(),
    proportions(),
    spreads(),
    st.builds(Margin, numerals(), numerals(largest=20)),
    st.builds(Word, st.sampled_from(sorted(WORDS))),
)
hedges = st.one_of(st.none(), st.sampled_from(sorted(HEDGES)))


@st.composite
def quantities(
    draw: st.DrawFn, figure: st.SearchStrategy[Figure] = figures, kinds: list[tuple[Kind, Unit]] = KINDS
) -> Quantity:
    """Any quantity with a figure, that could be said of something."""
    kind, unit = draw(st.sampled_from(kinds))
    quantity = Quantity(kind, unit, draw(figure), draw(hedges), sign=draw(st.sampled_from([1, -1])))
    if kind is not Kind.CHANGE:
        quantity = evolve(quantity, sign=1)
    if kind is Kind.PERCENTAGE and isinstance(quantity.figure, Numeral):
        assume(quantity.figure.value <= 100)
    return quantity


def bare(quantity: Quantity) -> Quantity:
    """The same figure without its hedge."""
    return evolve(quantity, hedge=None)


def least_allowance(numeral: Numeral) -> Fraction:
    """Half the written unit, or min(g/2, v/8) if that is more (law 2)."""
    return max(numeral.written_unit / 2, min(numeral.place / 2, abs(numeral.value) / 8))


def is_exact(quantity: Quantity) -> bool:
    """Whether law 2 lets the figure be exact: said so, a count without trailing zeros, or an ordinal."""
    figure = quantity.figure
    assert isinstance(figure, Numeral)
    if quantity.kind is Kind.ORDINAL or HEDGES.get(quantity.hedge or "") is Side.EXACT:
        return True
    counts = quantity.kind in (Kind.COUNT, Kind.POPULATION) or quantity.unit == PEOPLE
    return counts and figure.scale == 1 and not figure.has_decimals and figure.place == 1


# The sides of its number on which a hedge admits values: a hedge that admits neither is not listed.
ADMITS_BELOW = {None, Side.AROUND, Side.NEARLY, Side.BELOW, Side.TO, Side.UP_TO, Side.WELL_UNDER, Side.ODD, Side.ORDER}
ADMITS_ABOVE = {
    None, Side.AROUND, Side.JUST_OVER, Side.ABOVE, Side.FROM, Side.AS_LITTLE_AS, Side.WELL_OVER, Side.ODD, Side.ORDER,
}  # fmt: skip


def admitted_part(interval: Interval, side: Side | None, number: Fraction) -> Interval | None:
    """The part of an interval that lies strictly on the sides of the number that a hedge admits."""
    below = interval if side in ADMITS_BELOW else interval.meet(Interval.between(number, None, low_open=True))
    if below is None or side in ADMITS_ABOVE:
        return below
    return below.meet(Interval(BELOW_ALL, before(number)))


def possible(interval: Interval, quantity: Quantity) -> Interval | None:
    """The part of an interval that the kind of quantity can take."""
    if quantity.kind is Kind.PERCENTAGE:
        return interval.meet(Interval.between(0, 100))
    if quantity.kind is Kind.ORDINAL:
        return interval.meet(Interval.between(1, None))
    return (
        interval if quantity.unit in (NUMBER, money("GBP"), money("EUR")) else interval.meet(Interval.between(0, None))
    )


@given(quantities())
def test_plain_is_within_charitable(quantity: Quantity) -> None:
    """Law 1: what an ordinary reader takes the words to mean can always be defended."""
    reading = read(quantity)

    assert reading.plain.within(reading.charitable)


@given(quantities(numerals()))
def test_charitable_always_allows_for_rounding(quantity: Quantity) -> None:
    """Law 2: a figure may be rounded to its last place or its last significant one, on the sides its hedge admits."""
    numeral, side = quantity.figure, HEDGES.get(quantity.hedge or "")
    assert isinstance(numeral, Numeral)
    assume(not is_exact(quantity) and numeral.value > 0)
    allowance = least_allowance(numeral)
    rounded = Interval.between(numeral.value - allowance, numeral.value + allowance)
    expected = possible(rounded, quantity)
    assert expected is not None

    admitted = admitted_part(expected, side, numeral.value)

    charitable = read(evolve(quantity, sign=1)).charitable
    assert admitted is None or admitted.within(charitable)


@given(quantities(st.one_of(numerals(), proportions())))
def test_a_hedge_never_narrows(quantity: Quantity) -> None:
    """Law 3: nobody adds "about" to say that a number is more exact; a bound keeps every bare value on its side."""
    figure, side = quantity.figure, HEDGES.get(quantity.hedge or "")
    assert isinstance(figure, Numeral | Proportion)
    assume(side is not Side.EXACT and figure.value > 0)
    upright = evolve(quantity, sign=1)
    hedged, unhedged = read(upright), read(bare(upright))
    number = unhedged.stated.lower
    assert number is not None

    for wider, narrower in ((hedged.plain, unhedged.plain), (hedged.charitable, unhedged.charitable)):
        kept = admitted_part(narrower, side, number)
        assert kept is None or kept.within(wider)


@given(quantities(numerals()), quantities(numerals()))
def test_a_gloss_is_the_meet_of_its_two_forms(words: Quantity, figure: Quantity) -> None:
    """Law 4: both were said of one quantity, so a value must suit both; else the figure is read."""
    figure = evolve(figure, kind=words.kind, unit=words.unit)
    both, one, other = read(evolve(words, gloss=figure)), read(words), read(figure)
    meet = one.charitable.meet(other.charitable)

    assert both.charitable == (other.charitable if meet is None else meet)
    assert meet is None or one.plain.meet(other.plain) in (None, both.plain)


@given(quantities())
def test_a_fall_mirrors_a_rise(quantity: Quantity) -> None:
    """The words are the same but for the direction."""
    rise, fall = (read(evolve(quantity, kind=Kind.CHANGE, sign=sign)) for sign in (1, -1))

    assert (-rise.stated, -rise.plain, -rise.charitable) == (fall.stated, fall.plain, fall.charitable)


@given(quantities(st.one_of(numerals(), proportions()), NEVER_NEGATIVE))
def test_a_reading_holds_only_what_can_be(quantity: Quantity) -> None:
    """People, durations and shares are not below nothing, and a share of a whole is not above all of it."""
    figure = quantity.figure
    assert isinstance(figure, Numeral | Proportion)
    assume(figure.value > 0)
    highest = 100 if quantity.kind is Kind.PERCENTAGE else None

    assert read(quantity).charitable.within(Interval.between(0, highest))


@given(st.fractions(min_value=1, max_value=10**7), st.integers(min_value=0, max_value=3), st.sampled_from(KINDS))
def test_a_value_truthfully_rounded_is_in_its_reading(value: Fraction, decimals: int, kind: tuple[Kind, Unit]) -> None:
    """Whoever rounds 45,712,345 to "45.7 million" has not said anything false."""
    scale = Fraction(10**6) if value >= 10**6 else Fraction(1)
    written = round(value / scale * 10**decimals)
    assume(written > 0)
    digits = (
        str(Fraction(written, 10**decimals).numerator) if decimals == 0 else f"{written / 10**decimals:.{decimals}f}"
    )
    quantity = Quantity(kind[0], kind[1], Numeral(digits, scale))
    assume(not is_exact(quantity) and not (kind[0] is Kind.PERCENTAGE and value > 100))

    assert value in read(quantity).charitable


@given(quantities(numerals()), numerals())
def test_a_pair_shares_its_finest_place(quantity: Quantity, other: Numeral) -> None:
    """17.5% to 20% means 20.0%: the coarser of two bare figures is read as if written as finely."""
    other = evolve(other, scale=quantity.figure.scale)
    plainly = evolve(bare(quantity), sign=1)
    before_, after_ = read_pair(plainly, evolve(plainly, figure=other))
    finest = min(plainly.figure.written_unit, other.written_unit)

    for reading, numeral in ((before_, plainly.figure), (after_, other)):
        assert isinstance(numeral, Numeral)
        assert reading == read(evolve(plainly, figure=numeral.at_place(finest)))


@given(numerals(), st.sampled_from(sorted(HEDGES)))
def test_a_hedged_member_of_a_pair_is_read_as_it_stands(numeral: Numeral, hedge: str) -> None:
    """Its hedge says already how coarse it is."""
    money_ = Quantity(Kind.MONEY, money("GBP"), numeral, hedge)
    finer = Quantity(Kind.MONEY, money("GBP"), Numeral("1.2345", numeral.scale))

    assert read(money_) == read_pair(money_, finer)[0]


@given(numerals())
def test_more_than_leaves_out_the_number_of_a_count_and_not_of_a_measure(numeral: Numeral) -> None:
    """A count is exact, so "more than 253" is not 253; a measured 5 million may be a little more."""
    assume(numeral.value > 0)
    exact = numeral.scale == 1 and not numeral.has_decimals
    reading = read(Quantity(Kind.COUNT, counted("groups"), numeral, "more than"))

    assert reading.charitable.low == (after(numeral.value) if exact else before(numeral.value))
    assert numeral.value not in reading.plain
