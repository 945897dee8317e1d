"""The report for people: findings gravest first, what the claims imply, what was covered, and a summary.

This is the plain text that goes into a pipe, in lines of at most 100 columns; `claimcheck.report.terminal` gives the
same paragraphs colour and the width of the terminal.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.claim import Claim
from claimcheck.finding import Finding, Fit, Implied, Outcome, Verdict
from claimcheck.interval import Interval
from claimcheck.quantity import PartialDate
from claimcheck.release import DateFrom, Release
from claimcheck.report.amounts import words
from claimcheck.report.coverage import Coverage, coverage
from claimcheck.report.explain import explain, listed
from claimcheck.report.naming import unknown_style
from claimcheck.report.timeline_text import timeline_rows
from claimcheck.statements import Statements
from claimcheck.terms import quoted
from claimcheck.timeline import Timeline, timelines

COLUMNS = 100
FITS_NAMED = 6
PATHS_NAMED = 6
TIMELINES_SHOWN = 12
STYLES = {Verdict.CONTRADICTION: "bold red", Verdict.TENSION: "bold yellow", Verdict.NOTE: "bold cyan"}
DIM = "dim"


@frozen
class Line:
    """One paragraph of the report: its text, how far it is indented, and its colour on a terminal."""

    text: str = ""
    indent: int = 0
    style: str = ""


def text_report(outcome: Outcome, columns: int = COLUMNS, *, every_unknown: bool = False) -> str:
    """The report as plain text; with `every_unknown`, all that the claims imply and what each bound rests on."""
    return "".join(f"{_wrapped(line, columns)}\n" for line in lines(outcome, columns, every_unknown=every_unknown))


def lines(outcome: Outcome, columns: int = COLUMNS, *, every_unknown: bool = False) -> Iterator[Line]:
    """The report, a paragraph at a time, for a page so many columns wide."""
    for finding in outcome.findings:
        yield from finding_lines(finding, outcome.statements)
        yield Line()
    yield from unknown_lines(outcome, every_unknown=every_unknown)
    yield from timeline_lines(timelines(outcome.statements), columns)
    if outcome.undecided:
        yield Line("Undecided:")
        for why in dict.fromkeys(outcome.undecided.values()):
            names = [name for name, reason in outcome.undecided.items() if reason == why]
            yield Line(f"{', '.join(names)}: {why}", 2)
        yield Line()
    yield from reading_lines(outcome)
    yield Line(coverage_words(coverage(outcome)), style=DIM)
    yield Line(summary_words(outcome))


def _some(paths: Sequence[str]) -> str:
    """The first of some paths, and how many more there are."""
    more = len(paths) - PATHS_NAMED
    return ", ".join(paths[:PATHS_NAMED]) + (f" and {more} more" if more > 0 else "")


def reading_lines(outcome: Outcome) -> Iterator[Line]:
    """What to know of how the texts were read, and which documents were not."""
    releases = outcome.statements.releases
    told = [f"{release.path or release.id}: {remark}" for release in releases for remark in release.remarks]
    own = [release for release in releases if not release.reference]
    undated = [release.path or release.id for release in own if release.published is None]
    if undated and len(own) > 1:
        told.append(f"without a date, and so compared with no earlier or later release: {_some(undated)}")
    if outcome.passed_over:
        told.append(f"not read, being of other kinds than text: {_some(outcome.passed_over)}")
    if told:
        yield Line("How the texts were read:")
        yield from (Line(remark, 2) for remark in told)
        yield Line()


def unknown_lines(outcome: Outcome, *, every_unknown: bool) -> Iterator[Line]:
    """What the claims imply for numbers that nobody states: where it tells something new, else with all it rests on."""
    # Of what a conflict ties down nothing is left to be implied.
    known = [implied for implied in outcome.unknowns if implied.plain != implied.unknown.natural]
    shown = [implied for implied in known if every_unknown or implied.tells]
    if known:
        yield Line("What the claims imply:")
    told: dict[str, list[str]] = {}
    for implied in shown:
        most = len(implied.fits) if every_unknown else FITS_NAMED
        under = told.setdefault(implied_words(implied, outcome.statements, most=most), [])
        under += bounding_words(implied, outcome.statements) if every_unknown else ()
    for said, under in told.items():
        yield Line(said, 2)
        yield from (Line(bound, 4, DIM) for bound in dict.fromkeys(under))
    if len(known) > len(shown):
        left = _count(len(known) - len(shown), "more number")
        yield Line(f"{left}, each bounded by one relation alone: --explain-unknowns tells.", 2, DIM)
    if known:
        yield Line()


def bounding_words(implied: Implied, statements: Statements) -> Iterator[str]:
    """What bounds an unknown, a relation at a time: its claims, quoted, with its rule."""
    for relation in implied.relations:
        claims = [quoted(statements.by_id[name]) for name in relation.claims if name in statements.by_id]
        yield f"bounded by {listed(claims, len(claims))}  [{relation.rule}]"


def timeline_lines(found: Sequence[Timeline], columns: int) -> Iterator[Line]:
    """The plots of the longest timelines."""
    if not found:
        return
    yield Line("Over time:")
    for line in found[:TIMELINES_SHOWN]:
        scope = f", {line.scope}" if line.scope else ""
        yield Line(f"{line.measure}{scope}{_as_in(line)} ({len(line.points)} values)", 2)
        yield from (Line(row, 4) for row in timeline_rows(line, columns - 4))
    if len(found) > TIMELINES_SHOWN:
        yield Line(f"{_count(len(found) - TIMELINES_SHOWN, 'more measure')} over time: --format json tells.", 2, DIM)
    yield Line()


def _as_in(line: Timeline) -> str:
    """A figure of the line in its own words, the longest there are: those of its measure are in their normal form."""
    quotes = [point.claim.quote for point in line.points if point.claim.about.own]
    return f", as in “{max(quotes, key=len)}”" if quotes else ""


def finding_lines(finding: Finding, statements: Statements) -> Iterator[Line]:
    """A finding: title, who says what and when, the message, and the reading it depends on."""
    told = explain(finding, statements)
    yield Line(f"{finding.verdict.upper()}: {told.title}  [{finding.rule}]", style=STYLES.get(finding.verdict, ""))
    for place, quotes in places(finding, statements).items():
        yield Line(f"{place}: {listed(quotes, len(quotes))}", 4, DIM)
    yield Line(told.message, 2)
    for claims in also(finding, statements):
        yield Line(f"These disagree for the same cause: {listed(claims, len(claims))}.", 2)
    if told.reading:
        yield Line(f"This holds {told.reading}.", 2)


def places(finding: Finding, statements: Statements) -> dict[str, list[str]]:
    """The claims of a finding in quotation marks, by the place where they stand, each place once."""
    found: dict[str, list[str]] = {}
    for claim in (statements.by_id[name] for name in finding.claims if name in statements.by_id):
        found.setdefault(place_of(claim, statements), []).append(quoted(claim))
    return found


def also(finding: Finding, statements: Statements) -> list[list[str]]:
    """The claims of the other conflicts of a cause, quoted; not those that are the finding's own again."""
    others = [set(finding.claims)]
    found = []
    for claims in finding.also:
        if set(claims) not in others:
            others.append(set(claims))
            found.append([quoted(statements.by_id[name]) for name in claims if name in statements.by_id])
    return found


