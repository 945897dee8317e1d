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
    ("text", "quote", "noun"),
    [
        ("A further 1,204 permits were issued, so 8,845 have now been issued.", "8,845", "permit"),
        ("They issued 1,087 permits, which takes the number issued to 9,932.", "9,932", "permit"),
        ("There were 1,204 permits. The number used rose by 873 to 6,193.", "6,193", "permit"),
        ("There were 1,204 permits in all. In Alton the number went from 131 to 71.", "131", "permit"),
        ("The population rose by 873 to 6,193.", "6,193", "population"),
        ("It sold 9,000 kites in May. Of these, 640 were red and 820 came back.", "820", "kite"),
        ("We have 90 homes. A total of 4,768 benches have been built, 55 of them new.", "55", "bench"),
        ("Of the new members 481 were from abroad.", "481", "member"),
        ("Ice was involved in 476 of the accidents.", "476", "accident"),
        ("The number of people sleeping rough on one night in May was 4,266.", "4,266", "people"),
        ("The number of people who gave blood in the spring reached 1,600.", "1,600", "people"),
        ("The population of the isle stood at 5,123.", "5,123", "population"),
    ],
)
def test_a_noun_that_is_left_out_is_the_one_told_before(text: str, quote: str, noun: str) -> None:
    """A writer names what is counted once, and then leaves it to the reader."""
    assert noun == told(text, quote).noun


def test_some_of_those_counted_are_part_of_them() -> None:
    """They are never compared with all of them."""
    text = "It sold 9,000 kites in May. Of these, 640 were red. Rain was to blame for 47 of the losses."

    assert [False, True, True] == [told(text, quote).part for quote in ("9,000", "640", "47")]


def test_an_age_and_few_in_words_take_no_noun_from_before() -> None:
    """Of those under 25, and of "the other four", the figures before say nothing."""
    text = "Some 900 donors came. Their median age was 37. Four were late."

    assert ["", ""] == [told(text, quote).noun for quote in ("37", "Four")]


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("They had issued 7,641 permits by 31 December, soon after it opened.", "7,641", "2018-12-31"),
        ("There were 7,641 permits on 1 May.", "7,641", "2019-05-01"),
        ("Under the third plan the number of permits at the end of March was 7,641.", "7,641", "2019-03"),
        ("There were 7,641 donors after death in 2017-18.", "7,641", "2017/18"),
        ("ALTON, Va., January 8, 2019 -- Last year brought 641 permits.", "641", "2018"),
        ("ALTON, January 8, 2019 -- There were 641 permits.", "641", ""),
        ("They gave 641 permits between 1 April 2017 and 31 March 2018.", "641", "2017/18"),
    ],
)
def test_when_a_figure_is_of_is_read_from_days_and_periods(text: str, quote: str, time: str) -> None:
    """A day without its year is the last of that name; the day a text was written in is of no figure."""
    assert time == told(text, quote).time


def test_a_change_told_twice_has_one_start() -> None:
    """Of "158 or 37% fewer than in 2017" both are measured from 2017."""
    text = "There were 268 nests, 158 or 37% fewer than in 2017."

    assert ["2017", "2017"] == [told(text, quote).basis for quote in ("158", "37%")]


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
