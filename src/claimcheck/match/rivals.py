"""Whether a change goes back to another figure of an earlier release than the one that its words lead to.

"Home sales were 247,138 cars" of a release that builds 1,303,135 units is no start of "production fell 29.3% to
920,928". Words may lead there, but the other figure is where the change starts. This decides what is compared, and
never a verdict: nothing is compared where both may be meant.
"""

from __future__ import annotations

from fractions import Fraction

from claimcheck.claim import Claim
from claimcheck.match.figure import LEVELS
from claimcheck.match.measures import Match, Matching
from claimcheck.quantity import Kind, Numeral
from claimcheck.unit import PERCENT, POINTS

NEAR = Fraction(1, 200)
"""How far from where a change starts a figure may lie, as a part of it. It and `APART` are our judgement."""
APART = Fraction(1, 50)
"""How far from the figure that the words lead to another must lie, so as not to be the same in rounder numbers."""


def another_fits(change: Claim, after: Claim, match: Match, found: Matching) -> bool:
    """True where a change starts at another figure of the earlier release, and not at the one that was matched."""
    start, led_to = _start(change, after), _value(match.earlier)
    if start is None or led_to is None or _is_near(led_to, start, NEAR):
        return False
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
