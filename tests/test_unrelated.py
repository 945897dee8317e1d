"""Coverage says why a figure was not checked, so that silence is never taken for a pass."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from hypothesis import given
from tests.worlds import World, released, said, worlds

from claimcheck import cli
from claimcheck.check import check_statements
from claimcheck.claim import Claim, Count, Date, Money, Ordinal, Percentage
from claimcheck.link import Link
from claimcheck.unrelated import OTHERWISE


def why(*claims: Claim, links: tuple[Link, ...] = ()) -> str:
    """Why the first of some claims is in no relation."""
    world = World((released("r", "2012-05-04"),), claims, links)
    return check_statements(world.statements()).unrelated[claims[0].id]


HOMES = said(Count, "412 homes", "r/homes", measure="homes", scope="Leeds")
ALONE = {
    "a date": ("a date that nothing else depends on", (said(Date, "9 July 2011", "r/day"),)),
    "an ordinal": ("an ordinal with no other of its order", (said(Ordinal, "the fourth wave", "r/place"),)),
    "the only money": ("alone of its kind in its text", (said(Money, "£412", "r/cost", measure="cost"), HOMES)),
    "no measure": ("what it measures could not be told", (said(Count, "412 of them", "r/what"), HOMES)),
    "a quoted figure": (
        "another speaker's: the other figures of it are not by the same one",
        (said(Count, "98 homes", "r/said", measure="homes", speaker="the clerk", scope="Hull"), HOMES),
    ),
    "another place": (
        "the other figures of it are of another time, place or way of counting",
        (said(Count, "98 homes", "r/other", measure="homes", scope="Hull"), HOMES),
    ),
    "nothing in common": (OTHERWISE, (said(Count, "98 lorries", "r/lorries", measure="lorries"), HOMES)),
}


@pytest.mark.parametrize(("reason", "claims"), ALONE.values(), ids=ALONE.keys())
def test_each_figure_that_is_not_checked_has_its_reason(reason, claims):
    """“Not related” by itself tells a desk nothing; what was missing tells it what to look up."""
    assert reason == why(*claims)


def test_a_figure_that_is_tied_but_cannot_be_compared_says_so():
    """The text ties a share to pounds, and no share of homes is an amount of money."""
    share = said(Percentage, "30%", "r/share", measure="share", of="homes")
    cost = said(Money, "£412", "r/cost", measure="cost")
    tie = Link("same", (("claim", "r/share"), ("claim", "r/cost")), "in brackets after")

    assert why(share, cost, links=(tie,)).startswith("tied to another figure")


TABLE = """Homes by ward

4 May 2012

The council published its figures for the year today.

| Ward | Homes | Gardens |
| Ash | 412 | 98 |
| Elm | 377 | 64 |
| Oak | 250 | 71 |
"""


def test_figures_of_a_table_that_nothing_ties_say_so(tmp_path):
    """No row of it is called a total and no column a change, so nothing could be reckoned."""
    text = tmp_path / "homes.txt"
    text.write_text(TABLE, encoding="utf-8")
    told = json.loads(CliRunner().invoke(cli.cli, ["check", str(text), "--format", "json"]).stdout)["coverage"]

    assert told["reasons"]["in a table that does not show what the figure must come to"] == 6


def test_text_and_json_give_the_same_reasons(tmp_path):
    """A script and a person must learn the same of what was left out, claim by claim."""
    text = tmp_path / "ferry.txt"
    text.write_text("Ferries\n\nThe board bought 3 boats for £412,000 on 9 July 2011.\n")
    in_json = json.loads(CliRunner().invoke(cli.cli, ["check", str(text), "--format", "json"]).stdout)
    in_text = " ".join(CliRunner().invoke(cli.cli, ["check", str(text)]).stdout.split())

    given_by_claim = [claim["unrelated"] for claim in in_json["claims"] if "unrelated" in claim]

    assert len(given_by_claim) == in_json["coverage"]["unrelated"] > 0
    assert set(given_by_claim) == set(in_json["coverage"]["reasons"])
    assert all(f"{reason} ({count})" in in_text for reason, count in in_json["coverage"]["reasons"].items())


@given(worlds())
def test_every_claim_is_related_or_has_a_reason(world):
    """Nothing falls between."""
    outcome = check_statements(world.statements())
    related = {claim for relation in outcome.relations for claim in relation.claims}

    assert related.isdisjoint(outcome.unrelated)
    assert related | set(outcome.unrelated) == {claim.id for claim in world.claims}
