"""The kinds of errors that short texts hold, each with an honest twin that differs in a figure or a word.

An error must be found and its twin left in peace, so that no kind is found by accusing its shape.
"""

from __future__ import annotations

import pytest
from tests.extract import pairs_of_sums, pairs_of_words

from claimcheck.check import check_statements
from claimcheck.extract.reader import extract
from claimcheck.finding import Verdict
from claimcheck.read.text import read_text
from claimcheck.release import Release
from claimcheck.statements import Statements

ACCUSING = (Verdict.CONTRADICTION, Verdict.TENSION)
ROWS = [
    (kind, error, twin) for kind, pairs in (pairs_of_sums.PAIRS | pairs_of_words.PAIRS).items() for error, twin in pairs
]


def accused(text: str) -> list[Verdict]:
    """The verdicts of what is found in a text, without reference series."""
    release = read_text("text.txt", text.encode())
    assert isinstance(release, Release)
    stated = extract(release)
    outcome = check_statements(Statements.of([release], stated.claims, stated.links))
    return [finding.verdict for finding in outcome.findings if finding.verdict in ACCUSING]


@pytest.mark.parametrize(("kind", "error", "twin"), ROWS)
def test_an_error_is_found_and_its_honest_twin_is_left_in_peace(kind: str, error: str, twin: str) -> None:
    """The two differ in what they say and not in how, so only the arithmetic can tell them apart."""
    assert accused(error), kind
    assert [] == accused(twin), kind
