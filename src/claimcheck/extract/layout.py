"""The lines of a table with their cells: parted by bars, tabs or gaps, or each cell on a line of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from claimcheck.extract.cells import Cell, cell
from claimcheck.extract.headings import YEAR
from claimcheck.prose.spans import Span, lines

_RULER = re.compile(r"[\s|:=+_–—-]*\Z")
_GAP = re.compile(r"(?:[ \u00a0]{2,}|\t[ \t]*)")
_BAR, _TAB = re.compile(r"\|"), re.compile(r"\t")
_BLANKS = re.compile(r"[ \t]*")
_CURRENCY_ALONE = re.compile(r"(?:US|CA?|A|NZ|HK|S|R)?[$£€¥]\Z", re.IGNORECASE)
_CLOSES_ALONE = re.compile(r"\)?\s?%?\s?\)?\Z|\)?\s?(?:pp|bps|pts)\Z")
_NOTHING = re.compile(r"(?:n/?[am]\.?|nm|c|x|\.\.|:|\*)\Z", re.IGNORECASE)
"""What stands for a figure that is not told."""
MOST_COLUMNS = 40


@frozen
class Line:
    """A line of a table: its label, and its cells; one without cells heads what follows it."""

    label: str
    indent: int
    cells: tuple[Cell | None, ...]
    span: Span

    @property
    def is_data(self) -> bool:
        """True when a cell holds a figure that is no year."""
        return any(one is not None and one.amount is not None and not one.amount.is_year for one in self.cells)

    @property
    def is_header(self) -> bool:
        """True for a line whose cells are years or words, and one of them says when."""
        return not self.is_data and any(one is not None and YEAR.search(one.text) for one in self.cells)


def lined(text: str, start: int, end: int) -> list[Line]:
    """The lines of a stretch of text that is a table."""
    start = text.rfind("\n", 0, start) + 1
    found = [span for span in lines(text, start, end) if not _RULER.match(text[span.start : span.end])]
    if not found:
        return []
    for mark in (_BAR, _TAB):
        if 2 * sum(mark.search(text, *span) is not None for span in found) > len(found):
            return [_split(text, span, mark) for span in found]
    split = [list(_parted(text, span)) for span in found]
    if 2 * sum(len(parts) == 1 for parts in split) > len(found):
        return list(_flat(text, [parts[0] for parts in split if len(parts) == 1]))
    return _aligned(text, found, split)


def _split(text: str, span: Span, mark: re.Pattern[str]) -> Line:
    """A line parted by a mark; a bar at either end of it parts nothing, and a cell may be empty."""
    start, end = span
    line_start = text.rfind("\n", 0, start) + 1
    if mark is _BAR:
        start += text.startswith("|", start)
        end -= text.startswith("|", end - 1)
    else:  # a tab at either end of a line parts an empty cell from the others
        start, end = line_start, _line_end(text, end)
    edges = [start, *(at for match in mark.finditer(text, start, end) for at in match.span()), end]
    spans = [_stripped(text, edges[place], edges[place + 1]) for place in range(0, len(edges), 2)]
    label, *others = spans
    cells = tuple(cell(text[one.start : one.end], one) if one.end > one.start else None for one in others)
    return Line(text[label.start : label.end].strip("*_ "), label.start - line_start, cells, span)


def _line_end(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return match.end() if match else at


def _stripped(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    return Span(start + left, start + max(left, len(inner.rstrip())))


def _parted(text: str, span: Span) -> Iterator[Span]:
    """The words of a line between its gaps."""
    start = span.start
    for gap in _GAP.finditer(text, *span):
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, span.end)


def _merged(text: str, spans: Sequence[Span]) -> list[Cell]:
    """The cells of words, with a sign of money joined to what follows it, a bracket to what stands before it."""
    found: list[Cell] = []
    sign = ""
    for span in spans:
        words = text[span.start : span.end]
        if _CURRENCY_ALONE.match(words):
            sign = words
        elif found and _CLOSES_ALONE.match(words):
            before = found[-1]
            found[-1] = cell(before.text + words, before.span)
        else:
            found.append(cell(sign + words, span))
            sign = ""
    return found


def _aligned(text: str, found: Sequence[Span], split: Sequence[Sequence[Span]]) -> list[Line]:
    """Lines set in columns: the cells of a line that has not one for each column are told by what they stand under."""
    merged = [_merged(text, parts) for parts in split]
    full = [parts for parts in merged if any(one.amount and not one.amount.is_year for one in parts[1:])]
    widths = Counter(len(parts) - 1 for parts in full if len(parts) <= MOST_COLUMNS)
    if not widths:
        return []
    usual = max(widths.items(), key=lambda item: (item[1], item[0]))[0]
    # A column may be blank in most rows: the numbers of notes. What heads the columns has them all.
    heads = {len(parts) - by for parts in merged[: merged.index(full[0])] for by in (0, 1)}
    width = max((each for each in widths if each in heads and each > usual), default=usual)
    starts = [text.rfind("\n", 0, span.start) + 1 for span in found]
    places = {
        id(parts): [(one.span.start - start, one.span.end - start) for one in parts]
        for parts, start in zip(merged, starts, strict=True)
    }
    extents = [
        (min(ends[0] for ends in column), max(ends[1] for ends in column))
        for column in zip(*(places[id(parts)][1:] for parts in full if len(parts) - 1 == width), strict=True)
    ]
    # A label begins where labels do; what begins further right stands in a column.
    inmost = max(places[id(parts)][0][0] for parts in full if len(parts) - 1 == width)
    return [_placed(parts, places[id(parts)], extents, inmost, span) for parts, span in zip(merged, found, strict=True)]


def _placed(
    parts: Sequence[Cell],
    places: Sequence[tuple[int, int]],
    extents: Sequence[tuple[int, int]],
    inmost: int,
    span: Span,
) -> Line:
    labelled = places[0][0] <= inmost
    words = parts[0].text if labelled else ""
    cells, at = (parts[1:], places[1:]) if labelled else (parts, places)
    columns = [_under(place, extents) for place in at]
    if cells and len(cells) != len(extents) and None not in columns and len({*columns}) == len(columns):
        by_column = dict(zip(columns, cells, strict=True))
        return Line(words, places[0][0], tuple(by_column.get(column) for column in range(len(extents))), span)
    return Line(words, places[0][0], tuple(cells), span)


def _under(place: tuple[int, int], extents: Sequence[tuple[int, int]]) -> int | None:
    """The one column that a place lies under; None for a place under none or several."""
    touched = [number for number, (low, high) in enumerate(extents) if place[0] < high and low < place[1]]
    return touched[0] if len(touched) == 1 else None


def _flat(text: str, found: Sequence[Span]) -> Iterator[Line]:
    """Rows whose cells stand on lines of their own: a label, and the figures below it."""
    label: Span | None = None
    figures: list[Cell] = []
    for one in [*_merged(text, found), None]:
        if one is not None and (one.amount is not None or one.is_dash or _NOTHING.match(one.text)):
            figures.append(one)
            continue
        if label is not None or figures:
            yield from _row_of(text, label, figures)
        label, figures = (one.span, []) if one is not None else (None, [])


def _row_of(text: str, label: Span | None, figures: Sequence[Cell]) -> Iterator[Line]:
    words = text[label.start : label.end].strip("*_ ") if label else ""
    span = Span(
        label.start if label else figures[0].span.start,
        figures[-1].span.end if figures else (label or figures[0].span).end,
    )
    row = Line(words, 0, tuple(figures), span)
    if row.is_header or (figures and not row.is_data):
        # Years below a line of words head columns of their own; each is a heading by itself.
        yield evolve(row, cells=())
        yield from (Line(one.text, 0, (), one.span) for one in figures)
    else:
        yield row
