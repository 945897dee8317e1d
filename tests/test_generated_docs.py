"""The pages that come from the program say what the program says."""

from __future__ import annotations

import pytest
from docs.generate import DOCS, WORKED, outcome_of, pages, quotation

from claimcheck.finding import Verdict
from claimcheck.report.explain import explain
from claimcheck.rules import rules

FOLDERS = sorted(path for path in WORKED.iterdir() if path.is_dir())
LONGEST = 90
"""Words in a message about one relation: a paragraph to paste into an e-mail."""


def test_the_generated_pages_are_fresh():
    """A page that no longer says what the program does misleads; `python docs/generate.py` writes them again."""
    stale = [
        path.name for path, text in pages().items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]

    assert stale == []


def test_every_rule_has_its_page_and_no_other_page_is_left():
    """A rule that was renamed leaves no page of its old name behind."""
    written = {path.stem for path in (DOCS / "rules").glob("*.md")}

    assert written == {rule.name for rule in rules()} | {"README"}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_worked_text_has_one_finding_that_is_proved(folder):
    """The page shows one finding a folder; a second, or none, would make it false."""
    outcome = outcome_of(folder)

    assert len(outcome.findings) == 1
    assert outcome.findings[0].verdict in (Verdict.CONTRADICTION, Verdict.TENSION)
    assert outcome.unproved == ()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_message_quotes_every_place_and_is_no_longer_than_a_paragraph(folder):
    """What is pasted into an e-mail must stand by itself and be read to its end."""
    outcome = outcome_of(folder)
    (finding,) = outcome.findings
    message = explain(finding, outcome.statements).message

    assert [] == [name for name in finding.claims if outcome.statements.by_id[name].quote not in message]
    assert len(message.split()) <= LONGEST * len(finding.relations)


def test_six_findings_are_worked():
    """Each shows another shape, and their texts stand on the page as they were checked."""
    page = (DOCS / "worked-findings.md").read_text(encoding="utf-8")
    texts = [release for folder in FOLDERS for release in outcome_of(folder).statements.releases]

    assert len(FOLDERS) >= 6
    assert all(quotation(release) in page for release in texts)
