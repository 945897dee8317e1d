"""A headline follows from its body.

## What it checks

A headline and the figure in the body that it is taken from. Plainly, whatever the body admits must make the headline
true: “£100m” over “up to £100 million” says more than the body does. Charitably one value of both is enough.

## Why it holds

A headline sums up its text, so its figure must follow from the text's. It may be coarser (“£12bn” over “£11.8bn”); it
may not drop the word that made the body's figure a limit.

## Where it stops

It relates only a headline and a figure that a link ties to it. Figures in units that do not fit, a change beside a
level, and figures of two stated scopes are left alone: another scope is for scope-fits-reference to judge. So is “up
to 88%” over a bare figure: it says less than the body, or tells what a figure rose to (“load factor up to 88%”). A
headline never binds the other figures of its release.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from claimcheck.claim import Claim
from claimcheck.hedges import HEDGES, Side
from claimcheck.quantity import Kind
from claimcheck.relation import Entails, Relation
from claimcheck.rule import Rule
from claimcheck.series import apart, plain_name
from claimcheck.statements import Statements
from claimcheck.terms import propose, quoted, stated, stated_like
from claimcheck.unit import UnitMismatch

NAME = "headline-keeps-the-bound"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield one entailment for each headline and each figure of its body that it is taken from."""
    for link in statements.linked("headline"):
        for headline in statements.members(link, "headline"):
            for body in statements.members(link, "body"):
                if _fit(headline, body):
                    because = f"{quoted(headline)} is the headline over {quoted(body)}"
                    with suppress(UnitMismatch):
                        law = Entails(stated(headline), stated_like(body, headline))
                        yield apart(propose(NAME, law, because, statements))


def _fit(headline: Claim, body: Claim) -> bool:
    """True when both are levels or both changes, of what may be one scope."""
    figures = headline.quantity.figure is not None and body.quantity.figure is not None
    alike = (headline.kind is Kind.CHANGE) == (body.kind is Kind.CHANGE)
    scopes = {plain_name(claim.scope) for claim in (headline, body) if claim.scope}
    return figures and alike and len(scopes) < 2 and not (_is_up_to(headline) and body.quantity.hedge is None)


def _is_up_to(claim: Claim) -> bool:
    return HEDGES.get(claim.quantity.hedge or "") is Side.UP_TO


_FLOODS = """
[release]
id = "floods"
title = "{headline} for flood defences"
published = 2015-02-11

[[claim]]
id = "headline"
says = "{headline}"
role = "headline"

[[claim]]
id = "body"
says = "{body}"
measure = "money for flood defences"

[[link]]
kind = "headline"
headline = "headline"
body = "body"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=(
        (_FLOODS.format(headline="£12bn", body="£11.8bn"),),
        (_FLOODS.format(headline="up to £60m", body="up to £60 million"),),
    ),
    conflicts=(
        (_FLOODS.format(headline="£60m", body="up to £60 million"),),
        (_FLOODS.format(headline="£60m", body="£45 million"),),
    ),
)
