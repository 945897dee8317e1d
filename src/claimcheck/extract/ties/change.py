"""Changes beside their levels: "up 4% to 52", "40 more than the 212 of last year", "from 70 to 530, a rise of 657%".

A group of changes that stand together ("by 300, or 4%") takes its levels from the joints to its left and right, by the
tables of `change_words`. What two periods, two wholes or an adjusted basis might part is not tied.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extract import joints
from claimcheck.extract.change_ahead import left_of
from claimcheck.extract.change_back import level_before, may_go_back, pair_before
from claimcheck.extract.change_behind import right_of, then_behind
from claimcheck.extract.change_ends import (
    changes,
    in_brackets,
    is_apposed,
    is_level,
    is_multiple,
    is_of_another_kind,
    is_pair,
    is_size,
)
from claimcheck.extract.change_figures import Figures
from claimcheck.extract.change_groups import groups, is_listed
from claimcheck.extract.change_times import Group
from claimcheck.extract.change_words import BACK_TO_ALL, SINCE_WHEN
from claimcheck.extract.joints import alike, figures
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.told_again import told_again
from claimcheck.link import Link


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each group of changes whose levels stand beside it."""
    for passage in page.stating:
        found = figures(page, passage.number)
        if found and _may_tell(page, found) and not is_of_another_kind(page.sentence(passage.number)):
            said = Figures(page, found)
            told: set[str] = set()
            for group in groups(said):
                if said.found[group.first].id not in told:
                    links = list(_linked(said, group))
                    told.update(name for link in links for name in link.all("change"))
                    yield from links


def _may_tell(page: Page, found: Sequence[Mention]) -> bool:
    """False for most sentences, which have no change, or only a change that does not go back to the sentence before."""
    alone = len(found) == 1 and not may_go_back(page, found[0])
    return not alone and any(is_multiple(each) or is_size(page, each) for each in found)


def _linked(said: Figures, group: Group) -> Iterator[Link]:
    """The link of a group, when a level or a from-to claim stands beside it."""
    times = is_multiple(said.found[group.first])
    pair = _ends(said, group)
    if pair is not None:
        yield _link(said, group, (pair,), None, None, "beside it")
        return
    if times:
        yield from _multiple(said, group)
    elif not is_listed(said, group) and (found := _beside(said, group)) is not None:
        yield _link(said, group, (), *found)


def _beside(said: Figures, group: Group) -> tuple[Mention | None, Mention | None, str] | None:
    pair = pair_before(said.page, said.found[group.first]) if not group.first else None
    back = (*pair, "it goes back to the two before") if pair is not None else None
    return right_of(said, group) or back or left_of(said, group)


def _ends(said: Figures, group: Group) -> Mention | None:
    """The from-to claim that a group says the size of."""
    size = said.found[group.first]
    left, right = said.at(group.first - 1), said.at(group.last + 1)
    apposed = is_multiple(size) or is_apposed(said.page, size)
    since = SINCE_WHEN.match(said.page.release.text, said.found[group.last].end)
    own = left is not None and is_pair(left) and changes(size, left) and apposed and not since
    if own and said.joined("ends, change", group.first - 1, group.first):
        return left
    name = "times, ends" if is_multiple(size) else "change, ends"
    if right and is_pair(right) and changes(size, right) and said.joined(name, group.last, group.last + 1):
        return right if right.quantity.figure is None else None
    return None


def _multiple(said: Figures, group: Group) -> Iterator[Link]:
    """“Doubled to 960 from 480”, “36, three times as many as the 12 of 2011”."""
    at, times = group.first, said.found[group.first]
    right = said.level(at + 1, times)
    if right is not None and said.joined("times to level", at, at + 1):
        if (before := then_behind(said, right, at + 1, at + 2, group)) is not None:
            yield _link(said, group, (), before, right, "“to” leads to it")
        return
    place = _subject_of_times(said, at)
    now = said.at(place) if place is not None else None
    unlike = now is None or (right is not None and not alike(now, right))
    if unlike and BACK_TO_ALL.match(joints.before(said.page, times).words):
        now = level_before(said.page, times)
    if now is not None and right is not None and alike(now, right) and said.joined("times level", at, at + 1):
        yield _link(said, group, (), right, now, "“times” compares them")


def _subject_of_times(said: Figures, at: int) -> int | None:
    for place in (at - 1, at - 2):
        level = said.at(place)
        if level is not None and is_level(level) and said.joined("level, times", place, at):
            return place
        if level is None or not in_brackets(said.page, level):
            return None
    return None


def _link(
    said: Figures, group: Group, ends: Sequence[Mention], before: Mention | None, now: Mention | None, because: str
) -> Link:
    told = said.found[group.first : group.last + 1]
    last = max((*ends, *told, *(level for level in (before, now) if level)), key=lambda mention: mention.start)
    sizes = [*ends, *told, *told_again(said.page, told[-1], last)]
    roles = [("before", before), *(("change", size) for size in sizes), ("after", now)]
    members = [(role, mention) for role, mention in roles if mention is not None]
    members.sort(key=lambda member: member[1].start)
    return Link("change", tuple((role, mention.id) for role, mention in members), because)
