"""Claim files of every kind of claim, as the property tests draw them."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve
from hypothesis import strategies as st

from claimcheck.claim import CLASSES, SHARE, Claim, Evidence, Role, can_lie_in
from claimcheck.hedges import HEDGES, WORDS
from claimcheck.interval import EVERYTHING
from claimcheck.link import LINKS, Link
from claimcheck.quantity import Kind, Margin, Numeral, PartialDate, Proportion, Quantity, Spread, Word
from claimcheck.read.draft import Loaded
from claimcheck.read.figures import SCALES
from claimcheck.release import DateFrom, Release
from claimcheck.unit import DAY_OF_CALENDAR, DURATIONS, NUMBER, PEOPLE, PERCENT, POINTS, Dimension, Unit, counted, money

texts = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
names = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
days = st.dates().map(lambda day: PartialDate(day.year, day.month, day.day))
dates = st.one_of(days, days.map(lambda day: PartialDate(day.year, day.month)), days.map(lambda d: PartialDate(d.year)))
digits = st.from_regex(r"[0-9]{1,6}(\.[0-9]{1,3})?", fullmatch=True)
numerals = st.builds(Numeral, digits, st.sampled_from([1, *SCALES.values()]).map(Fraction))
counts = st.sampled_from([counted("groups"), counted(""), counted("GBP"), PEOPLE, Unit("foot", Dimension.PHYSICAL)])
amounts = st.one_of(counts, st.sampled_from([money("GBP"), PERCENT, POINTS, *DURATIONS.values()]))
UNITS = {
    Kind.COUNT: counts,
    Kind.PERCENTAGE: st.just(PERCENT),
    Kind.POPULATION: st.just(PEOPLE),
    Kind.MONEY: st.sampled_from([money("GBP"), money("EUR")]),
    Kind.DURATION: st.sampled_from(list(DURATIONS.values())),
    Kind.RATE: amounts,
    Kind.RATIO: st.sampled_from([NUMBER, PERCENT]),
    Kind.CHANGE: amounts,
    Kind.DATE: st.just(DAY_OF_CALENDAR),
    Kind.ORDINAL: st.sampled_from([NUMBER, counted("wave")]),
}


def spread(ends: list[Numeral], low_open: bool, high_open: bool) -> Spread:
    low, high = sorted(ends, key=lambda numeral: numeral.value)
    return Spread(low, high, low_open=low_open, high_open=high_open)


def figures(kind: Kind):
    if kind is Kind.DATE:
        return st.one_of(dates, st.builds(evolve, days, weekday=st.integers(0, 6)))
    if kind is Kind.ORDINAL:
        return st.integers(1, 99).map(str).map(Numeral)
    shares = st.builds(Proportion, st.integers(0, 9), st.integers(1, 20), st.booleans()) | st.builds(
        Word, st.sampled_from(sorted(WORDS))
    )
    several = st.builds(spread, st.lists(numerals, min_size=2, max_size=2), st.booleans(), st.booleans())
    plain = st.one_of(numerals, several, st.builds(Margin, numerals, numerals))
    return plain | shares if kind in (Kind.PERCENTAGE, Kind.RATIO, Kind.CHANGE) else plain


@st.composite
def quantities(draw, kind: Kind, depth: int = 1) -> Quantity:
    """A quantity of a kind, with every part that it may have."""
    inner = quantities(kind, depth - 1) if depth else st.none()
    from_to = kind is Kind.CHANGE and depth and draw(st.booleans())
    ends = quantities(Kind.COUNT, 0)
    return Quantity(
        kind,
        draw(UNITS[kind]),
        None if from_to else draw(figures(kind)),
        draw(st.none() | st.sampled_from(sorted(HEDGES))),
        draw(counts) if kind is Kind.RATE else None,
        draw(st.sampled_from([1, -1])) if kind is Kind.CHANGE else 1,
        draw(st.none() | inner) if depth and kind is not Kind.CHANGE else None,
        draw(ends) if from_to else None,
        draw(ends) if from_to else None,
        draw(st.none() | quantities(Kind.DURATION, 0)) if depth and kind is Kind.MONEY else None,
    )


places = st.tuples(st.integers(0, 9999), st.integers(0, 99)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@st.composite
def evidence(draw, release: str) -> Evidence:
    """A quotation, with or without its place in a text."""
    start, end = draw(st.just((None, None)) | places)
    also_at = tuple(draw(st.lists(places, max_size=2)))
    return Evidence(release, draw(texts), start, end, also_at, draw(st.none() | st.integers(1, 9)))


@st.composite
def claims(draw, release: str, name: str) -> Claim | None:
    """A claim of any kind, or None where the drawn quantity cannot be."""
    kind = draw(st.sampled_from(list(Kind)))
    about = {"of": draw(st.sampled_from(["", "the population"]))} if kind is Kind.PERCENTAGE else {}
    try:
        claim = CLASSES[kind](
            draw(quantities(kind)),
            measure=draw(st.just("") | texts),
            scope=draw(st.none() | texts),
            as_of=draw(st.none() | dates),
            speaker=draw(st.none() | texts),
            role=draw(st.sampled_from(list(Role))),
            accumulates=draw(st.booleans()),
            evidence=draw(evidence(release)),
            id=f"{release}/{name}",
            **about,
        )
    except ValueError:
        return None
    return claim if claim_is_sound(claim) else None


def claim_is_sound(claim: Claim) -> bool:
    """False where the words leave no value: a share of a whole beyond 100 per cent, an empty spread."""
    try:
        return can_lie_in(claim.quantity, SHARE if getattr(claim, "of", "") else EVERYTHING)
    except ValueError:
        return False


@st.composite
def loaded_files(draw) -> Loaded:
    release = draw(
        st.builds(
            Release,
            id=names,
            title=st.just("") | texts,
            publisher=st.just("") | texts,
            published=st.none() | dates,
            series=st.just("") | texts,
            reference=st.booleans(),
            vintage=st.just("") | texts,
            source=st.just("") | texts,
            text_file=st.just("") | texts,
            supersedes=st.none() | texts.map("other ".__add__),
        )
    )
    read_from = draw(st.sampled_from([place for place in DateFrom if place is not DateFrom.NONE]))
    release = evolve(release, published_from=read_from if release.published else DateFrom.NONE, path="<text>")
    ids = draw(st.lists(names, unique=True, max_size=3))
    stated = tuple(claim for name in ids if (claim := draw(claims(release.id, name))) is not None)
    return Loaded(release, stated, tuple(draw(st.lists(links(stated), max_size=2))) if stated else ())


@st.composite
def links(draw, stated: tuple[Claim, ...]) -> Link:
    kind = draw(st.sampled_from(sorted(LINKS)))
    filled = draw(st.lists(st.tuples(st.sampled_from(LINKS[kind]), st.sampled_from(stated)), min_size=1, max_size=3))
    filled.sort(key=lambda member: LINKS[kind].index(member[0]))
    members = [(role, claim.id) for role, claim in filled]
    return Link(kind, members, draw(st.just("") | texts), draw(st.booleans()))
