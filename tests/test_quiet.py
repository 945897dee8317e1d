"""Ordinary releases, whose figures are true and messy, are left in peace."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.check import check
from claimcheck.finding import Finding, Outcome, Verdict

QUIET = Path(__file__).parent / "quiet"
TEXTS = sorted(QUIET.glob("*.txt"))
SERIES = sorted(folder for folder in QUIET.iterdir() if folder.is_dir())
FEWEST_RELATED = 4
"""Relations that a text of the corpus has on average; fewer would mean that silence proves nothing."""


def accusations(outcome: Outcome) -> list[Finding]:
    """What is found wrong; notes ask and accuse no one."""
    return [finding for finding in outcome.findings if finding.verdict in (Verdict.CONTRADICTION, Verdict.TENSION)]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_true_release_is_never_accused(path: Path) -> None:
    """Its sums are right when redone by hand, so that whatever is found was tied wrongly."""
    assert [] == accusations(check([str(path)]))


@pytest.mark.parametrize("folder", SERIES, ids=lambda folder: folder.stem)
def test_a_true_series_is_never_accused(folder: Path) -> None:
    """Other quarters, revisions that are announced and guidance that is raised are no contradictions."""
    assert [] == accusations(check([str(folder)]))


def test_the_quiet_is_no_silence() -> None:
    """A program that related nothing would pass the others; and texts of many publishers are of many things."""
    outcome = check([str(path) for path in TEXTS])
    assert [] == accusations(outcome)
    assert FEWEST_RELATED * len(TEXTS) < len(outcome.relations)
