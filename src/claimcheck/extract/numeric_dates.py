"""Dates in figures that can be read with the day or the month first."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.quantity import PartialDate, Quantity

_NUMERIC = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})\b")


def has_two_readings(words: str) -> bool:
    """True where a date in figures can be read with the day or the month first: 02/03/2011."""
    found = _NUMERIC.search(words)
    return found is not None and int(found[1]) != int(found[3]) and max(int(found[1]), int(found[3])) <= 12


def month_first(quantity: Quantity, words: str) -> Quantity:
    """The quantity, its day and month changed round where its words can be read so: 02/03/2011 as 3 February."""
    day = quantity.figure
    if not isinstance(day, PartialDate) or not has_two_readings(words):
        return quantity
    return evolve(quantity, figure=evolve(day, month=day.day, day=day.month))
