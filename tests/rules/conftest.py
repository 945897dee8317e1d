"""What the tests of rules share: a release that says given claims."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from claimcheck.claim import Claim
from claimcheck.link import Link
from claimcheck.release import Release
from claimcheck.statements import Statements

Say = Callable[..., Statements]


@pytest.fixture
def say() -> Say:
    """Statements of one release, from claims by name and links whose members go by those names."""

    def said(claims: dict[str, Claim], *links: Link) -> Statements:
        known = [
            evolve(claim, id=f"r/{name}", evidence=evolve(claim.evidence, release="r"))
            for name, claim in claims.items()
        ]
        tied = [evolve(link, members=tuple((role, f"r/{name}") for role, name in link.members)) for link in links]
        return Statements.of([Release(id="r")], known, tied)

    return said
