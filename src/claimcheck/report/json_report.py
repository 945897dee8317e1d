"""The JSON report, schema "claimcheck-report/1": its names are fixed, because scripts and tests read them.

`docs/report.md` says what each key holds. Numbers are exact strings; nothing here is a float.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from claimcheck.claim import Aspect, Claim, Evidence
from claimcheck.finding import Finding, Implied, Outcome, Verdict
from claimcheck.interval import Interval, exact_text
from claimcheck.quantity import Kind, Margin, Numeral, PartialDate, Proportion, Quantity
from claimcheck.reading import Reading
from claimcheck.relation import Relation
from claimcheck.release import Release
from claimcheck.report.coverage import Coverage, coverage
from claimcheck.report.explain import Offer, explain
from claimcheck.statements import Statements
from claimcheck.timeline import Timeline, timelines
from claimcheck.unit import PERCENT

SCHEMA = "claimcheck-report/1"
DISTRIBUTION = "claimcheck-numbers"

Json = dict[str, object]


def json_report(outcome: Outcome) -> str:
    """The outcome of a run as JSON text, the same for the same outcome: a claim, a relation or a finding a line."""
    # Not with `indent`: that is written in Python, five times as slowly, and a third of the text would be blanks.
    members = ",\n".join(f"{_compact(key)}: {_lines(value)}" for key, value in document(outcome).items())
    return f"{{\n{members}\n}}\n"


def _lines(value: object) -> str:
    """The JSON of a list with a member a line; of anything else on one line."""
    if not (isinstance(value, list) and value):
        return _compact(value)
    return "[\n" + ",\n".join(map(_compact, value)) + "\n]"


_compact = json.JSONEncoder(ensure_ascii=False).encode


def document(outcome: Outcome) -> Json:
    """The outcome of a run as the values of a JSON report."""
    # Loaded only here: a report for people does without, and it takes a good part of a short run.
    from importlib.metadata import version  # noqa: PLC0415

    statements = outcome.statements
    claims = listed_claims(outcome)
    releases = {claim.evidence.release for claim in claims}
    return {
        "schema": SCHEMA,
        "version": version(DISTRIBUTION),
        "releases": [_release(one) for one in statements.releases if not one.reference or one.id in releases],
        "claims": [_claim(claim, outcome.unrelated.get(claim.id)) for claim in claims],
        "relations": [_relation(relation, outcome) for relation in listed_relations(outcome)],
        "unknowns": [_unknown(implied) for implied in outcome.unknowns],
        "timelines": [_timeline(line) for line in timelines(statements)],
        "findings": [_finding(finding, statements) for finding in outcome.findings],
        "coverage": _coverage(coverage(outcome)),
        "summary": {verdict.value: outcome.summary[verdict] for verdict in Verdict},
        "problems": [str(problem) for problem in outcome.problems],
        "passed_over": list(outcome.passed_over),
        "unproved": list(outcome.unproved),
    }


def listed_claims(outcome: Outcome) -> list[Claim]:
    """The claims of texts, and those of reference series that a relation or a fit uses."""
    statements = outcome.statements
    used = {claim for relation in listed_relations(outcome) for claim in relation.claims}
    fits = {(fit.series, fit.as_of) for implied in outcome.unknowns for fit in implied.fits}
    return [
        claim
        for claim in statements.claims
        if not statements.release_of(claim).reference or claim.id in used or _place(claim, statements) in fits
    ]


def _place(claim: Claim, statements: Statements) -> tuple[str, str]:
    return (statements.release_of(claim).title or claim.evidence.release, str(claim.as_of))


def listed_relations(outcome: Outcome) -> list[Relation]:
    """The relations that were checked, and the notes that had something to say."""
    noted = {relation.id for finding in outcome.findings for relation in finding.relations}
    return [relation for relation in outcome.relations if relation.id in outcome.verdicts or relation.id in noted]


def _coverage(found: Coverage) -> Json:
    names = ("quantities", "claims", "related", "unrelated", "undecided")
    return {**{name: getattr(found, name) for name in names}, "reasons": dict(found.reasons)}


def _release(release: Release) -> Json:
    return {
        "id": release.id,
        "path": release.path,
        "title": release.title,
        "published": _text(release.published),
        "published_from": release.published_from.value,
        "reference": release.reference,
        "remarks": list(release.remarks),
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _claim(claim: Claim, unrelated: str | None) -> Json:
    evidence = claim.evidence
    return {
        "id": claim.id,
        "release": evidence.release,
        "kind": claim.kind.value,
        "quote": evidence.quote,
        **_place_in_text(evidence),
        **_quantity(claim.quantity, claim.reading),
        "measure": claim.measure,
        "scope": claim.scope,
        "as_of": _text(claim.as_of),
        "speaker": claim.speaker,
        "role": claim.role.value,
        **_ends_of_change(claim),
        **({"unrelated": unrelated} if unrelated else {}),
    }


def _place_in_text(evidence: Evidence) -> Json:
    """Where a claim stands in its text; null for what is written in a claim file, which may be of an older text."""
    if evidence.line is not None:
        return {"start": None, "end": None}
    again = [{"start": start, "end": end} for start, end in evidence.also_at]
    return {"start": evidence.start, "end": evidence.end, **({"also_at": again} if again else {})}


def _quantity(quantity: Quantity, reading: Reading) -> Json:
    is_date = quantity.kind is Kind.DATE
    said: Json = {"value": _value(quantity), "unit": quantity.unit.name, "hedge": quantity.hedge}
    if quantity.per:
        said["per"] = quantity.per.name
    intervals = {"stated": reading.stated, "plain": reading.plain, "charitable": reading.charitable}
    return said | {name: NO_BOUNDS if is_date else bounds(interval) for name, interval in intervals.items()}


def _value(quantity: Quantity) -> str | None:
    """The stated number in the quantity's unit; None where the words give a range, or no figure."""
    figure = quantity.figure
    if isinstance(figure, PartialDate):
        return str(figure)
    if isinstance(figure, Margin):
        figure = figure.middle
    if isinstance(figure, Proportion):
        return exact_text(figure.value * (100 if quantity.unit == PERCENT else 1) * quantity.sign)
    return exact_text(figure.value * quantity.sign) if isinstance(figure, Numeral) else None


