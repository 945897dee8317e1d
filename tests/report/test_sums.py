"""A finding shows its sum with the numbers as they are printed, and only a sum that does not come out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.worlds import World, breakdowns, digits, released, said, worlds

from claimcheck.check import check_statements
from claimcheck.claim import Change, Claim, Count, Money, Rate
from claimcheck.finding import Verdict
from claimcheck.link import Link
from claimcheck.report.explain import explain


def messages(world: World) -> list[str]:
    statements = world.statements()
    return [explain(found, statements).message for found in check_statements(statements).findings]


def linked(kind: str, **roles: Claim) -> World:
    """Claims of one release with one link, each in the role it is given by."""
    members = tuple((role.removesuffix("_2"), claim.id) for role, claim in roles.items())
    return World((released("r", "2012-05-04"),), tuple(roles.values()), (Link(kind, members),))


def count(says: str, name: str) -> Count:
    return said(Count, says, f"r/{name}", measure=name)


SUMS = {
    "parts": (
        linked(
            "parts", part=count("463 votes", "a"), part_2=count("654 votes", "b"), whole=count("1,170 votes", "all")
        ),
        "463 + 654 = 1,117, and not 1,170",
    ),
    "a fall": (
        linked(
            "change",
            before=count("46,706 deaths", "x"),
            change=said(Change, "down by 5,377", "r/by", measure="x"),
            after=count("41,239 deaths", "y"),
        ),
        "46,706 − 5,377 = 41,329, and not 41,239",
    ),
    "a hedged rise": (
        linked(
            "change",
            before=count("10,250 deaths", "x"),
            change=said(Change, "up nearly 250%", "r/by", measure="x"),
            after=count("25,500 deaths", "y"),
        ),
        "10,250 to 25,500 is a rise of 149%, and not a rise of nearly 250%",
    ),
    "two periods": (
        linked(
            "rate",
            rate=said(Rate, "£3 a week", "r/rate", measure="rent"),
            amount=said(Rate, "£1,560 a year", "r/year", measure="rent"),
        ),
        "£3 a week makes £156 to £157 a year, and not £1,560 a year",
    ),
    "a price": (
        linked(
            "price",
            price=said(Rate, "£12 per ticket", "r/price", measure="price"),
            count=count("3,200 tickets", "sold"),
            total=said(Money, "£384,000", "r/total", measure="sales"),
        ),
        "£12 a ticket × 3,200 = £38,400, and not £384,000",
    ),
}


@pytest.mark.parametrize(("world", "told"), SUMS.values(), ids=SUMS.keys())
def test_the_sum_is_shown_as_a_reader_would_do_it(world, told):
    """The numbers of the text, the operation, what it makes, and what was printed instead."""
    (message,) = messages(world)

    assert f"But {told}. " in message


@given(breakdowns(), st.data())
def test_a_sum_that_is_shown_never_comes_out(world, data):
    """“makes 12, and not 12” would make a fool of whoever pastes it."""
    claim = data.draw(st.sampled_from(world.claims))
    wrong = f"{digits(world.truth[claim.id] * data.draw(st.integers(2, 9)))} voters"

    for message in messages(world.with_claim(said(Count, wrong, claim.id, measure=claim.measure))):
        for made, printed in re.findall(r"= (\S[^=.]*?), and not ([^.]*)\. ", message):
            assert made != printed


@given(worlds())
def test_a_tension_is_never_told_as_impossible(world):
    """Words that can be true are not said to be false."""
    statements = world.statements()
    for found in check_statements(statements).findings:
        told = explain(found, statements)
        assert ("cannot" in told.message) is (found.verdict is Verdict.CONTRADICTION)


def test_what_a_fall_is_taken_from_is_told_as_a_sum():
    """Before a fall there was more: nobody writes “4,266 − −411”."""
    world = linked(
        "change",
        after=count("4,266 deaths", "y"),
        change=said(Change, "down by 411", "r/by", measure="y"),
        change_2=said(Change, "down 19%", "r/share", measure="y"),
    )
    (message,) = messages(world)

    assert "4,266 + 411 makes 4,677" in message
    assert "− −" not in message
