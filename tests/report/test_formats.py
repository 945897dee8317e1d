"""Every report says the same of the same outcome, in its own form."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.report.made import OUTCOME, QUIET

from claimcheck.check import check, check_statements
from claimcheck.read.paths import read_texts
from claimcheck.report.json_report import document, json_report
from claimcheck.report.text import text_report
from claimcheck.rules import rules
from claimcheck.statements import Statements

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
EXAMPLES = {
    f"{rule.name} {kind} {place}": texts
    for rule in rules()
    for kind, examples in (("agrees", rule.agrees), ("conflicts", rule.conflicts))
    for place, texts in enumerate(examples)
}


def outcome_of(texts):
    read = read_texts(texts)
    return check_statements(Statements.of(read.releases, read.claims, read.links))


def assert_fits_the_schema(outcome):
    report = json.loads(json_report(outcome))
    assert [] == [error.message for error in Draft202012Validator(SCHEMA).iter_errors(report)]
    return report


@pytest.mark.parametrize("texts", EXAMPLES.values(), ids=EXAMPLES.keys())
def test_every_example_can_be_reported(texts):
    """Whatever a rule relates, the JSON report keeps its contract and the text report its last two lines."""
    outcome = outcome_of(texts)
    report = assert_fits_the_schema(outcome)
    claims, relations = ({one["id"] for one in report[name]} for name in ("claims", "relations"))

    assert all(set(relation["claims"]) <= claims for relation in report["relations"])
    assert all(set(finding["relations"]) <= relations for finding in report["findings"])
    assert all(set(finding["claims"]) <= claims for finding in report["findings"])
    assert text_report(outcome).splitlines()[-1].startswith("Summary: ")


@pytest.mark.parametrize("outcome", [OUTCOME, QUIET])
def test_the_report_keeps_its_schema(outcome):
    """Scripts rely on the names and the forms of the values."""
    assert assert_fits_the_schema(outcome)


def test_no_number_of_a_report_is_a_float():
    """Bounds are exact strings: a third has no decimal."""
    share = document(OUTCOME)["claims"][0]

    assert share["stated"] == {"low": "200/3", "high": "200/3", "low_open": False, "high_open": False}
    assert "." not in json_report(QUIET).partition('"coverage"')[2].partition('"problems"')[0].replace(
        "tied to it.", ""
    )


def test_people_are_counted_in_ones():
    """ "35 million people" is reported as 35000000, with the interval in the same unit."""
    part = next(claim for claim in document(OUTCOME)["claims"] if claim["id"] == "march/part")

    assert (part["value"], part["unit"], part["plain"]["low"]) == ("35000000", "people", "34500000")


def test_a_reference_is_listed_only_where_it_is_used():
    """A relation uses one official figure and a fit another; where neither does, none is listed."""
    used = [claim["id"] for claim in document(OUTCOME)["claims"] if claim["release"] == "series"]

    assert used == ["series/whole", "series/unused"]
    assert ["march"] == [release["id"] for release in document(QUIET)["releases"]]


def test_the_text_report_names_each_place_and_where_its_date_came_from():
    """A reader must be able to find what is quoted."""
    text = text_report(OUTCOME)

    assert "    More care, 2 March 2011 (date from the header): “two thirds” and “35 million people”\n" in text
    assert text.index("CONTRADICTION") < text.index("TENSION") < text.index("What the claims imply")
    assert "the population behind “two thirds”: 50.72 to 52.36 million" in text


def test_the_text_report_ends_with_coverage_and_summary():
    """A run that found nothing still says how much it looked at, and why not at the rest."""
    coverage, summary = text_report(QUIET, columns=1000).splitlines()[-2:]

    assert coverage.endswith("4 claims not related: no other figure is tied to it (1).")
    assert summary == "Summary: 0 contradictions, 0 tensions, 0 notes; 0 relations consistent, 0 undecided."


def test_plain_text_has_no_colour_and_keeps_its_width():
    """What goes into a pipe is the same everywhere."""
    text = text_report(OUTCOME)

    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 100


def test_a_release_without_a_date_is_named_where_there_are_others(tmp_path):
    """Whoever wonders why nothing was compared with it should know what to add; alone it has nothing to miss."""
    (tmp_path / "one.txt").write_text("Ferries of the firth\n\nThe ferries have 14 boats.\n", encoding="utf-8")
    alone = text_report(check([str(tmp_path)]))
    (tmp_path / "two.txt").write_text("The firth\n\n3 May 2014\n\nThe ferries have 15 boats.\n", encoding="utf-8")
    both = " ".join(text_report(check([str(tmp_path)])).split())

    assert "without a date" not in alone
    assert f"without a date, and so compared with no earlier or later release: {tmp_path / 'one.txt'}" in both
