"""A change fits what an earlier release said there was before.

## What it checks

“18,265 devices, 318 more than three months earlier”, “up 41 per cent since 2000-01”, “doubled since last summer's
report”: what an earlier release of the series states for that time, and the change, must make what there is now. What
a text looks back on (“on the 1,486 of the previous year”, “down from 604 to 541”) must be what was stated then.

## Why it holds

It is what a change means, and the figure of the earlier release is the one that it starts from.

## Where it stops

The text must say what the change is measured from, or it and an earlier release state figures that are clearly of one
thing and a year apart: “rose by 4% to 612 in 2017” follows the 588 of 2016. Or all its other changes are measured from
one time of the last year, that is the time of the release before or of two of them at least; a change behind another of
the same paragraph is measured as that one. What is so far in one year is compared with the like of a year before only.
Where only the days of the releases tell when, what is looked back on needs a surer match. An earlier release
must state a figure for the same thing at that time, by the writer. Where either release speaks of a revision, a merger
or a new way of counting, nothing is compared. Of shares, “per cent” may mean points, unless the same release also
speaks of percentage points. A change whose “before” stands in its own release is for change-links-before-and-after.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from claimcheck.about import LAST
from claimcheck.claim import Claim
from claimcheck.match.bases import Bases
from claimcheck.match.cited import citations
from claimcheck.match.likely import likely, perhaps
from claimcheck.match.measures import Match, Matching, matching
from claimcheck.match.rivals import another_fits
from claimcheck.match.starts import A_YEAR, Start, before
from claimcheck.match.told_then import told_then
from claimcheck.quantity import Kind
from claimcheck.relation import Equal, Law, Product, Relation
from claimcheck.rule import Rule
from claimcheck.rules.change_links_before_and_after import laws
from claimcheck.series import side_of
from claimcheck.statements import Statements
from claimcheck.steps import Step, reached
from claimcheck.terms import propose, quoted, stated, stated_in
from claimcheck.unit import PERCENT, POINTS, UnitMismatch, one_base

NAME = "change-fits-earlier-release"


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield the law of each change whose start an earlier release states."""
    found = matching(statements)
    bases = Bases(statements, found)
    for start in starts(statements, bases):
        match = before(start, found, statements)
        if match is None or another_fits(start.change, start.after, match, found):
            yield from perhaps_related(start, found, statements)
            continue
        ends = reached(match.earlier), reached(start.after)
        if one_base(*(end.quantity.per for end in ends)):
            step = Step(*ends, match.because, start.change.id)
            yield from _related(start, step, match, statements)
    yield from looked_back_on(found, bases, statements)


def perhaps_related(start: Start, found: Matching, statements: Statements) -> Iterator[Relation]:
    """Yield the law for each figure that a change may start from though no word says so: one that fits is meant."""
    for match in likely(start.after, found):
        step = Step(reached(match.earlier), reached(start.after), match.because, start.change.id)
        yield from (perhaps(relation, match, start.change) for relation in _related(start, step, match, statements))


def looked_back_on(found: Matching, bases: Bases, statements: Statements) -> Iterator[Relation]:
    """Yield one equality for each figure that a text looks back on and an earlier release states."""
    for cited in citations(statements):
        match = told_then(cited, found, bases, statements)
        if match is None or side_of(match.earlier):
            continue
        end, earlier = cited.end, reached(match.earlier)
        if not one_base(earlier.quantity.per, end.quantity.per):
            continue
        because = f"{quoted(end.claim)} looks back on {quoted(match.earlier)}: {match.because}"
        with suppress(UnitMismatch):
            terms = (stated_in(earlier.claim, earlier.quantity.unit, earlier.aspect), end.within(earlier))
            # Nine weeks may be 62 days; nine weeks are no eight.
            as_written = earlier.quantity.unit == end.quantity.unit or end.quantity.kind is not Kind.DURATION
            yield propose(NAME, Equal(terms, as_written), because, statements)


def starts(statements: Statements, bases: Bases) -> Iterator[Start]:
    """The changes with a level but no “before” of their own release; each once."""
    told = {claim for link in statements.linked("change") if link.one("before") for claim in link.all("change")}
    told |= {claim for link in statements.linked("added") for claim in link.all("added")}
    seen: set[tuple[str, str]] = set()
    for link in (*statements.linked("against"), *statements.linked("change")):
        after = statements.member(link, "after")
        for change in statements.members(link, "change"):
            if after is None or change.id in told or (change.id, after.id) in seen or link.one("before"):
                continue
            seen.add((change.id, after.id))
            basis = change.about.basis or bases.inherited(change, after)
            if not basis:
                basis = LAST if link.kind == "against" else A_YEAR
            if change.quantity.before is None:
                yield Start(change, after, basis)


SINCE = {LAST: "since the release before", A_YEAR: "since the year before"}


def _related(start: Start, step: Step, match: Match, statements: Statements) -> Iterator[Relation]:
    change = start.change
    since = SINCE.get(start.basis, "from then")
    because = f"{quoted(change)} is the change {since}; {match.because}"
    proposed: Sequence[Law] = ()
    with suppress(UnitMismatch):
        if change.kind is Kind.RATIO:
            earlier, later = step.terms()
            proposed = (Product(earlier, stated(change), later),)
        else:
            proposed = list(laws(step, change, None))
            if change.unit == PERCENT and _speaks_of_points(change, statements):
                proposed = proposed[:1]
    for law in proposed:
        either = f"{NAME}/{change.id}/{match.earlier.id}" if len(proposed) > 1 else ""
        yield propose(NAME, law, because, statements, either=either)


def _speaks_of_points(change: Claim, statements: Statements) -> bool:
    """True when the release of a change also states one in percentage points, so that it tells the two apart."""
    own = change.evidence.release
    return any(claim.unit == POINTS for claim in statements.of_texts if claim.evidence.release == own)


_DEVICES = """
[release]
id = "{id}"
title = "{devices} chargers"
series = "chargers"
published = {id}

[[claim]]
id = "devices"
says = "{devices} chargers"
measure = "public chargers"
"""
_MORE = (
    _DEVICES
    + """
[[claim]]
id = "more"
says = "{more}"

[[link]]
kind = "against"
change = "more"
after = "devices"
because = "“than in the last report”"
"""
)
_SPRING = _DEVICES.format(id="2020-04-01", devices="1,794")

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=(
        (_SPRING, _MORE.format(id="2020-07-01", devices="1,826", more="32 more")),
        (_SPRING, _MORE.format(id="2021-07-01", devices="3,590", more="doubled")),
    ),
    conflicts=(
        (_SPRING, _MORE.format(id="2020-07-01", devices="1,866", more="32 more")),
        (_SPRING, _MORE.format(id="2021-07-01", devices="5,382", more="doubled")),
    ),
)
