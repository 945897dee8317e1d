"""A figure with its own unit: "£100m", "97 per cent", "two years", "9 out of 10", "20 to 30 miles"."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from claimcheck.phrase import numerals, units
from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import Lexicon, words
from claimcheck.phrase.number_words import ARTICLES, DASHES, SCALES
from claimcheck.phrase.numerals import is_year
from claimcheck.phrase.pairs import and_pence, and_smaller
from claimcheck.phrase.parts import below_hundred, fraction, slashed
from claimcheck.phrase.shares import HUNDRED, share
from claimcheck.phrase.stated_units import ADJECTIVES, Amount, with_unit
from claimcheck.phrase.words import DIRECTIONS, STOPS
from claimcheck.quantity import Margin, Numeral, Spread
from claimcheck.unit import DURATIONS, PERCENT, Dimension, money

CURRENCY_SIGNS = Lexicon(units.CURRENCY_BEFORE)
_TO = frozenset({"to", "through", "until", "~"}) | DASHES
_MINUS = frozenset({"-", "−", "minus", "negative"})


def amount(line: Line, at: int) -> Amount | None:
    """The figure with its unit at that place, with a range or a margin where there is one."""
    between = line.form(at) == "between"
    first = _single(line, at + between)
    if first is None:
        return None
    if (margin := _margin(line, first)) is not None:
        return margin
    joint = line.form(first.end)
    joined = joint == "and" if between else joint in _TO or joint == "or"
    joined = joined and not (joint == "to" and _leads_to_level(line, at, first))
    far = 2 if joint in DASHES and line.form(first.end + 1) == "to" and line.form(first.end + 2) in DASHES else 0
    second = _single(line, first.end + 1 + far) if joined and isinstance(first.figure, Numeral) else None
    if joint == "or" and second is not None and not _is_either(first, second):
        return first
    spread = _spread(line, first, second) if second is not None else None
    return spread or (None if between else _as_its_rival(first, second))


def _as_its_rival(first: Amount, second: Amount | None) -> Amount:
    """The 52 of "won by 52 to 48 per cent" as a share: figures that fall are no range, and their unit is said once."""
    if second is None or second.unit != PERCENT or first.unit is not None:
        return first
    one, other = first.figure, second.figure
    if not isinstance(one, Numeral) or not isinstance(other, Numeral) or not HUNDRED >= one.value > other.value:
        return first
    return Amount(evolve(one, scale=other.scale), PERCENT, first.end) if one.scale == 1 else first


def _is_either(first: Amount, second: Amount) -> bool:
    """True for the two figures of "10 or 11 arrests", which are near and in one unit."""
    one, other = first.figure, second.figure
    if not isinstance(one, Numeral) or not isinstance(other, Numeral) or first.unit not in (None, second.unit):
        return False
    low, high = Fraction(one.digits), Fraction(other.digits)
    step = max(one.place / one.scale, other.place / other.scale)
    return 0 < low < high <= low + step and one.scale in (1, other.scale)


def _leads_to_level(line: Line, at: int, first: Amount) -> bool:
    """True where what follows "to" is where something moved, no end of a range: "rose 45 cents to $76.20"."""
    before = line.form(at - 1)
    if before not in DIRECTIONS and before != "by":
        return False
    second = _single(line, first.end + 1)
    if first.unit is not None or second is None:
        return True
    ends = (first.figure, second.figure)
    numbers = [end.value for end in ends if isinstance(end, Numeral)]
    return second.unit is None and len(numbers) == 2 and numbers[1] > 2 * numbers[0]


def _margin(line: Line, middle: Amount) -> Amount | None:
    """52 ± 3, 52 plus or minus 3, 52 +/- 3."""
    sign = _GIVE_OR_TAKE.at(line, middle.end)
    error = _single(line, sign[1]) if sign is not None else None
    if error is None or not isinstance(error.figure, Numeral) or not isinstance(middle.figure, Numeral):
        return None
    return Amount(Margin(middle.figure, error.figure), error.unit or middle.unit, error.end)


_GIVE_OR_TAKE = Lexicon(
    dict.fromkeys([("±",), ("plus", "or", "minus"), ("+", "/", "-"), ("+", "/", "−"), ("+", "-")], True)
)


def _spread(line: Line, first: Amount, second: Amount) -> Amount | None:
    """The two ends as one range, when their units and sizes allow it."""
    low, high = first.figure, second.figure
    if not isinstance(low, Numeral) or not isinstance(high, Numeral):
        return None
    if first.unit is not None and second.unit is not None and first.unit != second.unit:
        return None
    if first.unit is not None and second.unit is None and first.unit.dimension is not Dimension.MONEY:
        return None
    if first.unit is None and line.form(first.end) in DASHES and is_year(low) and line.form(first.end + 1).isdigit():
        return None
    if first.unit is None and second.unit is None and is_year(low) and is_year(high):
        return None  # "between 2001 and 2011"
    if first.unit is None and is_year(low) and _is_no_end_of_years(second):
        return None  # "since 2014 to 5.4 million", "from Q4 2014 to £5m"
    scale = high.scale if high.scale != 1 else _spelled_scale(line, first.end + 1, high.value)
    if low.scale == 1 != scale and Fraction(low.digits) * scale <= high.value:
        low = evolve(low, scale=scale)
    return Amount(Spread(low, high), second.unit or first.unit, second.end) if low.value <= high.value else None


def _spelled_scale(line: Line, at: int, value: Fraction) -> Fraction:
    """The scale of the "four thousand" of "three to four thousand", which is for both; 1 where there is none."""
    group = below_hundred(line, at)
    scale = SCALES.get(line.form(group[1]), Fraction(1)) if group is not None else Fraction(1)
    return scale if group is not None and value == group[0] * scale else Fraction(1)


def _is_no_end_of_years(after: Amount) -> bool:
    """True for money, a share or a scaled number, to which a bare 2014 before it cannot be the other end."""
    scaled = isinstance(after.figure, Numeral) and after.figure.scale != 1
    return scaled if after.unit is None else after.unit.dimension in (Dimension.MONEY, Dimension.SHARE)


def _is_one_sign(line: Line, at: int, end: int) -> bool:
    """True unless a letter and a dollar stand apart: "a $60 bill" is in no one's dollars."""
    return line.form(end - 1) != "$" or all(line.touches(place) for place in range(at + 1, end))


