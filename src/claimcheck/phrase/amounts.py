"""A figure with its own unit: "£100m", "97 per cent", "two years", "9 out of 10", "20 to 30 miles"."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve, frozen

from claimcheck.phrase import numerals, units
from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import Lexicon, words
from claimcheck.phrase.number_words import ARTICLES, DASHES, ORDINALS, SCALES, VULGAR
from claimcheck.phrase.pairs import and_pence, and_smaller, in_primes
from claimcheck.phrase.parts import fraction, slashed
from claimcheck.phrase.pounds import is_victory, is_weight
from claimcheck.phrase.words import CHANGE_NOUNS, DIRECTIONS, STOPS
from claimcheck.quantity import Figure, Margin, Numeral, Proportion, Spread
from claimcheck.unit import DURATIONS, PERCENT, POINTS, Dimension, Unit, money

CURRENCY_SIGNS = Lexicon(units.CURRENCY_BEFORE)
_AFTER = Lexicon(units.CURRENCY_AFTER)
_SHARES = Lexicon(units.SHARES)
_PHYSICAL = Lexicon(units.PHYSICAL)
_POUND = units.PHYSICAL[("lb",)]
_ADJECTIVES = frozenset(
    {"calendar", "working", "business", "consecutive", "full", "whole", "long", "short", "more", "successive"}
)
_TO = frozenset({"to", "through", "until", "~"}) | DASHES
_OUT_OF = Lexicon(
    {
        ("out", "of", "every"): True,
        ("out", "of"): True,
        ("-", "out", "-", "of", "-"): True,
        ("in", "every"): False,
        ("in",): False,
        ("-", "in", "-"): False,
    }
)
_MINUS = frozenset({"-", "−", "minus", "negative"})
SMALL_WHOLES = frozenset(
    {*range(2, 13), 15, 16, 20, 25, 30, 40, 50, 60, 80, 100, 200, 250, 500, 1000, 5000, 10000, 100000}
)


@frozen
class Amount:
    """A figure, its unit when it has one of its own, and the place after both."""

    figure: Figure
    unit: Unit | None
    end: int


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
    return spread or (None if between else first)


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
    width = next((len(sign) for sign in _GIVE_OR_TAKE if line.says(middle.end, sign)), 0)
    error = _single(line, middle.end + width) if width else None
    if error is None or not isinstance(error.figure, Numeral) or not isinstance(middle.figure, Numeral):
        return None
    return Amount(Margin(middle.figure, error.figure), error.unit or middle.unit, error.end)


_GIVE_OR_TAKE = (("±",), ("plus", "or", "minus"), ("+", "/", "-"), ("+", "/", "−"), ("+", "-"))


def _spread(line: Line, first: Amount, second: Amount) -> Amount | None:
    """The two ends as one range, when their units and sizes allow it."""
    low, high = first.figure, second.figure
    if not isinstance(low, Numeral) or not isinstance(high, Numeral):
        return None
    if first.unit is not None and second.unit is not None and first.unit != second.unit:
        return None
    if first.unit is not None and second.unit is None and first.unit.dimension is not Dimension.MONEY:
        return None
    if first.unit is None and line.form(first.end) in DASHES and _is_year(low) and line.form(first.end + 1).isdigit():
        return None
    if first.unit is None and second.unit is None and _is_year(low) and _is_year(high):
        return None  # "between 2001 and 2011"
    if first.unit is None and _is_year(low) and _is_no_end_of_years(second):
        return None  # "since 2014 to 5.4 million", "from Q4 2014 to £5m"
    if low.scale == 1 and high.scale != 1 and Fraction(low.digits) <= Fraction(high.digits):
        low = evolve(low, scale=high.scale)
    return Amount(Spread(low, high), second.unit or first.unit, second.end) if low.value <= high.value else None


def _is_no_end_of_years(after: Amount) -> bool:
    """True for money, a share or a scaled number, to which a bare 2014 before it cannot be the other end."""
    scaled = isinstance(after.figure, Numeral) and after.figure.scale != 1
    return scaled if after.unit is None else after.unit.dimension in (Dimension.MONEY, Dimension.SHARE)


def _is_year(number: Numeral) -> bool:
    return len(number.digits) == 4 and number.digits.isdigit() and number.scale == 1 and 1500 <= number.value <= 2100


def _is_one_sign(line: Line, at: int, end: int) -> bool:
    """True unless a letter and a dollar stand apart: "a $60 bill" is in no one's dollars."""
    return line.form(end - 1) != "$" or all(line.touches(place) for place in range(at + 1, end))


