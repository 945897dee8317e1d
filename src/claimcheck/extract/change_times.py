"""Over which time a change is, and of which times its levels are: "up 3% on the quarter" is not from a year ago."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimcheck.extract import joints
from claimcheck.extract.change_ends import is_size
from claimcheck.extract.change_words import NAMED_PERIOD, NAMED_QUARTER, QUARTER, spans
from claimcheck.extract.joints import Joint, joint
from claimcheck.extract.page import Mention, Page
from claimcheck.unit import PERCENT


@frozen
class Group:
    """Changes that stand together, by their places among the figures of a sentence."""

    first: int
    last: int


def end_of(found: Sequence[Mention], place: int) -> int | None:
    """Where the next figure of a sentence begins; None behind the last."""
    return found[place + 1].start if place + 1 < len(found) else None


def one_span(page: Page, found: Sequence[Mention], group: Group, place: int, other: int) -> bool:
    """False when a change spans one time and the levels another: "up 3% on the quarter … a year ago"."""
    said = _since(page, found, group)
    if said == {"quarter"} and any(QUARTER.search(time) for time in _times_of(page, found, other)):
        return False  # "up 3% on the quarter to 52, compared with 40 in the third quarter of 2018"
    between = joint(page, found[place], found[other])
    # What stands between a change and its level may be the change's own; only where nothing follows is it the level's.
    then = spans(_times_of(page, found, other)) or spans(between.times if between else ())
    return not said or not then or bool(said & then)


def leaves_open(page: Page, found: Sequence[Mention], group: Group, other: int) -> bool:
    """True for "up 10% to 52, compared with 60 in the second quarter": the 10% may be on the year before."""
    named = any(NAMED_QUARTER.search(time) for time in _times_of(page, found, other))
    return named and found[group.first].quantity.unit == PERCENT and not _since(page, found, group)


def _times_of(page: Page, found: Sequence[Mention], place: int) -> tuple[str, ...]:
    return joints.after(page, found[place], end_of(found, place)).times


def _since(page: Page, found: Sequence[Mention], group: Group) -> set[str]:
    """The lengths of time that a change is said to be over."""
    left = found[group.first - 1] if group.first else None
    own: list[Joint | None] = []
    if group.last + 1 < len(found):
        own.append(joint(page, found[group.last], found[group.last + 1]))
    if left is None or not is_size(page, left):  # else what stands before it is said of the change before
        own.append(joint(page, left, found[group.first]) if left is not None else None)
        own.append(joints.before(page, found[group.first]))
    times = [time for each in own if each for time in each.times]
    return spans([time for time in times if not NAMED_PERIOD.match(time)])
