"""What several releases tell of one time: a figure that a later one gives again, a story printed beside both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from attrs import frozen

from claimcheck.about import is_date
from claimcheck.claim import Claim
from claimcheck.match.figure import are_digits_alike, far_off
from claimcheck.match.measures import Match, Matching, matching
from claimcheck.match.periods import is_over
from claimcheck.match.weighing import SURE
from claimcheck.quantity import Kind, PartialDate
from claimcheck.series import is_writers, measured_in, standing
from claimcheck.statements import Statements

MAY_BE_SEVERAL = (Kind.CHANGE, Kind.DATE, Kind.ORDINAL)
"""Kinds of which one measure may have many at once."""


@frozen
class Told:
    """Statements of one variable, and why they are of one."""

    claims: tuple[Claim, ...]
    because: str
    linked: bool = False
    """True when the text itself says that they are one value, whoever is speaking."""

    @property
    def ids(self) -> frozenset[str]:
        """The ids of its claims."""
        return frozenset(claim.id for claim in self.claims)


def told_across(statements: Statements, *, surely: bool = True) -> Iterator[Told]:
    """Two statements of texts of different releases for one thing and one time.

    Not `surely` are those that only a noun and a year speak for.
    """
    found = matching(statements)
    for claim in standing(statements):
        if not _may_be_told_again(claim) or found.is_revised(claim):
            continue
        matches = (found.find(claim, release, claim.about.time) for release in found.order.earlier_releases(claim))
        for match in matches:
            if match is None or not _is_of_one_time(match, found) or surely is not _is_sure(match):
                continue
            if surely or _is_named(match, found):
                yield Told((match.earlier, claim), f"{match.because}, for {in_words(claim.about.time)}")
                break


def _may_be_told_again(claim: Claim) -> bool:
    time = claim.about.time
    return bool(time) and not claim.about.planned and is_writers(claim) and claim.kind not in MAY_BE_SEVERAL


def _is_of_one_time(match: Match, found: Matching) -> bool:
    """True where the time was over for both texts, and the earlier gives it: of the figure, or of all it reports on."""
    time, earlier = match.later.about.time, match.earlier
    releases = [found.statements.release_of(claim) for claim in (earlier, match.later)]
    if not all(is_over(time, release) for release in releases) or found.is_revised(earlier):
        return False
    sources = {earlier.about.source, match.later.about.source}
    if "" not in sources and len(sources) > 1:
        return False
    figures = [found.figures.by_id[claim.id] for claim in (earlier, match.later)]
    if earlier.about.time:
        return not far_off(*figures) or are_digits_alike(*figures)
    return found.present.reports_on(releases[0], time) and not far_off(*figures)


def told_of_one_story(statements: Statements) -> Iterator[Told]:
    """The statements of one dated story, in the same words, beside more than one release."""
    stories: dict[tuple[object, ...], dict[str, Claim]] = defaultdict(dict)
    for claim in standing(statements):
        if claim.about.story and claim.kind not in MAY_BE_SEVERAL:
            printed = stories[claim.about.story, claim.kind, measured_in(claim)]
            printed.setdefault(claim.evidence.release, claim)
    for (story, *_), printed in stories.items():
        if len(printed) > 1:
            day = in_words(str(story).partition(":")[0])
            because = f"both print one story of {day}, and its words around them are the same"
            yield Told(tuple(printed.values()), because)


def _is_sure(match: Match) -> bool:
    """False where a noun alone speaks for a share, a length or a figure of a year: several may be of one thing."""
    claim = match.later
    loose = claim.kind in (Kind.PERCENTAGE, Kind.DURATION) or len(claim.about.time) == len("2011")
    return match.points >= SURE or not loose


def _is_named(match: Match, found: Matching) -> bool:
    """True where both name what they count, and it is no persons and no share."""
    nouns = [found.figures.by_id[claim.id].thing for claim in (match.earlier, match.later)]
    return all(nouns) and match.later.kind is not Kind.PERCENTAGE


def in_words(time: str) -> str:
    """A time as a reason names it."""
    return PartialDate.parse(time).in_words if is_date(time) else time
