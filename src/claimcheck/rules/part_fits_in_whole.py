"""A part is at most its whole.

## What it checks

A figure said to be part of another: “of the 257 groups, 35 are new”; and the parts of a list that need not be
complete. The part may not exceed the whole.

## Why it holds

A whole holds each of its parts, and nothing that is counted is less than nothing.

## Where it stops

It is silent on parts of amounts that may be negative in a list (one segment's profit may exceed the group's), on
percentages unless they are shares of one named whole, on figures of different dates or speakers, and where units do
not fit. Where a share is given too, share-of-whole says more, and a complete list has its total. People and things are
taken to fit; one person may stand behind several cases, and a text that says “of” for that is at fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from claimcheck.claim import Claim, Percentage
from claimcheck.link import Link
from claimcheck.relation import Order, Relation
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import one_speaker, one_time, propose, quoted, stated, stated_like, tie
from claimcheck.unit import Dimension, UnitMismatch

NAME = "part-fits-in-whole"
NEVER_NEGATIVE = (Dimension.COUNT, Dimension.PEOPLE, Dimension.DURATION)


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield part ≤ whole for each part that the text sets in a whole."""
    links = {
        (part.id, whole.id): link
        for kind in ("parts", "of")  # what is tied in several ways is related once, by the plainest
        for link in statements.linked(kind)
        for part, whole in _pairs(link, statements)
    }
    for (part_id, whole_id), link in links.items():
        part, whole = statements.by_id[part_id], statements.by_id[whole_id]
        with suppress(UnitMismatch):
            law = Order((stated_like(part, whole), stated(whole)))
            yield propose(NAME, law, f"{quoted(part)} is part of {quoted(whole)}{tie(link)}", statements)


def _pairs(link: Link, statements: Statements) -> Iterator[tuple[Claim, Claim]]:
    whole = statements.member(link, "whole")
    if whole is None or (link.kind == "parts" and link.complete):
        return
    for part in statements.members(link, "part"):
        if one_time(part, whole) and one_speaker(part, whole) and _fits(link, part, whole):
            yield part, whole


def _fits(link: Link, part: Claim, whole: Claim) -> bool:
    """True when the part cannot be of another whole, nor balanced by a negative one."""
    if isinstance(part, Percentage) and isinstance(whole, Percentage):
        return bool(part.of) and part.of == whole.of
    return link.kind == "of" or whole.unit.dimension in NEVER_NEGATIVE


_WARDS = """
[release]
id = "wards"
published = 2018-02-20

[[claim]]
id = "all"
says = "64 wards"

[[claim]]
id = "some"
says = "{0} wards"
measure = "wards reopened"

[[link]]
kind = "of"
part = "some"
whole = "all"
because = "of the 64 wards"
"""
_SITES = """
[release]
id = "sites"
published = 2019-09-10

[[claim]]
id = "all"
says = "about 900 sites"

[[claim]]
id = "north"
says = "{0} sites"
scope = "the north"

[[claim]]
id = "south"
says = "410 sites"
scope = "the south"

[[link]]
kind = "parts"
whole = "all"
part = ["north", "south"]
complete = false
because = "including"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_WARDS.format(46),), (_SITES.format(380),)),
    conflicts=((_WARDS.format(76),), (_SITES.format("3,800"),)),
)
