"""Laws of periods-make-whole, over texts of several releases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check import check_statements
from claimcheck.extract.reader import extract
from claimcheck.finding import Outcome
from claimcheck.match.marks import marked
from claimcheck.quantity import PartialDate
from claimcheck.release import Release
from claimcheck.rules.periods_make_whole import NAME, RULE
from claimcheck.statements import Statements

HALF = "Ferry crates: the first half\n\nThe ferries carried {} crates in the first half of 2018."
JULY = (
    "Ferry crates: July\n\nThe ferries carried {} crates in July, and {} crates in the first seven months of the year."
)


def released(texts: Sequence[tuple[str, str]]) -> Outcome:
    """What the rule finds in texts, each with its day."""
    releases = [
        marked(Release(id=day, text=text, title=text.split("\n")[0], published=PartialDate.parse(day)))
        for text, day in texts
    ]
    read = [extract(release) for release in releases]
    claims, links = [claim for one in read for claim in one.claims], [link for one in read for link in one.links]
    return check_statements(Statements.of(releases, claims, links), using=[RULE])


def rounded(number: int, place: int) -> str:
    """A number to a place, as press officers write it."""
    return f"{(number + place // 2) // place * place:,}"


@given(st.integers(100_000, 999_999), st.integers(20_000, 99_999), st.sampled_from((1, 100, 1_000)))
def test_true_months_are_never_accused(half: int, july: int, place: int) -> None:
    """However all three are rounded."""
    texts = (
        (HALF.format(rounded(half, place)), "2018-07-10"),
        (JULY.format(rounded(july, place), rounded(half + july, place)), "2018-08-10"),
    )
    outcome = released(texts)

    assert [NAME] == [relation.rule for relation in outcome.relations]
    assert () == outcome.findings


@given(st.integers(100_000, 999_999), st.integers(20_000, 99_999), st.integers(2_000, 9_000))
def test_a_total_that_is_off_is_found(half: int, july: int, off: int) -> None:
    """Exact figures leave no room."""
    half, july = 10 * half + 1, 10 * july + 3
    texts = (HALF.format(f"{half:,}"), "2018-07-10"), (JULY.format(f"{july:,}", f"{half + july + off:,}"), "2018-08-10")

    assert len(released(texts).findings) == 1


@pytest.mark.parametrize(
    "instead",
    [
        "The ferries carried an average of 900,100 crates in the first half of 2018.",
        "The ferries had 900,100 customers in the first half of 2018.",
        "The ferries carried 900,100 crates in the first quarter of 2018.",
        "The ferries carried more than 900,100 crates in the first half of 2018.",
        "The ferries carried 900,100 provisional crates in the first half of 2018.",
        "The ferries carried 900,100 cars in the first half of 2018.",
        "The ferries carried 900,100 crates in the first half of 2017.",
    ],
)
def test_other_things_times_and_ways_of_counting_are_not_added(instead: str) -> None:
    """A gap in the months, an average or another thing leaves nothing to add up."""
    texts = (
        (f"Ferry crates: the first half\n\n{instead}", "2018-07-10"),
        (JULY.format("81,204", "999,999"), "2018-08-10"),
    )

    assert () == released(texts).relations


def test_the_fewest_parts_are_added() -> None:
    """Where months and quarters are both told, the quarters do."""
    months = " ".join(
        f"In {name} the ferries carried {10_001 + number} crates."
        for number, name in enumerate(("January", "February", "March"))
    )
    quarters = "In the first quarter the ferries carried 30,006 crates, and in the second quarter 40,008 crates."
    half = "In the first half of 2018 the ferries carried 70,014 crates."
    outcome = released([(f"Ferry crates\n\n{months} {quarters} {half}", str(date(2018, 7, 10)))])

    assert {3, 4} == {len(relation.claims) for relation in outcome.relations}
    assert () == outcome.findings
