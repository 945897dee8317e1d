"""The paragraphs of a release as blocks: what each looks like by itself, before its place among the others is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from attrs import evolve, frozen

from claimcheck.prose.spans import Span, is_item, is_row, paragraphs
from claimcheck.read.dateline import Dated, dates
from claimcheck.read.furniture import FOOTNOTES, NOTES, RELATED, heading_of, is_end, is_furniture


class Look(Enum):
    """What a paragraph looks like by itself."""

    PROSE = auto()
    ITEM = auto()
    SHORT = auto()
    """A heading, or a line of anything else."""
    DATE = auto()
    """Nothing but a date, perhaps with a label or a time."""
    FURNITURE = auto()
    ENDS = auto()
    NOTES = auto()
    FOOTNOTES = auto()
    RELATED = auto()
    ROW = auto()
    """A line set in columns."""


class Label(Enum):
    """What the words before a date call it."""

    NONE = auto()
    PUBLISHED = auto()
    UPDATED = auto()


@frozen
class Block:
    """A paragraph, with its look and, in a line that is short enough, its first date and the label of that."""

    span: Span
    look: Look
    dated: Dated | None = None
    label: Label = Label.NONE


_HEADINGS = {NOTES: Look.NOTES, FOOTNOTES: Look.FOOTNOTES, RELATED: Look.RELATED}
_LONGEST_DATE_LINE = 120
_LABEL = re.compile(
    r"(?:(?:first )?published|publication date|date published|release date|date of (?:release|issue|publication)"
    r"|released|issued|issue date|posted|date|embargo(?:ed)?(?: until)?|not for publication (?:before|until)"
    r"|created|added|"
    r"(?P<updated>(?:last )?(?:updated|modified|reviewed|changed|edited)|page last .{1,20}|date (?:modified|updated)"
    r"))\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?:this|the|our|press|news|media|for|page|article)\b[^.]{0,40}"
    r"\b(?:published|issued|released?|posted)(?: on| at)?",
    re.IGNORECASE,
)
"""Words that end with a label: "This press release was issued on"."""
_KICKER = re.compile(
    r"(?:(?:press|news|media) (?:release|notice|statement)|news(?: story)?|statement|announcement|blog|article|speech"
    r"|for immediate release)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:T|at )?\s*[0-9:.Z+]*\s*(?:[ap]\.?m\.?|hrs|hours|noon|midnight)?\s*(?:GMT|BST|UTC|[CE][DES]?T)?", re.IGNORECASE
)
_AROUND = " \t:,|·•*#_[](){}<>–—-/."
_ENDS_SENTENCE = tuple(".:;") + tuple(stop + close for stop in ".!?" for close in "\"'”’)")
LONG = 140
"""Code points from which a paragraph is prose, whatever it ends with."""
_FEWEST_WORDS = 5


def blocks(text: str, start: int = 0, *, day_first: bool = True) -> list[Block]:
    """The paragraphs from a place on as blocks; a date that is glued to other words is a block of its own."""
    found = [block for span in paragraphs(text, start) for block in _blocks(text, span, day_first)]
    # One line set in columns is a menu or a slip; a table has two.
    lone = [
        place
        for place, block in enumerate(found)
        if block.look is Look.ROW and not any(near.look is Look.ROW for near in _beside(found, place))
    ]
    for place in lone:
        found[place] = evolve(found[place], look=Look.SHORT)
    for place in range(len(found) - 1):
        label = _label_alone(text, found[place], found[place + 1])
        if label is not Label.NONE:
            found[place] = evolve(found[place], look=Look.FURNITURE)
            found[place + 1] = evolve(found[place + 1], look=Look.DATE, label=label)
    return found


def _label_alone(text: str, block: Block, below: Block) -> Label:
    """What a line that is nothing but a label calls the date that the line below begins with."""
    if block.look is not Look.SHORT or below.dated is None or below.dated.start != below.span.start:
        return Label.NONE
    match = _LABEL.fullmatch(text[block.span.start : block.span.end].strip(_AROUND))
    return Label.NONE if match is None else _named(match)


def _beside(found: list[Block], place: int) -> list[Block]:
    return [found[near] for near in (place - 1, place + 1) if 0 <= near < len(found)]


def _blocks(text: str, span: Span, day_first: bool) -> Iterator[Block]:
    """One block for a paragraph, or two where a date is glued to the words beside it."""
    if span.end - span.start > _LONGEST_DATE_LINE:
        glued = next(dates(text, span.start, span.start + _SHORTEST, day_first=day_first), None)
        if glued is None or glued.start > span.start or not text[glued.end].isalpha() or glued.date.day is None:
            yield Block(span, _look(text, span))
            return
    else:
        glued = next(dates(text, *span, day_first=day_first), None)
        if glued is None:
            yield Block(span, _look(text, span))
            return
    yield from _with_date(text, span, glued)


_SHORTEST = 32
"""Code points that a date may take where it is glued to the words after it."""


def _with_date(text: str, span: Span, found: Dated) -> Iterator[Block]:
    day = Span(found.start, found.end)
    if found.date.day is not None and found.start == span.start and text[found.end : found.end + 1].isalpha():
        rest = Span(found.end, span.end)
        yield Block(day, Look.DATE, found)
        yield Block(rest, _look(text, rest))
    elif (
        found.date.day is not None
        and found.end == span.end
        and text[max(found.start - 1, 0)].isalnum()
        and found.start > span.start
    ):
        rest = Span(span.start, found.start)
        yield Block(rest, _look(text, rest))
        yield Block(day, Look.DATE, found)
    else:
        label, bare = _labelled(text[span.start : found.start], text[found.end : span.end])
        yield Block(span, Look.DATE if bare else _look(text, span), found, label)


def _labelled(before: str, after: str) -> tuple[Label, bool]:
    """What the words before a date call it, and whether nothing else stands in the line."""
    words = before.strip(_AROUND)
    match = _LABEL.match(words)
    if match is not None:
        return _named(match), len(after) <= LONGEST_AFTER
    if _CALLED.fullmatch(words) is not None:
        return Label.PUBLISHED, _CLOCK.fullmatch(after.strip(_AROUND)) is not None
    bare = _KICKER.fullmatch(words) is not None and _CLOCK.fullmatch(after.strip(_AROUND)) is not None
    return (Label.PUBLISHED if bare and words else Label.NONE), bare


def _named(match: re.Match[str]) -> Label:
    return Label.UPDATED if match["updated"] else Label.PUBLISHED


LONGEST_AFTER = 60
"""Code points that may follow a labelled date in its line: an hour, a name, a reference."""


def _look(text: str, span: Span) -> Look:
    line = text[span.start : span.end]
    if len(line) <= LONG and (special := _special(line)) is not None:
        return special
    if is_row(line):
        return Look.ROW
    if is_item(line):
        return Look.ITEM
    whole = line.endswith(_ENDS_SENTENCE) and len(line.split(None, _FEWEST_WORDS)) >= _FEWEST_WORDS
    return Look.PROSE if whole or len(line) >= LONG else Look.SHORT


def _special(line: str) -> Look | None:
    if is_end(line):
        return Look.ENDS
    if (heading := heading_of(line)) is not None:
        return _HEADINGS[heading]
    return Look.FURNITURE if not line.startswith("|") and is_furniture(line) else None
