"""Sums over two releases that no word ties: what is told beside a figure makes it of one that an earlier release gave.

“The 370,000 doses given in November took the programme to 1.67 million” goes on from the 1.30 million of the month
before. Many verbs say so; three numbers of which one is the sum of the others say it too.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator

from attrs import frozen

from claimcheck.claim import Claim
from claimcheck.match.alike import is_generic
from claimcheck.match.figure import LEVELS, Figure
from claimcheck.match.likely import NEAREST, reason
from claimcheck.match.measures import Match, Matching
from claimcheck.quantity import Kind, Numeral
from claimcheck.release import Release
from claimcheck.terms import one_scope

NEARBY = 160
"""Code points between a total and what was added to it."""
DIGITS, FEW = 3, 2
"""Significant digits that totals with a word in common need, others one more, and what was added. Our judgement."""
FINE = 1000
"""How many parts of one are told apart when sums are looked for: finer ones are rare, and the law is checked anyway."""


@frozen
class Sum:
    """A figure, the earlier one that it may go on from, and what was added between the two."""

    match: Match
    added: Claim


class Sums:
    """The sums of releases with earlier ones."""

    def __init__(self, found: Matching) -> None:
        self.found = found
        self._sorted: dict[tuple[str, tuple[str, str]], tuple[list[int], list[Figure]]] = {}
        self._ready: set[str] = set()
        self._lists: dict[str, set[int]] = defaultdict(set)
        for number, link in enumerate((*found.statements.linked("parts"), *found.statements.linked("of"))):
            for _, claim in link.members:
                self._lists[claim].add(number)

    def of(self, release: Release) -> Iterator[Sum]:
        """Yield each sum of a figure of a release that goes on from an earlier one."""
        for after, added in _told_together(self.found.figures.by_release[release.id], release.text):
            if not self._are_tied(after, added) and not self.found.is_revised(after.claim):
                for earlier in self.found.order.earlier_releases(after.claim)[:NEAREST]:
                    yield from self._sums(after, added, earlier)

    def _are_tied(self, after: Figure, added: Figure) -> bool:
        """True for two that their own text ties already: a whole and its part, two parts of one whole."""
        return not self._lists[after.claim.id].isdisjoint(self._lists[added.claim.id])

    def _sums(self, after: Figure, added: Figure, earlier: Release) -> Iterator[Sum]:
        """Yield the sums with the figures of an earlier release that the total may go on from."""
        slack = _fine(after, "place") + _fine(added, "place")
        wanted = _fine(after) - _fine(added)
        for before in self._between(earlier, after.unit, wanted - slack, wanted + slack):
            if _are_telling(before, after) and self._may_go_on(before, after):
                points = max(self.found.weighing.points(after, before) or 0, 0)
                why = reason(after, before, points, self.found)
                yield Sum(Match(before.claim, after.claim, points, why), added.claim)

    def _may_go_on(self, before: Figure, after: Figure) -> bool:
        """True but for plans, other places and revisions: a month may go on to a year, what began to what is new."""
        is_no_level = before.about.new or before.about.planned or after.about.planned
        return not is_no_level and one_scope(before.claim, after.claim) and not self.found.is_revised(before.claim)

    def _between(self, release: Release, unit: tuple[str, str], low: int, high: int) -> list[Figure]:
        """The levels of a release in a unit that lie between two values."""
        if release.id not in self._ready:
            self._ready.add(release.id)
            self._sort(release)
        values, figures = self._sorted.get((release.id, unit), ([], []))
        return figures[bisect_left(values, low) : bisect_right(values, high)]

    def _sort(self, release: Release) -> None:
        by_unit: dict[tuple[str, str], list[Figure]] = defaultdict(list)
        for figure in self.found.figures.by_release[release.id]:
            if _digits(figure) >= DIGITS and _may_grow(figure) and not figure.is_bare:
                by_unit[figure.unit].append(figure)
        for unit, figures in by_unit.items():
            figures.sort(key=_fine)
            self._sorted[release.id, unit] = [_fine(figure) for figure in figures], figures


def _told_together(figures: list[Figure], text: str) -> Iterator[tuple[Figure, Figure]]:
    """Yield each two figures of one unit that stand close together in a paragraph, the larger first."""
    numbers = [figure for figure in figures if _digits(figure) >= FEW]
    for place, one in enumerate(numbers):
        for other in numbers[place + 1 :]:
            start, end = one.claim.evidence.start or 0, other.claim.evidence.start or 0
            if end - start > NEARBY:
                break
            if one.unit == other.unit and "\n\n" not in text[start:end]:
                after, added = (one, other) if _fine(one) > _fine(other) else (other, one)
                if _may_make(added, after):
                    yield after, added


def _are_telling(before: Figure, after: Figure) -> bool:
    """True for two totals of which a third number makes a sum hardly by chance."""
    digits = min(_digits(before), _digits(after))
    are_alike = any(not is_generic(word) for word in before.all & after.all)
    return digits > DIGITS or (are_alike and _fine(before, "place") == _fine(after, "place"))


def _may_make(added: Figure, after: Figure) -> bool:
    """True for a total and what is no part of it, as fine as the total and more than its rounding."""
    telling = _digits(after) >= DIGITS and _may_grow(after)
    plain = not (added.is_bare or added.about.part)
    return telling and plain and _fine(added, "place") <= _fine(after, "place") < _fine(added) < _fine(after)


def _may_grow(figure: Figure) -> bool:
    """True for what something may be added to; shares of one whole add up to others by chance."""
    return figure.claim.kind in LEVELS and figure.claim.kind is not Kind.PERCENTAGE


def _digits(figure: Figure) -> int:
    return figure.value.significant if isinstance(figure.value, Numeral) else 0


def _fine(figure: Figure, what: str = "value") -> int:
    """The number of a figure, or the place of its last digit, in whole fine parts."""
    return int(getattr(figure.value, what) * FINE)
