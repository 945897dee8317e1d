"""The known slips, a row each: what to try on one claim's number, and the words for what it was.

A "#" in the words asks for the number that it would have been.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise

from attrs import evolve, frozen

from claimcheck.claim import Aspect
from claimcheck.interval import ONE, Interval
from claimcheck.quantity import Kind
from claimcheck.relation import Law, Product, Total
from claimcheck.report.naming import PERCENT_STYLE
from claimcheck.slips.suspect import HUNDRED, HUNDREDTH, Attempt, Suspect, numerals, written
from claimcheck.unit import POINTS


@frozen
class KnownSlip:
    """A slip: its name, and what to try on one claim's number."""

    name: str
    attempts: Callable[[Suspect], Iterator[Attempt]]
    is_lucky: bool = False
    """True when there are so many ways to try that one may fit by luck: told only where little would fit."""


def _ratio(suspect: Suspect) -> Iterator[Attempt]:
    """Yield what a rise is when the ratio was given for it: 2.49 times, told as up 249%."""
    plain = suspect.variable.plain
    if suspect.is_growth and plain.low > HUNDRED.low:
        less = plain.shifted(-100)
        yield "the ratio and not the increase#", suspect.instead(less), less


def _what_is_left(suspect: Suspect) -> Iterator[Attempt]:
    """Yield what a fall is when what was left was given for it: down to 30%, told as down 30%."""
    plain = suspect.variable.plain
    if suspect.is_growth and plain.upper is not None and plain.upper < 0:
        left = -plain.shifted(100)
        yield "what is left and not the fall#", suspect.instead(left), left


def _other_way(suspect: Suspect) -> Iterator[Attempt]:
    plain, sign = suspect.variable.plain, suspect.claim.quantity.sign
    if suspect.claim.kind is Kind.CHANGE and suspect.variable.aspect == Aspect.VALUE:
        other = "rise" if sign < 0 else "fall"
        yield f"a {other} and not a {'fall' if sign < 0 else 'rise'}", suspect.instead(-plain), -plain


def _points(suspect: Suspect) -> Iterator[Attempt]:
    def added(law: Law) -> Law | None:
        growth = _growth(law, suspect)
        # Points are added to shares only; what is not a share has no points.
        if growth is None or suspect.names.styles.get(growth.left.of.id) != PERCENT_STYLE:
            return None
        return Total((growth.left, evolve(growth.right, times=ONE, plus=0)), growth.result)

    def multiplied(law: Law) -> Law | None:
        if not (isinstance(law, Total) and len(law.parts) == 2 and law.parts[1].of == suspect.variable):
            return None
        return Product(law.parts[0], evolve(law.parts[1], times=HUNDREDTH * law.parts[1].times, plus=1), law.whole)

    if suspect.is_growth:
        yield "in percentage points and not in per cent", suspect.under(added), None
    if suspect.claim.unit == POINTS:
        yield "in per cent and not in percentage points", suspect.under(multiplied), None


def _growth(law: Law, suspect: Suspect) -> Product | None:
    """The law, when it multiplies what there was before by one and the number's hundredths."""
    grows = isinstance(law, Product) and law.right.of == suspect.variable and law.right.plus == 1
    return law if isinstance(law, Product) and grows else None


def _after_as_base(suspect: Suspect) -> Iterator[Attempt]:
    def of_after(law: Law) -> Law | None:
        growth = _growth(law, suspect)
        # before = after × (1 − share), for a share of what there was after
        return growth and Product(growth.result, evolve(growth.right, times=-growth.right.times), growth.left)

    if suspect.is_growth:
        yield "taken of the figure after and not of the one before", suspect.under(of_after), None


SCALES = {
    Fraction(10**3): "thousands",
    Fraction(10**6): "millions",
    Fraction(10**9): "billions",
    Fraction(10**12): "trillions",
}


def _scale_word(suspect: Suspect) -> Iterator[Attempt]:
    for numeral in numerals(suspect):
        for other in (numeral.scale / 1000, numeral.scale * 1000):
            if numeral.scale in SCALES and other in SCALES:
                was = f"in {SCALES[other]} and not in {SCALES[numeral.scale]}"
                yield from written(suspect, evolve(numeral, scale=other), was)


