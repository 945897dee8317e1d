"""Shares of one thing, by one publisher, have one whole.

## What it checks

Releases of one series (or of one publisher) that each state a share and its part, and leave the whole unsaid: “two
thirds, 35 million people” in March and “nearly 90%, 45.7 million people” in April. Some one whole must fit them all
within a year; beyond a year it may drift by one per cent for each year. What one body has more or less of as it
does well (members, staff, shops, vehicles) may be a fifth more or less within a year, and as much again each year.

## Why it holds

A publisher that speaks of “the population” in release after release divides by one published figure. A population
moves by little in a year: by at most about one per cent (our judgement; the United Kingdom's moved by 0.3 to 1.1 per
cent a year from 1971 to 2024). A fifth for members and the like is our judgement too.

## Where it stops

Only wholes that stand from day to day are related, by a table of their nouns (people, homes, staff, schools): what is
counted over a period (offences, sales, calls) and amounts of money have another whole each time. It relates only the
writer's own shares of a named whole in one scope; a scope that the text leaves open is one scope within a series.
Quotations and headlines take no part, nor do releases without a date or those that a later one corrects. A share whose
whole is stated is for share-of-whole.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise

from attrs import evolve, frozen

from claimcheck.claim import Claim, Money, Percentage
from claimcheck.interval import Interval
from claimcheck.link import Link
from claimcheck.match.measures import matching
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import singular
from claimcheck.relation import Drift, Equal, Relation, Term, Unknown
from claimcheck.rule import Rule
from claimcheck.series import date_of, is_writers, measured_in, plain_name, runs, standing
from claimcheck.statements import Statements
from claimcheck.terms import one_time_and_place, propose, whole_behind
from claimcheck.unit import UnitMismatch

NAME = "one-whole-behind-shares"
DRIFT_A_YEAR = Fraction(1, 100)
QUICK_A_YEAR = Fraction(1, 5)
YEAR = 365
# Wholes that stand from one day to the next. What is counted over a period is none: the offences of one year are not
# those of the next.
SLOW = words(
    "population people person adult child household home dwelling premise property house flat resident inhabitant "
    "citizen voter electorate pupil schoolchild nurse doctor teacher officer school college hospital practice surgery "
    "library museum council authority district village town parish farm road land area hectare street country nation "
    "public meter mooring tram light lamp farmland woodland forest flock herd"
)
# Those of which one body or another has as many as it wins, so that they may be a fifth more a year later.
QUICK = words(
    "student staff employee worker workforce member membership shop store company firm business charity station site "
    "vehicle van car bus train customer user landlord tenant fleet supporter"
)
AGED = words("adult aged child")
SURVEYED = words("asked surveyed polled interviewed questioned respondent")
"""Words of those who answered one survey; the next one asks others."""
# “All gas and electricity meters” are all meters; where a publisher's country is, it need not say again.
_TWO_SORTS = re.compile(r"\b[a-z-]+ and [a-z-]+ (?=[a-z-]+\Z)")
_HERE = re.compile(r" (?:of |in )?(?:the )?(?:country|kingdom|nation|republic)\Z")


@frozen
class Pair:
    """A share and its part, the unknown whole behind them, and their date."""

    claims: tuple[str, ...]
    whole: Term
    day: date
    of: str


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield equalities of the wholes within a year, and drifts between years."""
    groups: dict[tuple[object, ...], dict[str, Pair]] = defaultdict(dict)
    current = {claim.id for claim in standing(statements)}
    for link in statements.linked("share"):
        named = _pair(link, statements)
        if named and current.issuperset(named[1].claims):
            key, pair = named
            groups[key].setdefault(pair.whole.of.id, pair)
    for pairs in groups.values():
        ordered = sorted(pairs.values(), key=lambda pair: (pair.day, statements.order[pair.claims[0]]))
        by_share = {pair.claims[0]: pair for pair in ordered}
        for family in matching(statements).order.families([statements.by_id[share] for share in by_share]):
            together = sorted((by_share[claim.id] for claim in family), key=lambda pair: pair.day)
            yield from _ties(together, statements)


def _pair(link: Link, statements: Statements) -> tuple[tuple[object, ...], Pair] | None:
    """The share and part of a link with what other pairs must have alike; None when its whole is known or unnamed."""
    share, part = statements.member(link, "share"), statements.member(link, "part")
    if not isinstance(share, Percentage) or part is None or link.one("whole") or not _is_fit(share, part):
        return None
    day = date_of(share, statements) or date_of(part, statements)
    try:
        whole = whole_behind(share, part, statements, alone=not link.complete)
    except UnitMismatch:
        return None
    if day is None or not isinstance(whole.of, Unknown):
        return None
    of = _of(share, part)
    noun = matching(statements).alike.name(_HERE.sub("", _TWO_SORTS.sub("", plain_name(of))))
    key = (noun, plain_name(share.scope or part.scope), measured_in(part))
    return key, Pair((share.id, part.id), whole, day.first, of)


