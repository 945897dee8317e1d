"""Two forms of one quantity side by side: "just over a third (36%)", "two thirds, or 66%,", "30ft (9m)"."""

from __future__ import annotations

from attrs import evolve

from claimcheck.phrase import units
from claimcheck.phrase.lexer import Line
from claimcheck.phrase.quantities import Read, quantity
from claimcheck.quantity import Numeral, Quantity
from claimcheck.unit import Dimension

_OPENS = {"(": ")", "[": "]"}
_ALIKE = frozenset({Dimension.SHARE, Dimension.PHYSICAL, Dimension.DURATION})
LONGEST_GAP = 6


def with_gloss(line: Line, read: Read) -> Read:
    """The quantity with the second form of it that stands beside it in brackets or after "or"."""
    return _in_brackets(line, read) or _after_or(line, read) or read


def _in_brackets(line: Line, read: Read) -> Read | None:
    opening = _opening(line, read.end)
    closing = _OPENS[line.form(opening)] if opening is not None else ""
    inner = _form_of(line, opening + 1, read.quantity) if opening is not None else None
    if inner is None or line.form(inner.end) != closing:
        return None
    return Read(evolve(read.quantity, gloss=inner.quantity), read.start, inner.end + 1)


def _opening(line: Line, at: int) -> int | None:
    """The place of a bracket there, or after "of" and a few words: "a third of dentists (36%)"."""
    if line.form(at) in _OPENS:
        return at
    if line.form(at) != "of":
        return None
    place = at + 1
    while line.is_word(place) and place <= at + LONGEST_GAP:
        place += 1
    return place if line.form(place) in _OPENS else None


def _after_or(line: Line, read: Read) -> Read | None:
    if line.form(read.end) != "," or line.form(read.end + 1) != "or":
        return None
    inner = _form_of(line, read.end + 2, read.quantity)
    if inner is None:
        return None
    return Read(evolve(read.quantity, gloss=inner.quantity), read.start, inner.end)


def _form_of(line: Line, at: int, said: Quantity) -> Read | None:
    """A quantity there that may be another form of what was said."""
    if said.unit.dimension is Dimension.PHYSICAL and line.is_number(at) and line.form(at + 1) == "m":
        return Read(Quantity(said.kind, units.METER, Numeral(line.form(at)), said.hedge), at, at + 2)
    inner = quantity(line, at)
    if inner is None or inner.quantity.per != said.per:
        return None
    other = inner.quantity
    alike = other.unit.dimension is said.unit.dimension and other.unit.dimension in _ALIKE
    if not _are_two_forms(said, other):
        return None
    if said.unit.dimension is Dimension.PHYSICAL and alike and other.hedge is None:
        other = evolve(other, hedge=said.hedge)  # "over 100 miles (161 km)": a conversion repeats the number alone
        return Read(other, inner.start, inner.end)
    if alike or (other.unit == said.unit and other.unit.name and _are_near(said, other)):
        return inner
    return Read(evolve(other, kind=said.kind, unit=said.unit), at, inner.end) if _is_same_count(said, other) else None


def _are_two_forms(said: Quantity, other: Quantity) -> bool:
    """False for two bare figures in one unit: "16%, or 17% in constant currency", "3 schools (10 schools)"."""
    bare = all(isinstance(each.figure, Numeral) and each.hedge is None for each in (said, other))
    return not bare or said.unit != other.unit


def _is_same_count(said: Quantity, other: Quantity) -> bool:
    """True for the bare figure beside a hedged count, "nearly 4,000 (3,980)"; a footnote's number is smaller."""
    if said.hedge is None or other.unit.name or said.unit.dimension not in (Dimension.COUNT, Dimension.PEOPLE):
        return False
    return _are_near(said, other)


def _are_near(said: Quantity, other: Quantity) -> bool:
    """True for two numbers of one size: "$800,000, or 8 cents" are of two things."""
    one, two = said.figure, other.figure
    return isinstance(one, Numeral) and isinstance(two, Numeral) and one.value < 2 * two.value < 4 * one.value
