"""What was there and what is added make the total.

## What it checks

“The latest wave adds 40 groups, taking the total to 220”: the total before, the sum added and the total after, less
what the text says was taken off the list. Where the text does not repeat the total before, it is the series' last
figure for that measure of an earlier date.

## Why it holds

Adding to a count gives the sum of the two. A text that says what was added and what it makes says that nothing else
was added or taken away.

## Where it stops

It needs a link that says what was added and what that makes. An earlier figure stands in for the total before only when
it is the writer's, for the same measure and scope, and the nearest before; dates that overlap have no order. Figures
that a later release corrects take no part, and a text that speaks of a revision, a merger or a new way of counting is
not compared with an earlier one unless it says how many were taken off. Where a release between the two is missing, the
nearest figure is too old: it is left alone where the releases number themselves (“report 4”, “report 9”), call
themselves weekly or monthly, tell the day of the last report or in what time the sum was added, or lie more than a year
and a half apart; else name the total before in the link. Of those who joined some may have left: where the text does
not say that they are taken off, the total is at most the sum. It is left alone too where a release between speaks of
the thing without its total. What begins again with a year or a season is added up within one year only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from datetime import date
from fractions import Fraction

from attrs import evolve

from claimcheck.about import months_in
from claimcheck.claim import Aspect, Claim
from claimcheck.interval import NOT_NEGATIVE
from claimcheck.link import Link
from claimcheck.match.between import passes_over
from claimcheck.match.gaps import follow_on
from claimcheck.match.likely import likely, perhaps
from claimcheck.match.measures import matching
from claimcheck.match.rivals import is_far_from
from claimcheck.match.sums import Sums
from claimcheck.quantity import Kind, Numeral
from claimcheck.relation import Relation, Total
from claimcheck.rule import Rule
from claimcheck.series import date_of, is_writers, measured_in, plain_name, series_of, standing
from claimcheck.statements import Statements
from claimcheck.steps import End, is_pair, reached
from claimcheck.terms import propose, quoted, stated_like, unknown
from claimcheck.unit import UnitMismatch

NAME = "added-makes-total"
Levels = dict[tuple[object, ...], list[tuple[date, Claim]]]


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield before + added = after for each sum that a text says was added."""
    levels = levels_by_variable(statements)
    seen: set[tuple[str, ...]] = set()
    tied: set[str] = set()
    for link in statements.linked("added"):
        added, after = statements.members(link, "added"), statements.member(link, "after")
        if not added or after is None or (ids := (*(claim.id for claim in added), after.id)) in seen:
            continue
        seen.add(ids)
        before, why = _told_before(link, after, statements), link.because
        if before is None and (matched := total_before(link, after, levels, statements)):
            known, why = matched
            before = reached(known)
        if before is not None:
            tied.add(after.id)
            yield from summed(link, before, after, why, statements)
            continue
        for match in likely(after, matching(statements)):
            for relation in summed(link, reached(match.earlier), after, match.because, statements):
                tied.add(after.id)
                yield perhaps(relation, match, after)
    yield from recognised(tied, statements)


def recognised(tied: Container[str], statements: Statements) -> Iterator[Relation]:
    """Yield before + added = after for each sum that nothing but its three numbers ties."""
    sums = Sums(matching(statements))
    for sum_ in (sum_ for release in statements.releases for sum_ in sums.of(release)):
        match, after = sum_.match, sum_.match.later
        link = Link("added", (("added", sum_.added.id), ("after", after.id)))
        if after.id not in tied:
            for relation in summed(link, reached(match.earlier), after, match.because, statements):
                yield perhaps(relation, match, after)


def _told_before(link: Link, after: Claim, statements: Statements) -> End | None:
    """The total before that the text itself repeats, of a from-to change its first end."""
    if is_pair(after):
        return End(after, Aspect.BEFORE)
    before = statements.member(link, "before")
    return reached(before) if before is not None else None


def summed(link: Link, before: End, after: Claim, why: str, statements: Statements) -> Iterator[Relation]:
    """Yield before + added - removed = after, or at most that where some may have gone; nothing for other units."""
    added, removed = statements.members(link, "added"), statements.members(link, "removed")
    what = " and ".join(quoted(claim) for claim in added)
    off = f" less {' and '.join(quoted(claim) for claim in removed)}" if removed else ""
    make = "make" if link.complete else "make no less than"
    told = "what there was before" if before.claim is after else quoted(before.claim)
    because = f"{what} added to {told}{off} {make} {quoted(after)}{f' ({why})' if why else ''}"
    with suppress(UnitMismatch):
        less = [stated_like(claim, after) for claim in removed]
        if not link.complete:
            less.append(unknown(f"{after.id}/gone", "what has gone", unit=after.unit, natural=NOT_NEGATIVE))
        more = [stated_like(claim, after) for claim in added]
        parts = (before.within(reached(after)), *more, *(evolve(term, times=-term.times) for term in less))
        yield propose(NAME, Total(parts, reached(after).within(reached(after))), because, statements)


