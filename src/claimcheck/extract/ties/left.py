"""What is left of a whole, and the balance of what came and went: "of which 8 are built on, leaving 22", "a net 16"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extract.joints import alike
from claimcheck.extract.page import Mention, Page
from claimcheck.extract.part_lists import ENDS, OF_THE, WHOLES, joining, lists, may_be_part, parts_link
from claimcheck.extract.sides import CAME, WENT
from claimcheck.link import Link
from claimcheck.quantity import Kind

_OF_WHICH = re.compile(r"[^;:()]*?,? ?of which(?: about| around| just| only)?")
_LEAVING = re.compile(
    r"(?:\([^()]*\))?[^;:()]*?,? ?(?:leaving|which leaves)(?: a(?: net| further)?| just| only| another)?"
)
_NET = re.compile(
    r".*?,? ?(?:a|for a|giving a|making a) net(?: (?:gain|rise|increase|inflow|addition|figure|balance|migration) of)?"
    r"|,? ?(?:leaving |giving |making |for )?an? (?:surplus|profit|balance) of"
)


def tie(page: Page) -> Iterator[Link]:
    """Yield a link for each whole that is told with what went off it and what is left."""
    for found in lists(page):
        yield from _left(page, found)
        yield from _net(page, found)


def _left(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“30 acres, of which 8 are built on, leaving 22”; “of the 30 acres 8 are built on, leaving 22”."""
    own = [each for each in found if each.kind in WHOLES]
    for whole, part, rest in zip(own, own[1:], own[2:], strict=False):
        of_which = _OF_WHICH.fullmatch(joining(page, whole, part)) or OF_THE.search(page.words_before(whole))
        if (
            of_which
            and may_be_part(part, whole)
            and may_be_part(rest, whole)
            and _LEAVING.fullmatch(joining(page, part, rest))
        ):
            yield parts_link(whole, [part, rest], "“leaving” gives the rest")


def _net(page: Page, found: Sequence[Mention]) -> Iterator[Link]:
    """“51 people arrived and 35 left, a net 16”: those who came are those who went and the balance."""
    for came, went, net in zip(found, found[1:], found[2:], strict=False):
        first, second = joining(page, came, went), joining(page, went, net)
        goes = f"{page.quote(went)} {second}".lower()
        verb = " ".join(page.words_before(came).lower().split()[-2:])
        came_in = CAME.search(first) or CAME.fullmatch(verb) or CAME.fullmatch(verb.split()[-1] if verb else "")
        balanced = came_in and WENT.search(f"{first} {goes}") and _NET.fullmatch(second)
        ends = net.kind is not Kind.MONEY or ENDS.match(page.words_after(net))  # "a net £3,000 after wages"
        if balanced and ends and came.kind in WHOLES and may_be_part(went, came) and alike(net, came):
            yield parts_link(came, [went, net], "“net” is the balance of the two")
