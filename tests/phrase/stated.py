"""Phrases spelled by a generator beside the quantity they are meant to state."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from claimcheck.hedges import BEFORE_THE_NUMBER
from claimcheck.quantity import Kind, Numeral, Quantity
from claimcheck.unit import DURATIONS, PEOPLE, PERCENT, Unit, counted, money

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    """A whole number below a billion in words, as a British writer spells it."""
    for size, name in ((10**6, "million"), (1000, "thousand")):
        if number >= size:
            whole, rest = divmod(number, size)
            joint = " and " if 0 < rest < 100 else " " if rest else ""
            return f"{spelled(whole)} {name}{joint}{spelled(rest) if rest else ''}"
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{SMALL[hundreds]} hundred" + (f" and {spelled(rest)}" if rest else "")
    if number < 20:
        return SMALL[number]
    return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")


def with_commas(digits: str) -> str:
    """Digits with a comma between thousands."""
    whole, point, rest = digits.partition(".")
    return f"{int(whole):,}{point}{rest}"


digits = st.one_of(
    st.integers(2, 10**9).map(str),
    st.tuples(st.integers(0, 10**6), st.text("0123456789", min_size=1, max_size=3)).map(
        lambda pair: f"{pair[0]}.{pair[1]}"
    ),
)
scales = st.sampled_from([(" million", 10**6), (" billion", 10**9), ("m", 10**6), ("bn", 10**9)])
UNITS: tuple[tuple[str, str, Unit, Kind], ...] = (
    ("", " groups", counted("groups"), Kind.COUNT),
    ("", " people", PEOPLE, Kind.POPULATION),
    ("", "%", PERCENT, Kind.PERCENTAGE),
    ("", " per cent", PERCENT, Kind.PERCENTAGE),
    ("£", "", money("GBP"), Kind.MONEY),
    ("€", "", money("EUR"), Kind.MONEY),
    ("", " weeks", DURATIONS["week"], Kind.DURATION),
    ("", " years", DURATIONS["year"], Kind.DURATION),
)
HEDGES = sorted(BEFORE_THE_NUMBER - {"<", ">", "<=", ">=", "~", "≈", "≤", "≥"})


@st.composite
def stated_quantities(draw: st.DrawFn) -> tuple[str, Quantity]:
    """A phrase and the quantity it states: hedge, digits, scale and unit drawn apart."""
    before, after, unit, kind = draw(st.sampled_from(UNITS))
    written = draw(digits)
    word, factor = draw(scales) if before else ("", 1)
    hedge = draw(st.none() | st.sampled_from(HEDGES))
    figure = Numeral(written, Fraction(factor))
    phrase = f"{hedge + ' ' if hedge else ''}{before}{with_commas(written)}{word}{after}"
    return phrase, Quantity(kind, unit, figure, hedge)