def _single(line: Line, at: int) -> Amount | None:
    if (sign := CURRENCY_SIGNS.at(line, at)) is not None and _is_one_sign(line, at, sign[1]):
        return _money(line, sign[0], sign[1])
    if (other := _share(line, at) or _article_duration(line, at) or _a_single(line, at)) is not None:
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
    if (whole := _whole_time(line, at)) is not None:
        return whole
    unit = DURATIONS.get(line.form(at + 1)) if line.form(at) in _ONE_MORE else None
    if unit is None or unit.name in _VAGUE_TIMES:
        return None
    if line.form(at + 2) == "and" and (half := fraction(line, at + 3)) and half[0].whole == 2:
        return Amount(Numeral("1.5"), unit, half[1])
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
    counts = line.form(at) in _ADJECTIVES and line.form(at) not in _ALL and line.form(at - 1) not in _ONE_MORE
    return None if modifies or counts else Amount(Numeral("1"), unit, end)


_ALL = frozenset({"all", "full", "whole", "entire"})
WHOLE = _ALL | {"calendar", "working", "business", "consecutive"}
_ONE_MORE = ARTICLES | {"another"}
_VAGUE_TIMES = frozenset({"second", "minute", "quarter"})
_AFTER_DURATION = words("after before later early late ahead longer sooner long old")
_BEFORE_DURATION = words(
    "within under nearly almost about around than for over least most approximately roughly just to every "
    "lasts lasted takes took"
)


def _a_single(line: Line, at: int) -> Amount | None:
    """A single patient; a single, national organisation."""
    return Amount(Numeral("1"), None, at + 2 + (line.form(at + 2) == ",")) if line.says(at, ("a", "single")) else None


def _is_moving(line: Line, at: int) -> bool:
    """True when the words beside a number of points say that something moved."""
    if any(line.form(place) in _INDEXES for place in range(at - 10, at)):
        return False
    near = (at - 4, at - 3, at - 2, at)
    return any(line.form(place) in _MOVES_POINTS for place in near) or line.form(at) in CHANGE_NOUNS


# What is added may be points of a game; the "p" is that of the S&P.
_MOVES_POINTS = frozenset(DIRECTIONS) - words("add adds added adding")
_INDEXES = words(
    "index indexes indices dow nasdaq ftse nikkei dax cac average composite shares stocks p stoxx nifty sensex topix "
    "benchmark gauge"
)


def _money(line: Line, currency: tuple[str, Fraction], at: int) -> Amount | None:
    minus = line.form(at) in {"-", "−"}
    read = numerals.number(line, at + minus, money=True)
    if read is None:
        return None
    number, end = and_pence(line, *read, signed=True)
    if minus:
        number = evolve(number, digits="-" + number.digits)
    return Amount(evolve(number, scale=number.scale * currency[1]), money(currency[0]), end)