def _single(line: Line, at: int) -> Amount | None:
    if (sign := CURRENCY_SIGNS.at(line, at)) is not None and _is_one_sign(line, at, sign[1]):
        return _money(line, sign[0], sign[1])
    if (other := share(line, at) or _article_duration(line, at) or _a_single(line, at)) is not None:
        return other
    minus = _is_minus(line, at)
    if minus and (part := slashed(line, at + 1)) is not None:
        return Amount(Numeral(f"-{part[0].part}", Fraction(1, part[0].whole)), None, part[1])
    read = numerals.number(line, at + minus)
    if read is None:
        return None
    number, after = read
    if minus:
        number = evolve(number, digits="-" + number.digits)
    return with_unit(line, number, after)


def _is_minus(line: Line, at: int) -> bool:
    """True for a minus or the word, not for the dash of "20-30" or "COVID-19"."""
    if line.form(at) not in _MINUS:
        return False
    if line.says(at - 2, ("plus", "or")):
        return False
    free = not line.touches(at) or not (line.is_word(at - 1) or line.is_number(at - 1))
    return free and (line.is_word(at) or line.touches(at + 1))


def _article_duration(line: Line, at: int) -> Amount | None:
    """A year, where it is how long: "a year after", "within a month", "a year and a half", "another week"."""
    if line.form(at) not in _BEFORE_TIME:
        return None
    if (whole := _whole_time(line, at)) is not None:
        return whole
    if line.form(at) not in _ONE_MORE:
        return None
    unit = DURATIONS.get(line.form(at + 1))
    measured = unit or units.PHYSICAL.get((line.form(at + 1),))
    half = fraction(line, at + 3) if measured is not None and line.form(at + 2) == "and" else None
    if measured is not None and half is not None and half[0].whole == 2:
        return Amount(Numeral("1.5"), measured, half[1])  # "a mile and a half"
    if unit is not None and line.form(at + 2) == "and":
        number, smaller, end = and_smaller(line, Numeral("1"), unit, at + 2)
        if end > at + 2:
            return Amount(number, smaller, end)  # "an hour and 20 minutes"
    if unit is None or unit.name in _VAGUE_TIMES:
        return None
    is_long = (
        line.form(at) == "another"
        or line.form(at + 2) in _AFTER_DURATION
        or line.form(at - 1) in _BEFORE_DURATION
        or len(line) == 2
    )
    return Amount(Numeral("1"), unit, at + 2) if is_long else None


