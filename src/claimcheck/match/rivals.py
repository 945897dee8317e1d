"""Whether a change goes back to another figure of an earlier release than the one that its words lead to.

"Home sales were 247,138 cars" of a release that builds 1,303,135 units is no start of "production fell 29.3% to
920,928". Words may lead there, but the other figure is where the change starts; and where the numbers lead to one that
is twice as large, the words led to another thing. This decides what is compared, and
never a verdict: nothing is compared where both may be meant.
"""

from __future__ import annotations

from fractions import Fraction

from claimcheck.claim import Claim
from claimcheck.match.figure import LEVELS, are_digits_alike
from claimcheck.match.measures import Match, Matching
from claimcheck.quantity import Kind, Numeral
from claimcheck.unit import PERCENT, POINTS

NEAR = Fraction(1, 200)
"""How far from where a change starts a figure may lie, as a part of it. It and `APART` are our judgement."""
APART = Fraction(1, 50)
"""How far from the figure that the words lead to another must lie, so as not to be the same in rounder numbers."""


FAR = 2
"""How many times as large or as small as where a change starts a figure is of another thing: no slip is so large."""


def is_far_from(claim: Claim, start: Fraction) -> bool:
    """True for a figure that is more than twice, or less than half, of what it would have to be."""
    value = _value(claim)
    return value is not None and start > 0 and not start <= FAR * value <= FAR * FAR * start


def is_shrunk(match: Match, found: Matching) -> bool:
    """True for a total so far that is less than half of the one before, and no slip of the place: of another thing."""
    figures = [found.figures.by_id[claim.id] for claim in (match.earlier, match.later)]
    values = [_value(figure.claim) for figure in figures]
    small = values[0] is not None and values[1] is not None and FAR * values[1] < values[0]
    return small and not figures[0].is_bare and not are_digits_alike(*figures)


def another_fits(change: Claim, after: Claim, match: Match, found: Matching) -> bool:
    """True where a change starts at another figure of the earlier release, and not at the one that was matched."""
    start, led_to = _start(change, after), _value(match.earlier)
    if start is None or led_to is None or _is_near(led_to, start, NEAR):
        return False
    if is_far_from(match.earlier, start):
        return True
    figure = found.figures.by_id[match.later.id]
    others = found.figures.by_release[match.earlier.evidence.release]
    values = (_value(other.claim) for other in others if other.unit == figure.unit and other.claim.kind in LEVELS)
    return any(_is_near(value, start, NEAR) and not _is_near(value, led_to, APART) for value in values if value)


def _start(change: Claim, after: Claim) -> Fraction | None:
    """Where a change starts by its plain numbers; None where they do not tell."""
    size, level = _value(change), _value(after)
    if size is None or level is None or change.kind is not Kind.CHANGE:
        return None
    if change.unit == PERCENT and after.unit != PERCENT:
        grown = 1 + change.quantity.sign * abs(size) / 100
        return level / grown if grown > 0 else None
    if change.unit == POINTS or (change.unit != PERCENT and after.unit != PERCENT):
        return level - change.quantity.sign * abs(size)
    return None


def _value(claim: Claim) -> Fraction | None:
    figure = (claim.quantity.after or claim.quantity).figure
    return figure.value if isinstance(figure, Numeral) else None


def _is_near(one: Fraction, other: Fraction, part: Fraction) -> bool:
    return abs(one - other) <= part * abs(other)
