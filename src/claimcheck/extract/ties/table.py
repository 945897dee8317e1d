"""Totals and changes in tables: the last row is the sum of those above, a column the change between two others.

Whether a column adds up at all is part of reading a table: averages, answers of which one person may give several,
rows that overlap and parts that are left out look like sums and are none. So the other columns are the evidence. A
total row is tied where every column adds up, or all but one of at least four; a change column likewise by its rows.
Whole numbers that add up only to the rounding are left alone, for nothing tells that they were rounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from claimcheck.extract.page import Mention, Page
from claimcheck.extract.tables import Cell, Grid, grids
from claimcheck.extract.ties.near import linked
from claimcheck.link import Link
from claimcheck.quantity import Kind
from claimcheck.unit import PERCENT

TOTAL = re.compile(r"(?:grand\s+|overall\s+)?totals?|all|sum", re.IGNORECASE)
# Rows that are sums, differences or parts of others.
NO_PART = re.compile(
    r"\b(?:total|sub-?total|of\s+which|all|net|gross|less|change|average|mean|median|and\s+over|profit|loss)\b|\d",
    re.IGNORECASE,
)
# Columns that are no amounts, so that they never add up.
NO_SUM = re.compile(
    r"%|\b(?:average|mean|median|rate|ratio|index|price|per|share|change|growth|rank|difference)\b", re.IGNORECASE
)
PER_CENT_CHANGE = re.compile(
    r"(?:%|per\s*cent(?:age)?|pct\.?)\s*(?:change|chg\.?|growth|increase)|(?:change|growth|increase)\s*,?\s*\(?\s*(?:%|per\s*cent)\s*\)?",
    re.IGNORECASE,
)
CHANGE = re.compile(r"(?:change|difference|increase|\+/-)", re.IGNORECASE)
PERIOD = re.compile(r"(?:(?P<part>Q[1-4]|H[12]|FY)\s?)?(?P<year>(?:19|20)\d\d)(?:[-/–]\d\d(?:\d\d)?)?", re.IGNORECASE)
FEWEST_FIT = 3
"""Columns or rows that must fit before one that does not is taken for a slip."""


def tie(page: Page) -> Iterator[Link]:
    """Yield the totals and the changes of every table that is plain."""
    for grid in grids(page):
        yield from _totals(grid)
        yield from _changes(grid)


@frozen
class Sum:
    """Cells with what they must add up to: by how much they miss it, and by how much they may."""

    members: tuple[Mention, ...]
    roles: tuple[str, ...]
    missed: Fraction
    room: Fraction
    """What rounding explains, as the cells are written."""
    if_rounded: Fraction
    """What rounding explains where whole numbers are rounded too."""

    @property
    def is_open(self) -> bool:
        """True when it holds only if whole numbers were rounded."""
        return self.room < self.missed <= self.if_rounded


def _evident(sums: Sequence[Sum]) -> Iterator[Sum]:
    """The sums, where so many hold that the table must mean them; else none."""
    wrong = sum(one.missed > one.if_rounded for one in sums)
    if wrong == 0 or (wrong == 1 and len(sums) - wrong >= FEWEST_FIT):
        yield from (one for one in sums if not one.is_open)


def _totals(grid: Grid) -> Iterator[Link]:
    *parts, last = grid.rows
    labels = [part.label for part in parts]
    plain = TOTAL.fullmatch(last.label) and not any(map(NO_PART.search, labels)) and not _overlap(labels)
    if len(parts) < 2 or not plain or len({part.indent for part in parts}) > 1:
        return
    columns = [_sum(grid.column(place)) for place, name in enumerate(grid.headings) if not NO_SUM.search(name)]
    for one in _evident([found for found in columns if found]):
        yield linked("parts", one.roles, one.members, f"the row “{last.label}” below")


def _overlap(labels: Sequence[str]) -> bool:
    """True when one label's words are all in another: London, and Inner London."""
    words = [frozenset(label.casefold().split()) for label in labels]
    return any(one <= other for place, one in enumerate(words) for other in words[:place] + words[place + 1 :])