def _whole_time(line: Line, at: int) -> Amount | None:
    """A full year, all day, another working week; not the "full-year" of "full-year results"."""
    at += line.form(at) in _ONE_MORE
    joined = line.form(at + 1) in DASHES and line.touches(at + 1)
    unit = DURATIONS.get(line.form(at + 1 + joined)) if line.form(at) in WHOLE else None
    if unit is None or (line.form(at) == "all" and line.form(at - 1) in ARTICLES):
        return None
    end = at + 2 + joined
    modifies = line.is_word(end) and line.form(end) not in STOPS | _AFTER_DURATION
    counts = line.form(at) in ADJECTIVES and line.form(at) not in _ALL and line.form(at - 1) not in _ONE_MORE
    return None if modifies or counts else Amount(Numeral("1"), unit, end)


_ALL = frozenset({"all", "full", "whole", "entire"})
WHOLE = _ALL | {"calendar", "working", "business", "consecutive"}
_ONE_MORE = ARTICLES | {"another"}
_BEFORE_TIME = WHOLE | _ONE_MORE
_VAGUE_TIMES = frozenset({"second", "minute", "quarter"})
_AFTER_DURATION = words("after before later early late ahead longer sooner long old")
_BEFORE_DURATION = words(
    "within under nearly almost about around than for over least most approximately roughly just to every "
    "lasts lasted takes took"
)


def _a_single(line: Line, at: int) -> Amount | None:
    """A single patient; a single, national organisation."""
    return Amount(Numeral("1"), None, at + 2 + (line.form(at + 2) == ",")) if line.says(at, ("a", "single")) else None


def _in_eighths(line: Line, number: Numeral, at: int) -> numerals.Number:
    """The price with its part of a cent: "$4.88-3/4"."""
    begins = at + (line.form(at) in DASHES and line.touches(at))
    part = slashed(line, begins) if number.has_decimals and number.scale == 1 and line.is_number(begins) else None
    if part is None or part[0].whole not in _PARTS_OF_A_CENT or number.place != Fraction(1, 100):
        return number, at
    return Numeral(f"{number.digits}{10**4 * part[0].part // part[0].whole:04}".rstrip("0")), part[1]


_PARTS_OF_A_CENT = frozenset({2, 4, 8})


def _money(line: Line, currency: tuple[str, Fraction], at: int) -> Amount | None:
    bracket = line.form(at) == "(" and line.touches(at)  # "$(0.05)"
    minus = line.form(at) in {"-", "−"} or (bracket and not _is_of_loss(line, at))
    read = numerals.number(line, at + (bracket or minus), money=True)
    if read is None:
        return None
    number, end = and_pence(line, *_in_eighths(line, *read), signed=True)
    if minus:
        number = evolve(number, digits="-" + number.digits)
    said = Amount(number.times(currency[1]), money(currency[0]), end)
    return _in_brackets(line, said) if bracket else said


def _is_of_loss(line: Line, at: int) -> bool:
    """True where a word says that it is a loss: "a loss of $(0.05)" is as large as "a loss of $0.05"."""
    return any(line.form(place) in _LOSSES for place in range(max(at - _NEAR_LOSS, 0), at))


_LOSSES = words("loss losses deficit deficits outflow outflows expense expenses cost costs charge charges")
_NEAR_LOSS = 12


def _in_brackets(line: Line, loss: Amount) -> Amount | None:
    """The loss with its closing bracket, and the scale behind it: "$(1.2) million"."""
    if line.form(loss.end) != ")" or not isinstance(loss.figure, Numeral):
        return None
    scale = SCALES.get(line.form(loss.end + 1)) if loss.figure.scale == 1 else None
    if scale is None:
        return evolve(loss, end=loss.end + 1)
    return Amount(evolve(loss.figure, scale=scale), loss.unit, loss.end + 2)
