"""Quotations, who says them, and paragraphs that come twice."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.prose.quotations import quotations
from claimcheck.prose.repeats import repeats
from claimcheck.prose.spans import paragraphs


def told(text: str) -> list[tuple[str | None, str]]:
    """Speaker and words of every quotation."""
    return [(said.speaker, text[said.start : said.end]) for said in quotations(text, paragraphs(text))]


def speakers(text: str) -> list[str | None]:
    return [speaker for speaker, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Health Minister Ada Lovelace said: “We have 20 homes.”", "Health Minister Ada Lovelace"),
        ("Ada Lovelace, chair of the board, the oldest in Wales, said: “We have 20 homes.”", "Ada Lovelace"),
        ("“We have 20 homes,” said Ada Lovelace, chair of the board.", "Ada Lovelace"),
        ("“We have 20 homes,” Ada Lovelace, the chair, said yesterday.", "Ada Lovelace"),
        ("“Have we 20 homes?” asked Dr. Ada Lovelace.", "Dr. Ada Lovelace"),
        ('"We have 20 homes," says Ada Lovelace of the Housing Trust.', "Ada Lovelace of the Housing Trust"),
        ("Commenting on the figures, Councillor Ada Lovelace said: “We have 20 homes.”", "Councillor Ada Lovelace"),
        ("The housing minister, Ada Lovelace, told members: “We have 20 homes.”", "Ada Lovelace"),
        ("A spokesman for the council said: “We have 20 homes.”", "A spokesman for the council"),
        ("“We have 20 homes,” a spokesman for the council said.", "a spokesman for the council"),
        ("According to Ada Lovelace, “we have 20 homes now”.", "Ada Lovelace"),
        ("“We have 20 homes,” according to Acme Corp.", "Acme Corp"),
        ("‘We have 20 homes,’ said Tom O’Hara.", "Tom O’Hara"),
        ("Ada Lovelace said:\n\n“We have 20 homes.”", "Ada Lovelace"),
        ("The Minister told growers that all is well.\n\n“We have 20 homes,” she said.", "The Minister"),
        ("Ada Lovelace said the plan was “a great step forward”.", "Ada Lovelace"),
    ],
)
def test_the_words_around_a_quotation_name_its_speaker(text, speaker):
    """A quoted figure is its speaker's claim and not the writer's, so the speaker must be known."""
    assert [speaker] == speakers(text)


@pytest.mark.parametrize(("opens", "closes"), ["“”", '""', '"”'])
def test_a_quotation_runs_over_paragraphs_until_it_is_closed(opens, closes):
    """Each paragraph opens with a mark and only the last one closes: it is one speech."""
    speech = f"{opens}We have 20 homes.\n\n{opens}We want 30.\n\n{opens}They come.{closes}"

    assert [("Ada Lovelace", speech)] == told(f"Ada Lovelace said: {speech}\n\nThe homes are new.")


def test_he_and_she_are_the_last_one_named():
    """A release names its speaker once and goes on with a pronoun or a surname."""
    text = (
        "Minister Ada Lovelace said: “One and one.” She added: “Two and two.”\n\nMs Lovelace said: “Three and three.”"
    )

    assert ["Minister Ada Lovelace"] * 3 == speakers(text)


def test_two_speakers_are_kept_apart():
    """Two people may say different figures without contradiction."""
    text = "Mr Babbage said: “We have 20 homes.”\n\nMs Lovelace, the chair, said: “We have 30 homes.”"

    assert ["Mr Babbage", "Ms Lovelace"] == speakers(text)


def test_a_quotation_that_goes_on_after_its_speaker_is_his():
    """“…,” said X. “…” is one speech with the speaker named in the middle."""
    assert ["Ada Lovelace", "Ada Lovelace"] == speakers("“It works,” said Ada Lovelace, the chair. “We saw 20% more.”")


@pytest.mark.parametrize(
    "text", ["The government’s ‘pause’ is over.", "'Postcode lottery' remains", 'There are "huge differences" in care.']
)
def test_words_held_at_arm_s_length_have_no_speaker(text):
    """Marks around a word make it nobody's speech."""
    assert [None] == speakers(text)


@pytest.mark.parametrize(
    "text", ["The boys' 20 homes aren't theirs.", "The patients’ needs and the ministers’ words", '5ft 6" tall']
)
def test_an_apostrophe_opens_no_quotation(text):
    """A plural's apostrophe or an inch is no mark of speech."""
    assert [] == told(text)


@given(
    st.lists(st.sampled_from(["“", "”", '"', "‘", "’", "'", "a", "Ann said: ", " ", "\n\n", ",", ".", "he said"])).map(
        "".join
    )
)
def test_quotations_lie_in_order_within_the_text(text):
    """A figure has one speaker at most."""
    found = quotations(text, paragraphs(text))

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))


LONG = "The council has planted 1,200 trees since the spring, it said."


def again(text: str) -> list[tuple[str, int]]:
    """The repeated paragraphs, with where they stand first."""
    found = repeats(text, paragraphs(text))
    return [(text[later.start : later.end], first.start) for later, first in found.items()]


def test_a_paragraph_that_comes_again_is_a_repeat_of_the_first():
    """Pages print their text twice; its claims are read once, with both places as evidence."""
    assert [(LONG, 0), (LONG, 0)] == again(f"{LONG}\n\nOther words.\n\n{LONG}\n\n{LONG}")


def test_a_headline_that_comes_again_over_its_paragraph_is_a_repeat():
    """Beside a long repeat a short one is no chance."""
    assert [("Streets grow greener", 0), (LONG, 21)] == again(
        f"Streets grow greener\n{LONG}\nStreets grow greener\n{LONG}"
    )


def test_a_short_line_that_comes_again_may_be_said_of_another_thing():
    """ "Up 2% on last year" below England and below Wales are two claims."""
    assert [] == again("England\nUp 2% on last year\nWales\nUp 2% on last year")
