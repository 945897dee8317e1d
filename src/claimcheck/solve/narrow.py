"""What a law leaves of one variable, given the spans of its others: one function a law.

Each answer is exact where the spans of the others can be taken independently: the hull of the numbers of the
variable's own span for which the others have numbers that make the law true; None when there are none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimcheck.relation import Drift, Entails, Equal, Integral, Law, Order, Product, Total
from claimcheck.solve.spans import (
    ALL,
    ZERO,
    Span,
    added,
    meet,
    negated,
    quotients,
    span_of,
    times,
    whole_numbers,
)
from claimcheck.solve.system import Constraint, Scale

Domains = Sequence[Span]


def narrowed(constraint: Constraint, position: int, domains: Domains) -> Span | None:
    """The span that the constraint leaves the variable at a position; its own span itself when it is not narrowed."""
    law = constraint.law
    variables, scales = constraint.variables, constraint.scales
    if scales is None:
        return LAWS[type(law)](law, [domains[v] for v in variables], position)
    terms = [
        domains[v] if scale is None else scaled(domains[v], scale) for v, scale in zip(variables, scales, strict=True)
    ]
    left = LAWS[type(law)](law, terms, position)
    scale = scales[position]
    if left is None or scale is None:
        return left
    own = domains[variables[position]]
    return own if left is terms[position] else unscaled(left, scale, own)


def scaled(span: Span, scale: Scale) -> Span:
    """The values of a term whose variable is in the span."""
    by, (top, bottom) = scale
    value = times(by, span)
    return added(value, (top, bottom, False, top, bottom, False)) if top else value


def unscaled(value: Span, scale: Scale, own: Span) -> Span | None:
    """The numbers of its own span for which the term is in `value`."""
    by, (top, bottom) = scale
    if top:
        value = added(value, (-top, bottom, False, -top, bottom, False))
    return quotients(value, by, own)


def _product(_: Product, terms: list[Span], position: int) -> Span | None:
    if position == 2:
        return meet(terms[2], times(terms[0], terms[1]))
    return quotients(terms[2], terms[1 - position], terms[position])


def _total(_: Total, terms: list[Span], position: int) -> Span | None:
    last = len(terms) - 1
    rest = ZERO
    for place, term in enumerate(terms):
        if place != position:
            rest = added(rest, negated(term) if place == last else term)
    return meet(terms[position], rest if position == last else negated(rest))


def _equal(_: Equal | Entails, terms: list[Span], position: int) -> Span | None:
    left: Span | None = terms[position]
    for place, term in enumerate(terms):
        left = left and (left if place == position else meet(left, term))
    return left


def _order(law: Order, terms: list[Span], position: int) -> Span | None:
    least = _pushed_up(law.strict, terms[:position])
    most = _pushed_up(law.strict, [negated(term) for term in reversed(terms[position + 1 :])])
    if least is None or most is None:
        return None
    left = meet(terms[position], least)
    return left and meet(left, negated(most))


def _pushed_up(strict: bool, terms: list[Span]) -> Span | None:
    """What lies above some terms in ascending order, as a span without upper bound; None when they cannot ascend."""
    above = ALL
    for term in terms:
        left = meet(term, above)
        if left is None:
            return None
        above = (left[0], left[1], left[2] or strict, 1, 0, True)
    return above


def _drift(law: Drift, terms: list[Span], position: int) -> Span | None:
    ratio = span_of(law.ratio)
    if position == 1:
        return meet(terms[1], times(terms[0], ratio))
    return quotients(terms[1], ratio, terms[0])


COUNTED = 10_000
"""How many counts are tried one by one."""


def _integral(_: Integral, terms: list[Span], position: int) -> Span | None:
    count, share = terms
    least, most = whole_numbers(count)
    if least is None or most is None or most - least > COUNTED:
        low = count[:3] if least is None else (least, 1, False)
        high = count[3:] if most is None else (most, 1, False)
        return share if position else meet(count, low + high)
    first = next((number for number in range(least, most + 1) if _share_of(number, share)), None)
    if first is None:
        return None
    if position == 0:
        last = next(number for number in range(most, first - 1, -1) if _share_of(number, share))
        return meet(count, (first, 1, False, last, 1, False))
    # One count that fits says little about the shares that fit others.
    return _share_of(first, share) if least == most else share


def _share_of(number: int, share: Span) -> Span | None:
    """The hull of the shares of a span that are whole numbers of `number` things."""
    if number <= 0:
        return share
    least, most = whole_numbers(times(share, (number, 1, False, number, 1, False)))
    low = ALL[:3] if least is None else (least, number, False)
    high = ALL[3:] if most is None else (most, number, False)
    return meet(share, low + high) if least is None or most is None or least <= most else None


LAWS: dict[type[Law], Callable[..., Span | None]] = {
    Product: _product,
    Total: _total,
    Equal: _equal,
    Order: _order,
    Drift: _drift,
    Integral: _integral,
    Entails: _equal,
}
