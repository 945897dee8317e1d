"""Pint's units: one registry of exact fractions, built when it is first needed.

Pint is asked for what the calendar and the mint do not settle, such as feet in metres. Everything that a
release counts or pays with is a unit of a dimension of its own, so pint refuses to mix groups with practices,
pounds with euros, and percent with percentage points.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import Any

# Pint ships its types, but its registry's units and quantities are made at run time.
Registry = Any
PintQuantity = Any


@lru_cache(maxsize=1)
def registry() -> Registry:
    """The registry of every unit; magnitudes are fractions."""
    import pint  # noqa: PLC0415 - costs a quarter of a second, which most runs never need

    units: Registry = pint.UnitRegistry(non_int_type=Fraction)
    units.define("quarter_year = 3 * month")  # pint's quarter is a weight
    # Which of two acres pint means depends on its version. This is the larger, of feet of 1200/3937 of a metre.
    units.define("survey_measure_acre = 43560 * 1200 * 1200 / 3937 / 3937 * meter ** 2")
    return units


OWN_NAMES = {"acre": "survey_measure_acre"}
"""Units that are known to pint by another name than ours."""


@lru_cache(maxsize=1024)
def line(name: str, other: str) -> tuple[Fraction, Fraction] | None:
    """The factor and the offset that turn an amount of one pint unit into another; None when they do not fit."""
    import pint  # noqa: PLC0415 - as above

    try:
        name, other = (OWN_NAMES.get(unit, unit) for unit in (name, other))
        zero, one = (registry().Quantity(Fraction(n), name).to(other).magnitude for n in (0, 1))
    except (pint.DimensionalityError, pint.UndefinedUnitError):
        return None
    return Fraction(one) - Fraction(zero), Fraction(zero)


def own_dimension(name: str, dimension: str) -> str:
    """The pint name of a unit that has a dimension of its own, defined at its first use."""
    identifier = re.sub(r"\W+", "_", f"{dimension} {name}".strip()).strip("_")
    if identifier not in registry():
        registry().define(f"{identifier} = [{identifier}]")
    return identifier


def quantity(amount: Fraction, units: str) -> PintQuantity:
    """A pint quantity of an exact amount."""
    return registry().Quantity(amount, units)
