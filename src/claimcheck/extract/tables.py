"""Tables of a text as grids: labels, headings, and the mention in each cell.

Rows are set apart by blank lines from other tables, and their cells by bars, tabs or two spaces and more. A table whose
rows have not all the same number of cells is left alone: which figure stands under which heading nobody can tell.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from attrs import frozen

from claimcheck.extract.page import Mention, Page
from claimcheck.prose.spans import Span, lines
from claimcheck.quantity import Numeral
from claimcheck.release import SectionRole

_SPLITS = (re.compile(r"\|"), re.compile(r"\t"), re.compile(r"[ \u00a0]{2,}"))
_RULER = re.compile(r"[\s|:=+_–—-]*\Z")
_FIGURE = re.compile(
    r"(?P<minus>[(–−-])?\s*[£$€+]?\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*(?:%|m|bn|k)?\s*(?P<closes>\))?\Z",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\n[ \t\r]*\n")
FEWEST_ROWS = 2


@frozen
class Cell:
    """A cell: its words, and the figure in it where it holds one figure and nothing else."""

    text: str
    mention: Mention | None = None
    negative: bool = False

    @property
    def numeral(self) -> Numeral | None:
        """The number as written, without its sign."""
        figure = self.mention.quantity.figure if self.mention else None
        return figure if isinstance(figure, Numeral) else None

    @property
    def value(self) -> Fraction | None:
        """The number with its sign: brackets and a minus make it negative."""
        numeral = self.numeral
        return None if numeral is None else (-abs(numeral.value) if self.negative else numeral.value)


@frozen
class Row:
    """A row: its label, how far the label is set in, and the cells after it."""

    label: str
    indent: int
    cells: tuple[Cell, ...]


@frozen
class Grid:
    """A table: the headings of its columns, and its rows of figures."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]

    def column(self, number: int) -> list[Cell]:
        """The cells of a column, top to bottom."""
        return [row.cells[number] for row in self.rows]


class Written:
    """The mentions of a page, to be looked up by place."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        self.mentions = mentions
        self.starts = [mention.start for mention in mentions]

    def within(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that begin in a span."""
        return self.mentions[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]


def grids(page: Page) -> Iterator[Grid]:
    """The tables of a page that can be read as grids."""
    text, written = page.release.text, Written(page.mentions)
    for section in page.release.sections:
        if section.role is SectionRole.TABLE:
            for block in _blocks(text, section.start, section.end):
                grid = _grid(text, block, written)
                if grid is not None:
                    yield grid


def _blocks(text: str, start: int, end: int) -> Iterator[list[Span]]:
    """The lines between blank lines."""
    edges = [start, *(match.end() for match in _BLANK.finditer(text, start, end)), end]
    for low, high in pairwise(edges):
        found = list(lines(text, low, high))
        if len(found) > FEWEST_ROWS:
            yield found


def _grid(text: str, block: list[Span], written: Written) -> Grid | None:
    kept = [span for span in block if not _RULER.match(text[span.start : span.end])]
    split = next((mark for mark in _SPLITS if all(mark.search(text, *span) for span in kept)), None)
    if split is None or len(kept) <= FEWEST_ROWS:
        return None
    rows = [_row(text, span, split, written) for span in kept]
    widths = {len(row.cells) for row in rows}
    first = next((place for place, row in enumerate(rows) if any(cell.mention for cell in row.cells)), None)
    # Headings of one row; more of them speak of several columns at once.
    if len(widths) != 1 or first is None or first > 1 or not all(row.label for row in rows[first:]):
        return None
    headings = tuple(cell.text for cell in rows[0].cells) if first else ("",) * len(rows[0].cells)
    return Grid(headings, tuple(rows[first:]))


def _row(text: str, span: Span, split: re.Pattern[str], written: Written) -> Row:
    spans = list(_cells(text, span, split))
    first, *others = spans or [Span(span.start, span.start)]
    line_start = text.rfind("\n", 0, span.start) + 1
    cells = tuple(_cell(text, other, written) for other in others)
    return Row(text[first.start : first.end].strip(" *_"), span.start - line_start, cells)


def _cells(text: str, span: Span, split: re.Pattern[str]) -> Iterator[Span]:
    """The cells of a line; a bar at either end of it parts nothing."""
    start, end = span
    if split.pattern == r"\|":
        start += text.startswith("|", start)
        end -= text.startswith("|", end - 1)
    for mark in split.finditer(text, start, end):
        yield _stripped(text, start, mark.start())
        start = mark.end()
    yield _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    return Span(start + left, start + max(left, len(inner.rstrip())))


def _cell(text: str, span: Span, written: Written) -> Cell:
    words = text[span.start : span.end].strip("*_ ")
    match = _FIGURE.match(words)
    inside = [mention for mention in written.within(span) if mention.end <= span.end]
    if match is None or len(inside) != 1 or (match["minus"] == "(") != bool(match["closes"]):
        return Cell(words)
    return Cell(words, inside[0], negative=bool(match["minus"]))
