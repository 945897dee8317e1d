"""Laws of people who are counted by a verb, and of nouns that stand behind their figures."""

from __future__ import annotations

import pytest

from claimcheck.about import About
from claimcheck.extract.about import about
from claimcheck.extract.measure import measured
from claimcheck.extract.reader import page
from claimcheck.quantity import PartialDate
from claimcheck.release import Release


def told(text: str, quote: str) -> About:
    """What a text tells of the figure with those words."""
    read = page(Release(id="r", text=text, published=PartialDate.parse("2019-05-20")))
    return next(about(mention, read) for mention in read.mentions if quote in read.quote(mention))


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("So far 417 people have died on the island.", "death"),
        ("The landslide killed at least 417 people.", "death"),
        ("That brings the death toll to 417.", "death"),
        ("The storm claimed 417 lives.", "death"),
        ("By noon 417 were confirmed dead.", "death"),
        ("The number of people injured stands at 417.", "injury"),
        ("The quake injured 417.", "injury"),
        ("By noon 417 had been vaccinated.", "vaccinated"),
        ("Nurses had vaccinated 417 by noon.", "vaccinated"),
        ("Some 417 people took part in the walk.", "participant"),
        ("In May 417 passed through the doors.", "visitor"),
    ],
)
def test_a_verb_names_whom_a_figure_counts(text: str, noun: str) -> None:
    """The dead are counted by "died", "killed" and "the toll" alike, and another release says "deaths"."""
    assert noun == told(text, "417").noun


def test_a_noun_of_its_own_is_kept() -> None:
    """Children who died are no deaths of everyone."""
    assert "child" == told("So far 31 children have died.", "31").noun


@pytest.mark.parametrize(
    ("text", "quote", "noun"),
    [
        ("We helped 900 people, 396 of them children.", "396", "child"),
        ("There are 1,600 head of cattle on the isle.", "1,600", "cattle"),
        ("We had 96 pairs of puffins.", "96", "puffin"),
        ("It put the number of herons at 12,400.", "12,400", "heron"),
        ("Neighbours gave £4.2m in donations.", "£4.2m", "donation"),
        ("They sent £3m worth of food parcels.", "£3m", "parcel"),
    ],
)
def test_the_noun_may_stand_further_on(text: str, quote: str, noun: str) -> None:
    """What is counted stands behind "of them", "head of" or "in", or before "at"."""
    assert noun == told(text, quote).noun


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("60 more than last winter", "-12"),
        ("60 more than the summer before", "-12"),
        ("60 fewer than at the last count", "last"),
        ("60 more than in report 4", "report 4"),
        ("60 below the figure for March", "2019-03"),
        ("an increase of 60 in three years", "-36"),
    ],
)
def test_what_a_change_is_measured_from_is_told(words: str, basis: str) -> None:
    """A change without a start can be compared with nothing."""
    assert basis == told(f"There were 640 nests, {words}.", "60").basis


def test_shares_of_some_of_the_people_are_of_no_one_else() -> None:
    """Who is older than 16 in a country is not everyone who lives there."""
    text = "Some 47 per cent of the UK population aged 16 and over are married."
    read = page(Release(id="r", text=text))

    assert "population aged 16 and over" == measured(read.mentions[0], read).of
