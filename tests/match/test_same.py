"""Laws of the nouns that users add: they count as one, wherever they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.check import check

FIRST = "Riverside trust frees the river\n\n3 May 2017\n\nThe riverside trust has cleared {0} since 2010.\n"
SECOND = "Riverside trust goes on\n\n8 June 2018\n\nThe riverside trust says that {0} have been cleared since 2010.\n"
ROW = '[[same]]\nnouns = ["weirs", "barrages"]\n'


def accused(folder: Path) -> int:
    """How many findings a folder has."""
    return len(check([str(folder)], with_reference=False).findings)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two releases whose running total falls, under two names."""
    (tmp_path / "one.txt").write_text(FIRST.format("41 weirs"), encoding="utf-8")
    (tmp_path / "two.txt").write_text(SECOND.format("35 barrages"), encoding="utf-8")
    return tmp_path


def test_two_nouns_are_two_things_until_someone_says_otherwise(folder: Path) -> None:
    """When unsure, nothing is matched."""
    assert 0 == accused(folder)


def test_a_row_in_the_settings_beside_the_files_makes_them_one(folder: Path) -> None:
    """Users know their field."""
    (folder / "claimcheck.toml").write_text(ROW, encoding="utf-8")

    assert 1 == accused(folder)


def test_a_row_in_a_claim_file_makes_them_one(folder: Path) -> None:
    """What belongs to a series can be kept with it."""
    release = '[release]\nid = "words"\ntitle = "Words of the trust"\npublished = 2017-01-01\n'
    (folder / "words.claims.toml").write_text(release + ROW, encoding="utf-8")

    assert 1 == accused(folder)


def test_a_noun_of_several_words_is_one_thing(folder: Path) -> None:
    """Who calls fish weirs barrages has said nothing of other weirs."""
    (folder / "claimcheck.toml").write_text('[[same]]\nnouns = ["fish weirs", "barrages"]\n', encoding="utf-8")
    assert 0 == accused(folder)

    (folder / "one.txt").write_text(FIRST.format("41 fish weirs"), encoding="utf-8")
    outcome = check([str(folder)], with_reference=False)
    assert ["“fish weir” and “barrage” mean the same"] == [
        finding.relations[0].because.partition("since ")[2].partition(",")[0] for finding in outcome.findings
    ]


def test_rows_that_share_a_noun_are_one(folder: Path) -> None:
    """What means the same as a third means the same."""
    rows = '[[same]]\nnouns = ["weirs", "sluices"]\n[[same]]\nnouns = ["dams", "barrages"]\n'
    (folder / "claimcheck.toml").write_text(rows, encoding="utf-8")
    assert 0 == accused(folder)

    (folder / "claimcheck.toml").write_text(rows + '[[same]]\nnouns = ["sluices", "dams"]\n', encoding="utf-8")
    assert 1 == accused(folder)


ALIKE = 'nouns that mean the same: nouns = ["saplings", "trees"]'


@pytest.mark.parametrize(
    ("row", "line", "found", "expected"),
    [
        ('[[same]]\nnouns = ["weirs"]', 2, "one noun", ALIKE),
        ('[[same]]\nnouns = ["weirs", "weir"]', 2, "one noun", ALIKE),
        ("[[same]]\nnouns = []", 2, "no nouns", ALIKE),
        ("[[same]]\n\n# none yet", 1, "no nouns", ALIKE),
        ('[[same]]\nnouns = "weirs"', 2, "“weirs”", ALIKE),
        ('[[same]]\nnouns = ["weirs", 3]', 2, "3", "a noun, as text"),
        ('[[same]]\nnouns = [\n  "weirs",\n  "the",\n]', 4, "“the”", "a noun, as text"),
        ('[[same]]\nnouns = ["weirs", "barrages"]\nverbs = ["clear"]', 3, "“verbs”", ALIKE),
        ('[same]\nnouns = ["weirs", "barrages"]', 1, "one [same]", "[[same]], for each same"),
        ('same = [["weirs", "barrages"]]', 1, "a list", ALIKE),
        ('[[sane]]\nnouns = ["weirs", "barrages"]', 1, "“sane”", "[[same]]"),
        ('[[same]]\nnouns = ["weirs", "barrages"', 2, "text that is not TOML (Unclosed array)", "TOML"),
    ],
)
def test_a_bad_row_is_a_problem_with_its_line(folder: Path, row: str, line: int, found: str, expected: str) -> None:
    """A row that is not understood and not reported would be a rule that its writer believes in and nobody applies."""
    (folder / "claimcheck.toml").write_text(row, encoding="utf-8")
    (problem,) = check([str(folder)], with_reference=False).problems

    assert (line, found, expected) == (problem.line, problem.found, problem.expected)
    assert str(folder / "claimcheck.toml") == problem.path
