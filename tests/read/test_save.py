"""What is saved is what was loaded; an edit changes what it is asked to change and nothing else."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claim import CLASSES, SHARE, Claim, Evidence, Role, can_lie_in
from claimcheck.hedges import HEDGES, WORDS
from claimcheck.interval import EVERYTHING
from claimcheck.link import LINKS, Link
from claimcheck.quantity import Kind, Margin, Numeral, PartialDate, Proportion, Quantity, Spread, Word
from claimcheck.read.claim_file import loads
from claimcheck.read.draft import Loaded
from claimcheck.read.figures import SCALES
from claimcheck.read.save import edit, save
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
            evidence=Evidence(release, draw(texts)),
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
            supersedes=st.none() | texts.map("other ".__add__),
        )
    )
    release = evolve(release, published_from=DateFrom.STATED if release.published else DateFrom.NONE, path="<text>")
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


def without_lines(loaded: Loaded) -> Loaded:
    """The same, without the lines of the file, which an object that was never in one does not have."""
    stated = tuple(evolve(claim, evidence=evolve(claim.evidence, line=None)) for claim in loaded.claims)
    return evolve(loaded, claims=stated)


@given(loaded_files())
def test_what_is_saved_loads_as_it_was(loaded):
    """A claim file is the only form in which claims are kept, so it must lose nothing: claims of every kind."""
    again = loads(save(loaded))

    assert () == again.problems
    assert loaded == without_lines(again)


@given(loaded_files())
def test_saving_what_was_loaded_gives_the_same_text(loaded):
    """A second round changes nothing more, so files do not wander."""
    text = save(loaded)

    assert text == save(loads(text))


@pytest.mark.parametrize(
    "phrase",
    ["nearly 50 million people", "just over a third (36%)", "from up to nine months to as little as three weeks"],
)
def test_a_phrase_is_saved_as_the_phrase(phrase):
    """A person corrects the words they know from the release, not their parts."""
    text = f'[release]\nid = "r"\n\n[[claim]]\nid = "c"\nsays = "{phrase}"\n'

    assert text == save(loads(text))


COMMENTED = """# the story
[release]
id = "r"
published = 2011-07-09   # a Saturday

# the groups
[[claim]]
measure = "groups"  # of practices
id = "groups"
says = '257 groups'

[[claim]]
id = "people"
says = "nearly 50 million people"
"""


def test_an_edit_keeps_comments_order_and_layout():
    """The file is a person's; a program that changes one value leaves the rest as it was written."""
    edited = edit(COMMENTED, claims={"groups": {"says": "258 groups"}})

    assert COMMENTED.replace("'257 groups'", '"258 groups"') == edited


def test_an_edit_can_add_and_take_out_keys():
    """A value of None takes a key out; a new key is added to its own table."""
    edited = edit(
        COMMENTED,
        release={"title": "T", "published": PartialDate(2011, 7, 8)},
        claims={"people": {"scope": "England", "says": "45.7 million people"}, "groups": {"measure": None}},
    )
    loaded = loads(edited)
    groups, people = loaded.claims

    assert () == loaded.problems
    assert ("T", PartialDate(2011, 7, 8)) == (loaded.release.title, loaded.release.published)
    assert ("", "England", "45.7 million people") == (groups.measure, people.scope, people.evidence.quote)
    assert "# the story" in edited
    assert "# the groups" in edited


@given(st.sampled_from(["measure", "scope", "speaker", "quote"]), texts)
def test_an_edit_changes_the_key_it_names_and_no_other(key, value):
    """Whatever the text, quotes and line ends included, it comes back as it was given, and the rest stands."""
    before = loads(COMMENTED)
    after = loads(edit(COMMENTED, claims={"people": {key: value}}))

    assert () == after.problems
    assert before.claims[0] == after.claims[0]
    people = after.claims[1]
    assert value == (people.evidence.quote if key == "quote" else getattr(people, key))


def test_an_edit_of_a_claim_that_is_not_there_is_refused():
    """A change must not get lost."""
    with pytest.raises(KeyError):
        edit(COMMENTED, claims={"grupos": {"says": "258 groups"}})