def with_unit(line: Line, number: Numeral, at: int) -> Amount:
    """The number with the unit after it; a hyphen may stand between ("18-month")."""
    dash = 1 if line.form(at) in DASHES and line.touches(at) and line.touches(at + 1) else 0
    if (share := _SHARES.at(line, at + (dash if line.form(at + dash) in units.SHARE_WORDS else 0))) is not None:
        unit, factor = share[0]
        return Amount(evolve(number, scale=number.scale * factor), unit, share[1])
    if line.says(at, ("of", "a")) and (part := _SHARES.at(line, at + 2)) is not None and part[0][0] == POINTS:
        return Amount(evolve(number, scale=number.scale * part[0][1]), POINTS, part[1])  # "0.25 of a point"
    if is_weight(line, number, at + dash):
        return Amount(*and_smaller(line, number, _POUND, at + dash + 1))
    currency = _AFTER.at(line, at + dash)
    if currency is not None and not (_begins_amount(line, at, currency[1]) or is_victory(line, number, at)):
        return _in_currency(line, number, *currency[0], currency[1])
    if line.touches(at) and (touching := _with_letter(line, number, at)) is not None:
        return touching
    after = at + dash + (1 if line.form(at + dash) in _ADJECTIVES else 0)
    if (time := units.TIME.get(line.form(after))) is not None:
        return Amount(*and_smaller(line, number, time, after + 1))
    if (physical := _PHYSICAL.at(line, at + dash)) is not None:
        return Amount(*and_smaller(line, number, physical[0], physical[1]))
    if number.value < 100 and line.form(at + dash) in units.POINT_WORDS and (dash or _is_moving(line, at + 1)):
        return Amount(number, POINTS, at + dash + 1)
    return Amount(number, None, at)


_PICTURES = words("@ video videos tv tvs television screen display resolution footage full hd camera")


def _with_letter(line: Line, number: Numeral, at: int) -> Amount | None:
    """The number with a letter or a mark that is a unit only where it touches: "50p", "20C", 5'6"."""
    word = line.form(at)
    if (word == "g" and line.is_capital(at)) or (word == "p" and line.form(at + 1) in _PICTURES):
        return None  # "5G", "1080p video"
    if word in units.TOUCHING_CURRENCY:
        code, factor = units.TOUCHING_CURRENCY[word]
        return Amount(evolve(number, scale=number.scale * factor), money(code), at + 1)
    if (unit := units.TOUCHING.get(word)) is not None:
        return Amount(*and_smaller(line, number, unit, at + 1))
    inches = in_primes(line, number, at)
    return Amount(inches[0], units.TOUCHING["in"], inches[1]) if inches is not None else None


def _begins_amount(line: Line, at: int, end: int) -> bool:
    """True for a sign that belongs to the next figure: "3 USD50 cards"."""
    return line.is_number(end) and line.touches(end) and not line.touches(at)


def _in_currency(line: Line, number: Numeral, code: str, factor: Fraction, at: int) -> Amount:
    """The number of a currency that stands after it: "75 USD million" has its scale behind."""
    scale = SCALES.get(line.form(at)) if number.scale == 1 else None
    if scale is not None and scale >= 1000:
        return Amount(evolve(number, scale=scale * factor), money(code), at + 1)
    whole, end = and_pence(line, evolve(number, scale=number.scale * factor), at)
    return Amount(whole, money(code), end)


def _share(line: Line, at: int) -> Amount | None:
    """9 out of 10, 1 in 8, two thirds, half an hour."""
    if (counted := _k_in_m(line, at)) is not None:
        return Amount(counted[0], PERCENT, counted[1])
    if line.form(at) in VULGAR and line.form(at + 1) == "of" and line.form(at + 2) not in ARTICLES:
        return Amount(Proportion(*VULGAR[line.form(at)], named=True), PERCENT, at + 1)
    named, read = fraction(line, at), numerals.number(line, at)
    if named is None or (read is not None and read[1] > named[1]):
        return None
    part, after = named
    if (whole := _half_a_unit(line, part, after)) is not None:
        return whole
    if line.form(at) == "half" and line.form(after) in _HALF_THINGS:
        return None
    return Amount(part, PERCENT, after) if _is_share(line, at, after) else None


_HALF_THINGS = words(
    "time price term century marathon day days board back brother sister volley mast year measures measure hearted "
    "empty full way"
)


