"""Numerals and units as claim files write them, both ways."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.phrase.units import PHYSICAL
from claimcheck.quantity import Kind, Numeral
from claimcheck.read.entry import UnitEntry, Written
from claimcheck.read.structure import UnfitError
from claimcheck.unit import DAY_OF_CALENDAR, DURATIONS, NUMBER, PEOPLE, PERCENT, POINTS, Dimension, Unit, counted, money

SCALES: dict[str, int | Fraction] = {
    "hundredth": Fraction(1, 100),  # as pence, cents and basis points are written
    "dozen": 12,
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
_BY_SCALE = {Fraction(scale): word for word, scale in SCALES.items()}
_SCALED = re.compile(r"(\S+) ([a-z]+)")

# The unit a value has when its kind leaves no other.
DEFAULT_UNITS = {
    Kind.PERCENTAGE: PERCENT,
    Kind.POPULATION: PEOPLE,
    Kind.RATIO: NUMBER,
    Kind.DATE: DAY_OF_CALENDAR,
    Kind.ORDINAL: NUMBER,
}
# What the units of a kind can measure; a change and a rate can be of anything.
_DIMENSIONS = {
    Kind.COUNT: (Dimension.COUNT, Dimension.PEOPLE, Dimension.PHYSICAL),
    Kind.POPULATION: (Dimension.PEOPLE, Dimension.COUNT),
    Kind.PERCENTAGE: (Dimension.SHARE, Dimension.POINTS),
    Kind.MONEY: (Dimension.MONEY,),
    Kind.DURATION: (Dimension.DURATION,),
    Kind.RATIO: (Dimension.NUMBER, Dimension.SHARE),
    Kind.DATE: (Dimension.DAY,),
    Kind.ORDINAL: (Dimension.COUNT, Dimension.NUMBER),
}
_PHYSICAL = {unit.name: unit for unit in PHYSICAL.values()} | {
    " ".join(words): unit for words, unit in PHYSICAL.items()
}
_NAMED = _PHYSICAL | {unit.name: unit for unit in (PEOPLE, PERCENT, POINTS, NUMBER, DAY_OF_CALENDAR)} | DURATIONS
_CURRENCY = re.compile(r"[A-Z]{3}")


def numeral_of(written: Written) -> Numeral:
    """The number as written: "5.50", "45.7 million".

    Raises:
        UnfitError: when it is not written in plain digits, perhaps with a scale word.
    """
    scaled = _SCALED.fullmatch(written)
    digits, word = (scaled[1], scaled[2]) if scaled else (written, None)
    if word is not None and word not in SCALES:
        choices = tuple(f"{digits} {scale}" for scale in SCALES)
        raise UnfitError(written, f"digits and one of {', '.join(SCALES)}", choices)
    try:
        return Numeral(digits, Fraction(SCALES[word] if word else 1))
    except ValueError as wrong:
        raise UnfitError(
            written, "plain digits, perhaps with a scale word (4000, “45.7 million”), or “2 in 3”"
        ) from wrong


def written_numeral(numeral: Numeral) -> str:
    """The digits, with the scale word where there is one.

    Raises:
        ValueError: for a scale that has no word.
    """
    if numeral.scale == 1:
        return numeral.digits
    if numeral.scale not in _BY_SCALE:
        raise ValueError(f"no scale word means {numeral.scale}")
    return f"{numeral.digits} {_BY_SCALE[numeral.scale]}"


def unit_of(written: str | UnitEntry | None, kind: Kind) -> Unit:
    """The unit of a quantity of a kind; the kind's own where none is written.

    Raises:
        UnfitError: when the kind needs one that is not written, or does not take the one that is.
    """
    if written is None and kind in DEFAULT_UNITS:
        return DEFAULT_UNITS[kind]
    if written is None:
        raise UnfitError(Written("no unit"), f"the unit of the {kind}")
    unit = named_unit(written)
    allowed = _DIMENSIONS.get(kind)
    if allowed and unit.dimension not in allowed:
        choices = tuple(name for name, known in _NAMED.items() if known.dimension in allowed and name not in _PHYSICAL)
        wanted = ", ".join(choices) or "a currency's three letters, such as “GBP”"
        raise UnfitError(unit.name, f"a unit of {' or '.join(allowed)}: {wanted}", choices)
    return unit


def named_unit(written: str | UnitEntry) -> Unit:
    """The unit a name stands for; a name that is not known is that of a thing counted.

    Raises:
        UnfitError: for a dimension that is not one.
    """
    if isinstance(written, UnitEntry):
        dimensions = tuple(dimension.value for dimension in Dimension)
        if written.dimension not in dimensions:
            raise UnfitError(written.dimension, f"a dimension: {', '.join(dimensions)}", dimensions)
        return Unit(written.name, Dimension(written.dimension))
    return money(written) if _CURRENCY.fullmatch(written) else _NAMED.get(written, counted(written))


def written_unit(unit: Unit) -> str | dict[str, str]:
    """The unit's name, with its dimension where the name does not tell it."""
    return unit.name if named_unit(unit.name) == unit else {"name": unit.name, "dimension": unit.dimension.value}
