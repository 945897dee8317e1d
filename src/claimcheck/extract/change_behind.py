"""The levels behind a change: "up 4% to 52 from 50", "up 4% at £52m", "up 4%: 52 against 50"."""

from __future__ import annotations

from claimcheck.extract import joints
from claimcheck.extract.change_ends import is_level
from claimcheck.extract.change_figures import Figures
from claimcheck.extract.change_times import Group, leaves_open, one_span
from claimcheck.extract.change_words import UP_FROM
from claimcheck.extract.joints import alike
from claimcheck.extract.page import Mention
from claimcheck.quantity import Kind
from claimcheck.unit import PERCENT


def right_of(said: Figures, group: Group) -> tuple[Mention | None, Mention | None, str] | None:
    """Levels behind the group: "up 4% to 52 from 50", "up 4% from 50 to 52"."""
    size, at = said.found[group.first], group.last + 1
    level = said.level(at, size)
    if level is not None and said.joined("change: level", group.last, at):
        then, step = said.at(at + 1), said.joint(group.last, at)
        timed = step is not None and bool(step.times)
        told = (timed and said.joined("level against level", at, at + 1)) or UP_FROM.search(said.words(at, at + 1))
        alike_too = then is not None and is_level(then) and alike(level, then)
        return (then, level, "the colon sets them out") if told and alike_too else None
    if level is None or not _leads_to(said, level, group.last, at):
        return None
    if level.quantity.unit == PERCENT == size.quantity.unit and " by " not in said.page.quote(size):
        return None  # "to grow 3% to 5%" is a range
    before = then_behind(said, level, at, at + 1, group)
    return before, level, "“to” leads to it"


def _leads_to(said: Figures, level: Mention, last: int, at: int) -> bool:
    """True for "up 3% to 40" and for "up 3% at £40m"; "up 3% at 40 sites" says where."""
    at_price = level.kind is Kind.MONEY and said.joined("change at level", last, at)
    return at_price or said.joined("change to level", last, at)


def then_behind(said: Figures, now: Mention, place: int, other: int, group: Group) -> Mention | None:
    """The earlier level that stands behind the later: "to 52, from 50", "to 52 (2012: 50)"."""
    then = said.at(other)
    if then is None or not is_level(then) or not alike(now, then):
        return None
    if not one_span(said.page, said.found, group, place, other):
        return None
    if said.joined("level from level", place, other):
        return then
    between = said.joint(place, other)
    timed = joints.starts_with_time(said.page, then) or (between is not None and between.times)
    against = timed and said.joined("level against level", place, other)
    return then if against and not leaves_open(said.page, said.found, group, other) else None
