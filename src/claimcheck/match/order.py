"""Which releases belong to one series, and which of them came before another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from claimcheck.claim import Claim
from claimcheck.match.alike import Alike
from claimcheck.match.gaps import are_in_order
from claimcheck.match.kin import by_name, kindred, series_name, topics
from claimcheck.release import Release
from claimcheck.statements import Statements

NEAREST = 8
"""Earlier releases that are searched for a figure; what lies further back has mostly been stated again."""


class Order:
    """The releases by the series they belong to, in the order in which they came out."""

    def __init__(self, statements: Statements, alike: Alike) -> None:
        self.statements = statements
        self.topics = topics(statements, alike)
        self.kin = kindred(statements, self.topics, alike)
        self._named = by_name(statements)
        self._earlier: dict[str, list[Release]] = {}

    def are_kin(self, one: str, other: str) -> bool:
        """True for two releases of one series: of one name, or texts on one topic."""
        names = {series_name(self.statements.release_by_id[name]) for name in (one, other)}
        return one == other or other in self.kin.get(one, ()) or (len(names) == 1 and "" not in names)

    def families(self, claims: Iterable[Claim]) -> list[list[Claim]]:
        """The claims in parts whose releases belong together, each with a recent one of its part at least."""
        families: list[list[Claim]] = []
        for claim in claims:
            home = claim.evidence.release
            near = [f for f in families if any(self.are_kin(home, member.evidence.release) for member in f[-NEAREST:])]
            if len(near) == 1:
                near[0].append(claim)  # as nearly always: a long series must not be copied once a release
                continue
            families = [family for family in families if not any(family is other for other in near)]
            families.append([*(member for family in near for member in family), claim])
        return families

    def earlier_releases(self, claim: Claim) -> list[Release]:
        """The releases of a claim's series that came before its own, the last first."""
        own = self.statements.release_of(claim)
        if own.id not in self._earlier:
            self._earlier[own.id] = self._before(own)
        return self._earlier[own.id]

    def _before(self, own: Release) -> list[Release]:
        day = own.published
        if day is None:
            return []
        names = {*self.kin.get(own.id, ()), *self._of_one_name(own)}
        releases = (self.statements.release_by_id[name] for name in names)
        dated = (release for release in releases if release.published and release.published.last < day.first)
        before = [release for release in dated if are_in_order(release, own)]
        return sorted(before, key=lambda r: (str(r.published), r.id), reverse=True)[:NEAREST]

    def _of_one_name(self, release: Release) -> list[str]:
        """The last releases before one that share its series or its publisher."""
        order = self._named.get(series_name(release), [])
        place = bisect_left(order, (str(release.published), release.id)) if release.published else 0
        return [name for _, name in order[max(0, place - NEAREST) : place]]
