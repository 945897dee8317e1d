"""Laws of totals and changes in tables."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.ties.told_links import Words

from claimcheck.extract.reader import page
from claimcheck.extract.ties.table import tie
from claimcheck.release import Release, Section, SectionRole

PLACES = ("Ashby", "Bourne", "Cromer", "Diss", "Exmouth")


def links(table: str) -> list[Words]:
    """The links of a text that is one table."""
    whole = Section(0, len(table), SectionRole.TABLE)
    read = page(Release(id="r", text=table, sections=(whole,)))
    words = {mention.id: read.quote(mention) for mention in read.cells}
    return [tuple((role, words[name]) for role, name in link.members) for link in tie(read)]


def piped(*rows: tuple[object, ...]) -> str:
    """A table with bars."""
    return "".join(f"| {' | '.join(map(str, row))} |\n" for row in rows)


columns = st.lists(st.lists(st.integers(1, 90_000), min_size=5, max_size=5), min_size=1, max_size=4)


@given(columns, st.sampled_from(["| ", "\t", "   "]), st.sampled_from(["Total", "All", "Grand total"]))
def test_a_table_whose_columns_add_up_is_tied_column_by_column(figures: list[list[int]], mark: str, total: str) -> None:
    """However it is set, and whatever its last row is called."""
    rows = [*zip(PLACES, *figures, strict=True), (total, *map(sum, figures))]
    heads = ("Place", *("Homes", "Boats", "Shops", "Farms")[: len(figures)])
    table = "\n".join(
        mark.join(f"{cell:,}" if isinstance(cell, int) else str(cell) for cell in row) for row in (heads, *rows)
    )

    assert [[role for role, _ in link] for link in links(table)] == [["part"] * 5 + ["whole"]] * len(figures)


def test_one_column_of_four_that_does_not_add_up_is_tied_too() -> None:
    """Where the others show that the last row is a total, the one that differs is a slip."""
    rows = [("Ashby", 1, 2, 3, 4), ("Bourne", 5, 6, 7, 8), ("Total", 6, 8, 10, 21)]

    assert len(links(piped(("Place", "Homes", "Boats", "Shops", "Farms"), *rows))) == 4


@pytest.mark.parametrize(
    "rows",
    [
        [("Ashby", 12, 9), ("Bourne", 30, 20), ("Total", 40, 31)],  # some places are left out
        [("Ashby", 4.5, 3.5), ("Bourne", 6.5, 5.5), ("All", 5.2, 4.1)],  # averages
        [("Ashby", 12, 9), ("North Ashby", 30, 20), ("Total", 42, 29)],  # one lies in the other
        [("Ashby", 12, 9), ("of which farms", 30, 20), ("Total", 42, 29)],
        [("Ashby", 12, 9), ("Bourne", "(30)", "(20)"), ("Total", "(18)", "(11)")],
        [("Ashby", 12, "n/a"), ("Bourne", "–", 9), ("Total", 12, 9)],
        [("Ashby", 12, 9), ("Bourne", 30, 20), ("Carried forward", 42, 29)],
    ],
)
def test_columns_that_are_no_sums_are_left_alone(rows: list[tuple[object, ...]]) -> None:
    """Averages, overlaps, gaps and negatives look like totals."""
    assert links(piped(("Place", "2015", "2016"), *rows)) == []


def test_whole_numbers_that_may_be_rounded_are_left_alone() -> None:
    """In thousands, 12 and 9 may make 22."""
    assert links(piped(("Place", "Homes"), ("Ashby", 12), ("Bourne", 9), ("Total", 22))) == []


def test_a_change_column_is_tied_row_by_row() -> None:
    """The two periods before it are its ends, the later one the after."""
    rows = [("Ashby", 120, 150, 30, "25.0%"), ("Bourne", 80, 60, "-20", "-25.0%")]
    found = links(piped(("Place", "2015", "2016", "Change", "% change"), *rows))
    turned = links(piped(("Place", "2016", "2015", "% change"), *((row[0], row[2], row[1], row[4]) for row in rows)))

    assert [[role for role, _ in link] for link in found] == [["before", "after", "change"]] * 4
    assert {link[0] for link in turned} == {("before", "120"), ("before", "80")}


@pytest.mark.parametrize(
    "heads",
    [
        ("Place", "Homes", "Boats", "Change"),
        ("Place", "Q1 2016", "Q4 2015", "Change"),
        ("Place", "2016", "2016", "Change"),
        ("Place", "2014", "2015", "2016", "Change"),
    ],
)
def test_changes_between_columns_that_nobody_named_are_left_alone(heads: tuple[str, ...]) -> None:
    """Of three years, of one year twice, or of things, no two are before and after."""
    figures = (120, 150, 180)[: len(heads) - 2]
    rows = [(place, *figures, figures[1] - figures[0]) for place in PLACES]

    assert [] == [link for link in links(piped(heads, *rows)) if "change" in chain.from_iterable(link)]
