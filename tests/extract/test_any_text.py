"""Laws of reading a whole release that hold for every text: nothing crashes it, and no text is read twice over."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.calls import calls
from tests.phrase.stated import stated_quantities

from claimcheck.extract.passages import LONGEST
from claimcheck.extract.reader import Extracted, extract
from claimcheck.phrase import find
from claimcheck.phrase.find import LONGEST_PIECE
from claimcheck.read.text import read_text
from claimcheck.release import Release

ODD = (
    "\x00",
    "\x1b",
    "\u202e",
    "שלום 12",
    "مليون ٣",
    "४५%",
    "１２",
    "Ⅷ",
    "①",
    "½",
    "⅟",
    "\ufeff",
    "\u2028",
    "\U0001f600",
    "é",
    "ß",
    "İ",
)
PIECES = st.one_of(
    st.sampled_from(ODD),
    st.sampled_from(("(", ")", "“", "”", "\n\n", "\n", "- ", "1. ", "said", "of the", "Monday", "%", ". ", ": ", "|")),
    stated_quantities().map(lambda stated: stated[0]),
)
TEXTS = st.text() | st.lists(PIECES, max_size=25).map(" ".join) | st.lists(PIECES, max_size=25).map("".join)


def read(text: str) -> tuple[Release, Extracted]:
    release = read_text("a.txt", text.encode("utf-8", "surrogatepass").decode("utf-8", "replace").encode())
    assert isinstance(release, Release)
    return release, extract(release)


@given(TEXTS)
def test_no_text_crashes_it_and_every_claim_quotes_its_place(text: str) -> None:
    """A report points into the file: what it quotes must stand there, whatever else does."""
    data = text.encode("utf-8", "replace")
    release = read_text("a.txt", data)
    if not isinstance(release, Release):
        assert str(release)
        return
    for claim in extract(release).claims:
        evidence = claim.evidence
        assert evidence.start is not None
        assert evidence.end is not None
        assert release.text[evidence.start : evidence.end] == evidence.quote
        for start, end in evidence.also_at:
            assert release.text[start:end].split() == evidence.quote.split()


ENDLESS = {
    "digits": "7" * 1_000_000,
    "no space": "a1" * 500_000,
    "letters": "a" * 1_000_000,
    "brackets": "(" * 50_000 + ")" * 50_000,
    "quotation marks": "“" * 30_000,
    "right to left": "שלום" * 50_000,
    "no end": "the keepers of the garden and " * 10_000,
}


@pytest.mark.parametrize("kind", ENDLESS)
def test_an_endless_text_is_read_within_bounded_memory(kind: str) -> None:
    """Nothing of a text may be held many times over, even when it is one sentence of megabytes."""
    text = ENDLESS[kind]
    tracemalloc.start()
    try:
        _, extracted = read(text)
        held = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert extracted.claims == ()
    assert held <= 20 * len(text.encode())


BITS = "1 |1,000, |5% (|from 1 |1 in |first, |by 5 |“|’s |. |\n|2^|aged 5, |and a half |"
BITS += "table 1, |A 1 |[|said: |9 July |of which "


def calls_to_read(text: str) -> int:
    """How many functions run while a release is read and extracted."""
    return calls(lambda: read(text))


@pytest.mark.parametrize("bit", BITS.split("|"))
def test_work_grows_no_faster_than_the_text(bit: str) -> None:
    """Each place is looked at a bounded number of times once a sentence is as long as one may be."""
    calls_to_read(bit * 3)  # what is read for the first time is remembered
    some = bit * (2 * LONGEST // len(bit))

    assert calls_to_read(some * 2) <= 2.3 * calls_to_read(some) + 500


@given(stated_quantities(), st.integers(0, 40))
def test_a_quantity_in_a_sentence_too_long_to_hold_is_read_all_the_same(
    stated: tuple[str, object], further: int
) -> None:
    """Where an endless sentence is cut, it is cut between words."""
    words = "and the keepers of the garden "
    before = words * (LONGEST_PIECE // len(words) - 1) + "x" * further
    phrase, meant = stated
    text = f"{before} there were {phrase} that day {words * 400}"

    assert [meant] == [found.quantity for found in find(text) if text[found.start : found.end] in phrase]
