"""What the cells of a table must come to, by how much they miss it, and what might explain the miss.

A sum is that of its parts, a change that of before and after, a share that of a part in its whole. Rounding, the layout
of the table and known slips of the pen each explain some misses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from math import gcd, lcm
from operator import mul

from attrs import frozen

from claimcheck.extract.cells import Cell
from claimcheck.quantity import Numeral
from claimcheck.unit import Dimension

Values = Sequence[Fraction]
CHANGED = 5
"""What a change that fits tells at least."""
FEWEST_PARTS, FEWEST_COUNTS = 5, 3
"""Parts of which one above the total is no average's doing; in whole numbers that are no money, fewer are enough."""
NEAR_MEAN = Fraction(1, 10)
"""How near a weighted mean is to what may be one: the weights may be rounded, or older."""


def _added(values: Values) -> Fraction:
    # Whole numbers of the finest part: to add fractions takes many times as long.
    finest = lcm(*(value.denominator for value in values))
    *parts, whole = (value.numerator * (finest // value.denominator) for value in values)
    return Fraction(sum(parts) - whole, finest)


def _moved(values: Values) -> Fraction:
    before, after, change = values
    return after - before - change


def _grown(values: Values) -> Fraction:
    before, after, change = values
    return (after - before) * 100 / before - change


def _shared(values: Values) -> Fraction:
    part, whole, share = values
    return part * 100 / whole - share


MISSED: dict[str, Callable[[Values], Fraction]] = {"sum": _added, "amount": _moved, "growth": _grown, "share": _shared}
"""By how much the last of some figures misses what the others make, by how they make it."""


@frozen(slots=False)
class Expected:
    """Figures of cells of which the last must come to what the others make."""

    cells: tuple[Cell, ...]
    how: str = "sum"
    """A key of `MISSED`."""
    soft: bool = False
    """True where a cell is blank or sends to a footnote: then it may miss for a reason."""
    may_be_less: bool = False
    """True where a heading or a label speaks of what is averaged or netted rather than added: ages, waits, profits."""

    @cached_property
    def values(self) -> tuple[Fraction, ...]:
        """The numbers of the cells."""
        return tuple(_numeral(cell).value for cell in self.cells)

    @property
    def written_unit(self) -> Fraction:
        """The last place that the total is written to."""
        return _numeral(self.cells[-1]).written_unit

    @cached_property
    def missed(self) -> Fraction:
        """By how much it misses."""
        return abs(MISSED[self.how](self.values))

    def room(self, *, rounded: bool) -> Fraction:
        """How much rounding explains; with `rounded`, where whole numbers are rounded too."""
        least = self._grain / 2 if rounded else Fraction(0)
        if rounded and self.how == "sum" and self._grain == 1:
            least = Fraction(1)  # offices change small counts by one, so that nobody is known by them
        if self.how in ("sum", "amount"):
            alike = Counter(map(_roundness, self.cells)).items()
            return sum((count * max(Fraction(*half), least) for half, count in alike), Fraction(0))
        halves = [max(Fraction(*_roundness(cell)), least) for cell in self.cells[:2]]
        one, other, _ = self.values if self.how == "share" else (self.values[1], self.values[0], None)
        # A share written without decimals is rounded; shares are fitted to make 100, and may miss by one more.
        last = self.written_unit * (2 if rounded and self.how == "share" else 1) / 2
        return (halves[0] + halves[1]) * abs(100 / other) * (1 + abs(one / other)) + last

    @cached_property
    def _grain(self) -> Fraction:
        """What whole numbers are rounded to where they are: all to fives where all are multiples of five."""
        levels = self.cells if self.how in ("sum", "amount") else self.cells[:2]
        unit = min(_numeral(cell).written_unit for cell in levels)
        in_units = (int(_numeral(cell).value / unit if unit != 1 else _numeral(cell).value) for cell in levels)
        return unit * gcd(*in_units)

    @cached_property
    def fits(self) -> bool:
        """True when it comes to what it must as the figures are written."""
        return self.missed <= self.room(rounded=False)

    @cached_property
    def is_open(self) -> bool:
        """True when it holds only if whole numbers were rounded."""
        return not self.fits and self.missed <= self.room(rounded=True)

    @cached_property
    def weight(self) -> Fraction:
        """How many totals there might have been for one that comes as near as this: what its fit tells."""
        if self.how == "sum" and sum(value != 0 for value in self.values[:-1]) < 2:
            return Fraction(1)  # one part beside zeros is always its own total
        # Small changes are told of large figures: one that fits tells something all the same.
        changed = self.how in ("amount", "growth") and self.values[0] != self.values[1]
        return max(self._per(self.missed), Fraction(CHANGED if changed else 1))

    def _per(self, miss: Fraction) -> Fraction:
        return abs(self.values[-1]) / (self.written_unit + 2 * miss)

    def is_slip(self, most: Fraction) -> bool:
        """True when a known slip of one figure explains the miss, and slips explain no more than so many of all."""
        room = self.room(rounded=False)
        misses = {MISSED[self.how](values) for values in self._mended()}
        size = self._per(room)
        return size > 0 and len(misses) / (2 * size) <= most and any(abs(missed) <= room for missed in misses)

    def _mended(self) -> Iterator[Values]:
        """The figures with one of them as it was before a slip."""
        for place, cell in enumerate(self.cells):
            for value in slips(_numeral(cell)):
                if value or self.how in ("sum", "amount"):
                    yield (*self.values[:place], value, *self.values[place + 1 :])

    @property
    def is_turned(self) -> bool:
        """True when the layout explains the miss.

        A sign is lost or told otherwise, a part is not added, or a footnote's number is glued to a figure.
        """
        room = self.room(rounded=False)
        return any(abs(MISSED[self.how](values)) <= room for values in self._laid_out())

    def _laid_out(self) -> Iterator[Values]:
        """The figures with one of them as it may be but for the layout; of a change, only with its other sign."""
        last = len(self.cells) - 1
        for place, (cell, value) in enumerate(zip(self.cells, self.values, strict=True)):
            others = [-value] if self.how == "sum" or place == last else []
            if self.how == "sum":
                others += [Fraction(0)] if place < last else []
                others += [Numeral(digits, _numeral(cell).scale).value for digits in _unglued(_numeral(cell))]
            for other in others:
                yield (*self.values[:place], other, *self.values[place + 1 :])

    @property
    def may_be_average(self) -> bool:
        """True when what should be a total lies among the parts."""
        return self.how == "sum" and min(self.values[:-1]) <= self.values[-1] <= max(self.values[:-1])

    @property
    def has_part_above(self) -> bool:
        """True when a part is above the total and none below nothing."""
        *parts, whole = self.values
        return self.how == "sum" and min(parts) >= 0 and max(parts) > whole

    @property
    def has_one_above(self) -> bool:
        """True when one of several parts is above the total, and the others could be parts of it."""
        *parts, whole = self.values
        if (
            self.may_be_less
            or not self.has_part_above
            or len(parts) < (FEWEST_COUNTS if self.is_count else FEWEST_PARTS)
        ):
            return False
        return whole / 2 <= sum(parts) - max(parts) <= whole

    def is_mean_by(self, other: Expected) -> bool:
        """True when it comes near the mean of the parts weighted by the other's parts."""
        *parts, whole = self.values
        *weights, all_of_them = other.values
        if len(parts) != len(weights) or min(weights) < 0 or not all_of_them:
            return False
        mean = sum(map(mul, parts, weights), Fraction(0)) / all_of_them
        near: bool = abs(mean - whole) <= NEAR_MEAN * abs(whole)
        return near

    @property
    def is_count(self) -> bool:
        """True for whole numbers that are no money."""
        units = [cell.amount.unit for cell in self.cells if cell.amount and cell.amount.unit]
        paid = any(unit.dimension is Dimension.MONEY for unit in units)
        return not paid and not any(_numeral(cell).has_decimals for cell in self.cells)


def _unglued(numeral: Numeral) -> Iterator[str]:
    """The digits without the last, where that may be the number of a footnote."""
    bare = numeral.digits.removeprefix("-")
    if len(bare) > 2 and bare[-1] in "123456789" and bare[-2] != ".":
        yield numeral.digits[:-1]


def slips(numeral: Numeral) -> Iterator[Fraction]:
    """The numbers that a known slip may have made into this one."""
    digits = numeral.digits
    places = [at for at, sign in enumerate(digits) if sign.isdigit()]
    for one, other in pairwise(places):
        signs = list(digits)
        signs[one], signs[other] = signs[other], signs[one]
        if signs[one] != digits[one]:
            yield Numeral("".join(signs), numeral.scale).value
    yield from (numeral.value * Fraction(10) ** power for power in (-3, -1, 1, 3))


def _numeral(cell: Cell) -> Numeral:
    assert cell.amount is not None  # its callers have looked
    return cell.amount.numeral


def _roundness(cell: Cell) -> tuple[int, int]:
    """Half of the last place written, over and under the line; nothing for a whole number that nobody calls rounded."""
    numeral = _numeral(cell)
    unit = numeral.written_unit
    return (unit.numerator, 2 * unit.denominator) if numeral.has_decimals or numeral.scale != 1 else (0, 1)
