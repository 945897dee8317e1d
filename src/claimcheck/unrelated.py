"""Why a claim is in no relation, as exactly as can be told, so that silence is never taken for a pass."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from operator import itemgetter

from attrs import frozen

from claimcheck.claim import Claim
from claimcheck.quantity import Kind
from claimcheck.relation import Relation
from claimcheck.release import SectionRole
from claimcheck.statements import Statements
from claimcheck.unit import Dimension

COUNTED = {Dimension.COUNT: "count", Dimension.PEOPLE: "count"}
"""Dimensions that can be compared with one another."""


def unrelated(statements: Statements, relations: Iterable[Relation]) -> dict[str, str]:
    """Why each claim of a text is in no relation, by its id."""
    related = {claim for relation in relations for claim in relation.claims}
    told = Reasons(statements)
    return {claim.id: told.why(claim) for claim in statements.of_texts if claim.id not in related}


@frozen(slots=False)
class Reasons:
    """What is looked at to say why a claim is in no relation: the other claims of texts, and the links."""

    statements: Statements

    def why(self, claim: Claim) -> str:
        """The first of `WHY` that is so."""
        return next((reason for reason, is_so in WHY if is_so(claim, self)), OTHERWISE)

    @cached_property
    def tied(self) -> set[str]:
        """The ids of the claims that a link ties to another."""
        return {name for link in self.statements.links for _, name in link.members if len(link.members) > 1}

    @cached_property
    def _alike(self) -> dict[tuple[str, str], list[Claim]]:
        grouped: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in self.statements.of_texts:
            grouped[_sort(claim)].append(claim)
        return grouped

    def of_its_sort(self, claim: Claim) -> Sequence[Claim]:
        """The claims of the same release whose numbers could be compared with its own, itself among them."""
        return self._alike[_sort(claim)]

    @cached_property
    def _speakers(self) -> dict[tuple[str, str], Counter[str | None]]:
        counted: dict[tuple[str, str], Counter[str | None]] = defaultdict(Counter)
        for claim in self.statements.of_texts:
            counted[claim.measure, _unit(claim)][claim.speaker] += 1
        return counted

    def speakers_beside(self, claim: Claim) -> Counter[str | None]:
        """Who states how many other claims, in any text, of the same measure and unit."""
        if not claim.measure:
            return Counter()
        return self._speakers[claim.measure, _unit(claim)] - Counter([claim.speaker])

    @cached_property
    def _tables(self) -> dict[str, list[tuple[int, int]]]:
        """The places of the tables of each release, in reading order."""
        return {
            release.id: sorted((one.start, one.end) for one in release.sections if one.role is SectionRole.TABLE)
            for release in self.statements.releases
        }

    def is_in_table(self, claim: Claim) -> bool:
        """True for a figure that stands in a table of its text."""
        place, tables = claim.evidence.start, self._tables.get(claim.evidence.release, [])
        if place is None or not tables:
            return False
        number = bisect_right(tables, place, key=itemgetter(0)) - 1
        return number >= 0 and place < tables[number][1]


def _sort(claim: Claim) -> tuple[str, str]:
    return claim.evidence.release, _unit(claim)


def _unit(claim: Claim) -> str:
    return COUNTED.get(claim.unit.dimension, claim.unit.name)


def _is_of_others(claim: Claim, reasons: Reasons) -> bool:
    speakers = reasons.speakers_beside(claim)
    return bool(speakers) and claim.speaker not in speakers


# Reasons in the order in which they are tried; each is told of the claims for which the ones before it are not so.
WHY: tuple[tuple[str, Callable[[Claim, Reasons], bool]], ...] = (
    ("a date that nothing else depends on", lambda claim, _: claim.kind is Kind.DATE),
    ("an ordinal with no other of its order", lambda claim, _: claim.kind is Kind.ORDINAL),
    (
        "tied to another figure, of which too little is told to compare them",
        lambda claim, reasons: claim.id in reasons.tied,
    ),
    ("another speaker's: the other figures of it are not by the same one", _is_of_others),
    (
        "the other figures of it are of another time, place or way of counting",
        lambda claim, reasons: bool(reasons.speakers_beside(claim)),
    ),
    (
        "in a table that does not show what the figure must come to",
        lambda claim, reasons: reasons.is_in_table(claim),
    ),
    ("alone of its kind in its text", lambda claim, reasons: len(reasons.of_its_sort(claim)) == 1),
    ("what it measures could not be told", lambda claim, _: not claim.measure),
)
OTHERWISE = "no other figure is tied to it"
