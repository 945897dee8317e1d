"""Texts as press offices write them, read as files are, for tests of what several say together."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.check import check_statements
from claimcheck.extract.reader import extract
from claimcheck.finding import Outcome, Verdict
from claimcheck.match.measures import Match, matching
from claimcheck.read.text import read_text
from claimcheck.release import Release
from claimcheck.statements import Statements


def stated(*texts: str) -> Statements:
    """What texts state, the first as release "a", the second as "b" and so on."""
    releases, claims, links = [], [], []
    for name, text in zip("abcdefghij", texts, strict=False):
        release = read_text(f"{name}.txt", text.encode())
        assert isinstance(release, Release)
        found = extract(release)
        releases.append(release)
        claims += found.claims
        links += found.links
    return Statements.of(releases, claims, links)


def outcome(*texts: str) -> Outcome:
    """What is made of texts that are checked together."""
    return check_statements(stated(*texts))


def accused(*texts: str) -> list[str]:
    """The rules after which contradictions and tensions among texts are named."""
    return [finding.rule for finding in outcome(*texts).findings if finding.verdict is not Verdict.NOTE]


def across(found: Outcome, rule: str) -> list[list[str]]:
    """The words of the claims of each relation of a rule that spans releases."""
    claims = found.statements.by_id
    spans = [
        [claims[name] for name in relation.claims]
        for relation in found.relations
        if relation.rule == rule and len({claims[name].evidence.release for name in relation.claims}) > 1
    ]
    return [[claim.quote for claim in span] for span in spans]


def matches(*texts: str) -> Iterable[Match]:
    """The last earlier figure for each figure of the last text, where there is one."""
    statements = stated(*texts)
    found = matching(statements)
    last = statements.releases[-1].id
    for claim in statements.claims:
        match = found.last_before(claim) if claim.evidence.release == last else None
        if match is not None:
            yield match