def _sum(cells: Sequence[Cell]) -> Sum | None:
    """A column with its total below; None where a cell is no figure, or is negative, or the units differ."""
    mentions = tuple(cell.mention for cell in cells if cell.mention and cell.numeral and not cell.negative)
    units = {(mention.quantity.unit, mention.quantity.per, mention.quantity.hedge) for mention in mentions}
    if len(mentions) < len(cells) or len(units) > 1 or mentions[0].kind is Kind.PERCENTAGE:
        return None
    values = [_value(cell) for cell in cells]
    missed = abs(sum(values[:-1]) - values[-1])
    rooms = [sum((_half(cell, rounded=rounded) for cell in cells), Fraction(0)) for rounded in (False, True)]
    return Sum(mentions, ("part",) * (len(cells) - 1) + ("whole",), missed, *rooms)


def _changes(grid: Grid) -> Iterator[Link]:
    for place, name in enumerate(grid.headings):
        if PER_CENT_CHANGE.fullmatch(name) or CHANGE.fullmatch(name):
            ends = _ends(grid, place)
            if ends is not None:
                rows = [_change(row.cells[ends[0]], row.cells[ends[1]], row.cells[place]) for row in grid.rows]
                for one in _evident([found for found in rows if found]):
                    yield linked("change", one.roles, one.members, f"the column “{name}”")


def _ends(grid: Grid, place: int) -> tuple[int, int] | None:
    """The columns before and after a change: the only two periods between it and the change column before it."""
    at = place - 1
    while at >= 0 and (PER_CENT_CHANGE.fullmatch(grid.headings[at]) or CHANGE.fullmatch(grid.headings[at])):
        at -= 1
    two = [(period, column) for column in range(at, -1, -1) if (period := _period(grid.headings[column]))]
    beside = len(two) == 2 and {column for _, column in two} == {at, at - 1}
    if not beside or two[0][0][0] == two[1][0][0] or two[0][0][1] != two[1][0][1]:
        return None
    (_, before), (_, after) = sorted(two)
    return before, after


def _period(heading: str) -> tuple[int, str] | None:
    """The year of a heading, and which part of it."""
    match = PERIOD.fullmatch(heading)
    return (int(match["year"]), (match["part"] or "").upper()) if match else None


def _change(before: Cell, after: Cell, change: Cell) -> Sum | None:
    if not (before.mention and after.mention and change.mention) or not (
        before.numeral and after.numeral and change.numeral
    ):
        return None
    is_share = change.mention.quantity.unit == PERCENT
    if (
        before.negative
        or after.negative
        or before.mention.quantity.unit != after.mention.quantity.unit
        or not _value(before)
    ):
        return None
    members, roles = (before.mention, after.mention, change.mention), ("before", "after", "change")
    first, last = _value(before), _value(after)
    scale = Fraction(100) / first if is_share else Fraction(1)
    missed = abs((last - first) * scale - _value(change))
    return Sum(members, roles, missed, *(_room(before, after, change, scale, rounded) for rounded in (False, True)))


def _room(before: Cell, after: Cell, change: Cell, scale: Fraction, rounded: bool) -> Fraction:
    ends = _half(before, rounded=rounded) + _half(after, rounded=rounded)
    # A share written without decimals is rounded; a number of things need not be.
    return ends * scale * (1 + _value(after) / _value(before)) + _half(change, rounded=rounded or scale != 1)


def _value(cell: Cell) -> Fraction:
    assert cell.value is not None  # its callers have looked
    return cell.value


def _half(cell: Cell, *, rounded: bool) -> Fraction:
    """Half of the last place written, nothing for a whole number unless it is rounded."""
    numeral = cell.numeral
    return numeral.written_unit / 2 if numeral and (numeral.has_decimals or rounded) else Fraction(0)
