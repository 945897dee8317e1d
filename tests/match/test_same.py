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


def test_a_bad_row_is_a_problem_with_its_line(folder: Path) -> None:
    """A row with one noun says nothing: whoever wrote it should know where."""
    (folder / "claimcheck.toml").write_text('[[same]]\nnouns = ["weirs"]\n', encoding="utf-8")
    (problem,) = check([str(folder)], with_reference=False).problems

    assert (problem.line, problem.expected) == (2, 'nouns that mean the same: nouns = ["saplings", "trees"]')
