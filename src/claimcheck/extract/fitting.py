"""What figures settle where words leave it open: of which whole a share is, and whether a list is all there is.

“14% of them” may be of any of the counts told before; it is of the one that it fits. As with the sums of tables, what
misses is never tied for its figures, so nothing is accused because of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimcheck.extract.page import Mention
from claimcheck.interval import Interval
from claimcheck.quantity import Numeral
from claimcheck.reading import read
from claimcheck.unit import PERCENT

_HUNDREDTH = Interval.point(Fraction(1, 100))


def is_share_of(share: Mention, part: Mention, whole: Mention) -> bool:
    """True when a share of a whole, as both are plainly read, comes to the part."""
    if share.quantity.unit != PERCENT:
        return False
    made = _plain(share) * _HUNDREDTH * _plain(whole)
    return made.meet(_plain(part)) is not None


def tells_much(share: Mention) -> bool:
    """True for a share written so finely that hardly another whole would fit it: “67.8%”."""
    figure = share.quantity.figure
    return isinstance(figure, Numeral) and figure.has_decimals and figure.value >= TELLING * figure.written_unit


TELLING = 100
"""Values that a figure might as well have had for it to tell that another fits it."""


def add_up(parts: Sequence[Mention], whole: Mention) -> bool:
    """True when parts, as all are plainly read, come to a whole that none of them is by itself.

    As written they miss it by no more than the last place of the roughest: many rounded parts may miss by more and
    still fit, but then one may be left out.
    """
    near = abs(sum(map(_value, parts)) - _value(whole)) <= max(map(_place, parts))
    return near and _sum(parts).meet(_plain(whole)) is not None and all(_value(part) < _value(whole) for part in parts)


def told_by(parts: Sequence[Mention], whole: Mention) -> Fraction:
    """How many wholes would have been as likely as the one that parts come to: what their fit tells."""
    widths = [interval.width for interval in (_sum(parts), _plain(whole))]
    room = sum((width for width in widths if width is not None), _written_unit(whole))
    return _value(whole) / room


def _place(mention: Mention) -> Fraction:
    figure = mention.quantity.figure
    return figure.place if isinstance(figure, Numeral) else Fraction(1)


def _written_unit(mention: Mention) -> Fraction:
    figure = mention.quantity.figure
    return figure.written_unit if isinstance(figure, Numeral) else Fraction(1)


def _sum(parts: Sequence[Mention]) -> Interval:
    made = Interval.point(0)
    for part in parts:
        made = made + _plain(part)
    return made


def _plain(mention: Mention) -> Interval:
    return read(mention.quantity).plain


def _value(mention: Mention) -> Fraction:
    figure = mention.quantity.figure
    return figure.value if isinstance(figure, Numeral) else Fraction(0)
