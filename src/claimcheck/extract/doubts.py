"""What a person should look at: where a claim that was read from a text may not be what the text means."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimcheck.claim import Claim, Percentage
from claimcheck.extract.numeric_dates import has_two_readings
from claimcheck.hedges import HEDGES
from claimcheck.quantity import Kind, Numeral, Proportion
from claimcheck.release import Release

_OF_SOMETHING = (Kind.COUNT, Kind.POPULATION, Kind.MONEY, Kind.RATE, Kind.RATIO, Kind.CHANGE, Kind.PERCENTAGE)
_SOMEWHERE = (Kind.COUNT, Kind.POPULATION, Kind.PERCENTAGE)
# The longest first, so that “no more than” is not also “more than”.
_HEDGE = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(HEDGES, key=len, reverse=True)))})\b", re.IGNORECASE)


def _is_bare(claim: Claim) -> bool:
    return claim.kind is Kind.COUNT and not claim.unit.name


def _is_hedged_twice(claim: Claim) -> bool:
    # A range, a gloss and a change have a hedge at each end.
    single = isinstance(claim.quantity.figure, Numeral | Proportion) and claim.quantity.gloss is None
    return single and len(_HEDGE.findall(claim.quote)) > 1


def _is_change_of_shares(claim: Claim) -> bool:
    return claim.kind is Kind.CHANGE and claim.unit.name == "percent" and claim.quantity.before is None


# What is doubted, and in which words; the first of each pair is asked of every claim.
DOUBTS: tuple[tuple[Callable[[Claim], bool], str], ...] = (
    (_is_bare, "a bare number, of what is not said"),
    (
        lambda claim: not (claim.measure or _is_bare(claim)) and claim.kind in _OF_SOMETHING,
        "what is measured is not said",
    ),
    (lambda claim: isinstance(claim, Percentage) and not claim.of, "a percentage of what is not said"),
    (lambda claim: claim.scope is None and claim.kind in _SOMEWHERE, "of whom and where is not said"),
    (lambda claim: claim.kind is Kind.DATE and has_two_readings(claim.quote), "day and month may be the other way"),
    (_is_hedged_twice, "several words open the number"),
    (_is_change_of_shares, "per cent of a share may be meant as percentage points"),
)


def doubts(claim: Claim) -> tuple[str, ...]:
    """What the program was unsure of in a claim, each in a few words."""
    return tuple(words for applies, words in DOUBTS if applies(claim))


def doubts_of_release(release: Release) -> tuple[str, ...]:
    """What it was unsure of in the release as a whole."""
    undated = ("no date was found",) if release.published is None else ()
    return (*release.remarks, *undated)
