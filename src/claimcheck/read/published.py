"""When a release was published, and where that was read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum, auto

from attrs import frozen

from claimcheck.prose.spans import Span
from claimcheck.quantity import PartialDate
from claimcheck.read.blocks import Block, Label, Look
from claimcheck.read.dateline import Dated, date_in_name, dates
from claimcheck.read.sections import Head, Placed
from claimcheck.release import DateFrom, SectionRole


class Rank(IntEnum):
    """How much the place of a date says that it is the release's own, most first."""

    LABELLED = auto()
    """Published …, Date: …, above the body."""
    TITLE = auto()
    """A line of its own below the title, or the dateline of the first paragraph."""
    TODAY = auto()
    """Today (4 April 2011)."""
    FOOTER = auto()
    """Published …, below the body."""
    HEADER = auto()
    """A line of its own above the title: often the day the page was fetched."""
    UPDATED = auto()
    ALONE = auto()
    """A line of its own below the body."""
    HEADING = auto()
    """Within a title."""


_FROM = {
    Rank.LABELLED: DateFrom.STATED,
    Rank.TITLE: DateFrom.STATED,
    Rank.TODAY: DateFrom.STATED,
    Rank.FOOTER: DateFrom.FOOTER,
    Rank.HEADER: DateFrom.HEADER,
    Rank.UPDATED: DateFrom.FOOTER,
    Rank.ALONE: DateFrom.FOOTER,
    Rank.HEADING: DateFrom.HEADER,
}


@frozen
class Published:
    """A date, where it was read, and what a reader should know of that."""

    date: PartialDate | None
    read_from: DateFrom
    remarks: tuple[str, ...] = ()


@frozen
class _Candidate:
    rank: Rank
    order: int
    dated: Dated

    @property
    def key(self) -> tuple[bool, Rank, int]:
        """A month says less than a day, wherever it stands."""
        return (self.dated.date.day is None, self.rank, self.order)


def published(
    text: str,
    blocks: Sequence[Placed],
    top: Head,
    *,
    name: str,
    day_first: bool = True,
    as_of: PartialDate | None = None,
) -> Published:
    """The date that the text states, else that of the file's name, else `as_of`."""
    candidates = sorted(_candidates(text, blocks, top, day_first), key=lambda one: one.key)
    named = date_in_name(name, day_first=day_first)
    if candidates:
        best = candidates[0]
        other = _differs(best.dated.date, named)
        return Published(best.dated.date, _FROM[best.rank], tuple(filter(None, (best.dated.remark, other))))
    if named is not None:
        return Published(named.date, DateFrom.FILE_NAME, (named.remark,) if named.remark else ())
    return Published(as_of, DateFrom.OPTION if as_of else DateFrom.NONE)


def _differs(date: PartialDate, named: Dated | None) -> str:
    """A remark when the file's name has a day that the text's date does not allow."""
    if (
        named is None
        or date.first <= named.date.first <= date.last
        or named.date.first <= date.first <= named.date.last
    ):
        return ""
    return f"the text is dated {date}, and the file's name says {named.date}"


def stated(text: str, place: Span | None, *, day_first: bool = True) -> Published | None:
    """The date at a place that is known to state it, None when there is no such place or no date there."""
    dated = None if place is None else next(dates(text, *place, day_first=day_first), None)
    return None if dated is None else Published(dated.date, DateFrom.STATED, (dated.remark,) if dated.remark else ())


def _candidates(text: str, blocks: Sequence[Placed], top: Head, day_first: bool) -> Iterator[_Candidate]:
    prose = 0
    for place, one in enumerate(blocks):
        block, dated = one.block, one.block.dated
        if one.role is SectionRole.TEASER:
            continue
        if dated is not None and (rank := _rank(text, block, place, top)) is not None:
            # Of several lines above the title the nearest is the release's; elsewhere the first is.
            yield _Candidate(rank, -place if rank is Rank.HEADER else place, dated)
        if place >= top.body and prose < _OPENING and one.role is SectionRole.BODY:
            prose += 1
            yield from _opening(text, block, place, day_first)


_OPENING = 3
"""Paragraphs in which a dateline or "today" with its date is looked for."""


def _rank(text: str, block: Block, place: int, top: Head) -> Rank | None:
    above = place < top.body
    if block.look is not Look.DATE:
        if not above or block.dated is None or block.look not in (Look.SHORT, Look.FURNITURE):
            return None
        return Rank.TITLE if _apart(text, block.span.start, block.span.end, block.dated) else Rank.HEADING
    if block.label is Label.UPDATED:
        return Rank.UPDATED
    if block.label is Label.PUBLISHED:
        return Rank.LABELLED if above else Rank.FOOTER
    if not above:
        return Rank.ALONE
    return Rank.HEADER if top.title is not None and place < top.title else Rank.TITLE


_SEPARATORS = "|·•–—"


def _apart(text: str, start: int, end: int, dated: Dated) -> bool:
    """True when a mark sets the date apart from the other words of its line: "News | 4 April 2011"."""
    before, after = text[start : dated.start].rstrip(), text[dated.end : end].lstrip()
    return before.endswith(tuple(_SEPARATORS)) or after.startswith(tuple(_SEPARATORS))


_DATELINE = 90
"""Code points from the start of a paragraph in which a dateline ends."""
_PLACE = re.compile(r"[\s(\[*_]*(?:[A-Z][\w.'’&/-]*[\s,;:–—()-]+|(?:of|the|and|de|la|le|on|upon)\s+){0,8}")
_AFTER_DATELINE = re.compile(r"[\s)\]*_.]*(?:[–—:/|]|--?\s|\([A-Z])")
_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening)|yesterday|tonight)\b[\s,(]*$", re.IGNORECASE)
_YESTERDAY = re.compile(r"yesterday", re.IGNORECASE)


def _opening(text: str, block: Block, place: int, day_first: bool) -> Iterator[_Candidate]:
    start, end = block.span
    for dated in dates(text, start, min(end, start + _FURTHEST), day_first=day_first):
        before = text[start : dated.start]
        if dated.end - start <= _DATELINE and _PLACE.fullmatch(before) and _AFTER_DATELINE.match(text, dated.end, end):
            yield _Candidate(Rank.TITLE, place, dated)
        elif _TODAY.search(before[-_NEAR:]) and not _YESTERDAY.search(before[-_NEAR:]):
            yield _Candidate(Rank.TODAY, place, dated)


_NEAR = 24
_FURTHEST = 600
