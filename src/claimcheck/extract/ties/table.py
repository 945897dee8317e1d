"""Totals, changes and shares in tables: a row or a column that is the sum of others, a column that comes of two others.

A row called total is the sum of rows above it or below it: which of them, its columns tell, for only the right ones
add up. A column called total is the sum of those beside it, or the year of its quarters. A change is of the two periods
before it, a share of the row that is 100%. What shows that they are meant, `claimcheck.extract.evidence` says: never
the figure itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from attrs import evolve, field, frozen

from claimcheck.extract.cells import Cell
from claimcheck.extract.evidence import Across, Sums, evident
from claimcheck.extract.headings import MEASURED, NO_SUM, change_of, is_period, period
from claimcheck.extract.page import Page
from claimcheck.extract.sums import Expected
from claimcheck.extract.tables import Grid, Row
from claimcheck.extract.ties.near import linked
from claimcheck.extract.totals import TOTAL, Totals
from claimcheck.link import Link
from claimcheck.quantity import Kind
from claimcheck.unit import PERCENT, POINTS

_QUARTER = re.compile(r"(?:q|quarter )[1-4]|(?:first|second|third|fourth) quarter|h[12]", re.IGNORECASE)
# Rows of shares: their changes are points, whatever sign stands behind them.
_SHARE = re.compile(r"%|\b(?:per\s?cent|rates?|ratio|margins?|yield|return|share of)\b", re.IGNORECASE)
_SHARES = re.compile(
    r"(?:(?:share|proportion|percentage|per\s?cent|%)(?:\s+of\s+(?:the\s+)?(?:total|all|whole))?|(?:%|per\s?cent)\s+share)"
    r"(?:\s*\((?:%|per\s?cent)\))?",
    re.IGNORECASE,
)
MOST_LOOKS = 20
"""How often a row is looked at on average: a table in which nearly all are totals is none."""
MOST_TOTALS = 4
"""Columns called total."""


def tie(page: Page) -> Iterator[Link]:
    """Yield the totals and the changes of every table."""
    for grid in page.grids:
        for found, because in tied(grid):
            link = _link(found, because, page)
            if link is not None:
                yield link


def tied(grid: Grid) -> Iterator[tuple[Expected, str]]:
    """What a table shows to be meant: figures of which the last must come to what the others make, and why."""
    rows, columns = list(_totals(grid)), list(_total_columns(grid))
    for groups, others in ((rows, columns), (columns, rows), ([*_changes(grid), *_shares(grid)], [])):
        across = Across.of(sums for sums, _ in others)
        for sums, because in groups:
            yield from ((one, because(one)) for one in evident(sums, across))


def _link(found: Expected, because: str, page: Page) -> Link | None:
    """The link of the cells that claims were made of; None where one of them states nothing."""
    mentions = tuple(page.by_start[cell.span.start] for cell in found.cells if cell.span.start in page.by_start)
    if len(mentions) < len(found.cells):
        return None
    if found.how == "sum":
        if len({(one.kind, one.quantity.unit.dimension) for one in mentions}) > 1 or mentions[0].kind is Kind.CHANGE:
            return None
        return linked("parts", ("part",) * (len(mentions) - 1) + ("whole",), mentions, because)
    roles = ("part", "whole", "share") if found.how == "share" else ("before", "after", "change")
    return linked("share" if found.how == "share" else "change", roles, mentions, because)


Reasoned = tuple[Sums, Callable[[Expected], str]]
"""Figures that may be tied for one reason, and that reason for each of them."""


def _totals(grid: Grid) -> Iterator[Reasoned]:
    """The columns of each row that is called a total, with the rows that it is the sum of."""
    columns = [number for number, heading in enumerate(grid.headings) if not NO_SUM.search(heading)]
    alike = bool(columns) and all(is_period(grid.headings[number]) for number in columns)
    totals = Totals(grid)
    left = MOST_LOOKS * len(grid.rows)
    for place in totals.places:
        meant = _meant(totals, place, columns)
        left -= meant.looked
        if left < 0:
            return
        because = partial(_row_because, grid.rows[place].label, _headed(grid, meant.found))
        yield Sums(tuple(meant.found.values()), alike, totals.is_plain(place, meant.rows)), because


def _headed(grid: Grid, found: Mapping[int, Expected]) -> dict[int, str]:
    """The headings of the columns, by where their last cells stand."""
    return {one.cells[-1].span.start: grid.headings[number] for number, one in found.items()}


def _row_because(label: str, headings: Mapping[int, str], one: Expected) -> str:
    heading = headings[one.cells[-1].span.start]
    return f"the row “{label}” is their total" + (f", under “{heading}”" if heading else "")


def _column_because(words: str, _: Expected) -> str:
    return words


@frozen
class _Meant:
    """The rows that a total is taken for the sum of, its columns, and how many figures were looked at to tell."""

    rows: Sequence[int] = ()
    found: Mapping[int, Expected] = field(factory=dict)
    looked: int = 0


def _meant(totals: Totals, place: int, columns: Sequence[int]) -> _Meant:
    """Of the rows that a total may be the sum of, those that most columns fit."""
    best, most, looked = _Meant(), -1, 0
    for rows in totals.candidates(place):
        found = {number: one for number in columns if (one := _sum(totals.grid, rows, place, number))}
        looked += len(rows)
        fitting = sum(one.fits for one in found.values())
        if fitting > most:
            best, most = _Meant(rows, found), fitting
        if found and fitting == len(found):
            break
    return evolve(best, looked=looked)


def _sum(grid: Grid, rows: Sequence[int], place: int, column: int) -> Expected | None:
    """A column with its total; None where a cell is no figure, or the units differ."""
    cells = [grid.rows[at].cells[column] for at in (*rows, place)]
    return _expected(cells, grid.headings[column])


def _expected(cells: Sequence[Cell | None], words: str) -> Expected | None:
    """Figures with their total under a heading, or beside a label; None where one is no figure, or the units differ."""
    figures = [cell for cell in cells if cell is not None and cell.amount is not None]
    dashes = [cell for cell in cells if cell is not None and cell.is_dash]
    units = {cell.amount.unit for cell in figures if cell.amount} - {None}
    if len(figures) + len(dashes) < len(cells) or len(figures) < 3 or len(units) > 1 or units & {PERCENT, POINTS}:
        return None
    if cells[-1] is not figures[-1]:
        return None
    noted = any(cell.amount.noted for cell in figures if cell.amount)
    return Expected(tuple(figures), soft=noted or bool(dashes), may_be_less=MEASURED.search(words) is not None)


def _total_columns(grid: Grid) -> Iterator[Reasoned]:
    """The rows of a column that is the sum of those before it: called total, or the year of its quarters."""
    if sum(TOTAL.fullmatch(heading) is not None for heading in grid.headings) > MOST_TOTALS:
        return
    for place, heading in enumerate(grid.headings):
        others = [
            number
            for number in range(len(grid.headings))
            if number != place and not NO_SUM.search(grid.headings[number])
        ]
        if len(others) < 2 or not (_is_total_of(heading, [grid.headings[number] for number in others])):
            continue
        found = [
            _expected([row.cells[number] for number in (*others, place)], row.label)
            for row in grid.rows
            if _adds_up(row)
        ]
        sums = Sums(tuple(each for each in found if each), named=False)
        yield sums, partial(_column_because, f"the column “{heading}” is their total")


def _adds_up(row: Row) -> bool:
    return not row.is_heading and not NO_SUM.search(row.label)


def _is_total_of(heading: str, others: Sequence[str]) -> bool:
    if any(map(is_period, others)) and not all(map(_QUARTER.match, others)):
        return False
    if TOTAL.fullmatch(heading):
        return True
    whole = period(heading)
    return whole is not None and whole.part in ("", "year", "full year", "total") and all(map(_QUARTER.match, others))


def _changes(grid: Grid) -> Iterator[Reasoned]:
    for place, heading in enumerate(grid.headings):
        how = change_of(heading)
        ends = _ends(grid, place) if how else None
        # Growth is told in constant money, or of the same shops, wherever that is thought fairer.
        if how is None or ends is None or "growth" in heading.casefold():
            continue
        found = [_change(row, ends, place, how) for row in grid.rows if not row.is_heading]
        yield Sums(tuple(each for each in found if each)), partial(_column_because, f"the column “{heading}”")


def _ends(grid: Grid, place: int) -> tuple[int, int] | None:
    """The columns before and after a change: the only two periods between it and the change columns before it."""
    at = place - 1
    while at >= 0 and change_of(grid.headings[at]):
        at -= 1
    if at < 1:
        return None
    one, other = period(grid.headings[at - 1]), period(grid.headings[at])
    third = period(grid.headings[at - 2]) if at > 1 else None
    if one is None or other is None or one.part != other.part or one.year == other.year:
        return None
    if third is not None and third.part == one.part:
        return None  # of three years, which two are meant nobody says
    return (at - 1, at) if one.year < other.year else (at, at - 1)


def _change(row: Row, ends: tuple[int, int], place: int, how: str) -> Expected | None:
    """A row's change with its ends; None where one is no figure, is below zero, or is itself a share."""
    cells = [row.cells[number] for number in (*ends, place)]
    figures = [cell for cell in cells if cell is not None and cell.amount is not None]
    if len(figures) < len(cells):
        return None
    before, after, change = (cell.amount for cell in figures if cell.amount)
    units = {before.unit, after.unit} - {None}
    if (
        _SHARE.search(row.label)
        or len(units) > 1
        or PERCENT in units
        or change.unit == POINTS
        or before.value <= 0
        or after.value < 0
    ):
        return None
    measured = "growth" if change.unit == PERCENT or how == "share" else "amount"
    noted = any(amount.noted for amount in (before, after, change))
    return Expected(tuple(figures), measured, soft=noted)


