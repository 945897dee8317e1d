"""The next in an order has the next number.

## What it checks

“The first, second and third waves”, and then “a fourth”: the later is the last of the earlier ones plus one. In a
series, an ordinal that its claims say only grows (the fifth report, the sixth) is greater in each later release. Of
two texts of a series, the later does not go back: after “the fourth round of grants” comes no “third round of grants”.

## Why it holds

Ordinals count: after the third comes the fourth.

## Where it stops

It needs a link that says which comes after which, or claims of one measure and scope that accumulate, by the writer,
in releases with dates. “The third quarter” after “the fourth” begins a new year, and a release may come back to an
earlier wave: ordinals that do not accumulate are left alone. Of texts only rounds, waves and the like are compared, and
from the fourth on surveys, festivals and what else comes round once a year: by the lowest number of the earlier text
and the highest of the later one, when they lie within a year and a month and speak of the same things in two words at
least. A sentence that looks back on one (“who missed out in the third”) is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.claim import Claim
from claimcheck.match.measures import Matching, matching
from claimcheck.quantity import Kind, Numeral
from claimcheck.relation import Equal, Order, Relation
from claimcheck.rule import Rule
from claimcheck.series import date_of, in_order, is_writers, plain_name, runs, series_of, standing
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
    yield from _told(statements)


# What is counted from the first on, and not anew each year as quarters and seasons are.
ROUNDS = frozenset({"round", "wave", "tranche", "batch", "edition", "instalment", "cohort", "bulletin"})
# What comes round once a year and is known by its number; "the first survey of its kind" is counted from nothing.
YEARLY = frozenset({"survey", "census", "festival", "conference", "congress", "marathon", "exhibition", "championship"})
FEWEST = 4
"""The least number by which such a thing is known."""
BACK = frozenset(
    {"missed", "previous", "earlier", "again", "already", "unsuccessful", "former", "later", "back", "ago"}
)
"""Words of a sentence that looks back on a round, or asks those of one to the next."""
LONGEST = 396
"""Days after which a text may count anew."""
ENOUGH = 2
"""Words besides the noun that two ordinals must share to be of one order."""


def _told(statements: Statements) -> Iterator[Relation]:
    """The orders of the rounds that two texts of a series speak of."""
    found = matching(statements)
    rounds: dict[str, list[Claim]] = defaultdict(list)
    for claim in standing(statements):
        now = claim.speaker is None and not claim.about.restarts and not _looks_back(claim)
        if claim.kind is Kind.ORDINAL and _is_round(claim) and now:
            rounds[claim.evidence.release].append(claim)
    told: set[str] = set()
    for release in reversed(list(rounds)):
        for last in _ends(rounds[release], highest=True):
            chain = list(_before(last, rounds, found, statements)) if last.id not in told else []
            told.update(claim.id for claim in chain)
            if chain:
                because = f"{quoted(last)} of a later release is of the order of {quoted(chain[0])}"
                in_order_told = (*reversed(chain), last)
                yield propose(NAME, Order(tuple(map(stated, in_order_told))), because, statements)


def _before(last: Claim, rounds: dict[str, list[Claim]], found: Matching, statements: Statements) -> Iterator[Claim]:
    """The rounds of one order that earlier releases tell of, the latest first, each within a year of the next."""
    for release in found.order.earlier_releases(last):
        lowest = _ends(rounds.get(release.id, ()), highest=False)
        earlier = next((each for each in lowest if _is_one_order(each, last, found)), None)
        if earlier is not None and _days_between(earlier, last, statements) <= LONGEST:
            yield earlier
            last = earlier


def _is_round(claim: Claim) -> bool:
    return _unit(claim) in ROUNDS or (_unit(claim) in YEARLY and _number(claim) >= FEWEST)


def _looks_back(claim: Claim) -> bool:
    """True for a round that a text comes back to: “clubs that missed out in the third round”."""
    return not BACK.isdisjoint((*claim.about.own, *claim.about.near))


def _ends(claims: Sequence[Claim], *, highest: bool) -> Iterator[Claim]:
    """Of each sort of rounds that a release speaks of, the highest or the lowest."""
    for unit in sorted({_unit(claim) for claim in claims}):
        numbers = [_number(claim) for claim in claims if _unit(claim) == unit]
        end = max(numbers) if highest else min(numbers)
        yield from (claim for claim in claims if _unit(claim) == unit and _number(claim) == end)


def _unit(claim: Claim) -> str:
    """What an ordinal counts: "survey" of "the 12th annual survey"."""
    return (claim.quantity.unit.name.casefold().removesuffix("s").split() or [""])[-1]


def _number(claim: Claim) -> Fraction:
    figure = claim.quantity.figure
    return figure.value if isinstance(figure, Numeral) else Fraction(0)


def _is_one_order(one: Claim, other: Claim, found: Matching) -> bool:
    mine, its = ({found.alike.name(word) for word in claim.about.own} for claim in (one, other))
    return _unit(one) == _unit(other) and len(mine & its - {found.alike.name(_unit(one))}) >= ENOUGH


def _days_between(one: Claim, other: Claim, statements: Statements) -> int:
    days = [date_of(claim, statements) for claim in (one, other)]
    return (days[1].first - days[0].first).days if days[0] and days[1] else LONGEST + 1


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
