"""Everything that the releases of one run state: releases, claims and links, with the look-ups that rules need."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import field, frozen

from claimcheck.claim import Claim
from claimcheck.link import Link
from claimcheck.release import Release


def _by_date(release: Release) -> tuple[str, str]:
    # Undated releases come last.
    return (str(release.published or "9999"), release.id)


def _by_date_and_id(releases: Iterable[Release]) -> tuple[Release, ...]:
    return tuple(sorted(releases, key=_by_date))


@frozen(slots=False)
class Statements:
    """The releases of a run with their claims and links, in a settled order whatever the order of the files.

    Raises:
        ValueError: when two claims or two releases have one id, or a link names a claim that is not there.

    """

    releases: tuple[Release, ...] = field(default=(), converter=_by_date_and_id)
    claims: tuple[Claim, ...] = ()
    links: tuple[Link, ...] = ()
    same: tuple[tuple[str, ...], ...] = ()
    """Nouns that users say mean the same, a row a meaning."""

    def __attrs_post_init__(self) -> None:
        for what, names in (("releases", self.releases), ("claims", self.claims)):
            twice = [name for name, times in Counter(one.id for one in names).items() if times > 1]
            if twice:
                raise ValueError(f"two {what} have the id {twice[0]!r}")
        for claim in self.claims:
            if claim.evidence.release not in self.release_by_id:
                raise ValueError(f"claim {claim.id!r} stands in no release: {claim.evidence.release!r} is not there")
        for link in self.links:
            missing = [claim for _, claim in link.members if claim not in self.by_id]
            if missing:
                raise ValueError(f"a {link.kind} link names {missing[0]!r}, and there is no such claim")

    @classmethod
    def of(
        cls,
        releases: Sequence[Release],
        claims: Sequence[Claim],
        links: Sequence[Link] = (),
        *,
        same: Iterable[tuple[str, ...]] = (),
    ) -> Statements:
        """The statements in order: releases by date and id, claims as they stand in them, links by their members.

        Raises:
            ValueError: when two claims or releases share an id, or one names another that is not there.

        """
        rank = {release.id: _by_date(release) for release in releases}
        ordered = sorted(enumerate(claims), key=lambda pair: (rank.get(pair[1].evidence.release, ("", "")), pair[0]))
        tidy = sorted(links, key=lambda link: (link.kind, link.members))
        of_files = (row for release in releases for row in release.same)
        rows = tuple(dict.fromkeys([*sorted(same), *sorted(of_files)]))
        return cls(tuple(releases), tuple(claim for _, claim in ordered), tuple(tidy), rows)

    @cached_property
    def by_id(self) -> dict[str, Claim]:
        """Every claim by its id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def release_by_id(self) -> dict[str, Release]:
        """Every release by its id."""
        return {release.id: release for release in self.releases}

    @cached_property
    def _links_by_kind(self) -> dict[str, list[Link]]:
        grouped: dict[str, list[Link]] = defaultdict(list)
        for link in self.links:
            grouped[link.kind].append(link)
        return grouped

    def linked(self, kind: str) -> Iterator[Link]:
        """The links of a kind."""
        return iter(self._links_by_kind.get(kind, ()))

    def members(self, link: Link, role: str) -> tuple[Claim, ...]:
        """The claims in a role of a link, in reading order."""
        return tuple(self.by_id[name] for name in link.all(role))

    def member(self, link: Link, role: str) -> Claim | None:
        """The first claim in a role of a link, None when the role is not filled."""
        return next(iter(self.members(link, role)), None)

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of every claim in reading order, by its id."""
        return {claim.id: place for place, claim in enumerate(self.claims)}

    def release_of(self, claim: Claim) -> Release:
        """The release a claim stands in."""
        return self.release_by_id[claim.evidence.release]

    @cached_property
    def of_texts(self) -> tuple[Claim, ...]:
        """The claims of texts: all but those of reference series."""
        return tuple(claim for claim in self.claims if not self.release_of(claim).reference)

    @cached_property
    def standing(self) -> tuple[Claim, ...]:
        """The claims of texts that no later release has corrected."""
        corrected = {release.supersedes for release in self.releases}
        return tuple(claim for claim in self.of_texts if claim.evidence.release not in corrected)

    @cached_property
    def references_by_measure(self) -> dict[str, list[Claim]]:
        """The claims of reference series, by measure."""
        grouped: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.of_references:
            grouped[claim.measure].append(claim)
        return grouped

    @cached_property
    def of_references(self) -> tuple[Claim, ...]:
        """The claims of reference series."""
        return tuple(claim for claim in self.claims if self.release_of(claim).reference)
