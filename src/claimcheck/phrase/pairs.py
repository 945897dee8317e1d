"""A larger unit with the smaller one after it, as one amount: "6ft 2in", "1 hour 30 minutes", "3 dollars and fifty"."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.phrase import numerals, units
from claimcheck.phrase.lexer import Line
from claimcheck.phrase.lexicon import Lexicon
from claimcheck.phrase.number_words import DASHES
from claimcheck.phrase.words import STOPS
from claimcheck.quantity import Numeral
from claimcheck.unit import Dimension, Unit

_CURRENCY = Lexicon(units.CURRENCY_AFTER)
_PHYSICAL = Lexicon(units.PHYSICAL)
_PHRASE_ENDS = frozenset({"", ".", ";", "!", "?", ")"})


def and_smaller(line: Line, number: Numeral, unit: Unit, at: int) -> tuple[Numeral, Unit, int]:
    """The number with the smaller unit that follows, in the smaller: "1 hour 30 minutes" is 90 minutes."""
    found = _number_and_unit(line, at + _comma(line, unit, at)) or _bare_smaller(line, unit, at)
    many = _times(unit, found[1]) if found is not None else None
    if found is None or many is None or not 0 <= found[0].value < many or number.has_decimals:
        return number, unit, at
    total = number.value * many + found[0].value
    if total.denominator != 1 or number.value < 0:
        return number, unit, at
    return and_smaller(line, Numeral(str(total)), found[1], found[2])  # the units get smaller, so few steps


_LEFT_OUT = {"foot": "inch", "stone": "pound"}


def _bare_smaller(line: Line, unit: Unit, at: int) -> tuple[Numeral, Unit, int] | None:
    """The inches of "6ft 3" and the pounds of "13st 4", whose unit is left out."""
    smaller = _LEFT_OUT.get(unit.name)
    goes_on = line.is_word(at + 1) and line.form(at + 1) not in STOPS
    if smaller is None or not line.is_number(at) or not line.form(at).isdigit() or goes_on:
        return None
    if line.form(at + 1) in _NEVER_AFTER or (line.form(at + 1) == "." and line.is_number(at + 2)):
        return None
    return Numeral(line.form(at)), Unit(smaller, unit.dimension), at + 1


_NEVER_AFTER = DASHES | {"/", "%", "x", "×"}
_PRIMES = frozenset({"'", "’", "′"})
_DOUBLE_PRIMES = frozenset({'"', "”", "″"})


def in_primes(line: Line, number: Numeral, at: int) -> tuple[Numeral, int] | None:
    """The inches of 5'6, with the mark of the inches or without it."""
    inches = at + 1
    touching = line.touches(at) and line.touches(inches) and line.is_number(inches)
    if line.form(at) not in _PRIMES or not touching or not number.digits.isdigit() or number.scale != 1:
        return None
    if not line.form(inches).isdigit() or int(line.form(inches)) >= 12:
        return None
    end = inches + 1 + (line.form(inches + 1) in _DOUBLE_PRIMES and line.touches(inches + 1))
    return Numeral(str(12 * int(number.digits) + int(line.form(inches)))), end


def _number_and_unit(line: Line, at: int) -> tuple[Numeral, Unit, int] | None:
    read = numerals.number(line, at + (line.form(at) == "and"))
    if read is None:
        return None
    number, end = read
    if (time := units.TIME.get(line.form(end))) is not None:
        return number, time, end + 1
    touching = units.TOUCHING.get(line.form(end)) if line.touches(end) else None
    if touching is not None:
        return number, touching, end + 1
    physical = _PHYSICAL.at(line, end)
    return (number, *physical) if physical is not None else None


def _comma(line: Line, unit: Unit, at: int) -> int:
    """One where a comma joins two units, zero elsewhere: "10 weeks, 4 hours a week" are two amounts."""
    if line.form(at) != ",":
        return 0
    following = _number_and_unit(line, at + 1)
    goes_on = following is not None and line.form(following[2]) == "and"
    last = _number_and_unit(line, following[2]) if following is not None and goes_on else None
    is_list = last is not None and following is not None and _times(following[1], last[1]) is not None
    return 1 if unit.dimension is Dimension.PHYSICAL or is_list else 0


def _times(unit: Unit, smaller: Unit) -> Fraction | None:
    """How many of the smaller go into the unit; None where no one says the two together."""
    if unit.dimension is Dimension.DURATION is smaller.dimension:
        factor = unit.factor_to(smaller)
        exact = factor.lower == factor.upper and factor.lower is not None and factor.lower > 1
        return factor.lower if exact else None
    return units.SMALLER.get((unit.name, smaller.name))


def _cents(line: Line, at: int) -> tuple[tuple[str, Fraction], int] | None:
    """The letter of "20 dollars and 43c" and of "£3 50p"."""
    is_letter = line.touches(at) and line.form(at) in {"c", "p", "¢"}
    return (("", Fraction(1, 100)), at + 1) if is_letter else None


def and_pence(line: Line, number: Numeral, at: int, *, signed: bool = False) -> tuple[Numeral, int]:
    """Three dollars and fifty cents as 3.50 dollars; "15 dollars 50" at the end of a phrase too, but not "$15 50"."""
    read = numerals.number(line, at + (line.form(at) == "and"))
    if read is None:
        return number, at
    unit = _CURRENCY.at(line, read[1]) or _cents(line, read[1])
    if unit is None and not signed and line.form(read[1]) in _PHRASE_ENDS and 10 <= read[0].value < 100:
        unit = ("", Fraction(1, 100)), read[1]
    if unit is None or unit[0][1] != Fraction(1, 100):
        return number, at
    is_part = number.scale == 1 and not number.has_decimals and 0 <= read[0].value < 100
    if not is_part or read[0].value.denominator != 1:
        return number, at
    return Numeral(f"{number.digits}.{int(read[0].value):02}"), unit[1]
