"""Whether a table shows that some of its figures were meant to come to what others make.

That a column adds up is part of reading its table: averages, rows that overlap, parts that are left out and answers of
which one may give several look like sums and are none. So a sum is never taken for one because of its own figures.
Either the other columns (or rows) add up, which they would not do by chance; or the one that misses does so by exactly
what a known slip of one figure makes: two digits swapped, a place too many or too few, thousands for millions; or a
figure leaves its row and its column wrong by as much; or a part is above its total, which only averages may be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from operator import mul

from attrs import frozen

from claimcheck.extract.sums import Expected

FEWEST_FIT = {"sum": 3, "amount": 2, "growth": 2, "share": 2}
"""Figures of other things that must fit before one that does not is taken for a slip: a column called “change” says
more of itself than a row called “total”."""
FEWEST_ALIKE = 1
"""Those of the same things at other times that must fit."""
LEAST_SHARED = 10
"""Units by which a row and a column miss alike that do not so by chance, nor because figures were perturbed."""
ROUGH = 3
"""How many times what rounding explains a miss must be, where other whole numbers beside it are rounded."""
TELLING = 100
"""Sums that fit are evidence where so many other totals would have been as likely."""
RARE, SELDOM = Fraction(1, 50), Fraction(1, 4)
"""How many of the possible misses slips may explain: where nothing else tells of a sum, and where another one fits."""


@frozen(slots=False)
class Sums:
    """What a table may tie for one reason: the columns of a row called total, or the rows of a column of changes."""

    found: tuple[Expected, ...]
    alike: bool = False
    """True when they are of one thing at several times, so that one that fits tells of the others."""
    named: bool = True
    """True when the words around them leave nothing to doubt but the figures."""

    @cached_property
    def fit(self) -> list[Expected]:
        """Those that come to what they must."""
        return [one for one in self.found if one.fits]

    @cached_property
    def wrong(self) -> list[Expected]:
        """Those that miss it by more than rounding explains."""
        return [one for one in self.found if not one.fits and not one.is_open]

    @cached_property
    def is_rounded(self) -> bool:
        """True when one of them holds only if whole numbers were rounded."""
        return any(one.is_open for one in self.found)

    @cached_property
    def tells(self) -> bool:
        """True when those that fit do not so by chance."""
        return tells(self.fit)


@frozen
class Across:
    """The sums of a table that go the other way, rows for columns and columns for rows, by where their cells stand."""

    fit: dict[int, list[Expected]]
    wrong: dict[int, Expected]

    @classmethod
    def of(cls, groups: Iterable[Sums]) -> Across:
        """Those of some groups; of the wrong ones only those that are the one of their group, where another fits."""
        fit: dict[int, list[Expected]] = defaultdict(list)
        wrong: dict[int, Expected] = {}
        for group in groups:
            for one in group.fit:
                for cell in one.cells:
                    fit[cell.span.start].append(one)
            for one in group.wrong if len(group.wrong) == 1 and group.tells else ():
                wrong.update((cell.span.start, one) for cell in one.cells)
        return cls(fit, wrong)

    def show_a_sum(self, one: Expected) -> bool:
        """True when a cell of it adds up with others the other way: then these figures are no averages."""
        return any(other.weight >= TELLING for cell in one.cells for other in self.fit.get(cell.span.start, ()))

    def miss_alike(self, one: Expected) -> bool:
        """True when a figure of it leaves a row and a column wrong by as much."""
        others = (self.wrong.get(cell.span.start) for cell in one.cells)
        return any(
            other is not None
            and not other.soft
            and other.missed >= LEAST_SHARED * other.written_unit
            and abs(other.missed - one.missed) <= other.room(rounded=False) + one.room(rounded=False)
            for other in others
        )


NOTHING_ACROSS = Across({}, {})


def evident(sums: Sums, across: Across = NOTHING_ACROSS) -> list[Expected]:
    """Those that the table shows to be meant: all that fit, and the one that does not where enough tells against it."""
    if len(sums.wrong) > 1 or not all(_is_wrong(one, sums, across) for one in sums.wrong):
        return []
    sure = [one for one in sums.fit if sums.named or tells(other for other in sums.fit if other is not one)]
    return [*sure, *sums.wrong]


def tells(fit: Iterable[Expected]) -> bool:
    """True when so many other figures would have been as likely that these do not fit by chance."""
    return any(weight >= TELLING for weight in accumulate((one.weight for one in fit), mul))


def _is_wrong(one: Expected, sums: Sums, across: Across) -> bool:
    """True when enough tells that one which misses was meant to come to what it must."""
    if one.is_turned or (sums.is_rounded and one.missed <= ROUGH * one.room(rounded=True)):
        return False
    if one.soft:
        return sums.tells and one.is_slip(RARE)
    added = across.show_a_sum(one)
    if sums.tells and _is_missed(one, sums, added=added):
        return True
    if added and sums.named and one.is_count and one.has_part_above:
        return True
    if across.miss_alike(one):
        return True
    return sums.named and one.how == "sum" and one.is_slip(RARE)


def _is_missed(one: Expected, sums: Sums, *, added: bool) -> bool:
    """True when the others that fit tell enough of one that does not; `added`, that it is known to be no average."""
    fewest = FEWEST_ALIKE if sums.alike else FEWEST_FIT[one.how]
    if len(sums.fit) >= fewest and (sums.alike or added or not one.may_be_average):
        return True
    if one.is_slip(RARE if one.may_be_average else SELDOM):
        return True
    return one.has_one_above and not any(map(one.is_mean_by, sums.fit))