def place_of(claim: Claim, statements: Statements) -> str:
    """Where a claim stands: its release, speaker and date, and where the date was read."""
    release = statements.release_of(claim)
    who = f", {claim.speaker}" if claim.speaker else ""
    return f"{release.title or release.id}{who}, {_dated(release, claim.as_of)}"


def _dated(release: Release, as_of: PartialDate | None) -> str:
    if release.reference:
        return as_of.in_words if as_of else "an official series"
    if release.published is None:
        return "no date"
    origin = "" if release.published_from is DateFrom.NONE else f" (date from the {ORIGINS[release.published_from]})"
    return release.published.in_words + origin


ORIGINS = {
    DateFrom.STATED: "release itself",
    DateFrom.HEADER: "header",
    DateFrom.FOOTER: "footer",
    DateFrom.FILE_NAME: "file's name",
    DateFrom.OPTION: "option --as-of",
}


def implied_words(implied: Implied, statements: Statements, *, most: int = FITS_NAMED) -> str:
    """What is left to an unknown: "the population behind “97%”: 50.8 to 52.3 million (…); England in 2010 fits"."""
    unknown, style = implied.unknown, unknown_style(implied.unknown)

    def shown(interval: Interval | None) -> str:
        return "no value" if interval is None else words(interval, style)

    name = unknown.words or unknown.id
    generous = "" if implied.charitable == implied.plain else f" (read generously, {shown(implied.charitable)})"
    said = f"{name}: {shown(implied.plain)}{generous}"
    # The editions of a series mostly agree, and then one mention is enough.
    fits = [f"{fit_words(fit, statements)} ({words(Interval.point(fit.value), style)})" for fit in implied.fits]
    return f"{said}; fits {listed(fits, most)}" if fits else said


def fit_words(fit: Fit, statements: Statements) -> str:
    """What a reference value is of: "England on 30 June 2010"; its series where its scope is not known."""
    day = PartialDate.parse(fit.as_of)
    series = (claim for claim in statements.of_references if fit_of(claim, statements) == fit.series)
    scopes = [
        claim.scope for claim in series if claim.as_of == day and fit.value in claim.reading.stated and claim.scope
    ]
    return f"{scopes[0] if scopes else fit.series} on {day.in_words}"


def fit_of(claim: Claim, statements: Statements) -> str:
    """The name of the series that a reference claim stands in, as fits name it."""
    return statements.release_of(claim).title or claim.evidence.release


def coverage_words(found: Coverage) -> str:
    """How much was checked, and why the rest was not."""
    why = "; ".join(f"{reason} ({count})" for reason, count in found.reasons.items())
    return (
        f"Coverage: {_count(found.quantities, 'quantity', 'quantities')} found, {found.claims} typed as claims, "
        f"{found.related} related{f' ({found.undecided} undecided)' if found.undecided else ''}, "
        f"{_count(found.relations, 'relation')} checked; "
        f"{_count(found.unrelated, 'claim')} not related"
        f"{': ' + why if why else ''}."
    )


def summary_words(outcome: Outcome) -> str:
    """How many findings of each verdict, and how many relations agree or are undecided."""
    counts = outcome.summary
    findings = ", ".join(
        _count(counts[verdict], verdict.value) for verdict in (Verdict.CONTRADICTION, Verdict.TENSION, Verdict.NOTE)
    )
    calm = f"{_count(counts[Verdict.CONSISTENT], 'relation')} consistent, {counts[Verdict.UNDECIDED]} undecided"
    return f"Summary: {findings}; {calm}."


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _wrapped(line: Line, columns: int) -> str:
    indent = " " * line.indent
    return textwrap.fill(
        line.text,
        columns,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
