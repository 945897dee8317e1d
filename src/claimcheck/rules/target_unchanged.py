"""A target that is looked back on is the target that was set.

## What it checks

“Of the 14,000 places pledged in 2021” in a later release, and what the release of 2021 pledged: one figure. So are two
targets for one thing by one time.

## Why it holds

A promise keeps its size. Whoever cites it by its date cites the figure that was promised then.

## Where it stops

Both must be what is yet to come when they are set, of one thing, in releases of one series; the later one must say when
the promise was made, or that it was kept or missed, or both must name the time by which it is to be kept. What one of
them narrows is not what the other sets: “council homes” are not all homes. Where either release speaks of a revision,
nothing is compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from claimcheck.about import LAST, key_of, months_back
from claimcheck.claim import Claim, Role
from claimcheck.match.measures import Match, Matching, matching
from claimcheck.match.weighing import SURE
from claimcheck.relation import Equal, Relation
from claimcheck.release import Release
from claimcheck.rule import Rule
from claimcheck.series import date_of, measured_in, plain_name, series_of, standing
from claimcheck.statements import Statements
from claimcheck.terms import propose, quoted, stated_like
from claimcheck.unit import UnitMismatch

NAME = "target-unchanged"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield one equality for each target with the one that an earlier release set."""
    for earlier, later, because in (*_of_texts(statements), *_of_claim_files(statements)):
        with suppress(UnitMismatch):
            law = Equal((stated_like(earlier, earlier), stated_like(later, earlier)), as_written=True)
            yield propose(NAME, law, because, statements)


def _of_texts(statements: Statements) -> Iterator[tuple[Claim, Claim, str]]:
    found = matching(statements)
    for claim in standing(statements):
        if not claim.about.planned or claim.speaker is not None or found.is_revised(claim):
            continue
        if months_back(claim.about.basis) is not None:
            continue  # “78 per cent more than a year earlier” is no plan, whatever stands beside it
        for release in found.order.earlier_releases(claim):
            match = _set_in(release, claim, found)
            if match and found.is_narrowed_otherwise(match):
                continue
            if match and (claim.about.promised or match.earlier.about.time) and not found.is_revised(match.earlier):
                yield match.earlier, claim, f"{quoted(claim)} looks back on {quoted(match.earlier)}: {match.because}"
                break


def _set_in(release: Release, claim: Claim, found: Matching) -> Match | None:
    """The target of an earlier release that a claim looks back on, or that is to be met at the same time."""
    promised, time = claim.about.promised, claim.about.time
    if promised not in ("", LAST):
        return found.find_any(claim, release) if key_of(release.published).startswith(promised) else None
    if time:
        return found.find(claim, release, time)
    match = found.find_any(claim, release) if promised else None
    return match if match and match.points >= SURE else None


def _of_claim_files(statements: Statements) -> Iterator[tuple[Claim, Claim, str]]:
    """Targets that claim files state of one measure, scope and date, the first with each later one."""
    first: dict[tuple[object, ...], Claim] = {}
    for claim in standing(statements):
        if claim.role is Role.TARGET and claim.measure and claim.as_of and date_of(claim, statements):
            names = (series_of(claim, statements), plain_name(claim.measure), plain_name(claim.scope))
            set_before = first.setdefault((*names, str(claim.as_of), measured_in(claim)), claim)
            if set_before.evidence.release != claim.evidence.release:
                yield set_before, claim, f"both are the target for “{claim.measure}” by {claim.as_of.in_words}"


_TARGET = """
[release]
id = "{id}"
title = "Homes for the new town"
series = "new town"
published = {id}

[[claim]]
id = "homes"
says = "{homes} homes"
measure = "homes in the new town"
role = "target"
as_of = "2030"
"""
_PLAN = _TARGET.format(id="2019-02-04", homes="12,000")

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=((_PLAN, _TARGET.format(id="2021-05-20", homes="12,000")),),
    conflicts=((_PLAN, _TARGET.format(id="2021-05-20", homes="9,500")),),
)
