"""A release in two files says what it says in one."""

from __future__ import annotations

from collections import Counter

from attrs import evolve
from hypothesis import given
from tests.worlds import World, coverages

from claimcheck.check import check_statements
from claimcheck.statements import Statements


def split(world: World) -> Statements:
    """The world with every other claim in a second file of the same date, series and publisher."""
    twins = {release.id: evolve(release, id=f"{release.id}+") for release in world.releases}
    claims = [
        evolve(claim, evidence=evolve(claim.evidence, release=twins[claim.evidence.release].id))
        if number % 2
        else claim
        for number, claim in enumerate(world.claims)
    ]
    return Statements.of([*world.releases, *twins.values()], claims, world.links)


@given(coverages())
def test_a_release_split_over_two_files_gets_the_same_verdicts(world: World) -> None:
    """Files are how a publisher files things; the claims are the same."""
    whole, parted = check_statements(world.statements()), check_statements(split(world))

    assert Counter(map(str, whole.verdicts.values())) == Counter(map(str, parted.verdicts.values()))
    assert len(whole.findings) == len(parted.findings)
