"""What came about in the parts of a period makes what came about in all of it.

## What it checks

“38.1 million in the first half”, “7.81 million in July” and “45.9 million in the first seven months”: figures of one
thing, of one release or of several, whose months together are the months of another figure, add up to it.

## Why it holds

What is sold, served or born in a month is sold, served or born in that month alone, so the months of a year leave
nothing out and count nothing twice.

## Where it stops

The months must be told by each sentence, or follow from the date of its release, and the parts must make up the whole
period without a gap. It relates only what happens and is counted each time (sales, births, passengers); who is counted
in two months may be one person (customers, patients), and what stands at a level (members, stock) is not added up.
Averages, shares, forecasts, adjusted and net figures are left alone, and so is a release that speaks of provisional
figures, of a revision or of a new way of counting. Where a release gives several figures for one part, that part is
unknown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress

from claimcheck.about import months_in
from claimcheck.claim import Claim, Role
from claimcheck.match.figure import Figure
from claimcheck.match.measures import Matching, matching
from claimcheck.match.weighing import POINT
from claimcheck.phrase.lexicon import words
from claimcheck.quantity import Kind
from claimcheck.relation import Relation, Total
from claimcheck.rule import Rule
from claimcheck.series import is_writers, side_of
from claimcheck.statements import Statements
from claimcheck.terms import listed, propose, quoted, stated_like
from claimcheck.unit import UnitMismatch

NAME = "periods-make-whole"
KINDS = (Kind.COUNT, Kind.MONEY)
ENOUGH = 3 * POINT // 2
"""Points of a match between part and whole: less than elsewhere, for their periods must fit too."""
MOST = 12
"""Parts that are added up: the months of a year."""
# Words of a figure's own clause, one of which says that it counts what happens. These tables are our judgement.
HAPPENS = words(
    "served delivered delivery sold sale made produced production built completed completion handled carried "
    "raised received gave given handed issued registered registration opened treated earned spent spending paid "
    "payment exported export imported import shipped shipment attracted welcomed generated caught harvested "
    "recycled collected planted landed turnover revenue passenger visit journey trip arrival departure flight "
    "birth death marriage crime offence incident call accident crash parcel order booking download "
    "donation admission attendance deliver recorded answered arrested seized rescued launched granted "
    "approved awarded donated distributed processed"
)
# Who or what may be counted in each of two months.
LASTS = words(
    "people person man woman child adult customer user patient client member subscriber household family student pupil "
    "worker employee staff job volunteer donor supporter resident claimant recipient beneficiary applicant participant "
    "account bed store branch school home-owner tenant prisoner inmate guest learner refugee case-load vacancy stock"
)
# How a figure is counted, by the first six letters, where months do not add up.
_OF_EACH = words("averag median mean per like adjust season net forecast projec foreca annual provis underl real")


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield one total for each figure whose period the periods of other figures make up."""
    found = matching(statements)
    timed = {release: told for release, figures in found.figures.by_release.items() if (told := _timed(figures, found))}
    for release, told in timed.items():
        wholes = [figure for figure in told if len(months_in(figure.about.months)) > 1]
        # Only releases that tell of months are looked through, and only for what may be a sum of others.
        near = [part for other in timed if wholes and found.order.are_kin(release, other) for part in timed[other]]
        for whole in wholes:
            if parts := _parts(whole, near, found):
                yield from _related(parts, whole, found, statements)


def _timed(figures: Sequence[Figure], found: Matching) -> list[Figure]:
    """The figures of a release that say in which months they came about and may be added up."""
    return [figure for figure in figures if figure.about.months and _may_be_added(figure, found)]


def _may_be_added(figure: Figure, found: Matching) -> bool:
    claim, about = figure.claim, figure.about
    counted = claim.kind in KINDS and is_writers(claim) and claim.role is Role.CLAIM and side_of(claim) is None
    whole = not (about.planned or about.since or about.part or about.basis or claim.quantity.per)
    plain = _OF_EACH.isdisjoint(about.basis_words) and about.noun not in LASTS
    return counted and whole and plain and not found.is_revised(claim)


def _parts(whole: Figure, near: Sequence[Figure], found: Matching) -> list[Figure]:
    """The fewest figures of the same thing whose months are those of the whole; none where they leave a gap."""
    months = months_in(whole.about.months)
    by_start: dict[int, dict[range, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for part in near:
        own = months_in(part.about.months)
        inside = months.start <= own.start and own.stop <= months.stop and len(own) < len(months)
        if inside and (found.weighing.points(whole, part) or 0) >= ENOUGH:
            by_start[own.start][own].append(part)
    # From each month to the end of the whole: the fewest parts, told from the last month backwards.
    best: dict[int, list[Figure]] = {months.stop: []}
    for start in reversed(months):
        ways = [
            [parts[0], *best[own.stop]]
            for own, parts in by_start[start].items()
            if own.stop in best and len({part.value for part in parts}) == 1
        ]
        if ways:
            best[start] = min(ways, key=len)
    return best.get(months.start, [])


def _related(parts: Sequence[Figure], whole: Figure, found: Matching, statements: Statements) -> Iterator[Relation]:
    happens = any(not HAPPENS.isdisjoint((*figure.about.own, figure.about.noun)) for figure in (whole, *parts))
    if not happens or len(parts) > MOST:
        return
    claims: list[Claim] = [part.claim for part in parts]
    shared = found.weighing.because(whole, parts[0])
    because = f"the periods of {listed(claims)} make up that of {quoted(whole.claim)}; {shared}"
    with suppress(UnitMismatch):
        terms = tuple(stated_like(claim, whole.claim) for claim in claims)
        yield propose(NAME, Total(terms, stated_like(whole.claim, whole.claim)), because, statements)


_HALF = """
[release]
id = "half"
title = "Ferry traffic, first half"
publisher = "The port"
published = 2018-07-11

[[claim]]
id = "half"
says = "3.81 million passengers"
measure = "passengers carried in the first half"

[claim.about]
noun = "passenger"
own = "passenger carried"
months = "2018-01/2018-06"
"""
_JULY = """
[release]
id = "july"
title = "Ferry traffic, July"
publisher = "The port"
published = 2018-08-10

[[claim]]
id = "july"
says = "780,000 passengers"
measure = "passengers carried in July"

[claim.about]
noun = "passenger"
own = "passenger carried"
months = "2018-07/2018-07"

[[claim]]
id = "so-far"
says = "{} million passengers"
measure = "passengers carried by the end of July"

[claim.about]
noun = "passenger"
own = "passenger carried"
months = "2018-01/2018-07"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_HALF, _JULY.format("4.59")),),
    conflicts=((_HALF, _JULY.format("4.69")),),
)
