"""Numbers as they are written or spelled: digits, number words, scale words, mixed numbers, powers, ordinals.

Each reader takes a line and a place in it, and returns what it read with the place after it, or None.
"""

from __future__ import annotations

from fractions import Fraction

from claimcheck.phrase.lexer import RAISED, Line, Sort
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.number_words import (
    AFTER_METERS,
    ALWAYS_SCALES,
    ARTICLES,
    BEFORE_RACES,
    DASHES,
    MONEY_SCALES,
    ORDINAL_ENDINGS,
    ORDINALS,
    RACES,
    SCALES,
    SHORT_SCALES,
    SMALL,
    STARTS,
    TENS,
    VULGAR,
)
from claimcheck.phrase.parts import (
    any_dash,
    below_hundred,
    dash,
    denominator,
    fraction,
    is_decimal,
    slashed,
    stands_alone,
)
from claimcheck.phrase.words import STOPS
from claimcheck.quantity import Numeral

MOST_DECIMALS = 9
_LONGEST_EXPONENT = 2
_TIMES = frozenset({"x", "×", "*"})
_VAGUE = words("several few many some couple")
Number = tuple[Numeral, int]


def number(line: Line, at: int, *, money: bool = False) -> Number | None:
    """A number at that place: "4,000", "1.5m", "two and a half million", "half a million"."""
    if not (line.is_number(at) or line.form(at) in STARTS):
        return None
    if (at, money) not in line.numbers:
        line.numbers[at, money] = _number(line, at, money=money)
    return line.numbers[at, money]


def _number(line: Line, at: int, *, money: bool) -> Number | None:
    if line.is_number(at):
        return _with_part(line, *_scaled(line, line.form(at), at + 1, money=money))
    if line.form(at) in VULGAR:
        part, whole = VULGAR[line.form(at)]
        return _scaled(line, _decimals(Fraction(part, whole)), at + 1, money=money) if is_decimal(whole) else None
    if (read := _part_of_scale(line, at) or _couple(line, at)) is not None:
        return read
    read = _spelled(line, at)
    return _with_part(line, *read) if read is not None else None


def _decimals(value: Fraction) -> str:
    """A number with at most three decimals, in plain digits."""
    whole, rest = divmod(value, 1)
    shown = f"{int(rest * 1000):03}".rstrip("0")
    return f"{whole}.{shown}" if shown else str(whole)


def _exact(value: Fraction, scale: Fraction) -> Numeral:
    """A number of a scale; one that decimals cannot write is a number of its parts: seven thirds."""
    many = value / scale
    if is_decimal(many.denominator):
        return Numeral(_decimals(many), scale)
    return Numeral(str(many.numerator), scale / many.denominator)


def _with_part(line: Line, whole: Numeral, at: int) -> Number:
    """The number with the part after it: "two and a half", "a million and a half", "2 1/4"."""
    part = _part_after(line, at)
    if part is None or whole.has_decimals or whole.scale.denominator != 1:
        return whole, at
    value, end = part
    if (scale := SCALES.get(line.form(end))) is None:
        return _exact(whole.value + value * max(whole.scale, Fraction(1)), whole.scale), end
    if whole.scale == 1:
        return _exact((whole.value + value) * scale, scale), end + 1
    return (_exact(whole.value + value * scale, scale), end + 1) if scale < whole.scale else (whole, at)


def _part_after(line: Line, at: int) -> tuple[Fraction, int] | None:
    """A proper fraction after "and", "one-and-a-half", or in digits, "2 1/4", "6-1/2"."""
    joint = at + dash(line, at)
    if line.form(joint) == "and":
        begins = joint + 1 + dash(line, joint + 1)
        part = fraction(line, begins)
        if part is None or line.form(part[1]) == "of" or not stands_alone(line, part, begins):
            return None
        return part[0].value, part[1]
    apart = joint > at or not line.touches(at)
    written = slashed(line, joint) if line.is_number(joint) and apart else None
    return (written[0].value, written[1]) if written is not None else None


