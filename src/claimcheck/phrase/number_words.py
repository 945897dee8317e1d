"""The words that numbers are made of, and what each is worth; one row a word."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.phrase.lexicon import words

_BELOW_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
SMALL = {word: number for number, word in enumerate(_BELOW_TWENTY.split())} | {"nought": 0, "naught": 0}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)} | {"fourty": 40}
SCALES = {
    "hundred": Fraction(100),
    "thousand": Fraction(10**3),
    "million": Fraction(10**6),
    "billion": Fraction(10**9),
    "trillion": Fraction(10**12),
    "lakh": Fraction(10**5),
    "crore": Fraction(10**7),
    "thousands": Fraction(10**3),
    "millions": Fraction(10**6),
    "billions": Fraction(10**9),
    "trillions": Fraction(10**12),
    "lakhs": Fraction(10**5),
    "crores": Fraction(10**7),
    "dozen": Fraction(12),
    "dozens": Fraction(12),
    "doz": Fraction(12),
    "dozs": Fraction(12),
    "dzs": Fraction(12),
}
# Letters that touch the digits: "£100m", "5k". Beside money they may stand apart: "£5 m".
SHORT_SCALES = {
    "k": Fraction(10**3),
    "m": Fraction(10**6),
    "mn": Fraction(10**6),
    "mln": Fraction(10**6),
    "mil": Fraction(10**6),
    "b": Fraction(10**9),
    "bn": Fraction(10**9),
    "bln": Fraction(10**9),
    "t": Fraction(10**12),
    "tn": Fraction(10**12),
    "tln": Fraction(10**12),
    "trn": Fraction(10**12),
}
# Letters that are a scale only of money: elsewhere they are millimetres and tonnes.
MONEY_SCALES = SHORT_SCALES | {"mm": Fraction(10**6)}
ALWAYS_SCALES = frozenset({"k", "mn", "mln", "bn", "bln", "tn", "tln", "trn"})
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ORDINAL_TENS = "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), start=1)} | {
    word: 10 * number for number, word in enumerate(_ORDINAL_TENS.split(), start=3)
}
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
# A second is a time, so it is never a part.
_DENOMINATORS = {
    "half": 2,
    "quarter": 4,
    "hundredth": 100,
    "thousandth": 10**3,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
} | {word: number for word, number in ORDINALS.items() if number > 2}
FRACTIONS = (
    _DENOMINATORS | {"halves": 2} | {word + "s": number for word, number in _DENOMINATORS.items() if word != "half"}
)
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
# What follows the "m" of metres: "a 9m tall tower".
AFTER_METERS = words(
    "tall long wide high deep above below race sprint radius away underground thick apart offshore inland downstream "
    "upstream jump freestyle butterfly backstroke breaststroke medley relay hurdles dash"
)
# What is run or swum, and what stands before it: "won the 100m".
RACES = frozenset({"50", "60", "100", "200", "400", "800", "1500", "3000", "5000", "10000"})
BEFORE_RACES = words("the men's women's boys' girls' x ×")
ARTICLES = frozenset({"a", "an"})
DASHES = frozenset("-‐‑–—")
STARTS = (
    frozenset(SMALL)
    | frozenset(TENS)
    | frozenset(SCALES)
    | frozenset(VULGAR)
    | frozenset(ORDINALS)
    | ARTICLES
    | {"half", "quarter", "couple"}
)
"""The words that a number, a fraction or an ordinal may begin with."""
