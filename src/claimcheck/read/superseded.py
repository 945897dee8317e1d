"""Which earlier release a text says that it corrects: by its day, or under the title that both have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from attrs import evolve

from claimcheck.phrase.dates import MONTHS
from claimcheck.phrase.normal import plain_words
from claimcheck.release import Release

_VERBS = ("supersedes", "replaces", "corrects", "amends")
_TEXT = r"(?:press\s+)?(?:release|statement|notice|bulletin|announcement|version|news\s+item|report)"
# "This release corrects the one of 3 June", "it replaces the statement issued on 3 June 2020".
_CORRECTS = re.compile(
    rf"\b(?:this|the\s+present|it)\s+(?:{_TEXT}\s+)?(?:{'|'.join(_VERBS)})\s+"
    rf"(?:the|our|that|an)\s+(?:\w+\s+)?(?:one|{_TEXT})\b[^.;:0-9]{{0,40}}?"
    rf"\b(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{'|'.join(MONTHS)})\b(?:,?\s+(?P<year>(?:19|20)[0-9]{{2}}))?",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"\W*(?:(?:correction|corrected|corrigendum|erratum|amended)(?:\s+(?:release|version|statement|to))?\s*[:–—-]\s*"
    r"|(?:a\s+)?correction\s+to\s+)(?P<title>.+)|(?P<ahead>.+?)\s*[(\[](?:corrected|correction|amended)[)\]]",
    re.IGNORECASE,
)


def with_superseded(releases: Sequence[Release]) -> list[Release]:
    """The releases, each with the one that its text says it corrects, where just one of them fits."""
    older = [_superseded(one, releases) for one in releases]
    return [evolve(one, supersedes=name) if name else one for one, name in zip(releases, older, strict=True)]


def _superseded(release: Release, releases: Iterable[Release]) -> str | None:
    if release.supersedes or release.reference or release.published is None or not release.text:
        return None
    # Few texts correct one, and each of a thousand is asked.
    told = _CORRECTS.search(release.text) if any(verb in release.text for verb in _VERBS) else None
    title = _title(release)
    if told is None and not title:
        return None
    day = _day(told, release.published.first) if told is not None else None
    fits = [
        other.id
        for other in releases
        if other.id != release.id
        and other.published is not None
        and other.published.last <= release.published.first
        and (other.published.first == other.published.last == day if told else plain_words(other.title) == title)
    ]
    return fits[0] if len(fits) == 1 else None


def _title(release: Release) -> list[str]:
    """The words of the title that a correction is under; none where its title tells of no correction."""
    found = _CORRECTION.fullmatch(release.title)
    return plain_words(found["title"] or found["ahead"]) if found else []


def _day(told: re.Match[str], published: date) -> date | None:
    """The day that a text names; without a year the last of that name before the text."""
    month = MONTHS[told["month"].lower()]
    later = (month, int(told["day"])) > (published.month, published.day)
    try:
        return date(int(told["year"] or published.year - later), month, int(told["day"]))
    except ValueError:
        return None
