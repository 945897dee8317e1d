"""Laws of what the claims imply: in short what tells something new, in full all with what it rests on."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from claimcheck.check import check_statements
from claimcheck.cli import cli
from claimcheck.read.paths import read_texts, shipped
from claimcheck.report.json_report import document
from claimcheck.report.text import text_report
from claimcheck.statements import Statements

ALONE = """
[release]
id = "parks"
published = "2011-05-01"

[[claim]]
id = "share"
says = "25%"
of = "swings"

[[claim]]
id = "part"
says = "100 swings"

[[link]]
kind = "share"
share = "share"
part = "part"
"""
TWICE = f"""{ALONE}
[[claim]]
id = "more"
says = "26%"
of = "swings"

[[claim]]
id = "most"
says = "104 swings"

[[link]]
kind = "share"
share = "more"
part = "most"
"""


def outcome_of(text: str):
    read, known = read_texts([text]), shipped()
    return check_statements(
        Statements.of([*read.releases, *known.releases], [*read.claims, *known.claims], read.links),
        problems=read.problems,
    )


def test_what_one_relation_bounds_is_told_in_full_only():
    """A share and its part imply a whole; that says no more than the two did."""
    outcome = outcome_of(ALONE)
    short, full = text_report(outcome), text_report(outcome, every_unknown=True)

    assert not outcome.problems
    assert 1 == len(outcome.unknowns)
    assert "behind" not in short.partition("imply")[2]
    assert "--explain-unknowns" in short
    assert "--explain-unknowns" not in full
    assert "bounded by “25%” and “100 swings”  [share-of-whole]" in full


def test_an_unknown_names_all_that_bounds_it():
    """Who doubts an interval must see which claims to doubt."""
    outcome = outcome_of(TWICE)
    for implied, told in zip(outcome.unknowns, document(outcome)["unknowns"], strict=True):
        assert list(implied.claims) == told["claims"]
        assert all(relation in outcome.verdicts for relation in told["relations"])
        assert implied.relations
        assert all(set(relation.claims) <= set(implied.claims) for relation in implied.relations)


def test_the_json_report_always_has_every_unknown(tmp_path: Path):
    """A script that reads it must not depend on how much a person wants to see."""
    file = tmp_path / "parks.claims.toml"
    file.write_text(TWICE, encoding="utf-8")
    runs = [
        CliRunner().invoke(cli, ["check", str(file), "--format", "json", *more])
        for more in ((), ("--explain-unknowns",))
    ]

    assert runs[0].output == runs[1].output
    assert json.loads(runs[0].output)["unknowns"]
