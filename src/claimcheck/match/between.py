"""What lies between two releases whose figures match: others of the series, which may have changed the figure."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.match.measures import Match, Matching
from claimcheck.release import Release
from claimcheck.statements import Statements


def passes_over(match: Match, found: Matching, statements: Statements) -> bool:
    """True where a release that may lie between the two speaks of the thing: it may have added to the figure."""
    thing = found.figures.by_id[match.later.id].thing or found.figures.by_id[match.earlier.id].thing
    ends = statements.release_of(match.earlier), statements.release_of(match.later)
    near = (release for release in _near(match, found, statements) if _may_lie_between(release, *ends))
    return any(_speaks_of(thing, release, found) for release in near)


def _near(match: Match, found: Matching, statements: Statements) -> Iterator[Release]:
    """Yield the releases that belong with either."""
    yield from found.order.earlier_releases(match.later)
    names = {name for claim in (match.earlier, match.later) for name in found.order.kin.get(claim.evidence.release, ())}
    yield from (statements.release_by_id[name] for name in sorted(names))


def _may_lie_between(release: Release, earlier: Release, later: Release) -> bool:
    """True for another release that came out between two, or of which nobody knows when it came out."""
    if release.published is None or earlier.published is None or later.published is None:
        return release.id not in (earlier.id, later.id)
    return earlier.published.last < release.published.first and release.published.last < later.published.first


def _speaks_of(thing: str, release: Release, found: Matching) -> bool:
    spoken = found.order.topics.get(release.id, frozenset())
    return thing in spoken or any(thing in figure.all for figure in found.figures.by_release[release.id])
