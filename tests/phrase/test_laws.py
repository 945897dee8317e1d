"""Laws of the phrase reader that hold for every text."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.calls import calls
from tests.phrase.stated import spelled, stated_quantities

from claimcheck.hedges import HEDGES
from claimcheck.phrase import PhraseError, find, parse
from claimcheck.phrase.number_words import ORDINALS, TENS
from claimcheck.phrase.words import DIRECTIONS, MOVES, PLURALS, STOPS, TAKES_COUNTS
from claimcheck.quantity import Numeral, PartialDate, Quantity

WORDS = st.sampled_from(
    [
        "the",
        "of",
        "groups",
        "by",
        "from",
        "to",
        "and",
        "up",
        "5",
        "12%",
        "£3m",
        "(36%)",
        "1999",
        "a",
        "third",
        "million",
        "nearly",
        "than",
        "more",
        "two",
        "years",
        ",",
        ".",
        "(",
        "-",
        "1,000",
        "fell",
        "over",
        "between",
        "9",
        "July",
        "2011",
        "half",
        "in",
        "out",
        "per",
        "each",
        "first",
        ":",
        "/",
        "+",
        "²",
        "½",
        "−",
        "Nov",
        "\n",
    ]
)
TEXTS = st.text() | st.lists(WORDS, max_size=30).map(" ".join)


@given(stated_quantities())
def test_a_stated_quantity_is_read_back_as_it_was_meant(stated: tuple[str, Quantity]) -> None:
    """Hedge, digits, scale and unit are said one after another, so each is read whatever the others are."""
    phrase, meant = stated

    assert meant == parse(phrase)


@given(st.integers(2, 10**9 - 1))
def test_a_spelled_number_is_read_back(number: int) -> None:
    """Number words name one number; two writers who spell it alike mean the same."""
    figure = parse(f"{spelled(number)} groups").figure

    assert isinstance(figure, Numeral)
    assert number == figure.value


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_written_date_is_read_back(day: date) -> None:
    """A day has one place in the calendar however it is written; numeric forms are day first."""
    meant = PartialDate(day.year, day.month, day.day)
    month = day.strftime("%B")
    for text in (
        f"{day.day} {month} {day.year:04}",
        f"{month} {day.day}, {day.year:04}",
        day.isoformat(),
        day.strftime("%d/%m/%Y"),
    ):
        assert meant == parse(text).figure


@given(TEXTS)
def test_no_text_crashes_it_and_no_two_quantities_overlap(text: str) -> None:
    """A text may hold anything; what is read of it can always be pointed at, left to right."""
    end = 0
    for found in find(text):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert found.quantity.hedge is None or found.quantity.hedge in HEDGES
        end = found.end


KNOWN = sorted(frozenset(DIRECTIONS) | TAKES_COUNTS | MOVES | STOPS | PLURALS | frozenset(TENS) | frozenset(ORDINALS))
FIGURES = ("300 jobs", "868.45 points", "£3m", "5% of it", "12 weeks", "2011", "a third")


@pytest.mark.parametrize("figure", FIGURES)
def test_every_word_that_the_reader_knows_may_stand_beside_every_figure(figure: str) -> None:
    """A word that is in one table and missing from another must not stop the reader: “it shed 300 jobs”."""
    for word in KNOWN:
        text = f"It {word} {figure} {word} it"

        assert all(text[found.start : found.end] for found in find(text))


@given(
    stated_quantities(),
    st.sampled_from(["There are ", "“", "Of these, ", "Last week: "]),
    st.sampled_from([".", "; so", " there", ")"]),
)
def test_the_words_around_a_quantity_are_no_part_of_it(stated: tuple[str, Quantity], before: str, after: str) -> None:
    """A finding quotes the hedge, the figure and the unit, and nothing else."""
    phrase, meant = stated
    text = f"{before}{phrase}{after}"

    assert [(meant, phrase)] == [(found.quantity, text[found.start : found.end]) for found in find(text)]


@given(stated_quantities(), st.sampled_from([("fell by", -1), ("rose by", 1), ("was cut by", -1), ("increased by", 1)]))
def test_a_verb_of_change_makes_an_amount_a_change_with_its_sign(
    stated: tuple[str, Quantity], verb: tuple[str, int]
) -> None:
    """The same words after "by" say how much something changed."""
    words, sign = verb
    found = parse(f"It {words} {stated[0]}")

    assert (sign, "change", stated[1].figure) == (found.sign, found.kind, found.figure)


@given(st.text("abcdefg ,.()-\n", max_size=60))
def test_a_phrase_without_a_number_is_refused_with_what_was_found(text: str) -> None:
    """A claim file's writer is told what stood there and what was expected."""
    if "a" not in text.split():
        with pytest.raises(PhraseError, match="expected a figure"):
            parse(text)


BITS = "1 |1,000,|( |5% (|up to about |from 1 |1 in |first, |2 years and |hundred |one |- |£|½|cut |a |by 5 "
BITS += "|1e1|2^|and a half |MUSD |one over |all day |1/2 |"
BITS += "3, 5 and |10 or |5'|202-|1:00:|A 1 |range from £1 to |per 1,000 |1 March to |9/|two-to-|(1)|, 5, |6ft 1in |"
BITS += "one x-|1 litre of a b |$(1|#1-|numbers 1 |live |newly made |1 yuan (2 |a majority of 1 |from 2009 to |"
BITS += "point one |- 1 1/2 |3 hundred and |quarter million |a hundred thousand |http://|1.1|12 Main "


def calls_to_read(text: str) -> int:
    """How many functions run while a text is read."""
    return calls(lambda: list(find(text)))


@pytest.mark.parametrize("bit", BITS.split("|"))
def test_work_grows_no_faster_than_the_text(bit: str) -> None:
    """Each place is looked at a bounded number of times, so a long text cannot stop the reader."""
    calls_to_read(bit)  # what is read for the first time is remembered

    assert calls_to_read(bit * 400) <= 2.2 * calls_to_read(bit * 200) + 200


def test_a_million_digits_are_no_number() -> None:
    """A run of digits longer than any number written for people is a code; reading it must not fail."""
    assert [] == list(find("7" * 1_000_000))


@pytest.mark.parametrize(("mark", "value"), [("½", "2.5"), ("¼", "2.25"), ("²", "2")])
def test_a_fraction_sign_counts_and_a_footnote_mark_does_not(mark: str, value: str) -> None:
    """A raised digit after a number is a footnote that text extraction keeps."""
    figure = parse(f"2{mark} miles").figure

    assert isinstance(figure, Numeral)
    assert Fraction(value) == figure.value
