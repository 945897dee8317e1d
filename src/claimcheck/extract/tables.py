"""Tables of a text as grids: what heads the columns, the rows with their labels, and the cell in each column.

Cells are set apart by bars, tabs, two spaces and more, or stand on lines of their own. A row whose cells cannot be
told by their columns is kept without them: which figure stands under which heading nobody can tell.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import evolve, field, frozen

from claimcheck.extract.cells import Cell, Units, quantity
from claimcheck.extract.headings import (
    NO_SUM,
    NO_UNITS,
    PART_OF_YEAR,
    change_of,
    headed_date,
    is_base,
    is_of_each,
    period,
    units_of,
)
from claimcheck.extract.layout import MOST_COLUMNS, Line, lined
from claimcheck.prose.spans import Span
from claimcheck.quantity import PartialDate, Quantity
from claimcheck.release import Release, SectionRole
from claimcheck.unit import Dimension

FEWEST_ROWS = 2
LONGEST_CAPTION = 120


@frozen
class Row:
    """A row: its label, how far the label is set in, and a cell or nothing for each column; a heading has no cells."""

    label: str
    indent: int
    cells: tuple[Cell | None, ...]

    @property
    def is_heading(self) -> bool:
        """True for a row of words: what follows it is another group of rows."""
        return not self.cells

    @property
    def units(self) -> Units:
        """The unit that its label gives: “Fees (£m)”."""
        return units_of(self.label)


@frozen
class StatedCell:
    """A cell that states a quantity: its place, the quantity, and the date that heads its column."""

    span: Span
    quantity: Quantity
    as_of: PartialDate | None


@frozen
class Grid:
    """A table: what stands over it, the headings of its columns, and its rows."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...] = field(repr=False)
    span: Span

    def column(self, number: int) -> list[Cell | None]:
        """The cells of a column, top to bottom; None where a row has none there."""
        return [None if row.is_heading else row.cells[number] for row in self.rows]

    def quantities(self) -> Iterator[StatedCell]:
        """The quantities that the cells state, with their places; none for the numbers of notes."""
        whole_years = PART_OF_YEAR.search(self.caption) is None
        over = [
            _Over(heading, units_of(heading), self._whole(number), headed_date(heading, whole_years=whole_years))
            for number, heading in enumerate(self.headings)
        ]
        for row in self.rows:
            for column, cell in zip(over, row.cells, strict=False):
                if cell is not None and cell.amount is not None and not column.is_note:
                    stated = quantity(cell.amount, column.units(row), is_change=column.change is not None)
                    if stated is not None:
                        yield StatedCell(cell.span, stated, column.as_of)

    def _whole(self, column: int) -> Units:
        """The unit of the whole table, with the currency of a column that stands only in its first row and last."""
        whole = units_of(self.caption)
        amounts = [cell.amount for cell in self.column(column) if cell and cell.amount]
        paid = {one.unit.name for one in amounts if one.unit and one.unit.dimension is Dimension.MONEY}
        once = whole.scale != 1 and not whole.currency and len(paid) == 1
        return Units(paid.pop(), whole.scale) if once else whole


@frozen(slots=False)
class _Over:
    """What stands over a column: its heading, the unit that it gives, and the unit of the whole table."""

    heading: str
    own: Units
    whole: Units
    as_of: PartialDate | None

    @cached_property
    def change(self) -> str | None:
        return change_of(self.heading)

    @cached_property
    def is_note(self) -> bool:
        return self.heading.strip(" .()").casefold() in ("note", "notes", "ref", "no")

    @cached_property
    def is_amount(self) -> bool:
        return NO_SUM.search(self.heading) is None or self.change is not None

    def units(self, row: Row) -> Units:
        """The unit that the headings give the figure of a row: the nearest of them that gives any."""
        if row.units != NO_UNITS:
            return row.units
        if self.change == "share":
            return Units(percent=True)
        if self.own.percent:
            return NO_UNITS if is_base(row.label) else self.own
        if is_of_each(row.label):
            return Units(self.own.currency)
        if self.own.scale != 1 or not self.is_amount:
            return self.own
        # “£” over one column, thousands over all of them.
        return evolve(self.whole, currency=self.own.currency or self.whole.currency)


