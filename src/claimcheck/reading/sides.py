"""What each side of a hedge admits: the hedged rows of the table, as functions of a figure's reach."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from claimcheck.hedges import Side
from claimcheck.interval import Interval
from claimcheck.reading.reach import NOTHING, Reach

Admits = Callable[[Reach], Interval]


@frozen
class Row:
    """What the words say before any rounding, and their plain and charitable intervals."""

    stated: Admits
    plain: Admits
    charitable: Admits


def _number(reach: Reach) -> Interval:
    return Interval.point(reach.number)


def _up_from(reach: Reach) -> Interval:
    return reach.span(NOTHING, None)


def _above(reach: Reach) -> Interval:
    return reach.span(NOTHING, None, open_at="low")


def _down_from(reach: Reach) -> Interval:
    return reach.span(None, NOTHING)


def _below(reach: Reach) -> Interval:
    return reach.span(None, NOTHING, open_at="high")


def _just_over_at_most(reach: Reach) -> Interval:
    return reach.span(NOTHING, reach.just[1], open_at="low" if reach.just_sharp else "")


def _anything_above(reach: Reach) -> Interval:
    return _above(reach) if reach.sharp else _up_from(reach)


def _anything_below(reach: Reach) -> Interval:
    return reach.span(reach.down_to_nothing, NOTHING, open_at="high")


def _anything_down_from(reach: Reach) -> Interval:
    return reach.span(reach.down_to_nothing, NOTHING)


def _odd(reach: Reach) -> Interval:
    """From the bare figure up to twice what "about" allows: the rest of a ten for "20-odd"."""
    return reach.bare[0].hull(reach.span(NOTHING, 2 * reach.near[0]))


BARE_ROW = Row(_number, lambda reach: reach.bare[0], lambda reach: reach.bare[1])

SIDES: dict[Side, Row] = {
    Side.EXACT: Row(_number, _number, _number),
    Side.AROUND: Row(_number, lambda r: r.span(r.near[0], r.near[0]), lambda r: r.span(r.near[1], r.near[1])),
    Side.NEARLY: Row(
        _number, lambda r: r.span(r.near[0], NOTHING, open_at="high"), lambda r: r.span(r.near[1], NOTHING)
    ),
    Side.JUST_OVER: Row(_number, lambda r: r.span(NOTHING, r.just[0], open_at="low"), _just_over_at_most),
    Side.ABOVE: Row(_above, lambda r: r.span(NOTHING, r.beyond, open_at="low"), _anything_above),
    Side.FROM: Row(_up_from, lambda r: r.span(NOTHING, r.beyond), _up_from),
    Side.BELOW: Row(_below, lambda r: r.span(r.beyond, NOTHING, open_at="high"), _anything_below),
    Side.TO: Row(_down_from, lambda r: r.span(r.beyond, NOTHING), _anything_down_from),
    Side.UP_TO: Row(_down_from, lambda r: r.span(r.beyond, NOTHING), _anything_down_from),
    # The four below are judgement: the least of several, twice the reach of "over" and "under", and the rest of a ten.
    Side.AS_LITTLE_AS: Row(_up_from, lambda r: r.span(NOTHING, r.beyond), _up_from),
    Side.WELL_OVER: Row(_above, lambda r: r.span(NOTHING, 2 * r.beyond, open_at="low"), _anything_above),
    Side.WELL_UNDER: Row(_below, lambda r: r.span(2 * r.beyond, NOTHING, open_at="high"), _anything_below),
    Side.ODD: Row(_number, _odd, lambda r: _odd(r).hull(r.span(r.near[1], r.near[1]))),
    Side.ORDER: Row(_number, lambda r: _times(r, 2, 5), lambda r: _times(r, 10, 10)),
}


def _times(reach: Reach, down: int, up: int) -> Interval:
    """From a number divided to it multiplied, whichever way round a negative number puts them."""
    number = Interval.point(reach.number)
    return (number / Interval.point(down)).hull(number.scaled(up))
