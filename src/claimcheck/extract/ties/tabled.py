"""A figure of a sentence and the cell of a table that states it: the row by its label, the column by its period.

“Revenue rose to £312.4 million, from £290.1 million” and a row called revenue under 2024 and 2023 are the same figures.
The sentence must begin with the label, which no other row may bear, and the unit must be the same. Where it gives no
period, it means the latest. Tables are often of something else than the words suggest: figures are tied only where
others of the text stand in the table too, and one that differs where a known slip explains it or its period is given.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property

from attrs import frozen

from claimcheck.extract.headings import PART_OF_YEAR, WHOLE_YEAR, Period, period
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.sums import slips
from claimcheck.extract.tables import Grid, Row
from claimcheck.extract.ties.near import linked
from claimcheck.link import Link
from claimcheck.quantity import Kind, Numeral

FEWEST_AGREE = 2
"""Figures of a table that must be those of the text before another that differs is taken for wrong."""
TELLING_DIGITS = 3
"""Digits of a figure that two things do not have in common by chance."""
BECAUSE = "the row of the table under that name states it"
_QUARTERS = ("first", "second", "third", "fourth")
_PERIOD = re.compile(
    r"\b(?:in|for|during|over)\s+(?:the\s+)?"
    rf"(?:(?P<nth>{'|'.join(_QUARTERS)})\s+quarter\s+of\s+(?:fiscal\s+)?|q(?P<q>[1-4])\s+"
    r"|(?:full[- ]|fiscal\s+|financial\s+)?year\s+(?:ended|ending|to)\s+(?:\d{1,2}\s+)?[a-z]+\s+(?:\d{1,2},\s+)?"
    r"|(?:fiscal\s+|financial\s+|full[- ])?(?:year\s+)?)(?P<year>(?:19|20)\d\d)\b(?![-/–]\d),?",
    re.IGNORECASE,
)
_STATES = re.compile(
    r"\s*(?P<label>[a-z][\w\s&,’'()/-]{2,60}?)\s+(?:"
    r"(?:rose|fell|grew|climbed|improved|increased|decreased|declined|dropped|slipped|were\s+up|was\s+up)(?:\s+\w+ly)?"
    r"(?:\s+(?:by\s+)?[\d.,]+\s?(?:%|per\s?cent))?,?\s+(?:to|at)|was|were|totall?ed|reached|came\s+to|amounted\s+to|stood\s+at)"
    r"(?:\s+a\s+record)?\s*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[.,;(]|\Z|(?:up|down|compared|from|against|versus|and)\b)", re.IGNORECASE)
# The same words may then be of other figures than the table's.
_OTHER_BASIS = re.compile(
    r"\b(?:exclud\w+|includ\w+|before|after|adjust\w+|underlying|constant|pro[ -]?forma|organic|restated|like-for-like"
    r"|non-gaap|normali[sz]ed|net\s+of|attributable|continuing|core|reconciliation|budget|forecast|target|expects?"
    r"|average|quarterly)\b",
    re.IGNORECASE,
)
_QUARTER = re.compile(rf"q(?P<q>[1-4])|(?P<nth>{'|'.join(_QUARTERS)}) quarter(?: of)?")
_LEADS = re.compile(r"^(?:(?:the|our|its|group|company|consolidated)(?:['’]s)?\s+)+")
_UNITS = re.compile(r"\([^)]*\)|[*†‡§:]|\s+in\s+[£$€]\S*|[£$€]\S*")
_COMPARED = re.compile(
    r",?\s*(?:(?:up|down|an?\s+(?:increase|rise|decrease|fall)\s+of)(?:\s+[\d.]+\s?(?:%|per\s?cent))?\s+)?"
    r"(?:from|compared\s+(?:with|to)|against|versus)\s*",
    re.IGNORECASE,
)


@frozen
class _Level:
    """What a sentence begins with: the label of a figure, and the year and quarter that it gives for it, if any."""

    label: str
    when: Period | None


@frozen
class _Pair:
    """A figure of the text with the cell that should state it."""

    said: Mention
    shown: Mention
    dated: bool
    """True where the text gives the period."""

    @property
    def room(self) -> Fraction:
        """How far apart they may be, as exactly as both are written."""
        return _numeral(self.said).written_unit + _numeral(self.shown).written_unit / 2

    @property
    def agrees(self) -> bool:
        """True when they are one number."""
        return abs(_numeral(self.said).value - _numeral(self.shown).value) <= self.room

    @property
    def tells(self) -> bool:
        """True when they agree, and not by chance."""
        return self.agrees and min(_numeral(one).significant for one in (self.said, self.shown)) >= TELLING_DIGITS

    @property
    def is_slip(self) -> bool:
        """True when a known slip of one of them makes the difference."""
        said, shown = _numeral(self.said), _numeral(self.shown)
        pairs = ((said, shown), (shown, said))
        return any(abs(value - other.value) <= self.room for one, other in pairs for value in slips(one))


def tie(page: Page) -> Iterator[Link]:
    """Yield the figures of the text with the cells that state them."""
    if not page.grids:
        return
    by_table: dict[int, list[_Pair]] = defaultdict(list)
    rows = _Rows(page.grids)
    for mentions in page.sentences():
        for number, pair in _pairs(mentions, rows, page):
            by_table[number].append(pair)
    for pairs in by_table.values():
        for one in _evident(pairs):
            first, second = sorted((one.said, one.shown), key=lambda mention: mention.start)
            yield linked("same", ("claim", "claim"), (first, second), BECAUSE)


def _evident(pairs: Sequence[_Pair]) -> Iterator[_Pair]:
    """Those that others show to be of one table: all that agree, and the one that does not where enough others do."""
    telling = [pair for pair in pairs if pair.tells]
    wrong = [pair for pair in pairs if not pair.agrees]
    yield from (pair for pair in pairs if pair.agrees and any(other is not pair for other in telling))
    if len(wrong) == 1 and telling and (wrong[0].is_slip or (wrong[0].dated and len(telling) >= FEWEST_AGREE)):
        yield wrong[0]


def _pairs(mentions: Sequence[Mention], rows: _Rows, page: Page) -> Iterator[tuple[int, _Pair]]:
    """The figures of a sentence with their cells, and the number of the table: a level, and what it was before."""
    for place, said in enumerate(mentions):
        level = _level(said, page)
        named = rows.named(level.label) if level else None
        if level is None or named is None:
            continue
        number, row = named
        column = rows.column(number, level.when)
        if column is None:
            return
        sides = [(said, column)]
        then = next((one for one in mentions[place + 1 :] if one.kind is said.kind), None)
        before = rows.year_before(number, column)
        if then and before is not None and _COMPARED.fullmatch(page.words_between(said, then)) and _is_bare(then):
            sides.append((then, before))
        for one, at in sides:
            cell = row.cells[at]
            shown = page.by_start.get(cell.span.start) if cell else None
            if shown and one.kind is shown.kind and one.quantity.unit == shown.quantity.unit:
                yield number, _Pair(one, shown, level.when is not None)


def _is_bare(mention: Mention) -> bool:
    """True for a level that is stated in one number, as it is."""
    quantity = mention.quantity
    bare = quantity.hedge is None and quantity.gloss is None and quantity.per is None
    levels = mention.kind in (Kind.MONEY, Kind.PERCENTAGE)
    return bare and levels and mention.speaker is None and isinstance(quantity.figure, Numeral)


def _level(mention: Mention, page: Page) -> _Level | None:
    """The level that a sentence begins with; None for anything else."""
    if not _is_bare(mention) or _OTHER_BASIS.search(page.sentence(mention.passage.number)):
        return None
    before, after = page.words_before(mention), page.words_after(mention)
    behind = _PERIOD.match(after.lstrip())
    given = [*_PERIOD.finditer(before), *([behind] if behind else [])]
    states = _STATES.fullmatch(_PERIOD.sub("", before))
    rest = after.lstrip()[behind.end() :] if behind else after
    if len(given) > 1 or states is None or not (_ENDS.match(rest) or (behind and behind[0].endswith(","))):
        return None
    return _Level(_plain(states["label"]), _when(given[0]) if given else None)


def _when(match: re.Match[str]) -> Period:
    quarter = match["q"] or (str(_QUARTERS.index(match["nth"].casefold()) + 1) if match["nth"] else "")
    return Period(int(match["year"]), f"q{quarter}" if quarter else "")


def _plain(label: str) -> str:
    """A label without its unit, its footnote, what leads it and the ending of its plural."""
    bare = " ".join(_UNITS.sub(" ", label.casefold()).split())
    return _LEADS.sub("", bare).removesuffix("s")


@frozen(slots=False)
class _Rows:
    """The rows of all tables by their labels."""

    grids: Sequence[Grid]

    @cached_property
    def _labelled(self) -> dict[str, list[tuple[int, Row]]]:
        found: dict[str, list[tuple[int, Row]]] = defaultdict(list)
        for number, grid in enumerate(self.grids):
            for row in grid.rows:
                if not row.is_heading:
                    found[_plain(row.label)].append((number, row))
        return found

    def named(self, label: str) -> tuple[int, Row] | None:
        """The one row of that label, with the number of its table; None where none or several bear it."""
        found = self._labelled.get(label) or self._labelled.get(f"total {label}") or []
        return found[0] if len(found) == 1 and not _OTHER_BASIS.search(self.grids[found[0][0]].caption) else None

    def column(self, number: int, when: Period | None) -> int | None:
        """The one column of that period, or of the latest without one; None where none or several are."""
        grid = self.grids[number]
        if when is not None:
            found = [at for at, heading in enumerate(grid.headings) if _told(heading, grid.caption) == when]
        else:
            years = {at: one.year for at, heading in enumerate(grid.headings) if (one := period(heading))}
            found = [at for at, year in years.items() if year == max(years.values())]
        return found[0] if len(found) == 1 else None

    def year_before(self, number: int, column: int) -> int | None:
        """The one column that is of the same part of the year before."""
        periods = [period(heading) for heading in self.grids[number].headings]
        this = periods[column]
        found = [at for at, one in enumerate(periods) if this and one == Period(this.year - 1, this.part)]
        return found[0] if len(found) == 1 else None


def _told(heading: str, caption: str) -> Period | None:
    """The year or the quarter that a column is of; None for anything else, and where other words over it say more."""
    named = period(heading)
    if named is None:
        return None
    quarter = _QUARTER.fullmatch(named.part)
    if quarter is not None:
        return Period(named.year, f"q{quarter['q'] or _QUARTERS.index(quarter['nth']) + 1}")
    return Period(named.year, "") if WHOLE_YEAR.fullmatch(named.part) and not PART_OF_YEAR.search(caption) else None


def _numeral(mention: Mention) -> Numeral:
    assert isinstance(mention.quantity.figure, Numeral)  # of cells, and of what `_is_bare` passes
    return mention.quantity.figure
