"""The pair of nested intervals that a reading is."""

from __future__ import annotations

from attrs import field, frozen

from claimcheck.interval import Exact, Interval


@frozen
class Reading:
    """What the words say before any rounding, what they plainly mean, and the widest they can be held to mean.

    Raises:
        ValueError: when plain is not within charitable.
    """

    stated: Interval
    plain: Interval
    charitable: Interval = field()

    @charitable.validator
    def _holds_plain(self, _: object, charitable: Interval) -> None:
        if not self.plain.within(charitable):
            raise ValueError(f"the plain reading {self.plain} is not within the charitable {charitable}")

    def __neg__(self) -> Reading:
        return Reading(-self.stated, -self.plain, -self.charitable)

    def __sub__(self, other: Reading) -> Reading:
        return Reading(self.stated - other.stated, self.plain - other.plain, self.charitable - other.charitable)

    def converted(self, factor: Interval, offset: Exact = 0) -> Reading:
        """Every value times every value of the factor, plus the offset."""
        stated, plain, charitable = (one * factor for one in (self.stated, self.plain, self.charitable))
        return Reading(stated.shifted(offset), plain.shifted(offset), charitable.shifted(offset))

    def hull(self, other: Reading) -> Reading:
        """The reading that admits what either admits."""
        return Reading(
            self.stated.hull(other.stated), self.plain.hull(other.plain), self.charitable.hull(other.charitable)
        )
