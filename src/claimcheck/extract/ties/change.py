"""Changes beside their levels: "up 4% to 52", "40 more than the 212 of last year", "from 70 to 530, a rise of 657%".

A group of changes that stand together ("by 300, or 4%") takes its levels from the joints to its left and right, by the
tables of `change_words`. What two periods, two wholes or an adjusted basis might part is not tied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.extract import joints
from claimcheck.extract.change_back import level_before, may_go_back, pair_before
from claimcheck.extract.change_ends import (
    changes,
    in_brackets,
    is_amount,
    is_apposed,
    is_compared,
    is_gained_or_lost,
    is_last_of_its_parts,
    is_level,
    is_multiple,
    is_of_another_kind,
    is_pair,
    is_size,
    is_size_too,
    without_name,
)
from claimcheck.extract.change_times import Group, end_of, leaves_open, one_span
from claimcheck.extract.change_words import (
    BACK,
    BACK_TO_ALL,
    BESIDE,
    BESIDES,
    BRACKETED,
    FROM_A,
    INCLUDED,
    JOINTS,
    LOSS_OF,
    OF_A_GROUP,
    ON_THAT,
    SINCE_WHEN,
    THAN,
    UP_FROM,
    WITHIN,
)
from claimcheck.extract.joints import Joint, alike, alike_or_general, figures, joint
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.told_again import told_again
from claimcheck.link import Link
from claimcheck.quantity import Kind
from claimcheck.unit import PERCENT


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each group of changes whose levels stand beside it."""
    for passage in page.stating:
        found = figures(page, passage.number)
        if found and _may_tell(page, found) and not is_of_another_kind(page.sentence(passage.number)):
            sentence = Sentence(page, found)
            told: set[str] = set()
            for group in sentence.groups():
                if sentence.found[group.first].id not in told:
                    links = list(sentence.linked(group))
                    told.update(name for link in links for name in link.all("change"))
                    yield from links


def _may_tell(page: Page, found: Sequence[Mention]) -> bool:
    """False for most sentences, which have no change, or only a change that does not go back to the sentence before."""
    alone = len(found) == 1 and not may_go_back(page, found[0])
    return not alone and any(is_multiple(each) or is_size(page, each) for each in found)


