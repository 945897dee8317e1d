"""The next in an order has the next number.

## What it checks

“The first, second and third waves”, and then “a fourth”: the later is the last of the earlier ones plus one. In a
series, an ordinal that its claims say only grows (the fifth report, the sixth) is greater in each later release.

## Why it holds

Ordinals count: after the third comes the fourth.

## Where it stops

It needs a link that says which comes after which, or claims of one measure and scope that accumulate, by the writer,
in releases with dates. “The third quarter” after “the fourth” begins a new year, and a release may come back to an
earlier wave: ordinals that do not accumulate are left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.claim import Claim
from claimcheck.quantity import Kind
from claimcheck.relation import Equal, Order, Relation
from claimcheck.rule import Rule
from claimcheck.series import in_order, is_writers, plain_name, runs, series_of, standing
from claimcheck.statements import Statements
from claimcheck.terms import propose, quoted, stated

NAME = "ordinal-follows"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield later = earlier + 1 for each linked pair, and an order for each series of ordinals."""
    for link in statements.linked("order"):
        earlier = [claim for claim in statements.members(link, "earlier") if claim.kind is Kind.ORDINAL]
        for later in statements.members(link, "later"):
            if earlier and later.kind is Kind.ORDINAL:
                law = Equal((stated(later), stated(earlier[-1], plus=1)))
                yield propose(NAME, law, f"{quoted(later)} comes next after {quoted(earlier[-1])}", statements)
    for claims in _growing(statements):
        for run in runs(claims):
            law_of_series = Order(tuple(stated(claim) for claim in run), strict=True)
            because = f"each release of the series has a later number of “{run[0].measure}” than the one before"
            yield propose(NAME, law_of_series, because, statements)


def _growing(statements: Statements) -> Iterator[list[Claim]]:
    """The ordinals of each series by date, the first of each release."""
    groups: dict[tuple[object, ...], dict[str, Claim]] = defaultdict(dict)
    for claim in standing(statements):
        if claim.kind is Kind.ORDINAL and claim.accumulates and claim.measure and is_writers(claim):
            key = (series_of(claim, statements), plain_name(claim.measure), plain_name(claim.scope))
            groups[key].setdefault(claim.evidence.release, claim)
    for found in groups.values():
        yield in_order(list(found.values()), statements)


_GRANTS = """
[release]
id = "grants"
published = 2014-09-02

[[claim]]
id = "earlier"
says = "third round"
measure = "round of grants"

[[claim]]
id = "later"
says = "{later} round"
measure = "round of grants"

[[link]]
kind = "order"
earlier = "earlier"
later = "later"
"""
_REPORT = """
[release]
id = "{id}"
series = "river reports"
published = {id}

[[claim]]
id = "number"
says = "{number} report"
measure = "report on the river"
accumulates = true
"""
_FIRST = _REPORT.format(id="2014-03-01", number="fifth")

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_GRANTS.format(later="fourth"),), (_FIRST, _REPORT.format(id="2014-06-01", number="sixth"))),
    conflicts=((_GRANTS.format(later="fifth"),), (_FIRST, _REPORT.format(id="2014-06-01", number="fourth"))),
)