def _ends_of_change(claim: Claim) -> Json:
    ends = {"from": (claim.quantity.before, Aspect.BEFORE), "to": (claim.quantity.after, Aspect.AFTER)}
    return {
        name: {"kind": end.kind.value, **_quantity(end, claim.reading_of(aspect))}
        for name, (end, aspect) in ends.items()
        if end is not None
    }


NO_BOUNDS: Mapping[str, object] = {"low": None, "high": None, "low_open": False, "high_open": False}


def bounds(interval: Interval) -> Json:
    """The ends of an interval as exact strings, None where it is unbounded, and whether they are left out."""
    low, high = interval.lower, interval.upper
    return {
        "low": None if low is None else exact_text(low),
        "high": None if high is None else exact_text(high),
        "low_open": interval.low_open,
        "high_open": interval.high_open,
    }


def _relation(relation: Relation, outcome: Outcome) -> Json:
    why = outcome.undecided.get(relation.id)
    return {
        "id": relation.id,
        "rule": relation.rule,
        "claims": list(relation.claims),
        "unknowns": [unknown.id for unknown in relation.unknowns],
        # A note is listed when what it says holds.
        "verdict": outcome.verdicts.get(relation.id, Verdict.CONSISTENT).value,
        "because": relation.because,
        **({"undecided": why} if why else {}),
    }


def _unknown(implied: Implied) -> Json:
    unknown = implied.unknown
    return {
        "id": unknown.id,
        "words": unknown.words,
        "measure": unknown.measure,
        "scope": unknown.scope,
        "unit": unknown.unit,
        "plain": implied.plain and bounds(implied.plain),
        "charitable": implied.charitable and bounds(implied.charitable),
        "fits": [{"series": fit.series, "as_of": fit.as_of, "value": exact_text(fit.value)} for fit in implied.fits],
        "claims": list(implied.claims),
        "relations": [relation.id for relation in implied.relations],
    }


def _timeline(line: Timeline) -> Json:
    points = [
        {
            "as_of": point.time,
            "as_of_from": "text" if point.is_dated else "release",
            "claim": point.claim.id,
            "aspect": point.end.aspect,
            "also": [claim.id for claim in point.also],
            "plain": bounds(point.plain),
            "charitable": bounds(point.charitable),
        }
        for point in line.points
    ]
    return {"measure": line.measure, "scope": line.scope, "unit": line.unit, "points": points}


def _finding(finding: Finding, statements: Statements) -> Json:
    told, slip = explain(finding, statements), finding.slip
    return {
        "rule": finding.rule,
        "verdict": finding.verdict.value,
        "claims": list(finding.claims),
        "relations": [relation.id for relation in finding.relations],
        "title": told.title,
        "reading": told.reading,
        "message": told.message,
        "proof": [{"says": line.says, "by": line.by} for line in told.proof],
        "would_agree": [_offer(offer) for offer in told.would_agree],
        "gap": told.gap,
        "fits_instead": list(finding.fits_instead),
        "slip": slip and {"name": slip.name, "claim": slip.claim, "words": slip.words},
        "also": [list(claims) for claims in finding.also],
    }


def _offer(offer: Offer) -> Json:
    ends = _days(offer.interval) if offer.is_of_days else bounds(offer.interval)
    return {"claim": offer.variable.claim, "aspect": offer.variable.aspect, "low": ends["low"], "high": ends["high"]}


def _days(interval: Interval) -> Json:
    ends = {"low": interval.lower, "high": interval.upper}
    # Beyond the calendar there is no date to name: that side is as good as unbounded.
    known = {name: end for name, end in ends.items() if end is not None and 1 <= end <= date.max.toordinal()}
    return {name: date.fromordinal(int(known[name])).isoformat() if name in known else None for name in ends}
