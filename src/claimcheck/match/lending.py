"""Which figures lend their nouns to those that name nothing, and which are wholes that were known from the start."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.claim import Claim
from claimcheck.link import Link
from claimcheck.match.figure import LEVELS
from claimcheck.match.periods import first_and_last
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import plain_words, singular
from claimcheck.quantity import Kind
from claimcheck.series import measured_in
from claimcheck.statements import Statements
from claimcheck.unit import Dimension

NEARBY = 100
"""Code points between a level and an earlier one that is told beside it."""


# Links of which each figure that names nothing has its words from the others.
_LENDING = ("change", "added", "against", "direction")
# And those of which one role has them from another: "63 per cent of pupils, or 33,696", "eighteen of its 90 turbines".
_LENDING_TO = {"share": ("share", "part"), "of": ("whole", "part")}


def lent(statements: Statements) -> dict[str, list[Claim]]:
    """For each figure that names nothing, those that a link says are of the same thing."""
    lent: dict[str, list[Claim]] = defaultdict(list)
    for link in (link for kind in _LENDING for link in statements.linked(kind)):
        members = [statements.by_id[name] for _, name in link.members]
        for claim in members:
            lent[claim.id] += [other for other in members if other is not claim and other.about.own]
    for claim, present in told_beside(statements):
        lent[claim.id].append(present)
    for kind, (lender, borrower) in _LENDING_TO.items():
        for link in statements.linked(kind):
            for name in (name for name in link.all(borrower) if not statements.by_id[name].about.own):
                lent[name] += statements.members(link, lender)
    return lent


def told_beside(statements: Statements) -> Iterator[tuple[Claim, Claim]]:
    """Yield each level of another time that names nothing with the one it is told beside: "39 cases, and 44 in May"."""
    last: dict[tuple[str, str], tuple[Claim, Claim]] = {}
    for claim in statements.of_texts:
        unit = measured_in(claim)
        named, latest = last.get(unit, (claim, claim))
        beside = latest is not claim and _names_nothing(claim) and _is_beside(latest, claim, statements)
        if beside and _is_of_another_time(claim, named):
            yield claim, named
            last[unit] = named, claim  # "3,980 this spring. In 2012 there were 4,260, and in 2010 4,410"
        elif claim.kind in LEVELS and (claim.kind is not Kind.DURATION or claim.about.noun):
            last[unit] = claim, claim


# "And so broke the record of 1.44 million set in 2011", "That compares with 915": of the figure before.
_ONLY_COMPARES = words("record set broke broken break beat beaten beating best previous earlier former peak compare")


def _names_nothing(claim: Claim) -> bool:
    """True for a figure whose own clause has no word but those that compare it, and what it is measured in."""
    about = claim.about
    return not (about.noun or about.total) and {*about.own} <= {*_ONLY_COMPARES, *unit_words(claim)}


def unit_words(claim: Claim) -> tuple[str, ...]:
    """The words of what a claim is measured in, which say nothing of what is measured: "tonne" of "14 tonnes"."""
    if claim.about.noun or claim.unit.dimension in (Dimension.COUNT, Dimension.PEOPLE):
        return ()
    return tuple(singular(word) for word in plain_words(claim.quote.split(" of ")[0]))


def _is_of_another_time(claim: Claim, former: Claim) -> bool:
    own = claim.about
    return bool(own.basis) or (bool(own.time) and own.time != former.about.time)


def _is_beside(one: Claim, other: Claim, statements: Statements) -> bool:
    """True for two levels of one paragraph that stand close together."""
    here, there = one.evidence, other.evidence
    if here.release != there.release or here.end is None or there.start is None or one.kind is Kind.CHANGE:
        return False
    text = statements.release_of(one).text
    return 0 <= there.start - here.end <= NEARBY and "\n\n" not in text[here.end : there.start]


def known_wholes(statements: Statements) -> Iterator[str]:
    """The wholes behind their parts: "eighteen of its 90 turbines", where the 90 are all that there ever will be."""
    for link in statements.linked("of"):
        wholes, parts = statements.members(link, "whole"), statements.members(link, "part")
        if wholes and parts and statements.order[parts[0].id] < statements.order[wholes[0].id]:
            yield wholes[0].id


def counted_of(statements: Statements) -> dict[str, str]:
    """The nouns of the wholes that parts are of: of "Of the 8,673 wardens, 4,683 work part time" the noun "warden"."""
    tied = (*statements.linked("of"), *statements.linked("share"))
    links = [(link.all("part"), statements.member(link, "whole")) for link in tied]
    return {part: whole.about.noun for parts, whole in links for part in parts if whole and whole.about.noun}


def formers(statements: Statements) -> Iterator[str]:
    """The levels of which a text tells what they have come to: "up from 6,328 in June", "from 40 to 52"."""
    for link in statements.linked("change"):
        yield from link.all("before")
    for link in statements.linked("direction"):
        if pair := former_of(link, statements):
            yield pair[0].id


def former_of(link: Link, statements: Statements) -> tuple[Claim, Claim] | None:
    """Of two levels that are compared the earlier one first; None where their times do not tell."""
    first, second = (statements.by_id[name] for _, name in link.members[:2])
    if bool(first.about.basis) is not bool(second.about.basis):
        return (first, second) if first.about.basis else (second, first)
    times = first.about.time, second.about.time
    if any(times) and not all(times):
        return (first, second) if times[0] else (second, first)
    when = [first_and_last(time) for time in times]
    if when[0] is None or when[1] is None or when[0] == when[1]:
        return None
    return (first, second) if when[0] < when[1] else (second, first)
