"""Which lines of a text are rows of tables: lines set in columns with what heads them, and cells set one a line.

A page copied from the web has each cell on a line of its own. Then a table is a run of short lines of which many are
figures and nothing else. Lines that head columns look like dates or like headings until the rows below them are seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from claimcheck.prose.spans import is_row
from claimcheck.read.blocks import Block, Label, Look

FEWEST_ROWS, FEWEST_FIGURES = 2, 6
"""Lines set in columns, and cells set one a line, from which lines are a table."""
_MOST_HEADS, _MOST_WORDS = 5, 3
"""Lines above the first row that can head it, and lines of words that can stand between two figures."""
_LONGEST_CELL = 80
_FAR_IN = 8
"""Columns by which a line that is centred over others is set in at least."""
_FIGURE_ALONE = re.compile(
    r"(?:US|CA?|A|NZ|HK)?[$£€]|[(–−+-]?\s?(?:US)?[$£€]?\s?[(–−-]?\s?\d[\d,. ]*(?:\s?(?:%|pp|bps|x|pts?))?\s?\)?\s?%?"
    r"|[)%]+|[—–-]|n/?[am]\.?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_CAPTION = re.compile(
    r"\(?\W*(?:in|us|usd|eur|gbp|chf|unaudited|audited|amounts?|dollars|figures)?\b.{0,40}"
    r"\b(?:thousands?|millions?|billions?|000s?|unaudited|[£$€]\s?(?:m|bn|k|000))\b.{0,50}",
    re.IGNORECASE,
)
_MAY_BE_CELLS = frozenset({Look.SHORT, Look.DATE, Look.FURNITURE, Look.ITEM, Look.ROW})


def tabled(text: str, found: Sequence[Block]) -> list[Block]:
    """The blocks, with every line of a table looking like a row of one."""
    rows = {place for stanza in _stanzas(text, found) for place in _set_in_columns(text, found, stanza)}
    rows.update(place for run in _runs(text, found) for place in run)
    return [
        evolve(block, look=Look.ROW, label=Label.NONE) if place in rows else block for place, block in enumerate(found)
    ]


def _stanzas(text: str, found: Sequence[Block]) -> Iterator[range]:
    """The places of blocks that no blank line parts."""
    start = 0
    for place in range(1, len(found) + 1):
        if place == len(found) or text.count("\n", found[place - 1].span.end, found[place].span.start) > 1:
            yield range(start, place)
            start = place


def _line(text: str, block: Block) -> str:
    return text[block.span.start : block.span.end]


def _set_in_columns(text: str, found: Sequence[Block], stanza: range) -> Iterator[int]:
    """The lines of a stanza from what heads the columns to the last row; none where no two lines are set in columns."""
    rows = [place for place in stanza if found[place].look in _MAY_BE_CELLS and is_row(_line(text, found[place]))]
    if len(rows) < FEWEST_ROWS:
        return
    first = rows[0]
    while first > max(stanza.start, rows[0] - _MOST_HEADS, 1) and _heads(text, found[first - 1]):
        first -= 1
    yield from (place for place in range(first, rows[-1] + 1) if found[place].look in _MAY_BE_CELLS)


def _heads(text: str, block: Block) -> bool:
    """True for a line that may stand over columns: centred, a unit in brackets, a day without a label."""
    line = _line(text, block)
    if block.look not in _MAY_BE_CELLS or block.label is not Label.NONE or len(line) > _LONGEST_CELL:
        return False
    indent = block.span.start - (text.rfind("\n", 0, block.span.start) + 1)
    return indent >= _FAR_IN or _CAPTION.fullmatch(line) is not None


def _runs(text: str, found: Sequence[Block]) -> Iterator[range]:
    """The runs of cells set one a line, each with the lines above it that head it."""
    figures = [_is_figure(text, block) for block in found]
    place = 0
    while place < len(found):
        if not figures[place]:
            place += 1
            continue
        last, seen, at = place, 1, place + 1
        while at < len(found) and at - last <= _MOST_WORDS + 1 and (figures[at] or _may_be_cell(found[at])):
            if figures[at]:
                last, seen = at, seen + 1
            at += 1
        if seen >= FEWEST_FIGURES and 3 * seen >= last - place + 1:
            first = place
            while first > max(1, place - _MOST_HEADS) and _may_be_cell(found[first - 1]) and _near(text, found, first):
                first -= 1
            yield range(first, last + 1)
        place = last + 1


def _near(text: str, found: Sequence[Block], place: int) -> bool:
    """True when no blank line stands above."""
    return text.count("\n", found[place - 1].span.end, found[place].span.start) <= 1


def _is_figure(text: str, block: Block) -> bool:
    short = block.span.end - block.span.start <= _LONGEST_CELL // 2
    return short and block.look in _MAY_BE_CELLS and _FIGURE_ALONE.fullmatch(_line(text, block)) is not None


def _may_be_cell(block: Block) -> bool:
    return (
        block.look in (Look.SHORT, Look.DATE)
        and block.label is Label.NONE
        and block.span.end - block.span.start <= _LONGEST_CELL
    )
