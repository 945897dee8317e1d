"""Totals, changes and shares in tables: a row or a column that is the sum of others, a column that comes of two others.

A row called total is the sum of rows above it or below it: which of them, its columns tell, for only the right ones
add up. A column called total is the sum of those beside it, or the year of its quarters. A change is of the two periods
before it, a share of the row that is 100%. What shows that they are meant, `claimcheck.extract.sums` says: never the
figure itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from claimcheck.extract.cells import Cell
from claimcheck.extract.headings import MEASURED, NO_SUM, change_of, is_period, period
from claimcheck.extract.page import Page
from claimcheck.extract.sums import Across, Expected, Sums, evident
from claimcheck.extract.tables import Grid, Row
from claimcheck.extract.ties.near import linked
from claimcheck.link import Link
from claimcheck.quantity import Kind
from claimcheck.unit import PERCENT, POINTS

TOTAL = re.compile(r"(?:grand\s+|overall\s+)?totals?|all|sum", re.IGNORECASE)
SOME_TOTAL = re.compile(
    r"(?:(?:sub-?)?totals?|(?:grand|overall|net|group)\s+total)\b.*|.*\btotals?|all(?:\s+\w+){0,3}|sum", re.IGNORECASE
)
# Rows that are sums, differences or parts of others, and rows that need not be parts of anything.
NO_PART = re.compile(
    r"\b(?:total|sub-?total|of\s+which|all|net|gross|less|change|average|mean|median|and\s+over|profit|loss)\b|\d",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"(?:q|quarter )[1-4]|(?:first|second|third|fourth) quarter|h[12]", re.IGNORECASE)
# Rows of shares: their changes are points, whatever sign stands behind them.
_SHARE = re.compile(r"%|\b(?:per\s?cent|rates?|ratio|margins?|yield|return|share of)\b", re.IGNORECASE)
_SHARES = re.compile(
    r"(?:(?:share|proportion|percentage|per\s?cent|%)(?:\s+of\s+(?:the\s+)?(?:total|all|whole))?|(?:%|per\s?cent)\s+share)"
    r"(?:\s*\((?:%|per\s?cent)\))?",
    re.IGNORECASE,
)
MOST_PARTS = 40


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
    for place, row in enumerate(grid.rows):
        if row.is_heading or not SOME_TOTAL.fullmatch(row.label):
            continue
        meant = _meant(grid, place, columns)
        if meant is not None:
            rows, found = meant
            named = _is_plain(grid, place, rows)
            yield Sums(tuple(found.values()), alike, named), partial(_row_because, row.label, _headed(grid, found))


def _headed(grid: Grid, found: Mapping[int, Expected]) -> dict[int, str]:
    """The headings of the columns, by where their last cells stand."""
    return {one.cells[-1].span.start: grid.headings[number] for number, one in found.items()}


def _row_because(label: str, headings: Mapping[int, str], one: Expected) -> str:
    heading = headings[one.cells[-1].span.start]
    return f"the row “{label}” is their total" + (f", under “{heading}”" if heading else "")


def _column_because(words: str, _: Expected) -> str:
    return words


def _meant(grid: Grid, place: int, columns: Sequence[int]) -> tuple[Sequence[int], dict[int, Expected]] | None:
    """Of the rows that a total may be the sum of, those that most columns fit, with its columns; None without any."""
    best: tuple[Sequence[int], dict[int, Expected]] | None = None
    most = -1
    for rows in _candidates(grid, place):
        found = {number: one for number in columns if (one := _sum(grid, rows, place, number))}
        fitting = sum(one.fits for one in found.values())
        if fitting > most:
            best, most = (rows, found), fitting
        if found and fitting == len(found):
            break
    return best


def _candidates(grid: Grid, place: int) -> Iterator[Sequence[int]]:
    """The rows that a total may be the sum of: the group above, with or without the total before, or what follows."""
    rows = grid.rows
    first = max(0, place - MOST_PARTS)
    upwards = range(place - 1, first - 1, -1)
    above = next((at for at in upwards if rows[at].is_heading), -1)
    before = next((at for at in upwards if SOME_TOTAL.fullmatch(rows[at].label)), -1)
    started = max(above, before) + 1
    figures = [at for at in range(first, place) if not rows[at].is_heading]
    below = [at for at in range(place + 1, min(len(rows), MOST_PARTS)) if not rows[at].is_heading]
    found = (
        [at for at in figures if at >= started],
        [at for at in figures if at >= max(before, 0)],
        [at for at in figures if SOME_TOTAL.fullmatch(rows[at].label)],
        [at for at in figures if not SOME_TOTAL.fullmatch(rows[at].label)],
        [at for at in figures if rows[at].indent == rows[place].indent],
        below if place == 0 else [],
    )
    told: list[Sequence[int]] = []
    for each in found:
        if 2 <= len(each) <= MOST_PARTS and each not in told:
            told.append(each)
            yield each


def _is_plain(grid: Grid, place: int, rows: Sequence[int]) -> bool:
    """True for a table whose last row is the total of all above, where no label speaks of anything but a part."""
    parts = [grid.rows[at] for at in rows]
    labels = [part.label for part in parts]
    whole = len(parts) == len(grid.rows) - 1 == place and TOTAL.fullmatch(grid.rows[place].label) is not None
    level = len({part.indent for part in parts}) == 1 and all(labels)
    return whole and level and not any(map(NO_PART.search, labels)) and not _overlap(labels)


def _overlap(labels: Sequence[str]) -> bool:
    """True when one label's words are all in another: London, and Inner London."""
    words = [frozenset(label.casefold().split()) for label in labels]
    return any(one <= other for place, one in enumerate(words) for other in words[:place] + words[place + 1 :])


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