def total_before(link: Link, after: Claim, levels: Levels, statements: Statements) -> tuple[Claim, str] | None:
    """The total before that an earlier release states, with the reason why it is of the same thing."""
    known = last_before(after, levels, statements)
    if known is not None:
        return known, link.because
    if not after.about.own and not after.about.near:
        return None  # a claim file names its measures
    found, added = matching(statements), statements.members(link, "added")
    match = found.last_before(after, counts_up=bool(link.all("removed")), counts_on=True)
    if (
        match is None
        or any(claim.about.planned for claim in added)
        or not _is_one_count(match.earlier, after, statements)
    ):
        return None
    if not all(spans_gap(claim, match.earlier, after, statements) for claim in added):
        return None
    if (start := _total_less(after, added, statements.members(link, "removed"))) and is_far_from(match.earlier, start):
        return None  # the total of a region is none of the world's
    if not all(claim.about.window for claim in added) and passes_over(match, found, statements):
        return None
    return match.earlier, "; ".join(filter(None, (link.because, match.because)))


def _total_less(after: Claim, added: Iterable[Claim], removed: Iterable[Claim]) -> Fraction | None:
    """What there was before by the plain numbers; None where they do not tell."""
    signed = [(1, after), *((-1, claim) for claim in added), *((1, claim) for claim in removed)]
    ends = [(sign, reached(claim).quantity) for sign, claim in signed]
    values = [sign * abs(end.figure.value) for sign, end in ends if isinstance(end.figure, Numeral)]
    comparable = len(values) == len(ends) and len({end.unit.dimension for _, end in ends}) == 1
    return sum(values, Fraction(0)) if comparable else None


def _is_one_count(earlier: Claim, later: Claim, statements: Statements) -> bool:
    """True where no release between the two is missing, and a count of this year or season has not begun again."""
    one, other = (statements.release_of(claim) for claim in (earlier, later))
    if not follow_on(one, other):
        return False
    same_year = one.published is None or other.published is None or one.published.year == other.published.year
    return same_year or not later.about.restarts


A_FEW_DAYS = 3
"""How far the days in which something was added may be from those between two reports, which come late or early."""
LONGEST_GAP = 550
"""Days between two totals beyond which something may well have been added that neither release tells of."""
SOON = 1
"""How many months after the total before what was added may have begun."""
LATE = 3
"""How many months before the total before it may have begun, besides those by which the later report comes late."""


def spans_gap(added: Claim, before: Claim, after: Claim, statements: Statements) -> bool:
    """False where what was added came about in a time that does not lead back to the figure before."""
    days, window = [claim.as_of for claim in (before, after)], added.about.window
    if None in days:
        # One that gives its day and one that does not lie as far apart as their releases.
        days = [statements.release_of(claim).published for claim in (before, after)]
    if days[0] is None or days[1] is None:
        return True
    if added.about.months:
        months = months_in(added.about.months)
        start, end = (_month_of(claim, statements) for claim in (before, after))
        return start - LATE - max(0, end - months.stop) <= months.start <= start + SOON
    gap = (days[1].first - days[0].first).days
    return abs(window - gap) <= max(A_FEW_DAYS, window // 4) if window else gap <= LONGEST_GAP


def _month_of(claim: Claim, statements: Statements) -> int:
    """The month of a figure, counted from the year 0; of one that gives its year alone that of its release."""
    own, published = claim.as_of, statements.release_of(claim).published
    day = own if published is None or (own is not None and own.month is not None) else published
    assert day is not None
    return 12 * day.first.year + day.first.month - 1


def levels_by_variable(statements: Statements) -> Levels:
    """The writers' figures for each measure, scope and series, the first of each date, in the order of dates."""
    levels: dict[tuple[object, ...], dict[date, Claim]] = defaultdict(dict)
    for claim in standing(statements):
        day = date_of(claim, statements)
        if day is not None and claim.measure and is_writers(claim) and claim.kind is not Kind.CHANGE:
            levels[_variable(claim, statements)].setdefault(day.last, claim)
    return {variable: sorted(by_day.items(), key=_day) for variable, by_day in levels.items()}


def last_before(after: Claim, levels: Levels, statements: Statements) -> Claim | None:
    """The writer's last figure for the measure of a total, of a date before it."""
    day, known = date_of(after, statements), levels.get(_variable(after, statements), [])
    earlier = bisect_left(known, day.first, key=_day) if day is not None else 0
    return known[earlier - 1][1] if earlier else None


def _day(level: tuple[date, Claim]) -> date:
    return level[0]


def _variable(claim: Claim, statements: Statements) -> tuple[object, ...]:
    return (
        series_of(claim, statements),
        plain_name(claim.measure),
        plain_name(claim.scope),
        measured_in(claim),
    )


_WAVE = """
[release]
id = "{id}"
title = "New schools join the trial"
series = "school trial"
published = {id}

[[claim]]
id = "total"
says = "{total} schools"
measure = "schools in the trial"
"""
_ADDED = """
[[claim]]
id = "new"
says = "{new} schools"
measure = "schools that joined"

[[link]]
kind = "added"
added = "new"
after = "total"
because = "“taking the total to”"
"""
_FIRST = _WAVE.format(id="2012-01-10", total=61)
_BEFORE = """
[[claim]]
id = "before"
says = "61 schools"
measure = "schools in the trial"
as_of = 2012-01-10

[[link]]
kind = "added"
before = "before"
added = "new"
after = "total"

[[claim]]
id = "new"
says = "{new} schools"
measure = "schools that joined"
"""

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=(
        (_FIRST, _WAVE.format(id="2012-05-09", total=84) + _ADDED.format(new=23)),
        (_WAVE.format(id="2012-05-09", total=84) + _BEFORE.format(new=23),),
    ),
    conflicts=(
        (_FIRST, _WAVE.format(id="2012-05-09", total=88) + _ADDED.format(new=23)),
        (_WAVE.format(id="2012-05-09", total=88) + _BEFORE.format(new=23),),
    ),
)
