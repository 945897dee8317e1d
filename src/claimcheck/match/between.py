"""What lies between two releases whose figures match: others of the series, which may have changed the figure."""

from __future__ import annotations

from claimcheck.match.measures import Match, Matching
from claimcheck.statements import Statements


def passes_over(match: Match, found: Matching, statements: Statements) -> bool:
    """True where a release between the two speaks of the thing and gives no such figure: it may have added to it."""
    thing = found.figures[match.later.id].thing or found.figures[match.earlier.id].thing
    start = statements.release_of(match.earlier).published
    for release in found.earlier_releases(match.later):
        if start is None or release.published is None or release.published.first <= start.last:
            continue
        spoken = found.topics.get(release.id, frozenset())
        if thing in spoken or any(thing in figure.all for figure in found.by_release[release.id]):
            return True
    return False
