"""What the tests of rules across releases share: statements of several releases."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from claimcheck.claim import Claim
from claimcheck.link import Link
from claimcheck.quantity import PartialDate
from claimcheck.release import Release
from claimcheck.statements import Statements

Said = Mapping[str, Claim]


def release(name: str, published: str | None = None, *, series: str = "one series", **more: object) -> Release:
    """A release of a series, dated or not."""
    day = PartialDate.parse(published) if published else None
    return evolve(Release(id=name, published=day, series=series), **more)


def told(said: Mapping[Release, Said], *links: Link) -> Statements:
    """Statements of releases, from the claims of each by name; the links' members go by "release/name"."""
    claims = [
        evolve(claim, id=f"{one.id}/{name}", evidence=evolve(claim.evidence, release=one.id))
        for one, named in said.items()
        for name, claim in named.items()
    ]
    return Statements.of(list(said), claims, links)


def tied(kind: str, because: str = "", **roles: str) -> Link:
    """A link, with the ids of each role parted by commas."""
    members = [(role, claim) for role, named in roles.items() for claim in named.split(", ")]
    return Link(kind, tuple(members), because)
