"""Statements of one measure agree.

## What it checks

Figures for one measure, scope and date, stated more than once: in two places of a release, in two releases of one
publisher or series, in a text and in a quotation, in one dated story that is told beside two releases. They must have
one value. Two bare figures written to the same precision must have the same digits: 45.7 and 45.8 million are not the
same figure.

## Why it holds

A measure has one value for one scope at one date. Rounding explains why one figure is coarser than another; it does
not explain two different figures at one precision (XBRL Calculations 1.1 says the same).

## Where it stops

Another scope, another date, a target beside an outcome, a change beside a level are other numbers, and so are claims
that a link tells apart (the parts of a whole, before and after, the sum added to a total). “Up to” and “as little as”
name one end of a range, and are compared with their like only. Dates and ordinals of one measure may be several (three
meetings, two waves). A headline has a rule of its own. A quotation is compared with the writer by itself and never
binds the writer's other figures; two speakers may differ. Of two texts, both must give the time, which was over when
they appeared, and neither may speak of a revision, a merger or a new way of counting. Where only a noun and a year
speak for one thing, a note asks, three times a run at most. A figure that a later release corrects is not compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from fractions import Fraction
from itertools import combinations

from attrs import evolve

from claimcheck.claim import Claim, Percentage, Role
from claimcheck.hedges import Side
from claimcheck.match.again import MAY_BE_SEVERAL, Told, told_across, told_of_one_story
from claimcheck.quantity import Numeral
from claimcheck.relation import Equal, Relation
from claimcheck.rule import Rule
from claimcheck.series import apart, date_of, is_writers, measured_in, plain_name, runs, side_of, standing
from claimcheck.statements import Statements
from claimcheck.terms import beside_its_figure, propose, stated_like
from claimcheck.unit import UnitMismatch

NAME = "same-measure-same-value"
ENDS_OF_A_RANGE = (Side.UP_TO, Side.AS_LITTLE_AS)
TELLS_NOTHING_APART = ("same", "headline")


def relate(statements: Statements) -> Iterator[Relation]:
    """Yield one equality for each run of statements of one variable."""
    measured, linked = list(told_of_one_measure(statements)), list(told_by_links(statements))
    by_measure, by_link = _by_claim(measured), _by_claim(linked)
    # What both a measure and a link tie is tied once, by the one that ties more.
    told = [one for one in measured if not any(one.ids < other.ids for other in by_link[one.claims[0].id])]
    told += [one for one in linked if not any(one.ids <= other.ids for other in by_measure[one.claims[0].id])]
    for one in told:
        yield from _equalities(one, statements)
    tied = {pair for one in told for pair in combinations(sorted(one.ids), 2)}
    for one in (*told_across(statements), *told_of_one_story(statements)):
        if tuple(sorted(one.ids)) not in tied:
            yield from _equalities(one, statements)
    for one in asked_of(statements):
        yield from (evolve(relation, asks=QUESTION) for relation in _equalities(one, statements))


QUESTION = (
    "Both may be figures for one thing at one time, and then only one of them can be right. Do they count the same? "
    "Where they do not, a word in the text would say so."
)


def asked_of(statements: Statements) -> Iterator[Told]:
    """Two statements that have a noun and a year in common, and too little besides to be taken for one thing."""
    for one in told_across(statements, surely=False):
        precise = {_precision(claim) for claim in one.claims}
        if len(precise) == 1 and None not in precise and not any(claim.about.basis_words for claim in one.claims):
            yield one


def _by_claim(told: Iterable[Told]) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        for claim in one.claims:
            found[claim.id].append(one)
    return found


def told_by_links(statements: Statements) -> Iterator[Told]:
    """The statements that a text ties as one value."""
    for link in statements.linked("same"):
        claims = tuple(claim for claim in statements.members(link, "claim") if claim.quantity.figure is not None)
        tie = f" ({link.because})" if link.because else ""
        if claims:
            yield Told(claims, f"the text gives them as one value{tie}", linked=True)


def told_of_one_measure(statements: Statements) -> Iterator[Told]:
    """The statements that name one measure, scope and date, in releases that belong together."""
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    dateless = _befores(statements)
    for claim in standing(statements):
        if _is_of_a_measure(claim) and claim.id not in dateless:
            groups[_variable(claim, statements)].append(claim)
    separate = _told_apart(statements)
    for claims in groups.values():
        ids = {claim.id for claim in claims}
        # Where a link tells two of them apart, the measure names several numbers: which is which, nobody said.
        apart_here = (members for claim in ids for members in separate.get(claim, ()))
        if len(claims) > 1 and not any(len(ids & members) > 1 for members in apart_here):
            for kin in _kin(claims, statements):
                yield Told(tuple(kin), f"they state one measure, {_words(kin[0], statements)}")


def _is_of_a_measure(claim: Claim) -> bool:
    level = claim.kind not in MAY_BE_SEVERAL and claim.quantity.figure is not None
    return level and bool(claim.measure) and claim.role is Role.CLAIM


def _variable(claim: Claim, statements: Statements) -> tuple[object, ...]:
    side = side_of(claim)
    return (
        plain_name(claim.measure),
        plain_name(claim.of) if isinstance(claim, Percentage) else "",
        plain_name(claim.scope),
        str(date_of(claim, statements) or claim.evidence.release),
        measured_in(claim),
        side if side in ENDS_OF_A_RANGE else None,
    )


def _befores(statements: Statements) -> set[str]:
    """Claims that are a "before" without a date: they are not of their release's date, and of which nobody said."""
    links = [*statements.linked("change"), *statements.linked("added")]
    return {c.id for link in links for c in statements.members(link, "before") if c.as_of is None}