def _half_a_unit(line: Line, part: Proportion, at: int) -> Amount | None:
    """Half an hour, half-hour, three quarters of an hour, half a mile."""
    dash = line.form(at) in DASHES
    after = at + dash + (line.form(at) == "of") + (line.form(at + (line.form(at) == "of")) in ARTICLES)
    share = _SHARES.at(line, after) if line.form(after - 1) in ARTICLES else None
    if share is not None and part.value in _PARTS_OF_TIME:  # "half a per cent"
        return Amount(Numeral(_PARTS_OF_TIME[part.value], share[0][1]), share[0][0], share[1])
    point = after + (line.form(after) == "percentage")
    if line.form(point) in units.POINT_WORDS and part.value in _PARTS_OF_TIME:  # "cut by a quarter point"
        return Amount(Numeral(_PARTS_OF_TIME[part.value]), POINTS, point + 1)
    if part.value not in _PARTS_OF_TIME or (after == at + dash and part.whole != 2):
        return None
    digits = Numeral(_PARTS_OF_TIME[part.value])
    if (unit := DURATIONS.get(line.form(after))) is not None:
        return Amount(digits, unit, after + 1)
    physical = _PHYSICAL.at(line, after) if line.form(after - 1) in ARTICLES or dash else None
    return Amount(digits, *physical) if physical is not None else None


_PARTS_OF_TIME = {Fraction(1, 2): "0.5", Fraction(1, 4): "0.25", Fraction(3, 4): "0.75"}


def _is_share(line: Line, at: int, after: int) -> bool:
    """False for "a fourth group", "half a million", "half-hour", "second half"."""
    if line.form(after) in DASHES and line.touches(after + 1):
        return False
    if line.form(after) in {"a", "an"}:
        return False  # "half a cent" is an amount of something
    if line.form(at) == "half":
        before = at - 1 - (line.form(at - 1) in DASHES)
        return line.form(before) not in ORDINALS and not numerals.number(line, at)
    return line.form(at) not in ARTICLES or line.form(after - 1) not in ORDINALS or not _names_thing(line, after)


def _names_thing(line: Line, at: int) -> bool:
    return line.is_word(at) and line.form(at) in ORDINAL_THINGS


ORDINAL_THINGS = words(
    "group wave time year day week month round phase stage party person child way option place term quarter "
    "report case man woman one country world team member source generation centre hospital trust runway bridge"
)


def _k_in_m(line: Line, at: int) -> tuple[Proportion, int] | None:
    if (written := slashed(line, at)) is not None:
        return written
    part = numerals.number(line, at)
    if part is not None and (divided := _over(line, *part)) is not None:
        return divided
    joiner = _OUT_OF.at(line, part[1]) if part else None
    whole = numerals.number(line, joiner[1]) if joiner else None
    if part is None or joiner is None or whole is None:
        return None
    few, many = part[0].value, whole[0].value
    if few.denominator != 1 or many.denominator != 1 or not 0 < few < many or many > 10**6:
        return None
    if not joiner[0] and (not _is_one_in(few, whole[0]) or with_unit(line, whole[0], whole[1]).unit is not None):
        return None
    return Proportion(int(few), int(many)), whole[1]


def _over(line: Line, part: Numeral, at: int) -> tuple[Proportion, int] | None:
    """One over twenty, where nothing follows that the twenty counts."""
    whole = numerals.number(line, at + 1) if part.value == 1 and line.form(at) == "over" else None
    if whole is None or line.is_word(whole[1]) or line.form(whole[1]) == "%" or whole[0].value.denominator != 1:
        return None
    return Proportion(1, int(whole[0].value)), whole[1]


def _is_one_in(few: Fraction, whole: Numeral) -> bool:
    """True for the wholes that shares are stated of; one in any number but a year, "300 in 2011"."""
    return whole.value in SMALL_WHOLES or (few == 1 and not _is_year(whole))