@frozen
class Sentence:
    """The figures of a passage and the joints between them."""

    page: Page
    found: Sequence[Mention]

    def groups(self) -> Iterator[Group]:
        """The changes of the sentence, those that are of one step together."""
        at = 0
        while at < len(self.found):
            first = self.found[at]
            last = at
            if is_size(self.page, first):
                while self._goes_on(first, last):
                    last += 1
            if (is_size(self.page, first) and not self._is_from(first)) or is_multiple(first):
                yield Group(at, last)
            at = last + 1

    def _is_from(self, size: Mention) -> bool:
        """True for a change that another takes the place of: "revised from a gain of 400 to 390"."""
        return FROM_A.search(self.page.words_before(size)) is not None

    def _goes_on(self, first: Mention, last: int) -> bool:
        """True when the next figure is the same change in another unit: "by 300, or 4%", "by 4% (300)"."""
        here, there = self._at(last), self._at(last + 1)
        if here is None or there is None or here.quantity.unit == there.quantity.unit or is_pair(there):
            return False
        sizes = first.quantity.unit, there.quantity.unit
        bracketed = self._joined("change, change", last, last + 1)
        between = self.page.words_between(here, there).strip()
        # Behind a bare comma only a change goes on; "up 300, 4% of them" does not.
        own = is_size(self.page, there) or (there.kind is Kind.PERCENTAGE and not between.startswith(","))
        amount = between in (", or", "or") and is_amount(there) and self._joined("change to level", last + 1, last + 2)
        told = there.kind in (Kind.PERCENTAGE, Kind.CHANGE) and (own or between == ", or")
        return bracketed and (told or amount) and PERCENT in sizes

    def linked(self, group: Group) -> Iterator[Link]:
        """The link of a group, when a level or a from-to claim stands beside it."""
        times = is_multiple(self.found[group.first])
        pair = self._ends(group)
        if pair is not None:
            yield self._link(group, (pair,), None, None, "beside it")
            return
        if times:
            yield from self._multiple(group)
        elif not self._is_listed(group) and (found := self._beside(group)) is not None:
            yield self._link(group, (), *found)

    def _beside(self, group: Group) -> tuple[Mention | None, Mention | None, str] | None:
        pair = pair_before(self.page, self.found[group.first]) if not group.first else None
        back = (*pair, "it goes back to the two before") if pair is not None else None
        return self._right(group) or back or self._left(group)

    def _is_listed(self, group: Group) -> bool:
        """True for "up 2%, 3% and 4%", which are of several levels, told before."""
        other, between = self._at(group.last + 1), self._joint(group.last, group.last + 1)
        alike_too = other is not None and other.kind is Kind.PERCENTAGE
        return alike_too and between is not None and between.words in (",", "and", ", and") and not between.times

    def _at(self, place: int) -> Mention | None:
        return self.found[place] if 0 <= place < len(self.found) else None

    def _joint(self, first: int, second: int) -> Joint | None:
        one, other = self._at(first), self._at(second)
        return joint(self.page, one, other) if one is not None and other is not None else None

    def words(self, first: int, second: int) -> str:
        """What joins two figures, without times; a bar when they stand too far apart."""
        between = self._joint(first, second)
        if between is None:
            return "|"
        # A bracket that closes behind the first figure says nothing of the second.
        return without_name(between.words.removeprefix(")").lstrip(), self.page.words_before(self.found[first]))

    def _joined(self, name: str, first: int, second: int) -> bool:
        return JOINTS[name].fullmatch(self.words(first, second)) is not None

    def _ends(self, group: Group) -> Mention | None:
        """The from-to claim that a group says the size of."""
        size = self.found[group.first]
        left, right = self._at(group.first - 1), self._at(group.last + 1)
        apposed = is_multiple(size) or is_apposed(self.page, size)
        since = SINCE_WHEN.match(self.page.release.text, self.found[group.last].end)
        own = left is not None and is_pair(left) and changes(size, left) and apposed and not since
        if own and self._joined("ends, change", group.first - 1, group.first):
            return left
        name = "times, ends" if is_multiple(size) else "change, ends"
        if right and is_pair(right) and changes(size, right) and self._joined(name, group.last, group.last + 1):
            return right if right.quantity.figure is None else None
        return None

    def _level(self, place: int, size: Mention) -> Mention | None:
        level = self._at(place)
        if level is None or not is_level(level) or self.page.quote(level).lower().startswith("from "):
            return None
        return level if changes(size, level) else None

    def _right(self, group: Group) -> tuple[Mention | None, Mention | None, str] | None:
        """Levels behind the group: "up 4% to 52 from 50", "up 4% from 50 to 52"."""
        size, at = self.found[group.first], group.last + 1
        level = self._level(at, size)
        if level is not None and self._joined("change: level", group.last, at):
            then, step = self._at(at + 1), self._joint(group.last, at)
            timed = step is not None and bool(step.times)
            told = (timed and self._joined("level against level", at, at + 1)) or UP_FROM.search(self.words(at, at + 1))
            alike_too = then is not None and is_level(then) and alike(level, then)
            return (then, level, "the colon sets them out") if told and alike_too else None
        if level is None or not self._leads_to(level, group.last, at):
            return None
        if level.quantity.unit == PERCENT == size.quantity.unit and " by " not in self.page.quote(size):
            return None  # "to grow 3% to 5%" is a range
        before = self._before(level, at, at + 1, group)
        return before, level, "“to” leads to it"

    def _leads_to(self, level: Mention, last: int, at: int) -> bool:
        """True for "up 3% to 40" and for "up 3% at £40m"; "up 3% at 40 sites" says where."""
        at_price = level.kind is Kind.MONEY and self._joined("change at level", last, at)
        return at_price or self._joined("change to level", last, at)

    def _before(self, now: Mention, place: int, other: int, group: Group) -> Mention | None:
        """The earlier level that stands behind the later: "to 52, from 50", "to 52 (2012: 50)"."""
        then = self._at(other)
        if then is None or not is_level(then) or not alike(now, then):
            return None
        if not one_span(self.page, self.found, group, place, other):
            return None
        if self._joined("level from level", place, other):
            return then
        between = self._joint(place, other)
        timed = joints.starts_with_time(self.page, then) or (between is not None and between.times)
        against = timed and self._joined("level against level", place, other)
        return then if against and not leaves_open(self.page, self.found, group, other) else None

    def _left(self, group: Group) -> tuple[Mention | None, Mention | None, str] | None:
        """A level before the group, with the one it is compared with before or behind: "52, up 4% from 50"."""
        size, at = self.found[group.first], group.first
        if not is_apposed(self.page, size):
            then = self._then(group, None)
            now = self._after(group, then) if then is not None else None
            return (then, now, "“from” leads to it") if then is not None else None
        both = self._both_left(group)
        if both is not None:
            return *both, "said of both"
        place = self._subject(at)
        now = self._level(place, size) if place is not None else self._earlier(group)
        then = self._then(group, now)
        if now is None and then is not None:
            now = self._reached(group, then)
        return (then, now, "said of it") if now is not None or then is not None else None

    def _reached(self, group: Group, then: Mention) -> Mention | None:
        """The level behind the one that a change is compared with: "up 57 on last year's 1,268, at 1,325"."""
        at = group.last + 2
        now = self._level(at, self.found[group.first])
        return now if now is not None and alike(now, then) and self._joined("level at level", at - 1, at) else None

    def _both_left(self, group: Group) -> tuple[Mention, Mention] | None:
        """“2.17 million, compared with 2.15 million in 2012, a rise of 18,000”: before and after."""
        at, size = group.first, self.found[group.first]
        now, then = self._level(at - 2, size), self._level(at - 1, size)
        if now is None or then is None or not self._joined("levels, change", at - 1, at):
            return None
        if THAN.search(self.page.words_before(now)):
            return None  # "91, up from 64 two years ago and from 88 last year, a rise of 3%"
        step = self._joint(at - 2, at - 1)
        if self._joined("then, now", at - 2, at - 1) and step is not None and step.times and alike(now, then):
            return now, then  # "In 2010 there were 1,710; by 2015 there were 1,340, a fall of"
        before = self._before(now, at - 2, at - 1, group) or self._compared(now, then, group)
        between = self._joint(at - 1, at)
        closed = "(" not in self.words(at - 2, at - 1) or (between is not None and between.words.startswith(")"))
        return (before, now) if before is not None and closed else None

    def _compared(self, now: Mention, then: Mention, group: Group) -> Mention | None:
        """The earlier level of two, where the change between them follows at once: "£52m against £47m, up 11%"."""
        at = group.first
        between = self._joint(at - 1, at)
        behind = joints.after(self.page, self.found[group.last], end_of(self.found, group.last))
        timed = between is None or between.times or behind.times
        told = self._joined("against", at - 2, at - 1) and self._joined("at once", at - 1, at)
        return then if told and alike(now, then) and not timed else None

    def _subject(self, at: int) -> int | None:
        """The place of the level that a change is said of; one in brackets between them is passed over."""
        if (first := self._change_before(at)) is not None:
            return self._subject(first)
        for place in (at - 1, at - 2):
            level = self._at(place)
            if level is None or is_size_too(self.page, level, self.found[at]):
                return None
            chained = place == at - 1 and self.words(at - 2, place) == "from"
            if chained and self._joined("change and change", place, at):
                return self._subject(at - 2)  # "52, up 6% from 49 in May and up 2% from 51 a year ago"
            if place == at - 1 and is_level(level) and is_compared(self.page, level):
                return None  # "to £41m, or 15p a share, compared with £12m, or 4p a share, up 257%"
            if place == at - 1 and is_level(level) and in_brackets(self.page, level) and self._is_again(place, at):
                continue  # "€1,277m (€1,086m), 18% more"; "71,000 (44%), down 6%"
            if is_level(level) and self._joined("level, change", place, at) and self.stands_alone(place):
                return None if self._is_itself_a_change(place, at) else place
            if is_level(level) and in_brackets(self.page, level):
                continue
            return None
        return None

    def _change_before(self, at: int) -> int | None:
        """The first place of the change that another one follows: "down 39c, or 27%, on the year, and down 37c"."""
        first = at - 1
        second_form = (
            first > 0 and is_size(self.page, self.found[first - 1]) and self._goes_on(self.found[first - 1], first - 1)
        )
        first = first - 1 if second_form else first
        follows = at > 0 and is_size(self.page, self.found[first]) and self._joined("change and change", at - 1, at)
        return first if follows else None

    def _is_again(self, place: int, at: int) -> bool:
        """True when a change told behind the brackets may be of the level before them."""
        now = self._at(place - 1)
        return now is not None and is_level(now) and changes(self.found[at], now)

    def stands_alone(self, place: int) -> bool:
        """False for a level named beside another: "profit of £5m on sales of £50m", "900 people in 40 camps"."""
        mention = self.found[place]
        start = self.found[place - 1].end if place else mention.passage.start
        said = joints.plain(self.page.release.text[max(start, mention.start - 60) : mention.start])
        if (
            place
            and is_level(self.found[place - 1])
            and start == self.found[place - 1].end
            and WITHIN.fullmatch(said.words)
        ):
            return False
        if is_last_of_its_parts(self.page, self.found, place):
            return False
        return not (BESIDE.search(said.words) or INCLUDED.search(self.page.words_before(mention)))

    def _is_itself_a_change(self, place: int, at: int) -> bool:
        """True for a figure that is gained or lost: "400 jobs will go, a cut of 5% from 8,000"."""
        level = self.found[place]
        start = self.found[place - 1].end if place else level.passage.start
        before = self.page.release.text[max(start, level.start - 80) : level.start]
        if level.kind is not Kind.MONEY and LOSS_OF.search(before):
            return True
        return is_gained_or_lost(before, self.page.words_between(level, self.found[at]))

    def _earlier(self, group: Group) -> Mention | None:
        """The one level of the sentence before, when this one begins "This is an increase of"."""
        size = self.found[group.first]
        said = joints.before(self.page, size).words
        return level_before(self.page, size) if not group.first and BACK.match(said) else None

    def _then(self, group: Group, now: Mention | None) -> Mention | None:
        """The level that a change is compared with, behind it: "40 more than the 212 of last year"."""
        at = group.last + 1
        then = self._level(at, self.found[group.first])
        between = self._joint(group.last, at)
        if then is None or between is None or (now is not None and not alike_or_general(now, then)):
            return None
        if not one_span(self.page, self.found, group, group.last, at):
            return None
        words = self.words(group.last, at)
        in_brackets = words in BRACKETED
        shares = then.quantity.unit == PERCENT == self.found[group.first].quantity.unit
        if OF_A_GROUP.search(words):
            return None
        if in_brackets:
            return then if between.times and now is not None and not shares else None
        if not (JOINTS["change on level"].fullmatch(words) or (not words and ON_THAT.search(" ".join(between.times)))):
            return None
        # "Up 5%, compared with 4%" and "grew by £2m, compared with £1m" compare two growths.
        if now is None and then.quantity.unit == self.found[group.first].quantity.unit and BESIDES.search(words):
            return None
        return None if shares and not re.fullmatch(r"from(?: the)?", words) else then

    def _after(self, group: Group, then: Mention) -> Mention | None:
        """The level that a from-to leads to when words in brackets part it: "from 50% (25 million) to 44%"."""
        for place in (group.last + 2, group.last + 3):
            now = self._at(place)
            if now is None or not is_level(now):
                return None
            if alike(then, now) and self._joined("level to level", group.last + 1, place):
                return now
            if not in_brackets(self.page, now):
                return None
        return None

    def _multiple(self, group: Group) -> Iterator[Link]:
        """“Doubled to 960 from 480”, “36, three times as many as the 12 of 2011”."""
        at, times = group.first, self.found[group.first]
        right = self._level(at + 1, times)
        if right is not None and self._joined("times to level", at, at + 1):
            if (before := self._before(right, at + 1, at + 2, group)) is not None:
                yield self._link(group, (), before, right, "“to” leads to it")
            return
        place = self._subject_of_times(at)
        now = self._at(place) if place is not None else None
        unlike = now is None or (right is not None and not alike(now, right))
        if unlike and BACK_TO_ALL.match(joints.before(self.page, times).words):
            now = level_before(self.page, times)
        if now is not None and right is not None and alike(now, right) and self._joined("times level", at, at + 1):
            yield self._link(group, (), right, now, "“times” compares them")

    def _subject_of_times(self, at: int) -> int | None:
        for place in (at - 1, at - 2):
            level = self._at(place)
            if level is not None and is_level(level) and self._joined("level, times", place, at):
                return place
            if level is None or not in_brackets(self.page, level):
                return None
        return None

    def _link(
        self, group: Group, ends: Sequence[Mention], before: Mention | None, now: Mention | None, because: str
    ) -> Link:
        told = self.found[group.first : group.last + 1]
        last = max((*ends, *told, *(level for level in (before, now) if level)), key=lambda mention: mention.start)
        sizes = [*ends, *told, *told_again(self.page, told[-1], last)]
        roles = [("before", before), *(("change", size) for size in sizes), ("after", now)]
        members = [(role, mention) for role, mention in roles if mention is not None]
        members.sort(key=lambda member: member[1].start)
        return Link("change", tuple((role, mention.id) for role, mention in members), because)
