"""Lines and paragraphs of a text, each with its place in code points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple


class Span(NamedTuple):
    """A place in a text, in code points: `text[start:end]`."""

    start: int
    end: int


# Every mark that str.splitlines breaks at; "\r\n" needs no row, because a line is what stands between the marks.
_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = re.compile(rf"\S[^{_BREAKS}]*+")
_BULLET = re.compile(r"(?:[•‣◦▪●○·■□►▸➢✓*+–—-]\s|o\s+(?=[A-Z0-9£€$])|\(?(?:[0-9]{1,3}|[A-Za-z]|[ivx]{1,5})[.)]\s)")
_GAP = re.compile(r"(?<=[^\s.!?:;,])(?: {2,}+|[ ]?\t)\s*+(?=\S)")
_WIDEST_WRAP = 132
"""Columns of the widest printers, beyond which no one wraps lines: a longer line is a paragraph of its own."""
_NARROWEST_WRAP = 40


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The lines that hold something, without the space around them."""
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        yield Span(match.start(), match.start() + len(match.group().rstrip()))


def paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The paragraphs: single lines, and lines that were wrapped at a width joined again.

    A line is joined to the one above when no blank line stands between, the block reads on in the middle of a
    sentence somewhere, and the line's first word would not have fitted above it.
    """
    end = len(text) if end is None else end
    first = _LINE.match(text, start, end)
    if first is not None and first.end() == end and not text[end - 1].isspace():
        yield Span(start, end)  # one line, as most paragraphs that are asked about again are
        return
    for block in _blocks(text, start, end):
        width = max(line.end - line.start for line in block)
        wrapped = len(block) > 1 and _NARROWEST_WRAP <= width <= _WIDEST_WRAP and _reads_on(text, block)
        if not wrapped or _is_table(text, block):
            yield from block
        else:
            yield from _joined(text, block, width)


def is_row(line: str) -> bool:
    """True for a line set in columns: with pipes, tabs, or gaps of several spaces and a number after one."""
    if line.count("|") >= 2 or line.startswith("|"):
        return True
    if "  " not in line and "\t" not in line:
        return False  # no gap, as in most lines, and seen at once
    gap = _GAP.search(line)
    return gap is not None and (
        "\t" in gap.group() or line[-1] in "0123456789%)*-" or _GAP.search(line, gap.end()) is not None
    )


def _is_table(text: str, block: list[Span]) -> bool:
    """True when half of the lines are set in columns: their labels may begin in lower case and are no wrapped text."""
    return 2 * sum(is_row(text[line.start : line.end]) for line in block) >= len(block)


def is_item(text: str, start: int = 0) -> bool:
    """True when a bullet or a list number stands there."""
    return _BULLET.match(text, start) is not None


def _blocks(text: str, start: int, end: int) -> Iterator[list[Span]]:
    """Lines with no blank line between them."""
    block: list[Span] = []
    for line in lines(text, start, end):
        if block and _is_blank_between(text, block[-1].end, line.start):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_blank_between(text: str, start: int, end: int) -> bool:
    gap = text[start:end]
    return gap.count("\n") > 1 or ("\n" not in gap and gap.count("\r") > 1)


def _reads_on(text: str, block: list[Span]) -> bool:
    return any(text[after.start].islower() and text[before.end - 1] not in ".!?:" for before, after in pairwise(block))


def _joined(text: str, block: list[Span], width: int) -> Iterator[Span]:
    start = block[0].start
    for above, line in pairwise(block):
        first_word = len(text[line.start : line.end].split(None, 1)[0])
        fitted = above.end - above.start + 1 + first_word <= width
        lower = text[line.start].islower() and 2 * (above.end - above.start) > width
        if (fitted and not lower) or is_item(text, line.start):
            yield Span(start, above.end)
            start = line.start
    yield Span(start, block[-1].end)
