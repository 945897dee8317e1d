"""The rows of a table that are called totals, and the groups of rows that each of them may be the sum of.

Which of the groups is meant, its columns tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import frozen

from claimcheck.extract.tables import Grid

TOTAL = re.compile(r"(?:grand\s+|overall\s+)?totals?|all|sum", re.IGNORECASE)
SOME_TOTAL = re.compile(
    r"(?:(?:sub-?)?totals?|(?:grand|overall|net|group)\s+total)\b.*|.*\btotals?|all(?:\s+\w+){0,3}|sum", re.IGNORECASE
)
# Rows that are sums, differences or parts of others, and rows that need not be parts of anything.
NO_PART = re.compile(
    r"\b(?:total|sub-?total|of\s+which|all|net|gross|less|change|average|mean|median|and\s+over|profit|loss)\b|\d",
    re.IGNORECASE,
)
MOST_PARTS = 40


@frozen(slots=False)
class Totals:
    """The rows of a table that are called totals."""

    grid: Grid

    @cached_property
    def places(self) -> list[int]:
        """Where they stand among the rows."""
        return [place for place, called in enumerate(self._called) if called and not self.grid.rows[place].is_heading]

    @cached_property
    def _called(self) -> list[bool]:
        return [SOME_TOTAL.fullmatch(row.label) is not None for row in self.grid.rows]

    def candidates(self, place: int) -> Iterator[Sequence[int]]:
        """The rows one may be the sum of: the group above, with or without the total before, or what follows."""
        rows, called = self.grid.rows, self._called
        first = max(0, place - MOST_PARTS)
        upwards = range(place - 1, first - 1, -1)
        above = next((at for at in upwards if rows[at].is_heading), -1)
        before = next((at for at in upwards if called[at]), -1)
        started = max(above, before) + 1
        figures = [at for at in range(first, place) if not rows[at].is_heading]
        below = [at for at in range(place + 1, min(len(rows), MOST_PARTS)) if not rows[at].is_heading]
        found = (
            [at for at in figures if at >= started],
            [at for at in figures if at >= max(before, 0)],
            [at for at in figures if called[at]],
            [at for at in figures if not called[at]],
            [at for at in figures if rows[at].indent == rows[place].indent],
            below if place == 0 else [],
        )
        told: list[Sequence[int]] = []
        for each in found:
            if 2 <= len(each) <= MOST_PARTS and each not in told:
                told.append(each)
                yield each

    def is_plain(self, place: int, rows: Sequence[int]) -> bool:
        """True for a table whose last row is the total of all above, where no label speaks of anything but a part."""
        parts = [self.grid.rows[at] for at in rows]
        labels = [part.label for part in parts]
        last = self.grid.rows[place]
        whole = len(parts) == len(self.grid.rows) - 1 == place and TOTAL.fullmatch(last.label) is not None
        level = len({part.indent for part in parts}) == 1 and all(labels)
        return whole and level and not any(map(NO_PART.search, labels)) and not _overlap(labels)


def _overlap(labels: Sequence[str]) -> bool:
    """True when one label's words are all in another: London, and Inner London."""
    words = [frozenset(label.casefold().split()) for label in labels]
    return any(one <= other for place, one in enumerate(words) for other in words[:place] + words[place + 1 :])
