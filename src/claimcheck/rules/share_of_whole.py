"""A share of a whole is its part.

## What it checks

A share and a figure that the text gives for the same part: “a quarter of the 480 schools, 120 in all”. The share
times the whole must be the part. Where the whole, or the part, is not stated, it is an unknown, and the claims that
speak of it must leave it at least one value. Where the text gives what is left instead (“half comes back, leaving £4
million”), the whole without the share must be that.

## Why it holds

It is what a share means: the part divided by the whole.

## Where it stops

It relates only figures that the text itself ties: in brackets, in apposition, “this means that”. It is silent when
the figures are of different dates or speakers, and when their units do not fit; and when they are of different scopes,
unless the text states part and whole, for then the part may lie in one place of several. Shares of one release share
an unknown whole only when the writer names the same whole, scope and date; a quoted share is tied by its own link only.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from claimcheck.claim import Claim
from claimcheck.interval import NOT_NEGATIVE, Interval
from claimcheck.link import Link
from claimcheck.relation import Product, Relation, Term
from claimcheck.rule import Rule
from claimcheck.statements import Statements
from claimcheck.terms import (
    beside_its_figure,
    one_scope,
    one_speaker,
    one_time,
    propose,
    quoted,
    stated,
    stated_in,
    stated_like,
    tie,
    unknown,
    whole_behind,
)
from claimcheck.unit import NUMBER, UnitMismatch

NAME = "share-of-whole"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield share × whole = part for each share that the text ties to its part or its whole."""
    for link in statements.linked("share"):
        share, part = statements.member(link, "share"), statements.member(link, "part")
        whole = statements.member(link, "whole")
        rest = statements.member(link, "rest")
        members = [claim for claim in (share, part, whole, rest) if claim]
        if share is None or len(members) < 2 or not _may_be_one(members, all_stated=bool(part and whole)):
            continue
        with suppress(UnitMismatch):
            if rest and whole:
                law = Product(_what_is_left(share), stated(whole), stated_like(rest, whole))
                because = f"{quoted(rest)} is what is left of {quoted(whole)} without {quoted(share)} of it{tie(link)}"
                yield propose(NAME, law, because, statements)
            else:
                law = _product(share, part, whole, link, statements)
                yield propose(NAME, law, _because(share, part, whole, link), statements)


def _may_be_one(members: list[Claim], *, all_stated: bool) -> bool:
    """True unless times, speakers or scopes differ; the part may lie in one place and a stated whole in more."""
    alike = one_time(*members) and one_speaker(*members)
    return alike and (all_stated or one_scope(*members))


def _what_is_left(share: Claim) -> Term:
    return stated(share, times=Interval.point(-1) / Interval.point(100), plus=1)


def _product(share: Claim, part: Claim | None, whole: Claim | None, link: Link, statements: Statements) -> Product:
    known = [claim for claim in (whole, part) if claim]
    part_term = stated_like(part, known[0]) if part else _part_of(share, known[0])
    whole_term = stated(whole) if whole else whole_behind(share, known[0], statements, alone=not link.complete)
    share_term = stated_in(share, NUMBER)
    return Product(beside_its_figure(share, share_term) if part else share_term, whole_term, part_term)


def _part_of(share: Claim, whole: Claim) -> Term:
    words = f"what {quoted(share)} of {quoted(whole)} comes to"
    return unknown(
        f"{share.id}/part", words, measure=share.measure, scope=share.scope, unit=whole.unit, natural=NOT_NEGATIVE
    )


def _because(share: Claim, part: Claim | None, whole: Claim | None, link: Link) -> str:
    of = f" of {quoted(whole)}" if whole else " of the whole"
    if part is None:
        return f"{quoted(share)} is a share{of}{tie(link)}"
    return f"{quoted(part)} is the part that {quoted(share)} is{of}{tie(link)}"


_SCHOOLS = """
[release]
id = "schools"
title = "Free breakfasts reach {share} of the county's schools"
published = 2014-03-05

[[claim]]
id = "share"
says = "{share}"
measure = "schools that serve breakfast"
of = "schools"

[[claim]]
id = "part"
says = "{part} schools"
measure = "schools that serve breakfast"

[[claim]]
id = "whole"
says = "480 schools"
measure = "schools"

[[link]]
kind = "share"
share = "share"
part = "part"
whole = "whole"
because = "“of the 480”"
"""
_HOMES = """
[release]
id = "homes"
published = 2016-11-01

[[claim]]
id = "share"
says = "nearly 60%"
measure = "homes with a meter"
of = "homes"

[[claim]]
id = "part"
says = "1.4 million homes"
measure = "homes with a meter"

[[claim]]
id = "later share"
says = "{later}"
measure = "homes with a smart meter"
of = "homes"

[[claim]]
id = "later part"
says = "600,000 homes"
measure = "homes with a smart meter"

[[link]]
kind = "share"
share = "share"
part = "part"
because = "in brackets after"

[[link]]
kind = "share"
share = "later share"
part = "later part"
because = "this means that"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_SCHOOLS.format(share="a quarter", part=121),), (_HOMES.format(later="25%"),)),
    conflicts=((_SCHOOLS.format(share="a quarter", part=210),), (_HOMES.format(later="55%"),)),
)
