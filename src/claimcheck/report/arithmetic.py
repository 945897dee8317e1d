"""What a law makes of one of its numbers: the formula, and the interval it gives.

Reports show this; they decide nothing by it. `claimcheck.verify` has checked the proof before it is explained.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from itertools import chain
from typing import TypeVar

from claimcheck.interval import ABOVE_ALL, BELOW_ALL, EVERYTHING, Interval
from claimcheck.relation import Drift, Entails, Equal, Integral, Law, Order, Product, Total, Variable
from claimcheck.report.amounts import words

Values = Callable[[Variable], Interval]
Texts = Sequence[str]
One = TypeVar("One")


def derived(law: Law, target: Variable, values: Values) -> Interval | None:
    """What the law leaves of a variable, given the others; None when it leaves nothing, or only whole numbers tell."""
    place = place_of(law, target)
    term = law.terms[place]
    intervals = [(values(other.of) * other.times).shifted(other.plus) for other in law.terms]
    try:
        found = DERIVE[type(law)](law, place, intervals)
        return None if found is None else found.shifted(-term.plus) / term.times
    except ZeroDivisionError:
        return None


def formula(law: Law, target: Variable, texts: Texts) -> str:
    """The law solved for a variable, over texts for its terms: "34 to 36 million ÷ 60 to 70%"."""
    told: str = FORMULA[type(law)](law, place_of(law, target), texts)
    return told.replace("+ −", "− ").replace("− −", "+ ")


def place_of(law: Law, target: Variable) -> int:
    """Which term of the law speaks of a variable: the last, when several do."""
    return max(place for place, term in enumerate(law.terms) if term.of == target)


def _product(_: Product, place: int, terms: Sequence[Interval]) -> Interval:
    left, right, result = terms
    return (result / right, result / left, left * right)[place]


def _product_text(_: Product, place: int, texts: Texts) -> str:
    left, right, result = texts
    return (f"{result} ÷ {right}", f"{result} ÷ {left}", f"{left} × {right}")[place]


def _total(_: Total, place: int, terms: Sequence[Interval]) -> Interval:
    *parts, whole = terms
    if place == len(parts):
        return reduce(Interval.__add__, parts)
    return reduce(Interval.__sub__, parts[:place] + parts[place + 1 :], whole)


def _total_text(_: Total, place: int, texts: Texts) -> str:
    *parts, whole = texts
    return " + ".join(parts) if place == len(parts) else " − ".join([whole, *parts[:place], *parts[place + 1 :]])


def _others(place: int, terms: Sequence[One]) -> list[One]:
    return [*terms[:place], *terms[place + 1 :]]


def _equal(_: Equal | Entails, place: int, terms: Sequence[Interval]) -> Interval | None:
    met: Interval | None = EVERYTHING
    for other in _others(place, terms):
        met = met and met.meet(other)
    return met


def _equal_text(_: Equal | Entails, place: int, texts: Texts) -> str:
    return " = ".join(_others(place, texts))


def _order(_: Order, place: int, terms: Sequence[Interval]) -> Interval | None:
    low = max(chain([BELOW_ALL], (term.low for term in terms[:place])))
    high = min(chain([ABOVE_ALL], (term.high for term in terms[place + 1 :])))
    return Interval(low, high) if low < high else None


def _order_text(law: Order, place: int, texts: Texts) -> str:
    least, most = ("more than", "less than") if law.strict else ("at least", "at most")
    return " and ".join(
        [*(f"{least} {text}" for text in texts[:place]), *(f"{most} {text}" for text in texts[place + 1 :])]
    )


def _drift(law: Drift, place: int, terms: Sequence[Interval]) -> Interval:
    earlier, later = terms
    return earlier * law.ratio if place == 1 else later / law.ratio


def _drift_text(law: Drift, place: int, texts: Texts) -> str:
    return f"{texts[1 - place]} {'×' if place == 1 else '÷'} ({words(law.ratio)})"


def _no_interval(_: Integral, _place: int, _terms: Sequence[Interval]) -> None:
    return None


def _integral_text(_: Integral, _place: int, texts: Texts) -> str:
    return f"{texts[0]} × {texts[1]} is a whole number"


DERIVE: dict[type[Law], Callable[..., Interval | None]] = {
    Product: _product,
    Total: _total,
    Equal: _equal,
    Order: _order,
    Drift: _drift,
    Integral: _no_interval,
    Entails: _equal,
}
FORMULA: dict[type[Law], Callable[..., str]] = {
    Product: _product_text,
    Total: _total_text,
    Equal: _equal_text,
    Order: _order_text,
    Drift: _drift_text,
    Integral: _integral_text,
    Entails: _equal_text,
}
