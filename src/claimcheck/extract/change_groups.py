"""Changes that are of one step: "by 300, or 4%", "up 6% from 49 in May and up 2% from 51 a year ago"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.change_ends import is_amount, is_multiple, is_pair, is_size
from claimcheck.extract.change_figures import Figures
from claimcheck.extract.change_times import Group
from claimcheck.extract.change_words import FROM_A
from claimcheck.extract.page import Mention
from claimcheck.quantity import Kind
from claimcheck.unit import PERCENT


def groups(said: Figures) -> Iterator[Group]:
    """The changes of the sentence, those that are of one step together."""
    at = 0
    while at < len(said.found):
        first = said.found[at]
        last = at
        if is_size(said.page, first):
            while goes_on(said, first, last):
                last += 1
        if (is_size(said.page, first) and not _is_from(said, first)) or is_multiple(first):
            yield Group(at, last)
        at = last + 1


def _is_from(said: Figures, size: Mention) -> bool:
    """True for a change that another takes the place of: "revised from a gain of 400 to 390"."""
    return FROM_A.search(said.page.words_before(size)) is not None


def goes_on(said: Figures, first: Mention, last: int) -> bool:
    """True when the next figure is the same change in another unit: "by 300, or 4%", "by 4% (300)"."""
    here, there = said.at(last), said.at(last + 1)
    if here is None or there is None or here.quantity.unit == there.quantity.unit or is_pair(there):
        return False
    sizes = first.quantity.unit, there.quantity.unit
    bracketed = said.joined("change, change", last, last + 1)
    between = said.page.words_between(here, there).strip()
    # Behind a bare comma only a change goes on; "up 300, 4% of them" does not.
    own = is_size(said.page, there) or (there.kind is Kind.PERCENTAGE and not between.startswith(","))
    amount = between in (", or", "or") and is_amount(there) and said.joined("change to level", last + 1, last + 2)
    told = there.kind in (Kind.PERCENTAGE, Kind.CHANGE) and (own or between == ", or")
    return bracketed and (told or amount) and PERCENT in sizes


def is_listed(said: Figures, group: Group) -> bool:
    """True for "up 2%, 3% and 4%", which are of several levels, told before."""
    other, between = said.at(group.last + 1), said.joint(group.last, group.last + 1)
    alike_too = other is not None and other.kind is Kind.PERCENTAGE
    return alike_too and between is not None and between.words in (",", "and", ", and") and not between.times


def change_before(said: Figures, at: int) -> int | None:
    """The first place of the change that another one follows: "down 39c, or 27%, on the year, and down 37c"."""
    first = at - 1
    second_form = (
        first > 0 and is_size(said.page, said.found[first - 1]) and goes_on(said, said.found[first - 1], first - 1)
    )
    first = first - 1 if second_form else first
    follows = at > 0 and is_size(said.page, said.found[first]) and said.joined("change and change", at - 1, at)
    return first if follows else None