def _scaled(line: Line, digits: str, at: int, *, money: bool = False) -> Number:
    """Digits with what follows them: a footnote mark, a half, a power, a scale word or letter."""
    if line.sorts[at] is Sort.RAISED and line.touches(at):
        at += 1
    if line.form(at) in VULGAR and "." not in digits and is_decimal(VULGAR[line.form(at)][1]):
        digits, at = _decimals(Fraction(digits) + Fraction(*VULGAR[line.form(at)])), at + 1
    if (power := _powered(line, digits, at)) is not None:
        return power
    joined = 1 if line.form(at) in DASHES and line.form(at + 1) in SCALES else 0
    if line.form(at + joined) in SCALES:
        scale, at = _scale(line, at + joined)
        return _and_digits(line, Numeral(digits, scale), at)
    word = line.form(at)
    if money and word in MONEY_SCALES:
        return Numeral(digits, MONEY_SCALES[word]), at + 1
    if word not in SHORT_SCALES or not (line.touches(at) or word in ALWAYS_SCALES) or _is_meters(line, at):
        return Numeral(digits), at
    return Numeral(digits, SHORT_SCALES[word]), at + 1


_BEFORE_METERS = words("cleared clearing jumped leapt leaped threw throwing vaulted swam dived")
_SMALL_LENGTHS = frozenset({"cm", "mm"})


def _is_meters(line: Line, at: int) -> bool:
    """True for the "m" of "a 9m tall tower" and of "won the 100m"."""
    if line.form(at) != "m":
        return False
    if line.form(at + 1) in _TIMES | {"by"} and line.is_number(at + 2):  # "10m by 20m"
        return True
    if line.form(at - 2) in _TIMES | {"by"} and line.form(at - 3) == "m":
        return True
    if line.form(at - 2) in _BEFORE_METERS or (line.form(at + 1) == "," and line.form(at + 3) in _SMALL_LENGTHS):
        return True  # "cleared 2.04m", "5.73m, 8cm short of"
    if line.form(at + 1) == "across" and (not line.is_word(at + 2) or line.form(at + 2) == "and"):
        return True
    is_race = line.form(at - 1) in RACES and line.form(at - 2) in BEFORE_RACES
    ends = not line.is_word(at + 1) or line.form(at + 1) in STOPS
    in_thousands = "," in line.written(at - 1)  # no one writes "5,000m" for 5bn
    return line.form(at + 1) in AFTER_METERS or ((is_race or in_thousands) and ends)


def _scale(line: Line, at: int) -> tuple[Fraction, int]:
    """A scale word with a second that multiplies it: "hundred thousand", "lakh crore"."""
    scale, above = SCALES[line.form(at)], SCALES.get(line.form(at + 1), Fraction(0))
    return (scale * above, at + 2) if above > scale else (scale, at + 1)


def _and_digits(line: Line, above: Numeral, at: int) -> Number:
    """The smaller groups of "4 thousand 3 hundred and 21"; elsewhere what follows is another number."""
    joined = line.form(at) == "and" and above.scale == 100
    place = at + joined
    if joined and (spelled := below_hundred(line, place)) and spelled[0] and not above.has_decimals:
        return Numeral(str(above.value + spelled[0])), spelled[1]
    if not line.is_number(place) or not line.form(place).isdigit() or len(line.form(place)) > 3 or above.has_decimals:
        return above, at
    # Only a smaller scale may follow at once, and none after "and", so this goes down few steps.
    scale = SCALES.get(line.form(place + 1))
    if joined != (scale is None) or (scale is not None and scale >= above.scale):
        return above, at
    below, end = (Numeral(line.form(place)), place + 1) if joined else _scaled(line, line.form(place), place + 1)
    is_one_number = 0 < below.value < above.scale and line.form(end) != "%"
    return (Numeral(str(above.value + below.value)), end) if is_one_number else (above, at)


