"""Every quantity of a text with its place, and the one quantity of a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from claimcheck.phrase.changes import from_to, with_direction
from claimcheck.phrase.dates import date_at
from claimcheck.phrase.lexer import Line, Sort
from claimcheck.phrase.nouns import head
from claimcheck.phrase.numerals import DASHES, ordinal
from claimcheck.phrase.quantities import Read, quantity
from claimcheck.quantity import Kind, Numeral, Quantity
from claimcheck.unit import DAY_OF_CALENDAR, NUMBER, Dimension, counted


class PhraseError(ValueError):
    """A phrase that states no quantity; the message says what was found and what was expected."""


@frozen
class Found:
    """A quantity of a text, with the code points of its words."""

    quantity: Quantity
    start: int
    end: int


# A sentence ends before a capital or a blank line; a quantity never crosses that.
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]?\s+(?=[A-Z“\"‘(])|\n[ \t\r]*\n")


def find(text: str) -> Iterator[Found]:
    """Every quantity in a text, left to right; no two overlap."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield from _in_piece(text, start, match.end())
        start = match.end()
    yield from _in_piece(text, start, len(text))


def _in_piece(text: str, start: int, end: int) -> Iterator[Found]:
    line = Line(text, start, end)
    for read in _reads(line):
        yield Found(read.quantity, line[read.start].start, line[read.end - 1].end)


def _reads(line: Line) -> Iterator[Read]:
    at = floor = 0
    while at < len(line):
        skipped = _no_quantity(line, at)
        read = None if skipped else _read_at(line, at, floor)
        if read is not None:
            yield read
        if skipped or read is not None:
            at = floor = max(skipped or 0, read.end if read is not None else 0)
        else:
            at += 1


def _read_at(line: Line, at: int, floor: int) -> Read | None:
    if (dated := date_at(line, at)) is not None and dated[0] is not None:
        return Read(Quantity(Kind.DATE, DAY_OF_CALENDAR, dated[0]), at, dated[1])
    if (moved := from_to(line, at, floor)) is not None:
        return moved
    if (placed := _ordinal(line, at)) is not None:
        return placed
    read = quantity(line, at)
    return _with_gloss(line, with_direction(line, read, floor)) if read is not None else None


def _no_quantity(line: Line, at: int) -> int:
    """The place after something that holds digits but no quantity, or zero."""
    if (dated := date_at(line, at)) is not None and dated[0] is None:
        return dated[1]
    if line[at].sort in (Sort.DOTTED, Sort.RAISED):
        return at + 1
    return _telephone(line, at)


def _telephone(line: Line, at: int) -> int:
    """The place after a telephone number: groups of digits that begin with a nought or a plus."""
    end = at + (line.form(at) == "+") + (line.form(at) == "(")
    if not line.is_number(end) or not (line.form(end).startswith("0") or end > at):
        return 0
    digits = 0
    while line.is_number(end) or (
        (line.form(end) in DASHES or line.form(end) in {"(", ")"}) and line.is_number(end + 1)
    ):
        digits += len(line.form(end)) if line.is_number(end) else 0
        end += 1
    return end if digits >= 9 else 0


_LISTED = frozenset({",", "and", "or", "to", "&"})


def _ordinal(line: Line, at: int) -> Read | None:
    """An ordinal before its noun; of a list, the largest."""
    read = ordinal(line, at)
    if read is None:
        return None
    largest, end = read
    while line.form(end) in _LISTED and (following := ordinal(line, end + 1)) is not None:
        largest, end = max(largest, following[0], key=lambda number: number.value), following[1]
    noun, after = head(line, end, singular=True)
    listed = end > read[1]
    if line.form(end) in DASHES or (not noun and not listed):
        return None
    return Read(Quantity(Kind.ORDINAL, counted(noun) if noun else NUMBER, largest), at, after)


def _with_gloss(line: Line, read: Read) -> Read:
    """The quantity with the second form of it that brackets hold."""
    if line.form(read.end) != "(":
        return read
    inner = quantity(line, read.end + 1)
    if inner is None or line.form(inner.end) != ")" or not _same_thing(read.quantity, inner.quantity):
        return read
    return Read(evolve(read.quantity, gloss=inner.quantity), read.start, inner.end + 1)


def _same_thing(one: Quantity, other: Quantity) -> bool:
    alike = one.unit == other.unit or one.unit.dimension is other.unit.dimension is Dimension.PHYSICAL
    return alike and not (
        one.unit.dimension is Dimension.COUNT and isinstance(other.figure, Numeral) and one.unit.name == ""
    )


_LAST = (Kind.DATE, Kind.ORDINAL)


def parse(text: str) -> Quantity:
    """The one quantity that a phrase states; other words may stand around it.

    Of several the first counts, a date or an ordinal only where there is nothing else.

    Raises:
        PhraseError: when the phrase states none.
    """
    found = list(find(text))
    if not found:
        raise PhraseError(
            f'found {text!r}, which states no quantity; expected a figure such as "nearly 50 million people", "97%" or "9 July 2011"'
        )
    return min(found, key=lambda each: (each.quantity.kind in _LAST, each.start)).quantity