def _told_apart(statements: Statements) -> dict[str, list[set[str]]]:
    """For every claim, the links' members that it is told apart from."""
    found: dict[str, list[set[str]]] = defaultdict(list)
    for link in statements.links:
        if link.kind not in TELLS_NOTHING_APART:
            ids = {claim for _, claim in link.members}
            for claim in ids:
                found[claim].append(ids)
    return found


def _kin(claims: Iterable[Claim], statements: Statements) -> list[list[Claim]]:
    """The claims parted into those of releases that belong together."""
    families: list[list[Claim]] = []
    for claim in claims:
        family = next((f for f in families if any(_akin(claim, member, statements) for member in f)), None)
        if family is None:
            families.append([claim])
        else:
            family.append(claim)
    return families


def _akin(a: Claim, b: Claim, statements: Statements) -> bool:
    """True for claims of one release, series or publisher, or that both spell out their scope and date."""
    one, other = statements.release_of(a), statements.release_of(b)
    together = one.id == other.id or (one.series and one.series == other.series)
    spelled_out = all(claim.scope and claim.as_of for claim in (a, b))
    return bool(together or (one.publisher and one.publisher == other.publisher) or spelled_out)


def _words(claim: Claim, statements: Statements) -> str:
    scope = f" of {claim.scope}" if claim.scope else ""
    date = date_of(claim, statements)
    return f"“{claim.measure}”{scope}" + (f" on {date.in_words}" if date else "")


def _equalities(told: Told, statements: Statements) -> Iterator[Relation]:
    writers = [claim for claim in told.claims if is_writers(claim)]
    voices: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in told.claims:
        if not is_writers(claim):
            voices[claim.speaker, claim.role].append(claim)
    yield from _chained(writers, told.because, statements)
    anchor = writers[:1] or (list(told.claims[:1]) if told.linked else [])
    for said in voices.values():
        others = [claim for claim in said if claim not in anchor]
        chains = _chained([*anchor, *others], told.because, statements)
        yield from map(apart, chains) if anchor else chains


def _chained(claims: Sequence[Claim], because: str, statements: Statements) -> Iterator[Relation]:
    """Equalities that tie all the claims; the digits must agree among those written to one precision."""
    alike: dict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        alike[_precision(claim) or claim.id].append(claim)
    for written_alike in alike.values():
        yield from _tied(written_alike, True, because, statements)
    yield from _tied([members[0] for members in alike.values()], False, because, statements)


def _tied(claims: Sequence[Claim], as_written: bool, because: str, statements: Statements) -> Iterator[Relation]:
    for run in runs(claims):
        with suppress(UnitMismatch):
            terms = tuple(beside_its_figure(claim, stated_like(claim, run[0])) for claim in run)
            yield propose(NAME, Equal(terms, as_written), because, statements)


def _precision(claim: Claim) -> tuple[Fraction, str] | None:
    """The place of a bare figure's last significant digit, with its unit; None for a hedged or a glossed one."""
    quantity = claim.quantity
    if quantity.hedge or quantity.gloss or not isinstance(quantity.figure, Numeral):
        return None
    return quantity.figure.place, claim.unit.name


_RELEASE = """
[release]
id = "{id}"
title = "More libraries open on Sundays"
publisher = "Northshire County Council"
published = 2013-06-{day}

[[claim]]
id = "libraries"
says = "{libraries}"
measure = "libraries open on Sundays"

[[claim]]
id = "visitors"
says = "{visitors}"
measure = "visitors on Sundays"
"""
_QUOTATION = """
[[claim]]
id = "quoted"
says = "{quoted}"
measure = "libraries open on Sundays"
speaker = "the head of libraries"
"""
_TEXT = _RELEASE.format(id="text", day="03", libraries="41 libraries", visitors="{visitors}")
_NOTES = _RELEASE.format(id="notes", day="03", libraries="{libraries}", visitors="45.7 million people")
_NEXT_WEEK = _RELEASE.format(id="next week", day="10", libraries="44 libraries", visitors="46.2 million people")

RULE = Rule(
    name=NAME,
    relate=relate,
    agrees=(
        (_TEXT.format(visitors="nearly 46 million people"), _NOTES.format(libraries="41 libraries"), _NEXT_WEEK),
        (_TEXT.format(visitors="46 million people") + _QUOTATION.format(quoted="around 40 libraries"),),
    ),
    conflicts=(
        (_TEXT.format(visitors="45.8 million people"), _NOTES.format(libraries="41 libraries")),
        (_TEXT.format(visitors="46 million people"), _NOTES.format(libraries="43 libraries")),
        (_TEXT.format(visitors="46 million people") + _QUOTATION.format(quoted="52 libraries"),),
    ),
)