def _shares(grid: Grid) -> Iterator[Reasoned]:
    """The rows of a column of shares, with the amounts beside it and the row that is 100% of them."""
    for place in range(1, len(grid.headings)):
        heading = grid.headings[place]
        whole = next((row for row in grid.rows if not row.is_heading and _is_all(row, place)), None)
        if whole is None or _SHARES.fullmatch(heading) is None or NO_SUM.search(grid.headings[place - 1]):
            continue
        if any(cell.amount is None for cell in grid.column(place) if cell):
            continue  # some have no share, so that the others need not be of all
        cells = [(row.cells[place - 1], whole.cells[place - 1], row.cells[place]) for row in grid.rows if _adds_up(row)]
        found = [_portion(*each) for each in cells if each[0] is not whole.cells[place - 1]]
        yield Sums(tuple(each for each in found if each)), partial(_column_because, f"the column “{heading}”")


def _is_all(row: Row, place: int) -> bool:
    cell = row.cells[place]
    return cell is not None and cell.amount is not None and cell.amount.value == 100


def _portion(part: Cell | None, whole: Cell | None, share: Cell | None) -> Expected | None:
    figures = [cell for cell in (part, whole, share) if cell is not None and cell.amount is not None]
    values = [cell.amount.value for cell in figures if cell.amount]
    if len(figures) < 3 or values[0] < 0 or values[1] <= 0:
        return None
    return Expected(tuple(figures), "share", soft=any(cell.amount.noted for cell in figures if cell.amount))
