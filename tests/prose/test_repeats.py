"""Paragraphs that a text says twice: looking at few of them finds what looking at all would find."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.prose.repeats import LONG, SHORT, repeats
from claimcheck.prose.spans import Span

# Few words and lengths on both sides of the bounds, so that paragraphs come again, and begin alike without doing so.
PARAGRAPHS = st.lists(
    st.one_of(
        st.lists(st.sampled_from(["up", "2%"]), min_size=1, max_size=SHORT + 1),
        st.sampled_from([["up"] * LONG, ["up"] * (LONG - 1) + ["2%"], ["2%"] * LONG]),
    ),
    max_size=8,
)


@given(PARAGRAPHS)
def test_a_repeat_is_found_wherever_two_paragraphs_have_the_same_words(paragraphs: list[list[str]]) -> None:
    """Only paragraphs that begin alike are compared, and no two that are the same begin otherwise."""
    text, spans = "", []
    for words in paragraphs:
        spans.append(Span(len(text), len(text) + len(" ".join(words))))
        text += " ".join(words) + "\n"

    assert slowly(paragraphs, spans) == repeats(text, spans)


def slowly(paragraphs: list[list[str]], spans: list[Span]) -> dict[Span, Span]:
    """Every paragraph beside the first with the same words."""
    first = {place: paragraphs.index(words) for place, words in enumerate(paragraphs)}
    again = {place: of for place, of in first.items() if of != place and len(paragraphs[place]) >= SHORT}
    long = {place for place in again if len(paragraphs[place]) >= LONG}
    beside = {
        place
        for place, of in again.items()
        for step in (-1, 1)
        if place + step in long and again[place + step] == of + step
    }
    return {spans[place]: spans[of] for place, of in again.items() if place in long | beside}
