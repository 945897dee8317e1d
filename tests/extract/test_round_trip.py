"""Laws of generated releases: what a writer states is read back as it was meant, at its place."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.worlds import ABOVE, AT, BELOW, digits, stating

from claimcheck.extract.reader import extract
from claimcheck.quantity import Kind
from claimcheck.read.text import read_text
from claimcheck.release import Release
from claimcheck.unit import PEOPLE, PERCENT, Unit, counted, money

KINDS: tuple[tuple[str, Kind, Unit, Fraction], ...] = (
    ("# people", Kind.POPULATION, PEOPLE, Fraction(1)),
    ("# groups", Kind.COUNT, counted("groups"), Fraction(1)),
    ("£#", Kind.MONEY, money("GBP"), Fraction(1)),
    ("#%", Kind.PERCENTAGE, PERCENT, Fraction(1, 100)),
    ("£# per home", Kind.RATE, money("GBP"), Fraction(1)),
)
HEDGES = sorted({*BELOW, *AT, *ABOVE} - {""}, key=len, reverse=True)
OPENINGS = ("The board counted", "It is", "Its keeper said: “We had", "Last time there were", "- In all,")
CLOSINGS = (", the board said.", " in the north.", ".”", "; nothing more is known.", "\n")


@st.composite
def told(draw: st.DrawFn) -> tuple[str, Kind, Unit, Fraction]:
    """A phrase that states a value truly, with the kind, the unit and the value that it is meant to state."""
    template, kind, unit, finest = draw(st.sampled_from(KINDS))
    value = (
        Fraction(draw(st.integers(101, 9_999))) / 100
        if kind is Kind.PERCENTAGE
        else Fraction(draw(st.integers(11, 90_000_000)))
    )
    return draw(stating(value, template, finest)), kind, unit, value


def read(text: str) -> Release:
    release = read_text("a.txt", text.encode())
    assert isinstance(release, Release)
    return release


@given(told(), st.sampled_from(OPENINGS), st.sampled_from(CLOSINGS))
def test_a_stated_quantity_is_read_back_as_it_was_meant(
    stated: tuple[str, Kind, Unit, Fraction], opening: str, closing: str
) -> None:
    """Kind, unit, hedge and place are the writer's, and the true value is one that a reader may take it to mean."""
    phrase, kind, unit, value = stated
    release = read(f"News of the year\n\n{opening} {phrase}{closing}")
    (claim,) = extract(release).claims

    assert (kind, unit, phrase) == (claim.quantity.kind, claim.quantity.unit, claim.evidence.quote)
    assert next((hedge for hedge in HEDGES if phrase.startswith(hedge)), None) == claim.quantity.hedge
    assert value in claim.reading.charitable


@given(st.lists(told(), min_size=1, max_size=6))
def test_every_claim_of_a_release_is_a_slice_of_its_text(all_stated: list[tuple[str, Kind, Unit, Fraction]]) -> None:
    """However many quantities a release states, each stands where its claim says, in order, and none is lost."""
    lines = [
        f"In year {place} the board counted {phrase}, and went on." for place, (phrase, *_) in enumerate(all_stated)
    ]
    release = read("News of the years\n\n" + "\n\n".join(lines))
    spans = [(claim.evidence.start, claim.evidence.end) for claim in extract(release).claims]
    quotes = [release.text[start:end] for start, end in spans]

    assert [claim.evidence.quote for claim in extract(release).claims] == quotes
    assert sorted(spans) == spans
    assert {phrase for phrase, *_ in all_stated} <= set(quotes)


@given(st.integers(1, 10**9))
def test_digits_with_commas_are_one_number(number: int) -> None:
    """The digits of the worlds are those of the reader."""
    release = read(f"They counted {digits(Fraction(number))} groups.")

    assert [number] == [claim.quantity.figure.value for claim in extract(release).claims]
