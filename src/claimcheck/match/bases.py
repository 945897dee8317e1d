"""From when a release measures the changes of which it does not say so: as the change before, or as all its others."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from claimcheck.about import LAST, is_date, key_of, months_back, moved
from claimcheck.claim import Claim
from claimcheck.match.measures import Matching
from claimcheck.quantity import Kind
from claimcheck.release import Release
from claimcheck.statements import Statements

NEARBY = 240
"""Code points before a change within which an earlier change may say from when both are measured."""
FEW = 8
"""Claims before a change among which that earlier change is looked for."""
ENOUGH = 2
"""Figures of a release that must be measured from one time, for all of them to be."""
A_YEAR = 12
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NEW_PARAGRAPH = re.compile(r"\n\s*\n")


class Bases:
    """What the releases of some statements measure their changes from."""

    def __init__(self, statements: Statements, found: Matching) -> None:
        self.statements = statements
        self.found = found
        self.told: dict[str, Counter[str]] = defaultdict(Counter)
        for claim in statements.of_texts:
            if claim.about.basis:
                self.told[claim.evidence.release][self._time_of(claim)] += 1
        self.untold: dict[str, int] = {}
        """The place of the first change of a release that leaves its start unsaid."""
        for link in statements.linked("change"):
            for change in statements.members(link, "change"):
                if not change.about.basis and not link.one("before"):
                    place, release = statements.order[change.id], change.evidence.release
                    self.untold[release] = min(place, self.untold.get(release, place))

    def inherited(self, change: Claim, after: Claim) -> str:
        """The basis of a change that names none; empty where its release leaves that open."""
        return self._of_one_before(change) or self._of_all(change, after)

    def _of_one_before(self, change: Claim) -> str:
        """As the change before it: "318 more than a year ago … rapid devices, up by 99"."""
        place = self.statements.order[change.id]
        for other in reversed(self.statements.claims[max(0, place - FEW) : place]):
            if not self._is_just_before(other, change):
                return ""
            if other.kind is Kind.CHANGE and (basis := other.about.basis):
                # "Stocks rose by 2 to 380; at 380 they are 26 above last year. Sales fell by 3": since when?
                opened = self.untold.get(change.evidence.release, place) < self.statements.order[other.id]
                return basis if is_lately(basis, self.statements.release_of(change)) and not opened else ""
        return ""

    def _is_just_before(self, other: Claim, change: Claim) -> bool:
        """True for a claim of one paragraph with a change, a little before it."""
        if other.evidence.release != change.evidence.release:
            return False
        start, end = other.evidence.end or 0, change.evidence.start or 0
        text = self.statements.release_of(change).text
        return end - start <= NEARBY and _NEW_PARAGRAPH.search(text, start, end) is None

    def _of_all(self, change: Claim, after: Claim) -> str:
        """As all that its release measures, when it tells of some from when that is."""
        told, time = self.told[change.evidence.release], after.about.time
        basis, many = next(iter(told.items())) if len(told) == 1 else ("", 0)
        if not is_lately(basis, self.statements.release_of(change)):
            return ""
        if many < ENOUGH and not self._is_time_of_last(basis, after):
            return ""
        return "" if is_date(basis) and time and len(time) != len(basis) else basis

    def _is_time_of_last(self, basis: str, after: Claim) -> bool:
        """True where the last release before is of that time, as in a series that compares each with the one before."""
        before = self.found.order.earlier_releases(after)[:1]
        months, published = months_back(basis), self.statements.release_of(after).published
        time = moved(key_of(published), -months) if months else basis
        return any(basis == LAST or self.found.present.is_present(release, time) for release in before)

    def _time_of(self, claim: Claim) -> str:
        """The basis of a claim; a year back as the year that it is, where the release reports on one."""
        own = claim.about.time or self.found.present.year_of(self.statements.release_of(claim))
        months = months_back(claim.about.basis)
        return (moved(own, -months) if months == A_YEAR and _YEAR.fullmatch(own) else "") or claim.about.basis


def is_lately(basis: str, release: Release) -> bool:
    """True for what a release may measure all from: the last report, a month, a quarter or a year back.

    What is measured from a year long past ("since 2010") was chosen for that one change.
    """
    months = months_back(basis)
    if basis == LAST or months is not None:
        return months is None or months <= A_YEAR
    year = _YEAR.search(basis)
    if year is None or release.published is None:
        return False
    return release.published.year - int(year.group()) <= (2 if "/" in basis else 1)
