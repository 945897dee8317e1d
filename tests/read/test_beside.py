"""What the words around a claim tell is kept, so that a claim file finds in other releases what its text does."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from attrs import asdict, fields
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.about import About
from claimcheck.check import check
from claimcheck.extraction import extract_files
from claimcheck.finding import Outcome
from claimcheck.read.beside import about_keys, about_of, joined, listed
from claimcheck.read.claim_file import loads
from claimcheck.read.entry import AboutEntry

ROOT = Path(__file__).parents[2]
WORDS = st.text("abcdefgh -’", min_size=1, max_size=8).map(str.strip).filter(bool)
LISTS = {key.name: st.lists(WORDS, max_size=4).map(tuple) for key in fields(About) if key.default == ()}
FLAGS = {key.name: st.booleans() for key in fields(About) if key.default is False}
TEXTS = {key.name: st.just("") | WORDS for key in fields(About) if key.default == ""}
ABOUTS = st.builds(About, **LISTS, **FLAGS, **TEXTS, window=st.integers(0, 400))


def told(outcome: Outcome) -> tuple[Counter[object], Counter[object]]:
    """The relations of an outcome with their verdicts, and its findings; by what they are of."""
    relations = [(one.rule, one.claims, outcome.verdicts.get(one.id)) for one in outcome.relations]
    return Counter(relations), Counter((one.verdict, one.rule, one.claims) for one in outcome.findings)


def written(texts: Path, folder: Path) -> str:
    """A folder of the claim files of some texts, away from these."""
    for file in extract_files([texts], output=folder).files:
        assert file.target is not None
        file.target.write_text(file.text, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize("texts", ["examples/pathfinder", "tests/quiet"])
def test_a_claim_file_relates_and_finds_what_its_text_does(texts, tmp_path):
    """Who extracts, corrects nothing and checks must get the same report, across releases too."""
    read, again = check([str(ROOT / texts)]), check([written(ROOT / texts, tmp_path)])

    assert told(read) == told(again)
    assert {one.evidence.release for one in read.statements.of_texts}
    assert any(len({name.split("/")[0] for name in one.claims}) > 1 for one in again.relations)


@given(ABOUTS)
def test_what_is_told_is_written_and_read_back(about):
    """Every key has its place in the file, and what tells nothing is left out."""
    keys = about_keys(about)

    assert about == about_of(AboutEntry(**keys))
    assert all(keys.values())


def test_every_attribute_has_a_key():
    """What is told of a claim and not written would be lost without a word."""
    assert set(asdict(About())) == {key.name for key in fields(AboutEntry)}


@given(st.lists(WORDS))
def test_a_list_of_words_is_one_text(words):
    """Commas part the words, which hold none."""
    assert tuple(words) == listed(joined(words))


def test_a_fault_inside_is_pointed_at():
    """A key that is none, and a value of another kind, each at its place."""
    file = """
[release]
id = "ferry"

[[claim]]
id = "boats"
says = "240 boats"
about = { noum = "boat", new = 3 }

[[claim]]
id = "crews"
says = "18 crews"
about = "crew"
"""
    problems = [str(problem) for problem in loads(file).problems]

    assert 3 == len(problems)
    assert "did you mean noun?" in problems[0]
    assert problems[1].endswith("found 3, expected true or false")
    assert problems[2].endswith("found “crew”, expected a table")
