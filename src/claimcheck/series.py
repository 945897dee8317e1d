"""What ties claims of several releases together: one series, one measure, an order of dates, and runs of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from attrs import evolve

from claimcheck.claim import Claim, Role
from claimcheck.hedges import HEDGES, Side
from claimcheck.interval import BELOW_ALL, Interval
from claimcheck.quantity import PartialDate
from claimcheck.relation import Relation, Term
from claimcheck.statements import Statements
from claimcheck.terms import fact
from claimcheck.unit import Dimension, base_of

Item = TypeVar("Item")

# Other names of the scopes that population series use. “Britain” may mean either, so one that fits is enough.
SCOPES = {
    "uk": ("united kingdom",),
    "u.k.": ("united kingdom",),
    "the uk": ("united kingdom",),
    "the united kingdom": ("united kingdom",),
    "britain": ("united kingdom", "great britain"),
    "gb": ("great britain",),
    "england & wales": ("england and wales",),
}


def series_of(claim: Claim, statements: Statements) -> str:
    """The series a claim belongs to: its release's, else its publisher's releases, else its release alone."""
    release = statements.release_of(claim)
    return release.series or release.publisher or release.id


def date_of(claim: Claim, statements: Statements) -> PartialDate | None:
    """The date a claim is about: its own where it states one, else its release's; None when neither is known."""
    return claim.as_of or statements.release_of(claim).published


def standing(statements: Statements) -> list[Claim]:
    """The claims of texts that no later release has corrected, in reading order."""
    return list(statements.standing)


def is_writers(claim: Claim) -> bool:
    """True for what the writer of a release says in its body: no quotation, headline or target."""
    return claim.speaker is None and claim.role is Role.CLAIM


def plain_name(words: str | None) -> str:
    """A measure or a scope without what does not matter in comparing it: case and spacing."""
    return " ".join((words or "").casefold().split())


def scope_names(words: str | None) -> tuple[str, ...]:
    """What a scope is called in reference series; several where its name may mean either."""
    name = plain_name(words)
    return SCOPES.get(name, (name,))


def measured_in(claim: Claim) -> tuple[str, str]:
    """What claims must share to be compared: counts and people by number, durations by length, others by unit."""
    said = claim.quantity
    # "Down by 4.6 per cent from 21.7 to 20.7": its ends are what other levels are compared with.
    said = said.after or said
    return _LOOSELY.get(said.unit.dimension, said.unit.name), base_of(said.per)


_LOOSELY = {Dimension.COUNT: "number", Dimension.PEOPLE: "number", Dimension.DURATION: "duration"}


def side_of(claim: Claim) -> Side | None:
    """The side that a claim's hedge opens; None for a bare figure."""
    return HEDGES[claim.quantity.hedge] if claim.quantity.hedge else None


def in_order(claims: Sequence[Claim], statements: Statements) -> list[Claim]:
    """The dated claims whose dates follow one another; of those that overlap, the one that ends first."""
    dated = [(day, claim) for claim in claims if (day := date_of(claim, statements)) is not None]
    kept: list[tuple[PartialDate, Claim]] = []
    for day, claim in sorted(dated, key=lambda pair: (pair[0].last, -pair[0].first.toordinal())):
        if not kept or kept[-1][0].last < day.first:
            kept.append((day, claim))
    return [claim for _, claim in kept]


def runs(items: Sequence[Item], longest: int = 3) -> Iterator[tuple[Item, ...]]:
    """Runs of at most `longest` that share their ends, so that every two neighbours are in one; nothing of one item."""
    for start in range(0, len(items) - 1, longest - 1):
        yield tuple(items[start : start + longest])


def reported_on(claim: Claim, statements: Statements) -> Term | None:
    """The day of something a claim reports without its date: plainly the claim's date, charitably any day up to it."""
    day = date_of(claim, statements)
    if day is None:
        return None
    because = f"an event without a stated date is taken to be of the day it was reported, {day}"
    return fact(f"{claim.id}/reported", day.days, because, charitable=Interval(BELOW_ALL, day.days.high))


def apart(relation: Relation) -> Relation:
    """The relation, to be checked on its claims' own readings, outside the joint system."""
    return evolve(relation, alone=True)
