"""Parts of a whole as they are written or spelled: "half", "two-thirds", "five eighths", "3/4", "a hundredth"."""

from __future__ import annotations

from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.number_words import ARTICLES, DASHES, FRACTIONS, ORDINALS, SCALES, SMALL, TENS, VULGAR
from claimcheck.quantity import Proportion

Part = tuple[Proportion, int]
# Before "three quarters" these make it a time: "the first three quarters".
_BEFORE_TIMES = words("first last past next previous same consecutive successive these those latest final")


def fraction(line: Line, at: int) -> Part | None:
    """A proper fraction in words: "half", "a third", "two-thirds", "three twenty-fifths"."""
    word = line.form(at)
    if word == "half":
        return Proportion(1, 2, named=True), at + 1
    if word in VULGAR and not is_decimal(VULGAR[word][1]):
        return Proportion(*VULGAR[word], named=True), at + 1
    counted = _numerator(line, at)
    if counted is None:
        return None
    parts, after = counted
    below = denominator(line, after + any_dash(line, after))
    if below is None or not 0 < parts <= below[0] or (parts > 1) != below[1]:
        return None
    if below[0] == 4 and line.form(at - 1) in _BEFORE_TIMES:
        return None
    return Proportion(parts, below[0], named=True), below[2]


def _numerator(line: Line, at: int) -> tuple[int, int] | None:
    if line.form(at) in ARTICLES:
        return 1, at + 1
    if line.is_number(at):
        return (int(line.form(at)), at + 1) if line.form(at).isdigit() and len(line.form(at)) < 3 else None
    return below_hundred(line, at)


def denominator(line: Line, at: int) -> tuple[int, bool, int] | None:
    """What a word for parts divides by, whether it is of several parts, and the place after it."""
    word = line.form(at)
    if word in FRACTIONS:
        return FRACTIONS[word], word.endswith("s"), at + 1
    if word not in TENS:
        return None
    after = at + 1 + any_dash(line, at + 1)
    last = line.form(after)
    units = ORDINALS.get(last.removesuffix("s"), 0)
    return (TENS[word] + units, last.endswith("s"), after + 1) if units in _UNITS else None


_UNITS = frozenset({1, *range(3, 10)})


def slashed(line: Line, at: int) -> Part | None:
    """A proper fraction in digits: 1/2, 3/4."""
    if not (line.is_number(at) and line.form(at + 1) == "/" and line.is_number(at + 2)) or line.form(at + 3) == "/":
        return None
    part, whole = line.form(at), line.form(at + 2)
    if not (part + whole).isdigit() or len(part + whole) > 4 or not (line.touches(at + 1) and line.touches(at + 2)):
        return None
    return (Proportion(int(part), int(whole)), at + 3) if 0 < int(part) < int(whole) else None


def below_hundred(line: Line, at: int) -> tuple[int, int] | None:
    """A spelled number below a hundred and the place after it."""
    word = line.form(at)
    if word in SMALL:
        return SMALL[word], at + 1
    if word not in TENS:
        return None
    after = at + 1 + any_dash(line, at + 1)
    units = SMALL.get(line.form(after), 0)
    return (TENS[word] + units, after + 1) if 0 < units < 10 else (TENS[word], at + 1)


def dash(line: Line, at: int) -> int:
    """One where a dash touches the word before it, else zero."""
    return 1 if line.form(at) in DASHES and line.touches(at) else 0


def any_dash(line: Line, at: int) -> int:
    """One where a dash joins two number words, "fifty-two", or a hyphen that was set apart, "fifty - two"."""
    return 1 if dash(line, at) or line.form(at) == "-" else 0


def is_decimal(whole: int) -> bool:
    """True when parts of so many can be written with at most three decimals."""
    return 1000 % whole == 0


def stands_alone(line: Line, part: Part, at: int) -> bool:
    """False where "a third" at a place may be an ordinal: of a thing, "a third group"."""
    after = part[1]
    may_be_ordinal = line.form(at) in ARTICLES and line.form(after - 1) in ORDINALS
    return not may_be_ordinal or not line.is_word(after) or line.form(after).endswith("s") or line.form(after) in SCALES