def _powered(line: Line, digits: str, at: int) -> Number | None:
    """A power of ten in the notation of science, "1.3e6" and "1.3x10^6", or a power of the digits, "2^10"."""
    word = line.form(at)
    if word == "^":
        read = _exponent(line, at + 1)
        if read is None or not Fraction(digits):
            return None
        value = Fraction(digits) ** read[0]
        return Numeral(str(value.numerator), Fraction(1, value.denominator)), read[1]
    if word == "e" and line.touches(at) and line.touches(at + 1):
        read = _exponent(line, at + 1)
    elif word in _TIMES and line.says(at + 1, ("10", "^")):
        read = _exponent(line, at + 3)
    elif word in _TIMES and line.form(at + 1) == "10" and line.sorts[at + 2] is Sort.RAISED and line.touches(at + 2):
        power = int(line.form(at + 2).translate(_LOWERED)) if len(line.form(at + 2)) <= _LONGEST_EXPONENT else 0
        read = (power, at + 3) if power else None
    else:
        return None
    return (Numeral(digits, Fraction(10) ** read[0]), read[1]) if read is not None else None


_LOWERED = str.maketrans(RAISED, "0123456789")


def _exponent(line: Line, at: int) -> tuple[int, int] | None:
    negative = line.form(at) in {"-", "−"}
    place = at + (1 if negative or line.form(at) == "+" else 0)
    if not line.form(place).isdecimal() or len(line.form(place)) > _LONGEST_EXPONENT or not line.is_number(place):
        return None
    return int(line.form(place)) * (-1 if negative else 1), place + 1


def _part_of_scale(line: Line, at: int) -> Number | None:
    """Half a million, a quarter of a million, three quarters of a million, quarter million."""
    bare = line.form(at) == "quarter" or (line.form(at) in ARTICLES and line.form(at + 1) == "quarter")
    read = fraction(line, at)
    if read is not None:
        value, end = read[0].value, read[1]
    elif bare:
        value, end = Fraction(1, 4), at + 1
    else:
        return None
    after = end + (line.form(end) == "of")
    after += line.form(after) in ARTICLES
    scale = SCALES.get(line.form(after), Fraction(1))
    return (_exact(value * scale, scale), after + 1) if scale >= 1000 or scale == 12 else None


def _couple(line: Line, at: int) -> Number | None:
    """A couple of: a unit of two, so that no more is read into it than the word says; a couple of hundred."""
    couple = at + (line.form(at) in ARTICLES)
    if not line.says(couple, ("couple", "of")):
        return None
    if (scale := SCALES.get(line.form(couple + 2), Fraction(0))) >= 100:
        return Numeral("2", scale), couple + 3
    return Numeral("1", Fraction(2)), couple + 2


def _spelled(line: Line, at: int) -> Number | None:
    """Number words: "twenty-one", "a hundred and five", "five million", "two hundred fifths"."""
    first = _below_thousand(line, at)
    if first is None:
        return None
    whole, end = _grouped(line, *first)
    if (pointed := _pointed(line, whole, end)) is not None:
        return pointed
    below = denominator(line, end + any_dash(line, end))
    # "five quarters" is a time; a proper fraction is a share, and read as one.
    if below is None or not below[1] or below[0] in (2, 4) or whole.value <= below[0] < 100 or end > at + _LONGEST:
        return whole, end
    return Numeral(str(whole.value), Fraction(1, below[0])), below[2]


_LONGEST = 12
"""Words beyond which no one counts parts."""


