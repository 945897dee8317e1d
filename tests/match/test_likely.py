"""Laws of figures that no word ties: their numbers may tie them, and accuse nobody."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.match.texts import across, outcome

from claimcheck.finding import Verdict
from claimcheck.questions import MOST_ASKED
from claimcheck.verify import ProofError, verify

MILLS = """Paper mills of the valley in {year}

20 January {next}

{said}

The mills of the valley have made paper since the canal was dug.
"""
MADE = "In {year} the mills sent out {n:,} reams by barge."
CHANGES = (
    "Production at the mills {moved} by {size:,} to {after:,}.",
    "Mill output {moved} by {size:,}, to {after:,}.",
)
ADDED = "A further {size:,} crates were packed this week, which brings the sum to {after:,}."
LEVELS = st.integers(1_000, 900_000).filter(lambda n: n % 10)


def pair(earlier: str, later: str) -> tuple[str, str]:
    """Two releases a year apart."""
    return MILLS.format(year=2015, next=2016, said=earlier), MILLS.format(year=2016, next=2017, said=later)


@given(LEVELS, LEVELS, st.sampled_from(CHANGES))
def test_a_change_goes_on_from_the_figure_that_it_fits(n: int, size: int, change: str) -> None:
    """No noun is shared, but to four digits no figure starts a change by chance."""
    size = size % (n // 3) + 1
    later = change.format(moved="rose", size=size, after=n + size)
    texts = pair(MADE.format(year=2015, n=n), later)
    found = outcome(*texts)

    assert () == found.findings
    if (n + size) % 10:
        assert any(f"{n:,} reams" in span for span in across(found, "change-fits-earlier-release"))


@given(LEVELS, LEVELS, st.integers(211, 499), st.sampled_from(CHANGES))
def test_a_figure_that_no_word_ties_accuses_nobody(n: int, size: int, off: int, change: str) -> None:
    """Where the numbers do not agree either, the two are of different things, for all that anyone can say."""
    size = size % (n // 3) + 1
    assume(size % 10 and (n + size + off) % 10)  # round numbers leave more room than the figure is off
    found = outcome(*pair(MADE.format(year=2015, n=n), change.format(moved="rose", size=size, after=n + size + off)))

    assert () == found.findings
    assert [] == across(found, "change-fits-earlier-release")


@given(LEVELS, st.integers(11, 999))
def test_a_sum_goes_on_from_the_figure_that_it_fits(n: int, size: int) -> None:
    """What is added makes a total of some earlier figure, whatever that was called."""
    found = outcome(*pair(MADE.format(year=2015, n=n), ADDED.format(size=size, after=n + size)))

    assert () == found.findings
    if (n + size) % 10:
        assert any(f"{n:,} reams" in span for span in across(found, "added-makes-total"))


BESIDE = (
    "The {size:,} crates of December filled the barn, where {after:,} stand.",
    "Carters came with {size:,} crates in spring. The barn holds {after:,} crates.",
)


@given(LEVELS, st.integers(101, 999), st.sampled_from(BESIDE), st.sampled_from((0, 211, 499)))
def test_three_numbers_that_make_a_sum_are_one(n: int, size: int, beside: str, off: int) -> None:
    """No word says that anything was added, and no other sum is taken for one."""
    after = n + size + off
    found = outcome(*pair(MADE.format(year=2015, n=n), beside.format(size=size, after=after)))
    precise = size % 10 and after % 10

    assert () == found.findings
    assert off == 0 or [] == across(found, "added-makes-total")
    assert off or not precise or across(found, "added-makes-total")


def test_where_several_figures_fit_nobody_knows_which_is_meant() -> None:
    """Two figures of one release that a change could start from leave it open."""
    two = "In 2015 the mills sent out 12,347 reams by barge. They bought 12,347 bales of rags."
    found = outcome(*pair(two, CHANGES[0].format(moved="rose", size=1_102, after=13_449)))

    assert [] == across(found, "change-fits-earlier-release")


ASKED = "Wardens counted {0} otters in 2014."


def test_a_question_shows_its_arithmetic_and_passes_for_no_accusation() -> None:
    """A note that asks has a proof that can be redone, and nobody can turn it into a contradiction."""
    earlier = MILLS.format(year=2014, next=2015, said=ASKED.format(243))
    later = MILLS.format(year=2015, next=2016, said="There were 234 otters at the ponds in 2014.")
    (question,) = outcome(earlier, later).findings

    assert question.verdict is Verdict.NOTE
    assert question.conflict is not None
    verify(question)
    with pytest.raises(ProofError, match="never accuses"):
        verify(evolve(question, verdict=Verdict.CONTRADICTION))


def test_few_questions_are_asked() -> None:
    """Whoever is asked more than a few reads none of them."""
    animals = ("otters", "herons", "newts", "voles", "kites", "stoats")
    first = " ".join(f"Wardens counted {243 + place} {name} in 2014." for place, name in enumerate(animals))
    later = " ".join(f"There were {234 + place} {name} at the ponds in 2014." for place, name in enumerate(animals))
    findings = outcome(
        MILLS.format(year=2014, next=2015, said=first), MILLS.format(year=2015, next=2016, said=later)
    ).findings

    assert MOST_ASKED == len([one for one in findings if one.verdict is Verdict.NOTE])