# How many of the shorter period there are in the longer, as people speak and as the calendar says.
PERIODS = (
    ("day", "week", Interval.point(7)),
    ("day", "month", Interval.between(28, 31)),
    ("day", "year", Interval.between(365, 366)),
    ("week", "month", Interval.between(4, Fraction(31, 7))),
    ("week", "year", Interval.between(52, Fraction(366, 7))),
    ("month", "quarter", Interval.point(3)),
    ("month", "year", Interval.point(12)),
    ("quarter", "year", Interval.point(4)),
)


def _other_period(suspect: Suspect) -> Iterator[Attempt]:
    per, plain = suspect.claim.quantity.per, suspect.variable.plain
    for short, long, many in PERIODS:
        if per is not None and suspect.variable.aspect == Aspect.VALUE and per.name in (short, long):
            meant, value = (long, plain / many) if per.name == short else (short, plain * many)
            yield f"for a {meant} and not for a {per.name}", suspect.instead(value), value


def _of_the_rest(suspect: Suspect) -> Iterator[Attempt]:
    """Yield the share of the whole when the share of the rest was given: 1 of 4 is a third of the other 3."""
    plain = suspect.variable.plain
    if suspect.is_share and plain.lower is not None and plain.lower >= 0:
        whole = (ONE - HUNDRED / plain.shifted(100)) * HUNDRED
        yield "a share of the rest and not of the whole#", suspect.instead(whole), whole


def _the_rest(suspect: Suspect) -> Iterator[Attempt]:
    if suspect.is_share:
        rest = HUNDRED - suspect.variable.plain
        yield "the share of the others#", suspect.instead(rest), rest


FEWEST_SWAPPED = 3
"""How many digits a number must have: of two, one exchange in a few would fit by luck."""


def _swapped_digits(suspect: Suspect) -> Iterator[Attempt]:
    for numeral in numerals(suspect):
        for digits in swaps(numeral.digits) if sum(map(str.isdigit, numeral.digits)) >= FEWEST_SWAPPED else ():
            meant = evolve(numeral, digits=digits)
            sign = suspect.claim.quantity.sign if suspect.variable.aspect == Aspect.VALUE else 1
            shown = suspect.names.value(suspect.variable, Interval.point(meant.value * sign))
            yield from written(suspect, meant, f"{shown}, with two digits swapped")


def swaps(digits: str) -> Iterator[str]:
    """Yield the number with two different neighbouring digits in each other's place: 45.7 gives 54.7 and 47.5."""
    places = [place for place, digit in enumerate(digits) if digit.isdigit()]
    for one, other in pairwise(places):
        first, second = digits[one], digits[other]
        if first != second and not (one == places[0] and second == "0"):
            yield digits[:one] + second + digits[one + 1 : other] + first + digits[other + 1 :]


def _ten(suspect: Suspect) -> Iterator[Attempt]:
    for numeral in numerals(suspect):
        if not any(digit.isdigit() for digit in suspect.claim.quote):
            continue  # no digit goes astray in a number that is spelled
        yield from written(suspect, evolve(numeral, scale=numeral.scale / 10), "a tenth of that#")
        yield from written(suspect, evolve(numeral, scale=numeral.scale * 10), "ten times that#")


SLIPS = (
    KnownSlip("ratio-told-as-increase", _ratio),
    KnownSlip("rest-told-as-fall", _what_is_left),
    KnownSlip("rise-told-as-fall", _other_way),
    KnownSlip("points-or-per-cent", _points),
    KnownSlip("change-of-the-figure-after", _after_as_base),
    KnownSlip("million-for-billion", _scale_word),
    KnownSlip("another-period", _other_period),
    KnownSlip("share-of-the-rest", _of_the_rest),
    KnownSlip("share-of-the-others", _the_rest, is_lucky=True),
    KnownSlip("digits-swapped", _swapped_digits, is_lucky=True),
    KnownSlip("factor-of-ten", _ten, is_lucky=True),
)
