"""Sentences and paragraphs of running text."""

import itertools
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.prose.quotations import quotations
from claimcheck.prose.repeats import repeats
from claimcheck.prose.sentences import sentences
from claimcheck.prose.spans import lines, paragraphs

PROSE = st.lists(
    st.sampled_from(
        [
            "Mr. Lee",
            "said",
            "“",
            "”",
            '"',
            "'",
            ".",
            "!",
            "?",
            "…",
            "\n",
            "\n\n",
            "5.2",
            "No.",
            "U.S.",
            " ",
            "a",
            "Ends",
            "1.",
            "- x",
            "\r\n",
            "\u2028",
        ]
    ),
    max_size=40,
).map("".join)
ANY_TEXT = st.one_of(st.text(), PROSE)


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "told",
    [
        ["Mr. Smith met Dr. Jones at St. Mary's.", "They agreed on 2.5 million.", "No. 10 said no.", "We go."],
        ["J. K. Rowling sold 5m.", "The U.S. economy grew.", "It fell in the U.S.", "The rate rose."],
        [
            "They chose plan B.",
            "The plan works, e.g. in Wales.",
            "Acme Inc. bought Foo Ltd.",
            "The price rose vs. 2010.",
        ],
        ["“We did it.", "It was good.”", "Mr Babbage said so.", "“Is it 5%?” he asked.", "Which? has warned of it."],
        ["Workers rose by 5%.3", "Sales rose.4", "Costs fell.[5]", "It is over."],
        ["There are around 160,000 workers, out of 1.", "5% of them left.", "£5m was spent.", "(It was good.)"],
        [
            "It came in Jan. 2011.",
            "He left in Dec.",
            "The clinic in Harley St.",
            "The shop shut at 5 p.m.",
            "It was No. 1.",
        ],
        ["Cases: 1,622.", "Deaths: 30.", "Total 5.", "See Fig. 3 and pp. 5-6.", "Hmm...", "Well!"],
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(told):
    """Abbreviations, initials, decimals and quotations have stops of their own; a figure must stay with its noun."""
    assert told == split(" ".join(told))


@pytest.mark.parametrize(
    "told",
    [
        ["A heading without a stop", "A sentence follows.", "• A first item", "• A second.", "It has two sentences."],
        ["1. For any enquiries call.", "2. The guide is long.", "It has 20 pages."],
        ["The survey found 160,000 workers, out of 1.", "The next heading"],
    ],
)
def test_a_line_ends_a_sentence(told):
    """Headings, items and sentences that were cut off have no stop but the end of their line."""
    assert told == [sentence for line in told for sentence in split(line)] == split("\n".join(told))


def test_a_stop_without_a_space_ends_a_sentence():
    """Text taken from pages glues a menu to the last sentence; the figures of both stay apart."""
    assert ["It is the future of the service.", "Log in now."] == split("It is the future of the service.Log in now.")


def test_wrapped_lines_are_one_paragraph():
    """A text wrapped at a width breaks lines in the middle of a figure and its noun."""
    first = (
        "The council has planted some 1,200\ntrees in the town since the spring, it said in\na report to its members."
    )
    second = "The trees stand\nin forty streets."

    assert [first, second] == split(f"{first} {second}")


def test_short_lines_stay_apart():
    """A heading over its text, or an address, is not one sentence broken by a width."""
    assert ["Streets grow greener", "The council planted 1,200 trees", "It rained"] == split(
        "Streets grow greener\nThe council planted 1,200 trees\nIt rained"
    )


@given(ANY_TEXT)
def test_sentences_and_paragraphs_lie_in_order_and_hold_all_that_is_visible(text):
    """A figure outside every sentence would never be read, one in two of them would be read twice."""
    for cut in (lines, paragraphs, sentences):
        spans = list(cut(text))

        assert all(start < end for start, end in spans)
        assert all(before.end <= after.start for before, after in itertools.pairwise(spans))
        assert "".join(text.split()) == "".join("".join(text[start:end] for start, end in spans).split())


def work(text: str) -> int:
    """How many calls it takes to cut a text up."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        cut = list(paragraphs(text))
        list(sentences(text))
        quotations(text, cut)
        repeats(text, cut)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    "unit", ["a", ".", "a. ", "A. ", "“a b,” he said ", '"', "'a ", "a\n", "Mr. A", "\n", "No one said it. ", "”"]
)
def test_twice_the_text_is_twice_the_work(unit):
    """A text may be a megabyte without a space or a stop; the work grows with it and no faster."""
    assert work(unit * 800) <= 2.2 * work(unit * 400) + 100