@frozen(slots=False)
class Tables:
    """The tables of a release, to be looked up by place."""

    grids: tuple[Grid, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [grid.span.start for grid in self.grids]

    @cached_property
    def _stated(self) -> list[StatedCell]:
        return sorted((one for grid in self.grids for one in grid.quantities()), key=lambda one: one.span)

    @cached_property
    def _places(self) -> list[int]:
        return [one.span.start for one in self._stated]

    def holds(self, place: int) -> bool:
        """True when a table stands at that place."""
        if not self.grids:
            return False  # as in most releases
        number = bisect_right(self._starts, place) - 1
        return number >= 0 and place < self.grids[number].span.end

    def within(self, start: int, end: int) -> list[StatedCell]:
        """What the cells state that begin between two places."""
        return self._stated[bisect_left(self._places, start) : bisect_left(self._places, end)]


def grids(release: Release) -> Iterator[Grid]:
    """The tables of a release that can be read as grids."""
    for section in release.sections:
        if section.role is SectionRole.TABLE:
            caption = _above(release.text, section.start)
            for block in _apart(lined(release.text, section.start, section.end)):
                grid = _grid(block, caption)
                if grid is not None:
                    yield grid


def _above(text: str, start: int) -> str:
    """The line above a table where it may be its caption: a short one that is no sentence."""
    above = text[:start].rstrip().rpartition("\n")[2].strip()
    return above if len(above) <= LONGEST_CAPTION and not above.endswith(".") else ""


def _apart(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each table: another begins where years head the columns anew."""
    block: list[Line] = []
    seen = False
    for line in lines:
        if seen and line.is_header and not line.label:
            yield block
            block, seen = [], False
        block.append(line)
        seen = seen or line.is_data
    yield block


def _grid(lines: Sequence[Line], caption: str) -> Grid | None:
    first = next((place for place, line in enumerate(lines) if line.is_data), None)
    if first is None:
        return None
    head, body = lines[:first], lines[first:]
    widths = Counter(len(line.cells) for line in body if line.is_data)
    width, seen = max(widths.items(), key=lambda item: (item[1], item[0]))
    if seen < FEWEST_ROWS or width > MOST_COLUMNS:
        return None
    rows = tuple(_row(line, width) for line in body)
    over = [line.label for line in head if line.label and not line.cells]
    span = Span(lines[0].span.start, lines[-1].span.end)
    return Grid(
        " ".join([caption, *over, *(line.label for line in head if line.cells)]), _headings(head, width), rows, span
    )


def _row(line: Line, width: int) -> Row:
    cells: tuple[Cell | None, ...] = line.cells
    if cells and len(cells) != width:
        cells = (None,) * width
    return Row(line.label, line.indent, cells)


def _headings(head: Sequence[Line], width: int) -> tuple[str, ...]:
    """The words over each column; empty where the lines above have not as many cells as there are columns."""
    full = [line for line in head if len(line.cells) == width]
    columns = [[line.cells[place] for line in full] for place in range(width)]
    words = [" ".join(cell.text for cell in column if cell is not None) for column in columns]
    if not any(words):
        alone = [line.label for line in head if line.label and not line.cells]
        return _standing_alone(alone, width)
    return tuple(words)


def _standing_alone(words: Sequence[str], width: int) -> tuple[str, ...]:
    """The headings among lines of which each is one: the last so many that all say when, or how much it changed."""
    for start in range(len(words) - width, -1, -1):
        found = tuple(words[start : start + width])
        if all(period(one) or change_of(one) for one in found):
            return found
    return ("",) * width
