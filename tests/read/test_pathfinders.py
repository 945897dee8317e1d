"""The worked example in `claims/` says what the five releases say, in the terms the rules read."""

from __future__ import annotations

from pathlib import Path

from claimcheck.claim import Role
from claimcheck.read.paths import read_paths
from claimcheck.statements import Statements

FOLDER = Path(__file__).parents[2] / "claims"
READ = read_paths([FOLDER])
BY_ID = {claim.id: claim for claim in READ.claims}


def test_the_five_releases_are_read_without_a_problem():
    """The main job of the README runs on them."""
    assert () == READ.problems
    assert ["april-2011", "july-2011", "march-2011", "october-2004", "september-2011"] == sorted(
        release.id for release in READ.releases
    )
    assert {"pathfinders"} == {release.series for release in READ.releases}


def test_the_claims_stand_together():
    """Ids are unique and every link names claims that are there."""
    statements = Statements.of(READ.releases, READ.claims, READ.links)

    assert len(statements.claims) == len(READ.claims)


def test_the_running_total_is_told_by_four_releases():
    """177, 220, 257 and more than 253 groups: one measure, so that they can be compared."""
    told = [
        claim.evidence.quote for claim in READ.claims if claim.measure == "groups of GP practices" and claim.accumulates
    ]

    assert ["177", "220", "257", "more than 253"] == [
        quote.partition(" groups")[0] for quote in sorted(told, key=lambda quote: (quote.startswith("more"), quote))
    ]


def test_each_share_of_the_population_that_the_writer_gives_is_tied_to_its_people():
    """Three pairs have one population behind them; the headline's share has a scope of its own."""
    pairs = {link.one("share"): link.one("part") for link in READ.links if link.kind == "share" and link.one("part")}

    assert {
        "march-2011/covered": "march-2011/people",
        "march-2011/covered-in-headline": "march-2011/people",
        "april-2011/covered": "april-2011/people",
        "july-2011/covered": "july-2011/people",
    } == pairs
    assert "UK" == BY_ID["march-2011/covered-in-headline"].scope
    assert all(BY_ID[f"{month}-2011/covered"].scope is None for month in ("march", "april", "july"))


def test_headlines_targets_and_speakers_are_told_apart():
    """A quotation is compared with the writer, and a headline with its text."""
    assert 3 == sum(claim.role is Role.HEADLINE for claim in READ.claims)
    assert 1 == sum(claim.role is Role.TARGET for claim in READ.claims)
    assert {"Andrew Lansley"} == {claim.speaker for claim in READ.claims if claim.speaker}


def test_quotations_are_short():
    """The files hold figures and the few words around them, never sentences of the releases."""
    assert all(len(claim.evidence.quote.split()) <= 12 for claim in READ.claims)
