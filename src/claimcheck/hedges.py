"""The words that open or widen a number, and the words that name an amount by themselves: data, one row a word."""

from __future__ import annotations

from enum import StrEnum


class Side(StrEnum):
    """Where the values lie that a hedge admits, seen from the number; each side is a row of the readings table."""

    EXACT = "exactly"
    AROUND = "around"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    ABOVE = "more than"
    FROM = "at least"
    BELOW = "less than"
    TO = "at most"
    UP_TO = "up to"
    AS_LITTLE_AS = "as little as"
    WELL_OVER = "well over"
    ODD = "odd"
    ORDER = "order of"
