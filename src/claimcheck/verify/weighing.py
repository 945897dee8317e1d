"""Whether an inequality follows from a law, and whether inequalities add up to something impossible."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from attrs import frozen

from claimcheck.interval import EVERYTHING, ONE, Cut, Interval
from claimcheck.proof import Row, Step, Weighing
from claimcheck.relation import Drift, Entails, Equal, Law, Order, Product, Term, Total
from claimcheck.verify.laws import Values, value_of

STEP = "step"
ZERO = Interval.point(0)
MINUS = Interval.point(-1)


@frozen
class Form:
    """A sum of terms, each times a factor known within an interval, that a law says is zero or at most zero."""

    terms: tuple[tuple[Interval, Term], ...]
    is_zero: bool = True
    strict: bool = False
    """For a sum that is at most zero: less than it."""
    constant: Interval = ZERO


def is_end_of(row: Row, used: Sequence[Step]) -> bool:
    """True when the row says no more than the one step it uses."""
    if len(used) != 1 or [variable for variable, _ in row.coefficients] != [used[0].variable]:
        return False
    return used[0].interval.scaled(row.coefficients[0][1]).high <= _limit(row)


def follows(row: Row, law: Law, values: Values) -> bool:
    """True when the law makes the row true of all values of its variables that are known to be possible.

    Take the law's sum away from the row's: as the one is zero, the row's sum is what is left, and that must be
    bounded as the row says. The coefficients of unbounded variables cancel, or nothing would be bounded.
    """
    return any(
        _bounds(row, form, sign, values) for form in _forms(law, values) for sign in ((1, -1) if form.is_zero else (1,))
    )


def is_impossible(weighing: Weighing) -> bool:
    """True when the rows, each times its weight, add up to 0 < 0 or to 0 ≤ a negative number."""
    rows = weighing.rows
    total: dict[str, Fraction] = defaultdict(Fraction)
    for row in rows:
        for variable, coefficient in row.coefficients:
            total[variable.id] += row.weight * coefficient
    most = sum(row.weight * row.most for row in rows)
    false = most < 0 or (most == 0 and any(row.strict for row in rows))
    return false and all(row.weight > 0 for row in rows) and not any(total.values())


def _limit(row: Row) -> Cut:
    return Cut(0, row.most, not row.strict)


def _bounds(row: Row, form: Form, sign: int, values: Values) -> bool:
    coefficients = {variable.id: coefficient for variable, coefficient in row.coefficients}
    often = Counter(term.of.id for _, term in form.terms)
    left: dict[str, Interval] = defaultdict(lambda: ZERO)
    known = {variable.id: values(variable) or EVERYTHING for variable, _ in row.coefficients}
    rest = form.constant.scaled(-sign)
    for factor, term in form.terms:
        name, times = term.of.id, term.times.lower
        known[name] = values(term.of) or EVERYTHING
        if times and term.times.is_point and often[name] == 1:
            # The row takes one number of the factor for the whole term, shift included.
            taken = coefficients.pop(name, Fraction(0)) / times
            rest += (-factor.scaled(sign)).shifted(taken) * value_of(term, known[name])
            rest = rest.shifted(-taken * term.plus)
        else:
            rest -= factor.scaled(term.plus * sign)
            left[name] -= (factor * term.times).scaled(sign)
    for name, coefficient in coefficients.items():
        left[name] = left[name].shifted(coefficient)
    rest = sum((factor * known[name] for name, factor in left.items()), start=rest)
    return rest.high <= _limit(row) or (form.strict and rest.upper is not None and rest.upper <= row.most)


def _forms(law: Law, values: Values) -> Iterator[Form]:
    """The sums that a law says are zero, or at most zero."""
    if type(law) in FORMS:
        yield from FORMS[type(law)](law, values)


def _product(law: Product, values: Values) -> Iterator[Form]:
    for factor, other in ((law.left, law.right), (law.right, law.left)):
        coefficient = value_of(factor, values(factor.of) or EVERYTHING)
        yield Form(((coefficient, other), (MINUS, law.result)))


def _total(law: Total, _: Values) -> Iterator[Form]:
    yield Form((*((ONE, part) for part in law.parts), (MINUS, law.whole)))


def _drift(law: Drift, _: Values) -> Iterator[Form]:
    yield Form(((law.ratio, law.earlier), (MINUS, law.later)))


def _equal(law: Equal | Entails, _: Values) -> Iterator[Form]:
    for one, other in combinations(law.terms, 2):
        yield Form(((ONE, one), (MINUS, other)))


def _order(law: Order, _: Values) -> Iterator[Form]:
    for lesser, greater in combinations(law.terms, 2):
        yield Form(((ONE, lesser), (MINUS, greater)), is_zero=False, strict=law.strict)


FORMS: dict[type[Law], Callable[..., Iterable[Form]]] = {
    Product: _product,
    Total: _total,
    Drift: _drift,
    Equal: _equal,
    Entails: _equal,
    Order: _order,
}
