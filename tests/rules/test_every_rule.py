"""Laws that every rule keeps, whatever it states; its own examples are the material."""

from __future__ import annotations

import sys

import pytest

from claimcheck.check import check_statements
from claimcheck.finding import Outcome, Verdict
from claimcheck.read.claim_file import draft
from claimcheck.read.references import resolved
from claimcheck.rule import Example, Rule
from claimcheck.rules import HEADINGS, page, rules
from claimcheck.statements import Statements

EVERY_RULE = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
AGREEING = [(rule, example) for rule in rules() for example in rule.agrees]
CONFLICTING = [(rule, example) for rule in rules() for example in rule.conflicts]
REPORTED = {Verdict.CONTRADICTION, Verdict.TENSION, Verdict.NOTE}


def checked(example: Example) -> Outcome:
    stated = resolved([draft(text, f"{place}.claims.toml") for place, text in enumerate(example)])
    assert stated.problems == ()
    return check_statements(Statements.of(stated.releases, stated.claims, stated.links))


@EVERY_RULE
def test_a_rule_is_named_by_its_file(rule: Rule) -> None:
    """A proof quotes the name, and its reader must find the file."""
    module = sys.modules[rule.relate.__module__].__name__

    assert module == f"claimcheck.rules.{rule.name.replace('-', '_')}"


@EVERY_RULE
def test_a_page_says_what_why_and_where_it_stops(rule: Rule) -> None:
    """A reader who is accused may ask for the law, its reason and its limits."""
    lines = page(rule).splitlines()

    assert [line.removeprefix("## ") for line in lines if line.removeprefix("## ") in HEADINGS] == list(HEADINGS)
    assert all(text.strip() in page(rule) for example in (*rule.agrees, *rule.conflicts) for text in example)


@pytest.mark.parametrize(("rule", "example"), AGREEING, ids=lambda given: getattr(given, "name", ""))
def test_what_agrees_is_related_and_left_in_peace(rule: Rule, example: Example) -> None:
    """Silence counts only where the rule had something to say."""
    outcome = checked(example)

    assert rule.name in {relation.rule for relation in outcome.relations}
    assert outcome.findings == ()


@pytest.mark.parametrize(("rule", "example"), CONFLICTING, ids=lambda given: getattr(given, "name", ""))
def test_what_conflicts_is_reported_by_its_rule(rule: Rule, example: Example) -> None:
    """An example of a conflict that goes unreported, or is laid at another law's door, explains nothing."""
    outcome = checked(example)
    blamed = {relation.rule for found in outcome.findings for relation in found.relations if found.verdict in REPORTED}

    assert rule.name in blamed
    assert outcome.unproved == ()


def test_rules_come_in_one_order() -> None:
    """The list that people read is sorted, so that a rule is found by its name."""
    names = [rule.name for rule in rules()]

    assert names == sorted(set(names))
