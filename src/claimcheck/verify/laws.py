"""Whether a law can hold of what is known of its variables: forward arithmetic, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, floor

from claimcheck.interval import BELOW_ALL, Interval, after
from claimcheck.relation import Drift, Entails, Equal, Integral, Law, Order, Product, Term, Total, Variable

Values = Callable[[Variable], Interval | None]
"""What is known of a variable; None when nothing is left for it."""


def can_hold(law: Law, values: Values) -> bool:
    """True unless the law, evaluated forward over what is known of each variable, is impossible.

    For one exact value of each variable it says whether the law holds: intervals that scale a term are factors
    that the law leaves open, so one factor that makes it true is enough.
    """
    known = [values(term.of) for term in law.terms]
    intervals = [
        value_of(term, interval) for term, interval in zip(law.terms, known, strict=True) if interval is not None
    ]
    return len(intervals) == len(known) and HOLDS[type(law)](law, intervals)


def value_of(term: Term, interval: Interval) -> Interval:
    """What a term comes to when its variable lies in an interval."""
    return (interval * term.times).shifted(term.plus)


def _product(_: Product, terms: Sequence[Interval]) -> bool:
    left, right, result = terms
    return (left * right).meet(result) is not None


def _total(_: Total, terms: Sequence[Interval]) -> bool:
    *parts, whole = terms
    return sum(parts, start=Interval.point(0)).meet(whole) is not None


def _equal(_: Equal | Entails, terms: Sequence[Interval]) -> bool:
    return max(term.low for term in terms) < min(term.high for term in terms)


def _order(law: Order, terms: Sequence[Interval]) -> bool:
    least = BELOW_ALL
    for term in terms:
        if least >= term.high:
            return False
        least = max(least, term.low)
        if law.strict and least.is_finite:
            least = after(least.number)
    return True


def _drift(law: Drift, terms: Sequence[Interval]) -> bool:
    earlier, later = terms
    return (earlier * law.ratio).meet(later) is not None


COUNTED_ONE_BY_ONE = 10_000
"""Up to how many counts are tried one by one; beyond that only their range is looked at."""


def _integral(_: Integral, terms: Sequence[Interval]) -> bool:
    count, share = terms
    least, most = _whole(count)
    if least is None or most is None or most - least > COUNTED_ONE_BY_ONE:
        return _holds_whole(count * share)
    return any(_holds_whole(share.scaled(number)) for number in range(least, most + 1))


def _whole(interval: Interval) -> tuple[int | None, int | None]:
    """The least and the greatest whole number in an interval, None on a side without bound."""
    lower, upper = interval.lower, interval.upper
    least = None if lower is None else floor(lower) + 1 if interval.low_open else ceil(lower)
    most = None if upper is None else ceil(upper) - 1 if interval.high_open else floor(upper)
    return least, most


def _holds_whole(interval: Interval) -> bool:
    least, most = _whole(interval)
    return least is None or most is None or least <= most


HOLDS: dict[type[Law], Callable[..., bool]] = {
    Product: _product,
    Total: _total,
    Equal: _equal,
    Order: _order,
    Drift: _drift,
    Integral: _integral,
    Entails: _equal,
}
