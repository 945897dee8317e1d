"""Of which time the figures of a release are: the one they give, or the present of their release."""

from __future__ import annotations

import re
from collections import defaultdict

from claimcheck.about import LAST, is_date, is_of_report, key_of, same_time
from claimcheck.claim import Claim
from claimcheck.match.figure import Figure, cited_time
from claimcheck.match.figures import Figures
from claimcheck.match.lending import formers
from claimcheck.match.periods import YEARS, days_apart, first_and_last, is_month, is_over, is_recent, is_year, one_end
from claimcheck.phrase.periods import of_title
from claimcheck.release import Release
from claimcheck.statements import Statements

DAYS, FEW_DAYS = 31, 2
"""How far from a month, and from a day, a release may lie whose figures are undated."""


class Present:
    """What each release reports on when it gives no time."""

    def __init__(self, statements: Statements, figures: Figures) -> None:
        self.figures = figures
        self._formers = set(formers(statements))
        self._years: dict[str, str] = {}
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in statements.of_texts:
            self._claims[claim.evidence.release].append(claim)
        self._known: dict[tuple[str, str], bool] = {}

    def is_timely(self, figure: Figure, release: Release, time: str) -> bool:
        """True for a figure of a release that is of a time; of `LAST`, for one that is of its release's present."""
        back = cited_time(figure, release)
        own = figure.about.time or key_of(figure.claim.as_of) or back
        if time == LAST:
            return not back and (not own or is_recent(own, release)) and figure.claim.id not in self._formers
        if own:
            return same_time(own, time) or one_end(own, time)
        return self.is_present(release, time) and not self._may_be_dated(figure.claim, release)

    def _may_be_dated(self, claim: Claim, release: Release) -> bool:
        """True where the sentence of an undated figure names a year that is of no other figure in it."""
        if not release.text or claim.evidence.start is None:
            return False
        first, last = _sentence_around(release.text, claim.evidence.start)
        named = set(_YEAR.findall(release.text, first, last))
        if not named:
            return False
        others = (one for one in self._claims[release.id] if first <= (one.evidence.start or 0) < last)
        told = " ".join(f"{one.about.time} {one.about.basis} {one.about.since}" for one in others)
        return not named <= set(_YEAR.findall(told))

    def is_present(self, release: Release, time: str) -> bool:
        """True where what a release leaves undated is of a time."""
        fits = self._known.get((release.id, time))
        if fits is None:
            fits = self._known[release.id, time] = self._is_present(release, time)
        return fits

    def _is_present(self, release: Release, time: str) -> bool:
        days = first_and_last(time)
        if days is not None and release.published is not None and days[0] > release.published.last:
            return False  # a text of June that speaks of its year tells nothing of December
        titled = of_title(release.title, release.published)
        if is_year(time) and titled and not is_year(titled):
            return False  # what a title says of a quarter is not of the year
        own = self.year_of(release)
        if own == time or one_end(own, time) or self.reports_on(release, time) or is_of_report(release.title, time):
            return True
        published = release.published
        if published is None or not is_date(time):
            return False
        return str(published.year) == time or (
            len(time) > 4 and days_apart(time, release) <= (DAYS if len(time) < len("2014-03-01") else FEW_DAYS)
        )

    def reports_on(self, release: Release, time: str) -> bool:
        """True for a time that is over and that a release says it reports on, by its title or else by its figures."""
        own = self.reported(release)
        return bool(own) and (own == time or one_end(own, time)) and is_over(time, release)

    def reported(self, release: Release) -> str:
        """The time that a release reports on: the period in its title, else the last that it gives figures for."""
        return of_title(release.title, release.published) or self.year_of(release)

    def year_of(self, release: Release) -> str:
        """The time that a release reports on: the last that it gives figures for, else the year in its title."""
        if release.id not in self._years:
            told = [f"{year}/{end}" if end else year for year, end in YEARS.findall(release.title)]
            there = self.figures.by_release[release.id]
            stated = (figure.about.time for figure in there if not figure.about.planned)
            known = [key for key in stated if is_year(key) or (is_month(key) and is_recent(key, release))]
            self._years[release.id] = max(known or told, default="")
        return self._years[release.id]


_YEAR = re.compile(r"(?<![0-9.,])(?:19|20)[0-9]{2}(?![0-9])")


def _sentence_around(text: str, place: int) -> tuple[int, int]:
    """Where the sentence of a place begins and ends, near enough to see which years it names."""
    first = max(text.rfind(stop, 0, place) + 1 for stop in (". ", "\n"))
    last = min((end for stop in (". ", "\n") if (end := text.find(stop, place)) >= 0), default=len(text))
    return first, last
