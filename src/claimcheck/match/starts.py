"""Which figure of an earlier release a change starts from: of what time it is, and in which release it stands."""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.about import A_WEEK, LAST, is_date, key_of, months_back, moved
from claimcheck.claim import Claim
from claimcheck.match.measures import Match, Matching
from claimcheck.match.periods import is_year
from claimcheck.match.weighing import SURE
from claimcheck.quantity import Kind
from claimcheck.release import Release
from claimcheck.series import date_of
from claimcheck.statements import Statements

YEAR = 12
A_YEAR = "a year"
"""The basis of a change that does not say what it is measured from, where the levels lie a year apart."""
A_YEAR_APART = range(330, 401)
"""Days between two releases of a yearly series."""


@frozen
class Start:
    """A change, the level it led to, and what it is measured from."""

    change: Claim
    after: Claim
    basis: str

    @property
    def time(self) -> str:
        """When the level is of: as it says, else as its change does ("rose by 4 per cent in 2016 to 612")."""
        # The time beside a change that says since when is that of its start.
        return self.after.about.time or ("" if self.change.about.basis else self.change.about.time)


def before(start: Start, found: Matching, statements: Statements) -> Match | None:
    """The figure of an earlier release that a change starts from."""
    match = _before(start, found, statements)
    return match if match and _is_of_one_length(match.earlier, start.after, statements) else None


def _is_of_one_length(earlier: Claim, later: Claim, statements: Statements) -> bool:
    """False for what is so far in one year beside what is of more or of less of another."""
    so_far = [claim.about.restarts and claim.about.total for claim in (earlier, later)]
    releases = [statements.release_of(claim) for claim in (earlier, later)]
    return not any(so_far) or (all(so_far) and _is_about_a_year_before(*releases))


def _before(start: Start, found: Matching, statements: Statements) -> Match | None:
    if start.basis == A_YEAR:
        return _a_year_before(start, found, statements)
    for release in found.order.earlier_releases(start.after):
        told = (
            (time, found.find(start.after, release, time, level=True)) for time in _times(start, release, statements)
        )
        match = next((match for time, match in told if match and _is_of_one_grain(start, match.earlier, time)), None)
        match = match or _by_distance(start, release, found, statements)
        if match is not None:
            return None if _is_revised(start, match, found) else match
    return None


def _is_of_one_grain(start: Start, earlier: Claim, time: str) -> bool:
    """False for a month that would be measured from a year: of "June 2015, more than in 2014" 2014 is no June."""
    by_year = start.basis == time and bool(_A_YEAR.fullmatch(time)) and bool(start.time) and not is_year(start.time)
    return not (by_year and (earlier.about.time or earlier.as_of))


def _is_revised(start: Start, match: Match, found: Matching) -> bool:
    """True where either may have been counted anew; a preliminary figure is measured from what was counted before."""
    return found.is_revised(start.after, early=False) or found.is_revised(match.earlier)


def _matched_a_year_before(start: Start, found: Matching, statements: Statements) -> Match | None:
    """The figure that a text or a release gives for a year before; else the last one."""
    if time := moved(start.time, -YEAR):
        for release in found.order.earlier_releases(start.after):
            if (match := found.find(start.after, release, time, level=True)) is not None:
                return match
    if start.after.kind is Kind.MONEY:
        # What is earned in a half or a quarter is compared with that of the year before, whatever lies between.
        own = statements.release_of(start.after)
        for release in found.order.earlier_releases(start.after):
            if _is_about_a_year_before(release, own):
                return found.find(start.after, release, LAST, level=True)
    return found.last_before(start.after, level=True)


DAYS_BACK = {A_WEEK: 7, **{f"-{months}": months * 30 + months // 2 for months in (1, 3, 6, 12, 24, 36, 48, 60)}}


def _by_distance(start: Start, release: Release, found: Matching, statements: Statements) -> Match | None:
    """The present figure of a release that lies as far back as the change is measured from."""
    days, own = DAYS_BACK.get(start.basis), statements.release_of(start.after).published
    if days is None or own is None or release.published is None:
        return None
    gap = (own.first - release.published.first).days
    if abs(gap - days) > max(2, days // 12):
        return None
    match = found.find(start.after, release, LAST, level=True)
    both = match is not None and start.after.about.time and match.earlier.about.time
    told = start.change is not start.after and start.change.about.basis
    return None if match is None or both or (match.points < SURE and not told) else match


def _a_year_before(start: Start, found: Matching, statements: Statements) -> Match | None:
    """The figure of the last release before, where both give times a year apart, or none and are of a yearly series."""
    match = _matched_a_year_before(start, found, statements)
    if match is None or _is_revised(start, match, found):
        return None
    own, earlier = start.time, match.earlier.about.time
    if own and not earlier:
        earlier = found.present.year_of(statements.release_of(match.earlier))
    if own or earlier:
        return match if own and earlier and moved(earlier, YEAR) == own else None
    cited = start.change is start.after
    if cited and _is_of_year_before(statements.release_of(match.earlier), statements.release_of(start.after), found):
        return match
    days = [date_of(claim, statements) for claim in (match.earlier, start.after)]
    apart = (days[1].first - days[0].first).days if days[0] and days[1] else 0
    return match if apart in A_YEAR_APART and match.points >= SURE else None


def _is_of_year_before(earlier: Release, later: Release, found: Matching) -> bool:
    """True for a release that reports on the year before the one that another reports on."""
    time = moved(found.present.reported(later), -YEAR)
    return bool(time) and found.present.reports_on(earlier, time)


def _times(start: Start, earlier: Release, statements: Statements) -> list[str]:
    """The time that a change is measured from; for a year back also that year, in a release of about a year before."""
    months, told = months_back(start.basis), start.time
    if start.basis == A_WEEK:
        return []
    if months is None:
        is_yearly = _is_about_a_year_before(earlier, statements.release_of(start.after))
        return _named_times(start.basis, told, is_yearly=is_yearly)
    own, release = start.time, statements.release_of(start.after)
    time = moved(own or key_of(release.published), -months)
    is_by_year = months == YEAR and not own and _is_about_a_year_before(earlier, release)
    return [each for each in (time, time[:4] if is_by_year else "") if each]


def _named_times(basis: str, told: str, *, is_yearly: bool) -> list[str]:
    """The time that a basis names, for a level of a time: for autumn 2020 "than in 2019" is than in autumn 2019.

    Of what is told once a year the release of that year tells, whether or not it gives the month.
    """
    if not told or basis == LAST:
        return [basis]
    own = _A_YEAR.search(told)
    if own is not None and _A_YEAR.fullmatch(basis) and not is_year(told):
        then = moved(told, YEAR * (int(basis) - int(own.group())))
        return [each for each in (then, basis if is_yearly and is_date(then) else "") if each]
    # What is of a quarter is not measured from a day or a month, nor the other way round.
    return [basis] if told[:1].isdigit() == basis[:1].isdigit() else []


_A_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def _is_about_a_year_before(earlier: Release, later: Release) -> bool:
    """False for the release of another month: of a monthly series, last December's is not that of a year ago."""
    if earlier.published is None or later.published is None:
        return False
    return (later.published.first - earlier.published.first).days in A_YEAR_APART
