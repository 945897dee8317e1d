"""Dates in figures that can be read with the day or the month first; a weekday beside one settles which."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.quantity import PartialDate, Quantity

_NUMERIC = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})\b")


def has_two_readings(words: str) -> bool:
    """True where a date in figures can be read with the day or the month first: 02/03/2011."""
    found = _NUMERIC.search(words)
    return found is not None and int(found[1]) != int(found[3]) and max(int(found[1]), int(found[3])) <= 12


def in_order(quantity: Quantity, words: str, *, day_first: bool) -> Quantity:
    """The quantity, its day and month in the order of the weekday beside it, else of `day_first`: 02/03/2011."""
    day = quantity.figure
    if not isinstance(day, PartialDate) or not has_two_readings(words):
        return quantity
    swapped = evolve(day, month=day.day, day=day.month)
    if _falls_on_it(day) == _falls_on_it(swapped):
        return quantity if day_first else evolve(quantity, figure=swapped)
    return quantity if _falls_on_it(day) else evolve(quantity, figure=swapped)


def _falls_on_it(day: PartialDate) -> bool:
    """True for a day that falls on the weekday written beside it."""
    return day.weekday is not None and day.first.weekday() == day.weekday