def _pointed(line: Line, whole: Numeral, at: int) -> Number | None:
    """The decimals of "two hundred point seven", and the scale after them."""
    if line.form(at) != "point" or whole.scale != 1:
        return None
    end = at + 1
    while SMALL.get(line.form(end), 10) < 10 and end <= at + MOST_DECIMALS:
        end += 1
    decimals = "".join(str(SMALL[line.form(place)]) for place in range(at + 1, end))
    if not decimals and (read := below_hundred(line, at + 1)) is not None:  # "point seventy-one"
        decimals, end = str(read[0]), read[1]
    return _scaled(line, f"{whole.digits}.{decimals}", end, money=False) if decimals else None


def _grouped(line: Line, group: int, at: int) -> Number:
    """The number whose first group of words is given: groups with their scales, each scale below the one before."""
    total, last = 0, Fraction(1)
    while True:
        place = at + dash(line, at)
        scale = Fraction(1)
        if line.form(place) in SCALES:
            scale, at = _scale(line, place)
        if scale == 12:
            return Numeral(str(total + group), scale), at
        total, last = total + group * int(scale), scale
        following = _following(line, at, scale) if scale >= 1000 else None
        if following is None:
            break
        group, at = following
    if last >= 10**6 and total % last == 0:
        return Numeral(str(total // int(last)), last), at
    return Numeral(str(total)), at


def _following(line: Line, at: int, above: Fraction) -> tuple[int, int] | None:
    """The next group; none where the words are another number, "a million and one in five"."""
    joined = line.form(at) == "and"
    read = _below_thousand(line, at + joined)
    if read is None or (joined and fraction(line, at + 1) is not None):
        return None
    belongs = SCALES.get(line.form(read[1]), Fraction(1)) < above and line.form(read[1]) not in _OF_ANOTHER
    return read if belongs else None


_ABOVE_HUNDRED = frozenset(word for word, scale in SCALES.items() if scale > 100)
_OF_ANOTHER = frozenset({"in", "out", "%", "per"})


def _below_thousand(line: Line, at: int) -> tuple[int, int] | None:
    """A group of words below a thousand, or an article before a scale word, or a bare hundred before another."""
    if line.form(at) in ARTICLES and line.form(at + 1) in SCALES:
        value, end = 1, at + 1
    elif line.form(at) == "hundred" and line.form(at + 1) in _ABOVE_HUNDRED and line.form(at - 1) not in _VAGUE:
        value, end = 1, at
    elif (read := below_hundred(line, at)) is not None:
        value, end = read
    else:
        return None
    if line.form(end + dash(line, end)) != "hundred":
        return value, end
    end += dash(line, end) + 1
    joined = line.form(end) == "and"
    rest = below_hundred(line, end + joined)
    if rest is None or rest[0] == 0 or line.form(rest[1]) in {"in", "out", "hundred"}:
        return value * 100, end
    if joined and fraction(line, end + 1) is not None:  # "one hundred and three quarters"
        return value * 100, end
    return value * 100 + rest[0], rest[1]


def is_year(number: Numeral) -> bool:
    """True for four bare digits that may be a year."""
    return len(number.digits) == 4 and number.digits.isdigit() and number.scale == 1 and 1500 <= number.value <= 2100


def _ends_ordinal(digits: str, ending: str) -> bool:
    """True for "21st"; the "st" of "14st" is of stones."""
    if ending != "st":
        return ending in ORDINAL_ENDINGS
    return digits.endswith("1") and not digits.endswith("11")


def ordinal(line: Line, at: int) -> Number | None:
    """An ordinal: "fourth", "twenty-first", "21st"."""
    word = line.form(at)
    if line.is_number(at) and word.isdigit() and line.touches(at + 1) and _ends_ordinal(word, line.form(at + 1)):
        return Numeral(word), at + 2
    if word in ORDINALS:
        return Numeral(str(ORDINALS[word])), at + 1
    last = ORDINALS.get(line.form(at + 1 + dash(line, at + 1)), 0)
    if word in TENS and 0 < last < 10:
        return Numeral(str(TENS[word] + last)), at + 2 + dash(line, at + 1)
    return None
