"""Numbers as they are written or spelled: digits, number words, scale words, fractions, ordinals.

Each reader takes a line and a place in it, and returns what it read with the place after it, or None.
"""

from __future__ import annotations

from fractions import Fraction

from claimcheck.phrase.lexer import Line, Sort
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Numeral, Proportion

SMALL = {
    word: number
    for number, word in enumerate(
        [
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
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
} | {"fourty": 40}
SCALES = {
    "hundred": Fraction(100),
    "thousand": Fraction(10**3),
    "million": Fraction(10**6),
    "billion": Fraction(10**9),
    "trillion": Fraction(10**12),
    "lakh": Fraction(10**5),
    "crore": Fraction(10**7),
    "dozen": Fraction(12),
    "dozens": Fraction(12),
}
# Letters that touch the digits: "£100m", "5k". Beside money they may stand apart: "£5 m".
SHORT_SCALES = {
    "k": Fraction(10**3),
    "m": Fraction(10**6),
    "mn": Fraction(10**6),
    "mln": Fraction(10**6),
    "mm": Fraction(10**6),
    "b": Fraction(10**9),
    "bn": Fraction(10**9),
    "bln": Fraction(10**9),
    "t": Fraction(10**12),
    "tn": Fraction(10**12),
    "trn": Fraction(10**12),
}
ALWAYS_SCALES = frozenset({"mn", "mln", "bn", "bln", "tn", "trn"})
ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
} | {
    word: 10 * number
    for number, word in enumerate(
        ["thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"], start=3
    )
}
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_DENOMINATORS = {"half": 2, "quarter": 4, "hundredth": 100, "thousandth": 1000} | {
    word: number for word, number in ORDINALS.items() if number > 2
}
FRACTIONS = (
    _DENOMINATORS | {"halves": 2} | {word + "s": number for word, number in _DENOMINATORS.items() if word != "half"}
)
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
# What follows the "m" of metres: "a 9m tall tower".
AFTER_METERS = words("tall long wide high deep above below race sprint radius away underground thick")
MOST_DECIMALS = 9
ARTICLES = frozenset({"a", "an"})
DASHES = frozenset("-‐‑–—")


def number(line: Line, at: int, *, money: bool = False) -> tuple[Numeral, int] | None:
    """A number at that place: "4,000", "1.5m", "two and a half million", "half a million"."""
    if not (line.is_number(at) or line.form(at) in STARTS):
        return None
    if (at, money) not in line.numbers:
        read = _number(line, at, money=money)
        line.numbers[at, money] = _and_a_part(line, *read) if read is not None else None
    return line.numbers[at, money]


def _and_a_part(line: Line, number: Numeral, at: int) -> tuple[Numeral, int]:
    """The half of "a million and a half" put into the digits."""
    part = fraction(line, at + 1) if number.scale >= 1000 and line.form(at) == "and" else None
    if part is None or part[0].part != 1 or part[0].whole not in (2, 4) or line.form(part[1]) == "of":
        return number, at
    if number.has_decimals or SCALES.get(line.form(part[1])):
        return number, at
    return Numeral(_decimals(Fraction(number.digits) + part[0].value), number.scale), part[1]


def _number(line: Line, at: int, *, money: bool) -> tuple[Numeral, int] | None:
    if line.is_number(at):
        return _scaled(line, line.form(at), at + 1, money=money)
    if line.form(at) in VULGAR:
        part, whole = VULGAR[line.form(at)]
        return _scaled(line, _decimals(Fraction(part, whole)), at + 1, money=money) if _is_decimal(whole) else None
    return _part_of_scale(line, at) or _couple(line, at) or _spelled(line, at)


def _is_decimal(whole: int) -> bool:
    return 1000 % whole == 0


def _decimals(value: Fraction) -> str:
    """A number with at most three decimals, in plain digits."""
    whole, rest = divmod(value, 1)
    shown = f"{int(rest * 1000):03}".rstrip("0")
    return f"{whole}.{shown}" if shown else str(whole)


def _scaled(line: Line, digits: str, at: int, *, money: bool) -> tuple[Numeral, int]:
    """Digits with what follows them: a footnote mark, a half, a scale word or letter."""
    if line[at].sort is Sort.RAISED and line.touches(at):
        at += 1
    digits, at = _and_a_half(line, digits, at)
    dash = 1 if line.form(at) in DASHES and line.form(at + 1) in SCALES else 0
    if (word := line.form(at + dash)) in SCALES:
        scale, at = SCALES[word], at + dash + 1
        if line.form(at) in SCALES:  # "5 hundred thousand"
            scale, at = scale * SCALES[line.form(at)], at + 1
        return Numeral(digits, scale), at
    word = line.form(at)
    if word == "m" and line.form(at + 1) in AFTER_METERS:
        return Numeral(digits), at
    if word in SHORT_SCALES and (line.touches(at) or money or word in ALWAYS_SCALES):
        return Numeral(digits, SHORT_SCALES[word]), at + 1
    return Numeral(digits), at


def _and_a_half(line: Line, digits: str, at: int) -> tuple[str, int]:
    """The half of "two and a half" or "2½" put into the digits."""
    if "." in digits:
        return digits, at
    if line.form(at) in VULGAR and _is_decimal(VULGAR[line.form(at)][1]):
        return _decimals(Fraction(digits) + Fraction(*VULGAR[line.form(at)])), at + 1
    if line.form(at) == "and" and (read := fraction(line, at + 1)) and _is_decimal(read[0].whole):
        return _decimals(Fraction(digits) + read[0].value), read[1]
    return digits, at


def _part_of_scale(line: Line, at: int) -> tuple[Numeral, int] | None:
    """Half a million, a quarter of a million, three quarters of a million."""
    read = fraction(line, at)
    if read is None or not _is_decimal(read[0].whole):
        return None
    after = read[1] + (line.form(read[1]) == "of")
    after += line.form(after) in ARTICLES
    scale = SCALES.get(line.form(after), Fraction(1))
    return (Numeral(_decimals(read[0].value), scale), after + 1) if scale >= 1000 or scale == 12 else None


def _couple(line: Line, at: int) -> tuple[Numeral, int] | None:
    """A couple of: a unit of two, so that no more is read into it than the word says."""
    couple = at + (line.form(at) in ARTICLES)
    return (Numeral("1", Fraction(2)), couple + 2) if line.says(couple, ("couple", "of")) else None


def _spelled(line: Line, at: int) -> tuple[Numeral, int] | None:
    """Number words: "twenty-one", "a hundred and five", "five million"."""
    first = _below_thousand(line, at)
    if first is None:
        return None
    if line.form(first[1]) == "and":
        digits, after = _and_a_half(line, str(first[0]), first[1])
        if after > first[1]:
            return _scaled(line, digits, after, money=False)
    whole, end = _grouped(line, *first)
    return _pointed(line, whole, end) or (whole, end)


def _pointed(line: Line, whole: Numeral, at: int) -> tuple[Numeral, int] | None:
    """The decimals of "two hundred point seven", and the scale after them."""
    if line.form(at) != "point" or whole.scale != 1:
        return None
    end = at + 1
    while SMALL.get(line.form(end), 10) < 10 and end <= at + MOST_DECIMALS:
        end += 1
    decimals = "".join(str(SMALL[line.form(place)]) for place in range(at + 1, end))
    return _scaled(line, f"{whole.digits}.{decimals}", end, money=False) if decimals else None


def _grouped(line: Line, group: int, at: int) -> tuple[Numeral, int]:
    """The number whose first group of words is given: groups with their scales, each scale below the one before."""
    total, last = 0, Fraction(1)
    while True:
        scale = SCALES.get(line.form(at + _dash(line, at)), Fraction(1))
        if scale == 12:
            return Numeral(str(total + group), scale), at + 1
        total, last = total + group * int(scale), scale
        at += _dash(line, at) + 1 if scale > 1 else 0
        following = _below_thousand(line, at + (line.form(at) == "and")) if scale >= 1000 else None
        if following is None or not _belongs(line, following[1], scale):
            break
        group, at = following
    if last >= 10**6 and total % last == 0:
        return Numeral(str(total // int(last)), last), at
    return Numeral(str(total)), at


def _belongs(line: Line, end: int, above: Fraction) -> bool:
    """False where the next words are another number: "a thousand, two million", "a thousand and one in five"."""
    return SCALES.get(line.form(end), Fraction(1)) < above and line.form(end) not in {"in", "out", "%", "per"}


def _below_thousand(line: Line, at: int) -> tuple[int, int] | None:
    """A group of words below a thousand, or an article before a scale word."""
    if line.form(at) in ARTICLES and line.form(at + 1) in SCALES:
        value, end = 1, at + 1
    elif (read := _below_hundred(line, at)) is not None:
        value, end = read
    else:
        return None
    if line.form(end + _dash(line, end)) != "hundred":
        return value, end
    end += _dash(line, end) + 1
    rest = _below_hundred(line, end + (line.form(end) == "and"))
    if rest is None or rest[0] == 0 or line.form(rest[1]) in {"in", "out", "hundred"}:
        return value * 100, end
    return value * 100 + rest[0], rest[1]


def _dash(line: Line, at: int) -> int:
    return 1 if line.form(at) in DASHES and line.touches(at) else 0


def _below_hundred(line: Line, at: int) -> tuple[int, int] | None:
    word = line.form(at)
    if word in SMALL:
        return SMALL[word], at + 1
    if word not in TENS:
        return None
    after = at + 1 + _dash(line, at + 1)
    units = SMALL.get(line.form(after), 0)
    return (TENS[word] + units, after + 1) if 0 < units < 10 else (TENS[word], at + 1)


def fraction(line: Line, at: int) -> tuple[Proportion, int] | None:
    """A fraction word: "half", "a third", "two-thirds", "three quarters"."""
    word = line.form(at)
    if word == "half":
        return Proportion(1, 2, named=True), at + 1
    if word in VULGAR and not _is_decimal(VULGAR[word][1]):
        return Proportion(*VULGAR[word], named=True), at + 1
    if word in ARTICLES:
        parts, after = 1, at + 1
    elif word in SMALL and SMALL[word] > 0:
        parts, after = SMALL[word], at + 1 + _dash(line, at + 1)
    elif line.is_number(at) and word.isdigit() and len(word) < 3 and int(word) > 0:
        parts, after = int(word), at + 1 + _dash(line, at + 1)
    else:
        return None
    below = FRACTIONS.get(line.form(after))
    if below is None or (line.form(after).endswith("s") != (parts > 1) and below != 2):
        return None
    return Proportion(parts, below, named=True), after + 1


def ordinal(line: Line, at: int) -> tuple[Numeral, int] | None:
    """An ordinal: "fourth", "twenty-first", "21st"."""
    word = line.form(at)
    if line.is_number(at) and word.isdigit() and line.touches(at + 1) and line.form(at + 1) in _ORDINAL_ENDINGS:
        return Numeral(word), at + 2
    if word in ORDINALS:
        return Numeral(str(ORDINALS[word])), at + 1
    last = ORDINALS.get(line.form(at + 1 + _dash(line, at + 1)), 0)
    if word in TENS and 0 < last < 10:
        return Numeral(str(TENS[word] + last)), at + 2 + _dash(line, at + 1)
    return None


STARTS = (
    frozenset(SMALL)
    | frozenset(TENS)
    | frozenset(SCALES)
    | frozenset(VULGAR)
    | frozenset(ORDINALS)
    | ARTICLES
    | {"half", "couple"}
)
"""The words that a number, a fraction or an ordinal may begin with."""
