"""The words beside a pattern, without one of which it is not tried: they must never hide what it would find."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.extract import about, joints, near, page, part_lists, promises, since, so_far, states, when
from claimcheck.extract.ties import added, thousandfold

# What a look-ahead forbids can only be drawn and thrown away.
drawn = settings(suppress_health_check=[HealthCheck.filter_too_much])
ASCII = st.characters(min_codepoint=32, max_codepoint=126)
PAIRS = [
    (about._PLAN_VERBS, about._PLANS_IT),
    (promises._PROMISES, promises._MADE),
    (promises._PROMISES, promises._SET_IN),
    (promises._VOWS, promises._VOWED),
    (about._NEWS, about._NEW),
    (so_far.TOTALS, so_far._TOTAL),
    (about._STARTS, about._RESTARTS),
    (about._SAYING, about._SAYS),
    (about._AGED, about._AGES),
    (near.COMPARES, near.COMPARED),
    (since._WINDOWS, since._WINDOW),
    *((states.STATES, pattern) for pattern in states.PATTERNS),
    (added._NEWS, added._NEW),
    (added._SUMS, added._BRINGS),
    (added._SUMS, added._IS_NOW),
    (added._SUMS, added._BEFORE_ENDS),
    (part_lists._OTHERS, part_lists._OTHER),
    *((thousandfold._POINTING, pattern) for pattern in thousandfold.POINTS_BACK),
]


@pytest.mark.parametrize(("words", "pattern"), PAIRS)
@drawn
@given(st.data())
def test_a_pattern_finds_nothing_without_one_of_its_words(
    words: Iterable[str], pattern: re.Pattern[str], data: st.DataObject
) -> None:
    """Most sentences have none of the words and are passed over; a word that is left out here would be missed there."""
    found = data.draw(st.from_regex(pattern, alphabet=ASCII))

    assert not set(words).isdisjoint(re.findall("[a-z]+", found.lower()))


@drawn
@given(st.from_regex(joints._WHEN, alphabet=ASCII))
def test_no_time_is_told_without_a_sign_of_it(found: str) -> None:
    """Joints are searched for a sign of time first, which is many times faster than to look for the time."""
    assert joints._MAY_SAY_WHEN.search(found) is not None


TIME = re.compile(when._TIME.pattern.replace(when._BEGINS, ""))


@drawn
@given(st.from_regex(TIME, alphabet=ASCII))
def test_no_time_begins_with_another_word_than_those_looked_for(found: str) -> None:
    """At every word of a sentence it is asked first whether a time may begin there; no time may be lost by that."""
    begins = [re.match(when._BEGINS, found[time.start() :]) for time in TIME.finditer(found)]

    assert begins
    assert None not in begins


@given(st.text())
def test_a_text_in_lower_case_keeps_every_place(text: str) -> None:
    """Patterns look in lower case for what is then quoted from the text itself."""
    assert len(page.lowered(text + "İ")) == len(text) + 1


@drawn
@given(st.from_regex(about._HOW, alphabet=ASCII))
def test_no_word_of_how_a_figure_is_counted_is_without_its_stem(found: str) -> None:
    """The stems are looked for first, in the words of the sentence."""
    assert not about._HOW_STEMS.isdisjoint(word[:6] for word in re.findall("[a-z]+", found.lower()))