def _is_fit(share: Percentage, part: Claim) -> bool:
    of = _words(_of(share, part))
    # “8% of males” of one age are not of all males; of adults, or of those aged 50 and over, the whole says who.
    named = not share.about.ages or not AGED.isdisjoint(of)
    stands = not (SLOW | QUICK).isdisjoint(of) and SURVEYED.isdisjoint(of)
    if isinstance(part, Money) or not (named and stands) or part.about.new:
        return False
    return is_writers(share) and is_writers(part) and one_time_and_place(share, part)


def _words(of: str) -> set[str]:
    return {singular(word) for word in of.lower().split()}


def _of(share: Percentage, part: Claim) -> str:
    """What a share is of: as it says, else, "of the total", what its part is a number of."""
    return share.of or (part.about.noun if share.about.total else "")


def _ties(pairs: Sequence[Pair], statements: Statements) -> Iterator[Relation]:
    pairs = _one_a_release(pairs, statements)
    if pairs and SLOW.isdisjoint(_words(pairs[0].of)):
        yield from (_drift(ends, QUICK_A_YEAR, statements) for ends in pairwise(pairs))
        return
    years = _within_a_year(pairs)
    for year in years:
        for run in runs(year):
            because = f"they are shares of one whole, “{run[0].of}”, published within a year"
            yield _tie(Equal(tuple(pair.whole for pair in run)), run, because, statements)
    for before, after in pairwise(years):
        yield _drift((before[-1], after[0]), DRIFT_A_YEAR, statements)


def _one_a_release(pairs: Sequence[Pair], statements: Statements) -> list[Pair]:
    """The pairs of releases that speak of one whole of the name; where there are two, which one is meant is open."""
    wholes: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        wholes[statements.by_id[pair.claims[0]].evidence.release].add(pair.whole.of.id)
    return [pair for pair in pairs if len(wholes[statements.by_id[pair.claims[0]].evidence.release]) == 1]


def _drift(ends: tuple[Pair, Pair], a_year: Fraction, statements: Statements) -> Relation:
    years = Fraction((ends[1].day - ends[0].day).days, YEAR)
    # What moves quickly may do so at once: a year's worth is granted for any part of one.
    apart = a_year * (years if a_year == DRIFT_A_YEAR else max(years, Fraction(1)))
    law = Drift(ends[0].whole, ends[1].whole, Interval.between(1 - min(apart, Fraction(1)), 1 + apart))
    percent = int(a_year * 100)
    because = f"they are shares of one whole, “{ends[0].of}”, which moves by at most about {percent}% a year"
    return _tie(law, ends, because, statements)


def _within_a_year(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """The pairs in stretches that each end within a year of their beginning."""
    stretches: list[list[Pair]] = []
    for pair in pairs:
        if stretches and (pair.day - stretches[-1][0].day).days <= YEAR:
            stretches[-1].append(pair)
        else:
            stretches.append([pair])
    return stretches


def _tie(law: Equal | Drift, pairs: Sequence[Pair], because: str, statements: Statements) -> Relation:
    claims = dict.fromkeys(claim for pair in pairs for claim in pair.claims)
    return evolve(
        propose(NAME, law, because, statements), claims=tuple(sorted(claims, key=statements.order.__getitem__))
    )


_COVERED = """
[release]
id = "{id}"
title = "Broadband reaches {share} of homes"
series = "broadband"
published = {id}

[[claim]]
id = "share"
says = "{share}"
measure = "homes with fast broadband"
of = "homes"

[[claim]]
id = "part"
says = "{part} homes"
measure = "homes with fast broadband"

[[link]]
kind = "share"
share = "share"
part = "part"
because = "in brackets after"
"""
_SPRING = _COVERED.format(id="2014-04-02", share="60%", part="1.5 million")
_SUMMER = _COVERED.format(id="2014-07-16", share="around 70%", part="1.74 million")

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=(
        (_SPRING, _SUMMER, _COVERED.format(id="2014-10-01", share="three quarters", part="1.9 million")),
        (_SPRING, _COVERED.format(id="2019-04-02", share="90.0%", part="2.34 million")),
    ),
    conflicts=(
        (_SPRING, _SUMMER, _COVERED.format(id="2014-10-01", share="three quarters", part="2.9 million")),
        (_SPRING, _COVERED.format(id="2019-04-02", share="90.0%", part="1.64 million")),
    ),
)
