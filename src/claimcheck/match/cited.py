"""The figures of an earlier time that texts give beside a later one: "up from 6,328 in June"."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from claimcheck.claim import Aspect, Claim
from claimcheck.match.figure import LEVELS
from claimcheck.match.lending import former_of, told_beside
from claimcheck.series import is_writers, standing
from claimcheck.statements import Statements
from claimcheck.steps import End, is_pair


@frozen
class Cited:
    """A figure of an earlier time, the present one that it is told beside, and of when it is said to be."""

    end: End
    present: Claim
    """The present figure of the same thing; the cited one itself where the text gives none."""
    basis: str
    """The time as it is said, or how far back it lies; empty where the words leave it open."""


def citations(statements: Statements) -> Iterator[Cited]:
    """Yield what texts look back on; the same figure again by itself where it may be told so as well."""
    seen: set[str] = set()
    for cited, present, basis in _told_with_present(statements):
        if cited.id not in seen and not is_pair(cited) and cited.kind in LEVELS:
            seen.add(cited.id)
            yield Cited(End(cited), present, basis)
    for claim in standing(statements):
        if not is_writers(claim):
            continue
        if is_pair(claim):
            yield Cited(End(claim, Aspect.BEFORE), claim, claim.about.basis)
        elif claim.about.basis and claim.kind in LEVELS and not claim.about.time and claim.id not in seen:
            yield Cited(End(claim), claim, claim.about.basis)


def _told_with_present(statements: Statements) -> Iterator[tuple[Claim, Claim, str]]:
    """Each level before with the one it has come to, and what says when it was."""
    for link in statements.linked("change"):
        before, after = statements.member(link, "before"), statements.member(link, "after")
        if before is not None and after is not None:
            told = (claim.about.basis for claim in statements.members(link, "change") if claim.about.basis)
            yield before, after, before.about.basis or before.about.time or next(told, "")
    pairs = [former_of(link, statements) for link in statements.linked("direction")]
    for pair in (*(pair for pair in pairs if pair is not None), *told_beside(statements)):
        before, after = pair
        if basis := before.about.basis or before.about.time:
            yield before, after, basis
